//! Security groups as a whole (ec2 reference, section 5).

use elbow_state::Tags;
use elbow_state::ec2::{
    NetworkInterface, Peer, SecurityGroup, SecurityGroupRule, Traffic, Vpc, default_vpc,
};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CreateSecurityGroupInput, CreateSecurityGroupOutput, DeleteSecurityGroupInput,
    DeleteSecurityGroupOutput, DescribeSecurityGroupsInput, DescribeSecurityGroupsOutput,
    IpPermission, IpRange, Ipv6Range, PrefixListId, UserIdGroupPair,
};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one};
use super::page::Paging;
use super::tag;
use crate::context::{Look, Reading, Writing, store_fault};

/// Characters of a group's name and of its description.
const TEXT_CHARS_MAX: usize = 255;

const FILTERS: &[&str] = &[
    "description",
    "egress.ip-permission.cidr",
    "egress.ip-permission.from-port",
    "egress.ip-permission.group-id",
    "egress.ip-permission.ipv6-cidr",
    "egress.ip-permission.protocol",
    "egress.ip-permission.to-port",
    "group-id",
    "group-name",
    "ip-permission.cidr",
    "ip-permission.from-port",
    "ip-permission.group-id",
    "ip-permission.ipv6-cidr",
    "ip-permission.protocol",
    "ip-permission.to-port",
    "owner-id",
    "vpc-id",
];

pub(crate) fn create_security_group(
    context: &mut Writing<'_, '_>,
    input: CreateSecurityGroupInput,
) -> Result<CreateSecurityGroupOutput, ApiError> {
    let name = input.group_name.trim().to_owned();
    check_name(&name)?;
    check_text(&input.description, "GroupDescription")?;
    let vpc_id = match input.vpc_id {
        Some(id) => context.get::<Vpc>(Id::Vpc, &id)?.id.clone(),
        None => default_vpc_id(context)?,
    };
    let groups = context.list::<SecurityGroup>()?;
    if groups.iter().any(|group| group.vpc_id == vpc_id && group.name == name) {
        let message = format!("The security group '{name}' already exists for VPC '{vpc_id}'");
        return Err(ApiError::new("InvalidGroup.Duplicate", message));
    }
    let tags = tag::specified(input.tag_specifications.as_ref(), "security-group")?;
    let group = SecurityGroup {
        id: context.new_id("sg"),
        name,
        description: input.description,
        vpc_id,
        rules: vec![SecurityGroupRule {
            id: context.new_id("sgr"),
            egress: true,
            traffic: Traffic::everything(Peer::Ipv4("0.0.0.0/0".to_owned())),
            description: None,
            tags: Tags::new(),
        }],
        tags,
    };
    context.save(&group)?;
    let output = CreateSecurityGroupOutput {
        tags: tag::shown(&group.tags),
        security_group_arn: Some(arn(context, &group.id)),
        group_id: Some(group.id),
    };
    unless_dry(input.dry_run, output)
}

fn check_name(name: &str) -> Result<(), ApiError> {
    if name.starts_with("sg-") {
        let why = "Group names may not be in the format sg-*.";
        return Err(ApiError::invalid_parameter_value(format!(
            "invalid value for parameter groupName: {name}. {why}"
        )));
    }
    if name == "default" {
        let message = "Cannot use reserved security group name: default";
        return Err(ApiError::invalid_parameter_value(message));
    }
    check_text(name, "GroupName")
}

/// A name or a description: 1 to 255 characters that AWS lets through.
pub(crate) fn check_text(text: &str, parameter: &str) -> Result<(), ApiError> {
    if text.is_empty() {
        return Err(ApiError::missing_parameter(parameter));
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(c);
    if text.chars().count() > TEXT_CHARS_MAX || !text.chars().all(allowed) {
        return Err(errors::bad_value(
            text,
            parameter,
            &format!(
                "Character sets beyond ASCII are not supported. It must be at most {TEXT_CHARS_MAX} characters of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{{}}!$*"
            ),
        ));
    }
    Ok(())
}

fn default_vpc_id(look: &impl Look) -> Result<String, ApiError> {
    let vpc = default_vpc(look.from(), look.scope()).map_err(store_fault)?;
    vpc.map(|vpc| vpc.id.clone())
        .ok_or_else(|| ApiError::new("VPCIdNotSpecified", "No default VPC for this user"))
}

fn arn(look: &impl Look, id: &str) -> String {
    look.scope().arn("ec2", &format!("security-group/{id}"))
}

/// The group that a request names by its id or, in the default VPC, by its name.
pub(crate) fn named(
    look: &impl Look,
    id: Option<&str>,
    name: Option<&str>,
) -> Result<SecurityGroup, ApiError> {
    match (id, name) {
        (Some(id), _) => Ok((*look.get::<SecurityGroup>(Id::Group, id)?).clone()),
        (None, Some(name)) => {
            let vpc = default_vpc_id(look)?;
            let groups = look.list::<SecurityGroup>()?;
            let found = groups.iter().find(|group| group.vpc_id == vpc && group.name == name);
            found.map(|group| (**group).clone()).ok_or_else(|| errors::not_found(Id::Group, name))
        }
        (None, None) => Err(ApiError::missing_parameter("groupName or groupId")),
    }
}

pub(crate) fn describe_security_groups(
    context: &Reading<'_>,
    input: DescribeSecurityGroupsInput,
) -> Result<DescribeSecurityGroupsOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.group_ids.as_deref();
    let names = input.group_names.unwrap_or_default();
    let mut groups = context.chosen::<SecurityGroup>(Id::Group, ids)?;
    if !names.is_empty() {
        let vpc = default_vpc_id(context)?;
        for name in &names {
            if !groups.iter().any(|group| group.vpc_id == vpc && &group.name == name) {
                return Err(errors::not_found(Id::Group, name));
            }
        }
        groups.retain(|group| group.vpc_id == vpc && names.contains(&group.name));
    }
    let account = context.scope.account();
    let fitting = groups.into_iter().filter(|group| {
        filters.fit(&group.tags, |name| match name {
            "description" => one(&group.description),
            "group-id" => one(&group.id),
            "group-name" => one(&group.name),
            "owner-id" => one(account),
            "vpc-id" => one(&group.vpc_id),
            name => rule_values(group, name),
        })
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "groupIds");
    let (page, next_token) =
        paging.page::<shapes::DescribeSecurityGroups, _>(fitting, |group| group.id.clone())?;
    let security_groups = Some(page.iter().map(|group| view(context, group)).collect());
    unless_dry(input.dry_run, DescribeSecurityGroupsOutput { security_groups, next_token })
}

fn rule_values(group: &SecurityGroup, name: &str) -> Vec<String> {
    let (egress, name) = name.strip_prefix("egress.").map_or((false, name), |rest| (true, rest));
    let rules = group.rules.iter().filter(|rule| rule.egress == egress).map(|rule| &rule.traffic);
    rules
        .filter_map(|traffic| match (name, &traffic.peer) {
            ("ip-permission.protocol", _) => Some(traffic.protocol.clone()),
            ("ip-permission.from-port", _) => traffic.from.map(|port| port.to_string()),
            ("ip-permission.to-port", _) => traffic.to.map(|port| port.to_string()),
            ("ip-permission.cidr", Peer::Ipv4(cidr))
            | ("ip-permission.ipv6-cidr", Peer::Ipv6(cidr)) => Some(cidr.clone()),
            ("ip-permission.group-id", Peer::Group { id, .. }) => Some(id.clone()),
            _ => None,
        })
        .collect()
}

fn view(look: &impl Look, group: &SecurityGroup) -> shapes::SecurityGroup {
    let side = |egress| {
        let rules: Vec<_> = group.rules.iter().filter(|rule| rule.egress == egress).collect();
        Some(permissions(rules.iter().map(|rule| (&rule.traffic, rule.description.as_ref()))))
    };
    shapes::SecurityGroup {
        group_id: Some(group.id.clone()),
        ip_permissions_egress: side(true),
        tags: tag::shown(&group.tags),
        vpc_id: Some(group.vpc_id.clone()),
        security_group_arn: Some(arn(look, &group.id)),
        owner_id: Some(look.scope().account().to_owned()),
        group_name: Some(group.name.clone()),
        description: Some(group.description.clone()),
        ip_permissions: side(false),
    }
}

/// The view in which rules of equal protocol and ports are one permission.
pub(crate) fn permissions<'a>(
    rules: impl IntoIterator<Item = (&'a Traffic, Option<&'a String>)>,
) -> Vec<IpPermission> {
    let mut permissions: Vec<IpPermission> = Vec::new();
    for (traffic, description) in rules {
        let same = |permission: &IpPermission| {
            permission.ip_protocol.as_ref() == Some(&traffic.protocol)
                && (permission.from_port, permission.to_port) == (traffic.from, traffic.to)
        };
        let place = permissions.iter().position(same).unwrap_or_else(|| {
            permissions.push(IpPermission {
                ip_protocol: Some(traffic.protocol.clone()),
                from_port: traffic.from,
                to_port: traffic.to,
                user_id_group_pairs: Some(Vec::new()),
                ip_ranges: Some(Vec::new()),
                ipv6_ranges: Some(Vec::new()),
                prefix_list_ids: Some(Vec::new()),
            });
            permissions.len() - 1
        });
        let permission = &mut permissions[place];
        let description = description.cloned();
        match &traffic.peer {
            Peer::Ipv4(cidr) => permission
                .ip_ranges
                .get_or_insert_default()
                .push(IpRange { description, cidr_ip: Some(cidr.clone()) }),
            Peer::Ipv6(cidr) => permission
                .ipv6_ranges
                .get_or_insert_default()
                .push(Ipv6Range { description, cidr_ipv6: Some(cidr.clone()) }),
            Peer::PrefixList(id) => permission
                .prefix_list_ids
                .get_or_insert_default()
                .push(PrefixListId { description, prefix_list_id: Some(id.clone()) }),
            Peer::Group { id, account } => {
                permission.user_id_group_pairs.get_or_insert_default().push(UserIdGroupPair {
                    description,
                    user_id: Some(account.clone()),
                    group_id: Some(id.clone()),
                    ..UserIdGroupPair::default()
                });
            }
        }
    }
    permissions
}

pub(crate) fn delete_security_group(
    context: &mut Writing<'_, '_>,
    input: DeleteSecurityGroupInput,
) -> Result<DeleteSecurityGroupOutput, ApiError> {
    let group = named(context, input.group_id.as_deref(), input.group_name.as_deref())?;
    let id = &group.id;
    if group.name == "default" {
        let message =
            format!("the specified group: \"{id}\" name: \"default\" cannot be deleted by a user");
        return Err(ApiError::new("CannotDelete", message));
    }
    let refers = |rule: &SecurityGroupRule| matches!(&rule.traffic.peer, Peer::Group { id: other, .. } if other == id);
    let groups = context.list::<SecurityGroup>()?;
    let referred = groups.iter().any(|other| &other.id != id && other.rules.iter().any(refers));
    if referred || context.list::<NetworkInterface>()?.iter().any(|i| i.groups.contains(id)) {
        let message = format!("resource {id} has a dependent object");
        return Err(ApiError::new("DependencyViolation", message));
    }
    context.remove::<SecurityGroup>(id)?;
    let output = DeleteSecurityGroupOutput { r#return: Some(true), group_id: Some(group.id) };
    unless_dry(input.dry_run, output)
}

/// The names of these groups, as instances and interfaces show them.
pub(crate) fn identifiers(
    look: &impl Look,
    ids: &[String],
) -> Result<Vec<shapes::GroupIdentifier>, ApiError> {
    ids.iter()
        .map(|id| {
            let group = look.maybe::<SecurityGroup>(id)?;
            Ok(shapes::GroupIdentifier {
                group_id: Some(id.clone()),
                group_name: group.map(|group| group.name.clone()),
            })
        })
        .collect()
}
