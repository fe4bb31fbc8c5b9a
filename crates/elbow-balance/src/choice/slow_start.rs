//! Slow start: a new target's share grows linearly from nothing to its whole (elb reference,
//! section 9).
//!
//! Targets in slow start are kept apart from the settled ones. Each request is first drawn between
//! the two sides by the sums of their shares, O(1); the algorithm then chooses among the settled
//! ones as if there were no others.

use std::collections::VecDeque;
use std::time::Duration;

use elbow_base::{Rng, Timestamp};

/// Draws among the targets in slow start before the last one drawn is taken as it is. Only those
/// that came long after the oldest are ever drawn again.
const DRAWS_MAX: usize = 16;

/// The targets whose share still grows.
#[derive(Clone, Debug, Default)]
pub(super) struct SlowStart {
    duration: Duration,
    /// The oldest first.
    warming: VecDeque<Warming>,
    weight_max: u16,
    /// Sum of the weights.
    weights: f64,
    /// Sum of weight times seconds from `base` to the beginning.
    weighted_starts: f64,
    base: Timestamp,
}

/// A target in slow start.
#[derive(Clone, Copy, Debug)]
pub(super) struct Warming {
    pub(super) target: usize,
    pub(super) weight: u16,
    pub(super) since: Timestamp,
}

impl SlowStart {
    /// `warming` in any order; each has its whole share `duration` after its beginning.
    pub(super) fn new(duration: Duration, mut warming: Vec<Warming>) -> Self {
        warming.sort_by_key(|warming| warming.since);
        let base = warming.first().map_or(Timestamp::EPOCH, |oldest| oldest.since);
        let weight_max = warming.iter().map(|warming| warming.weight).max().unwrap_or(1);
        let mut slow_start = Self { duration, base, weight_max, ..Self::default() };
        for warming in warming {
            slow_start.count(&warming, 1.0);
            slow_start.warming.push_back(warming);
        }
        slow_start
    }

    /// Takes out a target whose time is over.
    pub(super) fn settle(&mut self, now: Timestamp) -> Option<usize> {
        let oldest = self.warming.front()?;
        if now.since(oldest.since) < self.duration {
            return None;
        }
        let settled = self.warming.pop_front()?;
        self.count(&settled, -1.0);
        Some(settled.target)
    }

    /// A target in slow start, or `None` for one of the settled ones, whose weights sum up to
    /// `settled`.
    pub(super) fn draw(&self, settled: u64, now: Timestamp, rng: &mut Rng) -> Option<usize> {
        let oldest = self.warming.front()?;
        let share = (self.weights * now.since(self.base).as_secs_f64() - self.weighted_starts)
            / self.duration.as_secs_f64();
        // Sums stay far below 2⁵², so the conversion is exact.
        #[expect(clippy::cast_precision_loss, reason = "exact for any number of targets")]
        let settled = settled as f64;
        if rng.unit() * (settled + share) >= share {
            return None;
        }
        let whole = self.grown(oldest, now) * f64::from(self.weight_max);
        let mut drawn = oldest;
        for _ in 0..DRAWS_MAX {
            drawn = &self.warming[rng.index(self.warming.len())?];
            if rng.unit() * whole < self.grown(drawn, now) * f64::from(drawn.weight) {
                break;
            }
        }
        Some(drawn.target)
    }

    /// All targets in slow start, the oldest first.
    pub(super) fn targets(&self) -> impl Iterator<Item = usize> {
        self.warming.iter().map(|warming| warming.target)
    }

    fn grown(&self, warming: &Warming, now: Timestamp) -> f64 {
        now.since(warming.since).as_secs_f64()
    }

    fn count(&mut self, warming: &Warming, sign: f64) {
        let weight = f64::from(warming.weight) * sign;
        self.weights += weight;
        self.weighted_starts += weight * warming.since.since(self.base).as_secs_f64();
    }
}
