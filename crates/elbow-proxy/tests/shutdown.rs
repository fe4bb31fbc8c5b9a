//! Stopping, and errors when starting.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use elbow_base::{SystemClock, TimeScale};
use elbow_proxy::{BindError, Proxy, ProxyConfig, ProxyError, bind_check};

use crate::support::{Backend, Ending, Lab, ok, within};

fn start(address: SocketAddr) -> Result<Proxy, ProxyError> {
    let clock = Arc::new(SystemClock::new(TimeScale::REAL));
    Proxy::start(ProxyConfig { workers: 2, clock, seed: 1 }, &[address]).map(|(proxy, _)| proxy)
}

#[tokio::test]
async fn stopping_closes_idle_connections_and_finishes_requests() {
    let (go, wait) = tokio::sync::watch::channel(false);
    let target = Backend::scripted(move |mut wire, _| {
        let mut wait = wait.clone();
        async move {
            while let Some(request) = wire.request().await {
                if request.path() == "/wait" {
                    let _ = wait.wait_for(|go| *go).await;
                }
                wire.send(ok(b"done")).await;
            }
        }
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    let address = lab.address;
    let mut fresh = lab.client().await;
    let mut idle = lab.client().await;
    let mut busy = lab.client().await;
    idle.get("/").await;
    busy.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the request in flight", |t| t.in_flight() == 1 && t.connections() == 3).await;
    let stopping = tokio::spawn(async move {
        let stopped = lab.stop(Duration::from_secs(8)).await;
        (stopped, lab)
    });
    assert_eq!(idle.ended().await, Ending::Closed);
    assert_eq!(fresh.ended().await, Ending::Closed);
    let refused = tokio::net::TcpStream::connect(address).await;
    assert!(refused.is_err(), "still listening");
    assert!(!stopping.is_finished(), "stopped with a request in flight");
    go.send_replace(true);
    let answer = busy.response().await;
    assert_eq!((answer.text().as_str(), answer.header("Connection")), ("done", Some("close")));
    assert_eq!(busy.ended().await, Ending::Closed);
    let (stopped, lab) = within("the end", stopping).await.unwrap();
    assert!(stopped);
    assert_eq!((lab.totals.in_flight(), lab.totals.requests), (0, 2));
}

#[tokio::test]
async fn stopping_gives_up_on_a_request_that_hangs() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.ended().await;
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the request in flight", |t| t.in_flight() == 1).await;
    assert!(!lab.stop(Duration::from_millis(100)).await);
}

#[tokio::test]
async fn dropping_the_proxy_stops_it() {
    let proxy = start(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    let address = proxy.addresses()[0];
    let mut client = crate::support::Wire::connect(address).await;
    assert_eq!(client.get("/").await.status(), 503);
    drop(proxy);
    assert_eq!(client.ended().await, Ending::Closed);
}

#[tokio::test]
async fn a_port_in_use_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let error = start(address).unwrap_err();
    assert!(matches!(error, ProxyError::Bind(BindError::InUse { .. })), "{error}");
    assert!(error.to_string().starts_with(&format!("{address} is in use")), "{error}");
    assert!(matches!(bind_check(address), Err(BindError::InUse { .. })));
    // Another proxy's listener, which is ready to share its port, is not shared.
    let proxy = start(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    assert!(matches!(bind_check(proxy.addresses()[0]), Err(BindError::InUse { .. })));
}

#[tokio::test]
async fn a_port_can_be_listened_on_again_after_a_stop() {
    let target = Backend::echo().await;
    let mut lab = Lab::before(&[&target]).await;
    let address = lab.address;
    let mut client = lab.client().await;
    client.get("/").await;
    assert!(lab.stop(Duration::from_secs(5)).await);
    let proxy = start(address).unwrap();
    assert_eq!(proxy.addresses(), [address]);
}

#[test]
fn a_privileged_port_says_the_way_out() {
    if rustix::process::geteuid().is_root() {
        eprintln!("SKIPPED: root may listen on every port");
        return;
    }
    let error = bind_check(SocketAddr::from(([127, 0, 0, 1], 1))).unwrap_err();
    assert!(matches!(error, BindError::Denied { .. }), "{error}");
}

#[tokio::test]
async fn an_address_of_another_machine_is_named() {
    let error = start(SocketAddr::from(([192, 0, 2, 1], 0))).unwrap_err();
    assert!(matches!(error, ProxyError::Bind(BindError::NotLocal { .. })), "{error}");
    let clock = Arc::new(SystemClock::new(TimeScale::REAL));
    let none = Proxy::start(ProxyConfig { workers: 0, clock, seed: 1 }, &[]);
    assert!(matches!(none, Err(ProxyError::Workers(0))));
}
