//! Draws a made-up run, to look at the picture without running one.
//!
//! `cargo run -p elbow-load --example chart -- OUT.svg CASE`, where the case is one of demo, empty,
//! second, marks, instances, long and failures.

use std::time::Duration;

use elbow_base::{Histogram, Rng, Timestamp};
use elbow_load::load::{LoadBucket, Served, ServedFirst};
use elbow_load::report::{Reaction, TextStyle};
use elbow_load::{
    Capacity, ChartSpec, Check, InstanceState, LoadResult, MarkKind, Recording, Report, Schedule,
    Segment, chart,
};

const RESOLUTION: Duration = Duration::from_secs(1);
const RPS_PER_INSTANCE: f64 = 90.0;

/// Id, version, then launch, in service, draining and end in seconds; a life that was cut short
/// has a fourth time below zero: killed instead of drained.
type Life = (&'static str, &'static str, [f64; 4], bool);

const LIVES: [Life; 10] = [
    ("i-0f3a77c2d19be4051", "v1", [0.0, 0.0, 34.9, 35.6], false),
    ("i-08bd1149c7ae2f036", "v1", [6.9, 7.7, 22.0, 22.4], true),
    ("i-0c51e09fb3d8a7724", "v1", [6.9, 7.8, 37.4, 38.1], false),
    ("i-06e94ab70d135cf88", "v1", [13.0, 13.9, 39.8, 40.5], false),
    ("i-0a2d8f61be90c4537", "v1", [22.1, 23.0, 41.9, 42.6], false),
    ("i-03f7be2a6c81d9e40", "v2", [30.4, 31.5, 71.4, 80.0], false),
    ("i-0d90c3457e1fa2b68", "v2", [35.0, 36.0, 68.0, 68.9], false),
    ("i-0b86a1f4029dce753", "v2", [37.5, 38.4, 63.6, 64.4], false),
    ("i-057c2e9d8ab6f3104", "v2", [39.9, 40.7, 58.8, 59.7], false),
    ("i-0e14f68b3c7a5d029", "v2", [70.2, 70.9, 80.0, 80.0], false),
];

/// Time in seconds, kind, what and why.
type Decision = (f64, MarkKind, &'static str, &'static str);

const MARKS: [Decision; 21] = [
    (
        0.0,
        MarkKind::Note,
        "load starts at 60/s",
        "One instance in service; it is good for 90 requests a second.",
    ),
    (6.0, MarkKind::Note, "load steps to 280/s", "The schedule of the load."),
    (
        6.8,
        MarkKind::ScaleOut,
        "desired 1 → 3",
        "At 2026-09-21T13:33:26Z the average CPUUtilization of the last second was 100 % and its \
        target is 60 %, so 1 × 100 / 60 = 1.7 instances were needed; requests waiting for a \
        connection raised that to 3. At 2026-09-21T13:33:26Z two instances were started in \
        response to a difference between desired and actual capacity.",
    ),
    (
        7.8,
        MarkKind::FirstServed,
        "i-…ae2f036 serves",
        "First request served by a new instance, 1.9 s after the first request over capacity.",
    ),
    (7.9, MarkKind::FirstServed, "i-…d8a7724 serves", "Two health checks in a row passed."),
    (
        12.9,
        MarkKind::ScaleOut,
        "desired 3 → 4",
        "The average CPU over 3 s was 71 %, above the target of 60 %: 3 × 71 / 60 = 3.6, rounded \
        up to 4, the maximum of the group.",
    ),
    (14.0, MarkKind::FirstServed, "i-…135cf88 serves", "Two health checks in a row passed."),
    (
        22.0,
        MarkKind::Kill,
        "kill -9 i-…ae2f036",
        "The demo sends SIGKILL to one instance in service to show that no request is lost.",
    ),
    (
        22.1,
        MarkKind::Replace,
        "replaces i-…ae2f036",
        "The process ended with signal 9; the group is one short of its desired size of 4.",
    ),
    (23.1, MarkKind::FirstServed, "i-…90c4537 serves", "In service 1.1 s after the kill."),
    (
        30.2,
        MarkKind::DeployStart,
        "deploy v2",
        "Four instances run v1. Each is replaced by one that runs v2: launched first, terminated \
        when its last request is done.",
    ),
    (31.6, MarkKind::FirstServed, "v2 serves", "First request served by the new version."),
    (34.9, MarkKind::ScaleIn, "drain i-…9be4051 (v1)", "Its replacement i-…81d9e40 is in service."),
    (37.4, MarkKind::ScaleIn, "drain i-…d8a7724 (v1)", "Its replacement i-…1fa2b68 is in service."),
    (39.8, MarkKind::ScaleIn, "drain i-…135cf88 (v1)", "Its replacement i-…9dce753 is in service."),
    (41.9, MarkKind::ScaleIn, "drain i-…90c4537 (v1)", "Its replacement i-…b6f3104 is in service."),
    (
        42.6,
        MarkKind::DeployDone,
        "v2 everywhere",
        "Every instance runs v2; 4,171 requests were served meanwhile, none failed.",
    ),
    (50.0, MarkKind::Note, "load falls", "The schedule of the load."),
    (
        58.8,
        MarkKind::ScaleIn,
        "desired 4 → 3",
        "The average CPU over 5 s was 29 %, below 90 % of its target of 60 %; 3 instances carry \
        the load at 39 %.",
    ),
    (
        63.6,
        MarkKind::ScaleIn,
        "desired 3 → 2",
        "The average CPU over 5 s was 27 %; 2 instances carry the load at 41 %.",
    ),
    (
        67.9,
        MarkKind::ScaleIn,
        "desired 2 → 1",
        "The average CPU over 5 s was 17 %; 1 instance carries the load at 34 %.",
    ),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_else(|| "chart.svg".to_owned());
    let case = args.next().unwrap_or_else(|| "demo".to_owned());
    let started = Timestamp::from_unix(Duration::from_secs(1_790_000_000));
    let mut recording = Recording::new(started);
    let seconds = if case == "second" { 1.0 } else { 75.0 };
    let mut load = if case == "empty" { None } else { Some(synthetic_load(started, seconds)?) };
    if let Some(load) = &mut load {
        if case == "failures" {
            fail_some(load);
        }
        recording.record_load(load);
        instances(&mut recording, started, seconds);
        marks(&mut recording, started, seconds);
    }
    extremes(&mut recording, started, &case);
    let reaction = load.as_ref().and_then(|load| Reaction::measure(load, 100.0));
    let mut spec = ChartSpec {
        title: "elbow demo: a service under changing load".to_owned(),
        rps_per_instance: Some(RPS_PER_INSTANCE),
        cpu_target_percent: Some(60.0),
        reaction: reaction.as_ref().map(|reaction| (reaction.over, reaction.served)),
        ..ChartSpec::default()
    };
    if let Some(load) = &load {
        let checks = [
            Check::new("scaled out to at least 3", true, "4 instances in service at 13.9 s"),
            Check::new("no request failed", true, "0 of them"),
        ];
        let title = spec.title.clone();
        let report =
            Report { title: &title, recording: &recording, load, checks: &checks, reaction };
        spec.summary = report.summary();
        print!("{}", report.to_text(TextStyle { unicode: true, width: 110 }));
    }
    std::fs::write(path, chart::svg(&recording, &spec))?;
    Ok(())
}

fn seconds(value: f64) -> Duration {
    Duration::from_secs_f64(value)
}

fn synthetic_load(
    started: Timestamp,
    length: f64,
) -> Result<LoadResult, Box<dyn std::error::Error>> {
    let mut segments = vec![
        Segment::constant(seconds(6.0), 60.0),
        Segment::constant(seconds(10.0), 280.0),
        Segment::ramp(seconds(8.0), 280.0, 340.0),
        Segment::constant(seconds(26.0), 340.0),
        Segment::ramp(seconds(15.0), 340.0, 40.0),
        Segment::constant(seconds(10.0), 40.0),
    ];
    if length < 6.0 {
        segments = vec![Segment::constant(seconds(length), 60.0)];
    }
    let schedule = Schedule::try_new(&segments)?;
    let mut rng = Rng::from_seed(4);
    let mut latency = Histogram::new();
    let mut buckets = Vec::new();
    let mut backlog = 0.0;
    let mut at = 0.0;
    while at < length {
        let start = seconds(at);
        let intended = schedule.mean_rate(start, start + RESOLUTION);
        let serving = LIVES
            .iter()
            .filter(|life| life.2[1] <= at && life.2[2] > at)
            .map(|life| (life.2[2] - at).min(1.0))
            .sum::<f64>();
        let room = serving * 130.0;
        let done = (intended + backlog).min(room).round();
        backlog = (backlog + intended - done).max(0.0);
        let wait = backlog / room;
        let noise = 1.0 + rng.unit() * 0.4;
        let p50 = seconds((0.0042 + wait * 0.7) * noise);
        let p99 = seconds((0.011 + wait * 1.6 + intended / room * 0.02) * noise);
        latency.record(p50);
        buckets.push(LoadBucket {
            start,
            intended_rps: intended,
            sent: whole(intended),
            ok: whole(done),
            failed: 0,
            p50: Some(p50),
            p99: Some(p99),
            max: Some(p99 + p99 / 3),
        });
        at += 1.0;
    }
    let sent = buckets.iter().map(|bucket| bucket.ok).sum();
    let served = |id: &str, at: f64| Served {
        name: id.to_owned(),
        ok: 1_400,
        failed: 0,
        first: Some(ServedFirst { intended: seconds(at), completed: seconds(at + 0.1) }),
    };
    Ok(LoadResult {
        started,
        duration: seconds(length),
        schedule,
        resolution: RESOLUTION,
        sent,
        ok: sent,
        failed: 0,
        failures: Vec::new(),
        reconnects: 0,
        connections_opened: 40,
        latency,
        schedule_lag: Histogram::new(),
        buckets,
        instances: LIVES.iter().map(|life| served(life.0, life.2[1])).collect(),
        versions: vec![served("v1", 0.0), served("v2", 31.5)],
        stopped_early: false,
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
fn whole(value: f64) -> u64 {
    value.round() as u64
}

fn instances(recording: &mut Recording, started: Timestamp, length: f64) {
    let mut rng = Rng::from_seed(9);
    for (id, version, [launch, serving, draining, end], is_killed) in LIVES {
        let last = if is_killed { InstanceState::Killed } else { InstanceState::Draining };
        let states = [
            (launch, InstanceState::Pending),
            (serving, InstanceState::InService),
            (draining, last),
            (end, InstanceState::Ended),
        ];
        for (at, state) in states.into_iter().filter(|change| change.0 <= length) {
            recording.record_instance(started + seconds(at), id, version, state);
        }
    }
    let mut at: f64 = 0.0;
    while at <= length {
        let now = started + seconds(at);
        let count = |from: usize, to: usize| {
            let is_in = |life: &&Life| life.2[from] <= at && at < life.2[to];
            u32::try_from(LIVES.iter().filter(is_in).count()).unwrap_or(u32::MAX)
        };
        let (pending, in_service, terminating) = (count(0, 1), count(1, 2), count(2, 3));
        let desired = [(6.8, 3), (12.9, 4), (58.7, 3), (63.5, 2), (67.9, 1)]
            .iter()
            .fold(1, |desired, &(from, size)| if at >= from { size } else { desired });
        let capacity = Capacity { desired, in_service, pending, terminating, healthy: in_service };
        recording.record_capacity(now, capacity);
        if (at * 10.0).round() % 10.0 == 0.0 {
            let load = recording.load().iter().rev().find(|bucket| bucket.start <= seconds(at));
            let rate = load.map_or(0.0, |bucket| bucket.intended_rps);
            for life in LIVES.iter().filter(|life| life.2[1] <= at && at < life.2[2]) {
                let share = rate / f64::from(in_service.max(1)) / 1.5;
                let percent = (share * (0.88 + rng.unit() * 0.24)).min(100.0);
                recording.record_cpu(now, life.0, percent);
            }
        }
        at += 0.1;
    }
    recording.finish(started + seconds(length));
}

fn marks(recording: &mut Recording, started: Timestamp, length: f64) {
    for (at, kind, label, cause) in MARKS.into_iter().filter(|mark| mark.0 <= length) {
        recording.record_mark(started + seconds(at), kind, label, cause);
    }
}

/// A fifth of the requests fails for a while, and for a while there is no answer at all.
fn fail_some(load: &mut LoadResult) {
    for bucket in &mut load.buckets[25..32] {
        bucket.failed = bucket.ok / 5;
        bucket.ok -= bucket.failed;
        load.failed += bucket.failed;
        load.ok -= bucket.failed;
    }
    for bucket in &mut load.buckets[54..57] {
        load.failed += bucket.ok;
        load.ok -= bucket.ok;
        bucket.failed = bucket.ok;
        bucket.ok = 0;
        (bucket.p50, bucket.p99, bucket.max) = (None, None, None);
    }
}

/// What a picture must survive.
fn extremes(recording: &mut Recording, started: Timestamp, case: &str) {
    match case {
        "marks" => {
            for n in 0..60 {
                let at = started + seconds(20.0 + f64::from(n) * 0.1);
                recording.record_mark(at, MarkKind::Replace, "again", "It died at once.");
            }
        }
        "instances" => {
            for n in 0..66 {
                let from = f64::from(n);
                let id = format!("i-{n:017x}");
                for (at, state) in [
                    (from, InstanceState::Pending),
                    (from + 0.8, InstanceState::InService),
                    (from + 6.0, InstanceState::Draining),
                    (from + 7.0, InstanceState::Ended),
                ] {
                    recording.record_instance(started + seconds(at), &id, "v3", state);
                }
            }
        }
        "long" => {
            let word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
            let id = "service-with-a-name-that-goes-on-and-on-and-on";
            recording.record_instance(started + seconds(74.0), id, &word, InstanceState::Pending);
            let cause = format!("{word} & <script>alert(1)</script> {}", "many words ".repeat(80));
            recording.record_mark(started + seconds(75.0), MarkKind::Note, &word, &cause);
        }
        _ => {}
    }
}
