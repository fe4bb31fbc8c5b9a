//! What the demo promises, checked against what was seen.

use elbow_control::View;
use elbow_load::report::Reaction;
use elbow_load::{Check, LoadResult, Report};

use super::observe::{Observer, short};
use super::scenario::Scenario;

/// The checks, in the order of the story.
pub(crate) fn checks(
    scenario: &Scenario,
    observer: &Observer,
    load: &LoadResult,
    last: &View,
) -> Vec<Check> {
    vec![
        Check::new(
            "scaled out to at least 3",
            observer.serving_max >= 3,
            format!("{} instances served at the same time", observer.serving_max),
        ),
        replaced(observer, load),
        deployed(observer, load),
        Check::new(
            "came back to 1",
            observer.instances == 1,
            format!("{} instances at the end", observer.instances),
        ),
        no_failures(load, last),
        Check::new(
            format!("at least {} requests", scenario.requests_min),
            load.sent >= scenario.requests_min,
            format!("{} sent", load.sent),
        ),
    ]
}

/// The report on everything.
pub(crate) fn report<'a>(
    scenario: &Scenario,
    observer: &'a Observer,
    load: &'a LoadResult,
    checks: &'a [Check],
) -> Report<'a> {
    Report {
        title: "elbow demo",
        recording: observer.recording(),
        load,
        checks,
        reaction: Reaction::measure(load, scenario.rps_per_instance),
    }
}

fn replaced(observer: &Observer, load: &LoadResult) -> Check {
    let name = "replaced the killed instance";
    let Some((killed, at)) = &observer.kill else {
        return Check::new(name, false, "none was killed");
    };
    let Some(replacement) = &observer.replacement else {
        return Check::new(name, false, format!("nothing was launched instead of {killed}"));
    };
    let Some(healthy) = observer.replaced_at else {
        return Check::new(name, false, format!("{replacement} did not become healthy"));
    };
    let first = load
        .instances
        .iter()
        .find(|instance| instance.name == replacement.as_str())
        .and_then(|instance| instance.first);
    let served = match first {
        Some(first) => {
            let after = (load.started + first.completed).since(*at);
            format!(", its first request served after {:.2} s", after.as_secs_f64())
        }
        None => ", it served no request".to_owned(),
    };
    let detail = format!(
        "{} in service {:.2} s after the kill of {}{served}",
        short(replacement),
        healthy.since(*at).as_secs_f64(),
        short(killed)
    );
    Check::new(name, first.is_some(), detail)
}

fn deployed(observer: &Observer, load: &LoadResult) -> Check {
    let name = "finished the deploy";
    match observer.deploy {
        None => Check::new(name, false, "no deploy began"),
        Some((_, None)) => Check::new(name, false, "the deploy did not end"),
        Some((start, Some(end))) => {
            let alone = observer.versions.iter().eq([&2]);
            let by_new = load.versions.iter().find(|v| v.name == "v2").map_or(0, |v| v.ok);
            let took = end.since(start).as_secs_f64();
            let detail = format!("took {took:.1} s under load, {by_new} requests served by v2");
            Check::new(name, alone && by_new > 0, detail)
        }
    }
}

fn no_failures(load: &LoadResult, last: &View) -> Check {
    let totals = &last.balancer.totals;
    let mut detail = format!(
        "{} of {} failed; {} sent again by the load balancer, {} waited for a target",
        load.failed, load.sent, totals.retries, totals.held
    );
    for failure in &load.failures {
        detail.push_str(&format!("; {:?} x{}: {}", failure.kind, failure.count, failure.detail));
    }
    Check::new("no request failed", load.failed == 0, detail)
}
