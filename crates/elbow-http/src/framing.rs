//! How long a message is: versions, framing, and the reading of the two fields that decide it.
//!
//! The rules are RFC 9112 6.3, narrowed: where the RFC lets a recipient repair a value, a request is
//! refused, because a repair is what two servers do differently.

use crate::bytes;

/// HTTP version of a message. Minor versions above 1 count as 1.1 (RFC 9110 2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// HTTP/1.0.
    Http10,
    /// HTTP/1.1.
    Http11,
}

/// Where the body of a message ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFraming {
    /// There is no body and the message did not declare a length.
    None,
    /// Exactly this many bytes; zero was declared, not implied.
    Length(u64),
    /// The chunked transfer coding.
    Chunked,
    /// Everything until the peer closes; responses only.
    UntilClose,
}

/// What is wrong with the framing fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FramingFault {
    ContentLengthInvalid,
    ContentLengthConflict,
    TransferEncodingInvalid,
    TransferEncodingUnsupported,
    ChunkedTwice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Transfer {
    Chunked,
    /// Defined by RFC 2616, removed since; AWS still accepts it.
    Identity,
}

/// Whether `Content-Length: 5, 5` may be read as 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LengthList {
    Refuse,
    AcceptEqual,
}

/// The framing fields seen so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FramingFields {
    pub(crate) length: Option<u64>,
    pub(crate) length_repeated: bool,
    pub(crate) transfer: Option<Transfer>,
}

/// Codings of RFC 9112 7 that we know and do not undo, with the aliases recipients must know.
const UNSUPPORTED_CODINGS: &[&str] = &["gzip", "x-gzip", "deflate", "compress", "x-compress"];

// === impl BodyFraming ===

impl BodyFraming {
    /// True if no body byte can follow.
    #[must_use]
    pub fn is_empty(self) -> bool {
        matches!(self, Self::None | Self::Length(0))
    }
}

// === impl FramingFields ===

impl FramingFields {
    /// Takes in one `Content-Length` line.
    pub(crate) fn add_length(
        &mut self,
        value: &[u8],
        lists: LengthList,
    ) -> Result<(), FramingFault> {
        if lists == LengthList::Refuse {
            // AWS calls a list BadContentLength although RFC 9112 6.3 could read equal elements.
            return self.add_one_length(value);
        }
        bytes::list(value).try_for_each(|element| self.add_one_length(element))
    }

    fn add_one_length(&mut self, digits: &[u8]) -> Result<(), FramingFault> {
        let length = bytes::decimal(digits).ok_or(FramingFault::ContentLengthInvalid)?;
        match self.length {
            None => self.length = Some(length),
            Some(first) if first == length => self.length_repeated = true,
            Some(_) => return Err(FramingFault::ContentLengthConflict),
        }
        Ok(())
    }

    /// Takes in one `Transfer-Encoding` line. Codings add up across lines (RFC 9110 5.3).
    pub(crate) fn add_transfer(&mut self, value: &[u8]) -> Result<(), FramingFault> {
        for coding in bytes::list(value) {
            let is = |name: &str| coding.eq_ignore_ascii_case(name.as_bytes());
            let chunked = is("chunked");
            self.transfer = match self.transfer {
                None if chunked => Some(Transfer::Chunked),
                None if is("identity") => Some(Transfer::Identity),
                None if UNSUPPORTED_CODINGS.iter().any(|name| is(name)) => {
                    return Err(FramingFault::TransferEncodingUnsupported);
                }
                // RFC 9112 6.1: a sender must not apply chunked more than once.
                Some(Transfer::Chunked) if chunked => return Err(FramingFault::ChunkedTwice),
                // Unknown, quoted, with parameters, empty, or anything after the first coding.
                None | Some(_) => return Err(FramingFault::TransferEncodingInvalid),
            };
        }
        Ok(())
    }
}
