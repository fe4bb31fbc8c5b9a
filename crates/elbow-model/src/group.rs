//! An Auto Scaling group (autoscaling reference, section 3).

use std::time::Duration;

use crate::{GroupName, TargetGroupName, TargetTracking, ZoneName};

/// What its owner wants of a group. The desired capacity is state, not specification, and lives
/// beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct AutoScalingGroup {
    /// Its name.
    pub name: GroupName,
    /// Smallest and largest capacity.
    pub size: GroupSize,
    /// The zones to spread over; at least one.
    pub zones: Vec<ZoneName>,
    /// The target groups its members are registered with.
    pub target_groups: Vec<TargetGroupName>,
    /// Whether failing target checks make a member unhealthy.
    pub health_check_type: HealthCheckType,
    /// The age in service before a failed check may make a member unhealthy.
    pub health_check_grace_period: Duration,
    /// How long a new member's metrics are not yet representative (`DefaultInstanceWarmup`).
    pub default_instance_warmup: Duration,
    /// Its target tracking policies.
    pub policies: Vec<TargetTracking>,
}

/// `MinSize` and `MaxSize`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupSize {
    min: u32,
    max: u32,
}

/// Which checks make a member unhealthy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HealthCheckType {
    /// Only the instance's own state.
    Ec2,
    /// The instance's state and its target's health.
    Elb,
}

/// The rule that a pair of sizes breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GroupSizeError {
    /// The bounds are the wrong way round.
    #[error("min size {min} is greater than max size {max}")]
    MinAboveMax {
        /// The minimum given.
        min: u32,
        /// The maximum given.
        max: u32,
    },
    /// More than elbow runs on one machine.
    #[error("max size {max} is greater than {limit}, the most instances one group may have here")]
    TooLarge {
        /// The maximum given.
        max: u32,
        /// [`GroupSize::LIMIT`].
        limit: u32,
    },
    /// The desired capacity lies outside. (AWS's text.)
    #[error(
        "Desired capacity:{desired} must be between the specified min size:{min} and max size:{max}"
    )]
    DesiredOutside {
        /// The desired capacity given.
        desired: u32,
        /// The minimum.
        min: u32,
        /// The maximum.
        max: u32,
    },
}

impl GroupSize {
    /// Members of one group: each has one of the 4,091 addresses of a zone's subnet (a /20 less
    /// the five that AWS keeps), and a group may have one zone only.
    pub const LIMIT: u32 = 4_091;

    /// From `min` to `max`.
    ///
    /// # Errors
    /// Names the rule that they break.
    pub fn try_new(min: u32, max: u32) -> Result<Self, GroupSizeError> {
        if min > max {
            return Err(GroupSizeError::MinAboveMax { min, max });
        }
        if max > Self::LIMIT {
            return Err(GroupSizeError::TooLarge { max, limit: Self::LIMIT });
        }
        Ok(Self { min, max })
    }

    /// The smallest capacity.
    pub fn min(self) -> u32 {
        self.min
    }

    /// The largest capacity.
    pub fn max(self) -> u32 {
        self.max
    }

    /// The nearest capacity within the bounds.
    pub fn clamp(self, capacity: u32) -> u32 {
        capacity.clamp(self.min, self.max)
    }

    /// Checks that `desired` lies within the bounds.
    ///
    /// # Errors
    /// AWS's text if it does not.
    pub fn check_desired(self, desired: u32) -> Result<u32, GroupSizeError> {
        if (self.min..=self.max).contains(&desired) {
            Ok(desired)
        } else {
            Err(GroupSizeError::DesiredOutside { desired, min: self.min, max: self.max })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let size = GroupSize::try_new(1, 4).unwrap();
        assert_eq!([0, 1, 3, 9].map(|n| size.clamp(n)), [1, 1, 3, 4]);
        assert_eq!(
            GroupSize::try_new(5, 4).unwrap_err().to_string(),
            "min size 5 is greater than max size 4"
        );
        assert!(GroupSize::try_new(0, GroupSize::LIMIT + 1).is_err());
        assert_eq!(
            size.check_desired(5).unwrap_err().to_string(),
            "Desired capacity:5 must be between the specified min size:1 and max size:4"
        );
    }
}
