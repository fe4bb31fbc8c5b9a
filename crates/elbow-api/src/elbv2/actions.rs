//! Actions: from the request to the record, with AWS's rules, and back (elb reference, sections 2
//! and 8).

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::rules::{
    Action as Checked, ActionError, ActionSpec, FixedResponseSpec, Forward as CheckedForward,
    ForwardSpec, RedirectSpec, Scheme as CheckedScheme, TargetStickiness,
    WeightedGroup as WeightedIndex,
};
use elbow_state::elbv2::{
    Action, Attributed, Does, FixedResponse, Forward, LoadBalancer, LoadBalancerType, Protocol,
    Redirect, TargetGroup, WeightedGroup,
};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2 as wire;

use super::fault::{code, modeled, validation};
use super::look;
use super::quotas::ACTIONS_MAX;
use crate::context::Look;

/// Where actions are to stand.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) balancer: &'a LoadBalancer,
    /// The listener's protocol.
    pub(super) protocol: Protocol,
}

/// Actions that may be stored, and the target groups that they name.
pub(super) struct CheckedActions {
    pub(super) actions: Vec<Action>,
    pub(super) groups: BTreeMap<String, Arc<TargetGroup>>,
    /// The same for the rules' own check; groups are numbered from 0 within each action.
    pub(super) specs: Vec<ActionSpec>,
}

const AUTHENTICATE: [&str; 3] = ["authenticate-oidc", "authenticate-cognito", "jwt-validation"];

/// Checks the actions of a rule or a listener's default ones.
pub(super) fn check(
    context: &impl Look,
    place: Place<'_>,
    asked: Vec<wire::Action>,
) -> Result<CheckedActions, ApiError> {
    check_kinds(place, &asked)?;
    let mut checked =
        CheckedActions { actions: Vec::new(), groups: BTreeMap::new(), specs: Vec::new() };
    for action in in_order(asked)? {
        let order = action.order;
        let (does, spec) = match action.r#type.as_str() {
            "forward" => forward(context, place, action, &mut checked.groups)?,
            "redirect" => redirect(action)?,
            "fixed-response" => fixed_response(action)?,
            other => return Err(validation(format!("'{other}' is not a valid action type"))),
        };
        checked.actions.push(Action { order, does });
        checked.specs.push(spec);
    }
    let action = Checked::try_new(&checked.specs).map_err(|error| fault(&error))?;
    let scheme =
        if place.protocol == Protocol::Https { CheckedScheme::Https } else { CheckedScheme::Http };
    action.check_scheme(scheme).map_err(|error| fault(&error))?;
    Ok(checked)
}

/// What is wrong with an action, as the API says it.
pub(super) fn fault(error: &ActionError) -> ApiError {
    match error {
        ActionError::RedirectLoop
        | ActionError::RedirectToPlain
        | ActionError::NoFinalAction
        | ActionError::NotLast { .. }
        | ActionError::Unsupported { .. } => {
            modeled(&code::INVALID_LOAD_BALANCER_ACTION, error.to_string())
        }
        _ => validation(error.to_string()),
    }
}

fn check_kinds(place: Place<'_>, asked: &[wire::Action]) -> Result<(), ApiError> {
    if asked.is_empty() {
        return Err(validation("At least one action must be specified"));
    }
    if asked.len() > ACTIONS_MAX {
        let message = format!("Up to '{ACTIONS_MAX}' actions can be specified");
        return Err(modeled(&code::TOO_MANY_ACTIONS, message));
    }
    for action in asked {
        let kind = action.r#type.as_str();
        let network = place.balancer.kind == LoadBalancerType::Network;
        let message = if network && kind != "forward" {
            format!(
                "Actions of type '{kind}' are not supported for load balancers with type 'network'"
            )
        } else if AUTHENTICATE.contains(&kind) && place.protocol != Protocol::Https {
            format!("Actions of type '{kind}' are supported only on HTTPS listeners")
        } else if AUTHENTICATE.contains(&kind) {
            // To pass one over would let everybody in.
            format!("Actions of type '{kind}' are not supported by elbow")
        } else {
            continue;
        };
        return Err(modeled(&code::INVALID_LOAD_BALANCER_ACTION, message));
    }
    Ok(())
}

/// The actions by their `Order`, which several need and one may have.
fn in_order(mut asked: Vec<wire::Action>) -> Result<Vec<wire::Action>, ApiError> {
    if asked.len() > 1 {
        if asked.iter().any(|action| action.order.is_none()) {
            return Err(validation(
                "An action order must be specified for each of several actions",
            ));
        }
        asked.sort_by_key(|action| action.order);
        if asked.windows(2).any(|pair| pair[0].order == pair[1].order) {
            return Err(validation("Action orders must be unique"));
        }
    }
    Ok(asked)
}

fn forward(
    context: &impl Look,
    place: Place<'_>,
    action: wire::Action,
    groups: &mut BTreeMap<String, Arc<TargetGroup>>,
) -> Result<(Does, ActionSpec), ApiError> {
    let config = action.forward_config.unwrap_or_default();
    let weighted = weighted(action.target_group_arn, config.target_groups.unwrap_or_default())?;
    let mut own = Vec::new();
    for group in &weighted {
        let found = look::target_group(context, &group.arn)?;
        groups.insert(group.arn.clone(), Arc::clone(&found));
        own.push(found);
    }
    let sticky = config.target_group_stickiness_config.unwrap_or_default();
    let stickiness_seconds = match (sticky.enabled, sticky.duration_seconds) {
        (Some(true), Some(seconds)) => Some(u32::try_from(seconds).unwrap_or(0)),
        (Some(true), None) => {
            return Err(validation("Target group stickiness needs DurationSeconds"));
        }
        _ => None,
    };
    if stickiness_seconds.is_some() && place.protocol == Protocol::Tls {
        return Err(validation("Target group stickiness is not supported on TLS listeners"));
    }
    let spec = ForwardSpec {
        groups: weighted
            .iter()
            .enumerate()
            .map(|(group, weighted)| WeightedIndex { group, weight: weighted.weight })
            .collect(),
        stickiness: stickiness_seconds.map(|seconds| Duration::from_secs(seconds.into())),
    };
    let checked = CheckedForward::try_new(&spec).map_err(|error| fault(&error))?;
    checked.check_stickiness(|group| stickiness(&own[group])).map_err(|error| fault(&error))?;
    let forward = Forward { target_groups: weighted, stickiness_seconds };
    Ok((Does::Forward(forward), ActionSpec::Forward(spec)))
}

/// The groups of a forward action, in whichever form they came (elb reference, section 2).
fn weighted(
    one: Option<String>,
    several: Vec<wire::TargetGroupTuple>,
) -> Result<Vec<WeightedGroup>, ApiError> {
    let mut groups: Vec<WeightedGroup> = Vec::new();
    for tuple in several {
        let arn = tuple
            .target_group_arn
            .ok_or_else(|| validation("A target group ARN must be specified"))?;
        if groups.iter().any(|group| group.arn == arn) {
            return Err(validation(format!("Target group '{arn}' is specified more than once")));
        }
        let weight = tuple.weight.unwrap_or(1);
        let weight = u16::try_from(weight)
            .map_err(|_| validation(format!("weight {weight} is not between 0 and 999")))?;
        groups.push(WeightedGroup { arn, weight });
    }
    match one.filter(|arn| !arn.is_empty()) {
        Some(arn) if groups.is_empty() => groups.push(WeightedGroup { arn, weight: 1 }),
        Some(arn) if groups.len() != 1 || groups[0].arn != arn => {
            let message = "TargetGroupArn and ForwardConfig must name the same one target group";
            return Err(validation(message));
        }
        _ => {}
    }
    if groups.is_empty() {
        return Err(validation("A target group ARN must be specified for a forward action"));
    }
    Ok(groups)
}

fn stickiness(group: &TargetGroup) -> TargetStickiness {
    match (group.is_on("stickiness.enabled"), group.attribute("stickiness.type")) {
        (true, Some("app_cookie")) => TargetStickiness::AppCookie,
        (true, Some("lb_cookie")) => TargetStickiness::LbCookie,
        _ => TargetStickiness::Off,
    }
}

fn redirect(action: wire::Action) -> Result<(Does, ActionSpec), ApiError> {
    let config = action
        .redirect_config
        .ok_or_else(|| validation("A redirect action needs RedirectConfig"))?;
    let spec = RedirectSpec {
        protocol: config.protocol,
        host: config.host,
        port: config.port,
        path: config.path,
        query: config.query,
        status_code: config.status_code,
    };
    let checked = elbow_balance::rules::Redirect::try_new(&spec).map_err(|error| fault(&error))?;
    let or = |part: &Option<String>, default: &str| part.as_deref().unwrap_or(default).to_owned();
    let redirect = Redirect {
        protocol: or(&spec.protocol, "#{protocol}"),
        host: or(&spec.host, "#{host}"),
        port: or(&spec.port, "#{port}"),
        path: or(&spec.path, "/#{path}"),
        query: or(&spec.query, "#{query}"),
        status: checked.status(),
    };
    Ok((Does::Redirect(redirect), ActionSpec::Redirect(spec)))
}

fn fixed_response(action: wire::Action) -> Result<(Does, ActionSpec), ApiError> {
    let config = action
        .fixed_response_config
        .ok_or_else(|| validation("A fixed-response action needs FixedResponseConfig"))?;
    let spec = FixedResponseSpec {
        status_code: config.status_code,
        content_type: config.content_type,
        message_body: config.message_body,
    };
    let checked =
        elbow_balance::rules::FixedResponse::try_new(&spec).map_err(|error| fault(&error))?;
    let response = FixedResponse {
        status: checked.status(),
        content_type: spec.content_type.clone(),
        body: spec.message_body.clone(),
    };
    Ok((Does::FixedResponse(response), ActionSpec::FixedResponse(spec)))
}

// === back to the wire ===

/// Actions as replies show them.
pub(super) fn view(actions: &[Action]) -> Vec<wire::Action> {
    actions.iter().map(view_one).collect()
}

fn view_one(action: &Action) -> wire::Action {
    let mut shown = wire::Action { order: action.order, ..wire::Action::default() };
    match &action.does {
        Does::Forward(forward) => {
            shown.r#type = "forward".to_owned();
            if let [only] = forward.target_groups.as_slice() {
                shown.target_group_arn = Some(only.arn.clone());
            }
            shown.forward_config = Some(view_forward(forward));
        }
        Does::Redirect(redirect) => {
            shown.r#type = "redirect".to_owned();
            shown.redirect_config = Some(wire::RedirectActionConfig {
                protocol: Some(redirect.protocol.clone()),
                port: Some(redirect.port.clone()),
                host: Some(redirect.host.clone()),
                path: Some(redirect.path.clone()),
                query: Some(redirect.query.clone()),
                status_code: format!("HTTP_{}", redirect.status),
            });
        }
        Does::FixedResponse(response) => {
            shown.r#type = "fixed-response".to_owned();
            shown.fixed_response_config = Some(wire::FixedResponseActionConfig {
                message_body: response.body.clone(),
                status_code: response.status.to_string(),
                content_type: response.content_type.clone(),
            });
        }
    }
    shown
}

/// Both forms for one group, the longer one for several (elb reference, section 2).
fn view_forward(forward: &Forward) -> wire::ForwardActionConfig {
    let groups = forward.target_groups.iter().map(|group| wire::TargetGroupTuple {
        target_group_arn: Some(group.arn.clone()),
        weight: Some(group.weight.into()),
    });
    let seconds = forward.stickiness_seconds.map(|s| i32::try_from(s).unwrap_or(i32::MAX));
    wire::ForwardActionConfig {
        target_groups: Some(groups.collect()),
        target_group_stickiness_config: Some(wire::TargetGroupStickinessConfig {
            enabled: Some(seconds.is_some()),
            duration_seconds: seconds,
        }),
    }
}
