//! Security groups. A rule has one source or destination and an id of its own (ec2 reference,
//! section 5); the view in which rules of equal ports are merged is made from these.

use serde::{Deserialize, Serialize};

use super::{DefaultNetwork, Ec2Record, record};
use crate::Tags;

/// A security group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityGroup {
    /// `sg-…`.
    pub id: String,
    /// Its name, once in its VPC.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Its VPC.
    pub vpc_id: String,
    /// Its rules, oldest first.
    pub rules: Vec<SecurityGroupRule>,
    /// Tags.
    pub tags: Tags,
}

/// A rule of a security group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityGroupRule {
    /// `sgr-…`.
    pub id: String,
    /// Whether it is for what goes out.
    pub egress: bool,
    /// What it lets through.
    #[serde(flatten)]
    pub traffic: Traffic,
    /// For people.
    pub description: Option<String>,
    /// Tags.
    pub tags: Tags,
}

/// What a rule lets through: its identity within a direction.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Traffic {
    /// `tcp`, `udp`, `icmp`, `icmpv6`, a protocol's number, or `-1` for everything.
    pub protocol: String,
    /// The first port, or the ICMP type. Absent where the protocol has none.
    pub from: Option<i32>,
    /// The last port, or the ICMP code.
    pub to: Option<i32>,
    /// The other side.
    pub peer: Peer,
}

/// The other side of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Peer {
    /// An IPv4 block.
    Ipv4(String),
    /// An IPv6 block.
    Ipv6(String),
    /// A prefix list.
    PrefixList(String),
    /// The members of a security group.
    Group {
        /// The group.
        id: String,
        /// Its account.
        account: String,
    },
}

record!(SecurityGroup, "ec2-security-group");

impl Traffic {
    /// Everything to or from `peer`.
    pub fn everything(peer: Peer) -> Self {
        Self { protocol: "-1".to_owned(), from: None, to: None, peer }
    }
}

impl Ec2Record for SecurityGroup {
    const IN_DEFAULT_NETWORK: bool = true;

    fn id(&self) -> &str {
        &self.id
    }

    fn of(network: DefaultNetwork) -> Vec<Self> {
        vec![network.group]
    }
}
