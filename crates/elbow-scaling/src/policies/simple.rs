//! Simple scaling (EC2 Auto Scaling User Guide, "Simple scaling policies"; autoscaling reference,
//! section 9.2): one adjustment, then a rest.

use std::time::Duration;

use elbow_model::cause::Sentence;
use elbow_model::{GroupSize, PolicyName, ScalingPolicy, SimpleScaling};

use crate::adjust::{adjusted, within};
use crate::cooldown::CooldownBlock;
use crate::policies::Outcome;

/// What `policy` answers at a desired capacity of `desired`, while `block` stands in its way.
///
/// A policy that is blocked forgets the invocation; the alarm's repetition comes a minute later.
pub fn simple(
    policy: &SimpleScaling,
    desired: u32,
    size: GroupSize,
    block: Option<CooldownBlock>,
) -> Outcome {
    if let Some(block) = block {
        return Outcome::Cooling(block);
    }
    let asked = adjusted(policy.rule(), policy.amount(), desired);
    let capacity = within(size, asked);
    if capacity == desired { Outcome::Unchanged { asked } } else { Outcome::To { capacity, asked } }
}

/// The cooldown after a change of the desired capacity for this reason: the simple policy's own,
/// else the group's default.
pub fn cooldown_after(
    change: &Sentence,
    policies: &[ScalingPolicy],
    default_cooldown: Duration,
) -> Duration {
    let name: &PolicyName = match change {
        Sentence::Alarm { policy, .. } | Sentence::PolicyExecuted { policy, .. } => policy,
        _ => return default_cooldown,
    };
    let own = policies.iter().find_map(|policy| match policy {
        ScalingPolicy::Simple(simple) if simple.name() == name => simple.cooldown,
        ScalingPolicy::Simple(_) | ScalingPolicy::Step(_) => None,
    });
    own.unwrap_or(default_cooldown)
}
