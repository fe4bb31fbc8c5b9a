//! Draws some widgets over made-up data into the directory given as the first argument.

#![expect(clippy::unwrap_used, reason = "an example may end")]

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_metrics::plot::widget_png;
use elbow_metrics::{
    Bucket, Dimension, MetricId, MetricStore, Record, Resolution, StoreLimits, Unit,
};

const NOW: u64 = 1_751_531_400;

fn put(
    store: &mut MetricStore,
    name: &str,
    instance: &str,
    unit: Unit,
    value: impl Fn(f64) -> f64,
) {
    let dimension = Dimension { name: "InstanceId".into(), value: instance.to_owned() };
    let id = MetricId::try_new("App", name, vec![dimension]).unwrap();
    for minute in (0..180u32).filter(|minute| name != "Gaps" || !(60..75).contains(minute)) {
        let at = Timestamp::from_unix(Duration::from_secs(NOW - 60 * u64::from(180 - minute)));
        let bucket = Bucket::of(value(f64::from(minute)), 1);
        let resolution = Resolution::Standard;
        store.put(&Record { id: id.clone(), unit, at, bucket, resolution }).unwrap();
    }
}

fn main() {
    let directory = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    let mut rng = Rng::from_seed(1);
    let noise: Vec<f64> = (0..200).map(|_| rng.unit() * 8.0).collect();
    for (index, instance) in ["i-0a1", "i-0b2", "i-0c3"].into_iter().enumerate() {
        let phase = f64::from(u32::try_from(index).unwrap());
        let shift = index * 7;
        let jitter = |minute: f64| {
            let at = noise.iter().zip(0u32..).position(|(_, n)| f64::from(n) >= minute);
            noise[(at.unwrap_or(0) + shift) % noise.len()]
        };
        put(&mut store, "Load", instance, Unit::Percent, |minute| {
            45.0 + 30.0 * (minute / 25.0 + phase).sin() + jitter(minute)
        });
        put(&mut store, "Requests", instance, Unit::Count, |minute| {
            (1_200.0 + 900.0 * (minute / 40.0 - phase).sin() + 40.0 * jitter(minute)).max(0.0)
        });
        put(&mut store, "Gaps", instance, Unit::Seconds, |minute| 0.02 + 0.001 * jitter(minute));
    }
    let widgets = [
        (
            "lines",
            r##"{"title":"CPU of the group web","period":60,"metrics":[["App","Load","InstanceId",
            "i-0a1",{"label":"${PROP('Dim.InstanceId')} avg ${AVG}"}],["...","i-0b2"],["...","i-0c3"],
            ["App","Requests","InstanceId","i-0a1",{"stat":"Sum","yAxis":"right","color":"#7f7f7f"}]],
            "annotations":{"horizontal":[{"value":70,"label":"scale out","fill":"above"}],
            "vertical":[{"value":"-PT1H","label":"deploy"}]}}"##,
        ),
        (
            "stacked",
            r##"{"title":"Requests","stacked":true,"period":60,"stat":"Sum","width":900,"height":300,
            "metrics":[["App","Requests","InstanceId","i-0a1"],["...","i-0b2"],["...","i-0c3"]]}"##,
        ),
        (
            "numbers",
            r##"{"title":"Now","view":"singleValue","width":600,"height":160,"period":60,"metrics":[
            ["App","Load","InstanceId","i-0a1"],["...","i-0b2"],["...","i-0c3"]]}"##,
        ),
        (
            "gaps",
            r##"{"title":"Latency","period":60,"width":420,"height":260,"metrics":[
            ["App","Gaps","InstanceId","i-0a1",{"stat":"p90"}],["...","i-0b2",{"stat":"Maximum"}]]}"##,
        ),
        ("empty", r##"{"title":"Nothing yet","metrics":[["App","None"]]}"##),
    ];
    let now = Timestamp::from_unix(Duration::from_secs(NOW));
    for (name, source) in widgets {
        let png = widget_png(source, &store, now).unwrap();
        println!("{name}: {} bytes", png.len());
        std::fs::write(format!("{directory}/{name}.png"), png).unwrap();
    }
}
