//! The life of a group's member (autoscaling reference, section 4).
//!
//! Only the states that elbow reaches today are here; hooks, standby and warm pools add theirs.

use std::fmt;

/// Where a member of a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifecycleState {
    /// Launch requested, not in service. Counts toward the desired capacity.
    Pending,
    /// Serving, or registered to serve. Counts toward the desired capacity.
    InService,
    /// Leaving: first out of the target groups and drained, then ended.
    Terminating,
    /// Gone.
    Terminated,
}

/// A member's health as the group sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HealthStatus {
    /// To be kept.
    Healthy,
    /// To be replaced.
    Unhealthy,
}

impl LifecycleState {
    /// Whether a member in this state counts toward the desired capacity.
    pub fn counts_toward_desired(self) -> bool {
        matches!(self, Self::Pending | Self::InService)
    }

    /// Whether a member may move from this state to `next`. Nothing returns from Terminating.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Pending, Self::InService | Self::Terminating)
                | (Self::InService, Self::Terminating)
                | (Self::Terminating, Self::Terminated)
        )
    }

    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::InService => "InService",
            Self::Terminating => "Terminating",
            Self::Terminated => "Terminated",
        }
    }
}

impl fmt::Display for LifecycleState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for HealthStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Healthy => "Healthy",
            Self::Unhealthy => "Unhealthy",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LifecycleState::{InService, Pending, Terminated, Terminating};

    #[test]
    fn only_the_legal_transitions_are_legal() {
        let all = [Pending, InService, Terminating, Terminated];
        let legal: Vec<_> = all
            .iter()
            .flat_map(|&from| all.iter().map(move |&to| (from, to)))
            .filter(|(from, to)| from.may_become(*to))
            .collect();
        assert_eq!(
            legal,
            [
                (Pending, InService),
                (Pending, Terminating),
                (InService, Terminating),
                (Terminating, Terminated)
            ]
        );
    }
}
