//! How fast to launch: at once, until launches fail.

use std::time::Duration;

use elbow_base::{Backoff, Timestamp};
use elbow_model::InstanceId;

use crate::report::Finding;
use crate::turn::Turn;
use crate::view::{LaunchHistory, Member};

/// The wait after the n-th failed launch in a row. AWS retries "within a minute or so, growing"
/// and publishes no numbers (autoscaling reference, section 5); a process starts faster than a
/// machine, so the first wait is short.
pub const LAUNCH_BACKOFF: Backoff =
    match Backoff::try_new(Duration::from_millis(500), Duration::from_secs(60)) {
        Ok(backoff) => backoff,
        Err(_) => panic!("the bounds are in order"),
    };

impl LaunchHistory {
    /// The earliest time of the next launch; `None` when it need not wait.
    pub fn next_launch_at(&self) -> Option<Timestamp> {
        let last = self.last_failure_at.filter(|_| self.consecutive_failures > 0)?;
        Some(last + LAUNCH_BACKOFF.delay(self.consecutive_failures))
    }
}

/// What past failures say about launches now.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Pace {
    /// No failures: any number.
    Free,
    /// One, to see if it works.
    One,
    /// None before the wait is over.
    Wait(Timestamp),
    /// None before this member has shown that it is fit, or its trial ends.
    Trial(InstanceId, Option<Timestamp>),
}

/// The pace now. `kept` are the members that stay.
///
/// Without failures the group launches the whole difference at once (autoscaling reference,
/// section 5). After a failure one at a time, each after its wait, and only when the one before it
/// has shown itself fit.
pub(crate) fn pace(turn: &Turn<'_>, kept: &[&Member]) -> Pace {
    if turn.view.launches.consecutive_failures == 0 {
        return Pace::Free;
    }
    if let Some(next) = turn.view.launches.next_launch_at().filter(|next| *next > turn.now) {
        return Pace::Wait(next);
    }
    match kept.iter().find(|member| is_on_trial(turn, member)) {
        Some(member) => Pace::Trial(member.id.clone(), trial_end(turn, member)),
        None => Pace::One,
    }
}

/// How many of `wanted` launches may begin now.
pub(crate) fn allowed(turn: &mut Turn<'_>, kept: &[&Member], wanted: u32) -> u32 {
    if wanted == 0 {
        return 0;
    }
    let failures = turn.view.launches.consecutive_failures;
    let pace = pace(turn, kept);
    if let Some(at) = pace.next() {
        turn.wake_at(at);
    }
    match pace {
        Pace::Free => wanted,
        Pace::One => {
            if wanted > 1 {
                turn.found(Finding::OneOf { failures, wanted });
            }
            1
        }
        Pace::Wait(next) => {
            turn.found(Finding::BackOff { failures, wanted, left: next.since(turn.now) });
            0
        }
        Pace::Trial(waiting_for, _) => {
            turn.found(Finding::OneAtATime { failures, wanted, waiting_for });
            0
        }
    }
}

impl Pace {
    /// The most launches that may begin now.
    pub(crate) fn most(&self) -> u32 {
        match self {
            Self::Free => u32::MAX,
            Self::One => 1,
            Self::Wait(_) | Self::Trial(..) => 0,
        }
    }

    /// When it changes by time alone.
    pub(crate) fn next(&self) -> Option<Timestamp> {
        match self {
            Self::Wait(next) => Some(*next),
            Self::Trial(_, end) => *end,
            Self::Free | Self::One => None,
        }
    }
}

/// Whether `member` was launched after the last failure and has not shown that it is fit.
fn is_on_trial(turn: &Turn<'_>, member: &Member) -> bool {
    let after = turn.view.launches.last_failure_at.is_some_and(|at| member.launched_at >= at);
    after && !member.serves() && trial_end(turn, member).is_none_or(|end| end > turn.now)
}

/// A member in service whose target does not pass its checks yet is on trial until its grace
/// period has passed; one that is not in service has no end in sight.
fn trial_end(turn: &Turn<'_>, member: &Member) -> Option<Timestamp> {
    member.service_began().map(|began| began + turn.view.spec.health_check_grace_period)
}
