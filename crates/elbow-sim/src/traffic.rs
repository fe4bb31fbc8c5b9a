//! How many requests a second, when.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};

use crate::options::Shape;

/// Without traffic it is looked again this often whether there is some.
const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// Below this many requests a second there is no traffic.
const RATE_MIN: f64 = 0.05;

/// The shapes of the traffic, one after the other.
#[derive(Debug)]
pub(crate) struct Traffic {
    phases: Vec<(Timestamp, Duration, Shape)>,
}

impl Traffic {
    pub(crate) fn new(start: Timestamp, phases: &[(Duration, Shape)]) -> Self {
        let mut at = start;
        let mut timed = Vec::new();
        for &(length, shape) in phases {
            timed.push((at, length, shape));
            at = at + length;
        }
        Self { phases: timed }
    }

    /// Whether a request arrives now, and how long to wait until the next look.
    pub(crate) fn next(&self, rng: &mut Rng, now: Timestamp) -> (bool, Duration) {
        let (rate, random) = self.rate(now);
        if rate < RATE_MIN {
            return (false, LOOK_AGAIN);
        }
        let spread = if random { -(1.0 - rng.unit()).ln() } else { 0.9 + 0.2 * rng.unit() };
        (true, Duration::from_secs_f64(spread / rate).min(Duration::from_secs(20)))
    }

    fn rate(&self, now: Timestamp) -> (f64, bool) {
        let Some((start, length, shape)) = self.phases.iter().rev().find(|(at, ..)| *at <= now)
        else {
            return (0.0, false);
        };
        let into = now.since(*start);
        match *shape {
            Shape::Steady(rate) => (rate, false),
            Shape::Noise(rate) => (rate, true),
            Shape::Bursts(base, peak) => (if into.as_secs() % 10 < 2 { peak } else { base }, true),
            Shape::Ramp(from, to) => {
                let part = into.as_secs_f64() / length.as_secs_f64().max(0.001);
                (from + (to - from) * part.min(1.0), false)
            }
        }
    }
}
