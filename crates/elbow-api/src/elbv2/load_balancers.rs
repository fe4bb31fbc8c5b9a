//! DescribeLoadBalancers, DeleteLoadBalancer and DescribeCapacityReservation.

use std::sync::Arc;

use elbow_state::elbv2::{Attributed, LoadBalancer, TargetGroup, TargetType, interface};
use elbow_wire::shapes::elbv2::{
    DeleteLoadBalancerInput, DeleteLoadBalancerOutput, DescribeCapacityReservationInput,
    DescribeCapacityReservationOutput, DescribeLoadBalancers, DescribeLoadBalancersInput,
    DescribeLoadBalancersOutput,
};
use elbow_wire::{ApiError, paginate};

use super::fault::{code, modeled, not_permitted, validation};
use super::pages::page_size;
use super::{look, references, views};
use crate::context::{Look, Reading, Writing, store_fault};

/// ARNs or names that one call may give (elb reference, section 1).
const ASKED_MAX: usize = 20;

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeLoadBalancersInput,
) -> Result<DescribeLoadBalancersOutput, ApiError> {
    let arns = input.load_balancer_arns.unwrap_or_default();
    let names = input.names.unwrap_or_default();
    if !arns.is_empty() && !names.is_empty() {
        let message = "Load balancer names and load balancer ARNs cannot be specified at the same \
                       time";
        return Err(validation(message));
    }
    if arns.len().max(names.len()) > ASKED_MAX {
        return Err(validation(format!("Up to '{ASKED_MAX}' load balancers can be specified")));
    }
    let mut balancers: Vec<Arc<LoadBalancer>> = Vec::new();
    for arn in &arns {
        balancers.push(look::load_balancer(context, arn)?);
    }
    for name in &names {
        let found = look::load_balancer_named(context, name)?;
        let message = || format!("Load balancers '[{name}]' not found");
        let not_found = || modeled(&code::LOAD_BALANCER_NOT_FOUND, message());
        balancers.push(found.ok_or_else(not_found)?);
    }
    if arns.is_empty() && names.is_empty() {
        balancers = context.all()?.into_iter().map(|entry| entry.value).collect();
    }
    let page = paginate::<DescribeLoadBalancers, _>(
        balancers,
        |balancer| balancer.resource_id().to_owned(),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    let shown = page.items.iter().map(|balancer| views::load_balancer(balancer, "active"));
    Ok(DescribeLoadBalancersOutput {
        load_balancers: Some(shown.collect()),
        next_marker: page.next,
    })
}

/// Deletes its listeners and rules too, and never its target groups.
pub(super) fn delete(
    context: &mut Writing<'_, '_>,
    input: DeleteLoadBalancerInput,
) -> Result<DeleteLoadBalancerOutput, ApiError> {
    let arn = &input.load_balancer_arn;
    let Some(balancer) = look::find_load_balancer(context, arn)? else {
        return Ok(DeleteLoadBalancerOutput::default());
    };
    if balancer.is_on("deletion_protection.enabled") {
        return Err(not_permitted(format!(
            "Load balancer '{arn}' cannot be deleted because deletion protection is enabled"
        )));
    }
    if is_target(context, &balancer)? {
        let message = format!("Load balancer '{arn}' is currently in use by a target group");
        return Err(modeled(&code::RESOURCE_IN_USE, message));
    }
    let groups = references::of_balancer(context, &balancer)?;
    for rule in look::rules_of_balancer(context, &balancer)? {
        look::remove(context, &*rule)?;
    }
    for listener in look::listeners_of(context, &balancer)? {
        look::remove(context, &*listener)?;
    }
    references::refresh(context, &balancer, &groups)?;
    interface::detach(context.tx, context.scope, &balancer).map_err(store_fault)?;
    look::remove(context, &*balancer)?;
    Ok(DeleteLoadBalancerOutput::default())
}

/// Whether a group of a network load balancer has it as its target.
fn is_target(context: &impl Look, balancer: &LoadBalancer) -> Result<bool, ApiError> {
    for group in context.all::<TargetGroup>()? {
        if group.value.target_type == TargetType::Alb {
            let targets = look::targets_of(context, &group.value)?;
            if targets.iter().any(|t| t.id == balancer.arn && t.draining.is_none()) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// No capacity is ever reserved: a load balancer has that of its machine.
pub(super) fn describe_capacity(
    context: &Reading<'_>,
    input: DescribeCapacityReservationInput,
) -> Result<DescribeCapacityReservationOutput, ApiError> {
    look::load_balancer(context, &input.load_balancer_arn)?;
    Ok(DescribeCapacityReservationOutput::default())
}
