//! A point in time, as an argument.
//!
//! One type serves both purposes a clock has: it never runs backwards within one process (the
//! clocks in [`crate::clock`] see to that) and it can be written as AWS writes times.

use std::fmt;
use std::ops::{Add, Sub};
use std::time::Duration;

/// Nanoseconds since 1970-01-01T00:00:00Z on the clock in use, which may be scaled or simulated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(u64);

impl Timestamp {
    /// 1970-01-01T00:00:00Z, the first time that can be written.
    pub const EPOCH: Self = Self(0);

    /// The time `since_epoch` after 1970; saturates in the year 2554.
    pub fn from_unix(since_epoch: Duration) -> Self {
        Self(u64::try_from(since_epoch.as_nanos()).unwrap_or(u64::MAX))
    }

    /// How long after 1970 this is.
    pub fn since_epoch(self) -> Duration {
        Duration::from_nanos(self.0)
    }

    /// Whole seconds after 1970, rounded down.
    pub fn unix_seconds(self) -> u64 {
        self.0 / 1_000_000_000
    }

    /// How long after `earlier` this is; zero if it is not after it.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_nanos(self.0.saturating_sub(earlier.0))
    }

    /// This time rounded down to a multiple of `period` since 1970, as CloudWatch aligns periods.
    /// A zero period returns the time itself.
    pub fn align_down(self, period: Duration) -> Self {
        match u64::try_from(period.as_nanos()) {
            Ok(step) if step > 0 => Self(self.0 - self.0 % step),
            _ => self,
        }
    }

    /// `2024-05-01T10:00:00Z`, as in the causes of scaling activities.
    pub fn to_seconds_text(self) -> String {
        self.as_jiff().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// `2024-05-01T10:00:00.000Z`, as in AWS's XML replies.
    pub fn to_millis_text(self) -> String {
        self.as_jiff().strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
    }

    /// `Wed, 01 May 2024 10:00:00 GMT`, the `Date` header's form (RFC 9110 section 5.6.7).
    pub fn to_http_date(self) -> String {
        self.as_jiff().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }

    /// `10:00:00`, UTC, for people to read.
    pub fn to_clock_text(self) -> String {
        self.as_jiff().strftime("%H:%M:%S").to_string()
    }

    fn as_jiff(self) -> jiff::Timestamp {
        // Jiff's range ends in the year 9999, ours in 2554: every value of ours fits.
        jiff::Timestamp::from_nanosecond(i128::from(self.0)).unwrap_or(jiff::Timestamp::MAX)
    }
}

// === impl Timestamp: arithmetic ===

impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, rhs: Duration) -> Self {
        Self(self.0.saturating_add(u64::try_from(rhs.as_nanos()).unwrap_or(u64::MAX)))
    }
}

impl Sub<Duration> for Timestamp {
    type Output = Self;

    fn sub(self, rhs: Duration) -> Self {
        Self(self.0.saturating_sub(u64::try_from(rhs.as_nanos()).unwrap_or(u64::MAX)))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_millis_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64, millis: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_millis(seconds * 1000 + millis))
    }

    #[test]
    fn texts_are_those_of_aws() {
        let time = at(1_714_557_600, 7);
        assert_eq!(time.to_seconds_text(), "2024-05-01T10:00:00Z");
        assert_eq!(time.to_millis_text(), "2024-05-01T10:00:00.007Z");
        assert_eq!(time.to_http_date(), "Wed, 01 May 2024 10:00:00 GMT");
        assert_eq!(time.to_clock_text(), "10:00:00");
    }

    #[test]
    fn arithmetic_saturates() {
        assert_eq!(at(1, 0).since(at(2, 0)), Duration::ZERO);
        assert_eq!(at(2, 0).since(at(1, 500)), Duration::from_millis(500));
        assert_eq!(Timestamp::EPOCH - Duration::from_secs(1), Timestamp::EPOCH);
        let last = Timestamp::from_unix(Duration::MAX);
        assert_eq!(last + Duration::from_secs(1), last);
        assert!(!last.to_seconds_text().is_empty());
    }

    #[test]
    fn periods_align_to_the_epoch() {
        assert_eq!(at(125, 999).align_down(Duration::from_secs(60)), at(120, 0));
        assert_eq!(at(125, 999).align_down(Duration::from_secs(1)), at(125, 0));
        assert_eq!(at(125, 999).align_down(Duration::ZERO), at(125, 999));
    }
}
