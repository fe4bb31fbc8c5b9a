//! Open-loop load generator, the recorder behind the report, and its one picture.
//!
//! Three parts that meet only in plain data: [`load`] drives a target and measures it, `recording`
//! and `report` keep what was seen and judge it, and [`chart`] draws it. Nothing here knows what
//! a load balancer is; the caller feeds in capacity, states and causes.

#![forbid(unsafe_code)]

pub mod chart;
pub mod load;
pub mod recording;
pub mod report;
pub mod schedule;

mod text;

pub use chart::ChartSpec;
pub use load::{
    Body, FailureKind, LoadPlan, LoadResult, LoadSpec, Phase, Progress, RequestSpec, RunningLoad,
};
pub use recording::{Capacity, InstanceState, MarkKind, Recording};
pub use report::{Check, Report};
pub use schedule::{Schedule, Segment};
