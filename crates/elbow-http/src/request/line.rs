//! The request line: RFC 9112 3, with the tolerance for spaces that AWS shows.

use crate::bytes::{self, ByteKinds, Span};
use crate::error::RequestError;
use crate::framing::Version;
use crate::scan::Line;
use crate::target::Target;

#[derive(Clone, Copy, Debug)]
pub(super) struct RequestLine {
    pub(super) method: Span,
    pub(super) method_kind: MethodKind,
    pub(super) target: Target,
    pub(super) version: Version,
    /// HTTP/1.0 or 1.1 with single spaces.
    pub(super) is_exact: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MethodKind {
    Get,
    Head,
    /// PUT, DELETE, OPTIONS.
    OtherIdempotent,
    Other,
}

const VERSION_BYTES: usize = "HTTP/1.1".len();

// === impl RequestLine ===

impl RequestLine {
    pub(super) const EMPTY: Self = Self {
        method: Span { start: 0, end: 0 },
        method_kind: MethodKind::Other,
        target: Target {
            whole: Span { start: 0, end: 0 },
            authority: None,
            path: Span { start: 0, end: 0 },
            query: None,
            high: false,
        },
        version: Version::Http11,
        is_exact: true,
    };

    pub(super) fn parse(buf: &[u8], line: Line) -> Result<Self, RequestError> {
        let text = buf.get(line.start..line.end).unwrap_or_default();
        let (method_length, _) = bytes::token_length(text);
        let method = &text[..method_length];
        let rest = &text[method_length..];
        match (method, rest) {
            ([], _) => return Err(RequestError::MethodInvalid),
            (_, []) => return Err(RequestError::TargetMissing),
            (_, [b' ', ..]) => {}
            _ => return Err(RequestError::MethodInvalid),
        }
        // Only SP separates. Runs of it are accepted, as AWS does; the request line is written anew.
        let mut words = rest.split(|&byte| byte == b' ').filter(|word| !word.is_empty());
        let target = words.next().ok_or(RequestError::TargetMissing)?;
        let Some(version) = words.next() else {
            let is_version = target.starts_with(b"HTTP/");
            return Err(if is_version {
                RequestError::TargetMissing
            } else {
                RequestError::VersionMissing
            });
        };
        if words.next().is_some() {
            return Err(if ByteKinds::of(text).fatal {
                RequestError::TargetFatal
            } else {
                RequestError::TargetSpace
            });
        }
        let (version, is_known) = parse_version(version)?;
        let method_kind = MethodKind::of(method)?;
        let blanks = rest.iter().take_while(|&&byte| byte == b' ').count();
        let target_start = line.start + method_length + blanks;
        let target_end = target_start + target.len();
        let target = Target::parse(buf, target_start, target_end, method == b"OPTIONS")?;
        let words_length = method_length + 1 + (target_end - target_start) + 1 + VERSION_BYTES;
        Ok(Self {
            method: Span::new(line.start, line.start + method_length),
            method_kind,
            target,
            version,
            is_exact: is_known && text.len() == words_length,
        })
    }
}

/// The version, and whether it is one this protocol was written down for.
fn parse_version(word: &[u8]) -> Result<(Version, bool), RequestError> {
    match word {
        b"HTTP/1.1" => Ok((Version::Http11, true)),
        b"HTTP/1.0" => Ok((Version::Http10, true)),
        // RFC 9110 2.5: a higher minor version is processed as the highest one known.
        [b'H', b'T', b'T', b'P', b'/', b'1', b'.', b'2'..=b'9'] => Ok((Version::Http11, false)),
        [b'H', b'T', b'T', b'P', b'/', major, b'.', minor]
            if major.is_ascii_digit() && minor.is_ascii_digit() =>
        {
            Err(RequestError::VersionUnsupported)
        }
        _ => Err(RequestError::VersionInvalid),
    }
}

// === impl MethodKind ===

impl MethodKind {
    pub(super) fn of(method: &[u8]) -> Result<Self, RequestError> {
        match method {
            b"GET" => Ok(Self::Get),
            b"HEAD" => Ok(Self::Head),
            b"PUT" | b"DELETE" | b"OPTIONS" => Ok(Self::OtherIdempotent),
            // AWS answers 405 to TRACE; CONNECT asks for a forward proxy, which this is not.
            b"TRACE" | b"CONNECT" => Err(RequestError::MethodNotAllowed),
            _ => Ok(Self::Other),
        }
    }
}
