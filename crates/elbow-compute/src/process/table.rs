//! The driver's record of its instances: the one state that calls, supervisors and the meter
//! share. Its lock is held for moments only, never over a system call that can wait.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{InstanceId, PortChoice, ZoneName};
use tokio::sync::watch;

use super::config::{ProcessConfig, RECORDS_MAX};
use super::files::Files;
use super::group::Group;
use super::guardian::Guardian;
use super::port::Ports;
use crate::{Exit, InstanceState, LaunchError, LaunchSpec, Observed, Usage, Waker};

/// What all parts of the driver hold.
pub(super) struct Shared {
    pub(super) config: ProcessConfig,
    /// The value of the owner's variable in every instance's environment.
    pub(super) owner: String,
    pub(super) guardian: Option<Guardian>,
    table: Mutex<Table>,
    waker: Mutex<Option<Waker>>,
    /// Goes up at every change, for those who wait inside the driver.
    changes: watch::Sender<u64>,
}

/// All records.
pub(super) struct Table {
    pub(super) instances: BTreeMap<InstanceId, Instance>,
    pub(super) log_disk: Option<String>,
    closed: bool,
    ports: Ports,
}

/// One record.
pub(super) struct Instance {
    pub(super) zone: ZoneName,
    pub(super) address: SocketAddr,
    pub(super) state: InstanceState,
    pub(super) launched_at: Timestamp,
    pub(super) usage: Option<Usage>,
    pub(super) vcpus: u32,
    /// Its process group, from its start until all of it is gone.
    pub(super) group: Option<Group>,
    /// What its owner should know of its processes.
    pub(super) warning: Option<String>,
    /// What its owner should know of its log.
    pub(super) log_warning: Option<String>,
    /// How long it may still take to end, in real time, once it was asked to.
    pub(super) grace: watch::Sender<Option<Duration>>,
}

/// What a launch holds between its place in the table and its start.
pub(super) struct Place {
    pub(super) address: SocketAddr,
    pub(super) grace: watch::Receiver<Option<Duration>>,
}

// === impl Shared ===

impl Shared {
    pub(super) fn new(config: ProcessConfig, owner: String, guardian: Option<Guardian>) -> Self {
        let table = Table {
            instances: BTreeMap::new(),
            log_disk: None,
            closed: false,
            ports: Ports::new(std::process::id()),
        };
        let (table, waker) = (Mutex::new(table), Mutex::new(None));
        Self { config, owner, guardian, table, waker, changes: watch::Sender::new(0) }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Table> {
        // A panic elsewhere leaves the records as they were between two whole changes.
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn files(&self, id: &InstanceId) -> Files {
        Files::of(&self.config.log_dir, id)
    }

    pub(super) fn set_waker(&self, waker: Waker) {
        *self.waker.lock().unwrap_or_else(PoisonError::into_inner) = Some(waker);
    }

    /// Tells that something changed. Not to be called with the table locked.
    pub(super) fn wake(&self) {
        self.changes.send_modify(|count| *count += 1);
        let waker = self.waker.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(waker) = waker {
            waker();
        }
    }

    /// News of changes after this call.
    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Gives an instance its place and its port.
    pub(super) fn reserve(&self, spec: &LaunchSpec) -> Result<Place, LaunchError> {
        let now = self.config.clock.now();
        let limit = self.config.instances_max;
        self.lock().reserve(spec, now, limit)
    }

    /// Takes the place back.
    pub(super) fn unreserve(&self, id: &InstanceId) {
        self.lock().instances.remove(id);
    }

    /// Asks an instance to end within `grace` of the driver's clock. One that is ending already
    /// is only given less time, and that only with `hurry`.
    pub(super) fn end(&self, id: &InstanceId, grace: Duration, hurry: bool) {
        let grace = self.config.real_grace(grace);
        let changed = match self.lock().instances.get_mut(id) {
            Some(instance) => instance.end(grace, hurry),
            None => false,
        };
        if changed {
            self.wake();
        }
    }

    /// Refuses launches from now on.
    pub(super) fn close(&self) {
        self.lock().closed = true;
    }
}

// === impl Table ===

impl Table {
    /// Every instance that is not gone.
    pub(super) fn live(&self) -> impl Iterator<Item = (&InstanceId, &Instance)> {
        self.instances.iter().filter(|(_, instance)| instance.is_live())
    }

    /// The numbers of the groups that are not known to be gone.
    pub(super) fn live_groups(&self) -> BTreeSet<i32> {
        self.instances.values().filter_map(|instance| instance.group).map(Group::number).collect()
    }

    pub(super) fn observe(&self) -> Vec<Observed> {
        self.instances
            .iter()
            .map(|(id, instance)| Observed {
                id: id.clone(),
                zone: instance.zone.clone(),
                address: instance.address,
                state: instance.state.clone(),
                launched_at: instance.launched_at,
                usage: instance.usage,
                warning: instance.warning(self.log_disk.as_deref()),
            })
            .collect()
    }

    fn reserve(
        &mut self,
        spec: &LaunchSpec,
        now: Timestamp,
        limit: usize,
    ) -> Result<Place, LaunchError> {
        if self.closed {
            return Err(LaunchError::Closed);
        }
        if self.instances.contains_key(&spec.id) {
            return Err(LaunchError::Exists { id: spec.id.clone() });
        }
        if self.live().count() >= limit {
            return Err(LaunchError::TooMany { limit });
        }
        if self.instances.len() >= RECORDS_MAX {
            return Err(LaunchError::TooMany { limit: RECORDS_MAX });
        }
        let address = SocketAddr::from((spec.address, self.port(spec.port, spec.address)?));
        let (grace, receiver) = watch::channel(None);
        let instance = Instance {
            zone: spec.zone.clone(),
            address,
            state: InstanceState::Pending,
            launched_at: now,
            usage: None,
            vcpus: spec.vcpus,
            group: None,
            warning: None,
            log_warning: None,
            grace,
        };
        self.instances.insert(spec.id.clone(), instance);
        Ok(Place { address, grace: receiver })
    }

    fn port(&mut self, choice: PortChoice, address: Ipv4Addr) -> Result<u16, LaunchError> {
        match choice {
            PortChoice::Fixed(port) => Ok(port),
            PortChoice::PerInstance => {
                let taken: BTreeSet<u16> =
                    self.live().map(|(_, instance)| instance.address.port()).collect();
                self.ports.take(address, &taken).ok_or(LaunchError::NoFreePort { address })
            }
        }
    }
}

// === impl Instance ===

impl Instance {
    pub(super) fn is_live(&self) -> bool {
        !matches!(self.state, InstanceState::Terminated(_))
    }

    /// Says whether its state changed. The signal goes out here, while the record shows that the
    /// group exists; its supervisor does the rest.
    fn end(&mut self, grace: Duration, hurry: bool) -> bool {
        let changed = match self.state {
            InstanceState::Pending | InstanceState::Running => true,
            InstanceState::ShuttingDown if hurry => false,
            InstanceState::ShuttingDown | InstanceState::Terminated(_) => return false,
        };
        self.state = InstanceState::ShuttingDown;
        if let Some(group) = self.group {
            if grace.is_zero() {
                group.kill();
            } else {
                group.ask_to_end();
            }
        }
        self.grace.send_replace(Some(grace));
        changed
    }

    /// Its process group runs.
    pub(super) fn started(&mut self, group: Group) {
        self.group = Some(group);
        match self.state {
            InstanceState::Pending => self.state = InstanceState::Running,
            // Asked to end before there was anything to signal.
            _ => group.ask_to_end(),
        }
    }

    /// All of it is gone.
    pub(super) fn ended(&mut self, exit: Exit) {
        self.group = None;
        (self.warning, self.log_warning) = (None, None);
        self.state = InstanceState::Terminated(exit);
    }

    fn warning(&self, log_disk: Option<&str>) -> Option<String> {
        let log_disk = log_disk.filter(|_| self.is_live());
        let all = [self.warning.as_deref(), self.log_warning.as_deref(), log_disk];
        let all: Vec<&str> = all.into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join("; "))
    }
}
