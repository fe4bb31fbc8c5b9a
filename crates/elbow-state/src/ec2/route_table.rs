//! Route tables with their routes and associations.

use serde::{Deserialize, Serialize};

use super::{DefaultNetwork, Ec2Record, record};
use crate::Tags;

/// A route table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTable {
    /// `rtb-…`.
    pub id: String,
    /// Its VPC.
    pub vpc_id: String,
    /// Its routes; the local one first.
    pub routes: Vec<Route>,
    /// What it is used by.
    pub associations: Vec<RouteTableAssociation>,
    /// Tags.
    pub tags: Tags,
}

/// A route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Where packets go to: an IPv4 or IPv6 block in canonical form, or a prefix list's id.
    pub destination: String,
    /// What they go through.
    pub target: RouteTarget,
}

/// What a route goes through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouteTarget {
    /// The VPC itself; made with the table and never deleted.
    Local,
    /// An internet gateway, or another kind of gateway that routes call so.
    Gateway(String),
    /// A NAT gateway.
    Nat(String),
    /// An instance, through its interface.
    Instance {
        /// The instance.
        id: String,
        /// Its primary interface.
        interface: String,
    },
    /// A network interface.
    Interface(String),
    /// Something of another kind that elbow has no resource for: the parameter's name and value.
    Other(String, String),
}

/// What uses a route table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTableAssociation {
    /// `rtbassoc-…`.
    pub id: String,
    /// What is associated.
    pub with: Associated,
}

/// What a route table is associated with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Associated {
    /// Every subnet of the VPC that has no table of its own.
    Main,
    /// A subnet.
    Subnet(String),
    /// A gateway.
    Gateway(String),
}

record!(RouteTable, "ec2-route-table");

impl RouteTable {
    /// Whether it is its VPC's main table.
    pub fn is_main(&self) -> bool {
        self.associations.iter().any(|association| association.with == Associated::Main)
    }
}

impl Ec2Record for RouteTable {
    const IN_DEFAULT_NETWORK: bool = true;

    fn id(&self) -> &str {
        &self.id
    }

    fn of(network: DefaultNetwork) -> Vec<Self> {
        vec![network.route_table]
    }
}
