//! Writing a target's response towards the client.
//!
//! The target's header lines pass through in their order; the connection and the framing are ours.

use crate::bytes;
use crate::forward::steers_message;
use crate::framing::{BodyFraming, Version};
use crate::name::HeaderId;
use crate::response::ResponseHead;

/// How the client learns where the body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseFraming {
    /// `Content-Length`.
    Length(u64),
    /// `Transfer-Encoding: chunked`; only for HTTP/1.1 clients, see [`ResponseFraming::choose`].
    Chunked,
    /// The connection closes after the body.
    Close,
    /// No body follows (HEAD, 1xx, 204, 304). The target's length is repeated where it describes the
    /// body that a GET would have had.
    NoBody,
}

/// What the encoder must know beside the response.
#[derive(Clone, Copy, Debug)]
pub struct ReplyContext<'a> {
    /// Framing towards the client.
    pub framing: ResponseFraming,
    /// Whether the client's connection stays open.
    pub client_keep_alive: bool,
    /// Version the client spoke.
    pub client_version: Version,
    /// Pass on a change of protocol; only with status 101.
    pub upgrade: bool,
    /// Header lines that replace the target's of the same name. Invalid ones are left out.
    pub set_headers: &'a [(&'a str, &'a [u8])],
    /// Header lines that are added (cookies). Invalid ones are left out.
    pub add_headers: &'a [(&'a str, &'a [u8])],
}

// === impl ResponseFraming ===

impl ResponseFraming {
    /// The framing for a client of that version. RFC 9112 6.1: chunked is for HTTP/1.1 only, so a body
    /// of unknown length ends an older client's connection.
    #[must_use]
    pub fn choose(body: BodyFraming, client_version: Version) -> Self {
        match (body, client_version) {
            (BodyFraming::None, _) => Self::NoBody,
            (BodyFraming::Length(length), _) => Self::Length(length),
            (BodyFraming::Chunked | BodyFraming::UntilClose, Version::Http11) => Self::Chunked,
            (BodyFraming::Chunked | BodyFraming::UntilClose, Version::Http10) => Self::Close,
        }
    }
}

/// Appends the whole head for the client.
pub fn encode_response(
    head: &ResponseHead<'_>,
    framing: ResponseFraming,
    client_keep_alive: bool,
    client_version: Version,
    out: &mut Vec<u8>,
) {
    let context = ReplyContext {
        framing,
        client_keep_alive,
        client_version,
        upgrade: false,
        set_headers: &[],
        add_headers: &[],
    };
    encode_response_with(head, &context, out);
}

/// Appends the whole head for the client, with header lines of the load balancer.
pub fn encode_response_with(
    head: &ResponseHead<'_>,
    context: &ReplyContext<'_>,
    out: &mut Vec<u8>,
) {
    const ADDED_BYTES: usize = 256;
    debug_assert!(
        context.framing != ResponseFraming::Chunked || context.client_version == Version::Http11,
        "chunked towards an HTTP/1.0 client"
    );
    out.reserve(head.encoded_bytes() + ADDED_BYTES);
    push_status_line(head, out);
    let fields = &head.parser.fields;
    for field in &fields.spans {
        let passes = !steers_message(field.id) || field.id == HeaderId::Host;
        let name = field.name.of(head.buf);
        let is_set =
            context.set_headers.iter().any(|(set, _)| set.as_bytes().eq_ignore_ascii_case(name));
        if passes && !is_set && !fields.is_named_by_connection(head.buf, *field) {
            field.push(head.buf, out);
        }
    }
    for (name, value) in context.set_headers.iter().chain(context.add_headers) {
        push_ours(name, value, out);
    }
    push_framing(head, context, out);
    push_connection(head, context, out);
    out.extend_from_slice(b"\r\n");
}

/// Appends a header line unless it is no valid line or belongs to the codec.
pub(crate) fn push_ours(name: &str, value: &[u8], out: &mut Vec<u8>) {
    let valid = bytes::is_token(name.as_bytes())
        && !steers_message(HeaderId::of(name.as_bytes()))
        && !bytes::ByteKinds::of(value).control;
    if valid {
        bytes::push_header(name.as_bytes(), value, out);
    }
}

/// RFC 9112 2.3: an intermediary writes its own version. The space before an empty reason stays.
fn push_status_line(head: &ResponseHead<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"HTTP/1.1 ");
    bytes::push_decimal(u64::from(head.status()), out);
    out.push(b' ');
    out.extend_from_slice(head.reason());
    out.extend_from_slice(b"\r\n");
}

fn push_framing(head: &ResponseHead<'_>, context: &ReplyContext<'_>, out: &mut Vec<u8>) {
    let length = match context.framing {
        ResponseFraming::Length(length) => Some(length),
        // RFC 9110 8.6: never on 1xx and 204.
        ResponseFraming::NoBody if !head.never_has_body() => head.content_length(),
        ResponseFraming::NoBody | ResponseFraming::Close => None,
        ResponseFraming::Chunked => {
            out.extend_from_slice(b"Transfer-Encoding: chunked\r\n");
            None
        }
    };
    if let Some(length) = length {
        out.extend_from_slice(b"Content-Length: ");
        bytes::push_decimal(length, out);
        out.extend_from_slice(b"\r\n");
    }
}

/// An Application Load Balancer states the fate of the connection on every final response.
fn push_connection(head: &ResponseHead<'_>, context: &ReplyContext<'_>, out: &mut Vec<u8>) {
    if head.is_interim() {
        return;
    }
    if head.status() == 101 && context.upgrade {
        out.extend_from_slice(b"Connection: upgrade\r\n");
        if let Some(protocol) = head.parser.fields.first(head.buf, HeaderId::Upgrade) {
            bytes::push_header(b"Upgrade", protocol, out);
        }
        return;
    }
    let keep_alive = context.client_keep_alive && context.framing != ResponseFraming::Close;
    bytes::push_header(b"Connection", connection_value(keep_alive), out);
}

pub(crate) fn connection_value(keep_alive: bool) -> &'static [u8] {
    if keep_alive { b"keep-alive" } else { b"close" }
}

#[cfg(test)]
mod tests;
