//! What happened, in order, for the live view, the log lines and the lab's picture. Bounded.

use std::collections::VecDeque;

use elbow_base::Timestamp;
use elbow_model::InstanceId;

/// Events kept; a reader that looks at least every few seconds misses none.
const EVENTS_MAX: usize = 1000;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place in the order of events, from 1.
    pub sequence: u64,
    /// When.
    pub at: Timestamp,
    /// What kind of thing.
    pub kind: EventKind,
    /// The instance it is about, if it is about one.
    pub instance: Option<InstanceId>,
    /// One line: what.
    pub what: String,
    /// Why, where there is a reason: AWS's cause, or the fault.
    pub why: String,
}

/// Kinds of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The desired capacity rose.
    ScaleOut,
    /// The desired capacity fell.
    ScaleIn,
    /// An instance was launched.
    Launch,
    /// A launch did not work.
    LaunchFailed,
    /// An instance is in service.
    InService,
    /// A target passes its checks.
    Healthy,
    /// A target fails its checks.
    Unhealthy,
    /// An instance ended by itself.
    Exited,
    /// A member is replaced.
    Replace,
    /// A member leaves and is drained.
    Draining,
    /// An instance has ended as it was told.
    Terminated,
    /// A new version is being brought in.
    RefreshStarted,
    /// The new version serves alone.
    RefreshDone,
    /// Something its owner should know.
    Warning,
}

/// The last events.
#[derive(Debug, Default)]
pub(crate) struct EventLog {
    events: VecDeque<Event>,
    sequence: u64,
}

impl EventLog {
    pub(crate) fn push(
        &mut self,
        at: Timestamp,
        kind: EventKind,
        instance: Option<&InstanceId>,
        what: String,
        why: String,
    ) {
        self.sequence += 1;
        if self.events.len() == EVENTS_MAX {
            self.events.pop_front();
        }
        let event =
            Event { sequence: self.sequence, at, kind, instance: instance.cloned(), what, why };
        self.events.push_back(event);
    }

    /// Events after the one with `sequence`, oldest first.
    pub(crate) fn since(&self, sequence: u64) -> Vec<Event> {
        self.events.iter().filter(|event| event.sequence > sequence).cloned().collect()
    }

    pub(crate) fn last_sequence(&self) -> u64 {
        self.sequence
    }
}
