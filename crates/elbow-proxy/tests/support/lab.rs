//! A running proxy with one listener, its snapshots and its reports.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::{
    Generation, GroupRoutes, ListenerRoutes, Snapshot, TargetKey, TargetRoute, WorkerReport,
};
use elbow_base::{SystemClock, TimeScale};
use elbow_model::{InstanceId, TargetGroupName, TargetHealthState, TargetId, ZoneName};
use elbow_proxy::{Limits, Proxy, ProxyConfig};
use tokio::sync::mpsc;

use super::{Backend, LONGEST, Totals, Wire};

/// What a test wants different from the usual.
#[derive(Clone, Copy)]
pub(crate) struct LabConfig {
    pub(crate) workers: usize,
    pub(crate) limits: Limits,
}

/// A running proxy.
pub(crate) struct Lab {
    pub(crate) address: SocketAddr,
    pub(crate) totals: Totals,
    proxy: Option<Proxy>,
    workers: usize,
    reports: mpsc::Receiver<WorkerReport>,
    generation: u64,
}

/// A target as a snapshot has it; its key is its port.
#[derive(Clone, Copy)]
pub(crate) struct Target(SocketAddr, TargetHealthState);

/// The listener's target group.
#[derive(Clone, Default)]
pub(crate) struct Group {
    targets: Vec<Target>,
    hold: Duration,
}

impl Default for LabConfig {
    fn default() -> Self {
        Self { workers: 1, limits: Limits::AWS }
    }
}

impl Target {
    pub(crate) fn healthy(address: SocketAddr) -> Self {
        Self(address, TargetHealthState::Healthy)
    }

    pub(crate) fn in_state(address: SocketAddr, state: TargetHealthState) -> Self {
        Self(address, state)
    }
}

impl Group {
    pub(crate) fn of(targets: &[Target]) -> Self {
        Self { targets: targets.to_vec(), hold: Duration::ZERO }
    }

    pub(crate) fn healthy(backends: &[&Backend]) -> Self {
        let targets: Vec<_> = backends.iter().map(|b| Target::healthy(b.address)).collect();
        Self::of(&targets)
    }

    pub(crate) fn holding(self, hold: Duration) -> Self {
        Self { hold, ..self }
    }
}

impl Lab {
    /// A proxy with one worker and no snapshot.
    pub(crate) fn start() -> Self {
        Self::with(LabConfig::default())
    }

    pub(crate) fn with(config: LabConfig) -> Self {
        let proxy_config = ProxyConfig {
            workers: config.workers,
            clock: Arc::new(SystemClock::new(TimeScale::REAL)),
            seed: 7,
        };
        let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let (proxy, reports) =
            Proxy::start_limited(proxy_config, config.limits, &[anywhere]).unwrap();
        Self {
            address: proxy.addresses()[0],
            totals: Totals::default(),
            proxy: Some(proxy),
            workers: config.workers,
            reports,
            generation: 0,
        }
    }

    /// One worker in front of `backends`, which it knows already.
    pub(crate) async fn before(backends: &[&Backend]) -> Self {
        let mut lab = Self::start();
        lab.publish(Group::healthy(backends)).await;
        lab
    }

    /// Publishes the next snapshot and waits until all workers route by it.
    pub(crate) async fn publish(&mut self, group: Group) {
        self.generation += 1;
        let generation = self.generation;
        self.offer(generation, group);
        let workers = self.workers;
        self.until("the snapshot's confirmation", |t| t.generation(workers) == generation).await;
    }

    /// Publishes without waiting.
    pub(crate) fn offer(&mut self, generation: u64, group: Group) {
        self.generation = self.generation.max(generation);
        let snapshot = self.snapshot(generation, group);
        self.proxy.as_ref().unwrap().publish(Arc::new(snapshot));
    }

    /// The running proxy itself.
    pub(crate) fn proxy(&mut self) -> &mut Proxy {
        self.proxy.as_mut().unwrap()
    }

    pub(crate) async fn client(&self) -> Wire {
        Wire::connect(self.address).await
    }

    /// Takes reports until `holds`; panics with the totals when it does not come to hold.
    pub(crate) async fn until(&mut self, what: &str, holds: impl Fn(&Totals) -> bool) {
        let deadline = super::now() + LONGEST;
        while !holds(&self.totals) {
            let left = deadline.saturating_duration_since(super::now());
            match tokio::time::timeout(left, self.reports.recv()).await {
                Ok(Some(report)) => self.totals.add(&report),
                Ok(None) => panic!("no more reports, still no {what}: {:#?}", self.totals),
                Err(_) => panic!("waited {LONGEST:?} for {what}: {:#?}", self.totals),
            }
        }
    }

    /// Stops the proxy and takes the reports that are left.
    pub(crate) async fn stop(&mut self, patience: Duration) -> bool {
        let proxy = self.proxy.take().unwrap();
        let stopped = proxy.stop(patience).await;
        while let Ok(report) = self.reports.try_recv() {
            self.totals.add(&report);
        }
        stopped
    }

    fn snapshot(&self, generation: u64, group: Group) -> Snapshot {
        let targets = group.targets.iter().map(|&Target(address, state)| {
            let number = u64::from(address.port());
            TargetRoute {
                key: TargetKey(number),
                id: TargetId::new(InstanceId::from_number(number), address.port()),
                address,
                zone: ZoneName::of_region("us-east-1", 0),
                state,
            }
        });
        let name = TargetGroupName::try_new("lab").unwrap();
        let listener = ListenerRoutes {
            address: self.address,
            group: 0,
            host: "lab.elb.localhost".to_owned(),
        };
        let groups = vec![GroupRoutes::new(name, targets.collect(), group.hold)];
        Snapshot::try_new(Generation(generation), vec![listener], groups).unwrap()
    }
}
