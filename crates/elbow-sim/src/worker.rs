//! One simulated worker of the data plane: it obeys the snapshot protocol as the real one does.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::choice::RoundRobin;
use elbow_balance::{
    ResponseCounts, Snapshot, TargetKey, TargetReport, TargetRoute, WorkerId, WorkerReport,
};
use elbow_base::{Histogram, Timestamp};
use elbow_model::TargetHealthState;

/// Regular reports are made at multiples of this, as the real workers' are.
pub(crate) const REPORT_EVERY: Duration = Duration::from_millis(200);
/// A target that refused a connection gets no new requests for this long if there is another.
const SUSPECT_FOR: Duration = Duration::from_secs(1);
/// Targets that one request is sent to before it fails.
pub(crate) const ATTEMPTS_MAX: usize = 4;

/// A worker.
#[derive(Debug)]
pub(crate) struct Worker {
    pub(crate) id: usize,
    pub(crate) snapshot: Arc<Snapshot>,
    pub(crate) counts: Counts,
    round: RoundRobin,
    targets: BTreeMap<TargetKey, Local>,
    since: Timestamp,
    /// Reports arrive in the order they were made.
    pub(crate) last_arrival: Timestamp,
    pub(crate) last_swap: Timestamp,
}

/// What a worker has counted since its last report.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) requests: u64,
    pub(crate) elb_responses: ResponseCounts,
    pub(crate) retries: u64,
    pub(crate) held: u64,
    pub(crate) latency: Histogram,
}

#[derive(Debug, Default)]
struct Local {
    draining: bool,
    in_flight: u32,
    requests: u64,
    responses: ResponseCounts,
    connect_errors: u64,
    broken: u64,
    suspect_until: Option<Timestamp>,
}

/// How a request left a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// With a response of this status.
    Response(u16),
    /// It was never taken.
    Refused,
    /// The target ended before it answered.
    Broken,
}

impl Worker {
    pub(crate) fn new(id: usize, now: Timestamp) -> Self {
        Self {
            id,
            snapshot: Arc::new(Snapshot::empty()),
            counts: Counts::default(),
            round: RoundRobin::starting_at(id),
            targets: BTreeMap::new(),
            since: now,
            last_arrival: now,
            last_swap: now,
        }
    }

    /// Takes over a snapshot, unless it is older than its own. Says whether it did.
    pub(crate) fn swap(&mut self, snapshot: Arc<Snapshot>) -> bool {
        if snapshot.generation() < self.snapshot.generation() {
            return false;
        }
        let mut kept = BTreeMap::new();
        for route in snapshot.groups().iter().flat_map(|group| group.targets()) {
            let mut local = self.targets.remove(&route.key).unwrap_or_default();
            local.draining = route.state == TargetHealthState::Draining;
            kept.insert(route.key, local);
        }
        self.targets = kept;
        self.round = RoundRobin::starting_at(self.id);
        self.snapshot = snapshot;
        true
    }

    /// The next target that is not in `tried`: one that is not suspect, if there is one.
    pub(crate) fn choose(&mut self, tried: &[TargetKey], now: Timestamp) -> Option<TargetRoute> {
        let group = self.snapshot.groups().first()?;
        let routes = group.targets();
        let untried = |n: usize| !tried.contains(&routes[n].key);
        let trusted = |n: usize| {
            let local = self.targets.get(&routes[n].key);
            local.and_then(|l| l.suspect_until).is_none_or(|until| until <= now)
        };
        let chosen = self
            .round
            .choose(group.rotation(), |n| untried(n) && trusted(n))
            .or_else(|| self.round.choose(group.rotation(), untried))?;
        let route = routes[chosen].clone();
        let local = self.targets.entry(route.key).or_default();
        local.in_flight += 1;
        local.requests += 1;
        Some(route)
    }

    /// A request has left a target. Says whether the target is idle and waits to hear of it.
    pub(crate) fn leave(&mut self, key: TargetKey, how: Left, now: Timestamp) -> bool {
        // A target of an earlier snapshot is not counted any more.
        let Some(local) = self.targets.get_mut(&key) else { return false };
        local.in_flight = local.in_flight.saturating_sub(1);
        match how {
            Left::Response(status) => {
                local.responses.add(status);
                local.suspect_until = None;
            }
            Left::Refused => {
                local.connect_errors += 1;
                local.suspect_until = Some(now + SUSPECT_FOR);
            }
            Left::Broken => local.broken += 1,
        }
        local.in_flight == 0 && local.draining
    }

    /// What it has counted since its last report.
    pub(crate) fn report(&mut self, now: Timestamp) -> WorkerReport {
        let counts = std::mem::take(&mut self.counts);
        let targets = self.targets.iter_mut().filter_map(|(&key, local)| {
            let report = TargetReport {
                key,
                in_flight: local.in_flight,
                requests: std::mem::take(&mut local.requests),
                responses: std::mem::take(&mut local.responses),
                connect_errors: std::mem::take(&mut local.connect_errors),
                broken: std::mem::take(&mut local.broken),
            };
            let silent = report.requests == 0
                && report.in_flight == 0
                && report.responses.total() == 0
                && report.connect_errors == 0
                && report.broken == 0
                && !local.draining;
            (!silent).then_some(report)
        });
        WorkerReport {
            worker: WorkerId(self.id),
            generation: self.snapshot.generation(),
            from: std::mem::replace(&mut self.since, now),
            to: now,
            requests: counts.requests,
            elb_responses: counts.elb_responses,
            retries: counts.retries,
            cut_responses: 0,
            held: counts.held,
            connections: 1,
            latency: counts.latency,
            targets: targets.collect(),
        }
    }
}
