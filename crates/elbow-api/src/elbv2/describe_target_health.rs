//! DescribeTargetHealth: what is registered, joined with what the checks found (elb reference,
//! section 6).

use std::collections::BTreeMap;
use std::sync::Arc;

use elbow_model::TargetHealth as Verdict;
use elbow_state::elbv2::{LoadBalancer, Protocol, Target, TargetGroup, TargetType, registration};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{
    AdministrativeOverride, AnomalyDetection, DescribeTargetHealthInput,
    DescribeTargetHealthOutput, TargetDescription, TargetHealth, TargetHealthDescription,
};

use super::targets::wire_port;
use super::{look, network};
use crate::context::{Look, Reading};

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeTargetHealthInput,
) -> Result<DescribeTargetHealthOutput, ApiError> {
    let group = look::target_group(context, &input.target_group_arn)?;
    let view = View::new(context, &group, input.include.unwrap_or_default())?;
    let asked = input.targets.unwrap_or_default();
    let mut shown = Vec::new();
    if asked.is_empty() {
        for target in look::targets_of(context, &group)? {
            if !target.is_gone(context.now) {
                shown.push(view.target(&target)?);
            }
        }
    }
    for target in asked {
        let port = registration::port_of(&group, wire_port(&target)?);
        let name = Target::record_name(&group.arn, &target.id, port);
        let found = match name {
            Some(name) => context.find::<Target>(&name)?,
            None => None,
        };
        shown.push(match found.filter(|entry| !entry.value.is_gone(context.now)) {
            Some(entry) => view.target(&entry.value)?,
            None => view.unregistered(target, port),
        });
    }
    Ok(DescribeTargetHealthOutput { target_health_descriptions: Some(shown) })
}

/// Everything that the health of a group's targets depends on.
struct View<'a> {
    context: &'a Reading<'a>,
    group: &'a TargetGroup,
    /// The load balancer that the group is used by.
    balancer: Option<Arc<LoadBalancer>>,
    verdicts: BTreeMap<(String, u16), Verdict>,
    with_anomalies: bool,
}

/// A state with its reason and description.
type State = (&'static str, Option<&'static str>, Option<String>);

impl<'a> View<'a> {
    fn new(
        context: &'a Reading<'a>,
        group: &'a TargetGroup,
        include: Vec<String>,
    ) -> Result<Self, ApiError> {
        let balancer = match &group.load_balancer_arn {
            Some(arn) => look::find_load_balancer(context, arn)?,
            None => None,
        };
        let live = context.live.targets(&group.arn).into_iter();
        let wants = |option: &String| option == "AnomalyDetection" || option == "All";
        Ok(Self {
            context,
            group,
            balancer,
            verdicts: live.map(|target| ((target.id, target.port), target.health)).collect(),
            with_anomalies: include.iter().any(wants),
        })
    }

    fn target(&self, target: &Target) -> Result<TargetHealthDescription, ApiError> {
        let state = self.state(target)?;
        let description = TargetDescription {
            id: target.id.clone(),
            port: target.port.map(i32::from),
            availability_zone: match self.group.target_type {
                TargetType::Instance => None,
                _ => target.zone.clone(),
            },
            quic_server_id: None,
        };
        Ok(self.shown(description, target.port, state))
    }

    /// A target that was asked for and is not there: an entry, not an error and not an omission.
    fn unregistered(&self, asked: TargetDescription, port: Option<u16>) -> TargetHealthDescription {
        let description = TargetDescription {
            id: asked.id,
            port: port.map(i32::from),
            availability_zone: None,
            quic_server_id: None,
        };
        let text = "Target is not registered to the target group";
        self.shown(description, port, unused("Target.NotRegistered", text))
    }

    fn state(&self, target: &Target) -> Result<State, ApiError> {
        if target.draining.is_some() {
            return Ok(verdict(&Verdict::draining()));
        }
        let Some(balancer) = &self.balancer else {
            let text = "Target group is not configured to receive traffic from the load balancer";
            return Ok(unused("Target.NotInUse", text));
        };
        if self.group.target_type == TargetType::Instance {
            let instance = network::instance(self.context, &target.id, self.context.now)?;
            let rest = instance.map_or(Some("terminated"), |found| network::rest_state(&found));
            if let Some(rest) = rest {
                let text = format!("Target is in the {rest} state");
                return Ok(unused("Target.InvalidState", &text));
            }
        }
        let enabled = |zone: &String| {
            zone == "all" || balancer.zones.iter().any(|enabled| enabled.name == *zone)
        };
        if !target.zone.as_ref().is_none_or(enabled) {
            let text =
                "Target is in an Availability Zone that is not enabled for the load balancer";
            return Ok(unused("Target.NotInUse", text));
        }
        if !self.group.health_check.enabled {
            let text = "Health checks are disabled".to_owned();
            return Ok(("unavailable", Some("Target.HealthCheckDisabled"), Some(text)));
        }
        let found = target.port.and_then(|port| self.verdicts.get(&(target.id.clone(), port)));
        Ok(found.map_or_else(
            || {
                let text = "Target registration is in progress".to_owned();
                ("initial", Some("Elb.RegistrationInProgress"), Some(text))
            },
            verdict,
        ))
    }

    fn shown(
        &self,
        target: TargetDescription,
        port: Option<u16>,
        (state, reason, description): State,
    ) -> TargetHealthDescription {
        let http = self.group.protocol.is_some_and(Protocol::is_http);
        // No target is ever put down as anomalous yet.
        let anomalies = (self.with_anomalies && http).then(|| AnomalyDetection {
            result: Some("normal".to_owned()),
            mitigation_in_effect: Some("no".to_owned()),
        });
        let check_port = self.group.health_check.port.or(port);
        TargetHealthDescription {
            target: Some(target),
            health_check_port: check_port.map(|port| port.to_string()),
            target_health: Some(TargetHealth {
                state: Some(state.to_owned()),
                reason: reason.map(str::to_owned),
                description,
            }),
            anomaly_detection: anomalies,
            administrative_override: Some(AdministrativeOverride {
                state: Some("no_override".to_owned()),
                reason: Some("AdministrativeOverride.NoOverride".to_owned()),
                description: Some("No override is currently active on target".to_owned()),
            }),
        }
    }
}

fn unused(reason: &'static str, text: &str) -> State {
    ("unused", Some(reason), Some(text.to_owned()))
}

fn verdict(health: &Verdict) -> State {
    let reason = health.reason.as_ref();
    (health.state.as_str(), reason.map(|reason| reason.code()), reason.map(|r| r.description()))
}
