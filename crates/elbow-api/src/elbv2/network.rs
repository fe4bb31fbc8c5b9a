//! What this service asks of EC2's records: subnets, VPCs, security groups, addresses, instances.

use std::net::Ipv4Addr;
use std::sync::Arc;

use elbow_base::Timestamp;
use elbow_state::ec2::{self, ElasticAddress, Instance, Intent, SecurityGroup, Subnet, Vpc};
use elbow_wire::ApiError;

use super::fault::{code, modeled};
use crate::context::{Look, store_fault};

/// Addresses that a subnet must have left for an application load balancer (elb reference,
/// section 4).
const APPLICATION_ADDRESSES_MIN: usize = 8;

/// The subnet with this id.
pub(super) fn subnet(context: &impl Look, id: &str) -> Result<Arc<Subnet>, ApiError> {
    let found = ec2::find::<Subnet>(context.from(), context.scope(), id).map_err(store_fault)?;
    found.ok_or_else(|| {
        modeled(&code::SUBNET_NOT_FOUND, format!("The subnet ID '{id}' does not exist"))
    })
}

/// The VPC with this id, if there is one.
pub(super) fn vpc(context: &impl Look, id: &str) -> Result<Option<Arc<Vpc>>, ApiError> {
    ec2::find(context.from(), context.scope(), id).map_err(store_fault)
}

/// The subnet of a VPC that has this address, if one has.
pub(super) fn subnet_of_address(
    context: &impl Look,
    vpc_id: &str,
    address: Ipv4Addr,
) -> Result<Option<Arc<Subnet>>, ApiError> {
    let subnets = ec2::all::<Subnet>(context.from(), context.scope()).map_err(store_fault)?;
    let has = |subnet: &Arc<Subnet>| subnet.vpc_id == vpc_id && subnet.cidr.has(address);
    Ok(subnets.into_iter().find(has))
}

/// The instance with this id, if it can be seen.
pub(super) fn instance(
    context: &impl Look,
    id: &str,
    now: Timestamp,
) -> Result<Option<Arc<Instance>>, ApiError> {
    ec2::instance(context.from(), context.scope(), id, now).map_err(store_fault)
}

/// What an instance that does not run is; none for one that does, or is about to.
pub(super) fn rest_state(instance: &Instance) -> Option<&'static str> {
    match instance.intent {
        Intent::Run => None,
        Intent::Stop => Some("stopped"),
        Intent::Terminate => Some("terminated"),
    }
}

/// The elastic address with this allocation id.
pub(super) fn elastic_address(
    context: &impl Look,
    id: &str,
) -> Result<Arc<ElasticAddress>, ApiError> {
    let found =
        ec2::find::<ElasticAddress>(context.from(), context.scope(), id).map_err(store_fault)?;
    found.ok_or_else(|| {
        let message = format!("The allocation ID '{id}' does not exist");
        modeled(&code::ALLOCATION_ID_NOT_FOUND, message)
    })
}

/// The security groups of a load balancer in this VPC: those asked for, or for an application load
/// balancer without any the VPC's default one (elb reference, section 3).
pub(super) fn check_security_groups(
    context: &impl Look,
    vpc_id: &str,
    ids: &[String],
) -> Result<(), ApiError> {
    for id in ids {
        let found = ec2::find::<SecurityGroup>(context.from(), context.scope(), id);
        let message = match found.map_err(store_fault)? {
            None => format!("The security group '{id}' does not exist"),
            Some(group) if group.vpc_id != vpc_id => {
                format!("Security group '{id}' does not belong to VPC '{vpc_id}'")
            }
            Some(_) => continue,
        };
        return Err(modeled(&code::INVALID_SECURITY_GROUP, message));
    }
    Ok(())
}

/// The group `default` of a VPC.
pub(super) fn default_security_group(
    context: &impl Look,
    vpc_id: &str,
) -> Result<Option<String>, ApiError> {
    let group = ec2::group_by_name(context.from(), context.scope(), vpc_id, "default");
    Ok(group.map_err(store_fault)?.map(|group| group.id.clone()))
}

/// An address of `subnet` for a load balancer: the one that was asked for, or the first free one.
pub(super) fn address(
    context: &impl Look,
    subnet: &Subnet,
    asked: Option<Ipv4Addr>,
    is_application: bool,
    now: Timestamp,
) -> Result<Ipv4Addr, ApiError> {
    let used =
        ec2::used_addresses(context.from(), context.scope(), subnet, now).map_err(store_fault)?;
    let id = &subnet.id;
    let least = if is_application { APPLICATION_ADDRESSES_MIN } else { 1 };
    let mut free = subnet.cidr.usable().filter(|address| !used.contains(address));
    let message = match asked {
        Some(asked) if !free.any(|address| address == asked) => {
            format!("The address '{asked}' of subnet '{id}' is not available")
        }
        Some(asked) => return Ok(asked),
        None => {
            let first: Vec<Ipv4Addr> = free.take(least).collect();
            match first.first() {
                Some(address) if first.len() == least => return Ok(*address),
                _ => format!("Not enough IP space available in {id}"),
            }
        }
    };
    Err(modeled(&code::INVALID_SUBNET, message))
}
