//! Elastic addresses (ec2 reference, sections 13 and 17). They are records: the address is one of
//! a block for documentation (RFC 5737), and nothing is forwarded from it.

use std::net::Ipv4Addr;

use elbow_state::ec2::{AddressAssociation, ElasticAddress, Instance, NetworkInterface};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AddressAttribute, AllocateAddressInput, AllocateAddressOutput, AssociateAddressInput,
    AssociateAddressOutput, DescribeAddressesAttributeInput, DescribeAddressesAttributeOutput,
    DescribeAddressesInput, DescribeAddressesOutput, DisassociateAddressInput, ReleaseAddressInput,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one, some};
use super::page::Paging;
use super::tag;
use crate::context::{Look, Reading, Writing};

/// The blocks that addresses come from: their first three octets.
const BLOCKS: [[u8; 3]; 3] = [[203, 0, 113], [198, 51, 100], [192, 0, 2]];

const FILTERS: &[&str] = &[
    "allocation-id",
    "association-id",
    "domain",
    "instance-id",
    "network-border-group",
    "network-interface-id",
    "network-interface-owner-id",
    "private-ip-address",
    "public-ip",
];

pub(crate) fn allocate_address(
    context: &mut Writing<'_, '_>,
    input: AllocateAddressInput,
) -> Result<AllocateAddressOutput, ApiError> {
    let tags = tag::specified(input.tag_specifications.as_ref(), "elastic-ip")?;
    let taken: Vec<Ipv4Addr> =
        context.list::<ElasticAddress>()?.iter().map(|address| address.public_ip).collect();
    let mut all = BLOCKS
        .iter()
        .flat_map(|[a, b, c]| (1..=254).map(move |last| Ipv4Addr::new(*a, *b, *c, last)));
    let public_ip = all.find(|ip| !taken.contains(ip)).ok_or_else(|| {
        let message = "The maximum number of addresses has been reached.";
        ApiError::new("AddressLimitExceeded", message)
    })?;
    let address =
        ElasticAddress { id: context.new_id("eipalloc"), public_ip, association: None, tags };
    context.save(&address)?;
    let output = AllocateAddressOutput {
        allocation_id: Some(address.id),
        public_ipv4_pool: Some("amazon".to_owned()),
        network_border_group: Some(context.scope.region().to_owned()),
        domain: Some("vpc".to_owned()),
        public_ip: Some(public_ip.to_string()),
        ..AllocateAddressOutput::default()
    };
    unless_dry(input.dry_run, output)
}

/// The address that a request names by allocation or by the address itself.
fn named(look: &impl Look, id: Option<&str>, ip: Option<&str>) -> Result<ElasticAddress, ApiError> {
    match (id, ip) {
        (Some(id), _) => Ok((*look.get::<ElasticAddress>(Id::Allocation, id)?).clone()),
        (None, Some(ip)) => {
            let addresses = look.list::<ElasticAddress>()?;
            let found = addresses.iter().find(|address| address.public_ip.to_string() == ip);
            found.map(|address| (**address).clone()).ok_or_else(|| {
                ApiError::new("InvalidAddress.NotFound", format!("Address '{ip}' not found."))
            })
        }
        (None, None) => Err(ApiError::missing_parameter("allocationId")),
    }
}

pub(crate) fn associate_address(
    context: &mut Writing<'_, '_>,
    input: AssociateAddressInput,
) -> Result<AssociateAddressOutput, ApiError> {
    let mut address = named(context, input.allocation_id.as_deref(), input.public_ip.as_deref())?;
    let interface_id = match (input.network_interface_id, input.instance_id) {
        (Some(id), _) => id,
        (None, Some(id)) => {
            let instance = context.get::<Instance>(Id::Instance, &id)?;
            let first = instance.interfaces.first().cloned();
            first.ok_or_else(|| errors::not_found(Id::Instance, &id))?
        }
        (None, None) => return Err(ApiError::missing_parameter("instanceId")),
    };
    let interface = context.get::<NetworkInterface>(Id::Interface, &interface_id)?;
    let elsewhere =
        address.association.as_ref().is_some_and(|with| with.interface_id != interface_id);
    if elsewhere && input.allow_reassociation == Some(false) {
        let message =
            format!("resource {} is already associated with {}", address.id, interface_id);
        return Err(ApiError::new("Resource.AlreadyAssociated", message));
    }
    for other in context.list::<ElasticAddress>()? {
        let with = other.association.as_ref();
        if other.id != address.id && with.is_some_and(|with| with.interface_id == interface_id) {
            context.save(&ElasticAddress { association: None, ..(*other).clone() })?;
        }
    }
    let id = context.new_id("eipassoc");
    address.association = Some(AddressAssociation {
        id: id.clone(),
        interface_id,
        instance_id: interface.attachment.as_ref().and_then(|a| a.instance_id.clone()),
        private_ip: interface.private_ip,
    });
    context.save(&address)?;
    unless_dry(input.dry_run, AssociateAddressOutput { association_id: Some(id) })
}

pub(crate) fn disassociate_address(
    context: &mut Writing<'_, '_>,
    input: DisassociateAddressInput,
) -> Result<Nothing, ApiError> {
    let mut address = match input.association_id {
        None => named(context, None, input.public_ip.as_deref())?,
        Some(id) => {
            let addresses = context.list::<ElasticAddress>()?;
            let found = addresses
                .iter()
                .find(|address| address.association.as_ref().is_some_and(|with| with.id == id));
            found.map(|address| (**address).clone()).ok_or_else(|| {
                let message = format!("The association ID '{id}' does not exist");
                ApiError::new("InvalidAssociationID.NotFound", message)
            })?
        }
    };
    address.association = None;
    context.save(&address)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn release_address(
    context: &mut Writing<'_, '_>,
    input: ReleaseAddressInput,
) -> Result<Nothing, ApiError> {
    let address = named(context, input.allocation_id.as_deref(), input.public_ip.as_deref())?;
    if address.association.is_some() {
        let message = format!("Address {} is in use.", address.public_ip);
        return Err(ApiError::new("InvalidIPAddress.InUse", message));
    }
    context.remove::<ElasticAddress>(&address.id)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn describe_addresses(
    context: &Reading<'_>,
    input: DescribeAddressesInput,
) -> Result<DescribeAddressesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let mut addresses = Vec::new();
    for ip in input.public_ips.iter().flatten() {
        addresses.push(std::sync::Arc::new(named(context, None, Some(ip))?));
    }
    if addresses.is_empty() {
        let ids = input.allocation_ids.as_deref();
        addresses = context.chosen::<ElasticAddress>(Id::Allocation, ids)?;
    }
    let region = context.scope.region();
    let account = context.scope.account();
    let fitting = addresses.iter().filter(|address| {
        let with = address.association.as_ref();
        filters.fit(&address.tags, |name| match name {
            "association-id" => some(with.map(|with| &with.id)),
            "domain" => one("vpc"),
            "instance-id" => some(with.and_then(|with| with.instance_id.as_ref())),
            "network-border-group" => one(region),
            "network-interface-id" => some(with.map(|with| &with.interface_id)),
            "network-interface-owner-id" => with.map(|_| account.to_owned()).into_iter().collect(),
            "private-ip-address" => {
                with.map(|with| with.private_ip.to_string()).into_iter().collect()
            }
            "public-ip" => one(address.public_ip.to_string()),
            _ => one(&address.id),
        })
    });
    let addresses = Some(fitting.map(|address| view(context, address)).collect());
    unless_dry(input.dry_run, DescribeAddressesOutput { addresses })
}

fn view(look: &impl Look, address: &ElasticAddress) -> shapes::Address {
    let scope = look.scope();
    let with = address.association.as_ref();
    shapes::Address {
        allocation_id: Some(address.id.clone()),
        association_id: with.map(|with| with.id.clone()),
        domain: Some("vpc".to_owned()),
        network_interface_id: with.map(|with| with.interface_id.clone()),
        network_interface_owner_id: with.map(|_| scope.account().to_owned()),
        private_ip_address: with.map(|with| with.private_ip.to_string()),
        tags: tag::shown(&address.tags),
        public_ipv4_pool: Some("amazon".to_owned()),
        network_border_group: Some(scope.region().to_owned()),
        instance_id: with.and_then(|with| with.instance_id.clone()),
        public_ip: Some(address.public_ip.to_string()),
        ..shapes::Address::default()
    }
}

pub(crate) fn describe_addresses_attribute(
    context: &Reading<'_>,
    input: DescribeAddressesAttributeInput,
) -> Result<DescribeAddressesAttributeOutput, ApiError> {
    let ids = input.allocation_ids.as_deref();
    let addresses = context.chosen::<ElasticAddress>(Id::Allocation, ids)?;
    // No address has a name of its own.
    let attribute = |address: &ElasticAddress| AddressAttribute {
        public_ip: Some(address.public_ip.to_string()),
        allocation_id: Some(address.id.clone()),
        ..AddressAttribute::default()
    };
    let all = addresses.iter().map(|address| attribute(address));
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, None, "");
    let (page, next_token) = paging
        .page::<shapes::DescribeAddressesAttribute, _>(all, |shown| {
            shown.allocation_id.clone().unwrap_or_default()
        })?;
    let output = DescribeAddressesAttributeOutput { addresses: Some(page), next_token };
    unless_dry(input.dry_run, output)
}
