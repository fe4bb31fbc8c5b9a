//! Cases of widget images: what is drawn, what is refused, and that nothing is a panic.

use std::time::Duration;

use elbow_base::Rng;

use super::*;
use crate::{Bucket, Dimension, MetricId, Record, Resolution, StoreLimits};

const NOW: u64 = 1_751_531_400;

fn now() -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(NOW))
}

fn store() -> MetricStore {
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    for (instance, phase) in [("i-1", 0.0), ("i-2", 1.5)] {
        let dimension = Dimension { name: "InstanceId".into(), value: instance.to_owned() };
        let id = MetricId::try_new("App", "Load", vec![dimension]).unwrap();
        for minute in 0..180u32 {
            let value = 40.0 + 30.0 * (f64::from(minute) / 20.0 + phase).sin();
            let at = Timestamp::from_unix(Duration::from_secs(NOW - 60 * u64::from(180 - minute)));
            let (unit, bucket) = (Unit::Percent, Bucket::of(value, 1));
            let resolution = Resolution::Standard;
            store.put(&Record { id: id.clone(), unit, at, bucket, resolution }).unwrap();
        }
    }
    store
}

fn size(png: &[u8]) -> (u32, u32) {
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (side(16), side(20))
}

#[test]
fn pictures_have_the_size_asked_for_and_are_the_same_every_time() {
    let source = r##"{"metrics": [["App","Load","InstanceId","i-1"],
        ["...","i-2",{"color":"#0f0"}]]}"##;
    let png = widget_png(source, &store(), now()).unwrap();
    assert_eq!(size(&png), (600, 400));
    assert_eq!(png, widget_png(source, &store(), now()).unwrap());
    let empty = widget_png("{}", &store(), now()).unwrap();
    assert!(png.len() > empty.len() + 2_000, "{} {}", png.len(), empty.len());
    for view in ["timeSeries", "singleValue"] {
        let text = format!("{{\"view\": \"{view}\", \"width\": 1, \"height\": 1}}");
        assert_eq!(size(&widget_png(&text, &store(), now()).unwrap()), (1, 1));
    }
}

#[test]
fn rows_repeat_what_stands_above() {
    let source = r#"{"period": 60, "stat": "Sum", "metrics": [
        ["A", "x", "D", "1", {"id": "m2", "stat": "p90", "period": 300, "yAxis": "right"}],
        [".", "y", ".", "2"], ["...", "3"], [{"expression": "m2 * 2", "id": "e"}]]}"#;
    let widget = Widget::parse(source, now()).unwrap();
    let shown: Vec<String> = widget
        .metrics
        .iter()
        .map(|metric| match &metric.query.metric_stat {
            Some(s) => format!(
                "{} {} {} {} {} {}",
                metric.query.id, s.namespace, s.metric_name, s.dimensions[0].1, s.stat, s.period
            ),
            None => metric.query.expression.clone().unwrap(),
        })
        .collect();
    assert_eq!(shown, ["m2 A x 1 p90 300", "m2x A y 2 Sum 60", "m3 A y 3 Sum 60", "m2 * 2"]);
    assert!(widget.metrics[0].right && !widget.metrics[1].right);
}

#[test]
fn sources_that_break_a_rule_are_refused() {
    let cases = [
        ("{", "is not valid JSON"),
        ("[]", "must be a JSON object"),
        (r#"{"width": 2001}"#, "width must be between 1 and 2000"),
        (r#"{"height": 0}"#, "height must be between 1 and 2000"),
        (r#"{"view": "pie"}"#, "view must be timeSeries or singleValue"),
        (r#"{"start": "tomorrow"}"#, "start must be a time"),
        (r#"{"start": "PT0H", "end": "-PT1H"}"#, "start must be before end"),
        (r#"{"metrics": {}}"#, "metrics must be an array"),
        (r#"{"metrics": [["A"]]}"#, "metrics[0] must be a namespace"),
        (r#"{"metrics": [["A", ".", "D", "1"]]}"#, "metrics[0] must be a namespace"),
        (r#"{"metrics": [["A", "x"], ["...", "y", "z", "a", "b"]]}"#, "metrics[1] must be"),
        (r#"{"metrics": [["A", "x", {"period": 7}]]}"#, "must be 1, 5, 10, 20, 30"),
        (r#"{"metrics": [[{"expression": "m9"}]]}"#, "Undefined variable: m9"),
    ];
    for (source, expected) in cases {
        let fault = widget_png(source, &store(), now()).expect_err(source);
        assert!(fault.message.contains(expected), "{}", fault.message);
    }
    let rows = vec![r#"["A","x"]"#; 101].join(",");
    assert!(widget_png(&format!("{{\"metrics\":[{rows}]}}"), &store(), now()).is_err());
}

#[test]
fn numbers_on_axes_are_short() {
    let cases = [
        (0.0, "0"),
        (0.25, "0.25"),
        (1500.0, "1.5K"),
        (20e6, "20M"),
        (-3e9, "-3G"),
        (123.456, "123.5"),
        (0.0004, "0.0004"),
        (2e15, "2000T"),
    ];
    for (value, text) in cases {
        assert_eq!(short(value), text);
    }
}

#[test]
fn no_source_is_a_panic() {
    let good = r##"{"metrics":[["App","Load","InstanceId","i-1",{"yAxis":"right","label":"${MAX}"}],
        ["...","i-2"]],"stacked":true,"title":"T","width":90,"height":70,"start":"-PT1H","yAxis":
        {"left":{"min":5,"max":1e300}},"annotations":{"horizontal":[{"value":50,"fill":"above"}],
        "vertical":[{"value":"-PT30M","label":"deploy"}]},"legend":{"position":"bottom"}}"##;
    let store = store();
    assert!(widget_png(good, &store, now()).is_ok());
    let mut rng = Rng::from_seed(4);
    let mut drawn = 0;
    for _ in 0..400 {
        let mut bytes = good.as_bytes().to_vec();
        for _ in 0..=rng.below(2) {
            let at = rng.index(bytes.len()).unwrap();
            bytes[at] = b"0123456789-.\"{}[],:eE"[rng.index(21).unwrap()];
        }
        if let Ok(text) = String::from_utf8(bytes) {
            drawn += u32::from(widget_png(&text, &store, now()).is_ok());
        }
    }
    assert!(drawn > 20, "only {drawn} were drawn");
}
