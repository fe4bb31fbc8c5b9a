//! Target tracking: from the alarms that went off to a new desired capacity (EC2 Auto Scaling User
//! Guide, "Target tracking scaling policies"; autoscaling reference, sections 9.5 and 9.6).
//!
//! Decides the number only; who is launched or leaves is decided elsewhere.

use std::time::Duration;

use elbow_metrics::{AlarmRule, Comparison, Statistic};
use elbow_model::{GroupName, LifecycleState, PolicyName, TargetTracking};

use crate::number::{ceil_members, count};
use crate::report::{Finding, ScaleInBlock};
use crate::turn::Turn;
use crate::view::{AlarmKind, Invocation, LoadPoint};

/// The lower threshold at a capacity of `members`: the target times (n - 1)/n, rounded down to a
/// twentieth, within 0.70 and 0.90.
///
/// AWS publishes no rule; this one agrees with every threshold observed (reference, 9.5): 0.7 of
/// the target in small groups, 0.85 at seven members, 0.9 in large ones.
pub fn low_threshold(target: f64, members: u32) -> f64 {
    const TWENTIETHS: u64 = 20;
    let n = u64::from(members.max(1));
    let twentieths = ((n - 1) * TWENTIETHS / n).clamp(14, 18);
    // 14 to 18: exact in any number type.
    target * f64::from(count(usize::try_from(twentieths).unwrap_or(14))) / 20.0
}

/// The two alarms of `policy` at a capacity of `members`: high, and low unless the policy never
/// scales in. The low alarm's threshold follows the capacity, as AWS edits its alarms.
///
/// # Panics
/// Never: a policy's numbers are within those of an alarm.
pub fn alarms_of(policy: &TargetTracking, members: u32) -> (AlarmRule, Option<AlarmRule>) {
    let timing = policy.timing();
    let seconds = timing.period.as_secs() + u64::from(timing.period.subsec_nanos() > 0);
    let rule = |comparison, threshold, periods| {
        AlarmRule::try_new(
            comparison,
            threshold,
            Statistic::Average,
            Duration::from_secs(seconds),
            periods,
        )
        .expect("a policy's periods and its target are within an alarm's bounds")
    };
    let high = rule(Comparison::Greater, policy.target(), timing.high_periods);
    let low = (!policy.disable_scale_in()).then(|| {
        rule(Comparison::Less, low_threshold(policy.target(), members), timing.low_periods)
    });
    (high, low)
}

/// The name that AWS gives the alarm of a policy of `group`; `uuid` makes it unique.
pub fn alarm_name(group: &GroupName, kind: AlarmKind, uuid: &str) -> String {
    let kind = match kind {
        AlarmKind::High => "AlarmHigh",
        AlarmKind::Low => "AlarmLow",
    };
    format!("TargetTracking-{group}-{kind}-{uuid}")
}

/// What the target tracking policies that are invoked ask for together, from a capacity of `start`;
/// `None` when they have no say.
pub(crate) fn wanted<'a>(turn: &mut Turn<'a>, start: u32) -> Option<(u32, &'a Invocation)> {
    if turn.view.invocations.is_empty() {
        return None;
    }
    // One that wants out and is content with what is desired already holds the others back.
    scale_out(turn, start).or_else(|| scale_in(turn, start)).or_else(|| {
        let mut high = invoked(turn, AlarmKind::High);
        let content = high.find(|high| usable(high).next().is_some() && knows(turn, high))?;
        Some((start, content))
    })
}

/// Out when any policy wants out, and to the largest capacity asked for ("Multiple target
/// tracking scaling policies": the group scales out if any policy is ready to).
fn scale_out<'a>(turn: &mut Turn<'a>, desired: u32) -> Option<(u32, &'a Invocation)> {
    let warmup = turn.view.spec.default_instance_warmup;
    let now = turn.now;
    let warm =
        turn.counting().filter(|member| member.running && member.is_warm(warmup, now)).count();
    let mut best: Option<(u32, &Invocation)> = None;
    for invocation in invoked(turn, AlarmKind::High) {
        let Some(policy) = policy_of(turn, invocation) else { continue };
        // The most recent point has the least of the past in it.
        let Some(point) = usable(invocation).next_back() else {
            turn.found(Finding::NoDataPoints(invocation.policy.clone()));
            continue;
        };
        // Warming members count as added already (reference, 9.4): the candidate is compared
        // with the desired capacity, and at least one more than the warm ones is wanted.
        let candidate = ceil_members(load(point) / policy.target()).max(count(warm) + 1);
        turn.found(wants(policy, AlarmKind::High, point, 0.0, candidate));
        if best.is_none_or(|(most, _)| candidate > most) {
            best = Some((candidate, invocation));
        }
    }
    let (candidate, invocation) = best?;
    let max = turn.view.spec.size.max();
    let to = candidate.min(max).max(desired);
    if to > desired {
        let cut_from = (candidate > max).then_some(candidate);
        turn.found(Finding::ScaleOut { from: desired, to, cut_from });
        Some((to, invocation))
    } else {
        let at_max = candidate > max;
        turn.found(Finding::ScaleOutCovered { candidate, desired, at_max });
        None
    }
}

/// In only when all policies that scale in want in (same page), one member a turn.
///
/// One at a time because AWS's target tracking is quick to add and slow to remove, for the sake of
/// availability (EC2 Auto Scaling User Guide, "Target tracking scaling policies"): after each step
/// the alarm is judged again, so that the members left have carried the load before the next one
/// goes.
fn scale_in<'a>(turn: &mut Turn<'a>, desired: u32) -> Option<(u32, &'a Invocation)> {
    let invoked_low: Vec<&Invocation> = invoked(turn, AlarmKind::Low).collect();
    if invoked_low.is_empty() {
        return None;
    }
    if let Some(high) = invoked(turn, AlarmKind::High).next() {
        return held(turn, ScaleInBlock::ScaleOut(high.policy.clone()));
    }
    let mut most: Option<(u32, &Invocation)> = None;
    for policy in &turn.view.spec.policies {
        let invocation = invoked_low.iter().copied().find(|low| low.policy == *policy.name());
        let (candidate, invocation) = match (policy.disable_scale_in(), invocation) {
            (true, None) => continue,
            (true, Some(_)) => {
                turn.found(Finding::ScaleInHeld(ScaleInBlock::Disabled(policy.name().clone())));
                continue;
            }
            (false, None) => {
                return held(turn, ScaleInBlock::NotAllWantIn(policy.name().clone()));
            }
            (false, Some(low)) => (wanted_in(turn, policy, low, desired)?, low),
        };
        if most.is_none_or(|(so_far, _)| candidate > so_far) {
            most = Some((candidate, invocation));
        }
    }
    for low in invoked_low {
        // Said once for policies that the group does not have.
        policy_of(turn, low);
    }
    let (candidate, invocation) = most?;
    let min = turn.view.spec.size.min();
    if desired <= min {
        return held(turn, ScaleInBlock::AtMin(min));
    }
    if let Some(block) = starting(turn) {
        return held(turn, block);
    }
    let to = candidate.max(desired - 1).max(min);
    turn.found(Finding::ScaleIn { from: desired, to, candidate });
    Some((to, invocation))
}

/// The capacity below `desired` that `policy` would be content with; `None`, with the reason
/// reported, when there is none.
///
/// Judged by the highest load in the window and rounded so that more capacity stays (same page:
/// rounding never removes too many), so that the metric is at or under its target afterwards. As
/// far as the highest lies above the mean, a later one may lie above the highest: with periods of a
/// second, windows are short, and without that much room a load at the edge would flap. A load
/// that does not swing needs none.
fn wanted_in(
    turn: &mut Turn<'_>,
    policy: &TargetTracking,
    low: &Invocation,
    desired: u32,
) -> Option<u32> {
    let Some(point) = usable(low).max_by(|a, b| load(a).total_cmp(&load(b))) else {
        turn.found(Finding::NoDataPoints(low.policy.clone()));
        return None;
    };
    let loads = || usable(low).map(load);
    let mean = loads().sum::<f64>() / f64::from(count(loads().count()).max(1));
    let swing = (load(point) - mean).max(0.0);
    let expected = load(point) + swing;
    let candidate = ceil_members(expected / policy.target());
    turn.found(wants(policy, AlarmKind::Low, point, swing, candidate));
    if candidate >= desired {
        let one_less = f64::from(desired.saturating_sub(1));
        let projected = if one_less > 0.0 { expected / one_less } else { f64::INFINITY };
        let (policy, target) = (policy.name().clone(), policy.target());
        return if desired <= turn.view.spec.size.min() {
            held(turn, ScaleInBlock::AtMin(desired))
        } else {
            held(turn, ScaleInBlock::WouldExceedTarget { policy, projected, target })
        };
    }
    // The window may reach back to a larger capacity, at which the same load was lower per
    // member. What counts is the load now.
    let restated = load(point) / f64::from(desired);
    let threshold = low_threshold(policy.target(), desired);
    if restated >= threshold {
        let policy = policy.name().clone();
        return held(turn, ScaleInBlock::NotLowAnyMore { policy, restated, threshold });
    }
    Some(candidate)
}

/// While members of a scale-out start or warm up, policies do not scale in (reference, 9.4). A launch that
/// keeps failing is not a scale-out under way and blocks nothing.
fn starting(turn: &mut Turn<'_>) -> Option<ScaleInBlock> {
    let warmup = turn.view.spec.default_instance_warmup;
    let now = turn.now;
    let failing = turn.view.launches.consecutive_failures > 0;
    let running = || turn.counting().filter(|member| member.running);
    if let Some(member) =
        running().find(|member| member.state == LifecycleState::Pending && !failing)
    {
        return Some(ScaleInBlock::Launching(member.id.clone()));
    }
    let ends = running().filter_map(|member| Some((member.service_began()? + warmup, member)));
    let (end, member) = ends.filter(|(end, _)| *end > now).max_by_key(|(end, _)| *end)?;
    let block = ScaleInBlock::Warming { id: member.id.clone(), left: end.since(now) };
    turn.wake_at(end);
    Some(block)
}

fn held<T>(turn: &mut Turn<'_>, block: ScaleInBlock) -> Option<T> {
    turn.found(Finding::ScaleInHeld(block));
    None
}

fn invoked<'a>(turn: &Turn<'a>, kind: AlarmKind) -> impl Iterator<Item = &'a Invocation> + use<'a> {
    turn.view.invocations.iter().filter(move |invocation| invocation.alarm == kind)
}

fn policy_of<'a>(turn: &mut Turn<'a>, invocation: &Invocation) -> Option<&'a TargetTracking> {
    let name: &PolicyName = &invocation.policy;
    let policy = turn.view.spec.policies.iter().find(|policy| policy.name() == name);
    if policy.is_none() {
        turn.found(Finding::UnknownPolicy(name.clone()));
    }
    policy
}

fn knows(turn: &Turn<'_>, invocation: &Invocation) -> bool {
    turn.view.spec.policies.iter().any(|policy| *policy.name() == invocation.policy)
}

/// The points that say something: a metric per member says nothing without members, so it cannot
/// scale out from none (reference, 9.5).
fn usable(invocation: &Invocation) -> impl DoubleEndedIterator<Item = &LoadPoint> {
    invocation.points.iter().filter(|point| point.capacity > 0 && point.value.is_finite())
}

/// The whole load, in the metric's unit times members.
fn load(point: &LoadPoint) -> f64 {
    point.value * f64::from(point.capacity)
}

fn wants(
    policy: &TargetTracking,
    alarm: AlarmKind,
    point: &LoadPoint,
    swing: f64,
    candidate: u32,
) -> Finding {
    Finding::Wants {
        policy: policy.name().clone(),
        alarm,
        value: point.value,
        measured_over: point.capacity,
        swing,
        target: policy.target(),
        candidate,
    }
}

#[cfg(test)]
mod tests;
