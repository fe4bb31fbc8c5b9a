//! Consistent hashing: how even it is, how little it moves, how well it is bounded.

use std::net::IpAddr;

use super::*;
use crate::rules::RequestView;

/// Enough that chance alone scatters the shares of 40 targets by a twentieth.
const KEYS: u64 = 12_000;

fn places_of(
    keys: u64,
    chooser: &mut Chooser,
    list: &[Member],
    usable: impl Fn(usize) -> bool,
) -> Vec<u64> {
    let rng = &mut Rng::from_seed(0);
    (0..keys).map(|key| list[chooser.choose(&keyed(key), rng, &usable).unwrap()].key.0).collect()
}

fn places(chooser: &mut Chooser, list: &[Member], usable: impl Fn(usize) -> bool) -> Vec<u64> {
    places_of(KEYS, chooser, list, usable)
}

#[test]
fn shares_are_even() {
    for count in [2, 3, 5, 10, 50, 200] {
        let list = members(count);
        let mut shares = vec![0_u64; list.len()];
        let keys = (400 * count).max(KEYS);
        for place in places_of(keys, &mut chooser(hashing(None), list.clone()), &list, ALL) {
            shares[usize::try_from(place).unwrap()] += 1;
        }
        let (mean, most) = (keys / count, shares.iter().max().unwrap());
        let least = shares.iter().min().unwrap();
        // Chance alone scatters 400 keys by 20.
        assert!(most * 100 <= mean * 130, "{count} targets: mean {mean}, most {most}");
        assert!(least * 100 >= mean * 70, "{count} targets: mean {mean}, least {least}");
    }
}

#[test]
fn only_the_keys_of_what_changed_move() {
    for count in [2, 3, 10, 40] {
        let list = members(count);
        let mut before = chooser(hashing(None), list.clone());
        let was = places(&mut before, &list, ALL);
        let longer = members(count + 1);
        let grown = places(&mut chooser(hashing(None), longer.clone()), &longer, ALL);
        let moved = was.iter().zip(&grown).filter(|(was, is)| was != is).count();
        assert!(was.iter().zip(&grown).all(|(was, is)| was == is || *is == count));
        let fair = usize::try_from(KEYS / (count + 1)).unwrap();
        assert!(moved <= fair * 13 / 10, "{moved} of {KEYS} moved to one of {}", count + 1);
        // Out of rotation is as good as gone, and the rest stay where they were.
        let mut resting = list.clone();
        resting[1].in_rotation = false;
        let shrunk = places(&mut chooser(hashing(None), resting.clone()), &resting, ALL);
        assert!(was.iter().zip(&shrunk).all(|(was, is)| (was == is) == (*was != 1)));
        // The order in which targets are listed, and which worker asks, are nothing to it.
        let turned: Vec<Member> = list.iter().rev().copied().collect();
        assert_eq!(places(&mut chooser(hashing(None), turned.clone()), &turned, ALL), was);
    }
}

#[test]
fn the_keys_of_an_unusable_target_spread_over_all_others() {
    let list = members(10);
    let mut chooser = chooser(hashing(None), list.clone());
    let was = places(&mut chooser, &list, ALL);
    let is = places(&mut chooser, &list, |target| target != 4);
    let mut heirs = [0_u64; 10];
    for (was, is) in was.iter().zip(&is) {
        assert_eq!(was == is, *was != 4);
        if was != is {
            heirs[usize::try_from(*is).unwrap()] += 1;
        }
    }
    let fair = heirs.iter().sum::<u64>() / 9;
    let others = heirs.iter().enumerate().filter(|(target, _)| *target != 4);
    assert!(others.map(|(_, heir)| heir).all(|heir| *heir > fair / 2 && *heir < fair * 2));
}

#[test]
fn no_target_has_more_than_its_bound() {
    for seed in 0..20 {
        let rng = &mut Rng::from_seed(seed);
        let count = 2 + rng.below(30);
        let percent = 110 + rng.below(100);
        let bound_percent = Some(u16::try_from(percent).unwrap());
        let mut chooser = chooser(hashing(bound_percent), members(count));
        let mut in_flight = Vec::new();
        for total in 0..1000_u64 {
            // Half of all requests are for one of three keys.
            let key = if rng.percent(50) { rng.below(3) } else { rng.bits() };
            let target = chooser.choose(&keyed(key), rng, ALL).unwrap();
            in_flight.push(chooser.began(target));
            let bound = ((total + 1) * percent).div_ceil(100 * count);
            let load = u64::from(chooser.load(target));
            assert!(load <= bound, "seed {seed}: {load} over {bound} of {total}");
        }
        for ticket in in_flight {
            chooser.ended(ticket, Outcome::Served);
        }
        // Without load every key is at home again.
        let list = members(count);
        let home = places(&mut super::chooser(hashing(None), list.clone()), &list, ALL);
        assert_eq!(places(&mut chooser, &list, ALL), home);
    }
}

#[test]
fn a_request_without_a_key_goes_anywhere() {
    let mut chooser = chooser(hashing(None), members(5));
    let rng = &mut Rng::from_seed(1);
    let mut counts = [0_u32; 5];
    for _ in 0..5000 {
        counts[chooser.choose(&ask(0), rng, ALL).unwrap()] += 1;
    }
    assert!(counts.iter().all(|count| (700..1300).contains(count)), "{counts:?}");
}

struct View;

impl RequestView for View {
    fn method(&self) -> &'static str {
        "GET"
    }

    fn host(&self) -> Option<&[u8]> {
        Some(b"h")
    }

    fn path(&self) -> &[u8] {
        b"/a"
    }

    fn query(&self) -> Option<&[u8]> {
        Some(b"x=1&user=ann&user=bob")
    }

    fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        let lines = [("x-user", "ann"), ("cookie", "id=ann; user=x")];
        lines.into_iter().filter(move |(n, _)| name.eq_ignore_ascii_case(n)).map(|l| l.1.as_bytes())
    }

    fn peer(&self) -> IpAddr {
        IpAddr::from([0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201])
    }
}

#[test]
fn keys_come_from_the_named_part() {
    let ann = HashKey::Query("user".to_owned()).of(&View).unwrap();
    assert_eq!(HashKey::Header("X-User".to_owned()).of(&View), Some(ann));
    assert_eq!(HashKey::Cookie("id".to_owned()).of(&View), Some(ann));
    assert_ne!(HashKey::Path.of(&View), Some(ann));
    for none in [
        HashKey::Header("x-other".to_owned()),
        HashKey::Cookie("ID".to_owned()),
        HashKey::Query("USER".to_owned()),
    ] {
        assert_eq!(none.of(&View), None, "{none:?}");
    }
    assert_eq!(
        HashKey::Source.of(&View),
        Some(KeyHash(member::hash(&[192, 0, 2, 1]))),
        "an IPv4 address mapped into IPv6 is the same client"
    );
}

#[test]
fn hashes_never_change() {
    // Sessions and cookies of running systems depend on these numbers.
    assert_eq!(member::hash(b""), 14_087_677_454_934_409_008);
    assert_eq!(member(1).identity, Identity(5_432_884_025_190_112_886));
}
