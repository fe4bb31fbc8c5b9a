//! What an alarm hands to a simple or step policy (autoscaling reference, section 9.1).

use std::time::Duration;

use elbow_model::ScalingPolicy;

/// An alarm invokes a simple or step policy.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyCall<'a> {
    /// The policy.
    pub policy: &'a ScalingPolicy,
    /// The alarm's name.
    pub alarm_name: String,
    /// The alarm's threshold.
    pub threshold: f64,
    /// The evaluated data points that have a value, oldest first.
    pub values: Vec<f64>,
    /// How long a new member does not count for the policy, see [`warmup_of`].
    pub warmup: Duration,
}

/// The warm-up that applies to `policy`: its own, else the group's default warm-up, else the
/// group's default cooldown (autoscaling reference, section 9, table of fields). Simple policies
/// have none.
pub fn warmup_of(
    policy: &ScalingPolicy,
    default_warmup: Option<Duration>,
    default_cooldown: Duration,
) -> Duration {
    match policy {
        ScalingPolicy::Simple(_) => Duration::ZERO,
        ScalingPolicy::Step(step) => step.warmup.or(default_warmup).unwrap_or(default_cooldown),
    }
}
