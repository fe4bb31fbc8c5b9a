//! The whole control plane as one synchronous machine.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::{Generation, ListenerRoutes, Snapshot, TargetReport, WorkerReport};
use elbow_base::{Rng, Timestamp};
use elbow_compute::{Driver, Observed};
use elbow_metrics::{MetricStore, StoreLimits};
use elbow_model::cause::Sentence;
use elbow_model::group::GroupSizeError;
use elbow_model::{
    AutoScalingGroup, GroupName, InstanceId, LaunchTemplateVersion, LoadBalancer, LoadBalancerName,
    TargetGroup, TargetGroupName, TargetHealthState,
};

use crate::addresses::{AddressPool, ZONES_MAX};
use crate::events::{EventKind, EventLog};
use crate::group::{DeployError, Group, RefreshPreferences, Surroundings};
use crate::group_metrics::tick_targets;
use crate::settings::ControlSettings;
use crate::targets::{HealthChange, ProbeRequest, ProbeResult, Targets, explain};
use crate::traffic::{self, Traffic};

/// After a pause, for instance of the machine, at most this many seconds of metrics are made up
/// for; older ones stay missing.
const CATCH_UP_SECONDS_MAX: u64 = 10;

/// The control plane's state.
#[derive(Debug)]
pub struct Controller {
    pub(crate) settings: ControlSettings,
    pub(crate) targets: BTreeMap<TargetGroupName, Targets>,
    pub(crate) groups: BTreeMap<GroupName, Group>,
    pub(crate) events: EventLog,
    pub(crate) traffic: Traffic,
    balancers: BTreeMap<LoadBalancerName, LoadBalancer>,
    metrics: MetricStore,
    rng: Rng,
    addresses: AddressPool,
    next_key: u64,
    generation: Generation,
    routes_changed: bool,
    /// The second whose metrics are booked next.
    next_second: Option<u64>,
}

/// What a turn wants done outside.
#[derive(Debug)]
pub struct TurnOutput {
    /// To be published to the data plane.
    pub snapshot: Option<Arc<Snapshot>>,
    /// To be made; their results come back through [`Controller::on_probe`].
    pub probes: Vec<ProbeRequest>,
    /// Come again at this time even if nothing happens before.
    pub wake_at: Timestamp,
}

/// Why a resource is not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum ControlError {
    /// The name is taken.
    #[error("{kind} {name} exists already")]
    Exists {
        /// What was to be made.
        kind: &'static str,
        /// Its name.
        name: String,
    },
    /// There is none of this name.
    #[error("{kind} {name} not found")]
    NotFound {
        /// What was looked for.
        kind: &'static str,
        /// Its name.
        name: String,
    },
    /// A zone of the group is none of ours, or it has none.
    #[error("the group needs at least one zone, and all of them from those there are")]
    Zones,
    /// The capacity is out of bounds.
    #[error(transparent)]
    Size(#[from] GroupSizeError),
    /// The new version is not brought in.
    #[error(transparent)]
    Deploy(#[from] DeployError),
}

impl Controller {
    /// A control plane with nothing to do.
    pub fn new(mut settings: ControlSettings, mut rng: Rng) -> Self {
        settings.zones.truncate(ZONES_MAX);
        let addresses = AddressPool::new(&mut rng);
        Self {
            settings,
            targets: BTreeMap::new(),
            groups: BTreeMap::new(),
            events: EventLog::default(),
            traffic: Traffic::default(),
            balancers: BTreeMap::new(),
            metrics: MetricStore::new(StoreLimits::STANDARD),
            rng,
            addresses,
            next_key: 0,
            generation: Generation::default(),
            routes_changed: false,
            next_second: None,
        }
    }

    /// Makes a target group.
    ///
    /// # Errors
    /// The name is taken.
    pub fn create_target_group(&mut self, spec: TargetGroup) -> Result<(), ControlError> {
        let name = spec.name.clone();
        if self.targets.contains_key(&name) {
            return Err(ControlError::Exists { kind: "target group", name: name.to_string() });
        }
        self.targets.insert(name, Targets::new(spec));
        Ok(())
    }

    /// Makes a load balancer whose listeners send to target groups that are there.
    ///
    /// # Errors
    /// The name or a listener's address is taken, or a target group is not there.
    pub fn create_load_balancer(&mut self, balancer: LoadBalancer) -> Result<(), ControlError> {
        let name = balancer.name.clone();
        if self.balancers.contains_key(&name) {
            return Err(ControlError::Exists { kind: "load balancer", name: name.to_string() });
        }
        for listener in &balancer.listeners {
            if !self.targets.contains_key(&listener.forward_to) {
                let name = listener.forward_to.to_string();
                return Err(ControlError::NotFound { kind: "target group", name });
            }
        }
        let mut taken: BTreeSet<SocketAddr> = self.listeners().map(|(_, at)| at).collect();
        if let Some(twice) = balancer.listeners.iter().find(|l| !taken.insert(l.address)) {
            let name = twice.address.to_string();
            return Err(ControlError::Exists { kind: "listener", name });
        }
        for listener in &balancer.listeners {
            if let Some(targets) = self.targets.get_mut(&listener.forward_to) {
                targets.balancer = Some(name.clone());
            }
        }
        self.balancers.insert(name, balancer);
        self.routes_changed = true;
        Ok(())
    }

    /// Makes a group whose members run `template`.
    ///
    /// # Errors
    /// Names the rule that it breaks.
    pub fn create_group(
        &mut self,
        spec: AutoScalingGroup,
        desired: u32,
        template: LaunchTemplateVersion,
    ) -> Result<(), ControlError> {
        spec.size.check_desired(desired)?;
        if self.groups.contains_key(&spec.name) {
            let name = spec.name.to_string();
            return Err(ControlError::Exists { kind: "Auto Scaling group", name });
        }
        let known = spec.zones.iter().all(|zone| self.settings.zones.contains(zone));
        if spec.zones.is_empty() || !known {
            return Err(ControlError::Zones);
        }
        if let Some(missing) = spec.target_groups.iter().find(|t| !self.targets.contains_key(*t)) {
            let name = missing.to_string();
            return Err(ControlError::NotFound { kind: "target group", name });
        }
        let group = Group::new(spec, desired, template, &mut self.rng);
        self.groups.insert(group.spec.name.clone(), group);
        Ok(())
    }

    /// Sets a group's desired capacity.
    ///
    /// # Errors
    /// There is no such group, it is being deleted, or the capacity is out of its bounds.
    pub fn set_desired_capacity(
        &mut self,
        name: &GroupName,
        to: u32,
        now: Timestamp,
    ) -> Result<(), ControlError> {
        let group = find_group(&mut self.groups, name)?;
        if group.deleting {
            return Err(DeployError::Deleting.into());
        }
        group.spec.size.check_desired(to)?;
        let from = group.desired;
        if from != to {
            group.desired = to;
            group.request = Some(Sentence::UserSetDesired { from, to });
            let kind = if to > from { EventKind::ScaleOut } else { EventKind::ScaleIn };
            let why = "a user request set the desired capacity".to_owned();
            self.events.push(now, kind, None, format!("desired capacity {from} -> {to}"), why);
        }
        Ok(())
    }

    /// Brings in a new version of what a group's members run. Returns the version's number.
    ///
    /// # Errors
    /// There is no such group, or it cannot be refreshed now.
    pub fn deploy(
        &mut self,
        name: &GroupName,
        template: LaunchTemplateVersion,
        preferences: RefreshPreferences,
        now: Timestamp,
    ) -> Result<u64, ControlError> {
        let group = find_group(&mut self.groups, name)?;
        let version = group.deploy(template, preferences, now)?;
        let what = format!("bringing in version {version}");
        self.events.push(now, EventKind::RefreshStarted, None, what, String::new());
        Ok(version)
    }

    /// Ends all members of all groups, drained, and lets none be launched.
    pub fn delete_groups(&mut self) {
        for group in self.groups.values_mut() {
            group.deleting = true;
            group.refresh = None;
            group.desired = 0;
            group.request = Some(Sentence::GroupDeleted);
        }
    }

    /// How many members there are, in whatever state.
    pub fn member_count(&self) -> usize {
        self.groups.values().map(|group| group.members.len()).sum()
    }

    /// How many activities of a group have not ended; `None` if there is no such group.
    pub fn open_activities(&self, name: &GroupName) -> Option<usize> {
        self.groups.get(name).map(|group| group.activities.open_count())
    }

    /// The listeners of all load balancers.
    pub fn listeners(&self) -> impl Iterator<Item = (LoadBalancerName, SocketAddr)> + '_ {
        self.balancers
            .values()
            .flat_map(|b| b.listeners.iter().map(|l| (b.name.clone(), l.address)))
    }

    /// Takes in what a worker measured.
    pub fn on_report(&mut self, report: &WorkerReport) {
        self.traffic.on_report(report);
        let by_key: BTreeMap<_, &TargetReport> =
            report.targets.iter().map(|target| (target.key, target)).collect();
        let at = traffic::middle(report);
        let unbooked = self.next_second.unwrap_or(0);
        for targets in self.targets.values_mut() {
            targets.on_report(report.worker, report.generation, at, &by_key, unbooked);
        }
    }

    /// Takes in what came of a probe.
    pub fn on_probe(&mut self, probe: ProbeResult, now: Timestamp) {
        let Some(targets) = self.targets.get_mut(&probe.target_group) else {
            return;
        };
        if let Some(change) = targets.conclude(probe.target, probe.result, now) {
            self.routes_changed = true;
            note_health(&mut self.events, &change, now);
        }
    }

    /// One turn of everything.
    pub fn turn(&mut self, driver: &dyn Driver, now: Timestamp) -> TurnOutput {
        let observed: BTreeMap<InstanceId, Observed> =
            driver.observe().into_iter().map(|o| (o.id.clone(), o)).collect();
        let seconds = self.seconds_to_book(now);
        let next_generation = Generation(self.generation.0 + 1);
        let mut surroundings = Surroundings {
            driver,
            now,
            settings: &self.settings,
            rng: &mut self.rng,
            targets: &mut self.targets,
            addresses: &mut self.addresses,
            events: &mut self.events,
            metrics: &mut self.metrics,
            next_key: &mut self.next_key,
            next_generation,
            routes_changed: &mut self.routes_changed,
        };
        let mut wake_at = now + Duration::from_secs(1);
        for &second in &seconds {
            tick_targets(second, &mut surroundings);
        }
        for group in self.groups.values_mut() {
            for &second in &seconds {
                group.tick(Timestamp::from_unix(Duration::from_secs(second)), &mut surroundings);
            }
            group.turn(&observed, &mut surroundings);
            wake_at = group.wake_at.map_or(wake_at, |at| at.min(wake_at));
        }
        let mut probes = Vec::new();
        for targets in self.targets.values_mut() {
            targets.poll_probes(now, &mut probes);
            wake_at = targets.next_deadline(now).map_or(wake_at, |at| at.min(wake_at));
        }
        let next_tick = Duration::from_secs(self.next_second.unwrap_or(0) + 1);
        wake_at = wake_at.min(Timestamp::from_unix(next_tick) + self.settings.tick_margin);
        TurnOutput { snapshot: self.snapshot(), probes, wake_at }
    }

    /// The seconds whose reports are in and whose metrics are not booked yet.
    fn seconds_to_book(&mut self, now: Timestamp) -> Vec<u64> {
        let complete = (now - self.settings.tick_margin).unix_seconds();
        let first = *self.next_second.get_or_insert(complete);
        self.next_second = Some(complete.max(first));
        (first.max(complete.saturating_sub(CATCH_UP_SECONDS_MAX))..complete).collect()
    }

    /// The next snapshot, if routes have changed since the last.
    fn snapshot(&mut self) -> Option<Arc<Snapshot>> {
        if !std::mem::take(&mut self.routes_changed) {
            return None;
        }
        let order: Vec<&TargetGroupName> = self.targets.keys().collect();
        let mut listeners = Vec::new();
        for balancer in self.balancers.values() {
            for listener in &balancer.listeners {
                if let Some(group) = order.iter().position(|name| **name == listener.forward_to) {
                    let host = format!("{}.elb.localhost", balancer.name);
                    listeners.push(ListenerRoutes { address: listener.address, group, host });
                }
            }
        }
        let groups = self.targets.values().map(|t| t.routes(self.settings.hold)).collect();
        self.generation = Generation(self.generation.0 + 1);
        // Keys are given once and listeners were checked when they were made.
        Snapshot::try_new(self.generation, listeners, groups).ok().map(Arc::new)
    }
}

fn find_group<'a>(
    groups: &'a mut BTreeMap<GroupName, Group>,
    name: &GroupName,
) -> Result<&'a mut Group, ControlError> {
    groups.get_mut(name).ok_or_else(|| ControlError::NotFound {
        kind: "Auto Scaling group",
        name: name.to_string(),
    })
}

fn note_health(events: &mut EventLog, change: &HealthChange, now: Timestamp) {
    let instance = Some(&change.id.instance);
    let why = explain(&change.health);
    let kind = match change.health.state {
        TargetHealthState::Healthy => EventKind::Healthy,
        _ => EventKind::Unhealthy,
    };
    let what = format!("{} is {}", change.id, change.health.state);
    events.push(now, kind, instance, what, why);
}
