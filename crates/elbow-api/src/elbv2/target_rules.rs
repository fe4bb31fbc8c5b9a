//! What may be a target of a group, by the group's type (elb reference, section 6).

use std::net::{IpAddr, Ipv4Addr};

use elbow_base::Timestamp;
use elbow_state::Arn;
use elbow_state::elbv2::{LoadBalancerType, TargetGroup, TargetIpAddressType, TargetType};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::TargetDescription;

use super::fault::{code, modeled, quoted, validation};
use super::targets::wire_port;
use super::{look, network};
use crate::context::Look;

/// A target that may be registered.
pub(super) struct NewTarget {
    pub(super) id: String,
    pub(super) port: Option<u16>,
    /// The zone it is in, as far as that is known.
    pub(super) zone: Option<String>,
}

/// The zone of what is in none.
const ALL_ZONES: &str = "all";

/// Checks all targets of a request.
pub(super) fn check(
    context: &impl Look,
    group: &TargetGroup,
    asked: &[TargetDescription],
    now: Timestamp,
) -> Result<Vec<NewTarget>, ApiError> {
    if group.target_type == TargetType::Instance {
        return instances(context, group, asked, now);
    }
    if matches!(group.target_type, TargetType::Lambda | TargetType::Alb) && !one_id(asked) {
        let kind = group.target_type;
        let message = format!("Target groups with target type '{kind}' can have only one target");
        return Err(modeled(&code::TOO_MANY_TARGETS, message));
    }
    asked
        .iter()
        .map(|target| match group.target_type {
            TargetType::Lambda => function(context, group, target, now),
            TargetType::Alb => load_balancer(context, group, target, now),
            TargetType::Ip | TargetType::Instance => address(context, group, target),
        })
        .collect()
}

fn one_id(asked: &[TargetDescription]) -> bool {
    asked.iter().all(|target| target.id == asked[0].id)
}

fn invalid(message: impl Into<String>) -> ApiError {
    modeled(&code::INVALID_TARGET, message)
}

fn instances(
    context: &impl Look,
    group: &TargetGroup,
    asked: &[TargetDescription],
    now: Timestamp,
) -> Result<Vec<NewTarget>, ApiError> {
    let (mut outside, mut resting, mut checked) = (Vec::new(), Vec::new(), Vec::new());
    for target in asked {
        if target.availability_zone.is_some() {
            let message = format!(
                "You cannot specify an Availability Zone for the target with ID '{}'",
                target.id
            );
            return Err(validation(message));
        }
        if !target.id.starts_with("i-") {
            return Err(invalid(format!("Instance ID '{}' is not valid", target.id)));
        }
        match network::instance(context, &target.id, now)? {
            Some(instance) if Some(&instance.vpc_id) == group.vpc_id.as_ref() => {
                if network::rest_state(&instance).is_some() {
                    resting.push(target.id.as_str());
                }
                let (id, zone) = (target.id.clone(), Some(instance.zone.clone()));
                checked.push(NewTarget { id, port: wire_port(target)?, zone });
            }
            _ => outside.push(target.id.as_str()),
        }
    }
    let message = if !outside.is_empty() {
        format!("The following targets are not in the target group VPC: {}", quoted(outside))
    } else if !resting.is_empty() {
        format!(
            "The following targets are not in a running state and cannot be registered: {}",
            quoted(resting)
        )
    } else {
        return Ok(checked);
    };
    Err(invalid(message))
}

/// An address of the group's VPC, or a private one outside it. Loopback addresses are elbow's
/// extension: they are how processes on this machine are reached.
fn address(
    context: &impl Look,
    group: &TargetGroup,
    target: &TargetDescription,
) -> Result<NewTarget, ApiError> {
    let text = &target.id;
    let six = group.ip_address_type == TargetIpAddressType::Ipv6;
    let address = text.parse::<IpAddr>().ok().filter(|address| address.is_ipv6() == six);
    let Some(address) = address else {
        let kind = group.ip_address_type;
        return Err(invalid(format!("The IP address '{text}' is not a valid {kind} address")));
    };
    // One address has one text, whatever way it was written.
    let (id, port) = (address.to_string(), wire_port(target)?);
    let vpc_id = group.vpc_id.as_deref().unwrap_or_default();
    let own = match address {
        IpAddr::V4(v4) => network::vpc(context, vpc_id)?.is_some_and(|vpc| vpc.cidr.has(v4)),
        IpAddr::V6(_) => false,
    };
    let zone = target.availability_zone.clone().filter(|zone| !zone.is_empty());
    match (address, own, zone) {
        (IpAddr::V4(v4), true, zone) => {
            let subnet = network::subnet_of_address(context, vpc_id, v4)?;
            let found = subnet.map(|subnet| subnet.zone.clone());
            Ok(NewTarget { id, port, zone: found.or(zone) })
        }
        (IpAddr::V4(v4), false, _) if !reachable(v4) => {
            Err(invalid(format!("The IP address '{text}' is not a private address")))
        }
        (_, false, Some(zone)) => Ok(NewTarget { id, port, zone: Some(zone) }),
        (_, _, None) | (IpAddr::V6(_), true, _) => Err(invalid(format!(
            "The IP address '{text}' is not within the VPC '{vpc_id}'; its Availability Zone must \
             be '{ALL_ZONES}'"
        ))),
    }
}

/// RFC 1918, RFC 6598 (100.64.0.0/10) and loopback.
fn reachable(address: Ipv4Addr) -> bool {
    let [a, b, ..] = address.octets();
    address.is_private() || address.is_loopback() || (a == 100 && (64..128).contains(&b))
}

fn function(
    context: &impl Look,
    group: &TargetGroup,
    target: &TargetDescription,
    now: Timestamp,
) -> Result<NewTarget, ApiError> {
    let is_function = Arn::parse(&target.id)
        .is_some_and(|arn| arn.service == "lambda" && arn.resource.starts_with("function:"));
    if !is_function {
        return Err(invalid(format!("'{}' is not a valid Lambda function ARN", target.id)));
    }
    if target.port.is_some() {
        return Err(validation("You cannot specify a port for a target of type 'lambda'"));
    }
    check_alone(context, group, target, now)?;
    Ok(NewTarget { id: target.id.clone(), port: None, zone: Some(ALL_ZONES.to_owned()) })
}

/// An application load balancer of the same VPC with a listener on the group's port.
fn load_balancer(
    context: &impl Look,
    group: &TargetGroup,
    target: &TargetDescription,
    now: Timestamp,
) -> Result<NewTarget, ApiError> {
    let port = wire_port(target)?.or(group.port);
    if port != group.port {
        let message = "The port of a target of type 'alb' must be that of the target group";
        return Err(invalid(message));
    }
    let balancer = look::find_load_balancer(context, &target.id)?;
    let balancer = balancer
        .filter(|found| found.kind == LoadBalancerType::Application)
        .ok_or_else(|| invalid(format!("'{}' is not an application load balancer", target.id)))?;
    if group.vpc_id.as_ref() != Some(&balancer.vpc_id) {
        let id = quoted([target.id.as_str()]);
        let message = format!("The following targets are not in the target group VPC: {id}");
        return Err(invalid(message));
    }
    let listeners = look::listeners_of(context, &balancer)?;
    if !listeners.iter().any(|listener| Some(listener.port) == port) {
        let message = format!("'{}' has no listener on the port of the target group", target.id);
        return Err(invalid(message));
    }
    check_alone(context, group, target, now)?;
    Ok(NewTarget { id: target.id.clone(), port, zone: Some(ALL_ZONES.to_owned()) })
}

/// Groups of these types have one target.
fn check_alone(
    context: &impl Look,
    group: &TargetGroup,
    target: &TargetDescription,
    now: Timestamp,
) -> Result<(), ApiError> {
    let others = look::targets_of(context, group)?;
    let stays = |other: &elbow_state::elbv2::Target| {
        other.id != target.id && other.draining.is_none() && !other.is_gone(now)
    };
    if others.iter().any(|other| stays(other)) {
        let kind = group.target_type;
        let message = format!("Target groups with target type '{kind}' can have only one target");
        return Err(modeled(&code::TOO_MANY_TARGETS, message));
    }
    Ok(())
}
