//! Finding and keeping this service's records.

use std::sync::Arc;

use elbow_state::elbv2::{
    Listener, LoadBalancer, LoadBalancerType, Rule, Target, TargetGroup, registration,
};
use elbow_state::{Arn, Scope};
use elbow_store::{KeyPrefix, Read, Record};
use elbow_wire::ApiError;

use super::fault::{Thing, bad_arn, not_found};
use crate::context::{Look, Writing, store_fault};

/// A rule by its ARN: the default one is part of its listener.
pub(super) enum AnyRule {
    Own(Arc<Rule>),
    Default(Arc<Listener>),
}

/// A record that knows its own name.
pub(super) trait Named: Record {
    fn record_name(&self) -> Option<String>;
}

/// The record's name in an ARN of this scope.
fn name_in<'a>(
    scope: &Scope,
    arn: &'a str,
    record_name: fn(&str) -> Option<&str>,
    thing: Thing,
) -> Result<&'a str, ApiError> {
    let own = Arn::parse(arn).is_some_and(|parsed| parsed.is_of(scope));
    record_name(arn).filter(|_| own).ok_or_else(|| bad_arn(arn, thing))
}

/// The load balancer with this ARN; none if it is well-formed and unknown.
pub(super) fn find_load_balancer(
    context: &impl Look,
    arn: &str,
) -> Result<Option<Arc<LoadBalancer>>, ApiError> {
    let name = name_in(context.scope(), arn, LoadBalancer::record_name, Thing::LoadBalancer)?;
    Ok(context.find::<LoadBalancer>(name)?.map(|entry| entry.value))
}

pub(super) fn load_balancer(context: &impl Look, arn: &str) -> Result<Arc<LoadBalancer>, ApiError> {
    find_load_balancer(context, arn)?.ok_or_else(|| not_found(Thing::LoadBalancer))
}

/// The load balancer of this name, of either type: they share one name space.
pub(super) fn load_balancer_named(
    context: &impl Look,
    name: &str,
) -> Result<Option<Arc<LoadBalancer>>, ApiError> {
    for kind in [LoadBalancerType::Application, LoadBalancerType::Network] {
        let found = below::<LoadBalancer>(context, &format!("{}/{name}/", kind.short()))?;
        if let Some(balancer) = found.into_iter().next() {
            return Ok(Some(balancer));
        }
    }
    Ok(None)
}

pub(super) fn listener(context: &impl Look, arn: &str) -> Result<Arc<Listener>, ApiError> {
    let name = name_in(context.scope(), arn, Listener::record_name, Thing::Listener)?;
    let found = context.find::<Listener>(name)?;
    found.map(|entry| entry.value).ok_or_else(|| not_found(Thing::Listener))
}

pub(super) fn rule(context: &impl Look, arn: &str) -> Result<AnyRule, ApiError> {
    let name = name_in(context.scope(), arn, Rule::record_name, Thing::Rule)?;
    if let Some(entry) = context.find::<Rule>(name)? {
        return Ok(AnyRule::Own(entry.value));
    }
    let listener_name = name.rsplit_once('/').map_or(name, |(listener, _)| listener);
    match context.find::<Listener>(listener_name)? {
        Some(entry) if entry.value.default_rule_arn == arn => Ok(AnyRule::Default(entry.value)),
        _ => Err(not_found(Thing::Rule)),
    }
}

/// The target group with this ARN; none if it is well-formed and unknown.
pub(super) fn find_target_group(
    context: &impl Look,
    arn: &str,
) -> Result<Option<Arc<TargetGroup>>, ApiError> {
    let name = name_in(context.scope(), arn, TargetGroup::record_name, Thing::TargetGroup)?;
    Ok(context.find::<TargetGroup>(name)?.map(|entry| entry.value))
}

pub(super) fn target_group(context: &impl Look, arn: &str) -> Result<Arc<TargetGroup>, ApiError> {
    find_target_group(context, arn)?.ok_or_else(|| not_found(Thing::TargetGroup))
}

pub(super) fn target_group_named(
    context: &impl Look,
    name: &str,
) -> Result<Option<Arc<TargetGroup>>, ApiError> {
    Ok(below::<TargetGroup>(context, &format!("{name}/"))?.into_iter().next())
}

/// A load balancer's listeners by port.
pub(super) fn listeners_of(
    context: &impl Look,
    balancer: &LoadBalancer,
) -> Result<Vec<Arc<Listener>>, ApiError> {
    let mut listeners: Vec<Arc<Listener>> =
        below(context, &format!("{}/", balancer.resource_id()))?;
    listeners.sort_by_key(|listener| listener.port);
    Ok(listeners)
}

/// The rules of all listeners of a load balancer, without the default ones.
pub(super) fn rules_of_balancer(
    context: &impl Look,
    balancer: &LoadBalancer,
) -> Result<Vec<Arc<Rule>>, ApiError> {
    below(context, &format!("{}/", balancer.resource_id()))
}

/// A listener's rules by priority, without the default one.
pub(super) fn rules_of(
    context: &impl Look,
    listener: &Listener,
) -> Result<Vec<Arc<Rule>>, ApiError> {
    let name = Listener::record_name(&listener.arn).unwrap_or_default();
    let mut rules: Vec<Arc<Rule>> = below(context, &format!("{name}/"))?;
    rules.sort_by_key(|rule| rule.priority);
    Ok(rules)
}

/// The records of a group's targets, also of those that are gone and not yet swept.
pub(super) fn targets_of(
    context: &impl Look,
    group: &TargetGroup,
) -> Result<Vec<Arc<Target>>, ApiError> {
    registration::records(context.from(), context.scope(), group).map_err(store_fault)
}

/// The records whose names begin with `start`, in the order of their names.
fn below<R: Record>(context: &impl Look, start: &str) -> Result<Vec<Arc<R>>, ApiError> {
    let scope = context.scope();
    let prefix = KeyPrefix::names(R::KIND, scope.account(), scope.region(), start);
    let entries = context.from().records::<R>(&prefix);
    entries.map(|entry| Ok(entry.map_err(store_fault)?.value)).collect()
}

/// Writes a record under its own name.
pub(super) fn save<R: Named>(context: &mut Writing<'_, '_>, record: &R) -> Result<(), ApiError> {
    // Every record was made with a well-formed ARN.
    let name = record.record_name().ok_or_else(ApiError::internal)?;
    context.put(&name, record)
}

/// Deletes a record.
pub(super) fn remove<R: Named>(context: &mut Writing<'_, '_>, record: &R) -> Result<(), ApiError> {
    let name = record.record_name().ok_or_else(ApiError::internal)?;
    context.delete::<R>(&name).map(|_| ())
}

impl Named for LoadBalancer {
    fn record_name(&self) -> Option<String> {
        Self::record_name(&self.arn).map(str::to_owned)
    }
}

impl Named for Listener {
    fn record_name(&self) -> Option<String> {
        Self::record_name(&self.arn).map(str::to_owned)
    }
}

impl Named for Rule {
    fn record_name(&self) -> Option<String> {
        Self::record_name(&self.arn).map(str::to_owned)
    }
}

impl Named for TargetGroup {
    fn record_name(&self) -> Option<String> {
        Self::record_name(&self.arn).map(str::to_owned)
    }
}

impl Named for Target {
    fn record_name(&self) -> Option<String> {
        Self::record_name(&self.target_group_arn, &self.id, self.port)
    }
}
