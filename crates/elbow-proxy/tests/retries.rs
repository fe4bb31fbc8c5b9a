//! Which failures a client never sees, and which it must.

use crate::support::{Backend, Ending, Group, Lab, Target, Wire, ok, refused, until};

const POST: &str = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi";

/// Reads a request and closes without a byte, on every connection.
async fn silent() -> Backend {
    Backend::scripted(|mut wire, _| async move {
        wire.request().await;
    })
    .await
}

/// Sends one kind of request to a silent and a good target by turns.
async fn beside_a_silent_target(request: &str) -> (Vec<u16>, Lab) {
    let (bad, good) = (silent().await, Backend::echo().await);
    let mut lab = Lab::start();
    lab.publish(Group::healthy(&[&bad, &good])).await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        let mut client = lab.client().await;
        statuses.push(client.ask(request).await.status());
    }
    (statuses, lab)
}

#[tokio::test]
async fn a_get_that_got_no_byte_is_sent_to_another_target() {
    let (statuses, mut lab) = beside_a_silent_target("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert_eq!(statuses, [200; 4]);
    lab.until("2 retries", |t| t.retries == 2 && t.requests == 4).await;
}

#[tokio::test]
async fn a_post_that_got_no_byte_is_a_502_and_sent_once() {
    let (statuses, mut lab) = beside_a_silent_target(POST).await;
    assert_eq!(statuses, [502, 200, 502, 200]);
    lab.until("4 requests", |t| t.requests == 4 && t.elb.server_error == 2).await;
    assert_eq!(lab.totals.retries, 0);
}

#[tokio::test]
async fn a_get_whose_answer_broke_in_its_head_is_sent_to_another_target() {
    let bad = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.send("HTTP/1.1 200 OK\r\nContent-Le").await;
    })
    .await;
    let good = Backend::echo().await;
    let mut lab = Lab::start();
    lab.publish(Group::healthy(&[&bad, &good])).await;
    for _ in 0..4 {
        assert_eq!(lab.client().await.get("/").await.status(), 200);
    }
    assert_eq!(lab.client().await.ask(POST).await.status(), 502);
}

#[tokio::test]
async fn a_post_to_a_target_that_refuses_goes_elsewhere() {
    let good = Backend::echo().await;
    let mut lab = Lab::start();
    let bad = Target::healthy(refused());
    lab.publish(Group::of(&[bad, Target::healthy(good.address)])).await;
    for _ in 0..4 {
        let answer = lab.client().await.ask(POST).await;
        assert!(answer.status() == 200 && answer.text().ends_with("\n\nhi"), "{answer:?}");
    }
    // After its first refusal the target was left alone.
    lab.until("4 requests", |t| t.requests == 4 && t.retries >= 1).await;
    assert_eq!(lab.totals.retries, 1);
}

#[tokio::test]
async fn a_connection_that_went_stale_in_the_pool_is_not_the_clients_problem() {
    // Serves one request a connection and closes without saying so beforehand.
    let (told, mut hears) = tokio::sync::mpsc::unbounded_channel();
    let target = Backend::scripted(move |mut wire, _| {
        let told = told.clone();
        async move {
            if wire.request().await.is_some() {
                wire.send(ok(b"once")).await;
                drop(wire);
                let _ = told.send(());
            }
        }
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for n in 0..50 {
        let answer = if n % 2 == 0 { client.get("/").await } else { client.ask(POST).await };
        assert_eq!(answer.text(), "once", "request {n}: {answer:?}");
        hears.recv().await.unwrap();
    }
}

#[tokio::test]
async fn a_get_on_a_connection_that_dies_under_it_is_sent_again_to_the_same_target() {
    // The second request of a connection is read and never answered.
    let target = Backend::scripted(|mut wire, _| async move {
        if wire.request().await.is_some() {
            wire.send(ok(b"first")).await;
            wire.request().await;
        }
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for _ in 0..6 {
        assert_eq!(client.get("/").await.text(), "first");
    }
    let key = u64::from(target.address.port());
    lab.until("6 requests", |t| t.requests == 6).await;
    assert_eq!(lab.totals.target(key).broken, 0, "an idle connection may end");
    // A POST may have been carried out: it fails, and says so.
    assert_eq!(client.ask(POST).await.status(), 502);
}

#[tokio::test]
async fn a_small_put_is_sent_again_completely() {
    let bad = silent().await;
    let good = Backend::echo().await;
    let mut lab = Lab::start();
    lab.publish(Group::healthy(&[&bad, &good])).await;
    let body = "0123456789".repeat(5000);
    let put = format!("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n", body.len());
    let chunked = "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunks = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    for (head, rest) in [(put.as_str(), body.as_str()), (chunked, chunks.as_str())] {
        for _ in 0..2 {
            let mut client = lab.client().await;
            client.send(head).await;
            for piece in rest.as_bytes().chunks(7000) {
                client.send(piece).await;
                tokio::task::yield_now().await;
            }
            let answer = client.response().await;
            assert!(answer.status() == 200 && answer.text().ends_with(&format!("\n\n{body}")));
        }
    }
    lab.until("4 requests", |t| t.requests == 4).await;
    assert_eq!(lab.totals.retries, 2);
}

#[tokio::test]
async fn a_put_too_large_to_keep_is_not_sent_again() {
    let bad = silent().await;
    let good = Backend::echo().await;
    let mut lab = Lab::start();
    lab.publish(Group::healthy(&[&bad, &good])).await;
    let body = vec![b'x'; 1024 * 1024];
    let put = format!("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n", body.len());
    let mut statuses = Vec::new();
    for _ in 0..2 {
        let mut client = lab.client().await;
        client.send(&put).await;
        client.send(&body).await;
        statuses.push(client.response().await.status());
    }
    assert_eq!(statuses, [502, 200]);
    assert_eq!(good.requests(), 1);
}

/// The client's view of a response whose target dies in the middle.
async fn dies_with(head: &'static str, request: &str) -> (crate::support::Message, Wire, Lab) {
    let target = Backend::scripted(move |mut wire, _| async move {
        wire.request().await;
        wire.send(head).await;
        // Closing with unread bytes resets the connection, as a killed process's is.
        wire.stream.set_zero_linger().unwrap();
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let answer = client.ask(request).await;
    (answer, client, lab)
}

#[tokio::test]
async fn a_target_that_dies_in_a_response_never_leaves_one_that_looks_complete() {
    let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    let old = "GET / HTTP/1.0\r\n\r\n";
    let length = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n";
    for (head, request) in [(length, get), (length, old), (chunked, get), (chunked, old)] {
        let (answer, _client, mut lab) = dies_with(head, request).await;
        assert!(!answer.whole, "{request:?} looks complete: {answer:?}");
        assert_eq!(answer.status(), 200);
        lab.until("a cut response", |t| t.cut == 1 && t.in_flight() == 0).await;
    }
}

#[tokio::test]
async fn a_client_that_half_closes_is_treated_as_gone() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.ended().await;
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    until("the request", || target.accepts() == 1).await;
    tokio::io::AsyncWriteExt::shutdown(&mut client.stream).await.unwrap();
    assert_eq!(client.ended().await, Ending::Closed);
}
