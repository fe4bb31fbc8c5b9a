//! Subnets and their attributes (ec2 reference, section 4).

use elbow_state::ec2::{
    Associated, NetworkInterface, RouteTable, Subnet, Vpc, used_addresses, zone_id, zone_of_id,
    zones,
};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CreateSubnetInput, CreateSubnetOutput, DeleteSubnetInput, DescribeSubnetsInput,
    DescribeSubnetsOutput, ModifySubnetAttributeInput, PrivateDnsNameOptionsOnLaunch,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, flag, one};
use super::page::Paging;
use super::tag;
use super::vpcs::{BLOCK_BITS, parse_block};
use crate::context::{Look, Reading, Writing, store_fault};

const FILTERS: &[&str] = &[
    "subnet-id",
    "subnet-arn",
    "vpc-id",
    "availabilityZone",
    "availability-zone",
    "availabilityZoneId",
    "availability-zone-id",
    "available-ip-address-count",
    "cidr",
    "cidrBlock",
    "cidr-block",
    "defaultForAz",
    "default-for-az",
    "map-public-ip-on-launch",
    "owner-id",
    "state",
];

pub(crate) fn create_subnet(
    context: &mut Writing<'_, '_>,
    input: CreateSubnetInput,
) -> Result<CreateSubnetOutput, ApiError> {
    let vpc = context.get::<Vpc>(Id::Vpc, &input.vpc_id)?;
    if input.ipv6_native == Some(true) || input.ipv6_cidr_block.is_some() {
        return Err(errors::unsupported("IPv6 blocks of subnets"));
    }
    let text = input.cidr_block.ok_or_else(|| ApiError::missing_parameter("cidrBlock"))?;
    let cidr = parse_block(&text)?;
    if !BLOCK_BITS.contains(&cidr.bits()) || !vpc.cidr.covers(cidr) {
        return Err(ApiError::new("InvalidSubnet.Range", format!("The CIDR '{text}' is invalid.")));
    }
    let taken = |other: &Subnet| other.vpc_id == vpc.id && other.cidr.overlaps(cidr);
    if context.list::<Subnet>()?.iter().any(|subnet| taken(subnet)) {
        let message = format!("The CIDR '{cidr}' conflicts with another subnet");
        return Err(ApiError::new("InvalidSubnet.Conflict", message));
    }
    let region = context.scope.region();
    let zone = zone(region, input.availability_zone, input.availability_zone_id)?;
    let subnet = Subnet {
        id: context.new_id("subnet"),
        vpc_id: vpc.id.clone(),
        cidr,
        zone,
        default_for_zone: false,
        map_public_ip: false,
        assign_ipv6: false,
        dns64: false,
        hostname_type: "ip-name".to_owned(),
        resource_name_a: false,
        resource_name_aaaa: false,
        acl_association: context.new_id("aclassoc"),
        tags: tag::specified(input.tag_specifications.as_ref(), "subnet")?,
    };
    context.save(&subnet)?;
    let shown = view(context, &subnet, context.now)?;
    unless_dry(input.dry_run, CreateSubnetOutput { subnet: Some(shown) })
}

/// The zone that a request names, or the region's first.
fn zone(region: &str, name: Option<String>, id: Option<String>) -> Result<String, ApiError> {
    let all = zones(region);
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        return if all.contains(&name) {
            Ok(name)
        } else {
            let why = format!(
                "Subnets can currently only be created in the following availability zones: {}.",
                all.join(", ")
            );
            Err(errors::bad_value(&name, "availabilityZone", &why))
        };
    }
    if let Some(id) = id.filter(|id| !id.is_empty()) {
        let why = "This is not the id of an availability zone of the region.";
        return zone_of_id(region, &id)
            .ok_or_else(|| errors::bad_value(&id, "availabilityZoneId", why));
    }
    let [first, ..] = all;
    Ok(first)
}

pub(crate) fn describe_subnets(
    context: &Reading<'_>,
    input: DescribeSubnetsInput,
) -> Result<DescribeSubnetsOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.subnet_ids.as_deref();
    let mut shown = Vec::new();
    for subnet in context.chosen::<Subnet>(Id::Subnet, ids)? {
        let view = view(context, &subnet, context.now)?;
        let fits = filters.fit(&subnet.tags, |name| match name {
            "subnet-id" => one(&subnet.id),
            "subnet-arn" => view.subnet_arn.clone().into_iter().collect(),
            "vpc-id" => one(&subnet.vpc_id),
            "availabilityZone" | "availability-zone" => one(&subnet.zone),
            "availabilityZoneId" | "availability-zone-id" => {
                view.availability_zone_id.clone().into_iter().collect()
            }
            "available-ip-address-count" => {
                view.available_ip_address_count.map(|n| n.to_string()).into_iter().collect()
            }
            "defaultForAz" | "default-for-az" => flag(subnet.default_for_zone),
            "map-public-ip-on-launch" => flag(subnet.map_public_ip),
            "owner-id" => one(context.scope.account()),
            "state" => one("available"),
            _ => one(subnet.cidr.to_string()),
        });
        if fits {
            shown.push(view);
        }
    }
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "subnetIds");
    let (subnets, next_token) = paging.page::<shapes::DescribeSubnets, _>(shown, |subnet| {
        subnet.subnet_id.clone().unwrap_or_default()
    })?;
    unless_dry(input.dry_run, DescribeSubnetsOutput { subnets: Some(subnets), next_token })
}

fn view(
    look: &impl Look,
    subnet: &Subnet,
    now: elbow_base::Timestamp,
) -> Result<shapes::Subnet, ApiError> {
    let scope = look.scope();
    let used = used_addresses(look.from(), scope, subnet, now).map_err(store_fault)?.len();
    let free = subnet.cidr.usable_count().saturating_sub(u32::try_from(used).unwrap_or(u32::MAX));
    Ok(shapes::Subnet {
        availability_zone_id: zone_id(scope.region(), &subnet.zone),
        map_customer_owned_ip_on_launch: Some(false),
        owner_id: Some(scope.account().to_owned()),
        assign_ipv6_address_on_creation: Some(subnet.assign_ipv6),
        ipv6_cidr_block_association_set: Some(Vec::new()),
        tags: tag::shown(&subnet.tags),
        subnet_arn: Some(scope.arn("ec2", &format!("subnet/{}", subnet.id))),
        enable_dns64: Some(subnet.dns64),
        ipv6_native: Some(false),
        private_dns_name_options_on_launch: Some(PrivateDnsNameOptionsOnLaunch {
            hostname_type: Some(subnet.hostname_type.clone()),
            enable_resource_name_dns_a_record: Some(subnet.resource_name_a),
            enable_resource_name_dns_aaaa_record: Some(subnet.resource_name_aaaa),
        }),
        subnet_id: Some(subnet.id.clone()),
        state: Some(shapes::SubnetState::AVAILABLE.to_owned()),
        vpc_id: Some(subnet.vpc_id.clone()),
        cidr_block: Some(subnet.cidr.to_string()),
        available_ip_address_count: Some(i32::try_from(free).unwrap_or(i32::MAX)),
        availability_zone: Some(subnet.zone.clone()),
        default_for_az: Some(subnet.default_for_zone),
        map_public_ip_on_launch: Some(subnet.map_public_ip),
        ..shapes::Subnet::default()
    })
}

pub(crate) fn delete_subnet(
    context: &mut Writing<'_, '_>,
    input: DeleteSubnetInput,
) -> Result<Nothing, ApiError> {
    let subnet = context.get::<Subnet>(Id::Subnet, &input.subnet_id)?;
    if context.list::<NetworkInterface>()?.iter().any(|i| i.subnet_id == subnet.id) {
        return Err(errors::in_use("subnet", &subnet.id));
    }
    let own = Associated::Subnet(subnet.id.clone());
    for table in context.list::<RouteTable>()? {
        if table.associations.iter().any(|association| association.with == own) {
            let mut table = (*table).clone();
            table.associations.retain(|association| association.with != own);
            context.save(&table)?;
        }
    }
    context.remove::<Subnet>(&subnet.id)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn modify_subnet_attribute(
    context: &mut Writing<'_, '_>,
    input: ModifySubnetAttributeInput,
) -> Result<Nothing, ApiError> {
    let mut subnet = (*context.get::<Subnet>(Id::Subnet, &input.subnet_id)?).clone();
    if input.map_customer_owned_ip_on_launch.as_ref().and_then(|v| v.value) == Some(true) {
        return Err(errors::unsupported("customer-owned addresses"));
    }
    let changes = [
        (&mut subnet.map_public_ip, input.map_public_ip_on_launch),
        (&mut subnet.assign_ipv6, input.assign_ipv6_address_on_creation),
        (&mut subnet.dns64, input.enable_dns64),
        (&mut subnet.resource_name_a, input.enable_resource_name_dns_a_record_on_launch),
        (&mut subnet.resource_name_aaaa, input.enable_resource_name_dns_aaaa_record_on_launch),
    ];
    let mut given = usize::from(input.map_customer_owned_ip_on_launch.is_some());
    for (field, change) in changes {
        if let Some(value) = change.and_then(|change| change.value) {
            *field = value;
            given += 1;
        }
    }
    if let Some(kind) = input.private_dns_hostname_type_on_launch {
        if !matches!(kind.as_str(), "ip-name" | "resource-name") {
            return Err(errors::unknown_value(&kind, "privateDnsHostnameTypeOnLaunch"));
        }
        subnet.hostname_type = kind;
        given += 1;
    }
    match given {
        0 => Err(ApiError::missing_parameter("attribute")),
        1 => context.save(&subnet).map(|()| Nothing),
        _ => Err(ApiError::invalid_parameter_combination(
            "Fields for multiple attribute types specified",
        )),
    }
}
