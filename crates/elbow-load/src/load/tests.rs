//! The generator against a server that misbehaves on demand.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use elbow_base::{Clock, SystemClock, TimeScale};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use super::*;
use crate::report::Reaction;
use crate::schedule::{Schedule, Segment};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
/// Longer than anything here may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the server does with a request.
#[derive(Clone)]
enum Reply {
    Send(String),
    SendAndClose(String),
    Close,
    Reset,
    Never,
    Late(Duration),
}

/// Says what to do with a request, by its number in all and on its connection, both from 1.
type Script = fn(u32, u32) -> Reply;

/// A server on a thread of its own; ends when dropped.
struct Server {
    address: SocketAddr,
    _running: oneshot::Sender<()>,
}

// === impl Server ===

impl Server {
    fn start(script: Script) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let (running, stopped) = oneshot::channel();
        std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                tokio::select! {
                    _ = stopped => {}
                    () = accept(listener, script) => {}
                }
            });
        });
        Self { address, _running: running }
    }
}

async fn accept(listener: TcpListener, script: Script) {
    let count = Arc::new(AtomicU32::new(0));
    while let Ok((stream, _)) = listener.accept().await {
        let count = Arc::clone(&count);
        tokio::spawn(async move {
            // The other side going away is what many of the tests are about.
            let _ = answer(stream, script, &count).await;
        });
    }
}

async fn answer(mut stream: TcpStream, script: Script, count: &AtomicU32) -> std::io::Result<()> {
    let mut on_connection = 0;
    let mut request = Vec::new();
    loop {
        while !request.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).await?;
            request.extend(byte);
        }
        request.clear();
        on_connection += 1;
        match script(count.fetch_add(1, Ordering::Relaxed) + 1, on_connection) {
            Reply::Send(response) => stream.write_all(response.as_bytes()).await?,
            Reply::SendAndClose(response) => {
                stream.write_all(response.as_bytes()).await?;
                return stream.shutdown().await;
            }
            Reply::Close => return stream.shutdown().await,
            Reply::Reset => return stream.set_zero_linger(),
            Reply::Never => std::future::pending().await,
            Reply::Late(wait) => {
                tokio::time::sleep(wait).await;
                stream.write_all(OK.as_bytes()).await?;
            }
        }
    }
}

// === helpers ===

/// 20 requests in 0.2 s over one connection.
fn spec(target: SocketAddr) -> LoadSpec {
    let segment = Segment::constant(Duration::from_millis(200), 100.0);
    LoadSpec {
        target,
        host: "test".to_owned(),
        schedule: Schedule::try_new(&[segment]).unwrap(),
        mix: vec![RequestSpec::get("/")],
        timeout: PATIENCE,
        connections_max: 1,
        waiting_max: 100,
        resolution: Duration::from_millis(100),
        seed: 1,
    }
}

fn begin(spec: LoadSpec) -> RunningLoad {
    let clock = Arc::new(SystemClock::new(TimeScale::REAL));
    let now = clock.now();
    start(LoadPlan::try_new(spec).unwrap(), clock, now).unwrap()
}

fn run(spec: LoadSpec) -> LoadResult {
    let result = begin(spec).finish_blocking().unwrap();
    check_invariants(&result);
    result
}

/// What holds of every result, whatever the server did.
fn check_invariants(result: &LoadResult) {
    assert_eq!(result.sent, result.ok + result.failed, "{result:?}");
    assert_eq!(result.schedule_lag.count(), result.sent);
    assert_eq!(result.failures.iter().map(|failure| failure.count).sum::<u64>(), result.failed);
    let sum = |count: fn(&LoadBucket) -> u64| result.buckets.iter().map(count).sum::<u64>();
    assert_eq!(
        (sum(|b| b.sent), sum(|b| b.ok), sum(|b| b.failed)),
        (result.sent, result.ok, result.failed)
    );
}

fn check(script: Script, change: impl FnOnce(&mut LoadSpec), expected: &str) {
    let server = Server::start(script);
    let mut spec = spec(server.address);
    change(&mut spec);
    let result = run(spec);
    let kinds: Vec<String> = result
        .failures
        .iter()
        .map(|failure| format!("{} {}: {}", failure.count, failure.kind, failure.detail))
        .collect();
    let got = format!(
        "ok {} reconnects {} connections {} {kinds:?}",
        result.ok, result.reconnects, result.connections_opened
    );
    assert_eq!(got, expected);
}

// === tests ===

#[test]
fn responses_of_every_framing_succeed() {
    let kept = "ok 20 reconnects 0 connections 1 []";
    let fresh = "ok 20 reconnects 0 connections 20 []";
    check(|_, _| Reply::Send(OK.to_owned()), |_| {}, kept);
    check(
        |_, _| {
            let chunks =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
            Reply::Send(chunks.to_owned())
        },
        |_| {},
        kept,
    );
    check(|_, _| Reply::Send(format!("HTTP/1.1 103 Early\r\n\r\n{OK}")), |_| {}, kept);
    check(
        |_, _| Reply::Send("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n".to_owned()),
        |_| {},
        kept,
    );
    check(
        |_, _| Reply::Send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n".to_owned()),
        |spec| spec.mix[0].method = "HEAD".to_owned(),
        kept,
    );
    check(|_, _| Reply::SendAndClose("HTTP/1.1 200 OK\r\n\r\nhello".to_owned()), |_| {}, fresh);
    check(
        |_, _| {
            let large = "x".repeat(100_000);
            Reply::Send(format!("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{large}"))
        },
        |_| {},
        kept,
    );
    check(
        |_, _| {
            let close = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            Reply::SendAndClose(close.to_owned())
        },
        |_| {},
        fresh,
    );
    // Bytes beyond the response: the connection is not trusted again.
    check(|_, _| Reply::Send(format!("{OK}{OK}")), |_| {}, fresh);
}

#[test]
fn failures_are_counted_by_kind() {
    check(
        |n, _| {
            let status = if n % 4 == 0 { "503 No" } else { "500 No" };
            Reply::Send(format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n"))
        },
        |_| {},
        r#"ok 0 reconnects 0 connections 1 ["15 status 500: ", "5 status 503: "]"#,
    );
    check(
        |_, _| Reply::SendAndClose("SSH-2.0-hello\r\n\r\n".to_owned()),
        |_| {},
        "ok 0 reconnects 0 connections 20 \
         [\"20 malformed: the status line is not one of HTTP/1\"]",
    );
    check(
        |_, _| Reply::SendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".to_owned()),
        |_| {},
        "ok 0 reconnects 0 connections 20 \
         [\"20 reset: closed within the response: unexpected end of file\"]",
    );
    check(
        |_, _| Reply::Close,
        |_| {},
        "ok 0 reconnects 0 connections 20 \
         [\"20 reset: closed before a response: unexpected end of file\"]",
    );
    check(
        |_, _| Reply::Reset,
        |_| {},
        "ok 0 reconnects 0 connections 20 [\"20 reset: closed before a response: \
         Connection reset by peer (os error 104)\"]",
    );
    check(
        |_, _| Reply::Never,
        |spec| {
            spec.timeout = Duration::from_millis(500);
            spec.connections_max = 40;
        },
        "ok 0 reconnects 0 connections 20 [\"20 timeout: no complete response in time\"]",
    );
}

#[test]
fn a_closed_port_is_a_failure_to_connect() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let result = run(spec(address));
    let [failure] = &result.failures[..] else { panic!("{:?}", result.failures) };
    assert_eq!((failure.kind, failure.count), (FailureKind::Connect, 20));
    assert!(failure.detail.contains("refused"), "{}", failure.detail);
    assert_eq!(result.latency.count(), 0, "what was never sent has no latency");
}

/// The server takes one request per connection and closes when the second one arrives.
#[test]
fn only_an_idempotent_request_is_sent_again_and_only_once() {
    let script: Script = |_, on_connection| {
        if on_connection > 1 { Reply::Close } else { Reply::Send(OK.to_owned()) }
    };
    check(script, |_| {}, "ok 20 reconnects 19 connections 20 []");
    check(
        script,
        |spec| spec.mix[0].method = "POST".to_owned(),
        "ok 10 reconnects 0 connections 10 \
         [\"10 reset: closed before a response: unexpected end of file\"]",
    );
    let never: Script = |n, _| if n > 1 { Reply::Close } else { Reply::Send(OK.to_owned()) };
    check(
        never,
        |_| {},
        "ok 1 reconnects 1 connections 20 \
         [\"19 reset: closed before a response: unexpected end of file\"]",
    );
}

/// A server that stalls for 300 ms delays the 30 requests that were due meanwhile. A generator
/// that waited for it before asking again would see a single slow request in a hundred.
#[test]
fn a_stall_counts_against_every_request_that_was_due_in_it() {
    const STALL: Duration = Duration::from_millis(300);
    let server =
        Server::start(|n, _| if n == 20 { Reply::Late(STALL) } else { Reply::Send(OK.to_owned()) });
    let mut spec = spec(server.address);
    spec.schedule = Schedule::try_new(&[Segment::constant(Duration::from_secs(1), 100.0)]).unwrap();
    let result = run(spec);
    assert_eq!((result.sent, result.ok), (100, 100));
    assert!(result.latency.max() >= Some(STALL), "{:?}", result.latency.max());
    let p90 = result.latency.quantile(0.9).unwrap();
    assert!(p90 >= Duration::from_millis(190), "p90 {p90:?}");
}

#[test]
fn more_than_can_wait_is_overrun_and_counted() {
    let server = Server::start(|_, _| Reply::Never);
    let mut spec = spec(server.address);
    spec.waiting_max = 5;
    spec.timeout = Duration::from_millis(1_500);
    let result = run(spec);
    let counts: Vec<(FailureKind, u64)> =
        result.failures.iter().map(|failure| (failure.kind, failure.count)).collect();
    assert_eq!(counts, [(FailureKind::Timeout, 6), (FailureKind::Overrun, 14)]);
    assert_eq!(result.failures[1].detail, "all 1 connections are busy and 5 requests wait for one");
    assert_eq!(result.latency.count(), 6, "what was never sent has no latency");
}

#[tokio::test]
async fn a_stopped_load_ends_soon_with_what_it_measured() {
    let server = Server::start(|_, _| Reply::Send(OK.to_owned()));
    let mut spec = spec(server.address);
    spec.schedule =
        Schedule::try_new(&[Segment::constant(Duration::from_secs(3600), 100.0)]).unwrap();
    let load = begin(spec);
    let mut progress = load.subscribe();
    let seen = tokio::time::timeout(PATIENCE, progress.wait_for(|now| now.ok >= 20)).await;
    let seen = *seen.expect("progress within the patience").unwrap();
    assert_eq!(seen.phase, Phase::Running);
    assert!(seen.intended_rps == 100.0 && seen.p99 >= seen.p50 && seen.p50.is_some());
    load.stop_handle().stop();
    let result = tokio::time::timeout(PATIENCE, load.finish()).await.expect("an end").unwrap();
    check_invariants(&result);
    assert!(result.stopped_early && result.ok >= 20);
    let done = *progress.borrow();
    assert_eq!((done.phase, done.sent), (Phase::Done, result.sent));
}

#[test]
fn the_first_response_of_each_instance_and_version_is_kept() {
    let server = Server::start(|n, _| {
        let (instance, version) = if n <= 12 { ("i-1", "v1") } else { ("i-2", "v2") };
        Reply::Send(format!(
            "HTTP/1.1 200 OK\r\nX-Instance-Id: {instance}\r\nX-Version: {version}\r\n\
             Content-Length: 0\r\n\r\n"
        ))
    });
    let mut spec = spec(server.address);
    spec.schedule = Schedule::try_new(&[
        Segment::constant(Duration::from_millis(100), 50.0),
        Segment::constant(Duration::from_millis(150), 100.0),
    ])
    .unwrap();
    let result = run(spec);
    let served = |served: &[Served]| -> Vec<(String, u64)> {
        served.iter().map(|served| (served.name.clone(), served.ok)).collect()
    };
    assert_eq!(served(&result.instances), [("i-1".to_owned(), 12), ("i-2".to_owned(), 8)]);
    assert_eq!(served(&result.versions), [("v1".to_owned(), 12), ("v2".to_owned(), 8)]);
    let first = result.instances[1].first.unwrap();
    assert_eq!(first.intended, result.schedule.start_of(12).unwrap());
    assert!(first.completed >= first.intended);
    let reaction = Reaction::measure(&result, 80.0).unwrap();
    assert_eq!((reaction.over.as_millis(), &*reaction.instance), (105, "i-2"));
    assert_eq!(reaction.elapsed(), first.completed - reaction.over);
    assert_eq!(Reaction::measure(&result, 100.0), None);
}
