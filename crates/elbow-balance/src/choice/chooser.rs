//! One worker's choice among the targets of one group: what it knows of them, and the algorithm.

use elbow_base::{Rng, Timestamp};

use super::anomaly::{Anomaly, SHARE_MAX, Verdict};
use super::config::{Algorithm, ChoiceConfig};
use super::hash_key::KeyHash;
use super::least_outstanding::LeastOutstanding;
use super::member::Member;
use super::ring::Ring;
use super::round_robin::RoundRobin;
use super::slow_start::{SlowStart, Warming};
use super::weighted_least::WeightedLeast;
use super::weighted_random;
use crate::TargetKey;

/// Chooses targets and follows their load. Indexes are those of the group's targets.
#[derive(Clone, Debug)]
pub struct Chooser {
    config: ChoiceConfig,
    members: Vec<Member>,
    states: Vec<State>,
    /// Places of members in the order of their keys.
    by_key: Vec<usize>,
    /// In rotation and not in slow start, in order.
    settled: Vec<usize>,
    settled_weight: u64,
    slow_start: SlowStart,
    /// Requests in flight to members in rotation.
    load: u64,
    in_rotation: u64,
    anomaly: Anomaly,
    pick: Pick,
    /// The target after the one that got the last request.
    turn: usize,
}

/// What is known of a request when a target is chosen for it.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// The time.
    pub now: Timestamp,
    /// Of the request's key, for consistent hashing.
    pub key: Option<KeyHash>,
    /// The request has been sent to a target already; it takes nobody's turn.
    pub again: bool,
}

/// How a request ended, as far as its target is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With a response below 500.
    Served,
    /// With a 5xx, or without a connection or response.
    Failed,
    /// For reasons that say nothing about the target, as when the client left.
    Unknown,
}

/// A request in flight. Keep it until the end and give it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a request that is not ended stays in flight"]
pub struct Ticket {
    /// Whom it went to.
    pub key: TargetKey,
    target: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    load: u32,
    warming_since: Option<Timestamp>,
}

#[derive(Clone, Debug)]
enum Pick {
    RoundRobin(RoundRobin),
    LeastOutstanding(LeastOutstanding),
    WeightedRandom { mitigates: bool },
    WeightedLeast(WeightedLeast),
    Ring { ring: Ring, bound_percent: Option<u16> },
}

// === impl Chooser ===

impl Chooser {
    /// A chooser that begins at the `turn`-th target, so that workers do not all begin with the
    /// same one. The group's first targets skip slow start.
    pub fn new(config: ChoiceConfig, members: Vec<Member>, turn: usize, now: Timestamp) -> Self {
        let mut chooser = Self {
            config,
            members: Vec::new(),
            states: Vec::new(),
            by_key: Vec::new(),
            settled: Vec::new(),
            settled_weight: 0,
            slow_start: SlowStart::default(),
            load: 0,
            in_rotation: 0,
            anomaly: Anomaly::new(now),
            pick: Pick::RoundRobin(RoundRobin::starting_at(turn)),
            turn,
        };
        chooser.rebuild(members, now);
        chooser
    }

    /// Takes the settings and targets of a new snapshot. Loads, slow starts and shares follow their
    /// registrations. Costs nothing if nothing changed.
    pub fn update(&mut self, config: ChoiceConfig, members: Vec<Member>, now: Timestamp) {
        if self.config != config || self.members != members {
            self.config = config;
            self.rebuild(members, now);
        }
    }

    /// A target in rotation that `usable` accepts, or `None` if it accepts none. Call
    /// [`Chooser::began`] when a request goes there.
    pub fn choose(
        &mut self,
        ask: &Ask,
        rng: &mut Rng,
        usable: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        self.anomaly.poll(ask.now);
        while let Some(target) = self.slow_start.settle(ask.now) {
            self.settle(target);
        }
        let warming = self.slow_start.draw(self.settled_weight, ask.now, rng);
        warming
            .filter(|&target| usable(target))
            .or_else(|| self.choose_settled(ask, rng, &usable))
            .or_else(|| self.slow_start.targets().find(|&target| usable(target)))
    }

    /// Takes note of a request on its way to `target`, an index that [`Chooser::choose`] gave or a
    /// sticky session names.
    pub fn began(&mut self, target: usize) -> Ticket {
        self.turn = target + 1;
        self.states[target].load += 1;
        self.load_changed(target, 1);
        Ticket { key: self.members[target].key, target }
    }

    /// Takes note of a request's end.
    pub fn ended(&mut self, ticket: Ticket, outcome: Outcome) {
        let Some(target) = self.place_of(ticket) else { return };
        let state = &mut self.states[target];
        debug_assert!(state.load > 0, "a ticket is ended once");
        if state.load > 0 {
            state.load -= 1;
            self.load_changed(target, -1);
        }
        match outcome {
            Outcome::Served => self.anomaly.record(target, false),
            Outcome::Failed => self.anomaly.record(target, true),
            Outcome::Unknown => {}
        }
    }

    /// The targets.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Requests in flight to a target, from this worker.
    pub fn load(&self, target: usize) -> u32 {
        self.states.get(target).map_or(0, |state| state.load)
    }

    /// What anomaly detection says about a target.
    pub fn verdict(&self, target: usize) -> Verdict {
        self.anomaly.verdict(target)
    }

    fn choose_settled(
        &mut self,
        ask: &Ask,
        rng: &mut Rng,
        usable: &impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let Self { pick, settled, states, anomaly, load, in_rotation, .. } = self;
        match pick {
            Pick::RoundRobin(round) if ask.again => {
                let mut aside = *round;
                aside.choose(settled, usable)
            }
            Pick::RoundRobin(round) => round.choose(settled, usable),
            Pick::LeastOutstanding(by_load) => by_load.choose(usable),
            Pick::WeightedRandom { mitigates } => {
                let share = |target| if *mitigates { anomaly.share(target) } else { SHARE_MAX };
                weighted_random::choose(settled, rng, share, usable)
            }
            Pick::WeightedLeast(by_load) => by_load.choose(usable),
            Pick::Ring { ring, bound_percent } => {
                let key = ask.key.map_or_else(|| rng.bits(), |key| key.0);
                let bound = bound_percent.map(|percent| {
                    ((*load + 1) * u64::from(percent)).div_ceil(100 * (*in_rotation).max(1))
                });
                let under = |target: usize| {
                    bound.is_none_or(|bound| u64::from(states[target].load) < bound)
                };
                let bounded = ring.choose(key, |target| under(target) && usable(target));
                bounded.or_else(|| ring.choose(key, usable))
            }
        }
    }

    fn load_changed(&mut self, target: usize, by: i64) {
        let (load, member) = (self.states[target].load, &self.members[target]);
        if member.in_rotation {
            self.load = self.load.saturating_add_signed(by);
        }
        match &mut self.pick {
            Pick::LeastOutstanding(by_load) => by_load.moved(target, load),
            Pick::WeightedLeast(by_load) => by_load.moved(target, load, member.weight),
            Pick::RoundRobin(_) | Pick::WeightedRandom { .. } | Pick::Ring { .. } => {}
        }
    }

    fn place_of(&self, ticket: Ticket) -> Option<usize> {
        if self.members.get(ticket.target).is_some_and(|member| member.key == ticket.key) {
            return Some(ticket.target);
        }
        self.place_of_key(ticket.key)
    }

    fn place_of_key(&self, key: TargetKey) -> Option<usize> {
        let found = self.by_key.binary_search_by_key(&key, |&place| self.members[place].key);
        found.ok().map(|at| self.by_key[at])
    }

    /// A target's slow start is over.
    fn settle(&mut self, target: usize) {
        self.states[target].warming_since = None;
        let at = self.settled.partition_point(|&other| other < target);
        self.settled.insert(at, target);
        self.settled_weight += u64::from(self.share_weight(target));
        if let Pick::WeightedLeast(by_load) = &mut self.pick {
            by_load.put(target, self.states[target].load, self.members[target].weight);
        }
    }

    /// A target's weight in the draw between settled targets and those in slow start.
    fn share_weight(&self, target: usize) -> u16 {
        match self.config.algorithm() {
            Algorithm::WeightedLeastConnections => self.members[target].weight.max(1),
            _ => 1,
        }
    }

    fn rebuild(&mut self, members: Vec<Member>, now: Timestamp) {
        let places: Vec<Option<usize>> = (members.iter().enumerate())
            .map(|(place, member)| {
                let likely = Ticket { key: member.key, target: place };
                self.place_of(likely)
            })
            .collect();
        self.anomaly.realign(places.iter().copied().zip(members.iter().map(|m| m.healthy)));
        self.states = self.next_states(&members, &places, now);
        let rotation = || members.iter().enumerate().filter(|(_, member)| member.in_rotation);
        self.load = rotation().map(|(place, _)| u64::from(self.states[place].load)).sum();
        self.in_rotation = u64::try_from(rotation().count()).unwrap_or(u64::MAX);
        let is_warming = |place: usize| self.states[place].warming_since.is_some();
        self.settled =
            rotation().map(|(place, _)| place).filter(|&place| !is_warming(place)).collect();
        self.by_key = (0..members.len()).collect();
        self.by_key.sort_by_key(|&place| members[place].key);
        self.members = members;
        self.settled_weight =
            self.settled.iter().map(|&target| u64::from(self.share_weight(target))).sum();
        let warming = (0..self.members.len()).filter_map(|target| {
            let since = self.states[target].warming_since?;
            Some(Warming { target, weight: self.share_weight(target), since })
        });
        self.slow_start = SlowStart::new(self.config.slow_start(), warming.collect());
        self.pick = self.next_pick();
    }

    /// Loads stay; a target that has become healthy begins its slow start, unless all that are
    /// healthy would be in it: AWS gives the first targets of a group their whole share at once.
    fn next_states(
        &self,
        members: &[Member],
        places: &[Option<usize>],
        now: Timestamp,
    ) -> Vec<State> {
        let was_healthy = |place: usize| self.members[place].healthy;
        let is_settled = |(member, place): (&Member, &Option<usize>)| {
            member.healthy
                && place.is_some_and(|place| {
                    was_healthy(place) && self.states[place].warming_since.is_none()
                })
        };
        let slow = !self.config.slow_start().is_zero();
        let any_settled = slow && members.iter().zip(places).any(is_settled);
        let next = members.iter().zip(places).map(|(member, place)| {
            let before = place.map(|place| self.states[place]).unwrap_or_default();
            let goes_on = place.is_some_and(was_healthy);
            let warming_since = match (slow && member.healthy && member.in_rotation, goes_on) {
                (false, _) => None,
                (true, true) => before.warming_since,
                (true, false) => any_settled.then_some(now),
            };
            State { warming_since, ..before }
        });
        next.collect()
    }

    fn next_pick(&self) -> Pick {
        match self.config.algorithm() {
            Algorithm::RoundRobin => Pick::RoundRobin(match &self.pick {
                Pick::RoundRobin(round) => *round,
                _ => RoundRobin::starting_at(self.turn),
            }),
            Algorithm::LeastOutstanding => {
                let loads = self.members.iter().zip(&self.states);
                let loads = loads.map(|(member, state)| member.in_rotation.then_some(state.load));
                let loads: Vec<_> = loads.collect();
                Pick::LeastOutstanding(LeastOutstanding::new(&loads, self.turn))
            }
            Algorithm::WeightedRandom { anomaly_mitigation } => {
                Pick::WeightedRandom { mitigates: *anomaly_mitigation }
            }
            Algorithm::WeightedLeastConnections => {
                let mut by_load = WeightedLeast::new(self.members.len());
                let start = self.settled.partition_point(|&target| target < self.turn);
                let (before, after) = self.settled.split_at(start);
                for &target in after.iter().chain(before) {
                    by_load.put(target, self.states[target].load, self.members[target].weight);
                }
                Pick::WeightedLeast(by_load)
            }
            Algorithm::ConsistentHash { bound_percent, .. } => {
                let targets = self.settled.iter().map(|&t| (t, self.members[t].identity));
                Pick::Ring { ring: Ring::new(targets), bound_percent: *bound_percent }
            }
        }
    }
}
