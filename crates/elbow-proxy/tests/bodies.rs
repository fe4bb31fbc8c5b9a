//! Bodies both ways: every framing, every size, streamed and never silently short.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::AsyncWriteExt;

use crate::support::{Backend, Ending, Lab, QUIET, until, within};

const BIG: usize = 64 * 1024 * 1024;
/// What kernels on both hops may hold of a stream that nobody reads.
const KERNEL_BUFFERS_MAX: usize = 40 * 1024 * 1024;

#[tokio::test]
async fn a_chunked_request_arrives_whole_without_its_trailers() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    let body = "5;x=y\r\nhello\r\n1\r\n \r\n5\r\nworld\r\n0\r\nX-Trailer: 1\r\n\r\n";
    let answer = client.ask(format!("{head}{body}")).await;
    assert!(answer.text().ends_with("\n\nhello world"), "{answer:?}");
    assert!(answer.text().contains("Transfer-Encoding: chunked\n"), "{answer:?}");
    assert!(!answer.text().contains("X-Trailer"), "{answer:?}");
    // In pieces: the head alone, then every byte alone.
    client.send(head).await;
    for byte in body.bytes() {
        client.send([byte]).await;
        tokio::task::yield_now().await;
    }
    assert!(client.response().await.text().ends_with("\n\nhello world"));
}

#[tokio::test]
async fn a_chunked_response_arrives_whole_without_its_trailers() {
    let target = Backend::answering(|_| {
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n\
          3\r\nabc\r\n2;e=1\r\nde\r\n0\r\nX-T: 1\r\n\r\n"
            .to_vec()
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for _ in 0..2 {
        let answer = client.get("/").await;
        assert_eq!((answer.text().as_str(), answer.whole), ("abcde", true));
        assert!(answer.trailers.is_empty() && answer.header("Trailer").is_none(), "{answer:?}");
    }
    assert_eq!(target.accepts(), 1, "the target's connection is in step");
    // HTTP/1.0 does not know chunks.
    let old = client.ask("GET / HTTP/1.0\r\n\r\n").await;
    assert_eq!((old.text().as_str(), old.whole), ("abcde", true));
    assert_eq!(old.header("Transfer-Encoding"), None);
}

#[tokio::test]
async fn thousands_of_tiny_chunks_cost_no_more_than_their_bytes() {
    const CHUNKS: usize = 200_000;
    let target = Backend::answering(|request| {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        format!("{head}{}0\r\n\r\n", "1\r\nx\r\n".repeat(request.body.len())).into_bytes()
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    let began = crate::support::now();
    let request = format!("{head}{}0\r\n\r\n", "1\r\nx\r\n".repeat(CHUNKS));
    client.send(request).await;
    let answer = client.head().await;
    assert_eq!(answer.status(), 200);
    client.bytes(CHUNKS * 6 + 5).await;
    eprintln!("{CHUNKS} chunks both ways took {:?}", began.elapsed());
}

#[tokio::test]
async fn a_response_until_close_gets_an_end_that_can_be_told_from_a_cut() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await;
        wire.send("HTTP/1.1 200 OK\r\n\r\nall there is").await;
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for _ in 0..2 {
        let answer = client.get("/").await;
        assert_eq!(answer.header("Transfer-Encoding"), Some("chunked"));
        assert_eq!((answer.text().as_str(), answer.whole), ("all there is", true));
    }
    let old = client.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").await;
    assert_eq!((old.text().as_str(), old.whole), ("all there is", true));
    assert_eq!(old.header("Connection"), Some("close"));
}

#[tokio::test]
async fn responses_without_a_body_leave_both_connections_in_step() {
    let target = Backend::answering(|request| match request.path() {
        "/204" => b"HTTP/1.1 204 No Content\r\n\r\n".to_vec(),
        "/304" => b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n".to_vec(),
        "/head" => b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".to_vec(),
        "/chunked" => b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec(),
        "/early" => b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n\
                      Content-Length: 2\r\n\r\nok"
            .to_vec(),
        _ => b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec(),
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    assert_eq!(client.get("/204").await.status(), 204);
    assert_eq!(client.get("/304").await.status(), 304);
    for path in ["/head", "/chunked"] {
        client.send(format!("HEAD {path} HTTP/1.1\r\nHost: x\r\n\r\n")).await;
        assert_eq!(client.message(true).await.unwrap().status(), 200);
    }
    let early = client.get("/early").await;
    assert_eq!((early.status(), early.text().as_str()), (200, "ok"));
    assert_eq!(client.get("/").await.status(), 200);
    assert_eq!(target.accepts(), 1);
    assert!(client.left().is_empty());
}

#[tokio::test]
async fn a_large_upload_is_streamed_and_a_target_that_does_not_read_stops_the_client() {
    let (go, wait) = tokio::sync::oneshot::channel::<()>();
    let wait = Arc::new(tokio::sync::Mutex::new(Some(wait)));
    let target = Backend::scripted(move |mut wire, _| {
        let wait = Arc::clone(&wait);
        async move {
            wire.head().await;
            let wait = wait.lock().await.take();
            let _ = wait.unwrap().await;
            wire.bytes(BIG).await;
            wire.send(crate::support::ok(b"got it")).await;
        }
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let client = lab.client().await;
    let (mut reader, mut writer) = client.stream.into_split();
    let sent = Arc::new(AtomicUsize::new(0));
    let sending = tokio::spawn({
        let sent = Arc::clone(&sent);
        async move {
            let head = format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {BIG}\r\n\r\n");
            writer.write_all(head.as_bytes()).await.unwrap();
            let piece = vec![b'x'; 64 * 1024];
            while sent.load(Ordering::SeqCst) < BIG {
                writer.write_all(&piece).await.unwrap();
                sent.fetch_add(piece.len(), Ordering::SeqCst);
            }
            writer
        }
    });
    let stopped = stall(&sent).await;
    assert!(stopped < KERNEL_BUFFERS_MAX, "{stopped} bytes went nowhere");
    go.send(()).unwrap();
    let _writer = within("the upload", sending).await.unwrap();
    let mut answer = vec![0; 4096];
    let read = tokio::io::AsyncReadExt::read(&mut reader, &mut answer);
    let read = within("the answer", read).await.unwrap();
    assert!(answer[..read].starts_with(b"HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn a_large_download_is_streamed_and_a_client_that_does_not_read_stops_the_target() {
    let sent = Arc::new(AtomicUsize::new(0));
    let target = Backend::scripted({
        let sent = Arc::clone(&sent);
        move |mut wire, _| {
            let sent = Arc::clone(&sent);
            async move {
                wire.request().await;
                let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {BIG}\r\n\r\n");
                wire.stream.write_all(head.as_bytes()).await.unwrap();
                let piece = vec![b'x'; 64 * 1024];
                while sent.load(Ordering::SeqCst) < BIG {
                    wire.stream.write_all(&piece).await.unwrap();
                    sent.fetch_add(piece.len(), Ordering::SeqCst);
                }
            }
        }
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let stopped = stall(&sent).await;
    assert!(stopped < KERNEL_BUFFERS_MAX, "{stopped} bytes went nowhere");
    let answer = client.head().await;
    assert_eq!(answer.header("Content-Length"), Some(BIG.to_string().as_str()));
    let mut got = 0;
    while got < BIG {
        got += client.bytes(64 * 1024).await.len();
    }
    assert!(client.left().is_empty());
}

/// Waits until `counter` has moved and then stands still; returns where.
async fn stall(counter: &AtomicUsize) -> usize {
    until("the first bytes", || counter.load(Ordering::SeqCst) > 0).await;
    within("a stop", async {
        let mut seen = 0;
        loop {
            tokio::time::sleep(QUIET).await;
            let now = counter.load(Ordering::SeqCst);
            if now == seen {
                return now;
            }
            seen = now;
        }
    })
    .await
}

#[tokio::test]
async fn expect_100_continue_is_answered_at_once_and_not_passed_on() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client
        .send("PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n")
        .await;
    let interim = client.response().await;
    assert_eq!(interim.first, "HTTP/1.1 100 Continue");
    client.send("body").await;
    let answer = client.response().await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().ends_with("\n\nbody") && !answer.text().contains("Expect"), "{answer:?}");
}

#[tokio::test]
async fn an_answer_before_the_upload_has_ended_reaches_the_client() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.head().await;
        wire.send("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nno!").await;
        wire.ended().await;
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let total = 8 * 1024 * 1024;
    client.send(format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {total}\r\n\r\n")).await;
    let answer = client.response().await;
    assert_eq!((answer.status(), answer.text().as_str()), (413, "no!"));
    assert_eq!(
        answer.header("Connection"),
        Some("close"),
        "the rest cannot be told from a request"
    );
    // A client that sends everything before it reads is not punished with a reset.
    let mut dull = lab.client().await;
    dull.send(format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {total}\r\n\r\n")).await;
    dull.send(vec![b'x'; total]).await;
    assert_eq!(dull.response().await.status(), 413);
    assert_eq!(dull.ended().await, Ending::Closed);
    drop(client);
    lab.until("no connections", |t| t.connections() == 0 && t.in_flight() == 0).await;
}

#[tokio::test]
async fn an_upload_that_ends_in_step_with_an_early_answer_may_go_on() {
    // The target answers at once and reads the body while it answers.
    let target = Backend::scripted(|mut wire, _| async move {
        wire.head().await;
        wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n").await;
        assert_eq!(wire.bytes(6).await, b"abcdef");
        wire.send("0\r\n\r\n").await;
        wire.ended().await;
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabc").await;
    assert_eq!(client.head().await.status(), 200);
    assert_eq!(client.bytes(7).await, b"2\r\nok\r\n");
    client.send("def").await;
    assert_eq!(client.bytes(5).await, b"0\r\n\r\n");
}
