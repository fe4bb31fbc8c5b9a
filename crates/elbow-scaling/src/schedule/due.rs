//! Which scheduled actions fire now, and what was missed.
//!
//! [`Timetable`] remembers until when it has looked. Everything that came due since fires in the
//! order of its times, so that two actions of the night before leave the group as they would have.

use elbow_base::Timestamp;
use elbow_model::{ScalingProcess, Suspended};

use crate::schedule::action::{ActionName, ScheduledAction};

/// Until when a group's schedule has been followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timetable {
    followed_until: Timestamp,
}

/// What came due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The actions to apply, in this order.
    pub fires: Vec<Firing>,
    /// Those that are lost, because the process was suspended or a later run of the same action
    /// has taken their place.
    pub missed: Vec<Firing>,
    /// Actions that have run for good and are to be forgotten.
    pub over: Vec<ActionName>,
    /// When to look again.
    pub next: Option<Timestamp>,
}

/// One run of an action.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Firing {
    /// When it was due.
    pub at: Timestamp,
    /// The action.
    pub action: ActionName,
}

/// Runs of one action that are looked at in one turn: a day of minutes. Older ones would change
/// nothing that newer ones do not.
const RUNS_MAX: usize = 1_440;

impl Timetable {
    /// A schedule that is followed from `now` on, `now` included.
    pub fn new(now: Timestamp) -> Self {
        Self { followed_until: now - std::time::Duration::from_nanos(1) }
    }

    /// What of `actions` has come due since the last call.
    ///
    /// Of several runs of one action only the last fires, however late: AWS promises two minutes,
    /// and after a longer sleep the group is to be as its schedule wants it. While the process is
    /// suspended runs are lost.
    pub fn take(
        &mut self,
        actions: &[ScheduledAction],
        suspended: Suspended,
        now: Timestamp,
    ) -> Due {
        let since = self.followed_until;
        self.followed_until = since.max(now);
        let mut due = Due::default();
        for action in actions {
            let mut runs = Vec::new();
            let mut next = action.next(since);
            while let Some(at) = next.filter(|at| *at <= now && runs.len() < RUNS_MAX) {
                runs.push(Firing { at, action: action.name().clone() });
                next = action.next(at);
            }
            if runs.len() == RUNS_MAX {
                next = action.next(now);
            }
            due.fires.extend(runs.pop());
            due.missed.extend(runs);
            match next {
                Some(at) => due.next = Some(due.next.map_or(at, |earliest| earliest.min(at))),
                None => due.over.push(action.name().clone()),
            }
        }
        if suspended.contains(ScalingProcess::ScheduledActions) {
            due.missed.append(&mut due.fires);
        }
        due.fires.sort();
        due.missed.sort();
        due
    }
}

#[cfg(test)]
mod tests;
