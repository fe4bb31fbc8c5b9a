//! A process driver on a runtime of its own, and bounded waits, for the tests of this crate.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use elbow_base::{Clock, SystemClock, TimeScale, Timestamp};
use elbow_compute::process::{ProcessConfig, ProcessDriver};
use elbow_compute::{Driver, Exit, InstanceState, LaunchSpec, Observed};
use elbow_model::{Command, InstanceId, PortChoice, ZoneName};

/// The longest that any test waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A driver, its runtime, its folder and its news.
pub struct Bench {
    pub driver: Arc<ProcessDriver>,
    pub runtime: tokio::runtime::Runtime,
    pub folder: tempfile::TempDir,
    pub clock: Arc<SystemClock>,
    news: Mutex<mpsc::Receiver<()>>,
    started: Timestamp,
}

impl Bench {
    pub fn new() -> Self {
        Self::with(|config| config)
    }

    pub fn with(change: impl FnOnce(ProcessConfig) -> ProcessConfig) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SystemClock::new(TimeScale::REAL));
        let config = change(ProcessConfig::new(folder.path().join("logs"), clock.clone()));
        let driver = ProcessDriver::try_new(config, runtime.handle().clone()).unwrap();
        let (sender, news) = mpsc::sync_channel(1);
        driver.on_change(Arc::new(move || {
            let _ = sender.try_send(());
        }));
        let started = clock.now();
        Self { driver, runtime, folder, clock, news: Mutex::new(news), started }
    }

    pub fn launch(&self, n: u64, script: &str) -> InstanceId {
        let spec = sh(n, script);
        let id = spec.id.clone();
        self.driver.launch(spec).unwrap();
        id
    }

    pub fn observed(&self, id: &InstanceId) -> Observed {
        self.driver.observe().into_iter().find(|observed| observed.id == *id).unwrap()
    }

    pub fn exit(&self, id: &InstanceId) -> Option<Exit> {
        match self.observed(id).state {
            InstanceState::Terminated(exit) => Some(exit),
            _ => None,
        }
    }

    pub fn wait_for_exit(&self, id: &InstanceId) -> Exit {
        self.wait("it has ended", || self.exit(id).is_some());
        self.exit(id).unwrap()
    }

    pub fn wait_for_line(&self, id: &InstanceId, line: &str) {
        self.wait(line, || self.driver.log_tail(id, 100).iter().any(|have| have == line));
    }

    /// Waits for news, a moment at most. Says whether there is still patience.
    pub fn pass_time(&self) -> bool {
        pause(&self.news.lock().unwrap());
        self.clock.now().since(self.started) < PATIENCE
    }

    /// Waits until none of `pids` lives.
    pub fn wait_until_dead(&self, pids: &[String]) {
        self.wait(&format!("{pids:?} are gone"), || !pids.iter().any(|pid| is_alive(pid)));
    }

    pub fn wait(&self, what: &str, is_met: impl Fn() -> bool) {
        let started = self.clock.now();
        while !is_met() {
            pause(&self.news.lock().unwrap());
            if self.clock.now().since(started) > PATIENCE {
                let shown = self.driver.observe();
                let tails: Vec<_> = shown.iter().map(|o| self.driver.log_tail(&o.id, 20)).collect();
                panic!("waited in vain until {what}: {shown:#?} {tails:#?}");
            }
        }
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let driver = Arc::clone(&self.driver);
        let ended = self.runtime.block_on(driver.shutdown(Duration::ZERO));
        if !std::thread::panicking() {
            assert_eq!(ended, Ok(()));
        }
    }
}

/// An instance that runs `script` by `/bin/sh`.
pub fn sh(n: u64, script: &str) -> LaunchSpec {
    spec(n, &["/bin/sh", "-c", script])
}

pub fn spec(n: u64, argv: &[&str]) -> LaunchSpec {
    let [.., high, low] = n.to_be_bytes();
    LaunchSpec {
        id: InstanceId::from_number(n),
        zone: ZoneName::of_region("us-east-1", 0),
        address: Ipv4Addr::new(127, 88, high, low.max(1)),
        port: PortChoice::PerInstance,
        command: Command::Argv(argv.iter().map(|&text| text.to_owned()).collect()),
        environment: BTreeMap::new(),
        vcpus: 1,
    }
}

/// The pids that an instance printed, one a line after `pid `.
pub fn pids(bench: &Bench, id: &InstanceId, count: usize) -> Vec<String> {
    let found = || -> Vec<String> {
        let tail = bench.driver.log_tail(id, 100);
        tail.iter().filter_map(|line| line.strip_prefix("pid ")).map(str::to_owned).collect()
    };
    bench.wait("it has printed its pids", || found().len() >= count);
    found()
}

/// Waits for a message, 10 ms at most.
fn pause(news: &mpsc::Receiver<()>) {
    let _ = news.recv_timeout(Duration::from_millis(10));
}

/// Whether a process lives; one that ended and was not waited for does not.
pub fn is_alive(pid: &str) -> bool {
    match std::fs::read_to_string(format!("/proc/{pid}/stat")) {
        Ok(stat) => stat.rsplit_once(") ").is_some_and(|(_, rest)| !rest.starts_with(['Z', 'X'])),
        Err(_) => false,
    }
}
