//! The API's calls that change the book: put, delete, enable, set.

use elbow_base::Timestamp;

use crate::alarms::book::{ALARMS_MAX, AlarmBook, Entry, settle};
use crate::alarms::composite::{CompositeAlarm, CompositeConfig, PutCompositeAlarm};
use crate::alarms::config::PutMetricAlarm;
use crate::alarms::history::{HistoryItemType, quoted};
use crate::alarms::metric::{AlarmStatus, MetricAlarm};
use crate::alarms::reason_data::DATA_MAX;
use crate::alarms::suppress::Suppression;
use crate::{AlarmState, Fault, FaultCode};

/// Names of one request (API reference, DeleteAlarms, EnableAlarmActions).
const NAMES_MAX: usize = 100;

/// Composites that one alarm may be a child of (cloudwatch reference, section 16).
const PARENTS_MAX: usize = 150;

/// Characters of a reason (API reference, SetAlarmState).
const REASON_MAX: usize = 1_023;

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAlarmState {
    /// `AlarmName`
    pub alarm_name: String,
    /// `StateValue`
    pub state_value: String,
    /// `StateReason`
    pub state_reason: String,
    /// `StateReasonData`, JSON text.
    pub state_reason_data: Option<String>,
}

impl AlarmBook {
    /// Creates or replaces a metric alarm; an alarm that is there keeps its state.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken.
    pub fn put_metric_alarm(&mut self, sent: PutMetricAlarm, now: Timestamp) -> Result<(), Fault> {
        let config = sent.check()?;
        let name = config.sent().alarm_name.clone();
        self.check_room(&name)?;
        self.unschedule(&name);
        let known = match self.alarms.get_mut(&name) {
            Some(Entry::Composite(_)) => {
                self.schedule(&name);
                return Err(other_type(&name, "composite"));
            }
            Some(Entry::Metric(alarm)) => {
                alarm.config = config;
                alarm.status.configured = now;
                alarm.next_evaluation = now;
                alarm.next_repeat = alarm.next_repeat.map(|at| at.max(now));
                true
            }
            None => {
                let alarm = Box::new(MetricAlarm::new(config, now));
                self.alarms.insert(name.clone(), Entry::Metric(alarm));
                false
            }
        };
        if let Some(Entry::Metric(alarm)) = self.alarms.get_mut(&name) {
            // The first evaluation does not wait for an edge, but for the last second's samples.
            alarm.next_evaluation = now + settle(alarm);
        }
        self.schedule(&name);
        self.note_configuration(&name, if known { "updated" } else { "created" }, now);
        Ok(())
    }

    /// Creates or replaces a composite alarm.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken, also when an alarm that it refers to does
    /// not exist.
    pub fn put_composite_alarm(
        &mut self,
        sent: PutCompositeAlarm,
        now: Timestamp,
    ) -> Result<(), Fault> {
        let config = sent.check()?;
        let name = config.sent().alarm_name.clone();
        self.check_room(&name)?;
        self.check_children(&config, &name)?;
        if matches!(self.alarms.get(&name), Some(Entry::Metric(_))) {
            return Err(other_type(&name, "metric"));
        }
        self.unschedule(&name);
        let known = match self.alarms.get_mut(&name) {
            Some(Entry::Composite(alarm)) => {
                alarm.config = config;
                alarm.status.configured = now;
                alarm.suppression = Suppression::default();
                alarm.fresh = true;
                true
            }
            _ => {
                let alarm = CompositeAlarm {
                    config,
                    status: AlarmStatus::new(now),
                    suppression: Suppression::default(),
                    circular: false,
                    fresh: true,
                };
                self.alarms.insert(name.clone(), Entry::Composite(Box::new(alarm)));
                false
            }
        };
        self.link();
        self.schedule(&name);
        self.note_configuration(&name, if known { "updated" } else { "created" }, now);
        Ok(())
    }

    /// Deletes alarms; unknown names are ignored. Nothing is deleted when one may not be.
    ///
    /// # Errors
    /// Refuses several composites at once, and one that is part of a circle.
    pub fn delete_alarms(&mut self, names: &[String], now: Timestamp) -> Result<(), Fault> {
        check_names(names)?;
        let composite =
            |name: &&String| matches!(self.alarms.get(*name), Some(Entry::Composite(_)));
        if names.iter().filter(composite).count() > 1 {
            return Err(Fault::validation("You can delete only one composite alarm per request."));
        }
        if let Some(name) = names.iter().find(|name| self.is_circular(name)) {
            return Err(Fault::validation(format!(
                "The composite alarm {name} is part of a cycle and cannot be deleted."
            )));
        }
        let mut relink = false;
        for name in names {
            if self.alarms.contains_key(name) {
                self.note_configuration(name, "deleted", now);
                self.unschedule(name);
                relink |= matches!(self.alarms.remove(name), Some(Entry::Composite(_)));
            }
        }
        if relink {
            self.link();
        }
        Ok(())
    }

    /// EnableAlarmActions and DisableAlarmActions; unknown names are ignored.
    ///
    /// # Errors
    /// Refuses too many names.
    pub fn set_actions_enabled(
        &mut self,
        names: &[String],
        enabled: bool,
        now: Timestamp,
    ) -> Result<(), Fault> {
        check_names(names)?;
        for name in names {
            let changed = match self.alarms.get_mut(name) {
                Some(Entry::Metric(alarm)) if alarm.actions_enabled() != enabled => {
                    alarm.config.set_actions_enabled(enabled);
                    alarm.status.configured = now;
                    true
                }
                Some(Entry::Composite(alarm)) if alarm.actions_enabled() != enabled => {
                    alarm.config.set_actions_enabled(enabled);
                    alarm.status.configured = now;
                    true
                }
                _ => false,
            };
            if changed {
                self.note_configuration(name, "updated", now);
            }
        }
        Ok(())
    }

    /// SetAlarmState (cloudwatch reference, section 13). What follows comes out of the next
    /// [`evaluate`](Self::evaluate), which is due at once.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken.
    pub fn set_state(&mut self, sent: SetAlarmState, now: Timestamp) -> Result<(), Fault> {
        let SetAlarmState { alarm_name, state_value, state_reason, state_reason_data } = sent;
        let state = AlarmState::parse(&state_value).ok_or_else(|| {
            let rule = "Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]";
            Fault::constraint(&state_value, "stateValue", rule)
        })?;
        if state_reason.chars().count() > REASON_MAX {
            let rule = "Member must have length less than or equal to 1023";
            return Err(Fault::constraint(&state_reason, "stateReason", rule));
        }
        if let Some(data) = &state_reason_data {
            if data.chars().count() > DATA_MAX {
                let rule = "Member must have length less than or equal to 4000";
                return Err(Fault::constraint(data, "stateReasonData", rule));
            }
            serde_json::from_str::<serde_json::Value>(data).map_err(|_| Fault {
                code: FaultCode::InvalidFormat,
                message: "StateReasonData is not valid JSON.".to_owned(),
            })?;
        }
        let Some(entry) = self.alarms.get_mut(&alarm_name) else {
            return Err(Fault { code: FaultCode::ResourceNotFound, message: String::new() });
        };
        let status = entry.status_mut();
        if status.state == state {
            // No transition: the words change, nothing else does.
            (status.reason, status.reason_data) = (state_reason, state_reason_data);
            status.updated = now;
            return Ok(());
        }
        self.unschedule(&alarm_name);
        self.change(&alarm_name, state, state_reason, state_reason_data, now);
        self.schedule(&alarm_name);
        Ok(())
    }

    /// The alarms that a composite refers to exist, and are not those of too many.
    fn check_children(&self, config: &CompositeConfig, name: &str) -> Result<(), Fault> {
        let suppressor = config.suppressor().map(|s| s.alarm.as_str());
        let mut children = config.rule().alarms().into_iter().chain(suppressor);
        if let Some(unknown) = children.find(|child| *child != name && self.get(child).is_none()) {
            return Err(Fault::validation(format!(
                "Unable to find alarm(s) {} referenced by AlarmRule or ActionsSuppressor.",
                self.place.alarm_arn(unknown)
            )));
        }
        let crowded = |child: &&str| {
            let parents = self.parents.get(*child);
            parents.is_some_and(|all| all.len() >= PARENTS_MAX && !all.contains(name))
        };
        if let Some(child) = config.rule().alarms().into_iter().find(crowded) {
            let message =
                format!("The alarm {child} is referred to by {PARENTS_MAX} composite alarms.");
            return Err(Fault { code: FaultCode::LimitExceeded, message });
        }
        Ok(())
    }

    fn check_room(&self, name: &str) -> Result<(), Fault> {
        if self.alarms.len() < ALARMS_MAX || self.alarms.contains_key(name) {
            return Ok(());
        }
        let message = format!("The limit of {ALARMS_MAX} alarms has been reached.");
        Err(Fault { code: FaultCode::LimitExceeded, message })
    }

    fn note_configuration(&mut self, name: &str, verb: &str, now: Timestamp) {
        let Some(entry) = self.alarms.get(name) else {
            return;
        };
        let (kind, key) = match verb {
            "created" => ("Create", "createdAlarm"),
            "deleted" => ("Delete", "deletedAlarm"),
            _ => ("Update", "updatedAlarm"),
        };
        let status = entry.as_ref().status();
        let configuration = format!(
            "{{\"alarmName\":{},\"alarmArn\":{},\"stateValue\":\"{}\",\"stateReason\":{}}}",
            quoted(name),
            quoted(&self.place.alarm_arn(name)),
            status.state,
            quoted(&status.reason)
        );
        let data = format!("{{\"version\":\"1.0\",\"type\":\"{kind}\",\"{key}\":{configuration}}}");
        let summary = format!("Alarm {} {verb}", quoted(name));
        self.note(name, HistoryItemType::ConfigurationUpdate, summary, data, now);
    }
}

fn other_type(name: &str, kind: &str) -> Fault {
    Fault::validation(format!("A {kind} alarm with the name {name} already exists."))
}

fn check_names(names: &[String]) -> Result<(), Fault> {
    if names.is_empty() {
        return Err(Fault::missing("AlarmNames"));
    }
    if names.len() > NAMES_MAX {
        return Err(Fault::value(format!(
            "The collection AlarmNames must not have a size greater than {NAMES_MAX}."
        )));
    }
    Ok(())
}
