//! What a simple or step policy answers when it is invoked, and AWS's words for it.

use std::fmt;
use std::time::Duration;

use elbow_model::InstanceId;

use crate::cooldown::CooldownBlock;

/// A policy's answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Another capacity.
    To {
        /// Within the group's bounds.
        capacity: u32,
        /// Before the bounds.
        asked: i64,
    },
    /// The capacity as it is; AWS writes no activity for it.
    Unchanged {
        /// Before the bounds.
        asked: i64,
    },
    /// The policy is not enabled.
    Disabled,
    /// The cooldown, or an activity that is open.
    Cooling(CooldownBlock),
    /// Members warm up, and until then a step policy does not scale in.
    Warming {
        /// The one that takes longest.
        id: InstanceId,
        /// The time left.
        left: Duration,
    },
    /// The alarm went off without a value.
    NoData,
    /// No step for this value.
    NoStep {
        /// The data points.
        values: Vec<f64>,
        /// The alarm's threshold.
        threshold: f64,
    },
}

impl Outcome {
    /// The capacity that the policy asks for when `desired` is there; `None` when it has no say.
    pub fn capacity(&self, desired: u32) -> Option<u32> {
        match self {
            Self::To { capacity, .. } => Some(*capacity),
            Self::Unchanged { .. } => Some(desired),
            Self::Disabled
            | Self::Cooling(_)
            | Self::Warming { .. }
            | Self::NoData
            | Self::NoStep { .. } => None,
        }
    }

    /// What the alarm's history says when the action failed; `None` when it did not (section 9.1).
    pub fn action_error(&self) -> Option<String> {
        match self {
            Self::NoData => Some(
                "Failed to execute AutoScaling action: Metric data points must be provided"
                    .to_owned(),
            ),
            Self::NoStep { values, threshold } => Some(format!(
                "Failed to execute AutoScaling action: No step adjustment found for metric value \
                 {values:?} and breach threshold {threshold:?}"
            )),
            Self::To { .. }
            | Self::Unchanged { .. }
            | Self::Disabled
            | Self::Cooling(_)
            | Self::Warming { .. } => None,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::To { capacity, asked } if i64::from(*capacity) == *asked => {
                write!(f, "wants {capacity}")
            }
            Self::To { capacity, asked } => {
                write!(f, "wants {asked}, the bounds of the group make it {capacity}")
            }
            Self::Unchanged { asked } => write!(f, "wants {asked}, which changes nothing"),
            Self::Disabled => f.write_str("is not enabled"),
            Self::Cooling(block) => match block.until {
                Some(until) => write!(f, "waits for the cooldown, until {}", until.to_clock_text()),
                None => write!(f, "waits for activity {}", block.activity),
            },
            Self::Warming { id, left } => {
                write!(f, "does not scale in: {id} warms up for {:.1} s more", left.as_secs_f64())
            }
            Self::NoData | Self::NoStep { .. } => {
                f.write_str(&self.action_error().unwrap_or_default())
            }
        }
    }
}
