//! The control plane under a simulated clock, driver and traffic; seeded and replayable.
//!
//! Why: what a control plane gets wrong, it gets wrong between two things that happen at an
//! unlucky time. Here the real [`elbow_control::Controller`] runs against simulated instances,
//! workers, health checks and clients, thousands of times faster than the clock, with every
//! choice of chance drawn from one seed. An auditor that shares no code with the planner looks at
//! everything that happens. A failing seed replays exactly.
//!
//! Boundary: discrete events only. No thread, no runtime, no socket, no reading of a real clock.

#![forbid(unsafe_code)]

mod audit_view;
mod auditor;
mod draw;
mod driver;
mod failures;
mod instances;
mod ledger;
mod options;
mod queue;
mod routing;
mod run;
mod service;
mod trace;
mod traffic;
mod worker;
mod world;

pub use options::{
    Action, CheckOptions, DataPlaneOptions, FaultOptions, Mode, Options, ServiceOptions, Shape,
    Span,
};
pub use run::{Outcome, run};
pub use trace::Trace;
pub use world::{Stats, World};
