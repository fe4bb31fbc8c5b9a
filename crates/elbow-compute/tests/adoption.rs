//! Where the driver's process is the one that orphans go to, as the first process of a container
//! is, it waits for what it adopts. Alone in its file, because that is a setting of the process.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::time::Duration;

use elbow_compute::Driver;
use support::{Bench, pids};

#[test]
fn adopted_members_are_waited_for() {
    let me = rustix::process::getpid();
    rustix::process::set_child_subreaper(Some(me)).unwrap();
    let bench = Bench::new();
    let script = "sh -c 'sleep 1000 & echo pid $!; sleep 1000 & echo pid $!'; exec sleep 1000";
    let id = bench.launch(1, script);
    let children = pids(&bench, &id, 2);
    bench.driver.terminate(&id, Duration::from_secs(30));
    bench.wait_for_exit(&id);
    for pid in children {
        let path = std::path::PathBuf::from(format!("/proc/{pid}"));
        assert!(!path.exists(), "{pid} is not even a zombie");
    }
}
