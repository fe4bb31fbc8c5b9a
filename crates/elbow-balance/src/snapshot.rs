//! What the data plane knows: listeners, target groups and where each target is, as one
//! immutable value with a generation.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use elbow_model::{TargetGroupName, TargetHealthState, TargetId, ZoneName};

use crate::rotation::{HealthThresholds, InService};

/// The order of snapshots: a worker refuses one that is older than its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Generation(pub u64);

/// One registration of a target. A target that leaves and registers again has a new key, so that
/// counts and pooled connections of the two are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetKey(pub u64);

/// Everything a worker routes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    generation: Generation,
    listeners: Vec<ListenerRoutes>,
    groups: Vec<GroupRoutes>,
}

/// A listener and where its requests go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListenerRoutes {
    /// The address it listens on.
    pub address: SocketAddr,
    /// Index of the target group of its default action.
    pub group: usize,
    /// The load balancer's host name, for requests of HTTP/1.0 without one.
    pub host: String,
}

/// A target group's targets and which of them get new requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRoutes {
    name: TargetGroupName,
    targets: Vec<TargetRoute>,
    rotation: Vec<usize>,
    rotation_kind: Rotation,
    hold: Duration,
}

/// Why the targets in rotation are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rotation {
    /// They are healthy.
    Healthy,
    /// Fewer are healthy than the threshold, by default none, so all registered ones are tried (elb
    /// reference, section 7, fail open).
    FailOpen,
    /// There is none.
    Empty,
}

/// Where a target is and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetRoute {
    /// The registration.
    pub key: TargetKey,
    /// Its identity.
    pub id: TargetId,
    /// Where to connect.
    pub address: SocketAddr,
    /// Its zone.
    pub zone: ZoneName,
    /// Its health, or that it is draining.
    pub state: TargetHealthState,
}

/// The rule that a snapshot breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// A listener sends to a group that is not there.
    #[error("listener {listener} sends to target group {group}, of {groups}")]
    NoSuchGroup {
        /// The listener's address.
        listener: SocketAddr,
        /// The index it names.
        group: usize,
        /// How many groups there are.
        groups: usize,
    },
    /// Two listeners on one address.
    #[error("two listeners on {0}")]
    DuplicateListener(SocketAddr),
    /// One registration twice.
    #[error("target {0} is registered twice")]
    DuplicateTarget(TargetId),
}

impl Snapshot {
    /// A snapshot whose listeners name groups of it and whose targets are distinct.
    ///
    /// # Errors
    /// Names the rule that is broken; such a snapshot is never published.
    pub fn try_new(
        generation: Generation,
        listeners: Vec<ListenerRoutes>,
        groups: Vec<GroupRoutes>,
    ) -> Result<Self, SnapshotError> {
        let mut addresses = BTreeSet::new();
        for listener in &listeners {
            if listener.group >= groups.len() {
                return Err(SnapshotError::NoSuchGroup {
                    listener: listener.address,
                    group: listener.group,
                    groups: groups.len(),
                });
            }
            if !addresses.insert(listener.address) {
                return Err(SnapshotError::DuplicateListener(listener.address));
            }
        }
        let mut keys = BTreeSet::new();
        for target in groups.iter().flat_map(|group| &group.targets) {
            if !keys.insert(target.key) {
                return Err(SnapshotError::DuplicateTarget(target.id.clone()));
            }
        }
        Ok(Self { generation, listeners, groups })
    }

    /// A snapshot with nothing in it, before the first.
    pub fn empty() -> Self {
        Self { generation: Generation::default(), listeners: Vec::new(), groups: Vec::new() }
    }

    /// Its place in the order of snapshots.
    pub fn generation(&self) -> Generation {
        self.generation
    }

    /// Its listeners.
    pub fn listeners(&self) -> &[ListenerRoutes] {
        &self.listeners
    }

    /// Its target groups.
    pub fn groups(&self) -> &[GroupRoutes] {
        &self.groups
    }

    /// The listener on `address`.
    pub fn listener(&self, address: SocketAddr) -> Option<&ListenerRoutes> {
        self.listeners.iter().find(|listener| listener.address == address)
    }
}

// === impl GroupRoutes ===

impl GroupRoutes {
    /// A group with `targets`; the healthy ones are in rotation, or, if none is healthy, all that
    /// are not leaving. A request that finds no target that answers waits up to `hold` for one
    /// (elbow's extension; zero is AWS's behaviour: an error at once).
    pub fn new(name: TargetGroupName, targets: Vec<TargetRoute>, hold: Duration) -> Self {
        let states = targets.iter().enumerate().map(|(place, target)| (place, target.state));
        let in_service = InService::of(states, &HealthThresholds::default());
        let (rotation, rotation_kind) = (in_service.targets, in_service.kind);
        Self { name, targets, rotation, rotation_kind, hold }
    }

    /// Its name.
    pub fn name(&self) -> &TargetGroupName {
        &self.name
    }

    /// All its targets, draining ones too.
    pub fn targets(&self) -> &[TargetRoute] {
        &self.targets
    }

    /// Indexes into [`GroupRoutes::targets`] of those that get new requests.
    pub fn rotation(&self) -> &[usize] {
        &self.rotation
    }

    /// Why these are in rotation.
    pub fn rotation_kind(&self) -> Rotation {
        self.rotation_kind
    }

    /// How long a request may wait for a target.
    pub fn hold(&self) -> Duration {
        self.hold
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TargetHealthState::{Draining, Healthy, Initial, Unhealthy, Unused};
    use elbow_model::InstanceId;

    fn target(n: u64, state: TargetHealthState) -> TargetRoute {
        TargetRoute {
            key: TargetKey(n),
            id: TargetId::new(InstanceId::from_number(n), 80),
            address: SocketAddr::from(([127, 0, 0, 1], 80)),
            zone: ZoneName::of_region("us-east-1", 0),
            state,
        }
    }

    fn group(states: &[TargetHealthState]) -> GroupRoutes {
        let targets = (0..).zip(states).map(|(n, &state)| target(n, state)).collect();
        GroupRoutes::new(TargetGroupName::try_new("web").unwrap(), targets, Duration::ZERO)
    }

    #[test]
    fn the_rotation_holds_the_healthy_or_fails_open() {
        let cases: [(&[TargetHealthState], &[usize], Rotation); 6] = [
            (&[Healthy, Unhealthy, Healthy, Draining, Initial], &[0, 2], Rotation::Healthy),
            (&[Unhealthy, Unhealthy], &[0, 1], Rotation::FailOpen),
            (&[Initial], &[0], Rotation::FailOpen),
            (&[Draining, Unhealthy], &[1], Rotation::FailOpen),
            (&[Draining, Unused], &[], Rotation::Empty),
            (&[], &[], Rotation::Empty),
        ];
        for (states, rotation, kind) in cases {
            let group = group(states);
            assert_eq!((group.rotation(), group.rotation_kind()), (rotation, kind), "{states:?}");
        }
    }

    #[test]
    fn an_invalid_snapshot_is_refused() {
        let listener = |port: u16, group| ListenerRoutes {
            address: SocketAddr::from(([127, 0, 0, 1], port)),
            group,
            host: String::new(),
        };
        let build = |listeners, groups| Snapshot::try_new(Generation(1), listeners, groups);
        assert!(build(vec![listener(80, 0)], vec![group(&[Healthy])]).is_ok());
        let cases = [
            (build(vec![listener(80, 1)], vec![group(&[])]), "sends to target group 1, of 1"),
            (build(vec![listener(80, 0), listener(80, 0)], vec![group(&[])]), "two listeners"),
            (build(vec![], vec![group(&[Healthy]), group(&[Healthy])]), "registered twice"),
        ];
        for (result, expected) in cases {
            let text = result.unwrap_err().to_string();
            assert!(text.contains(expected), "{text}");
        }
    }
}
