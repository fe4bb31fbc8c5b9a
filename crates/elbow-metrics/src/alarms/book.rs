//! All alarms: made and removed through the API's calls, evaluated when each is due.

mod composites;
mod edit;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use elbow_base::Timestamp;

use crate::alarms::action::ActionCall;
use crate::alarms::composite::CompositeAlarm;
use crate::alarms::evaluate::judge;
use crate::alarms::history::{self, History, HistoryItem, HistoryItemType};
use crate::alarms::metric::{AlarmStatus, MetricAlarm};
use crate::alarms::reason_data::reason_data;
use crate::reason::reason;
use crate::{AlarmState, MetricStore};

pub use edit::SetAlarmState;

/// Alarms of one book (AWS's quota is 5,000 a region and can be raised).
pub const ALARMS_MAX: usize = 20_000;

/// Alarms on periods of 10 s or more are evaluated this long after the edge of their window, so
/// that the samples of its last second are in. AWS waits longer.
const SETTLE: Duration = Duration::from_secs(1);

/// Periods from which an alarm waits for [`SETTLE`].
const SETTLE_FROM: Duration = Duration::from_secs(10);

/// Where the alarms live, for their ARNs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Such as `aws`.
    pub partition: String,
    /// Such as `us-east-1`.
    pub region: String,
    /// Twelve digits.
    pub account: String,
}

/// Something that happened, for whoever acts on it.
#[derive(Clone, Debug, PartialEq)]
pub enum AlarmEvent {
    /// An alarm is in another state.
    StateChanged {
        /// Its name.
        alarm: String,
        /// Before.
        from: AlarmStatus,
        /// After.
        to: AlarmStatus,
    },
    /// An action is to be carried out.
    Action(ActionCall),
}

/// An alarm of either type.
#[derive(Clone, Copy, Debug)]
pub enum AlarmKindRef<'a> {
    /// On a metric or on metric maths.
    Metric(&'a MetricAlarm),
    /// On other alarms.
    Composite(&'a CompositeAlarm),
}

#[derive(Debug)]
enum Entry {
    Metric(Box<MetricAlarm>),
    Composite(Box<CompositeAlarm>),
}

/// All alarms of a place.
#[derive(Debug)]
pub struct AlarmBook {
    place: Place,
    alarms: BTreeMap<String, Entry>,
    /// When each alarm next wants attention, soonest first.
    due: BTreeSet<(Timestamp, String)>,
    /// The composites that refer to an alarm, in their rule or as their suppressor.
    parents: BTreeMap<String, BTreeSet<String>>,
    history: History,
    /// What happened between two calls of [`AlarmBook::evaluate`].
    events: Vec<AlarmEvent>,
}

impl Place {
    /// The ARN of the alarm `name`.
    pub fn alarm_arn(&self, name: &str) -> String {
        let Self { partition, region, account } = self;
        format!("arn:{partition}:cloudwatch:{region}:{account}:alarm:{name}")
    }
}

impl<'a> AlarmKindRef<'a> {
    /// Its state.
    pub fn status(self) -> &'a AlarmStatus {
        match self {
            Self::Metric(alarm) => alarm.status(),
            Self::Composite(alarm) => alarm.status(),
        }
    }

    /// The actions of `state`.
    pub fn actions(self, state: AlarmState) -> &'a [String] {
        match self {
            Self::Metric(alarm) => alarm.actions(state),
            Self::Composite(alarm) => alarm.actions(state),
        }
    }
}

impl AlarmBook {
    /// A book without alarms.
    pub fn new(place: Place) -> Self {
        Self {
            place,
            alarms: BTreeMap::new(),
            due: BTreeSet::new(),
            parents: BTreeMap::new(),
            history: History::default(),
            events: Vec::new(),
        }
    }

    /// Where the alarms live.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The alarm of that name.
    pub fn get(&self, name: &str) -> Option<AlarmKindRef<'_>> {
        self.alarms.get(name).map(Entry::as_ref)
    }

    /// All alarms, in order of name.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, AlarmKindRef<'_>)> {
        self.alarms.iter().map(|(name, entry)| (name.as_str(), entry.as_ref()))
    }

    /// What happened.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// When [`evaluate`](Self::evaluate) has something to do next.
    pub fn next_due(&self) -> Option<Timestamp> {
        if !self.events.is_empty() {
            return Some(Timestamp::EPOCH);
        }
        self.due.first().map(|(at, _)| *at)
    }

    /// Evaluates every alarm that is due at `now`, and says what is to be done, oldest first.
    pub fn evaluate(&mut self, store: &MetricStore, now: Timestamp) -> Vec<AlarmEvent> {
        self.evaluate_some(store, now, usize::MAX)
    }

    /// Like [`evaluate`](Self::evaluate), but of at most `most` alarms, for a thread that has
    /// other things to do in between: [`next_due`](Self::next_due) says when there are more.
    pub fn evaluate_some(
        &mut self,
        store: &MetricStore,
        now: Timestamp,
        most: usize,
    ) -> Vec<AlarmEvent> {
        for _ in 0..most {
            if self.due.first().is_none_or(|(at, _)| *at > now) {
                break;
            }
            let Some((_, name)) = self.due.pop_first() else {
                break;
            };
            if matches!(self.alarms.get(&name), Some(Entry::Composite(_))) {
                self.turn_composite(&name, now);
            } else {
                self.turn_metric(&name, store, now);
            }
        }
        std::mem::take(&mut self.events)
    }

    /// Notes what came of an action: the message that was published, or what went wrong.
    pub fn note_action(
        &mut self,
        alarm: &str,
        arn: &str,
        result: Result<Option<&str>, &str>,
        now: Timestamp,
    ) {
        let Some(entry) = self.alarms.get(alarm) else {
            return;
        };
        let updated = entry.as_ref().status().updated;
        let summary = match result {
            Ok(_) => format!("Successfully executed action {arn}"),
            // A scaling policy that the alarm's data do not suffice for (reference, section 11).
            Err("Metric data points must be provided") => {
                "Failed to execute AutoScaling action: Metric data points must be provided"
                    .to_owned()
            }
            Err(_) => format!("Failed to execute action {arn}"),
        };
        let data = history::action(arn, updated, result);
        self.note(alarm, HistoryItemType::Action, summary, data, now);
    }

    fn turn_metric(&mut self, name: &str, store: &MetricStore, now: Timestamp) {
        let Some(Entry::Metric(alarm)) = self.alarms.get_mut(name) else {
            return;
        };
        if alarm.next_evaluation <= now {
            let held = alarm.status.state;
            let seen = judge(&alarm.config, store, now, held);
            alarm.next_evaluation = next_evaluation(alarm, now);
            alarm.problem = seen.problem;
            let words = (seen.state != held).then(|| {
                let reason = reason(alarm.config.rule(), seen.state, &seen.points);
                (reason, reason_data(&alarm.config, &seen, now))
            });
            alarm.points = seen.points;
            if let Some((reason, data)) = words {
                self.change(name, seen.state, reason, Some(data), now);
            }
        }
        if let Some(Entry::Metric(alarm)) = self.alarms.get_mut(name) {
            self.events.extend(alarm.on_repeat(now).into_iter().map(AlarmEvent::Action));
        }
        self.schedule(name);
    }

    /// Brings an alarm into another state: events, actions, history, parents.
    fn change(
        &mut self,
        name: &str,
        state: AlarmState,
        reason: String,
        reason_data: Option<String>,
        now: Timestamp,
    ) {
        let Some(entry) = self.alarms.get_mut(name) else {
            return;
        };
        let status = entry.status_mut();
        let configured = status.configured;
        let new =
            AlarmStatus { state, reason, reason_data, updated: now, transitioned: now, configured };
        let old = std::mem::replace(status, new.clone());
        let summary = format!("Alarm updated from {} to {state}", old.state);
        let data = history::state_update(&old, &new);
        let (alarm, from) = (name.to_owned(), old.state);
        self.events.push(AlarmEvent::StateChanged { alarm, from: old, to: new });
        let calls = match entry {
            Entry::Metric(alarm) => alarm.on_transition(from, now),
            Entry::Composite(_) => self.composite_calls(name, from, now),
        };
        self.events.extend(calls.into_iter().map(AlarmEvent::Action));
        self.note(name, HistoryItemType::StateUpdate, summary, data, now);
        self.child_changed(name, from, state, now);
    }

    fn note(
        &mut self,
        alarm: &str,
        kind: HistoryItemType,
        summary: String,
        data: String,
        now: Timestamp,
    ) {
        let composite = matches!(self.alarms.get(alarm), Some(Entry::Composite(_)));
        let alarm = alarm.to_owned();
        self.history.add(HistoryItem { alarm, composite, at: now, kind, summary, data });
    }

    /// Puts the alarm where it belongs among those that are due.
    fn schedule(&mut self, name: &str) {
        let at = match self.alarms.get(name) {
            Some(Entry::Metric(alarm)) => Some(alarm.due()),
            Some(Entry::Composite(alarm)) if alarm.fresh => Some(Timestamp::EPOCH),
            Some(Entry::Composite(alarm)) => alarm.suppression.until(),
            None => None,
        };
        if let Some(at) = at {
            self.due.insert((at, name.to_owned()));
        }
    }

    /// Takes the alarm out of those that are due.
    fn unschedule(&mut self, name: &str) {
        let at = match self.alarms.get(name) {
            Some(Entry::Metric(alarm)) => Some(alarm.due()),
            Some(Entry::Composite(alarm)) if alarm.fresh => Some(Timestamp::EPOCH),
            Some(Entry::Composite(alarm)) => alarm.suppression.until(),
            None => None,
        };
        if let Some(at) = at {
            self.due.remove(&(at, name.to_owned()));
        }
    }
}

impl Entry {
    fn as_ref(&self) -> AlarmKindRef<'_> {
        match self {
            Self::Metric(alarm) => AlarmKindRef::Metric(alarm),
            Self::Composite(alarm) => AlarmKindRef::Composite(alarm),
        }
    }

    fn status_mut(&mut self) -> &mut AlarmStatus {
        match self {
            Self::Metric(alarm) => &mut alarm.status,
            Self::Composite(alarm) => &mut alarm.status,
        }
    }
}

/// The next edge of the alarm's windows, and a little.
fn next_evaluation(alarm: &MetricAlarm, now: Timestamp) -> Timestamp {
    let (rule, settle) = (alarm.config.rule(), settle(alarm));
    rule.edge(now - settle) + rule.cadence() + settle
}

fn settle(alarm: &MetricAlarm) -> Duration {
    if alarm.config.rule().period() >= SETTLE_FROM { SETTLE } else { Duration::ZERO }
}

#[cfg(test)]
mod tests;
