//! Cases of `put`.

use super::*;
use crate::{FaultCode, Stat};

fn now() -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(1_700_000_000))
}

fn datum() -> Datum {
    Datum { metric_name: "Jobs".to_owned(), value: Some(3.0), ..Datum::default() }
}

fn put(data: Vec<Datum>) -> Result<Vec<Record>, Fault> {
    PutMetricData { namespace: "App".to_owned(), data }.records(now())
}

fn refused(datum: Datum, code: FaultCode, text: &str) {
    let fault = put(vec![datum]).expect_err(text);
    assert_eq!((fault.code, fault.message.as_str()), (code, text));
}

fn changed(change: impl FnOnce(&mut Datum)) -> Datum {
    let mut datum = datum();
    change(&mut datum);
    datum
}

#[test]
fn a_plain_value_is_one_sample_of_its_minute() {
    let records = put(vec![datum()]).unwrap();
    let Record { id, unit, at, bucket, resolution } = &records[0];
    assert_eq!(id.to_string(), "App Jobs");
    assert_eq!((*unit, *at, *resolution), (Unit::None, now(), Resolution::Standard));
    assert_eq!(*bucket, Bucket::of(3.0, 1));
}

#[test]
fn arrays_and_sets_become_buckets() {
    let arrays = changed(|d| {
        d.value = None;
        d.values = vec![1.0, 2.0, 5.0];
        d.counts = vec![2.0, 1.0, 1.0];
        d.storage_resolution = Some(1);
        d.unit = Some("Seconds".to_owned());
    });
    let set = StatisticValues {
        sample_count: Some(4.0),
        sum: Some(9.0),
        minimum: Some(1.0),
        maximum: Some(5.0),
    };
    let sets = changed(|d| {
        d.value = None;
        d.statistic_values = Some(set);
    });
    let records = put(vec![arrays, sets]).unwrap();
    assert_eq!(records[0].bucket.set, records[1].bucket.set);
    assert_eq!((records[0].resolution, records[0].unit), (Resolution::High, Unit::Seconds));
    let median = |record: &Record| Stat::parse("p50").unwrap().of(&record.bucket);
    assert_eq!(median(&records[0]), Some(1.5));
    assert_eq!(median(&records[1]), None, "a statistic set does not know its values");
}

#[test]
fn parameters_that_exclude_each_other() {
    use FaultCode::InvalidParameterCombination as Combination;
    // The first three are messages seen on the wire (cloudwatch reference, section 2).
    refused(
        changed(|d| d.values = vec![1.0]),
        Combination,
        "The parameters MetricData.member.1.Value and MetricData.member.1.Values are mutually \
         exclusive and you have specified both.",
    );
    refused(
        changed(|d| d.statistic_values = Some(StatisticValues::default())),
        Combination,
        "The parameters MetricData.member.1.Value and MetricData.member.1.StatisticValues are \
         mutually exclusive and you have specified both.",
    );
    refused(
        changed(|d| {
            d.value = None;
            d.values = vec![1.0, 2.0];
            d.counts = vec![1.0];
        }),
        Combination,
        "The parameters MetricData.member.1.Values and MetricData.member.1.Counts must be of the \
         same size.",
    );
}

#[test]
fn absent_parts_are_named() {
    use FaultCode::MissingParameter as Missing;
    let required = |name: &str| format!("The parameter {name} is required.");
    refused(changed(|d| d.value = None), Missing, &required("MetricData.member.1.Value"));
    refused(
        changed(|d| d.metric_name.clear()),
        Missing,
        &required("MetricData.member.1.MetricName"),
    );
    let set = StatisticValues { sample_count: Some(1.0), sum: Some(1.0), ..Default::default() };
    refused(
        changed(|d| {
            d.value = None;
            d.statistic_values = Some(set);
        }),
        Missing,
        &required("MetricData.member.1.StatisticValues.Minimum"),
    );
    refused(
        changed(|d| d.dimensions = vec![("A".to_owned(), String::new())]),
        Missing,
        &required("MetricData.member.1.Dimensions.member.1.Value"),
    );
    assert_eq!(put(vec![]).unwrap_err().message, required("MetricData"));
    let nameless = PutMetricData { namespace: String::new(), data: vec![datum()] };
    assert_eq!(nameless.records(now()).unwrap_err().message, required("Namespace"));
}

#[test]
fn values_out_of_range_are_refused() {
    use FaultCode::InvalidParameterValue as Value;
    for value in [f64::NAN, f64::INFINITY, 1e109, -1e109] {
        let fault = put(vec![changed(|d| d.value = Some(value))]).unwrap_err();
        assert_eq!(fault.code, Value);
    }
    refused(
        changed(|d| d.timestamp = Some(now() + Duration::from_secs(7_201))),
        Value,
        "The parameter MetricData.member.1.Timestamp must specify a time no more than two hours in \
         the future.",
    );
    refused(
        changed(|d| d.timestamp = Some(now() - Duration::from_secs(14 * 86_400 + 1))),
        Value,
        "The parameter MetricData.member.1.Timestamp must specify a time within the past two \
         weeks.",
    );
    refused(
        changed(|d| d.storage_resolution = Some(30)),
        Value,
        "The parameter MetricData.member.1.StorageResolution must be a value in the set [1, 60].",
    );
    let accepted = [now() + FUTURE_MAX, now() - PAST_MAX];
    for time in accepted {
        assert!(put(vec![changed(|d| d.timestamp = Some(time))]).is_ok());
    }
    for count in [0.0, -1.0, f64::NAN] {
        let datum = changed(|d| {
            d.value = None;
            d.values = vec![1.0];
            d.counts = vec![count];
        });
        assert_eq!(put(vec![datum]).unwrap_err().code, Value);
    }
    let wide = changed(|d| {
        d.value = None;
        d.values = vec![1.0; 151];
    });
    assert_eq!(put(vec![wide]).unwrap_err().code, Value);
    assert_eq!(put(vec![datum(); 1_001]).unwrap_err().code, Value);
    assert_eq!(put(vec![datum(); 1_000]).unwrap().len(), 1_000);
    assert_eq!(put(vec![changed(|d| d.unit = Some("Apples".into()))]).unwrap_err().code, Value);
    let pair = |name: &str| (name.to_owned(), "x".to_owned());
    let twice = changed(|d| d.dimensions = vec![pair("A"), pair("A")]);
    assert_eq!(put(vec![twice]).unwrap_err().code, Value);
    let reserved = PutMetricData { namespace: "AWS/EC2".to_owned(), data: vec![datum()] };
    assert_eq!(reserved.records(now()).unwrap_err().code, Value);
}
