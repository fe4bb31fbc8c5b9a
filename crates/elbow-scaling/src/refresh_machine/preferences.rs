//! How a refresh is to be done (EC2 Auto Scaling API Reference, "RefreshPreferences").

use std::time::Duration;

use elbow_model::MaintenancePolicy;
use elbow_model::maintenance::MaintenancePolicyError;

use crate::circumstances::ProtectedMembers;

/// The preferences of a refresh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshPreferences {
    healthy: MaintenancePolicy,
    checkpoints: Vec<u8>,
    /// `InstanceWarmup`: how long a new member must have been in service before it counts.
    pub warmup: Duration,
    /// How long it rests at each checkpoint.
    pub checkpoint_delay: Duration,
    /// Whether members that have the version already stay.
    pub skip_matching: bool,
    /// Whether a failure is followed by the way back.
    pub auto_rollback: bool,
    /// What becomes of members that are protected from scale-in.
    pub protected: ProtectedMembers,
    /// What becomes of members in standby.
    pub standby: StandbyMembers,
    /// How long all members have to be new before it has succeeded.
    pub bake: Duration,
    /// How long nothing may move before it has failed.
    pub stuck_after: Duration,
}

/// `StandbyInstances`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StandbyMembers {
    /// The refresh waits until they are back; AWS's default.
    #[default]
    Wait,
    /// They stay as they are.
    Ignore,
    /// They are terminated. That is the shell's to do: standby members are not in plans.
    Terminate,
}

/// The rule that preferences break.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PreferencesError {
    /// The percentages of healthy capacity.
    #[error("{0}")]
    Healthy(MaintenancePolicyError),
    /// Not from low to high within 1 to 100.
    #[error("CheckpointPercentages {0:?} must be numbers from 1 to 100 in ascending order")]
    Checkpoints(Vec<u8>),
    /// More than two days.
    #[error("{name} must be at most {most} seconds, not {given}", most = RefreshPreferences::WAIT_MAX.as_secs())]
    Wait {
        /// Which preference.
        name: &'static str,
        /// The seconds given.
        given: u64,
    },
}

impl RefreshPreferences {
    /// How long nothing may move (AWS: one hour).
    pub const STUCK_AFTER: Duration = Duration::from_secs(3600);
    /// AWS's default delay at a checkpoint.
    pub const CHECKPOINT_DELAY: Duration = Duration::from_secs(3600);
    /// The longest checkpoint delay and bake time.
    pub const WAIT_MAX: Duration = Duration::from_secs(172_800);

    /// AWS's defaults but for the warm-up, which comes from the group.
    pub fn new(warmup: Duration) -> Self {
        Self {
            healthy: MaintenancePolicy::STANDARD,
            checkpoints: Vec::new(),
            warmup,
            checkpoint_delay: Self::CHECKPOINT_DELAY,
            skip_matching: false,
            auto_rollback: false,
            protected: ProtectedMembers::Wait,
            standby: StandbyMembers::Wait,
            bake: Duration::ZERO,
            stuck_after: Self::STUCK_AFTER,
        }
    }

    /// The same with other percentages of healthy capacity.
    #[must_use]
    pub fn with_healthy(mut self, healthy: MaintenancePolicy) -> Self {
        self.healthy = healthy;
        self
    }

    /// The same with rests after these percentages of the members.
    ///
    /// # Errors
    /// If they are not in order.
    pub fn with_checkpoints(mut self, percentages: Vec<u8>) -> Result<Self, PreferencesError> {
        let in_range = percentages.iter().all(|percent| (1..=100).contains(percent));
        if !in_range || percentages.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(PreferencesError::Checkpoints(percentages));
        }
        self.checkpoints = percentages;
        Ok(self)
    }

    /// Checks the durations, which may be set freely.
    ///
    /// # Errors
    /// Names the one that is too long.
    pub fn check(&self) -> Result<(), PreferencesError> {
        for (name, wait) in [("CheckpointDelay", self.checkpoint_delay), ("BakeTime", self.bake)] {
            if wait > Self::WAIT_MAX {
                return Err(PreferencesError::Wait { name, given: wait.as_secs() });
            }
        }
        Ok(())
    }

    /// `MinHealthyPercentage`.
    pub fn min_healthy_percent(&self) -> u32 {
        self.healthy.min_healthy_percent()
    }

    /// `MaxHealthyPercentage`.
    pub fn max_healthy_percent(&self) -> u32 {
        self.healthy.max_healthy_percent()
    }

    /// `CheckpointPercentages`.
    pub fn checkpoints(&self) -> &[u8] {
        &self.checkpoints
    }

    pub(crate) fn waits_for_standby(&self) -> bool {
        self.standby == StandbyMembers::Wait
    }
}
