//! All metrics by id and unit, with bounds on their number and on their memory.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_base::Timestamp;

use crate::series::RETENTION;
use crate::{
    AlarmRule, Bucket, Datapoint, MetricId, RecordError, Resolution, Retention, Series, Stat,
    Statistic, Unit, Window,
};

mod list;

pub use list::{DimensionFilter, ListMetrics, ListedMetrics};

/// The bounds of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreLimits {
    /// The most series (a metric in one unit). One with a single sample takes 1.2 KB; one with a
    /// sample each second 60 KB (counts) to 140 KB (any doubles) once three hours are full, and
    /// up to 1.2 MB after a year, when memory allows (`examples/measure.rs`).
    pub series: usize,
    /// The most bytes of all series together. When they take more, everything is kept for half
    /// as long, and half again, down to [`Retention::halved`]'s least.
    pub bytes: usize,
    /// How long samples are kept.
    pub retention: Retention,
}

/// Samples of one metric at one time, as they go into the store.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The metric.
    pub id: MetricId,
    /// The samples' unit.
    pub unit: Unit,
    /// Their time.
    pub at: Timestamp,
    /// The samples.
    pub bucket: Bucket,
    /// How finely they are kept.
    pub resolution: Resolution,
}

/// Series by metric.
#[derive(Debug)]
pub struct MetricStore {
    limits: StoreLimits,
    metrics: BTreeMap<MetricId, Vec<(Unit, Series)>>,
    /// Of all metrics together.
    series: usize,
    /// How often the retention is halved for want of memory.
    halved: u32,
    /// Until memory is weighed again.
    countdown: u32,
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

/// A full store may forget a series that has been idle for so long: longer than any alarm of
/// short periods looks back.
const IDLE: Duration = RETENTION;

/// Samples between two weighings: in between, memory grows by a few MB at most.
const WEIGH_EVERY: u32 = 50_000;

/// Beyond this the retention does not shrink: 2^9 brings 455 days below the least of a week.
const HALVED_MAX: u32 = 9;

impl StoreLimits {
    /// CloudWatch's retention, ten thousand series, and as much memory as a small machine has
    /// to spare.
    pub const STANDARD: Self =
        Self { series: 10_000, bytes: 512 << 20, retention: Retention::STANDARD };
}

impl MetricStore {
    /// An empty store.
    pub fn new(limits: StoreLimits) -> Self {
        let metrics = BTreeMap::new();
        Self { limits, metrics, series: 0, halved: 0, countdown: WEIGH_EVERY }
    }

    /// Adds one sample at high resolution, in the unit in which elbow publishes that metric.
    /// Distributions are kept for such metrics only when
    /// [`keep_distributions`](Self::keep_distributions) was asked for.
    ///
    /// # Errors
    /// Refuses a new series beyond the limit, and samples that the series refuses.
    pub fn record(&mut self, id: &MetricId, at: Timestamp, value: f64) -> Result<(), StoreError> {
        let unit = Unit::vended(id.namespace(), id.name());
        self.add(id, unit, at, false, |series| series.record(at, value))
    }

    /// Adds published samples. Their series keeps distributions: any percentile may be asked of
    /// it later.
    ///
    /// # Errors
    /// As [`record`](Self::record).
    pub fn put(&mut self, record: &Record) -> Result<(), StoreError> {
        let Record { id, unit, at, bucket, resolution } = record;
        self.add(id, *unit, *at, true, |series| series.add(*at, bucket, *resolution))
    }

    /// Keeps distributions for a metric that elbow itself publishes, such as a response time.
    ///
    /// # Errors
    /// Refuses a new series beyond the limit.
    pub fn keep_distributions(&mut self, id: &MetricId, now: Timestamp) -> Result<(), StoreError> {
        let unit = Unit::vended(id.namespace(), id.name());
        self.add(id, unit, now, true, |series| {
            series.keep_distributions(true);
            Ok(())
        })
    }

    /// `statistic` over the newest bucket of `id` that has samples.
    pub fn latest(&self, id: &MetricId, statistic: Statistic) -> Option<Datapoint> {
        self.series(id)?.latest(statistic)
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
        self.series(id).map_or_else(Vec::new, |series| series.query(start, end, period, statistic))
    }

    /// What the alarm `rule` looks at when it is evaluated at `now`; all gaps when `id` is
    /// unknown.
    pub fn window(&self, id: &MetricId, rule: &AlarmRule, now: Timestamp) -> Window {
        let (end, count) = (rule.edge(now), rule.range());
        match self.series(id) {
            Some(series) => series.window(end, rule.period(), rule.statistic(), count),
            None => Series::new(IDLE).window(end, rule.period(), rule.statistic(), count),
        }
    }

    /// [`Series::points_before`] of `id` in `unit`, or in the unit of [`series`](Self::series).
    pub fn points_before(
        &self,
        id: &MetricId,
        unit: Option<Unit>,
        end: Timestamp,
        period: Duration,
        stat: &Stat,
        count: u32,
    ) -> Vec<Option<(f64, u64)>> {
        let series = match unit {
            Some(unit) => self.series_in(id, unit),
            None => self.series(id),
        };
        match series {
            Some(series) => series.points_before(end, period, stat, count),
            None => vec![None; usize::try_from(count).unwrap_or(0)],
        }
    }

    /// The series of `id`: of several units the one with the newest sample, since AWS leaves
    /// open what happens then.
    pub fn series(&self, id: &MetricId) -> Option<&Series> {
        match self.metrics.get(id)?.as_slice() {
            [(_, only)] => Some(only),
            several => several.iter().map(|(_, series)| series).max_by_key(|s| s.newest()),
        }
    }

    /// The series of `id` in `unit`.
    pub fn series_in(&self, id: &MetricId, unit: Unit) -> Option<&Series> {
        self.units(id).find(|(present, _)| *present == unit).map(|(_, series)| series)
    }

    /// The series of `id`, one for each unit it was published in.
    pub fn units(&self, id: &MetricId) -> impl Iterator<Item = (Unit, &Series)> {
        self.metrics.get(id).into_iter().flatten().map(|(unit, series)| (*unit, series))
    }

    /// Every metric, in order.
    pub fn list(&self) -> impl ExactSizeIterator<Item = &MetricId> {
        self.metrics.keys()
    }

    /// Every series, in order, for whoever makes them durable.
    pub fn all(&self) -> impl Iterator<Item = (&MetricId, Unit, &Series)> {
        self.metrics
            .iter()
            .flat_map(|(id, units)| units.iter().map(move |(unit, series)| (id, *unit, series)))
    }

    /// Puts back a series that was made durable, in place of what is there.
    ///
    /// # Errors
    /// Refuses a new series beyond the limit.
    pub fn restore(
        &mut self,
        id: &MetricId,
        unit: Unit,
        mut kept: Series,
    ) -> Result<(), StoreError> {
        kept.set_retention(self.limits.retention.halved(self.halved));
        let now = kept.newest().unwrap_or(Timestamp::EPOCH);
        self.add(id, unit, now, false, |series| {
            *series = kept;
            Ok(())
        })
    }

    /// Forgets the series whose newest sample is as old as the longest retention, and says how
    /// many.
    pub fn expire(&mut self, now: Timestamp) -> usize {
        self.forget_idle(now, self.limits.retention.longest())
    }

    /// Forgets a metric, as when what it measured is gone for good; true if it was there.
    pub fn remove(&mut self, id: &MetricId) -> bool {
        let gone = self.metrics.remove(id).map_or(0, |units| units.len());
        self.series -= gone;
        gone > 0
    }

    /// Bytes that all series take.
    pub fn bytes(&self) -> usize {
        let each = size_of::<(MetricId, Vec<(Unit, Series)>)>();
        self.metrics.len() * each + self.all().map(|(_, _, series)| series.bytes()).sum::<usize>()
    }

    /// How long samples are kept at present: less than the limits say when memory is short.
    pub fn retention(&self) -> Retention {
        self.limits.retention.halved(self.halved)
    }

    fn add(
        &mut self,
        id: &MetricId,
        unit: Unit,
        at: Timestamp,
        keep: bool,
        add: impl FnOnce(&mut Series) -> Result<(), RecordError>,
    ) -> Result<(), StoreError> {
        self.countdown -= 1;
        if self.countdown == 0 {
            self.weigh();
        }
        let refused = |source| StoreError::Refused { id: id.clone(), source };
        let present = self.metrics.get_mut(id).into_iter().flatten();
        if let Some((_, series)) = present.into_iter().find(|(present, _)| *present == unit) {
            return add(series).map_err(refused);
        }
        if self.series >= self.limits.series {
            self.forget_idle(at, IDLE.min(self.limits.retention.longest()));
        }
        if self.series >= self.limits.series {
            return Err(StoreError::Full { id: id.clone(), limit: self.limits.series });
        }
        let mut series = Series::with_retention(self.retention());
        series.keep_distributions(keep);
        add(&mut series).map_err(refused)?;
        self.metrics.entry(id.clone()).or_default().push((unit, series));
        self.series += 1;
        Ok(())
    }

    fn forget_idle(&mut self, now: Timestamp, idle: Duration) -> usize {
        let before = self.series;
        self.metrics.retain(|_, units| {
            units.retain(|(_, s)| s.newest().is_some_and(|newest| now.since(newest) < idle));
            !units.is_empty()
        });
        self.series = self.metrics.values().map(Vec::len).sum();
        before - self.series
    }

    /// Halves the retention until the memory suffices, or until there is nothing left to give.
    fn weigh(&mut self) {
        self.countdown = WEIGH_EVERY;
        while self.bytes() > self.limits.bytes && self.halved < HALVED_MAX {
            self.halved += 1;
            let retention = self.retention();
            let all = self.metrics.values_mut().flatten();
            all.for_each(|(_, series)| series.set_retention(retention));
        }
        // Room again, with a margin so that it does not swing: keep longer from now on.
        if self.halved > 0 && self.bytes() < self.limits.bytes / 4 {
            self.halved -= 1;
            let retention = self.retention();
            let all = self.metrics.values_mut().flatten();
            all.for_each(|(_, series)| series.set_retention(retention));
        }
    }
}

#[cfg(test)]
mod tests;
