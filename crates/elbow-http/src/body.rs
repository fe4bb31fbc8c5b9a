//! One loop for every framing: how much of the input belongs to the body, and what of it is data.

use std::ops::Range;

use thiserror::Error;

use crate::chunked::{ChunkError, ChunkedDecoder};
use crate::framing::BodyFraming;

/// What one call found in its input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Bytes of the input that are dealt with.
    pub consumed: usize,
    /// Body data within the input; ends at or before `consumed`, may be empty.
    pub data: Range<usize>,
    /// The body is complete; what follows belongs to the next message.
    pub done: bool,
}

/// Why a body cannot be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BodyError {
    /// Malformed chunked coding.
    #[error(transparent)]
    Chunked(#[from] ChunkError),
    /// The peer closed before the declared end.
    #[error("connection closed inside a body")]
    Truncated,
}

/// Follows one body to its end.
#[derive(Clone, Debug)]
pub struct BodyTracker {
    state: State,
}

#[derive(Clone, Debug)]
enum State {
    Done,
    Length(u64),
    Chunked(ChunkedDecoder),
    UntilClose,
}

// === impl BodyTracker ===

impl BodyTracker {
    /// At the start of a body; already done if there is none.
    #[must_use]
    pub fn new(framing: BodyFraming) -> Self {
        let state = match framing {
            BodyFraming::None | BodyFraming::Length(0) => State::Done,
            BodyFraming::Length(length) => State::Length(length),
            BodyFraming::Chunked => State::Chunked(ChunkedDecoder::new()),
            BodyFraming::UntilClose => State::UntilClose,
        };
        Self { state }
    }

    /// Takes the bytes that follow the head. Returns at most one run of data; call again with the rest
    /// until the input is empty or the body done. Consumes nothing after the end.
    ///
    /// # Errors
    ///
    /// The coding is malformed; the connection cannot be used again.
    pub fn advance(&mut self, input: &[u8]) -> Result<Decoded, BodyError> {
        match &mut self.state {
            State::Done => Ok(Decoded { consumed: 0, data: 0..0, done: true }),
            State::Length(left) => {
                let take = usize::try_from(*left).map_or(input.len(), |left| left.min(input.len()));
                *left -= take as u64;
                let done = *left == 0;
                if done {
                    self.state = State::Done;
                }
                Ok(Decoded { consumed: take, data: 0..take, done })
            }
            State::Chunked(decoder) => {
                let decoded = decoder.decode(input)?;
                if decoded.done {
                    self.state = State::Done;
                }
                Ok(decoded)
            }
            State::UntilClose => {
                Ok(Decoded { consumed: input.len(), data: 0..input.len(), done: false })
            }
        }
    }

    /// The peer closed its side.
    ///
    /// # Errors
    ///
    /// The body was not complete.
    pub fn close(&mut self) -> Result<(), BodyError> {
        match self.state {
            State::Done | State::UntilClose => {
                self.state = State::Done;
                Ok(())
            }
            State::Length(_) | State::Chunked(_) => Err(BodyError::Truncated),
        }
    }

    /// True once the body is complete.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Bytes of data still to come, where the framing says so.
    #[must_use]
    pub fn remaining(&self) -> Option<u64> {
        match self.state {
            State::Done => Some(0),
            State::Length(left) => Some(left),
            State::Chunked(_) | State::UntilClose => None,
        }
    }
}

#[cfg(test)]
mod tests;
