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
    /// The driver has shown it running.
    pub(crate) started: bool,
    /// When its main process was seen to be gone without having been told to. Something of it may
    /// still be there.
    pub(crate) lost_at: Option<Timestamp>,
    /// How its process ended, once nothing of it is left.
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
    /// A member whose launch was requested just now.
    pub(crate) fn new(
        id: InstanceId,
        zone: ZoneName,
        version: u64,
        address: Ipv4Addr,
        launch_activity: ActivityId,
        now: Timestamp,
    ) -> Self {
        Self {
            id,
            zone,
            version,
            state: LifecycleState::Pending,
            address,
            serves_at: None,
            launched_at: now,
            in_service_at: None,
            registrations: Vec::new(),
            launch_activity,
            ending: None,
            started: false,
            lost_at: None,
            exit: None,
            established: false,
            failure_counted: false,
            cpu_percent: None,
            cpu_time: Duration::ZERO,
            memory_bytes: 0,
            warning: None,
        }
    }

    /// Whether its process is there, or on its way, as far as is known.
    pub(crate) fn is_running(&self) -> bool {
        self.lost_at.is_none() && self.exit.is_none()
    }

    /// Takes over what the driver sees; `None` if it does not know the instance.
    pub(crate) fn observe(&mut self, observed: Option<&Observed>, now: Timestamp) {
        let Some(observed) = observed else {
            self.exit.get_or_insert(Exit { at: now, code: None, signal: None });
            return;
        };
        match &observed.state {
            InstanceState::Pending => {}
            InstanceState::Running => self.started = true,
            InstanceState::ShuttingDown => {
                // Nobody told it to: its main process is gone, and with it what it served.
                if !self.ending.as_ref().is_some_and(|ending| ending.stopping) {
                    self.lost_at.get_or_insert(now);
                }
            }
            InstanceState::Terminated(exit) => {
                self.exit.get_or_insert_with(|| exit.clone());
            }
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
        let gone = self.exit.as_ref().map(|exit| exit.at);
        self.lost_at.or(gone).unwrap_or(now).since(self.launched_at)
    }

    /// One line on how it ended, for people: `exit status 1 after 0.2 s`.
    pub(crate) fn describe_exit(&self, now: Timestamp) -> Option<String> {
        let how = match &self.exit {
            Some(exit) => exit.describe(),
            None => self.lost_at.map(|_| "main process ended".to_owned())?,
        };
        Some(format!("{how} after {:.1} s", self.age(now).as_secs_f64()))
    }
}
