//! Virtual private clouds.

use serde::{Deserialize, Serialize};

use super::{Cidr4, DefaultNetwork, Ec2Record, record};
use crate::Tags;

/// A VPC, with the pieces that live and die with it: its default network ACL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vpc {
    /// `vpc-…`.
    pub id: String,
    /// Its block.
    pub cidr: Cidr4,
    /// The id of the block's association, `vpc-cidr-assoc-…`.
    pub cidr_association: String,
    /// Whether it is the region's default VPC.
    pub is_default: bool,
    /// `default` or `dedicated`.
    pub tenancy: String,
    /// Attribute `enableDnsSupport`.
    pub dns_support: bool,
    /// Attribute `enableDnsHostnames`.
    pub dns_hostnames: bool,
    /// Attribute `enableNetworkAddressUsageMetrics`.
    pub usage_metrics: bool,
    /// Its DHCP options, `dopt-…`.
    pub dhcp_options: String,
    /// Its default network ACL, `acl-…`, which lets everything through.
    pub acl: String,
    /// Tags of the network ACL.
    pub acl_tags: Tags,
    /// Tags.
    pub tags: Tags,
}

record!(Vpc, "ec2-vpc");

impl Ec2Record for Vpc {
    const IN_DEFAULT_NETWORK: bool = true;

    fn id(&self) -> &str {
        &self.id
    }

    fn of(network: DefaultNetwork) -> Vec<Self> {
        vec![network.vpc]
    }
}
