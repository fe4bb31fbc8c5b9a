//! Internet gateways and NAT gateways.

use std::net::Ipv4Addr;

use elbow_base::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DefaultNetwork, Ec2Record, moment, record};
use crate::Tags;

/// An internet gateway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InternetGateway {
    /// `igw-…`.
    pub id: String,
    /// The VPC it is attached to, at most one.
    pub vpc_id: Option<String>,
    /// Tags.
    pub tags: Tags,
}

/// A NAT gateway, as a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NatGateway {
    /// `nat-…`.
    pub id: String,
    /// Its subnet.
    pub subnet_id: String,
    /// Its VPC.
    pub vpc_id: String,
    /// `public` or `private`.
    pub connectivity: String,
    /// The elastic address it uses, if it is public.
    pub allocation_id: Option<String>,
    /// The elastic address itself.
    pub public_ip: Option<Ipv4Addr>,
    /// Its interface.
    pub interface_id: String,
    /// Its address in the subnet.
    pub private_ip: Ipv4Addr,
    /// When it was made.
    #[serde(with = "moment")]
    pub created_at: Timestamp,
    /// When it was deleted; it stays visible for a while.
    #[serde(with = "moment::option")]
    pub deleted_at: Option<Timestamp>,
    /// Tags.
    pub tags: Tags,
}

record!(InternetGateway, "ec2-internet-gateway");
record!(NatGateway, "ec2-nat-gateway");

impl Ec2Record for InternetGateway {
    const IN_DEFAULT_NETWORK: bool = true;

    fn id(&self) -> &str {
        &self.id
    }

    fn of(network: DefaultNetwork) -> Vec<Self> {
        vec![network.gateway]
    }
}

impl Ec2Record for NatGateway {
    fn id(&self) -> &str {
        &self.id
    }
}
