//! What the control plane is told once, at its start.

use std::time::Duration;

use elbow_model::ZoneName;

/// Settings that hold for everything one control plane runs.
#[derive(Clone, Debug)]
pub struct ControlSettings {
    /// The zones there are, in the order of their subnets; at most 16.
    pub zones: Vec<ZoneName>,
    /// How many workers the proxy has; each must confirm before a drained target is ended.
    pub workers: usize,
    /// How long a request may wait for a target when none answers; zero is AWS's behaviour.
    pub hold: Duration,
    /// From SIGTERM to SIGKILL.
    pub terminate_grace: Duration,
    /// How long after a second has ended its metrics are complete, on the control plane's clock.
    pub tick_margin: Duration,
    /// Lines of an instance's output that are shown when it fails.
    pub log_lines: usize,
}
