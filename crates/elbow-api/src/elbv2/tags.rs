//! Tags: those given on create, and AddTags, RemoveTags and DescribeTags.

use elbow_state::Tags;
use elbow_state::elbv2::{Listener, LoadBalancer, Rule, TargetGroup};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{
    AddTagsInput, AddTagsOutput, DescribeTagsInput, DescribeTagsOutput, RemoveTagsInput,
    RemoveTagsOutput, Tag, TagDescription,
};

use super::fault::{Thing, bad_arn, code, modeled, not_found, validation};
use super::look::{self, AnyRule, save};
use super::quotas::TAGS_MAX;
use crate::context::{Look, Reading, Writing};

/// ARNs that one call may name.
const ARNS_MAX: usize = 20;

/// The tags of a resource that is being created.
pub(super) fn on_create(tags: Option<Vec<Tag>>) -> Result<Tags, ApiError> {
    let mut all = Tags::new();
    merge(&mut all, &tags.unwrap_or_default())?;
    Ok(all)
}

pub(super) fn add(
    context: &mut Writing<'_, '_>,
    input: AddTagsInput,
) -> Result<AddTagsOutput, ApiError> {
    check_count(&input.resource_arns)?;
    for arn in &input.resource_arns {
        change(context, arn, |tags| merge(tags, &input.tags))?;
    }
    Ok(AddTagsOutput::default())
}

pub(super) fn remove(
    context: &mut Writing<'_, '_>,
    input: RemoveTagsInput,
) -> Result<RemoveTagsOutput, ApiError> {
    check_count(&input.resource_arns)?;
    for arn in &input.resource_arns {
        change(context, arn, |tags| {
            tags.retain(|key, _| !input.tag_keys.contains(key));
            Ok(())
        })?;
    }
    Ok(RemoveTagsOutput::default())
}

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeTagsInput,
) -> Result<DescribeTagsOutput, ApiError> {
    check_count(&input.resource_arns)?;
    let described = input.resource_arns.into_iter().map(|arn| {
        let tags = match resource(context, &arn)? {
            Resource::LoadBalancer(balancer) => view(&balancer.tags),
            Resource::Listener(listener) => view(&listener.tags),
            Resource::Rule(rule) => view(&rule.tags),
            Resource::DefaultRule(listener) => view(&listener.default_rule_tags),
            Resource::TargetGroup(group) => view(&group.tags),
        };
        Ok(TagDescription { resource_arn: Some(arn), tags: Some(tags) })
    });
    let described = described.collect::<Result<_, ApiError>>()?;
    Ok(DescribeTagsOutput { tag_descriptions: Some(described) })
}

/// Something that has tags, to be changed.
enum Resource {
    LoadBalancer(LoadBalancer),
    Listener(Listener),
    Rule(Rule),
    DefaultRule(Listener),
    TargetGroup(TargetGroup),
}

fn resource(context: &impl Look, arn: &str) -> Result<Resource, ApiError> {
    let kind = elbow_state::Arn::parse(arn).and_then(|arn| arn.resource.split('/').next());
    Ok(match kind {
        Some("loadbalancer") => {
            Resource::LoadBalancer((*look::load_balancer(context, arn)?).clone())
        }
        Some("listener") => Resource::Listener((*look::listener(context, arn)?).clone()),
        Some("listener-rule") => match look::rule(context, arn)? {
            AnyRule::Own(rule) => Resource::Rule((*rule).clone()),
            AnyRule::Default(listener) => Resource::DefaultRule((*listener).clone()),
        },
        Some("targetgroup") => Resource::TargetGroup((*look::target_group(context, arn)?).clone()),
        Some("truststore") => return Err(not_found(Thing::TrustStore)),
        _ => return Err(bad_arn(arn, Thing::LoadBalancer)),
    })
}

fn change(
    context: &mut Writing<'_, '_>,
    arn: &str,
    edit: impl FnOnce(&mut Tags) -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    match resource(context, arn)? {
        Resource::LoadBalancer(mut balancer) => {
            edit(&mut balancer.tags)?;
            save(context, &balancer)
        }
        Resource::Listener(mut listener) => {
            edit(&mut listener.tags)?;
            save(context, &listener)
        }
        Resource::Rule(mut rule) => {
            edit(&mut rule.tags)?;
            save(context, &rule)
        }
        Resource::DefaultRule(mut listener) => {
            edit(&mut listener.default_rule_tags)?;
            save(context, &listener)
        }
        Resource::TargetGroup(mut group) => {
            edit(&mut group.tags)?;
            save(context, &group)
        }
    }
}

/// Adds tags; the values of keys that are there already are replaced.
fn merge(all: &mut Tags, tags: &[Tag]) -> Result<(), ApiError> {
    for (number, tag) in tags.iter().enumerate() {
        if tags[..number].iter().any(|earlier| earlier.key == tag.key) {
            let message = format!("The tag key '{}' is specified more than once", tag.key);
            return Err(modeled(&code::DUPLICATE_TAG_KEYS, message));
        }
        // AWS reserves the prefix in any case.
        if tag.key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:")) {
            let message = format!("The tag key '{}' begins with the reserved 'aws:'", tag.key);
            return Err(validation(message));
        }
        all.insert(tag.key.clone(), tag.value.clone().unwrap_or_default());
    }
    if all.len() > TAGS_MAX {
        let message = format!("A resource cannot have more than '{TAGS_MAX}' tags");
        return Err(modeled(&code::TOO_MANY_TAGS, message));
    }
    Ok(())
}

fn check_count(arns: &[String]) -> Result<(), ApiError> {
    match arns.len() {
        0 => Err(validation("At least one resource ARN must be specified")),
        count if count > ARNS_MAX => Err(validation(format!(
            "Up to '{ARNS_MAX}' resource ARNs can be specified, not '{count}'"
        ))),
        _ => Ok(()),
    }
}

fn view(tags: &Tags) -> Vec<Tag> {
    tags.iter().map(|(key, value)| Tag { key: key.clone(), value: Some(value.clone()) }).collect()
}
