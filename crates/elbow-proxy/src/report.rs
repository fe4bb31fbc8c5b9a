//! What a worker has counted since its last report.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use elbow_balance::ResponseCounts;
use elbow_base::{Histogram, Timestamp};

/// Reports are made this often, at multiples of it since 1970 on the control plane's clock, so
/// that one-second metrics are cut where the seconds are. In real time never more often than
/// [`REPORT_EVERY_MIN`].
pub(crate) const REPORT_EVERY: Duration = Duration::from_millis(200);
/// With a fast clock, reports are made this often in real time.
pub(crate) const REPORT_EVERY_MIN: Duration = Duration::from_millis(20);

/// One worker's counters, of everything but single targets.
pub(crate) struct Counters {
    pub(crate) since: Cell<Timestamp>,
    pub(crate) requests: Cell<u64>,
    pub(crate) elb_responses: RefCell<ResponseCounts>,
    pub(crate) retries: Cell<u64>,
    pub(crate) cut_responses: Cell<u64>,
    pub(crate) held: Cell<u64>,
    pub(crate) connections: Cell<u64>,
    pub(crate) latency: RefCell<Histogram>,
}

impl Counters {
    pub(crate) fn new(now: Timestamp) -> Self {
        Self {
            since: Cell::new(now),
            requests: Cell::default(),
            elb_responses: RefCell::default(),
            retries: Cell::default(),
            cut_responses: Cell::default(),
            held: Cell::default(),
            connections: Cell::default(),
            latency: RefCell::default(),
        }
    }
}
