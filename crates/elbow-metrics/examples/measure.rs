//! Measures what series cost in memory, and what alarms cost in time. Run with `--release`.

#![expect(clippy::unwrap_used, reason = "an example may end")]

use std::time::{Duration, Instant};

use elbow_base::{Rng, Timestamp};
use elbow_metrics::alarms::{AlarmBook, Place, PutMetricAlarm};
use elbow_metrics::{
    Bucket, MetricId, MetricStore, Record, Resolution, Retention, Series, StoreLimits, Unit,
};

const DAY: u64 = 86_400;

fn at(second: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(second))
}

fn series(seconds: impl Iterator<Item = (u64, f64)>, resolution: Resolution, keep: bool) -> Series {
    let mut series = Series::with_retention(Retention::STANDARD);
    series.keep_distributions(keep);
    for (second, value) in seconds {
        series.add(at(second), &Bucket::of(value, 1), resolution).unwrap();
    }
    series
}

fn memory() {
    let mut rng = Rng::from_seed(1);
    let mut noise = move || rng.unit() * 100.0;
    let mut rng = Rng::from_seed(2);
    let mut count = move || f64::from(u32::try_from(rng.below(500)).unwrap());
    let show = |name: &str, series: &Series| {
        println!("{name:60} {:>9} B, {:>9} B as bytes", series.bytes(), series.to_bytes().len());
    };
    let (high, standard) = (Resolution::High, Resolution::Standard);
    show("no samples", &series(std::iter::empty(), high, false));
    show("one sample", &series([(5, 1.0)].into_iter(), high, false));
    let hourly = (0..24 * 30).map(|hour| (hour * 3600, 0.5));
    show("one sample an hour for 30 days", &series(hourly, standard, false));
    let counts = (0..3 * 3600).map(|second| (second, count()));
    show("a count each second for 3 h", &series(counts, high, false));
    let gauge = (0..3 * 3600).map(|second| (second, noise()));
    show("a random double each second for 3 h", &series(gauge, high, false));
    let gauge = (0..15 * DAY).map(|second| (second, noise()));
    show("a random double each second for 15 days", &series(gauge, high, false));
    let minutes = (0..15 * 1440).map(|minute| (minute * 60, count()));
    show("a count each minute for 15 days", &series(minutes, standard, false));
    let minutes = (0..455 * 1440).map(|minute| (minute * 60, noise()));
    show("a random double each minute for 455 days", &series(minutes, standard, false));
    let latency = (0..3 * 3600).map(|second| (second, noise() / 1000.0));
    show("the same each second for 3 h, with distributions", &series(latency, high, true));
}

fn id(number: u32) -> MetricId {
    MetricId::try_new("App", &format!("metric-{number:05}"), vec![]).unwrap()
}

/// Ten thousand alarms on ten thousand metrics, an hour of minutes.
fn alarms() {
    const ALARMS: u32 = 10_000;
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    let place = Place { partition: "aws".into(), region: "r".into(), account: "0".into() };
    let mut book = AlarmBook::new(place);
    for number in 0..ALARMS {
        let alarm = PutMetricAlarm {
            alarm_name: format!("alarm-{number:05}"),
            metric_name: Some(format!("metric-{number:05}")),
            namespace: Some("App".to_owned()),
            statistic: Some("Average".to_owned()),
            period: Some(60),
            evaluation_periods: Some(3),
            threshold: Some(90.0),
            comparison_operator: Some("GreaterThanThreshold".to_owned()),
            ..PutMetricAlarm::default()
        };
        book.put_metric_alarm(alarm, at(0)).unwrap();
    }
    let mut rng = Rng::from_seed(3);
    let (mut putting, mut evaluating, mut changes) = (Duration::ZERO, Duration::ZERO, 0);
    for minute in 0..60 {
        let begin = now();
        for number in 0..ALARMS {
            let bucket = Bucket::of(rng.unit() * 100.0, 1);
            let (unit, resolution) = (Unit::Percent, Resolution::Standard);
            let record = Record { id: id(number), unit, at: at(minute * 60), bucket, resolution };
            store.put(&record).unwrap();
        }
        putting += begin.elapsed();
        let begin = now();
        changes += book.evaluate(&store, at(minute * 60 + 61)).len();
        evaluating += begin.elapsed();
    }
    println!("10,000 alarms: {:?} a minute, {changes} changes in an hour", evaluating / 60);
    println!("10,000 samples into 10,000 series: {:?}", putting / 60);
    println!("10,000 series after an hour of minutes: {} KB", store.bytes() / 1024);
}

/// Ten thousand series with a sample each second, for some minutes.
fn seconds() {
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    let mut rng = Rng::from_seed(4);
    let ids: Vec<MetricId> = (0..10_000).map(id).collect();
    let begin = now();
    for second in 0..600 {
        for id in &ids {
            store.record(id, at(second), rng.unit() * 100.0).unwrap();
        }
    }
    println!("10,000 samples of a second: {:?}", begin.elapsed() / 600);
    println!("10,000 busy series after 10 min: {} MB", store.bytes() >> 20);
}

#[expect(clippy::disallowed_methods, reason = "an example measures real time")]
fn now() -> Instant {
    Instant::now()
}

fn main() {
    memory();
    alarms();
    seconds();
}
