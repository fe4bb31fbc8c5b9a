//! The state an instance is in: what is wanted of it and what really runs, together (ec2
//! reference, section 8).

use elbow_state::ec2::{Instance, Intent};
use elbow_wire::shapes::ec2 as shapes;

use crate::live::Live;

/// The states of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Pending,
    Running,
    ShuttingDown,
    Terminated,
    Stopping,
    Stopped,
}

impl State {
    /// The state of `instance`. One without anything to run is where it should be; for any other
    /// only what runs counts.
    pub(crate) fn of(instance: &Instance, live: &dyn Live) -> Self {
        if !instance.has_work() || instance.at_rest.is_some() {
            return match instance.intent {
                Intent::Run => Self::Running,
                Intent::Stop => Self::Stopped,
                Intent::Terminate => Self::Terminated,
            };
        }
        let found = live.instance(&instance.id);
        let running = found.as_ref().is_some_and(|found| found.running);
        match instance.intent {
            Intent::Stop if running => Self::Stopping,
            Intent::Stop => Self::Stopped,
            Intent::Terminate if running => Self::ShuttingDown,
            Intent::Terminate => Self::Terminated,
            Intent::Run => match found {
                // What ran before the last start says nothing about it.
                Some(found) if found.launched_at < instance.launched_at => Self::Pending,
                Some(_) if running => Self::Running,
                // It ended by itself, as after a shutdown from inside.
                Some(found) if found.ended.is_some() => {
                    if instance.shutdown_behavior == "terminate" {
                        Self::Terminated
                    } else {
                        Self::Stopped
                    }
                }
                _ => Self::Pending,
            },
        }
    }

    /// Its code.
    pub(crate) fn code(self) -> i32 {
        match self {
            Self::Pending => 0,
            Self::Running => 16,
            Self::ShuttingDown => 32,
            Self::Terminated => 48,
            Self::Stopping => 64,
            Self::Stopped => 80,
        }
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::ShuttingDown => "shutting-down",
            Self::Terminated => "terminated",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
        }
    }

    /// As replies have it.
    pub(crate) fn shown(self) -> Option<shapes::InstanceState> {
        Some(shapes::InstanceState { code: Some(self.code()), name: Some(self.name().to_owned()) })
    }
}
