//! Request targets and hosts: RFC 9112 3.2 and the parts of RFC 3986 it needs.
//!
//! Nothing is decoded or normalised: rule matching does that on its own copy, and what is forwarded is
//! what was sent.

use memchr::{memchr, memmem};

use crate::bytes::{ByteKinds, Span};

/// The parts of a request target. Spans refer to the head.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Target {
    pub(crate) whole: Span,
    /// Host and port of an absolute-form target.
    pub(crate) authority: Option<Span>,
    /// Empty only for an absolute-form target without path.
    pub(crate) path: Span,
    /// Without the question mark.
    pub(crate) query: Option<Span>,
    /// Bytes from 0x80 up are present.
    pub(crate) high: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TargetFault {
    Fatal,
    Control,
    Form,
}

const HOST_BYTES_MAX: usize = 255;
const PORT_DIGITS_MAX: usize = 5;

// === impl Target ===

impl Target {
    /// `start..end` is not empty and holds no space.
    pub(crate) fn parse(
        buf: &[u8],
        start: usize,
        end: usize,
        is_options: bool,
    ) -> Result<Self, TargetFault> {
        let text = buf.get(start..end).unwrap_or_default();
        let kinds = ByteKinds::of(text);
        if kinds.fatal {
            return Err(TargetFault::Fatal);
        }
        // HT is no control character in a field value, but it is one in a URI.
        if kinds.control || memchr(b'\t', text).is_some() {
            return Err(TargetFault::Control);
        }
        let mut target = Self { whole: Span::new(start, end), high: kinds.high, ..Self::default() };
        let path_start = match text {
            [b'/', ..] => start,
            b"*" if is_options => start,
            _ => {
                let authority_start = start + absolute_prefix(text).ok_or(TargetFault::Form)?;
                let rest = buf.get(authority_start..end).unwrap_or_default();
                let length = rest
                    .iter()
                    .position(|byte| matches!(byte, b'/' | b'?' | b'#'))
                    .unwrap_or(rest.len());
                if !is_valid_host(&rest[..length]) {
                    return Err(TargetFault::Form);
                }
                target.authority = Some(Span::new(authority_start, authority_start + length));
                authority_start + length
            }
        };
        let path_and_query = buf.get(path_start..end).unwrap_or_default();
        // RFC 9112 3.2.1: a fragment is never part of a request target. Servers cut or keep it
        // differently, so the path would depend on who reads it.
        if memchr(b'#', path_and_query).is_some() {
            return Err(TargetFault::Form);
        }
        let mark = memchr(b'?', path_and_query).map(|at| path_start + at);
        target.path = Span::new(path_start, mark.unwrap_or(end));
        target.query = mark.map(|at| Span::new(at + 1, end));
        Ok(target)
    }
}

/// Splits `host[:port]`. The port is `None` without a colon and may be empty with one. An IPv6 address
/// keeps its brackets.
#[must_use]
pub fn split_host_port(authority: &[u8]) -> (&[u8], Option<&[u8]>) {
    let host_end = match authority {
        [b'[', ..] => memchr(b']', authority).map_or(authority.len(), |at| at + 1),
        _ => memchr(b':', authority).unwrap_or(authority.len()),
    };
    let (host, rest) = authority.split_at(host_end);
    match rest {
        [b':', port @ ..] => (host, Some(port)),
        _ => (host, None),
    }
}

/// RFC 3986 3.2.2, without user information, and without the comma: a comma in Host is the mark of two
/// Host fields joined by somebody in front of us.
pub(crate) fn is_valid_host(authority: &[u8]) -> bool {
    let (host, port) = split_host_port(authority);
    let port_bytes = port.unwrap_or_default();
    let tail = authority.len() - host.len();
    let whole = tail == port.map_or(0, |port| port.len() + 1);
    let valid_port = port_bytes.len() <= PORT_DIGITS_MAX
        && port_bytes.iter().all(u8::is_ascii_digit)
        && crate::bytes::decimal(port_bytes).unwrap_or(0) <= u64::from(u16::MAX);
    let valid_name = match host {
        [b'[', inner @ .., b']'] => {
            inner.contains(&b':')
                && inner.iter().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
        }
        _ => host.iter().all(|&byte| is_reg_name_byte(byte)),
    };
    !host.is_empty() && host.len() <= HOST_BYTES_MAX && whole && valid_port && valid_name
}

fn is_reg_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'%' | b'!' | b'$' | b'&' | b'\'')
        || matches!(byte, b'(' | b')' | b'*' | b'+' | b';' | b'=')
}

/// Length of `http://` or `https://`; no other scheme reaches a load balancer.
fn absolute_prefix(text: &[u8]) -> Option<usize> {
    let scheme_end = memmem::find(text.get(..8).unwrap_or(text), b"://")?;
    let scheme = &text[..scheme_end];
    let known = scheme.eq_ignore_ascii_case(b"http") || scheme.eq_ignore_ascii_case(b"https");
    known.then_some(scheme_end + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        let long = format!("{}.com", "a".repeat(252));
        let table: &[(&str, bool)] = &[
            ("example.com", true),
            ("EXAMPLE.com:80", true),
            ("example.com:", true),
            ("127.0.0.1:65535", true),
            ("[::1]", true),
            ("[::ffff:1.2.3.4]:8080", true),
            ("under_score.local", true),
            ("", false),
            (":80", false),
            ("a:65536", false),
            ("a:000080", false),
            ("a:+80", false),
            ("a:80:80", false),
            ("[::1", false),
            ("[::1]x", false),
            ("[]", false),
            ("[abc]", false),
            ("a]", false),
            ("user@a", false),
            ("a/b", false),
            ("a b", false),
            ("a,b", false),
            ("a\\b", false),
            ("a?b", false),
            ("a#b", false),
            ("\u{e4}.de", false),
            (&long, false),
        ];
        for (host, expect) in table {
            assert_eq!(is_valid_host(host.as_bytes()), *expect, "{host:?}");
        }
    }
}
