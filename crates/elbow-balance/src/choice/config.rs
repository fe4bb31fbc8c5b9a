//! Which algorithm a target group uses and how (elb reference, sections 9 and 13).

use std::time::Duration;

use super::hash_key::HashKey;

/// The shortest slow start, other than none.
const SLOW_START_MIN: Duration = Duration::from_secs(30);
/// The longest slow start.
const SLOW_START_MAX: Duration = Duration::from_secs(900);
/// Below this a bound leaves so little room that most keys would leave their target under load.
const BOUND_PERCENT_MIN: u16 = 110;
/// Above this a bound binds nothing.
const BOUND_PERCENT_MAX: u16 = 1000;

/// How targets are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// `round_robin`
    RoundRobin,
    /// `least_outstanding_requests`
    LeastOutstanding,
    /// `weighted_random`
    WeightedRandom {
        /// `load_balancing.algorithm.anomaly_mitigation`
        anomaly_mitigation: bool,
    },
    /// Fewest requests in flight for its weight. elbow's own.
    WeightedLeastConnections,
    /// The same target for the same key. elbow's own.
    ConsistentHash {
        /// What is hashed.
        key: HashKey,
        /// No target gets more than this percentage of the mean load, 110 to 1000; 125 is a good
        /// one. `None`: no bound.
        bound_percent: Option<u16>,
    },
}

/// An algorithm with the settings it takes; data for a group's routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceConfig {
    algorithm: Algorithm,
    slow_start: Duration,
}

/// Settings that do not go together or are out of range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// Neither 0 nor 30 to 900 s.
    #[error("slow start of {0:?} is not 0 or 30 to 900 seconds")]
    SlowStart(Duration),
    /// An algorithm that leaves no room for it.
    #[error("slow start is not supported with the algorithm {0}")]
    SlowStartWith(&'static str),
    /// A bound out of range.
    #[error("bound of {0} % is not between {BOUND_PERCENT_MIN} and {BOUND_PERCENT_MAX}")]
    Bound(u16),
    /// A key without a name.
    #[error("the name of the header, cookie or parameter to hash is empty")]
    KeyName,
}

impl ChoiceConfig {
    /// An algorithm with a slow start, zero for none.
    ///
    /// # Errors
    /// Least outstanding requests and weighted random take no slow start (AWS); nor does hashing,
    /// which would move every key twice.
    pub fn try_new(algorithm: Algorithm, slow_start: Duration) -> Result<Self, ChoiceError> {
        if !slow_start.is_zero() {
            if !(SLOW_START_MIN..=SLOW_START_MAX).contains(&slow_start) {
                return Err(ChoiceError::SlowStart(slow_start));
            }
            if !algorithm.takes_slow_start() {
                return Err(ChoiceError::SlowStartWith(algorithm.name()));
            }
        }
        if let Algorithm::ConsistentHash { key, bound_percent } = &algorithm {
            let valid = BOUND_PERCENT_MIN..=BOUND_PERCENT_MAX;
            if let Some(wrong) = bound_percent.filter(|percent| !valid.contains(percent)) {
                return Err(ChoiceError::Bound(wrong));
            }
            if key.name().is_some_and(str::is_empty) {
                return Err(ChoiceError::KeyName);
            }
        }
        Ok(Self { algorithm, slow_start })
    }

    /// AWS's default: round robin, no slow start.
    pub fn round_robin() -> Self {
        Self { algorithm: Algorithm::RoundRobin, slow_start: Duration::ZERO }
    }

    /// The algorithm.
    pub fn algorithm(&self) -> &Algorithm {
        &self.algorithm
    }

    /// Over which time a new target's share grows; zero for at once.
    pub fn slow_start(&self) -> Duration {
        self.slow_start
    }
}

// === impl Algorithm ===

impl Algorithm {
    /// The value of `load_balancing.algorithm.type`, or the name of an algorithm of elbow's own.
    pub fn name(&self) -> &'static str {
        match self {
            Self::RoundRobin => "round_robin",
            Self::LeastOutstanding => "least_outstanding_requests",
            Self::WeightedRandom { .. } => "weighted_random",
            Self::WeightedLeastConnections => "weighted_least_connections",
            Self::ConsistentHash { .. } => "consistent_hash",
        }
    }

    fn takes_slow_start(&self) -> bool {
        matches!(self, Self::RoundRobin | Self::WeightedLeastConnections)
    }
}

impl HashKey {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Header(name) | Self::Cookie(name) | Self::Query(name) => Some(name),
            Self::Path | Self::Source => None,
        }
    }
}
