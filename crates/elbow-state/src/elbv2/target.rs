//! A target that is registered with a group, or was and drains.

use elbow_base::Timestamp;
use elbow_store::{Kind, Record, SchemaVersion};
use serde::{Deserialize, Serialize};

use super::{TargetGroup, time};

/// A target. Its record's name is `NAME/ID/PORT/TARGET`, with the group's name first and port 0 for
/// targets without one, so the targets of a group are those whose name begins with the group's and
/// a slash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its group's ARN.
    pub target_group_arn: String,
    /// An instance id, an address, or the ARN of a function or load balancer.
    pub id: String,
    /// The port it serves on; none for functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// The zone it is in, `all` for what is in none; none if that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// When it was registered.
    #[serde(with = "time")]
    pub registered: Timestamp,
    /// Set while it drains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draining: Option<Draining>,
}

/// A target gets nothing new and finishes what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draining {
    /// When it was deregistered.
    #[serde(with = "time")]
    pub since: Timestamp,
    /// When it is over. The record may stay a little longer, and means nothing then.
    #[serde(with = "time")]
    pub until: Timestamp,
}

impl Record for Target {
    const KIND: Kind = Kind::new("elbv2-target");
    const VERSION: SchemaVersion = 1;
}

impl Target {
    /// The name of the record of target `id` with `port` in the group with this ARN.
    pub fn record_name(target_group_arn: &str, id: &str, port: Option<u16>) -> Option<String> {
        let group = TargetGroup::record_name(target_group_arn)?;
        Some(format!("{group}/{}/{id}", port.unwrap_or(0)))
    }

    /// Whether it is neither registered nor draining any more.
    pub fn is_gone(&self, now: Timestamp) -> bool {
        self.draining.is_some_and(|draining| draining.until <= now)
    }
}
