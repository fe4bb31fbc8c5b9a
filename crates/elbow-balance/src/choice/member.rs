//! A target as the algorithms see it.

use elbow_model::{TargetHealthState, TargetId};

use crate::{TargetKey, TargetRoute};

/// What a choice must know of a target; its index in the group is its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The registration, by which a worker's state follows it from snapshot to snapshot.
    pub key: TargetKey,
    /// The same on every worker and every node, and after a restart.
    pub identity: Identity,
    /// Its share relative to others, for [`super::Algorithm::WeightedLeastConnections`]; 0 counts
    /// as 1. AWS has no weights of targets.
    pub weight: u16,
    /// Whether it gets new requests.
    pub in_rotation: bool,
    /// Whether it passes its checks.
    pub healthy: bool,
}

/// A number made of what AWS identifies a target by, id and port. Two targets share one with a
/// chance of about n² in 2⁶⁵, 3 in a million million for 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity(pub u64);

// === impl Member ===

impl Member {
    /// The member for a target of weight 1.
    pub fn of(target: &TargetRoute, in_rotation: bool) -> Self {
        Self {
            key: target.key,
            identity: Identity::of(&target.id),
            weight: 1,
            in_rotation,
            healthy: target.state == TargetHealthState::Healthy,
        }
    }
}

// === impl Identity ===

impl Identity {
    /// The identity of a target.
    pub fn of(id: &TargetId) -> Self {
        let mut hash = hash(id.instance.as_str().as_bytes());
        hash = mix(hash ^ u64::from(id.port));
        Self(hash)
    }

    /// The identity of something with a name, such as a target group.
    pub fn of_name(name: &str) -> Self {
        Self(hash(name.as_bytes()))
    }
}

/// A hash that must never change: cookies and the places of sessions depend on it. FNV-1a, whose
/// weak high bits the last step makes good.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let step = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mix(bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

/// Spreads every bit over all others (the finalizer of SplitMix64).
pub(super) fn mix(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
