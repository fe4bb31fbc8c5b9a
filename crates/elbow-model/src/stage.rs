//! Every lifecycle state that AWS shows of a group's member (autoscaling reference, section 4).
//!
//! [`LifecycleState`] is what a planner needs of them; this is what hooks, standby, detaching and
//! warm pools add.

use std::fmt;

use crate::LifecycleState;

/// Where a hook has a member stand within its coming or going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HookStep {
    /// No hook has opened.
    None,
    /// A hook is open.
    Wait,
    /// All hooks are done.
    Proceed,
}

/// A lifecycle state in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifecycleStage {
    /// Being launched, or coming back from standby.
    Pending(HookStep),
    /// Serving.
    InService,
    /// Leaving for good.
    Terminating(HookStep),
    /// Its termination hook was abandoned and the group retains such members.
    TerminatingRetained,
    /// Gone.
    Terminated,
    /// On its way into standby.
    EnteringStandby,
    /// Kept out of service by request.
    Standby,
    /// On its way out of the group, alive.
    Detaching,
    /// Out of the group, alive.
    Detached,
    /// On its way into the warm pool.
    WarmedPending(HookStep),
    /// In the warm pool, stopped.
    WarmedStopped,
    /// In the warm pool, running.
    WarmedRunning,
    /// In the warm pool, hibernated.
    WarmedHibernated,
    /// Leaving the warm pool for good.
    WarmedTerminating(HookStep),
    /// Gone from the warm pool.
    WarmedTerminated,
}

impl LifecycleStage {
    /// How a planner sees it; `None` for those that a plan of the group does not concern: they
    /// count toward nothing and are not balanced (autoscaling reference, sections 4 and 7).
    pub fn planned_as(self) -> Option<LifecycleState> {
        match self {
            Self::Pending(_) => Some(LifecycleState::Pending),
            Self::InService => Some(LifecycleState::InService),
            Self::Terminating(_) | Self::TerminatingRetained => Some(LifecycleState::Terminating),
            Self::Terminated => Some(LifecycleState::Terminated),
            Self::EnteringStandby
            | Self::Standby
            | Self::Detaching
            | Self::Detached
            | Self::WarmedPending(_)
            | Self::WarmedStopped
            | Self::WarmedRunning
            | Self::WarmedHibernated
            | Self::WarmedTerminating(_)
            | Self::WarmedTerminated => None,
        }
    }

    /// Whether a member may go from here to `next`.
    pub fn may_become(self, next: Self) -> bool {
        use HookStep::{None, Proceed, Wait};
        match self {
            Self::Pending(step) => match next {
                Self::Pending(to) => follows(step, to),
                Self::InService => step != Wait,
                Self::Terminating(None) => true,
                _ => false,
            },
            Self::InService => matches!(
                next,
                Self::Terminating(None)
                    | Self::EnteringStandby
                    | Self::Detaching
                    | Self::WarmedPending(None)
            ),
            Self::Terminating(step) => match next {
                Self::Terminating(to) => follows(step, to),
                Self::TerminatingRetained => step == Wait,
                Self::Terminated => step != Wait,
                _ => false,
            },
            Self::TerminatingRetained => next == Self::Terminated,
            Self::EnteringStandby => matches!(next, Self::Standby | Self::Terminating(None)),
            Self::Standby => {
                matches!(next, Self::Pending(Proceed) | Self::Detaching | Self::Terminating(None))
            }
            Self::Detaching => next == Self::Detached,
            Self::WarmedPending(step) => match next {
                Self::WarmedPending(to) => follows(step, to),
                Self::WarmedStopped | Self::WarmedRunning | Self::WarmedHibernated => step != Wait,
                Self::WarmedTerminating(None) => true,
                _ => false,
            },
            Self::WarmedStopped | Self::WarmedRunning | Self::WarmedHibernated => {
                matches!(next, Self::Pending(None) | Self::WarmedTerminating(None))
            }
            Self::WarmedTerminating(step) => match next {
                Self::WarmedTerminating(to) => follows(step, to),
                Self::WarmedTerminated => step != Wait,
                _ => false,
            },
            Self::Terminated | Self::Detached | Self::WarmedTerminated => false,
        }
    }

    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        use HookStep::{None, Proceed, Wait};
        match self {
            Self::Pending(None) => "Pending",
            Self::Pending(Wait) => "Pending:Wait",
            Self::Pending(Proceed) => "Pending:Proceed",
            Self::InService => "InService",
            Self::Terminating(None) => "Terminating",
            Self::Terminating(Wait) => "Terminating:Wait",
            Self::Terminating(Proceed) => "Terminating:Proceed",
            Self::TerminatingRetained => "Terminating:Retained",
            Self::Terminated => "Terminated",
            Self::EnteringStandby => "EnteringStandby",
            Self::Standby => "Standby",
            Self::Detaching => "Detaching",
            Self::Detached => "Detached",
            Self::WarmedPending(None) => "Warmed:Pending",
            Self::WarmedPending(Wait) => "Warmed:Pending:Wait",
            Self::WarmedPending(Proceed) => "Warmed:Pending:Proceed",
            Self::WarmedStopped => "Warmed:Stopped",
            Self::WarmedRunning => "Warmed:Running",
            Self::WarmedHibernated => "Warmed:Hibernated",
            Self::WarmedTerminating(None) => "Warmed:Terminating",
            Self::WarmedTerminating(Wait) => "Warmed:Terminating:Wait",
            Self::WarmedTerminating(Proceed) => "Warmed:Terminating:Proceed",
            Self::WarmedTerminated => "Warmed:Terminated",
        }
    }

    /// The steady state it is heading for, as the instance's own metadata says it.
    pub fn target(self) -> Self {
        match self {
            Self::Pending(_) => Self::InService,
            Self::Terminating(_) | Self::TerminatingRetained => Self::Terminated,
            Self::EnteringStandby => Self::Standby,
            Self::Detaching => Self::Detached,
            Self::WarmedTerminating(_) => Self::WarmedTerminated,
            // Which of the three states a pool rests in is the pool's to say.
            steady => steady,
        }
    }
}

fn follows(step: HookStep, next: HookStep) -> bool {
    matches!((step, next), (HookStep::None, HookStep::Wait) | (HookStep::Wait, HookStep::Proceed))
}

impl From<LifecycleState> for LifecycleStage {
    fn from(state: LifecycleState) -> Self {
        match state {
            LifecycleState::Pending => Self::Pending(HookStep::None),
            LifecycleState::InService => Self::InService,
            LifecycleState::Terminating => Self::Terminating(HookStep::None),
            LifecycleState::Terminated => Self::Terminated,
        }
    }
}

impl fmt::Display for LifecycleStage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::HookStep::{None, Proceed, Wait};
    use super::LifecycleStage::{
        Detached, Detaching, EnteringStandby, InService, Pending, Standby, Terminated, Terminating,
        TerminatingRetained, WarmedStopped,
    };
    use super::*;

    #[test]
    fn transitions_are_awss() {
        // Autoscaling reference, section 4, "Transitions".
        let ways: &[&[LifecycleStage]] = &[
            &[Pending(None), Pending(Wait), Pending(Proceed), InService],
            &[Pending(None), InService, Terminating(None), Terminated],
            &[Terminating(None), Terminating(Wait), Terminating(Proceed), Terminated],
            &[Terminating(Wait), TerminatingRetained, Terminated],
            &[InService, EnteringStandby, Standby, Pending(Proceed), InService],
            &[InService, Detaching, Detached],
            &[Standby, Detaching],
            &[WarmedStopped, Pending(None)],
        ];
        for way in ways {
            for pair in way.windows(2) {
                assert!(pair[0].may_become(pair[1]), "{} -> {}", pair[0], pair[1]);
            }
        }
        let forbidden = [
            (Terminating(None), InService),
            (Terminated, Pending(None)),
            (Pending(Wait), InService),
            (Detached, InService),
            (Standby, InService),
        ];
        for (from, to) in forbidden {
            assert!(!from.may_become(to), "{from} -> {to}");
        }
    }

    #[test]
    fn planners_see_what_concerns_them() {
        assert_eq!(Pending(Wait).planned_as(), Some(LifecycleState::Pending));
        assert_eq!(Standby.planned_as(), Option::None);
        assert_eq!(Terminating(Proceed).target(), Terminated);
        assert_eq!(LifecycleStage::from(LifecycleState::InService), InService);
    }
}
