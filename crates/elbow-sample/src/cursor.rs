//! Where a listing continues: an opaque text around the sequence number of the last item seen.
//!
//! The text carries a check value, so that a cut, mistyped or invented cursor is refused instead
//! of quietly starting somewhere. It is not a secret and guards nothing.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Digits that hold the sequence number.
const SEQ_DIGITS: usize = 16;
/// Digits that hold the check value.
const CHECK_DIGITS: usize = 4;

/// A place between two items of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cursor {
    after_seq: i64,
}

/// A text that no listing has handed out.
#[derive(Debug, Error)]
#[error("cursor is not one that this API handed out; leave it out to start at the beginning")]
pub(crate) struct BadCursor;

// === impl Cursor ===

impl Cursor {
    /// The place right after the item with this sequence number.
    pub(crate) fn after(seq: i64) -> Self {
        Self { after_seq: seq }
    }

    /// The sequence number of the last item before this place.
    pub(crate) fn after_seq(self) -> i64 {
        self.after_seq
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{:04x}", self.after_seq, check_value(self.after_seq))
    }
}

impl FromStr for Cursor {
    type Err = BadCursor;

    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let lower_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != SEQ_DIGITS + CHECK_DIGITS || !text.bytes().all(lower_hex) {
            return Err(BadCursor);
        }
        let (seq, check) = text.split_at(SEQ_DIGITS);
        // Negative numbers do not fit and are refused here: no item has one.
        let after_seq = i64::from_str_radix(seq, 16).map_err(|_| BadCursor)?;
        let check = u16::from_str_radix(check, 16).map_err(|_| BadCursor)?;
        if check == check_value(after_seq) { Ok(Self { after_seq }) } else { Err(BadCursor) }
    }
}

/// FNV-1a over the number's bytes, folded to 16 bits.
fn check_value(seq: i64) -> u16 {
    let hash = seq
        .to_be_bytes()
        .iter()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = hash.to_be_bytes();
    u16::from_be_bytes([a ^ c, b ^ d])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_out_is_taken_back() {
        for seq in [0, 1, 20, i64::from(u32::MAX), i64::MAX] {
            let cursor = Cursor::after(seq);
            assert_eq!(cursor.to_string().parse::<Cursor>().unwrap(), cursor);
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let good = Cursor::after(7).to_string();
        let mut texts = vec![
            String::new(),
            "7".into(),
            "first".into(),
            good.to_uppercase().replace(|c: char| c.is_ascii_digit(), "A"),
            format!("{good}0"),
            good[1..].to_owned(),
            "f".repeat(20),
            "é".repeat(10),
        ];
        for place in 0..good.len() {
            let mut bytes = good.clone().into_bytes();
            bytes[place] = if bytes[place] == b'5' { b'6' } else { b'5' };
            texts.push(String::from_utf8(bytes).unwrap());
        }
        for text in texts {
            assert!(text.parse::<Cursor>().is_err(), "{text:?} was taken");
        }
    }
}
