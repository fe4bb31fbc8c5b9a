//! One metric's past in one unit: a second at a time for hours, coarser and coarser for longer.
//!
//! Every sample goes into all resolutions at once, so that each is right at any time and late
//! samples need no second pass; a question is answered from the coarsest that can. Nothing is
//! allocated before it is needed: a resolution costs what its samples cost.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::{Stat, Statistic, StatisticSet};

pub mod bucket;
pub(crate) mod codec;
mod tier;

use bucket::Bucket;
use codec::{Reader, Writer};
use tier::Tier;

/// The length of the finest bucket: CloudWatch's high resolution.
pub const RESOLUTION: Duration = Duration::from_secs(1);

/// How long CloudWatch keeps data at one second (CloudWatch User Guide, Concepts, "Metrics
/// retention").
pub const RETENTION: Duration = Duration::from_secs(3 * 3600);

/// CloudWatch refuses values beyond 2^360 either way (API reference, MetricDatum).
pub const VALUE_LIMIT: f64 = 2.348_542_582_773_833_2e108;

/// The layout of [`Series::to_bytes`].
const BYTES_VERSION: u8 = 1;

/// How long buckets of each length are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Buckets of a second.
    pub second: Duration,
    /// Buckets of a minute.
    pub minute: Duration,
    /// Buckets of five minutes.
    pub five_minutes: Duration,
    /// Buckets of an hour.
    pub hour: Duration,
}

/// `StorageResolution`: how finely a sample is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Resolution {
    /// 60: folded into its minute.
    #[default]
    Standard,
    /// 1: kept by the second too.
    High,
}

/// One metric's samples.
#[derive(Clone, Debug)]
pub struct Series {
    /// Finest first: one second, one minute, five minutes, an hour.
    tiers: [Tier; 4],
    keep_distributions: bool,
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

/// The bytes are not those of a series, or of a newer version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the bytes of a metric's series of version {BYTES_VERSION}")]
pub struct BytesError;

// === impl Retention ===

impl Retention {
    /// CloudWatch's (cloudwatch reference, section 3).
    pub const STANDARD: Self = Self {
        second: RETENTION,
        minute: Duration::from_secs(15 * 86_400),
        five_minutes: Duration::from_secs(63 * 86_400),
        hour: Duration::from_secs(455 * 86_400),
    };

    /// Each halved `times` times, which a store does when its memory is used up. Ten minutes, an
    /// hour, a day and a week are left in any case: alarms live on them.
    #[must_use]
    pub fn halved(self, times: u32) -> Self {
        let part = |kept: Duration, least: u64| {
            let least = Duration::from_secs(least).min(kept);
            (kept / 2u32.saturating_pow(times)).max(least)
        };
        Self {
            second: part(self.second, 600),
            minute: part(self.minute, 3600),
            five_minutes: part(self.five_minutes, 86_400),
            hour: part(self.hour, 7 * 86_400),
        }
    }

    fn slots(&self) -> [(u64, u64); 4] {
        let slots = |length: u64, kept: Duration| (length, kept.as_secs().div_ceil(length));
        [
            slots(1, self.second),
            slots(60, self.minute),
            slots(300, self.five_minutes),
            slots(3600, self.hour),
        ]
    }

    /// The longest of them.
    pub fn longest(&self) -> Duration {
        self.second.max(self.minute).max(self.five_minutes).max(self.hour)
    }
}

// === impl Resolution ===

impl Resolution {
    /// The `StorageResolution` of that number of seconds.
    pub fn of_seconds(seconds: i64) -> Option<Self> {
        match seconds {
            1 => Some(Self::High),
            60 => Some(Self::Standard),
            _ => None,
        }
    }
}

// === impl Series ===

impl Series {
    /// A series without samples that keeps seconds for `retention` (at least a second) before its
    /// newest, and nothing coarser.
    pub fn new(retention: Duration) -> Self {
        let none = Duration::ZERO;
        let second = retention.max(RESOLUTION);
        Self::with_retention(Retention { second, minute: none, five_minutes: none, hour: none })
    }

    /// A series without samples. Distributions are not kept until
    /// [`keep_distributions`](Self::keep_distributions) is asked for.
    pub fn with_retention(retention: Retention) -> Self {
        let tiers = retention.slots().map(|(length, slots)| Tier::new(length, slots));
        Self { tiers, keep_distributions: false }
    }

    /// Keeps the distribution of the values in each bucket from now on, for percentiles over more
    /// than the samples of one second; or forgets those that are kept.
    pub fn keep_distributions(&mut self, keep: bool) {
        if self.keep_distributions && !keep {
            self.tiers.iter_mut().for_each(Tier::forget_distributions);
        }
        self.keep_distributions = keep;
    }

    /// Changes how long buckets are kept.
    pub fn set_retention(&mut self, retention: Retention) {
        for (tier, (_, slots)) in self.tiers.iter_mut().zip(retention.slots()) {
            if tier.capacity() != slots {
                tier.set_capacity(slots);
            }
        }
    }

    /// Adds one sample at high resolution. Late ones are welcome within the retention.
    ///
    /// # Errors
    /// Refuses values and times out of range.
    pub fn record(&mut self, at: Timestamp, value: f64) -> Result<(), RecordError> {
        if !(value.is_finite() && value.abs() <= VALUE_LIMIT) {
            return Err(RecordError::Value(value));
        }
        self.add(at, &Bucket::of(value, 1), Resolution::High)
    }

    /// Adds a set of samples of one second.
    ///
    /// # Errors
    /// Refuses sets and times out of range.
    pub fn record_set(&mut self, at: Timestamp, set: StatisticSet) -> Result<(), RecordError> {
        self.add(at, &Bucket::of_set(set), Resolution::High)
    }

    /// Adds samples of one time at the resolution they were published in.
    ///
    /// # Errors
    /// Refuses sets and times out of range.
    pub fn add(
        &mut self,
        at: Timestamp,
        bucket: &Bucket,
        resolution: Resolution,
    ) -> Result<(), RecordError> {
        let set = bucket.set;
        let sane = [set.sum, set.min, set.max].iter().all(|n| n.is_finite());
        let within = set.min.abs() <= VALUE_LIMIT && set.max.abs() <= VALUE_LIMIT;
        if set.count == 0 || !sane || !within || set.min > set.max {
            return Err(RecordError::Set(set));
        }
        let (second, keep) = (at.unix_seconds(), self.keep_distributions);
        let finest = usize::from(resolution == Resolution::Standard);
        let mut taken = false;
        for tier in &mut self.tiers[finest..] {
            taken |= tier.add(second, bucket, keep);
        }
        if taken { Ok(()) } else { Err(RecordError::TooOld { at, retention: self.retention() }) }
    }

    /// The newest time that has samples, to the second or, without such samples, to the minute.
    pub fn newest(&self) -> Option<Timestamp> {
        let seconds = self.tiers.iter().filter_map(|tier| tier.newest());
        seconds.map(|(second, _)| time_of(second)).max()
    }

    /// `statistic` over the newest bucket that has samples.
    pub fn latest(&self, statistic: Statistic) -> Option<Datapoint> {
        let newest = self.tiers.iter().filter_map(|tier| tier.newest());
        let (second, bucket) = newest.max_by_key(|(second, _)| *second)?;
        Some(Datapoint { at: time_of(second), value: bucket.set.get(statistic) })
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
        let points = self.buckets(start, end, period, false);
        let value = |bucket: &Bucket| bucket.set.get(statistic);
        points.iter().map(|(at, bucket)| Datapoint { at: *at, value: value(bucket) }).collect()
    }

    /// Like [`query`](Self::query), but whole buckets; `values` keeps their distributions where
    /// they are known.
    pub fn buckets(
        &self,
        start: Timestamp,
        end: Timestamp,
        period: Duration,
        values: bool,
    ) -> Vec<(Timestamp, Bucket)> {
        let period = whole_seconds(period);
        let from = start.unix_seconds();
        // The period that `start` lies in counts whole.
        let (from, until) = (from - from % period, second_up(end));
        let mut answers: Vec<(Timestamp, Bucket)> = Vec::new();
        self.tier_for(&[period, from, until]).between(from, until, |second, bucket| {
            let begin = time_of(second - second % period);
            match answers.last_mut() {
                Some((at, total)) if *at == begin => total.merge(bucket, values),
                _ => answers.push((begin, bucket.clone())),
            }
        });
        answers
    }

    /// Buckets of `period` counted from `start` (not from 1970) up to `end`, those with samples,
    /// oldest first; `values` keeps their distributions where they are known.
    pub fn spans(
        &self,
        start: Timestamp,
        end: Timestamp,
        period: Duration,
        values: bool,
    ) -> Vec<(Timestamp, Bucket)> {
        let (period, from) = (whole_seconds(period), start.unix_seconds());
        let mut answers: Vec<(Timestamp, Bucket)> = Vec::new();
        self.tier_for(&[period, from]).between(from, second_up(end), |second, bucket| {
            let begin = time_of(second - (second - from) % period);
            match answers.last_mut() {
                Some((at, total)) if *at == begin => total.merge(bucket, values),
                _ => answers.push((begin, bucket.clone())),
            }
        });
        answers
    }

    /// All samples in `start..end` as one set; `None` when there are none.
    pub fn total(&self, start: Timestamp, end: Timestamp) -> Option<StatisticSet> {
        let (from, until) = (start.unix_seconds(), second_up(end));
        let mut total: Option<StatisticSet> = None;
        self.tier_for(&[from, until]).between(from, until, |_, bucket| match &mut total {
            Some(total) => total.merge(&bucket.set),
            None => total = Some(bucket.set),
        });
        total
    }

    /// The `count` periods before `end`, with their gaps.
    pub fn window(
        &self,
        end: Timestamp,
        period: Duration,
        statistic: Statistic,
        count: u32,
    ) -> Window {
        let points = self.points_before(end, period, &Stat::Plain(statistic), count);
        let values = points.into_iter().map(|point| point.map(|(value, _)| value)).collect();
        Window {
            end: end.align_down(RESOLUTION),
            period: Duration::from_secs(whole_seconds(period)),
            values,
        }
    }

    /// The `count` periods before `end`, oldest first: each with the statistic and the number of
    /// samples it was taken over.
    pub fn points_before(
        &self,
        end: Timestamp,
        period: Duration,
        stat: &Stat,
        count: u32,
    ) -> Vec<Option<(f64, u64)>> {
        let (period, until) = (whole_seconds(period), end.unix_seconds());
        let mut buckets: Vec<Option<Bucket>> = vec![None; usize::try_from(count).unwrap_or(0)];
        // Periods before 1970 are gaps.
        let whole = (until / period).min(u64::from(count));
        let skipped = buckets.len() - usize::try_from(whole).unwrap_or(0);
        let from = until - whole * period;
        let values = stat.needs_values();
        self.tier_for(&[period, until]).between(from, until, |second, bucket| {
            let index = skipped + usize::try_from((second - from) / period).unwrap_or(usize::MAX);
            match buckets.get_mut(index) {
                Some(Some(total)) => total.merge(bucket, values),
                Some(empty) => *empty = Some(bucket.clone()),
                None => {}
            }
        });
        let point = |bucket: Bucket| stat.of(&bucket).map(|value| (value, bucket.set.count));
        buckets.into_iter().map(|bucket| bucket.and_then(point)).collect()
    }

    /// How long the finest samples are kept.
    pub fn retention(&self) -> Duration {
        let kept = self.tiers.iter().find(|tier| tier.capacity() > 0);
        kept.map_or(Duration::ZERO, |t| {
            Duration::from_secs(t.capacity().saturating_mul(t.resolution()))
        })
    }

    /// Bytes that this series takes, by capacity.
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + self.tiers.iter().map(Tier::heap_bytes).sum::<usize>()
    }

    /// Everything, as bytes that [`from_bytes`](Self::from_bytes) reads back.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.byte(BYTES_VERSION);
        out.byte(u8::from(self.keep_distributions));
        self.tiers.iter().for_each(|tier| tier.write(&mut out));
        out.into_bytes()
    }

    /// The series that [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    /// Refuses everything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BytesError> {
        Self::read(bytes).ok_or(BytesError)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader::new(bytes);
        let _version = from.byte().filter(|version| *version == BYTES_VERSION)?;
        let keep_distributions = from.byte()? == 1;
        let mut tiers = Retention::STANDARD.slots().map(|(length, _)| Tier::new(length, 0));
        for tier in &mut tiers {
            let length = tier.resolution();
            *tier = Tier::read(&mut from).filter(|read| read.resolution() == length)?;
        }
        from.is_empty().then_some(Self { tiers, keep_distributions })
    }

    /// The coarsest tier whose slots fit all of `marks` (seconds), though none finer than what
    /// was published.
    fn tier_for(&self, marks: &[u64]) -> &Tier {
        let fits = |tier: &&Tier| marks.iter().all(|mark| mark.is_multiple_of(tier.resolution()));
        let published = || self.tiers.iter().filter(|tier| !tier.is_empty());
        let finest = published().next().unwrap_or(&self.tiers[0]);
        published().rfind(|tier| fits(tier)).unwrap_or(finest)
    }
}

/// A period in whole seconds, at least one.
fn whole_seconds(period: Duration) -> u64 {
    (period.as_secs() + u64::from(period.subsec_nanos() > 0)).max(1)
}

pub(crate) fn time_of(second: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(second))
}

/// The first second that begins at or after `end`.
fn second_up(end: Timestamp) -> u64 {
    let seconds = end.unix_seconds();
    seconds + u64::from(time_of(seconds) < end)
}

#[cfg(test)]
mod tests;
