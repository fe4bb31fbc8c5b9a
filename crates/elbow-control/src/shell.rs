//! The controller on a real clock: one thread that takes turns whenever something happens.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use elbow_balance::{Snapshot, WorkerReport};
use elbow_base::{Clock, Timestamp};
use elbow_compute::Driver;
use tokio::sync::{Notify, mpsc, oneshot, watch};

use crate::controller::Controller;
use crate::targets::{ProbeRequest, ProbeResult};
use crate::view::View;

/// Requests of owners that wait for their turn.
const COMMANDS_MAX: usize = 64;
/// Probe results that wait for their turn; a prober that finds no room waits.
const PROBE_RESULTS_MAX: usize = 1024;
/// Views are made this often at most, in real time: as often as an eye can follow.
const VIEW_EVERY: Duration = Duration::from_millis(100);
/// Events shown in a view reach back this far at most, in numbers.
const EVENTS_SHOWN: u64 = 200;

/// What the control plane needs of the data plane.
pub trait DataPlane: Send + 'static {
    /// Gives all workers a new snapshot.
    fn publish(&self, snapshot: Arc<Snapshot>);

    /// Makes a check and sends what came of it to `results`, without waiting here. `timeout` is
    /// the check's, in real time.
    fn probe(&self, request: ProbeRequest, timeout: Duration, results: mpsc::Sender<ProbeResult>);
}

/// What the control plane's thread is given.
pub struct ShellConfig {
    /// The state to begin with.
    pub controller: Controller,
    /// What runs instances.
    pub driver: Arc<dyn Driver>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where workers' reports arrive.
    pub reports: mpsc::Receiver<WorkerReport>,
}

/// Why the control plane does not run or answer.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    /// Its thread or runtime cannot be made.
    #[error("cannot start the control plane")]
    Start(#[source] std::io::Error),
    /// It has ended.
    #[error("the control plane has ended")]
    Ended,
}

type Command = Box<dyn FnOnce(&mut Controller, Timestamp) + Send>;

/// The running control plane.
#[derive(Debug)]
pub struct Control {
    handle: ControlHandle,
    thread: JoinHandle<()>,
}

/// Asks things of the control plane; may be cloned freely.
#[derive(Clone, Debug)]
pub struct ControlHandle {
    commands: mpsc::Sender<Command>,
    view: watch::Receiver<Arc<View>>,
}

impl Control {
    /// Starts the control plane on a thread of its own.
    ///
    /// # Errors
    /// The system refuses a thread or a runtime.
    pub fn start(config: ShellConfig, data_plane: impl DataPlane) -> Result<Self, ShellError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(ShellError::Start)?;
        let (commands, commands_here) = mpsc::channel(COMMANDS_MAX);
        let first = config.controller.view(0, config.clock.now());
        let (views, view) = watch::channel(Arc::new(first));
        let thread = std::thread::Builder::new()
            .name("control".to_owned())
            .spawn(move || {
                runtime.block_on(run(config, &data_plane, commands_here, views));
            })
            .map_err(ShellError::Start)?;
        Ok(Self { handle: ControlHandle { commands, view }, thread })
    }

    /// A handle to ask things of it.
    pub fn handle(&self) -> ControlHandle {
        self.handle.clone()
    }

    /// Whether its thread has ended, which it does by itself only when it has failed.
    pub fn has_ended(&self) -> bool {
        self.thread.is_finished()
    }
}

impl ControlHandle {
    /// Does something with the controller between two turns and returns what came of it.
    ///
    /// # Errors
    /// The control plane has ended.
    pub async fn with<T: Send + 'static>(
        &self,
        action: impl FnOnce(&mut Controller, Timestamp) -> T + Send + 'static,
    ) -> Result<T, ShellError> {
        let (answer, answered) = oneshot::channel();
        let command: Command = Box::new(move |controller, now| {
            // Nobody waiting for the answer is no reason to fail.
            let _ = answer.send(action(controller, now));
        });
        self.commands.send(command).await.map_err(|_| ShellError::Ended)?;
        answered.await.map_err(|_| ShellError::Ended)
    }

    /// The latest view.
    pub fn view(&self) -> Arc<View> {
        Arc::clone(&self.view.borrow())
    }

    /// Waits for a newer view than the last one seen through this handle.
    ///
    /// # Errors
    /// The control plane has ended.
    pub async fn changed(&mut self) -> Result<Arc<View>, ShellError> {
        self.view.changed().await.map_err(|_| ShellError::Ended)?;
        Ok(Arc::clone(&self.view.borrow_and_update()))
    }
}

async fn run(
    config: ShellConfig,
    data_plane: &impl DataPlane,
    mut commands: mpsc::Receiver<Command>,
    views: watch::Sender<Arc<View>>,
) {
    let ShellConfig { mut controller, driver, clock, mut reports } = config;
    let (probe_results, mut probe_results_here) = mpsc::channel(PROBE_RESULTS_MAX);
    let changed = Arc::new(Notify::new());
    driver.on_change({
        let changed = Arc::clone(&changed);
        Arc::new(move || changed.notify_one())
    });
    let mut reports_open = true;
    let mut next_view = clock.now();
    loop {
        let now = clock.now();
        let output = controller.turn(&*driver, now);
        if let Some(snapshot) = output.snapshot {
            data_plane.publish(snapshot);
        }
        for probe in output.probes {
            let timeout = clock.to_real(probe.timeout);
            data_plane.probe(probe, timeout, probe_results.clone());
        }
        if now >= next_view {
            let since = controller.events.last_sequence().saturating_sub(EVENTS_SHOWN);
            views.send_replace(Arc::new(controller.view(since, now)));
            // On a fast clock more of its time passes between two views.
            let real_second = clock.to_real(Duration::from_secs(1)).max(Duration::from_micros(1));
            next_view = now + VIEW_EVERY.mul_f64(1.0 / real_second.as_secs_f64());
        }
        let wait = clock.to_real(output.wake_at.min(next_view).since(clock.now()));
        tokio::select! {
            command = commands.recv() => match command {
                Some(command) => command(&mut controller, clock.now()),
                None => return,
            },
            report = reports.recv(), if reports_open => match report {
                Some(report) => controller.on_report(&report),
                None => reports_open = false,
            },
            Some(result) = probe_results_here.recv() => controller.on_probe(result, clock.now()),
            () = changed.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
        // Whatever else has arrived belongs to the same turn.
        while let Ok(report) = reports.try_recv() {
            controller.on_report(&report);
        }
        while let Ok(result) = probe_results_here.try_recv() {
            controller.on_probe(result, clock.now());
        }
    }
}
