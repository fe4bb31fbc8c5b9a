//! The data plane's timers and bounds that belong to a load balancer; tests make them short.

use std::time::Duration;

/// How long the data plane waits and how much it lets wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// `idle_timeout.timeout_seconds`: no byte either way for this long ends a connection.
    pub idle: Duration,
    /// How long connecting to a target may take.
    pub connect: Duration,
    /// Requests of one worker that may wait for a target at the same time.
    pub hold_max: usize,
}

impl Limits {
    /// An application load balancer's (elb reference, section 10: 60 s by default, 10 s fixed).
    /// Holding requests is our own: a burst while the first instance wakes.
    pub const AWS: Self =
        Self { idle: Duration::from_secs(60), connect: Duration::from_secs(10), hold_max: 1024 };
}
