//! Byte classes and the small conversions everything else is made of. No HTTP decisions here.

/// A half-open range of a message head. Heads are below 1 MiB, so 32 bits hold any offset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// What the bytes of a field value or request target contain besides visible ASCII and spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ByteKinds {
    /// NUL or CR: bytes at which parsers are known to stop or split.
    pub(crate) fatal: bool,
    /// Any control character except HT, NUL and CR included.
    pub(crate) control: bool,
    /// Any byte from 0x80 up.
    pub(crate) high: bool,
}

const BLOCK_BYTES: usize = 16;

const FATAL: u8 = 1;
const CONTROL: u8 = 2;
const HIGH: u8 = 4;
const NO_TOKEN: u8 = 8;
/// Outside `[-A-Za-z0-9]`.
const NOT_PLAIN: u8 = 16;

static CLASS: [u8; 256] = class_table();

// === impl Span ===

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start: offset(start), end: offset(end) }
    }

    pub(crate) fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// The bytes of this span, or nothing if `buf` is not the buffer that was parsed.
    #[inline]
    pub(crate) fn of(self, buf: &[u8]) -> &[u8] {
        buf.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

// === impl ByteKinds ===

impl ByteKinds {
    /// Vector instructions over whole blocks, the last one overlapping its predecessor; values shorter
    /// than a block go by table.
    #[inline]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let Some(last) = bytes.last_chunk::<BLOCK_BYTES>() else {
            return Self::from_classes(Self::classes_of(bytes));
        };
        let (blocks, _) = bytes.as_chunks::<BLOCK_BYTES>();
        let mut odd = 0_u8;
        for block in blocks.iter().chain([last]) {
            let mut odd_block = 0_u8;
            for &byte in block {
                // Visible ASCII and the space are the bytes that need no closer look.
                odd_block |= u8::from(byte.wrapping_sub(b' ') > b'~' - b' ');
            }
            odd |= odd_block;
        }
        Self::from_classes(if odd == 0 { 0 } else { Self::classes_of(bytes) })
    }

    fn from_classes(class: u8) -> Self {
        Self { fatal: class & FATAL != 0, control: class & CONTROL != 0, high: class & HIGH != 0 }
    }

    fn classes_of(bytes: &[u8]) -> u8 {
        bytes.iter().fold(0, |class, &byte| class | CLASS[usize::from(byte)])
    }
}

/// Length of the field name or method that `bytes` start with, and whether it consists of `[-A-Za-z0-9]`.
#[inline]
pub(crate) fn token_length(bytes: &[u8]) -> (usize, bool) {
    let mut seen = 0_u8;
    for (index, &byte) in bytes.iter().enumerate() {
        let class = CLASS[usize::from(byte)];
        if class & NO_TOKEN != 0 {
            return (index, seen & NOT_PLAIN == 0);
        }
        seen |= class;
    }
    (bytes.len(), seen & NOT_PLAIN == 0)
}

/// RFC 9110 5.6.2: the bytes of methods and field names.
#[inline]
pub(crate) fn is_token_byte(byte: u8) -> bool {
    CLASS[usize::from(byte)] & NO_TOKEN == 0
}

pub(crate) fn is_token(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|&byte| is_token_byte(byte))
}

/// RFC 9110 5.6.3: optional whitespace is SP and HT, nothing else.
pub(crate) fn is_ows(byte: u8) -> bool {
    byte == b' ' || byte == b'\t'
}

pub(crate) fn trim_ows(mut bytes: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = bytes {
        if !is_ows(*first) {
            break;
        }
        bytes = rest;
    }
    while let [rest @ .., last] = bytes {
        if !is_ows(*last) {
            break;
        }
        bytes = rest;
    }
    bytes
}

/// Elements of a comma-separated list, trimmed; empty elements are kept, because some callers must
/// refuse them.
pub(crate) fn list(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value.split(|&byte| byte == b',').map(trim_ows)
}

/// Digits only: no sign, no space, no overflow.
pub(crate) fn decimal(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u64, |value, &byte| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        value.checked_mul(10)?.checked_add(digit)
    })
}

pub(crate) fn push_decimal(value: u64, out: &mut Vec<u8>) {
    const DIGITS_MAX: usize = 20;
    let mut digits = [b'0'; DIGITS_MAX];
    let mut rest = value;
    let mut first = DIGITS_MAX;
    while first > 0 {
        first -= 1;
        // A remainder below ten always fits.
        digits[first] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

pub(crate) fn push_header(name: &[u8], value: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(name);
    out.extend_from_slice(b": ");
    out.extend_from_slice(value);
    out.extend_from_slice(b"\r\n");
}

/// Saturates, so that an impossible offset selects nothing instead of the wrong bytes.
fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

const fn class_table() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = class_of(byte);
        if byte == u8::MAX {
            return table;
        }
        byte += 1;
    }
}

const fn class_of(byte: u8) -> u8 {
    let plain = byte.is_ascii_alphanumeric() || byte == b'-';
    let token = plain
        || matches!(byte, b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'.')
        || matches!(byte, b'^' | b'_' | b'`' | b'|' | b'~');
    let mut class = 0;
    if matches!(byte, 0 | b'\r') {
        class |= FATAL;
    }
    if byte.is_ascii_control() && byte != b'\t' {
        class |= CONTROL;
    }
    if !byte.is_ascii() {
        class |= HIGH;
    }
    if !token {
        class |= NO_TOKEN;
    }
    if !plain {
        class |= NOT_PLAIN;
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_accepts_digits_only() {
        let table: &[(&str, Option<u64>)] = &[
            ("0", Some(0)),
            ("007", Some(7)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("", None),
            ("+1", None),
            ("-1", None),
            ("1 ", None),
            ("0x1", None),
        ];
        for (text, expect) in table {
            assert_eq!(decimal(text.as_bytes()), *expect, "{text:?}");
        }
    }

    #[test]
    fn decimal_round_trips() {
        for value in [0, 1, 9, 10, 99, 100, 65_535, u64::MAX] {
            let mut out = Vec::new();
            push_decimal(value, &mut out);
            assert_eq!(out, value.to_string().as_bytes());
        }
    }

    #[test]
    fn kinds_do_not_depend_on_the_position() {
        for byte in 0..=u8::MAX {
            for length in [1, 15, 16, 17, 40] {
                for at in 0..length {
                    let mut bytes = vec![b'a'; length];
                    bytes[at] = byte;
                    let expect = ByteKinds {
                        fatal: matches!(byte, 0 | 13),
                        control: byte < 32 && byte != 9 || byte == 127,
                        high: byte > 127,
                    };
                    assert_eq!(ByteKinds::of(&bytes), expect, "{byte} at {at} of {length}");
                }
            }
        }
    }

    #[test]
    fn token_bytes_are_those_of_rfc_9110() {
        let allowed: Vec<u8> = (0..=u8::MAX).filter(|&byte| is_token_byte(byte)).collect();
        assert_eq!(allowed.len(), 62 + 15);
        assert!(b"!#$%&'*+-.^_`|~".iter().all(|&byte| is_token_byte(byte)));
        assert!(!b"\"(),/:;<=>?@[\\]{} \t\r\n\0\x7f\x80".iter().any(|&byte| is_token_byte(byte)));
    }
}
