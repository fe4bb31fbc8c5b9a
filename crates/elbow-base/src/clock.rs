//! The clocks: the machine's (optionally scaled) and a simulated one.
//!
//! Layers 0 to 2 never hold a clock; they take `now`. Shells hold an `Arc<dyn Clock>` and pass
//! its reading in. With a scale of 20 a cooldown of 120 s passes in 6 s of real time.

#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one wrapper around the machine's clock"
)]

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use crate::Timestamp;

/// Where the time comes from.
pub trait Clock: Send + Sync + 'static {
    /// The time now. Never less than an earlier answer.
    fn now(&self) -> Timestamp;

    /// How long to wait in real time until `duration` has passed on this clock.
    fn to_real(&self, duration: Duration) -> Duration;
}

/// How many times faster than the machine's clock a clock runs: 1 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeScale(u32);

/// Why a number cannot be a time scale.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("time scale {0} is not between 1 and {max}", max = TimeScale::MAX)]
pub struct TimeScaleError(u32);

/// The machine's clock, scaled. Starts at the wall-clock time of its creation and follows the
/// monotonic clock from there, so that a step of the wall clock disturbs no timer.
#[derive(Debug)]
pub struct SystemClock {
    started: Instant,
    started_at: Timestamp,
    scale: TimeScale,
}

/// A clock that moves only when told to.
#[derive(Debug)]
pub struct SimClock(AtomicU64);

impl TimeScale {
    /// AWS's own speed.
    pub const REAL: Self = Self(1);
    /// Beyond this the shortest real timers would be under a millisecond.
    pub const MAX: u32 = 1000;

    /// A scale of `factor`, 1 to [`TimeScale::MAX`].
    ///
    /// # Errors
    /// Names the number when it is out of range.
    pub fn try_new(factor: u32) -> Result<Self, TimeScaleError> {
        if (1..=Self::MAX).contains(&factor) {
            Ok(Self(factor))
        } else {
            Err(TimeScaleError(factor))
        }
    }
}

// === impl SystemClock ===

impl SystemClock {
    /// A clock that reads the present time and runs `scale` times as fast from now on.
    pub fn new(scale: TimeScale) -> Self {
        let since_epoch =
            SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
        Self { started: Instant::now(), started_at: Timestamp::from_unix(since_epoch), scale }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        self.started_at + self.started.elapsed().saturating_mul(self.scale.0)
    }

    fn to_real(&self, duration: Duration) -> Duration {
        duration / self.scale.0
    }
}

// === impl SimClock ===

impl SimClock {
    /// A clock that stands at `start`.
    pub fn new(start: Timestamp) -> Self {
        Self(AtomicU64::new(nanos(start)))
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        let to = self.now() + by;
        self.0.store(nanos(to), Ordering::SeqCst);
    }
}

impl Clock for SimClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix(Duration::from_nanos(self.0.load(Ordering::SeqCst)))
    }

    fn to_real(&self, _duration: Duration) -> Duration {
        Duration::ZERO
    }
}

fn nanos(time: Timestamp) -> u64 {
    u64::try_from(time.since_epoch().as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scaled_clock_runs_faster_and_never_backwards() {
        let clock = SystemClock::new(TimeScale::try_new(20).unwrap());
        let first = clock.now();
        let real = Instant::now();
        while real.elapsed() < Duration::from_millis(2) {}
        let second = clock.now();
        assert!(second.since(first) >= Duration::from_millis(40), "{first:?} {second:?}");
        assert_eq!(clock.to_real(Duration::from_secs(120)), Duration::from_secs(6));
    }

    #[test]
    fn a_scale_out_of_range_is_named() {
        assert_eq!(
            TimeScale::try_new(0).unwrap_err().to_string(),
            "time scale 0 is not between 1 and 1000"
        );
        assert!(TimeScale::try_new(1001).is_err());
    }

    #[test]
    fn a_simulated_clock_moves_when_told() {
        let clock = SimClock::new(Timestamp::EPOCH);
        clock.advance(Duration::from_secs(3));
        assert_eq!(clock.now().unix_seconds(), 3);
    }
}
