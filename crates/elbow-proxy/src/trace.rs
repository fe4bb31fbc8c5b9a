//! Fresh values of `X-Amzn-Trace-Id` and the `Date` header, cheap enough for every request.

use elbow_base::{Rng, Timestamp};

const HEX: &[u8; 16] = b"0123456789abcdef";
/// `1-`, eight digits, `-`, 24 digits.
const ROOT_BYTES: usize = 2 + 8 + 1 + 24;

/// A trace root's text (elb reference, section 10): seconds since 1970 and 96 random bits.
pub(crate) struct TraceRoot([u8; ROOT_BYTES]);

impl TraceRoot {
    pub(crate) fn fresh(rng: &mut Rng, now: Timestamp) -> Self {
        let mut text = [b'-'; ROOT_BYTES];
        text[0] = b'1';
        digits(&mut text[2..10], now.unix_seconds());
        digits(&mut text[11..19], rng.bits());
        digits(&mut text[19..], rng.bits());
        Self(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        // Hexadecimal digits and dashes are text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Fills `out` with the lowest hexadecimal digits of `value`.
fn digits(out: &mut [u8], mut value: u64) {
    for digit in out.iter_mut().rev() {
        *digit = HEX[(value & 0xf) as usize];
        value >>= 4;
    }
}

/// The `Date` header's text, made anew once a second.
#[derive(Default)]
pub(crate) struct DateCache {
    second: u64,
    text: String,
}

impl DateCache {
    pub(crate) fn at(&mut self, now: Timestamp) -> &str {
        if self.second != now.unix_seconds() || self.text.is_empty() {
            self.second = now.unix_seconds();
            self.text = now.to_http_date();
        }
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_root_has_awss_form() {
        let now = Timestamp::from_unix(Duration::from_secs(0x5759_e988));
        let mut rng = Rng::from_seed(1);
        let (root, other) = (TraceRoot::fresh(&mut rng, now), TraceRoot::fresh(&mut rng, now));
        let text = root.as_str();
        assert_eq!((text.len(), &text[..11], &text[10..11]), (35, "1-5759e988-", "-"));
        assert!(text[11..].bytes().all(|b| b.is_ascii_hexdigit()));
        assert_ne!(text, other.as_str());
    }
}
