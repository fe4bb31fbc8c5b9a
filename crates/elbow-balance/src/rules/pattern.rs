//! A condition value with wildcards: `*` is zero or more characters, `?` exactly one; the whole
//! text must match (elb reference, section 8).
//!
//! A byte of a request is a character: values hold printable ASCII only, what a wildcard covers may
//! be any byte. Matching costs at most the product of both lengths, and their sum unless a pattern
//! repeats itself.

/// Stands for `?`; no value contains it.
const ANY: u8 = 0;

/// A compiled value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// Up to the first star.
    head: Box<[u8]>,
    /// `None` without a star.
    rest: Option<Rest>,
    case: Case,
    wildcards: usize,
}

/// Whether `A` is `a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Sensitive,
    Folded,
}

/// Whether a backslash takes the meaning from what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escapes {
    None,
    Backslash,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rest {
    /// Between stars, none of them empty.
    middle: Box<[Box<[u8]>]>,
    /// After the last star.
    tail: Box<[u8]>,
}

// === impl Pattern ===

impl Pattern {
    /// Compiles `value`, whose characters have been checked.
    pub(super) fn new(value: &str, case: Case, escapes: Escapes) -> Self {
        let mut parts = vec![Vec::new()];
        let mut wildcards = 0;
        let mut bytes = value.bytes().peekable();
        while let Some(byte) = bytes.next() {
            let literal = match byte {
                b'*' => {
                    wildcards += 1;
                    parts.push(Vec::new());
                    continue;
                }
                b'?' => {
                    wildcards += 1;
                    ANY
                }
                b'\\' if escapes == Escapes::Backslash => {
                    bytes.next_if(|next| matches!(next, b'*' | b'?' | b'\\')).unwrap_or(byte)
                }
                _ => byte,
            };
            if let Some(part) = parts.last_mut() {
                part.push(case.fold(literal));
            }
        }
        let mut parts = parts.into_iter().map(Vec::into_boxed_slice);
        let head = parts.next().unwrap_or_default();
        let mut middle: Vec<Box<[u8]>> = parts.collect();
        let rest = middle.pop().map(|tail| {
            middle.retain(|part| !part.is_empty());
            Rest { middle: middle.into_boxed_slice(), tail }
        });
        Self { head, rest, case, wildcards }
    }

    /// How many `*` and `?` it has.
    pub(super) fn wildcards(&self) -> usize {
        self.wildcards
    }

    /// Whether it has none, so that only one text matches.
    pub(super) fn is_literal(&self) -> bool {
        self.wildcards == 0
    }

    /// What every match begins with.
    pub(super) fn literal_head(&self) -> &[u8] {
        let end = self.head.iter().position(|&byte| byte == ANY).unwrap_or(self.head.len());
        &self.head[..end]
    }

    /// What every match ends with.
    pub(super) fn literal_tail(&self) -> &[u8] {
        let tail = self.rest.as_ref().map_or(&self.head, |rest| &rest.tail);
        let start = tail.iter().rposition(|&byte| byte == ANY).map_or(0, |at| at + 1);
        &tail[start..]
    }

    /// Whether all of `text` matches.
    pub(super) fn matches(&self, text: &[u8]) -> bool {
        match self.case {
            Case::Sensitive => self.matches_by(text, |byte| byte),
            Case::Folded => self.matches_by(text, |byte| byte.to_ascii_lowercase()),
        }
    }

    fn matches_by(&self, text: &[u8], fold: impl Fn(u8) -> u8 + Copy) -> bool {
        let Some(rest) = &self.rest else {
            return text.len() == self.head.len() && same(&self.head, text, fold);
        };
        if text.len() < self.head.len() + rest.tail.len() {
            return false;
        }
        let (head, text) = text.split_at(self.head.len());
        let (mut text, tail) = text.split_at(text.len() - rest.tail.len());
        if !same(&self.head, head, fold) || !same(&rest.tail, tail, fold) {
            return false;
        }
        // The first place that fits leaves the most for what follows.
        for part in &rest.middle {
            let Some(at) = text.windows(part.len()).position(|window| same(part, window, fold))
            else {
                return false;
            };
            text = &text[at + part.len()..];
        }
        true
    }
}

fn same(part: &[u8], text: &[u8], fold: impl Fn(u8) -> u8) -> bool {
    part.iter().zip(text).all(|(&want, &byte)| want == ANY || want == fold(byte))
}

// === impl Case ===

impl Case {
    fn fold(self, byte: u8) -> u8 {
        match self {
            Self::Sensitive => byte,
            Self::Folded => byte.to_ascii_lowercase(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, case: Case, escapes: Escapes, yes: &[&str], no: &[&str]) {
        let pattern = Pattern::new(value, case, escapes);
        for (texts, expected) in [(yes, true), (no, false)] {
            for text in texts {
                assert_eq!(pattern.matches(text.as_bytes()), expected, "{value:?} on {text:?}");
            }
        }
    }

    #[test]
    fn wildcards_and_case() {
        use Case::{Folded, Sensitive};
        let plain = |value, case, yes: &[&str], no: &[&str]| {
            check(value, case, Escapes::None, yes, no);
        };
        plain("/img/*", Sensitive, &["/img/", "/img/a/b"], &["/img", "/IMG/a", "/img"]);
        plain("*", Sensitive, &["", "x"], &[]);
        plain("?", Sensitive, &["x"], &["", "xx"]);
        plain("a?c", Folded, &["abc", "ABC"], &["ac", "abbc"]);
        plain("*a*b*", Sensitive, &["ab", "xaxbx", "aab"], &["ba", "a", ""]);
        plain("a*a", Sensitive, &["aa", "aba"], &["a"]);
        plain("a**b", Sensitive, &["ab", "axb"], &["a"]);
        plain("*??", Sensitive, &["ab", "abc"], &["a"]);
        plain("*ab?d*", Sensitive, &["abab1d", "abcd"], &["abd"]);
        plain("\\*", Sensitive, &["\\", "\\x"], &["*"]);
        plain("", Sensitive, &[""], &["x"]);
    }

    #[test]
    fn a_backslash_escapes_a_wildcard_or_itself() {
        let escaped = |value, yes: &[&str], no: &[&str]| {
            check(value, Case::Folded, Escapes::Backslash, yes, no);
        };
        escaped("\\*", &["*"], &["x", "\\*"]);
        escaped("what\\?", &["what?", "WHAT?"], &["whats"]);
        escaped("a\\\\b", &["a\\b"], &["ab"]);
        escaped("a\\b", &["a\\b"], &["ab"]);
        escaped("end\\", &["end\\"], &["end"]);
        assert_eq!(Pattern::new("\\*\\?*", Case::Folded, Escapes::Backslash).wildcards(), 1);
    }

    #[test]
    fn literal_ends() {
        let ends = |value: &str| {
            let pattern = Pattern::new(value, Case::Folded, Escapes::None);
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            (text(pattern.literal_head()), text(pattern.literal_tail()), pattern.is_literal())
        };
        let expect = |head: &str, tail: &str, literal| (head.to_owned(), tail.to_owned(), literal);
        assert_eq!(ends("*.Example.com"), expect("", ".example.com", false));
        assert_eq!(ends("/api/?x/*"), expect("/api/", "", false));
        assert_eq!(ends("a?b"), expect("a", "b", false));
        assert_eq!(ends("abc"), expect("abc", "abc", true));
    }
}
