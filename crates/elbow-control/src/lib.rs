//! Reconcilers: observe, plan, execute, publish.
//!
//! [`Controller`] is the whole control plane as one synchronous machine: what workers, probes and
//! owners say goes in, [`Controller::turn`] brings the world one step nearer to what is wanted and
//! says what is to be published, probed and when to come again. Every turn takes the same path and
//! none depends on the one before having gone well. [`shell`] runs it on a real clock; a simulator
//! runs it on another.
//!
//! Boundary: the planner decides (`elbow-scaling`), the driver and the proxy do. Nothing here opens
//! a socket or starts a process.

#![forbid(unsafe_code)]

mod activities;
mod addresses;
mod controller;
mod events;
mod group;
mod group_end;
mod group_launch;
mod group_metrics;
mod member;
mod settings;
mod shell;
mod targets;
mod traffic;
mod view;

pub use controller::{ControlError, Controller, TurnOutput};
pub use events::{Event, EventKind};
pub use group::{DeployError, RefreshPreferences};
pub use settings::ControlSettings;
pub use shell::{Control, ControlHandle, DataPlane, ShellConfig, ShellError};
pub use targets::{ProbeRequest, ProbeResult};
pub use traffic::TrafficTotals;
pub use view::{BalancerView, FailureNote, GroupView, InstanceView, PolicyView, RefreshView, View};
