//! The sentences with which AWS explains a scaling activity (autoscaling reference, section 15).
//!
//! A cause is one or more sentences, each `At <time> …`, joined by a period and two spaces and
//! ended by a period: first what triggered the change, then what was done.

use elbow_base::Timestamp;

use crate::{InstanceId, PolicyName};

/// The longest cause, in characters, that AWS returns.
pub const CAUSE_CHARS_MAX: usize = 1023;

/// One sentence of a cause, without its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sentence {
    /// The group was created.
    Created {
        /// Desired capacity at creation.
        to: u32,
    },
    /// A user set the desired capacity.
    UserSetDesired {
        /// Before.
        from: u32,
        /// After.
        to: u32,
    },
    /// A policy's alarm changed the desired capacity.
    Alarm {
        /// The alarm's name.
        alarm: String,
        /// The policy it triggered.
        policy: PolicyName,
        /// Desired capacity before.
        from: u32,
        /// Desired capacity after.
        to: u32,
    },
    /// Too few members: one is launched.
    Started {
        /// Capacity before.
        from: u32,
        /// Capacity after.
        to: u32,
    },
    /// Too many members: one or more leave.
    TakenOutToShrink {
        /// Capacity before.
        from: u32,
        /// Capacity after.
        to: u32,
    },
    /// The member that leaves.
    Selected(InstanceId),
    /// Its process ended by itself.
    NotRunning,
    /// Its target failed the load balancer's checks.
    ElbCheckFailed,
    /// A launch that makes up for an unhealthy member.
    ReplacementLaunch,
    /// A launch of the new version.
    RefreshLaunch,
    /// A member of the old version leaves.
    RefreshTakenOut,
    /// The whole group is being deleted by its owner.
    GroupDeleted,
}

impl Sentence {
    /// The sentence, without `At <time>` and without its period.
    pub fn text(&self) -> String {
        match self {
            Self::Created { to } => format!(
                "a user request created an AutoScalingGroup changing the desired capacity from 0 to {to}"
            ),
            Self::UserSetDesired { from, to } => format!(
                "a user request explicitly set group desired capacity changing the desired capacity from {from} to {to}"
            ),
            Self::Alarm { alarm, policy, from, to } => format!(
                "a monitor alarm {alarm} in state ALARM triggered policy {policy} changing the desired capacity from {from} to {to}"
            ),
            Self::Started { from, to } => format!(
                "an instance was started in response to a difference between desired and actual capacity, increasing the capacity from {from} to {to}"
            ),
            Self::TakenOutToShrink { from, to } => format!(
                "an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from {from} to {to}"
            ),
            Self::Selected(id) => format!("instance {id} was selected for termination"),
            Self::NotRunning => "an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped".to_owned(),
            Self::ElbCheckFailed => "an instance was taken out of service in response to an ELB system health check failure".to_owned(),
            Self::ReplacementLaunch => "an instance was launched in response to an unhealthy instance needing to be replaced".to_owned(),
            Self::RefreshLaunch => "an instance was launched in response to an instance refresh".to_owned(),
            Self::RefreshTakenOut => "an instance was taken out of service in response to an instance refresh".to_owned(),
            // AWS words this as an update of the constraints to zero, which Terraform and the
            // console do before deleting.
            Self::GroupDeleted => "a user request deleted the AutoScalingGroup changing the desired capacity to 0".to_owned(),
        }
    }
}

/// The cause made of `sentences`, all at `now`.
pub fn cause(now: Timestamp, sentences: &[Sentence]) -> String {
    timed_cause(sentences.iter().map(|sentence| (now, sentence)))
}

/// The cause made of sentences that have a time each.
pub fn timed_cause<'a>(sentences: impl Iterator<Item = (Timestamp, &'a Sentence)>) -> String {
    let mut text = String::new();
    for (at, sentence) in sentences {
        if !text.is_empty() {
            text.push_str("  ");
        }
        text.push_str("At ");
        text.push_str(&at.to_seconds_text());
        text.push(' ');
        text.push_str(&sentence.text());
        text.push('.');
    }
    if let Some((end, _)) = text.char_indices().nth(CAUSE_CHARS_MAX) {
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn sentences_are_joined_by_a_period_and_two_spaces() {
        let now = Timestamp::from_unix(Duration::from_secs(1_714_557_600));
        let policy = PolicyName::try_new("cpu20").unwrap();
        let alarm = "TargetTracking-web-AlarmHigh-1".to_owned();
        assert_eq!(
            cause(
                now,
                &[
                    Sentence::Alarm { alarm, policy, from: 1, to: 2 },
                    Sentence::Started { from: 1, to: 2 }
                ]
            ),
            "At 2024-05-01T10:00:00Z a monitor alarm TargetTracking-web-AlarmHigh-1 in state ALARM \
             triggered policy cpu20 changing the desired capacity from 1 to 2.  At \
             2024-05-01T10:00:00Z an instance was started in response to a difference between \
             desired and actual capacity, increasing the capacity from 1 to 2."
        );
    }

    #[test]
    fn a_cause_is_never_longer_than_awss() {
        let many: Vec<_> =
            (0..100).map(|n| Sentence::Selected(InstanceId::from_number(n))).collect();
        assert_eq!(cause(Timestamp::EPOCH, &many).chars().count(), CAUSE_CHARS_MAX);
    }
}
