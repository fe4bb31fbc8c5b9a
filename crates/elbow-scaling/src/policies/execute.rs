//! ExecutePolicy: a policy that its user runs by hand (autoscaling reference, section 9.8).

use elbow_model::cause::Sentence;
use elbow_model::{GroupSize, PolicyName, ScalingPolicy};

use crate::cooldown::CooldownBlock;
use crate::policies::{Outcome, StepCounts, simple, step};

/// What the user gives.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Execution {
    /// Whether the cooldown is to be obeyed; simple policies only.
    pub honor_cooldown: bool,
    /// The value that a step is to be found for; step policies only.
    pub metric_value: Option<f64>,
    /// The threshold that it is compared with; step policies only.
    pub breach_threshold: Option<f64>,
}

/// Why a policy is not executed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ExecuteError {
    /// `ScalingActivityInProgress`.
    #[error("{0}")]
    InProgress(CooldownBlock),
    /// A step policy without its numbers.
    #[error(
        "MetricValue and BreachThreshold must be specified when executing policy {0}, of type StepScaling"
    )]
    Numbers(PolicyName),
    /// Numbers for a simple policy.
    #[error(
        "MetricValue and BreachThreshold are not supported for policy {0}, of type SimpleScaling"
    )]
    NoNumbers(PolicyName),
    /// No step fits.
    #[error(
        "No step adjustment found for metric value [{value:?}] and breach threshold {threshold:?}"
    )]
    NoStep {
        /// The value given.
        value: f64,
        /// The threshold given.
        threshold: f64,
    },
}

/// Executes `policy` now. `Ok(None)` when nothing changes, else the new desired capacity and why.
///
/// A policy that is disabled can still be executed by hand.
///
/// # Errors
/// Names what stands in the way.
pub fn execute(
    policy: &ScalingPolicy,
    given: Execution,
    counts: &StepCounts,
    block: Option<CooldownBlock>,
) -> Result<Option<(u32, Sentence)>, ExecuteError> {
    let name = policy.name().clone();
    let size: GroupSize = counts.size;
    let outcome = match policy {
        ScalingPolicy::Simple(policy) => {
            if given.metric_value.is_some() || given.breach_threshold.is_some() {
                return Err(ExecuteError::NoNumbers(name));
            }
            let block = block.filter(|_| given.honor_cooldown);
            simple(policy, counts.desired, size, block)
        }
        ScalingPolicy::Step(policy) => {
            let (Some(value), Some(threshold)) = (given.metric_value, given.breach_threshold)
            else {
                return Err(ExecuteError::Numbers(name));
            };
            let outcome = step(policy, &[value], threshold, counts);
            if let Outcome::NoStep { .. } | Outcome::NoData = outcome {
                return Err(ExecuteError::NoStep { value, threshold });
            }
            outcome
        }
    };
    match outcome {
        Outcome::Cooling(block) => Err(ExecuteError::InProgress(block)),
        outcome => Ok(outcome
            .capacity(counts.desired)
            .filter(|to| *to != counts.desired)
            .map(|to| (to, Sentence::PolicyExecuted { policy: name, from: counts.desired, to }))),
    }
}
