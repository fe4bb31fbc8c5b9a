//! What a worker tells the control plane: which snapshot it runs on and what it has measured
//! since its last report. Plain data; counts are differences, so that a report may be merged into
//! the next when it cannot be sent.

use elbow_base::{Histogram, Timestamp};

use crate::{Generation, TargetKey};

/// A worker's number, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkerId(pub usize);

/// One worker's report for the time from its last one to `to`.
#[derive(Clone, Debug)]
pub struct WorkerReport {
    /// Who reports.
    pub worker: WorkerId,
    /// The snapshot that every new request is routed by from now on.
    pub generation: Generation,
    /// The time at which the counts began.
    pub from: Timestamp,
    /// The time at which they ended.
    pub to: Timestamp,
    /// Requests that arrived.
    pub requests: u64,
    /// Responses that the load balancer made itself, by class (`HTTPCode_ELB_*`).
    pub elb_responses: ResponseCounts,
    /// Requests sent again to another target.
    pub retries: u64,
    /// Client connections that broke while a response was on its way to them, through the
    /// target's fault.
    pub cut_responses: u64,
    /// Requests that waited for a target to become available.
    pub held: u64,
    /// Client connections open now.
    pub connections: u64,
    /// From the request's arrival to the end of its response, of requests that ended.
    pub latency: Histogram,
    /// What each target did; targets with nothing to tell are left out.
    pub targets: Vec<TargetReport>,
}

/// What one worker knows of one target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetReport {
    /// The registration.
    pub key: TargetKey,
    /// Requests in flight now.
    pub in_flight: u32,
    /// Requests routed to it.
    pub requests: u64,
    /// Its responses, by class (`HTTPCode_Target_*`).
    pub responses: ResponseCounts,
    /// Connections that could not be made.
    pub connect_errors: u64,
    /// Requests that it left without a response.
    pub broken: u64,
}

/// Responses by their status's class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ResponseCounts {
    /// 2xx.
    pub success: u64,
    /// 3xx.
    pub redirect: u64,
    /// 4xx.
    pub client_error: u64,
    /// 5xx.
    pub server_error: u64,
}

impl ResponseCounts {
    /// Counts one response. A status below 200 or above 599 is not counted.
    pub fn add(&mut self, status: u16) {
        match status {
            200..=299 => self.success += 1,
            300..=399 => self.redirect += 1,
            400..=499 => self.client_error += 1,
            500..=599 => self.server_error += 1,
            _ => {}
        }
    }

    /// Adds the counts of `other`.
    pub fn merge(&mut self, other: &Self) {
        self.success += other.success;
        self.redirect += other.redirect;
        self.client_error += other.client_error;
        self.server_error += other.server_error;
    }

    /// All responses.
    pub fn total(&self) -> u64 {
        self.success + self.redirect + self.client_error + self.server_error
    }
}
