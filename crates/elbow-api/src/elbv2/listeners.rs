//! DescribeListeners, ModifyListener and DeleteListener.

use std::sync::Arc;

use elbow_state::elbv2::{ClientCertificates, Listener};
use elbow_wire::shapes::elbv2::{
    Certificate, DeleteListenerInput, DeleteListenerOutput, DescribeListeners,
    DescribeListenersInput, DescribeListenersOutput, ModifyListenerInput, ModifyListenerOutput,
    MutualAuthenticationAttributes,
};
use elbow_wire::{ApiError, paginate};

use super::actions::{self, Place};
use super::create_listener::duplicate;
use super::fault::validation;
use super::listener_settings::{self, AskedTls};
use super::pages::page_size;
use super::{look, references, views};
use crate::context::{Reading, Writing};

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeListenersInput,
) -> Result<DescribeListenersOutput, ApiError> {
    let arns = input.listener_arns.unwrap_or_default();
    let listeners: Vec<Arc<Listener>> = match (&input.load_balancer_arn, arns.is_empty()) {
        (Some(arn), true) => {
            let balancer = look::load_balancer(context, arn)?;
            look::listeners_of(context, &balancer)?
        }
        (None, false) => {
            arns.iter().map(|arn| look::listener(context, arn)).collect::<Result<_, _>>()?
        }
        _ => {
            let message = "You must specify either listener ARNs or a load balancer ARN";
            return Err(validation(message));
        }
    };
    let page = paginate::<DescribeListeners, _>(
        listeners,
        |listener| listener.arn.clone(),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    let shown = page.items.iter().map(|listener| views::listener(listener)).collect();
    Ok(DescribeListenersOutput { listeners: Some(shown), next_marker: page.next })
}

/// Only what is given changes; lists are replaced whole (elb reference, section 3).
pub(super) fn modify(
    context: &mut Writing<'_, '_>,
    input: ModifyListenerInput,
) -> Result<ModifyListenerOutput, ApiError> {
    let present = look::listener(context, &input.listener_arn)?;
    let balancer = look::load_balancer(context, &present.load_balancer_arn)?;
    let mut listener = (*present).clone();
    if input.protocol.is_some() {
        listener.protocol = listener_settings::protocol(&balancer, input.protocol.as_deref())?;
    }
    if input.port.is_some() {
        listener.port = listener_settings::port(input.port)?;
    }
    let others = look::listeners_of(context, &balancer)?;
    if others.iter().any(|other| other.port == listener.port && other.arn != listener.arn) {
        return Err(duplicate(&balancer.arn));
    }
    let asked = AskedTls {
        ssl_policy: input.ssl_policy,
        certificates: input.certificates,
        alpn_policy: input.alpn_policy,
        mutual_authentication: input.mutual_authentication,
    };
    let asked = with_present(asked, &present, &listener);
    let tls = listener_settings::tls(context.scope, listener.protocol, asked)?;
    listener.ssl_policy = tls.ssl_policy;
    listener.certificate = tls.certificate;
    listener.alpn_policy = tls.alpn_policy;
    listener.client_certificates = tls.client_certificates;
    if !listener.protocol.is_secure() {
        listener.more_certificates.clear();
    }
    let asked = input
        .default_actions
        .filter(|actions| !actions.is_empty())
        .unwrap_or_else(|| actions::view(&listener.default_actions));
    let place = Place { balancer: &balancer, protocol: listener.protocol };
    let checked = actions::check(context, place, asked)?;
    references::check(context, place, &checked.groups)?;
    let mut touched = references::named(&listener.default_actions);
    listener.default_actions = checked.actions;
    touched.extend(checked.groups.into_keys());
    check_rules(context, place, &listener)?;
    look::save(context, &listener)?;
    references::refresh(context, &balancer, &touched)?;
    Ok(ModifyListenerOutput { listeners: Some(vec![views::listener(&listener)]) })
}

/// What the listener has already, where the request says nothing and the new protocol needs it.
fn with_present(asked: AskedTls, present: &Listener, changed: &Listener) -> AskedTls {
    if !present.protocol.is_secure() || !changed.protocol.is_secure() {
        return asked;
    }
    let certificate = || {
        let arn = present.certificate.clone()?;
        Some(vec![Certificate { certificate_arn: Some(arn), is_default: None }])
    };
    let mode = present.client_certificates;
    let mutual = || MutualAuthenticationAttributes {
        mode: Some(mode.as_str().to_owned()),
        ..MutualAuthenticationAttributes::default()
    };
    AskedTls {
        ssl_policy: asked.ssl_policy.or_else(|| present.ssl_policy.clone()),
        certificates: asked.certificates.filter(|list| !list.is_empty()).or_else(certificate),
        alpn_policy: asked
            .alpn_policy
            .or_else(|| present.alpn_policy.clone().map(|policy| vec![policy])),
        mutual_authentication: asked
            .mutual_authentication
            .or_else(|| (mode != ClientCertificates::Off).then(mutual)),
    }
}

/// The listener's rules must fit its new protocol as well.
fn check_rules(
    context: &Writing<'_, '_>,
    place: Place<'_>,
    listener: &Listener,
) -> Result<(), ApiError> {
    for rule in look::rules_of(context, listener)? {
        let checked = actions::check(context, place, actions::view(&rule.actions))?;
        references::check(context, place, &checked.groups)?;
    }
    Ok(())
}

/// Deletes its rules too.
pub(super) fn delete(
    context: &mut Writing<'_, '_>,
    input: DeleteListenerInput,
) -> Result<DeleteListenerOutput, ApiError> {
    let listener = look::listener(context, &input.listener_arn)?;
    let balancer = look::load_balancer(context, &listener.load_balancer_arn)?;
    let mut touched = references::named(&listener.default_actions);
    for rule in look::rules_of(context, &listener)? {
        touched.append(&mut references::named(&rule.actions));
        look::remove(context, &*rule)?;
    }
    look::remove(context, &*listener)?;
    references::refresh(context, &balancer, &touched)?;
    Ok(DeleteListenerOutput::default())
}
