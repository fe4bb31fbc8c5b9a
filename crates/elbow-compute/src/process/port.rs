//! Ports for instances that take any: below the ephemeral range, so that no outgoing connection
//! has them, and free on every address, so that a program which binds to all of them can.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::ops::RangeInclusive;

/// The first port given out: below are well-known ports and what people choose by hand.
const FIRST: u16 = 10_000;
/// Fewer ports than this below the ephemeral range are too few to look in.
const ENOUGH: u16 = 1_000;
/// Linux's ephemeral range where it cannot be read.
const EPHEMERAL: (u16, u16) = (32_768, 60_999);

/// Hands out ports in turn, so that one is not used again soon.
#[derive(Debug)]
pub(super) struct Ports {
    range: RangeInclusive<u16>,
    next: u16,
}

impl Ports {
    /// Ports outside of this machine's ephemeral range. `seed` chooses where to begin, so that two
    /// drivers on one machine do not reach for the same ones.
    pub(super) fn new(seed: u32) -> Self {
        let text = std::fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range");
        Self::outside(text.ok().and_then(|text| parse_range(&text)).unwrap_or(EPHEMERAL), seed)
    }

    /// The next port that is free on `address` and on every other, and not in `taken`.
    pub(super) fn take(&mut self, address: Ipv4Addr, taken: &BTreeSet<u16>) -> Option<u16> {
        for _ in self.range.clone() {
            let port = self.next;
            self.next = if port == *self.range.end() { *self.range.start() } else { port + 1 };
            if !taken.contains(&port) && is_free(address, port) {
                return Some(port);
            }
        }
        None
    }

    fn outside((low, high): (u16, u16), seed: u32) -> Self {
        let range = if low >= FIRST + ENOUGH {
            FIRST..=low - 1
        } else if high <= u16::MAX - ENOUGH {
            high + 1..=u16::MAX
        } else {
            FIRST..=u16::MAX
        };
        let count = u32::from(*range.end() - *range.start()) + 1;
        // Neighbouring seeds start far apart: 7919 is a prime far larger than any fleet.
        let offset = seed.wrapping_mul(7919) % count;
        let next = *range.start() + u16::try_from(offset).expect("less than the range is long");
        Self { range, next }
    }
}

fn is_free(address: Ipv4Addr, port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
        && TcpListener::bind((address, port)).is_ok()
}

fn parse_range(text: &str) -> Option<(u16, u16)> {
    let mut numbers = text.split_whitespace().map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(low)), Some(Ok(high))) if low <= high => Some((low, high)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_lie_outside_of_the_ephemeral_range() {
        let cases = [
            ((32_768, 60_999), 10_000..=32_767),
            ((1_024, 60_999), 61_000..=65_535),
            ((1_024, 65_535), 10_000..=65_535),
            ((11_000, 65_535), 10_000..=10_999),
        ];
        for (ephemeral, expected) in cases {
            for seed in [0, 1, 4711, u32::MAX] {
                let ports = Ports::outside(ephemeral, seed);
                assert_eq!(ports.range, expected, "{ephemeral:?}");
                assert!(expected.contains(&ports.next), "{ephemeral:?} {seed}");
            }
        }
        assert_eq!(parse_range("32768\t60999\n"), Some((32_768, 60_999)));
        assert_eq!(parse_range("9 8"), None);
        assert_eq!(parse_range(""), None);
    }

    #[test]
    fn a_port_in_use_on_any_address_is_passed_over() {
        let address = Ipv4Addr::new(127, 9, 8, 7);
        let mut ports = Ports::new(std::process::id());
        let first = ports.take(address, &BTreeSet::new()).unwrap();
        let held = TcpListener::bind((Ipv4Addr::new(127, 1, 1, 1), first)).unwrap();
        ports.next = first;
        let second = ports.take(address, &BTreeSet::new()).unwrap();
        assert_ne!(second, first);
        drop(held);
        ports.next = first;
        assert_ne!(ports.take(address, &BTreeSet::from([first])), Some(first));
    }

    #[test]
    fn an_exhausted_range_gives_none() {
        let mut ports = Ports { range: 20_000..=20_001, next: 20_000 };
        let taken = BTreeSet::from([20_000, 20_001]);
        assert_eq!(ports.take(Ipv4Addr::LOCALHOST, &taken), None);
    }
}
