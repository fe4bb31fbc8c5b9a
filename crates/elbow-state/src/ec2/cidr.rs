//! IPv4 and IPv6 blocks, kept in canonical form: `10.0.1.5/24` is `10.0.1.0/24` (ec2 reference,
//! section 4).

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An IPv4 block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cidr4 {
    base: u32,
    bits: u8,
}

/// Not a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address, a slash and a length of the prefix")]
pub struct CidrError;

/// Addresses at the start of a subnet that AWS keeps.
const RESERVED_FIRST: u32 = 4;
/// The last address is kept too.
const RESERVED: u32 = RESERVED_FIRST + 1;

// === impl Cidr4 ===

impl Cidr4 {
    /// The block of `bits` that has `address` in it.
    pub fn new(address: Ipv4Addr, bits: u8) -> Self {
        let bits = bits.min(32);
        Self { base: u32::from(address) & mask(bits), bits }
    }

    /// The first address.
    pub fn base(self) -> Ipv4Addr {
        self.base.into()
    }

    /// The length of the prefix.
    pub fn bits(self) -> u8 {
        self.bits
    }

    /// Whether `address` is in it.
    pub fn has(self, address: Ipv4Addr) -> bool {
        u32::from(address) & mask(self.bits) == self.base
    }

    /// Whether all of `other` is in it.
    pub fn covers(self, other: Self) -> bool {
        self.bits <= other.bits && self.has(other.base())
    }

    /// Whether the two share an address.
    pub fn overlaps(self, other: Self) -> bool {
        self.covers(other) || other.covers(self)
    }

    /// The addresses that a subnet of this block may give away, in order.
    pub fn usable(self) -> impl Iterator<Item = Ipv4Addr> {
        let last = self.base | !mask(self.bits);
        (self.base.saturating_add(RESERVED_FIRST)..last).map(Ipv4Addr::from)
    }

    /// How many of these there are.
    pub fn usable_count(self) -> u32 {
        (!mask(self.bits)).saturating_add(1).saturating_sub(RESERVED)
    }
}

fn mask(bits: u8) -> u32 {
    u32::MAX.checked_shl(32 - u32::from(bits)).unwrap_or(0)
}

impl fmt::Display for Cidr4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base(), self.bits)
    }
}

impl FromStr for Cidr4 {
    type Err = CidrError;

    fn from_str(text: &str) -> Result<Self, CidrError> {
        let (address, bits) = text.split_once('/').ok_or(CidrError)?;
        let address: Ipv4Addr = address.parse().map_err(|_| CidrError)?;
        Ok(Self::new(address, length(bits, 32)?))
    }
}

impl Serialize for Cidr4 {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cidr4 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// An IPv6 block in canonical form.
///
/// # Errors
/// If it is none.
pub fn canonical_v6(text: &str) -> Result<String, CidrError> {
    let (address, bits) = text.split_once('/').ok_or(CidrError)?;
    let address: Ipv6Addr = address.parse().map_err(|_| CidrError)?;
    let bits = length(bits, 128)?;
    let mask = u128::MAX.checked_shl(128 - u32::from(bits)).unwrap_or(0);
    Ok(format!("{}/{bits}", Ipv6Addr::from(u128::from(address) & mask)))
}

fn length(text: &str, max: u8) -> Result<u8, CidrError> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let bits: u8 = text.parse().map_err(|_| CidrError)?;
    if plain && bits <= max { Ok(bits) } else { Err(CidrError) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Cidr4 {
        text.parse().unwrap()
    }

    #[test]
    fn blocks_are_canonical() {
        assert_eq!(block("10.0.1.5/24").to_string(), "10.0.1.0/24");
        assert_eq!(block("1.2.3.4/0").to_string(), "0.0.0.0/0");
        assert_eq!(canonical_v6("2001:DB8::1/32").unwrap(), "2001:db8::/32");
        assert_eq!(canonical_v6("::/0").unwrap(), "::/0");
        for bad in ["", "10.0.0.0", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/+8", "10.0.0.0/"] {
            assert_eq!(bad.parse::<Cidr4>(), Err(CidrError), "{bad}");
        }
    }

    #[test]
    fn blocks_cover_and_overlap() {
        assert!(block("10.0.0.0/16").covers(block("10.0.3.0/24")));
        assert!(!block("10.0.3.0/24").covers(block("10.0.0.0/16")));
        assert!(block("10.0.3.0/24").overlaps(block("10.0.0.0/16")));
        assert!(!block("10.0.3.0/24").overlaps(block("10.0.4.0/24")));
    }

    #[test]
    fn a_subnet_loses_five_addresses() {
        let subnet = block("10.0.1.0/28");
        let usable: Vec<_> = subnet.usable().collect();
        assert_eq!((usable.len(), subnet.usable_count()), (11, 11));
        assert_eq!(usable[0], Ipv4Addr::new(10, 0, 1, 4));
        assert_eq!(usable[10], Ipv4Addr::new(10, 0, 1, 14));
        assert_eq!(block("10.0.0.0/32").usable_count(), 0);
        assert_eq!(block("0.0.0.0/0").usable_count(), u32::MAX - RESERVED);
    }
}
