//! Why a plan is as it is: one typed finding per thing considered, also for "nothing to do".

mod words;

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{InstanceId, PolicyName, ScalingProcess, ZoneName};

use crate::plan::RefreshWait;
use crate::policies::Outcome;
use crate::replace::Illness;
use crate::view::AlarmKind;

/// The explanation of one plan.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a plan without its reasons cannot be explained to anyone"]
pub struct Report {
    /// In the order in which things were considered.
    pub findings: Vec<Finding>,
}

/// One thing considered.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// The group is as it should be.
    Steady {
        /// Desired capacity.
        desired: u32,
        /// Members that can be sent requests.
        serving: u32,
    },
    /// The owner deletes the group.
    Deleting {
        /// Members that are told to leave.
        leaving: u32,
    },
    /// The group's bounds moved the desired capacity.
    Clamped {
        /// Before.
        from: u32,
        /// After.
        to: u32,
    },
    /// What a policy asks for, and from which numbers.
    Wants {
        /// The policy.
        policy: PolicyName,
        /// Which alarm invoked it.
        alarm: AlarmKind,
        /// The metric per member in the point used.
        value: f64,
        /// The members it was measured over.
        measured_over: u32,
        /// How far above the highest load of the window a later one is expected, as a load (metric
        /// times members); 0 for a high alarm.
        swing: f64,
        /// The policy's target.
        target: f64,
        /// The capacity at which the load would be at the target.
        candidate: u32,
    },
    /// An invocation names a policy that the group does not have.
    UnknownPolicy(PolicyName),
    /// An alarm went off without a usable data point.
    NoDataPoints(PolicyName),
    /// The desired capacity rises.
    ScaleOut {
        /// Before.
        from: u32,
        /// After.
        to: u32,
        /// What was asked for, when the maximum cut it.
        cut_from: Option<u32>,
    },
    /// A policy wants out and the desired capacity is high enough already.
    ScaleOutCovered {
        /// What was asked for.
        candidate: u32,
        /// Desired capacity.
        desired: u32,
        /// Whether the maximum stands in the way.
        at_max: bool,
    },
    /// The desired capacity falls.
    ScaleIn {
        /// Before.
        from: u32,
        /// After.
        to: u32,
        /// The capacity that the load would allow; reached one member a turn.
        candidate: u32,
    },
    /// A policy wants in and something stands in the way.
    ScaleInHeld(ScaleInBlock),
    /// A member is unfit and leaves.
    Replacing {
        /// The member.
        id: InstanceId,
        /// What is wrong with it.
        illness: Illness,
    },
    /// A target fails its checks within the grace period.
    InGrace {
        /// The member.
        id: InstanceId,
        /// When the grace period ends.
        until: Timestamp,
    },
    /// Members fail their checks and wait for their turn to be replaced.
    ReplacementBudget {
        /// How many wait.
        held: u32,
        /// How many may be replaced at a time.
        budget: u32,
        /// Replacements that are missing or have not shown that they are fit.
        in_progress: u32,
    },
    /// Members fail their checks and stay, because after failed launches nothing can be launched in
    /// their place now.
    ReplacementPaced {
        /// How many wait.
        held: u32,
    },
    /// Every target fails: more likely overload or a broken dependency than broken members.
    AllTargetsFail {
        /// How many wait.
        held: u32,
        /// When the next one may be replaced.
        until: Timestamp,
    },
    /// Launches wait after failures.
    BackOff {
        /// Failed launches in a row.
        failures: u32,
        /// Launches that wait.
        wanted: u32,
        /// The time left.
        left: Duration,
    },
    /// After failures the next launch waits for the one before it.
    OneAtATime {
        /// Failed launches in a row.
        failures: u32,
        /// Launches that wait.
        wanted: u32,
        /// The member that has not shown that it is fit.
        waiting_for: InstanceId,
    },
    /// After failures only one of several launches begins.
    OneOf {
        /// Failed launches in a row.
        failures: u32,
        /// Launches that were wanted.
        wanted: u32,
    },
    /// A member is launched.
    Launching {
        /// Where.
        zone: ZoneName,
        /// Members there that stay.
        present: u32,
    },
    /// The group has no zone to launch in.
    NoZones,
    /// A member was selected to leave.
    Selected {
        /// The member.
        id: InstanceId,
        /// Its zone.
        zone: ZoneName,
    },
    /// More members than desired stay, because all that could leave are protected or needed.
    Protected {
        /// How many stay beyond the desired capacity.
        surplus: u32,
    },
    /// How far the deploy is.
    Refreshing {
        /// Members of the new version that are ready, in percent of the desired capacity.
        percent: u8,
        /// What it waits for.
        waiting_for: Option<RefreshWait>,
    },
    /// The deploy is complete.
    Refreshed,
    /// What a simple or step policy answers.
    Policy {
        /// The policy.
        policy: PolicyName,
        /// Its answer.
        outcome: Outcome,
    },
    /// A forecast raises the desired capacity.
    Forecast {
        /// What it would be without.
        from: u32,
        /// What the forecast asks for.
        to: u32,
    },
    /// A suspended process holds something back.
    Suspended {
        /// The process.
        process: ScalingProcess,
        /// How many things.
        held: u32,
    },
    /// The capacity has turned back and forth too often to fall now.
    FlapBudget {
        /// Turns allowed in the window.
        most: u32,
        /// When it may fall again.
        until: Timestamp,
    },
    /// Failing members stay, because the group's budget of replacements is spent.
    ReplacementsSpent {
        /// How many wait.
        held: u32,
        /// Replacements allowed in the window.
        most: u32,
        /// When there is one again.
        until: Timestamp,
    },
    /// A failing member stays until its successor serves.
    AwaitsSuccessor {
        /// The member.
        id: InstanceId,
    },
    /// Members have reached the maximum lifetime.
    Expired {
        /// How many.
        due: u32,
        /// How many are replaced at a time.
        batch: u32,
    },
    /// The zones are uneven, or members are in zones that the group no longer has.
    Uneven {
        /// The zones of the group with their members.
        zones: Vec<(ZoneName, u32)>,
        /// The other zones with theirs.
        foreign: Vec<(ZoneName, u32)>,
    },
}

/// What stands in the way of a scale-in.
#[derive(Clone, Debug, PartialEq)]
pub enum ScaleInBlock {
    /// Another policy wants out.
    ScaleOut(PolicyName),
    /// A policy that scales in does not want in.
    NotAllWantIn(PolicyName),
    /// The policy only scales out.
    Disabled(PolicyName),
    /// At the minimum already.
    AtMin(u32),
    /// One member less would put the metric above its target, or the load is not low any more at
    /// the present capacity.
    WouldExceedTarget {
        /// The policy.
        policy: PolicyName,
        /// The metric that the highest load in the window gives with one member less.
        projected: f64,
        /// The target.
        target: f64,
    },
    /// The load of the window, spread over the present capacity, is not below the alarm's
    /// threshold: the window was measured over more members.
    NotLowAnyMore {
        /// The policy.
        policy: PolicyName,
        /// The metric that the highest load in the window gives at the present capacity.
        restated: f64,
        /// The lower threshold at the present capacity.
        threshold: f64,
    },
    /// A member is being launched.
    Launching(InstanceId),
    /// A member is still warming up.
    Warming {
        /// The member.
        id: InstanceId,
        /// The time left.
        left: Duration,
    },
}

impl Finding {
    /// What AWS says instead of changing anything, in a cancelled activity; `None` for all others.
    pub fn cancelled_text(&self) -> Option<&'static str> {
        match self {
            Self::Protected { .. } => Some(
                "Could not scale to desired capacity because all remaining instances are protected \
                 from scale-in.",
            ),
            _ => None,
        }
    }
}
