//! Rules of security groups: authorize, revoke, change, describe (ec2 reference, section 5).

use elbow_state::Tags;
use elbow_state::ec2::{Peer, SecurityGroup, SecurityGroupRule, Traffic, Vpc};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AuthorizeSecurityGroupEgressInput, AuthorizeSecurityGroupEgressOutput,
    AuthorizeSecurityGroupIngressInput, AuthorizeSecurityGroupIngressOutput,
    DescribeSecurityGroupRulesInput, DescribeSecurityGroupRulesOutput, IpPermission,
    ModifySecurityGroupRulesInput, ModifySecurityGroupRulesOutput, ReferencedSecurityGroup,
    RevokeSecurityGroupEgressInput, RevokeSecurityGroupEgressOutput,
    RevokeSecurityGroupIngressInput, RevokeSecurityGroupIngressOutput, RevokedSecurityGroupRule,
    SecurityGroupRuleDescription, UpdateSecurityGroupRuleDescriptionsEgressInput,
    UpdateSecurityGroupRuleDescriptionsEgressOutput,
    UpdateSecurityGroupRuleDescriptionsIngressInput,
    UpdateSecurityGroupRuleDescriptionsIngressOutput,
};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one};
use super::page::Paging;
use super::permission::{Simple, Wanted, requested, wanted};
use super::security_groups::{named, permissions};
use super::tag;
use crate::context::{Look, Reading, Writing};

/// Rules of a group in one direction, AWS's default quota.
const RULES_MAX: usize = 60;

const FILTERS: &[&str] = &["group-id", "security-group-rule-id"];

pub(crate) fn authorize_ingress(
    context: &mut Writing<'_, '_>,
    input: AuthorizeSecurityGroupIngressInput,
) -> Result<AuthorizeSecurityGroupIngressOutput, ApiError> {
    let group = named(context, input.group_id.as_deref(), input.group_name.as_deref())?;
    let simple = Simple {
        protocol: input.ip_protocol,
        from: input.from_port,
        to: input.to_port,
        cidr: input.cidr_ip,
        group_name: input.source_security_group_name,
        group_owner: input.source_security_group_owner_id,
    };
    let rules = wanted(context, input.ip_permissions, simple)?;
    let tags = tag::specified(input.tag_specifications.as_ref(), "security-group-rule")?;
    let security_group_rules = Some(authorize(context, group, rules, &tags, false)?);
    let output = AuthorizeSecurityGroupIngressOutput { r#return: Some(true), security_group_rules };
    unless_dry(input.dry_run, output)
}

pub(crate) fn authorize_egress(
    context: &mut Writing<'_, '_>,
    input: AuthorizeSecurityGroupEgressInput,
) -> Result<AuthorizeSecurityGroupEgressOutput, ApiError> {
    let group = named(context, Some(&input.group_id), None)?;
    let simple = Simple {
        protocol: input.ip_protocol,
        from: input.from_port,
        to: input.to_port,
        cidr: input.cidr_ip,
        group_name: input.source_security_group_name,
        group_owner: input.source_security_group_owner_id,
    };
    let rules = wanted(context, input.ip_permissions, simple)?;
    let tags = tag::specified(input.tag_specifications.as_ref(), "security-group-rule")?;
    let security_group_rules = Some(authorize(context, group, rules, &tags, true)?);
    let output = AuthorizeSecurityGroupEgressOutput { r#return: Some(true), security_group_rules };
    unless_dry(input.dry_run, output)
}

/// Adds all of the rules, or none if one of them is there already.
fn authorize(
    context: &mut Writing<'_, '_>,
    mut group: SecurityGroup,
    rules: Vec<Wanted>,
    tags: &Tags,
    egress: bool,
) -> Result<Vec<shapes::SecurityGroupRule>, ApiError> {
    let first = group.rules.len();
    for (traffic, description) in rules {
        let same = |rule: &SecurityGroupRule| rule.egress == egress && rule.traffic == traffic;
        match group.rules.iter().position(same) {
            Some(place) if place < first => return Err(duplicate(&traffic)),
            Some(_) => {
                let message = "The same permission must not appear multiple times";
                return Err(ApiError::invalid_parameter_value(message));
            }
            None => {}
        }
        let (id, tags) = (context.new_id("sgr"), tags.clone());
        group.rules.push(SecurityGroupRule { id, egress, traffic, description, tags });
    }
    if group.rules.iter().filter(|rule| rule.egress == egress).count() > RULES_MAX {
        let message = "The maximum number of rules per security group has been reached.";
        return Err(ApiError::new("RulesPerSecurityGroupLimitExceeded", message));
    }
    context.save(&group)?;
    Ok(group.rules[first..].iter().map(|rule| view(context, &group, rule)).collect())
}

fn duplicate(traffic: &Traffic) -> ApiError {
    let peer = match &traffic.peer {
        Peer::Ipv4(text) | Peer::Ipv6(text) | Peer::PrefixList(text) => text,
        Peer::Group { id, .. } => id,
    };
    let protocol = match traffic.protocol.as_str() {
        "-1" => "ALL".to_owned(),
        name => name.to_ascii_uppercase(),
    };
    let ports = match (traffic.from, traffic.to) {
        (Some(from), Some(to)) => format!(", from port: {from}, to port: {to}"),
        _ => String::new(),
    };
    let message =
        format!("the specified rule \"peer: {peer}, {protocol}{ports}, ALLOW\" already exists");
    ApiError::new("InvalidPermission.Duplicate", message)
}

/// What a revoke did: the rules that went and the permissions that were not there.
struct Revoked {
    rules: Vec<RevokedSecurityGroupRule>,
    unknown: Vec<IpPermission>,
}

pub(crate) fn revoke_ingress(
    context: &mut Writing<'_, '_>,
    input: RevokeSecurityGroupIngressInput,
) -> Result<RevokeSecurityGroupIngressOutput, ApiError> {
    let group = named(context, input.group_id.as_deref(), input.group_name.as_deref())?;
    let simple = Simple {
        protocol: input.ip_protocol,
        from: input.from_port,
        to: input.to_port,
        cidr: input.cidr_ip,
        group_name: input.source_security_group_name,
        group_owner: input.source_security_group_owner_id,
    };
    let ids = input.security_group_rule_ids.unwrap_or_default();
    let revoked = revoke(context, group, &ids, input.ip_permissions, simple, false)?;
    let output = RevokeSecurityGroupIngressOutput {
        r#return: Some(true),
        unknown_ip_permissions: Some(revoked.unknown),
        revoked_security_group_rules: Some(revoked.rules),
    };
    unless_dry(input.dry_run, output)
}

pub(crate) fn revoke_egress(
    context: &mut Writing<'_, '_>,
    input: RevokeSecurityGroupEgressInput,
) -> Result<RevokeSecurityGroupEgressOutput, ApiError> {
    let group = named(context, Some(&input.group_id), None)?;
    let simple = Simple {
        protocol: input.ip_protocol,
        from: input.from_port,
        to: input.to_port,
        cidr: input.cidr_ip,
        group_name: input.source_security_group_name,
        group_owner: input.source_security_group_owner_id,
    };
    let ids = input.security_group_rule_ids.unwrap_or_default();
    let revoked = revoke(context, group, &ids, input.ip_permissions, simple, true)?;
    let output = RevokeSecurityGroupEgressOutput {
        r#return: Some(true),
        unknown_ip_permissions: Some(revoked.unknown),
        revoked_security_group_rules: Some(revoked.rules),
    };
    unless_dry(input.dry_run, output)
}

fn revoke(
    context: &mut Writing<'_, '_>,
    mut group: SecurityGroup,
    ids: &[String],
    given: Option<Vec<IpPermission>>,
    simple: Simple,
    egress: bool,
) -> Result<Revoked, ApiError> {
    let mut revoked = Revoked { rules: Vec::new(), unknown: Vec::new() };
    let mut take = |group: &mut SecurityGroup, place: usize| {
        let rule = group.rules.remove(place);
        revoked.rules.push(gone(group, &rule));
    };
    for id in ids {
        let place = group.rules.iter().position(|rule| &rule.id == id && rule.egress == egress);
        let place = place.ok_or_else(|| errors::not_found(Id::Rule, id))?;
        take(&mut group, place);
    }
    let mut unknown = Vec::new();
    if ids.is_empty() || given.is_some() {
        for (traffic, _) in wanted(context, given, simple)? {
            let same = |rule: &SecurityGroupRule| rule.egress == egress && rule.traffic == traffic;
            match group.rules.iter().position(same) {
                Some(place) => take(&mut group, place),
                None => unknown.push(traffic),
            }
        }
    }
    let in_default_vpc = context.maybe::<Vpc>(&group.vpc_id)?.is_some_and(|vpc| vpc.is_default);
    if !unknown.is_empty() && !in_default_vpc {
        let message = "The specified rule does not exist in this security group.";
        return Err(ApiError::new("InvalidPermission.NotFound", message));
    }
    context.save(&group)?;
    revoked.unknown = permissions(unknown.iter().map(|traffic| (traffic, None)));
    Ok(revoked)
}

/// A rule's other side, in the members of a rule view.
struct PeerView {
    v4: Option<String>,
    v6: Option<String>,
    list: Option<String>,
    group: Option<(String, String)>,
}

fn peer_view(peer: &Peer) -> PeerView {
    let mut view = PeerView { v4: None, v6: None, list: None, group: None };
    match peer {
        Peer::Ipv4(text) => view.v4 = Some(text.clone()),
        Peer::Ipv6(text) => view.v6 = Some(text.clone()),
        Peer::PrefixList(id) => view.list = Some(id.clone()),
        Peer::Group { id, account } => view.group = Some((id.clone(), account.clone())),
    }
    view
}

fn gone(group: &SecurityGroup, rule: &SecurityGroupRule) -> RevokedSecurityGroupRule {
    let peer = peer_view(&rule.traffic.peer);
    RevokedSecurityGroupRule {
        security_group_rule_id: Some(rule.id.clone()),
        group_id: Some(group.id.clone()),
        is_egress: Some(rule.egress),
        ip_protocol: Some(rule.traffic.protocol.clone()),
        from_port: Some(rule.traffic.from.unwrap_or(-1)),
        to_port: Some(rule.traffic.to.unwrap_or(-1)),
        cidr_ipv4: peer.v4,
        cidr_ipv6: peer.v6,
        prefix_list_id: peer.list,
        referenced_group_id: peer.group.map(|(id, _)| id),
        description: rule.description.clone(),
    }
}

fn view(
    look: &impl Look,
    group: &SecurityGroup,
    rule: &SecurityGroupRule,
) -> shapes::SecurityGroupRule {
    let peer = peer_view(&rule.traffic.peer);
    let scope = look.scope();
    shapes::SecurityGroupRule {
        security_group_rule_id: Some(rule.id.clone()),
        group_id: Some(group.id.clone()),
        group_owner_id: Some(scope.account().to_owned()),
        is_egress: Some(rule.egress),
        ip_protocol: Some(rule.traffic.protocol.clone()),
        from_port: Some(rule.traffic.from.unwrap_or(-1)),
        to_port: Some(rule.traffic.to.unwrap_or(-1)),
        cidr_ipv4: peer.v4,
        cidr_ipv6: peer.v6,
        prefix_list_id: peer.list,
        referenced_group_info: peer.group.map(|(id, account)| ReferencedSecurityGroup {
            group_id: Some(id),
            user_id: Some(account),
            ..ReferencedSecurityGroup::default()
        }),
        description: rule.description.clone(),
        tags: tag::shown(&rule.tags),
        security_group_rule_arn: Some(
            scope.arn("ec2", &format!("security-group-rule/{}", rule.id)),
        ),
    }
}

pub(crate) fn describe_rules(
    context: &Reading<'_>,
    input: DescribeSecurityGroupRulesInput,
) -> Result<DescribeSecurityGroupRulesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.security_group_rule_ids.as_deref();
    let groups = context.list::<SecurityGroup>()?;
    let rules = groups.iter().flat_map(|group| group.rules.iter().map(move |rule| (group, rule)));
    for id in ids.unwrap_or_default() {
        if !rules.clone().any(|(_, rule)| &rule.id == id) {
            return Err(errors::not_found(Id::Rule, id));
        }
    }
    let chosen = |id: &String| ids.is_none_or(|ids| ids.is_empty() || ids.contains(id));
    let fitting = rules.filter(|(group, rule)| {
        chosen(&rule.id)
            && filters.fit(&rule.tags, |name| match name {
                "group-id" => one(&group.id),
                _ => one(&rule.id),
            })
    });
    let paging =
        Paging::new(input.next_token.as_ref(), input.max_results, ids, "securityGroupRuleIds");
    let (page, next_token) = paging
        .page::<shapes::DescribeSecurityGroupRules, _>(fitting, |(_, rule)| rule.id.clone())?;
    let rules = page.into_iter().map(|(group, rule)| view(context, group, rule)).collect();
    let output = DescribeSecurityGroupRulesOutput { security_group_rules: Some(rules), next_token };
    unless_dry(input.dry_run, output)
}

pub(crate) fn modify_rules(
    context: &mut Writing<'_, '_>,
    input: ModifySecurityGroupRulesInput,
) -> Result<ModifySecurityGroupRulesOutput, ApiError> {
    let mut group = named(context, Some(&input.group_id), None)?;
    for update in input.security_group_rules {
        let id = update.security_group_rule_id;
        let place = group.rules.iter().position(|rule| rule.id == id);
        let place = place.ok_or_else(|| errors::not_found(Id::Rule, &id))?;
        let request = update.security_group_rule.unwrap_or_default();
        let (traffic, description) = requested(context, &request)?;
        let egress = group.rules[place].egress;
        let same = |rule: &SecurityGroupRule| {
            rule.id != id && rule.egress == egress && rule.traffic == traffic
        };
        if group.rules.iter().any(same) {
            return Err(duplicate(&traffic));
        }
        group.rules[place].traffic = traffic;
        group.rules[place].description = description;
    }
    context.save(&group)?;
    unless_dry(input.dry_run, ModifySecurityGroupRulesOutput { r#return: Some(true) })
}

pub(crate) fn update_descriptions_ingress(
    context: &mut Writing<'_, '_>,
    input: UpdateSecurityGroupRuleDescriptionsIngressInput,
) -> Result<UpdateSecurityGroupRuleDescriptionsIngressOutput, ApiError> {
    let group = named(context, input.group_id.as_deref(), input.group_name.as_deref())?;
    let by_id = input.security_group_rule_descriptions;
    update_descriptions(context, group, input.ip_permissions, by_id, false)?;
    let output = UpdateSecurityGroupRuleDescriptionsIngressOutput { r#return: Some(true) };
    unless_dry(input.dry_run, output)
}

pub(crate) fn update_descriptions_egress(
    context: &mut Writing<'_, '_>,
    input: UpdateSecurityGroupRuleDescriptionsEgressInput,
) -> Result<UpdateSecurityGroupRuleDescriptionsEgressOutput, ApiError> {
    let group = named(context, input.group_id.as_deref(), input.group_name.as_deref())?;
    let by_id = input.security_group_rule_descriptions;
    update_descriptions(context, group, input.ip_permissions, by_id, true)?;
    let output = UpdateSecurityGroupRuleDescriptionsEgressOutput { r#return: Some(true) };
    unless_dry(input.dry_run, output)
}

fn update_descriptions(
    context: &mut Writing<'_, '_>,
    mut group: SecurityGroup,
    given: Option<Vec<IpPermission>>,
    by_id: Option<Vec<SecurityGroupRuleDescription>>,
    egress: bool,
) -> Result<(), ApiError> {
    for named in by_id.iter().flatten() {
        let id = named.security_group_rule_id.as_deref().unwrap_or_default();
        let rule = group.rules.iter_mut().find(|rule| rule.id == id && rule.egress == egress);
        let rule = rule.ok_or_else(|| errors::not_found(Id::Rule, id))?;
        rule.description = named.description.clone().filter(|text| !text.is_empty());
    }
    if by_id.is_none() || given.is_some() {
        for (traffic, description) in wanted(context, given, Simple::default())? {
            let same =
                |rule: &&mut SecurityGroupRule| rule.egress == egress && rule.traffic == traffic;
            let rule = group.rules.iter_mut().find(same).ok_or_else(|| {
                let message = "The specified rule does not exist in this security group.";
                ApiError::new("InvalidPermission.NotFound", message)
            })?;
            rule.description = description;
        }
    }
    context.save(&group)
}
