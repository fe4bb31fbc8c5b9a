//! `elbow run` as its users meet it: any command, scaled, replaced, drained, and nothing left.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod support;

use std::sync::Arc;
use std::time::Duration;

use elbow_base::{Clock, SystemClock, TimeScale};
use elbow_load::load;
use elbow_load::{LoadPlan, LoadResult, LoadSpec, RequestSpec, Schedule, Segment};
use rustix::process::Signal;
use support::{ELBOW, Elbow, get, skip, wait_until_gone};

const SOON: Duration = Duration::from_secs(20);

/// `elbow run` on a free port with lines for output and logs in `dir`.
fn run<'a>(dir: &'a tempfile::TempDir, options: &[&'a str], command: &[&'a str]) -> Elbow {
    let logs = dir.path().to_str().unwrap();
    let mut arguments =
        vec!["run", "--listen", "127.0.0.1:0", "--output", "plain", "--log-dir", logs];
    arguments.extend(options);
    arguments.push("--");
    arguments.extend(command);
    Elbow::start(&arguments)
}

fn sample(dir: &tempfile::TempDir) -> Vec<String> {
    let database = format!("sqlite:{}", dir.path().join("todos.db").display());
    [ELBOW, "sample", "--database", &database].map(str::to_owned).to_vec()
}

/// Sends `rps` requests a second for `seconds`; each answer counts, none may be lost.
fn drive(target: std::net::SocketAddr, path: &str, rps: f64, seconds: u64) -> LoadResult {
    let hold = Segment { duration: Duration::from_secs(seconds), from_rps: rps, to_rps: rps };
    let plan = LoadPlan::try_new(LoadSpec {
        target,
        host: "test".to_owned(),
        schedule: Schedule::try_new(&[hold]).unwrap(),
        mix: vec![RequestSpec::get(path)],
        timeout: Duration::from_secs(20),
        connections_max: 32,
        waiting_max: 10_000,
        resolution: Duration::from_secs(1),
        seed: 1,
    })
    .unwrap();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::new(TimeScale::REAL));
    let at = clock.now();
    load::start(plan, clock, at).unwrap().finish_blocking().unwrap()
}

#[test]
fn a_server_nobody_here_wrote_scales_under_load_and_back() {
    if std::process::Command::new("python3").arg("--version").output().is_err() {
        return skip("python3 is not there");
    }
    let dir = tempfile::tempdir().unwrap();
    let files = dir.path().to_str().unwrap();
    let server = ["python3", "-m", "http.server", "$PORT", "--bind", "$HOST", "-d", files];
    let mut elbow = run(&dir, &["--target-rps", "40", "--max", "3"], &server);
    let address = elbow.address();
    elbow.wait_for(" is healthy", SOON);
    let load = drive(address, "/", 110.0, 8);
    assert_eq!(load.failed, 0, "{:?}", load.failures);
    elbow.wait_for("desired capacity 1 -> 3", SOON);
    for _ in 0..2 {
        elbow.wait_for(" is healthy", SOON);
    }
    elbow.wait_for("-> 1", Duration::from_secs(40));
    elbow.wait_for("has ended", SOON);
    elbow.signal(Signal::INT);
    assert!(elbow.end(SOON).success());
}

#[test]
fn a_killed_instance_is_replaced_and_no_request_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let command = sample(&dir);
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let mut elbow = run(&dir, &["--min", "2", "--health", "/api/v1/health"], &command);
    let address = elbow.address();
    let first = elbow.instance();
    for _ in 0..2 {
        elbow.wait_for(" is healthy", SOON);
    }
    let load = std::thread::spawn(move || drive(address, "/api/v1/todos", 100.0, 4));
    kill_who_listens_on(first);
    elbow.wait_for("ended by itself", SOON);
    elbow.wait_for(" is healthy", SOON);
    let load = load.join().unwrap();
    assert_eq!(load.failed, 0, "{:?}", load.failures);
    elbow.signal(Signal::TERM);
    assert!(elbow.end(SOON).success());
}

#[test]
fn ctrl_c_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let command = sample(&dir);
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let mut elbow = run(&dir, &["--min", "3"], &command);
    let instances: Vec<_> = (0..3).map(|_| elbow.instance()).collect();
    for _ in 0..3 {
        elbow.wait_for(" is healthy", SOON);
    }
    elbow.signal(Signal::INT);
    assert!(elbow.end(SOON).success());
    for instance in instances {
        wait_until_gone(instance, Duration::from_secs(1));
    }
}

#[test]
fn sigkill_of_elbow_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let command = sample(&dir);
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let mut elbow = run(&dir, &["--min", "2"], &command);
    let instances: Vec<_> = (0..2).map(|_| elbow.instance()).collect();
    for _ in 0..2 {
        elbow.wait_for(" is healthy", SOON);
    }
    elbow.signal(Signal::KILL);
    elbow.end(SOON);
    for instance in instances {
        wait_until_gone(instance, SOON);
    }
}

#[test]
fn a_command_that_exits_at_once_is_shown_with_its_output_and_backed_off() {
    let dir = tempfile::tempdir().unwrap();
    let mut elbow = run(&dir, &[], &["sh", "-c", "echo cannot read config >&2; exit 3"]);
    elbow.wait_for("exit status 3", SOON);
    elbow.wait_for("| cannot read config", SOON);
    elbow.wait_for("3 launches in a row have failed", SOON);
    // 2 s and 4 s are the next waits: a spin would launch hundreds of times.
    let launches =
        elbow.listen(Duration::from_secs(5)).iter().filter(|l| l.contains("launching")).count();
    assert!((1..=3).contains(&launches), "{launches} launches:\n{}", elbow.seen.join("\n"));
    elbow.signal(Signal::INT);
    assert!(elbow.end(SOON).success());
}

#[test]
fn a_command_that_never_becomes_healthy_says_why_again_and_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut elbow = run(&dir, &[], &["sleep", "1000"]);
    elbow.wait_for("connection refused at 127.31.", SOON);
    elbow.wait_for("does the command listen on $HOST:$PORT", SOON);
    elbow.wait_for("does the command listen on $HOST:$PORT", SOON);
    elbow.signal(Signal::INT);
    assert!(elbow.end(SOON).success());
}

#[test]
fn a_request_waits_for_the_first_instance() {
    let dir = tempfile::tempdir().unwrap();
    let mut command = sample(&dir);
    command.extend(["--startup-delay-ms".to_owned(), "700".to_owned()]);
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let mut elbow = run(&dir, &[], &command);
    let address = elbow.address();
    let (status, text) = get(address, "/api/v1/health").unwrap();
    assert_eq!(status, 200, "{text}");
}

#[test]
fn a_full_disk_for_the_logs_is_said_and_backed_off() {
    if !rustix::process::geteuid().is_root() {
        return skip("only root may mount a small disk");
    }
    let dir = tempfile::tempdir().unwrap();
    let mount = |arguments: &[&str]| {
        let done = std::process::Command::new(arguments[0]).args(&arguments[1..]).status();
        done.is_ok_and(|status| status.success())
    };
    let path = dir.path().to_str().unwrap().to_owned();
    if !mount(&["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", &path]) {
        return skip("a small disk cannot be mounted here");
    }
    std::fs::write(dir.path().join("filler"), vec![0u8; 128 * 1024]).unwrap_err();
    let mut elbow = run(&dir, &[], &["sleep", "1000"]);
    elbow.wait_for("No space left on device", SOON);
    elbow.wait_for("3 launches in a row have failed", SOON);
    elbow.signal(Signal::INT);
    let ended = elbow.end(SOON);
    drop(elbow);
    assert!(mount(&["umount", &path]));
    assert!(ended.success());
}

#[test]
fn events_as_json_are_one_object_a_line() {
    let dir = tempfile::tempdir().unwrap();
    let command = sample(&dir);
    let logs = dir.path().to_str().unwrap();
    let mut arguments =
        vec!["run", "--listen", "127.0.0.1:0", "--output", "json", "--log-dir", logs, "--"];
    arguments.extend(command.iter().map(String::as_str));
    let mut elbow = Elbow::start(&arguments);
    elbow.wait_for("\"healthy\"", SOON);
    elbow.signal(Signal::INT);
    assert!(elbow.end(SOON).success());
    for line in &elbow.seen {
        let value: serde_json::Value = serde_json::from_str(line).expect(line);
        assert!(value["kind"].is_string() && value["at"].is_string(), "{line}");
    }
}

/// SIGKILL to the process that listens on `address`, found as any user could.
fn kill_who_listens_on(address: std::net::SocketAddr) {
    let std::net::IpAddr::V4(ip) = address.ip() else { panic!("{address}") };
    let local = format!("{:08X}:{:04X}", u32::from_le_bytes(ip.octets()), address.port());
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let inode = table
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .find(|fields| fields.get(1) == Some(&local.as_str()) && fields.get(3) == Some(&"0A"))
        .map(|fields| format!("socket:[{}]", fields[9]))
        .expect("somebody listens");
    for process in std::fs::read_dir("/proc").unwrap().flatten() {
        let Some(pid) = process.file_name().to_str().and_then(|name| name.parse::<i32>().ok())
        else {
            continue;
        };
        let Ok(files) = std::fs::read_dir(process.path().join("fd")) else {
            continue;
        };
        let holds = files.flatten().any(|file| {
            std::fs::read_link(file.path()).is_ok_and(|to| to.to_str() == Some(&inode))
        });
        if holds {
            let pid = rustix::process::Pid::from_raw(pid).unwrap();
            rustix::process::kill_process(pid, Signal::KILL).unwrap();
            return;
        }
    }
    panic!("nobody holds {inode}");
}
