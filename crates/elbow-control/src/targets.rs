//! A target group at work: its registrations, their health and their draining.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use elbow_balance::{
    CheckResult, DrainEnd, DrainTracker, Generation, GroupRoutes, HealthMachine, TargetKey,
    TargetReport, TargetRoute, WorkerId,
};
use elbow_base::Timestamp;
use elbow_model::{
    LoadBalancerName, TargetGroup, TargetGroupName, TargetHealth, TargetHealthState, TargetId,
    ZoneName,
};

/// After its delay is over a target waits this long at most for workers that have not taken over
/// the snapshot without it: they answer within milliseconds, or not at all.
const SWAP_PATIENCE: Duration = Duration::from_secs(5);
/// Seconds of requests kept until they are booked.
const SECONDS_KEPT: usize = 60;

/// A check that is due. Its result comes back as a [`ProbeResult`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeRequest {
    /// The target group that asks.
    pub target_group: TargetGroupName,
    /// The registration to check.
    pub target: TargetKey,
    /// Where to connect.
    pub address: SocketAddr,
    /// Path and query.
    pub path: String,
    /// On the control plane's clock.
    pub timeout: Duration,
}

/// What came of a [`ProbeRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeResult {
    /// From the request.
    pub target_group: TargetGroupName,
    /// From the request.
    pub target: TargetKey,
    /// What came of it.
    pub result: CheckResult,
}

/// One registered target.
#[derive(Debug)]
pub(crate) struct Registration {
    pub(crate) id: TargetId,
    pub(crate) address: SocketAddr,
    pub(crate) zone: ZoneName,
    pub(crate) health: HealthMachine,
    /// When it last became healthy.
    pub(crate) healthy_since: Option<Timestamp>,
    pub(crate) in_flight: BTreeMap<usize, u32>,
    /// Requests routed to it in the current second and in the one before.
    pub(crate) requests: RateCounter,
    drain: Option<Drain>,
}

/// A target on its way out.
#[derive(Debug)]
struct Drain {
    tracker: DrainTracker,
    /// The first snapshot in which it gets no new requests.
    since: Generation,
}

/// A target group with its targets.
#[derive(Debug)]
pub(crate) struct Targets {
    pub(crate) spec: TargetGroup,
    /// The load balancer whose listener sends to it, if one does.
    pub(crate) balancer: Option<LoadBalancerName>,
    /// A target has been healthy: failing checks mean something from then on (autoscaling
    /// reference, section 8).
    pub(crate) has_been_healthy: bool,
    registrations: BTreeMap<TargetKey, Registration>,
    /// The snapshot that each worker routes by.
    routed_by: BTreeMap<usize, Generation>,
    /// Requests routed to its targets, by second.
    requests: BTreeMap<u64, u64>,
}

/// A change of a target's health.
#[derive(Debug)]
pub(crate) struct HealthChange {
    pub(crate) id: TargetId,
    pub(crate) health: TargetHealth,
}

/// Counts by whole seconds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RateCounter {
    second: u64,
    current: u64,
    last: u64,
}

impl RateCounter {
    pub(crate) fn add(&mut self, at: Timestamp, count: u64) {
        self.roll(at);
        self.current += count;
    }

    /// The count of the last whole second before `now`.
    pub(crate) fn per_second(&self, now: Timestamp) -> u64 {
        let mut copy = *self;
        copy.roll(now);
        copy.last
    }

    fn roll(&mut self, at: Timestamp) {
        let second = at.unix_seconds();
        if second == self.second + 1 {
            (self.last, self.current) = (self.current, 0);
        } else if second > self.second {
            (self.last, self.current) = (0, 0);
        }
        self.second = self.second.max(second);
    }
}

/// The reason of a state with its detail, for people.
pub(crate) fn explain(health: &TargetHealth) -> String {
    health.reason.as_ref().map_or_else(String::new, |reason| match reason.detail() {
        Some(detail) => format!("{}: {detail}", reason.description()),
        None => reason.description(),
    })
}

// === impl Registration ===

impl Registration {
    /// Its health, or that it is draining.
    pub(crate) fn shown_health(&self) -> TargetHealth {
        if self.drain.is_some() { TargetHealth::draining() } else { self.health.health().clone() }
    }

    /// Why it is in its state, for people; empty when there is nothing to say.
    pub(crate) fn explain(&self) -> String {
        explain(self.health.health())
    }

    pub(crate) fn in_flight(&self) -> u32 {
        self.in_flight.values().sum()
    }
}

// === impl Targets ===

impl Targets {
    pub(crate) fn new(spec: TargetGroup) -> Self {
        Self {
            spec,
            balancer: None,
            has_been_healthy: false,
            registrations: BTreeMap::new(),
            routed_by: BTreeMap::new(),
            requests: BTreeMap::new(),
        }
    }

    pub(crate) fn register(
        &mut self,
        key: TargetKey,
        id: TargetId,
        address: SocketAddr,
        zone: ZoneName,
        now: Timestamp,
    ) {
        let registration = Registration {
            id,
            address,
            zone,
            health: HealthMachine::new(now),
            healthy_since: None,
            in_flight: BTreeMap::new(),
            requests: RateCounter::default(),
            drain: None,
        };
        self.registrations.insert(key, registration);
    }

    /// Takes a target out of rotation as of snapshot `since`; what is in flight may go on for the
    /// deregistration delay.
    pub(crate) fn deregister(
        &mut self,
        key: TargetKey,
        since: Generation,
        workers: usize,
        now: Timestamp,
    ) {
        let deadline = now + self.spec.deregistration_delay.get();
        if let Some(registration) = self.registrations.get_mut(&key)
            && registration.drain.is_none()
        {
            let tracker = DrainTracker::new(since, deadline, workers);
            registration.drain = Some(Drain { tracker, since });
        }
    }

    /// Drops a registration whose instance is gone.
    pub(crate) fn remove(&mut self, key: TargetKey) {
        self.registrations.remove(&key);
    }

    pub(crate) fn get(&self, key: TargetKey) -> Option<&Registration> {
        self.registrations.get(&key)
    }

    /// Whether a target may be ended: nothing is in flight to it, or its delay is over. Even then
    /// it waits, a little while, until no worker sends it new requests any more: with a short
    /// delay that may still be so. A target that is not registered has nothing to drain.
    pub(crate) fn is_drained(&self, key: TargetKey, workers: usize, now: Timestamp) -> bool {
        let Some(registration) = self.registrations.get(&key) else {
            return true;
        };
        let Some(Drain { tracker, since }) = &registration.drain else {
            return false;
        };
        match tracker.end(now) {
            None => false,
            Some(DrainEnd::Idle) => true,
            Some(DrainEnd::DelayOver) => {
                let routes = |worker| self.routed_by.get(&worker).is_some_and(|by| by >= since);
                (0..workers).all(routes) || now >= tracker.deadline() + SWAP_PATIENCE
            }
        }
    }

    /// Requests routed to its targets in the second that began at `second`.
    pub(crate) fn requests_in(&self, second: u64) -> u64 {
        self.requests.get(&second).copied().unwrap_or(0)
    }

    /// How many targets are healthy.
    pub(crate) fn healthy(&self) -> usize {
        self.registrations
            .values()
            .filter(|r| r.drain.is_none() && r.health.health().is_healthy())
            .count()
    }

    /// The checks that are due.
    pub(crate) fn poll_probes(&mut self, now: Timestamp, probes: &mut Vec<ProbeRequest>) {
        let check = &self.spec.health_check;
        for (&target, registration) in &mut self.registrations {
            if registration.drain.is_none() && registration.health.poll(check, now) {
                let mut address = registration.address;
                address.set_port(check.port().unwrap_or(address.port()));
                probes.push(ProbeRequest {
                    target_group: self.spec.name.clone(),
                    target,
                    address,
                    path: check.path().to_owned(),
                    timeout: check.timeout(),
                });
            }
        }
    }

    /// Takes the result of a check. Returns the change of state, if there is one.
    pub(crate) fn conclude(
        &mut self,
        key: TargetKey,
        result: CheckResult,
        now: Timestamp,
    ) -> Option<HealthChange> {
        let check = &self.spec.health_check;
        let registration = self.registrations.get_mut(&key)?;
        // What was asked before it was deregistered says nothing any more.
        if registration.drain.is_some() || !registration.health.conclude(check, result, now) {
            return None;
        }
        let health = registration.health.health().clone();
        registration.healthy_since = health.is_healthy().then_some(now);
        if health.is_healthy() {
            self.has_been_healthy = true;
        }
        Some(HealthChange { id: registration.id.clone(), health })
    }

    /// Takes what a worker said about its targets. A target it left out has nothing in flight.
    /// Seconds before `unbooked` are in the metrics already; requests of theirs that are reported
    /// late count to that second, so that none is lost.
    pub(crate) fn on_report(
        &mut self,
        worker: WorkerId,
        generation: Generation,
        at: Timestamp,
        reports: &BTreeMap<TargetKey, &TargetReport>,
        unbooked: u64,
    ) {
        self.routed_by.insert(worker.0, generation);
        let mut requests = 0;
        for (key, registration) in &mut self.registrations {
            let report = reports.get(key);
            let in_flight = report.map_or(0, |r| r.in_flight);
            registration.in_flight.insert(worker.0, in_flight);
            if let Some(drain) = &mut registration.drain {
                drain.tracker.confirm(worker.0, generation, in_flight);
            }
            if let Some(report) = report {
                registration.requests.add(at, report.requests);
                requests += report.requests;
            }
        }
        let second = at.unix_seconds().max(unbooked);
        *self.requests.entry(second).or_default() += requests;
        if self.requests.len() > SECONDS_KEPT {
            self.requests.pop_first();
        }
    }

    /// The next time something here is due.
    pub(crate) fn next_deadline(&self, now: Timestamp) -> Option<Timestamp> {
        let each =
            self.registrations.values().filter_map(|registration| match &registration.drain {
                Some(Drain { tracker, .. }) => {
                    let over = tracker.deadline();
                    [over, over + SWAP_PATIENCE].into_iter().find(|at| *at > now)
                }
                None => registration.health.next_deadline(),
            });
        each.min()
    }

    /// The routes to its targets.
    pub(crate) fn routes(&self, hold: Duration) -> GroupRoutes {
        let targets = self.registrations.iter().map(|(&key, registration)| TargetRoute {
            key,
            id: registration.id.clone(),
            address: registration.address,
            zone: registration.zone.clone(),
            state: if registration.drain.is_some() {
                TargetHealthState::Draining
            } else {
                registration.health.health().state
            },
        });
        GroupRoutes::new(self.spec.name.clone(), targets.collect(), hold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_those_of_the_last_whole_second() {
        let at = |ms| Timestamp::from_unix(Duration::from_millis(ms));
        let mut rate = RateCounter::default();
        rate.add(at(10_100), 3);
        rate.add(at(10_900), 4);
        assert_eq!(rate.per_second(at(10_950)), 0);
        assert_eq!(rate.per_second(at(11_000)), 7);
        rate.add(at(11_500), 2);
        assert_eq!(rate.per_second(at(11_999)), 7);
        assert_eq!(rate.per_second(at(12_000)), 2);
        assert_eq!(rate.per_second(at(13_000)), 0);
        rate.add(at(10_000), 1);
        assert_eq!(rate.per_second(at(12_000)), 3, "late counts join the newest second");
    }
}
