//! The steps of a step scaling policy (EC2 Auto Scaling API Reference, "StepAdjustment";
//! autoscaling reference, section 9.3).
//!
//! A table that exists has no gap and no overlap. Bounds are relative to the alarm's threshold.

use crate::adjustment::{AdjustmentError, AdjustmentRule};

/// One step: by how much the capacity changes in an interval of the breach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepAdjustment {
    /// The interval's lower bound; `None` is minus infinity.
    pub lower: Option<f64>,
    /// The interval's upper bound; `None` is infinity.
    pub upper: Option<f64>,
    /// The change, as the policy's adjustment type means it.
    pub amount: i32,
}

/// The steps of one policy, from the lowest interval to the highest.
#[derive(Clone, Debug, PartialEq)]
pub struct StepTable(Vec<StepAdjustment>);

/// The rule that a table of steps breaks.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum StepTableError {
    /// No step at all.
    #[error("At least one StepAdjustment must be specified for policy type StepScaling")]
    Empty,
    /// More than the quota.
    #[error("There can be at most {limit} step adjustments per scaling policy: {given} were specified", limit = StepTable::LIMIT)]
    TooMany {
        /// How many were given.
        given: usize,
    },
    /// Not a number, or infinite.
    #[error("StepAdjustment bound {0} is not a finite number")]
    Bound(f64),
    /// A step without any bound.
    #[error("Both lower and upper bounds of a step adjustment cannot be left unspecified")]
    NoBound,
    /// A step that contains nothing.
    #[error("StepAdjustment lower bound {lower} must be less than its upper bound {upper}")]
    Backwards {
        /// The lower bound given.
        lower: f64,
        /// The upper bound given.
        upper: f64,
    },
    /// Two steps reach down for ever.
    #[error("At most one StepAdjustment may have an unspecified lower bound")]
    TwoWithoutLower,
    /// Two steps reach up for ever.
    #[error("At most one StepAdjustment may have an unspecified upper bound")]
    TwoWithoutUpper,
    /// Two steps share more than a bound.
    #[error("StepAdjustment intervals cannot overlap")]
    Overlap,
    /// Values between two steps belong to none.
    #[error("StepAdjustment intervals cannot have gaps between them")]
    Gap,
    /// Nothing covers what lies below the lowest step.
    #[error(
        "There must be a StepAdjustment with an unspecified lower bound (i.e., lower bound is null) when one StepAdjustment has a negative lower bound"
    )]
    NoneBelow,
    /// Nothing covers what lies above the highest step.
    #[error(
        "There must be a StepAdjustment with an unspecified upper bound (i.e., upper bound is null) when one StepAdjustment has a positive upper bound"
    )]
    NoneAbove,
    /// One step's change is not allowed.
    #[error("{0}")]
    Adjustment(AdjustmentError),
}

impl StepTable {
    /// Steps per policy (EC2 Auto Scaling quotas; autoscaling reference, section 20).
    pub const LIMIT: usize = 20;

    /// The table of `steps`, in any order, whose amounts `rule` allows.
    ///
    /// # Errors
    /// Names the first rule that they break.
    pub fn try_new(
        rule: AdjustmentRule,
        mut steps: Vec<StepAdjustment>,
    ) -> Result<Self, StepTableError> {
        if steps.is_empty() {
            return Err(StepTableError::Empty);
        }
        if steps.len() > Self::LIMIT {
            return Err(StepTableError::TooMany { given: steps.len() });
        }
        for step in &steps {
            check_step(rule, step)?;
        }
        if steps.iter().filter(|step| step.lower.is_none()).count() > 1 {
            return Err(StepTableError::TwoWithoutLower);
        }
        if steps.iter().filter(|step| step.upper.is_none()).count() > 1 {
            return Err(StepTableError::TwoWithoutUpper);
        }
        steps.sort_by(|a, b| lower_of(a).total_cmp(&lower_of(b)));
        for pair in steps.windows(2) {
            let (end, start) = (upper_of(&pair[0]), lower_of(&pair[1]));
            if end > start {
                return Err(StepTableError::Overlap);
            }
            if end < start {
                return Err(StepTableError::Gap);
            }
        }
        if steps[0].lower.is_some_and(|lower| lower < 0.0) {
            return Err(StepTableError::NoneBelow);
        }
        if steps[steps.len() - 1].upper.is_some_and(|upper| upper > 0.0) {
            return Err(StepTableError::NoneAbove);
        }
        Ok(Self(steps))
    }

    /// The steps, from the lowest interval to the highest.
    pub fn steps(&self) -> &[StepAdjustment] {
        &self.0
    }

    /// The step for a metric that differs from the threshold by `breach`.
    ///
    /// At and above the threshold the lower bound belongs to the interval, below it the upper one
    /// does (same page).
    pub fn step_for(&self, breach: f64) -> Option<&StepAdjustment> {
        self.0.iter().find(|step| {
            let (lower, upper) = (lower_of(step), upper_of(step));
            if breach >= 0.0 {
                lower <= breach && breach < upper
            } else {
                lower < breach && breach <= upper
            }
        })
    }
}

fn check_step(rule: AdjustmentRule, step: &StepAdjustment) -> Result<(), StepTableError> {
    for bound in [step.lower, step.upper].into_iter().flatten() {
        if !bound.is_finite() {
            return Err(StepTableError::Bound(bound));
        }
    }
    match (step.lower, step.upper) {
        (None, None) => return Err(StepTableError::NoBound),
        (Some(lower), Some(upper)) if lower >= upper => {
            return Err(StepTableError::Backwards { lower, upper });
        }
        _ => {}
    }
    rule.check(step.amount).map_err(StepTableError::Adjustment)
}

fn lower_of(step: &StepAdjustment) -> f64 {
    step.lower.unwrap_or(f64::NEG_INFINITY)
}

fn upper_of(step: &StepAdjustment) -> f64 {
    step.upper.unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests;
