//! The chunked transfer coding (RFC 9112 7.1): a strict decoder and the pieces for encoding.
//!
//! Line ends must be CRLF: attacks on the coding live from servers that take LF, CR or nothing for the
//! end of a chunk-size line or of chunk data. Extensions and trailers are bounded, checked and dropped;
//! a trailer would reach the target in a place where it may expect none.

use thiserror::Error;

use crate::body::Decoded;
use crate::bytes;
use crate::limits::{CHUNK_EXTENSION_BYTES_MAX, CHUNK_SIZE_DIGITS_MAX, TRAILER_BYTES_MAX};

/// The end of every line and of every chunk.
pub const CRLF: &[u8] = b"\r\n";

/// The end of a chunked body without trailers.
pub const LAST_CHUNK: &[u8] = b"0\r\n\r\n";

/// Why a chunked body cannot be read. The connection it came on cannot be used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ChunkError {
    /// No digit, or a byte that is none.
    #[error("malformed chunk size")]
    SizeInvalid,
    /// More than [`CHUNK_SIZE_DIGITS_MAX`] digits.
    #[error("chunk size too long")]
    SizeTooLong,
    /// A control character.
    #[error("malformed chunk extension")]
    ExtensionInvalid,
    /// More than [`CHUNK_EXTENSION_BYTES_MAX`] over the whole body.
    #[error("chunk extensions too long")]
    ExtensionTooLong,
    /// CR without LF or the reverse, or chunk data longer than its size.
    #[error("line end of a chunk is not CRLF")]
    LineEnd,
    /// Not a header line.
    #[error("malformed trailer")]
    TrailerInvalid,
    /// More than [`TRAILER_BYTES_MAX`].
    #[error("trailers too long")]
    TrailerTooLong,
}

/// Finds the data in a chunked body, however the bytes arrive.
#[derive(Clone, Debug)]
pub struct ChunkedDecoder {
    state: State,
    /// Size under construction, then bytes of data left.
    size: u64,
    digits: usize,
    extension_bytes: usize,
    trailer_bytes: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Size,
    /// Whitespace after the size, which only an extension may follow (RFC 9112 7.1.1).
    SizeBlank,
    Extension,
    SizeNewline,
    Data,
    DataReturn,
    DataNewline,
    TrailerStart,
    TrailerName,
    TrailerValue,
    TrailerNewline,
    LastNewline,
    Done,
    Failed(ChunkError),
}

/// Appends the line that opens a chunk of `len` bytes. The caller appends the data and [`CRLF`]. For
/// zero nothing is written: that line would end the body.
pub fn chunk_header(len: usize, out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    if len == 0 {
        return;
    }
    let mut shift = usize::BITS - (len.leading_zeros() & !3);
    while shift > 0 {
        shift -= 4;
        out.push(DIGITS[(len >> shift) & 0xf]);
    }
    out.extend_from_slice(CRLF);
}

// === impl ChunkedDecoder ===

impl ChunkedDecoder {
    /// At the start of a body.
    #[must_use]
    pub fn new() -> Self {
        Self { state: State::Size, size: 0, digits: 0, extension_bytes: 0, trailer_bytes: 0 }
    }

    /// True once the last chunk and the trailer section are complete.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Reads up to and including the next run of data, or everything if there is none. Call again with
    /// the rest of the input until it is empty or `done`.
    ///
    /// # Errors
    ///
    /// The body is malformed; every later call fails likewise.
    pub fn decode(&mut self, input: &[u8]) -> Result<Decoded, ChunkError> {
        if let State::Failed(error) = self.state {
            return Err(error);
        }
        let mut at = 0;
        while let Some(&byte) = input.get(at) {
            match self.state {
                State::Data => {
                    let available = input.len() - at;
                    let take =
                        usize::try_from(self.size).map_or(available, |left| left.min(available));
                    self.size -= take as u64;
                    if self.size == 0 {
                        self.state = State::DataReturn;
                    }
                    return Ok(Decoded { consumed: at + take, data: at..at + take, done: false });
                }
                State::Done => break,
                _ => {}
            }
            match self.control(byte) {
                Ok(next) => self.state = next,
                Err(error) => {
                    self.state = State::Failed(error);
                    return Err(error);
                }
            }
            at += 1;
        }
        Ok(Decoded { consumed: at, data: at..at, done: self.is_done() })
    }

    /// One byte that is not data.
    fn control(&mut self, byte: u8) -> Result<State, ChunkError> {
        match self.state {
            State::Size | State::SizeBlank | State::Extension => self.size_line(byte),
            State::SizeNewline => {
                expect(byte, b'\n')?;
                self.digits = 0;
                Ok(if self.size == 0 { State::TrailerStart } else { State::Data })
            }
            State::DataReturn => expect(byte, b'\r').map(|()| State::DataNewline),
            State::DataNewline => expect(byte, b'\n').map(|()| State::Size),
            State::TrailerStart if byte == b'\r' => Ok(State::LastNewline),
            State::TrailerStart | State::TrailerName | State::TrailerValue => self.trailer(byte),
            State::TrailerNewline => expect(byte, b'\n').map(|()| State::TrailerStart),
            State::LastNewline => expect(byte, b'\n').map(|()| State::Done),
            // Handled by the caller.
            State::Data | State::Done => Ok(self.state),
            State::Failed(error) => Err(error),
        }
    }

    fn size_line(&mut self, byte: u8) -> Result<State, ChunkError> {
        if self.state == State::Size {
            if let Some(digit) = char::from(byte).to_digit(16) {
                self.digits += 1;
                if self.digits > CHUNK_SIZE_DIGITS_MAX {
                    return Err(ChunkError::SizeTooLong);
                }
                // Sixteen digits fill 64 bits exactly. Size is zero here at the first digit.
                self.size = (self.size << 4) | u64::from(digit);
                return Ok(State::Size);
            }
            if self.digits == 0 {
                return Err(ChunkError::SizeInvalid);
            }
        }
        match (self.state, byte) {
            (State::Size | State::Extension, b'\r') => return Ok(State::SizeNewline),
            (State::Size | State::SizeBlank, b';') | (State::Extension, b'\t') => {}
            (State::Size | State::SizeBlank, b' ' | b'\t') => {
                self.count_extension()?;
                return Ok(State::SizeBlank);
            }
            (State::Extension, b'\n') => return Err(ChunkError::LineEnd),
            (State::Size, b'\n') => return Err(ChunkError::LineEnd),
            (State::Extension, 0x20..=0x7e | 0x80..) => {}
            (State::Extension, _) => return Err(ChunkError::ExtensionInvalid),
            _ => return Err(ChunkError::SizeInvalid),
        }
        self.count_extension()?;
        Ok(State::Extension)
    }

    fn count_extension(&mut self) -> Result<(), ChunkError> {
        self.extension_bytes += 1;
        if self.extension_bytes > CHUNK_EXTENSION_BYTES_MAX {
            return Err(ChunkError::ExtensionTooLong);
        }
        Ok(())
    }

    fn trailer(&mut self, byte: u8) -> Result<State, ChunkError> {
        self.trailer_bytes += 1;
        if self.trailer_bytes > TRAILER_BYTES_MAX {
            return Err(ChunkError::TrailerTooLong);
        }
        match (self.state, byte) {
            (State::TrailerName, b':') => Ok(State::TrailerValue),
            (State::TrailerStart | State::TrailerName, _) if bytes::is_token_byte(byte) => {
                Ok(State::TrailerName)
            }
            (State::TrailerValue, b'\r') => Ok(State::TrailerNewline),
            (State::TrailerValue, b'\n') => Err(ChunkError::LineEnd),
            (State::TrailerValue, b'\t' | 0x20..=0x7e | 0x80..) => Ok(State::TrailerValue),
            _ => Err(ChunkError::TrailerInvalid),
        }
    }
}

impl Default for ChunkedDecoder {
    fn default() -> Self {
        Self::new()
    }
}

fn expect(byte: u8, wanted: u8) -> Result<(), ChunkError> {
    if byte == wanted { Ok(()) } else { Err(ChunkError::LineEnd) }
}

#[cfg(test)]
mod tests;
