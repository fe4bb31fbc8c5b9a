//! An Auto Scaling group at work: its state, and one turn of its reconciler.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use elbow_balance::{Generation, TargetKey};
use elbow_base::{Rng, Timestamp};
use elbow_compute::{Driver, Observed};
use elbow_metrics::MetricStore;
use elbow_model::cause::Sentence;
use elbow_model::{
    AutoScalingGroup, InstanceId, LaunchTemplateVersion, LifecycleState, TargetGroupName,
    TargetHealthState,
};
use elbow_scaling::{self as scaling, LaunchHistory, Member, Refresh};

use crate::activities::ActivityLog;
use crate::addresses::AddressPool;
use crate::events::{EventKind, EventLog};
use crate::group_metrics::PolicyState;
use crate::member::{ESTABLISHED_AFTER, MemberRecord};
use crate::settings::ControlSettings;
use crate::targets::{Registration, Targets};
use crate::view::FailureNote;

/// Failed launches are forgotten after this long if nothing is missing: the longest back-off.
const FAILURES_FORGOTTEN_AFTER: Duration = Duration::from_secs(60);

/// A group with its members.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) spec: AutoScalingGroup,
    pub(crate) desired: u32,
    pub(crate) templates: BTreeMap<u64, LaunchTemplateVersion>,
    /// The template version that new members get outside of a refresh.
    pub(crate) version: u64,
    pub(crate) members: BTreeMap<InstanceId, MemberRecord>,
    /// The last change of the desired capacity, until the members have followed it.
    pub(crate) request: Option<Sentence>,
    pub(crate) refresh: Option<RefreshState>,
    pub(crate) launches: LaunchHistory,
    /// When the failure was seen that was counted last.
    pub(crate) failure_counted_at: Option<Timestamp>,
    pub(crate) deleting: bool,
    pub(crate) policies: Vec<PolicyState>,
    pub(crate) activities: ActivityLog,
    pub(crate) last_failure: Option<FailureNote>,
    /// What the planner said last, also when it did nothing.
    pub(crate) last_report: scaling::Report,
    pub(crate) wake_at: Option<Timestamp>,
    /// A second's metrics have been booked since the policies were last evaluated.
    pub(crate) ticked: bool,
}

/// A new version on its way in.
#[derive(Debug)]
pub(crate) struct RefreshState {
    pub(crate) refresh: Refresh,
    pub(crate) started: Timestamp,
    pub(crate) replaced_percent: u8,
    pub(crate) waiting_for: Option<String>,
}

/// How a new version is brought in (autoscaling reference, section 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefreshPreferences {
    /// Healthy members that must remain, in percent of the desired capacity; with 100 new members
    /// are launched before old ones leave.
    pub min_healthy_percent: u32,
    /// Members that may be there at the same time, in percent of the desired capacity.
    pub max_healthy_percent: u32,
    /// How long a new member must have been in service before an old one leaves for it.
    pub instance_warmup: Duration,
}

/// Why a new version is not brought in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeployError {
    /// One at a time. (AWS: `InstanceRefreshInProgress`.)
    #[error("an instance refresh to version {version} is in progress")]
    InProgress {
        /// The version on its way in.
        version: u64,
    },
    /// The group is going.
    #[error("the group is being deleted")]
    Deleting,
    /// The percentages contradict each other.
    #[error(
        "minimum healthy {min}% must be 0 to 100, maximum healthy {max}% 100 to 200, and their difference at most 100"
    )]
    Preferences {
        /// The minimum given.
        min: u32,
        /// The maximum given.
        max: u32,
    },
}

/// What a group's turn works with beside the group itself.
pub(crate) struct Surroundings<'a> {
    pub(crate) driver: &'a dyn Driver,
    pub(crate) now: Timestamp,
    pub(crate) settings: &'a ControlSettings,
    pub(crate) rng: &'a mut Rng,
    pub(crate) targets: &'a mut BTreeMap<TargetGroupName, Targets>,
    pub(crate) addresses: &'a mut AddressPool,
    pub(crate) events: &'a mut EventLog,
    pub(crate) metrics: &'a mut MetricStore,
    pub(crate) next_key: &'a mut u64,
    /// The snapshot that will hold what this turn changes.
    pub(crate) next_generation: Generation,
    pub(crate) routes_changed: &'a mut bool,
}

impl Group {
    pub(crate) fn new(
        mut spec: AutoScalingGroup,
        desired: u32,
        template: LaunchTemplateVersion,
        rng: &mut Rng,
    ) -> Self {
        // Sets: a member is registered once with each, and each zone counts once.
        keep_first(&mut spec.target_groups);
        keep_first(&mut spec.zones);
        let policies =
            spec.policies.iter().map(|policy| PolicyState::new(policy, &spec.name, rng)).collect();
        let version = template.number;
        Self {
            spec,
            desired,
            templates: BTreeMap::from([(version, template)]),
            version,
            members: BTreeMap::new(),
            request: Some(Sentence::Created { to: desired }),
            refresh: None,
            launches: LaunchHistory::default(),
            failure_counted_at: None,
            deleting: false,
            policies,
            activities: ActivityLog::default(),
            last_failure: None,
            last_report: scaling::Report::default(),
            wake_at: None,
            ticked: false,
        }
    }

    /// One turn: take in what is, plan, execute.
    pub(crate) fn turn(&mut self, observed: &BTreeMap<InstanceId, Observed>, s: &mut Surroundings) {
        self.observe(observed, s);
        self.bring_into_service(s);
        self.note_established(s);
        self.forget_failures(s);
        self.advance_endings(s);
        let invocations = self.evaluate_policies(s);
        let members: Vec<Member> = self.members.values().map(|m| self.planned(m, s)).collect();
        let view = scaling::GroupView {
            spec: &self.spec,
            desired: self.desired,
            version: self.version,
            members: &members,
            invocations: &invocations,
            user_request: self.request.clone(),
            refresh: self.refresh.as_ref().map(|state| &state.refresh),
            launches: &self.launches,
            deleting: self.deleting,
        };
        let (plan, report) = scaling::plan(&view, s.now, s.rng);
        self.last_report = report;
        self.execute(plan, s);
        // Members without anything to drain need no second turn.
        self.advance_endings(s);
    }

    /// How many members count toward the desired capacity.
    pub(crate) fn capacity(&self) -> usize {
        self.members.values().filter(|m| m.state.counts_toward_desired()).count()
    }

    /// How many members are in this state.
    pub(crate) fn count(&self, state: LifecycleState) -> usize {
        self.members.values().filter(|m| m.state == state).count()
    }

    /// Begins to bring in `template` as a new version.
    pub(crate) fn deploy(
        &mut self,
        mut template: LaunchTemplateVersion,
        preferences: RefreshPreferences,
        now: Timestamp,
    ) -> Result<u64, DeployError> {
        let RefreshPreferences { min_healthy_percent: min, max_healthy_percent: max, .. } =
            preferences;
        if min > 100 || !(100..=200).contains(&max) || max - min > 100 {
            return Err(DeployError::Preferences { min, max });
        }
        if self.deleting {
            return Err(DeployError::Deleting);
        }
        if let Some(state) = &self.refresh {
            return Err(DeployError::InProgress { version: state.refresh.version });
        }
        let version = self.templates.last_key_value().map_or(1, |(last, _)| last + 1);
        template.number = version;
        self.templates.insert(version, template);
        self.refresh = Some(RefreshState {
            refresh: Refresh {
                version,
                min_healthy_percent: min,
                max_healthy_percent: max,
                warmup: preferences.instance_warmup,
            },
            started: now,
            replaced_percent: 0,
            waiting_for: None,
        });
        Ok(version)
    }

    fn observe(&mut self, observed: &BTreeMap<InstanceId, Observed>, s: &mut Surroundings) {
        for member in self.members.values_mut() {
            let was_running = member.is_running();
            let warned = member.warning.clone();
            member.observe(observed.get(&member.id), s.now);
            if let Some(warning) = &member.warning
                && warned.is_none()
            {
                let text = warning.clone();
                s.events.push(s.now, EventKind::Warning, Some(&member.id), text, String::new());
            }
            if was_running && !member.is_running() {
                lose(member, s);
            }
        }
        self.count_failures(s);
    }

    /// Members that ended by themselves before they had proved themselves are failed launches.
    fn count_failures(&mut self, s: &mut Surroundings) {
        let failed: Vec<InstanceId> = self
            .members
            .values()
            .filter(|m| !m.is_running() && m.ending.is_none())
            .map(|m| m.id.clone())
            .collect();
        for id in failed {
            let what = self.members.get(&id).and_then(|member| member.describe_exit(s.now));
            self.note_unproved_end(&id, what.unwrap_or_default(), s);
        }
    }

    /// The member ends, or is replaced, because of `what`. If it has not proved itself, its launch
    /// has failed.
    pub(crate) fn note_unproved_end(&mut self, id: &InstanceId, what: String, s: &Surroundings) {
        let Some(member) = self.members.get_mut(id) else {
            return;
        };
        if member.established || member.failure_counted {
            return;
        }
        member.failure_counted = true;
        let launched_at = member.launched_at;
        let log = s.driver.log_tail(id, s.settings.log_lines);
        let note = FailureNote { at: s.now, instance: Some(id.clone()), what, log };
        self.launch_failed(launched_at, note);
    }

    /// A pending member whose process runs is registered and in service (autoscaling reference,
    /// section 5: in service does not wait for the target to be healthy).
    fn bring_into_service(&mut self, s: &mut Surroundings) {
        for member in self.members.values_mut() {
            let ready =
                member.state == LifecycleState::Pending && member.started && member.is_running();
            let Some(address) = member.serves_at.filter(|_| ready) else {
                continue;
            };
            for name in &self.spec.target_groups {
                if let Some(targets) = s.targets.get_mut(name) {
                    *s.next_key += 1;
                    let key = TargetKey(*s.next_key);
                    let id = elbow_model::TargetId::new(member.id.clone(), address.port());
                    targets.register(key, id, address, member.zone.clone(), s.now);
                    member.registrations.push((name.clone(), key));
                    *s.routes_changed = true;
                }
            }
            member.state = LifecycleState::InService;
            member.in_service_at = Some(s.now);
            let done = elbow_model::ActivityStatus::Successful;
            self.activities.update(&member.launch_activity, done, s.now, |_| {});
            let what = format!("{} in service at {address}", member.id);
            s.events.push(s.now, EventKind::InService, Some(&member.id), what, String::new());
        }
    }

    /// A member that has been healthy for a while shows that launches work.
    fn note_established(&mut self, s: &mut Surroundings) {
        // One on its way out has no target any more, and proves nothing.
        let serving = |m: &MemberRecord| m.state == LifecycleState::InService && m.is_running();
        for member in self.members.values_mut().filter(|m| !m.established && serving(m)) {
            // Without a target to check, being there is the proof.
            let mut proved = member.in_service_at;
            for (name, key) in &member.registrations {
                let registration = s.targets.get(name).and_then(|targets| targets.get(*key));
                let since = registration.and_then(|registration| registration.healthy_since);
                proved = since.and_then(|since| proved.map(|so_far| so_far.max(since)));
            }
            if proved.is_some_and(|since| s.now.since(since) >= ESTABLISHED_AFTER) {
                member.established = true;
                self.launches.succeeded();
            }
        }
    }

    /// Failures of long ago say nothing about the next launch, once the group has all it wants.
    fn forget_failures(&mut self, s: &Surroundings) {
        let old = self
            .launches
            .last_failure_at
            .is_some_and(|at| s.now.since(at) >= FAILURES_FORGOTTEN_AFTER);
        let whole = self.capacity() == usize::try_from(self.desired).unwrap_or(usize::MAX)
            && self.members.values().all(|m| m.established || m.ending.is_some());
        if old && whole && self.refresh.is_none() {
            self.launches.succeeded();
        }
    }

    fn planned(&self, member: &MemberRecord, s: &Surroundings) -> Member {
        let worst = worst_target(member, s.targets);
        let target = worst
            .map(|(targets, registration)| (registration.shown_health(), targets.has_been_healthy));
        Member {
            id: member.id.clone(),
            zone: member.zone.clone(),
            state: member.state,
            version: member.version,
            launched_at: member.launched_at,
            in_service_at: member.in_service_at,
            running: member.is_running(),
            elb_health_counts: target.as_ref().is_some_and(|(_, counts)| *counts),
            target: target.map(|(health, _)| health),
            protected: false,
        }
    }
}

/// Drops repetitions; the order stays.
fn keep_first<T: Ord + Clone>(items: &mut Vec<T>) {
    let mut seen = BTreeSet::new();
    items.retain(|item| seen.insert(item.clone()));
}

/// The registration that says most against a member: one that fails checks which count, then one
/// that fails others, then any that is not healthy (autoscaling reference, section 8: unhealthy in
/// any target group is unhealthy).
pub(crate) fn worst_target<'a>(
    member: &MemberRecord,
    targets: &'a BTreeMap<TargetGroupName, Targets>,
) -> Option<(&'a Targets, &'a Registration)> {
    let all = member.registrations.iter().filter_map(|(name, key)| {
        let targets = targets.get(name)?;
        Some((targets, targets.get(*key)?))
    });
    all.min_by_key(|(targets, registration)| match registration.shown_health().state {
        TargetHealthState::Unhealthy if targets.has_been_healthy => 0,
        TargetHealthState::Unhealthy => 1,
        TargetHealthState::Draining => 2,
        TargetHealthState::Initial => 3,
        TargetHealthState::Unused => 4,
        TargetHealthState::Healthy => 5,
    })
}

/// A process that is gone takes its registrations with it: there is nothing to drain.
fn lose(member: &mut MemberRecord, s: &mut Surroundings) {
    for (name, key) in member.registrations.drain(..) {
        if let Some(targets) = s.targets.get_mut(&name) {
            targets.remove(key);
            *s.routes_changed = true;
        }
    }
    if member.ending.is_none() {
        let what = format!("{} ended by itself", member.id);
        let why = member.describe_exit(s.now).unwrap_or_default();
        s.events.push(s.now, EventKind::Exited, Some(&member.id), what, why);
    }
}
