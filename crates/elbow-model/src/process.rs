//! The processes of a group that its owner can suspend (autoscaling reference, section 14).
//!
//! Names and sets only; what a suspended process does not do is the planner's to say.

use std::fmt;

/// A process of an Auto Scaling group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScalingProcess {
    /// Launches members, for whatever reason.
    Launch,
    /// Terminates members, for whatever reason but the deletion of the group.
    Terminate,
    /// Registers new members with the target groups.
    AddToLoadBalancer,
    /// Listens to alarms that invoke policies.
    AlarmNotification,
    /// Evens out the zones.
    AzRebalance,
    /// Reads the results of health checks.
    HealthCheck,
    /// Deploys.
    InstanceRefresh,
    /// Replaces members marked unhealthy.
    ReplaceUnhealthy,
    /// Runs scheduled actions.
    ScheduledActions,
}

/// A set of suspended processes. The default is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Suspended(u16);

/// A name that no process has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Unknown process name(s): {0}")]
pub struct UnknownProcess(pub String);

// === impl ScalingProcess ===

impl ScalingProcess {
    /// All of them, in the order of AWS's documentation.
    pub const ALL: [Self; 9] = [
        Self::Launch,
        Self::Terminate,
        Self::AddToLoadBalancer,
        Self::AlarmNotification,
        Self::AzRebalance,
        Self::HealthCheck,
        Self::InstanceRefresh,
        Self::ReplaceUnhealthy,
        Self::ScheduledActions,
    ];

    /// AWS's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Launch => "Launch",
            Self::Terminate => "Terminate",
            Self::AddToLoadBalancer => "AddToLoadBalancer",
            Self::AlarmNotification => "AlarmNotification",
            Self::AzRebalance => "AZRebalance",
            Self::HealthCheck => "HealthCheck",
            Self::InstanceRefresh => "InstanceRefresh",
            Self::ReplaceUnhealthy => "ReplaceUnhealthy",
            Self::ScheduledActions => "ScheduledActions",
        }
    }

    /// The process of AWS's name `text`.
    ///
    /// # Errors
    /// If there is none.
    pub fn parse(text: &str) -> Result<Self, UnknownProcess> {
        let found = Self::ALL.into_iter().find(|process| process.as_str() == text);
        found.ok_or_else(|| UnknownProcess(text.to_owned()))
    }
}

impl fmt::Display for ScalingProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

// === impl Suspended ===

impl Suspended {
    /// No process.
    pub const NONE: Self = Self(0);

    /// Every process: what SuspendProcesses does without a list.
    pub const ALL: Self = Self((1 << ScalingProcess::ALL.len()) - 1);

    /// The set of these.
    pub fn of(processes: &[ScalingProcess]) -> Self {
        processes.iter().fold(Self::NONE, |set, process| set.with(*process))
    }

    /// This set and `process`.
    #[must_use]
    pub fn with(self, process: ScalingProcess) -> Self {
        Self(self.0 | Self::bit(process))
    }

    /// This set without `process`.
    #[must_use]
    pub fn without(self, process: ScalingProcess) -> Self {
        Self(self.0 & !Self::bit(process))
    }

    /// Whether `process` is suspended.
    pub fn contains(self, process: ScalingProcess) -> bool {
        self.0 & Self::bit(process) != 0
    }

    /// Whether none is.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those that are suspended.
    pub fn iter(self) -> impl Iterator<Item = ScalingProcess> {
        ScalingProcess::ALL.into_iter().filter(move |process| self.contains(*process))
    }

    fn bit(process: ScalingProcess) -> u16 {
        // The position in the list of all: nine processes fit sixteen bits.
        let index = ScalingProcess::ALL.iter().position(|other| *other == process);
        1 << index.unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_awss() {
        for process in ScalingProcess::ALL {
            assert_eq!(ScalingProcess::parse(process.as_str()), Ok(process));
        }
        assert!(ScalingProcess::parse("launch").is_err());
        assert!(ScalingProcess::parse("").is_err());
    }

    #[test]
    fn sets_hold_what_was_put_in() {
        let set = Suspended::of(&[ScalingProcess::Launch, ScalingProcess::AzRebalance]);
        assert!(set.contains(ScalingProcess::Launch) && !set.contains(ScalingProcess::Terminate));
        let names: Vec<_> = set.iter().map(ScalingProcess::as_str).collect();
        assert_eq!(names, ["Launch", "AZRebalance"]);
        assert_eq!(set.without(ScalingProcess::Launch).iter().count(), 1);
        assert_eq!(Suspended::ALL.iter().count(), 9);
        assert!(Suspended::NONE.is_empty() && Suspended::default().is_empty());
    }
}
