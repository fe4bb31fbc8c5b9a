//! A target's response on its way to the client: streamed, re-framed, with back-pressure.

use std::cell::Cell;

use elbow_http::{
    BodyFraming, BodyTracker, CRLF, LAST_CHUNK, ReplyContext, ResponseFraming, ResponseHead,
    ResponseParser, Version, chunk_header, encode_response_with,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::buffers::{READ_BYTES, consume};
use crate::idle::Activity;
use crate::worker::Worker;

/// What is written to a client at once, in bytes.
const WRITE_BYTES_MAX: usize = 64 * 1024;

/// What about a request decides how its response is passed on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) version: Version,
    pub(crate) head_only: bool,
    pub(crate) keep_alive: bool,
    pub(crate) websocket: bool,
}

/// A response that reached the client whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Responded {
    pub(crate) status: u16,
    /// The target's connection can serve another request.
    pub(crate) target_reusable: bool,
    /// The client's connection can carry another request.
    pub(crate) client_reusable: bool,
    /// From here on the connection is a tunnel.
    pub(crate) upgraded: bool,
}

/// Why a response did not reach the client whole.
#[derive(Debug)]
pub(crate) enum RespondError {
    /// Not one byte came before the target closed or broke the connection.
    NoResponse,
    /// What came is no response that could be passed on; the client has got nothing yet.
    Bad,
    /// The target failed after the client had got a part.
    Cut,
    /// The client does not take it.
    ClientGone,
}

/// The two ends of a response.
pub(crate) struct Ends<'a, 'c, 't> {
    pub(crate) client: &'a mut WriteHalf<'c>,
    pub(crate) target: &'a mut ReadHalf<'t>,
    pub(crate) activity: &'a Activity,
    /// Set as soon as the client has got a byte.
    pub(crate) started: &'a Cell<bool>,
}

/// Reads the response to one request and passes it on.
pub(crate) async fn respond(
    worker: &Worker,
    asked: Asked,
    parser: &mut ResponseParser,
    mut ends: Ends<'_, '_, '_>,
) -> Result<Responded, RespondError> {
    let mut input = worker.buffers.take();
    let mut out = worker.buffers.take();
    let result = pass(worker, asked, parser, &mut ends, &mut input, &mut out).await;
    worker.buffers.give(input);
    worker.buffers.give(out);
    result
}

async fn pass(
    worker: &Worker,
    asked: Asked,
    parser: &mut ResponseParser,
    ends: &mut Ends<'_, '_, '_>,
    input: &mut Vec<u8>,
    out: &mut Vec<u8>,
) -> Result<Responded, RespondError> {
    let head_bytes = read_head(parser, ends, input, asked.websocket).await?;
    let head = parser.head(input);
    let status = head.status();
    let upgraded = asked.websocket && status == 101;
    let method = if asked.head_only { "HEAD" } else { "GET" };
    let body = if upgraded {
        BodyFraming::None
    } else {
        head.body(method).map_err(|_| RespondError::Bad)?
    };
    let framing = ResponseFraming::choose(body, asked.version);
    let client_reusable =
        asked.keep_alive && framing != ResponseFraming::Close && !worker.is_closing();
    let reusable = !upgraded && body != BodyFraming::UntilClose && head.keep_alive();
    encode(&head, asked, framing, client_reusable, upgraded, out);
    consume(input, head_bytes);
    if upgraded {
        // The first bytes of the tunnel may have come with the head.
        out.append(input);
    }
    stream_body(body, framing, ends, input, out).await?;
    // Bytes behind the end of a response belong to nobody: such a connection is not used again.
    let target_reusable = reusable && input.is_empty();
    Ok(Responded { status, target_reusable, client_reusable, upgraded })
}

/// Reads up to the end of the final response's head, which then begins `input`.
async fn read_head(
    parser: &mut ResponseParser,
    ends: &mut Ends<'_, '_, '_>,
    input: &mut Vec<u8>,
    websocket: bool,
) -> Result<usize, RespondError> {
    parser.reset();
    let mut heard = false;
    loop {
        if !input.is_empty() {
            match parser.parse(input) {
                Ok(Some(bytes)) => {
                    let head = parser.head(input);
                    if !head.is_interim() || (websocket && head.status() == 101) {
                        return Ok(bytes);
                    }
                    // An interim response is the target's answer to `Expect`, which it did not get.
                    consume(input, bytes);
                    parser.reset();
                    continue;
                }
                Ok(None) => {}
                Err(_) => return Err(RespondError::Bad),
            }
        }
        input.reserve(READ_BYTES);
        match ends.target.read_buf(input).await {
            Ok(0) | Err(_) if heard => return Err(RespondError::Bad),
            Ok(0) | Err(_) => return Err(RespondError::NoResponse),
            Ok(_) => {
                heard = true;
                ends.activity.note();
            }
        }
    }
}

fn encode(
    head: &ResponseHead<'_>,
    asked: Asked,
    framing: ResponseFraming,
    client_keep_alive: bool,
    upgrade: bool,
    out: &mut Vec<u8>,
) {
    let context = ReplyContext {
        framing,
        client_keep_alive,
        client_version: asked.version,
        upgrade,
        set_headers: &[],
        add_headers: &[],
    };
    encode_response_with(head, &context, out);
}

/// Writes the head in `out` and the body as it comes.
async fn stream_body(
    body: BodyFraming,
    framing: ResponseFraming,
    ends: &mut Ends<'_, '_, '_>,
    input: &mut Vec<u8>,
    out: &mut Vec<u8>,
) -> Result<(), RespondError> {
    let mut tracker = BodyTracker::new(body);
    let chunked = framing == ResponseFraming::Chunked;
    loop {
        while !tracker.is_done() && !input.is_empty() && out.len() < WRITE_BYTES_MAX {
            let decoded = tracker.advance(input).map_err(|_| broken(ends))?;
            push_data(&input[decoded.data], chunked, out);
            consume(input, decoded.consumed);
        }
        if tracker.is_done() && chunked {
            out.extend_from_slice(LAST_CHUNK);
        }
        if !out.is_empty() {
            ends.started.set(true);
            ends.client.write_all(out).await.map_err(|_| RespondError::ClientGone)?;
            ends.activity.note();
            out.clear();
        }
        if tracker.is_done() {
            return Ok(());
        }
        if !input.is_empty() {
            continue;
        }
        input.reserve(READ_BYTES);
        match ends.target.read_buf(input).await {
            Ok(0) => tracker.close().map_err(|_| broken(ends))?,
            Ok(_) => ends.activity.note(),
            Err(_) => return Err(broken(ends)),
        }
    }
}

fn push_data(data: &[u8], chunked: bool, out: &mut Vec<u8>) {
    if !chunked {
        out.extend_from_slice(data);
    } else if !data.is_empty() {
        chunk_header(data.len(), out);
        out.extend_from_slice(data);
        out.extend_from_slice(CRLF);
    }
}

fn broken(ends: &Ends<'_, '_, '_>) -> RespondError {
    if ends.started.get() { RespondError::Cut } else { RespondError::Bad }
}
