//! A target group.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_store::{Kind, Record, SchemaVersion};
use serde::{Deserialize, Serialize};

use super::{
    Attributed, Protocol, ProtocolVersion, TargetIpAddressType, TargetType, after_kind, time,
};
use crate::Tags;

/// A target group. Its record's name is `NAME/ID`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetGroup {
    /// Its ARN.
    pub arn: String,
    /// Unique in its account and region.
    pub name: String,
    /// What its targets are.
    pub target_type: TargetType,
    /// All but lambda groups have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<Protocol>,
    /// HTTP and HTTPS groups have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol_version: Option<ProtocolVersion>,
    /// The port of targets registered without one. All but lambda groups have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// All but lambda groups have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// The addresses its targets have.
    pub ip_address_type: TargetIpAddressType,
    /// The port on which the targets' agents are asked for work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_control_port: Option<u16>,
    /// How its targets are checked.
    pub health_check: HealthCheck,
    /// The load balancer that has a listener or rule that refers to this group: whoever writes
    /// listeners or rules keeps this true. Without one its targets are not checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load_balancer_arn: Option<String>,
    /// When it was created.
    #[serde(with = "time")]
    pub created: Timestamp,
    /// Those that were set; see [`Attributed`] for the rest.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// How targets are checked (elb reference, section 7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthCheck {
    /// Off only for lambda groups.
    pub enabled: bool,
    /// `HTTP`, `HTTPS` or `TCP`; none for lambda groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<Protocol>,
    /// The port instead of the target's own, which is AWS's `traffic-port`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// None for checks by TCP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// From one check to the next.
    pub interval_ms: u64,
    /// The longest a check may take.
    pub timeout_ms: u64,
    /// Successes in a row that make an unhealthy target healthy.
    pub healthy_threshold: u32,
    /// Failures in a row that make a target unhealthy.
    pub unhealthy_threshold: u32,
    /// What is a success; none for checks by TCP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matcher: Option<Matcher>,
}

/// The codes that are a success, as AWS writes them: `200,300-302`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matcher {
    /// Status codes.
    Http(String),
    /// gRPC status codes.
    Grpc(String),
}

impl Record for TargetGroup {
    const KIND: Kind = Kind::new("elbv2-target-group");
    const VERSION: SchemaVersion = 1;
}

impl TargetGroup {
    /// The name of the record of the target group with this ARN.
    pub fn record_name(arn: &str) -> Option<&str> {
        let name = after_kind(arn, "targetgroup")?;
        (name.split('/').count() == 2).then_some(name)
    }

    /// Whether network load balancers send to it, rather than application ones.
    pub fn is_network(&self) -> bool {
        self.protocol.is_some_and(|protocol| !protocol.is_http())
    }

    /// How long a deregistered target goes on.
    pub fn deregistration_delay(&self) -> Duration {
        self.attribute("deregistration_delay.timeout_seconds")
            .and_then(|text| text.parse().ok())
            .map_or(Duration::ZERO, Duration::from_secs)
    }
}

impl HealthCheck {
    /// From one check to the next.
    pub fn interval(&self) -> Duration {
        Duration::from_millis(self.interval_ms)
    }

    /// The longest a check may take.
    pub fn timeout(&self) -> Duration {
        Duration::from_millis(self.timeout_ms)
    }
}
