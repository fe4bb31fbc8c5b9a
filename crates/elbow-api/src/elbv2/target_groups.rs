//! DescribeTargetGroups, ModifyTargetGroup and DeleteTargetGroup.

use std::sync::Arc;

use elbow_state::elbv2::TargetGroup;
use elbow_wire::shapes::elbv2::{
    DeleteTargetGroupInput, DeleteTargetGroupOutput, DescribeTargetGroups,
    DescribeTargetGroupsInput, DescribeTargetGroupsOutput, ModifyTargetGroupInput,
    ModifyTargetGroupOutput,
};
use elbow_wire::{ApiError, paginate};

use super::fault::{Thing, code, modeled, not_found, validation};
use super::health_check::{self, Asked, Kind};
use super::pages::page_size;
use super::{look, references, views};
use crate::context::{Look, Reading, Writing};

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeTargetGroupsInput,
) -> Result<DescribeTargetGroupsOutput, ApiError> {
    let arns = input.target_group_arns.unwrap_or_default();
    let names = input.names.unwrap_or_default();
    let given = [!arns.is_empty(), !names.is_empty(), input.load_balancer_arn.is_some()];
    if given.into_iter().filter(|given| *given).count() > 1 {
        let message = "Only one of target group names, target group ARNs and a load balancer ARN \
                       can be specified";
        return Err(validation(message));
    }
    let mut groups: Vec<Arc<TargetGroup>> = Vec::new();
    for arn in &arns {
        groups.push(look::target_group(context, arn)?);
    }
    for name in &names {
        let found = look::target_group_named(context, name)?;
        groups.push(found.ok_or_else(|| not_found(Thing::TargetGroup))?);
    }
    if let Some(arn) = &input.load_balancer_arn {
        let balancer = look::load_balancer(context, arn)?;
        for arn in references::of_balancer(context, &balancer)? {
            groups.extend(look::find_target_group(context, &arn)?);
        }
    } else if arns.is_empty() && names.is_empty() {
        groups = context.all()?.into_iter().map(|entry| entry.value).collect();
    }
    let page = paginate::<DescribeTargetGroups, _>(
        groups,
        |group| group.arn.clone(),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    let shown = page.items.iter().map(|group| views::target_group(group)).collect();
    Ok(DescribeTargetGroupsOutput { target_groups: Some(shown), next_marker: page.next })
}

/// Changes the health check and nothing else.
pub(super) fn modify(
    context: &mut Writing<'_, '_>,
    input: ModifyTargetGroupInput,
) -> Result<ModifyTargetGroupOutput, ApiError> {
    let group = look::target_group(context, &input.target_group_arn)?;
    let asked = Asked {
        protocol: input.health_check_protocol,
        port: input.health_check_port,
        enabled: input.health_check_enabled,
        path: input.health_check_path,
        interval_seconds: input.health_check_interval_seconds,
        timeout_seconds: input.health_check_timeout_seconds,
        healthy_threshold: input.healthy_threshold_count,
        unhealthy_threshold: input.unhealthy_threshold_count,
        matcher: input.matcher,
    };
    let kind = Kind {
        target_type: group.target_type,
        protocol: group.protocol,
        version: group.protocol_version,
    };
    let health_check = health_check::modify(kind, &group.health_check, &asked)?;
    let group = TargetGroup { health_check, ..(*group).clone() };
    look::save(context, &group)?;
    Ok(ModifyTargetGroupOutput { target_groups: Some(vec![views::target_group(&group)]) })
}

/// Deletes a group that nothing refers to, with its targets.
pub(super) fn delete(
    context: &mut Writing<'_, '_>,
    input: DeleteTargetGroupInput,
) -> Result<DeleteTargetGroupOutput, ApiError> {
    let arn = &input.target_group_arn;
    let Some(group) = look::find_target_group(context, arn)? else {
        return Ok(DeleteTargetGroupOutput::default());
    };
    if group.load_balancer_arn.is_some() {
        let message = format!("Target group '{arn}' is currently in use by a listener or a rule");
        return Err(modeled(&code::RESOURCE_IN_USE, message));
    }
    for target in look::targets_of(context, &group)? {
        look::remove(context, &*target)?;
    }
    look::remove(context, &*group)?;
    Ok(DeleteTargetGroupOutput::default())
}
