//! EC2: networks, security groups, key pairs, launch templates, instances and what they have.
//!
//! One file for each kind of record. [`find`] and [`all`] read them, [`put`] and [`delete`] change
//! them; the default network needs no write to be there. [`launch`] makes instances, for
//! RunInstances and for every service that starts some. Boundary: what is stored and what one
//! change implies for other records; words of an API's errors are not here, nor what runs.

pub mod address;
mod catalogue;
pub mod cidr;
pub mod default_network;
pub mod derived;
pub mod gateway;
pub mod image;
pub mod instance;
pub mod instance_type;
pub mod interface;
pub mod key_pair;
pub mod launch;
pub mod launch_data;
pub mod launch_template;
pub mod lifecycle;
mod look;
mod moment;
pub mod route_table;
pub mod security_group;
pub mod subnet;
pub mod token;
pub mod volume;
pub mod vpc;
pub mod zone;

pub use address::{AddressAssociation, ElasticAddress};
pub use catalogue::{PublicParameter, public_parameters};
pub use cidr::{Cidr4, CidrError, canonical_v6};
pub use default_network::{DefaultNetwork, default_network, dhcp_options_id, settle};
pub use gateway::{InternetGateway, NatGateway};
pub use image::{Image, ImageDevice};
pub use instance::{
    Instance, InstanceProfile, Intent, MetadataOptions, StateReason, TERMINATED_VISIBLE,
};
pub use instance_type::{DEFAULT_INSTANCE_TYPE, InstanceType, instance_type, instance_types};
pub use interface::{InterfaceAttachment, NetworkInterface};
pub use key_pair::KeyPair;
pub use launch::{LaunchError, LaunchOrder, launch};
pub use launch_data::LaunchData;
pub use launch_template::{
    LaunchTemplate, LaunchTemplateVersion, VersionSelector, launch_template,
};
pub use lifecycle::{Cause, forget_terminated, rested, start, stop, terminate};
pub use look::{
    Ec2Record, all, default_subnets, default_vpc, delete, find, free_address, group_by_name,
    instance, instances, put, used_addresses,
};
pub use route_table::{Associated, Route, RouteTable, RouteTableAssociation, RouteTarget};
pub use security_group::{Peer, SecurityGroup, SecurityGroupRule, Traffic};
pub use subnet::Subnet;
pub use token::ClientToken;
pub use volume::{Volume, VolumeAttachment};
pub use vpc::Vpc;
pub use zone::{zone_id, zone_of_id, zones};

use elbow_store::{Schema, SchemaError};

/// Makes a type the record of a kind, in its first version.
macro_rules! record {
    ($type:ty, $kind:literal) => {
        impl elbow_store::Record for $type {
            const KIND: elbow_store::Kind = elbow_store::Kind::new($kind);
            const VERSION: elbow_store::SchemaVersion = 1;
        }
    };
}
pub(crate) use record;

/// Adds EC2's kinds.
pub(crate) fn register(schema: Schema) -> Result<Schema, SchemaError> {
    schema
        .with::<Vpc>()?
        .with::<Subnet>()?
        .with::<InternetGateway>()?
        .with::<NatGateway>()?
        .with::<RouteTable>()?
        .with::<SecurityGroup>()?
        .with::<KeyPair>()?
        .with::<Image>()?
        .with::<LaunchTemplate>()?
        .with::<LaunchTemplateVersion>()?
        .with::<Instance>()?
        .with::<NetworkInterface>()?
        .with::<Volume>()?
        .with::<ElasticAddress>()?
        .with::<ClientToken>()?
        .with::<default_network::Settled>()
}
