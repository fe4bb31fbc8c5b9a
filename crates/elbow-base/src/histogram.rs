//! A latency histogram small enough to keep per second and per target, and to send as a message.
//!
//! Buckets are logarithmic with [`SUB_BUCKETS`] steps a power of two, so a quantile is at most
//! 1/32 (about 3 %) above the true value. Plain data: merging adds counts, nothing is shared.

use std::time::Duration;

/// Steps between two powers of two; the relative error of a quantile is its inverse.
const SUB_BUCKETS: usize = 32;
const SUB_BITS: u32 = SUB_BUCKETS.trailing_zeros();
/// Values from 2^27 us (134 s) on share the last bucket: longer than any timeout's default.
const VALUE_BITS: u32 = 27;
const BUCKETS: usize = SUB_BUCKETS * (VALUE_BITS - SUB_BITS + 1) as usize;

/// Counts of durations in microsecond buckets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    counts: Vec<u32>,
    count: u64,
    sum_us: u64,
    max_us: u64,
}

impl Histogram {
    /// A histogram without values. Allocates its buckets at the first value.
    pub const fn new() -> Self {
        Self { counts: Vec::new(), count: 0, sum_us: 0, max_us: 0 }
    }

    /// Counts one value.
    pub fn record(&mut self, value: Duration) {
        let us = u64::try_from(value.as_micros()).unwrap_or(u64::MAX);
        if self.counts.is_empty() {
            self.counts = vec![0; BUCKETS];
        }
        let slot = &mut self.counts[bucket_of(us)];
        *slot = slot.saturating_add(1);
        self.count += 1;
        self.sum_us = self.sum_us.saturating_add(us);
        self.max_us = self.max_us.max(us);
    }

    /// Adds all values of `other`.
    pub fn merge(&mut self, other: &Self) {
        if other.count == 0 {
            return;
        }
        if self.counts.is_empty() {
            self.counts = vec![0; BUCKETS];
        }
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            *mine = mine.saturating_add(*theirs);
        }
        self.count += other.count;
        self.sum_us = self.sum_us.saturating_add(other.sum_us);
        self.max_us = self.max_us.max(other.max_us);
    }

    /// Forgets all values and keeps the memory.
    pub fn clear(&mut self) {
        self.counts.fill(0);
        self.count = 0;
        self.sum_us = 0;
        self.max_us = 0;
    }

    /// How many values there are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The largest value.
    pub fn max(&self) -> Option<Duration> {
        (self.count > 0).then(|| Duration::from_micros(self.max_us))
    }

    /// The mean value.
    pub fn mean(&self) -> Option<Duration> {
        (self.count > 0).then(|| Duration::from_micros(self.sum_us / self.count))
    }

    /// The value that `quantile` (0.0 to 1.0) of all values do not exceed, rounded up to its
    /// bucket's end but never above the largest value. `None` without values.
    pub fn quantile(&self, quantile: f64) -> Option<Duration> {
        if self.count == 0 {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a rank within count, which is far below 2^52"
        )]
        let rank = ((self.count as f64 * quantile.clamp(0.0, 1.0)).ceil() as u64).max(1);
        let mut seen = 0;
        for (bucket, &count) in self.counts.iter().enumerate() {
            seen += u64::from(count);
            if seen >= rank {
                return Some(Duration::from_micros(bucket_end(bucket).min(self.max_us)));
            }
        }
        self.max()
    }
}

impl Default for Histogram {
    fn default() -> Self {
        Self::new()
    }
}

/// The first 32 buckets hold one microsecond each; after that each power of two has 32.
fn bucket_of(us: u64) -> usize {
    let us = us.min((1 << VALUE_BITS) - 1);
    let bits = u64::BITS - us.leading_zeros();
    let shift = bits.saturating_sub(SUB_BITS + 1);
    let base = shift as usize * SUB_BUCKETS;
    let step = (us >> shift) as usize;
    base + step
}

/// The largest value of a bucket, in microseconds.
fn bucket_end(bucket: usize) -> u64 {
    if bucket < 2 * SUB_BUCKETS {
        return bucket as u64;
    }
    let shift = bucket / SUB_BUCKETS - 1;
    let step = (bucket - shift * SUB_BUCKETS) as u64;
    ((step + 1) << shift) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn us(n: u64) -> Duration {
        Duration::from_micros(n)
    }

    #[test]
    fn every_value_lies_in_a_bucket_that_ends_at_most_3_percent_above_it() {
        let mut value = 0u64;
        while value < 1 << VALUE_BITS {
            let end = bucket_end(bucket_of(value));
            assert!(end >= value && end <= value + value / 31, "{value}: bucket ends at {end}");
            value += 1 + value / 97;
        }
        assert_eq!(bucket_of(u64::MAX), BUCKETS - 1);
    }

    #[test]
    fn quantiles_of_a_known_series() {
        let mut histogram = Histogram::new();
        assert_eq!(histogram.quantile(0.5), None);
        for n in 1..=1000 {
            histogram.record(us(n * 1000));
        }
        let p50 = histogram.quantile(0.5).unwrap();
        assert!(p50 >= us(500_000) && p50 <= us(516_000), "{p50:?}");
        assert_eq!(histogram.quantile(1.0), Some(us(1_000_000)));
        assert_eq!(histogram.mean(), Some(us(500_500)));
        assert_eq!(histogram.count(), 1000);
    }

    #[test]
    fn merging_is_the_same_as_recording_in_one() {
        let (mut left, mut right, mut both) =
            (Histogram::new(), Histogram::new(), Histogram::new());
        for n in 0..500u64 {
            let value = us(n * n);
            if n % 3 == 0 {
                left.record(value);
            } else {
                right.record(value);
            }
            both.record(value);
        }
        left.merge(&right);
        left.merge(&Histogram::new());
        assert_eq!(left, both);
        left.clear();
        assert_eq!((left.count(), left.max()), (0, None));
    }
}
