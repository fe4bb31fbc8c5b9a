//! The fake driver, with fates: it decides at each launch what will become of the instance, and
//! remembers what the controller asked for.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use elbow_base::{Clock, Rng};
use elbow_compute::fake::{Boot, FakeDriver, OnTerm};
use elbow_compute::{Driver, InstanceState, LaunchError, LaunchSpec, Observed, Waker};
use elbow_model::InstanceId;

use crate::options::{FaultOptions, Mode, ServiceOptions};

/// The variable of a template whose instances never pass a check.
pub(crate) const BAD_VARIABLE: &str = "SIM_BAD";

/// A call of the controller, in the order made.
#[derive(Debug)]
pub(crate) enum Call {
    /// An instance was launched.
    Launched { spec: LaunchSpec, fate: Fate },
    /// A launch was refused.
    Refused { id: InstanceId },
    /// An instance was told to end.
    Terminated { id: InstanceId },
    /// An instance's record was dropped.
    Forgotten { id: InstanceId, had_ended: bool },
}

/// What will become of an instance.
#[derive(Clone, Debug)]
pub(crate) struct Fate {
    pub(crate) boot: Duration,
    /// After it runs.
    pub(crate) listen: Duration,
    pub(crate) mode: Mode,
    /// Changes of its health, by its age.
    pub(crate) flips: Vec<(Duration, Mode)>,
    /// Its age at which it ends by itself.
    pub(crate) crash: Option<Duration>,
    pub(crate) lingers: Option<Duration>,
    /// From SIGTERM to its end.
    pub(crate) stop: Duration,
}

/// A driver whose instances have fates.
pub(crate) struct SimDriver {
    pub(crate) fake: FakeDriver,
    state: Mutex<State>,
}

struct State {
    rng: Rng,
    service: ServiceOptions,
    faults: FaultOptions,
    terminate_grace: Duration,
    bad_is_healed: bool,
    calls: Vec<Call>,
}

impl SimDriver {
    pub(crate) fn new(
        clock: Arc<dyn Clock>,
        rng: Rng,
        service: ServiceOptions,
        faults: FaultOptions,
        terminate_grace: Duration,
    ) -> Self {
        let state =
            State { rng, service, faults, terminate_grace, bad_is_healed: false, calls: vec![] };
        Self { fake: FakeDriver::new(clock), state: Mutex::new(state) }
    }

    /// What the controller has asked for since the last time.
    pub(crate) fn take_calls(&self) -> Vec<Call> {
        std::mem::take(&mut self.lock().calls)
    }

    /// What goes wrong with launches from now on.
    pub(crate) fn set_faults(&self, faults: FaultOptions) {
        self.lock().faults = faults;
    }

    /// Versions that never passed a check are fit from now on.
    pub(crate) fn heal_bad_versions(&self) {
        self.lock().bad_is_healed = true;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Driver for SimDriver {
    fn launch(&self, spec: LaunchSpec) -> Result<(), LaunchError> {
        let mut state = self.lock();
        let refuse = state.faults.launch_error_percent;
        if state.rng.percent(refuse) {
            state.calls.push(Call::Refused { id: spec.id.clone() });
            let source = io::Error::from(io::ErrorKind::OutOfMemory);
            return Err(LaunchError::Spawn { program: "serve".to_owned(), source });
        }
        let fate = state.fate(&spec);
        self.fake.set_boot(Boot::After(fate.boot));
        self.fake.set_on_term(if fate.stop < state.terminate_grace {
            OnTerm::EndsAfter(fate.stop)
        } else {
            OnTerm::Ignores
        });
        match self.fake.launch(spec.clone()) {
            Ok(()) => {
                state.calls.push(Call::Launched { spec, fate });
                Ok(())
            }
            Err(error) => {
                state.calls.push(Call::Refused { id: spec.id });
                Err(error)
            }
        }
    }

    fn terminate(&self, id: &InstanceId, grace: Duration) {
        self.lock().calls.push(Call::Terminated { id: id.clone() });
        self.fake.terminate(id, grace);
    }

    fn forget(&self, id: &InstanceId) {
        let shown = self.fake.observe().into_iter().find(|observed| observed.id == *id);
        let had_ended = shown.is_none_or(|o| matches!(o.state, InstanceState::Terminated(_)));
        self.lock().calls.push(Call::Forgotten { id: id.clone(), had_ended });
        self.fake.forget(id);
    }

    fn observe(&self) -> Vec<Observed> {
        self.fake.observe()
    }

    fn log_tail(&self, id: &InstanceId, lines: usize) -> Vec<String> {
        self.fake.log_tail(id, lines)
    }

    fn on_change(&self, waker: Waker) {
        self.fake.on_change(waker);
    }
}

impl State {
    fn fate(&mut self, spec: &LaunchSpec) -> Fate {
        let (service, faults) = (self.service, self.faults);
        let rng = &mut self.rng;
        let boot = service.boot.draw(rng);
        let mut listen = service.listen.draw(rng);
        if rng.percent(faults.slow_start_percent) {
            listen = listen * 4 + Duration::from_secs(2);
        }
        let bad = spec.environment.contains_key(BAD_VARIABLE) && !self.bad_is_healed;
        let sick = bad || rng.percent(faults.never_healthy_percent);
        let mode = match (sick, rng.percent(50)) {
            (false, _) => Mode::Fit,
            (true, true) => Mode::Failing,
            (true, false) => Mode::Slow,
        };
        let mut crash = faults.mean_life.map(|mean| spread(rng, mean));
        if rng.percent(faults.crash_at_start_percent) {
            // Some die before they run at all.
            crash = Some(boot.mul_f64(rng.unit() * 2.0) + Duration::from_millis(rng.below(300)));
        }
        let mut flips = Vec::new();
        if let Some(mean) = faults.mean_health.filter(|_| !sick) {
            let from = spread(rng, mean);
            let mode = if rng.percent(50) { Mode::Failing } else { Mode::Slow };
            flips.push((from, mode));
            if rng.percent(60) {
                flips.push((from + spread(rng, Duration::from_secs(8)), Mode::Fit));
            }
        }
        let lingers = rng
            .percent(faults.linger_percent)
            .then(|| Duration::from_millis(200 + rng.below(3000)));
        let stubborn = rng.percent(faults.stubborn_percent);
        let stop = if stubborn { self.terminate_grace } else { service.stop.draw(rng) };
        let stop = stop.min(self.terminate_grace);
        Fate { boot, listen, mode, flips, crash, lingers, stop }
    }
}

/// A random time with this mean, at most four times as long.
fn spread(rng: &mut Rng, mean: Duration) -> Duration {
    mean.mul_f64((-(1.0 - rng.unit()).ln()).min(4.0))
}
