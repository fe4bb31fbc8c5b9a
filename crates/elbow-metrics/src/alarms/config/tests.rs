//! Cases of `config`: every rule of PutMetricAlarm and its words.

use super::*;
use crate::FaultCode;
use crate::query::RawMetricStat;

pub(crate) fn high() -> PutMetricAlarm {
    PutMetricAlarm {
        alarm_name: "high".to_owned(),
        metric_name: Some("CPUUtilization".to_owned()),
        namespace: Some("AWS/EC2".to_owned()),
        statistic: Some("Average".to_owned()),
        period: Some(60),
        evaluation_periods: Some(3),
        threshold: Some(20.0),
        comparison_operator: Some("GreaterThanThreshold".to_owned()),
        ..PutMetricAlarm::default()
    }
}

fn query(id: &str, period: i64) -> MetricDataQuery {
    let metric_stat = Some(RawMetricStat {
        namespace: "App".to_owned(),
        metric_name: id.to_owned(),
        period,
        stat: "Sum".to_owned(),
        ..RawMetricStat::default()
    });
    let (id, return_data) = (id.to_owned(), Some(false));
    MetricDataQuery { id, metric_stat, return_data, ..MetricDataQuery::default() }
}

fn maths(text: &str, metrics: Vec<MetricDataQuery>) -> PutMetricAlarm {
    let expression =
        MetricDataQuery { id: "e".into(), expression: Some(text.into()), ..Default::default() };
    PutMetricAlarm {
        metric_name: None,
        namespace: None,
        statistic: None,
        period: None,
        metrics: metrics.into_iter().chain([expression]).collect(),
        ..high()
    }
}

type Change = fn(&mut PutMetricAlarm);

fn refuse(alarm: PutMetricAlarm, expected: &str) -> FaultCode {
    let fault = alarm.check().expect_err(expected);
    assert_eq!(fault.message, expected);
    fault.code
}

fn but(change: impl FnOnce(&mut PutMetricAlarm)) -> PutMetricAlarm {
    let mut alarm = high();
    change(&mut alarm);
    alarm
}

#[test]
fn what_is_not_said_has_cloudwatchs_defaults() {
    let config = high().check().unwrap();
    let rule = config.rule();
    assert_eq!((rule.evaluation_periods(), rule.datapoints_to_alarm()), (3, 3));
    assert_eq!(rule.missing(), MissingData::Missing);
    assert_eq!(config.sent().datapoints_to_alarm, None, "not returned when not set");
    let dynamo = but(|a| a.namespace = Some("AWS/DynamoDB".into())).check().unwrap();
    assert_eq!(dynamo.rule().missing(), MissingData::Ignore);
}

#[test]
fn absent_parts_are_named() {
    let cases: [(Change, &str); 8] = [
        (|a| a.alarm_name.clear(), "AlarmName"),
        (|a| a.metric_name = None, "MetricName"),
        (|a| a.namespace = None, "Namespace"),
        (|a| a.statistic = None, "Statistic"),
        (|a| a.period = None, "Period"),
        (|a| a.evaluation_periods = None, "EvaluationPeriods"),
        (|a| a.threshold = None, "Threshold"),
        (|a| a.comparison_operator = None, "ComparisonOperator"),
    ];
    for (change, name) in cases {
        let code = refuse(but(change), &format!("The parameter {name} is required."));
        assert_eq!(code, FaultCode::MissingParameter);
    }
}

#[test]
fn combinations_that_are_refused() {
    refuse(
        but(|a| a.extended_statistic = Some("p90".into())),
        "The parameters Statistic and ExtendedStatistic are mutually exclusive and you have \
         specified both.",
    );
    refuse(
        but(|a| a.metrics = vec![query("m1", 60)]),
        "The parameters MetricName and Metrics are mutually exclusive and you have specified both.",
    );
    refuse(
        but(|a| {
            a.period = Some(300);
            a.evaluation_periods = Some(289);
        }),
        "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= \
         86400).",
    );
    assert!(but(|a| (a.period, a.evaluation_periods) = (Some(3600), Some(168))).check().is_ok());
    refuse(
        but(|a| (a.period, a.evaluation_periods) = (Some(3600), Some(169))),
        "Metrics cannot be checked across more than seven days (EvaluationPeriods * Period must be \
         <= 604800).",
    );
    refuse(
        but(|a| a.datapoints_to_alarm = Some(4)),
        "The value for DatapointsToAlarm must be less than or equal to EvaluationPeriods.",
    );
    refuse(
        but(|a| a.evaluate_low_sample_count_percentile = Some("ignore".into())),
        "Option EvaluateLowSampleCountPercentile is only supported for percentile statistics.",
    );
    let percentile = but(|a| {
        a.statistic = None;
        a.extended_statistic = Some("p99".into());
        a.evaluate_low_sample_count_percentile = Some("ignore".into());
    });
    assert!(percentile.check().unwrap().holds_on_few_samples());
}

#[test]
fn values_that_are_refused() {
    refuse(
        but(|a| a.period = Some(45)),
        "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.",
    );
    refuse(
        but(|a| a.evaluation_periods = Some(0)),
        "1 validation error detected: Value '0' at 'evaluationPeriods' failed to satisfy \
         constraint: Member must have value greater than or equal to 1",
    );
    refuse(but(|a| a.alarm_actions = vec!["x".into()]), "Invalid arn syntax: x");
    let stop = "arn:aws:automate:us-east-1:ec2:stop";
    refuse(
        but(|a| a.alarm_actions = vec![stop.into()]),
        &format!("Unsupported action for this alarm: {stop}"),
    );
    let of_instance = but(|a| {
        a.dimensions = vec![("InstanceId".into(), "i-1".into())];
        a.alarm_actions = vec![stop.into()];
    });
    assert!(of_instance.check().is_ok());
    let topic = "arn:aws:sns:us-east-1:000000000000:t".to_owned();
    refuse(
        but(|a| a.ok_actions = vec![topic; 6]),
        "The collection OKActions must not have a size greater than 5.",
    );
    assert!(but(|a| a.threshold = Some(f64::NAN)).check().is_err());
    assert!(but(|a| a.alarm_name = "x".repeat(256)).check().is_err());
    assert!(but(|a| a.alarm_description = Some("x".repeat(1_025))).check().is_err());
    assert!(but(|a| a.treat_missing_data = Some("maybe".into())).check().is_err());
    assert!(but(|a| a.unit = Some("Apples".into())).check().is_err());
    let band = but(|a| a.comparison_operator = Some("GreaterThanUpperThreshold".into()));
    assert!(band.check().unwrap_err().message.contains("ANOMALY_DETECTION_BAND"));
    let unknown = but(|a| a.comparison_operator = Some("Above".into())).check().unwrap_err();
    assert_eq!(unknown.code, FaultCode::Validation);
}

#[test]
fn maths_alarms_return_one_series_of_one_period() {
    assert!(maths("m1 / m2", vec![query("m1", 60), query("m2", 60)]).check().is_ok());
    refuse(
        maths("m1 / m2", vec![query("m1", 60), query("m2", 300)]),
        "Metrics list must have the same period.",
    );
    refuse(
        maths("METRICS()", vec![query("m1", 60)]),
        "Error in expression 'e': The expression of an alarm must return one TimeSeries",
    );
    refuse(
        maths("SUM(m1)", vec![query("m1", 60)]),
        "Error in expression 'e': The expression of an alarm must return one TimeSeries",
    );
    let mut shown = query("m1", 60);
    shown.return_data = None;
    refuse(
        maths("m1 * 2", vec![shown]),
        "Exactly one element of the metrics list should return data.",
    );
    let many: Vec<_> = (0..11).map(|n| query(&format!("m{n}"), 60)).collect();
    refuse(maths("m1 + m2", many), "The metrics list must not contain more than 10 metrics.");
    refuse(
        maths("SEARCH('{A} x', 'Sum', 60)", vec![]),
        "Error in expression 'e': The function SEARCH is not supported by elbow (at position 1)",
    );
}
