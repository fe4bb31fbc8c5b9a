//! Which targets get new requests: the healthy ones, or all when too few are healthy, by zone or
//! across zones (elb reference, section 7, target-group health thresholds; section 9, cross-zone).

use elbow_model::{TargetHealthState, ZoneName};

use crate::{Rotation, TargetRoute};

/// A least number of healthy targets, as a count, as a percentage, or both. It is missed when
/// either is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// `minimum_healthy_targets.count`; `None` is `off`.
    pub count: Option<u32>,
    /// `minimum_healthy_targets.percentage`, 1 to 100; `None` is `off`.
    pub percentage: Option<u8>,
}

/// The thresholds of a target group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthThresholds {
    routing: Threshold,
    dns: Threshold,
}

/// The rule that thresholds break.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThresholdError {
    /// A count of 0, or `off` where AWS does not allow it.
    #[error("unhealthy_state_routing count must be 1 or more, dns_failover count 1 or more or off")]
    Count,
    /// Not 1 to 100.
    #[error("percentage {0} is not between 1 and 100")]
    Percentage(u8),
    /// Traffic would leave the zone after it was sent everywhere.
    #[error("dns_failover threshold is below the unhealthy_state_routing threshold")]
    Order,
}

/// Whether a node sends to targets of other zones than its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrossZone {
    /// `load_balancing.cross_zone.enabled` is true; always so for the load balancer itself.
    On,
    /// Every zone for itself.
    Off,
}

/// The targets that get new requests in one zone, or in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InService {
    /// Indexes into the group's targets.
    pub targets: Vec<usize>,
    /// Why these.
    pub kind: Rotation,
    /// Whether the zone's addresses belong into the DNS answer for this group's sake.
    pub in_dns: bool,
}

/// The targets that get new requests, for the nodes of every zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneRotations {
    zones: Vec<ZoneName>,
    cross_zone: CrossZone,
    /// One for all, or one for each zone.
    in_service: Vec<InService>,
}

impl Default for HealthThresholds {
    /// AWS's: at least one healthy target, so fail open exactly when there is none.
    fn default() -> Self {
        let one = Threshold { count: Some(1), percentage: None };
        Self { routing: one, dns: one }
    }
}

impl HealthThresholds {
    /// Thresholds for routing to all targets and for leaving DNS.
    ///
    /// # Errors
    /// Names the rule that is broken.
    pub fn try_new(routing: Threshold, dns: Threshold) -> Result<Self, ThresholdError> {
        if routing.count.is_none_or(|count| count == 0) || dns.count == Some(0) {
            return Err(ThresholdError::Count);
        }
        for percentage in [routing.percentage, dns.percentage].into_iter().flatten() {
            if !(1..=100).contains(&percentage) {
                return Err(ThresholdError::Percentage(percentage));
            }
        }
        let below = |dns: Option<u32>, routing: Option<u32>| {
            dns.zip(routing).is_some_and(|(dns, routing)| dns < routing)
        };
        let percentages = (dns.percentage.map(u32::from), routing.percentage.map(u32::from));
        if below(dns.count, routing.count) || below(percentages.0, percentages.1) {
            return Err(ThresholdError::Order);
        }
        Ok(Self { routing, dns })
    }
}

impl Threshold {
    fn is_met(&self, healthy: usize, registered: usize) -> bool {
        let enough = |count: u32| healthy >= usize::try_from(count).unwrap_or(usize::MAX);
        self.count.is_none_or(enough)
            && self.percentage.is_none_or(|part| healthy * 100 >= registered * usize::from(part))
    }
}

impl InService {
    /// Of targets in these states. Those that are leaving or not in use count for nothing; one
    /// without a verdict counts as registered and not as healthy.
    pub fn of(
        states: impl Iterator<Item = (usize, TargetHealthState)>,
        thresholds: &HealthThresholds,
    ) -> Self {
        let (mut healthy, mut registered) = (Vec::new(), Vec::new());
        for (place, state) in states {
            match state {
                TargetHealthState::Healthy => {
                    healthy.push(place);
                    registered.push(place);
                }
                TargetHealthState::Initial | TargetHealthState::Unhealthy => registered.push(place),
                TargetHealthState::Draining | TargetHealthState::Unused => {}
            }
        }
        let met = |threshold: &Threshold| threshold.is_met(healthy.len(), registered.len());
        let (routing, in_dns) = (met(&thresholds.routing), met(&thresholds.dns));
        if registered.is_empty() {
            return Self { targets: registered, kind: Rotation::Empty, in_dns };
        }
        if routing {
            Self { targets: healthy, kind: Rotation::Healthy, in_dns }
        } else {
            Self { targets: registered, kind: Rotation::FailOpen, in_dns }
        }
    }
}

impl ZoneRotations {
    /// Of `targets`, for a load balancer with these zones. Targets of other zones are out of use.
    pub fn new(
        targets: &[TargetRoute],
        zones: &[ZoneName],
        cross_zone: CrossZone,
        thresholds: &HealthThresholds,
    ) -> Self {
        let within = |zones: &[ZoneName]| {
            let reachable = targets.iter().enumerate().filter(|(_, t)| zones.contains(&t.zone));
            InService::of(reachable.map(|(place, target)| (place, target.state)), thresholds)
        };
        let in_service = match cross_zone {
            CrossZone::On => vec![within(zones)],
            CrossZone::Off => zones.iter().map(|zone| within(std::slice::from_ref(zone))).collect(),
        };
        Self { zones: zones.to_vec(), cross_zone, in_service }
    }

    /// For the nodes of `zone`; `None` if the load balancer is not there.
    pub fn of_zone(&self, zone: &ZoneName) -> Option<&InService> {
        let place = self.zones.iter().position(|other| other == zone)?;
        match self.cross_zone {
            CrossZone::On => self.in_service.first(),
            CrossZone::Off => self.in_service.get(place),
        }
    }
}

/// The zones whose addresses a load balancer with these groups answers with: those in which at
/// least one group is healthy enough, or all of them if there is no such zone.
pub fn zones_in_dns(zones: &[ZoneName], groups: &[ZoneRotations]) -> Vec<ZoneName> {
    let healthy = |zone: &&ZoneName| {
        groups.iter().any(|group| group.of_zone(zone).is_some_and(|service| service.in_dns))
    };
    let answered: Vec<ZoneName> = zones.iter().filter(healthy).cloned().collect();
    if answered.is_empty() { zones.to_vec() } else { answered }
}

#[cfg(test)]
mod tests;
