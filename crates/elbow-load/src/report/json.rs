//! The report as JSON. Its own types: the domain's may change, this shape may not.
//!
//! Times are seconds after the start (`_s`), latencies milliseconds (`_ms`), both rounded to three
//! decimals; rates are requests per second (`_rps`). What is not known is `null`.

use std::time::Duration;

use elbow_base::Histogram;
use serde::Serialize;

use super::Report;
use crate::load::{LoadBucket, Served};

/// Name and version of the shape. It changes when a field changes its meaning or goes away; new
/// fields may come at any time.
///
/// - `schema`, `title`, `started_at`: this name, what was run, time zero (RFC 3339, UTC)
/// - `passed`, `summary`, `duration_s`: every check passed, the run in one line, its length
/// - `checks[]`: `name`, `passed`, `detail`
/// - `totals`: `requests` = `ok` + `failed`; `reconnects`, `connections_opened`, `stopped_early`;
///   `latency_ms` from the intended start and `schedule_lag_ms` of the generator itself, each with
///   `mean`, `p50`, `p90`, `p99`, `max`
/// - `failures[]`: `kind` (`connect`, `timeout`, `reset`, `status 503`, `malformed`, `overrun`),
///   `count`, `first_at_s`, `detail` of the first
/// - `reaction`: `over_at_s` first request over capacity, `served_at_s` first response of a new
///   `instance`, `reaction_s` between them; or `null`
/// - `versions[]`, `instances[]`: `name`, `ok`, `failed`, `first_intended_s` and
///   `first_completed_s` of the first success; an instance also its `version` and `states[]`
///   (`at_s`, `state`: `pending`, `in_service`, `draining`, `killed`, `ended`)
/// - `marks[]`: decisions: `at_s`, `kind` (`scale_out`, `scale_in`, `kill`, `replace`,
///   `deploy_start`, `deploy_done`, `first_served`, `note`), `label`, `cause`
/// - `series`: `resolution_s`, `dropped_samples`; `load[]` by bucket, `capacity[]` and `cpu[]` by
///   sample, each with its `at_s`
///
/// `reaction`, `failures`, `versions` and the first requests of `instances` count from the load's
/// start, everything else from the recording's; they are the same unless the load started later.
pub const SCHEMA: &str = "elbow.report/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    title: &'a str,
    passed: bool,
    summary: String,
    started_at: String,
    duration_s: f64,
    checks: Vec<CheckRow<'a>>,
    totals: Totals,
    failures: Vec<FailureRow<'a>>,
    reaction: Option<ReactionRow<'a>>,
    versions: Vec<ServedRow<'a>>,
    instances: Vec<InstanceRow<'a>>,
    marks: Vec<MarkRow<'a>>,
    series: Series<'a>,
}

#[derive(Serialize)]
struct CheckRow<'a> {
    name: &'a str,
    passed: bool,
    detail: &'a str,
}

#[derive(Serialize)]
struct Totals {
    requests: u64,
    ok: u64,
    failed: u64,
    reconnects: u64,
    connections_opened: u64,
    stopped_early: bool,
    latency_ms: Quantiles,
    schedule_lag_ms: Quantiles,
}

#[derive(Serialize)]
struct Quantiles {
    mean: Option<f64>,
    p50: Option<f64>,
    p90: Option<f64>,
    p99: Option<f64>,
    max: Option<f64>,
}

#[derive(Serialize)]
struct FailureRow<'a> {
    kind: String,
    count: u64,
    first_at_s: f64,
    detail: &'a str,
}

#[derive(Serialize)]
struct ReactionRow<'a> {
    reaction_s: f64,
    over_at_s: f64,
    served_at_s: f64,
    instance: &'a str,
}

#[derive(Serialize)]
struct ServedRow<'a> {
    name: &'a str,
    ok: u64,
    failed: u64,
    first_intended_s: Option<f64>,
    first_completed_s: Option<f64>,
}

#[derive(Serialize)]
struct InstanceRow<'a> {
    #[serde(flatten)]
    served: ServedRow<'a>,
    version: Option<&'a str>,
    states: Vec<StateRow>,
}

#[derive(Serialize)]
struct StateRow {
    at_s: f64,
    state: &'static str,
}

#[derive(Serialize)]
struct MarkRow<'a> {
    at_s: f64,
    kind: &'static str,
    label: &'a str,
    cause: &'a str,
}

#[derive(Serialize)]
struct Series<'a> {
    resolution_s: f64,
    dropped_samples: u64,
    load: Vec<LoadRow>,
    capacity: Vec<CapacityRow>,
    cpu: Vec<CpuRow<'a>>,
}

#[derive(Serialize)]
struct LoadRow {
    at_s: f64,
    intended_rps: f64,
    sent: u64,
    ok: u64,
    failed: u64,
    latency_p50_ms: Option<f64>,
    latency_p99_ms: Option<f64>,
    latency_max_ms: Option<f64>,
}

#[derive(Serialize)]
struct CapacityRow {
    at_s: f64,
    desired: u32,
    in_service: u32,
    pending: u32,
    terminating: u32,
    healthy: u32,
}

#[derive(Serialize)]
struct CpuRow<'a> {
    at_s: f64,
    instance: &'a str,
    percent: f64,
}

pub(super) fn render(report: &Report<'_>) -> String {
    let Report { title, recording, load, checks, reaction } = report;
    let document = Document {
        schema: SCHEMA,
        title,
        passed: report.passed(),
        summary: report.summary(),
        started_at: recording.started().to_millis_text(),
        duration_s: seconds(recording.end()),
        checks: checks
            .iter()
            .map(|check| CheckRow {
                name: &check.name,
                passed: check.passed,
                detail: &check.detail,
            })
            .collect(),
        totals: totals(report),
        failures: load
            .failures
            .iter()
            .map(|failure| FailureRow {
                kind: failure.kind.to_string(),
                count: failure.count,
                first_at_s: seconds(failure.first_at),
                detail: &failure.detail,
            })
            .collect(),
        reaction: reaction.as_ref().map(|reaction| ReactionRow {
            reaction_s: seconds(reaction.elapsed()),
            over_at_s: seconds(reaction.over),
            served_at_s: seconds(reaction.served),
            instance: &reaction.instance,
        }),
        versions: load.versions.iter().map(served).collect(),
        instances: instances(report),
        marks: recording
            .marks()
            .iter()
            .map(|mark| MarkRow {
                at_s: seconds(mark.at),
                kind: mark.kind.name(),
                label: &mark.label,
                cause: &mark.cause,
            })
            .collect(),
        series: series(report),
    };
    let mut json =
        serde_json::to_string_pretty(&document).expect("strings, numbers and lists serialise");
    json.push('\n');
    json
}

fn totals(report: &Report<'_>) -> Totals {
    let load = report.load;
    Totals {
        requests: load.sent,
        ok: load.ok,
        failed: load.failed,
        reconnects: load.reconnects,
        connections_opened: load.connections_opened,
        stopped_early: load.stopped_early,
        latency_ms: quantiles(&load.latency),
        schedule_lag_ms: quantiles(&load.schedule_lag),
    }
}

fn served(served: &Served) -> ServedRow<'_> {
    ServedRow {
        name: &served.name,
        ok: served.ok,
        failed: served.failed,
        first_intended_s: served.first.map(|first| seconds(first.intended)),
        first_completed_s: served.first.map(|first| seconds(first.completed)),
    }
}

/// Instances that were recorded, then those that only answered.
fn instances<'a>(report: &Report<'a>) -> Vec<InstanceRow<'a>> {
    let (lanes, answered) = (report.recording.instances(), &report.load.instances);
    let recorded = lanes.iter().map(|lane| InstanceRow {
        served: answered.iter().find(|served| served.name == lane.id).map_or(
            ServedRow {
                name: &lane.id,
                ok: 0,
                failed: 0,
                first_intended_s: None,
                first_completed_s: None,
            },
            served,
        ),
        version: Some(&*lane.version).filter(|version| !version.is_empty()),
        states: lane
            .spans
            .iter()
            .map(|&(at, state)| StateRow { at_s: seconds(at), state: state.name() })
            .collect(),
    });
    let others = answered
        .iter()
        .filter(|served| lanes.iter().all(|lane| lane.id != served.name))
        .map(|other| InstanceRow { served: served(other), version: None, states: Vec::new() });
    recorded.chain(others).collect()
}

fn series<'a>(report: &Report<'a>) -> Series<'a> {
    let recording = report.recording;
    Series {
        resolution_s: seconds(recording.resolution()),
        dropped_samples: recording.dropped(),
        load: recording.load().iter().map(load_row).collect(),
        capacity: recording
            .capacity()
            .iter()
            .map(|&(at, capacity)| CapacityRow {
                at_s: seconds(at),
                desired: capacity.desired,
                in_service: capacity.in_service,
                pending: capacity.pending,
                terminating: capacity.terminating,
                healthy: capacity.healthy,
            })
            .collect(),
        cpu: recording
            .cpu()
            .iter()
            .map(|sample| CpuRow {
                at_s: seconds(sample.at),
                instance: &sample.instance,
                percent: rounded(sample.percent),
            })
            .collect(),
    }
}

fn load_row(bucket: &LoadBucket) -> LoadRow {
    LoadRow {
        at_s: seconds(bucket.start),
        intended_rps: rounded(bucket.intended_rps),
        sent: bucket.sent,
        ok: bucket.ok,
        failed: bucket.failed,
        latency_p50_ms: bucket.p50.map(millis),
        latency_p99_ms: bucket.p99.map(millis),
        latency_max_ms: bucket.max.map(millis),
    }
}

fn quantiles(histogram: &Histogram) -> Quantiles {
    Quantiles {
        mean: histogram.mean().map(millis),
        p50: histogram.quantile(0.5).map(millis),
        p90: histogram.quantile(0.9).map(millis),
        p99: histogram.quantile(0.99).map(millis),
        max: histogram.max().map(millis),
    }
}

fn seconds(duration: Duration) -> f64 {
    rounded(duration.as_secs_f64())
}

fn millis(duration: Duration) -> f64 {
    rounded(duration.as_secs_f64() * 1e3)
}

fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}
