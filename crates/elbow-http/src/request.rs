//! Request heads: the resumable parser, the checks across fields, and the view the proxy works with.
//!
//! Bytes are read line by line as they arrive, so a bad line is refused at once and no byte is scanned
//! twice. Whether the request may be forwarded is decided here, completely: a [`RequestHead`] that
//! exists can be forwarded by [`crate::encode_request`].

use crate::bytes;
use crate::desync::{DesyncClass, DesyncMode, DesyncReason};
use crate::error::RequestError;
use crate::fields::{FieldSpan, Fields, Header, Headers, NameSpace};
use crate::framing::{BodyFraming, FramingFields, LengthList, Transfer, Version};
use crate::limits::{HeadLimits, LEADING_EMPTY_LINES_MAX};
use crate::name::HeaderId;
use crate::scan::{Line, LineScanner, Overrun};
use crate::target;

mod line;

use line::{MethodKind, RequestLine};

/// Reads request heads, one after the other. It borrows nothing and keeps its memory across requests.
#[derive(Debug)]
pub struct RequestParser {
    limits: HeadLimits,
    mode: DesyncMode,
    scanner: LineScanner,
    phase: Phase,
    head_start: usize,
    empty_lines: usize,
    line: RequestLine,
    pub(crate) fields: Fields,
    framing: FramingFields,
    pub(crate) hosts: usize,
    pub(crate) invalid_names: usize,
    class: DesyncClass,
    body: BodyFraming,
    must_close: bool,
}

/// A complete request head. Valid only with the buffer that was parsed.
#[derive(Clone, Copy, Debug)]
pub struct RequestHead<'a> {
    pub(crate) parser: &'a RequestParser,
    pub(crate) buf: &'a [u8],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    RequestLine,
    Fields,
    Complete(usize),
    Failed(RequestError),
}

// === impl RequestParser ===

impl RequestParser {
    /// A parser for one connection.
    #[must_use]
    pub fn new(limits: HeadLimits, mode: DesyncMode) -> Self {
        Self {
            limits: limits.capped(),
            mode,
            scanner: LineScanner::default(),
            phase: Phase::RequestLine,
            head_start: 0,
            empty_lines: 0,
            line: RequestLine::EMPTY,
            fields: Fields::default(),
            framing: FramingFields::default(),
            hosts: 0,
            invalid_names: 0,
            class: DesyncClass::Compliant,
            body: BodyFraming::None,
            must_close: false,
        }
    }

    /// Takes the whole unconsumed buffer each time more bytes came. `Ok(None)`: more are needed.
    /// `Ok(Some(n))`: the head is `buf[..n]`, empty lines before it included. Repeats its last answer
    /// until [`Self::reset`].
    ///
    /// # Errors
    ///
    /// The request must be answered with the error's status and the connection closed.
    pub fn parse(&mut self, buf: &[u8]) -> Result<Option<usize>, RequestError> {
        match self.phase {
            Phase::Complete(consumed) => return Ok(Some(consumed)),
            Phase::Failed(error) => return Err(error),
            Phase::RequestLine | Phase::Fields => {}
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
    pub fn head<'a>(&'a self, buf: &'a [u8]) -> RequestHead<'a> {
        debug_assert!(
            matches!(self.phase, Phase::Complete(_)),
            "head() before the head is complete"
        );
        RequestHead { parser: self, buf }
    }

    /// Ready for the next request; keeps the memory.
    pub fn reset(&mut self) {
        self.scanner = LineScanner::default();
        self.phase = Phase::RequestLine;
        self.head_start = 0;
        self.empty_lines = 0;
        self.line = RequestLine::EMPTY;
        self.fields.clear();
        self.framing = FramingFields::default();
        self.hosts = 0;
        self.invalid_names = 0;
        self.class = DesyncClass::Compliant;
        self.body = BodyFraming::None;
        self.must_close = false;
    }

    /// True until the first byte of a request line arrived: the connection is idle, not slow.
    #[must_use]
    pub fn is_idle(&self, buf: &[u8]) -> bool {
        self.phase == Phase::RequestLine && buf.iter().all(|byte| matches!(byte, b'\r' | b'\n'))
    }

    fn advance(&mut self, buf: &[u8]) -> Result<Option<usize>, RequestError> {
        while self.phase == Phase::RequestLine {
            // Refuse TLS and other protocols at their first byte instead of waiting for a line end.
            let start = self.scanner.position();
            if buf.get(start).is_some_and(|&b| !bytes::is_token_byte(b) && b != b'\r' && b != b'\n')
            {
                return Err(RequestError::MethodInvalid);
            }
            let head_end_max = start + self.limits.head_bytes_max;
            let line_max = self.limits.request_line_bytes_max;
            let found = self.scanner.next(buf, line_max, head_end_max);
            let Some(line) = found.map_err(|overrun| match overrun {
                Overrun::Line => RequestError::RequestLineTooLong,
                Overrun::Head => RequestError::HeadTooLong,
            })?
            else {
                return Ok(None);
            };
            self.note_line_end(line);
            if line.start == line.end {
                self.skip_empty_line()?;
            } else {
                self.head_start = start;
                self.request_line(buf, line)?;
                self.phase = Phase::Fields;
            }
        }
        let head_end_max = self.head_start + self.limits.head_bytes_max;
        let line_max = self.limits.header_line_bytes_max;
        loop {
            let found = self.scanner.next(buf, line_max, head_end_max);
            let Some(line) = found.map_err(|overrun| match overrun {
                Overrun::Line => RequestError::HeaderLineTooLong,
                Overrun::Head => RequestError::HeadTooLong,
            })?
            else {
                return Ok(None);
            };
            self.note_line_end(line);
            if line.start == line.end {
                self.finish()?;
                return Ok(Some(self.scanner.position()));
            }
            self.field(buf, line)?;
        }
    }

    /// RFC 9112 2.2: empty lines before a request line are ignored.
    fn skip_empty_line(&mut self) -> Result<(), RequestError> {
        self.empty_lines += 1;
        if self.empty_lines > LEADING_EMPTY_LINES_MAX {
            return Err(RequestError::TooManyEmptyLines);
        }
        Ok(())
    }

    fn note_line_end(&mut self, line: Line) {
        if line.bare_lf {
            self.class.worsen(DesyncClass::Acceptable(DesyncReason::NonCrLfLineTermination));
        }
    }

    fn request_line(&mut self, buf: &[u8], line: Line) -> Result<(), RequestError> {
        let request_line = RequestLine::parse(buf, line)?;
        if !request_line.is_exact {
            self.class.worsen(DesyncClass::Acceptable(DesyncReason::NonCompliantVersion));
        }
        if request_line.target.high {
            self.class.worsen(DesyncClass::Acceptable(DesyncReason::NonCompliantUri));
        }
        self.line = request_line;
        Ok(())
    }

    fn field(&mut self, buf: &[u8], line: Line) -> Result<(), RequestError> {
        if self.fields.spans.len() >= self.limits.headers_max {
            return Err(RequestError::TooManyHeaders);
        }
        let (field, kinds) = FieldSpan::parse(buf, line, NameSpace::Refuse)?;
        if kinds.control || kinds.high {
            self.class.worsen(DesyncClass::Acceptable(DesyncReason::NonCompliantHeader));
        }
        let value = field.value.of(buf);
        match field.id {
            HeaderId::ContentLength => self.framing.add_length(value, LengthList::Refuse)?,
            HeaderId::TransferEncoding => self.framing.add_transfer(value)?,
            HeaderId::Host => {
                self.hosts += 1;
                // RFC 9112 3.2: more than one Host, or an invalid one, is answered with 400.
                if self.hosts > 1 {
                    return Err(RequestError::HostRepeated);
                }
                if !target::is_valid_host(value) {
                    return Err(RequestError::HostInvalid);
                }
            }
            HeaderId::Suspicious => {
                self.class.worsen(DesyncClass::Ambiguous(DesyncReason::SuspiciousHeader));
            }
            _ => {}
        }
        if field.id == HeaderId::Suspicious || (field.id == HeaderId::Other && !field.is_plain) {
            self.invalid_names += 1;
        }
        self.fields.push(buf, field)?;
        Ok(())
    }

    /// The rules that need the whole head.
    fn finish(&mut self) -> Result<(), RequestError> {
        // RFC 9112 3.2 asks for Host with absolute-form targets too.
        if self.hosts == 0 && self.line.version == Version::Http11 {
            return Err(RequestError::HostMissing);
        }
        let length = self.framing.length;
        let transfer = self.framing.transfer;
        let has_framing = length.is_some() || transfer.is_some();
        let is_suspicious = self.fields.spans.iter().any(|field| field.id == HeaderId::Suspicious);
        // A target that reads the imitation would end the message elsewhere. `identity` has two
        // readings of its own: "ignore it" and, since RFC 9112 6.3, "length unknown".
        if is_suspicious && has_framing || transfer == Some(Transfer::Identity) && length.is_some()
        {
            return Err(RequestError::FramingSuspicious);
        }
        self.body = match (transfer, length) {
            // RFC 9112 6.3: Transfer-Encoding overrides Content-Length.
            (Some(Transfer::Chunked), _) => BodyFraming::Chunked,
            (_, Some(length)) => BodyFraming::Length(length),
            (_, None) => BodyFraming::None,
        };
        self.classify_framing();
        if self.mode == DesyncMode::Strictest && self.class != DesyncClass::Compliant {
            return Err(RequestError::Strictest(self.class));
        }
        Ok(())
    }

    fn classify_framing(&mut self) {
        let is_get_or_head = matches!(self.line.method_kind, MethodKind::Get | MethodKind::Head);
        let is_http10 = self.line.version == Version::Http10;
        if let Some(transfer) = self.framing.transfer {
            if is_get_or_head || is_http10 || transfer == Transfer::Identity {
                let reason = DesyncReason::UndefinedTransferEncodingSemantics;
                self.class.worsen(DesyncClass::Ambiguous(reason));
            }
            let both = self.framing.length.is_some();
            if both {
                self.class.worsen(DesyncClass::Ambiguous(DesyncReason::BothTeClPresent));
            }
            // Whatever the mode: RFC 9112 6.1 demands closing for the first two, and whoever sends
            // `identity` may mean that a body follows.
            self.must_close = both || is_http10 || transfer == Transfer::Identity;
        }
        if self.framing.length_repeated {
            self.class.worsen(DesyncClass::Ambiguous(DesyncReason::DuplicateContentLength));
        }
        match self.framing.length {
            Some(0) if is_get_or_head => {
                self.class.worsen(DesyncClass::Acceptable(DesyncReason::GetHeadZeroContentLength));
            }
            Some(_) if is_get_or_head => {
                let reason = DesyncReason::UndefinedContentLengthSemantics;
                self.class.worsen(DesyncClass::Ambiguous(reason));
            }
            Some(_) | None => {}
        }
    }
}

// === impl RequestHead ===

impl<'a> RequestHead<'a> {
    /// The method, case as sent.
    #[must_use]
    pub fn method(&self) -> &'a str {
        // A token is ASCII.
        std::str::from_utf8(self.parser.line.method.of(self.buf)).unwrap_or_default()
    }

    /// The request target as sent.
    #[must_use]
    pub fn target(&self) -> &'a [u8] {
        self.parser.line.target.whole.of(self.buf)
    }

    /// The path as sent; `/` for an absolute-form target without one, `*` for `OPTIONS *`.
    #[must_use]
    pub fn path(&self) -> &'a [u8] {
        let target = &self.parser.line.target;
        match target.path.of(self.buf) {
            [] if self.is_whole_server() => b"*",
            [] => b"/",
            path => path,
        }
    }

    /// The query as sent, without the question mark; `None` without one.
    #[must_use]
    pub fn query(&self) -> Option<&'a [u8]> {
        self.parser.line.target.query.map(|query| query.of(self.buf))
    }

    /// Host and port of an absolute-form target.
    #[must_use]
    pub fn authority(&self) -> Option<&'a [u8]> {
        self.parser.line.target.authority.map(|authority| authority.of(self.buf))
    }

    /// The host the request is for, port included. RFC 9112 3.2.2: an absolute-form target overrides
    /// the Host field. `None` only for HTTP/1.0.
    #[must_use]
    pub fn host(&self) -> Option<&'a [u8]> {
        self.authority().or_else(|| self.parser.fields.first(self.buf, HeaderId::Host))
    }

    /// The version spoken by the client.
    #[must_use]
    pub fn version(&self) -> Version {
        self.parser.line.version
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

    /// Where the body ends; never [`BodyFraming::UntilClose`].
    #[must_use]
    pub fn body(&self) -> BodyFraming {
        self.parser.body
    }

    /// Whether the client connection may carry another request (RFC 9112 9.3).
    #[must_use]
    pub fn keep_alive(&self) -> bool {
        let connection = &self.parser.fields.connection;
        let wanted = match self.version() {
            Version::Http11 => true,
            Version::Http10 => connection.keep_alive,
        };
        wanted && !connection.close && !self.close_after()
    }

    /// Whether the client waits for `100 Continue` before it sends a body. RFC 9110 10.1.1: ignored
    /// from HTTP/1.0 clients.
    #[must_use]
    pub fn expects_continue(&self) -> bool {
        self.version() == Version::Http11
            && !self.body().is_empty()
            && self
                .parser
                .fields
                .all(self.buf, HeaderId::Expect)
                .any(|value| value.eq_ignore_ascii_case(b"100-continue"))
    }

    /// The protocol the client wants to change to, if it asks properly (RFC 9110 7.8). A request with
    /// a body does not count: its bytes and those of the new protocol could be taken for one another.
    #[must_use]
    pub fn is_upgrade(&self) -> Option<&'a [u8]> {
        let asks = self.parser.fields.connection.upgrade
            && self.version() == Version::Http11
            && self.body().is_empty();
        let protocol = self.parser.fields.first(self.buf, HeaderId::Upgrade)?;
        (asks && !protocol.is_empty()).then_some(protocol)
    }

    /// Whether this asks for a WebSocket, the only upgrade a load balancer passes on.
    #[must_use]
    pub fn is_websocket(&self) -> bool {
        self.is_upgrade().is_some_and(|protocol| protocol.eq_ignore_ascii_case(b"websocket"))
    }

    /// AWS's class; never [`DesyncClass::Severe`], which is an error.
    #[must_use]
    pub fn class(&self) -> DesyncClass {
        self.parser.class
    }

    /// RFC 9110 9.2.2: whether repeating the request has the effect of sending it once.
    #[must_use]
    pub fn idempotent(&self) -> bool {
        match self.parser.line.method_kind {
            MethodKind::Get | MethodKind::Head | MethodKind::OtherIdempotent => true,
            MethodKind::Other => false,
        }
    }

    /// Whether both the client's and the target's connection must be closed after this exchange.
    #[must_use]
    pub fn close_after(&self) -> bool {
        let is_ambiguous = matches!(self.class(), DesyncClass::Ambiguous(_));
        self.parser.must_close || (is_ambiguous && self.parser.mode != DesyncMode::Monitor)
    }

    /// Header lines whose names do not match `[-A-Za-z0-9]+`, for AWS's two metrics about them.
    #[must_use]
    pub fn invalid_names(&self) -> usize {
        self.parser.invalid_names
    }

    /// Bytes of the head as received.
    pub(crate) fn encoded_bytes(&self) -> usize {
        self.parser.scanner.position()
    }

    /// RFC 9112 3.2.4: `OPTIONS http://host` without path and query means `OPTIONS *`.
    fn is_whole_server(&self) -> bool {
        let target = &self.parser.line.target;
        target.path.len() == 0 && target.query.is_none() && self.method() == "OPTIONS"
    }
}

#[cfg(test)]
mod tests;
