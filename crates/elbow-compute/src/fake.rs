//! A driver without processes, for tests and simulation.
//!
//! Nothing happens by itself: no thread, no runtime, no chance. An instance boots, dies and
//! measures what it is told to, at times read from the clock it is given. A change that is due is
//! made when the driver is next looked at ([`Driver::observe`], [`FakeDriver::advance`]), and
//! [`FakeDriver::next_change`] says when that will be worth it.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use elbow_base::{Clock, Timestamp};
use elbow_model::{InstanceId, PortChoice, ZoneName};

use crate::{
    Driver, Exit, InstanceState, LaunchError, LaunchSpec, Observed, Usage, Waker, command,
};

/// Calls that are remembered; the oldest go first. A test that asserts on more asserts too much.
pub const CALLS_MAX: usize = 100_000;
/// Lines of output that are remembered of each instance.
pub const LOG_LINES_MAX: usize = 1000;
/// The first of the ports given to instances that take any.
const FIRST_PORT: u16 = 10_000;
const SIGTERM: i32 = 15;
const SIGKILL: i32 = 9;

/// Instances that are told what to do.
pub struct FakeDriver {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

/// A call that would change something, in the order made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// [`Driver::launch`], also when it was refused.
    Launch(LaunchSpec),
    /// [`Driver::terminate`].
    Terminate {
        /// Which instance.
        id: InstanceId,
        /// The grace given.
        grace: Duration,
    },
    /// [`Driver::forget`].
    Forget(InstanceId),
}

/// How long an instance is pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boot {
    /// It runs this long after its launch; zero is at once.
    After(Duration),
    /// It runs when [`FakeDriver::set_running`] says so.
    WhenTold,
}

/// What an instance does with SIGTERM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnTerm {
    /// It dies of it after this long; zero is at once. Its grace may be over before.
    EndsAfter(Duration),
    /// It ignores it, and is killed when its grace is over.
    Ignores,
}

#[derive(Default)]
struct State {
    instances: BTreeMap<InstanceId, Instance>,
    calls: VecDeque<Call>,
    failures: VecDeque<LaunchError>,
    boot: Option<Boot>,
    on_term: Option<OnTerm>,
    instances_max: Option<usize>,
    ports_given: u16,
    waker: Option<Waker>,
}

struct Instance {
    zone: ZoneName,
    address: SocketAddr,
    state: InstanceState,
    launched_at: Timestamp,
    usage: Option<Usage>,
    warning: Option<String>,
    log: VecDeque<String>,
    on_term: OnTerm,
    /// What happens to it next, and when.
    due: Option<(Timestamp, Change)>,
}

#[derive(Clone, Copy)]
enum Change {
    Runs,
    EndsBy(i32),
}

// === impl FakeDriver ===

impl FakeDriver {
    /// A driver without instances. They boot at once and end at once until told otherwise.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, state: Mutex::default() }
    }

    /// How instances launched from now on boot.
    pub fn set_boot(&self, boot: Boot) {
        self.lock().boot = Some(boot);
    }

    /// What instances launched from now on do with SIGTERM.
    pub fn set_on_term(&self, on_term: OnTerm) {
        self.lock().on_term = Some(on_term);
    }

    /// The most instances that may live at the same time.
    pub fn set_instances_max(&self, limit: usize) {
        self.lock().instances_max = Some(limit);
    }

    /// Makes the next launch that would succeed fail. Several are used in order.
    pub fn fail_next_launch(&self, error: LaunchError) {
        self.lock().failures.push_back(error);
    }

    /// The calls so far, at most the last [`CALLS_MAX`].
    pub fn calls(&self) -> Vec<Call> {
        self.lock().calls.iter().cloned().collect()
    }

    /// The calls so far; the next answer begins after them.
    pub fn take_calls(&self) -> Vec<Call> {
        self.lock().calls.drain(..).collect()
    }

    /// A pending instance runs from now on. Says whether it was pending.
    pub fn set_running(&self, id: &InstanceId) -> bool {
        self.change(id, |instance, now| {
            let is_pending = instance.state == InstanceState::Pending;
            if is_pending {
                instance.apply(Change::Runs, now);
            }
            is_pending
        })
    }

    /// An instance ends by itself with exit status `code`. Says whether it lived.
    pub fn exit(&self, id: &InstanceId, code: i32) -> bool {
        self.change(id, |instance, now| instance.end(now, Some(code), None))
    }

    /// A signal from outside ends an instance. Says whether it lived.
    pub fn kill(&self, id: &InstanceId, signal: i32) -> bool {
        self.change(id, |instance, now| instance.end(now, None, Some(signal)))
    }

    /// What one instance does with SIGTERM from now on. Says whether it is there.
    pub fn set_on_term_of(&self, id: &InstanceId, on_term: OnTerm) -> bool {
        self.set(id, |instance| instance.on_term = on_term)
    }

    /// What is measured of an instance from now on. Says whether it is there.
    pub fn set_usage(&self, id: &InstanceId, usage: Usage) -> bool {
        self.set(id, |instance| instance.usage = Some(usage))
    }

    /// What the driver warns of an instance from now on. Says whether that is news.
    pub fn set_warning(&self, id: &InstanceId, warning: Option<String>) -> bool {
        self.change(id, |instance, _| {
            let is_news = instance.warning != warning;
            instance.warning = warning;
            is_news
        })
    }

    /// An instance writes a line. Says whether it is there.
    pub fn print(&self, id: &InstanceId, line: &str) -> bool {
        self.set(id, |instance| {
            if instance.log.len() == LOG_LINES_MAX {
                instance.log.pop_front();
            }
            instance.log.push_back(line.to_owned());
        })
    }

    /// When the next change comes by itself; in the past if it is due. `None` if none will.
    pub fn next_change(&self) -> Option<Timestamp> {
        let state = self.lock();
        state.instances.values().filter_map(|instance| instance.due.map(|(at, _)| at)).min()
    }

    /// Makes all changes that are due. Says whether there were any.
    pub fn advance(&self) -> bool {
        let now = self.clock.now();
        let changed = self.lock().advance(now);
        self.wake_if(changed)
    }

    fn set(&self, id: &InstanceId, set: impl FnOnce(&mut Instance)) -> bool {
        self.lock().instances.get_mut(id).map(set).is_some()
    }

    fn change(
        &self,
        id: &InstanceId,
        change: impl FnOnce(&mut Instance, Timestamp) -> bool,
    ) -> bool {
        self.advance();
        let now = self.clock.now();
        let changed =
            self.lock().instances.get_mut(id).is_some_and(|instance| change(instance, now));
        self.wake_if(changed)
    }

    fn wake_if(&self, changed: bool) -> bool {
        let waker = self.lock().waker.clone().filter(|_| changed);
        if let Some(waker) = waker {
            waker();
        }
        changed
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Driver for FakeDriver {
    fn launch(&self, spec: LaunchSpec) -> Result<(), LaunchError> {
        self.advance();
        let now = self.clock.now();
        self.lock().launch(spec, now)?;
        self.wake_if(true);
        Ok(())
    }

    fn terminate(&self, id: &InstanceId, grace: Duration) {
        self.lock().record(Call::Terminate { id: id.clone(), grace });
        self.change(id, |instance, now| instance.terminate(now, grace));
        self.advance();
    }

    fn forget(&self, id: &InstanceId) {
        self.advance();
        let mut state = self.lock();
        state.record(Call::Forget(id.clone()));
        if state.instances.get(id).is_some_and(|instance| !instance.is_live()) {
            state.instances.remove(id);
        }
    }

    fn observe(&self) -> Vec<Observed> {
        self.advance();
        let state = self.lock();
        state.instances.iter().map(|(id, instance)| instance.observed(id)).collect()
    }

    fn log_tail(&self, id: &InstanceId, lines: usize) -> Vec<String> {
        let state = self.lock();
        let Some(instance) = state.instances.get(id) else { return Vec::new() };
        instance.log.iter().skip(instance.log.len().saturating_sub(lines)).cloned().collect()
    }

    fn on_change(&self, waker: Waker) {
        self.lock().waker = Some(waker);
    }
}

// === impl State ===

impl State {
    fn record(&mut self, call: Call) {
        if self.calls.len() == CALLS_MAX {
            self.calls.pop_front();
        }
        self.calls.push_back(call);
    }

    fn advance(&mut self, now: Timestamp) -> bool {
        let mut changed = false;
        for instance in self.instances.values_mut() {
            if let Some((at, change)) = instance.due.filter(|(at, _)| *at <= now) {
                instance.apply(change, at);
                changed = true;
            }
        }
        changed
    }

    fn launch(&mut self, spec: LaunchSpec, now: Timestamp) -> Result<(), LaunchError> {
        self.record(Call::Launch(spec.clone()));
        command::check(&spec)?;
        if self.instances.contains_key(&spec.id) {
            return Err(LaunchError::Exists { id: spec.id });
        }
        let live = self.instances.values().filter(|instance| instance.is_live()).count();
        if let Some(limit) = self.instances_max.filter(|&limit| live >= limit) {
            return Err(LaunchError::TooMany { limit });
        }
        if let Some(error) = self.failures.pop_front() {
            return Err(error);
        }
        let port = self.port(spec.port);
        let mut instance = Instance {
            zone: spec.zone,
            address: SocketAddr::from((spec.address, port)),
            state: InstanceState::Pending,
            launched_at: now,
            usage: None,
            warning: None,
            log: VecDeque::new(),
            on_term: self.on_term.unwrap_or(OnTerm::EndsAfter(Duration::ZERO)),
            due: None,
        };
        match self.boot.unwrap_or(Boot::After(Duration::ZERO)) {
            Boot::After(Duration::ZERO) => instance.apply(Change::Runs, now),
            Boot::After(delay) => instance.due = Some((now + delay, Change::Runs)),
            Boot::WhenTold => {}
        }
        self.instances.insert(spec.id, instance);
        Ok(())
    }

    fn port(&mut self, choice: PortChoice) -> u16 {
        match choice {
            PortChoice::Fixed(port) => port,
            PortChoice::PerInstance => {
                let port = FIRST_PORT + self.ports_given;
                self.ports_given = (self.ports_given + 1) % (u16::MAX - FIRST_PORT);
                port
            }
        }
    }
}

// === impl Instance ===

impl Instance {
    fn is_live(&self) -> bool {
        !matches!(self.state, InstanceState::Terminated(_))
    }

    fn apply(&mut self, change: Change, at: Timestamp) {
        match change {
            Change::Runs => {
                self.due = None;
                self.state = InstanceState::Running;
            }
            Change::EndsBy(signal) => {
                self.end(at, None, Some(signal));
            }
        }
    }

    fn end(&mut self, at: Timestamp, code: Option<i32>, signal: Option<i32>) -> bool {
        let is_live = self.is_live();
        if is_live {
            self.due = None;
            self.warning = None;
            self.state = InstanceState::Terminated(Exit { at, code, signal });
        }
        is_live
    }

    fn terminate(&mut self, now: Timestamp, grace: Duration) -> bool {
        if !matches!(self.state, InstanceState::Pending | InstanceState::Running) {
            return false;
        }
        self.state = InstanceState::ShuttingDown;
        let (after, signal) = match self.on_term {
            OnTerm::EndsAfter(delay) if delay < grace => (delay, SIGTERM),
            OnTerm::EndsAfter(_) | OnTerm::Ignores => (grace, SIGKILL),
        };
        self.due = Some((now + after, Change::EndsBy(signal)));
        true
    }

    fn observed(&self, id: &InstanceId) -> Observed {
        Observed {
            id: id.clone(),
            zone: self.zone.clone(),
            address: self.address,
            state: self.state.clone(),
            launched_at: self.launched_at,
            usage: self.usage,
            warning: self.warning.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
