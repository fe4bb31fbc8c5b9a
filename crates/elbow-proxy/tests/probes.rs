//! Health checks against targets of every kind.

use std::time::Duration;

use elbow_balance::CheckResult;
use elbow_proxy::probe;

use crate::support::{Backend, black_hole, ok, refused};

const LONG: Duration = Duration::from_secs(5);
const SHORT: Duration = Duration::from_millis(100);

#[tokio::test]
async fn a_probe_tells_what_the_target_answered() {
    let target = Backend::answering(|request| match request.path() {
        "/500" => b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n".to_vec(),
        "/early" => b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n".to_vec(),
        _ => ok(request.header("User-Agent").unwrap_or_default().as_bytes()),
    })
    .await;
    assert_eq!(probe(target.address, "/", LONG).await, CheckResult::Status(200));
    assert_eq!(probe(target.address, "/500", LONG).await, CheckResult::Status(500));
    assert_eq!(probe(target.address, "/early", LONG).await, CheckResult::Status(204));
}

#[tokio::test]
async fn a_probe_tells_what_went_wrong() {
    let failed = |result: CheckResult| match result {
        CheckResult::Failed(detail) => detail,
        other => panic!("{other:?}"),
    };
    let detail = failed(probe(refused(), "/", LONG).await);
    assert!(detail.starts_with("connection refused at 127.0.0.1:"), "{detail}");
    let garbage = Backend::answering(|_| b"hello\r\nthere\r\n\r\n".to_vec()).await;
    let detail = failed(probe(garbage.address, "/", LONG).await);
    assert!(detail.starts_with("malformed response: "), "{detail}");
    let silent = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
    })
    .await;
    let detail = failed(probe(silent.address, "/", LONG).await);
    assert_eq!(detail, "closed the connection without a response");
}

#[tokio::test]
async fn a_probe_does_not_wait_longer_than_it_should() {
    let slow = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.send("HTTP/1.1 200").await;
        wire.ended().await;
    })
    .await;
    assert_eq!(probe(slow.address, "/", SHORT).await, CheckResult::Timeout);
    let (address, _held, _socket) = black_hole().await;
    assert_eq!(probe(address, "/", SHORT).await, CheckResult::Timeout);
}
