//! Request bodies on their way to a target: streamed, never whole in memory, with the beginning
//! kept so that a request may be sent again.

use elbow_http::{BodyFraming, BodyTracker, CRLF, LAST_CHUNK, chunk_header};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::buffers::{READ_BYTES, consume};
use crate::idle::Activity;

/// As much of a request is kept for sending it again, in bytes: heads and the bodies of ordinary
/// API calls. A longer request can be sent only once.
const REPLAY_BYTES_MAX: usize = 64 * 1024;

/// A request as it goes to a target: what was sent, and what is still to come from the client.
pub(crate) struct Outgoing {
    /// Head and body as sent so far; complete as long as `replayable`.
    pub(crate) wire: Vec<u8>,
    tracker: BodyTracker,
    chunked: bool,
    replayable: bool,
}

/// Why the rest of a body does not reach the target.
#[derive(Debug)]
pub(crate) enum UploadError {
    /// The client is gone or sent what is not a body.
    Client(ClientFault),
    /// The target does not take any more.
    Target,
}

/// What a client did wrong in the middle of a request.
#[derive(Debug)]
pub(crate) enum ClientFault {
    /// It closed its connection.
    Gone,
    /// Its body's framing is broken.
    Malformed,
}

impl Outgoing {
    /// A request whose encoded head is `wire`.
    pub(crate) fn new(wire: Vec<u8>, framing: BodyFraming) -> Self {
        Self {
            wire,
            tracker: BodyTracker::new(framing),
            chunked: framing == BodyFraming::Chunked,
            replayable: true,
        }
    }

    /// Whether the whole body has been read from the client.
    pub(crate) fn is_complete(&self) -> bool {
        self.tracker.is_done()
    }

    /// Whether all that was sent is still in `wire`.
    pub(crate) fn is_replayable(&self) -> bool {
        self.replayable
    }

    /// Moves what `input` has of the body behind the head, as far as may be kept.
    pub(crate) fn take_buffered(&mut self, input: &mut Vec<u8>) -> Result<(), ClientFault> {
        while !self.tracker.is_done() && !input.is_empty() && self.wire.len() < REPLAY_BYTES_MAX {
            self.encode_from(input)?;
        }
        Ok(())
    }

    /// Sends the rest of the body as it comes.
    pub(crate) async fn upload(
        &mut self,
        client: &mut ReadHalf<'_>,
        input: &mut Vec<u8>,
        target: &mut WriteHalf<'_>,
        activity: &Activity,
    ) -> Result<(), UploadError> {
        while !self.tracker.is_done() {
            if input.is_empty() {
                input.reserve(READ_BYTES);
                match client.read_buf(input).await {
                    Ok(0) | Err(_) => return Err(UploadError::Client(ClientFault::Gone)),
                    Ok(_) => activity.note(),
                }
            }
            let sent = self.wire.len();
            self.encode_from(input).map_err(UploadError::Client)?;
            target.write_all(&self.wire[sent..]).await.map_err(|_| UploadError::Target)?;
            activity.note();
            if self.wire.len() > REPLAY_BYTES_MAX {
                self.replayable = false;
                self.wire.clear();
            }
        }
        Ok(())
    }

    /// Takes one run of data from `input` and appends it to `wire` in our own framing.
    fn encode_from(&mut self, input: &mut Vec<u8>) -> Result<(), ClientFault> {
        let decoded = self.tracker.advance(input).map_err(|_| ClientFault::Malformed)?;
        let data = &input[decoded.data.clone()];
        if !self.chunked {
            self.wire.extend_from_slice(data);
        } else if !data.is_empty() {
            chunk_header(data.len(), &mut self.wire);
            self.wire.extend_from_slice(data);
            self.wire.extend_from_slice(CRLF);
        }
        if self.chunked && decoded.done {
            self.wire.extend_from_slice(LAST_CHUNK);
        }
        consume(input, decoded.consumed);
        Ok(())
    }
}
