//! One member of a group, from its launch to its end.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use elbow_balance::TargetKey;
use elbow_base::Timestamp;
use elbow_compute::{Exit, InstanceState, Observed};
use elbow_model::{ActivityId, InstanceId, LifecycleState, TargetGroupName, ZoneName};

/// A member that has been healthy for this long has proved itself: its end is no failed launch.
pub(crate) const ESTABLISHED_AFTER: Duration = Duration::from_secs(5);

/// What the control plane knows of a member.
#[derive(Debug)]
pub(crate) struct MemberRecord {
    pub(crate) id: InstanceId,
    pub(crate) zone: ZoneName,
    pub(crate) version: u64,
    pub(crate) state: LifecycleState,
    pub(crate) address: Ipv4Addr,
    /// Where it serves, once the driver has said which port it got.
    pub(crate) serves_at: Option<SocketAddr>,
    pub(crate) launched_at: Timestamp,
    pub(crate) in_service_at: Option<Timestamp>,
    pub(crate) registrations: Vec<(TargetGroupName, TargetKey)>,
    pub(crate) launch_activity: ActivityId,
    pub(crate) ending: Option<Ending>,
    /// How its process ended, once it has.
    pub(crate) exit: Option<Exit>,
    pub(crate) established: bool,
    /// Its failure has been counted against the group's launches.
    pub(crate) failure_counted: bool,
    /// Of its virtual CPUs, in percent, from the last measurement.
    pub(crate) cpu_percent: Option<f64>,
    pub(crate) cpu_time: Duration,
    pub(crate) memory_bytes: u64,
    pub(crate) warning: Option<String>,
}

/// A member on its way out.
#[derive(Debug)]
pub(crate) struct Ending {
    pub(crate) activity: ActivityId,
    /// The driver has been told to end it.
    pub(crate) stopping: bool,
}

impl MemberRecord {
    /// Whether its process is there, as far as is known.
    pub(crate) fn is_running(&self) -> bool {
        self.exit.is_none()
    }

    /// Takes over what the driver sees; `None` if it does not know the instance.
    pub(crate) fn observe(&mut self, observed: Option<&Observed>, now: Timestamp) {
        let Some(observed) = observed else {
            self.exit.get_or_insert(Exit { at: now, code: None, signal: None });
            return;
        };
        if let InstanceState::Terminated(exit) = &observed.state {
            self.exit.get_or_insert_with(|| exit.clone());
        }
        self.serves_at = Some(observed.address);
        self.warning.clone_from(&observed.warning);
        if let Some(usage) = observed.usage {
            self.cpu_percent = Some(f64::from(usage.cpu_basis_points) / 100.0);
            self.cpu_time = usage.cpu_time;
            self.memory_bytes = usage.memory_bytes;
        }
    }

    /// How long it has lived, or lived.
    pub(crate) fn age(&self, now: Timestamp) -> Duration {
        let end = self.exit.as_ref().map_or(now, |exit| exit.at);
        end.since(self.launched_at)
    }

    /// One line on how it ended, for people: `exit status 1 after 0.2 s`.
    pub(crate) fn describe_exit(&self, now: Timestamp) -> Option<String> {
        let exit = self.exit.as_ref()?;
        Some(format!("{} after {:.1} s", exit.describe(), self.age(now).as_secs_f64()))
    }
}
