//! Turns the control plane's views into the recording behind report and picture.

use std::collections::BTreeSet;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_control::{Event, EventKind, GroupView, InstanceView, View};
use elbow_load::{Capacity, InstanceState, LoadResult, MarkKind, Recording};
use elbow_model::{InstanceId, LifecycleState};

/// What has been seen.
pub(crate) struct Observer {
    recording: Recording,
    seen: u64,
    alive: BTreeSet<String>,
    last_sample: Option<Timestamp>,
    /// Most instances that passed their checks at the same time, before the deploy began, which
    /// launches more for a while.
    pub(crate) serving_max: u32,
    /// The instance that was killed, and when.
    pub(crate) kill: Option<(InstanceId, Timestamp)>,
    /// The launch that makes up for it.
    pub(crate) replacement: Option<InstanceId>,
    /// When the replacement passed its first check.
    pub(crate) replaced_at: Option<Timestamp>,
    /// When the deploy began and ended.
    pub(crate) deploy: Option<(Timestamp, Option<Timestamp>)>,
    /// Versions in service when last seen.
    pub(crate) versions: BTreeSet<u64>,
    /// Instances when last seen, in whatever state.
    pub(crate) instances: usize,
}

/// Why there is a deploy at all.
const DEPLOY_WHY: &str = "The demo asks for an instance refresh: new instances are launched and \
                          must pass their checks before old ones leave.";
/// CPU and capacity are recorded this often.
const SAMPLE_EVERY: Duration = Duration::from_millis(200);

/// How many members of a group pass their checks, and how many it should have.
pub(crate) fn serving_and_desired(group: &GroupView) -> (u32, u32) {
    (count(group, is_serving), group.desired)
}

impl Observer {
    pub(crate) fn new(started: Timestamp) -> Self {
        Self {
            recording: Recording::new(started),
            seen: 0,
            alive: BTreeSet::new(),
            last_sample: None,
            serving_max: 0,
            kill: None,
            replacement: None,
            replaced_at: None,
            deploy: None,
            versions: BTreeSet::new(),
            instances: 0,
        }
    }

    /// What was recorded.
    pub(crate) fn recording(&self) -> &Recording {
        &self.recording
    }

    /// Takes in a view; `tell` gets a line for each thing worth telling.
    pub(crate) fn see(&mut self, view: &View, tell: &mut impl FnMut(&str)) {
        let seen = self.seen;
        for event in view.events.iter().filter(|event| event.sequence > seen) {
            self.event(event, tell);
            self.seen = event.sequence;
        }
        let Some(group) = view.groups.first() else {
            return;
        };
        if self.deploy.is_none() {
            self.serving_max = self.serving_max.max(count(group, is_serving));
        }
        self.instances = group.instances.len();
        self.versions = group
            .instances
            .iter()
            .filter(|instance| instance.state == LifecycleState::InService)
            .map(|instance| instance.version)
            .collect();
        self.lanes(group, view.at);
        let due = self.last_sample.is_none_or(|last| view.at.since(last) >= SAMPLE_EVERY);
        if due {
            self.last_sample = Some(view.at);
            self.sample(group, view.at);
        }
    }

    /// Notes that `id` was killed at `now`.
    pub(crate) fn killed(&mut self, id: &InstanceId, now: Timestamp) {
        self.kill = Some((id.clone(), now));
        let label = format!("SIGKILL {}", short(id));
        let cause = "The demo kills an instance under load, without warning.";
        self.recording.record_mark(now, MarkKind::Kill, &label, cause);
        self.recording.record_instance(now, id.as_str(), "", InstanceState::Killed);
    }

    /// The load has ended.
    pub(crate) fn finish(&mut self, load: &LoadResult, now: Timestamp) {
        self.recording.record_load(load);
        if let Some((served, name)) = load
            .instances
            .iter()
            .skip(1)
            .filter_map(|instance| Some((instance.first?.completed, &instance.name)))
            .min()
        {
            let label = format!("{} serves its first request", short_text(name));
            self.recording.record_mark(load.started + served, MarkKind::FirstServed, &label, "");
        }
        self.recording.finish(now);
    }

    /// The longest-serving instance, to be killed: the most painful choice.
    pub(crate) fn oldest_serving(&self, view: &View) -> Option<InstanceId> {
        let group = view.groups.first()?;
        group.instances.iter().find(|instance| is_serving(instance)).map(|i| i.id.clone())
    }

    /// One instance, which serves, and nothing on its way in or out.
    pub(crate) fn is_back_to_one(&self, view: &View) -> bool {
        view.groups.first().is_some_and(|group| {
            group.desired == 1
                && group.refresh.is_none()
                && group.instances.len() == 1
                && group.instances.iter().all(is_serving)
        })
    }

    fn event(&mut self, event: &Event, tell: &mut impl FnMut(&str)) {
        let since = event.at.since(self.recording.started()).as_secs_f64();
        let own = self.kill.as_ref().map(|(id, _)| id);
        let (kind, label) = match event.kind {
            EventKind::ScaleOut => (MarkKind::ScaleOut, event.what.clone()),
            EventKind::ScaleIn => (MarkKind::ScaleIn, event.what.clone()),
            EventKind::Exited if event.instance.as_ref() == own => return,
            EventKind::Exited => (MarkKind::Kill, event.what.clone()),
            EventKind::Replace => {
                let launched = event.instance.as_ref().filter(|id| Some(*id) != own);
                let Some(id) = launched else {
                    return;
                };
                if self.kill.is_some() && self.replacement.is_none() {
                    self.replacement = Some(id.clone());
                }
                (MarkKind::Replace, format!("launching {} instead", short(id)))
            }
            EventKind::Healthy => {
                if event.instance == self.replacement && self.replaced_at.is_none() {
                    self.replaced_at = event.instance.as_ref().map(|_| event.at);
                }
                return;
            }
            EventKind::RefreshStarted => {
                self.deploy = Some((event.at, None));
                (MarkKind::DeployStart, event.what.clone())
            }
            EventKind::RefreshDone => {
                if let Some((_, end)) = &mut self.deploy {
                    *end = Some(event.at);
                }
                (MarkKind::DeployDone, event.what.clone())
            }
            EventKind::LaunchFailed | EventKind::Unhealthy | EventKind::Warning => {
                (MarkKind::Note, event.what.clone())
            }
            EventKind::Launch
            | EventKind::InService
            | EventKind::Draining
            | EventKind::Terminated => return,
        };
        let label = label.replace(" -> ", "→");
        tell(&format!("{since:5.1} s  {label}"));
        let why = match event.kind {
            EventKind::RefreshStarted => DEPLOY_WHY,
            _ => &event.why,
        };
        self.recording.record_mark(event.at, kind, &label, why);
    }

    fn lanes(&mut self, group: &GroupView, at: Timestamp) {
        let mut alive = BTreeSet::new();
        for instance in &group.instances {
            let id = instance.id.to_string();
            let state = match instance.state {
                _ if instance.exit.is_some() && !self.was_told_to_end(instance) => {
                    InstanceState::Killed
                }
                LifecycleState::InService if is_serving(instance) => InstanceState::InService,
                LifecycleState::Pending | LifecycleState::InService => InstanceState::Pending,
                LifecycleState::Terminating | LifecycleState::Terminated => InstanceState::Draining,
            };
            let version = format!("v{}", instance.version);
            self.recording.record_instance(at, &id, &version, state);
            alive.insert(id);
        }
        for gone in self.alive.difference(&alive) {
            self.recording.record_instance(at, gone, "", InstanceState::Ended);
        }
        self.alive = alive;
    }

    fn was_told_to_end(&self, instance: &InstanceView) -> bool {
        let killed = self.kill.as_ref().is_some_and(|(id, _)| *id == instance.id);
        instance.state == LifecycleState::Terminating && !killed
    }

    fn sample(&mut self, group: &GroupView, at: Timestamp) {
        let in_state = |state| count(group, |instance| instance.state == state);
        let capacity = Capacity {
            desired: group.desired,
            in_service: in_state(LifecycleState::InService),
            pending: in_state(LifecycleState::Pending),
            terminating: in_state(LifecycleState::Terminating),
            healthy: count(group, is_serving),
        };
        self.recording.record_capacity(at, capacity);
        for instance in &group.instances {
            if let Some(cpu) = instance.cpu_percent.filter(|_| instance.exit.is_none()) {
                self.recording.record_cpu(at, instance.id.as_str(), cpu);
            }
        }
    }
}

fn is_serving(instance: &InstanceView) -> bool {
    instance.state == LifecycleState::InService && instance.exit.is_none() && instance.is_healthy()
}

fn count(group: &GroupView, which: impl Fn(&InstanceView) -> bool) -> u32 {
    u32::try_from(group.instances.iter().filter(|i| which(i)).count()).unwrap_or(u32::MAX)
}

/// The end of an id, as the picture's lanes show it: enough to tell a dozen apart.
pub(crate) fn short(id: &InstanceId) -> String {
    short_text(id.as_str())
}

fn short_text(id: &str) -> String {
    let digits = id.strip_prefix("i-").unwrap_or(id);
    match digits.char_indices().rev().nth(8) {
        Some((end, _)) if end > 0 => format!("i-…{}", &digits[end..]),
        _ => id.to_owned(),
    }
}
