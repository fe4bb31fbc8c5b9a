//! From the policies that are invoked to a new desired capacity (autoscaling reference, section
//! 9.6): each says what it wants, and the largest capacity wins.
//!
//! The number only; who is launched or leaves is decided elsewhere.

pub mod call;
pub mod execute;
pub mod handoff;
pub mod outcome;
pub mod simple;
pub mod step;

use elbow_model::cause::Sentence;
use elbow_model::{ScalingPolicy, ScalingProcess};

use crate::report::Finding;
use crate::tracking;
use crate::turn::Turn;

pub use call::{PolicyCall, warmup_of};
pub use execute::{ExecuteError, Execution, execute};
pub use handoff::Handoff;
pub use outcome::Outcome;
pub use simple::simple;
pub use step::{StepCounts, step};

/// A capacity that somebody asks for, and why.
struct Want {
    to: u32,
    sentence: Sentence,
}

/// The desired capacity of this turn, and the sentence that explains a change.
pub(crate) fn desired(turn: &mut Turn<'_>) -> (u32, Option<Sentence>) {
    let before = turn.view.desired;
    let start = turn.view.spec.size.clamp(before);
    let mut change = None;
    if start != before {
        turn.found(Finding::Clamped { from: before, to: start });
        change = Some(Sentence::UserSetDesired { from: before, to: start });
    }
    let called = !turn.view.invocations.is_empty() || !turn.more.calls.is_empty();
    let deaf = turn.more.suspended.contains(ScalingProcess::AlarmNotification);
    let mut best = None;
    if called && deaf {
        turn.found(Finding::Suspended { process: ScalingProcess::AlarmNotification, held: 1 });
    } else if called {
        best = wanted_by_policies(turn, start);
    }
    best = best.filter(|want| want.to >= start || may_turn_back(turn));
    if let Some(forecast) = turn.more.forecast {
        // The forecast is a minimum for the hour: dynamic scaling may ask for more, not for less
        // (section 9.7).
        let floor = turn.view.spec.size.clamp(forecast.capacity);
        let so_far = best.as_ref().map_or(start, |want| want.to);
        if floor > so_far {
            turn.found(Finding::Forecast { from: so_far, to: floor });
            let policy = forecast.policy.clone();
            let sentence = Sentence::Forecast { policy, from: before, to: floor };
            best = (floor > start).then_some(Want { to: floor, sentence });
        }
    }
    match best {
        Some(want) if want.to != start => (want.to, Some(want.sentence)),
        _ => (start, change),
    }
}

fn wanted_by_policies(turn: &mut Turn<'_>, start: u32) -> Option<Want> {
    let before = turn.view.desired;
    let mut best: Option<Want> = None;
    let mut offer = |to: u32, sentence: Sentence| {
        if best.as_ref().is_none_or(|best| to > best.to) {
            best = Some(Want { to, sentence });
        }
    };
    if let Some((to, invocation)) = tracking::wanted(turn, start) {
        let (alarm, policy) = (invocation.alarm_name.clone(), invocation.policy.clone());
        offer(to, Sentence::Alarm { alarm, policy, from: before, to });
    }
    let calls = turn.more.calls;
    for call in calls {
        let outcome = answer(turn, call, start);
        if let Some(to) = outcome.capacity(start) {
            let (alarm, policy) = (call.alarm_name.clone(), call.policy.name().clone());
            offer(to, Sentence::Alarm { alarm, policy, from: before, to });
        }
        turn.found(Finding::Policy { policy: call.policy.name().clone(), outcome });
    }
    best
}

fn answer(turn: &mut Turn<'_>, call: &PolicyCall<'_>, desired: u32) -> Outcome {
    let size = turn.view.spec.size;
    match call.policy {
        _ if !call.policy.enabled() => Outcome::Disabled,
        ScalingPolicy::Simple(policy) => {
            let block = turn.more.cooldown.and_then(|cooldown| cooldown.block(turn.now));
            if let Some(until) = block.as_ref().and_then(|block| block.until) {
                turn.wake_at(until);
            }
            simple(policy, desired, size, block)
        }
        ScalingPolicy::Step(policy) => {
            let counts = StepCounts::of(turn.view.members, call.warmup, turn.now, desired, size);
            step(policy, &call.values, call.threshold, &counts)
        }
    }
}

/// Whether the capacity may fall now, or has turned back and forth too often lately.
fn may_turn_back(turn: &mut Turn<'_>) -> bool {
    let Some(budget) = turn.more.flaps else { return true };
    match budget.held_until(turn.now) {
        None => true,
        Some(until) => {
            turn.wake_at(until);
            turn.found(Finding::FlapBudget { most: budget.most(), until });
            false
        }
    }
}

#[cfg(test)]
mod tests;
