//! What every account and region has: regions, zones, account attributes, DHCP options, default
//! network ACLs, prefix lists (ec2 reference, sections 3 and 4).

use elbow_state::Tags;
use elbow_state::ec2::{Subnet, Vpc, default_vpc, dhcp_options_id, zone_id, zones};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AccountAttribute, AccountAttributeValue, AttributeValue, AvailabilityZone,
    DescribeAccountAttributesInput, DescribeAccountAttributesOutput,
    DescribeAvailabilityZonesInput, DescribeAvailabilityZonesOutput, DescribeDhcpOptionsInput,
    DescribeDhcpOptionsOutput, DescribeNetworkAclsInput, DescribeNetworkAclsOutput,
    DescribePrefixListsInput, DescribePrefixListsOutput, DescribeRegionsInput,
    DescribeRegionsOutput, DescribeVpcEndpointsInput, DescribeVpcEndpointsOutput,
    DhcpConfiguration, NetworkAcl, NetworkAclAssociation, NetworkAclEntry, PrefixList, Region,
};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, flag, one};
use super::page::Paging;
use super::tag;
use crate::context::{Look, Reading, store_fault};

/// Regions that need no opt-in.
const REGIONS: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

const NO_OPT_IN: &str = "opt-in-not-required";

pub(crate) fn describe_regions(
    context: &Reading<'_>,
    input: DescribeRegionsInput,
) -> Result<DescribeRegionsOutput, ApiError> {
    let filters = Filters::new(input.filters, &["region-name", "endpoint", "opt-in-status"])?;
    let here = context.scope.region();
    let mut regions: Vec<&str> = REGIONS.to_vec();
    // Every region works here, so the one that is used is there too.
    if !regions.contains(&here) {
        regions.push(here);
    }
    let names = input.region_names.unwrap_or_default();
    let known = |name: &&String| !regions.contains(&name.as_str());
    if let Some(unknown) = names.iter().find(known) {
        let message = format!("Invalid region names: [{unknown}]");
        return Err(ApiError::invalid_parameter_value(message));
    }
    let endpoint = |region: &str| format!("ec2.{region}.amazonaws.com");
    let fitting = regions.into_iter().filter(|region| {
        (names.is_empty() || names.iter().any(|name| name == region))
            && filters.fit(&Tags::new(), |name| match name {
                "endpoint" => one(endpoint(region)),
                "opt-in-status" => one(NO_OPT_IN),
                _ => one(*region),
            })
    });
    let view = |region: &str| Region {
        opt_in_status: Some(NO_OPT_IN.to_owned()),
        region_name: Some(region.to_owned()),
        endpoint: Some(endpoint(region)),
        ..Region::default()
    };
    let output = DescribeRegionsOutput { regions: Some(fitting.map(view).collect()) };
    unless_dry(input.dry_run, output)
}

const ZONE_FILTERS: &[&str] = &[
    "group-name",
    "message",
    "opt-in-status",
    "parent-zone-id",
    "parent-zone-name",
    "region-name",
    "state",
    "zone-id",
    "zone-name",
    "zone-type",
];

pub(crate) fn describe_availability_zones(
    context: &Reading<'_>,
    input: DescribeAvailabilityZonesInput,
) -> Result<DescribeAvailabilityZonesOutput, ApiError> {
    let filters = Filters::new(input.filters, ZONE_FILTERS)?;
    let region = context.scope.region();
    let group = format!("{region}-zg-1");
    let (names, ids) = (input.zone_names.unwrap_or_default(), input.zone_ids.unwrap_or_default());
    let all: Vec<(String, String)> = zones(region)
        .into_iter()
        .map(|zone| {
            let id = zone_id(region, &zone).unwrap_or_default();
            (zone, id)
        })
        .collect();
    if let Some(unknown) = names.iter().find(|name| !all.iter().any(|(zone, _)| &zone == name)) {
        let message = format!("Invalid availability zone: [{unknown}]");
        return Err(ApiError::invalid_parameter_value(message));
    }
    if let Some(unknown) = ids.iter().find(|id| !all.iter().any(|(_, zone)| &zone == id)) {
        let message = format!("Invalid availability zone-id: [{unknown}]");
        return Err(ApiError::invalid_parameter_value(message));
    }
    let fitting = all.into_iter().filter(|(zone, id)| {
        (names.is_empty() || names.contains(zone))
            && (ids.is_empty() || ids.contains(id))
            && filters.fit(&Tags::new(), |name| match name {
                "group-name" => one(&group),
                "opt-in-status" => one(NO_OPT_IN),
                "region-name" => one(region),
                "state" => one("available"),
                "zone-id" => one(id),
                "zone-name" => one(zone),
                "zone-type" => one("availability-zone"),
                _ => Vec::new(),
            })
    });
    let view = |(zone, id): (String, String)| AvailabilityZone {
        opt_in_status: Some(NO_OPT_IN.to_owned()),
        messages: Some(Vec::new()),
        region_name: Some(region.to_owned()),
        zone_name: Some(zone),
        zone_id: Some(id),
        group_name: Some(group.clone()),
        network_border_group: Some(region.to_owned()),
        zone_type: Some("availability-zone".to_owned()),
        state: Some("available".to_owned()),
        ..AvailabilityZone::default()
    };
    let availability_zones = Some(fitting.map(view).collect());
    unless_dry(input.dry_run, DescribeAvailabilityZonesOutput { availability_zones })
}

pub(crate) fn describe_account_attributes(
    context: &Reading<'_>,
    input: DescribeAccountAttributesInput,
) -> Result<DescribeAccountAttributesOutput, ApiError> {
    let vpc = default_vpc(context.from(), context.scope).map_err(store_fault)?;
    let vpc = vpc.map_or_else(|| "none".to_owned(), |vpc| vpc.id.clone());
    let all = [
        ("supported-platforms", "VPC"),
        ("default-vpc", vpc.as_str()),
        ("max-instances", "20"),
        ("vpc-max-security-groups-per-interface", "5"),
        ("max-elastic-ips", "5"),
        ("vpc-max-elastic-ips", "5"),
    ];
    let names = input.attribute_names.unwrap_or_default();
    let chosen =
        all.into_iter().filter(|(name, _)| names.is_empty() || names.iter().any(|n| n == name));
    let view = |(name, value): (&str, &str)| AccountAttribute {
        attribute_name: Some(name.to_owned()),
        attribute_values: Some(vec![AccountAttributeValue {
            attribute_value: Some(value.to_owned()),
        }]),
    };
    let account_attributes = Some(chosen.map(view).collect());
    unless_dry(input.dry_run, DescribeAccountAttributesOutput { account_attributes })
}

pub(crate) fn describe_dhcp_options(
    context: &Reading<'_>,
    input: DescribeDhcpOptionsInput,
) -> Result<DescribeDhcpOptionsOutput, ApiError> {
    let filters = Filters::new(input.filters, &["dhcp-options-id", "key", "value", "owner-id"])?;
    let id = dhcp_options_id(context.scope);
    let account = context.scope.account();
    let ids = input.dhcp_options_ids.unwrap_or_default();
    if let Some(unknown) = ids.iter().find(|wanted| **wanted != id && *wanted != "default") {
        return Err(errors::not_found(Id::DhcpOptions, unknown));
    }
    let domain = match context.scope.region() {
        "us-east-1" => "ec2.internal".to_owned(),
        region => format!("{region}.compute.internal"),
    };
    let pairs = [("domain-name", domain.as_str()), ("domain-name-servers", "AmazonProvidedDNS")];
    let fits = filters.fit(&Tags::new(), |name| match name {
        "key" => pairs.iter().map(|(key, _)| (*key).to_owned()).collect(),
        "value" => pairs.iter().map(|(_, value)| (*value).to_owned()).collect(),
        "owner-id" => one(account),
        _ => one(&id),
    });
    let configuration = |(key, value): (&str, &str)| DhcpConfiguration {
        key: Some(key.to_owned()),
        values: Some(vec![AttributeValue { value: Some(value.to_owned()) }]),
    };
    let options = shapes::DhcpOptions {
        owner_id: Some(account.to_owned()),
        tags: Some(Vec::new()),
        dhcp_configurations: Some(pairs.map(configuration).into()),
        dhcp_options_id: Some(id),
    };
    let dhcp_options = Some(fits.then_some(options).into_iter().collect());
    unless_dry(input.dry_run, DescribeDhcpOptionsOutput { next_token: None, dhcp_options })
}

const ACL_FILTERS: &[&str] = &[
    "association.association-id",
    "association.network-acl-id",
    "association.subnet-id",
    "default",
    "network-acl-id",
    "owner-id",
    "vpc-id",
];

pub(crate) fn describe_network_acls(
    context: &Reading<'_>,
    input: DescribeNetworkAclsInput,
) -> Result<DescribeNetworkAclsOutput, ApiError> {
    let filters = Filters::new(input.filters, ACL_FILTERS)?;
    let ids = input.network_acl_ids.as_deref();
    let vpcs = context.list::<Vpc>()?;
    let subnets = context.list::<Subnet>()?;
    for id in ids.unwrap_or_default() {
        if !vpcs.iter().any(|vpc| &vpc.acl == id) {
            return Err(errors::not_found(Id::NetworkAcl, id));
        }
    }
    let account = context.scope.account();
    let of = |vpc: &Vpc| subnets.iter().filter(|s| s.vpc_id == vpc.id).cloned().collect::<Vec<_>>();
    let fitting = vpcs.into_iter().filter(|vpc| {
        ids.is_none_or(|ids| ids.is_empty() || ids.contains(&vpc.acl))
            && filters.fit(&vpc.acl_tags, |name| match name {
                "association.association-id" => {
                    of(vpc).iter().map(|subnet| subnet.acl_association.clone()).collect()
                }
                "association.subnet-id" => of(vpc).iter().map(|subnet| subnet.id.clone()).collect(),
                "default" => flag(true),
                "owner-id" => one(account),
                "vpc-id" => one(&vpc.id),
                _ => one(&vpc.acl),
            })
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "networkAclIds");
    let (page, next_token) =
        paging.page::<shapes::DescribeNetworkAcls, _>(fitting, |vpc| vpc.acl.clone())?;
    let network_acls = Some(page.iter().map(|vpc| acl_view(vpc, &of(vpc), account)).collect());
    unless_dry(input.dry_run, DescribeNetworkAclsOutput { network_acls, next_token })
}

/// The default network ACL of a VPC: it lets everything through.
fn acl_view(vpc: &Vpc, subnets: &[std::sync::Arc<Subnet>], account: &str) -> NetworkAcl {
    let entry = |egress: bool, rule_number: i32, action: &str| NetworkAclEntry {
        cidr_block: Some("0.0.0.0/0".to_owned()),
        egress: Some(egress),
        protocol: Some("-1".to_owned()),
        rule_action: Some(action.to_owned()),
        rule_number: Some(rule_number),
        ..NetworkAclEntry::default()
    };
    let association = |subnet: &std::sync::Arc<Subnet>| NetworkAclAssociation {
        network_acl_association_id: Some(subnet.acl_association.clone()),
        network_acl_id: Some(vpc.acl.clone()),
        subnet_id: Some(subnet.id.clone()),
    };
    NetworkAcl {
        associations: Some(subnets.iter().map(association).collect()),
        // The last rule of each side is `*`, which the API numbers so.
        entries: Some(vec![
            entry(true, 100, "allow"),
            entry(true, 32_767, "deny"),
            entry(false, 100, "allow"),
            entry(false, 32_767, "deny"),
        ]),
        is_default: Some(true),
        network_acl_id: Some(vpc.acl.clone()),
        tags: tag::shown(&vpc.acl_tags),
        vpc_id: Some(vpc.id.clone()),
        owner_id: Some(account.to_owned()),
    }
}

pub(crate) fn describe_prefix_lists(
    context: &Reading<'_>,
    input: DescribePrefixListsInput,
) -> Result<DescribePrefixListsOutput, ApiError> {
    let filters = Filters::new(input.filters, &["prefix-list-id", "prefix-list-name"])?;
    let region = context.scope.region();
    let all = ["s3", "dynamodb"].map(|service| {
        let name = format!("com.amazonaws.{region}.{service}");
        (elbow_state::ec2::derived::public_id(region, "pl", &name), name)
    });
    let ids = input.prefix_list_ids.unwrap_or_default();
    if let Some(unknown) = ids.iter().find(|id| !all.iter().any(|(known, _)| &known == id)) {
        let message = format!("The prefix list ID '{unknown}' does not exist");
        return Err(ApiError::new("InvalidPrefixListID.NotFound", message));
    }
    let fitting = all.into_iter().filter(|(id, name)| {
        (ids.is_empty() || ids.contains(id))
            && filters.fit(&Tags::new(), |filter| match filter {
                "prefix-list-name" => one(name),
                _ => one(id),
            })
    });
    let view = |(id, name)| PrefixList {
        cidrs: Some(Vec::new()),
        prefix_list_id: Some(id),
        prefix_list_name: Some(name),
    };
    let prefix_lists = Some(fitting.map(view).collect());
    unless_dry(input.dry_run, DescribePrefixListsOutput { next_token: None, prefix_lists })
}

/// There are none: elbow has no operation that makes one.
pub(crate) fn describe_vpc_endpoints(
    _context: &Reading<'_>,
    input: DescribeVpcEndpointsInput,
) -> Result<DescribeVpcEndpointsOutput, ApiError> {
    const FILTERS: &[&str] = &[
        "ip-address-type",
        "service-name",
        "service-region",
        "vpc-endpoint-id",
        "vpc-endpoint-state",
        "vpc-endpoint-type",
        "vpc-id",
    ];
    Filters::new(input.filters, FILTERS)?;
    if let Some(id) = input.vpc_endpoint_ids.iter().flatten().next() {
        let message = format!("The Vpc Endpoint Id '{id}' does not exist");
        return Err(ApiError::new("InvalidVpcEndpointId.NotFound", message));
    }
    let vpc_endpoints = Some(Vec::new());
    unless_dry(input.dry_run, DescribeVpcEndpointsOutput { vpc_endpoints, next_token: None })
}
