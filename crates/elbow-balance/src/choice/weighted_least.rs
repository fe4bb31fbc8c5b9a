//! Weighted least connections: the target whose requests in flight, with the one to come, are the
//! fewest for its weight; among equals the one that has been there longest. elbow's own.
//!
//! An ordered set of all targets: O(log n) a change, and the choice is exact.

use std::collections::BTreeSet;

/// The targets by their load for their weight.
#[derive(Clone, Debug, Default)]
pub(super) struct WeightedLeast {
    order: BTreeSet<Place>,
    /// `None` for a target that is not in rotation.
    places: Vec<Option<Place>>,
    changes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// `(load + 1) / weight` with 32 binary places. Weights have 16 bits, so different fractions
    /// differ by at least 2⁻³², and equal ones give the same number.
    load: u64,
    /// Of the change that brought it here.
    change: u64,
    target: usize,
}

// === impl WeightedLeast ===

impl WeightedLeast {
    /// Without any of `targets`.
    pub(super) fn new(targets: usize) -> Self {
        Self { order: BTreeSet::new(), places: vec![None; targets], changes: 0 }
    }

    /// The target that `usable` accepts with the least load for its weight.
    pub(super) fn choose(&self, usable: impl Fn(usize) -> bool) -> Option<usize> {
        self.order.iter().map(|place| place.target).find(|&target| usable(target))
    }

    /// Puts a target into rotation, or moves it there.
    pub(super) fn put(&mut self, target: usize, load: u32, weight: u16) {
        if let Some(old) = self.places[target].take() {
            self.order.remove(&old);
        }
        let load = ((u64::from(load) + 1) << 32) / u64::from(weight.max(1));
        self.changes += 1;
        let place = Place { load, change: self.changes, target };
        self.order.insert(place);
        self.places[target] = Some(place);
    }

    /// Takes note of a target's new load, if it is in rotation.
    pub(super) fn moved(&mut self, target: usize, load: u32, weight: u16) {
        if self.places[target].is_some() {
            self.put(target, load, weight);
        }
    }
}
