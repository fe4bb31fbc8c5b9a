//! A target's response on its way to the client: streamed, re-framed, with back-pressure.

use elbow_http::{
    BodyFraming, BodyTracker, LAST_CHUNK, ReplyContext, ResponseFraming, ResponseHead,
    ResponseParser, Version, encode_response_with,
};
use tokio::io::AsyncReadExt;
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::body::push_data;
use crate::buffers::{READ_BYTES, READ_BYTES_LARGE, consume};
use crate::io::{read, write_all};
use crate::progress::Progress;
use crate::worker::Worker;

/// What is gathered before it is written to a client, in bytes.
const WRITE_BYTES_MAX: usize = 64 * 1024;
/// Interim responses before the final one: more than any server has reason for.
const INTERIM_MAX: usize = 16;

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
    /// The client has been told that its connection can carry another request.
    pub(crate) client_reusable: bool,
    /// From here on the connection is a tunnel.
    pub(crate) upgraded: bool,
}

/// Why a response did not reach the client whole.
#[derive(Debug)]
pub(crate) enum RespondError {
    /// The target closed or broke the connection before the end of a head; the client has got
    /// nothing.
    NoResponse {
        /// A part of the head had come.
        heard: bool,
    },
    /// What came is no response that could be passed on; the client has got nothing.
    Bad,
    /// The target failed after the client had got a part.
    Cut,
    /// The client does not take it.
    ClientGone,
}

/// The two ends of a response.
pub(crate) struct Ends<'a, 'c, 't> {
    pub(crate) worker: &'a Worker,
    pub(crate) client: &'a mut WriteHalf<'c>,
    pub(crate) target: &'a mut ReadHalf<'t>,
    pub(crate) progress: &'a Progress,
}

/// How a body comes and how it goes on.
#[derive(Clone, Copy)]
struct Plan {
    body: BodyFraming,
    framing: ResponseFraming,
}

/// Reads the response to one request and passes it on.
pub(crate) async fn respond(
    asked: Asked,
    parser: &mut ResponseParser,
    mut ends: Ends<'_, '_, '_>,
) -> Result<Responded, RespondError> {
    let buffers = &ends.worker.buffers;
    let mut input = Vec::new();
    let head_bytes = ends.read_head(parser, &mut input).await?;
    let mut out = buffers.take();
    let (plan, responded) = ends.pass_head(asked, &parser.head(&input), &mut out)?;
    consume(&mut input, head_bytes);
    if responded.upgraded {
        // The first bytes of the tunnel may have come with the head.
        out.append(&mut input);
    }
    let result = ends.stream_body(plan, &mut input, &mut out).await;
    // Bytes behind the end of a response belong to nobody: such a connection is not used again.
    let target_reusable = responded.target_reusable && input.is_empty();
    buffers.give(input);
    buffers.give(out);
    result.map(|()| Responded { target_reusable, ..responded })
}

impl Ends<'_, '_, '_> {
    /// Reads up to the end of the final response's head, which then begins `input`.
    async fn read_head(
        &mut self,
        parser: &mut ResponseParser,
        input: &mut Vec<u8>,
    ) -> Result<usize, RespondError> {
        parser.reset();
        let mut heard = false;
        let mut interim = 0;
        loop {
            while !input.is_empty() {
                match parser.parse(input) {
                    Ok(Some(bytes)) if parser.head(input).is_interim() => {
                        // The target's answer to an `Expect` that it did not get, or a hint.
                        interim += 1;
                        if interim > INTERIM_MAX {
                            return Err(RespondError::Bad);
                        }
                        consume(input, bytes);
                        parser.reset();
                    }
                    Ok(Some(bytes)) => return Ok(bytes),
                    Ok(None) => break,
                    Err(_) => return Err(RespondError::Bad),
                }
            }
            match read(&self.worker.buffers, self.target, input).await {
                Ok(0) | Err(_) => return Err(RespondError::NoResponse { heard }),
                Ok(_) => {
                    heard = true;
                    self.progress.note();
                }
            }
        }
    }

    /// Decides how the response goes on and writes its head to `out`.
    fn pass_head(
        &self,
        asked: Asked,
        head: &ResponseHead<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(Plan, Responded), RespondError> {
        let status = head.status();
        let upgraded = asked.websocket && status == 101;
        if status == 101 && !upgraded {
            // A change of protocol that nobody asked for.
            return Err(RespondError::Bad);
        }
        let method = if asked.head_only { "HEAD" } else { "GET" };
        let body = if upgraded {
            BodyFraming::None
        } else {
            head.body(method).map_err(|_| RespondError::Bad)?
        };
        let framing = ResponseFraming::choose(body, asked.version);
        // With a part of the request still to come, the next one's beginning cannot be promised.
        let client_reusable = asked.keep_alive
            && framing != ResponseFraming::Close
            && self.progress.uploaded.get()
            && !self.worker.is_closing();
        self.progress.ends_by_close.set(framing == ResponseFraming::Close);
        let context = ReplyContext {
            framing,
            client_keep_alive: client_reusable,
            client_version: asked.version,
            upgrade: upgraded,
            set_headers: &[],
            add_headers: &[],
        };
        encode_response_with(head, &context, out);
        let target_reusable = !upgraded && body != BodyFraming::UntilClose && head.keep_alive();
        let responded = Responded { status, target_reusable, client_reusable, upgraded };
        Ok((Plan { body, framing }, responded))
    }

    /// Writes the head in `out` and the body as it comes.
    async fn stream_body(
        &mut self,
        plan: Plan,
        input: &mut Vec<u8>,
        out: &mut Vec<u8>,
    ) -> Result<(), RespondError> {
        let mut tracker = BodyTracker::new(plan.body);
        let chunked = plan.framing == ResponseFraming::Chunked;
        let mut open = !tracker.is_done();
        loop {
            let mut at = 0;
            while open && at < input.len() && out.len() < WRITE_BYTES_MAX {
                let rest = &input[at..];
                let decoded = tracker.advance(rest).map_err(|_| self.broken())?;
                at += decoded.consumed;
                open = !tracker.is_done();
                let data = &rest[decoded.data];
                if out.is_empty() && !chunked {
                    self.write(data).await?;
                } else {
                    push_data(data, chunked, out);
                }
            }
            consume(input, at);
            if !open && chunked {
                out.extend_from_slice(LAST_CHUNK);
            }
            if !out.is_empty() {
                self.write(out).await?;
                out.clear();
            }
            if !open {
                return Ok(());
            }
            if input.is_empty() && self.read_body(input).await? == 0 {
                tracker.close().map_err(|_| self.broken())?;
                open = false;
            }
        }
    }

    /// Reads more of a body; in larger steps as soon as a step was filled.
    async fn read_body(&mut self, input: &mut Vec<u8>) -> Result<usize, RespondError> {
        input.reserve(READ_BYTES);
        match self.target.read_buf(input).await {
            Ok(bytes) => {
                if bytes == READ_BYTES {
                    input.reserve(READ_BYTES_LARGE - READ_BYTES);
                }
                self.progress.note();
                Ok(bytes)
            }
            Err(_) => Err(self.broken()),
        }
    }

    async fn write(&mut self, data: &[u8]) -> Result<(), RespondError> {
        self.progress.started.set(true);
        self.progress.owed_reading.set(true);
        let written = write_all(self.client, data, self.progress).await;
        self.progress.owed_reading.set(false);
        written.map_err(|_| RespondError::ClientGone)
    }

    fn broken(&self) -> RespondError {
        if self.progress.started.get() { RespondError::Cut } else { RespondError::Bad }
    }
}
