//! One metric's recent past: a ring of one-second buckets with a fixed bound.
//!
//! The ring grows with use up to its retention. It answers at any period of whole seconds by
//! merging buckets, so a coarser roll-up ring can later be fed with the same
//! [`StatisticSet`]s as they leave here.

use std::collections::VecDeque;
use std::time::Duration;

use elbow_base::Timestamp;

use crate::{Statistic, StatisticSet};

/// The length of a bucket: CloudWatch's high resolution.
pub const RESOLUTION: Duration = Duration::from_secs(1);

/// How long CloudWatch keeps data at one second (CloudWatch User Guide, Concepts, "Metrics
/// retention"): 10,800 buckets, some 430 KB a full series.
pub const RETENTION: Duration = Duration::from_secs(3 * 3600);

/// CloudWatch refuses values beyond 2^360 either way (API reference, MetricDatum).
pub const VALUE_LIMIT: f64 = 2.348_542_582_773_833_2e108;

/// One metric's samples by second.
#[derive(Clone, Debug)]
pub struct Series {
    /// The most buckets.
    capacity: usize,
    /// The second of the first bucket, since 1970. Meaningless while there are no buckets.
    first: u64,
    /// One a second without gaps; a second without samples is `None`. The last is never `None`.
    buckets: VecDeque<Option<StatisticSet>>,
}

/// One answer: the start of a period and the statistic over it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Datapoint {
    /// The start of the period, as CloudWatch stamps it.
    pub at: Timestamp,
    /// The statistic.
    pub value: f64,
}

/// The last periods before an edge, for an alarm: unlike a query it keeps the gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// The end of the newest period (exclusive).
    pub end: Timestamp,
    /// The length of a period.
    pub period: Duration,
    /// The statistic over each period, oldest first; `None` where there was no sample.
    pub values: Vec<Option<f64>>,
}

/// Why a sample is refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RecordError {
    /// Not a number, infinite or beyond 2^360.
    #[error("value {0} is not a finite number within 2^360")]
    Value(f64),
    /// Older than anything kept.
    #[error("sample of {at:?} is older than the {retention:?} before the newest that are kept")]
    TooOld {
        /// The sample's time.
        at: Timestamp,
        /// How long samples are kept.
        retention: Duration,
    },
    /// A set without samples, or one whose numbers contradict each other.
    #[error("statistic set {0:?} has no samples or contradicts itself")]
    Set(StatisticSet),
}

impl Series {
    /// A series without samples that keeps `retention` (at least a second) before its newest.
    pub fn new(retention: Duration) -> Self {
        let capacity = usize::try_from(retention.as_secs()).unwrap_or(usize::MAX).max(1);
        Self { capacity, first: 0, buckets: VecDeque::new() }
    }

    /// Adds one sample. Late ones are welcome within the retention.
    ///
    /// # Errors
    /// Refuses values and times out of range.
    pub fn record(&mut self, at: Timestamp, value: f64) -> Result<(), RecordError> {
        if !(value.is_finite() && value.abs() <= VALUE_LIMIT) {
            return Err(RecordError::Value(value));
        }
        self.record_set(at, StatisticSet::of(value))
    }

    /// Adds a set of samples of one second.
    ///
    /// # Errors
    /// Refuses sets and times out of range.
    pub fn record_set(&mut self, at: Timestamp, set: StatisticSet) -> Result<(), RecordError> {
        let numbers = [set.sum, set.min, set.max];
        let sane = numbers.iter().all(|n| n.is_finite() && n.abs() <= VALUE_LIMIT);
        if set.count == 0 || !sane || set.min > set.max {
            return Err(RecordError::Set(set));
        }
        let second = at.unix_seconds();
        match self.slot(second) {
            Some(Some(present)) => present.merge(&set),
            Some(empty) => *empty = Some(set),
            None => return Err(RecordError::TooOld { at, retention: self.retention() }),
        }
        Ok(())
    }

    /// The newest second that has samples.
    pub fn newest(&self) -> Option<Timestamp> {
        let ahead = u64::try_from(self.buckets.len()).unwrap_or(u64::MAX).checked_sub(1)?;
        Some(time_of(self.first + ahead))
    }

    /// `statistic` over the newest second that has samples.
    pub fn latest(&self, statistic: Statistic) -> Option<Datapoint> {
        let set = self.buckets.back().copied().flatten()?;
        Some(Datapoint { at: self.newest()?, value: set.get(statistic) })
    }

    /// `statistic` over each period that begins in `start..end` and has samples, oldest first.
    ///
    /// Periods are multiples of `period` since 1970 and `start` is rounded down to one; `end` is
    /// exclusive; a period without samples is absent, never zero (CloudWatch API reference,
    /// GetMetricStatistics and "StartTime"). `period` is rounded up to whole seconds.
    pub fn query(
        &self,
        start: Timestamp,
        end: Timestamp,
        period: Duration,
        statistic: Statistic,
    ) -> Vec<Datapoint> {
        let period = whole_seconds(period);
        let from = start.unix_seconds().max(self.first);
        let mut answers: Vec<(u64, StatisticSet)> = Vec::new();
        // The period that `start` lies in counts whole.
        let from = from - from % period;
        for (second, set) in self.between(from, second_up(end)) {
            let begin = second - second % period;
            match answers.last_mut() {
                Some((at, total)) if *at == begin => total.merge(&set),
                _ => answers.push((begin, set)),
            }
        }
        answers
            .into_iter()
            .map(|(at, set)| Datapoint { at: time_of(at), value: set.get(statistic) })
            .collect()
    }

    /// All samples in `start..end` as one set; `None` when there are none.
    pub fn total(&self, start: Timestamp, end: Timestamp) -> Option<StatisticSet> {
        self.between(start.unix_seconds(), second_up(end)).map(|(_, set)| set).reduce(
            |mut total, set| {
                total.merge(&set);
                total
            },
        )
    }

    /// The `count` periods before `end`, with their gaps.
    pub fn window(
        &self,
        end: Timestamp,
        period: Duration,
        statistic: Statistic,
        count: u32,
    ) -> Window {
        let period = Duration::from_secs(whole_seconds(period));
        let end = end.align_down(RESOLUTION);
        let values = (0..count)
            .rev()
            .map(|back| {
                let until = end - period.saturating_mul(back);
                self.total(until - period, until).map(|set| set.get(statistic))
            })
            .collect();
        Window { end, period, values }
    }

    /// How long samples are kept.
    pub fn retention(&self) -> Duration {
        Duration::from_secs(u64::try_from(self.capacity).unwrap_or(u64::MAX))
    }

    /// The bucket of `second`, made if need be; `None` when it is too old.
    fn slot(&mut self, second: u64) -> Option<&mut Option<StatisticSet>> {
        let length = u64::try_from(self.buckets.len()).unwrap_or(u64::MAX);
        let capacity = u64::try_from(self.capacity).unwrap_or(u64::MAX);
        if length == 0 || second >= self.first.saturating_add(length).saturating_add(capacity) {
            // Nothing that is kept is within the retention of `second`.
            self.buckets.clear();
            self.first = second;
            self.buckets.push_back(None);
        } else if second < self.first {
            let last = self.first + length - 1;
            if last - second >= capacity {
                return None;
            }
            while self.first > second {
                self.buckets.push_front(None);
                self.first -= 1;
            }
        }
        while second >= self.first + u64::try_from(self.buckets.len()).unwrap_or(u64::MAX) {
            if self.buckets.len() >= self.capacity {
                self.buckets.pop_front();
                self.first += 1;
            }
            self.buckets.push_back(None);
        }
        let index = usize::try_from(second - self.first).ok()?;
        self.buckets.get_mut(index)
    }

    /// The sets of the seconds in `from..until`, oldest first.
    fn between(&self, from: u64, until: u64) -> impl Iterator<Item = (u64, StatisticSet)> + '_ {
        let index = |second: u64| {
            let ahead = second.saturating_sub(self.first);
            usize::try_from(ahead).unwrap_or(usize::MAX).min(self.buckets.len())
        };
        let (begin, stop) = (index(from), index(until));
        let range = begin..stop.max(begin);
        let first = self.first + u64::try_from(begin).unwrap_or(0);
        (first..).zip(self.buckets.range(range)).filter_map(|(at, set)| set.map(|set| (at, set)))
    }
}

/// A period in whole seconds, at least one.
fn whole_seconds(period: Duration) -> u64 {
    (period.as_secs() + u64::from(period.subsec_nanos() > 0)).max(1)
}

fn time_of(second: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(second))
}

/// The first second that begins at or after `end`.
fn second_up(end: Timestamp) -> u64 {
    let seconds = end.unix_seconds();
    seconds + u64::from(time_of(seconds) < end)
}

#[cfg(test)]
mod tests;
