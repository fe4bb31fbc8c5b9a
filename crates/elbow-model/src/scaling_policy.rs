//! Policies that a user's own alarms invoke: simple and step scaling (autoscaling reference,
//! section 9).
//!
//! Target tracking brings its own alarms and lives in [`crate::policy`].

use std::fmt;
use std::time::Duration;

use crate::PolicyName;
use crate::adjustment::{AdjustmentError, AdjustmentRule};
use crate::step_table::StepTable;

/// A policy of one of the two kinds.
#[derive(Clone, Debug, PartialEq)]
pub enum ScalingPolicy {
    /// `SimpleScaling`.
    Simple(SimpleScaling),
    /// `StepScaling`.
    Step(StepScaling),
}

/// One adjustment, and a cooldown after it.
#[derive(Clone, Debug, PartialEq)]
pub struct SimpleScaling {
    name: PolicyName,
    rule: AdjustmentRule,
    amount: i32,
    /// Instead of the group's default cooldown.
    pub cooldown: Option<Duration>,
    /// A policy that is not enabled does nothing when it is invoked.
    pub enabled: bool,
}

/// An adjustment that depends on how far the alarm's threshold is exceeded.
#[derive(Clone, Debug, PartialEq)]
pub struct StepScaling {
    name: PolicyName,
    rule: AdjustmentRule,
    table: StepTable,
    /// What to make of several data points.
    pub aggregation: MetricAggregation,
    /// `EstimatedInstanceWarmup`, instead of the group's default warm-up.
    pub warmup: Option<Duration>,
    /// A policy that is not enabled does nothing when it is invoked.
    pub enabled: bool,
}

/// `MetricAggregationType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MetricAggregation {
    /// Their mean; AWS's default.
    #[default]
    Average,
    /// The least of them.
    Minimum,
    /// The greatest of them.
    Maximum,
}

// === impl ScalingPolicy ===

impl ScalingPolicy {
    /// Its name.
    pub fn name(&self) -> &PolicyName {
        match self {
            Self::Simple(policy) => policy.name(),
            Self::Step(policy) => policy.name(),
        }
    }

    /// Whether it does anything.
    pub fn enabled(&self) -> bool {
        match self {
            Self::Simple(policy) => policy.enabled,
            Self::Step(policy) => policy.enabled,
        }
    }

    /// AWS's `PolicyType`.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Simple(_) => "SimpleScaling",
            Self::Step(_) => "StepScaling",
        }
    }
}

// === impl SimpleScaling ===

impl SimpleScaling {
    /// A policy that adjusts by `amount`, as `rule` means it; enabled, with the group's cooldown.
    ///
    /// # Errors
    /// If `rule` does not allow `amount`.
    pub fn try_new(
        name: PolicyName,
        rule: AdjustmentRule,
        amount: i32,
    ) -> Result<Self, AdjustmentError> {
        rule.check(amount)?;
        Ok(Self { name, rule, amount, cooldown: None, enabled: true })
    }

    /// Its name.
    pub fn name(&self) -> &PolicyName {
        &self.name
    }

    /// What its number means.
    pub fn rule(&self) -> AdjustmentRule {
        self.rule
    }

    /// Its number.
    pub fn amount(&self) -> i32 {
        self.amount
    }
}

// === impl StepScaling ===

impl StepScaling {
    /// A policy with these steps, which were checked against `rule`; enabled, with the group's
    /// warm-up and the mean of the data points.
    pub fn new(name: PolicyName, rule: AdjustmentRule, table: StepTable) -> Self {
        let aggregation = MetricAggregation::Average;
        Self { name, rule, table, aggregation, warmup: None, enabled: true }
    }

    /// Its name.
    pub fn name(&self) -> &PolicyName {
        &self.name
    }

    /// What the numbers of its steps mean.
    pub fn rule(&self) -> AdjustmentRule {
        self.rule
    }

    /// Its steps.
    pub fn table(&self) -> &StepTable {
        &self.table
    }
}

// === impl MetricAggregation ===

impl MetricAggregation {
    /// AWS's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Average => "Average",
            Self::Minimum => "Minimum",
            Self::Maximum => "Maximum",
        }
    }

    /// The aggregation of AWS's name `text`.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Average, Self::Minimum, Self::Maximum].into_iter().find(|kind| kind.as_str() == text)
    }
}

impl fmt::Display for MetricAggregation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adjustment::AdjustmentType;

    #[test]
    fn policies_keep_the_rules_of_their_adjustments() {
        let name = || PolicyName::try_new("p").unwrap();
        let exact = AdjustmentRule::try_new(AdjustmentType::ExactCapacity, None).unwrap();
        assert!(SimpleScaling::try_new(name(), exact, 0).is_ok());
        assert_eq!(
            SimpleScaling::try_new(name(), exact, -1),
            Err(AdjustmentError::NegativeExact(-1))
        );
        let error = AdjustmentRule::try_new(AdjustmentType::ExactCapacity, Some(2)).unwrap_err();
        assert!(error.to_string().contains("only supported by PercentChangeInCapacity"));
        assert!(AdjustmentType::parse("changeInCapacity").is_err());
        assert_eq!(MetricAggregation::parse("Maximum"), Some(MetricAggregation::Maximum));
        assert_eq!(MetricAggregation::parse("Sum"), None);
    }
}
