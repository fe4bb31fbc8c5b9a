//! What runs now, as the API may show it. The control plane answers; tests answer what they like.

use std::net::IpAddr;

use elbow_base::Timestamp;
use elbow_model::TargetHealth;

/// What the API asks about running things. Never blocks.
pub trait Live: Send + Sync {
    /// The instance `id`, if something of it runs or has run.
    fn instance(&self, id: &str) -> Option<LiveInstance>;

    /// The targets of the target group with this ARN that are being checked or drained.
    fn targets(&self, target_group_arn: &str) -> Vec<LiveTarget>;

    /// The last output of the instance `id`, if it has run.
    fn console(&self, _id: &str) -> Option<Vec<u8>> {
        None
    }
}

/// A running instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveInstance {
    /// Whether its process is there.
    pub running: bool,
    /// Where it can be reached from this machine.
    pub address: IpAddr,
    /// When it was launched.
    pub launched_at: Timestamp,
    /// How it ended, if it has.
    pub ended: Option<String>,
}

/// A target and its health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveTarget {
    /// The target's id as it was registered.
    pub id: String,
    /// The port it was registered with.
    pub port: u16,
    /// Its health.
    pub health: TargetHealth,
}

/// Nothing runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;

impl Live for Nothing {
    fn instance(&self, _id: &str) -> Option<LiveInstance> {
        None
    }

    fn targets(&self, _target_group_arn: &str) -> Vec<LiveTarget> {
        Vec::new()
    }
}
