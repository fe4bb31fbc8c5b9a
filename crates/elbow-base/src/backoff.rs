//! Exponential back-off: how long to wait after the n-th failure in a row.

use std::time::Duration;

/// A schedule of waits that double from `base` to `max`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    base: Duration,
    max: Duration,
}

/// The rule that a pair of bounds breaks.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BackoffError {
    /// Waiting nothing is a spin.
    #[error("the first wait of a back-off must be longer than zero")]
    ZeroBase,
    /// The bounds are the wrong way round.
    #[error("the longest wait {max:?} of a back-off is shorter than its first {base:?}")]
    MaxBelowBase {
        /// First wait.
        base: Duration,
        /// Longest wait.
        max: Duration,
    },
}

impl Backoff {
    /// Waits from `base` (longer than zero) doubling up to `max` (at least `base`).
    ///
    /// # Errors
    /// Names the rule that the bounds break.
    pub const fn try_new(base: Duration, max: Duration) -> Result<Self, BackoffError> {
        if base.is_zero() {
            return Err(BackoffError::ZeroBase);
        }
        if max.as_nanos() < base.as_nanos() {
            return Err(BackoffError::MaxBelowBase { base, max });
        }
        Ok(Self { base, max })
    }

    /// The wait after `failures` failures in a row: none after 0, `base` after 1, then doubling.
    pub fn delay(&self, failures: u32) -> Duration {
        match failures {
            0 => Duration::ZERO,
            n => {
                self.base.saturating_mul(1u32.checked_shl(n - 1).unwrap_or(u32::MAX)).min(self.max)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_maximum() {
        let backoff = Backoff::try_new(Duration::from_secs(1), Duration::from_secs(60)).unwrap();
        let waits: Vec<u64> =
            [0, 1, 2, 3, 6, 7, 40, u32::MAX].iter().map(|&n| backoff.delay(n).as_secs()).collect();
        assert_eq!(waits, [0, 1, 2, 4, 32, 60, 60, 60]);
    }

    #[test]
    fn bounds_that_make_no_sense_are_named() {
        let second = Duration::from_secs(1);
        assert_eq!(Backoff::try_new(Duration::ZERO, second), Err(BackoffError::ZeroBase));
        assert!(matches!(
            Backoff::try_new(second * 2, second),
            Err(BackoffError::MaxBelowBase { .. })
        ));
    }
}
