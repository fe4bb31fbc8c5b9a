//! Fresh values of `X-Amzn-Trace-Id` and the `Date` header, cheap enough for every request.

use std::fmt::Write as _;

use elbow_base::{Rng, Timestamp};

/// `1-<8 hex digits of epoch seconds>-<24 hex digits>` (elb reference, section 10).
pub(crate) fn fresh_root(rng: &mut Rng, now: Timestamp, out: &mut String) {
    out.clear();
    let low = rng.bits();
    let high = rng.bits() >> 32;
    // Writing to a string does not fail.
    let _ = write!(out, "1-{:08x}-{high:08x}{low:016x}", now.unix_seconds() & 0xffff_ffff);
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
        let mut root = String::new();
        let now = Timestamp::from_unix(Duration::from_secs(0x5759_e988));
        fresh_root(&mut Rng::from_seed(1), now, &mut root);
        assert_eq!((root.len(), &root[..11], &root[10..11]), (35, "1-5759e988-", "-"));
        assert!(root[11..].bytes().all(|b| b.is_ascii_hexdigit()));
    }
}
