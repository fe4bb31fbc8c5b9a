//! Many launches and terminations leave no process, zombie, descriptor or file. Alone in its file,
//! because it counts what the whole test process holds.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fs;
use std::time::Duration;

use elbow_compute::Driver;
use elbow_compute::process::ProcessConfig;
use elbow_model::{Command, InstanceId};
use support::{Bench, spec};

const INSTANCES: u64 = 50;
const LOGS_KEPT: usize = 5;

#[test]
fn fifty_at_once_leave_nothing() {
    let bench = Bench::with(|config| ProcessConfig { logs_kept: LOGS_KEPT, ..config });
    let first = bench.launch(9_999, "exec sleep 1000");
    bench.driver.terminate(&first, Duration::from_secs(30));
    bench.wait_for_exit(&first);
    bench.driver.forget(&first);
    let (descriptors, children) = (descriptors(), children());

    let shared = &bench;
    for round in 0..2 {
        let ids: Vec<u64> = (1..=INSTANCES).map(|n| round * INSTANCES + n).collect();
        std::thread::scope(|scope| {
            for chunk in ids.chunks(10) {
                scope.spawn(move || chunk.iter().for_each(|&n| start(shared, n)));
            }
        });
        let ids: Vec<InstanceId> = ids.into_iter().map(InstanceId::from_number).collect();
        for id in &ids {
            bench.wait_for_line(id, "ready");
        }
        std::thread::scope(|scope| {
            for chunk in ids.chunks(10) {
                scope.spawn(move || {
                    for id in chunk {
                        shared.driver.terminate(id, Duration::from_secs(30));
                    }
                });
            }
        });
        for id in &ids {
            assert_eq!(bench.wait_for_exit(id).signal, Some(15));
            bench.driver.forget(id);
        }
        assert_eq!(bench.driver.observe(), []);
        assert_eq!(self::children(), children, "only the guardian is left");
        // A measurement under way holds some for a moment.
        bench.wait(&format!("{descriptors} descriptors are open"), || {
            self::descriptors() == descriptors
        });
    }
    let logs = bench.folder.path().join("logs");
    let names =
        || -> Vec<_> { fs::read_dir(&logs).unwrap().map(|e| e.unwrap().file_name()).collect() };
    bench.wait(&format!("{LOGS_KEPT} logs are left"), || names().len() == LOGS_KEPT);
    let driver = bench.driver.clone();
    assert_eq!(bench.runtime.block_on(driver.shutdown(Duration::ZERO)), Ok(()));
    assert_eq!(self::children(), Vec::<String>::new(), "the guardian has left too");
}

/// Half of them are scripts, and all have a child.
fn start(bench: &Bench, n: u64) {
    let script = "#!/bin/sh\nsleep 1000 &\necho ready\nexec sleep 1000\n";
    let mut spec = spec(n, &["/bin/sh", "-c", script]);
    if n.is_multiple_of(2) {
        spec.command = Command::UserData(script.to_owned());
    }
    bench.driver.launch(spec).unwrap();
}

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}

/// The pids of this process's children, zombies too.
fn children() -> Vec<String> {
    let me = std::process::id().to_string();
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let pid = entry.file_name().to_string_lossy().into_owned();
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1));
        if parent == Some(&me) {
            found.push(pid);
        }
    }
    found.sort();
    found
}
