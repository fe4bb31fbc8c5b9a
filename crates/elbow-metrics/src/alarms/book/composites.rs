//! Composite alarms in the book: who depends on whom, and what follows from a change.

use std::collections::BTreeSet;

use elbow_base::Timestamp;

use crate::AlarmState;
use crate::alarms::action::ActionCall;
use crate::alarms::book::{AlarmBook, AlarmEvent, Entry};
use crate::alarms::history::quoted;
use crate::alarms::reason_data::time_text;

impl AlarmBook {
    /// A composite is due: it is new, or a wait or an extension is over.
    pub(super) fn turn_composite(&mut self, name: &str, now: Timestamp) {
        let Some(Entry::Composite(alarm)) = self.alarms.get_mut(name) else {
            return;
        };
        if std::mem::take(&mut alarm.fresh) {
            let verb =
                if alarm.status.configured == alarm.status.updated { "created" } else { "updated" };
            let arn = self.place.alarm_arn(name);
            self.evaluate_composite(name, now, |state| {
                (format!("{arn} was {verb} and its alarm rule evaluates to {state}"), None)
            });
        } else if let Some(from) = alarm.suppression.on_time(now) {
            let calls = alarm.calls(from);
            self.events.extend(calls.into_iter().map(AlarmEvent::Action));
        }
        self.schedule(name);
    }

    /// An alarm changed: the composites above it are evaluated, and those above them.
    pub(super) fn child_changed(
        &mut self,
        child: &str,
        from: AlarmState,
        to: AlarmState,
        now: Timestamp,
    ) {
        let parents: Vec<String> = self.parents.get(child).into_iter().flatten().cloned().collect();
        let arn = self.place.alarm_arn(child);
        for parent in parents {
            self.unschedule(&parent);
            self.tell_suppression(&parent, child, from, to, now);
            let refers = matches!(self.alarms.get(&parent), Some(Entry::Composite(alarm))
                if !alarm.circular && alarm.config.rule().alarms().contains(child));
            if refers {
                // `Friday 19 September, 2025 20:15:00 UTC` (reference, section 16).
                let when = long_time_text(now);
                self.evaluate_composite(&parent, now, |_| {
                    let data = format!(
                        "{{\"triggeringAlarms\":[{{\"arn\":{},\"state\":{{\"value\":\"{to}\",\
                         \"timestamp\":\"{}\"}}}}]}}",
                        quoted(&arn),
                        time_text(now)
                    );
                    (format!("{arn} transitioned to {to} at {when}"), Some(data))
                });
            }
            self.schedule(&parent);
        }
    }

    /// The actions of a composite that has just come from `from`, unless they are held back.
    pub(super) fn composite_calls(
        &mut self,
        name: &str,
        from: AlarmState,
        now: Timestamp,
    ) -> Vec<ActionCall> {
        let Some(Entry::Composite(alarm)) = self.alarms.get(name) else {
            return Vec::new();
        };
        let suppressor = alarm.config.suppressor().cloned();
        let suppressing = suppressor.as_ref().is_some_and(|s| self.in_alarm(&s.alarm));
        let Some(Entry::Composite(alarm)) = self.alarms.get_mut(name) else {
            return Vec::new();
        };
        let to = alarm.status.state;
        let run = suppressor
            .is_none_or(|s| alarm.suppression.on_transition(&s, (from, to), suppressing, now));
        if run { alarm.calls(from) } else { Vec::new() }
    }

    /// Notes which composites refer to which alarms, and which of them to themselves.
    pub(super) fn link(&mut self) {
        self.parents.clear();
        for (name, entry) in &self.alarms {
            if let Entry::Composite(alarm) = entry {
                let suppressor = alarm.config.suppressor().map(|s| s.alarm.as_str());
                for child in alarm.config.rule().alarms().into_iter().chain(suppressor) {
                    self.parents.entry(child.to_owned()).or_default().insert(name.clone());
                }
            }
        }
        let circular: BTreeSet<String> =
            self.alarms.keys().filter(|name| self.reaches_itself(name)).cloned().collect();
        for (name, entry) in &mut self.alarms {
            if let Entry::Composite(alarm) = entry {
                alarm.circular = circular.contains(name);
            }
        }
    }

    pub(super) fn is_circular(&self, name: &str) -> bool {
        matches!(self.alarms.get(name), Some(Entry::Composite(alarm)) if alarm.circular)
    }

    fn reaches_itself(&self, name: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![name];
        while let Some(next) = waiting.pop() {
            let Some(Entry::Composite(alarm)) = self.alarms.get(next) else {
                continue;
            };
            for child in alarm.config.rule().alarms() {
                if child == name {
                    return true;
                }
                if let Some((known, _)) = self.alarms.get_key_value(child)
                    && seen.insert(known.as_str())
                {
                    waiting.push(known);
                }
            }
        }
        false
    }

    fn evaluate_composite(
        &mut self,
        name: &str,
        now: Timestamp,
        explain: impl FnOnce(AlarmState) -> (String, Option<String>),
    ) {
        let Some(Entry::Composite(alarm)) = self.alarms.get(name) else {
            return;
        };
        if alarm.circular {
            return;
        }
        let unknown = AlarmState::InsufficientData;
        let state_of = |child: &str| self.get(child).map_or(unknown, |alarm| alarm.status().state);
        let holds = alarm.config.rule().holds(&state_of);
        let state = if holds { AlarmState::Alarm } else { AlarmState::Ok };
        if state != alarm.status.state {
            let (reason, data) = explain(state);
            self.change(name, state, reason, data, now);
        }
    }

    fn tell_suppression(
        &mut self,
        name: &str,
        child: &str,
        from: AlarmState,
        to: AlarmState,
        now: Timestamp,
    ) {
        let Some(Entry::Composite(alarm)) = self.alarms.get_mut(name) else {
            return;
        };
        let Some(suppressor) = alarm.config.suppressor().filter(|s| s.alarm == child).cloned()
        else {
            return;
        };
        let alarming = |state| state == AlarmState::Alarm;
        if alarming(from) == alarming(to) {
            return;
        }
        let released = alarm.suppression.on_suppressor(&suppressor, alarming(to), now);
        if let Some(from) = released {
            let calls = alarm.calls(from);
            self.events.extend(calls.into_iter().map(AlarmEvent::Action));
        }
    }

    fn in_alarm(&self, name: &str) -> bool {
        self.get(name).is_some_and(|alarm| alarm.status().state == AlarmState::Alarm)
    }
}

/// `Friday 19 September, 2025 20:15:00 UTC`
fn long_time_text(at: Timestamp) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const DAYS: [&str; 7] =
        ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
    let text = at.to_seconds_text();
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let month = part(5, 7).parse::<usize>().ok().and_then(|month| month.checked_sub(1));
    let month = month.and_then(|month| MONTHS.get(month)).copied().unwrap_or("");
    let day = usize::try_from(at.unix_seconds() / 86_400 % 7).unwrap_or(0);
    format!("{} {} {month}, {} {} UTC", DAYS[day], part(8, 10), part(0, 4), part(11, 19))
}
