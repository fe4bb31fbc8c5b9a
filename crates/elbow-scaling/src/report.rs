//! Why a plan is as it is: one typed finding per thing considered, also for "nothing to do".

use std::fmt;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{InstanceId, PolicyName, ZoneName};

use crate::plan::RefreshWait;
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

// === impl Display ===

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.findings.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            finding.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Steady { desired, serving } => {
                write!(f, "nothing to do: {serving} serving of {desired} desired")
            }
            Self::Deleting { leaving } => {
                write!(f, "group is being deleted: {leaving} members leave")
            }
            Self::Clamped { from, to } => {
                write!(f, "desired capacity {from} lies outside the bounds of the group: now {to}")
            }
            Self::Refreshing { percent, waiting_for: None } => {
                write!(f, "refresh: {percent}% replaced")
            }
            Self::Refreshing { percent, waiting_for: Some(wait) } => {
                write!(f, "refresh: {percent}% replaced, {wait}")
            }
            Self::Refreshed => f.write_str("refresh: complete"),
            Self::NoZones => f.write_str("cannot launch: the group has no zone"),
            Self::Launching { zone, present } => {
                write!(f, "launch in {zone}, which has {present} members")
            }
            Self::Selected { id, zone } => write!(f, "{id} in {zone} is selected to leave"),
            Self::Protected { surplus } => write!(
                f,
                "{surplus} more than desired stay: the others are protected from scale-in or needed"
            ),
            _ => self.fmt_scaling(f),
        }
    }
}

impl Finding {
    fn fmt_scaling(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wants { policy, alarm, value, measured_over, swing, target, candidate } => {
                write!(f, "policy {policy} ({alarm}): {value:.2} over {measured_over} members")?;
                if *swing > 0.0 {
                    write!(f, ", swinging by {swing:.2} in all,")?;
                }
                write!(f, " at target {target} needs {candidate}")
            }
            Self::UnknownPolicy(policy) => write!(f, "policy {policy} is not one of this group"),
            Self::NoDataPoints(policy) => {
                write!(f, "policy {policy}: metric data points must be provided")
            }
            Self::ScaleOut { from, to, cut_from: None } => {
                write!(f, "scale out from {from} to {to}")
            }
            Self::ScaleOut { from, to, cut_from: Some(asked) } => {
                write!(f, "scale out from {from} to {to}, the maximum; {asked} were asked for")
            }
            Self::ScaleOutCovered { candidate, desired, at_max: true } => {
                write!(f, "no scale-out to {candidate}: {desired} is the maximum")
            }
            Self::ScaleOutCovered { candidate, desired, at_max: false } => {
                write!(f, "no scale-out: {desired} are desired already, {candidate} are needed")
            }
            Self::ScaleIn { from, to, candidate } => write!(
                f,
                "scale in from {from} to {to}; the load needs {candidate}, one member leaves a turn"
            ),
            Self::ScaleInHeld(block) => write!(f, "no scale-in: {block}"),
            _ => self.fmt_health(f),
        }
    }

    fn fmt_health(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Replacing { id, illness } => write!(f, "{id} is replaced: {illness}"),
            Self::InGrace { id, until } => write!(
                f,
                "{id} fails its target checks within its grace period, which ends at {}",
                until.to_clock_text()
            ),
            Self::ReplacementBudget { held, budget, in_progress } => write!(
                f,
                "{held} failing members wait: {budget} may be replaced at a time, {in_progress} \
                 replacements are not fit yet"
            ),
            Self::ReplacementPaced { held } => write!(
                f,
                "{held} failing members wait: after failed launches none can replace them now"
            ),
            Self::AllTargetsFail { held, until } => write!(
                f,
                "all targets fail, which looks like overload: {held} wait, the next replacement is \
                 not before {}",
                until.to_clock_text()
            ),
            Self::BackOff { failures, wanted, left } => write!(
                f,
                "{wanted} launches wait {:.1} s more after {failures} failures in a row",
                left.as_secs_f64()
            ),
            Self::OneAtATime { failures, wanted, waiting_for } => write!(
                f,
                "{wanted} launches wait until {waiting_for} is fit, after {failures} failures in a \
                 row"
            ),
            Self::OneOf { failures, wanted } => write!(
                f,
                "one of {wanted} launches begins, to see if it works after {failures} failures in a \
                 row"
            ),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for ScaleInBlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ScaleOut(policy) => write!(f, "the high alarm of policy {policy} is in ALARM"),
            Self::NotAllWantIn(policy) => write!(f, "policy {policy} does not want in"),
            Self::Disabled(policy) => write!(f, "policy {policy} only scales out"),
            Self::AtMin(min) => write!(f, "{min} is the minimum"),
            Self::WouldExceedTarget { policy, projected, target } => write!(
                f,
                "policy {policy}: one member less would have {projected:.2}, over the target \
                 {target}"
            ),
            Self::NotLowAnyMore { policy, restated, threshold } => write!(
                f,
                "policy {policy}: the load gives {restated:.2} at the present capacity, not below \
                 {threshold:.2}"
            ),
            Self::Launching(id) => write!(f, "{id} is being launched"),
            Self::Warming { id, left } => {
                write!(f, "{id} warms up for {:.1} s more", left.as_secs_f64())
            }
        }
    }
}

impl fmt::Display for AlarmKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::High => "high alarm",
            Self::Low => "low alarm",
        })
    }
}
