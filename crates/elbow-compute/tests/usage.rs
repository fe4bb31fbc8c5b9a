//! What is measured of real processes.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::time::Duration;

use elbow_model::InstanceId;
use support::{Bench, pids};

/// The next measurements of an instance, as many as asked for, after those it has.
fn next_usages(bench: &Bench, id: &InstanceId, count: usize) -> Vec<elbow_compute::Usage> {
    let mut usages = Vec::new();
    while usages.len() < count {
        let last = bench.observed(id).usage;
        bench.wait("it is measured again", || bench.observed(id).usage != last);
        usages.extend(bench.observed(id).usage);
    }
    usages
}

/// One process alone on the machine's CPUs would measure 10,000. Other tests run beside it, so
/// what it got is compared with what the kernel gave it.
#[test]
fn a_busy_loop_measures_what_it_was_given_and_an_idle_one_nothing() {
    let bench = Bench::new();
    let busy = bench.launch(1, "echo pid $$$$; while :; do :; done");
    let idle = bench.launch(2, "exec sleep 1000");
    let pid = pids(&bench, &busy, 1).remove(0);
    let from = next_usages(&bench, &busy, 1)[0];
    let given_from = schedstat(&pid);
    let usages = next_usages(&bench, &busy, 3);
    let given = schedstat(&pid) - given_from;
    let to = usages[2];
    let (used, wall) = (to.cpu_time - from.cpu_time, to.at.since(from.at));
    let error = used.abs_diff(given);
    assert!(error < wall / 20, "measured {used:?}, given {given:?} in {wall:?}: {usages:?}");
    assert!(used > wall / 5, "a busy loop got next to nothing: {used:?} in {wall:?}");
    for usage in &usages {
        assert!(usage.cpu_basis_points <= 10_300, "{usage:?}");
        assert!(usage.memory_bytes > 0, "{usage:?}");
    }
    let mean: u32 = usages.iter().map(|usage| usage.cpu_basis_points).sum::<u32>() / 3;
    let expected = u32::try_from(used.as_nanos() * 10_000 / wall.as_nanos()).unwrap();
    assert!(mean.abs_diff(expected) < 300, "{mean} {expected}");
    let usage = bench.observed(&idle).usage.unwrap();
    assert!(usage.cpu_basis_points < 50, "{usage:?}");
    assert!(usage.memory_bytes > 0, "{usage:?}");
}

#[test]
fn children_too_short_to_be_seen_are_measured() {
    let bench = Bench::new();
    let id = bench.launch(1, "while :; do /bin/true; done");
    let usages = next_usages(&bench, &id, 3);
    // Each lives for a millisecond or less, and together they keep a CPU busy.
    assert!(usages[2].cpu_basis_points > 1_500, "{usages:?}");
    assert!(usages.windows(2).all(|pair| pair[0].cpu_time < pair[1].cpu_time), "{usages:?}");
}

#[test]
fn time_never_goes_back_when_busy_children_end() {
    let bench = Bench::new();
    let script = "while :; do (i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done) & wait; done";
    let id = bench.launch(1, script);
    let usages = next_usages(&bench, &id, 4);
    let wall = usages[3].at.since(usages[0].at);
    let used = usages[3].cpu_time - usages[0].cpu_time;
    assert!(usages.windows(2).all(|pair| pair[0].cpu_time <= pair[1].cpu_time), "{usages:?}");
    assert!(used > wall / 5 && used < wall * 11 / 10, "{used:?} in {wall:?}: {usages:?}");
}

fn schedstat(pid: &str) -> Duration {
    let text = std::fs::read_to_string(format!("/proc/{pid}/schedstat")).unwrap();
    Duration::from_nanos(text.split(' ').next().unwrap().parse().unwrap())
}
