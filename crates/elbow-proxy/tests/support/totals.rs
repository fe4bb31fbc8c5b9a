//! What all workers have reported, added up.

use std::collections::BTreeMap;

use elbow_balance::{ResponseCounts, TargetKey, WorkerReport};

/// The sums of all reports so far and the latest state of each worker.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) requests: u64,
    pub(crate) elb: ResponseCounts,
    pub(crate) retries: u64,
    pub(crate) cut: u64,
    pub(crate) held: u64,
    pub(crate) latencies: u64,
    pub(crate) reports: u64,
    workers: BTreeMap<usize, (u64, u64)>,
    targets: BTreeMap<u64, TargetTotals>,
    in_flight: BTreeMap<(usize, u64), u32>,
}

/// The sums of one target.
#[derive(Debug, Default, Clone)]
pub(crate) struct TargetTotals {
    pub(crate) requests: u64,
    pub(crate) responses: ResponseCounts,
    pub(crate) connect_errors: u64,
    pub(crate) broken: u64,
}

impl Totals {
    pub(crate) fn add(&mut self, report: &WorkerReport) {
        assert!(report.to >= report.from, "a report that ends before it begins: {report:?}");
        self.reports += 1;
        self.requests += report.requests;
        self.elb.merge(&report.elb_responses);
        self.retries += report.retries;
        self.cut += report.cut_responses;
        self.held += report.held;
        self.latencies += report.latency.count();
        let worker = report.worker.0;
        let before = self.workers.insert(worker, (report.generation.0, report.connections));
        let before = before.map_or(0, |(generation, _)| generation);
        assert!(report.generation.0 >= before, "worker {worker} went back from {before}");
        // A target that a report leaves out has nothing in flight.
        self.in_flight.retain(|&(of, _), _| of != worker);
        for target in &report.targets {
            let TargetKey(key) = target.key;
            self.in_flight.insert((worker, key), target.in_flight);
            let sums = self.targets.entry(key).or_default();
            sums.requests += target.requests;
            sums.responses.merge(&target.responses);
            sums.connect_errors += target.connect_errors;
            sums.broken += target.broken;
        }
    }

    /// The oldest snapshot that any of `workers` still routes by.
    pub(crate) fn generation(&self, workers: usize) -> u64 {
        let known = (0..workers).map(|w| self.workers.get(&w).map_or(0, |&(g, _)| g));
        known.min().unwrap_or(0)
    }

    pub(crate) fn connections(&self) -> u64 {
        self.workers.values().map(|&(_, connections)| connections).sum()
    }

    pub(crate) fn target(&self, key: u64) -> TargetTotals {
        self.targets.get(&key).cloned().unwrap_or_default()
    }

    pub(crate) fn in_flight(&self) -> u32 {
        self.in_flight.values().sum()
    }

    pub(crate) fn in_flight_to(&self, key: u64) -> u32 {
        self.in_flight.iter().filter(|((_, target), _)| *target == key).map(|(_, n)| n).sum()
    }
}
