//! CreateTargetGroup.

use std::collections::BTreeMap;

use elbow_state::elbv2::{
    Protocol, ProtocolVersion, SERVICE, TargetGroup, TargetIpAddressType, TargetType,
};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{CreateTargetGroupInput, CreateTargetGroupOutput};

use super::fault::{code, configuration, modeled, validation};
use super::health_check::{self, Asked, Kind};
use super::quotas::TARGET_GROUPS_MAX;
use super::{look, names, network, tags, views};
use crate::context::{Look, Writing};

pub(super) fn create(
    context: &mut Writing<'_, '_>,
    input: CreateTargetGroupInput,
) -> Result<CreateTargetGroupOutput, ApiError> {
    names::target_group(&input.name)?;
    let wanted = wanted(context, input)?;
    if let Some(present) = look::target_group_named(context, &wanted.name)? {
        // Everything but what creation itself decides (elb reference, section 3).
        let same = TargetGroup {
            arn: present.arn.clone(),
            load_balancer_arn: present.load_balancer_arn.clone(),
            created: present.created,
            attributes: present.attributes.clone(),
            ..wanted
        };
        if same != *present {
            let message = format!(
                "A target group with the same name '{}' exists, but with different settings",
                present.name
            );
            return Err(modeled(&code::DUPLICATE_TARGET_GROUP_NAME, message));
        }
        return Ok(output(&present));
    }
    if context.all::<TargetGroup>()?.len() >= TARGET_GROUPS_MAX {
        let message = format!("Up to '{TARGET_GROUPS_MAX}' target groups can be created");
        return Err(modeled(&code::TOO_MANY_TARGET_GROUPS, message));
    }
    let resource = format!("targetgroup/{}/{}", wanted.name, context.rng.hex(16));
    let group = TargetGroup { arn: context.scope.arn(SERVICE, &resource), ..wanted };
    look::save(context, &group)?;
    Ok(output(&group))
}

fn output(group: &TargetGroup) -> CreateTargetGroupOutput {
    CreateTargetGroupOutput { target_groups: Some(vec![views::target_group(group)]) }
}

/// The group that is asked for, without its ARN.
fn wanted(
    context: &Writing<'_, '_>,
    input: CreateTargetGroupInput,
) -> Result<TargetGroup, ApiError> {
    let target_type = match input.target_type.as_deref() {
        None => TargetType::Instance,
        Some(text) => TargetType::parse(text)
            .ok_or_else(|| validation(format!("Target type '{text}' is not valid")))?,
    };
    let lambda = target_type == TargetType::Lambda;
    let protocol = protocol(target_type, input.protocol.as_deref())?;
    let protocol_version = version(protocol, input.protocol_version.as_deref())?;
    let port = port(lambda, input.port)?;
    let vpc_id = vpc(context, lambda, input.vpc_id)?;
    let ip_address_type = ip_address_type(target_type, input.ip_address_type.as_deref())?;
    if input.target_control_port.is_some() && !protocol.is_some_and(Protocol::is_http) {
        return Err(validation("A target control port needs protocol 'HTTP' or 'HTTPS'"));
    }
    let asked = Asked {
        protocol: input.health_check_protocol,
        port: input.health_check_port,
        enabled: input.health_check_enabled,
        path: input.health_check_path,
        interval_seconds: input.health_check_interval_seconds,
        timeout_seconds: input.health_check_timeout_seconds,
        healthy_threshold: input.healthy_threshold_count,
        unhealthy_threshold: input.unhealthy_threshold_count,
        matcher: input.matcher,
    };
    let kind = Kind { target_type, protocol, version: protocol_version };
    Ok(TargetGroup {
        arn: String::new(),
        name: input.name,
        target_type,
        protocol,
        protocol_version,
        port,
        vpc_id,
        ip_address_type,
        target_control_port: input.target_control_port.and_then(|port| u16::try_from(port).ok()),
        health_check: health_check::create(kind, &asked)?,
        load_balancer_arn: None,
        created: context.now,
        attributes: BTreeMap::new(),
        tags: tags::on_create(input.tags)?,
    })
}

fn protocol(target_type: TargetType, asked: Option<&str>) -> Result<Option<Protocol>, ApiError> {
    let lambda = target_type == TargetType::Lambda;
    let Some(text) = asked else {
        return if lambda { Ok(None) } else { Err(validation("A protocol must be specified")) };
    };
    if lambda {
        return Err(validation("Protocol cannot be specified for target type 'lambda'"));
    }
    match Protocol::parse(text) {
        None if text == "GENEVE" || text.contains("QUIC") => {
            let message =
                format!("Target groups with protocol '{text}' are not supported by elbow");
            Err(configuration(message))
        }
        None => Err(validation(format!("Protocol '{text}' is not valid"))),
        Some(protocol) if target_type == TargetType::Alb && protocol != Protocol::Tcp => {
            Err(validation(format!("Protocol '{text}' must be 'TCP' for target type 'alb'")))
        }
        protocol => Ok(protocol),
    }
}

fn version(
    protocol: Option<Protocol>,
    asked: Option<&str>,
) -> Result<Option<ProtocolVersion>, ApiError> {
    let http = protocol.is_some_and(Protocol::is_http);
    match asked.filter(|text| !text.is_empty()) {
        None => Ok(http.then_some(ProtocolVersion::Http1)),
        Some(_) if !http => {
            Err(validation("Protocol versions are supported only for protocols 'HTTP' and 'HTTPS'"))
        }
        Some(text) => ProtocolVersion::parse(text).map(Some).ok_or_else(|| {
            validation(format!("Protocol version '{text}' must be one of 'HTTP1, HTTP2, GRPC'"))
        }),
    }
}

fn port(lambda: bool, asked: Option<i32>) -> Result<Option<u16>, ApiError> {
    match asked {
        None if lambda => Ok(None),
        None => Err(validation("A port must be specified")),
        Some(_) if lambda => Err(validation("Port cannot be specified for target type 'lambda'")),
        Some(port) => match u16::try_from(port).ok().filter(|&port| port > 0) {
            None => Err(validation(format!("Port '{port}' must be between '1' and '65535'"))),
            port => Ok(port),
        },
    }
}

fn vpc(
    context: &Writing<'_, '_>,
    lambda: bool,
    asked: Option<String>,
) -> Result<Option<String>, ApiError> {
    match asked.filter(|id| !id.is_empty()) {
        None if lambda => Ok(None),
        None => Err(validation("A VPC ID must be specified")),
        Some(_) if lambda => Err(validation("VPC ID cannot be specified for target type 'lambda'")),
        Some(id) if network::vpc(context, &id)?.is_none() => {
            Err(validation(format!("The VPC ID '{id}' is not found")))
        }
        id => Ok(id),
    }
}

fn ip_address_type(
    target_type: TargetType,
    asked: Option<&str>,
) -> Result<TargetIpAddressType, ApiError> {
    let text = asked.unwrap_or("ipv4");
    let kind = TargetIpAddressType::parse(text)
        .ok_or_else(|| validation(format!("IP address type '{text}' is not valid")))?;
    let may = matches!(target_type, TargetType::Instance | TargetType::Ip);
    if kind == TargetIpAddressType::Ipv6 && !may {
        let message =
            format!("IP address type 'ipv6' is not valid for target type '{target_type}'");
        return Err(validation(message));
    }
    Ok(kind)
}
