//! What the planner is shown: one group, its members, and what happened since the last turn.

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::cause::Sentence;
use elbow_model::{
    AutoScalingGroup, InstanceId, LifecycleState, PolicyName, TargetHealth, TargetHealthState,
    ZoneName,
};

use crate::circumstances::{ProtectedMembers, RefreshStage};
use crate::number::{percent_down, percent_up};

/// One group as it is now.
#[derive(Clone, Debug)]
pub struct GroupView<'a> {
    /// What its owner wants.
    pub spec: &'a AutoScalingGroup,
    /// The desired capacity now.
    pub desired: u32,
    /// The launch template version that new members get; during a refresh they get the refresh's.
    pub version: u64,
    /// Its members, leaving ones included. Ids are unique.
    pub members: &'a [Member],
    /// The alarms that invoke policies this turn; empty on most turns. When one alarm is due, all
    /// alarms of the group that are in ALARM belong here: scale-in needs every policy's consent,
    /// and their minutes need not coincide.
    pub invocations: &'a [Invocation],
    /// The latest change of `desired` that members still have to follow, for their causes.
    pub user_request: Option<Sentence>,
    /// The deploy under way.
    pub refresh: Option<&'a Refresh>,
    /// How the last launches went.
    pub launches: &'a LaunchHistory,
    /// The owner deletes the group: everything leaves.
    pub deleting: bool,
}

/// One member of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its id.
    pub id: InstanceId,
    /// The zone it runs in.
    pub zone: ZoneName,
    /// Where it stands.
    pub state: LifecycleState,
    /// The launch template version it runs.
    pub version: u64,
    /// When its launch was requested.
    pub launched_at: Timestamp,
    /// When it came into service.
    pub in_service_at: Option<Timestamp>,
    /// Whether its process is alive. A member whose process is still being started counts as
    /// alive.
    pub running: bool,
    /// Its target's health: the worst of all its targets; `None` without a target group.
    pub target: Option<TargetHealth>,
    /// Whether the attachment of its target group has reached InService, that is, a target of
    /// the group has been healthy. Before that, failing checks say nothing about members.
    pub elb_health_counts: bool,
    /// Whether it is protected from scale-in; AWS: from InService on, so never while it is pending.
    pub protected: bool,
}

/// An alarm invokes a policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Invocation {
    /// The policy invoked.
    pub policy: PolicyName,
    /// Which of its two alarms went off.
    pub alarm: AlarmKind,
    /// The alarm's name.
    pub alarm_name: String,
    /// The alarm's window, oldest first, gaps left out.
    pub points: Vec<LoadPoint>,
}

/// One period of an alarm's window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoadPoint {
    /// The metric per member.
    pub value: f64,
    /// The number of members it was measured over at that time. `value * capacity` is the whole
    /// load, whatever the capacity is by now.
    pub capacity: u32,
}

/// The two alarms of a target tracking policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AlarmKind {
    /// Above the target: too few members.
    High,
    /// Below the lower threshold: too many.
    Low,
}

/// How the last launches went. A launch fails when its process ends, or its member is replaced,
/// before it was ever fit to serve; it succeeds when the member is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaunchHistory {
    /// Failures since the last success.
    pub consecutive_failures: u32,
    /// When the last failure was seen.
    pub last_failure_at: Option<Timestamp>,
}

/// A deploy: every member is replaced by one of `version` (autoscaling reference, section 12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refresh {
    /// The launch template version to deploy.
    pub version: u64,
    /// `MinHealthyPercentage`, 0 to 100: capacity that stays fit to serve.
    pub min_healthy_percent: u32,
    /// `MaxHealthyPercentage`, 100 to 200: the most members at a time.
    pub max_healthy_percent: u32,
    /// `InstanceWarmup`: how long a new member must have been in service before it counts.
    pub warmup: Duration,
}

// === impl GroupView ===

impl GroupView<'_> {
    /// The version that launches get this turn.
    pub fn launch_version(&self) -> u64 {
        self.refresh.map_or(self.version, |refresh| refresh.version)
    }
}

// === impl Member ===

impl Member {
    /// Whether it counts toward the desired capacity.
    pub fn counts(&self) -> bool {
        self.state.counts_toward_desired()
    }

    /// Whether requests can be sent to it: in service, alive, and its target, if it has one in
    /// use, passes its checks.
    pub fn serves(&self) -> bool {
        use TargetHealthState::{Healthy, Unused};
        let passes =
            self.target.as_ref().is_none_or(|target| matches!(target.state, Healthy | Unused));
        self.state == LifecycleState::InService && self.running && passes
    }

    /// When its grace period and its warm-up begin; `None` before it is in service.
    pub fn service_began(&self) -> Option<Timestamp> {
        (self.state == LifecycleState::InService)
            .then(|| self.in_service_at.unwrap_or(self.launched_at))
    }

    /// Whether it has been in service for `warmup`, so that its metrics count.
    pub fn is_warm(&self, warmup: Duration, now: Timestamp) -> bool {
        self.service_began().is_some_and(|began| began + warmup <= now)
    }
}

// === impl LaunchHistory ===

impl LaunchHistory {
    /// Notes a failure.
    pub fn failed(&mut self, now: Timestamp) {
        self.consecutive_failures = self.consecutive_failures.saturating_add(1);
        self.last_failure_at = Some(now);
    }

    /// Notes a success: the next launches are immediate again.
    pub fn succeeded(&mut self) {
        *self = Self::default();
    }
}

// === impl Refresh ===

impl Refresh {
    /// A deploy that launches before it terminates: 100 % healthy, one member more at a time.
    pub fn launch_first(version: u64, warmup: Duration) -> Self {
        Self { version, min_healthy_percent: 100, max_healthy_percent: 100, warmup }
    }

    /// Whether the deploy replaces `member`: it is of another version, or was launched too early.
    pub fn replaces(&self, stage: &RefreshStage, member: &Member) -> bool {
        let spared = member.protected && stage.protected == ProtectedMembers::Ignore;
        let early = stage.old_before.is_some_and(|start| member.launched_at < start);
        !spared && (member.version != self.version || early)
    }

    /// The least number of members fit to serve that the deploy leaves of `desired`.
    pub fn floor(&self, desired: u32) -> u32 {
        percent_up(desired, self.min_healthy_percent.min(100))
    }

    /// The most members at a time.
    ///
    /// Where the minimum leaves nobody to take out (100 %, or a group of one), AWS's rolling
    /// update takes one out all the same; elbow launches one more first, beyond the maximum and
    /// beyond the group's MaxSize if need be, so that no request fails.
    pub fn ceiling(&self, desired: u32) -> u32 {
        let most = percent_down(desired, self.max_healthy_percent).max(desired);
        if self.floor(desired) >= desired { most.max(desired.saturating_add(1)) } else { most }
    }
}
