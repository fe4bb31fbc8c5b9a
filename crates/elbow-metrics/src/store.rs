//! All metrics by id, with a bound on their number.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_base::Timestamp;

use crate::series::RETENTION;
use crate::{AlarmRule, Datapoint, MetricId, RecordError, Series, Statistic, Window};

/// The bounds of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreLimits {
    /// The most series. At the standard retention a full one takes some 430 KB.
    pub series: usize,
    /// How long each series keeps one-second samples.
    pub retention: Duration,
}

/// Series by metric.
#[derive(Debug)]
pub struct MetricStore {
    limits: StoreLimits,
    series: BTreeMap<MetricId, Series>,
}

/// Why a sample is not kept.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum StoreError {
    /// As many series as the limit allows are in use.
    #[error("metric {id} is not kept: there are already {limit} metrics")]
    Full {
        /// The metric that found no room.
        id: MetricId,
        /// [`StoreLimits::series`].
        limit: usize,
    },
    /// The series refused it.
    #[error("metric {id}: sample refused")]
    Refused {
        /// The metric.
        id: MetricId,
        /// Why.
        source: RecordError,
    },
}

impl StoreLimits {
    /// CloudWatch's three hours at one second, and enough series for some hundred members.
    pub const STANDARD: Self = Self { series: 2_000, retention: RETENTION };
}

impl MetricStore {
    /// An empty store.
    pub fn new(limits: StoreLimits) -> Self {
        Self { limits, series: BTreeMap::new() }
    }

    /// Adds one sample, making the series if need be. A full store first forgets the series that
    /// have been idle for the whole retention before `at`.
    ///
    /// # Errors
    /// Refuses a new series beyond the limit, and samples that the series refuses.
    pub fn record(&mut self, id: &MetricId, at: Timestamp, value: f64) -> Result<(), StoreError> {
        let refused = |source| StoreError::Refused { id: id.clone(), source };
        if let Some(series) = self.series.get_mut(id) {
            return series.record(at, value).map_err(refused);
        }
        if self.series.len() >= self.limits.series {
            self.expire(at);
        }
        if self.series.len() >= self.limits.series {
            return Err(StoreError::Full { id: id.clone(), limit: self.limits.series });
        }
        let mut series = Series::new(self.limits.retention);
        series.record(at, value).map_err(refused)?;
        self.series.insert(id.clone(), series);
        Ok(())
    }

    /// `statistic` over the newest second of `id` that has samples.
    pub fn latest(&self, id: &MetricId, statistic: Statistic) -> Option<Datapoint> {
        self.series.get(id)?.latest(statistic)
    }

    /// [`Series::query`] of `id`; nothing when it is unknown.
    pub fn query(
        &self,
        id: &MetricId,
        start: Timestamp,
        end: Timestamp,
        period: Duration,
        statistic: Statistic,
    ) -> Vec<Datapoint> {
        self.series
            .get(id)
            .map_or_else(Vec::new, |series| series.query(start, end, period, statistic))
    }

    /// What the alarm `rule` looks at when it is evaluated at `now`; all gaps when `id` is
    /// unknown.
    pub fn window(&self, id: &MetricId, rule: &AlarmRule, now: Timestamp) -> Window {
        let (end, count) = (rule.edge(now), rule.range());
        match self.series.get(id) {
            Some(series) => series.window(end, rule.period(), rule.statistic(), count),
            None => Series::new(self.limits.retention).window(
                end,
                rule.period(),
                rule.statistic(),
                count,
            ),
        }
    }

    /// The series of `id`.
    pub fn series(&self, id: &MetricId) -> Option<&Series> {
        self.series.get(id)
    }

    /// Every metric, in order.
    pub fn list(&self) -> impl ExactSizeIterator<Item = &MetricId> {
        self.series.keys()
    }

    /// Forgets the series whose newest sample is as old as the retention, and says how many.
    pub fn expire(&mut self, now: Timestamp) -> usize {
        let before = self.series.len();
        let retention = self.limits.retention;
        self.series.retain(|_, series| {
            series.newest().is_some_and(|newest| now.since(newest) < retention)
        });
        before - self.series.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> MetricId {
        MetricId::try_new("Test", name, Vec::new()).unwrap()
    }

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_secs(seconds))
    }

    #[test]
    fn a_full_store_refuses_new_metrics_until_old_ones_have_been_idle() {
        let limits = StoreLimits { series: 2, retention: Duration::from_secs(10) };
        let mut store = MetricStore::new(limits);
        store.record(&id("a"), at(100), 1.0).unwrap();
        store.record(&id("b"), at(105), 2.0).unwrap();
        let refused = store.record(&id("c"), at(109), 3.0).unwrap_err();
        assert_eq!(refused.to_string(), "metric Test c is not kept: there are already 2 metrics");
        store.record(&id("b"), at(109), 4.0).unwrap();
        store.record(&id("c"), at(110), 5.0).unwrap();
        assert_eq!(store.list().map(MetricId::name).collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(store.expire(at(119)), 1);
        assert_eq!(store.latest(&id("c"), Statistic::Sum).map(|d| d.value), Some(5.0));
        assert_eq!(store.latest(&id("b"), Statistic::Sum), None);
    }

    #[test]
    fn a_refused_sample_makes_no_series() {
        let mut store = MetricStore::new(StoreLimits::STANDARD);
        let error = store.record(&id("a"), at(1), f64::NAN).unwrap_err();
        assert!(matches!(error, StoreError::Refused { .. }));
        assert_eq!(store.list().len(), 0);
        assert!(
            store.query(&id("a"), at(0), at(9), Duration::from_secs(1), Statistic::Sum).is_empty()
        );
    }
}
