//! What the workers' reports add up to for a load balancer: rates, latency, errors.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_balance::{ResponseCounts, WorkerReport};
use elbow_base::{Histogram, Timestamp};

/// Seconds of traffic kept for the view.
const SECONDS_KEPT: usize = 60;

/// Traffic by second, and totals.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    seconds: BTreeMap<u64, Second>,
    pub(crate) totals: TrafficTotals,
    connections: BTreeMap<usize, u64>,
}

/// Since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrafficTotals {
    /// Requests that arrived.
    pub requests: u64,
    /// Responses of targets, by class.
    pub target_responses: ResponseCounts,
    /// Responses that the load balancer made itself, by class.
    pub elb_responses: ResponseCounts,
    /// Requests that were sent again to another target.
    pub retries: u64,
    /// Requests that waited for a target.
    pub held: u64,
    /// Responses that were cut off by their target's failure.
    pub cut_responses: u64,
}

#[derive(Debug, Default)]
struct Second {
    requests: u64,
    latency: Histogram,
}

impl Traffic {
    pub(crate) fn on_report(&mut self, report: &WorkerReport) {
        self.connections.insert(report.worker.0, report.connections);
        let totals = &mut self.totals;
        totals.requests += report.requests;
        totals.elb_responses.merge(&report.elb_responses);
        totals.retries += report.retries;
        totals.held += report.held;
        totals.cut_responses += report.cut_responses;
        for target in &report.targets {
            totals.target_responses.merge(&target.responses);
        }
        if report.requests > 0 || report.latency.count() > 0 {
            let second = self.seconds.entry(middle(report).unix_seconds()).or_default();
            second.requests += report.requests;
            second.latency.merge(&report.latency);
            if self.seconds.len() > SECONDS_KEPT {
                self.seconds.pop_first();
            }
        }
    }

    /// Requests in the last whole second before `now`.
    pub(crate) fn requests_per_second(&self, now: Timestamp) -> u64 {
        let second = now.unix_seconds().saturating_sub(1);
        self.seconds.get(&second).map_or(0, |second| second.requests)
    }

    /// Latency over the last `window` before `now`.
    pub(crate) fn latency(&self, now: Timestamp, window: Duration) -> Histogram {
        let first = (now - window).unix_seconds();
        let mut all = Histogram::new();
        for (_, second) in self.seconds.range(first..) {
            all.merge(&second.latency);
        }
        all
    }

    /// Client connections open now.
    pub(crate) fn connections(&self) -> u64 {
        self.connections.values().sum()
    }
}

/// The time to book a report's counts at: its middle, so that one which ends with a second belongs
/// to that second.
pub(crate) fn middle(report: &WorkerReport) -> Timestamp {
    report.from + report.to.since(report.from) / 2
}
