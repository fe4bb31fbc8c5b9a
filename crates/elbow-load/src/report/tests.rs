//! The report's two forms, held to files that `UPDATE_EXPECT=1` rewrites.

use std::time::Duration;

use elbow_base::{Histogram, Timestamp};
use expect_test::{ExpectFile, expect_file};

use super::*;
use crate::load::{Failure, FailureKind, LoadBucket, Served, ServedFirst};
use crate::recording::{InstanceState, MarkKind};
use crate::schedule::{Schedule, Segment};

fn seconds(value: f64) -> Duration {
    Duration::from_secs_f64(value)
}

fn started() -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(1_714_557_600))
}

fn load() -> LoadResult {
    let mut latency = Histogram::new();
    for ms in 1..=6 {
        latency.record(Duration::from_millis(ms));
    }
    let served = |name: &str, ok, at| Served {
        name: name.to_owned(),
        ok,
        failed: 0,
        first: Some(ServedFirst { intended: seconds(at), completed: seconds(at + 0.25) }),
    };
    let bucket = |start, sent, ok, failed, p99: Option<u64>| LoadBucket {
        start: seconds(start),
        intended_rps: 3.5,
        sent,
        ok,
        failed,
        p50: p99.map(|ms| Duration::from_millis(ms / 2)),
        p99: p99.map(Duration::from_millis),
        max: p99.map(Duration::from_millis),
    };
    LoadResult {
        started: started(),
        duration: seconds(2.0),
        schedule: Schedule::try_new(&[
            Segment::constant(seconds(1.0), 2.0),
            Segment::ramp(seconds(1.0), 4.0, 6.0),
        ])
        .unwrap(),
        resolution: seconds(1.0),
        sent: 7,
        ok: 6,
        failed: 1,
        failures: vec![Failure {
            kind: FailureKind::Status(503),
            count: 1,
            first_at: seconds(1.5),
            detail: String::new(),
        }],
        reconnects: 1,
        connections_opened: 2,
        latency,
        schedule_lag: Histogram::new(),
        buckets: vec![bucket(0.0, 2, 2, 0, Some(4)), bucket(1.0, 5, 4, 1, None)],
        instances: vec![served("i-1", 4, 0.25), served("i-2", 2, 1.25), served("i-x", 0, 1.5)],
        versions: vec![served("v1", 6, 0.25)],
        stopped_early: false,
    }
}

pub(crate) fn recording() -> Recording {
    let at = |value| started() + seconds(value);
    let mut recording = Recording::new(started());
    recording.record_load(&load());
    for (time, desired, in_service, pending) in [(0.0, 1, 1, 0), (1.1, 2, 1, 1), (1.4, 2, 2, 0)] {
        let healthy = in_service;
        let capacity = Capacity { desired, in_service, pending, terminating: 0, healthy };
        recording.record_capacity(at(time), capacity);
    }
    recording.record_cpu(at(0.5), "i-1", 40.0);
    recording.record_cpu(at(1.5), "i-1", 81.25);
    recording.record_instance(at(0.0), "i-1", "v1", InstanceState::InService);
    recording.record_instance(at(1.1), "i-2", "v1", InstanceState::Pending);
    recording.record_instance(at(1.4), "i-2", "v1", InstanceState::InService);
    recording.record_instance(at(1.9), "i-1", "v1", InstanceState::Killed);
    let cause = "The CPU was 81 %, above <60 %> & more.\u{1b}[31m";
    recording.record_mark(at(1.1), MarkKind::ScaleOut, "desired 1 → 2", cause);
    recording.record_mark(at(1.9), MarkKind::Kill, "kill -9 i-1", "");
    recording
}

fn check(render: impl FnOnce(&Report<'_>) -> String, expected: ExpectFile) {
    let (recording, load) = (recording(), load());
    let checks = [
        Check::new("scaled out", true, "2 instances"),
        Check::new("no request failed", false, "1 failed: status 503"),
    ];
    let reaction = Reaction::measure(&load, 3.0);
    let report =
        Report { title: "a run", recording: &recording, load: &load, checks: &checks, reaction };
    assert!(!report.passed());
    expected.assert_eq(&render(&report));
}

#[test]
fn json() {
    check(|report| report.to_json(), expect_file!["golden/report.json"]);
}

#[test]
fn text_for_a_terminal() {
    let style = TextStyle { unicode: true, width: 80 };
    check(|report| report.to_text(style), expect_file!["golden/report.txt"]);
}

#[test]
fn text_for_a_plain_log() {
    let style = TextStyle { unicode: false, width: 0 };
    check(|report| report.to_text(style), expect_file!["golden/report-ascii.txt"]);
}

#[test]
fn sizes_become_a_path_of_turning_points() {
    let table: [(&[u32], &[u32]); 6] = [
        (&[], &[]),
        (&[1, 1], &[1]),
        (&[1, 2, 4, 4, 3, 1], &[1, 4, 1]),
        (&[1, 3, 2, 4, 1], &[1, 3, 2, 4, 1]),
        (&[1, 3, 2, 4, 1, 2], &[1, 4, 2]),
        (&[5, 3, 4, 3, 4, 3], &[5, 3]),
    ];
    for (sizes, path) in table {
        let capacity: Vec<(Duration, Capacity)> = sizes
            .iter()
            .map(|&desired| (Duration::ZERO, Capacity { desired, ..Capacity::default() }))
            .collect();
        assert_eq!(size_path(&capacity), path, "{sizes:?}");
    }
}
