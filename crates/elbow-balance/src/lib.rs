//! Pure routing: the immutable [`Snapshot`] that the data plane runs on, the rules of listeners,
//! the choice of a target, stickiness, the state machine of a target's health, draining, and the
//! reports that flow back.
//!
//! Boundary: no sockets, clocks or threads. The control plane builds snapshots from here, each
//! worker of the proxy routes by its own copy of one, and what workers measured returns as plain
//! [`WorkerReport`]s, so that both sides could be separate processes.

#![forbid(unsafe_code)]

pub mod choice;
pub mod drain;
pub mod health;
pub mod policy;
pub mod report;
pub mod rotation;
pub mod rules;
pub mod snapshot;
pub mod stickiness;

pub use drain::{DrainEnd, DrainTracker};
pub use health::{CheckResult, HealthMachine};
pub use policy::{GroupPolicy, PolicyError};
pub use report::{ResponseCounts, TargetReport, WorkerId, WorkerReport};
pub use snapshot::{
    Generation, GroupRoutes, ListenerRoutes, Rotation, Snapshot, SnapshotError, TargetKey,
    TargetRoute,
};
