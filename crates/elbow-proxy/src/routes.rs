//! A worker's own view of the current snapshot: for each target its pool and its counters, which
//! live on when the next snapshot still has the target.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::choice::RoundRobin;
use elbow_balance::{ResponseCounts, Snapshot, TargetKey, TargetReport};
use elbow_model::{TargetGroupName, TargetHealthState};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::time::real_now;
use crate::upstream::Pool;

/// A target that refused a connection gets no new requests for this long, unless there is no
/// other; by then the control plane has looked at it.
const SUSPECT_FOR: Duration = Duration::from_millis(1000);

/// The snapshot in use with the worker's own state for it.
pub(crate) struct Routes {
    pub(crate) snapshot: Arc<Snapshot>,
    groups: Vec<LocalGroup>,
}

struct LocalGroup {
    name: TargetGroupName,
    targets: Vec<Rc<LocalTarget>>,
    round: RefCell<RoundRobin>,
}

/// One target as one worker knows it.
pub(crate) struct LocalTarget {
    pub(crate) key: TargetKey,
    pub(crate) address: SocketAddr,
    pub(crate) pool: Pool,
    pub(crate) counts: TargetCounts,
    draining: Cell<bool>,
    /// The snapshot does not have it any more.
    left: Cell<bool>,
    suspect_since: Cell<Option<Instant>>,
    in_flight: Cell<u32>,
    /// Told when the last request in flight has ended while the target is draining.
    idle: Rc<Notify>,
}

/// What a target did since the last report.
#[derive(Default)]
pub(crate) struct TargetCounts {
    pub(crate) requests: Cell<u64>,
    pub(crate) responses: RefCell<ResponseCounts>,
    pub(crate) connect_errors: Cell<u64>,
    pub(crate) broken: Cell<u64>,
}

/// A request in flight to a target, for as long as this lives.
pub(crate) struct InFlight {
    pub(crate) target: Rc<LocalTarget>,
}

/// Adds one to a counter.
pub(crate) fn count(counter: &Cell<u64>) {
    counter.set(counter.get() + 1);
}

impl Routes {
    pub(crate) fn empty() -> Self {
        Self { snapshot: Arc::new(Snapshot::empty()), groups: Vec::new() }
    }

    /// The routes of `snapshot`, which follow these, for the `worker`-th worker. Targets that
    /// `known` has keep their state, groups their turn. Targets that the snapshot lacks stay in
    /// `known` until they have left. `idle` is told when a draining target has nothing in flight
    /// any more.
    pub(crate) fn next(
        &self,
        snapshot: Arc<Snapshot>,
        known: &mut BTreeMap<TargetKey, Rc<LocalTarget>>,
        worker: usize,
        idle: &Rc<Notify>,
    ) -> Self {
        for target in known.values() {
            target.left.set(true);
            target.draining.set(true);
        }
        let mut groups = Vec::with_capacity(snapshot.groups().len());
        for group in snapshot.groups() {
            let targets = group.targets().iter().map(|route| {
                let fresh = || Rc::new(LocalTarget::new(route.key, route.address, Rc::clone(idle)));
                let target = known.entry(route.key).or_insert_with(fresh);
                target.left.set(false);
                target.draining.set(route.state == TargetHealthState::Draining);
                Rc::clone(target)
            });
            let before = self.groups.iter().find(|before| before.name == *group.name());
            let round =
                before.map_or_else(|| RoundRobin::starting_at(worker), |b| *b.round.borrow());
            let (name, targets) = (group.name().clone(), targets.collect());
            groups.push(LocalGroup { name, targets, round: RefCell::new(round) });
        }
        for target in known.values().filter(|target| target.draining.get()) {
            target.pool.clear();
        }
        Self { snapshot, groups }
    }

    /// The next target of `group` that is not in `tried`: one that answers, if there is one.
    pub(crate) fn choose(&self, group: usize, tried: &[TargetKey]) -> Option<Rc<LocalTarget>> {
        let routes = self.snapshot.groups().get(group)?;
        let local = self.groups.get(group)?;
        let mut round = *local.round.borrow();
        let untried = |n: usize| !tried.contains(&local.targets[n].key);
        let chosen = round
            .choose(routes.rotation(), |n| untried(n) && !local.targets[n].is_suspect())
            .or_else(|| round.choose(routes.rotation(), untried))?;
        if tried.is_empty() {
            // A second attempt takes nobody's turn: with two targets, every request would
            // otherwise begin at the broken one.
            local.round.replace(round);
        }
        Some(Rc::clone(&local.targets[chosen]))
    }
}

// === impl LocalTarget ===

impl LocalTarget {
    fn new(key: TargetKey, address: SocketAddr, idle: Rc<Notify>) -> Self {
        Self {
            key,
            address,
            pool: Pool::default(),
            counts: TargetCounts::default(),
            draining: Cell::new(false),
            left: Cell::new(false),
            suspect_since: Cell::new(None),
            in_flight: Cell::new(0),
            idle,
        }
    }

    /// Whether connections to it may be kept for later.
    pub(crate) fn may_pool(&self) -> bool {
        !self.draining.get()
    }

    /// Notes that it refused a connection.
    pub(crate) fn suspect(&self) {
        self.suspect_since.set(Some(real_now()));
    }

    /// Notes that it answered.
    pub(crate) fn trust(&self) {
        if self.suspect_since.get().is_some() {
            self.suspect_since.set(None);
        }
    }

    fn is_suspect(&self) -> bool {
        match self.suspect_since.get() {
            Some(since) => real_now().duration_since(since) < SUSPECT_FOR,
            None => false,
        }
    }

    /// Whether it is gone from the snapshot and has nothing in flight any more.
    pub(crate) fn has_left(&self) -> bool {
        self.left.get() && self.in_flight.get() == 0
    }

    /// What it did since the last call, if there is something to tell.
    pub(crate) fn report(&self) -> Option<TargetReport> {
        let report = TargetReport {
            key: self.key,
            in_flight: self.in_flight.get(),
            requests: self.counts.requests.take(),
            responses: std::mem::take(&mut *self.counts.responses.borrow_mut()),
            connect_errors: self.counts.connect_errors.take(),
            broken: self.counts.broken.take(),
        };
        let silent = report.requests == 0
            && report.in_flight == 0
            && report.responses.total() == 0
            && report.connect_errors == 0
            && report.broken == 0
            && !self.draining.get();
        (!silent).then_some(report)
    }
}

// === impl InFlight ===

impl InFlight {
    /// Counts a request as in flight to `target`.
    pub(crate) fn new(target: Rc<LocalTarget>) -> Self {
        target.in_flight.set(target.in_flight.get() + 1);
        count(&target.counts.requests);
        Self { target }
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let left = self.target.in_flight.get() - 1;
        self.target.in_flight.set(left);
        if left == 0 && self.target.draining.get() {
            self.target.idle.notify_one();
        }
    }
}
