//! A PostgreSQL server for tests: the one in ELBOW_TEST_POSTGRES_URL, else a private one from
//! Debian's packages, on a Unix socket in a directory that goes away with it.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;

use rustix::process::{Pid, Signal, geteuid, kill_process};
use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

use super::PATIENCE;

/// Names a server to use instead of a private one; its user must be allowed to create databases.
const URL_VARIABLE: &str = "ELBOW_TEST_POSTGRES_URL";
/// Where Debian keeps each version's programs.
const DEBIAN_ROOT: &str = "/usr/lib/postgresql";

/// A running server.
pub(crate) struct TestServer {
    url: String,
    /// Dropped in this order: first the server stops, then its directory goes.
    _private: Option<(RunningServer, TempDir)>,
}

/// A private server, stopped on drop.
struct RunningServer(Child);

// === impl TestServer ===

impl TestServer {
    /// `None`, after saying so, if there is no PostgreSQL on this machine. On CI that is a
    /// failure: there a skipped test is a lost one.
    pub(crate) fn start() -> Option<Self> {
        if let Ok(url) = std::env::var(URL_VARIABLE) {
            return Some(Self { url, _private: None });
        }
        if let Some(programs) = find_programs() {
            return Some(Self::start_private(&programs));
        }
        let advice = format!("no {URL_VARIABLE} and no server in {DEBIAN_ROOT}");
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "PostgreSQL is missing: {advice}");
        eprintln!("SKIPPED: tests on PostgreSQL: {advice}");
        None
    }

    /// The address of an empty database, made for the caller.
    pub(crate) async fn create_database(&self, name: &str) -> String {
        let admin = self.connect(&self.url).await;
        // A server that outlives the test may still have it.
        admin.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
        let (server, _) = self.url.rsplit_once('/').expect("the address ends in /database");
        format!("{server}/{name}")
    }

    pub(crate) async fn connect(&self, url: &str) -> Client {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    }

    fn start_private(programs: &Path) -> Self {
        let directory = TempDir::new().unwrap();
        let data = directory.path().join("data");
        if geteuid().is_root() {
            let (user, group) = (id_of("-u"), id_of("-g"));
            chown(directory.path(), Some(user), Some(group)).unwrap();
        }
        let made = command(&programs.join("initdb"))
            .args(["--no-sync", "--no-locale", "-E", "UTF8", "-A", "trust", "-U", "postgres", "-D"])
            .arg(&data)
            .output()
            .unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let mut child = command(&programs.join("postgres"))
            .args(["-F", "-c", "listen_addresses=", "-c", "max_connections=50", "-k"])
            .arg(directory.path())
            .arg("-D")
            .arg(&data)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = BufReader::new(child.stderr.take().expect("it was piped"));
        let server = RunningServer(child);
        wait_until_ready(log);
        let host = directory.path().to_str().expect("UTF-8").replace('/', "%2F");
        let url = format!("postgres://postgres@{host}/postgres");
        Self { url, _private: Some((server, directory)) }
    }
}

/// The programs of the newest version.
fn find_programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir(DEBIAN_ROOT).ok()?.filter_map(Result::ok);
    versions
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").exists() && bin.join("postgres").exists())
        .max()
}

/// A command that runs as `postgres` when we are root, since the server refuses root, and that
/// does not outlive us.
fn command(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "INT"]);
    if geteuid().is_root() {
        command.args(["--reuid", "postgres", "--regid", "postgres", "--init-groups"]);
    }
    command.arg(program).current_dir("/").env("LC_ALL", "C").stdin(Stdio::null());
    command
}

fn id_of(flag: &str) -> u32 {
    let output = Command::new("id").args([flag, "postgres"]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().parse().expect("Debian makes the user")
}

/// Reads the server's log until it says that it is ready, and then on, so that it never blocks.
fn wait_until_ready(log: impl BufRead + Send + 'static) {
    let (ready, is_ready) = mpsc::channel();
    std::thread::spawn(move || {
        for line in log.lines().map_while(Result::ok) {
            if line.contains("database system is ready to accept connections") {
                let _ = ready.send(());
            }
        }
    });
    is_ready.recv_timeout(PATIENCE).expect("PostgreSQL says that it is ready");
}

// === impl RunningServer ===

impl Drop for RunningServer {
    fn drop(&mut self) {
        // SIGINT is "fast shutdown": sessions are ended, nothing is waited for.
        let pid = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw);
        let _ = kill_process(pid.expect("a child has a process id"), Signal::INT);
        let _ = self.0.wait();
    }
}
