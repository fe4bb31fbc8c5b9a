//! A load balancer.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use elbow_base::Timestamp;
use elbow_store::{Kind, Record, SchemaVersion};
use serde::{Deserialize, Serialize};

use super::{IpAddressType, LoadBalancerType, Scheme, after_kind, time};
use crate::Tags;

/// A load balancer. Its record's name is `app/NAME/ID` or `net/NAME/ID`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadBalancer {
    /// Its ARN.
    pub arn: String,
    /// Unique in its account and region.
    pub name: String,
    /// Application or network.
    pub kind: LoadBalancerType,
    /// Internet-facing or internal.
    pub scheme: Scheme,
    /// The addresses that clients use.
    pub ip_address_type: IpAddressType,
    /// The name that clients look up.
    pub dns_name: String,
    /// The network that all its zones belong to.
    pub vpc_id: String,
    /// A zone is there once; sorted by name.
    pub zones: Vec<Zone>,
    /// Empty only for network load balancers.
    pub security_groups: Vec<String>,
    /// `on` or `off`, once it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enforce_inbound_on_private_link: Option<String>,
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

/// A zone in which a load balancer has an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// The zone's name.
    pub name: String,
    /// The subnet that the address is from.
    pub subnet_id: String,
    /// The Elastic IP that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allocation_id: Option<String>,
    /// The address of that Elastic IP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_address: Option<Ipv4Addr>,
    /// The address in the subnet.
    pub address: Ipv4Addr,
    /// Whether that address was asked for, rather than found.
    #[serde(default)]
    pub address_asked: bool,
}

impl Record for LoadBalancer {
    const KIND: Kind = Kind::new("elbv2-load-balancer");
    const VERSION: SchemaVersion = 1;
}

impl LoadBalancer {
    /// The name of the record of the load balancer with this ARN.
    pub fn record_name(arn: &str) -> Option<&str> {
        let name = after_kind(arn, "loadbalancer")?;
        (name.split('/').count() == 3).then_some(name)
    }

    /// `app/NAME/ID`: the resource id of logs and metric dimensions.
    pub fn resource_id(&self) -> &str {
        Self::record_name(&self.arn).unwrap_or(&self.name)
    }
}
