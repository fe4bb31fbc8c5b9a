//! Runs each instance as its own process group on this machine. Linux 5.3 or newer.
//!
//! An instance is a main process and all that it starts. It has a loopback address of its own, a
//! log, and the variables `HOST`, `PORT`, `INSTANCE_ID` and `AVAILABILITY_ZONE`. When its main
//! process ends the rest is ended too, and only when nothing is left does the instance show as
//! terminated. A guardian ends everything when this process dies first.
//!
//! Boundary: no network namespace, no file system of its own, no limits on CPU or memory.

mod account;
mod config;
mod fault;
mod files;
mod group;
mod guardian;
mod launch;
mod meter;
mod port;
mod procfs;
mod supervise;
mod table;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use elbow_model::InstanceId;
use rustix::process::{Pid, PidfdFlags, Signal};
use tokio::runtime::Handle;
use tokio::task::AbortHandle;

pub use config::{
    GRACE_MIN, INSTANCES_MAX, KILL_PATIENCE, LEFTOVER_GRACE, LOG_BYTES_MAX,
    LOG_DISK_FREE_MIN_BYTES, LOG_KEPT_BYTES, LOGS_KEPT, MEASURE_EVERY, MEASURE_EVERY_MIN, Orphans,
    ProcessConfig, RECORDS_MAX, TAIL_BYTES_MAX, TAIL_LINE_CHARS_MAX, TAIL_LINES_MAX,
};

use crate::{Driver, LaunchError, LaunchSpec, Observed, Waker, command};
use guardian::Guardian;
use table::Shared;

/// Instances as process groups. Dropping it kills them all, unless its orphans are to be kept.
pub struct ProcessDriver {
    shared: Arc<Shared>,
    runtime: Handle,
    meter: AbortHandle,
}

/// Why a process driver cannot work.
#[derive(Debug, thiserror::Error)]
pub enum ProcessDriverError {
    /// The folder for logs cannot be made.
    #[error("cannot make the folder for logs {}", path.display())]
    LogDir {
        /// The folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The guardian cannot be started.
    #[error("cannot start /bin/sh as the guardian of the instances")]
    Guardian {
        /// The system's reason.
        source: io::Error,
    },
    /// This Linux cannot watch processes by file descriptor.
    #[error("this system has no pidfd; Linux 5.3 or newer is needed")]
    NoPidfd {
        /// The system's reason.
        source: io::Error,
    },
}

/// Instances that did not end in time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} instances did not end in time: {left:?}", left.len())]
pub struct ShutdownError {
    /// Those that are left.
    pub left: Vec<InstanceId>,
}

// === impl ProcessDriver ===

impl ProcessDriver {
    /// A driver whose tasks run on `runtime`, which must have its I/O and its timer enabled.
    ///
    /// # Errors
    /// Says what of this machine is missing.
    pub fn try_new(
        config: ProcessConfig,
        runtime: Handle,
    ) -> Result<Arc<Self>, ProcessDriverError> {
        let log_dir = |source| ProcessDriverError::LogDir { path: config.log_dir.clone(), source };
        std::fs::create_dir_all(&config.log_dir).map_err(log_dir)?;
        // Whoever starts in another folder must find the same script.
        let path = std::fs::canonicalize(&config.log_dir).map_err(log_dir)?;
        let config = ProcessConfig { log_dir: path, ..config };
        rustix::process::pidfd_open(rustix::process::getpid(), PidfdFlags::empty())
            .map_err(|error| ProcessDriverError::NoPidfd { source: error.into() })?;
        let started = config.clock.now().since_epoch().as_nanos();
        let owner = format!("{}-{started:x}", std::process::id());
        let guardian = match config.orphans {
            Orphans::Keep => None,
            Orphans::Kill => Some(
                Guardian::start(&owner)
                    .map_err(|source| ProcessDriverError::Guardian { source })?,
            ),
        };
        let every = config.measure_every();
        let shared = Arc::new(Shared::new(config, owner, guardian));
        let meter = runtime.spawn(meter::run(Arc::downgrade(&shared), every)).abort_handle();
        Ok(Arc::new(Self { shared, runtime, meter }))
    }

    /// Ends all instances, each within `grace`, and returns when nothing of them is left. No
    /// launch is accepted from now on. Called again, it can shorten an earlier grace.
    ///
    /// # Errors
    /// Names the instances that were still there [`KILL_PATIENCE`] after the grace.
    pub async fn shutdown(&self, grace: Duration) -> Result<(), ShutdownError> {
        self.shared.close();
        let mut changes = self.shared.changes();
        for id in self.left() {
            self.shared.end(&id, grace, true);
        }
        let patience = self.shared.config.real_grace(grace) + KILL_PATIENCE;
        let all_gone = async {
            // A launch that was under way may still appear; it was told to end by its place.
            while !self.left().is_empty() {
                if changes.changed().await.is_err() {
                    return;
                }
            }
        };
        let in_time = tokio::time::timeout(patience, all_gone).await;
        let left = self.left();
        if in_time.is_err() && !left.is_empty() {
            return Err(ShutdownError { left });
        }
        self.dismiss_guardian().await;
        Ok(())
    }

    async fn dismiss_guardian(&self) {
        let Some(mut child) = self.shared.guardian.as_ref().and_then(Guardian::dismiss) else {
            return;
        };
        let id = Pid::from_child(&child);
        let waited = tokio::task::spawn_blocking(move || child.wait());
        if tokio::time::timeout(KILL_PATIENCE, waited).await.is_err() {
            // It is ours and was not waited for, so this is still it.
            let _ = rustix::process::kill_process(id, Signal::KILL);
        }
    }

    fn left(&self) -> Vec<InstanceId> {
        self.shared.lock().live().map(|(id, _)| id.clone()).collect()
    }
}

impl Driver for ProcessDriver {
    fn launch(&self, spec: LaunchSpec) -> Result<(), LaunchError> {
        command::check(&spec)?;
        let place = self.shared.reserve(&spec)?;
        let _in_runtime = self.runtime.enter();
        let supervisor = match launch::start(&self.shared, &spec, place) {
            Ok(supervisor) => supervisor,
            Err(error) => {
                self.shared.unreserve(&spec.id);
                self.shared.wake();
                return Err(error);
            }
        };
        if let Some(instance) = self.shared.lock().instances.get_mut(&spec.id) {
            instance.started(supervisor.leader.group());
        }
        self.runtime.spawn(supervisor.run());
        self.shared.wake();
        Ok(())
    }

    fn terminate(&self, id: &InstanceId, grace: Duration) {
        self.shared.end(id, grace, false);
    }

    fn forget(&self, id: &InstanceId) {
        let mut table = self.shared.lock();
        if table.instances.get(id).is_some_and(|instance| !instance.is_live()) {
            table.instances.remove(id);
        }
    }

    fn observe(&self) -> Vec<Observed> {
        self.shared.lock().observe()
    }

    fn log_tail(&self, id: &InstanceId, lines: usize) -> Vec<String> {
        if self.shared.lock().instances.contains_key(id) {
            self.shared.files(id).tail(lines)
        } else {
            Vec::new()
        }
    }

    fn on_change(&self, waker: Waker) {
        self.shared.set_waker(waker);
    }
}

impl Drop for ProcessDriver {
    fn drop(&mut self) {
        self.meter.abort();
        self.shared.close();
        if self.shared.config.orphans == Orphans::Kill {
            for id in self.left() {
                self.shared.end(&id, Duration::ZERO, true);
            }
        }
    }
}
