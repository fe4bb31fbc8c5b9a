//! A target group: where a listener sends requests, and how its targets are checked and drained.

use std::time::Duration;

use crate::{HealthCheck, TargetGroupName};

/// A target group of an application load balancer, speaking HTTP/1.1 to its targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetGroup {
    /// Its name.
    pub name: TargetGroupName,
    /// How its targets are checked.
    pub health_check: HealthCheck,
    /// How long a deregistered target may finish what is in flight
    /// (`deregistration_delay.timeout_seconds`: 0 to 3,600 s, AWS's default 300 s).
    pub deregistration_delay: DeregistrationDelay,
}

/// 0 to 3,600 s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeregistrationDelay(Duration);

/// The delay given is out of range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("deregistration delay {0:?} is longer than 3600s")]
pub struct DeregistrationDelayError(Duration);

impl DeregistrationDelay {
    /// AWS's default.
    pub const AWS_DEFAULT: Self = Self(Duration::from_secs(300));

    /// A delay of at most an hour.
    ///
    /// # Errors
    /// Quotes a longer one.
    pub fn try_new(delay: Duration) -> Result<Self, DeregistrationDelayError> {
        if delay > Duration::from_secs(3600) {
            Err(DeregistrationDelayError(delay))
        } else {
            Ok(Self(delay))
        }
    }

    /// The delay.
    pub fn get(self) -> Duration {
        self.0
    }
}
