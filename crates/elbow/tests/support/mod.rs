//! Runs the built `elbow` as a user would and reads what it says.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// The program under test.
pub(crate) const ELBOW: &str = env!("CARGO_BIN_EXE_elbow");

/// A running `elbow` whose lines are read as they come. Ended when dropped.
pub(crate) struct Elbow {
    child: Child,
    lines: Receiver<String>,
    pub(crate) seen: Vec<String>,
}

/// What a finished `elbow` left.
pub(crate) struct Finished {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs `elbow` to its end.
pub(crate) fn finish(arguments: &[&str]) -> Finished {
    let output = Command::new(ELBOW).args(arguments).stdin(Stdio::null()).output().unwrap();
    Finished {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[allow(clippy::disallowed_methods, reason = "tests wait in real time, with a bound")]
fn now() -> Instant {
    Instant::now()
}

impl Elbow {
    /// Starts `elbow` with these arguments.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(ELBOW)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let out = child.stdout.take().unwrap();
        let err = child.stderr.take().unwrap();
        for stream in [Box::new(out) as Box<dyn Read + Send>, Box::new(err)] {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if sender.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        Self { child, lines, seen: Vec::new() }
    }

    /// Waits for a line with `part` in it; says everything that was said if none comes in time.
    pub(crate) fn wait_for(&mut self, part: &str, within: Duration) -> String {
        self.wait_until(&format!("a line with {part:?}"), within, |line| line.contains(part))
    }

    /// Waits for a line that `fits`.
    pub(crate) fn wait_until(
        &mut self,
        what: &str,
        within: Duration,
        fits: impl Fn(&str) -> bool,
    ) -> String {
        let deadline = now() + within;
        loop {
            match self.lines.recv_timeout(deadline.saturating_duration_since(now())) {
                Ok(line) => {
                    self.seen.push(line.clone());
                    if fits(&line) {
                        return line;
                    }
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("no {what} within {within:?}; it said:\n{}", self.seen.join("\n"));
                }
            }
        }
    }

    /// Reads lines for `time` and returns those.
    pub(crate) fn listen(&mut self, time: Duration) -> Vec<String> {
        let deadline = now() + time;
        let from = self.seen.len();
        while let Ok(line) = self.lines.recv_timeout(deadline.saturating_duration_since(now())) {
            self.seen.push(line);
        }
        self.seen[from..].to_vec()
    }

    /// The address it says it listens on.
    pub(crate) fn address(&mut self) -> SocketAddr {
        let line = self.wait_for("listening on http://", Duration::from_secs(20));
        let after = line.split("http://").nth(1).unwrap();
        after.split(',').next().unwrap().parse().unwrap()
    }

    /// The address of the next instance that is in service.
    pub(crate) fn instance(&mut self) -> SocketAddr {
        let line = self.wait_for(" in service at ", Duration::from_secs(20));
        line.rsplit(' ').next().unwrap().parse().unwrap()
    }

    pub(crate) fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Waits for its end.
    pub(crate) fn end(&mut self, within: Duration) -> ExitStatus {
        let deadline = now() + within;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(200)) {
                    self.seen.push(line);
                }
                return status;
            }
            let _ = self.lines.recv_timeout(Duration::from_millis(20)).map(|l| self.seen.push(l));
            assert!(now() < deadline, "still running after {within:?}:\n{}", self.seen.join("\n"));
        }
    }
}

impl Drop for Elbow {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks for `path` on a connection of its own; the status and the whole response.
pub(crate) fn get(address: SocketAddr, path: &str) -> std::io::Result<(u16, String)> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let status = text.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    Ok((status, text))
}

/// Waits until nobody listens on `address` any more.
pub(crate) fn wait_until_gone(address: SocketAddr, within: Duration) {
    let deadline = now() + within;
    while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok() {
        assert!(now() < deadline, "somebody still listens on {address} after {within:?}");
        std::thread::yield_now();
    }
}

/// Says loudly that a test is skipped; with CI set it fails instead.
pub(crate) fn skip(why: &str) {
    assert!(std::env::var_os("CI").is_none(), "{why}, and CI skips nothing");
    eprintln!("SKIPPED: {why}");
}
