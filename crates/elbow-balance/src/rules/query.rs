//! One value of a `query-string` condition. Case-insensitive, after percent-decoding; key and
//! value must be found in one pair (elb reference, section 8).

use super::normal::with_decoded;
use super::pattern::Pattern;

/// What one pair of the query must look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryMatch {
    /// `None`: any key may carry the value.
    pub(super) key: Option<Pattern>,
    pub(super) value: Pattern,
}

impl QueryMatch {
    /// Whether one of the pairs of `query` matches. A pair without `=` has an empty value.
    pub(super) fn matches(&self, query: &[u8]) -> bool {
        pairs(query).any(|(key, value)| {
            let key_matches =
                self.key.as_ref().is_none_or(|want| with_decoded(key, |key| want.matches(key)));
            key_matches && with_decoded(value, |value| self.value.matches(value))
        })
    }
}

/// The pairs of a query as sent; empty ones are none.
pub(crate) fn pairs(query: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    query.split(|&byte| byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        match memchr::memchr(b'=', pair) {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        }
    })
}
