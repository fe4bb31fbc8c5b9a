//! RegisterTargets and DeregisterTargets. A target is its id and its port (elb reference,
//! section 6).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use elbow_base::Timestamp;
use elbow_state::elbv2::{LoadBalancer, LoadBalancerType, Target, TargetGroup, registration};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{
    DeregisterTargetsInput, DeregisterTargetsOutput, RegisterTargetsInput, RegisterTargetsOutput,
    TargetDescription,
};

use super::fault::{code, modeled, validation};
use super::quotas::{
    REGISTRATIONS_PER_ID_MAX, TARGETS_PER_APPLICATION_MAX, TARGETS_PER_GROUP_MAX,
    TARGETS_PER_NETWORK_MAX, TARGETS_PER_NETWORK_ZONE_MAX,
};
use super::target_rules::{self, NewTarget};
use super::{look, references};
use crate::context::{Look, Writing, store_fault};

pub(super) fn register(
    context: &mut Writing<'_, '_>,
    input: RegisterTargetsInput,
) -> Result<RegisterTargetsOutput, ApiError> {
    let group = look::target_group(context, &input.target_group_arn)?;
    check_some(&input.targets)?;
    if input.targets.len() > TARGETS_PER_GROUP_MAX {
        return Err(too_many(TARGETS_PER_GROUP_MAX, "target group"));
    }
    let asked = target_rules::check(context, &group, &input.targets, context.now)?;
    let (scope, now) = (context.scope, context.now);
    let room = TARGETS_PER_GROUP_MAX.saturating_sub(input.targets.len());
    registration::sweep(context.tx, scope, &group, now, room).map_err(store_fault)?;
    let mut changed = false;
    for NewTarget { id, port, zone } in asked {
        changed |= registration::register(context.tx, scope, &group, &id, port, zone, now)
            .map_err(store_fault)?;
    }
    if changed {
        // What is over a quota is taken back with the whole transaction.
        check_quotas(context, &group, now)?;
    }
    Ok(RegisterTargetsOutput::default())
}

/// Unknown targets are passed over. A target that may have requests drains first.
pub(super) fn deregister(
    context: &mut Writing<'_, '_>,
    input: DeregisterTargetsInput,
) -> Result<DeregisterTargetsOutput, ApiError> {
    let group = look::target_group(context, &input.target_group_arn)?;
    check_some(&input.targets)?;
    let (scope, now) = (context.scope, context.now);
    let room = TARGETS_PER_GROUP_MAX.saturating_sub(input.targets.len());
    registration::sweep(context.tx, scope, &group, now, room).map_err(store_fault)?;
    for asked in &input.targets {
        let port = wire_port(asked)?;
        registration::deregister(context.tx, scope, &group, &asked.id, port, now)
            .map_err(store_fault)?;
    }
    Ok(DeregisterTargetsOutput::default())
}

/// The port in a request.
pub(super) fn wire_port(asked: &TargetDescription) -> Result<Option<u16>, ApiError> {
    let Some(port) = asked.port else { return Ok(None) };
    match u16::try_from(port).ok().filter(|&port| port > 0) {
        None => Err(validation(format!("Port '{port}' must be between '1' and '65535'"))),
        port => Ok(port),
    }
}

fn check_some(targets: &[TargetDescription]) -> Result<(), ApiError> {
    if targets.is_empty() {
        return Err(validation("At least one target must be specified"));
    }
    Ok(())
}

fn check_quotas(context: &impl Look, group: &TargetGroup, now: Timestamp) -> Result<(), ApiError> {
    let own = present(context, group, now)?;
    if own.len() > TARGETS_PER_GROUP_MAX {
        return Err(too_many(TARGETS_PER_GROUP_MAX, "target group"));
    }
    let Some(arn) = &group.load_balancer_arn else { return Ok(()) };
    let balancer = look::load_balancer(context, arn)?;
    let all = targets_of_balancer(context, &balancer, group, own, now)?;
    match balancer.kind {
        LoadBalancerType::Application => {
            let most = most_common(all.iter().map(|target| target.id.as_str()));
            if most > REGISTRATIONS_PER_ID_MAX {
                let message = format!(
                    "A target can be registered up to '{REGISTRATIONS_PER_ID_MAX}' times with a \
                     load balancer"
                );
                return Err(modeled(&code::TOO_MANY_REGISTRATIONS_FOR_TARGET_ID, message));
            }
            if all.len() > TARGETS_PER_APPLICATION_MAX {
                return Err(too_many(TARGETS_PER_APPLICATION_MAX, "load balancer"));
            }
        }
        LoadBalancerType::Network => {
            if all.len() > TARGETS_PER_NETWORK_MAX {
                return Err(too_many(TARGETS_PER_NETWORK_MAX, "load balancer"));
            }
            let zones = all.iter().filter_map(|target| target.zone.as_deref());
            if most_common(zones) > TARGETS_PER_NETWORK_ZONE_MAX {
                return Err(too_many(TARGETS_PER_NETWORK_ZONE_MAX, "Availability Zone"));
            }
        }
    }
    Ok(())
}

fn too_many(max: usize, of: &str) -> ApiError {
    let message = format!("Up to '{max}' targets can be registered per {of}");
    modeled(&code::TOO_MANY_TARGETS, message)
}

fn present(
    context: &impl Look,
    group: &TargetGroup,
    now: Timestamp,
) -> Result<Vec<Arc<Target>>, ApiError> {
    registration::targets(context.from(), context.scope(), group, now).map_err(store_fault)
}

fn targets_of_balancer(
    context: &impl Look,
    balancer: &LoadBalancer,
    group: &TargetGroup,
    own: Vec<Arc<Target>>,
    now: Timestamp,
) -> Result<Vec<Arc<Target>>, ApiError> {
    let mut all = own;
    let groups: BTreeSet<String> = references::of_balancer(context, balancer)?;
    for arn in groups.iter().filter(|arn| **arn != group.arn) {
        if let Some(other) = look::find_target_group(context, arn)? {
            all.extend(present(context, &other, now)?);
        }
    }
    Ok(all)
}

fn most_common<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *counts.entry(text).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}
