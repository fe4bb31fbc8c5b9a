//! Which members are unfit and leave now (EC2 Auto Scaling User Guide, "Health checks for
//! instances in an Auto Scaling group"; autoscaling reference, section 8).
//!
//! Overload is not failure: failing target checks are held back by a budget, and harder when
//! every target fails. A process that is gone is gone, and held back by nothing.

use std::fmt;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{HealthCheckType, LifecycleState, ScalingProcess, TargetHealthState};

use crate::circumstances::Purpose;
use crate::number::{count, items, percent_down};
use crate::pace;
use crate::relocate::is_guest;
use crate::report::Finding;
use crate::turn::Turn;
use crate::view::Member;

/// When every target fails, a member is replaced only when the newest has been in service this
/// long: time enough for it to show whether a new member helps. AWS throttles "further" here and
/// publishes no number.
pub const ALL_FAILING_PAUSE: Duration = Duration::from_secs(60);

/// The share of the desired capacity that may be replaced at a time because of failing checks
/// (AWS: 10 percent, at least one member).
const BUDGET_PERCENT: u32 = 10;

/// What is wrong with a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Illness {
    /// Its process has ended.
    NotRunning,
    /// A user marked it unhealthy.
    UserMarked,
    /// Its target fails the load balancer's checks.
    ElbCheckFailed,
    /// Its machine fails its own status checks.
    StatusCheckFailed,
}

/// The unfit members of a group.
#[derive(Debug, Default)]
pub(crate) struct Unfit<'a> {
    /// Those that leave now.
    pub(crate) leaving: Vec<(&'a Member, Illness)>,
    /// Those that leave when a successor serves (a maintenance policy of 100 percent).
    pub(crate) waiting: Vec<&'a Member>,
}

/// The members that are unfit and whose turn it is.
pub(crate) fn unfit<'a>(turn: &mut Turn<'a>, desired: u32) -> Unfit<'a> {
    let mut unfit = Unfit::default();
    let blind = turn.more.suspended.contains(ScalingProcess::HealthCheck);
    for member in turn.counting() {
        if turn.more.note(&member.id).marked_unhealthy {
            unfit.leaving.push((member, Illness::UserMarked));
        } else if !member.running && !blind {
            unfit.leaving.push((member, Illness::NotRunning));
        }
    }
    if blind {
        let held = turn.counting().filter(|m| !m.running || has_failed(turn, m)).count();
        if held > 0 {
            let (process, held) = (ScalingProcess::HealthCheck, count(held));
            turn.found(Finding::Suspended { process, held });
        }
    } else {
        let failing = failing_targets(turn, desired);
        unfit.leaving.extend(failing.leaving);
        unfit.waiting = failing.waiting;
    }
    // Whoever may not leave is not counted as gone either: the rest of the plan builds on it.
    let suspended = turn.more.suspended;
    let stops = [ScalingProcess::Terminate, ScalingProcess::ReplaceUnhealthy];
    if let Some(process) = stops.into_iter().find(|process| suspended.contains(*process)) {
        let held = count(unfit.leaving.len() + unfit.waiting.len());
        if held > 0 {
            turn.found(Finding::Suspended { process, held });
        }
        return Unfit::default();
    }
    for (member, illness) in &unfit.leaving {
        turn.found(Finding::Replacing { id: member.id.clone(), illness: *illness });
    }
    for member in &unfit.waiting {
        turn.found(Finding::AwaitsSuccessor { id: member.id.clone() });
    }
    unfit
}

/// Whether the group's checks have found `member` unhealthy for good: past its grace period. While
/// their results are not read they have found nothing.
pub(crate) fn fails_checks(turn: &Turn<'_>, member: &Member) -> bool {
    let blind = turn.more.suspended.contains(ScalingProcess::HealthCheck);
    !blind && has_failed(turn, member)
}

fn has_failed(turn: &Turn<'_>, member: &Member) -> bool {
    grace_end(turn, member).is_some_and(|end| end <= turn.now)
}

/// When the failing target of a running member may count; `None` when it does not fail.
///
/// Only `unhealthy` counts, never `initial`, `draining` or `unused`; only with health check type
/// ELB; only once the attachment has been InService.
fn grace_end(turn: &Turn<'_>, member: &Member) -> Option<Timestamp> {
    let spec = turn.view.spec;
    let unhealthy = member.target.as_ref()?.state == TargetHealthState::Unhealthy;
    let counts = spec.health_check_type == HealthCheckType::Elb && member.elb_health_counts;
    if !(unhealthy && counts && member.running) {
        return None;
    }
    Some(member.service_began()? + spec.health_check_grace_period)
}

fn failing_targets<'a>(turn: &mut Turn<'a>, desired: u32) -> Unfit<'a> {
    let mut failing = failing(turn);
    if failing.is_empty() {
        return Unfit::default();
    }
    let running: Vec<&Member> = turn.counting().filter(|member| member.running).collect();
    let guests = count(running.iter().filter(|member| is_guest(turn, member)).count());
    let total = count(running.len());
    let missing = desired.saturating_sub(total);
    let unproved = running.iter().filter(|member| is_unproved(turn, member)).count();
    let in_progress = count(unproved) + missing;
    let budget = percent_down(desired, BUDGET_PERCENT).max(1);
    // What nobody has to be launched for is no replacement: a failing member too many just goes.
    // Guests are there for others.
    let spare = total.saturating_sub(desired).saturating_sub(guests);
    let surplus = if turn.view.refresh.is_none() { spare } else { 0 };
    let pace = pace::pace(turn, &running);
    let launchable = pace.most().saturating_sub(missing);
    let mut replaceable = budget.saturating_sub(in_progress).min(launchable);
    let all_failing_until = all_failing_until(turn);
    // During a deploy the failing newcomers first: they have never been of use. Then the oldest.
    let newcomer = turn.view.refresh.map(|refresh| refresh.version);
    failing.sort_by_key(|(m, _)| (newcomer != Some(m.version), m.service_began(), m.id.clone()));
    if launches_first(turn) {
        if let Some(until) = all_failing_until {
            turn.wake_at(until);
        }
        // Successors that are on their way are not sent back because the turn would allow fewer.
        let came = |m: &&&Member| turn.more.note(&m.id).came_for == Purpose::ReplaceFirst;
        let coming = running.iter().filter(|m| is_guest(turn, m)).filter(came).count();
        let budget = if all_failing_until.is_some() { 0 } else { items(budget) };
        let wanted = budget.max(coming);
        let leaving = failing.drain(..items(surplus).min(failing.len())).collect();
        let waiting = failing.iter().map(|(member, _)| *member).take(wanted).collect();
        return Unfit { leaving, waiting };
    }
    if let Some(until) = all_failing_until {
        turn.wake_at(until);
        turn.found(Finding::AllTargetsFail { held: count(failing.len()), until });
        return Unfit::default();
    }
    replaceable = if all_fail(turn) { replaceable.min(1) } else { replaceable };
    let affordable = affordable(turn, count(failing.len()).saturating_sub(surplus));
    let free = items(replaceable.min(affordable).saturating_add(surplus));
    let held = count(failing.len().saturating_sub(free));
    failing.truncate(free);
    if held > 0 && launchable == 0 {
        // Leaving without a successor would cost capacity that may yet recover.
        if let Some(at) = pace.next() {
            turn.wake_at(at);
        }
        turn.found(Finding::ReplacementPaced { held });
    } else if held > 0 && affordable > 0 {
        turn.found(Finding::ReplacementBudget { held, budget, in_progress });
    }
    Unfit { leaving: failing, waiting: Vec::new() }
}

/// Running members that fail checks which count, past their grace period.
fn failing<'a>(turn: &mut Turn<'a>) -> Vec<(&'a Member, Illness)> {
    let mut failing: Vec<(&Member, Illness)> = Vec::new();
    for member in turn.counting() {
        let note = turn.more.note(&member.id);
        if note.marked_unhealthy || !member.running {
            continue;
        }
        let grace = turn.view.spec.health_check_grace_period;
        let aged = || member.service_began().is_some_and(|began| began + grace <= turn.now);
        if note.status_check_failed && aged() {
            failing.push((member, Illness::StatusCheckFailed));
            continue;
        }
        match grace_end(turn, member) {
            Some(end) if end <= turn.now => failing.push((member, Illness::ElbCheckFailed)),
            Some(until) => {
                turn.wake_at(until);
                turn.found(Finding::InGrace { id: member.id.clone(), until });
            }
            None => {}
        }
    }
    failing
}

/// What is left of the group's own budget of replacements, of which `wanted` are asked for.
fn affordable(turn: &mut Turn<'_>, wanted: u32) -> u32 {
    let Some(budget) = turn.more.replacements else { return u32::MAX };
    let left = budget.left(turn.now);
    if let Some(until) = budget.held_until(turn.now).filter(|_| wanted > 0) {
        turn.wake_at(until);
        turn.found(Finding::ReplacementsSpent { held: wanted, most: budget.most(), until });
    }
    left
}

/// Whether unfit members stay until their successors serve: all of the capacity has to stay
/// healthy (autoscaling reference, section 8).
fn launches_first(turn: &Turn<'_>) -> bool {
    let policy = turn.more.maintenance.filter(|_| turn.view.refresh.is_none());
    policy.is_some_and(|policy| policy.min_healthy_percent() == 100)
}

/// A member that has not shown yet whether it is fit: launching, or without a verdict. While one
/// is there, it may be the replacement of an earlier one, for which AWS waits.
fn is_unproved(turn: &Turn<'_>, member: &Member) -> bool {
    member.state == LifecycleState::Pending
        || (!member.serves()
            && !fails_checks(turn, member)
            && member.target.as_ref().is_some_and(|target| {
                matches!(target.state, TargetHealthState::Initial | TargetHealthState::Unhealthy)
            }))
}

/// No running member in service can be sent a request.
fn all_fail(turn: &Turn<'_>) -> bool {
    !turn.counting().any(Member::serves)
}

fn all_failing_until(turn: &Turn<'_>) -> Option<Timestamp> {
    if !all_fail(turn) {
        return None;
    }
    let newest = turn.counting().filter(|m| m.running).filter_map(Member::service_began).max()?;
    Some(newest + ALL_FAILING_PAUSE).filter(|until| *until > turn.now)
}

impl fmt::Display for Illness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotRunning => "its process has ended",
            Self::ElbCheckFailed => "its target fails the load balancer's checks",
            Self::UserMarked => "a user marked it unhealthy",
            Self::StatusCheckFailed => "its machine fails its status checks",
        })
    }
}

#[cfg(test)]
mod tests;
