//! Header lines of either direction: cutting them into spans, and what `Connection` says about them.

use crate::bytes::{self, ByteKinds, Span};
use crate::limits::CONNECTION_OPTIONS_MAX;
use crate::name::{self, HeaderId};
use crate::scan::Line;

/// One header line; the value is without surrounding whitespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header<'a> {
    /// The name as sent. Compare without regard to case.
    pub name: &'a [u8],
    /// The value as sent, trimmed; it holds no NUL, CR or LF.
    pub value: &'a [u8],
}

/// The header lines of a head, in order, connection-specific ones included.
#[derive(Clone, Debug)]
pub struct Headers<'a> {
    buf: &'a [u8],
    spans: std::slice::Iter<'a, FieldSpan>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct FieldSpan {
    pub(crate) name: Span,
    pub(crate) value: Span,
    pub(crate) id: HeaderId,
    /// AWS's `drop_invalid_header_fields`: valid names are `[-A-Za-z0-9]+`.
    pub(crate) is_plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldFault {
    Folded,
    ColonMissing,
    NameEmpty,
    NameSpace,
    NameInvalid,
    Fatal,
    TooManyOptions,
}

/// What to do with whitespace before the colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameSpace {
    /// RFC 9112 5.1: a server must refuse it.
    Refuse,
    /// RFC 9112 5.1: a proxy must remove it from a response.
    Remove,
}

/// What all `Connection` lines of a message say together.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ConnectionOptions {
    pub(crate) close: bool,
    pub(crate) keep_alive: bool,
    pub(crate) upgrade: bool,
    /// Some option may be the name of a header line.
    pub(crate) names_fields: bool,
    count: usize,
}

/// The header lines of one message as spans, kept across messages for the memory.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    pub(crate) spans: Vec<FieldSpan>,
    pub(crate) connection: ConnectionOptions,
}

// === impl Headers ===

impl<'a> Headers<'a> {
    pub(crate) fn new(fields: &'a Fields, buf: &'a [u8]) -> Self {
        Self { buf, spans: fields.spans.iter() }
    }
}

impl<'a> Iterator for Headers<'a> {
    type Item = Header<'a>;

    fn next(&mut self) -> Option<Header<'a>> {
        let span = self.spans.next()?;
        Some(Header { name: span.name.of(self.buf), value: span.value.of(self.buf) })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.spans.size_hint()
    }
}

impl ExactSizeIterator for Headers<'_> {}

// === impl FieldSpan ===

impl FieldSpan {
    /// Cuts one line. The second result tells whether the value has bytes outside visible ASCII.
    pub(crate) fn parse(
        buf: &[u8],
        line: Line,
        space: NameSpace,
    ) -> Result<(Self, ByteKinds), FieldFault> {
        let text = buf.get(line.start..line.end).unwrap_or_default();
        let (name_length, is_plain) = bytes::token_length(text);
        let after_name = &text[name_length..];
        let rest = match (after_name, name_length) {
            ([b':', ..], 0) => return Err(FieldFault::NameEmpty),
            ([b':', rest @ ..], _) => rest,
            _ => Self::rest_after_odd_name(text, name_length, space)?,
        };
        let kinds = ByteKinds::of(rest);
        if kinds.fatal {
            return Err(FieldFault::Fatal);
        }
        let value = bytes::trim_ows(rest);
        let leading = rest.iter().take_while(|&&byte| bytes::is_ows(byte)).count();
        // An all-whitespace value trims to nothing at its end.
        let value_start = line.end - rest.len() + leading;
        let name = &text[..name_length];
        let field = Self {
            name: Span::new(line.start, line.start + name_length),
            value: Span::new(value_start, value_start + value.len()),
            id: HeaderId::of(name),
            is_plain,
        };
        Ok((field, kinds))
    }

    /// The line as sent up to the end of the value, if it is written `name: value` exactly.
    #[inline]
    fn canonical_line<'a>(&self, buf: &'a [u8]) -> Option<&'a [u8]> {
        let line = Span { start: self.name.start, end: self.value.end }.of(buf);
        let separator = line.get(self.name.len()..)?;
        let exact = self.value.start == self.name.end + 2 && separator.starts_with(b": ");
        exact.then_some(line)
    }

    /// Appends the line, with one space after the colon however it was sent.
    #[inline]
    pub(crate) fn push(&self, buf: &[u8], out: &mut Vec<u8>) {
        if let Some(line) = self.canonical_line(buf) {
            out.extend_from_slice(line);
            out.extend_from_slice(b"\r\n");
        } else {
            bytes::push_header(self.name.of(buf), self.value.of(buf), out);
        }
    }

    /// A name not directly followed by a colon: names the fault, or skips the whitespace.
    #[cold]
    fn rest_after_odd_name(
        text: &[u8],
        name_length: usize,
        space: NameSpace,
    ) -> Result<&[u8], FieldFault> {
        if ByteKinds::of(text).fatal {
            return Err(FieldFault::Fatal);
        }
        let after_name = &text[name_length..];
        let blanks = after_name.iter().take_while(|&&byte| bytes::is_ows(byte)).count();
        if name_length == 0 && blanks > 0 {
            return Err(FieldFault::Folded);
        }
        if !after_name.contains(&b':') {
            return Err(FieldFault::ColonMissing);
        }
        match &after_name[blanks..] {
            [b':', rest @ ..] if space == NameSpace::Remove => Ok(rest),
            [b':', ..] => Err(FieldFault::NameSpace),
            _ => Err(FieldFault::NameInvalid),
        }
    }
}

// === impl ConnectionOptions ===

impl ConnectionOptions {
    fn add(&mut self, value: &[u8]) -> Result<(), FieldFault> {
        for option in bytes::list(value).filter(|option| !option.is_empty()) {
            self.count += 1;
            if self.count > CONNECTION_OPTIONS_MAX {
                return Err(FieldFault::TooManyOptions);
            }
            let is = |known: &str| option.eq_ignore_ascii_case(known.as_bytes());
            if is("close") {
                self.close = true;
            } else if is("keep-alive") {
                self.keep_alive = true;
            } else if is("upgrade") {
                self.upgrade = true;
            } else if HeaderId::of(option) != HeaderId::HopByHop {
                self.names_fields = true;
            }
        }
        Ok(())
    }
}

// === impl Fields ===

impl Fields {
    pub(crate) fn clear(&mut self) {
        self.spans.clear();
        self.connection = ConnectionOptions::default();
    }

    /// Stores a field and reads it if it is `Connection`.
    pub(crate) fn push(&mut self, buf: &[u8], field: FieldSpan) -> Result<(), FieldFault> {
        if field.id == HeaderId::Connection {
            self.connection.add(field.value.of(buf))?;
        }
        self.spans.push(field);
        Ok(())
    }

    /// The first field of that kind.
    pub(crate) fn first<'a>(&self, buf: &'a [u8], id: HeaderId) -> Option<&'a [u8]> {
        self.all(buf, id).next()
    }

    pub(crate) fn all<'a>(&self, buf: &'a [u8], id: HeaderId) -> impl Iterator<Item = &'a [u8]> {
        self.spans.iter().filter(move |field| field.id == id).map(|field| field.value.of(buf))
    }

    pub(crate) fn find<'a>(&self, buf: &'a [u8], name: &str) -> Option<&'a [u8]> {
        let wanted = name.as_bytes();
        self.spans
            .iter()
            .find(|field| {
                field.name.len() == wanted.len() && field.name.of(buf).eq_ignore_ascii_case(wanted)
            })
            .map(|field| field.value.of(buf))
    }

    /// RFC 9110 7.6.1: a field named by `Connection` is removed, unless it is end-to-end by nature.
    pub(crate) fn is_named_by_connection(&self, buf: &[u8], field: FieldSpan) -> bool {
        if !self.connection.names_fields {
            return false;
        }
        let name = field.name.of(buf);
        self.all(buf, HeaderId::Connection)
            .flat_map(bytes::list)
            .any(|option| option.eq_ignore_ascii_case(name))
            && !name::is_protected(name)
    }
}
