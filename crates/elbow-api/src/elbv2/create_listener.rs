//! CreateListener.

use std::collections::BTreeMap;

use elbow_state::Tags;
use elbow_state::elbv2::{Listener, SERVICE};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{CreateListenerInput, CreateListenerOutput};

use super::actions::{self, Place};
use super::fault::{code, modeled};
use super::listener_settings::{self, AskedTls};
use super::quotas::LISTENERS_MAX;
use super::{look, references, tags, views};
use crate::context::Writing;

pub(super) fn create(
    context: &mut Writing<'_, '_>,
    input: CreateListenerInput,
) -> Result<CreateListenerOutput, ApiError> {
    let balancer = look::load_balancer(context, &input.load_balancer_arn)?;
    let protocol = listener_settings::protocol(&balancer, input.protocol.as_deref())?;
    let port = listener_settings::port(input.port)?;
    let asked = AskedTls {
        ssl_policy: input.ssl_policy,
        certificates: input.certificates,
        alpn_policy: input.alpn_policy,
        mutual_authentication: input.mutual_authentication,
    };
    let tls = listener_settings::tls(context.scope, protocol, asked)?;
    let place = Place { balancer: &balancer, protocol };
    let checked = actions::check(context, place, input.default_actions)?;
    let tags = tags::on_create(input.tags)?;
    let wanted = Listener {
        arn: String::new(),
        load_balancer_arn: balancer.arn.clone(),
        load_balancer_type: balancer.kind,
        port,
        protocol,
        default_actions: checked.actions,
        default_rule_arn: String::new(),
        default_rule_tags: Tags::new(),
        ssl_policy: tls.ssl_policy,
        certificate: tls.certificate,
        more_certificates: Vec::new(),
        alpn_policy: tls.alpn_policy,
        client_certificates: tls.client_certificates,
        created: context.now,
        attributes: BTreeMap::new(),
        tags,
    };
    let present = look::listeners_of(context, &balancer)?;
    if let Some(same_port) = present.iter().find(|listener| listener.port == port) {
        if !is_same(&wanted, same_port) {
            return Err(duplicate(&balancer.arn));
        }
        return Ok(CreateListenerOutput { listeners: Some(vec![views::listener(same_port)]) });
    }
    if present.len() >= LISTENERS_MAX {
        let message = format!("Up to '{LISTENERS_MAX}' listeners can be created");
        return Err(modeled(&code::TOO_MANY_LISTENERS, message));
    }
    references::check(context, place, &checked.groups)?;
    let (id, rule_id) = (context.rng.hex(16), context.rng.hex(16));
    let path = format!("{}/{id}", balancer.resource_id());
    let listener = Listener {
        arn: context.scope.arn(SERVICE, &format!("listener/{path}")),
        default_rule_arn: context.scope.arn(SERVICE, &format!("listener-rule/{path}/{rule_id}")),
        ..wanted
    };
    look::save(context, &listener)?;
    references::refresh(context, &balancer, &checked.groups.into_keys().collect())?;
    Ok(CreateListenerOutput { listeners: Some(vec![views::listener(&listener)]) })
}

/// The port is taken.
pub(super) fn duplicate(balancer_arn: &str) -> ApiError {
    let message =
        format!("A listener already exists on this port for this load balancer '{balancer_arn}'");
    modeled(&code::DUPLICATE_LISTENER, message)
}

/// Whether everything that a request can say is as it is (elb reference, section 3).
fn is_same(wanted: &Listener, present: &Listener) -> bool {
    wanted.protocol == present.protocol
        && wanted.default_actions == present.default_actions
        && wanted.ssl_policy == present.ssl_policy
        && wanted.certificate == present.certificate
        && wanted.alpn_policy == present.alpn_policy
        && wanted.client_certificates == present.client_certificates
        && wanted.tags == present.tags
}
