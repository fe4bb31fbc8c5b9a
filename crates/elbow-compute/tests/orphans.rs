//! When the process that holds the driver dies, however it dies, nothing of its instances is left.
//! The holder is this test binary, started again with [`HOLDER`] in its environment.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal};
use support::{Bench, is_alive};

/// Names the file that the holder fills with pids.
const HOLDER: &str = "ELBOW_TEST_HOLDER";

/// Not a test of its own: what the holder runs.
#[test]
fn holder() {
    let Some(out) = std::env::var_os(HOLDER).map(PathBuf::from) else { return };
    let bench = Bench::new();
    let stubborn = "trap '' TERM; echo pid $$$$; sh -c 'echo pid $$$$; sleep 1000; :' & \
                    while :; do sleep 1000; done";
    let mut pids = Vec::new();
    for (n, (script, count)) in [
        ("echo pid $$$$; exec sleep 1000", 1),
        (stubborn, 2),
        ("setsid sh -c 'echo pid $$$$; exec sleep 1000' & echo pid $$$$; sleep 1000", 2),
    ]
    .into_iter()
    .enumerate()
    {
        let id = bench.launch(n as u64 + 1, script);
        pids.extend(support::pids(&bench, &id, count));
    }
    pids.push(guardian_of(std::process::id()).expect("there is a guardian"));
    let new = out.with_extension("new");
    fs::write(&new, pids.join("\n")).unwrap();
    fs::rename(&new, &out).unwrap();
    // Until the test that started this is gone or kills it.
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}

#[test]
fn sigkill_of_the_holder_leaves_nothing() {
    let (bench, mut holder, pids) = hold();
    holder.kill().unwrap();
    holder.wait().unwrap();
    bench.wait_until_dead(&pids);
}

#[test]
fn a_guardian_does_not_mind_the_terminal() {
    let (bench, mut holder, pids) = hold();
    let guardian = pids.last().unwrap();
    let number = Pid::from_raw(guardian.parse().unwrap()).unwrap();
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        rustix::process::kill_process(number, signal).unwrap();
    }
    holder.kill().unwrap();
    holder.wait().unwrap();
    bench.wait_until_dead(&pids);
}

#[test]
fn a_guardian_that_was_killed_is_replaced() {
    let (bench, mut holder, pids) = hold();
    let first = pids.last().unwrap().clone();
    let number = Pid::from_raw(first.parse().unwrap()).unwrap();
    rustix::process::kill_process(number, Signal::KILL).unwrap();
    bench.wait("another guardian is there", || {
        guardian_of(holder.id()).is_some_and(|guardian| guardian != first)
    });
    assert!(pids[..pids.len() - 1].iter().all(|pid| is_alive(pid)));
    let second = guardian_of(holder.id()).unwrap();
    holder.kill().unwrap();
    holder.wait().unwrap();
    bench.wait_until_dead(&pids);
    bench.wait_until_dead(&[second]);
}

/// A holder, and the pids of all that must end with it, its guardian last.
fn hold() -> (Bench, Child, Vec<String>) {
    let bench = Bench::new();
    let out = bench.folder.path().join("pids");
    let holder = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "holder", "--nocapture"])
        .env(HOLDER, &out)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    bench.wait("the holder has launched all", || Path::new(&out).exists());
    let text = fs::read_to_string(&out).unwrap();
    let pids: Vec<String> = text.lines().map(str::to_owned).collect();
    assert!(pids.iter().all(|pid| is_alive(pid)), "{pids:?}");
    (bench, holder, pids)
}

/// The child of `parent` that is its guardian.
fn guardian_of(parent: u32) -> Option<String> {
    fs::read_dir("/proc").unwrap().flatten().find_map(|entry| {
        let pid = entry.file_name().into_string().ok()?;
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        let (_, rest) = stat.rsplit_once(") ")?;
        let command = fs::read_to_string(entry.path().join("cmdline")).ok()?;
        let is_it = rest.split(' ').nth(1) == Some(&parent.to_string())
            && command.contains("elbow-guardian");
        is_it.then_some(pid)
    })
}
