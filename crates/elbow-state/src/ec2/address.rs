//! Elastic addresses.

use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use super::{Ec2Record, record};
use crate::Tags;

/// An elastic address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElasticAddress {
    /// `eipalloc-…`.
    pub id: String,
    /// The address.
    pub public_ip: Ipv4Addr,
    /// What it is associated with.
    pub association: Option<AddressAssociation>,
    /// Tags.
    pub tags: Tags,
}

/// What an elastic address is associated with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressAssociation {
    /// `eipassoc-…`.
    pub id: String,
    /// The interface.
    pub interface_id: String,
    /// The instance, if the interface is one's.
    pub instance_id: Option<String>,
    /// The interface's address that it stands for.
    pub private_ip: Ipv4Addr,
}

record!(ElasticAddress, "ec2-elastic-address");

impl Ec2Record for ElasticAddress {
    fn id(&self) -> &str {
        &self.id
    }
}
