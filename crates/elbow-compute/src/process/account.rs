//! How much CPU a process group has used, from what its processes look like now and then.
//!
//! Pure. The trouble is with processes that end: what they used moves to the parent that waits
//! for them, or is lost if nobody in the group does. Nothing may be counted twice, and the sum
//! must never go back.

use std::collections::BTreeMap;

/// A process at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sample {
    /// Its pid.
    pub pid: i32,
    /// Its parent's pid.
    pub parent: i32,
    /// When it started, in ticks since boot: tells it from an earlier one of the same pid.
    pub started: u64,
    /// What its own threads have used, in nanoseconds.
    pub own_ns: u64,
    /// What its children used that it has waited for, in nanoseconds.
    pub children_ns: u64,
    /// Its resident memory in bytes.
    pub memory_bytes: u64,
}

/// The sum of a group's use so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Account {
    total_ns: u64,
    last: BTreeMap<i32, Sample>,
}

impl Account {
    /// CPU time in nanoseconds, of all processes that were ever seen and of their children.
    pub(super) fn total_ns(&self) -> u64 {
        self.total_ns
    }

    /// Takes the processes of the group as they are now.
    pub(super) fn update(&mut self, now: &[Sample]) {
        let now: BTreeMap<i32, Sample> = now.iter().map(|sample| (sample.pid, *sample)).collect();
        let survives = |pid: i32| match (self.last.get(&pid), now.get(&pid)) {
            (Some(before), Some(after)) => before.started == after.started,
            _ => false,
        };
        // What each survivor's children had used when they were last seen is counted already,
        // and shows again in the survivor once it has waited for them.
        let mut counted: BTreeMap<i32, u64> = BTreeMap::new();
        for sample in self.last.values().filter(|sample| !survives(sample.pid)) {
            if let Some(heir) = self.heir(sample.parent, survives) {
                *counted.entry(heir).or_default() += sample.own_ns + sample.children_ns;
            }
        }
        for sample in now.values() {
            let before = self.last.get(&sample.pid).filter(|_| survives(sample.pid));
            let (own, children) = before.map_or((0, 0), |b| (b.own_ns, b.children_ns));
            let inherited = sample.children_ns.saturating_sub(children);
            let counted = counted.get(&sample.pid).copied().unwrap_or(0);
            self.total_ns += sample.own_ns.saturating_sub(own) + inherited.saturating_sub(counted);
        }
        self.last = now;
    }

    /// The nearest survivor at or above `pid`.
    fn heir(&self, mut pid: i32, survives: impl Fn(i32) -> bool) -> Option<i32> {
        // No longer way up than there were processes.
        for _ in 0..=self.last.len() {
            if survives(pid) {
                return Some(pid);
            }
            pid = self.last.get(&pid)?.parent;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(pid: i32, parent: i32, own_ns: u64, children_ns: u64) -> Sample {
        Sample { pid, parent, started: 1, own_ns, children_ns, memory_bytes: 0 }
    }

    fn totals(rounds: &[&[Sample]]) -> Vec<u64> {
        let mut account = Account::default();
        rounds
            .iter()
            .map(|round| {
                account.update(round);
                account.total_ns()
            })
            .collect()
    }

    #[test]
    fn a_child_that_was_waited_for_is_counted_once() {
        let seen = totals(&[
            &[sample(1, 0, 10, 0), sample(2, 1, 100, 0)],
            &[sample(1, 0, 20, 150)],
            &[sample(1, 0, 20, 150)],
        ]);
        assert_eq!(seen, [110, 170, 170]);
    }

    #[test]
    fn a_child_that_nobody_waited_for_is_not_taken_back() {
        let seen = totals(&[&[sample(1, 0, 10, 0), sample(2, 1, 100, 0)], &[sample(1, 0, 15, 0)]]);
        assert_eq!(seen, [110, 115]);
    }

    #[test]
    fn children_too_short_to_be_seen_count_through_their_parent() {
        assert_eq!(totals(&[&[sample(1, 0, 10, 0)], &[sample(1, 0, 11, 500)]]), [10, 511]);
    }

    #[test]
    fn a_whole_branch_that_ended_is_counted_once() {
        let seen = totals(&[
            &[sample(1, 0, 10, 0), sample(2, 1, 20, 5), sample(3, 2, 30, 0)],
            &[sample(1, 0, 10, 60)],
        ]);
        assert_eq!(seen, [65, 70]);
    }

    #[test]
    fn a_pid_used_again_is_another_process() {
        let again = Sample { started: 2, ..sample(2, 1, 7, 0) };
        let seen =
            totals(&[&[sample(1, 0, 0, 0), sample(2, 1, 50, 0)], &[sample(1, 0, 0, 50), again]]);
        assert_eq!(seen, [50, 57]);
    }

    #[test]
    fn the_leader_ending_takes_nothing_back() {
        let seen =
            totals(&[&[sample(1, 0, 10, 90), sample(2, 1, 5, 0)], &[sample(2, 0, 8, 0)], &[]]);
        assert_eq!(seen, [105, 108, 108]);
    }
}
