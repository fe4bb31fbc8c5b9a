//! A routed request, and the reply to it in its own protocol.

use std::borrow::Cow;

use crate::query::{Pairs, tree};
use crate::route::{WireError, parse_error};
use crate::shape::{Shape, View};
use crate::sigv4::Scope;
use crate::xml::{self, Style};
use crate::{
    ApiError, Fault, HttpResponse, Node, Operation, OperationInfo, Protocol, Request, Service,
    cbor, decode, json,
};

/// A request whose service, operation and protocol are known.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// The service.
    pub service: Service,
    /// The operation, one of the service's own; it may be one without typed shapes.
    pub operation: &'static str,
    /// How the request is written, and the reply will be.
    pub protocol: Protocol,
    /// The credential scope, if the request is signed. Not verified here.
    pub scope: Option<Scope<'a>>,
    /// Whether the client wants the codes of the query protocol beside those of JSON and CBOR.
    query_mode: bool,
    /// The caller's version of the API, which EC2 answers in.
    version: Option<String>,
    body: Body<'a>,
}

#[derive(Clone, Debug)]
pub(crate) enum Body<'a> {
    Form(Pairs<'a>),
    Bytes(Cow<'a, [u8]>),
}

impl<'a> Call<'a> {
    pub(crate) fn new(
        service: Service,
        operation: &'static str,
        protocol: Protocol,
        scope: Option<Scope<'a>>,
        body: Body<'a>,
        request: &Request<'_>,
    ) -> Self {
        let query_mode = request
            .header("x-amzn-query-mode")
            .is_some_and(|mode| mode.eq_ignore_ascii_case("true"));
        let mut call =
            Self { service, operation, protocol, scope, query_mode, version: None, body };
        call.version = call.form_value("Version").map(str::to_owned);
        call
    }

    /// The access key id, if the request is signed.
    pub fn access_key(&self) -> Option<&str> {
        self.scope.as_ref().map(|scope| &*scope.access_key)
    }

    /// The account, if the access key id is one: 12 digits.
    pub fn account_hint(&self) -> Option<&str> {
        let is_account = |key: &&str| key.len() == 12 && key.bytes().all(|b| b.is_ascii_digit());
        self.access_key().filter(is_account)
    }

    /// The region of the credential scope.
    pub fn region(&self) -> Option<&str> {
        self.scope.as_ref().map(|scope| &*scope.region).filter(|region| !region.is_empty())
    }

    /// The operation's shapes; none if elbow knows it by name only.
    pub fn info(&self) -> Option<&'static OperationInfo> {
        self.service.operation(self.operation)
    }

    /// The typed input, with the model's constraints enforced.
    pub fn decode<O: Operation>(&self) -> Result<O::Input, ApiError> {
        debug_assert_eq!((self.service, self.operation), (O::SERVICE, O::NAME));
        let mut input = O::Input::default();
        self.decode_into(&mut input)?;
        Ok(input)
    }

    /// The same for a shape chosen at run time, as [`OperationInfo::new_input`] gives.
    pub fn decode_into(&self, input: &mut dyn Shape) -> Result<(), ApiError> {
        let node = match (&self.body, self.protocol) {
            (Body::Form(pairs), _) => tree(pairs),
            (Body::Bytes(bytes), Protocol::Cbor) => cbor::parse(bytes),
            (Body::Bytes(bytes), _) => json::parse(bytes),
        };
        let node = node.map_err(|error| parse_error(&error))?;
        let node = if matches!(node, Node::Null) { Node::Map(Vec::new()) } else { node };
        decode::fill(input, node, self.service, self.protocol)
    }

    /// The value of a form's parameter, as sent; none in other protocols.
    pub fn form_value(&self, name: &str) -> Option<&str> {
        match &self.body {
            Body::Form(pairs) => pairs.iter().find(|(key, _)| key == name).map(|(_, v)| &**v),
            Body::Bytes(_) => None,
        }
    }

    /// The namespace of the reply. EC2 answers in the caller's version of its API.
    fn namespace(&self) -> Cow<'static, str> {
        let well_formed =
            |v: &&String| v.len() == 10 && v.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        match self.version.as_ref().filter(well_formed) {
            Some(version) if self.service == Service::Ec2 => {
                format!("http://ec2.amazonaws.com/doc/{version}/").into()
            }
            _ => self.service.namespace().into(),
        }
    }
}

/// Room for a small reply without growing.
const REPLY_BYTES: usize = 1024;

/// The reply to a call that succeeded.
pub fn respond<O: Operation>(
    call: &Call<'_>,
    output: &O::Output,
    request_id: &str,
) -> HttpResponse {
    debug_assert_eq!((call.service, call.operation), (O::SERVICE, O::NAME));
    respond_any(call, output, request_id)
}

/// The same for a shape chosen at run time.
pub fn respond_any(call: &Call<'_>, output: &dyn Shape, request_id: &str) -> HttpResponse {
    let mut body = Vec::with_capacity(REPLY_BYTES);
    match call.protocol {
        Protocol::Query => query_reply(&mut body, call, output, request_id),
        Protocol::Ec2Query => ec2_reply(&mut body, call, output, request_id),
        Protocol::Json10 | Protocol::Json11 => json::write_struct(&mut body, output),
        Protocol::Cbor => cbor::write_struct(&mut body, output),
    }
    HttpResponse { status: 200, headers: headers(call.protocol, request_id), body }
}

/// The reply to a call that failed.
pub fn respond_error(call: &Call<'_>, error: &ApiError, request_id: &str) -> HttpResponse {
    let namespace = call.namespace();
    error_reply(error, call.protocol, Some(call.service), &namespace, call.query_mode, request_id)
}

/// The reply to a request that could not be routed.
pub fn respond_route_error(error: &WireError, request_id: &str) -> HttpResponse {
    let namespace = error.service.map_or("", Service::namespace);
    error_reply(&error.error, error.protocol, error.service, namespace, false, request_id)
}

fn headers(protocol: Protocol, request_id: &str) -> Vec<(&'static str, String)> {
    let mut headers = vec![
        ("Content-Type", protocol.content_type().to_owned()),
        ("x-amzn-RequestId", request_id.to_owned()),
    ];
    if protocol == Protocol::Cbor {
        headers.push(("smithy-protocol", "rpc-v2-cbor".to_owned()));
    }
    headers
}

// === replies in XML ===

fn open_root(body: &mut Vec<u8>, call: &Call<'_>) {
    body.extend_from_slice(b"<");
    body.extend_from_slice(call.operation.as_bytes());
    body.extend_from_slice(b"Response xmlns=\"");
    body.extend_from_slice(call.namespace().as_bytes());
    body.extend_from_slice(b"\">");
}

/// `<XResponse><XResult>..</XResult><ResponseMetadata>..`; no result where the model has no output.
fn query_reply(body: &mut Vec<u8>, call: &Call<'_>, output: &dyn Shape, request_id: &str) {
    open_root(body, call);
    if call.info().is_some_and(|info| info.has_output) {
        let result = format!("{}Result", call.operation);
        let at = body.len();
        xml::open(body, &result);
        let inner = body.len();
        xml::write_members(body, output, Style::QUERY);
        if body.len() == inner {
            body.truncate(at);
            body.extend_from_slice(format!("<{result}/>").as_bytes());
        } else {
            xml::close(body, &result);
        }
    }
    xml::open(body, "ResponseMetadata");
    xml::write_text_element(body, "RequestId", request_id);
    xml::close(body, "ResponseMetadata");
    xml::close(body, &format!("{}Response", call.operation));
}

/// EC2: members directly below the root, after `requestId`; `<return>true</return>` where the model
/// has no output.
fn ec2_reply(body: &mut Vec<u8>, call: &Call<'_>, output: &dyn Shape, request_id: &str) {
    body.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    open_root(body, call);
    xml::write_text_element(body, "requestId", request_id);
    if call.info().is_none_or(|info| info.has_output) {
        xml::write_members(body, output, Style::EC2);
    } else {
        xml::write_text_element(body, "return", "true");
    }
    xml::close(body, &format!("{}Response", call.operation));
}

// === errors ===

fn error_reply(
    error: &ApiError,
    protocol: Protocol,
    service: Option<Service>,
    namespace: &str,
    query_mode: bool,
    request_id: &str,
) -> HttpResponse {
    let mut headers = headers(protocol, request_id);
    let mut body = Vec::with_capacity(REPLY_BYTES);
    let detail = error.detail.as_ref().map(|detail| &*detail.0);
    match protocol {
        Protocol::Query => query_error(&mut body, error, namespace, request_id),
        Protocol::Ec2Query => ec2_error(&mut body, error, request_id),
        Protocol::Json10 | Protocol::Json11 => {
            json_error(&mut body, &error_type(error, protocol, service), error, detail);
        }
        Protocol::Cbor => {
            let kind = error_type(error, protocol, service);
            cbor::write_error(&mut body, &kind, &error.message, detail);
        }
    }
    if query_mode && !protocol.is_query() && service == Some(Service::Cloudwatch) {
        let code =
            service.and_then(|s| s.error(&error.code)).map_or(&*error.code, |info| info.code);
        headers.push(("x-amzn-query-error", format!("{code};{}", fault_text(error))));
    }
    HttpResponse { status: error.status, headers, body }
}

fn fault_text(error: &ApiError) -> &'static str {
    match error.fault {
        Fault::Sender => "Sender",
        Fault::Receiver => "Receiver",
    }
}

fn query_error(body: &mut Vec<u8>, error: &ApiError, namespace: &str, request_id: &str) {
    body.extend_from_slice(b"<ErrorResponse");
    if !namespace.is_empty() {
        body.extend_from_slice(format!(" xmlns=\"{namespace}\"").as_bytes());
    }
    body.extend_from_slice(b"><Error>");
    xml::write_text_element(body, "Type", fault_text(error));
    xml::write_text_element(body, "Code", &error.code);
    xml::write_text_element(body, "Message", &error.message);
    if let Some(detail) = &error.detail {
        write_detail_xml(body, &*detail.0);
    }
    xml::close(body, "Error");
    xml::write_text_element(body, "RequestId", request_id);
    xml::close(body, "ErrorResponse");
}

fn write_detail_xml(body: &mut Vec<u8>, detail: &dyn Shape) {
    for (index, member) in detail.schema().members.iter().enumerate() {
        let view = detail.field(index).view();
        if !member.name.eq_ignore_ascii_case("message") && !matches!(view, View::Absent) {
            xml::write_member(body, member, view, Style::QUERY);
        }
    }
}

fn ec2_error(body: &mut Vec<u8>, error: &ApiError, request_id: &str) {
    body.extend_from_slice(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error>",
    );
    xml::write_text_element(body, "Code", &error.code);
    xml::write_text_element(body, "Message", &error.message);
    body.extend_from_slice(b"</Error></Errors>");
    xml::write_text_element(body, "RequestID", request_id);
    xml::close(body, "Response");
}

fn json_error(body: &mut Vec<u8>, kind: &str, error: &ApiError, detail: Option<&dyn Shape>) {
    body.extend_from_slice(b"{\"__type\":");
    json::write_text(body, kind);
    body.extend_from_slice(b",\"message\":");
    json::write_text(body, &error.message);
    if let Some(detail) = detail {
        let mut members = Vec::new();
        json::write_struct(&mut members, detail);
        if members.len() > 2 {
            body.push(b',');
            body.extend_from_slice(&members[1..members.len() - 1]);
        }
    }
    body.push(b'}');
}

/// The `__type` of an error: the shape's name, in CloudWatch with its namespace.
fn error_type(error: &ApiError, protocol: Protocol, service: Option<Service>) -> String {
    const VALIDATE: &str = "com.amazon.coral.validate#";
    const CORAL: &str = "com.amazon.coral.service#";
    let modeled = service.and_then(|service| service.error(&error.code));
    let named = |prefix: &str, name: &str| match service {
        Some(Service::Cloudwatch) => format!("{prefix}{name}"),
        _ if protocol == Protocol::Cbor => format!("{prefix}{name}"),
        _ => name.to_owned(),
    };
    match (&*error.code, modeled) {
        ("ValidationError", _) => named(VALIDATE, "ValidationException"),
        (_, Some(info)) if service == Some(Service::Cloudwatch) => {
            format!("com.amazonaws.cloudwatch.v2010_08_01#{}", info.shape)
        }
        (_, Some(info)) => info.shape.to_owned(),
        ("InvalidAction", _) => named(CORAL, "UnknownOperationException"),
        ("Throttling", _) => named(CORAL, "ThrottlingException"),
        ("AccessDenied", _) => named(CORAL, "AccessDeniedException"),
        ("SignatureDoesNotMatch", _) => named(CORAL, "InvalidSignatureException"),
        ("InvalidClientTokenId", _) => named(CORAL, "UnrecognizedClientException"),
        ("MissingAuthenticationToken", _) => named(CORAL, "MissingAuthenticationTokenException"),
        ("IncompleteSignature", _) => named(CORAL, "IncompleteSignatureException"),
        ("ExpiredToken", _) => named(CORAL, "ExpiredTokenException"),
        (code, _) => named(CORAL, code),
    }
}
