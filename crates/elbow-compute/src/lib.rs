//! Drivers run instances. [`Driver`] is what the control plane asks of one; [`process`] runs each
//! instance as its own process group on this machine, [`fake`] pretends and records, and
//! [`contract`] is the suite that every driver must pass.
//!
//! Boundary: a driver starts, ends, observes and measures what it is told to. It never decides to
//! restart anything; what should exist is the control plane's business.

#![forbid(unsafe_code)]

pub mod command;
pub mod contract;
mod driver;
pub mod fake;
#[cfg(target_os = "linux")]
pub mod process;

pub use command::CommandError;
pub use driver::{Driver, Exit, InstanceState, LaunchError, LaunchSpec, Observed, Usage, Waker};
