//! The plan, and how it is put together from the parts.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::cause::Sentence;
use elbow_model::{InstanceId, ZoneName};

use crate::number::count;
use crate::refresh::Rollout;
use crate::replace::Illness;
use crate::report::{Finding, Report};
use crate::turn::Turn;
use crate::view::{GroupView, Member};
use crate::{balance, pace, replace, tracking};

/// What to do with one group now. Its executor has no choice left to make.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The desired capacity from now on.
    pub desired: u32,
    /// Why it changed; `None` when it did not.
    pub change: Option<Sentence>,
    /// The members to launch.
    pub launches: Vec<Launch>,
    /// The members to drain and end.
    pub terminations: Vec<Termination>,
    /// How far the deploy is; `None` without one.
    pub refresh: Option<RefreshStep>,
    /// The next time at which the answer could change by time alone.
    pub wake_at: Option<Timestamp>,
}

/// A member to launch.
#[derive(Clone, Debug, PartialEq)]
pub struct Launch {
    /// Where.
    pub zone: ZoneName,
    /// The launch template version it runs.
    pub version: u64,
    /// What for.
    pub kind: LaunchKind,
    /// The cause of its activity.
    pub sentences: Vec<Sentence>,
}

/// What a launch is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LaunchKind {
    /// Too few members.
    ScaleOut,
    /// In place of an unfit member that leaves in the same plan.
    Replace,
    /// In place of a member of an old version.
    Refresh,
}

/// A member to drain and end.
#[derive(Clone, Debug, PartialEq)]
pub struct Termination {
    /// Which.
    pub id: InstanceId,
    /// What for.
    pub kind: TerminationKind,
    /// The cause of its activity.
    pub sentences: Vec<Sentence>,
}

/// What a termination is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TerminationKind {
    /// Too many members.
    ScaleIn,
    /// It is unfit.
    Replace,
    /// It is of an old version.
    Refresh,
    /// The group is being deleted.
    Delete,
}

/// How far a deploy is.
#[derive(Clone, Debug, PartialEq)]
pub struct RefreshStep {
    /// Ready members of the new version in percent of the desired capacity.
    pub replaced_percent: u8,
    /// What it waits for; `None` when it is done or took a step this turn.
    pub waiting_for: Option<RefreshWait>,
    /// No old member counts any more and the new ones are ready. Old ones may still be draining.
    pub done: bool,
}

/// What a deploy waits for.
#[derive(Clone, Debug, PartialEq)]
pub enum RefreshWait {
    /// New members that are being launched.
    InService(Vec<InstanceId>),
    /// New members whose targets do not pass their checks.
    Healthy(Vec<InstanceId>),
    /// New members that warm up.
    WarmUp {
        /// Which.
        ids: Vec<InstanceId>,
        /// Until the last of them is warm.
        left: Duration,
    },
    /// The wait after failed launches.
    BackOff {
        /// The time left.
        left: Duration,
    },
    /// Old members that are protected from scale-in (AWS: ScaleInProtectedInstances `Wait`).
    Protected(Vec<InstanceId>),
}

/// Decides what to do with the group in `view` at `now`. Total: every view has a plan.
pub fn plan(view: &GroupView<'_>, now: Timestamp, rng: &mut Rng) -> (Plan, Report) {
    let mut turn = Turn::new(view, now);
    let mut plan = if view.deleting { delete(&mut turn) } else { decide(&mut turn, rng) };
    let (wake_at, report) = turn.finish();
    plan.wake_at = wake_at;
    debug_assert_eq!(plan.check(view), Ok(()), "{view:#?}\n{plan:#?}\n{report}");
    (plan, report)
}

fn decide(turn: &mut Turn<'_>, rng: &mut Rng) -> Plan {
    let (desired, change) = tracking::desired(turn);
    let unfit = replace::unfit(turn, desired);
    let mut staying: Vec<&Member> = turn
        .counting()
        .filter(|member| unfit.iter().all(|(other, _)| other.id != member.id))
        .collect();
    let mut terminations: Vec<Termination> = unfit.iter().map(|unfit| replaced(*unfit)).collect();
    let rollout = turn.view.refresh.map(|refresh| Rollout::new(turn, refresh, desired));
    let short = desired.saturating_sub(count(staying.len()));

    if let Some(rollout) = &rollout {
        let taken = rollout.taken_out(&staying);
        terminations.extend(taken.iter().map(|member| taken_out(member)));
        report_selected(turn, &taken);
        leave(&mut staying, &taken);
    }
    let surplus = surplus(turn, rollout.as_ref(), &mut staying, desired, rng);
    terminations.extend(shrink(&turn.triggers(change.as_ref()), &surplus, count(staying.len())));

    let wanted = match &rollout {
        Some(rollout) => rollout.launches(&staying),
        None => desired.saturating_sub(count(staying.len())),
    };
    let launches = launches(turn, &staying, wanted, (count(unfit.len()), short), change.as_ref());
    let busy = !launches.is_empty() || !terminations.is_empty() || wanted > 0;
    let refresh = rollout.map(|rollout| rollout.step(turn, &staying, busy));
    if let Some(step) = &refresh {
        turn.found(if step.done {
            Finding::Refreshed
        } else {
            let waiting_for = step.waiting_for.clone();
            Finding::Refreshing { percent: step.replaced_percent, waiting_for }
        });
    } else if !busy {
        let serving = count(staying.iter().filter(|member| member.serves()).count());
        turn.found(Finding::Steady { desired, serving });
    }
    Plan { desired, change, launches, terminations, refresh, wake_at: None }
}

/// Everything leaves; draining is the executor's.
fn delete(turn: &mut Turn<'_>) -> Plan {
    let leaving: Vec<&Member> = turn.counting().collect();
    turn.found(Finding::Deleting { leaving: count(leaving.len()) });
    let terminations = leaving
        .iter()
        .map(|member| Termination {
            id: member.id.clone(),
            kind: TerminationKind::Delete,
            sentences: vec![
                Sentence::GroupDeleted,
                Sentence::TakenOutToShrink { from: count(leaving.len()), to: 0 },
                Sentence::Selected(member.id.clone()),
            ],
        })
        .collect();
    let change = (turn.view.desired > 0).then_some(Sentence::GroupDeleted);
    Plan { desired: 0, change, launches: Vec::new(), terminations, refresh: None, wake_at: None }
}

/// Takes the members beyond what may stay out of `staying` and returns them.
fn surplus<'a>(
    turn: &mut Turn<'_>,
    rollout: Option<&Rollout<'_>>,
    staying: &mut Vec<&'a Member>,
    desired: u32,
    rng: &mut Rng,
) -> Vec<&'a Member> {
    let may_go = |member: &Member, left: &[&Member]| {
        rollout.is_none_or(|rollout| rollout.may_leave(member, left))
    };
    let mut leaving = Vec::new();
    let kept = loop {
        // An old member that leaves takes the room for its successor with it.
        let ceiling = rollout.map_or(desired, |rollout| rollout.ceiling(staying));
        let wanted = count(staying.len()).saturating_sub(ceiling);
        let chosen = balance::select(turn, staying, wanted, may_go, rng);
        if chosen.is_empty() {
            break wanted;
        }
        leave(staying, &chosen);
        leaving.extend(chosen);
    };
    report_selected(turn, &leaving);
    if kept > 0 {
        turn.found(Finding::Protected { surplus: kept });
    }
    leaving
}

/// Begins as many of the `wanted` launches as the pace and the zones allow. `replaced` unfit
/// members leave this turn; `short` is how many the group lacks without the deploy.
fn launches(
    turn: &mut Turn<'_>,
    staying: &[&Member],
    wanted: u32,
    (replaced, short): (u32, u32),
    change: Option<&Sentence>,
) -> Vec<Launch> {
    let allowed = pace::allowed(turn, staying, wanted);
    let zones = balance::launch_zones(turn, staying, allowed);
    if zones.is_empty() && allowed > 0 {
        turn.found(Finding::NoZones);
    }
    let triggers = turn.triggers(change);
    // A deploy that took members out earlier finds itself short of them; unless the desired
    // capacity rose, that is its own doing.
    let refreshing = turn.view.refresh.is_some();
    let scaled = if refreshing && triggers.is_empty() { 0 } else { short.saturating_sub(replaced) };
    let begun = count(zones.len());
    let replacing = replaced.min(begun);
    let scaling = scaled.min(begun - replacing);
    let mut started = triggers;
    let from = count(staying.len()) + replacing;
    started.push(Sentence::Started { from, to: from + scaling });
    let version = turn.view.launch_version();
    let mut launches = Vec::new();
    for ((zone, present), index) in zones.into_iter().zip(0u32..) {
        let (kind, sentences) = if index < replacing {
            (LaunchKind::Replace, vec![Sentence::ReplacementLaunch])
        } else if index < replacing + scaling || !refreshing {
            (LaunchKind::ScaleOut, started.clone())
        } else {
            (LaunchKind::Refresh, vec![Sentence::RefreshLaunch])
        };
        turn.found(Finding::Launching { zone: zone.clone(), present });
        launches.push(Launch { zone, version, kind, sentences });
    }
    launches
}

fn replaced((member, illness): (&Member, Illness)) -> Termination {
    let sentence = match illness {
        Illness::NotRunning => Sentence::NotRunning,
        Illness::ElbCheckFailed => Sentence::ElbCheckFailed,
    };
    let kind = TerminationKind::Replace;
    Termination { id: member.id.clone(), kind, sentences: vec![sentence] }
}

fn taken_out(member: &Member) -> Termination {
    let sentences = vec![Sentence::RefreshTakenOut, Sentence::Selected(member.id.clone())];
    Termination { id: member.id.clone(), kind: TerminationKind::Refresh, sentences }
}

/// Every member that leaves in one decision has the same cause (reference, section 15).
fn shrink(triggers: &[Sentence], leaving: &[&Member], to: u32) -> Vec<Termination> {
    let from = to + count(leaving.len());
    let mut sentences = triggers.to_vec();
    sentences.push(Sentence::TakenOutToShrink { from, to });
    sentences.extend(leaving.iter().map(|member| Sentence::Selected(member.id.clone())));
    let kind = TerminationKind::ScaleIn;
    let cause = |member: &&Member| Termination {
        id: member.id.clone(),
        kind,
        sentences: sentences.clone(),
    };
    leaving.iter().map(cause).collect()
}

fn leave(staying: &mut Vec<&Member>, leaving: &[&Member]) {
    staying.retain(|member| leaving.iter().all(|other| other.id != member.id));
}

fn report_selected(turn: &mut Turn<'_>, members: &[&Member]) {
    for member in members {
        turn.found(Finding::Selected { id: member.id.clone(), zone: member.zone.clone() });
    }
}

#[cfg(test)]
mod tests;
