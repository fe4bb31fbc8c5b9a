//! Executing a plan: changes of capacity, launches, and the progress of a refresh.

use elbow_base::Timestamp;
use elbow_compute::{LaunchError, LaunchSpec};
use elbow_model::cause::{Sentence, cause};
use elbow_model::{ActivityStatus, InstanceId};
use elbow_scaling::{Launch, LaunchKind, Plan, RefreshStep, RefreshWait};

use crate::events::EventKind;
use crate::group::{Group, Surroundings};
use crate::member::MemberRecord;
use crate::view::FailureNote;

impl Group {
    /// Does what the plan says; there is nothing left to decide.
    pub(crate) fn execute(&mut self, plan: Plan, s: &mut Surroundings) {
        self.wake_at = plan.wake_at;
        if let Some(sentence) = plan.change {
            self.change_desired(plan.desired, sentence, s);
        }
        let before = self.launches;
        for termination in plan.terminations {
            self.begin_ending(&termination, s);
        }
        if self.launches != before {
            // A member that leaves has turned out to be a failed launch, which the plan could not
            // know: the next plan keeps the wait.
            self.wake_at = self.launches.next_launch_at();
        } else {
            for launch in plan.launches {
                self.launch(&launch, s);
            }
        }
        if let Some(step) = plan.refresh {
            self.follow_refresh(&step, s);
        }
        // The members have followed: later launches have other causes.
        if self.capacity() == usize::try_from(self.desired).unwrap_or(usize::MAX) {
            self.request = None;
        }
    }

    /// Sets the desired capacity because of `sentence`.
    pub(crate) fn change_desired(&mut self, to: u32, sentence: Sentence, s: &mut Surroundings) {
        let from = self.desired;
        let kind = if to > from { EventKind::ScaleOut } else { EventKind::ScaleIn };
        let what = format!("desired capacity {from} -> {to}");
        s.events.push(s.now, kind, None, what, cause(s.now, std::slice::from_ref(&sentence)));
        self.desired = to;
        self.request = Some(sentence);
    }

    fn launch(&mut self, launch: &Launch, s: &mut Surroundings) {
        let id = InstanceId::generate(s.rng);
        let why = cause(s.now, &launch.sentences);
        let activity = self.activities.open(
            s.rng,
            &id,
            format!("Launching a new EC2 instance: {id}"),
            why.clone(),
            ActivityStatus::PreInService,
            s.now,
        );
        let result = match self.launch_spec(&id, launch, s) {
            Ok(spec) => {
                let address = spec.address;
                let launched = s.driver.launch(spec);
                if launched.is_err() {
                    s.addresses.give(address);
                }
                launched.map(|()| address).map_err(|error| describe(&error))
            }
            Err(text) => Err(text),
        };
        match result {
            Ok(address) => {
                let (zone, version) = (launch.zone.clone(), launch.version);
                let member = MemberRecord::new(id.clone(), zone, version, address, activity, s.now);
                let what = format!("launching {id} in {}", launch.zone);
                let kind = match launch.kind {
                    LaunchKind::Replace => EventKind::Replace,
                    LaunchKind::ScaleOut | LaunchKind::Refresh => EventKind::Launch,
                };
                s.events.push(s.now, kind, Some(&id), what, why);
                self.members.insert(id, member);
            }
            Err(text) => {
                self.activities.update(&activity, ActivityStatus::Failed, s.now, |a| {
                    a.description = format!("Launching a new EC2 instance.  Status Reason: {text}");
                    a.status_message = Some(format!("{text} Launching EC2 instance failed."));
                });
                let what = format!("launch failed: {text}");
                s.events.push(s.now, EventKind::LaunchFailed, None, what, why);
                self.launch_failed(
                    s.now,
                    FailureNote { at: s.now, instance: None, what: text, log: Vec::new() },
                );
            }
        }
    }

    /// Counts a failed launch, requested at `launched_at`. Every failure starts the wait anew, but
    /// launches requested before the last counted failure was known are one wave and count once,
    /// however many they are: the wait doubles for those that knew better.
    pub(crate) fn launch_failed(&mut self, launched_at: Timestamp, note: FailureNote) {
        let history = &mut self.launches;
        let counted_at = self.failure_counted_at.filter(|_| history.consecutive_failures > 0);
        if counted_at.is_none_or(|at| launched_at > at) {
            history.failed(note.at);
            self.failure_counted_at = Some(note.at);
        } else {
            history.last_failure_at = Some(note.at);
        }
        self.last_failure = Some(note);
    }

    fn launch_spec(
        &self,
        id: &InstanceId,
        launch: &Launch,
        s: &mut Surroundings,
    ) -> Result<LaunchSpec, String> {
        let template = self
            .templates
            .get(&launch.version)
            .ok_or_else(|| format!("launch template version {} is not there", launch.version))?;
        let zones = &s.settings.zones;
        let index = zones.iter().position(|zone| *zone == launch.zone);
        let address = index
            .and_then(|index| s.addresses.take(index))
            .ok_or_else(|| format!("no free address in {}", launch.zone))?;
        Ok(LaunchSpec {
            id: id.clone(),
            zone: launch.zone.clone(),
            address,
            port: template.port,
            command: template.command.clone(),
            environment: template.environment.clone(),
            vcpus: template.vcpus,
        })
    }

    fn follow_refresh(&mut self, step: &RefreshStep, s: &mut Surroundings) {
        let Some(state) = &mut self.refresh else {
            return;
        };
        state.replaced_percent = step.replaced_percent;
        state.waiting_for = step.waiting_for.as_ref().map(waits_for);
        if step.done {
            let took = s.now.since(state.started).as_secs_f64();
            let version = state.refresh.version;
            let what = format!("version {version} serves alone after {took:.1} s");
            s.events.push(s.now, EventKind::RefreshDone, None, what, String::new());
            // The group's own version changes only now that the refresh has succeeded.
            self.version = version;
            self.refresh = None;
            self.templates.retain(|number, _| *number == version);
        }
    }
}

/// The error with its source, on one line.
fn describe(error: &LaunchError) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

/// What a refresh waits for, in the style of AWS's status reasons (autoscaling reference, section
/// 12).
fn waits_for(wait: &RefreshWait) -> String {
    let example = |ids: &[InstanceId], does: &str| match ids.first() {
        Some(id) => format!(" For example: {id} {does}."),
        None => String::new(),
    };
    match wait {
        RefreshWait::InService(ids) => {
            format!("Waiting for instances to be in service.{}", example(ids, "is pending"))
        }
        RefreshWait::Healthy(ids) => format!(
            "Waiting for instances to pass their health checks.{}",
            example(ids, "is not healthy")
        ),
        RefreshWait::WarmUp { ids, left } => format!(
            "Waiting for instances to warm up before continuing ({:.1} s left).{}",
            left.as_secs_f64(),
            example(ids, "is warming up")
        ),
        RefreshWait::BackOff { left } => {
            format!("Waiting {:.1} s after failed launches.", left.as_secs_f64())
        }
        RefreshWait::Protected(ids) => format!(
            "Waiting for instances that are protected from scale-in.{}",
            example(ids, "is protected")
        ),
    }
}
