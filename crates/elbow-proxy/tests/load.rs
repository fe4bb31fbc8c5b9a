//! Many clients at once while targets come and go: not one of their requests fails.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use elbow_model::TargetHealthState::Draining;

use crate::support::{Backend, Group, Lab, LabConfig, Target, Wire, until, within};

const CLIENTS: usize = 300;

struct Load {
    stop: Arc<AtomicBool>,
    served: Arc<AtomicUsize>,
    clients: Vec<tokio::task::JoinHandle<()>>,
}

impl Load {
    /// Keep-alive clients that ask again as soon as they have their answer.
    fn start(address: std::net::SocketAddr) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let served = Arc::new(AtomicUsize::new(0));
        let clients = (0..CLIENTS).map(|n| {
            let (stop, served) = (Arc::clone(&stop), Arc::clone(&served));
            tokio::spawn(async move {
                let mut client = Wire::connect(address).await;
                while !stop.load(Ordering::SeqCst) {
                    let answer = client.get(&format!("/{n}")).await;
                    assert_eq!(answer.status(), 200, "{answer:?}");
                    assert!(answer.whole && answer.text().starts_with(&format!("GET /{n} ")));
                    served.fetch_add(1, Ordering::SeqCst);
                }
            })
        });
        Self { clients: clients.collect(), stop, served }
    }

    async fn more(&self, requests: usize) {
        let goal = self.served.load(Ordering::SeqCst) + requests;
        until("requests served", || self.served.load(Ordering::SeqCst) >= goal).await;
    }

    async fn end(self) -> usize {
        self.stop.store(true, Ordering::SeqCst);
        for client in self.clients {
            within("a client", client).await.expect("no request failed");
        }
        self.served.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn a_target_that_is_killed_under_load_costs_no_get() {
    let mut targets = vec![Backend::echo().await, Backend::echo().await, Backend::echo().await];
    let mut lab = Lab::with(LabConfig { workers: 2, ..LabConfig::default() });
    lab.publish(Group::healthy(&targets.iter().collect::<Vec<_>>())).await;
    let load = Load::start(lab.address);
    load.more(2 * CLIENTS).await;
    let dead = targets.remove(0).kill().await;
    load.more(10 * CLIENTS).await;
    // Long after everyone has noticed, the control plane does too.
    lab.publish(Group::healthy(&targets.iter().collect::<Vec<_>>())).await;
    load.more(2 * CLIENTS).await;
    let served = load.end().await;
    lab.until("all requests", |t| t.requests == served as u64 && t.in_flight() == 0).await;
    assert_eq!((lab.totals.elb.server_error, lab.totals.cut), (0, 0));
    assert!(lab.totals.target(u64::from(dead.port())).connect_errors > 0);
}

#[tokio::test]
async fn replacing_every_target_under_load_costs_no_get() {
    let mut lab = Lab::with(LabConfig { workers: 2, ..LabConfig::default() });
    let mut current = Backend::echo().await;
    lab.publish(Group::healthy(&[&current])).await;
    let load = Load::start(lab.address);
    for _ in 0..5 {
        let next = Backend::echo().await;
        lab.publish(Group::of(&[
            Target::in_state(current.address, Draining),
            Target::healthy(next.address),
        ]))
        .await;
        let leaving = u64::from(current.address.port());
        lab.until("nothing in flight there", |t| t.in_flight_to(leaving) == 0).await;
        // All workers have confirmed and nothing is in flight, so this disturbs nobody.
        current.kill().await;
        load.more(CLIENTS).await;
        current = next;
    }
    let served = load.end().await;
    lab.until("all requests", |t| t.requests == served as u64).await;
    assert_eq!((lab.totals.elb.server_error, lab.totals.cut, lab.totals.retries), (0, 0, 0));
}
