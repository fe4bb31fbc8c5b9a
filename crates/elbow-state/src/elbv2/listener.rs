//! A listener, with its default rule and its certificates.

use std::collections::BTreeMap;

use elbow_base::Timestamp;
use elbow_store::{Kind, Record, SchemaVersion};
use serde::{Deserialize, Serialize};

use super::{Action, LoadBalancerType, Protocol, after_kind, time};
use crate::Tags;

/// A listener. Its record's name is `app/NAME/ID/LISTENER` (or `net/..`), so the listeners of a
/// load balancer are those whose name begins with the load balancer's and a slash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listener {
    /// Its ARN.
    pub arn: String,
    /// Its load balancer's.
    pub load_balancer_arn: String,
    /// Its load balancer's type.
    pub load_balancer_type: LoadBalancerType,
    /// The port, unique per load balancer.
    pub port: u16,
    /// The protocol.
    pub protocol: Protocol,
    /// What is done when no rule matches: the actions of the default rule.
    pub default_actions: Vec<Action>,
    /// The ARN of the default rule.
    pub default_rule_arn: String,
    /// The tags of the default rule.
    #[serde(default)]
    pub default_rule_tags: Tags,
    /// The TLS policy; `HTTPS` and `TLS` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssl_policy: Option<String>,
    /// The default certificate; `HTTPS` and `TLS` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// The certificates that were added, without the default one unless that was added too.
    #[serde(default)]
    pub more_certificates: Vec<String>,
    /// `TLS` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpn_policy: Option<String>,
    /// What is asked of clients; `HTTPS` only.
    #[serde(default)]
    pub client_certificates: ClientCertificates,
    /// When it was created.
    #[serde(with = "time")]
    pub created: Timestamp,
    /// Those that were set; see [`super::Attributed`] for the rest.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// Whether clients are asked for a certificate (elb reference, section 11).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClientCertificates {
    /// They are not.
    #[default]
    Off,
    /// They are, and targets get it unchecked.
    Passthrough,
}

impl Record for Listener {
    const KIND: Kind = Kind::new("elbv2-listener");
    const VERSION: SchemaVersion = 1;
}

impl Listener {
    /// The name of the record of the listener with this ARN.
    pub fn record_name(arn: &str) -> Option<&str> {
        let name = after_kind(arn, "listener")?;
        (name.split('/').count() == 4).then_some(name)
    }
}

impl ClientCertificates {
    /// AWS's name of the mode.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Passthrough => "passthrough",
        }
    }
}
