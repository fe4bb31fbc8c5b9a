//! CreateRule, DescribeRules, ModifyRule, DeleteRule and SetRulePriorities.

use std::collections::BTreeMap;
use std::sync::Arc;

use elbow_state::elbv2::{Listener, LoadBalancer, LoadBalancerType, Rule, SERVICE};
use elbow_wire::shapes::elbv2::{
    CreateRuleInput, CreateRuleOutput, DeleteRuleInput, DeleteRuleOutput, DescribeRules,
    DescribeRulesInput, DescribeRulesOutput, ModifyRuleInput, ModifyRuleOutput,
    SetRulePrioritiesInput, SetRulePrioritiesOutput,
};
use elbow_wire::{ApiError, paginate};

use super::actions::{self, CheckedActions, Place};
use super::fault::{code, configuration, modeled, not_permitted, validation};
use super::look::AnyRule;
use super::pages::page_size;
use super::quotas::RULES_MAX;
use super::{conditions, look, references, tags, views};
use crate::context::{Look, Reading, Writing};

pub(super) fn create(
    context: &mut Writing<'_, '_>,
    input: CreateRuleInput,
) -> Result<CreateRuleOutput, ApiError> {
    let listener = look::listener(context, &input.listener_arn)?;
    let balancer = look::load_balancer(context, &listener.load_balancer_arn)?;
    if balancer.kind == LoadBalancerType::Network {
        let message = "Rules are not supported for load balancers with type 'network'";
        return Err(configuration(message));
    }
    let priority = priority(input.priority)?;
    let conditions = conditions::parse(input.conditions)?;
    let transforms = conditions::parse_transforms(input.transforms.unwrap_or_default())?;
    let place = Place { balancer: &balancer, protocol: listener.protocol };
    let checked = actions::check(context, place, input.actions)?;
    let CheckedActions { actions, groups, specs } = checked;
    conditions::check_rule(priority, &conditions, specs, &transforms)?;
    if look::rules_of(context, &listener)?.iter().any(|rule| rule.priority == priority) {
        return Err(in_use(priority));
    }
    if look::rules_of_balancer(context, &balancer)?.len() >= RULES_MAX {
        let message = format!("Up to '{RULES_MAX}' rules can be created");
        return Err(modeled(&code::TOO_MANY_RULES, message));
    }
    references::check(context, place, &groups)?;
    // A listener's record has a well-formed ARN.
    let path = Listener::record_name(&listener.arn).unwrap_or_default();
    let resource = format!("listener-rule/{path}/{}", context.rng.hex(16));
    let rule = Rule {
        arn: context.scope.arn(SERVICE, &resource),
        listener_arn: listener.arn.clone(),
        priority,
        conditions,
        actions,
        transforms,
        tags: tags::on_create(input.tags)?,
    };
    look::save(context, &rule)?;
    references::refresh(context, &balancer, &groups.into_keys().collect())?;
    Ok(CreateRuleOutput { rules: Some(vec![views::rule(&rule)]) })
}

fn priority(asked: i32) -> Result<u32, ApiError> {
    const RANGE: std::ops::RangeInclusive<u32> = 1..=elbow_balance::rules::limits::PRIORITY_MAX;
    u32::try_from(asked)
        .ok()
        .filter(|priority| RANGE.contains(priority))
        .ok_or_else(|| validation(format!("Priority '{asked}' must be between '1' and '50000'")))
}

fn in_use(priority: u32) -> ApiError {
    modeled(&code::PRIORITY_IN_USE, format!("Priority '{priority}' is currently in use"))
}

/// By ascending priority, the default rule last.
pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeRulesInput,
) -> Result<DescribeRulesOutput, ApiError> {
    let arns = input.rule_arns.unwrap_or_default();
    let rules: Vec<AnyRule> = match (&input.listener_arn, arns.is_empty()) {
        (Some(arn), true) => {
            let listener = look::listener(context, arn)?;
            let own = look::rules_of(context, &listener)?.into_iter().map(AnyRule::Own);
            own.chain([AnyRule::Default(Arc::clone(&listener))]).collect()
        }
        (None, false) => {
            arns.iter().map(|arn| look::rule(context, arn)).collect::<Result<_, _>>()?
        }
        _ => return Err(validation("You must specify either rule ARNs or a listener ARN")),
    };
    let shown = rules.iter().map(|rule| match rule {
        AnyRule::Own(rule) => views::rule(rule),
        AnyRule::Default(listener) => views::default_rule(listener),
    });
    let page = paginate::<DescribeRules, _>(
        shown,
        |rule| rule.rule_arn.clone().unwrap_or_default(),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    Ok(DescribeRulesOutput { rules: Some(page.items), next_marker: page.next })
}

pub(super) fn modify(
    context: &mut Writing<'_, '_>,
    input: ModifyRuleInput,
) -> Result<ModifyRuleOutput, ApiError> {
    match look::rule(context, &input.rule_arn)? {
        AnyRule::Own(rule) => modify_own(context, &rule, input),
        AnyRule::Default(listener) => modify_default(context, &listener, input),
    }
}

/// Only what is given changes; lists are replaced whole.
fn modify_own(
    context: &mut Writing<'_, '_>,
    present: &Rule,
    input: ModifyRuleInput,
) -> Result<ModifyRuleOutput, ApiError> {
    let listener = look::listener(context, &present.listener_arn)?;
    let balancer = look::load_balancer(context, &listener.load_balancer_arn)?;
    let mut rule = present.clone();
    if let Some(asked) = input.conditions.filter(|conditions| !conditions.is_empty()) {
        rule.conditions = conditions::parse(asked)?;
    }
    let asked = input.transforms.filter(|transforms| !transforms.is_empty());
    match (asked, input.reset_transforms.unwrap_or(false)) {
        (Some(_), true) => {
            return Err(validation("Transforms and ResetTransforms exclude each other"));
        }
        (Some(asked), false) => rule.transforms = conditions::parse_transforms(asked)?,
        (None, true) => rule.transforms.clear(),
        (None, false) => {}
    }
    let asked = input
        .actions
        .filter(|actions| !actions.is_empty())
        .unwrap_or_else(|| actions::view(&rule.actions));
    let place = Place { balancer: &balancer, protocol: listener.protocol };
    let CheckedActions { actions, groups, specs } = actions::check(context, place, asked)?;
    conditions::check_rule(rule.priority, &rule.conditions, specs, &rule.transforms)?;
    references::check(context, place, &groups)?;
    let mut touched = references::named(&rule.actions);
    touched.extend(groups.into_keys());
    rule.actions = actions;
    look::save(context, &rule)?;
    references::refresh(context, &balancer, &touched)?;
    Ok(ModifyRuleOutput { rules: Some(vec![views::rule(&rule)]) })
}

/// The default rule is its listener's default actions, and has nothing else.
fn modify_default(
    context: &mut Writing<'_, '_>,
    present: &Listener,
    input: ModifyRuleInput,
) -> Result<ModifyRuleOutput, ApiError> {
    let conditions = input.conditions.is_some_and(|conditions| !conditions.is_empty());
    let transforms = input.transforms.is_some_and(|transforms| !transforms.is_empty());
    if conditions || transforms {
        let arn = &present.default_rule_arn;
        let message = format!("Default rule '{arn}' cannot have conditions or transforms");
        return Err(not_permitted(message));
    }
    let balancer = look::load_balancer(context, &present.load_balancer_arn)?;
    let place = Place { balancer: &balancer, protocol: present.protocol };
    let mut listener = present.clone();
    if let Some(asked) = input.actions.filter(|actions| !actions.is_empty()) {
        let checked = actions::check(context, place, asked)?;
        references::check(context, place, &checked.groups)?;
        let mut touched = references::named(&listener.default_actions);
        touched.extend(checked.groups.into_keys());
        listener.default_actions = checked.actions;
        look::save(context, &listener)?;
        references::refresh(context, &balancer, &touched)?;
    }
    Ok(ModifyRuleOutput { rules: Some(vec![views::default_rule(&listener)]) })
}

pub(super) fn delete(
    context: &mut Writing<'_, '_>,
    input: DeleteRuleInput,
) -> Result<DeleteRuleOutput, ApiError> {
    let rule = match look::rule(context, &input.rule_arn)? {
        AnyRule::Own(rule) => rule,
        AnyRule::Default(listener) => {
            let arn = &listener.default_rule_arn;
            return Err(not_permitted(format!("Default rule '{arn}' cannot be deleted")));
        }
    };
    let balancer = balancer_of(context, &rule)?;
    look::remove(context, &*rule)?;
    references::refresh(context, &balancer, &references::named(&rule.actions))?;
    Ok(DeleteRuleOutput::default())
}

fn balancer_of(context: &impl Look, rule: &Rule) -> Result<Arc<LoadBalancer>, ApiError> {
    let listener = look::listener(context, &rule.listener_arn)?;
    look::load_balancer(context, &listener.load_balancer_arn)
}

/// All or nothing; rules that are not named keep their priorities.
pub(super) fn set_priorities(
    context: &mut Writing<'_, '_>,
    input: SetRulePrioritiesInput,
) -> Result<SetRulePrioritiesOutput, ApiError> {
    if input.rule_priorities.is_empty() {
        return Err(validation("At least one rule priority must be specified"));
    }
    let mut changed: Vec<Rule> = Vec::new();
    for pair in input.rule_priorities {
        let arn = pair.rule_arn.unwrap_or_default();
        let asked = pair.priority.ok_or_else(|| validation("A priority must be specified"))?;
        let AnyRule::Own(rule) = look::rule(context, &arn)? else {
            let message = format!("The priority of the default rule '{arn}' cannot be changed");
            return Err(not_permitted(message));
        };
        if changed.iter().any(|other| other.arn == arn) {
            return Err(validation(format!("Rule '{arn}' is specified more than once")));
        }
        changed.push(Rule { priority: priority(asked)?, ..(*rule).clone() });
    }
    let mut taken: BTreeMap<(String, u32), String> = BTreeMap::new();
    for listener_arn in changed.iter().map(|rule| &rule.listener_arn) {
        let listener = look::listener(context, listener_arn)?;
        for rule in look::rules_of(context, &listener)? {
            if !changed.iter().any(|other| other.arn == rule.arn) {
                taken.insert((listener_arn.clone(), rule.priority), rule.arn.clone());
            }
        }
    }
    for rule in &changed {
        let place = (rule.listener_arn.clone(), rule.priority);
        if taken.insert(place, rule.arn.clone()).is_some() {
            return Err(in_use(rule.priority));
        }
    }
    for rule in &changed {
        look::save(context, rule)?;
    }
    Ok(SetRulePrioritiesOutput { rules: Some(changed.iter().map(views::rule).collect()) })
}
