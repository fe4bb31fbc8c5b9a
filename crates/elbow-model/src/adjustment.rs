//! By how much a policy changes the capacity (autoscaling reference, sections 9 and 9.3).
//!
//! What may be asked for; what it comes to is the planner's arithmetic.

use std::fmt;

/// What the number of an adjustment means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AdjustmentType {
    /// That many members more, or fewer.
    ChangeInCapacity,
    /// That many members.
    ExactCapacity,
    /// That many percent of the members more, or fewer.
    PercentChangeInCapacity,
}

/// `AdjustmentType` with the least change of a percentage: what the adjustments of one policy have
/// in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AdjustmentRule {
    kind: AdjustmentType,
    min_magnitude: Option<u32>,
}

/// The rule that an adjustment breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AdjustmentError {
    /// Not one of the three.
    #[error(
        "AdjustmentType {0} is not one of ChangeInCapacity, ExactCapacity, PercentChangeInCapacity"
    )]
    Type(String),
    /// `MinAdjustmentMagnitude` is for percentages.
    #[error(
        "MinAdjustmentMagnitude is not supported by the specified adjustment type {0}; it is only supported by PercentChangeInCapacity"
    )]
    Magnitude(AdjustmentType),
    /// A capacity below zero.
    #[error("ScalingAdjustment must be non-negative for ExactCapacity: {0}")]
    NegativeExact(i32),
}

impl AdjustmentType {
    /// AWS's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ChangeInCapacity => "ChangeInCapacity",
            Self::ExactCapacity => "ExactCapacity",
            Self::PercentChangeInCapacity => "PercentChangeInCapacity",
        }
    }

    /// The type of AWS's name `text`.
    ///
    /// # Errors
    /// If there is none.
    pub fn parse(text: &str) -> Result<Self, AdjustmentError> {
        [Self::ChangeInCapacity, Self::ExactCapacity, Self::PercentChangeInCapacity]
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| AdjustmentError::Type(text.to_owned()))
    }
}

impl fmt::Display for AdjustmentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl AdjustmentRule {
    /// Adjustments of `kind`; of percentages, never by fewer than `min_magnitude` members.
    ///
    /// # Errors
    /// If `min_magnitude` is given for something else than percentages.
    pub fn try_new(
        kind: AdjustmentType,
        min_magnitude: Option<u32>,
    ) -> Result<Self, AdjustmentError> {
        if min_magnitude.is_some() && kind != AdjustmentType::PercentChangeInCapacity {
            return Err(AdjustmentError::Magnitude(kind));
        }
        Ok(Self { kind, min_magnitude })
    }

    /// Checks one adjustment by `amount`.
    ///
    /// # Errors
    /// If it is an exact capacity below zero.
    pub fn check(self, amount: i32) -> Result<(), AdjustmentError> {
        if self.kind == AdjustmentType::ExactCapacity && amount < 0 {
            return Err(AdjustmentError::NegativeExact(amount));
        }
        Ok(())
    }

    /// What the numbers mean.
    pub fn kind(self) -> AdjustmentType {
        self.kind
    }

    /// The least change, in members; 0 when none was given.
    pub fn min_magnitude(self) -> u32 {
        self.min_magnitude.unwrap_or(0)
    }
}
