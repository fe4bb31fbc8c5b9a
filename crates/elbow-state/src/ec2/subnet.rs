//! Subnets.

use serde::{Deserialize, Serialize};

use super::{Cidr4, DefaultNetwork, Ec2Record, record};
use crate::Tags;

/// A subnet: a part of a VPC's block in one zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subnet {
    /// `subnet-…`.
    pub id: String,
    /// Its VPC.
    pub vpc_id: String,
    /// Its block.
    pub cidr: Cidr4,
    /// Its zone's name.
    pub zone: String,
    /// Whether instances of its zone start here when no subnet is named.
    pub default_for_zone: bool,
    /// Whether instances get a public address.
    pub map_public_ip: bool,
    /// Attribute `assignIpv6AddressOnCreation`.
    pub assign_ipv6: bool,
    /// Attribute `enableDns64`.
    pub dns64: bool,
    /// `ip-name` or `resource-name`.
    pub hostname_type: String,
    /// Whether resource names have A records.
    pub resource_name_a: bool,
    /// Whether resource names have AAAA records.
    pub resource_name_aaaa: bool,
    /// The association with the VPC's network ACL, `aclassoc-…`.
    pub acl_association: String,
    /// Tags.
    pub tags: Tags,
}

record!(Subnet, "ec2-subnet");

impl Ec2Record for Subnet {
    const IN_DEFAULT_NETWORK: bool = true;

    fn id(&self) -> &str {
        &self.id
    }

    fn of(network: DefaultNetwork) -> Vec<Self> {
        network.subnets.into()
    }
}
