//! SetSubnets, SetSecurityGroups and SetIpAddressType.

use elbow_state::elbv2::{LoadBalancer, LoadBalancerType, interface};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{
    SetIpAddressTypeInput, SetIpAddressTypeOutput, SetSecurityGroupsInput, SetSecurityGroupsOutput,
    SetSubnetsInput, SetSubnetsOutput,
};

use super::create_load_balancer::ip_address_type;
use super::fault::{configuration, validation};
use super::quotas::SECURITY_GROUPS_MAX;
use super::zones::{self, Wanted};
use super::{look, network, views};
use crate::context::{Writing, store_fault};

/// Replaces the set of zones.
pub(super) fn subnets(
    context: &mut Writing<'_, '_>,
    input: SetSubnetsInput,
) -> Result<SetSubnetsOutput, ApiError> {
    let balancer = look::load_balancer(context, &input.load_balancer_arn)?;
    if input.enable_prefix_for_ipv6_source_nat.as_deref() == Some("on") {
        return Err(configuration("EnablePrefixForIpv6SourceNat is not supported by elbow"));
    }
    let ip_address_type = match input.ip_address_type.as_deref() {
        None => balancer.ip_address_type,
        given => ip_address_type(given)?,
    };
    let wanted = Wanted {
        kind: balancer.kind,
        scheme: balancer.scheme,
        ip_address_type,
        present: Some(&balancer),
        is_new: false,
    };
    let (zones, _) =
        zones::resolve(context, wanted, input.subnets, input.subnet_mappings, context.now)?;
    let changed = LoadBalancer { zones, ip_address_type, ..(*balancer).clone() };
    replace(context, &balancer, &changed)?;
    let network = changed.kind == LoadBalancerType::Network;
    Ok(SetSubnetsOutput {
        availability_zones: Some(views::zones(&changed.zones)),
        ip_address_type: Some(ip_address_type.as_str().to_owned()),
        enable_prefix_for_ipv6_source_nat: network.then(|| "off".to_owned()),
    })
}

/// Replaces the set of security groups, which never becomes empty. A network load balancer that was
/// created without any cannot have some (elb reference, section 3).
pub(super) fn security_groups(
    context: &mut Writing<'_, '_>,
    input: SetSecurityGroupsInput,
) -> Result<SetSecurityGroupsOutput, ApiError> {
    let balancer = look::load_balancer(context, &input.load_balancer_arn)?;
    let network = balancer.kind == LoadBalancerType::Network;
    if network && balancer.security_groups.is_empty() {
        return Err(configuration(
            "Security groups are not supported for load balancers with type 'network' that were \
             created without them",
        ));
    }
    let enforce = input.enforce_security_group_inbound_rules_on_private_link_traffic;
    if enforce.is_some() && !network {
        return Err(configuration(
            "Enforcement of inbound rules on PrivateLink traffic is not supported for load \
             balancers with type 'application'",
        ));
    }
    let mut groups = input.security_groups;
    groups.sort_unstable();
    groups.dedup();
    if groups.is_empty() {
        return Err(validation("At least one security group must be specified"));
    }
    if groups.len() > SECURITY_GROUPS_MAX {
        let message = format!("Up to '{SECURITY_GROUPS_MAX}' security groups can be specified");
        return Err(configuration(message));
    }
    network::check_security_groups(context, &balancer.vpc_id, &groups)?;
    let mut changed = LoadBalancer { security_groups: groups, ..(*balancer).clone() };
    if enforce.is_some() {
        changed.enforce_inbound_on_private_link = enforce;
    }
    replace(context, &balancer, &changed)?;
    Ok(SetSecurityGroupsOutput {
        security_group_ids: Some(changed.security_groups),
        enforce_security_group_inbound_rules_on_private_link_traffic: changed
            .enforce_inbound_on_private_link,
    })
}

pub(super) fn ip_type(
    context: &mut Writing<'_, '_>,
    input: SetIpAddressTypeInput,
) -> Result<SetIpAddressTypeOutput, ApiError> {
    let balancer = look::load_balancer(context, &input.load_balancer_arn)?;
    let ip_address_type = ip_address_type(Some(&input.ip_address_type))?;
    zones::check_ip_address_type(balancer.kind, ip_address_type)?;
    look::save(context, &LoadBalancer { ip_address_type, ..(*balancer).clone() })?;
    Ok(SetIpAddressTypeOutput { ip_address_type: Some(ip_address_type.as_str().to_owned()) })
}

/// Writes a changed load balancer with its interfaces.
fn replace(
    context: &mut Writing<'_, '_>,
    old: &LoadBalancer,
    new: &LoadBalancer,
) -> Result<(), ApiError> {
    interface::detach(context.tx, context.scope, old).map_err(store_fault)?;
    interface::attach(context.tx, context.scope, new, context.now).map_err(store_fault)?;
    look::save(context, new)
}
