//! The independent auditor: rules that hold at every step, checked against its own books.
//!
//! Boundary: nothing here asks the planner or repeats its reasoning. What the controller says of
//! itself is checked in `audit_view`.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;
use std::time::Duration;

use elbow_balance::{Generation, Snapshot, TargetKey};
use elbow_base::Timestamp;
use elbow_compute::LaunchSpec;
use elbow_control::TurnOutput;
use elbow_model::{Activity, ActivityId, InstanceId, TargetHealthState};

use crate::ledger::Entry;

/// Violations that are kept; one is enough to fail.
const VIOLATIONS_MAX: usize = 20;
/// Turns at one instant: beyond this the controller and the driver chase each other.
const TURNS_AT_ONCE_MAX: u32 = 10;
/// Turns in a second: reports, probes and changes of a small group make some dozens.
const TURNS_PER_SECOND_MAX: u32 = 400;
/// While launches fail, back-off from half a second to a minute lets through 8 a minute.
const FAILING_LAUNCHES_PER_MINUTE: usize = 10;
const MINUTE: Duration = Duration::from_secs(60);

/// What the auditor must know of the options.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    pub(crate) min: u32,
    pub(crate) max: u32,
    pub(crate) deregistration_delay: Duration,
}

/// The auditor.
#[derive(Debug)]
pub(crate) struct Auditor {
    pub(crate) rules: Rules,
    pub(crate) entries: BTreeMap<InstanceId, Entry>,
    pub(crate) activities: BTreeMap<ActivityId, Activity>,
    /// Launches that the driver refused and no activity has explained yet.
    pub(crate) refused: BTreeSet<InstanceId>,
    pub(crate) deleting: bool,
    /// The most members at a time that the deploys so far allow, in percent of desired.
    pub(crate) surge_percent: u32,
    pub(crate) desired: u32,
    violations: Vec<String>,
    generation: Generation,
    drained: BTreeSet<TargetKey>,
    /// Times of launches in the last minute, also of those refused.
    launches: VecDeque<Timestamp>,
    /// Times in the last minute at which there was a good reason for a launch.
    reasons: VecDeque<Timestamp>,
    /// Times in the last minute at which an instance was able to serve, if only for a moment:
    /// the next launch then need not wait.
    served: VecDeque<Timestamp>,
    turns: (Timestamp, u32),
    second: (u64, u32),
}

impl Auditor {
    pub(crate) fn new(rules: Rules) -> Self {
        Self {
            rules,
            entries: BTreeMap::new(),
            activities: BTreeMap::new(),
            refused: BTreeSet::new(),
            deleting: false,
            surge_percent: 100,
            desired: 0,
            violations: Vec::new(),
            generation: Generation::default(),
            drained: BTreeSet::new(),
            launches: VecDeque::new(),
            reasons: VecDeque::new(),
            served: VecDeque::new(),
            turns: (Timestamp::EPOCH, 0),
            second: (0, 0),
        }
    }

    pub(crate) fn violations(&self) -> &[String] {
        &self.violations
    }

    pub(crate) fn fault(&mut self, now: Timestamp, text: fmt::Arguments<'_>) {
        if self.violations.len() < VIOLATIONS_MAX {
            self.violations.push(format!("{} {text}", now.to_millis_text()));
        }
    }

    /// Notes that something happened for which up to `launches` launches are in order.
    pub(crate) fn reason(&mut self, now: Timestamp, launches: u32) {
        for _ in 0..launches {
            self.reasons.push_back(now);
        }
    }

    /// Notes that an instance became able to serve.
    pub(crate) fn on_able(&mut self, now: Timestamp) {
        self.served.push_back(now);
    }

    pub(crate) fn on_launched(&mut self, spec: &LaunchSpec, now: Timestamp) {
        if self.deleting {
            self.fault(now, format_args!("{} launched while the group is deleted", spec.id));
        }
        let twice = self.entries.values().any(|e| !e.gone && e.address == spec.address);
        if twice {
            let address = spec.address;
            self.fault(now, format_args!("{} shares {address} with a living one", spec.id));
        }
        let entry = Entry::new(spec.address, spec.zone.clone());
        if self.entries.insert(spec.id.clone(), entry).is_some() {
            self.fault(now, format_args!("{} is launched a second time", spec.id));
        }
        self.pace(now);
    }

    pub(crate) fn on_refused(&mut self, id: &InstanceId, now: Timestamp) {
        self.refused.insert(id.clone());
        self.pace(now);
    }

    /// No spin: launches of a minute are bounded by the reasons for them and by the back-off.
    fn pace(&mut self, now: Timestamp) {
        self.launches.push_back(now);
        for times in [&mut self.launches, &mut self.reasons, &mut self.served] {
            while times.front().is_some_and(|at| now.since(*at) > MINUTE) {
                times.pop_front();
            }
        }
        // One that served for a moment ends the wait of those that it held back, at most all.
        let group = usize::try_from(self.rules.max).unwrap_or(usize::MAX);
        let more = self.served.len().min(FAILING_LAUNCHES_PER_MINUTE * group);
        let allowed = self.reasons.len() + FAILING_LAUNCHES_PER_MINUTE + more;
        if self.launches.len() > allowed {
            let launches = self.launches.len();
            self.fault(now, format_args!("{launches} launches in a minute, {allowed} in order"));
        }
    }

    /// The controller ends an instance that has `in_flight` requests.
    pub(crate) fn on_terminated(&mut self, id: &InstanceId, in_flight: usize, now: Timestamp) {
        let delay = self.rules.deregistration_delay;
        let Some(entry) = self.entries.get_mut(id).filter(|e| !e.forgotten) else {
            return self.fault(now, format_args!("{id} is ended, and is no member"));
        };
        let twice = entry.told_at.is_some();
        entry.told_at.get_or_insert(now);
        let delay_over = entry.deregistered_at.map_or(delay.is_zero(), |at| now >= at + delay);
        let alive = entry.lost_at.is_none();
        let drained = !entry.published || entry.deregistered_at.is_some();
        if twice {
            self.fault(now, format_args!("{id} is told to end twice"));
        }
        if alive && !drained {
            self.fault(now, format_args!("{id} is ended without having been deregistered"));
        }
        if alive && in_flight > 0 && !delay_over {
            self.fault(now, format_args!("{id} is ended with {in_flight} requests in flight"));
        }
    }

    pub(crate) fn on_forgotten(&mut self, id: &InstanceId, had_ended: bool, now: Timestamp) {
        match self.entries.get_mut(id) {
            Some(entry) if !entry.forgotten && had_ended => entry.forgotten = true,
            _ => self.fault(now, format_args!("{id} is forgotten before it has ended, or twice")),
        }
    }

    /// A worker sends a request to an instance.
    pub(crate) fn on_routed(&mut self, id: &InstanceId, worker: usize, now: Timestamp) {
        match self.entries.get(id) {
            None => self.fault(now, format_args!("a request goes to {id}, which is unknown")),
            Some(entry) => {
                // That it is gone by itself may not have reached the worker yet.
                if let Some(told) = entry.told_at.filter(|_| entry.lost_at.is_none()) {
                    let ago = now.since(told);
                    self.fault(
                        now,
                        format_args!("worker {worker} routes to {id}, told to end {ago:?} before"),
                    );
                }
            }
        }
    }

    pub(crate) fn on_snapshot(&mut self, snapshot: &Snapshot, now: Timestamp) {
        if snapshot.generation() <= self.generation {
            let (new, old) = (snapshot.generation().0, self.generation.0);
            self.fault(now, format_args!("snapshot {new} published after {old}"));
        }
        self.generation = snapshot.generation();
        let mut routed = BTreeSet::new();
        let mut back = Vec::new();
        for target in snapshot.groups().iter().flat_map(|group| group.targets()) {
            if target.state == TargetHealthState::Draining {
                self.drained.insert(target.key);
                continue;
            }
            if self.drained.contains(&target.key) {
                back.push(target.id.clone());
            }
            routed.insert(target.id.instance.clone());
        }
        for id in back {
            self.fault(now, format_args!("{id} returns after having been deregistered"));
        }
        let mut wrong = Vec::new();
        for (id, entry) in self.entries.iter_mut().filter(|(_, entry)| !entry.forgotten) {
            if routed.remove(id) {
                entry.published = true;
                if !entry.ran || entry.told_at.is_some() {
                    wrong.push(id.clone());
                }
            } else if entry.published {
                entry.deregistered_at.get_or_insert(now);
            }
        }
        for id in wrong.iter().chain(&routed) {
            self.fault(now, format_args!("{id} is in rotation and should not be"));
        }
    }

    pub(crate) fn on_turn(&mut self, output: &TurnOutput, now: Timestamp) {
        if output.wake_at <= now {
            self.fault(now, format_args!("wakes itself without any time passing"));
        }
        self.turns = if self.turns.0 == now { (now, self.turns.1 + 1) } else { (now, 1) };
        let second = now.unix_seconds();
        self.second =
            if self.second.0 == second { (second, self.second.1 + 1) } else { (second, 1) };
        if self.turns.1 == TURNS_AT_ONCE_MAX {
            self.fault(now, format_args!("{TURNS_AT_ONCE_MAX} turns at one instant"));
        }
        if self.second.1 == TURNS_PER_SECOND_MAX {
            self.fault(now, format_args!("{TURNS_PER_SECOND_MAX} turns in one second"));
        }
    }
}
