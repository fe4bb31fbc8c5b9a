//! A target and its health as DescribeTargetHealth shows it (elb reference, section 6).

use std::fmt;

use crate::InstanceId;

/// A target's identity in its group: instance and port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetId {
    /// The instance that serves.
    pub instance: InstanceId,
    /// The port it serves on.
    pub port: u16,
}

/// State, reason and text of a target's health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetHealth {
    /// The state.
    pub state: TargetHealthState,
    /// Why, where the state needs a reason.
    pub reason: Option<TargetHealthReason>,
}

/// The states of a target of an application load balancer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetHealthState {
    /// No verdict yet.
    Initial,
    /// Passes its checks.
    Healthy,
    /// Fails its checks.
    Unhealthy,
    /// Not in use: no listener sends to its group, or it is stopped.
    Unused,
    /// Leaving: no new requests, those in flight go on.
    Draining,
}

/// AWS's reason codes, with what their texts need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetHealthReason {
    /// `Elb.RegistrationInProgress`
    RegistrationInProgress,
    /// `Elb.InitialHealthChecking`
    InitialHealthChecking,
    /// `Target.ResponseCodeMismatch`, with the status that came.
    ResponseCodeMismatch(u16),
    /// `Target.Timeout`
    Timeout,
    /// `Target.FailedHealthChecks`: refused, reset, malformed; with the detail that AWS hides.
    FailedHealthChecks(String),
    /// `Target.DeregistrationInProgress`
    DeregistrationInProgress,
    /// `Target.InvalidState`: the instance is stopped or gone.
    InvalidState,
    /// `Target.NotInUse`
    NotInUse,
}

impl TargetId {
    /// The target `instance` on `port`.
    pub fn new(instance: InstanceId, port: u16) -> Self {
        Self { instance, port }
    }
}

impl fmt::Display for TargetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.instance, self.port)
    }
}

impl TargetHealth {
    /// `initial`, before the first check's verdict.
    pub fn initial() -> Self {
        Self {
            state: TargetHealthState::Initial,
            reason: Some(TargetHealthReason::InitialHealthChecking),
        }
    }

    /// `healthy`; has no reason.
    pub fn healthy() -> Self {
        Self { state: TargetHealthState::Healthy, reason: None }
    }

    /// `unhealthy` because of `reason`.
    pub fn unhealthy(reason: TargetHealthReason) -> Self {
        Self { state: TargetHealthState::Unhealthy, reason: Some(reason) }
    }

    /// `draining` after deregistration.
    pub fn draining() -> Self {
        Self {
            state: TargetHealthState::Draining,
            reason: Some(TargetHealthReason::DeregistrationInProgress),
        }
    }

    /// Whether the target passes its checks.
    pub fn is_healthy(&self) -> bool {
        self.state == TargetHealthState::Healthy
    }
}

impl TargetHealthState {
    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Healthy => "healthy",
            Self::Unhealthy => "unhealthy",
            Self::Unused => "unused",
            Self::Draining => "draining",
        }
    }
}

impl fmt::Display for TargetHealthState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl TargetHealthReason {
    /// AWS's code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::RegistrationInProgress => "Elb.RegistrationInProgress",
            Self::InitialHealthChecking => "Elb.InitialHealthChecking",
            Self::ResponseCodeMismatch(_) => "Target.ResponseCodeMismatch",
            Self::Timeout => "Target.Timeout",
            Self::FailedHealthChecks(_) => "Target.FailedHealthChecks",
            Self::DeregistrationInProgress => "Target.DeregistrationInProgress",
            Self::InvalidState => "Target.InvalidState",
            Self::NotInUse => "Target.NotInUse",
        }
    }

    /// AWS's description.
    pub fn description(&self) -> String {
        match self {
            Self::RegistrationInProgress => "Target registration is in progress".to_owned(),
            Self::InitialHealthChecking => "Initial health checks in progress".to_owned(),
            Self::ResponseCodeMismatch(status) => {
                format!("Health checks failed with these codes: [{status}]")
            }
            Self::Timeout => "Request timed out".to_owned(),
            Self::FailedHealthChecks(_) => "Health checks failed".to_owned(),
            Self::DeregistrationInProgress => "Target deregistration is in progress".to_owned(),
            Self::InvalidState => "Target is in the terminated or stopped state".to_owned(),
            Self::NotInUse => {
                "Target group is not configured to receive traffic from the load balancer"
                    .to_owned()
            }
        }
    }

    /// What AWS does not tell: the fault behind the description, where one is known.
    pub fn detail(&self) -> Option<&str> {
        match self {
            Self::FailedHealthChecks(detail) if !detail.is_empty() => Some(detail),
            _ => None,
        }
    }
}
