//! Routes (ec2 reference, section 4).

use elbow_state::ec2::{
    Instance, InternetGateway, NatGateway, NetworkInterface, Route, RouteTable, RouteTarget,
    canonical_v6,
};
use elbow_wire::shapes::ec2::{
    CreateRouteInput, CreateRouteOutput, DeleteRouteInput, ReplaceRouteInput,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::vpcs::parse_block;
use crate::context::Writing;

/// The parameters that say where a route leads; exactly one is given.
#[derive(Default)]
struct Target {
    gateway: Option<String>,
    nat: Option<String>,
    instance: Option<String>,
    interface: Option<String>,
    /// By the names of kinds that elbow has no resource for.
    others: [(&'static str, Option<String>); 6],
}

pub(crate) fn create_route(
    context: &mut Writing<'_, '_>,
    input: CreateRouteInput,
) -> Result<CreateRouteOutput, ApiError> {
    let mut table = (*context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?).clone();
    let destination = destination(
        input.destination_cidr_block,
        input.destination_ipv6_cidr_block,
        input.destination_prefix_list_id,
    )?;
    let target = Target {
        gateway: input.gateway_id.or(input.vpc_endpoint_id),
        nat: input.nat_gateway_id,
        instance: input.instance_id,
        interface: input.network_interface_id,
        others: [
            ("transitGatewayId", input.transit_gateway_id),
            ("vpcPeeringConnectionId", input.vpc_peering_connection_id),
            ("egressOnlyInternetGatewayId", input.egress_only_internet_gateway_id),
            ("localGatewayId", input.local_gateway_id),
            ("carrierGatewayId", input.carrier_gateway_id),
            ("coreNetworkArn", input.core_network_arn),
        ],
    };
    let target = resolve(context, &table, target)?;
    if table.routes.iter().any(|route| route.destination == destination) {
        let message = format!("The route identified by {destination} already exists.");
        return Err(ApiError::new("RouteAlreadyExists", message));
    }
    table.routes.push(Route { destination, target });
    context.save(&table)?;
    unless_dry(input.dry_run, CreateRouteOutput { r#return: Some(true) })
}

pub(crate) fn replace_route(
    context: &mut Writing<'_, '_>,
    input: ReplaceRouteInput,
) -> Result<Nothing, ApiError> {
    let mut table = (*context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?).clone();
    let destination = destination(
        input.destination_cidr_block,
        input.destination_ipv6_cidr_block,
        input.destination_prefix_list_id,
    )?;
    let place = find(&table, &destination)?;
    let target = if input.local_target == Some(true) {
        RouteTarget::Local
    } else {
        let target = Target {
            gateway: input.gateway_id.or(input.vpc_endpoint_id),
            nat: input.nat_gateway_id,
            instance: input.instance_id,
            interface: input.network_interface_id,
            others: [
                ("transitGatewayId", input.transit_gateway_id),
                ("vpcPeeringConnectionId", input.vpc_peering_connection_id),
                ("egressOnlyInternetGatewayId", input.egress_only_internet_gateway_id),
                ("localGatewayId", input.local_gateway_id),
                ("carrierGatewayId", input.carrier_gateway_id),
                ("coreNetworkArn", input.core_network_arn),
            ],
        };
        resolve(context, &table, target)?
    };
    table.routes[place].target = target;
    context.save(&table)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn delete_route(
    context: &mut Writing<'_, '_>,
    input: DeleteRouteInput,
) -> Result<Nothing, ApiError> {
    let mut table = (*context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?).clone();
    let destination = destination(
        input.destination_cidr_block,
        input.destination_ipv6_cidr_block,
        input.destination_prefix_list_id,
    )?;
    let place = find(&table, &destination)?;
    if table.routes.remove(place).target == RouteTarget::Local {
        return Err(ApiError::invalid_parameter_value(format!(
            "cannot remove local route {destination} in route table {}",
            table.id
        )));
    }
    context.save(&table)?;
    unless_dry(input.dry_run, Nothing)
}

/// The destination in canonical form.
fn destination(
    v4: Option<String>,
    v6: Option<String>,
    list: Option<String>,
) -> Result<String, ApiError> {
    match (v4, v6, list) {
        (Some(text), None, None) => Ok(parse_block(&text)
            .map_err(|_| {
                let why = "This is not a valid CIDR block.";
                errors::bad_value(&text, "destinationCidrBlock", why)
            })?
            .to_string()),
        (None, Some(text), None) => canonical_v6(&text).map_err(|_| {
            let why = "This is not a valid IPv6 CIDR block.";
            errors::bad_value(&text, "destinationIpv6CidrBlock", why)
        }),
        (None, None, Some(id)) => Ok(id),
        _ => Err(ApiError::missing_parameter("destinationCidrBlock")),
    }
}

fn find(table: &RouteTable, destination: &str) -> Result<usize, ApiError> {
    let place = table.routes.iter().position(|route| route.destination == destination);
    place.ok_or_else(|| {
        let message = format!(
            "no route with destination-cidr-block {destination} in route table {}",
            table.id
        );
        ApiError::new("InvalidRoute.NotFound", message)
    })
}

fn resolve(
    context: &Writing<'_, '_>,
    table: &RouteTable,
    target: Target,
) -> Result<RouteTarget, ApiError> {
    let others: Vec<_> =
        target.others.into_iter().filter_map(|(name, id)| Some((name, id?))).collect();
    let named = [&target.gateway, &target.nat, &target.instance, &target.interface];
    match named.iter().filter(|id| id.is_some()).count() + others.len() {
        0 => return Err(ApiError::missing_parameter("gatewayId")),
        1 => {}
        _ => {
            return Err(ApiError::invalid_parameter_combination(
                "The parameters that name a route's target exclude one another",
            ));
        }
    }
    let differs = |what: &str, id: &str| {
        let table = &table.id;
        ApiError::invalid_parameter_value(format!(
            "route table {table} and {what} {id} belong to different networks"
        ))
    };
    if let Some(id) = target.gateway {
        if id.starts_with("igw-") {
            let gateway = context.maybe::<InternetGateway>(&id)?.ok_or_else(|| {
                let message = format!("The gateway ID '{id}' does not exist");
                ApiError::new("InvalidGatewayID.NotFound", message)
            })?;
            if gateway.vpc_id.as_ref() != Some(&table.vpc_id) {
                return Err(differs("network gateway", &id));
            }
        }
        let local = id == "local";
        return Ok(if local { RouteTarget::Local } else { RouteTarget::Gateway(id) });
    }
    if let Some(id) = target.nat {
        let nat = context.get::<NatGateway>(Id::NatGateway, &id)?;
        return if nat.vpc_id == table.vpc_id {
            Ok(RouteTarget::Nat(id))
        } else {
            Err(differs("nat gateway", &id))
        };
    }
    if let Some(id) = target.instance {
        let instance = context.get::<Instance>(Id::Instance, &id)?;
        let interface = instance.interfaces.first().cloned();
        let interface = interface.ok_or_else(|| errors::not_found(Id::Instance, &id))?;
        return Ok(RouteTarget::Instance { id, interface });
    }
    if let Some(id) = target.interface {
        context.get::<NetworkInterface>(Id::Interface, &id)?;
        return Ok(RouteTarget::Interface(id));
    }
    let other = others.into_iter().next().map(|(name, id)| RouteTarget::Other(name.to_owned(), id));
    other.ok_or_else(|| ApiError::missing_parameter("gatewayId"))
}
