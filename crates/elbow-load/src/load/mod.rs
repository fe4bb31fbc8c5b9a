//! The load generator: requests start on schedule whatever the target does.
//!
//! A latency counts from the intended start, so that a target that stalls cannot hide its stall by
//! slowing the generator down. `plan` is what to send, `runner` owns the thread, `connection` and
//! `response` speak HTTP/1.1, `stats` counts.

mod connection;
mod pacer;
mod plan;
mod response;
mod runner;
mod stats;
#[cfg(test)]
mod tests;

pub use plan::{
    Body, CONNECTIONS_MAX, LoadPlan, LoadSpec, MIX_MAX, PlanError, REQUEST_BYTES_MAX,
    RESOLUTION_MAX, RESOLUTION_MIN, RequestSpec, TIMEOUT_MAX, WAITING_MAX,
};
pub use runner::{LoadError, RunningLoad, StopHandle, start};
pub use stats::{
    Failure, FailureKind, LoadBucket, LoadResult, NAME_BYTES_MAX, Phase, Progress, SERVED_MAX,
    Served, ServedFirst,
};
