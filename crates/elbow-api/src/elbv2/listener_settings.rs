//! What a listener may be: protocol, port, TLS and client certificates (elb reference, sections 3,
//! 11 and 12).

use elbow_state::Scope;
use elbow_state::elbv2::{ClientCertificates, LoadBalancer, LoadBalancerType, Protocol};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{Certificate, MutualAuthenticationAttributes};

use super::fault::{Thing, code, configuration, modeled, not_found, validation};
use super::{certificates, ssl_policies};

/// The settings of TLS that a request gives.
#[derive(Default)]
pub(super) struct AskedTls {
    pub(super) ssl_policy: Option<String>,
    pub(super) certificates: Option<Vec<Certificate>>,
    pub(super) alpn_policy: Option<Vec<String>>,
    pub(super) mutual_authentication: Option<MutualAuthenticationAttributes>,
}

/// The settings of TLS that a listener has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tls {
    pub(super) ssl_policy: Option<String>,
    pub(super) certificate: Option<String>,
    pub(super) alpn_policy: Option<String>,
    pub(super) client_certificates: ClientCertificates,
}

const ALPN_POLICIES: [&str; 5] =
    ["HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None"];

/// The protocol of a listener of this load balancer.
pub(super) fn protocol(balancer: &LoadBalancer, asked: Option<&str>) -> Result<Protocol, ApiError> {
    let text = asked.ok_or_else(|| validation("A listener protocol must be specified"))?;
    let application = balancer.kind == LoadBalancerType::Application;
    match Protocol::parse(text).filter(|protocol| protocol.is_http() == application) {
        Some(protocol) => Ok(protocol),
        None => {
            let allowed = if application { "HTTP, HTTPS" } else { "TCP, TLS, UDP, TCP_UDP" };
            let message = format!("Listener protocol '{text}' must be one of '{allowed}'");
            Err(modeled(&code::UNSUPPORTED_PROTOCOL, message))
        }
    }
}

/// The port of a listener.
pub(super) fn port(asked: Option<i32>) -> Result<u16, ApiError> {
    let port = asked.ok_or_else(|| validation("A listener port must be specified"))?;
    u16::try_from(port).ok().filter(|&port| port > 0).ok_or_else(|| {
        validation(format!("Listener port '{port}' must be between '1' and '65535'"))
    })
}

/// TLS as a listener of this protocol is to have it.
pub(super) fn tls(scope: &Scope, protocol: Protocol, asked: AskedTls) -> Result<Tls, ApiError> {
    let certificate = certificates::default_certificate(scope, protocol, asked.certificates)?;
    let ssl_policy = match asked.ssl_policy.filter(|policy| !policy.is_empty()) {
        Some(_) if !protocol.is_secure() => {
            let message = format!("SSL policies cannot be specified for {protocol} listeners");
            return Err(configuration(message));
        }
        Some(policy) => {
            ssl_policies::check(&policy)?;
            Some(policy)
        }
        None => protocol.is_secure().then(|| ssl_policies::DEFAULT.to_owned()),
    };
    Ok(Tls {
        ssl_policy,
        certificate,
        alpn_policy: alpn_policy(protocol, asked.alpn_policy)?,
        client_certificates: client_certificates(protocol, asked.mutual_authentication)?,
    })
}

fn alpn_policy(protocol: Protocol, asked: Option<Vec<String>>) -> Result<Option<String>, ApiError> {
    let mut asked = asked.unwrap_or_default();
    let Some(policy) = asked.pop().filter(|policy| !policy.is_empty()) else { return Ok(None) };
    if !asked.is_empty() {
        return Err(validation("Only one ALPN policy can be specified"));
    }
    if protocol != Protocol::Tls {
        let message = format!("ALPN policies cannot be specified for {protocol} listeners");
        return Err(configuration(message));
    }
    if !ALPN_POLICIES.contains(&policy.as_str()) {
        let message = format!("ALPN policy '{policy}' not found");
        return Err(modeled(&code::ALPN_POLICY_NOT_FOUND, message));
    }
    Ok(Some(policy))
}

fn client_certificates(
    protocol: Protocol,
    asked: Option<MutualAuthenticationAttributes>,
) -> Result<ClientCertificates, ApiError> {
    let Some(asked) = asked else { return Ok(ClientCertificates::Off) };
    let mode = asked.mode.as_deref().unwrap_or("off");
    if protocol != Protocol::Https && mode != "off" {
        let message = format!("Mutual authentication is not supported on {protocol} listeners");
        return Err(configuration(message));
    }
    let extras = asked.trust_store_arn.is_some()
        || asked.ignore_client_certificate_expiry.is_some_and(|ignore| ignore)
        || asked.advertise_trust_store_ca_names.as_deref() == Some("on");
    match mode {
        "off" | "passthrough" if extras => {
            Err(validation(format!("A trust store cannot be used with mode '{mode}'")))
        }
        "off" => Ok(ClientCertificates::Off),
        "passthrough" => Ok(ClientCertificates::Passthrough),
        // There is no trust store, so whichever is named is not found.
        "verify" if asked.trust_store_arn.is_some() => Err(not_found(Thing::TrustStore)),
        "verify" => Err(validation("A trust store ARN must be specified for mode 'verify'")),
        _ => Err(validation(format!("Mutual authentication mode '{mode}' is not valid"))),
    }
}
