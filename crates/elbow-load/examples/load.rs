//! Drives an HTTP server at a constant rate and prints what it measured.
//!
//! `cargo run --release -p elbow-load --example load -- 127.0.0.1:8080 /path 5000 5`

use std::sync::Arc;
use std::time::Duration;

use elbow_base::{Clock, SystemClock, TimeScale};
use elbow_load::report::TextStyle;
use elbow_load::{LoadPlan, LoadSpec, Recording, Report, RequestSpec, Schedule, Segment, load};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [target, path, rps, seconds] = &args[..] else {
        return Err("usage: load ADDRESS:PORT PATH RPS SECONDS".into());
    };
    let duration = Duration::from_secs_f64(seconds.parse()?);
    let plan = LoadPlan::try_new(LoadSpec {
        target: target.parse()?,
        host: target.clone(),
        schedule: Schedule::try_new(&[Segment::constant(duration, rps.parse()?)])?,
        mix: vec![RequestSpec::get(path)],
        timeout: Duration::from_secs(5),
        connections_max: 256,
        waiting_max: 10_000,
        resolution: Duration::from_secs(1),
        seed: 1,
    })?;
    let clock = Arc::new(SystemClock::new(TimeScale::REAL));
    let now = clock.now();
    let result = load::start(plan, clock, now)?.finish_blocking()?;
    let mut recording = Recording::new(now);
    recording.record_load(&result);
    let report =
        Report { title: "load", recording: &recording, load: &result, checks: &[], reaction: None };
    print!("{}", report.to_text(TextStyle { unicode: true, width: 100 }));
    Ok(())
}
