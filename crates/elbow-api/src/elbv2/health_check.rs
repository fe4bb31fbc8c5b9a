//! Health check settings: defaults by protocol and the rules they keep (elb reference, section 7).

use elbow_state::elbv2::{HealthCheck, Matcher, Protocol, ProtocolVersion, TargetType};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2 as wire;

use super::fault::validation;

/// What a group is, as far as its checks depend on it.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) target_type: TargetType,
    pub(super) protocol: Option<Protocol>,
    pub(super) version: Option<ProtocolVersion>,
}

/// The settings that a request gives.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) protocol: Option<String>,
    pub(super) port: Option<String>,
    pub(super) enabled: Option<bool>,
    pub(super) path: Option<String>,
    pub(super) interval_seconds: Option<i32>,
    pub(super) timeout_seconds: Option<i32>,
    pub(super) healthy_threshold: Option<i32>,
    pub(super) unhealthy_threshold: Option<i32>,
    pub(super) matcher: Option<wire::Matcher>,
}

/// Least and greatest, both allowed.
type Range = (i32, i32);
const INTERVAL_SECONDS: Range = (5, 300);
const TIMEOUT_SECONDS: Range = (2, 120);
const THRESHOLD: Range = (2, 10);
const PATH_CHARACTERS_MAX: usize = 1024;

/// The checks of a new group.
pub(super) fn create(kind: Kind, asked: &Asked) -> Result<HealthCheck, ApiError> {
    let protocol = check_protocol(kind, asked.protocol.as_deref())?;
    apply(kind, defaults(kind, protocol), asked)
}

/// The checks of a group after a change; what is not given stays.
pub(super) fn modify(
    kind: Kind,
    present: &HealthCheck,
    asked: &Asked,
) -> Result<HealthCheck, ApiError> {
    let mut base = present.clone();
    if asked.protocol.is_some() {
        let protocol = check_protocol(kind, asked.protocol.as_deref())?;
        if protocol != base.protocol {
            // Checks by TCP have neither path nor matcher, and those by HTTP need both.
            let fresh = defaults(kind, protocol);
            base.protocol = protocol;
            base.path = fresh.path.and_then(|path| base.path.or(Some(path)));
            base.matcher = fresh.matcher.and_then(|matcher| base.matcher.or(Some(matcher)));
        }
    }
    apply(kind, base, asked)
}

fn check_protocol(kind: Kind, asked: Option<&str>) -> Result<Option<Protocol>, ApiError> {
    let network = kind.protocol.is_some_and(|protocol| !protocol.is_http());
    let alb = kind.target_type == TargetType::Alb;
    let allowed: &[Protocol] = match (kind.target_type, network && !alb) {
        (TargetType::Lambda, _) => &[],
        (_, true) => &[Protocol::Tcp, Protocol::Http, Protocol::Https],
        (_, false) => &[Protocol::Http, Protocol::Https],
    };
    let Some(text) = asked else { return Ok(allowed.first().copied()) };
    match Protocol::parse(text).filter(|protocol| allowed.contains(protocol)) {
        Some(protocol) => Ok(Some(protocol)),
        None if allowed.is_empty() => {
            Err(validation("Health check protocol cannot be specified for target type 'lambda'"))
        }
        None => {
            let names: Vec<&str> = allowed.iter().map(|protocol| protocol.as_str()).collect();
            let names = names.join(", ");
            Err(validation(format!("Health check protocol '{text}' must be one of '{names}'")))
        }
    }
}

fn defaults(kind: Kind, protocol: Option<Protocol>) -> HealthCheck {
    let network = kind.protocol.is_some_and(|protocol| !protocol.is_http());
    let lambda = kind.target_type == TargetType::Lambda;
    let grpc = kind.version == Some(ProtocolVersion::Grpc);
    let (interval, timeout) = match (lambda, network, protocol) {
        (true, ..) => (35, 30),
        (_, true, Some(Protocol::Http)) => (30, 6),
        (_, true, _) => (30, 10),
        (_, false, _) => (30, 5),
    };
    let by_tcp = protocol == Some(Protocol::Tcp);
    let path = if grpc { "/AWS.ALB/healthcheck" } else { "/" };
    let matcher = if grpc {
        Matcher::Grpc("12".to_owned())
    } else {
        Matcher::Http(if network { "200-399" } else { "200" }.to_owned())
    };
    HealthCheck {
        enabled: !lambda,
        protocol,
        port: None,
        path: (!by_tcp).then(|| path.to_owned()),
        interval_ms: interval * 1000,
        timeout_ms: timeout * 1000,
        healthy_threshold: 5,
        unhealthy_threshold: 2,
        matcher: (!by_tcp).then_some(matcher),
    }
}

fn apply(kind: Kind, mut check: HealthCheck, asked: &Asked) -> Result<HealthCheck, ApiError> {
    let lambda = kind.target_type == TargetType::Lambda;
    if let Some(enabled) = asked.enabled {
        if !enabled && !lambda {
            let message = format!(
                "Health check enabled must be true for target groups with target type \
                         '{}'",
                kind.target_type
            );
            return Err(validation(message));
        }
        check.enabled = enabled;
    }
    if let Some(port) = &asked.port {
        check.port = self::port(port, lambda)?;
    }
    if let Some(path) = &asked.path {
        check.path = Some(self::path(path, check.protocol)?);
    }
    let ms = |seconds: i32| u64::from(seconds.unsigned_abs()) * 1000;
    if let Some(seconds) = within("interval seconds", asked.interval_seconds, INTERVAL_SECONDS)? {
        check.interval_ms = ms(seconds);
    }
    if let Some(seconds) = within("timeout seconds", asked.timeout_seconds, TIMEOUT_SECONDS)? {
        check.timeout_ms = ms(seconds);
    }
    if let Some(count) = within("healthy threshold count", asked.healthy_threshold, THRESHOLD)? {
        check.healthy_threshold = count.unsigned_abs();
    }
    if let Some(count) = within("unhealthy threshold count", asked.unhealthy_threshold, THRESHOLD)?
    {
        check.unhealthy_threshold = count.unsigned_abs();
    }
    if let Some(asked) = &asked.matcher {
        check.matcher = Some(matcher(kind, check.protocol, asked)?);
    }
    // Checks by TCP may take the whole interval.
    let by_tcp = check.protocol == Some(Protocol::Tcp);
    if check.timeout_ms > check.interval_ms || (check.timeout_ms == check.interval_ms && !by_tcp) {
        return Err(validation(format!(
            "Health check timeout '{}' must be smaller than the interval '{}'",
            check.timeout_ms / 1000,
            check.interval_ms / 1000
        )));
    }
    Ok(check)
}

fn port(text: &str, lambda: bool) -> Result<Option<u16>, ApiError> {
    if lambda {
        return Err(validation("Health check port cannot be specified for target type 'lambda'"));
    }
    if text == "traffic-port" {
        return Ok(None);
    }
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    match text.parse().ok().filter(|&port: &u16| plain && port > 0) {
        Some(port) => Ok(Some(port)),
        None => Err(validation(format!(
            "Health check port '{text}' must be a number from 1 to 65535 or 'traffic-port'"
        ))),
    }
}

fn path(text: &str, protocol: Option<Protocol>) -> Result<String, ApiError> {
    let printable = text.bytes().all(|b| (b'!'..=b'~').contains(&b));
    let message = if protocol == Some(Protocol::Tcp) {
        "Health check paths are not supported for health check protocol 'TCP'".to_owned()
    } else if !text.starts_with('/') || text.len() > PATH_CHARACTERS_MAX || !printable {
        format!(
            "Health check path '{text}' must begin with a '/' character and have up to \
             '{PATH_CHARACTERS_MAX}' printable ASCII characters without whitespace"
        )
    } else {
        return Ok(text.to_owned());
    };
    Err(validation(message))
}

fn within(what: &str, asked: Option<i32>, (min, max): Range) -> Result<Option<i32>, ApiError> {
    match asked {
        Some(value) if !(min..=max).contains(&value) => Err(validation(format!(
            "Health check {what} '{value}' must be between '{min}' and '{max}'"
        ))),
        asked => Ok(asked),
    }
}

fn matcher(
    kind: Kind,
    protocol: Option<Protocol>,
    asked: &wire::Matcher,
) -> Result<Matcher, ApiError> {
    let grpc = kind.version == Some(ProtocolVersion::Grpc);
    let network = kind.protocol.is_some_and(|protocol| !protocol.is_http());
    if protocol == Some(Protocol::Tcp) {
        let message = "Matchers are not supported for health check protocol 'TCP'";
        return Err(validation(message));
    }
    let (codes, (min, max)) = match (&asked.http_code, &asked.grpc_code) {
        (None, Some(codes)) if grpc => (codes, (0, 99)),
        (Some(codes), None) if !grpc => (codes, (200, if network { 599 } else { 499 })),
        _ => {
            let message = if grpc {
                "A gRPC code matcher must be specified for protocol version 'GRPC'"
            } else {
                "An HTTP code matcher must be specified"
            };
            return Err(validation(message));
        }
    };
    if !is_code_list(codes, min, max) {
        let message = format!(
            "Health check matcher '{codes}' must be codes and ranges of codes from {min} to {max}"
        );
        return Err(validation(message));
    }
    Ok(if grpc { Matcher::Grpc(codes.clone()) } else { Matcher::Http(codes.clone()) })
}

/// `200`, `200,202`, `200-299` and mixtures, without spaces.
fn is_code_list(text: &str, min: u16, max: u16) -> bool {
    let code = |part: &str| -> Option<u16> {
        let plain = !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
        part.parse().ok().filter(|code| plain && (min..=max).contains(code))
    };
    text.split(',').all(|part| {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        matches!((code(first), code(last)), (Some(first), Some(last)) if first <= last)
    })
}
