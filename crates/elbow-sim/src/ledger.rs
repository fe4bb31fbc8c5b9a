//! What really happened to each instance, as the driver and the data plane saw it: the auditor's
//! own books, apart from what the controller says of itself.

use std::net::Ipv4Addr;

use elbow_base::Timestamp;
use elbow_model::{LifecycleState, ZoneName};

/// One launch.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) address: Ipv4Addr,
    pub(crate) zone: ZoneName,
    /// The driver has shown it running.
    pub(crate) ran: bool,
    /// When its process ended, or began to end, by itself.
    pub(crate) lost_at: Option<Timestamp>,
    /// When the controller told it to end.
    pub(crate) told_at: Option<Timestamp>,
    /// Nothing of it is left.
    pub(crate) gone: bool,
    /// The controller has dropped it.
    pub(crate) forgotten: bool,
    /// It has been in a published snapshot.
    pub(crate) published: bool,
    /// When a published snapshot had it draining, or not at all any more.
    pub(crate) deregistered_at: Option<Timestamp>,
    /// What the controller last called its state.
    pub(crate) state: Option<LifecycleState>,
    /// Its activities have been seen.
    pub(crate) launch_explained: bool,
    pub(crate) end_explained: bool,
}

impl Entry {
    pub(crate) fn new(address: Ipv4Addr, zone: ZoneName) -> Self {
        Self {
            address,
            zone,
            ran: false,
            lost_at: None,
            told_at: None,
            gone: false,
            forgotten: false,
            published: false,
            deregistered_at: None,
            state: None,
            launch_explained: false,
            end_explained: false,
        }
    }
}
