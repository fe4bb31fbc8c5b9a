//! Which members are unfit and leave now (EC2 Auto Scaling User Guide, "Health checks for
//! instances in an Auto Scaling group"; autoscaling reference, section 8).
//!
//! Overload is not failure: failing target checks are held back by a budget, and harder when
//! every target fails. A process that is gone is gone, and held back by nothing.

use std::fmt;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{HealthCheckType, LifecycleState, TargetHealthState};

use crate::number::{count, items, percent_down};
use crate::pace;
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
    /// Its target fails the load balancer's checks.
    ElbCheckFailed,
}

/// The members that leave now because they are unfit.
pub(crate) fn unfit<'a>(turn: &mut Turn<'a>, desired: u32) -> Vec<(&'a Member, Illness)> {
    let mut leaving: Vec<(&Member, Illness)> = turn
        .counting()
        .filter(|member| !member.running)
        .map(|member| (member, Illness::NotRunning))
        .collect();
    for member in failing_targets(turn, desired) {
        leaving.push((member, Illness::ElbCheckFailed));
    }
    for (member, illness) in &leaving {
        turn.found(Finding::Replacing { id: member.id.clone(), illness: *illness });
    }
    leaving
}

/// Whether the group's checks have found `member` unhealthy for good: past its grace period.
pub(crate) fn fails_checks(turn: &Turn<'_>, member: &Member) -> bool {
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

fn failing_targets<'a>(turn: &mut Turn<'a>, desired: u32) -> Vec<&'a Member> {
    let mut failing: Vec<&Member> = Vec::new();
    for member in turn.counting() {
        match grace_end(turn, member) {
            Some(end) if end <= turn.now => failing.push(member),
            Some(until) => {
                turn.wake_at(until);
                turn.found(Finding::InGrace { id: member.id.clone(), until });
            }
            None => {}
        }
    }
    if failing.is_empty() {
        return failing;
    }
    let running: Vec<&Member> = turn.counting().filter(|member| member.running).collect();
    let total = count(running.len());
    let missing = desired.saturating_sub(total);
    let unproved = running.iter().filter(|member| is_unproved(turn, member)).count();
    let in_progress = count(unproved) + missing;
    let budget = percent_down(desired, BUDGET_PERCENT).max(1);
    // What nobody has to be launched for is no replacement: a failing member too many just goes.
    let surplus = if turn.view.refresh.is_none() { total.saturating_sub(desired) } else { 0 };
    let pace = pace::pace(turn, &running);
    let launchable = pace.most().saturating_sub(missing);
    let replaceable = budget.saturating_sub(in_progress).min(launchable);
    if let Some(until) = all_failing_until(turn) {
        turn.wake_at(until);
        turn.found(Finding::AllTargetsFail { held: count(failing.len()), until });
        return Vec::new();
    }
    let replaceable = if all_fail(turn) { replaceable.min(1) } else { replaceable };
    let free = items(replaceable.saturating_add(surplus));
    // During a deploy the failing newcomers first: they have never been of use. Then the oldest.
    let newcomer = turn.view.refresh.map(|refresh| refresh.version);
    failing.sort_by_key(|m| (newcomer != Some(m.version), m.service_began(), m.id.clone()));
    let held = count(failing.len().saturating_sub(free));
    failing.truncate(free);
    if held > 0 && launchable == 0 {
        // Leaving without a successor would cost capacity that may yet recover.
        if let Some(at) = pace.next() {
            turn.wake_at(at);
        }
        turn.found(Finding::ReplacementPaced { held });
    } else if held > 0 {
        turn.found(Finding::ReplacementBudget { held, budget, in_progress });
    }
    failing
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
        })
    }
}

#[cfg(test)]
mod tests;
