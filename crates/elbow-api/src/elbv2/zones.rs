//! The zones of a load balancer: one subnet each, all of one VPC (elb reference, section 3).

use std::net::Ipv4Addr;

use elbow_base::Timestamp;
use elbow_state::elbv2::{IpAddressType, LoadBalancer, LoadBalancerType, Scheme, Zone};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::SubnetMapping;

use super::fault::{code, configuration, modeled, validation};
use super::network;
use crate::context::Look;

/// Where a load balancer is to be.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) kind: LoadBalancerType,
    pub(super) scheme: Scheme,
    pub(super) ip_address_type: IpAddressType,
    /// The load balancer, if there is one: zones that stay keep their addresses.
    pub(super) present: Option<&'a LoadBalancer>,
    /// Whether it is asked for as if it were not there: then everything has to be said again.
    pub(super) is_new: bool,
}

/// The zones that a request asks for, and their VPC.
pub(super) fn resolve(
    context: &impl Look,
    wanted: Wanted<'_>,
    subnets: Option<Vec<String>>,
    mappings: Option<Vec<SubnetMapping>>,
    now: Timestamp,
) -> Result<(Vec<Zone>, String), ApiError> {
    let mappings = one_form(subnets, mappings)?;
    check_ip_address_type(wanted.kind, wanted.ip_address_type)?;
    let mut zones: Vec<Zone> = Vec::new();
    let mut vpc: Option<String> = None;
    for mapping in &mappings {
        let id = mapping.subnet_id.as_deref().unwrap_or_default();
        if id.is_empty() {
            return Err(validation("A subnet mapping must have a subnet ID"));
        }
        let subnet = network::subnet(context, id)?;
        if *vpc.get_or_insert_with(|| subnet.vpc_id.clone()) != subnet.vpc_id {
            return Err(configuration("All subnets must belong to the same VPC"));
        }
        let elsewhere = |balancer: &LoadBalancer| balancer.vpc_id != subnet.vpc_id;
        if !wanted.is_new && wanted.present.is_some_and(elsewhere) {
            return Err(configuration("The subnets must belong to the VPC of the load balancer"));
        }
        if zones.iter().any(|zone| zone.name == subnet.zone) {
            let message = "A load balancer cannot be attached to multiple subnets in the same \
                           Availability Zone";
            return Err(configuration(message));
        }
        check_mapping(wanted, mapping)?;
        zones.push(zone(context, wanted, mapping, &subnet, now)?);
    }
    if wanted.kind == LoadBalancerType::Application && zones.len() < 2 {
        let message = "At least two subnets in two different Availability Zones must be specified";
        return Err(validation(message));
    }
    zones.sort_by(|a, b| a.name.cmp(&b.name));
    // There is at least one mapping.
    Ok((zones, vpc.unwrap_or_default()))
}

/// Whether subnets as elbow has them, which are IPv4 only, will do.
pub(super) fn check_ip_address_type(
    kind: LoadBalancerType,
    ip_address_type: IpAddressType,
) -> Result<(), ApiError> {
    let network = kind == LoadBalancerType::Network;
    if network && ip_address_type == IpAddressType::DualstackWithoutPublicIpv4 {
        let message = "IP address type 'dualstack-without-public-ipv4' is not supported for load \
                       balancers with type 'network'";
        return Err(configuration(message));
    }
    if ip_address_type != IpAddressType::Ipv4 {
        let message = "The specified subnets must have an associated IPv6 CIDR block";
        return Err(modeled(&code::INVALID_SUBNET, message));
    }
    Ok(())
}

/// Exactly one of subnets and mappings, and not an empty one.
fn one_form(
    subnets: Option<Vec<String>>,
    mappings: Option<Vec<SubnetMapping>>,
) -> Result<Vec<SubnetMapping>, ApiError> {
    let subnets = subnets.unwrap_or_default();
    let mappings = mappings.unwrap_or_default();
    match (subnets.is_empty(), mappings.is_empty()) {
        (true, true) => Err(validation("At least one subnet must be specified")),
        (false, false) => {
            Err(validation("You can specify either subnets or subnet mappings, not both"))
        }
        (true, false) => Ok(mappings),
        (false, true) => {
            let mapping = |id| SubnetMapping { subnet_id: Some(id), ..SubnetMapping::default() };
            Ok(subnets.into_iter().map(mapping).collect())
        }
    }
}

fn check_mapping(wanted: Wanted<'_>, mapping: &SubnetMapping) -> Result<(), ApiError> {
    let (internal, network) =
        (wanted.scheme == Scheme::Internal, wanted.kind == LoadBalancerType::Network);
    let (elastic, private) =
        (mapping.allocation_id.is_some(), mapping.private_i_pv4_address.is_some());
    let six = mapping.i_pv6_address.is_some() || mapping.source_nat_ipv6_prefix.is_some();
    let message = if !network && (elastic || private || six) {
        "Addresses in subnet mappings are not supported for load balancers with type 'application'"
    } else if elastic && internal {
        "Allocation IDs are not supported for load balancers with scheme 'internal'"
    } else if private && !internal {
        "Private addresses are not supported for load balancers with scheme 'internet-facing'"
    } else if six {
        "IPv6 addresses are supported only for load balancers with IP address type 'dualstack'"
    } else {
        return Ok(());
    };
    Err(configuration(message))
}

/// Whether a mapping means a zone that is there.
fn is_same(wanted: Wanted<'_>, mapping: &SubnetMapping, zone: &Zone) -> bool {
    let private = zone.address_asked.then(|| zone.address.to_string());
    let same = |asked: &Option<String>, present: &Option<String>| {
        asked == present || (asked.is_none() && !wanted.is_new)
    };
    mapping.subnet_id.as_ref() == Some(&zone.subnet_id)
        && same(&mapping.allocation_id, &zone.allocation_id)
        && same(&mapping.private_i_pv4_address, &private)
}

fn zone(
    context: &impl Look,
    wanted: Wanted<'_>,
    mapping: &SubnetMapping,
    subnet: &elbow_state::ec2::Subnet,
    now: Timestamp,
) -> Result<Zone, ApiError> {
    let present = wanted.present.map_or(&[][..], |balancer| &balancer.zones);
    if let Some(zone) = present.iter().find(|zone| is_same(wanted, mapping, zone)) {
        // Addresses never change while the zone is enabled (elb reference, section 12).
        return Ok(zone.clone());
    }
    let elastic = mapping.allocation_id.as_deref();
    let elastic = elastic.map(|id| network::elastic_address(context, id)).transpose()?;
    if elastic.as_ref().is_some_and(|address| address.association.is_some()) {
        return Err(configuration("The allocation IDs are not available for use"));
    }
    let asked: Option<Ipv4Addr> = match &mapping.private_i_pv4_address {
        None => None,
        Some(text) => {
            let wrong = || validation(format!("'{text}' is not a valid IPv4 address"));
            Some(text.parse().map_err(|_| wrong())?)
        }
    };
    let is_application = wanted.kind == LoadBalancerType::Application;
    Ok(Zone {
        name: subnet.zone.clone(),
        subnet_id: subnet.id.clone(),
        allocation_id: elastic.as_ref().map(|address| address.id.clone()),
        public_address: elastic.as_ref().map(|address| address.public_ip),
        address: network::address(context, subnet, asked, is_application, now)?,
        address_asked: asked.is_some(),
    })
}
