//! What is going to happen, in order. Events of one time happen in the order they were planned.

use std::collections::BTreeMap;
use std::sync::Arc;

use elbow_balance::{CheckResult, Snapshot, WorkerReport};
use elbow_base::Timestamp;
use elbow_control::ProbeRequest;
use elbow_model::InstanceId;

use crate::options::Mode;

/// Everything that can happen, besides the driver's own changes and the controller's wake-ups.
#[derive(Debug)]
pub(crate) enum Event {
    /// A client sends a request, if there is traffic.
    Arrival,
    /// A request is to be looked at again: it was held.
    Retry(u64),
    /// An instance has finished a request.
    Done { instance: InstanceId, request: u64 },
    /// A worker's regular report is due.
    ReportDue(usize),
    /// A report reaches the controller.
    ReportArrives(Box<WorkerReport>),
    /// A worker takes over a snapshot.
    Swap { worker: usize, snapshot: Arc<Snapshot> },
    /// A health check ends.
    Probed { request: Box<ProbeRequest>, result: CheckResult },
    /// An instance accepts connections from now on.
    Listens(InstanceId),
    /// An instance ends by itself.
    Crash(InstanceId),
    /// An instance's health changes.
    Flip(InstanceId, Mode),
    /// An instance that was asked to end is gone.
    Gone(InstanceId),
    /// The driver measures all instances.
    Measure,
    /// The owner, or an accident, does something: an index into the options' actions.
    Act(usize),
}

/// The events to come.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    events: BTreeMap<(Timestamp, u64), Event>,
    planned: u64,
}

impl Queue {
    pub(crate) fn plan(&mut self, at: Timestamp, event: Event) {
        self.planned += 1;
        self.events.insert((at, self.planned), event);
    }

    /// When the next event is.
    pub(crate) fn next_at(&self) -> Option<Timestamp> {
        self.events.first_key_value().map(|((at, _), _)| *at)
    }

    /// The next event that is due at `now`.
    pub(crate) fn pop_due(&mut self, now: Timestamp) -> Option<Event> {
        let entry = self.events.first_entry()?;
        (entry.key().0 <= now).then(|| entry.remove())
    }
}
