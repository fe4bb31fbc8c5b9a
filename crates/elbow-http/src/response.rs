//! Response heads: the resumable parser and the view the proxy works with.
//!
//! Targets are ours, so sloppiness that cannot move the end of a message is tolerated; but a connection
//! that showed any is not used again.

use crate::bytes::{self, ByteKinds, Span};
use crate::error::ResponseError;
use crate::fields::{FieldSpan, Fields, Header, Headers, NameSpace};
use crate::framing::{BodyFraming, FramingFault, FramingFields, LengthList, Transfer, Version};
use crate::limits::HeadLimits;
use crate::name::HeaderId;
use crate::scan::{Line, LineScanner, Overrun};

/// Reads response heads, one after the other. It borrows nothing and keeps its memory.
#[derive(Debug)]
pub struct ResponseParser {
    limits: HeadLimits,
    scanner: LineScanner,
    phase: Phase,
    version: Version,
    status: u16,
    reason: Span,
    pub(crate) fields: Fields,
    framing: FramingFields,
    framing_fault: Option<FramingFault>,
    has_bare_lf: bool,
}

/// A complete response head. Valid only with the buffer that was parsed.
#[derive(Clone, Copy, Debug)]
pub struct ResponseHead<'a> {
    pub(crate) parser: &'a ResponseParser,
    pub(crate) buf: &'a [u8],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    StatusLine,
    Fields,
    Complete(usize),
    Failed(ResponseError),
}

// === impl ResponseParser ===

impl ResponseParser {
    /// A parser for one connection.
    #[must_use]
    pub fn new(limits: HeadLimits) -> Self {
        Self {
            limits: limits.capped(),
            scanner: LineScanner::default(),
            phase: Phase::StatusLine,
            version: Version::Http11,
            status: 0,
            reason: Span::default(),
            fields: Fields::default(),
            framing: FramingFields::default(),
            framing_fault: None,
            has_bare_lf: false,
        }
    }

    /// Takes the whole unconsumed buffer each time more bytes came; see
    /// [`crate::RequestParser::parse`]. Interim (1xx) heads are reported like any other.
    ///
    /// # Errors
    ///
    /// The client must be answered with 502 and the target's connection closed.
    pub fn parse(&mut self, buf: &[u8]) -> Result<Option<usize>, ResponseError> {
        match self.phase {
            Phase::Complete(consumed) => return Ok(Some(consumed)),
            Phase::Failed(error) => return Err(error),
            Phase::StatusLine | Phase::Fields => {}
        }
        let outcome = self.advance(buf);
        match outcome {
            Ok(Some(consumed)) => self.phase = Phase::Complete(consumed),
            Ok(None) => {}
            Err(error) => self.phase = Phase::Failed(error),
        }
        outcome
    }

    /// The head, after [`Self::parse`] returned `Some`, with the same buffer.
    #[must_use]
    pub fn head<'a>(&'a self, buf: &'a [u8]) -> ResponseHead<'a> {
        debug_assert!(
            matches!(self.phase, Phase::Complete(_)),
            "head() before the head is complete"
        );
        ResponseHead { parser: self, buf }
    }

    /// Ready for the next response; keeps the memory.
    pub fn reset(&mut self) {
        self.scanner = LineScanner::default();
        self.phase = Phase::StatusLine;
        self.version = Version::Http11;
        self.status = 0;
        self.reason = Span::default();
        self.fields.clear();
        self.framing = FramingFields::default();
        self.framing_fault = None;
        self.has_bare_lf = false;
    }

    fn advance(&mut self, buf: &[u8]) -> Result<Option<usize>, ResponseError> {
        loop {
            let is_status_line = self.phase == Phase::StatusLine;
            let line_max = if is_status_line {
                self.limits.request_line_bytes_max
            } else {
                self.limits.header_line_bytes_max
            };
            let found = self.scanner.next(buf, line_max, self.limits.head_bytes_max);
            let Some(line) = found.map_err(|overrun| match overrun {
                Overrun::Line if is_status_line => ResponseError::StatusLineTooLong,
                Overrun::Line => ResponseError::HeaderLineTooLong,
                Overrun::Head => ResponseError::HeadTooLong,
            })?
            else {
                return Ok(None);
            };
            self.has_bare_lf |= line.bare_lf;
            if is_status_line {
                self.status_line(buf, line)?;
                self.phase = Phase::Fields;
            } else if line.start == line.end {
                return Ok(Some(self.scanner.position()));
            } else {
                self.field(buf, line)?;
            }
        }
    }

    /// RFC 9112 4. A missing reason may take its space with it; nothing else is optional, and no empty
    /// line may come first: on a reused connection it would belong to the previous response.
    fn status_line(&mut self, buf: &[u8], line: Line) -> Result<(), ResponseError> {
        const REASON_AT: usize = "HTTP/1.1 200 ".len();
        let text = buf.get(line.start..line.end).unwrap_or_default();
        let (version, rest) = match text {
            [b'H', b'T', b'T', b'P', b'/', b'1', b'.', minor @ b'0'..=b'9', rest @ ..] => {
                (if *minor == b'0' { Version::Http10 } else { Version::Http11 }, rest)
            }
            _ => return Err(ResponseError::VersionInvalid),
        };
        let (digits, reason) = match rest {
            [b' ', digits @ ..] if digits.len() == 3 => (digits, &[][..]),
            [b' ', a, b, c, b' ', ..]
                if a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit() =>
            {
                (&rest[1..4], &rest[5..])
            }
            _ => return Err(ResponseError::StatusInvalid),
        };
        let status = bytes::decimal(digits).and_then(|status| u16::try_from(status).ok());
        self.status = status.filter(|status| *status >= 100).ok_or(ResponseError::StatusInvalid)?;
        if ByteKinds::of(reason).control {
            return Err(ResponseError::ReasonInvalid);
        }
        let reason_start = (line.start + REASON_AT).min(line.end);
        self.reason = Span::new(reason_start, line.end);
        self.version = version;
        Ok(())
    }

    fn field(&mut self, buf: &[u8], line: Line) -> Result<(), ResponseError> {
        if self.fields.spans.len() >= self.limits.headers_max {
            return Err(ResponseError::TooManyHeaders);
        }
        let (field, _) = FieldSpan::parse(buf, line, NameSpace::Remove)?;
        let value = field.value.of(buf);
        let outcome = match field.id {
            HeaderId::ContentLength => self.framing.add_length(value, LengthList::AcceptEqual),
            HeaderId::TransferEncoding => self.framing.add_transfer(value),
            _ => Ok(()),
        };
        if let Err(fault) = outcome {
            self.framing_fault.get_or_insert(fault);
        }
        self.fields.push(buf, field)?;
        Ok(())
    }
}

// === impl ResponseHead ===

impl<'a> ResponseHead<'a> {
    /// The status code, 100 to 999.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.parser.status
    }

    /// The reason phrase, often empty.
    #[must_use]
    pub fn reason(&self) -> &'a [u8] {
        self.parser.reason.of(self.buf)
    }

    /// The version spoken by the target.
    #[must_use]
    pub fn version(&self) -> Version {
        self.parser.version
    }

    /// All header lines as sent.
    #[must_use]
    pub fn headers(&self) -> Headers<'a> {
        Headers::new(&self.parser.fields, self.buf)
    }

    /// The first value of a field, by case-insensitive name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a [u8]> {
        self.parser.fields.find(self.buf, name)
    }

    /// All values of a field, by case-insensitive name, in order.
    pub fn header_all<'n>(&self, name: &'n str) -> impl Iterator<Item = &'a [u8]> + use<'a, 'n> {
        self.headers()
            .filter(move |header: &Header<'_>| header.name.eq_ignore_ascii_case(name.as_bytes()))
            .map(|header| header.value)
    }

    /// Whether this is an interim response, after which another head follows. 101 is final here: what
    /// follows it is no longer HTTP.
    #[must_use]
    pub fn is_interim(&self) -> bool {
        (100..200).contains(&self.status()) && self.status() != 101
    }

    /// Where the body ends, by RFC 9112 6.3 in its order.
    ///
    /// # Errors
    ///
    /// The framing fields are contradictory or unknown: answer 502, close the target's connection.
    pub fn body(&self, request_method: &str) -> Result<BodyFraming, ResponseError> {
        if let Some(fault) = self.parser.framing_fault {
            return Err(fault.into());
        }
        if request_method == "HEAD" || self.never_has_body() || self.status() == 304 {
            return Ok(BodyFraming::None);
        }
        Ok(match (self.parser.framing.transfer, self.parser.framing.length) {
            (Some(Transfer::Chunked), _) => BodyFraming::Chunked,
            (_, Some(length)) => BodyFraming::Length(length),
            (_, None) => BodyFraming::UntilClose,
        })
    }

    /// Whether the target's connection may be used again once the body is complete. False after
    /// anything that could have left bytes of this response behind.
    #[must_use]
    pub fn keep_alive(&self) -> bool {
        let connection = &self.parser.fields.connection;
        let framing = &self.parser.framing;
        let wanted = match self.version() {
            Version::Http11 => true,
            Version::Http10 => connection.keep_alive,
        };
        let has_length = framing.length.is_some_and(|length| length > 0);
        let is_odd = self.parser.has_bare_lf
            || self.parser.framing_fault.is_some()
            || framing.length_repeated
            // RFC 9112 6.1: both together, or a coding from an HTTP/1.0 target, are faulty framing.
            || (framing.transfer.is_some()
                && (framing.length.is_some() || self.version() == Version::Http10))
            || framing.transfer == Some(Transfer::Identity)
            || (self.never_has_body() && (has_length || framing.transfer.is_some()))
            || self.parser.fields.spans.iter().any(|field| field.id == HeaderId::Suspicious);
        wanted && !connection.close && !is_odd && self.status() != 101
    }

    /// The declared length, also where it describes a body that is not sent (HEAD, 304).
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        let framing = &self.parser.framing;
        if self.parser.framing_fault.is_some() || framing.transfer.is_some() {
            return None;
        }
        framing.length
    }

    /// Bytes of the head as received.
    pub(crate) fn encoded_bytes(&self) -> usize {
        self.parser.scanner.position()
    }

    /// RFC 9110 8.6: these may not even declare a length.
    pub(crate) fn never_has_body(&self) -> bool {
        self.status() < 200 || self.status() == 204
    }
}

#[cfg(test)]
mod tests;
