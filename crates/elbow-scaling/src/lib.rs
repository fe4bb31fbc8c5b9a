//! The pure planner: policies, zone balance, replacement, refresh, and the report that says why.
//!
//! Boundary: [`plan()`] looks at a [`GroupView`] and answers with a [`Plan`] that leaves its
//! executor no choice, and a [`Report`] that explains it, also when nothing is to be done. No
//! clock, no chance of its own, no memory between two calls: everything it knows is in the view.

#![forbid(unsafe_code)]

mod balance;
mod lint;
mod number;
mod pace;
pub mod plan;
mod refresh;
mod replace;
pub mod report;
#[cfg(test)]
mod testing;
pub mod tracking;
mod turn;
pub mod view;

pub use lint::PlanFault;
pub use pace::LAUNCH_BACKOFF;
pub use plan::{
    Launch, LaunchKind, Plan, RefreshStep, RefreshWait, Termination, TerminationKind, plan,
};
pub use replace::{ALL_FAILING_PAUSE, Illness};
pub use report::{Finding, Report, ScaleInBlock};
pub use tracking::{alarm_name, alarms_of, low_threshold};
pub use view::{AlarmKind, GroupView, Invocation, LaunchHistory, LoadPoint, Member, Refresh};
