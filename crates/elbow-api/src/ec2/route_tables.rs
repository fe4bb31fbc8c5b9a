//! Route tables and what they are associated with (ec2 reference, section 4).

use elbow_state::ec2::default_network::main_routes;
use elbow_state::ec2::{
    Associated, Instance, InternetGateway, NatGateway, NetworkInterface, RouteTable,
    RouteTableAssociation, RouteTarget, Subnet, Vpc,
};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AssociateRouteTableInput, AssociateRouteTableOutput, CreateRouteTableInput,
    CreateRouteTableOutput, DeleteRouteTableInput, DescribeRouteTablesInput,
    DescribeRouteTablesOutput, DisassociateRouteTableInput, ReplaceRouteTableAssociationInput,
    ReplaceRouteTableAssociationOutput, RouteTableAssociationState,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, flag, one};
use super::page::Paging;
use super::tag;
use crate::context::{Look, Reading, Writing};

const FILTERS: &[&str] = &[
    "vpc-id",
    "association.main",
    "association.subnet-id",
    "association.route-table-association-id",
    "association.route-table-id",
    "association.gateway-id",
    "owner-id",
    "route-table-id",
    "route.destination-cidr-block",
    "route.destination-ipv6-cidr-block",
    "route.gateway-id",
    "route.instance-id",
    "route.nat-gateway-id",
    "route.origin",
    "route.state",
];

pub(crate) fn create_route_table(
    context: &mut Writing<'_, '_>,
    input: CreateRouteTableInput,
) -> Result<CreateRouteTableOutput, ApiError> {
    let vpc = context.get::<Vpc>(Id::Vpc, &input.vpc_id)?;
    let tags = tag::specified(input.tag_specifications.as_ref(), "route-table")?;
    let table = RouteTable {
        id: context.new_id("rtb"),
        vpc_id: vpc.id.clone(),
        routes: main_routes(&vpc),
        associations: Vec::new(),
        tags,
    };
    context.save(&table)?;
    let route_table = Some(view(context, &table)?);
    let client_token = input.client_token;
    unless_dry(input.dry_run, CreateRouteTableOutput { route_table, client_token })
}

pub(crate) fn describe_route_tables(
    context: &Reading<'_>,
    input: DescribeRouteTablesInput,
) -> Result<DescribeRouteTablesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.route_table_ids.as_deref();
    let mut shown = Vec::new();
    for table in context.chosen::<RouteTable>(Id::RouteTable, ids)? {
        let view = view(context, &table)?;
        if filters.fit(&table.tags, |name| values(&table, &view, name)) {
            shown.push(view);
        }
    }
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "routeTableIds");
    let (route_tables, next_token) = paging
        .page::<shapes::DescribeRouteTables, _>(shown, |table| {
            table.route_table_id.clone().unwrap_or_default()
        })?;
    let route_tables = Some(route_tables);
    unless_dry(input.dry_run, DescribeRouteTablesOutput { route_tables, next_token })
}

fn values(table: &RouteTable, view: &shapes::RouteTable, name: &str) -> Vec<String> {
    let associations = view.associations.iter().flatten();
    let routes = view.routes.iter().flatten();
    let association = |pick: fn(&shapes::RouteTableAssociation) -> Option<String>| {
        associations.clone().filter_map(pick).collect()
    };
    let route =
        |pick: fn(&shapes::Route) -> Option<String>| routes.clone().filter_map(pick).collect();
    match name {
        "vpc-id" => one(&table.vpc_id),
        // A table without any association is no main table either.
        "association.main" => flag(table.is_main()),
        "association.subnet-id" => association(|a| a.subnet_id.clone()),
        "association.gateway-id" => association(|a| a.gateway_id.clone()),
        "association.route-table-id" => association(|a| a.route_table_id.clone()),
        "association.route-table-association-id" => {
            association(|a| a.route_table_association_id.clone())
        }
        "owner-id" => view.owner_id.clone().into_iter().collect(),
        "route.destination-cidr-block" => route(|r| r.destination_cidr_block.clone()),
        "route.destination-ipv6-cidr-block" => route(|r| r.destination_ipv6_cidr_block.clone()),
        "route.gateway-id" => route(|r| r.gateway_id.clone()),
        "route.instance-id" => route(|r| r.instance_id.clone()),
        "route.nat-gateway-id" => route(|r| r.nat_gateway_id.clone()),
        "route.origin" => route(|r| r.origin.clone()),
        "route.state" => route(|r| r.state.clone()),
        _ => one(&table.id),
    }
}

fn view(look: &impl Look, table: &RouteTable) -> Result<shapes::RouteTable, ApiError> {
    let account = look.scope().account();
    let routes: Result<Vec<_>, _> =
        table.routes.iter().map(|route| route_view(look, table, route)).collect();
    let associations =
        table.associations.iter().map(|association| association_view(table, association));
    Ok(shapes::RouteTable {
        associations: Some(associations.collect()),
        propagating_vgws: Some(Vec::new()),
        route_table_id: Some(table.id.clone()),
        routes: Some(routes?),
        tags: tag::shown(&table.tags),
        vpc_id: Some(table.vpc_id.clone()),
        owner_id: Some(account.to_owned()),
    })
}

fn association_view(
    table: &RouteTable,
    association: &RouteTableAssociation,
) -> shapes::RouteTableAssociation {
    let (subnet_id, gateway_id) = match &association.with {
        Associated::Main => (None, None),
        Associated::Subnet(id) => (Some(id.clone()), None),
        Associated::Gateway(id) => (None, Some(id.clone())),
    };
    shapes::RouteTableAssociation {
        main: Some(association.with == Associated::Main),
        route_table_association_id: Some(association.id.clone()),
        route_table_id: Some(table.id.clone()),
        subnet_id,
        gateway_id,
        association_state: associated(),
        ..shapes::RouteTableAssociation::default()
    }
}

fn associated() -> Option<RouteTableAssociationState> {
    Some(RouteTableAssociationState {
        state: Some("associated".to_owned()),
        ..RouteTableAssociationState::default()
    })
}

fn route_view(
    look: &impl Look,
    table: &RouteTable,
    route: &elbow_state::ec2::Route,
) -> Result<shapes::Route, ApiError> {
    let mut view = shapes::Route::default();
    let destination = Some(route.destination.clone());
    if route.destination.starts_with("pl-") {
        view.destination_prefix_list_id = destination;
    } else if route.destination.contains(':') {
        view.destination_ipv6_cidr_block = destination;
    } else {
        view.destination_cidr_block = destination;
    }
    // A route whose target is gone leads nowhere: `blackhole`.
    let alive = match &route.target {
        RouteTarget::Local => {
            view.gateway_id = Some("local".to_owned());
            true
        }
        RouteTarget::Gateway(id) => {
            view.gateway_id = Some(id.clone());
            let gateway = look.maybe::<InternetGateway>(id)?;
            !id.starts_with("igw-")
                || gateway.is_some_and(|gateway| gateway.vpc_id.as_ref() == Some(&table.vpc_id))
        }
        RouteTarget::Nat(id) => {
            view.nat_gateway_id = Some(id.clone());
            look.maybe::<NatGateway>(id)?.is_some_and(|nat| nat.deleted_at.is_none())
        }
        RouteTarget::Instance { id, interface } => {
            view.instance_id = Some(id.clone());
            view.instance_owner_id = Some(look.scope().account().to_owned());
            view.network_interface_id = Some(interface.clone());
            look.maybe::<Instance>(id)?.is_some_and(|instance| !instance.interfaces.is_empty())
        }
        RouteTarget::Interface(id) => {
            view.network_interface_id = Some(id.clone());
            look.maybe::<NetworkInterface>(id)?.is_some()
        }
        RouteTarget::Other(name, id) => {
            set_other(&mut view, name, id);
            true
        }
    };
    let origin =
        if route.target == RouteTarget::Local { "CreateRouteTable" } else { "CreateRoute" };
    view.origin = Some(origin.to_owned());
    view.state = Some(if alive { "active" } else { "blackhole" }.to_owned());
    Ok(view)
}

fn set_other(view: &mut shapes::Route, name: &str, id: &str) {
    let slot = match name {
        "transitGatewayId" => &mut view.transit_gateway_id,
        "vpcPeeringConnectionId" => &mut view.vpc_peering_connection_id,
        "egressOnlyInternetGatewayId" => &mut view.egress_only_internet_gateway_id,
        "localGatewayId" => &mut view.local_gateway_id,
        "carrierGatewayId" => &mut view.carrier_gateway_id,
        "coreNetworkArn" => &mut view.core_network_arn,
        _ => &mut view.gateway_id,
    };
    *slot = Some(id.to_owned());
}

pub(crate) fn delete_route_table(
    context: &mut Writing<'_, '_>,
    input: DeleteRouteTableInput,
) -> Result<Nothing, ApiError> {
    let table = context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?;
    if !table.associations.is_empty() {
        return Err(errors::in_use("routeTable", &table.id));
    }
    context.remove::<RouteTable>(&table.id)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn associate_route_table(
    context: &mut Writing<'_, '_>,
    input: AssociateRouteTableInput,
) -> Result<AssociateRouteTableOutput, ApiError> {
    let mut table = (*context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?).clone();
    let with = match (input.subnet_id, input.gateway_id) {
        (Some(id), None) => {
            let subnet = context.get::<Subnet>(Id::Subnet, &id)?;
            if subnet.vpc_id != table.vpc_id {
                return Err(ApiError::invalid_parameter_value(format!(
                    "Route table {} and subnet {id} belong to different networks",
                    table.id
                )));
            }
            Associated::Subnet(id)
        }
        (None, Some(id)) => {
            context.get::<InternetGateway>(Id::InternetGateway, &id)?;
            Associated::Gateway(id)
        }
        _ => return Err(ApiError::missing_parameter("subnetId")),
    };
    for other in context.list::<RouteTable>()? {
        let Some(existing) = other.associations.iter().find(|found| found.with == with) else {
            continue;
        };
        if other.id != table.id {
            let message = format!(
                "the specified association for route table {} conflicts with an existing association",
                table.id
            );
            return Err(ApiError::new("Resource.AlreadyAssociated", message));
        }
        let association_id = Some(existing.id.clone());
        let association_state = associated();
        let output = AssociateRouteTableOutput { association_id, association_state };
        return unless_dry(input.dry_run, output);
    }
    let id = context.new_id("rtbassoc");
    table.associations.push(RouteTableAssociation { id: id.clone(), with });
    context.save(&table)?;
    let output =
        AssociateRouteTableOutput { association_id: Some(id), association_state: associated() };
    unless_dry(input.dry_run, output)
}

/// The table that has this association, and the association's place in it.
fn find_association(context: &Writing<'_, '_>, id: &str) -> Result<(RouteTable, usize), ApiError> {
    let tables = context.list::<RouteTable>()?;
    let found = tables.iter().find_map(|table| {
        let place = table.associations.iter().position(|association| association.id == id)?;
        Some(((**table).clone(), place))
    });
    found.ok_or_else(|| {
        let message = format!("The association ID '{id}' does not exist");
        ApiError::new("InvalidAssociationID.NotFound", message)
    })
}

pub(crate) fn disassociate_route_table(
    context: &mut Writing<'_, '_>,
    input: DisassociateRouteTableInput,
) -> Result<Nothing, ApiError> {
    let (mut table, place) = find_association(context, &input.association_id)?;
    if table.associations.remove(place).with == Associated::Main {
        return Err(ApiError::invalid_parameter_value(format!(
            "cannot disassociate the main route table association {}",
            input.association_id
        )));
    }
    context.save(&table)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn replace_route_table_association(
    context: &mut Writing<'_, '_>,
    input: ReplaceRouteTableAssociationInput,
) -> Result<ReplaceRouteTableAssociationOutput, ApiError> {
    let (mut old, place) = find_association(context, &input.association_id)?;
    let new = context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?;
    if new.vpc_id != old.vpc_id {
        return Err(ApiError::invalid_parameter_value(format!(
            "Route table {} and route table {} belong to different networks",
            new.id, old.id
        )));
    }
    let with = old.associations.remove(place).with;
    context.save(&old)?;
    // The new table may be the old one, so it is read again.
    let mut new = (*context.get::<RouteTable>(Id::RouteTable, &input.route_table_id)?).clone();
    let id = context.new_id("rtbassoc");
    new.associations.push(RouteTableAssociation { id: id.clone(), with });
    context.save(&new)?;
    let output = ReplaceRouteTableAssociationOutput {
        new_association_id: Some(id),
        association_state: associated(),
    };
    unless_dry(input.dry_run, output)
}
