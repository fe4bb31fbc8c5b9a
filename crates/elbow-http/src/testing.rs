//! What several test modules share: a seeded generator and the notation of the tables.

/// A small xorshift generator; the seed is printed by whoever fails.
pub(crate) struct Seeded(u64);

impl Seeded {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }

    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[3]
    }
}

/// Tables write `|` for CRLF and `\u{80}` to `\u{ff}` for single bytes.
pub(crate) fn raw(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for letter in text.chars() {
        match letter {
            '|' => out.extend_from_slice(b"\r\n"),
            _ => out.push(u8::try_from(u32::from(letter)).unwrap()),
        }
    }
    out
}

/// The reverse, for readable failures.
pub(crate) fn shown(bytes: &[u8]) -> String {
    let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    text.replace("\r\n", "|")
}
