//! VPCs and their attributes (ec2 reference, section 4).

use elbow_state::Tags;
use elbow_state::ec2::default_network::{default_group, main_routes, with_own_members};
use elbow_state::ec2::{
    Associated, Cidr4, InternetGateway, NetworkInterface, RouteTable, RouteTableAssociation,
    SecurityGroup, Subnet, Vpc, dhcp_options_id,
};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AttributeBooleanValue, CreateVpcInput, CreateVpcOutput, DeleteVpcInput,
    DescribeVpcAttributeInput, DescribeVpcAttributeOutput, DescribeVpcsInput, DescribeVpcsOutput,
    ModifyVpcAttributeInput, VpcCidrBlockAssociation, VpcCidrBlockState,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, flag, one};
use super::page::Paging;
use super::tag;
use crate::context::{Reading, Writing};

/// The lengths of the prefix of a VPC's or a subnet's block.
pub(crate) const BLOCK_BITS: std::ops::RangeInclusive<u8> = 16..=28;

const FILTERS: &[&str] = &[
    "vpc-id",
    "isDefault",
    "is-default",
    "cidr",
    "cidrBlock",
    "cidr-block",
    "cidr-block-association.cidr-block",
    "cidr-block-association.association-id",
    "cidr-block-association.state",
    "state",
    "dhcp-options-id",
    "dhcpOptionsId",
    "owner-id",
];

pub(crate) fn create_vpc(
    context: &mut Writing<'_, '_>,
    input: CreateVpcInput,
) -> Result<CreateVpcOutput, ApiError> {
    let cidr = block(input.cidr_block.as_deref())?;
    if input.amazon_provided_ipv6_cidr_block == Some(true) || input.ipv6_cidr_block.is_some() {
        return Err(errors::unsupported("IPv6 blocks of VPCs"));
    }
    let tags = tag::specified(input.tag_specifications.as_ref(), "vpc")?;
    let id = context.new_id("vpc");
    let vpc = Vpc {
        cidr,
        cidr_association: context.new_id("vpc-cidr-assoc"),
        is_default: false,
        tenancy: input.instance_tenancy.unwrap_or_else(|| "default".to_owned()),
        dns_support: true,
        dns_hostnames: false,
        usage_metrics: false,
        dhcp_options: dhcp_options_id(context.scope),
        acl: context.new_id("acl"),
        acl_tags: Tags::new(),
        tags,
        id,
    };
    context.save(&vpc)?;
    let table = RouteTable {
        id: context.new_id("rtb"),
        vpc_id: vpc.id.clone(),
        routes: main_routes(&vpc),
        associations: vec![RouteTableAssociation {
            id: context.new_id("rtbassoc"),
            with: Associated::Main,
        }],
        tags: Tags::new(),
    };
    context.save(&table)?;
    let scope = context.scope;
    let mut group = default_group(scope, &vpc.id, |_| context.new_id("sgr"));
    group.id = context.new_id("sg");
    context.save(&with_own_members(group, scope.account()))?;
    let mut shown = view(&vpc, scope.account());
    shown.state = Some(shapes::VpcState::PENDING.to_owned());
    unless_dry(input.dry_run, CreateVpcOutput { vpc: Some(shown) })
}

fn block(text: Option<&str>) -> Result<Cidr4, ApiError> {
    let text = text.ok_or_else(|| ApiError::missing_parameter("cidrBlock"))?;
    let cidr = parse_block(text)?;
    if !BLOCK_BITS.contains(&cidr.bits()) {
        return Err(ApiError::new("InvalidVpc.Range", format!("The CIDR '{text}' is invalid.")));
    }
    Ok(cidr)
}

/// A block of a VPC or a subnet.
pub(crate) fn parse_block(text: &str) -> Result<Cidr4, ApiError> {
    let why = "This is not a valid CIDR block.";
    text.parse().map_err(|_| errors::bad_value(text, "cidrBlock", why))
}

pub(crate) fn describe_vpcs(
    context: &Reading<'_>,
    input: DescribeVpcsInput,
) -> Result<DescribeVpcsOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.vpc_ids.as_deref();
    let account = context.scope.account();
    let vpcs = context.chosen::<Vpc>(Id::Vpc, ids)?;
    let fitting = vpcs.into_iter().filter(|vpc| {
        filters.fit(&vpc.tags, |name| match name {
            "vpc-id" => one(&vpc.id),
            "isDefault" | "is-default" => flag(vpc.is_default),
            "state" => one("available"),
            "dhcp-options-id" | "dhcpOptionsId" => one(&vpc.dhcp_options),
            "owner-id" => one(account),
            "cidr-block-association.association-id" => one(&vpc.cidr_association),
            "cidr-block-association.state" => one("associated"),
            _ => one(vpc.cidr.to_string()),
        })
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "vpcIds");
    let (page, next_token) =
        paging.page::<shapes::DescribeVpcs, _>(fitting, |vpc| vpc.id.clone())?;
    let vpcs = page.iter().map(|vpc| view(vpc, account)).collect();
    unless_dry(input.dry_run, DescribeVpcsOutput { vpcs: Some(vpcs), next_token })
}

fn view(vpc: &Vpc, account: &str) -> shapes::Vpc {
    let association = VpcCidrBlockAssociation {
        association_id: Some(vpc.cidr_association.clone()),
        cidr_block: Some(vpc.cidr.to_string()),
        cidr_block_state: Some(VpcCidrBlockState {
            state: Some("associated".to_owned()),
            ..VpcCidrBlockState::default()
        }),
    };
    shapes::Vpc {
        owner_id: Some(account.to_owned()),
        instance_tenancy: Some(vpc.tenancy.clone()),
        cidr_block_association_set: Some(vec![association]),
        is_default: Some(vpc.is_default),
        tags: tag::shown(&vpc.tags),
        vpc_id: Some(vpc.id.clone()),
        state: Some(shapes::VpcState::AVAILABLE.to_owned()),
        cidr_block: Some(vpc.cidr.to_string()),
        dhcp_options_id: Some(vpc.dhcp_options.clone()),
        ..shapes::Vpc::default()
    }
}

pub(crate) fn delete_vpc(
    context: &mut Writing<'_, '_>,
    input: DeleteVpcInput,
) -> Result<Nothing, ApiError> {
    let vpc = context.get::<Vpc>(Id::Vpc, &input.vpc_id)?;
    let tables = context.list::<RouteTable>()?;
    let groups = context.list::<SecurityGroup>()?;
    let tables: Vec<_> = tables.into_iter().filter(|table| table.vpc_id == vpc.id).collect();
    let groups: Vec<_> = groups.into_iter().filter(|group| group.vpc_id == vpc.id).collect();
    let gateways = context.list::<InternetGateway>()?;
    let in_use = context.list::<Subnet>()?.iter().any(|subnet| subnet.vpc_id == vpc.id)
        || gateways.iter().any(|gateway| gateway.vpc_id.as_ref() == Some(&vpc.id))
        || groups.iter().any(|group| group.name != "default")
        || tables.iter().any(|table| !table.is_main())
        || context.list::<NetworkInterface>()?.iter().any(|i| i.vpc_id == vpc.id);
    if in_use {
        return Err(errors::in_use("vpc", &vpc.id));
    }
    for group in groups {
        context.remove::<SecurityGroup>(&group.id)?;
    }
    for table in tables {
        context.remove::<RouteTable>(&table.id)?;
    }
    context.remove::<Vpc>(&vpc.id)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn describe_vpc_attribute(
    context: &Reading<'_>,
    input: DescribeVpcAttributeInput,
) -> Result<DescribeVpcAttributeOutput, ApiError> {
    let vpc = context.get::<Vpc>(Id::Vpc, &input.vpc_id)?;
    let mut output =
        DescribeVpcAttributeOutput { vpc_id: Some(vpc.id.clone()), ..Default::default() };
    let (slot, value) = match input.attribute.as_str() {
        "enableDnsSupport" => (&mut output.enable_dns_support, vpc.dns_support),
        "enableDnsHostnames" => (&mut output.enable_dns_hostnames, vpc.dns_hostnames),
        "enableNetworkAddressUsageMetrics" => {
            (&mut output.enable_network_address_usage_metrics, vpc.usage_metrics)
        }
        other => return Err(errors::unknown_value(other, "attribute")),
    };
    *slot = Some(AttributeBooleanValue { value: Some(value) });
    unless_dry(input.dry_run, output)
}

pub(crate) fn modify_vpc_attribute(
    context: &mut Writing<'_, '_>,
    input: ModifyVpcAttributeInput,
) -> Result<Nothing, ApiError> {
    let mut vpc = (*context.get::<Vpc>(Id::Vpc, &input.vpc_id)?).clone();
    let changes = [
        (&mut vpc.dns_support, input.enable_dns_support),
        (&mut vpc.dns_hostnames, input.enable_dns_hostnames),
        (&mut vpc.usage_metrics, input.enable_network_address_usage_metrics),
    ];
    let mut given = 0;
    for (field, change) in changes {
        if let Some(value) = change.and_then(|change| change.value) {
            *field = value;
            given += 1;
        }
    }
    match given {
        0 => Err(ApiError::missing_parameter("attribute")),
        // One attribute in a request, as AWS wants it.
        1 => context.save(&vpc).map(|()| Nothing),
        _ => Err(ApiError::invalid_parameter_combination(
            "Fields for multiple attribute types specified",
        )),
    }
}
