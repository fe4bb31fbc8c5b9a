//! Sans-IO HTTP/1.1 for a reverse proxy: head parsing, framing decisions, bodies, encoding.
//!
//! A proxy is safe only if the two connections it joins agree on where each message ends. This crate
//! therefore never copies framing from one side to the other: it decides once, from the bytes, how long
//! a message is, refuses what cannot be decided, and writes its own framing towards the other side.
//!
//! It knows no socket, clock, thread or random source. Callers hand it buffers and the few facts it
//! cannot know (the time as text, a trace id, the client's address), and reuse its parsers, so that a
//! request on a warm connection allocates nothing. No input bytes can make it panic.
//!
//! Life of a request: [`RequestParser`] -> [`RequestHead`] -> [`encode_request`] -> [`BodyTracker`],
//! and back: [`ResponseParser`] -> [`ResponseHead`] -> [`encode_response`] -> [`BodyTracker`].

//! # Where this departs from an Application Load Balancer
//!
//! AWS forwards some requests that this crate refuses with 400, because they have no form in which every
//! target reads the same: header lines without colon or name, names that are no tokens, whitespace
//! before the colon, folded lines, more than one Host, targets with spaces, control characters or
//! fragments, HTTP/0.9. Monitor mode refuses severe requests too. `Transfer-Encoding: identity` is
//! accepted only alone. A field that imitates a framing field is dropped, and so is `Proxy`, which
//! CGI-style targets take for a proxy setting. `Connection` cannot remove end-to-end fields. Like AWS
//! and unlike RFC 9110 7.6.3, no `Via` is added.

#![forbid(unsafe_code)]

mod body;
mod bytes;
mod chunked;
mod desync;
mod error;
mod fields;
mod forward;
mod framing;
mod generated;
mod health;
mod limits;
mod name;
mod reply;
mod request;
mod response;
mod scan;
mod target;
#[cfg(test)]
mod testing;
mod trace;

pub use body::{BodyError, BodyTracker, Decoded};
pub use chunked::{CRLF, ChunkError, ChunkedDecoder, LAST_CHUNK, chunk_header};
pub use desync::{DesyncClass, DesyncMode, DesyncReason};
pub use error::{RequestError, ResponseError};
pub use fields::{Header, Headers};
pub use forward::{ForwardContext, ForwardError, Scheme, XffMode, encode_request};
pub use framing::{BodyFraming, Version};
pub use generated::{CONTINUE, Generated, GeneratedBody, SERVER, generated_response};
pub use health::encode_health_check;
pub use limits::{
    CHUNK_EXTENSION_BYTES_MAX, CHUNK_SIZE_DIGITS_MAX, CONNECTION_OPTIONS_MAX, HeadLimits,
    LEADING_EMPTY_LINES_MAX, TRACE_HEADER_BYTES_MAX, TRAILER_BYTES_MAX, XFF_ADDRESSES_MAX,
};
pub use reply::{ReplyContext, ResponseFraming, encode_response, encode_response_with};
pub use request::{RequestHead, RequestParser};
pub use response::{ResponseHead, ResponseParser};
pub use target::split_host_port;
pub use trace::{TraceId, TraceIdError};
