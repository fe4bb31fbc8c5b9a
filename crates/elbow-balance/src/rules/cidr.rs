//! Blocks of addresses for `source-ip` conditions.

use std::net::IpAddr;

/// A block; bits beyond its prefix do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cidr {
    address: IpAddr,
    prefix_bits: u32,
}

impl Cidr {
    /// `None` if `text` is not `address/bits`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (address, bits) = text.split_once('/')?;
        let address: IpAddr = address.parse().ok()?;
        let plain = !bits.is_empty() && bits.len() <= 3 && bits.bytes().all(|b| b.is_ascii_digit());
        let prefix_bits = bits.parse().ok().filter(|_| plain)?;
        let widest = if address.is_ipv4() { 32 } else { 128 };
        (prefix_bits <= widest).then_some(Self { address, prefix_bits })
    }

    /// The one block that AWS refuses (elb reference, section 8).
    pub(super) fn is_broadcast(&self) -> bool {
        self.prefix_bits == 32 && self.address == IpAddr::from([255; 4])
    }

    /// Whether `peer` is in it. An IPv4 address mapped into IPv6 counts as what it stands for.
    pub(super) fn contains(&self, peer: IpAddr) -> bool {
        match (self.address, peer.to_canonical()) {
            (IpAddr::V4(block), IpAddr::V4(peer)) => {
                (block.to_bits() ^ peer.to_bits()).leading_zeros() >= self.prefix_bits
            }
            (IpAddr::V6(block), IpAddr::V6(peer)) => {
                (block.to_bits() ^ peer.to_bits()).leading_zeros() >= self.prefix_bits
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_addresses() {
        let cases = [
            ("10.0.0.0/8", "10.255.0.1", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("10.1.2.3/8", "10.9.9.9", true),
            ("0.0.0.0/0", "255.1.2.3", true),
            ("0.0.0.0/0", "::1", false),
            ("192.0.2.1/32", "192.0.2.1", true),
            ("192.0.2.1/32", "192.0.2.2", false),
            ("192.0.2.0/24", "::ffff:192.0.2.9", true),
            ("2001:db8::/32", "2001:db8:ffff::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
            ("::/0", "2001:db9::1", true),
            ("::1/128", "::1", true),
        ];
        for (block, peer, expected) in cases {
            let cidr = Cidr::parse(block).expect(block);
            assert_eq!(cidr.contains(peer.parse().expect(peer)), expected, "{block} {peer}");
        }
        for text in ["", "10.0.0.1", "10.0.0.0/33", "::/129", "10.0.0/8", "a/8", "1.2.3.4/+8"] {
            assert_eq!(Cidr::parse(text), None, "{text}");
        }
        assert!(Cidr::parse("255.255.255.255/32").expect("a block").is_broadcast());
    }
}
