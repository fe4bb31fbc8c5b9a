//! `X-Amzn-Trace-Id`: what a load balancer makes of the client's value.

use thiserror::Error;

use crate::limits::TRACE_HEADER_BYTES_MAX;

/// A fresh trace id: `1-`, eight hexadecimal digits of epoch seconds, `-`, 24 random ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceId<'a>(&'a str);

/// The text is not a trace id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a trace id is 1-<8 hex digits>-<24 hex digits>")]
pub struct TraceIdError;

const TIME_DIGITS: usize = 8;
const RANDOM_DIGITS: usize = 24;

// === impl TraceId ===

impl<'a> TraceId<'a> {
    /// Checks the form, so that encoding cannot fail later.
    ///
    /// # Errors
    ///
    /// The text has another form.
    pub fn try_new(text: &'a str) -> Result<Self, TraceIdError> {
        let is_hex = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (time, random) =
            text.strip_prefix("1-").and_then(|rest| rest.split_once('-')).ok_or(TraceIdError)?;
        let valid = time.len() == TIME_DIGITS
            && random.len() == RANDOM_DIGITS
            && is_hex(time)
            && is_hex(random);
        if valid { Ok(Self(text)) } else { Err(TraceIdError) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(self) -> &'a str {
        self.0
    }
}

/// Appends the header line. AWS: no value, or one above 7 KB: a fresh `Root`. A `Root` from the client
/// stays and gets our `Self` in front; a `Self` from the client is replaced. A value with neither keeps
/// its fields behind a fresh `Root` (AWS does not document this case).
pub(crate) fn push_trace(sent: Option<&[u8]>, fresh: TraceId<'_>, out: &mut Vec<u8>) {
    let sent = sent.filter(|value| value.len() <= TRACE_HEADER_BYTES_MAX).unwrap_or_default();
    let fields = || sent.split(|&byte| byte == b';').map(<[u8]>::trim_ascii);
    let has = |key: &[u8]| fields().any(|field| field.starts_with(key));
    let kind: &[u8] = if has(b"Root=") || has(b"Self=") { b"Self=" } else { b"Root=" };
    out.extend_from_slice(b"X-Amzn-Trace-Id: ");
    out.extend_from_slice(kind);
    out.extend_from_slice(fresh.0.as_bytes());
    for field in fields().filter(|field| !field.is_empty() && !field.starts_with(b"Self=")) {
        out.push(b';');
        out.extend_from_slice(field);
    }
    out.extend_from_slice(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESH: &str = "1-67891234-12456789abcdef0123456789";

    #[test]
    fn trace_header_follows_the_root_and_self_rules() {
        let table: &[(Option<&str>, &str)] = &[
            (None, "Root=FRESH"),
            (Some(""), "Root=FRESH"),
            (Some("Root=1-a-b"), "Self=FRESH;Root=1-a-b"),
            (Some("Root=1-a-b;CalledFrom=app"), "Self=FRESH;Root=1-a-b;CalledFrom=app"),
            (Some("Self=1-x-y;Root=1-a-b"), "Self=FRESH;Root=1-a-b"),
            (Some("Root=1-a-b; Self=1-x-y; k=v"), "Self=FRESH;Root=1-a-b;k=v"),
            (Some("Self=1-x-y"), "Self=FRESH"),
            (Some("k=v"), "Root=FRESH;k=v"),
            (Some(";;"), "Root=FRESH"),
        ];
        let fresh = TraceId::try_new(FRESH).unwrap();
        for (sent, expect) in table {
            let mut out = Vec::new();
            push_trace(sent.map(str::as_bytes), fresh, &mut out);
            let line = format!("X-Amzn-Trace-Id: {}\r\n", expect.replace("FRESH", FRESH));
            assert_eq!(String::from_utf8_lossy(&out), line, "{sent:?}");
        }
    }

    #[test]
    fn a_value_above_seven_kilobytes_is_replaced() {
        let fresh = TraceId::try_new(FRESH).unwrap();
        let long = format!("Root={}", "a".repeat(TRACE_HEADER_BYTES_MAX));
        let mut out = Vec::new();
        push_trace(Some(long.as_bytes()), fresh, &mut out);
        assert_eq!(out, format!("X-Amzn-Trace-Id: Root={FRESH}\r\n").as_bytes());
    }

    #[test]
    fn only_the_exact_form_is_a_trace_id() {
        for text in ["", "1-", "1-67891234-12", "2-67891234-12456789abcdef0123456789"] {
            assert_eq!(TraceId::try_new(text), Err(TraceIdError), "{text:?}");
        }
        assert!(TraceId::try_new("1-67891234-12456789abcdef01234567\r\n").is_err());
    }
}
