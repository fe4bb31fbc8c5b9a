//! Requests on their way to a target: bodies streamed, never whole in memory, with the beginning
//! kept so that a request may be sent again.

use elbow_http::{BodyError, BodyFraming, BodyTracker, CRLF, LAST_CHUNK, chunk_header};
use tokio::net::tcp::WriteHalf;

use crate::buffers::consume;
use crate::io::{ClientIn, write_all};
use crate::progress::Progress;

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

/// What a client did wrong in the middle of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClientFault {
    /// It closed its connection.
    Gone,
    /// Its body's framing is broken.
    Malformed,
}

/// Why the rest of a request does not reach the target.
enum UploadError {
    Client(ClientFault),
    /// The target does not take any more.
    Target,
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
        if self.tracker.is_done() || input.is_empty() {
            return Ok(());
        }
        self.encode_from(input).map_err(|_| ClientFault::Malformed)
    }

    /// Sends the request, its body as it comes, and then watches the client. Ends only when the
    /// client does something wrong, or is gone: nobody wants the response any more.
    pub(crate) async fn send(
        &mut self,
        client: &mut ClientIn<'_>,
        target: &mut WriteHalf<'_>,
        progress: &Progress,
    ) -> ClientFault {
        match self.upload(client, target, progress).await {
            Err(UploadError::Client(fault)) => return fault,
            Ok(()) => {}
            // A target that takes no more may have answered all the same.
            Err(UploadError::Target) => progress.owed_body.set(false),
        }
        client.gone().await;
        ClientFault::Gone
    }

    async fn upload(
        &mut self,
        client: &mut ClientIn<'_>,
        target: &mut WriteHalf<'_>,
        progress: &Progress,
    ) -> Result<(), UploadError> {
        progress.uploaded.set(self.is_complete());
        let sent = write_all(target, &self.wire, progress).await;
        sent.map_err(|_| UploadError::Target)?;
        while !self.tracker.is_done() {
            if client.input.is_empty() {
                progress.owed_body.set(true);
                match client.read().await {
                    Ok(0) | Err(_) => return Err(UploadError::Client(ClientFault::Gone)),
                    Ok(_) => progress.note(),
                };
                progress.owed_body.set(false);
            }
            if self.wire.len() > REPLAY_BYTES_MAX {
                self.replayable = false;
                self.wire.clear();
            }
            let sent = self.wire.len();
            let malformed = |_| UploadError::Client(ClientFault::Malformed);
            self.encode_from(client.input).map_err(malformed)?;
            progress.uploaded.set(self.is_complete());
            let sending = write_all(target, &self.wire[sent..], progress);
            sending.await.map_err(|_| UploadError::Target)?;
        }
        Ok(())
    }

    /// Takes what `input` has of the body and appends it to `wire` in our own framing.
    fn encode_from(&mut self, input: &mut Vec<u8>) -> Result<(), BodyError> {
        let mut at = 0;
        while at < input.len() && !self.tracker.is_done() {
            let rest = &input[at..];
            let decoded = self.tracker.advance(rest)?;
            push_data(&rest[decoded.data], self.chunked, &mut self.wire);
            at += decoded.consumed;
        }
        if self.chunked && self.tracker.is_done() {
            self.wire.extend_from_slice(LAST_CHUNK);
        }
        consume(input, at);
        Ok(())
    }
}

/// Appends a run of body data, as a chunk where the body is sent in chunks.
pub(crate) fn push_data(data: &[u8], chunked: bool, out: &mut Vec<u8>) {
    if !chunked {
        out.extend_from_slice(data);
    } else if !data.is_empty() {
        chunk_header(data.len(), out);
        out.extend_from_slice(data);
        out.extend_from_slice(CRLF);
    }
}
