//! Choices against brute force and against the shares that they promise.

mod algorithms;
mod hashing;
mod slow_start;

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::{InstanceId, TargetId};

use super::*;
use crate::TargetKey;

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(seconds))
}

/// The `n`-th target of some group, healthy and in rotation.
fn member(n: u64) -> Member {
    Member {
        key: TargetKey(n),
        identity: Identity::of(&TargetId::new(InstanceId::from_number(n), 80)),
        weight: 1,
        in_rotation: true,
        healthy: true,
    }
}

fn members(count: u64) -> Vec<Member> {
    (0..count).map(member).collect()
}

fn chooser(algorithm: Algorithm, members: Vec<Member>) -> Chooser {
    let config = ChoiceConfig::try_new(algorithm, Duration::ZERO).unwrap();
    Chooser::new(config, members, 0, at(0))
}

fn hashing(bound_percent: Option<u16>) -> Algorithm {
    Algorithm::ConsistentHash { key: HashKey::Source, bound_percent }
}

fn ask(now: u64) -> Ask {
    Ask { now: at(now), key: None, again: false }
}

fn keyed(key: u64) -> Ask {
    // As spread out as the hashes of real keys.
    Ask { key: Some(KeyHash(member::mix(key))), ..ask(0) }
}

const ALL: fn(usize) -> bool = |_| true;
