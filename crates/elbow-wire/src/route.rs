//! Which service and operation a request is for, and in which protocol it is written.
//!
//! AWS tells services apart by host name; elbow has one port, so it goes by what the request says:
//! the path (CBOR), `X-Amz-Target` (JSON), or the credential scope with `Action` and `Version`.

use std::borrow::Cow;

use crate::call::{Body, Call};
use crate::limits::BODY_BYTES_MAX;
use crate::query::{Pairs, parse_form};
use crate::sigv4::Scope;
use crate::{ApiError, ParseError, Protocol, Request, Service, inflate};

/// A request that cannot be given to an operation, and how to say so in the client's protocol.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{error}")]
pub struct WireError {
    /// What to answer.
    pub error: ApiError,
    /// The protocol to answer in, as far as it could be told.
    pub protocol: Protocol,
    /// The service, as far as it could be told.
    pub service: Option<Service>,
}

/// Finds the service, the operation and the protocol of a request. Unsigned requests are routed
/// too; whether they are served is the server's decision.
pub fn route<'a>(request: &Request<'a>) -> Result<Call<'a>, WireError> {
    let scope = Scope::of(request);
    let target = request.header("x-amz-target");
    let failed = |protocol, service, error| WireError { error, protocol, service };
    let guess = guess_protocol(request, target);
    let body = read_body(request).map_err(|error| failed(guess, None, parse_error(&error)))?;
    if let Some((prefix, operation)) = smithy_path(request.path) {
        let service = by_prefix(prefix);
        let call = named(service, operation, Protocol::Cbor, prefix);
        let (service, operation) = call?;
        return Ok(Call::new(
            service,
            operation,
            Protocol::Cbor,
            scope,
            Body::Bytes(body),
            request,
        ));
    }
    if let Some(target) = target {
        let protocol = json_protocol(request);
        let (prefix, operation) = target.rsplit_once('.').unwrap_or((target, ""));
        let (service, operation) = named(by_prefix(prefix), operation, protocol, prefix)?;
        return Ok(Call::new(service, operation, protocol, scope, Body::Bytes(body), request));
    }
    if request.method != "POST" && request.method != "GET" {
        let message = format!("The method {} is not supported", request.method);
        let error = ApiError::new("MethodNotAllowed", message).with_status(405);
        return Err(failed(guess, None, error));
    }
    let pairs =
        form_pairs(request, body).map_err(|error| failed(guess, None, parse_error(&error)))?;
    form_call(request, scope, pairs)
}

/// How a body that could not be read is reported.
pub(crate) fn parse_error(error: &ParseError) -> ApiError {
    match error {
        ParseError::TooLong(_) => {
            ApiError::new("RequestEntityTooLarge", error.to_string()).with_status(413)
        }
        ParseError::Malformed { format: "form", .. } => {
            ApiError::new("MalformedQueryString", error.to_string())
        }
        _ => ApiError::new("SerializationException", error.to_string()),
    }
}

fn guess_protocol(request: &Request<'_>, target: Option<&str>) -> Protocol {
    let is_cbor = request.header("smithy-protocol").is_some_and(|p| p == "rpc-v2-cbor");
    if is_cbor || smithy_path(request.path).is_some() {
        Protocol::Cbor
    } else if target.is_some() {
        json_protocol(request)
    } else if Scope::of(request).is_some_and(|scope| scope.service == "ec2") {
        Protocol::Ec2Query
    } else {
        Protocol::Query
    }
}

fn json_protocol(request: &Request<'_>) -> Protocol {
    let kind = request.header("content-type").unwrap_or_default();
    if kind.contains("json-1.0") { Protocol::Json10 } else { Protocol::Json11 }
}

/// `/service/<prefix>/operation/<name>` (Smithy RPC v2 CBOR, "Requests").
fn smithy_path(path: &str) -> Option<(&str, &str)> {
    let (prefix, operation) = path.split_once("/service/")?.1.split_once("/operation/")?;
    // The prefix may be preceded by a namespace.
    let prefix = prefix.rsplit('.').next().unwrap_or(prefix);
    (!prefix.contains('/') && !operation.contains('/')).then_some((prefix, operation))
}

fn by_prefix(prefix: &str) -> Option<Service> {
    let known = |service: &Service| service.target_prefix() == prefix && !prefix.is_empty();
    Service::ALL.into_iter().find(known)
}

/// The service's spelling of an operation that came by name in a JSON or CBOR request.
fn named(
    service: Option<Service>,
    operation: &str,
    protocol: Protocol,
    prefix: &str,
) -> Result<(Service, &'static str), WireError> {
    let Some(service) = service else {
        let message = format!("elbow does not have the service {prefix} ({operation})");
        let error = ApiError::new("UnknownOperationException", message).with_status(404);
        return Err(WireError { error, protocol, service: None });
    };
    service.known_name(operation).map(|name| (service, name)).ok_or_else(|| {
        let message = format!("The operation {operation} is not known to {service}");
        let mut error = ApiError::new("UnknownOperationException", message);
        error.status = if protocol == Protocol::Cbor { 404 } else { 400 };
        WireError { error, protocol, service: Some(service) }
    })
}

fn read_body<'a>(request: &Request<'a>) -> Result<Cow<'a, [u8]>, ParseError> {
    if request.body.len() > BODY_BYTES_MAX {
        return Err(ParseError::TooLong(BODY_BYTES_MAX));
    }
    match request.header("content-encoding") {
        Some(coding) if coding.eq_ignore_ascii_case("gzip") => {
            inflate(request.body).map(Cow::Owned)
        }
        _ => Ok(Cow::Borrowed(request.body)),
    }
}

/// The parameters of the body and of the query string.
fn form_pairs<'a>(request: &Request<'a>, body: Cow<'a, [u8]>) -> Result<Pairs<'a>, ParseError> {
    let mut pairs = match body {
        Cow::Borrowed(body) => parse_form(body)?,
        Cow::Owned(body) => parse_form(&body)?
            .into_iter()
            .map(|(name, value)| (name.into_owned().into(), value.into_owned().into()))
            .collect(),
    };
    pairs.extend(parse_form(request.query.as_bytes())?);
    Ok(pairs)
}

fn form_call<'a>(
    request: &Request<'a>,
    scope: Option<Scope<'a>>,
    pairs: Pairs<'a>,
) -> Result<Call<'a>, WireError> {
    let find = |name| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| &**value);
    let action = find("Action").unwrap_or_default();
    let service =
        form_service(scope.as_ref().map(|scope| &*scope.service), find("Version"), action);
    let service =
        service.map_err(|error| WireError { error, protocol: Protocol::Query, service: None })?;
    let Some(protocol) = service.form_protocol() else {
        let error = ApiError::invalid_action(action);
        return Err(WireError { error, protocol: Protocol::Query, service: Some(service) });
    };
    let error = if action.is_empty() {
        ApiError::new("MissingAction", "The request must contain the parameter Action")
    } else if let Some(operation) = service.known_name(action) {
        return Ok(Call::new(service, operation, protocol, scope, Body::Form(pairs), request));
    } else {
        ApiError::invalid_action(action)
    };
    Err(WireError { error, protocol, service: Some(service) })
}

/// Which service a form is for. Classic Load Balancing shares the signing name of version 2 and is
/// told apart by `Version` alone.
fn form_service(
    scope: Option<&str>,
    version: Option<&str>,
    action: &str,
) -> Result<Service, ApiError> {
    const CLASSIC_VERSION: &str = "2012-06-01";
    let signed = scope
        .and_then(|name| Service::ALL.into_iter().find(|service| service.signing_name() == name));
    if version == Some(CLASSIC_VERSION) && matches!(signed, None | Some(Service::Elbv2)) {
        let message = format!("elbow does not have Classic Load Balancers ({action})");
        let mut error = ApiError::new("NotImplemented", message);
        error.status = 501;
        return Err(error);
    }
    let versioned = || Service::ALL.into_iter().find(|service| Some(service.version()) == version);
    // An old EC2 version is EC2's still; without any hint the action decides, if only one has it.
    let by_action = || {
        let mut having = Service::ALL.into_iter().filter(|s| s.known_name(action).is_some());
        having.next().filter(|_| having.next().is_none())
    };
    match (signed, scope) {
        (Some(service), _) => Ok(service),
        (None, Some(name)) if versioned().is_none() => {
            let message = format!("elbow does not have the service {name} ({action})");
            let mut error = ApiError::new("NotImplemented", message);
            error.status = 501;
            Err(error)
        }
        _ => versioned().or_else(by_action).ok_or_else(|| match action {
            "" => ApiError::new("MissingAction", "The request must contain the parameter Action"),
            _ => ApiError::invalid_action(action),
        }),
    }
}
