//! `least_outstanding_requests`: the target with the fewest requests in flight; among equals the
//! one that has been at that number longest, which goes round (elb reference, section 9).
//!
//! Targets with equal load are a linked list in the order in which they came to it. A request that
//! begins or ends moves its target to the end of the next list up or down, so every operation is
//! O(1), and the choice is exact.

const NONE: usize = usize::MAX;
/// Loads from here on share a list, so that its number of lists has a limit; 65,536 in flight from
/// one worker to one target is more than its ports.
const LOAD_MAX: u32 = 1 << 16;

/// The targets in rotation by their load.
#[derive(Clone, Debug, Default)]
pub(super) struct LeastOutstanding {
    links: Vec<Link>,
    lists: Vec<List>,
    /// No list before this one has a target.
    least: usize,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    /// `NONE` when the target is not in rotation.
    list: usize,
    before: usize,
    after: usize,
}

#[derive(Clone, Copy, Debug)]
struct List {
    first: usize,
    last: usize,
}

// === impl LeastOutstanding ===

impl LeastOutstanding {
    /// `loads` has a load for each target in rotation. Among equals the `turn`-th is the first, so
    /// that workers do not all begin with the same one.
    pub(super) fn new(loads: &[Option<u32>], turn: usize) -> Self {
        let link = Link { list: NONE, before: NONE, after: NONE };
        let mut by_load = Self { links: vec![link; loads.len()], lists: Vec::new(), least: 0 };
        let start = turn.checked_rem(loads.len()).unwrap_or(0);
        for target in (start..loads.len()).chain(0..start) {
            if let Some(load) = loads[target] {
                by_load.append(target, load);
            }
        }
        by_load
    }

    /// The target with the least load that `usable` accepts.
    pub(super) fn choose(&mut self, usable: impl Fn(usize) -> bool) -> Option<usize> {
        while self.lists.get(self.least).is_some_and(|list| list.first == NONE) {
            self.least += 1;
        }
        for list in self.lists.get(self.least..).unwrap_or_default() {
            let mut target = list.first;
            while target != NONE {
                if usable(target) {
                    return Some(target);
                }
                target = self.links[target].after;
            }
        }
        None
    }

    /// Takes note of a target's new load.
    pub(super) fn moved(&mut self, target: usize, load: u32) {
        if self.links[target].list != NONE {
            self.remove(target);
            self.append(target, load);
        }
    }

    fn append(&mut self, target: usize, load: u32) {
        let list = usize::try_from(load.min(LOAD_MAX)).unwrap_or(NONE);
        if self.lists.len() <= list {
            self.lists.resize(list + 1, List { first: NONE, last: NONE });
        }
        let before = std::mem::replace(&mut self.lists[list].last, target);
        match before {
            NONE => self.lists[list].first = target,
            _ => self.links[before].after = target,
        }
        self.links[target] = Link { list, before, after: NONE };
        self.least = self.least.min(list);
    }

    fn remove(&mut self, target: usize) {
        let Link { list, before, after } = self.links[target];
        match before {
            NONE => self.lists[list].first = after,
            _ => self.links[before].after = after,
        }
        match after {
            NONE => self.lists[list].last = before,
            _ => self.links[after].before = before,
        }
    }
}
