//! What a client gets when something is wrong: its own request, the targets, or the time it took.

use std::time::Duration;

use elbow_proxy::Limits;

use crate::support::{Backend, Ending, Group, Lab, LabConfig, Target, black_hole, refused};

/// Timers short enough to wait for.
fn hasty() -> LabConfig {
    let idle = Duration::from_millis(500);
    LabConfig { limits: Limits { idle, connect: idle, ..Limits::AWS }, ..LabConfig::default() }
}

#[tokio::test]
async fn without_targets_the_answer_is_awss_503() {
    let mut lab = Lab::start();
    for _ in 0..2 {
        let mut client = lab.client().await;
        let answer = client.get("/").await;
        assert_eq!(answer.first, "HTTP/1.1 503 Service Temporarily Unavailable");
        let names: Vec<_> = answer.headers.iter().map(|(name, _)| name.as_str()).collect();
        let order = ["Server", "Date", "Content-Type", "Content-Length", "Connection"];
        assert_eq!(names, order);
        assert_eq!(answer.header("Server"), Some("awselb/2.0"));
        assert_eq!(answer.header("Content-Length"), Some("162"));
        assert_eq!(
            answer.text(),
            "<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n\
             <body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n\
             </body>\r\n</html>\r\n"
        );
        assert_eq!(answer.header("Connection"), Some("keep-alive"));
        assert_eq!(client.get("/").await.status(), 503, "the connection stays");
        // The same with an empty group as with no snapshot at all.
        lab.publish(Group::default()).await;
    }
    lab.until("4 answers", |t| t.elb.server_error == 4 && t.requests == 4).await;
    assert_eq!(lab.totals.retries, 0);
}

#[tokio::test]
async fn a_target_that_refuses_is_a_502_and_no_retry_is_counted() {
    let mut lab = Lab::start();
    let address = refused();
    lab.publish(Group::of(&[Target::healthy(address)])).await;
    let mut client = lab.client().await;
    assert_eq!(client.get("/").await.first, "HTTP/1.1 502 Bad Gateway");
    assert_eq!(client.get("/").await.status(), 502);
    let key = u64::from(address.port());
    lab.until("2 connect errors", |t| t.target(key).connect_errors == 2).await;
    assert_eq!((lab.totals.retries, lab.totals.elb.server_error), (0, 2));
}

#[tokio::test]
async fn a_target_that_takes_no_connection_is_a_504() {
    let mut lab = Lab::with(hasty());
    let (address, _held, _socket) = black_hole().await;
    lab.publish(Group::of(&[Target::healthy(address)])).await;
    let mut client = lab.client().await;
    assert_eq!(client.get("/").await.first, "HTTP/1.1 504 Gateway Time-out");
}

#[tokio::test]
async fn a_target_that_does_not_answer_is_a_504_and_reported() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.ended().await;
    })
    .await;
    let mut lab = Lab::with(hasty());
    lab.publish(Group::healthy(&[&target])).await;
    let mut client = lab.client().await;
    assert_eq!(client.get("/").await.status(), 504);
    let key = u64::from(target.address.port());
    lab.until("the request left without a response", |t| t.target(key).broken == 1).await;
    assert_eq!(lab.totals.in_flight(), 0);
}

#[tokio::test]
async fn a_response_that_stops_is_cut_when_the_time_is_over() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf").await;
        wire.ended().await;
    })
    .await;
    let mut lab = Lab::with(hasty());
    lab.publish(Group::healthy(&[&target])).await;
    let mut client = lab.client().await;
    let answer = client.get("/").await;
    assert_eq!((answer.text().as_str(), answer.whole), ("half", false));
    lab.until("a cut response", |t| t.cut == 1).await;
}

#[tokio::test]
async fn garbage_from_a_target_is_a_502() {
    for garbage in [
        "SSH-2.0-OpenSSH_9.0\r\n",
        "HTTP/1.1 20x OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
    ] {
        let target = Backend::answering(move |_| garbage.as_bytes().to_vec()).await;
        let lab = Lab::before(&[&target]).await;
        let mut client = lab.client().await;
        let answer = client.get("/").await;
        assert_eq!(answer.status(), 502, "{garbage:?}: {answer:?}");
        assert_eq!(target.requests(), 1, "{garbage:?} was asked for twice");
    }
    let long = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\n\r\n", "l".repeat(33 * 1024));
    let target = Backend::answering(move |_| long.clone().into_bytes()).await;
    let lab = Lab::before(&[&target]).await;
    assert_eq!(lab.client().await.get("/").await.status(), 502);
}

#[tokio::test]
async fn a_client_that_stops_in_its_head_is_a_408_and_an_idle_one_is_closed() {
    let lab = Lab::with(hasty());
    let mut slow = lab.client().await;
    let mut idle = lab.client().await;
    slow.send("GET / HTTP/1.1\r\nHost:").await;
    let answer = slow.response().await;
    assert_eq!(answer.first, "HTTP/1.1 408 Request Time-out");
    assert_eq!(slow.ended().await, Ending::Closed);
    assert_eq!(idle.ended().await, Ending::Closed);
    assert!(idle.left().is_empty(), "an idle connection is closed without a word");
}

#[tokio::test]
async fn a_client_that_stops_in_its_body_is_a_408() {
    let target = Backend::echo().await;
    let mut lab = Lab::with(hasty());
    lab.publish(Group::healthy(&[&target])).await;
    let mut client = lab.client().await;
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf").await;
    assert_eq!(client.response().await.status(), 408);
    assert_eq!(client.ended().await, Ending::Closed);
    let key = u64::from(target.address.port());
    lab.until("the answer", |t| t.elb.client_error == 1).await;
    assert_eq!(lab.totals.target(key).broken, 0, "the target did nothing wrong");
}

#[tokio::test]
async fn an_idle_connection_has_its_whole_time_for_the_next_head() {
    let target = Backend::echo().await;
    let mut lab = Lab::with(hasty());
    lab.publish(Group::healthy(&[&target])).await;
    let mut client = lab.client().await;
    client.get("/").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    client.send("GET / HTTP/1.1\r\n").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(client.ask("Host: x\r\n\r\n").await.status(), 200);
}

#[tokio::test]
async fn bad_requests_are_refused_with_an_answer_that_can_be_read() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let cases = [
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), 400),
        ("GET\r\n\r\n".to_owned(), 400),
        ("\x16\x03\x01\x02\x00\x01\x00".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: x\r\nBad Name: 1\r\n\r\n".to_owned(), 400),
        (
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx".into(),
            400,
        ),
        ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".into(), 400),
        ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n".into(), 501),
        ("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(), 405),
        ("GET / HTTP/2.0\r\nHost: x\r\n\r\n".to_owned(), 505),
        (format!("GET /{} HTTP/1.1\r\n", "u".repeat(20_000)), 414),
        (format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "v".repeat(17_000)), 400),
        (
            format!(
                "GET / HTTP/1.1\r\nHost: x\r\n{}\r\n",
                format!("X: {}\r\n", "v".repeat(1000)).repeat(70)
            ),
            413,
        ),
        (
            format!(
                "GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: {}\r\n\r\n",
                "1.1.1.1,".repeat(31)
            ),
            463,
        ),
    ];
    for (request, status) in cases {
        let shown: String = request.chars().take(60).collect();
        let mut client = lab.client().await;
        // More follows, as it would from a client that has not read the answer yet.
        client.send(request + &"x".repeat(100_000)).await;
        let answer = client.response().await;
        assert_eq!(answer.status(), status, "{shown:?}");
        assert_eq!(answer.header("Connection"), Some("close"), "{shown:?}");
        assert_eq!(client.ended().await, Ending::Closed, "{shown:?}");
    }
    assert_eq!(target.requests(), 0);
}

#[tokio::test]
async fn a_body_that_breaks_off_in_its_framing_is_a_400_even_later() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client
        .send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        .await;
    crate::support::until("the target's connection", || target.accepts() == 1).await;
    client.send("nonsense\r\n").await;
    assert_eq!(client.response().await.status(), 400);
    assert_eq!(client.ended().await, Ending::Closed);
    assert_eq!(target.requests(), 0);
}

#[tokio::test]
async fn a_slow_reader_is_not_cut_as_long_as_it_reads() {
    const PIECE: usize = 1024 * 1024;
    const PIECES: usize = 32;
    let body = vec![b'x'; PIECES * PIECE];
    let target = Backend::answering(move |_| crate::support::ok(&body)).await;
    // A machine that is busy with other tests must not make the reader stop for this long.
    let limits = Limits { idle: Duration::from_secs(2), ..Limits::AWS };
    let mut lab = Lab::with(LabConfig { limits, ..LabConfig::default() });
    lab.publish(Group::healthy(&[&target])).await;
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    client.head().await;
    // In all, longer than the idle time.
    for _ in 0..PIECES {
        client.bytes(PIECE).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
