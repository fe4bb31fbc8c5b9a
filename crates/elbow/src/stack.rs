//! Everything put together: driver, data plane and control plane for one service.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use elbow_balance::Snapshot;
use elbow_base::{Clock, Rng, SystemClock, TimeScale, Timestamp};
use elbow_compute::process::{ProcessConfig, ProcessDriver, ProcessDriverError};
use elbow_control::{
    Control, ControlError, ControlHandle, ControlSettings, Controller, DataPlane, ProbeRequest,
    ProbeResult, ShellConfig, ShellError,
};
use elbow_model::{
    AutoScalingGroup, GroupName, LaunchTemplateVersion, Listener, LoadBalancer, LoadBalancerName,
    TargetGroup, ZoneName,
};
use elbow_proxy::{Proxy, ProxyConfig, ProxyError};
use tokio::sync::mpsc;

/// The region whose zones are used; its name only shows.
const REGION: &str = "us-east-1";
/// A second's metrics are complete this long, in real time, after the second has ended: workers
/// report five times a second, at the end of each second among them.
const TICK_MARGIN: Duration = Duration::from_millis(60);

/// What to put together.
pub(crate) struct StackSpec {
    pub(crate) listen: SocketAddr,
    pub(crate) workers: Option<usize>,
    pub(crate) log_dir: LogDir,
    /// Zones of the region there are.
    pub(crate) zones: u8,
    /// How long a request may wait for a target.
    pub(crate) hold: Duration,
    /// From SIGTERM to SIGKILL.
    pub(crate) terminate_grace: Duration,
    pub(crate) balancer: LoadBalancerName,
    pub(crate) target_group: TargetGroup,
    pub(crate) group: AutoScalingGroup,
    pub(crate) desired: u32,
    pub(crate) template: LaunchTemplateVersion,
}

/// Where logs go.
pub(crate) enum LogDir {
    /// Here.
    At(PathBuf),
    /// In a directory of this name and the listener's port under the default place.
    OfService(String),
}

/// A running service.
pub(crate) struct Stack {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) driver: Arc<ProcessDriver>,
    pub(crate) group: GroupName,
    pub(crate) address: SocketAddr,
    pub(crate) log_dir: PathBuf,
    control: Control,
    proxy: SharedProxy,
    terminate_grace: Duration,
}

/// Why a service cannot be started.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StackError {
    #[error(transparent)]
    Proxy(#[from] ProxyError),
    #[error("cannot prepare to run instances with logs in {}", log_dir.display())]
    Driver { log_dir: PathBuf, source: ProcessDriverError },
    #[error(transparent)]
    Control(#[from] ControlError),
    #[error(transparent)]
    Shell(#[from] ShellError),
}

/// What was left when a service was stopped.
#[derive(Debug, Default)]
pub(crate) struct Leftovers {
    /// Requests were still in flight when patience ended.
    pub(crate) requests: bool,
    /// Instances did not end; the text names them.
    pub(crate) instances: Option<String>,
}

/// The zones of the region, `count` of them.
pub(crate) fn zones(count: u8) -> Vec<ZoneName> {
    (0..count).map(|index| ZoneName::of_region(REGION, index)).collect()
}

impl Stack {
    /// Opens the listener and starts everything. Must be called within a runtime, which then
    /// watches the instances.
    pub(crate) fn start(spec: StackSpec) -> Result<Self, StackError> {
        crate::files::raise_limit();
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::new(TimeScale::REAL));
        let mut rng = Rng::from_seed(seed(clock.now()));
        let workers = spec.workers.unwrap_or_else(cores);
        let config = ProxyConfig { workers, clock: Arc::clone(&clock), seed: rng.bits() };
        let (proxy, reports) = Proxy::start(config, &[spec.listen])?;
        let address = proxy.addresses().first().copied().unwrap_or(spec.listen);
        let log_dir = match spec.log_dir {
            LogDir::At(path) => path,
            LogDir::OfService(name) => {
                crate::logs::default_dir(&format!("{name}-{}", address.port()))
            }
        };
        let driver = start_driver(&log_dir, &clock)?;
        let settings = ControlSettings {
            zones: zones(spec.zones),
            workers,
            hold: spec.hold,
            terminate_grace: spec.terminate_grace,
            tick_margin: TICK_MARGIN,
            log_lines: 10,
        };
        let mut controller = Controller::new(settings, rng);
        let group = spec.group.name.clone();
        let forward_to = spec.target_group.name.clone();
        controller.create_target_group(spec.target_group)?;
        controller.create_load_balancer(LoadBalancer {
            name: spec.balancer,
            listeners: vec![Listener { address, forward_to }],
        })?;
        controller.create_group(spec.group, spec.desired, spec.template)?;
        let proxy = SharedProxy(Arc::new(Mutex::new(Some(proxy))));
        let shell = ShellConfig {
            controller,
            driver: Arc::<ProcessDriver>::clone(&driver),
            clock: Arc::clone(&clock),
            reports,
        };
        let control = Control::start(shell, proxy.clone())?;
        let terminate_grace = spec.terminate_grace;
        Ok(Self { clock, driver, group, address, log_dir, control, proxy, terminate_grace })
    }

    /// A handle to the control plane.
    pub(crate) fn handle(&self) -> ControlHandle {
        self.control.handle()
    }

    /// Stops in the order that loses nothing: no new connections, requests in flight finish, then
    /// the instances end. Waits `patience` for the requests.
    pub(crate) async fn stop(self, patience: Duration) -> Leftovers {
        let mut left = Leftovers::default();
        let proxy = self.proxy.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(proxy) = proxy {
            left.requests = !proxy.stop(patience).await;
        }
        // From here on nothing is launched in place of what ends. A control plane that has ended
        // launches nothing either.
        let _ = self.handle().with(|controller, _| controller.delete_groups()).await;
        if let Err(error) = self.driver.shutdown(self.terminate_grace).await {
            left.instances = Some(error.to_string());
        }
        left
    }
}

fn start_driver(log_dir: &Path, clock: &Arc<dyn Clock>) -> Result<Arc<ProcessDriver>, StackError> {
    let config = ProcessConfig::new(log_dir.to_owned(), Arc::clone(clock));
    ProcessDriver::try_new(config, tokio::runtime::Handle::current())
        .map_err(|source| StackError::Driver { log_dir: log_dir.to_owned(), source })
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// A seed that differs between programs started at the same moment.
fn seed(now: Timestamp) -> u64 {
    let nanos = u64::try_from(now.since_epoch().as_nanos()).unwrap_or(u64::MAX);
    nanos ^ (u64::from(std::process::id()) << 32)
}

/// The data plane as the control plane uses it; empty once it is being stopped.
#[derive(Clone)]
struct SharedProxy(Arc<Mutex<Option<Proxy>>>);

impl DataPlane for SharedProxy {
    fn publish(&self, snapshot: Arc<Snapshot>) {
        if let Some(proxy) = &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            proxy.publish(snapshot);
        }
    }

    fn probe(&self, request: ProbeRequest, timeout: Duration, results: mpsc::Sender<ProbeResult>) {
        // Runs on the control plane's own runtime, whose thread calls this.
        tokio::spawn(async move {
            let result = elbow_proxy::probe(request.address, &request.path, timeout).await;
            let ProbeRequest { target_group, target, .. } = request;
            // A control plane that has ended needs no results.
            let _ = results.send(ProbeResult { target_group, target, result }).await;
        });
    }
}
