//! How much of a group may be away, or too many, while members are replaced (EC2 Auto Scaling User
//! Guide, "Instance maintenance policies"; autoscaling reference, sections 3 and 8).

/// `InstanceMaintenancePolicy`: bounds in percent of the desired capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MaintenancePolicy {
    min_healthy_percent: u32,
    max_healthy_percent: u32,
}

/// The rule that a pair of percentages breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MaintenancePolicyError {
    /// Outside 0 to 100.
    #[error("MinHealthyPercentage {0} must be 0 to 100")]
    Min(u32),
    /// Outside 100 to 200.
    #[error("MaxHealthyPercentage {0} must be 100 to 200")]
    Max(u32),
    /// Too far apart.
    #[error(
        "MaxHealthyPercentage {max} and MinHealthyPercentage {min} must not differ by more than 100"
    )]
    Apart {
        /// The minimum given.
        min: u32,
        /// The maximum given.
        max: u32,
    },
}

impl MaintenancePolicy {
    /// What applies to replacements one by one where the group has no policy: AWS's defaults of an
    /// instance refresh.
    pub const STANDARD: Self = Self { min_healthy_percent: 90, max_healthy_percent: 100 };

    /// A policy of these percentages.
    ///
    /// # Errors
    /// Names the rule that they break.
    pub fn try_new(min: u32, max: u32) -> Result<Self, MaintenancePolicyError> {
        if min > 100 {
            return Err(MaintenancePolicyError::Min(min));
        }
        if !(100..=200).contains(&max) {
            return Err(MaintenancePolicyError::Max(max));
        }
        if max - min > 100 {
            return Err(MaintenancePolicyError::Apart { min, max });
        }
        Ok(Self { min_healthy_percent: min, max_healthy_percent: max })
    }

    /// The capacity that stays fit to serve, in percent of the desired capacity.
    pub fn min_healthy_percent(self) -> u32 {
        self.min_healthy_percent
    }

    /// The most members at a time, in percent of the desired capacity.
    pub fn max_healthy_percent(self) -> u32 {
        self.max_healthy_percent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_out_of_bounds_are_named() {
        assert!(MaintenancePolicy::try_new(0, 100).is_ok());
        assert!(MaintenancePolicy::try_new(100, 200).is_ok());
        assert_eq!(MaintenancePolicy::try_new(101, 150), Err(MaintenancePolicyError::Min(101)));
        assert_eq!(MaintenancePolicy::try_new(90, 99), Err(MaintenancePolicyError::Max(99)));
        assert_eq!(MaintenancePolicy::try_new(90, 201), Err(MaintenancePolicyError::Max(201)));
        let apart = MaintenancePolicyError::Apart { min: 50, max: 151 };
        assert_eq!(MaintenancePolicy::try_new(50, 151), Err(apart));
    }
}
