//! Writing a request towards its target.
//!
//! The order of the first lines and the rewriting rules are those of an Application Load Balancer. The
//! framing is ours: one `Content-Length`, or `Transfer-Encoding: chunked`, or neither.

use std::io::Write;
use std::net::IpAddr;

use thiserror::Error;

use crate::bytes::{self, is_token};
use crate::framing::BodyFraming;
use crate::limits::XFF_ADDRESSES_MAX;
use crate::name::HeaderId;
use crate::request::RequestHead;
use crate::target::{is_valid_host, split_host_port};
use crate::trace::{TraceId, push_trace};

/// The protocol the client used, for `X-Forwarded-Proto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Plain HTTP.
    Http,
    /// HTTP over TLS.
    Https,
}

/// The attribute `routing.http.xff_header_processing.mode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum XffMode {
    /// Add the client's address to what came.
    #[default]
    Append,
    /// Forward what came, unchanged.
    Preserve,
    /// Forward none.
    Remove,
}

/// What the encoder must know beside the request.
#[derive(Clone, Copy, Debug)]
pub struct ForwardContext<'a> {
    /// Address of the TCP peer.
    pub client_ip: IpAddr,
    /// Port of the TCP peer.
    pub client_port: u16,
    /// Port of the listener the request came in on.
    pub listener_port: u16,
    /// Protocol of that listener.
    pub scheme: Scheme,
    /// What to do with `X-Forwarded-For`.
    pub xff: XffMode,
    /// Write the client's port into `X-Forwarded-For` when appending.
    pub xff_client_port: bool,
    /// Fresh trace id for this request.
    pub trace: TraceId<'a>,
    /// `routing.http.preserve_host_header.enabled`.
    pub preserve_host: bool,
    /// DNS name of the load balancer: the Host of HTTP/1.0 requests without one.
    pub load_balancer_host: &'a str,
    /// `routing.http.drop_invalid_header_fields.enabled`: drop names outside `[-A-Za-z0-9]+`.
    pub drop_invalid_names: bool,
    /// False writes `Connection: close`.
    pub keep_alive_upstream: bool,
    /// Pass a WebSocket upgrade on; anything but a proper WebSocket request is still not upgraded.
    pub upgrade: bool,
    /// Host after a rewrite transform; written as it is.
    pub host_override: Option<&'a str>,
    /// Path and query after a rewrite transform; written as they are.
    pub target_override: Option<&'a [u8]>,
    /// Header lines set by the load balancer; the client's lines of the same name are dropped.
    pub extra_headers: &'a [(&'a str, &'a [u8])],
}

/// Why a request cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ForwardError {
    /// AWS answers 463.
    #[error("more than {XFF_ADDRESSES_MAX} addresses in X-Forwarded-For")]
    TooManyAddresses,
    /// A transform or attribute produced something that is no target, host or header line.
    #[error("a rewritten part of the request is invalid")]
    RewriteInvalid,
}

// === impl ForwardError ===

impl ForwardError {
    /// The status to answer with.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::TooManyAddresses => 463,
            Self::RewriteInvalid => 500,
        }
    }
}

// === impl Scheme ===

impl Scheme {
    /// As written into `X-Forwarded-Proto`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

// === impl ForwardContext ===

impl<'a> ForwardContext<'a> {
    /// A context with AWS's defaults for everything that is an attribute.
    #[must_use]
    pub fn new(
        client: (IpAddr, u16),
        listener_port: u16,
        scheme: Scheme,
        trace: TraceId<'a>,
        load_balancer_host: &'a str,
    ) -> Self {
        Self {
            client_ip: client.0,
            client_port: client.1,
            listener_port,
            scheme,
            xff: XffMode::Append,
            xff_client_port: false,
            trace,
            preserve_host: false,
            load_balancer_host,
            drop_invalid_names: false,
            keep_alive_upstream: true,
            upgrade: false,
            host_override: None,
            target_override: None,
            extra_headers: &[],
        }
    }

    fn check(&self) -> Result<(), ForwardError> {
        let host_valid = self.host_override.is_none_or(|host| is_valid_host(host.as_bytes()));
        let target_valid = self.target_override.is_none_or(|target| {
            target.starts_with(b"/")
                && target.iter().all(|byte| matches!(byte, 0x21..=0x7e | 0x80..))
        });
        let extra_valid = self.extra_headers.iter().all(|(name, value)| {
            is_token(name.as_bytes())
                && !steers_message(HeaderId::of(name.as_bytes()))
                && !bytes::ByteKinds::of(value).control
        });
        let valid = host_valid && target_valid && extra_valid;
        if valid { Ok(()) } else { Err(ForwardError::RewriteInvalid) }
    }

    fn sets(&self, name: &[u8]) -> bool {
        self.extra_headers.iter().any(|(set, _)| set.as_bytes().eq_ignore_ascii_case(name))
    }
}

/// Appends the whole head for the target. On an error nothing is appended.
///
/// # Errors
///
/// Answer with the error's status; the client connection stays usable if its body is read.
pub fn encode_request(
    head: &RequestHead<'_>,
    context: &ForwardContext<'_>,
    out: &mut Vec<u8>,
) -> Result<(), ForwardError> {
    const ADDED_BYTES: usize = 512;
    context.check()?;
    if head.host().is_none() && !is_valid_host(context.load_balancer_host.as_bytes()) {
        return Err(ForwardError::RewriteInvalid);
    }
    let forwarded = forwarded_addresses(head);
    // AWS: counted as received, whatever the mode.
    if forwarded > XFF_ADDRESSES_MAX {
        return Err(ForwardError::TooManyAddresses);
    }
    let is_upgrade = context.upgrade && head.is_websocket();
    out.reserve(head.encoded_bytes() + ADDED_BYTES);
    push_request_line(head, context, out);
    push_forwarded(head, context, forwarded > 0, out);
    push_host(head, context, out);
    push_trace(head.parser.fields.first(head.buf, HeaderId::XAmznTraceId), context.trace, out);
    push_fields(head, context, out);
    for (name, value) in context.extra_headers {
        bytes::push_header(name.as_bytes(), value, out);
    }
    match head.body() {
        BodyFraming::None | BodyFraming::UntilClose => {}
        BodyFraming::Length(length) => {
            out.extend_from_slice(b"Content-Length: ");
            bytes::push_decimal(length, out);
            out.extend_from_slice(b"\r\n");
        }
        BodyFraming::Chunked => out.extend_from_slice(b"Transfer-Encoding: chunked\r\n"),
    }
    if is_upgrade {
        out.extend_from_slice(b"Connection: upgrade\r\nUpgrade: websocket\r\n");
    } else if !context.keep_alive_upstream || head.close_after() {
        out.extend_from_slice(b"Connection: close\r\n");
    }
    out.extend_from_slice(b"\r\n");
    Ok(())
}

/// Always origin-form (or `*`) and HTTP/1.1, one space between the words.
fn push_request_line(head: &RequestHead<'_>, context: &ForwardContext<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(head.method().as_bytes());
    out.push(b' ');
    if let Some(target) = context.target_override {
        out.extend_from_slice(target);
    } else {
        out.extend_from_slice(head.path());
        if let Some(query) = head.query() {
            out.push(b'?');
            out.extend_from_slice(query);
        }
    }
    out.extend_from_slice(b" HTTP/1.1\r\n");
}

/// Addresses over all `X-Forwarded-For` lines; empty list elements do not count.
fn forwarded_addresses(head: &RequestHead<'_>) -> usize {
    head.parser
        .fields
        .all(head.buf, HeaderId::XForwardedFor)
        .flat_map(bytes::list)
        .filter(|address| !address.is_empty())
        .count()
}

fn push_forwarded(
    head: &RequestHead<'_>,
    context: &ForwardContext<'_>,
    was_forwarded: bool,
    out: &mut Vec<u8>,
) {
    let is_append = context.xff == XffMode::Append;
    if is_append || (context.xff == XffMode::Preserve && was_forwarded) {
        out.extend_from_slice(b"X-Forwarded-For: ");
        let mut separator: &[u8] = b"";
        let sent = head.parser.fields.all(head.buf, HeaderId::XForwardedFor);
        for value in sent.filter(|value| !value.is_empty()) {
            out.extend_from_slice(separator);
            out.extend_from_slice(value);
            separator = b", ";
        }
        if is_append {
            out.extend_from_slice(separator);
            push_client(context, out);
        }
        out.extend_from_slice(b"\r\n");
    }
    bytes::push_header(b"X-Forwarded-Proto", context.scheme.as_str().as_bytes(), out);
    out.extend_from_slice(b"X-Forwarded-Port: ");
    bytes::push_decimal(u64::from(context.listener_port), out);
    out.extend_from_slice(b"\r\n");
}

fn push_client(context: &ForwardContext<'_>, out: &mut Vec<u8>) {
    match context.client_ip.to_canonical() {
        IpAddr::V4(address) => {
            for (index, octet) in address.octets().into_iter().enumerate() {
                if index > 0 {
                    out.push(b'.');
                }
                bytes::push_decimal(u64::from(octet), out);
            }
        }
        // Writing to a vector does not fail.
        IpAddr::V6(address) if context.xff_client_port => {
            let _ = write!(out, "[{address}]");
        }
        IpAddr::V6(address) => {
            let _ = write!(out, "{address}");
        }
    }
    if context.xff_client_port {
        out.push(b':');
        bytes::push_decimal(u64::from(context.client_port), out);
    }
}

/// AWS: on ports 80 and 443 any port is stripped, on others the listener's is added if there is none;
/// lower case. RFC 9112 3.2.2: an absolute-form target decides, even where Host is preserved.
fn push_host(head: &RequestHead<'_>, context: &ForwardContext<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"Host: ");
    let sent = head.host();
    if let Some(host) = context.host_override {
        out.extend_from_slice(host.as_bytes());
    } else if let (true, Some(host)) = (context.preserve_host, sent) {
        out.extend_from_slice(host);
    } else {
        let (name, port) = split_host_port(sent.unwrap_or(context.load_balancer_host.as_bytes()));
        out.extend(name.iter().map(u8::to_ascii_lowercase));
        if !matches!(context.listener_port, 80 | 443) {
            out.push(b':');
            match port {
                Some(port) if !port.is_empty() => out.extend_from_slice(port),
                _ => bytes::push_decimal(u64::from(context.listener_port), out),
            }
        }
    }
    out.extend_from_slice(b"\r\n");
}

/// Everything that passes through.
fn push_fields(head: &RequestHead<'_>, context: &ForwardContext<'_>, out: &mut Vec<u8>) {
    let fields = &head.parser.fields;
    let drops_invalid = context.drop_invalid_names && head.invalid_names() > 0;
    let has_extra = !context.extra_headers.is_empty();
    for field in &fields.spans {
        match field.id {
            HeaderId::Other => {}
            HeaderId::Expect if !is_continue(field.value.of(head.buf)) => {}
            _ => continue,
        }
        let name = field.name.of(head.buf);
        if drops_invalid && !field.is_plain
            || has_extra && context.sets(name)
            || fields.is_named_by_connection(head.buf, *field)
        {
            continue;
        }
        field.push(head.buf, out);
    }
}

fn is_continue(value: &[u8]) -> bool {
    value.eq_ignore_ascii_case(b"100-continue")
}

/// Fields whose lines this crate writes itself.
pub(crate) fn steers_message(id: HeaderId) -> bool {
    match id {
        HeaderId::Connection
        | HeaderId::ContentLength
        | HeaderId::HopByHop
        | HeaderId::Host
        | HeaderId::Suspicious
        | HeaderId::TransferEncoding
        | HeaderId::Upgrade => true,
        HeaderId::Other
        | HeaderId::Expect
        | HeaderId::Proxy
        | HeaderId::XAmznTraceId
        | HeaderId::XForwardedFor
        | HeaderId::XForwardedPort
        | HeaderId::XForwardedProto => false,
    }
}

#[cfg(test)]
mod tests;
