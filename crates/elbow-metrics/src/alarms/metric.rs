//! A metric alarm: its configuration and the state it is in.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::AlarmState;
use crate::alarms::action::{ActionCall, ActionKind};
use crate::alarms::config::MetricAlarmConfig;
use crate::alarms::evaluate::EvaluationState;
use crate::reason::UNCHECKED;

/// Scaling policies are invoked again this often while the state lasts (cloudwatch reference,
/// section 12), whatever the cadence.
const REPEAT: Duration = Duration::from_secs(60);

/// Alarms with periods shorter than AWS's shortest repeat at every period: elbow's extension.
const AWS_PERIOD_MIN: Duration = Duration::from_secs(10);

/// The state of any alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlarmStatus {
    /// `StateValue`
    pub state: AlarmState,
    /// `StateReason`
    pub reason: String,
    /// `StateReasonData`
    pub reason_data: Option<String>,
    /// `StateUpdatedTimestamp`: when state or reason were last written.
    pub updated: Timestamp,
    /// `StateTransitionedTimestamp`: when the state last changed.
    pub transitioned: Timestamp,
    /// `AlarmConfigurationUpdatedTimestamp`
    pub configured: Timestamp,
}

/// A metric alarm.
#[derive(Clone, Debug)]
pub struct MetricAlarm {
    pub(crate) config: MetricAlarmConfig,
    pub(crate) status: AlarmStatus,
    pub(crate) problem: Option<EvaluationState>,
    /// The points of the last evaluation.
    pub(crate) points: Vec<(Timestamp, Option<f64>)>,
    pub(crate) next_evaluation: Timestamp,
    /// When scaling policies are invoked again.
    pub(crate) next_repeat: Option<Timestamp>,
}

impl AlarmStatus {
    /// Of a new alarm at `now`.
    pub fn new(now: Timestamp) -> Self {
        Self {
            state: AlarmState::InsufficientData,
            reason: UNCHECKED.to_owned(),
            reason_data: None,
            updated: now,
            transitioned: now,
            configured: now,
        }
    }
}

impl MetricAlarm {
    pub(crate) fn new(config: MetricAlarmConfig, now: Timestamp) -> Self {
        Self {
            config,
            status: AlarmStatus::new(now),
            problem: None,
            points: Vec::new(),
            next_evaluation: now,
            next_repeat: None,
        }
    }

    /// Its configuration.
    pub fn config(&self) -> &MetricAlarmConfig {
        &self.config
    }

    /// Its state.
    pub fn status(&self) -> &AlarmStatus {
        &self.status
    }

    /// `EvaluationState`; absent while all is well.
    pub fn evaluation_state(&self) -> Option<EvaluationState> {
        self.problem
    }

    /// The points of the last evaluation, oldest first, with the start of their periods.
    pub fn points(&self) -> &[(Timestamp, Option<f64>)] {
        &self.points
    }

    /// Whether actions are run.
    pub fn actions_enabled(&self) -> bool {
        self.config.sent().actions_enabled.unwrap_or(true)
    }

    /// The actions of `state`.
    pub fn actions(&self, state: AlarmState) -> &[String] {
        let sent = self.config.sent();
        match state {
            AlarmState::Ok => &sent.ok_actions,
            AlarmState::Alarm => &sent.alarm_actions,
            AlarmState::InsufficientData => &sent.insufficient_data_actions,
        }
    }

    /// When it next wants attention.
    pub(crate) fn due(&self) -> Timestamp {
        self.next_repeat.map_or(self.next_evaluation, |repeat| repeat.min(self.next_evaluation))
    }

    /// The actions of the state it has just come into.
    pub(crate) fn on_transition(&mut self, from: AlarmState, now: Timestamp) -> Vec<ActionCall> {
        self.next_repeat = self.has_policies().then(|| now + self.repeat_every());
        if self.actions_enabled() { self.calls(from, |_| true) } else { Vec::new() }
    }

    /// The scaling policies whose minute is over.
    pub(crate) fn on_repeat(&mut self, now: Timestamp) -> Vec<ActionCall> {
        if self.next_repeat.is_none_or(|at| at > now) {
            return Vec::new();
        }
        self.next_repeat = self.has_policies().then(|| now + self.repeat_every());
        if self.actions_enabled() {
            self.calls(self.status.state, ActionKind::repeats)
        } else {
            Vec::new()
        }
    }

    fn has_policies(&self) -> bool {
        let actions = self.actions(self.status.state);
        actions.iter().filter_map(|arn| ActionKind::of(arn)).any(ActionKind::repeats)
    }

    fn repeat_every(&self) -> Duration {
        let period = self.config.rule().period();
        if period < AWS_PERIOD_MIN { period } else { REPEAT }
    }

    fn calls(&self, from: AlarmState, wanted: impl Fn(ActionKind) -> bool) -> Vec<ActionCall> {
        let to = self.status.state;
        let actions = self.actions(to).iter();
        let known = actions.filter_map(|arn| Some((arn, ActionKind::of(arn)?)));
        known
            .filter(|(_, kind)| wanted(*kind))
            .map(|(arn, kind)| ActionCall {
                alarm: self.config.sent().alarm_name.clone(),
                arn: arn.clone(),
                kind,
                from,
                to,
                reason: self.status.reason.clone(),
                reason_data: self.status.reason_data.clone(),
                points: self.points.clone(),
                repeated: from == to,
            })
            .collect()
    }
}
