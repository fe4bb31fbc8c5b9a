//! The findings in words, one line each.

use std::fmt;

use crate::report::{Finding, Report, ScaleInBlock};
use crate::view::AlarmKind;

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
            Self::AwaitsSuccessor { id } => {
                write!(f, "{id} fails its checks and stays until its successor serves")
            }
            Self::ReplacementsSpent { held, most, until } => write!(
                f,
                "{held} failing members wait: the budget of {most} replacements is spent until {}",
                until.to_clock_text()
            ),
            _ => self.fmt_circumstances(f),
        }
    }

    fn fmt_circumstances(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Policy { policy, outcome } => write!(f, "policy {policy} {outcome}"),
            Self::Forecast { from, to } => {
                write!(f, "the forecast raises the desired capacity from {from} to {to}")
            }
            Self::Suspended { process, held } => {
                write!(f, "process {process} is suspended and holds back {held}")
            }
            Self::FlapBudget { most, until } => write!(
                f,
                "no scale-in: the capacity has turned {most} times lately, and may not fall before \
                 {}",
                until.to_clock_text()
            ),
            Self::Expired { due, batch } => write!(
                f,
                "{due} members have reached the maximum lifetime; {batch} are replaced at a time"
            ),
            Self::Uneven { zones, foreign } => {
                f.write_str("zones hold")?;
                for (zone, members) in zones.iter().chain(foreign) {
                    write!(f, " {zone}: {members}")?;
                }
                match foreign.len() {
                    0 => Ok(()),
                    many => write!(f, ", the last {many} of which the group no longer has"),
                }
            }
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
