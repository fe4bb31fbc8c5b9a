//! An Auto Scaling group at work: its state, and one turn of its reconciler.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_balance::{Generation, TargetKey};
use elbow_base::{Rng, Timestamp};
use elbow_compute::{Driver, Observed};
use elbow_metrics::MetricStore;
use elbow_model::cause::Sentence;
use elbow_model::{
    AutoScalingGroup, InstanceId, LaunchTemplateVersion, LifecycleState, TargetGroupName,
};
use elbow_scaling::{self as scaling, LaunchHistory, Member, Refresh};

use crate::activities::ActivityLog;
use crate::addresses::AddressPool;
use crate::events::{EventKind, EventLog};
use crate::group_metrics::PolicyState;
use crate::member::{ESTABLISHED_AFTER, MemberRecord};
use crate::settings::ControlSettings;
use crate::targets::Targets;
use crate::view::FailureNote;

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
    pub(crate) deleting: bool,
    pub(crate) policies: Vec<PolicyState>,
    pub(crate) activities: ActivityLog,
    pub(crate) last_failure: Option<FailureNote>,
    /// What the planner said last, also when it did nothing.
    pub(crate) last_report: Vec<String>,
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
        spec: AutoScalingGroup,
        desired: u32,
        template: LaunchTemplateVersion,
        rng: &mut Rng,
    ) -> Self {
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
            deleting: false,
            policies,
            activities: ActivityLog::default(),
            last_failure: None,
            last_report: Vec::new(),
            wake_at: None,
            ticked: false,
        }
    }

    /// One turn: take in what is, plan, execute.
    pub(crate) fn turn(&mut self, observed: &BTreeMap<InstanceId, Observed>, s: &mut Surroundings) {
        self.observe(observed, s);
        self.bring_into_service(s);
        self.note_established(s);
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
        self.last_report = report.to_string().lines().map(str::to_owned).collect();
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
        for member in self.members.values_mut() {
            let failed = !member.is_running()
                && !member.established
                && member.ending.is_none()
                && !member.failure_counted;
            if !failed {
                continue;
            }
            member.failure_counted = true;
            self.launches.failed(s.now);
            let log = s.driver.log_tail(&member.id, s.settings.log_lines);
            self.last_failure = Some(FailureNote {
                at: s.now,
                instance: Some(member.id.clone()),
                what: member.describe_exit(s.now).unwrap_or_default(),
                log,
            });
        }
    }

    /// A pending member whose process runs is registered and in service (autoscaling reference,
    /// section 5: in service does not wait for the target to be healthy).
    fn bring_into_service(&mut self, s: &mut Surroundings) {
        for member in self.members.values_mut() {
            let ready = member.state == LifecycleState::Pending && member.is_running();
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
        for member in self.members.values_mut().filter(|m| !m.established && m.is_running()) {
            let proved = if member.registrations.is_empty() {
                member.in_service_at
            } else {
                let since = |(name, key): &(TargetGroupName, TargetKey)| {
                    s.targets.get(name).and_then(|t| t.get(*key)).and_then(|r| r.healthy_since)
                };
                member.registrations.iter().map(since).max().flatten()
            };
            if proved.is_some_and(|since| s.now.since(since) >= ESTABLISHED_AFTER) {
                member.established = true;
                self.launches.succeeded();
            }
        }
    }

    fn planned(&self, member: &MemberRecord, s: &Surroundings) -> Member {
        let target = member.registrations.iter().find_map(|(name, key)| {
            let targets = s.targets.get(name)?;
            let registration = targets.get(*key)?;
            Some((registration.shown_health(), targets.has_been_healthy))
        });
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
