//! Listeners that come and go while others serve.

use elbow_proxy::{BindError, ProxyError};

use crate::support::{Backend, Lab, LabConfig, Wire, ok, within};

/// Asks on a connection and says nothing of the answer: it is idle from then on.
async fn used(lab: &mut Lab, address: std::net::SocketAddr) -> Wire {
    let _ = lab;
    let mut client = Wire::connect(address).await;
    client.get("/").await;
    client
}

#[tokio::test]
async fn a_listener_opens_while_others_serve_and_its_port_is_free_when_it_is_closed() {
    let mut lab = Lab::with(LabConfig { workers: 2, ..LabConfig::default() });
    let first = lab.address;
    let anywhere = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
    let second = lab.proxy().listen(anywhere).unwrap();
    assert_eq!(lab.proxy().addresses(), [first, second]);
    let taken = lab.proxy().listen(second).unwrap_err();
    assert!(matches!(taken, ProxyError::Bind(BindError::InUse { .. })), "{taken}");
    for _ in 0..20 {
        within("a connection", Wire::connect(second)).await;
    }
    let closed = lab.proxy().close(second);
    within("the listener's end", closed).await;
    assert_eq!(lab.proxy().addresses(), [first]);
    let refused = tokio::net::TcpStream::connect(second).await.unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    assert_eq!(lab.proxy().listen(second).unwrap(), second, "at once, by the same program");
    within("a connection again", Wire::connect(second)).await;
}

#[tokio::test]
async fn closing_a_listener_closes_its_idle_connections_and_no_others() {
    let target = Backend::answering(|_| ok(b"done")).await;
    let mut lab = Lab::before(&[&target]).await;
    let first = lab.address;
    let mut other = used(&mut lab, first).await;
    let anywhere = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
    let second = lab.proxy().listen(anywhere).unwrap();
    // The snapshot does not know it: an answer of ours, and the connection stays open.
    let mut idle = used(&mut lab, second).await;
    lab.until("both connections idle", |t| t.connections() == 2).await;
    let closed = lab.proxy().close(second);
    within("the listener's end", closed).await;
    within("the idle connection's end", idle.ended()).await;
    assert_eq!(other.get("/").await.status(), 200);
}

#[tokio::test]
async fn closing_what_is_not_open_changes_nothing() {
    let mut lab = Lab::start();
    let first = lab.address;
    let nowhere = std::net::SocketAddr::from(([127, 0, 0, 1], 1));
    within("nothing", lab.proxy().close(nowhere)).await;
    assert_eq!(lab.proxy().addresses(), [first]);
}
