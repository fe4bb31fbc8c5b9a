//! Composite alarms: PutCompositeAlarm and the alarm that it makes (cloudwatch reference,
//! section 16).

mod rule;

pub use rule::{Quota, Rule, RuleError};

use crate::AlarmState;
use crate::Fault;
use crate::alarms::action::{ActionCall, ActionKind};
use crate::alarms::config::{check_actions, check_description, check_name};
use crate::alarms::metric::AlarmStatus;
use crate::alarms::suppress::{Suppression, Suppressor};

/// Alarms that one rule may refer to (CloudWatch User Guide, "CloudWatch service quotas").
pub const CHILDREN_MAX: usize = 100;

/// A request, as it was sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the members are the API's, by its names")]
pub struct PutCompositeAlarm {
    pub alarm_name: String,
    pub alarm_description: Option<String>,
    pub alarm_rule: String,
    pub actions_enabled: Option<bool>,
    pub ok_actions: Vec<String>,
    pub alarm_actions: Vec<String>,
    pub insufficient_data_actions: Vec<String>,
    pub actions_suppressor: Option<String>,
    pub actions_suppressor_wait_period: Option<i64>,
    pub actions_suppressor_extension_period: Option<i64>,
}

/// A configuration that keeps every rule.
#[derive(Clone, Debug)]
pub struct CompositeConfig {
    sent: PutCompositeAlarm,
    rule: Rule,
    suppressor: Option<Suppressor>,
}

/// A composite alarm.
#[derive(Clone, Debug)]
pub struct CompositeAlarm {
    pub(crate) config: CompositeConfig,
    pub(crate) status: AlarmStatus,
    pub(crate) suppression: Suppression,
    /// Refers to itself over others: it is not evaluated.
    pub(crate) circular: bool,
    /// Created or updated, and not evaluated since.
    pub(crate) fresh: bool,
}

impl PutCompositeAlarm {
    /// Checks every rule but whether the alarms it refers to exist.
    ///
    /// # Errors
    /// AWS's error for the first that is broken.
    pub fn check(self) -> Result<CompositeConfig, Fault> {
        check_name(&self.alarm_name)?;
        check_description(self.alarm_description.as_deref())?;
        if self.alarm_rule.trim().is_empty() {
            return Err(Fault::missing("AlarmRule"));
        }
        let rule = Rule::parse(&self.alarm_rule).map_err(|error| {
            Fault::validation(format!("AlarmRule must be a valid expression: {error}"))
        })?;
        if rule.alarms().len() > CHILDREN_MAX {
            return Err(Fault::validation(format!(
                "AlarmRule must not refer to more than {CHILDREN_MAX} alarms."
            )));
        }
        let lists = [
            (&self.ok_actions, "OKActions"),
            (&self.alarm_actions, "AlarmActions"),
            (&self.insufficient_data_actions, "InsufficientDataActions"),
        ];
        for (actions, parameter) in lists {
            // No Auto Scaling or EC2 actions.
            check_actions(actions, parameter, |kind| {
                !matches!(kind, ActionKind::ScalingPolicy | ActionKind::Instance)
            })?;
        }
        let suppressor = self.suppressor()?;
        Ok(CompositeConfig { sent: self, rule, suppressor })
    }

    fn suppressor(&self) -> Result<Option<Suppressor>, Fault> {
        let (wait, extension) =
            (self.actions_suppressor_wait_period, self.actions_suppressor_extension_period);
        let Some(alarm) = &self.actions_suppressor else {
            return match (wait, extension) {
                (None, None) => Ok(None),
                _ => Err(Fault::missing("ActionsSuppressor")),
            };
        };
        let seconds = |value: Option<i64>, parameter: &str| {
            let value = value.ok_or_else(|| Fault::missing(parameter))?;
            u32::try_from(value).map_err(|_| {
                Fault::value(format!("The value {value} for parameter {parameter} is invalid."))
            })
        };
        Ok(Some(Suppressor {
            alarm: rule::name_of(alarm).to_owned(),
            wait_seconds: seconds(wait, "ActionsSuppressorWaitPeriod")?,
            extension_seconds: seconds(extension, "ActionsSuppressorExtensionPeriod")?,
        }))
    }
}

// === impl CompositeConfig ===

impl CompositeConfig {
    /// As it was sent.
    pub fn sent(&self) -> &PutCompositeAlarm {
        &self.sent
    }

    /// The rule.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// What holds its actions back.
    pub fn suppressor(&self) -> Option<&Suppressor> {
        self.suppressor.as_ref()
    }

    pub(crate) fn set_actions_enabled(&mut self, enabled: bool) {
        self.sent.actions_enabled = Some(enabled);
    }
}

// === impl CompositeAlarm ===

impl CompositeAlarm {
    /// Its configuration.
    pub fn config(&self) -> &CompositeConfig {
        &self.config
    }

    /// Its state.
    pub fn status(&self) -> &AlarmStatus {
        &self.status
    }

    /// What holds its actions back at present, and why in words.
    pub fn suppression(&self) -> &Suppression {
        &self.suppression
    }

    /// Whether actions are run.
    pub fn actions_enabled(&self) -> bool {
        self.config.sent.actions_enabled.unwrap_or(true)
    }

    /// The actions of `state`.
    pub fn actions(&self, state: AlarmState) -> &[String] {
        let sent = &self.config.sent;
        match state {
            AlarmState::Ok => &sent.ok_actions,
            AlarmState::Alarm => &sent.alarm_actions,
            AlarmState::InsufficientData => &sent.insufficient_data_actions,
        }
    }

    /// The actions of the present state, which it came into from `from`.
    pub(crate) fn calls(&self, from: AlarmState) -> Vec<ActionCall> {
        let to = self.status.state;
        let actions = if self.actions_enabled() { self.actions(to) } else { &[] };
        let known = actions.iter().filter_map(|arn| Some((arn, ActionKind::of(arn)?)));
        known
            .map(|(arn, kind)| ActionCall {
                alarm: self.config.sent.alarm_name.clone(),
                arn: arn.clone(),
                kind,
                from,
                to,
                reason: self.status.reason.clone(),
                reason_data: self.status.reason_data.clone(),
                points: Vec::new(),
                repeated: false,
            })
            .collect()
    }
}
