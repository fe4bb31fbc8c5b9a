//! Instances as the processes they are: this test binary starts itself as the service.
#![expect(clippy::unwrap_used, reason = "a failed step of a test is a failed test")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use elbow_sample::{SampleConfig, SampleOptions, run};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// Longest that anything here may take before it is called stuck.
const PATIENCE: Duration = Duration::from_secs(30);
/// Tells a copy of this binary that it is an instance, and where its database is.
const DATABASE: &str = "ELBOW_SAMPLE_TEST_DATABASE";
/// Its startup delay in milliseconds.
const DELAY: &str = "ELBOW_SAMPLE_TEST_DELAY_MS";

/// An instance in its own process, killed on drop.
struct Instance {
    child: Child,
    /// What it writes to standard error; ends with the process.
    lines: Receiver<String>,
}

/// Not a test of its own: what the other tests start. Alone it does nothing.
#[test]
fn instance() {
    let Ok(database) = std::env::var(DATABASE) else { return };
    let delay = std::env::var(DELAY).map_or(0, |text| text.parse().unwrap());
    let options = SampleOptions {
        port: 0,
        database,
        startup_delay: Duration::from_millis(delay),
        ..SampleOptions::default()
    };
    run(SampleConfig::try_new(options).unwrap()).unwrap();
}

// === impl Instance ===

impl Instance {
    fn start(database: &Path, delay_ms: u64) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "instance", "--nocapture"])
            .env(DATABASE, database)
            .env(DELAY, delay_ms.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = BufReader::new(child.stderr.take().expect("it was piped"));
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        Self { child, lines }
    }

    fn next_line(&self) -> String {
        self.lines.recv_timeout(PATIENCE).expect("the instance says something")
    }

    /// Waits until it serves.
    fn address(&self) -> SocketAddr {
        let line = self.next_line();
        let (_, rest) = line.split_once("http://").unwrap_or_else(|| panic!("said {line:?}"));
        rest.split(' ').next().unwrap().parse().unwrap()
    }

    fn terminate(&self) {
        let pid = Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        kill_process(pid, Signal::TERM).unwrap();
    }

    /// Waits for its end, which closes its standard error.
    fn end(mut self) -> (ExitStatus, Vec<String>) {
        let mut said = Vec::new();
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => said.push(line),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => panic!("it goes on after {said:?}"),
            }
        }
        (self.child.wait().unwrap(), said)
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends one request on a connection of its own; returns the answer's head and body.
fn exchange(address: SocketAddr, head: &str, body: &str) -> String {
    let mut stream = connect(address);
    let length = body.len();
    write!(
        stream,
        "{head} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    read_all(&mut stream)
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

fn read_all(stream: &mut TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[track_caller]
fn assert_status(answer: &str, status: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
}

#[test]
fn eight_processes_start_at_once_on_no_file_and_share_it() {
    let directory = TempDir::new().unwrap();
    let database = directory.path().join("todos.db");
    let instances: Vec<_> = (0..8).map(|_| Instance::start(&database, 0)).collect();
    let addresses: Vec<_> = instances.iter().map(Instance::address).collect();
    std::thread::scope(|scope| {
        for (name, &address) in addresses.iter().enumerate() {
            scope.spawn(move || {
                for number in 0..20 {
                    let put = format!("PUT /api/v1/todos/{name}-{number}");
                    assert_status(&exchange(address, &put, r#"{"title":"t"}"#), "201");
                }
            });
        }
    });
    for &address in &addresses {
        assert_status(&exchange(address, "GET /api/v1/health", ""), "200");
        let mut items = 0;
        let mut target = "GET /api/v1/todos?limit=100".to_owned();
        loop {
            let answer = exchange(address, &target, "");
            let body = answer.split_once("\r\n\r\n").unwrap().1;
            let page: serde_json::Value = serde_json::from_str(body).unwrap();
            items += page["items"].as_array().unwrap().len();
            let Some(next) = page["next_cursor"].as_str() else { break };
            target = format!("GET /api/v1/todos?limit=100&cursor={next}");
        }
        assert_eq!(items, 160, "by {address}");
    }
    for instance in &instances {
        instance.terminate();
    }
    for instance in instances {
        let (status, said) = instance.end();
        assert!(status.success(), "{status}: {said:?}");
    }
}

#[test]
fn a_killed_process_loses_nothing_that_it_confirmed() {
    let directory = TempDir::new().unwrap();
    let database = directory.path().join("todos.db");
    let victim = Instance::start(&database, 0);
    let address = victim.address();
    for number in 0..20 {
        let put = format!("PUT /api/v1/todos/{number}");
        assert_status(&exchange(address, &put, r#"{"title":"t"}"#), "201");
    }
    drop(victim);
    let heir = Instance::start(&database, 0);
    let address = heir.address();
    for number in 0..20 {
        assert_status(&exchange(address, &format!("GET /api/v1/todos/{number}"), ""), "200");
    }
}

#[test]
fn sigterm_finishes_what_has_begun_and_exits_with_zero() {
    let directory = TempDir::new().unwrap();
    let instance = Instance::start(&directory.path().join("todos.db"), 0);
    let address = instance.address();
    let mut begun = connect(address);
    begun.write_all(b"GET /api/v1/todos?cost_us=1000 HTTP/1.1\r\n").unwrap();
    // Answered after the connection above was accepted.
    assert_status(&exchange(address, "GET /api/v1/health", ""), "200");
    instance.terminate();
    // The port closes first; the request that had begun is then completed.
    while TcpStream::connect(address).is_ok() {
        std::thread::yield_now();
    }
    begun.write_all(b"Host: test\r\n\r\n").unwrap();
    assert_status(&read_all(&mut begun), "200");
    let (status, said) = instance.end();
    assert!(status.success(), "{status}: {said:?}");
    assert!(said.iter().any(|line| line.ends_with("stopped, drained")), "{said:?}");
}

#[test]
fn sigterm_during_the_startup_delay_ends_at_once() {
    let directory = TempDir::new().unwrap();
    let database = directory.path().join("todos.db");
    let instance = Instance::start(&database, 600_000);
    assert!(instance.next_line().ends_with("starting, ready in 600000 ms"));
    instance.terminate();
    let (status, said) = instance.end();
    assert!(status.success(), "{status}: {said:?}");
    assert!(!database.exists(), "a delayed start touches nothing");
}
