//! Consistent hashing: the same key goes to the same target, and when a target comes or goes only
//! its own keys move. elbow's own.
//!
//! Multi-probe hashing: every target has [`POINTS`] points on a circle of 2⁶⁴, a key has
//! [`PROBES`], and the target whose point follows one of the key's probes most closely has the key.
//! A point that is added takes keys only for itself, one that is removed gives up only its own, so
//! moves are the fewest possible. The usual circle has one probe and needs hundreds of points a
//! target to be as even: millions for 10,000 targets, to be sorted by every worker at every change.
//! Rendezvous hashing asks every target for every key. Maglev's table moves some keys that need not
//! and takes a hundred entries a target. Here the work is in the look-up, and a table of where each
//! part of the circle begins makes each probe O(1).
//!
//! A key whose target is not acceptable (tried, refusing, over its bound) is hashed again with
//! another salt, so that the load of a hot or lost target spreads over all others instead of
//! falling on its neighbour.

use super::member::{Identity, mix};

/// Points of each target. Single points of a small group may lie so close together that one target
/// gets nearly nothing; with eight the emptiest in hundreds of groups still had 6 tenths of its
/// share.
const POINTS: u64 = 8;
/// Probes of each key. With as many the fullest of 2 to 1,000 targets had 3 to 10 % more than its
/// share, and at worst, in 200 groups of each size up to 10, 14 %.
const PROBES: u64 = 21;
/// How often a key is hashed before its neighbours on the circle are asked in turn.
const SALTS: u64 = 16;
/// Any odd number with no pattern (2⁶⁴ over the golden ratio).
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The targets in rotation on their circle.
#[derive(Clone, Debug, Default)]
pub(super) struct Ring {
    /// In order.
    points: Vec<Point>,
    /// For each part of the circle, its first point or the one after it.
    starts: Vec<usize>,
    /// A number's part is what is left of it after this shift.
    shift: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Point {
    place: u64,
    target: usize,
}

// === impl Ring ===

impl Ring {
    /// The circle of `targets`.
    pub(super) fn new(targets: impl Iterator<Item = (usize, Identity)>) -> Self {
        let of_target = |(target, identity): (usize, Identity)| {
            (1..=POINTS).map(move |n| {
                let place = mix(identity.0.wrapping_add(STEP.wrapping_mul(n)));
                Point { place, target }
            })
        };
        let mut points: Vec<Point> = targets.flat_map(of_target).collect();
        points.sort_unstable();
        let parts = points.len().next_power_of_two().max(2);
        let shift = u64::BITS - parts.trailing_zeros();
        let mut starts = Vec::with_capacity(parts);
        for (number, point) in points.iter().enumerate() {
            let part = usize::try_from(point.place >> shift).unwrap_or(usize::MAX);
            starts.resize(starts.len().max(part + 1), number);
        }
        starts.resize(parts, points.len());
        Self { points, starts, shift }
    }

    /// The first target for `key` that `acceptable` accepts; the same one for as long as the same
    /// are acceptable.
    pub(super) fn choose(&self, key: u64, acceptable: impl Fn(usize) -> bool) -> Option<usize> {
        if self.points.is_empty() {
            return None;
        }
        let mut nearest = 0;
        for salt in 0..SALTS {
            nearest = self.nearest(mix(key ^ STEP.wrapping_mul(salt)));
            if acceptable(self.points[nearest].target) {
                return Some(self.points[nearest].target);
            }
        }
        let (before, after) = self.points.split_at(nearest);
        after.iter().chain(before).map(|point| point.target).find(|&target| acceptable(target))
    }

    /// The point that follows one of the probes of `hash` most closely.
    fn nearest(&self, hash: u64) -> usize {
        let probe = |n: u64| {
            let place = mix(hash.wrapping_add(n));
            let next = self.next(place);
            (self.points[next].place.wrapping_sub(place), next)
        };
        (0..PROBES).map(probe).min().map_or(0, |(_, point)| point)
    }

    /// The first point at or after `place`, on a circle.
    fn next(&self, place: u64) -> usize {
        let part = usize::try_from(place >> self.shift).unwrap_or(usize::MAX);
        let mut next = self.starts[part];
        while self.points.get(next).is_some_and(|point| point.place < place) {
            next += 1;
        }
        if next == self.points.len() { 0 } else { next }
    }
}
