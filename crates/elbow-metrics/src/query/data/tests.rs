//! Cases of `data`: requests over a small store.

use std::time::Duration;

use super::*;
use crate::query::RawMetricStat;
use crate::{Bucket, Record, Resolution, StoreLimits};

const NOW: u64 = 1_700_000_400;

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(seconds))
}

/// `name`, seconds before now, value, unit.
fn store(samples: &[(&str, u64, f64, Unit)]) -> MetricStore {
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    for &(name, back, value, unit) in samples {
        let id = crate::MetricId::try_new("App", name, vec![]).unwrap();
        let (bucket, resolution) = (Bucket::of(value, 1), Resolution::Standard);
        store.put(&Record { id, unit, at: at(NOW - back), bucket, resolution }).unwrap();
    }
    store
}

fn metric(id: &str, name: &str, stat: &str, period: i64) -> MetricDataQuery {
    let raw = RawMetricStat {
        namespace: "App".to_owned(),
        metric_name: name.to_owned(),
        period,
        stat: stat.to_owned(),
        ..RawMetricStat::default()
    };
    MetricDataQuery { id: id.to_owned(), metric_stat: Some(raw), ..MetricDataQuery::default() }
}

fn expression(id: &str, text: &str) -> MetricDataQuery {
    let expression = Some(text.to_owned());
    MetricDataQuery { id: id.to_owned(), expression, ..MetricDataQuery::default() }
}

fn request(queries: Vec<MetricDataQuery>) -> GetMetricData {
    GetMetricData {
        queries,
        start: at(NOW - 300),
        end: at(NOW),
        scan_by: ScanBy::TimestampDescending,
        max_datapoints: None,
        next_token: None,
    }
}

/// `id label: minute-ago=value ... [status]` of each result.
fn shown(got: &GotMetricData) -> Vec<String> {
    let line = |result: &MetricDataResult| {
        let times = result.timestamps.iter().map(|at| (NOW - at.unix_seconds()) / 60);
        let points = times.zip(&result.values).map(|(ago, value)| format!(" {ago}={value}"));
        let points: String = points.collect();
        format!("{} {}:{points} [{}]", result.id, result.label, result.status.as_str())
    };
    got.results.iter().map(line).collect()
}

fn small() -> MetricStore {
    let count = Unit::Count;
    store(&[
        ("a", 300, 1.0, count),
        ("a", 240, 2.0, count),
        ("a", 60, 4.0, count),
        ("b", 60, 2.0, count),
    ])
}

fn check(queries: Vec<MetricDataQuery>, expected: &[&str]) {
    let got = request(queries).run(&small(), at(NOW)).unwrap();
    assert_eq!(shown(&got), expected);
}

#[test]
fn results_come_newest_first_in_the_order_of_the_request() {
    check(
        vec![
            expression("e", "m1 / m2"),
            metric("m1", "a", "Sum", 60),
            metric("m2", "b", "Sum", 60),
        ],
        &["e e: 1=2 [Complete]", "m1 a: 1=4 4=2 5=1 [Complete]", "m2 b: 1=2 [Complete]"],
    );
    let mut hidden = metric("m1", "a", "Average", 300);
    hidden.return_data = Some(false);
    check(vec![hidden, expression("e", "m1 * 3")], &["e e: 5=7 [Complete]"]);
    check(vec![metric("m1", "none", "Sum", 60)], &["m1 none: [Complete]"]);
    let mut ask = request(vec![metric("m1", "a", "Sum", 60)]);
    ask.scan_by = ScanBy::TimestampAscending;
    assert_eq!(shown(&ask.run(&small(), at(NOW)).unwrap()), ["m1 a: 5=1 4=2 1=4 [Complete]"]);
}

#[test]
fn labels_tell_results_apart() {
    // Cloudwatch reference, section 6, "Default label" and "Label".
    check(
        vec![metric("m1", "a", "Sum", 300), metric("m2", "a", "Maximum", 60)],
        &["m1 a Sum 300: 5=7 [Complete]", "m2 a Maximum 60: 1=4 4=2 5=1 [Complete]"],
    );
    let mut named = metric("m1", "a", "Sum", 60);
    let template = "${PROP('MetricName')}/${PROP('Stat')} max ${MAX} avg ${AVG} ${FOO} ${";
    named.label = Some(template.to_owned());
    check(vec![named], &["m1 a/Sum max 4 avg 2.333333 ${FOO} ${: 1=4 4=2 5=1 [Complete]"]);
    check(
        vec![metric("m1", "a", "Sum", 300), expression("e", "METRICS() * 2")],
        &["m1 a: 5=7 [Complete]", "e e a: 5=14 [Complete]"],
    );
}

#[test]
fn several_units_are_one_and_a_message() {
    let store = store(&[("a", 60, 1.0, Unit::Seconds), ("a", 60, 5.0, Unit::Milliseconds)]);
    let got = request(vec![metric("m1", "a", "Sum", 60)]).run(&store, at(NOW)).unwrap();
    assert_eq!(shown(&got), ["m1 a: 1=1 [Complete]"]);
    let expected = "Multiple units returned: '[Milliseconds, Seconds]'";
    assert_eq!(got.results[0].messages[0].value, expected);
    let mut one = metric("m1", "a", "Sum", 60);
    if let Some(stat) = &mut one.metric_stat {
        stat.unit = Some("Milliseconds".to_owned());
    }
    let got = request(vec![one]).run(&store, at(NOW)).unwrap();
    assert_eq!(
        (shown(&got), got.results[0].messages.len()),
        (vec!["m1 a: 1=5 [Complete]".into()], 0)
    );
}

#[test]
fn pages_hold_as_many_points_as_asked() {
    let mut ask = request(vec![metric("m1", "a", "Sum", 60), metric("m2", "b", "Sum", 60)]);
    ask.max_datapoints = Some(2);
    let first = ask.run(&small(), at(NOW)).unwrap();
    assert_eq!(shown(&first), ["m1 a: 1=4 4=2 [PartialData]", "m2 b: [PartialData]"]);
    ask.next_token = first.next_token;
    let second = ask.run(&small(), at(NOW)).unwrap();
    assert_eq!(shown(&second), ["m1 a: 5=1 [Complete]", "m2 b: 1=2 [Complete]"]);
    assert_eq!(second.next_token, None);
    ask.next_token = Some("rubbish".to_owned());
    assert_eq!(ask.run(&small(), at(NOW)).unwrap_err().code, FaultCode::InvalidNextToken);
    ask.max_datapoints = Some(0);
    assert_eq!(ask.run(&small(), at(NOW)).unwrap_err().code, FaultCode::Validation);
}

#[test]
fn queries_that_break_a_rule_are_refused() {
    let check = |queries: Vec<MetricDataQuery>, expected: &str| {
        let fault = request(queries).run(&small(), at(NOW)).unwrap_err();
        assert_eq!(fault.message, expected);
    };
    let m1 = || metric("m1", "a", "Sum", 60);
    check(vec![], "The parameter MetricDataQueries is required.");
    check(vec![m1(), m1()], "The values for parameter id in MetricDataQueries are not unique.");
    check(
        vec![metric("M1", "a", "Sum", 60)],
        "The value M1 for parameter MetricDataQueries.member.1.Id is not matching the expected \
         pattern ^[a-z][a-zA-Z0-9_]*$.",
    );
    check(
        vec![m1(), expression("e", "m1 +")],
        "Error in expression 'e': Unexpected end of expression at position 5",
    );
    check(vec![expression("e", "m2")], "Error in expression 'e': Undefined variable: m2");
    check(
        vec![m1(), expression("e", "SUM(m1)")],
        "Error in expression 'e': The expression must return a TimeSeries or TimeSeries[], not \
         Scalar",
    );
    let mut both = m1();
    both.expression = Some("m1".to_owned());
    check(
        vec![both],
        "The parameters MetricDataQueries.member.1.Expression and \
         MetricDataQueries.member.1.MetricStat are mutually exclusive and you have specified both.",
    );
    check(
        vec![metric("m1", "a", "Sum", 45)],
        "The parameter MetricDataQueries.member.1.MetricStat.Period must be 1, 5, 10, 20, 30 or a \
         multiple of 60.",
    );
    check(
        vec![metric("m1", "a", "Mode", 60)],
        "The value Mode for parameter MetricDataQueries.member.1.MetricStat.Stat is not supported.",
    );
    let many: Vec<_> = (0..501).map(|n| metric(&format!("m{n}"), "a", "Sum", 60)).collect();
    check(many, "The number of queries is limited to 500 in MetricDataQueries.");
}
