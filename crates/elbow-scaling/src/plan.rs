//! The plan, and how it is put together from the parts.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::cause::Sentence;
use elbow_model::{InstanceId, ScalingProcess, ZoneName};

use crate::circumstances::{Circumstances, Purpose};
use crate::number::count;
use crate::refresh::Rollout;
use crate::replace::{Illness, Unfit};
use crate::report::{Finding, Report};
use crate::turn::Turn;
use crate::view::{GroupView, Member};
use crate::{balance, guests, pace, policies, relocate, replace};

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
    /// What for, in detail: to be noted with the member (see
    /// [`MemberNote`](crate::MemberNote::came_for)).
    pub purpose: Purpose,
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
    /// What for, in detail.
    pub purpose: Purpose,
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
    /// What waited for the end of the deploy, such as rebalancing, is in the next plan.
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
    plan_with(view, &Circumstances::default(), now, rng)
}

/// The same for a group of which more is known. What suspended processes would have done is held
/// back and said so in the report.
pub fn plan_with(
    view: &GroupView<'_>,
    more: &Circumstances<'_>,
    now: Timestamp,
    rng: &mut Rng,
) -> (Plan, Report) {
    let mut turn = Turn::new(view, more, now);
    let mut plan = if view.deleting { delete(&mut turn) } else { decide(&mut turn, rng) };
    let (wake_at, mut report) = turn.finish();
    plan.wake_at = wake_at;
    debug_assert_eq!(plan.check_with(view, more), Ok(()), "{view:#?}\n{plan:#?}\n{report}");
    if more.suspended.is_empty() {
        return (plan, report);
    }
    let (plan, held) = plan.restrict(&more.suspended);
    report.findings.extend(held.findings);
    (plan, report)
}

fn decide(turn: &mut Turn<'_>, rng: &mut Rng) -> Plan {
    let (desired, change) = policies::desired(turn);
    let triggers = turn.triggers(change.as_ref());
    let Unfit { leaving: unfit, waiting } = replace::unfit(turn, desired);
    let stuck = turn.more.suspended.contains(ScalingProcess::Terminate);
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
    // Those that serve first: guests beyond the desired capacity are there for others.
    let (here, mut settled): (Vec<&Member>, Vec<&Member>) =
        staying.iter().copied().partition(|member| relocate::is_guest(turn, member));
    let into = relocate::balanced_into(turn, &settled);
    let before = count(settled.len());
    // While nobody may leave, nothing is planned that would follow from it.
    let (mut gone, mut surplus) = if stuck {
        held_by_suspension(turn, before.saturating_sub(desired));
        (Vec::new(), Vec::new())
    } else {
        let gone = guests::replaced_by_age(turn, &mut settled, desired);
        (gone, surplus(turn, rollout.as_ref(), &mut settled, desired, rng))
    };
    let moves = relocate::moves(turn, &settled, &waiting, desired);
    let mut aged = 0;
    let starting = settled.iter().any(|member| relocate::is_starting(member));
    if here.is_empty() && !starting && !stuck && count(settled.len()) >= desired {
        let at_once = relocate::leave_at_once(turn, &settled, &moves, desired);
        leave(&mut settled, &at_once);
        aged = count(at_once.len());
        report_selected(turn, &at_once);
        gone.extend(at_once);
    }
    terminations.extend(gone.iter().map(|member| expired(member)));
    staying = settled.iter().chain(&here).copied().collect();
    // Guests that nobody waits for any more.
    let kept = if rollout.is_some() { here.len() } else { moves.wanted.len() };
    if !stuck {
        let extra = guests::too_many(turn, &mut staying, desired, kept.min(here.len()), &here, rng);
        surplus.extend(extra);
    }
    let reasons = if triggers.is_empty() && !into.is_empty() && before > desired {
        vec![Sentence::Rebalanced { zones: into }]
    } else {
        triggers.clone()
    };
    terminations.extend(shrink(&reasons, &surplus, count(staying.len())));

    let wanted = match &rollout {
        Some(rollout) => rollout.launches(&staying),
        None => desired.saturating_sub(count(staying.len())),
    };
    let replaced = Replaced { unfit: count(unfit.len()), aged };
    let mut launches = launches(turn, &staying, wanted, replaced, short, change.as_ref());
    if rollout.is_none() && wanted == 0 && !starting {
        launches.extend(guests::newcomers(turn, &staying, &moves, here.len(), desired));
    }
    let busy = !launches.is_empty() || !terminations.is_empty() || wanted > 0;
    let refresh = rollout.map(|rollout| rollout.step(turn, &staying, busy));
    conclude(turn, refresh.as_ref(), &staying, busy, desired);
    Plan { desired, change, launches, terminations, refresh, wake_at: None }
}

/// Says that so many members stay because nobody may leave.
fn held_by_suspension(turn: &mut Turn<'_>, held: u32) {
    if held > 0 {
        turn.found(Finding::Suspended { process: ScalingProcess::Terminate, held });
    }
}

/// The last line of the report.
fn conclude(
    turn: &mut Turn<'_>,
    refresh: Option<&RefreshStep>,
    staying: &[&Member],
    busy: bool,
    desired: u32,
) {
    let stops = crate::suspend::deploys_stop(turn.more.suspended);
    if let Some(process) = stops.filter(|_| refresh.is_some_and(|step| !step.done)) {
        turn.found(Finding::Suspended { process, held: 1 });
    }
    if let Some(step) = refresh {
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
            purpose: Purpose::Delete,
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

/// Members that leave in the plan that launches others in their place.
#[derive(Clone, Copy)]
struct Replaced {
    unfit: u32,
    /// Those that have reached the maximum lifetime.
    aged: u32,
}

/// Begins as many of the `wanted` launches as the pace and the zones allow. `short` is how many
/// the group lacks without the deploy.
fn launches(
    turn: &mut Turn<'_>,
    staying: &[&Member],
    wanted: u32,
    replaced: Replaced,
    short: u32,
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
    let scaled =
        if refreshing && triggers.is_empty() { 0 } else { short.saturating_sub(replaced.unfit) };
    let begun = count(zones.len());
    let replacing = (replaced.unfit + replaced.aged).min(begun);
    let scaling = scaled.min(begun - replacing);
    let mut started = triggers;
    let from = count(staying.len()) + replacing;
    started.push(Sentence::Started { from, to: from + scaling });
    let version = turn.view.launch_version();
    let mut launches = Vec::new();
    for ((zone, present), index) in zones.into_iter().zip(0u32..) {
        let (kind, purpose, sentences) = if index < replacing {
            let sentence = if index < replaced.unfit {
                Sentence::ReplacementLaunch
            } else {
                Sentence::LifetimeLaunch
            };
            (LaunchKind::Replace, Purpose::Replace, vec![sentence])
        } else if index < replacing + scaling || !refreshing {
            (LaunchKind::ScaleOut, Purpose::Scale, started.clone())
        } else {
            (LaunchKind::Refresh, Purpose::Refresh, vec![Sentence::RefreshLaunch])
        };
        turn.found(Finding::Launching { zone: zone.clone(), present });
        launches.push(Launch { zone, version, kind, purpose, sentences });
    }
    launches
}

fn replaced((member, illness): (&Member, Illness)) -> Termination {
    let sentence = match illness {
        Illness::NotRunning => Sentence::NotRunning,
        Illness::UserMarked => Sentence::UserHealthCheck,
        Illness::ElbCheckFailed => Sentence::ElbCheckFailed,
        Illness::StatusCheckFailed => Sentence::StatusCheckFailed,
    };
    let (kind, purpose) = (TerminationKind::Replace, Purpose::Replace);
    Termination { id: member.id.clone(), kind, purpose, sentences: vec![sentence] }
}

fn expired(member: &Member) -> Termination {
    let sentences = vec![Sentence::LifetimeReached, Sentence::Selected(member.id.clone())];
    let (kind, purpose) = (TerminationKind::Replace, Purpose::Lifetime);
    Termination { id: member.id.clone(), kind, purpose, sentences }
}

fn taken_out(member: &Member) -> Termination {
    let sentences = vec![Sentence::RefreshTakenOut, Sentence::Selected(member.id.clone())];
    let (kind, purpose) = (TerminationKind::Refresh, Purpose::Refresh);
    Termination { id: member.id.clone(), kind, purpose, sentences }
}

/// Every member that leaves in one decision has the same cause (reference, section 15).
fn shrink(triggers: &[Sentence], leaving: &[&Member], to: u32) -> Vec<Termination> {
    let from = to + count(leaving.len());
    let mut sentences = triggers.to_vec();
    let balanced = matches!(triggers, [Sentence::Rebalanced { .. }]);
    let purpose = if balanced { Purpose::Rebalance } else { Purpose::Scale };
    sentences.push(Sentence::TakenOutToShrink { from, to });
    sentences.extend(leaving.iter().map(|member| Sentence::Selected(member.id.clone())));
    let kind = TerminationKind::ScaleIn;
    let cause = |member: &&Member| Termination {
        id: member.id.clone(),
        kind,
        purpose,
        sentences: sentences.clone(),
    };
    leaving.iter().map(cause).collect()
}

pub(crate) fn leave(staying: &mut Vec<&Member>, leaving: &[&Member]) {
    staying.retain(|member| leaving.iter().all(|other| other.id != member.id));
}

pub(crate) fn report_selected(turn: &mut Turn<'_>, members: &[&Member]) {
    for member in members {
        turn.found(Finding::Selected { id: member.id.clone(), zone: member.zone.clone() });
    }
}

#[cfg(test)]
mod tests;
