//! Internet gateways (ec2 reference, section 4).

use elbow_state::ec2::{ElasticAddress, InternetGateway, NetworkInterface, Vpc};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AttachInternetGatewayInput, CreateInternetGatewayInput, CreateInternetGatewayOutput,
    DeleteInternetGatewayInput, DescribeInternetGatewaysInput, DescribeInternetGatewaysOutput,
    DetachInternetGatewayInput, InternetGatewayAttachment,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one, some};
use super::page::Paging;
use super::tag;
use crate::context::{Reading, Writing};

const FILTERS: &[&str] =
    &["attachment.vpc-id", "attachment.state", "internet-gateway-id", "owner-id"];

pub(crate) fn create_internet_gateway(
    context: &mut Writing<'_, '_>,
    input: CreateInternetGatewayInput,
) -> Result<CreateInternetGatewayOutput, ApiError> {
    let tags = tag::specified(input.tag_specifications.as_ref(), "internet-gateway")?;
    let gateway = InternetGateway { id: context.new_id("igw"), vpc_id: None, tags };
    context.save(&gateway)?;
    let shown = view(&gateway, context.scope.account());
    unless_dry(input.dry_run, CreateInternetGatewayOutput { internet_gateway: Some(shown) })
}

pub(crate) fn describe_internet_gateways(
    context: &Reading<'_>,
    input: DescribeInternetGatewaysInput,
) -> Result<DescribeInternetGatewaysOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.internet_gateway_ids.as_deref();
    let account = context.scope.account();
    let gateways = context.chosen::<InternetGateway>(Id::InternetGateway, ids)?;
    let fitting = gateways.into_iter().filter(|gateway| {
        filters.fit(&gateway.tags, |name| match name {
            "attachment.vpc-id" => some(gateway.vpc_id.as_ref()),
            "attachment.state" => gateway.vpc_id.iter().map(|_| "available".to_owned()).collect(),
            "owner-id" => one(account),
            _ => one(&gateway.id),
        })
    });
    let paging =
        Paging::new(input.next_token.as_ref(), input.max_results, ids, "internetGatewayIds");
    let (page, next_token) = paging
        .page::<shapes::DescribeInternetGateways, _>(fitting, |gateway| gateway.id.clone())?;
    let internet_gateways = Some(page.iter().map(|gateway| view(gateway, account)).collect());
    unless_dry(input.dry_run, DescribeInternetGatewaysOutput { internet_gateways, next_token })
}

fn view(gateway: &InternetGateway, account: &str) -> shapes::InternetGateway {
    let attachment = |vpc_id: &String| InternetGatewayAttachment {
        // Not `attached` (ec2 reference, section 21).
        state: Some("available".to_owned()),
        vpc_id: Some(vpc_id.clone()),
    };
    shapes::InternetGateway {
        attachments: Some(gateway.vpc_id.iter().map(attachment).collect()),
        internet_gateway_id: Some(gateway.id.clone()),
        owner_id: Some(account.to_owned()),
        tags: tag::shown(&gateway.tags),
    }
}

pub(crate) fn attach_internet_gateway(
    context: &mut Writing<'_, '_>,
    input: AttachInternetGatewayInput,
) -> Result<Nothing, ApiError> {
    let id = &input.internet_gateway_id;
    let mut gateway = (*context.get::<InternetGateway>(Id::InternetGateway, id)?).clone();
    let vpc = context.get::<Vpc>(Id::Vpc, &input.vpc_id)?;
    if let Some(attached) = &gateway.vpc_id {
        let message = format!("resource {id} is already attached to network {attached}");
        return Err(ApiError::new("Resource.AlreadyAssociated", message));
    }
    let others = context.list::<InternetGateway>()?;
    if others.iter().any(|other| other.vpc_id.as_ref() == Some(&vpc.id)) {
        return Err(ApiError::invalid_parameter_value(format!(
            "Network {} already has an internet gateway attached",
            vpc.id
        )));
    }
    gateway.vpc_id = Some(vpc.id.clone());
    context.save(&gateway)?;
    unless_dry(input.dry_run, Nothing)
}

pub(crate) fn detach_internet_gateway(
    context: &mut Writing<'_, '_>,
    input: DetachInternetGatewayInput,
) -> Result<Nothing, ApiError> {
    let id = &input.internet_gateway_id;
    let mut gateway = (*context.get::<InternetGateway>(Id::InternetGateway, id)?).clone();
    let vpc = context.get::<Vpc>(Id::Vpc, &input.vpc_id)?;
    if gateway.vpc_id.as_ref() != Some(&vpc.id) {
        let message = format!("resource {id} is not attached to network {}", vpc.id);
        return Err(ApiError::new("Gateway.NotAttached", message));
    }
    if has_public_address(context, &vpc.id)? {
        let vpc = &vpc.id;
        let message = format!(
            "Network {vpc} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway."
        );
        return Err(ApiError::new("DependencyViolation", message));
    }
    gateway.vpc_id = None;
    context.save(&gateway)?;
    unless_dry(input.dry_run, Nothing)
}

fn has_public_address(context: &Writing<'_, '_>, vpc_id: &str) -> Result<bool, ApiError> {
    let elastic = context.list::<ElasticAddress>()?;
    let elastic: Vec<_> = elastic.iter().filter_map(|a| a.association.as_ref()).collect();
    Ok(context.list::<NetworkInterface>()?.iter().any(|interface| {
        interface.vpc_id == vpc_id
            && (interface.public || elastic.iter().any(|with| with.interface_id == interface.id))
    }))
}

pub(crate) fn delete_internet_gateway(
    context: &mut Writing<'_, '_>,
    input: DeleteInternetGatewayInput,
) -> Result<Nothing, ApiError> {
    let id = &input.internet_gateway_id;
    let gateway = context.get::<InternetGateway>(Id::InternetGateway, id)?;
    if gateway.vpc_id.is_some() {
        return Err(errors::in_use("internetGateway", id));
    }
    context.remove::<InternetGateway>(id)?;
    unless_dry(input.dry_run, Nothing)
}
