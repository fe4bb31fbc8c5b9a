//! What the control plane asks of a driver.
//!
//! Level-triggered: [`Driver::observe`] is the truth and lists everything, however often it is
//! asked; a change only wakes the asker. Nothing here waits: a driver whose instances take
//! seconds to start accepts the launch and shows its progress in what it observes.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{Command, InstanceId, PortChoice, ZoneName};

use crate::CommandError;

/// Called when something a driver would show has changed. Cheap, never blocks, may be called from
/// any thread and more often than needed.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Runs instances. All methods return at once and are idempotent where they change something.
pub trait Driver: Send + Sync {
    /// Starts an instance. `Ok` means that it will show in [`Driver::observe`] from now on.
    ///
    /// # Errors
    /// Says why it cannot be started; nothing of it is left then.
    fn launch(&self, spec: LaunchSpec) -> Result<(), LaunchError>;

    /// Asks an instance to end: SIGTERM to all of it, SIGKILL to what is left after `grace`.
    /// An instance that is ending or not there stays as it is.
    fn terminate(&self, id: &InstanceId, grace: Duration);

    /// Drops the record of an instance that has ended. Any other stays as it is.
    fn forget(&self, id: &InstanceId);

    /// Every instance that was launched and not forgotten, in order of id.
    fn observe(&self) -> Vec<Observed>;

    /// The last lines of an instance's output, oldest first, at most `lines`. Empty if there is
    /// none or the instance is not there.
    fn log_tail(&self, id: &InstanceId, lines: usize) -> Vec<String>;

    /// Calls `waker` after each change of state from now on, in place of an earlier one.
    fn on_change(&self, waker: Waker);
}

/// What to start, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaunchSpec {
    /// The instance's id, new for every launch.
    pub id: InstanceId,
    /// The zone it counts to.
    pub zone: ZoneName,
    /// Its own address, a loopback address for processes.
    pub address: Ipv4Addr,
    /// The port it is to serve on.
    pub port: PortChoice,
    /// What it runs.
    pub command: Command,
    /// Its environment beside what it inherits and elbow's own variables.
    pub environment: BTreeMap<String, String>,
    /// How many virtual CPUs it counts as.
    pub vcpus: u32,
}

/// An instance as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// Its id.
    pub id: InstanceId,
    /// Its zone.
    pub zone: ZoneName,
    /// Where it should serve: its address and the port it was given.
    pub address: SocketAddr,
    /// Whether it runs.
    pub state: InstanceState,
    /// When it was launched.
    pub launched_at: Timestamp,
    /// The last measurement, refreshed every second while it runs.
    pub usage: Option<Usage>,
    /// Something its owner should know, for instance that its log cannot be written.
    pub warning: Option<String>,
}

/// Whether an instance runs (EC2's instance states, as far as a driver knows them).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstanceState {
    /// Accepted, not running yet.
    Pending,
    /// Running.
    Running,
    /// Asked to end, or its main process has ended by itself; not all of it is gone yet.
    ShuttingDown,
    /// Gone, with everything it started.
    Terminated(Exit),
}

/// How an instance ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exit {
    /// When its end was noticed.
    pub at: Timestamp,
    /// The exit status, if it exited.
    pub code: Option<i32>,
    /// The signal's number, if one ended it.
    pub signal: Option<i32>,
}

/// What an instance has used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// When this was measured.
    pub at: Timestamp,
    /// CPU time since launch, of the whole process group.
    pub cpu_time: Duration,
    /// Mean use of its virtual CPUs since the measurement before, in hundredths of a percent;
    /// more than 10,000 when it uses more than it counts as.
    pub cpu_basis_points: u32,
    /// Resident memory of the whole process group.
    pub memory_bytes: u64,
}

/// Why an instance could not be started.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// There is nothing to run.
    #[error("the command is empty")]
    EmptyCommand,
    /// The program is not there.
    #[error("command not found: {program}")]
    NotFound {
        /// The program as given.
        program: String,
    },
    /// The program is there and may not be run.
    #[error("command is not executable: {program}")]
    NotExecutable {
        /// The program as given.
        program: String,
    },
    /// The system refused to start it.
    #[error("cannot start {program}")]
    Spawn {
        /// The program as given.
        program: String,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Its log cannot be written, so it is not started.
    #[error("cannot write the instance's log {}", path.display())]
    Log {
        /// The log file.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// No port is free on its address.
    #[error("no free port on {address}")]
    NoFreePort {
        /// The instance's address.
        address: Ipv4Addr,
    },
    /// The id was used before.
    #[error("an instance {id} exists already")]
    Exists {
        /// The id given.
        id: InstanceId,
    },
    /// The driver runs as many as it can.
    #[error("{limit} instances run already, the most this driver runs")]
    TooMany {
        /// The driver's limit.
        limit: usize,
    },
    /// The command or its environment breaks a rule.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// The driver has been told to shut down.
    #[error("the driver is shutting down")]
    Closed,
}

impl Exit {
    /// `exit status 1` or `signal 9 (SIGKILL)`, for people.
    pub fn describe(&self) -> String {
        match (self.code, self.signal) {
            (Some(code), _) => format!("exit status {code}"),
            (None, Some(signal)) => match signal_name(signal) {
                Some(name) => format!("signal {signal} ({name})"),
                None => format!("signal {signal}"),
            },
            (None, None) => "ended in an unknown way".to_owned(),
        }
    }
}

impl InstanceState {
    /// Whether the instance can serve.
    pub fn is_running(&self) -> bool {
        matches!(self, Self::Running)
    }
}

fn signal_name(signal: i32) -> Option<&'static str> {
    Some(match signal {
        1 => "SIGHUP",
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        15 => "SIGTERM",
        _ => return None,
    })
}
