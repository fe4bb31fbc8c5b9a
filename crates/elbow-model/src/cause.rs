//! The sentences with which AWS explains a scaling activity (autoscaling reference, section 15).
//!
//! A cause is one or more sentences, each `At <time> …`, joined by a period and two spaces and
//! ended by a period: first what triggered the change, then what was done.

use elbow_base::Timestamp;

use crate::{GroupSize, InstanceId, PolicyName, ZoneName};

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
    /// A user changed the bounds, and with them the desired capacity.
    UserUpdatedGroup {
        /// The bounds from now on.
        size: GroupSize,
        /// Desired capacity before.
        from: u32,
        /// Desired capacity after.
        to: u32,
    },
    /// A user executed a policy by hand.
    PolicyExecuted {
        /// The policy.
        policy: PolicyName,
        /// Desired capacity before.
        from: u32,
        /// Desired capacity after.
        to: u32,
    },
    /// A scheduled action changed the bounds, and with them the desired capacity.
    Scheduled {
        /// The bounds from now on.
        size: GroupSize,
        /// Desired capacity before.
        from: u32,
        /// Desired capacity after.
        to: u32,
    },
    /// The forecast of a predictive policy raised the desired capacity.
    Forecast {
        /// The policy.
        policy: PolicyName,
        /// Desired capacity before.
        from: u32,
        /// Desired capacity after.
        to: u32,
    },
    /// The instance failed its own status check.
    StatusCheckFailed,
    /// A user marked it unhealthy.
    UserHealthCheck,
    /// A launch that evens out the zones.
    RebalanceLaunch {
        /// The zones of the group and how many members each had.
        zones: Vec<(ZoneName, u32)>,
    },
    /// A launch in place of a member in a zone that the group no longer has.
    MigrationLaunch {
        /// Those zones and how many members each had.
        zones: Vec<(ZoneName, u32)>,
    },
    /// After launches that evened out the zones there are too many members.
    Rebalanced {
        /// The zones that had launches.
        zones: Vec<ZoneName>,
    },
    /// A launch in place of a member that has reached the maximum lifetime.
    LifetimeLaunch,
    /// A member that has reached the maximum lifetime.
    LifetimeReached,
    /// A user terminated one member.
    UserTerminated {
        /// Which.
        id: InstanceId,
        /// Capacity before and after, when the desired capacity falls with it.
        shrunk: Option<(u32, u32)>,
    },
    /// A user took a member out of service.
    EnteredStandby {
        /// Which.
        id: InstanceId,
        /// Capacity before and after, when the desired capacity falls with it.
        shrunk: Option<(u32, u32)>,
    },
    /// A user brought a member back into service.
    LeftStandby {
        /// Which.
        id: InstanceId,
        /// Capacity before.
        from: u32,
        /// Capacity after.
        to: u32,
    },
    /// A user attached an instance.
    Attached {
        /// Capacity before.
        from: u32,
        /// Capacity after.
        to: u32,
    },
    /// A user detached a member.
    Detached {
        /// Which.
        id: InstanceId,
        /// Capacity before and after, when the desired capacity falls with it.
        shrunk: Option<(u32, u32)>,
    },
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
            _ => self.text_of_change(),
        }
    }

    /// Sentences of changes of the desired capacity, by whom and to what.
    fn text_of_change(&self) -> String {
        let bounds = |size: &GroupSize, from: &u32, to: &u32| {
            let (min, max) = (size.min(), size.max());
            format!(
                "update of AutoScalingGroup constraints to min: {min}, max: {max}, desired: {to} changing the desired capacity from {from} to {to}"
            )
        };
        match self {
            Self::UserUpdatedGroup { size, from, to } => {
                format!("a user request {}", bounds(size, from, to))
            }
            Self::Scheduled { size, from, to } => {
                format!("a scheduled action {}", bounds(size, from, to))
            }
            Self::PolicyExecuted { policy, from, to } => format!(
                "a user request executed policy {policy} changing the desired capacity from {from} to {to}"
            ),
            // AWS's wording is not known: predictive scaling shows as a change of the capacity.
            Self::Forecast { policy, from, to } => format!(
                "a forecast of predictive scaling policy {policy} changing the desired capacity from {from} to {to}"
            ),
            _ => self.text_of_balance(),
        }
    }

    /// Sentences of members that are moved or replaced.
    fn text_of_balance(&self) -> String {
        match self {
            Self::StatusCheckFailed => "an instance was taken out of service in response to an EC2 instance status check failure".to_owned(),
            Self::UserHealthCheck => "an instance was taken out of service in response to a user health-check".to_owned(),
            Self::RebalanceLaunch { zones } => {
                let (names, counts) = lists(zones);
                format!(
                    "availability zones {names} had {counts} instances respectively. An instance was launched to aid in balancing the group's zones"
                )
            }
            Self::MigrationLaunch { zones } => {
                let (names, counts) = lists(zones);
                format!(
                    "invalid availability zones {names} had {counts} instances respectively. An instance was launched to aid in migrating instances from these zones to valid ones"
                )
            }
            Self::Rebalanced { zones } => {
                let names: Vec<&str> = zones.iter().map(ZoneName::as_str).collect();
                format!(
                    "instances were launched to balance instances in zones {} with other zones resulting in more than desired number of instances in the group",
                    names.join(" ")
                )
            }
            // AWS's wording of the two is not known.
            Self::LifetimeLaunch => "an instance was launched in response to an instance reaching the maximum instance lifetime".to_owned(),
            Self::LifetimeReached => "an instance was taken out of service in response to reaching the maximum instance lifetime".to_owned(),
            _ => self.text_of_membership(),
        }
    }

    /// Sentences of what users do with single members.
    fn text_of_membership(&self) -> String {
        let shrinking = |shrunk: &Option<(u32, u32)>| match shrunk {
            Some((from, to)) => format!(", shrinking the capacity from {from} to {to}"),
            None => String::new(),
        };
        match self {
            Self::UserTerminated { id, shrunk } => format!(
                "instance {id} was taken out of service in response to a user request{}",
                shrinking(shrunk)
            ),
            Self::EnteredStandby { id, shrunk } => format!(
                "instance {id} was moved to standby in response to a user request{}",
                shrinking(shrunk)
            ),
            Self::LeftStandby { id, from, to } => format!(
                "instance {id} was moved out of standby in response to a user request, increasing the capacity from {from} to {to}"
            ),
            Self::Attached { from, to } => format!(
                "an instance was attached in response to a user request, increasing the capacity from {from} to {to}"
            ),
            Self::Detached { id, shrunk } => format!(
                "instance {id} was detached in response to a user request{}",
                shrinking(shrunk)
            ),
            _ => String::new(),
        }
    }
}

/// Names and numbers side by side, as AWS lists zones.
fn lists(zones: &[(ZoneName, u32)]) -> (String, String) {
    let names: Vec<&str> = zones.iter().map(|(zone, _)| zone.as_str()).collect();
    let counts: Vec<String> = zones.iter().map(|(_, count)| count.to_string()).collect();
    (names.join(" "), counts.join(" "))
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
    fn every_sentence_is_worded_as_awss() {
        // Autoscaling reference, sections 7 and 15.
        let id = InstanceId::from_number(1);
        let zone = |index| ZoneName::of_region("us-east-1", index);
        let size = GroupSize::try_new(1, 5).unwrap();
        let cases = [
            (
                Sentence::UserUpdatedGroup { size, from: 2, to: 3 },
                "a user request update of AutoScalingGroup constraints to min: 1, max: 5, desired: 3 changing the desired capacity from 2 to 3",
            ),
            (
                Sentence::Scheduled { size, from: 2, to: 3 },
                "a scheduled action update of AutoScalingGroup constraints to min: 1, max: 5, desired: 3 changing the desired capacity from 2 to 3",
            ),
            (
                Sentence::RebalanceLaunch { zones: vec![(zone(0), 4), (zone(1), 1)] },
                "availability zones us-east-1a us-east-1b had 4 1 instances respectively. An instance was launched to aid in balancing the group's zones",
            ),
            (
                Sentence::MigrationLaunch { zones: vec![(zone(0), 1)] },
                "invalid availability zones us-east-1a had 1 instances respectively. An instance was launched to aid in migrating instances from these zones to valid ones",
            ),
            (
                Sentence::Rebalanced { zones: vec![zone(1)] },
                "instances were launched to balance instances in zones us-east-1b with other zones resulting in more than desired number of instances in the group",
            ),
            (
                Sentence::UserTerminated { id: id.clone(), shrunk: Some((4, 3)) },
                "instance i-00000000000000001 was taken out of service in response to a user request, shrinking the capacity from 4 to 3",
            ),
            (
                Sentence::UserTerminated { id: id.clone(), shrunk: None },
                "instance i-00000000000000001 was taken out of service in response to a user request",
            ),
            (
                Sentence::LeftStandby { id, from: 3, to: 4 },
                "instance i-00000000000000001 was moved out of standby in response to a user request, increasing the capacity from 3 to 4",
            ),
        ];
        for (sentence, expected) in cases {
            assert_eq!(sentence.text(), expected);
        }
    }

    #[test]
    fn a_cause_is_never_longer_than_awss() {
        let many: Vec<_> =
            (0..100).map(|n| Sentence::Selected(InstanceId::from_number(n))).collect();
        assert_eq!(cause(Timestamp::EPOCH, &many).chars().count(), CAUSE_CHARS_MAX);
    }
}
