//! Numbers as bytes: short for what is usual, exact for everything.
//!
//! Integers are variable-length; numbers that are whole, or whole in thousandths, are written as
//! such integers; all others as their eight bytes. Reading never trusts: what does not parse is
//! `None`.

/// Whole numbers up to here, also in thousandths, are written as integers: 2^47.
const WHOLE_MAX: f64 = 140_737_488_355_328.0;

/// The mark of eight raw bytes. The others are even (whole) or end in binary 01 (thousandths).
const RAW: u64 = 3;

/// Collects bytes.
#[derive(Debug, Default)]
pub(crate) struct Writer(Vec<u8>);

/// Takes bytes.
#[derive(Debug)]
pub(crate) struct Reader<'a>(&'a [u8]);

// === impl Writer ===

impl Writer {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(crate) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.varint(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.0.push(value.to_le_bytes()[0]);
    }

    pub(crate) fn signed(&mut self, value: i64) {
        self.varint(zigzag(value));
    }

    pub(crate) fn number(&mut self, value: f64) {
        let thousandths = value * 1000.0;
        if let Some(whole) = whole(value) {
            self.varint(zigzag(whole) << 1);
        } else if let Some(whole) = whole(thousandths.round())
            && same(as_f64(whole) / 1000.0, value)
        {
            self.varint((zigzag(whole) << 2) | 1);
        } else {
            self.varint(RAW);
            self.0.extend_from_slice(&value.to_le_bytes());
        }
    }
}

// === impl Reader ===

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(crate) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.varint()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(crate) fn varint(&mut self) -> Option<u64> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if shift == 63 && part > 1 {
                return None;
            }
            value |= part << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    pub(crate) fn signed(&mut self) -> Option<i64> {
        self.varint().map(unzigzag)
    }

    pub(crate) fn number(&mut self) -> Option<f64> {
        let mark = self.varint()?;
        if mark & 1 == 0 {
            return Some(as_f64(unzigzag(mark >> 1)));
        }
        if mark & 3 == 1 {
            return Some(as_f64(unzigzag(mark >> 2)) / 1000.0);
        }
        if mark != RAW {
            return None;
        }
        let (bytes, rest) = self.0.split_first_chunk::<8>()?;
        self.0 = rest;
        Some(f64::from_le_bytes(*bytes))
    }
}

fn whole(value: f64) -> Option<i64> {
    let fits = value.abs() <= WHOLE_MAX && same(value.trunc(), value);
    #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^47")]
    fits.then_some(value as i64)
}

/// The same bits, except that a negative zero is a zero.
#[expect(clippy::float_cmp, reason = "what is read back must equal what was written")]
fn same(a: f64, b: f64) -> bool {
    a == b
}

#[expect(clippy::cast_precision_loss, reason = "within 2^61 at reading, 2^47 at writing")]
fn as_f64(whole: i64) -> f64 {
    whole as f64
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_exactly_and_usual_ones_are_short() {
        let lengths = [
            (0.0, 1),
            (1.0, 1),
            (-1.0, 1),
            (60.0, 2),
            (21.5, 3),
            (0.25, 2),
            (1e14, 7),
            (1e15, 9),
            (1.0 / 3.0, 9),
            (-1e100, 9),
            (f64::MIN_POSITIVE, 9),
        ];
        for (value, length) in lengths {
            let mut out = Writer::default();
            out.number(value);
            let bytes = out.into_bytes();
            assert_eq!(bytes.len(), length, "{value}");
            assert_eq!(Reader::new(&bytes).number(), Some(value));
        }
    }

    #[test]
    fn integers_come_back_and_overlong_ones_are_refused() {
        for value in [0, 1, 127, 128, u64::MAX / 2, u64::MAX] {
            let mut out = Writer::default();
            out.varint(value);
            assert_eq!(Reader::new(&out.into_bytes()).varint(), Some(value));
        }
        for value in [0, -1, 1, i64::MIN, i64::MAX] {
            let mut out = Writer::default();
            out.signed(value);
            assert_eq!(Reader::new(&out.into_bytes()).signed(), Some(value));
        }
        assert_eq!(Reader::new(&[0xff; 11]).varint(), None);
        assert_eq!(Reader::new(&[0xff, 0xff]).varint(), None);
        assert_eq!(Reader::new(&[5, 1]).bytes(), None);
    }
}
