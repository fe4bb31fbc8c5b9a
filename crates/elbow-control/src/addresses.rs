//! Addresses for instances: each zone's subnet of the default VPC, as loopback addresses.
//!
//! The default VPC is 172.31.0.0/16 with a /20 for each zone (ec2 reference, section 3); an
//! instance with 172.31.X.Y is reached at 127.31.X.Y, which needs no set-up on Linux.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use elbow_base::Rng;

/// Addresses in a /20.
const SUBNET_SIZE: u32 = 1 << 12;
/// The first four and the last address of a subnet are AWS's own.
const FIRST_HOST: u32 = 4;
const HOSTS: u32 = SUBNET_SIZE - FIRST_HOST - 1;
/// Zones that fit into the VPC.
pub(crate) const ZONES_MAX: usize = 16;

/// Free and used addresses of all zones.
#[derive(Debug)]
pub(crate) struct AddressPool {
    next: [u32; ZONES_MAX],
    used: BTreeSet<Ipv4Addr>,
}

impl AddressPool {
    /// Begins at a random place in each subnet, so that two programs on one machine seldom meet,
    /// and goes round, so that an address rests before it is used again.
    pub(crate) fn new(rng: &mut Rng) -> Self {
        let start = |_| u32::try_from(rng.below(u64::from(HOSTS))).unwrap_or(0);
        Self { next: [0; ZONES_MAX].map(start), used: BTreeSet::new() }
    }

    /// A free address in the zone with this index; `None` if all are used.
    pub(crate) fn take(&mut self, zone: usize) -> Option<Ipv4Addr> {
        let next = self.next.get_mut(zone)?;
        for _ in 0..HOSTS {
            let host = FIRST_HOST + *next;
            *next = (*next + 1) % HOSTS;
            let subnet = u32::try_from(zone).unwrap_or(0) * SUBNET_SIZE;
            let address = Ipv4Addr::from((127 << 24) | (31 << 16) | (subnet + host));
            if self.used.insert(address) {
                return Some(address);
            }
        }
        None
    }

    /// Takes an address back.
    pub(crate) fn give(&mut self, address: Ipv4Addr) {
        self.used.remove(&address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_a_subnet_is_given_once() {
        let mut pool = AddressPool::new(&mut Rng::from_seed(1));
        let all: BTreeSet<_> = std::iter::from_fn(|| pool.take(1)).collect();
        assert_eq!(all.len(), 4091);
        assert_eq!(all.first(), Some(&Ipv4Addr::new(127, 31, 16, 4)));
        assert_eq!(all.last(), Some(&Ipv4Addr::new(127, 31, 31, 254)));
        assert!(pool.take(2).is_some(), "other zones are not touched");
        pool.give(Ipv4Addr::new(127, 31, 20, 1));
        assert_eq!(pool.take(1), Some(Ipv4Addr::new(127, 31, 20, 1)));
        assert_eq!(pool.take(ZONES_MAX), None);
    }
}
