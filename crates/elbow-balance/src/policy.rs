//! How a target group treats its targets: algorithm, stickiness, zones and thresholds, as far as
//! they go together (elb reference, sections 9 and 13).

use crate::choice::{Algorithm, ChoiceConfig};
use crate::rotation::{CrossZone, HealthThresholds};
use crate::stickiness::Stickiness;

/// The settings of a group that bear on the choice of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPolicy {
    choice: ChoiceConfig,
    stickiness: Option<Stickiness>,
    cross_zone: CrossZone,
    thresholds: HealthThresholds,
}

/// Settings that do not go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// AWS: weighted random takes no stickiness.
    #[error("stickiness is not supported with the algorithm weighted_random")]
    StickyRandom,
    /// AWS: a group with cross-zone off takes no stickiness.
    #[error("stickiness is not supported when cross-zone load balancing is off")]
    StickyZone,
}

impl GroupPolicy {
    /// Settings that go together.
    ///
    /// # Errors
    /// Names what stickiness cannot be combined with.
    pub fn try_new(
        choice: ChoiceConfig,
        stickiness: Option<Stickiness>,
        cross_zone: CrossZone,
        thresholds: HealthThresholds,
    ) -> Result<Self, PolicyError> {
        if stickiness.is_some() {
            if matches!(choice.algorithm(), Algorithm::WeightedRandom { .. }) {
                return Err(PolicyError::StickyRandom);
            }
            if cross_zone == CrossZone::Off {
                return Err(PolicyError::StickyZone);
            }
        }
        Ok(Self { choice, stickiness, cross_zone, thresholds })
    }

    /// AWS's defaults: round robin over all zones, no stickiness, fail open with none healthy.
    pub fn aws_default() -> Self {
        Self {
            choice: ChoiceConfig::round_robin(),
            stickiness: None,
            cross_zone: CrossZone::On,
            thresholds: HealthThresholds::default(),
        }
    }

    /// How targets are chosen.
    pub fn choice(&self) -> &ChoiceConfig {
        &self.choice
    }

    /// How clients stay with targets, if they do.
    pub fn stickiness(&self) -> Option<&Stickiness> {
        self.stickiness.as_ref()
    }

    /// Whether zones share their targets.
    pub fn cross_zone(&self) -> CrossZone {
        self.cross_zone
    }

    /// When unhealthy targets get requests too, and when a zone leaves DNS.
    pub fn thresholds(&self) -> &HealthThresholds {
        &self.thresholds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn stickiness_excludes_weighted_random_and_single_zones() {
        let sticky = || Some(Stickiness::lb_cookie(Duration::from_secs(60)).unwrap());
        let random = Algorithm::WeightedRandom { anomaly_mitigation: true };
        let random = ChoiceConfig::try_new(random, Duration::ZERO).unwrap();
        let round = ChoiceConfig::round_robin();
        let build = |choice: &ChoiceConfig, sticky, zones| {
            GroupPolicy::try_new(choice.clone(), sticky, zones, HealthThresholds::default())
        };
        assert_eq!(build(&random, sticky(), CrossZone::On), Err(PolicyError::StickyRandom));
        assert_eq!(build(&round, sticky(), CrossZone::Off), Err(PolicyError::StickyZone));
        assert!(build(&round, sticky(), CrossZone::On).is_ok());
        assert!(build(&random, None, CrossZone::Off).is_ok());
        assert_eq!(build(&round, None, CrossZone::On), Ok(GroupPolicy::aws_default()));
    }
}
