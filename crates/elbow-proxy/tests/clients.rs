//! Clients that go away: nothing of them stays.

use crate::support::{Backend, Lab, ok, until};

#[tokio::test]
async fn a_client_that_leaves_in_its_head_or_body_leaves_nothing_behind() {
    let target = Backend::echo().await;
    let mut lab = Lab::before(&[&target]).await;
    for part in [
        "",
        "GET / HT",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nha",
    ] {
        let mut client = lab.client().await;
        client.send(part).await;
        drop(client);
    }
    assert_eq!(lab.client().await.get("/").await.status(), 200);
    lab.until("nothing", |t| {
        t.connections() == 0 && t.in_flight() == 0 && t.requests == 3 && t.latencies >= 1
    })
    .await;
    assert_eq!(target.requests(), 1);
}

#[tokio::test]
async fn a_client_that_leaves_while_the_target_thinks_frees_the_target() {
    let (freed, mut hears) = tokio::sync::mpsc::unbounded_channel();
    let target = Backend::scripted(move |mut wire, _| {
        let freed = freed.clone();
        async move {
            wire.request().await;
            wire.ended().await;
            freed.send(()).unwrap();
        }
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    for n in 1..=3 {
        let mut client = lab.client().await;
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
        until("the request", || target.accepts() == n).await;
        drop(client);
        crate::support::within("the target's freedom", hears.recv()).await.unwrap();
    }
    lab.until("nothing", |t| t.connections() == 0 && t.in_flight() == 0).await;
    let key = u64::from(target.address.port());
    assert_eq!(lab.totals.target(key).broken, 0, "the target did nothing wrong");
}

#[tokio::test]
async fn a_client_that_leaves_in_a_response_leaves_nothing_behind() {
    // One that goes on for ever and one that says nothing more.
    let target = Backend::scripted(|mut wire, _| async move {
        let request = wire.request().await;
        wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n").await;
        if request.is_some_and(|r| r.path() == "/silent") {
            wire.ended().await;
            return;
        }
        let chunk = format!("4000\r\n{}\r\n", "x".repeat(0x4000));
        while tokio::io::AsyncWriteExt::write_all(&mut wire.stream, chunk.as_bytes()).await.is_ok()
        {
        }
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    for path in ["/endless", "/silent"] {
        let mut client = lab.client().await;
        client.send(format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")).await;
        client.head().await;
        lab.until("the response", |t| t.in_flight() == 1).await;
        drop(client);
        lab.until("nothing", |t| t.connections() == 0 && t.in_flight() == 0).await;
    }
    assert_eq!(lab.totals.cut, 0, "the target did nothing wrong");
}

#[tokio::test]
async fn a_client_that_pipelines_and_leaves_is_served_what_it_asked_for() {
    let target = Backend::answering(|_| ok(b"x")).await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert_eq!(client.response().await.text(), "x");
    assert_eq!(client.response().await.text(), "x");
    assert_eq!(target.requests(), 2);
}
