//! How a worker chooses among the targets in rotation (elb reference, section 9): each algorithm a
//! file behind one [`Chooser`].
//!
//! Everything here is one worker's own: workers do not coordinate, as nodes of a load balancer do
//! not. Time and chance are arguments. A choice costs O(1) or O(log n) however many targets there
//! are.

pub mod anomaly;
mod chooser;
mod config;
mod hash_key;
mod least_outstanding;
mod member;
mod ring;
mod round_robin;
mod slow_start;
mod weighted_least;
mod weighted_random;

pub use anomaly::{Anomaly, Verdict};
pub use chooser::{Ask, Chooser, Outcome, Ticket};
pub use config::{Algorithm, ChoiceConfig, ChoiceError};
pub use hash_key::{HashKey, KeyHash};
pub use member::{Identity, Member};
pub use round_robin::RoundRobin;

#[cfg(test)]
mod tests;
