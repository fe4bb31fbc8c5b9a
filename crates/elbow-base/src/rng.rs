//! Chance, as an argument: one seeded generator, the same on every machine for the same seed.

/// A seeded source of randomness. Not for secrets.
#[derive(Clone, Debug)]
pub struct Rng(fastrand::Rng);

impl Rng {
    /// The generator that `seed` always gives.
    pub fn from_seed(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// A number in `0..bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 { 0 } else { self.0.u64(0..bound) }
    }

    /// An index in `0..len`; `None` when there is nothing to choose from.
    pub fn index(&mut self, len: usize) -> Option<usize> {
        if len == 0 { None } else { Some(self.0.usize(0..len)) }
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.u64(..)
    }

    /// A number in `0.0..1.0`.
    pub fn unit(&mut self) -> f64 {
        self.0.f64()
    }

    /// True with probability `percent` in 100.
    pub fn percent(&mut self, percent: u8) -> bool {
        self.below(100) < u64::from(percent)
    }

    /// `digits` lower-case hexadecimal characters, as AWS's ids end in.
    pub fn hex(&mut self, digits: usize) -> String {
        (0..digits).map(|_| char::from(b"0123456789abcdef"[self.0.usize(0..16)])).collect()
    }

    /// An independent generator, for a part that must not disturb the order of another's draws.
    pub fn fork(&mut self) -> Self {
        Self(fastrand::Rng::with_seed(self.bits()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_draws() {
        let draw = |seed| {
            let mut rng = Rng::from_seed(seed);
            (rng.bits(), rng.hex(17), rng.below(10), rng.index(3), rng.fork().bits())
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn empty_choices_are_not_a_panic() {
        let mut rng = Rng::from_seed(1);
        assert_eq!(rng.below(0), 0);
        assert_eq!(rng.index(0), None);
        assert_eq!(rng.hex(0), "");
    }
}
