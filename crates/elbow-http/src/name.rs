//! Recognising the field names that steer a proxy: by length first, then by letters.

/// The fields this crate treats specially. Everything else is [`HeaderId::Other`] and passes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeaderId {
    Other,
    Connection,
    ContentLength,
    Expect,
    Host,
    /// Belongs to one connection and is never forwarded, whatever `Connection` says.
    HopByHop,
    /// `Proxy-*` and `Proxy`: for an intermediary in requests, never for a target.
    Proxy,
    /// Not `Content-Length` or `Transfer-Encoding`, but reads like one once punctuation is mapped, as
    /// CGI-style servers do. Never forwarded.
    Suspicious,
    TransferEncoding,
    Upgrade,
    XAmznTraceId,
    XForwardedFor,
    XForwardedPort,
    XForwardedProto,
}

/// End-to-end fields that `Connection` may not take away from a target or client. RFC 9110 7.6.1 forbids
/// a sender to name fields meant for all recipients; naming them is a known way to strip credentials
/// or provenance behind a proxy's back.
const PROTECTED: &[&str] = &[
    "authorization",
    "cache-control",
    "content-encoding",
    "content-length",
    "content-range",
    "content-type",
    "cookie",
    "date",
    "host",
    "location",
    "origin",
    "set-cookie",
    "transfer-encoding",
    "x-amzn-trace-id",
    "x-forwarded-for",
    "x-forwarded-port",
    "x-forwarded-proto",
];

// === impl HeaderId ===

impl HeaderId {
    #[inline]
    pub(crate) fn of(name: &[u8]) -> Self {
        let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
        let known = match name.len() {
            2 if is("te") => Self::HopByHop,
            4 if is("host") => Self::Host,
            5 if is("proxy") => Self::Proxy,
            6 if is("expect") => Self::Expect,
            7 if is("upgrade") => Self::Upgrade,
            7 if is("trailer") => Self::HopByHop,
            10 if is("connection") => Self::Connection,
            10 if is("keep-alive") => Self::HopByHop,
            14 if is("content-length") => Self::ContentLength,
            14 if is("http2-settings") => Self::HopByHop,
            15 if is("x-forwarded-for") => Self::XForwardedFor,
            15 if is("x-amzn-trace-id") => Self::XAmznTraceId,
            16 if is("x-forwarded-port") => Self::XForwardedPort,
            16 if is("proxy-connection") => Self::HopByHop,
            17 if is("transfer-encoding") => Self::TransferEncoding,
            17 if is("x-forwarded-proto") => Self::XForwardedProto,
            _ => Self::Other,
        };
        if known != Self::Other {
            return known;
        }
        match name.first() {
            Some(b'p' | b'P') if name.len() > 6 && name[..6].eq_ignore_ascii_case(b"proxy-") => {
                Self::Proxy
            }
            _ if resembles_framing(name) => Self::Suspicious,
            _ => Self::Other,
        }
    }
}

/// Whether `Connection` may name this field away.
pub(crate) fn is_protected(name: &[u8]) -> bool {
    PROTECTED.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

/// True if the letters and digits alone spell a framing field.
fn resembles_framing(name: &[u8]) -> bool {
    const SHORTEST: usize = "contentlength".len();
    if name.len() < SHORTEST {
        return false;
    }
    match name.iter().find(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase) {
        Some(b'c') => spells(name, b"contentlength"),
        Some(b't') => spells(name, b"transferencoding"),
        _ => false,
    }
}

fn spells(name: &[u8], letters: &[u8]) -> bool {
    name.iter()
        .filter(|byte| byte.is_ascii_alphanumeric())
        .map(u8::to_ascii_lowercase)
        .eq(letters.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_recognised_in_any_case_and_near_misses_are_not() {
        let table: &[(&str, HeaderId)] = &[
            ("HOST", HeaderId::Host),
            ("hOsT", HeaderId::Host),
            ("Hosts", HeaderId::Other),
            ("TE", HeaderId::HopByHop),
            ("Content-Length", HeaderId::ContentLength),
            ("content_length", HeaderId::Suspicious),
            ("contentlength", HeaderId::Suspicious),
            ("Content.Length", HeaderId::Suspicious),
            ("-Content-Length", HeaderId::Suspicious),
            ("Transfer_Encoding", HeaderId::Suspicious),
            ("Transfer-Encoding-", HeaderId::Suspicious),
            ("Transfer-Encodings", HeaderId::Other),
            ("X-Content-Length", HeaderId::Other),
            ("Proxy", HeaderId::Proxy),
            ("Proxy-Authorization", HeaderId::Proxy),
            ("Proxy-Connection", HeaderId::HopByHop),
            ("Proxied", HeaderId::Other),
            ("", HeaderId::Other),
        ];
        for (name, expect) in table {
            assert_eq!(HeaderId::of(name.as_bytes()), *expect, "{name:?}");
        }
    }
}
