//! The way out: deregister, drain, end, forget. Nothing is ended before it is drained or its
//! deregistration delay is over (autoscaling reference, section 6.1).

use elbow_model::cause::cause;
use elbow_model::{ActivityStatus, InstanceId, LifecycleState};
use elbow_scaling::{Termination, TerminationKind};

use crate::events::EventKind;
use crate::group::{Group, Surroundings, worst_target};
use crate::member::Ending;

impl Group {
    /// Takes a member out of service.
    pub(crate) fn begin_ending(&mut self, termination: &Termination, s: &mut Surroundings) {
        if termination.kind == TerminationKind::Replace {
            let health = self.members.get(&termination.id).and_then(|m| worst_target(m, s.targets));
            let what = health.map(|(_, registration)| registration.explain()).unwrap_or_default();
            self.note_unproved_end(&termination.id, what, s);
        }
        let Some(member) = self.members.get_mut(&termination.id) else {
            return;
        };
        if !member.state.may_become(LifecycleState::Terminating) {
            return;
        }
        let id = &member.id;
        if member.state == LifecycleState::Pending {
            let ended = member.describe_exit(s.now);
            let text = ended.unwrap_or_else(|| "terminated before it was in service".to_owned());
            let failed = ActivityStatus::Failed;
            self.activities.update(&member.launch_activity, failed, s.now, |activity| {
                activity.description.push_str(&format!(".  Status Reason: {text}"));
                activity.status_message = Some(text);
            });
        }
        let why = cause(s.now, &termination.sentences);
        let drains = member.is_running() && !member.registrations.is_empty();
        let (status, suffix) = if drains {
            let waiting = " - Waiting For ELB Connection Draining.";
            (ActivityStatus::WaitingForElbConnectionDraining, waiting)
        } else {
            (ActivityStatus::InProgress, "")
        };
        let description = format!("Terminating EC2 instance: {id}{suffix}");
        let activity = self.activities.open(s.rng, id, description, why.clone(), status, s.now);
        if drains {
            for (name, key) in &member.registrations {
                if let Some(targets) = s.targets.get_mut(name) {
                    targets.deregister(*key, s.next_generation, s.settings.workers, s.now);
                    *s.routes_changed = true;
                }
            }
            let what = format!("draining {id} ({})", kind_text(termination.kind));
            s.events.push(s.now, EventKind::Draining, Some(id), what, why);
        } else if !member.is_running() && termination.kind == TerminationKind::Replace {
            let what = format!("replacing {id}");
            s.events.push(s.now, EventKind::Replace, Some(id), what, why);
        }
        member.state = LifecycleState::Terminating;
        member.ending = Some(Ending { activity, stopping: false });
    }

    /// Moves those on their way out one step on: drained ones are ended, ended ones forgotten.
    pub(crate) fn advance_endings(&mut self, s: &mut Surroundings) {
        let mut gone: Vec<InstanceId> = Vec::new();
        for member in self.members.values_mut() {
            let Some(ending) = &mut member.ending else {
                continue;
            };
            if member.exit.is_some() {
                gone.push(member.id.clone());
                continue;
            }
            let drained = member.registrations.iter().all(|(name, key)| {
                s.targets.get(name).is_none_or(|t| t.is_drained(*key, s.settings.workers, s.now))
            });
            if ending.stopping || !drained {
                continue;
            }
            for (name, key) in member.registrations.drain(..) {
                if let Some(targets) = s.targets.get_mut(&name) {
                    targets.remove(key);
                    *s.routes_changed = true;
                }
            }
            ending.stopping = true;
            let description = format!("Terminating EC2 instance: {}", member.id);
            self.activities.update(&ending.activity, ActivityStatus::InProgress, s.now, |a| {
                a.description = description;
            });
            s.driver.terminate(&member.id, s.settings.terminate_grace);
        }
        for id in gone {
            self.forget(&id, s);
        }
    }

    fn forget(&mut self, id: &InstanceId, s: &mut Surroundings) {
        let Some(member) = self.members.remove(id) else {
            return;
        };
        s.driver.forget(id);
        s.addresses.give(member.address);
        if let Some(ending) = &member.ending {
            let done = ActivityStatus::Successful;
            self.activities.update(&ending.activity, done, s.now, |_| {});
            let why = member.describe_exit(s.now).unwrap_or_default();
            s.events.push(s.now, EventKind::Terminated, Some(id), format!("{id} has ended"), why);
        }
    }
}

fn kind_text(kind: TerminationKind) -> &'static str {
    match kind {
        TerminationKind::ScaleIn => "scale-in",
        TerminationKind::Replace => "replacement",
        TerminationKind::Refresh => "new version",
        TerminationKind::Delete => "the group ends",
    }
}
