//! Certificates of listeners: AddListenerCertificates, RemoveListenerCertificates and
//! DescribeListenerCertificates.
//!
//! elbow keeps no certificates: an ARN of ACM or IAM that belongs to the account is taken as the
//! name of one.

use elbow_state::elbv2::{Listener, Protocol};
use elbow_state::{Arn, Scope};
use elbow_wire::shapes::elbv2::{
    AddListenerCertificatesInput, AddListenerCertificatesOutput, Certificate,
    DescribeListenerCertificates, DescribeListenerCertificatesInput,
    DescribeListenerCertificatesOutput, RemoveListenerCertificatesInput,
    RemoveListenerCertificatesOutput,
};
use elbow_wire::{ApiError, paginate};

use super::fault::{code, configuration, modeled, not_permitted, validation};
use super::look;
use super::pages::page_size;
use super::quotas::CERTIFICATES_MAX;
use crate::context::{Look, Reading, Writing};

/// The one certificate that a secure listener has by default; none for any other.
pub(super) fn default_certificate(
    scope: &Scope,
    protocol: Protocol,
    given: Option<Vec<Certificate>>,
) -> Result<Option<String>, ApiError> {
    let given = given.unwrap_or_default();
    if !protocol.is_secure() {
        if given.is_empty() {
            return Ok(None);
        }
        let message = format!("Certificates cannot be specified for {protocol} listeners");
        return Err(configuration(message));
    }
    let mut arns = arns(scope, given)?;
    match (arns.pop(), arns.is_empty()) {
        (None, _) => {
            Err(validation(format!("A certificate must be specified for {protocol} listeners")))
        }
        (Some(arn), true) => Ok(Some(arn)),
        (Some(_), false) => {
            let message = "Only one certificate can be specified as the default of a listener";
            Err(modeled(&code::TOO_MANY_CERTIFICATES, message))
        }
    }
}

fn arns(scope: &Scope, given: Vec<Certificate>) -> Result<Vec<String>, ApiError> {
    given
        .into_iter()
        .map(|certificate| {
            if certificate.is_default.is_some() {
                return Err(validation("IsDefault cannot be specified"));
            }
            let arn = certificate.certificate_arn.unwrap_or_default();
            check(scope, &arn)?;
            Ok(arn)
        })
        .collect()
}

fn check(scope: &Scope, arn: &str) -> Result<(), ApiError> {
    let parsed = Arn::parse(arn);
    let known = parsed.as_ref().is_some_and(|parsed| match parsed.service {
        "acm" => parsed.is_of(scope) && parsed.resource.starts_with("certificate/"),
        "iam" => {
            parsed.account == scope.account() && parsed.resource.starts_with("server-certificate/")
        }
        _ => false,
    });
    if known {
        return Ok(());
    }
    Err(modeled(&code::CERTIFICATE_NOT_FOUND, format!("Certificate '{arn}' not found")))
}

pub(super) fn add(
    context: &mut Writing<'_, '_>,
    input: AddListenerCertificatesInput,
) -> Result<AddListenerCertificatesOutput, ApiError> {
    let listener = look::listener(context, &input.listener_arn)?;
    check_secure(&listener)?;
    let arns = arns(context.scope, input.certificates)?;
    if arns.is_empty() {
        return Err(validation("At least one certificate must be specified"));
    }
    let mut listener = (*listener).clone();
    for arn in &arns {
        if !listener.more_certificates.contains(arn) {
            listener.more_certificates.push(arn.clone());
        }
    }
    if count_elsewhere(context, &listener)? + listener.more_certificates.len() > CERTIFICATES_MAX {
        let message = format!("Up to '{CERTIFICATES_MAX}' certificates can be added");
        return Err(modeled(&code::TOO_MANY_CERTIFICATES, message));
    }
    look::save(context, &listener)?;
    let shown = arns.into_iter().map(|arn| shown(arn, false)).collect();
    Ok(AddListenerCertificatesOutput { certificates: Some(shown) })
}

/// Certificates that other listeners of the load balancer have, without the default ones.
fn count_elsewhere(context: &impl Look, listener: &Listener) -> Result<usize, ApiError> {
    let balancer = look::load_balancer(context, &listener.load_balancer_arn)?;
    let all = look::listeners_of(context, &balancer)?;
    let others = all.iter().filter(|other| other.arn != listener.arn);
    Ok(others.map(|other| other.more_certificates.len()).sum())
}

pub(super) fn remove(
    context: &mut Writing<'_, '_>,
    input: RemoveListenerCertificatesInput,
) -> Result<RemoveListenerCertificatesOutput, ApiError> {
    let listener = look::listener(context, &input.listener_arn)?;
    check_secure(&listener)?;
    let given = input.certificates.into_iter();
    let arns: Vec<String> = given.filter_map(|certificate| certificate.certificate_arn).collect();
    let mut listener = (*listener).clone();
    for arn in &arns {
        let added = listener.more_certificates.contains(arn);
        if listener.certificate.as_ref() == Some(arn) && !added {
            return Err(not_permitted(format!("Default certificate cannot be removed: '{arn}'")));
        }
    }
    listener.more_certificates.retain(|present| !arns.contains(present));
    look::save(context, &listener)?;
    Ok(RemoveListenerCertificatesOutput::default())
}

pub(super) fn describe(
    context: &Reading<'_>,
    input: DescribeListenerCertificatesInput,
) -> Result<DescribeListenerCertificatesOutput, ApiError> {
    let listener = look::listener(context, &input.listener_arn)?;
    let default = listener.certificate.iter().map(|arn| shown(arn.clone(), true));
    let more = listener.more_certificates.iter().map(|arn| shown(arn.clone(), false));
    let page = paginate::<DescribeListenerCertificates, _>(
        default.chain(more),
        |shown| format!("{:?} {:?}", shown.is_default, shown.certificate_arn),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    Ok(DescribeListenerCertificatesOutput {
        certificates: Some(page.items),
        next_marker: page.next,
    })
}

fn check_secure(listener: &Listener) -> Result<(), ApiError> {
    if listener.protocol.is_secure() {
        return Ok(());
    }
    let message = format!("Certificates cannot be specified for {} listeners", listener.protocol);
    Err(configuration(message))
}

fn shown(arn: String, is_default: bool) -> Certificate {
    Certificate { certificate_arn: Some(arn), is_default: Some(is_default) }
}
