//! The data plane as its owner sees it: start it, publish snapshots, take reports, stop it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use elbow_balance::{Snapshot, WorkerId, WorkerReport};
use elbow_base::{Clock, Rng};
use tokio::runtime::LocalOptions;
use tokio::sync::{mpsc, oneshot, watch};

use crate::bind::{self, BindError, Bound};
use crate::limits::Limits;
use crate::time::real_now;
use crate::worker::{self, ListenerChange, WorkerStart};

/// Reports that wait to be read; when the control plane is slower, workers keep counting.
const REPORTS_MAX: usize = 1024;
/// How often a stop looks whether the workers have ended.
const STOP_LOOK_EVERY: Duration = Duration::from_millis(2);
/// Changes of listeners that one worker has not done yet; each takes it microseconds.
const LISTENER_CHANGES_MAX: usize = 1024;
/// Workers; more than a machine of this size class has cores.
const WORKERS_MAX: usize = 256;

/// How to start the data plane.
#[derive(Clone)]
pub struct ProxyConfig {
    /// Threads, 1 to 256; one a core serves best.
    pub workers: usize,
    /// The control plane's clock, by which reports are cut.
    pub clock: Arc<dyn Clock>,
    /// Seeds the trace ids.
    pub seed: u64,
}

/// Why the data plane cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum ProxyError {
    /// A listener cannot be opened.
    #[error(transparent)]
    Bind(#[from] BindError),
    /// The number of workers makes no sense.
    #[error("{0} workers are not between 1 and 256")]
    Workers(usize),
    /// Workers have not caught up with earlier changes of listeners, or have ended.
    #[error("cannot listen on {address} now: earlier changes of listeners are not done yet")]
    TooFast {
        /// The address asked for.
        address: SocketAddr,
    },
    /// A thread cannot be started.
    #[error("cannot start worker {worker}")]
    Thread {
        /// Which one.
        worker: usize,
        /// The system's reason.
        source: std::io::Error,
    },
}

/// The running data plane. Dropping it stops it without waiting.
#[derive(Debug)]
pub struct Proxy {
    addresses: Vec<SocketAddr>,
    /// One for each worker.
    listening: Vec<mpsc::Sender<ListenerChange>>,
    snapshots: watch::Sender<Arc<Snapshot>>,
    stop: watch::Sender<bool>,
    threads: Vec<JoinHandle<()>>,
}

impl Proxy {
    /// Opens `listeners` and starts the workers. Requests that come before the first snapshot wait
    /// for it a little. The second value is where the workers' reports arrive.
    ///
    /// # Errors
    /// Says which listener or worker failed and why; nothing is left running then.
    pub fn start(
        config: ProxyConfig,
        listeners: &[SocketAddr],
    ) -> Result<(Self, mpsc::Receiver<WorkerReport>), ProxyError> {
        Self::start_limited(config, Limits::AWS, listeners)
    }

    /// As [`Proxy::start`], with limits other than AWS's.
    ///
    /// # Errors
    /// As [`Proxy::start`].
    pub fn start_limited(
        config: ProxyConfig,
        limits: Limits,
        listeners: &[SocketAddr],
    ) -> Result<(Self, mpsc::Receiver<WorkerReport>), ProxyError> {
        let workers = config.workers;
        if !(1..=WORKERS_MAX).contains(&workers) {
            return Err(ProxyError::Workers(workers));
        }
        let (snapshots, _) = watch::channel(Arc::new(Snapshot::empty()));
        let (stop, _) = watch::channel(false);
        let (reports, reports_here) = mpsc::channel(REPORTS_MAX);
        let mut seeds = Rng::from_seed(config.seed);
        let mut proxy = Self {
            addresses: Vec::with_capacity(listeners.len()),
            listening: Vec::with_capacity(workers),
            snapshots,
            stop,
            threads: Vec::with_capacity(workers),
        };
        // Before a thread runs: what cannot be listened on starts nothing.
        let mut bound = Vec::with_capacity(listeners.len());
        for &address in listeners {
            bound.push(bind::bind(address, workers)?);
        }
        for worker in 0..workers {
            let (listening, listeners_there) = mpsc::channel(LISTENER_CHANGES_MAX);
            proxy.listening.push(listening);
            let start = WorkerStart {
                id: WorkerId(worker),
                listeners: listeners_there,
                snapshots: proxy.snapshots.subscribe(),
                reports: reports.clone(),
                stop: proxy.stop.subscribe(),
                clock: Arc::clone(&config.clock),
                seed: seeds.bits(),
                limits,
            };
            let thread =
                spawn(worker, start).map_err(|source| ProxyError::Thread { worker, source })?;
            proxy.threads.push(thread);
        }
        for one in bound {
            proxy.open(one)?;
        }
        Ok((proxy, reports_here))
    }

    /// The addresses listened on, in the order they were opened, with the ports that were free.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Opens one more listener on all workers; port 0 takes a free one. Returns where it is.
    ///
    /// # Errors
    /// Why it cannot be opened; nothing has changed then.
    pub fn listen(&mut self, address: SocketAddr) -> Result<SocketAddr, ProxyError> {
        let bound = bind::bind(address, self.listening.len())?;
        self.open(bound)
    }

    /// Closes a listener: no new connections, idle ones are closed, requests in flight finish. The
    /// address can be listened on again when what this returns has ended.
    pub fn close(&mut self, address: SocketAddr) -> impl Future<Output = ()> + Send + 'static {
        let known = self.addresses.iter().position(|open| *open == address);
        let mut closed = Vec::new();
        if let Some(place) = known {
            self.addresses.remove(place);
            for worker in &self.listening {
                let (done, told) = oneshot::channel();
                // A worker that has ended listens on nothing.
                if worker.try_send(ListenerChange::Close(address, done)).is_ok() {
                    closed.push(told);
                }
            }
        }
        async move {
            for told in closed {
                let _ = told.await;
            }
        }
    }

    fn open(&mut self, bound: Bound) -> Result<SocketAddr, ProxyError> {
        let address = bound.address;
        for (worker, socket) in self.listening.iter().zip(bound.sockets) {
            worker
                .try_send(ListenerChange::Open(address, socket))
                .map_err(|_| ProxyError::TooFast { address })?;
        }
        self.addresses.push(address);
        Ok(address)
    }

    /// How many workers there are.
    pub fn workers(&self) -> usize {
        self.threads.len()
    }

    /// Gives all workers a new snapshot; they refuse one older than theirs.
    pub fn publish(&self, snapshot: Arc<Snapshot>) {
        // Refused here too: a worker may not have seen the one that this would take the place of.
        self.snapshots.send_if_modified(|latest| {
            let newer = snapshot.generation() >= latest.generation();
            if newer {
                *latest = snapshot;
            }
            newer
        });
    }

    /// Stops listening, closes idle connections, lets requests in flight finish and waits for
    /// that, `patience` at most (in real time). Returns whether all have finished.
    pub async fn stop(mut self, patience: Duration) -> bool {
        self.stop.send_replace(true);
        let threads = std::mem::take(&mut self.threads);
        let deadline = real_now() + patience;
        while !threads.iter().all(JoinHandle::is_finished) {
            if real_now() >= deadline {
                return false;
            }
            tokio::time::sleep(STOP_LOOK_EVERY).await;
        }
        // One that panicked has finished nothing.
        threads.into_iter().all(|thread| thread.join().is_ok())
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

/// Starts a worker's thread and waits until its runtime, which never leaves it, stands.
fn spawn(worker: usize, start: WorkerStart) -> std::io::Result<JoinHandle<()>> {
    let (built, outcome) = std::sync::mpsc::sync_channel(1);
    let name = format!("worker-{worker}");
    let thread = std::thread::Builder::new().name(name).spawn(move || {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        let runtime = match builder.enable_all().build_local(LocalOptions::default()) {
            Ok(runtime) => runtime,
            Err(error) => {
                let _ = built.send(Err(error));
                return;
            }
        };
        let _ = built.send(Ok(()));
        runtime.block_on(worker::run(start));
    })?;
    // A thread that ended without a word has panicked.
    let outcome = outcome.recv().unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into()));
    outcome.map(|()| thread)
}
