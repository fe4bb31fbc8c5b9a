//! Step scaling with warm-up (EC2 Auto Scaling User Guide, "Step scaling policies"; autoscaling
//! reference, section 9.4): steps by how far the threshold is exceeded, and what is on its way
//! counts as there.

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{
    AdjustmentType, GroupSize, InstanceId, LifecycleState, MetricAggregation, StepScaling,
};

use crate::adjust::{adjusted, within};
use crate::number::count;
use crate::policies::Outcome;
use crate::view::Member;

/// The numbers of a group that a step policy works with.
#[derive(Clone, Debug, PartialEq)]
pub struct StepCounts {
    /// The desired capacity.
    pub desired: u32,
    /// Its bounds.
    pub size: GroupSize,
    /// Members in service whose warm-up is over.
    pub warm: u32,
    /// Members that are leaving: a scale-in that repeats counts them as still there.
    pub terminating: u32,
    /// The member whose launch or warm-up lasts longest, and the time left (zero while it is being
    /// launched, which has no end in sight).
    pub warming: Option<(InstanceId, Duration)>,
}

impl StepCounts {
    /// Counts `members` for a policy with this warm-up.
    pub fn of(
        members: &[Member],
        warmup: Duration,
        now: Timestamp,
        desired: u32,
        size: GroupSize,
    ) -> Self {
        let running = || members.iter().filter(|member| member.running);
        let warm = running().filter(|member| member.is_warm(warmup, now)).count();
        let terminating =
            members.iter().filter(|member| member.state == LifecycleState::Terminating).count();
        let pending = running().find(|member| member.state == LifecycleState::Pending);
        let warming = pending.map(|member| (member.id.clone(), Duration::ZERO)).or_else(|| {
            let left = |member: &Member| {
                let end = member.service_began()? + warmup;
                (end > now).then(|| (member.id.clone(), end.since(now)))
            };
            running().filter_map(left).max_by_key(|(_, left)| *left)
        });
        Self { desired, size, warm: count(warm), terminating: count(terminating), warming }
    }
}

/// What `policy` answers to an alarm with these data points and this threshold.
pub fn step(policy: &StepScaling, values: &[f64], threshold: f64, counts: &StepCounts) -> Outcome {
    let Some(value) = aggregate(policy.aggregation, values) else { return Outcome::NoData };
    let Some(step) = policy.table().step_for(value - threshold) else {
        return Outcome::NoStep { values: values.to_vec(), threshold };
    };
    let desired = counts.desired;
    let inward = match policy.rule().kind() {
        AdjustmentType::ExactCapacity => i64::from(step.amount) < i64::from(desired),
        AdjustmentType::ChangeInCapacity | AdjustmentType::PercentChangeInCapacity => {
            step.amount < 0
        }
    };
    let from = if inward { counts.warm.saturating_add(counts.terminating) } else { counts.warm };
    let asked = adjusted(policy.rule(), step.amount, from);
    let bounded = within(counts.size, asked);
    // What is on its way counts as done: out never below what is desired, in never above it.
    let capacity = if inward { bounded.min(desired) } else { bounded.max(desired) };
    if capacity == desired {
        return Outcome::Unchanged { asked };
    }
    match &counts.warming {
        Some((id, left)) if inward => Outcome::Warming { id: id.clone(), left: *left },
        _ => Outcome::To { capacity, asked },
    }
}

/// One value of several; `None` of none.
fn aggregate(aggregation: MetricAggregation, values: &[f64]) -> Option<f64> {
    let known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    match aggregation {
        _ if known.is_empty() => None,
        MetricAggregation::Average => {
            Some(known.iter().sum::<f64>() / f64::from(count(known.len())))
        }
        MetricAggregation::Minimum => known.into_iter().min_by(f64::total_cmp),
        MetricAggregation::Maximum => known.into_iter().max_by(f64::total_cmp),
    }
}

#[cfg(test)]
mod tests;
