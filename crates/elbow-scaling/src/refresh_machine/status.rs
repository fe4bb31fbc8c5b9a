//! Where a refresh stands, and AWS's words for it.

use std::fmt;

use elbow_model::InstanceId;

use crate::plan::RefreshWait;

/// Where a refresh stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefreshStatus {
    /// Started; nothing has happened yet.
    Pending,
    /// Members are being replaced.
    InProgress,
    /// All are replaced, and the bake time passes.
    Baking,
    /// It has succeeded: the group has the version that was deployed.
    Successful,
    /// It has failed: the group has the version that it had.
    Failed,
    /// It is being cancelled.
    Cancelling,
    /// It was cancelled: the group has the version that it had.
    Cancelled,
    /// Members are being replaced by such of the version before.
    RollbackInProgress,
    /// All members have the version before again.
    RollbackSuccessful,
    /// Not all could be replaced by such of the version before.
    RollbackFailed,
}

/// Something that happened to a refresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefreshEvent {
    /// It came into this status.
    Status(RefreshStatus),
    /// It reached this checkpoint, in percent.
    Checkpoint(u8),
}

impl RefreshStatus {
    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::InProgress => "InProgress",
            Self::Baking => "Baking",
            Self::Successful => "Successful",
            Self::Failed => "Failed",
            Self::Cancelling => "Cancelling",
            Self::Cancelled => "Cancelled",
            Self::RollbackInProgress => "RollbackInProgress",
            Self::RollbackSuccessful => "RollbackSuccessful",
            Self::RollbackFailed => "RollbackFailed",
        }
    }

    /// Whether it may still change.
    pub fn is_active(self) -> bool {
        match self {
            Self::Pending
            | Self::InProgress
            | Self::Baking
            | Self::Cancelling
            | Self::RollbackInProgress => true,
            Self::Successful
            | Self::Failed
            | Self::Cancelled
            | Self::RollbackSuccessful
            | Self::RollbackFailed => false,
        }
    }
}

impl fmt::Display for RefreshStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// `StatusReason` of a refresh that waits.
pub(super) fn reason_of(wait: &RefreshWait) -> String {
    let example = |ids: &[InstanceId], does: &str| match ids.first() {
        Some(id) => format!(" For example: {id} {does}."),
        None => String::new(),
    };
    match wait {
        RefreshWait::InService(ids) => format!(
            "Waiting for instances to be in service before continuing.{}",
            example(ids, "is being launched")
        ),
        RefreshWait::Healthy(ids) => format!(
            "Waiting for instances to be healthy before continuing.{}",
            example(ids, "does not pass its health checks")
        ),
        RefreshWait::WarmUp { ids, .. } => format!(
            "Waiting for instances to warm up before continuing.{}",
            example(ids, "is warming up")
        ),
        RefreshWait::BackOff { left } => format!(
            "Waiting {:.1} seconds after failed launches before continuing.",
            left.as_secs_f64()
        ),
        RefreshWait::Protected(ids) => format!(
            "Waiting for remaining instances to be available.{}",
            example(ids, "is protected from scale in")
        ),
    }
}
