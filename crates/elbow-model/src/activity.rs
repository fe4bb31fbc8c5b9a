//! Scaling activities: what a group did, and why (autoscaling reference, section 15).

use elbow_base::Timestamp;

use crate::{ActivityId, InstanceId};

/// One launch or termination of a group, as DescribeScalingActivities shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its id.
    pub id: ActivityId,
    /// The instance it is about.
    pub instance: InstanceId,
    /// `Launching a new EC2 instance: i-…` or `Terminating EC2 instance: i-…`, with the reason of
    /// a failure after it.
    pub description: String,
    /// AWS's sentences of why.
    pub cause: String,
    /// When it began.
    pub start: Timestamp,
    /// When it ended; `None` while it is open.
    pub end: Option<Timestamp>,
    /// How far it is.
    pub status: ActivityStatus,
    /// What went wrong, when something did.
    pub status_message: Option<String>,
}

/// How far an activity is. The states that elbow reaches today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityStatus {
    /// A launch before the instance serves.
    PreInService,
    /// Under way.
    InProgress,
    /// A termination that waits for requests in flight.
    WaitingForElbConnectionDraining,
    /// Done.
    Successful,
    /// Did not happen; see the status message.
    Failed,
}

impl ActivityStatus {
    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PreInService => "PreInService",
            Self::InProgress => "InProgress",
            Self::WaitingForElbConnectionDraining => "WaitingForELBConnectionDraining",
            Self::Successful => "Successful",
            Self::Failed => "Failed",
        }
    }

    /// Percent done, as AWS reports it for this status.
    pub fn progress(self) -> u8 {
        match self {
            Self::PreInService => 30,
            Self::InProgress | Self::WaitingForElbConnectionDraining => 50,
            Self::Successful | Self::Failed => 100,
        }
    }

    /// Whether nothing more will happen.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Successful | Self::Failed)
    }
}
