//! Scaling policies. Today: target tracking (autoscaling reference, section 9.5).

use std::time::Duration;

use crate::PolicyName;

/// A target tracking policy: keep `metric` at `target` by changing the capacity.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetTracking {
    name: PolicyName,
    metric: TrackedMetric,
    target: f64,
    disable_scale_in: bool,
    timing: TrackingTiming,
}

/// The metric that a policy keeps at its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrackedMetric {
    /// `ASGAverageCPUUtilization`: the mean over the members, in percent of their virtual CPUs.
    AverageCpu,
    /// `ALBRequestCountPerTarget`, here per **second** (AWS counts per minute).
    RequestsPerTarget,
}

/// When a policy's two alarms go off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrackingTiming {
    /// The length of a data point; 1 s is the shortest (AWS: 10 s).
    pub period: Duration,
    /// Data points in a row above the target that scale out.
    pub high_periods: u32,
    /// Data points in a row below the lower threshold that scale in.
    pub low_periods: u32,
}

/// The rule that a policy breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// Not a number above zero, or absurdly large.
    #[error("target value {0} of the policy must be above 0 and at most 1000000000")]
    Target(String),
    /// Periods of nothing.
    #[error("a policy's period must be 1s to 300s and its evaluation periods 1 to 100")]
    Timing,
}

impl TrackedMetric {
    /// The name of AWS's predefined metric.
    pub fn predefined_name(self) -> &'static str {
        match self {
            Self::AverageCpu => "ASGAverageCPUUtilization",
            Self::RequestsPerTarget => "ALBRequestCountPerTarget",
        }
    }

    /// The unit, for people.
    pub fn unit(self) -> &'static str {
        match self {
            Self::AverageCpu => "% CPU",
            Self::RequestsPerTarget => "requests/s per target",
        }
    }
}

impl TrackingTiming {
    /// AWS's: 3 x 60 s out, 15 x 60 s in.
    pub const AWS: Self =
        Self { period: Duration::from_secs(60), high_periods: 3, low_periods: 15 };

    /// elbow's second-scale reaction: two data points of 1 s out, ten in.
    pub const FAST: Self =
        Self { period: Duration::from_secs(1), high_periods: 2, low_periods: 10 };
}

impl TargetTracking {
    /// A policy that keeps `metric` at `target` (its own unit).
    ///
    /// # Errors
    /// Names the rule that the numbers break.
    pub fn try_new(
        name: PolicyName,
        metric: TrackedMetric,
        target: f64,
        timing: TrackingTiming,
    ) -> Result<Self, PolicyError> {
        if !(target.is_finite() && target > 0.0 && target <= 1e9) {
            return Err(PolicyError::Target(target.to_string()));
        }
        let period = (Duration::from_secs(1)..=Duration::from_secs(300)).contains(&timing.period);
        let counts = [timing.high_periods, timing.low_periods];
        if !period || counts.iter().any(|n| !(1..=100).contains(n)) {
            return Err(PolicyError::Timing);
        }
        Ok(Self { name, metric, target, disable_scale_in: false, timing })
    }

    /// The same policy, which only ever scales out.
    #[must_use]
    pub fn without_scale_in(mut self) -> Self {
        self.disable_scale_in = true;
        self
    }

    /// Its name.
    pub fn name(&self) -> &PolicyName {
        &self.name
    }

    /// The metric it tracks.
    pub fn metric(&self) -> TrackedMetric {
        self.metric
    }

    /// The value to keep, in the metric's unit.
    pub fn target(&self) -> f64 {
        self.target
    }

    /// Whether it never scales in.
    pub fn disable_scale_in(&self) -> bool {
        self.disable_scale_in
    }

    /// When its alarms go off.
    pub fn timing(&self) -> TrackingTiming {
        self.timing
    }
}
