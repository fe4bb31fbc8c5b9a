//! When a deregistered target may be ended.
//!
//! A worker that still routes by an older snapshot could give the target one more request. So a
//! target is idle only when every worker has confirmed the snapshot in which it is draining, and
//! none of them has a request in flight to it. Nothing is ended before that or before the
//! deregistration delay is over (elb reference, section 6, deregistration timeline).

use elbow_base::Timestamp;

use crate::Generation;

/// Follows one draining target.
#[derive(Clone, Debug)]
pub struct DrainTracker {
    since: Generation,
    deadline: Timestamp,
    workers: Vec<Confirmed>,
}

/// Why draining has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrainEnd {
    /// Nothing is in flight and nothing more can come.
    Idle,
    /// The deregistration delay is over, with requests still in flight.
    DelayOver,
}

#[derive(Clone, Copy, Debug, Default)]
struct Confirmed {
    generation: Generation,
    in_flight: u32,
}

impl DrainTracker {
    /// Follows a target that is draining as of snapshot `since`, until `deadline` at most.
    /// `workers` is how many there are; with none there is nothing to wait for.
    pub fn new(since: Generation, deadline: Timestamp, workers: usize) -> Self {
        Self { since, deadline, workers: vec![Confirmed::default(); workers] }
    }

    /// Takes note of what `worker` said: the snapshot it routes by and its requests in flight.
    pub fn confirm(&mut self, worker: usize, generation: Generation, in_flight: u32) {
        if let Some(slot) = self.workers.get_mut(worker) {
            *slot = Confirmed { generation, in_flight };
        }
    }

    /// Requests in flight, as far as workers have said.
    pub fn in_flight(&self) -> u32 {
        self.workers.iter().map(|w| w.in_flight).sum()
    }

    /// When the delay is over.
    pub fn deadline(&self) -> Timestamp {
        self.deadline
    }

    /// Whether, and why, draining has ended.
    pub fn end(&self, now: Timestamp) -> Option<DrainEnd> {
        if self.workers.iter().all(|w| w.generation >= self.since && w.in_flight == 0) {
            Some(DrainEnd::Idle)
        } else if now >= self.deadline {
            Some(DrainEnd::DelayOver)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_secs(seconds))
    }

    #[test]
    fn idle_needs_every_worker_on_the_new_snapshot() {
        let mut drain = DrainTracker::new(Generation(5), at(100), 2);
        assert_eq!(drain.end(at(0)), None, "nobody has confirmed");
        drain.confirm(0, Generation(5), 0);
        drain.confirm(1, Generation(4), 0);
        assert_eq!(drain.end(at(0)), None, "worker 1 may still choose it");
        drain.confirm(1, Generation(6), 3);
        assert_eq!((drain.end(at(99)), drain.in_flight()), (None, 3));
        assert_eq!(drain.end(at(100)), Some(DrainEnd::DelayOver));
        drain.confirm(1, Generation(6), 0);
        assert_eq!(drain.end(at(1)), Some(DrainEnd::Idle));
    }

    #[test]
    fn without_workers_nothing_is_waited_for() {
        assert_eq!(DrainTracker::new(Generation(1), at(9), 0).end(at(0)), Some(DrainEnd::Idle));
    }
}
