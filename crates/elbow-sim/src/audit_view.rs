//! The auditor's second half: what the controller says of itself must agree with the books.

use std::net::SocketAddr;

use elbow_base::Timestamp;
use elbow_control::{GroupView, InstanceView};
use elbow_model::cause::CAUSE_CHARS_MAX;
use elbow_model::{Activity, LifecycleState};

use crate::auditor::Auditor;

/// A view shows this many activities; a turn that writes as many hides some.
const ACTIVITIES_SHOWN: usize = 50;

impl Auditor {
    /// Checks what the controller shows of its group after a turn.
    pub(crate) fn inspect(&mut self, group: &GroupView, now: Timestamp) {
        for instance in &group.instances {
            self.inspect_instance(instance, now);
        }
        self.inspect_counts(group, now);
        for activity in &group.activities {
            self.inspect_activity(activity, now);
        }
        if group.activities.len() < ACTIVITIES_SHOWN {
            self.all_explained(now);
        }
    }

    /// At the very end: nothing is left open.
    pub(crate) fn finish(&mut self, now: Timestamp) {
        let open: Vec<String> = self
            .activities
            .values()
            .filter(|activity| activity.end.is_none())
            .map(|activity| format!("{} ({})", activity.description, activity.status.as_str()))
            .collect();
        for text in open {
            self.fault(now, format_args!("an activity never ends: {text}"));
        }
    }

    fn inspect_instance(&mut self, instance: &InstanceView, now: Timestamp) {
        let id = &instance.id;
        let Some(entry) = self.entries.get_mut(id) else {
            return self.fault(now, format_args!("{id} is shown and was never launched"));
        };
        let before = entry.state.replace(instance.state);
        let legal = match before {
            None => instance.state != LifecycleState::Terminated,
            Some(before) => {
                before == instance.state
                    || before.may_become(instance.state)
                    // Two steps between two looks.
                    || (before == LifecycleState::Pending
                        && instance.state == LifecycleState::Terminating)
            }
        };
        let wrong_address = instance
            .address
            .is_some_and(|at| matches!(at, SocketAddr::V4(v4) if *v4.ip() != entry.address));
        let wrong_zone = instance.zone != entry.zone;
        let early = instance.state == LifecycleState::InService && !entry.ran;
        let ghost = instance.state.counts_toward_desired() && entry.lost_at.is_some();
        let forgotten = entry.forgotten;
        if !legal {
            let to = instance.state;
            self.fault(now, format_args!("{id} goes from {before:?} to {to}"));
        }
        if wrong_address || wrong_zone {
            self.fault(now, format_args!("{id} is shown in another place than launched"));
        }
        if early {
            self.fault(now, format_args!("{id} is in service and its process does not run yet"));
        }
        if ghost {
            self.fault(now, format_args!("{id} counts although its process has ended"));
        }
        if forgotten {
            self.fault(now, format_args!("{id} is shown after it was forgotten"));
        }
    }

    fn inspect_counts(&mut self, group: &GroupView, now: Timestamp) {
        let counting = group.instances.iter().filter(|i| i.state.counts_toward_desired()).count();
        let counting = u32::try_from(counting).unwrap_or(u32::MAX);
        let (min, max, desired) = (self.rules.min, self.rules.max, group.desired);
        self.reason(now, desired.saturating_sub(self.desired));
        self.desired = desired;
        if self.deleting {
            if counting > 0 || desired > 0 {
                self.fault(now, format_args!("{counting} members stay in a deleted group"));
            }
            return;
        }
        if !(min..=max).contains(&desired) {
            self.fault(now, format_args!("desired {desired} is not {min} to {max}"));
        }
        if group.refresh.is_some() {
            // Launch before terminate: one more than desired, or what the owner allowed.
            let surge = max.max(max * self.surge_percent / 100).max(max + 1);
            if counting > surge {
                self.fault(now, format_args!("{counting} members, at most {surge} in a deploy"));
            }
        } else if counting > desired {
            self.fault(now, format_args!("{counting} members for {desired} desired"));
        } else if counting < desired && group.launch_failures == 0 {
            self.fault(
                now,
                format_args!("{counting} members for {desired} desired though nothing failed"),
            );
        }
    }

    fn inspect_activity(&mut self, activity: &Activity, now: Timestamp) {
        let id = &activity.instance;
        let text = &activity.description;
        let starts = text.starts_with("Launching a new EC2 instance");
        let ends = text.starts_with(&format!("Terminating EC2 instance: {id}"));
        if starts {
            self.refused.remove(id);
        }
        if let Some(entry) = self.entries.get_mut(id) {
            entry.launch_explained |= starts;
            entry.end_explained |= ends;
        }
        let before = self.activities.insert(activity.id.clone(), activity.clone());
        if before.as_ref() == Some(activity) {
            return;
        }
        if !starts && !ends {
            self.fault(now, format_args!("an activity that says nothing: {text:?}"));
        }
        if let Err(why) = check_cause(&activity.cause) {
            self.fault(now, format_args!("{text}: {why}: {:?}", activity.cause));
        }
        if activity.end.is_some() != activity.status.is_final() {
            let status = activity.status.as_str();
            self.fault(now, format_args!("{text}: {status}, and end {:?}", activity.end));
        }
        if activity.end.is_some_and(|end| end < activity.start || end > now) {
            self.fault(now, format_args!("{text}: ends before it starts, or in the future"));
        }
        let Some(before) = before else { return };
        if before.instance != activity.instance || before.cause != activity.cause {
            self.fault(now, format_args!("{text}: an activity changes what it is about"));
        }
        if before.end.is_some() {
            self.fault(now, format_args!("{text}: changes after its end"));
        }
    }

    /// Every launch and every end has an activity.
    fn all_explained(&mut self, now: Timestamp) {
        let mut silent: Vec<String> = Vec::new();
        for (id, entry) in &self.entries {
            if !entry.launch_explained {
                silent.push(format!("{id} was launched"));
            }
            if !entry.end_explained && (entry.told_at.is_some() || entry.forgotten) {
                silent.push(format!("{id} was ended"));
            }
        }
        silent.extend(self.refused.iter().map(|id| format!("a launch ({id}) was refused")));
        for text in silent {
            self.fault(now, format_args!("{text} without an activity"));
        }
    }
}

/// AWS's form: sentences that each begin with their time, parted by two spaces, ended by a period.
fn check_cause(cause: &str) -> Result<(), &'static str> {
    let length = cause.chars().count();
    if length > CAUSE_CHARS_MAX {
        return Err("the cause is too long");
    }
    let whole = length < CAUSE_CHARS_MAX;
    for sentence in cause.split(".  ") {
        let rest = sentence.strip_prefix("At ").unwrap_or_default();
        let (time, text) = rest.split_at_checked(20).unwrap_or_default();
        let pattern = "dddd-dd-ddTdd:dd:ddZ";
        let fits = time.len() == pattern.len()
            && time.chars().zip(pattern.chars()).all(|(c, p)| match p {
                'd' => c.is_ascii_digit(),
                _ => c == p,
            });
        if whole && (!fits || text.trim().len() < 10 || !text.starts_with(' ')) {
            return Err("a sentence of the cause has no time or no text");
        }
    }
    if whole && !cause.ends_with('.') {
        return Err("the cause does not end with a period");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_cause;

    #[test]
    fn the_form_of_a_cause() {
        let good = "At 2024-05-01T10:00:00Z a user request did it.  At 2024-05-01T10:00:01Z an \
                    instance was started.";
        assert_eq!(check_cause(good), Ok(()));
        for bad in ["", "because", "At 2024-05-01T10:00:00Z .", &good[..good.len() - 1]] {
            assert!(check_cause(bad).is_err(), "{bad}");
        }
    }
}
