//! NAT gateways, as records: instances of elbow reach what their machine reaches.

use std::time::Duration;

use elbow_state::Tags;
use elbow_state::ec2::{
    AddressAssociation, ElasticAddress, InterfaceAttachment, NatGateway, NetworkInterface, Subnet,
    free_address, used_addresses,
};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CreateNatGatewayInput, CreateNatGatewayOutput, DeleteNatGatewayInput, DeleteNatGatewayOutput,
    DescribeNatGatewaysInput, DescribeNatGatewaysOutput, NatGatewayAddress,
};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one};
use super::idempotency::Token;
use super::page::Paging;
use super::tag;
use crate::context::{Reading, Writing, store_fault};

/// How long a deleted one can still be seen.
const DELETED_VISIBLE: Duration = Duration::from_secs(3600);

const FILTERS: &[&str] = &["nat-gateway-id", "state", "subnet-id", "vpc-id"];

pub(crate) fn create_nat_gateway(
    context: &mut Writing<'_, '_>,
    input: CreateNatGatewayInput,
) -> Result<CreateNatGatewayOutput, ApiError> {
    let token = Token::new(&shapes::CreateNatGateway, input.client_token.as_deref(), &input);
    let client_token = input.client_token.clone();
    if let Some(made) = token.used(context)? {
        let nat = context.get::<NatGateway>(Id::NatGateway, &made[0])?;
        let nat_gateway = Some(view(&nat));
        return Ok(CreateNatGatewayOutput { client_token, nat_gateway });
    }
    let subnet_id = input.subnet_id.ok_or_else(|| ApiError::missing_parameter("SubnetId"))?;
    let subnet = context.get::<Subnet>(Id::Subnet, &subnet_id)?;
    let connectivity = input.connectivity_type.unwrap_or_else(|| "public".to_owned());
    let address = match (connectivity.as_str(), &input.allocation_id) {
        ("private", _) => None,
        (_, Some(id)) => Some(context.get::<ElasticAddress>(Id::Allocation, id)?),
        (_, None) => return Err(ApiError::missing_parameter("AllocationId")),
    };
    if let Some(address) = address.as_ref().filter(|address| address.association.is_some()) {
        let message = format!("Address {} is in use.", address.public_ip);
        return Err(ApiError::new("Resource.AlreadyAssociated", message));
    }
    let used =
        used_addresses(context.tx, context.scope, &subnet, context.now).map_err(store_fault)?;
    let private_ip = free_address(&subnet, &used).ok_or_else(|| {
        let message = format!("There are not enough free addresses in subnet '{}'.", subnet.id);
        ApiError::new("InsufficientFreeAddressesInSubnet", message)
    })?;
    let id = context.new_id("nat");
    let interface = interface(context, &subnet, private_ip, &id);
    context.save(&interface)?;
    if let Some(address) = &address {
        let association = AddressAssociation {
            id: context.new_id("eipassoc"),
            interface_id: interface.id.clone(),
            instance_id: None,
            private_ip,
        };
        let association = Some(association);
        context.save(&ElasticAddress { association, ..(**address).clone() })?;
    }
    let nat = NatGateway {
        id,
        subnet_id,
        vpc_id: subnet.vpc_id.clone(),
        connectivity,
        allocation_id: address.as_ref().map(|address| address.id.clone()),
        public_ip: address.as_ref().map(|address| address.public_ip),
        interface_id: interface.id,
        private_ip,
        created_at: context.now,
        deleted_at: None,
        tags: tag::specified(input.tag_specifications.as_ref(), "natgateway")?,
    };
    context.save(&nat)?;
    token.used_for(context, vec![nat.id.clone()])?;
    let mut shown = view(&nat);
    shown.state = Some("pending".to_owned());
    let output = CreateNatGatewayOutput { client_token, nat_gateway: Some(shown) };
    unless_dry(input.dry_run, output)
}

fn interface(
    context: &mut Writing<'_, '_>,
    subnet: &Subnet,
    private_ip: std::net::Ipv4Addr,
    nat: &str,
) -> NetworkInterface {
    NetworkInterface {
        id: context.new_id("eni"),
        subnet_id: subnet.id.clone(),
        vpc_id: subnet.vpc_id.clone(),
        zone: subnet.zone.clone(),
        description: format!("Interface for NAT Gateway {nat}"),
        kind: "nat_gateway".to_owned(),
        requester: Some("amazon-aws".to_owned()),
        private_ip,
        secondary_ips: Vec::new(),
        public: false,
        mac: elbow_state::ec2::interface::mac(private_ip),
        groups: Vec::new(),
        source_dest_check: false,
        attachment: Some(InterfaceAttachment {
            id: context.new_id("eni-attach"),
            instance_id: None,
            device_index: 1,
            delete_on_termination: false,
            at: context.now,
        }),
        tags: Tags::new(),
    }
}

fn state(nat: &NatGateway) -> &'static str {
    if nat.deleted_at.is_some() { "deleted" } else { "available" }
}

fn view(nat: &NatGateway) -> shapes::NatGateway {
    shapes::NatGateway {
        create_time: Some(nat.created_at),
        delete_time: nat.deleted_at,
        nat_gateway_addresses: Some(vec![NatGatewayAddress {
            allocation_id: nat.allocation_id.clone(),
            network_interface_id: Some(nat.interface_id.clone()),
            private_ip: Some(nat.private_ip.to_string()),
            public_ip: nat.public_ip.map(|ip| ip.to_string()),
            is_primary: Some(true),
            status: Some("succeeded".to_owned()),
            ..NatGatewayAddress::default()
        }]),
        nat_gateway_id: Some(nat.id.clone()),
        state: Some(state(nat).to_owned()),
        subnet_id: Some(nat.subnet_id.clone()),
        vpc_id: Some(nat.vpc_id.clone()),
        tags: tag::shown(&nat.tags),
        connectivity_type: Some(nat.connectivity.clone()),
        ..shapes::NatGateway::default()
    }
}

pub(crate) fn describe_nat_gateways(
    context: &Reading<'_>,
    input: DescribeNatGatewaysInput,
) -> Result<DescribeNatGatewaysOutput, ApiError> {
    let filters = Filters::new(input.filter, FILTERS)?;
    let ids = input.nat_gateway_ids.as_deref();
    let visible =
        |nat: &NatGateway| nat.deleted_at.is_none_or(|at| context.now.since(at) < DELETED_VISIBLE);
    let found = context.chosen::<NatGateway>(Id::NatGateway, ids)?;
    if let Some(gone) = found.iter().find(|nat| ids.is_some() && !visible(nat)) {
        return Err(errors::not_found(Id::NatGateway, &gone.id));
    }
    let fitting = found.into_iter().filter(|nat| {
        visible(nat)
            && filters.fit(&nat.tags, |name| match name {
                "state" => one(state(nat)),
                "subnet-id" => one(&nat.subnet_id),
                "vpc-id" => one(&nat.vpc_id),
                _ => one(&nat.id),
            })
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "natGatewayIds");
    let (page, next_token) =
        paging.page::<shapes::DescribeNatGateways, _>(fitting, |nat| nat.id.clone())?;
    let nat_gateways = Some(page.iter().map(|nat| view(nat)).collect());
    unless_dry(input.dry_run, DescribeNatGatewaysOutput { nat_gateways, next_token })
}

pub(crate) fn delete_nat_gateway(
    context: &mut Writing<'_, '_>,
    input: DeleteNatGatewayInput,
) -> Result<DeleteNatGatewayOutput, ApiError> {
    let nat = context.get::<NatGateway>(Id::NatGateway, &input.nat_gateway_id)?;
    if nat.deleted_at.is_none() {
        context.remove::<NetworkInterface>(&nat.interface_id)?;
        if let Some(id) = &nat.allocation_id
            && let Some(address) = context.maybe::<ElasticAddress>(id)?
        {
            context.save(&ElasticAddress { association: None, ..(*address).clone() })?;
        }
        context.save(&NatGateway { deleted_at: Some(context.now), ..(*nat).clone() })?;
    }
    unless_dry(input.dry_run, DeleteNatGatewayOutput { nat_gateway_id: Some(nat.id.clone()) })
}
