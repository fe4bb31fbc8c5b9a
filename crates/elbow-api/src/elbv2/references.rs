//! Which target groups a load balancer refers to, and what a group must be like for that
//! (elb reference, sections 2, 3 and 12).
//!
//! A group's record names its load balancer; this module keeps that true.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use elbow_state::elbv2::{
    Action, LoadBalancer, LoadBalancerType, Protocol, ProtocolVersion, TargetGroup, TargetType,
};
use elbow_wire::ApiError;

use super::actions::Place;
use super::fault::{code, configuration, modeled};
use super::look;
use super::quotas::GROUPS_PER_BALANCER_MAX;
use crate::context::{Look, Writing};

/// The ARNs of the groups that `actions` name.
pub(super) fn named(actions: &[Action]) -> BTreeSet<String> {
    let groups = actions.iter().flat_map(Action::target_groups);
    groups.map(|group| group.arn.clone()).collect()
}

/// The ARNs of the groups that the listeners and rules of `balancer` name.
pub(super) fn of_balancer(
    context: &impl Look,
    balancer: &LoadBalancer,
) -> Result<BTreeSet<String>, ApiError> {
    let mut groups = BTreeSet::new();
    for listener in look::listeners_of(context, balancer)? {
        groups.append(&mut named(&listener.default_actions));
    }
    for rule in look::rules_of_balancer(context, balancer)? {
        groups.append(&mut named(&rule.actions));
    }
    Ok(groups)
}

/// Whether these groups may be used at this place.
pub(super) fn check(
    context: &impl Look,
    place: Place<'_>,
    groups: &BTreeMap<String, Arc<TargetGroup>>,
) -> Result<(), ApiError> {
    let balancer = place.balancer;
    let refused = |fits: &dyn Fn(&TargetGroup) -> bool| -> Option<String> {
        let wrong: Vec<&str> =
            groups.values().filter(|group| !fits(group)).map(|group| group.arn.as_str()).collect();
        (!wrong.is_empty()).then(|| wrong.join(", "))
    };
    if let Some(arns) = refused(&|group| compatible(place.protocol, group)) {
        let message = format!(
            "The listener and the following target groups have incompatible protocols: {arns}"
        );
        return Err(modeled(&code::INCOMPATIBLE_PROTOCOLS, message));
    }
    let here = |group: &TargetGroup| group.vpc_id.as_ref().is_none_or(|id| *id == balancer.vpc_id);
    if let Some(arns) = refused(&here) {
        let message =
            format!("The following target groups are not in the VPC of the load balancer: {arns}");
        return Err(configuration(message));
    }
    let free = |group: &TargetGroup| {
        group.load_balancer_arn.as_ref().is_none_or(|arn| *arn == balancer.arn)
    };
    if let Some(arns) = refused(&free) {
        let message = format!(
            "The following target groups cannot be associated with more than one load balancer: \
             {arns}"
        );
        return Err(modeled(&code::TARGET_GROUP_ASSOCIATION_LIMIT, message));
    }
    if balancer.kind == LoadBalancerType::Application {
        let mut all = of_balancer(context, balancer)?;
        all.extend(groups.keys().cloned());
        if all.len() > GROUPS_PER_BALANCER_MAX {
            let message = format!(
                "A load balancer can refer to up to '{GROUPS_PER_BALANCER_MAX}' target groups"
            );
            let info = &code::TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER;
            return Err(modeled(info, message));
        }
    }
    Ok(())
}

/// Whether a listener of this protocol may send to the group (elb reference, sections 10 and 12).
fn compatible(listener: Protocol, group: &TargetGroup) -> bool {
    let Some(protocol) = group.protocol else {
        // Functions are called by application load balancers only.
        return listener.is_http();
    };
    if group.target_type == TargetType::Alb {
        return listener == Protocol::Tcp;
    }
    match listener {
        Protocol::Http | Protocol::Https => {
            let plain = matches!(group.protocol_version, None | Some(ProtocolVersion::Http1));
            protocol.is_http() && (plain || listener == Protocol::Https)
        }
        Protocol::Tcp => matches!(protocol, Protocol::Tcp | Protocol::TcpUdp),
        Protocol::Tls => matches!(protocol, Protocol::Tls | Protocol::Tcp),
        Protocol::Udp => matches!(protocol, Protocol::Udp | Protocol::TcpUdp),
        Protocol::TcpUdp => protocol == Protocol::TcpUdp,
    }
}

/// Makes the records of `touched` groups say whether `balancer` refers to them now. For the end of
/// a transaction that changed listeners or rules.
pub(super) fn refresh(
    context: &mut Writing<'_, '_>,
    balancer: &LoadBalancer,
    touched: &BTreeSet<String>,
) -> Result<(), ApiError> {
    let now = of_balancer(context, balancer)?;
    for arn in touched {
        let Some(group) = look::find_target_group(context, arn)? else { continue };
        let is = group.load_balancer_arn.as_deref() == Some(&balancer.arn);
        if is == now.contains(arn) {
            continue;
        }
        let mut group = (*group).clone();
        group.load_balancer_arn = (!is).then(|| balancer.arn.clone());
        look::save(context, &group)?;
    }
    Ok(())
}
