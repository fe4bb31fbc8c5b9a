//! Cases of `book`: alarms over a store, minute by minute.

use super::*;
use crate::alarms::{
    AlarmType, DescribeAlarms, HistoryQuery, PutCompositeAlarm, PutMetricAlarm, SuppressedBy,
};
use crate::query::{MetricDataQuery, RawMetricStat};
use crate::{Bucket, FaultCode, MetricId, Record, Resolution, StoreLimits, Unit};

/// 19 September 2025, 20:00:00 UTC, a Friday: minute 0 of all cases.
const START: u64 = 1_758_312_000;
const POLICY: &str = "arn:aws:autoscaling:us-east-1:000000000000:scalingPolicy:u:\
                      autoScalingGroupName/g:policyName/p";
const TOPIC: &str = "arn:aws:sns:us-east-1:000000000000:topic";

struct World {
    book: AlarmBook,
    store: MetricStore,
    now: Timestamp,
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(START + seconds))
}

fn alarm(name: &str, metric: &str) -> PutMetricAlarm {
    PutMetricAlarm {
        alarm_name: name.to_owned(),
        metric_name: Some(metric.to_owned()),
        namespace: Some("App".to_owned()),
        statistic: Some("Average".to_owned()),
        period: Some(60),
        evaluation_periods: Some(1),
        threshold: Some(20.0),
        comparison_operator: Some("GreaterThanThreshold".to_owned()),
        ..PutMetricAlarm::default()
    }
}

fn composite(name: &str, rule: &str) -> PutCompositeAlarm {
    PutCompositeAlarm {
        alarm_name: name.to_owned(),
        alarm_rule: rule.to_owned(),
        alarm_actions: vec![TOPIC.to_owned()],
        ok_actions: vec![TOPIC.to_owned()],
        ..PutCompositeAlarm::default()
    }
}

impl World {
    fn new() -> Self {
        let place = Place {
            partition: "aws".to_owned(),
            region: "us-east-1".to_owned(),
            account: "000000000000".to_owned(),
        };
        let store = MetricStore::new(StoreLimits::STANDARD);
        Self { book: AlarmBook::new(place), store, now: at(0) }
    }

    /// One sample in the middle of the minute that begins at `second`.
    fn sample(&mut self, metric: &str, second: u64, value: f64) {
        let id = MetricId::try_new("App", metric, vec![]).unwrap();
        let (bucket, resolution) = (Bucket::of(value, 1), Resolution::High);
        let (unit, at) = (Unit::None, at(second));
        self.store.put(&Record { id, unit, at, bucket, resolution }).unwrap();
    }

    /// Up to that second: `12 name OK->ALARM` and `12 name arn`, with `again` for repeats.
    fn run_to(&mut self, second: u64) -> Vec<String> {
        let mut lines = Vec::new();
        while let Some(due) = self.book.next_due().filter(|due| *due <= at(second)) {
            self.now = self.now.max(due);
            let now = self.now.since(at(0)).as_secs();
            for event in self.book.evaluate(&self.store, self.now) {
                lines.push(match event {
                    AlarmEvent::StateChanged { alarm, from, to } => {
                        format!("{now} {alarm} {}->{}", from.state, to.state)
                    }
                    AlarmEvent::Action(call) => {
                        let again = if call.repeated { " again" } else { "" };
                        format!("{now} {} {:?}{again}", call.alarm, call.kind)
                    }
                });
            }
        }
        self.now = at(second);
        lines
    }

    fn status(&self, name: &str) -> &AlarmStatus {
        self.book.get(name).unwrap().status()
    }

    fn set(&mut self, name: &str, state: &str) {
        let sent = SetAlarmState {
            alarm_name: name.to_owned(),
            state_value: state.to_owned(),
            state_reason: "by hand".to_owned(),
            state_reason_data: None,
        };
        self.book.set_state(sent, self.now).unwrap();
    }
}

#[test]
fn an_alarm_goes_off_and_its_policy_repeats_every_minute() {
    let mut world = World::new();
    let mut high = alarm("high", "cpu");
    high.alarm_actions = vec![POLICY.to_owned(), TOPIC.to_owned()];
    high.ok_actions = vec![TOPIC.to_owned()];
    world.book.put_metric_alarm(high, at(5)).unwrap();
    for (minute, value) in [(0, 10.0), (1, 21.5), (2, 30.0), (3, 40.0), (4, 5.0)] {
        world.sample("cpu", minute * 60 + 30, value);
    }
    // A topic hears of the transition only; the policy once a minute (reference, section 12).
    assert_eq!(
        world.run_to(301),
        [
            "61 high INSUFFICIENT_DATA->OK",
            "61 high Topic",
            "121 high OK->ALARM",
            "121 high ScalingPolicy",
            "121 high Topic",
            "181 high ScalingPolicy again",
            "241 high ScalingPolicy again",
            "301 high ALARM->OK",
            "301 high Topic"
        ]
    );
    let status = world.status("high");
    assert_eq!(
        status.reason,
        "Threshold Crossed: 1 datapoint [5.0 (19/09/25 20:04:00)] was not greater than the \
         threshold (20.0)."
    );
    assert_eq!(
        status.reason_data.as_deref(),
        Some(
            "{\"version\":\"1.0\",\"queryDate\":\"2025-09-19T20:05:01.000+0000\",\
             \"startDate\":\"2025-09-19T20:04:00.000+0000\",\"statistic\":\"Average\",\
             \"period\":60,\"recentDatapoints\":[5.0],\"threshold\":20.0,\"evaluatedDatapoints\":\
             [{\"timestamp\":\"2025-09-19T20:04:00.000+0000\",\"sampleCount\":1.0,\"value\":5.0}]}"
        )
    );
}

#[test]
fn actions_can_be_disabled() {
    let mut world = World::new();
    let mut high = alarm("high", "cpu");
    high.alarm_actions = vec![POLICY.to_owned()];
    high.actions_enabled = Some(false);
    world.book.put_metric_alarm(high, at(0)).unwrap();
    for minute in 0..10 {
        world.sample("cpu", minute * 60, 50.0);
    }
    assert_eq!(world.run_to(200), ["61 high INSUFFICIENT_DATA->ALARM"]);
    world.book.set_actions_enabled(&["high".to_owned()], true, at(200)).unwrap();
    assert_eq!(world.run_to(250), ["241 high ScalingPolicy again"]);
}

#[test]
fn ten_second_alarms_are_evaluated_every_ten_seconds_and_one_second_ones_every_second() {
    let mut world = World::new();
    for (name, period) in [("ten", 10), ("thirty", 30), ("one", 1)] {
        let mut fast = alarm(name, "load");
        fast.period = Some(period);
        fast.alarm_actions = vec![POLICY.to_owned()];
        world.book.put_metric_alarm(fast, at(0)).unwrap();
    }
    for second in 0..30 {
        let value = if second < 12 { 10.0 } else { 100.0 };
        world.sample("load", second, value);
    }
    let lines = world.run_to(32);
    let changes: Vec<&String> = lines.iter().filter(|line| line.contains("->ALARM")).collect();
    // 10 s: the edge at 20 has 10..20 with an average of 82. 30 s: -10..20 has 46. 1 s: second 12
    // is over at 13.
    assert_eq!(changes, ["13 one OK->ALARM", "21 ten OK->ALARM", "21 thirty OK->ALARM"]);
    let repeats = lines.iter().filter(|line| line.contains("one ScalingPolicy")).count();
    assert_eq!(repeats, 20, "13 to 32");
}

#[test]
fn a_replaced_alarm_keeps_its_state_and_does_not_act_again() {
    let mut world = World::new();
    let mut high = alarm("high", "cpu");
    high.alarm_actions = vec![TOPIC.to_owned()];
    world.book.put_metric_alarm(high.clone(), at(0)).unwrap();
    for minute in 0..10 {
        world.sample("cpu", minute * 60, 50.0);
    }
    assert_eq!(world.run_to(100).len(), 2);
    high.threshold = Some(30.0);
    world.book.put_metric_alarm(high.clone(), at(100)).unwrap();
    assert_eq!(world.status("high").state, AlarmState::Alarm);
    assert_eq!(world.run_to(200), [""; 0]);
    let update = world.status("high");
    assert_eq!((update.configured, update.transitioned), (at(100), at(61)));
    high.threshold = Some(60.0);
    world.book.put_metric_alarm(high, at(200)).unwrap();
    assert_eq!(world.run_to(202), ["201 high ALARM->OK"]);
}

#[test]
fn percentile_alarms_may_wait_for_samples() {
    for (mode, expected) in [("evaluate", AlarmState::Alarm), ("ignore", AlarmState::Ok)] {
        let mut world = World::new();
        let mut slow = alarm("slow", "latency");
        slow.statistic = None;
        slow.extended_statistic = Some("p90".to_owned());
        slow.evaluate_low_sample_count_percentile = Some(mode.to_owned());
        world.book.put_metric_alarm(slow, at(0)).unwrap();
        for n in 0..100u32 {
            world.sample("latency", u64::from(n % 60), 1.0);
        }
        // p90 needs 100 samples (reference, 10.5): the second minute has 20.
        for n in 0..20u32 {
            world.sample("latency", 60 + u64::from(n), 99.0);
        }
        world.run_to(121);
        assert_eq!(world.status("slow").state, expected, "{mode}");
    }
}

#[test]
fn maths_alarms_divide_by_what_is_there() {
    let mut world = World::new();
    let query = |id: &str, metric: &str| MetricDataQuery {
        id: id.to_owned(),
        metric_stat: Some(RawMetricStat {
            namespace: "App".to_owned(),
            metric_name: metric.to_owned(),
            period: 60,
            stat: "Sum".to_owned(),
            ..RawMetricStat::default()
        }),
        return_data: Some(false),
        ..MetricDataQuery::default()
    };
    let ratio = MetricDataQuery {
        id: "e".to_owned(),
        expression: Some("backlog / workers".to_owned()),
        ..MetricDataQuery::default()
    };
    let mut backlog = alarm("backlog", "");
    backlog.metrics = vec![query("backlog", "jobs"), query("workers", "workers"), ratio];
    (backlog.metric_name, backlog.namespace) = (None, None);
    (backlog.statistic, backlog.period) = (None, None);
    world.book.put_metric_alarm(backlog, at(0)).unwrap();
    for (minute, jobs, workers) in [(0, 30.0, 2.0), (1, 90.0, 3.0), (2, 90.0, 0.0)] {
        world.sample("jobs", minute * 60, jobs);
        world.sample("workers", minute * 60, workers);
    }
    let lines = world.run_to(182);
    // 15, 30, and a division by zero, which is no point: the newest real one is used.
    assert_eq!(lines, ["61 backlog INSUFFICIENT_DATA->OK", "121 backlog OK->ALARM"]);
    assert!(world.status("backlog").reason.contains("[30.0 (19/09/25 20:01:00)]"));
}

#[test]
fn states_can_be_set_and_come_back() {
    let mut world = World::new();
    let mut high = alarm("high", "cpu");
    high.alarm_actions = vec![POLICY.to_owned()];
    world.book.put_metric_alarm(high, at(0)).unwrap();
    for minute in 0..5 {
        world.sample("cpu", minute * 60, 1.0);
    }
    world.run_to(70);
    world.set("high", "ALARM");
    assert_eq!(
        world.run_to(130),
        ["70 high OK->ALARM", "70 high ScalingPolicy", "121 high ALARM->OK"]
    );
    world.set("high", "OK");
    assert_eq!(world.run_to(131), [""; 0]);
    assert_eq!(world.status("high").transitioned, at(121));
    let refuse = |world: &mut World, name: &str, state: &str, data: Option<&str>| {
        let sent = SetAlarmState {
            alarm_name: name.to_owned(),
            state_value: state.to_owned(),
            state_reason: String::new(),
            state_reason_data: data.map(str::to_owned),
        };
        world.book.set_state(sent, at(200)).unwrap_err()
    };
    let fault = refuse(&mut world, "none", "OK", None);
    assert_eq!((fault.code, fault.message.as_str()), (FaultCode::ResourceNotFound, ""));
    // Reference, section 2, word by word.
    assert_eq!(
        refuse(&mut world, "high", "INVALID", None).message,
        "1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy \
         constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]"
    );
    assert_eq!(refuse(&mut world, "high", "OK", Some("{")).code, FaultCode::InvalidFormat);
}

#[test]
fn history_tells_what_happened() {
    let mut world = World::new();
    world.book.put_metric_alarm(alarm("high", "cpu"), at(0)).unwrap();
    world.sample("cpu", 0, 50.0);
    world.run_to(70);
    world.book.note_action("high", TOPIC, Ok(Some("hello")), at(71));
    let failed = "Metric data points must be provided";
    world.book.note_action("high", POLICY, Err(failed), at(72));
    world.book.delete_alarms(&["high".to_owned(), "none".to_owned()], at(80)).unwrap();
    let items = world.book.history().query(&HistoryQuery::default());
    let summaries: Vec<&str> = items.iter().map(|item| item.summary.as_str()).collect();
    assert_eq!(
        summaries,
        [
            "Alarm \"high\" deleted",
            "Failed to execute AutoScaling action: Metric data points must be provided",
            &format!("Successfully executed action {TOPIC}"),
            "Alarm updated from INSUFFICIENT_DATA to ALARM",
            "Alarm \"high\" created"
        ]
    );
    for item in items {
        let data: serde_json::Value = serde_json::from_str(&item.data).unwrap();
        assert!(data.is_object(), "{}", item.data);
    }
    assert_eq!((world.book.next_due(), world.book.iter().len()), (None, 0));
}

#[test]
fn composites_follow_their_children() {
    let mut world = World::new();
    world.book.put_metric_alarm(alarm("a", "x"), at(0)).unwrap();
    world.book.put_metric_alarm(alarm("b", "y"), at(0)).unwrap();
    world.book.put_composite_alarm(composite("both", "ALARM(a) AND ALARM(b)"), at(0)).unwrap();
    world.book.put_composite_alarm(composite("top", "ALARM(both)"), at(0)).unwrap();
    world.run_to(2);
    assert_eq!(
        world.status("both").reason,
        "arn:aws:cloudwatch:us-east-1:000000000000:alarm:both was created and its alarm rule \
         evaluates to OK"
    );
    world.set("a", "ALARM");
    assert_eq!(world.run_to(3), ["2 a INSUFFICIENT_DATA->ALARM"]);
    world.set("b", "ALARM");
    assert_eq!(
        world.run_to(4),
        [
            "3 b INSUFFICIENT_DATA->ALARM",
            "3 both OK->ALARM",
            "3 both Topic",
            "3 top OK->ALARM",
            "3 top Topic"
        ]
    );
    let arn = "arn:aws:cloudwatch:us-east-1:000000000000:alarm:b";
    let text = format!("{arn} transitioned to ALARM at Friday 19 September, 2025 20:00:03 UTC");
    assert_eq!(world.status("both").reason, text);
    let data = world.status("both").reason_data.clone().unwrap();
    assert!(data.contains(&format!("{{\"triggeringAlarms\":[{{\"arn\":\"{arn}\"")), "{data}");
}

#[test]
fn composites_in_a_circle_stand_still() {
    let mut world = World::new();
    world.book.put_metric_alarm(alarm("a", "x"), at(0)).unwrap();
    world.book.put_composite_alarm(composite("p", "ALARM(a)"), at(0)).unwrap();
    world.book.put_composite_alarm(composite("q", "ALARM(p)"), at(0)).unwrap();
    world.book.put_composite_alarm(composite("p", "ALARM(a) OR ALARM(q)"), at(0)).unwrap();
    world.run_to(1);
    world.set("a", "ALARM");
    assert_eq!(world.run_to(2), ["1 a INSUFFICIENT_DATA->ALARM"]);
    assert!(world.book.delete_alarms(&["p".to_owned()], at(2)).is_err());
    world.book.put_composite_alarm(composite("p", "ALARM(a)"), at(2)).unwrap();
    world.run_to(3);
    assert_eq!(world.status("q").state, AlarmState::Alarm);
    assert!(world.book.delete_alarms(&["p".into(), "q".into()], at(3)).is_err());
    assert!(world.book.delete_alarms(&["a".into(), "q".into()], at(3)).is_ok());
}

#[test]
fn a_suppressor_holds_actions_back() {
    let mut world = World::new();
    for name in ["a", "quiet"] {
        let mut one = alarm(name, name);
        one.treat_missing_data = Some("ignore".to_owned());
        world.book.put_metric_alarm(one, at(0)).unwrap();
    }
    let mut top = composite("top", "ALARM(a)");
    top.actions_suppressor = Some("quiet".to_owned());
    top.actions_suppressor_wait_period = Some(30);
    top.actions_suppressor_extension_period = Some(20);
    world.book.put_composite_alarm(top, at(0)).unwrap();
    world.run_to(10);
    let by = |world: &World| match world.book.get("top") {
        Some(AlarmKindRef::Composite(alarm)) => alarm.suppression().by(),
        _ => None,
    };
    world.set("a", "ALARM");
    assert_eq!(world.run_to(20), ["10 a INSUFFICIENT_DATA->ALARM", "10 top OK->ALARM"]);
    assert_eq!(by(&world), Some(SuppressedBy::WaitPeriod));
    world.set("quiet", "ALARM");
    assert_eq!(world.run_to(100), ["20 quiet INSUFFICIENT_DATA->ALARM"]);
    assert_eq!(by(&world), Some(SuppressedBy::Alarm));
    world.set("quiet", "OK");
    assert_eq!(world.run_to(119), ["100 quiet ALARM->OK"]);
    assert_eq!(by(&world), Some(SuppressedBy::ExtensionPeriod));
    assert_eq!(world.run_to(125), ["120 top Topic"]);
    assert_eq!(by(&world), None);
}

#[test]
fn composites_are_checked() {
    let mut world = World::new();
    let refuse = |world: &mut World, sent: PutCompositeAlarm, expected: &str| {
        let fault = world.book.put_composite_alarm(sent, at(0)).unwrap_err();
        assert!(fault.message.contains(expected), "{}", fault.message);
    };
    refuse(&mut world, composite("c", "ALARM(none)"), "Unable to find alarm(s)");
    refuse(&mut world, composite("c", "ALARM("), "Expected an alarm's name at position 7");
    let mut policy = composite("c", "TRUE");
    policy.alarm_actions = vec![POLICY.to_owned()];
    refuse(&mut world, policy, "Unsupported action");
    let mut half = composite("c", "TRUE");
    half.actions_suppressor = Some("s".to_owned());
    refuse(&mut world, half, "ActionsSuppressorWaitPeriod is required");
    world.book.put_metric_alarm(alarm("m", "x"), at(0)).unwrap();
    refuse(&mut world, composite("m", "TRUE"), "already exists");
    world.book.put_composite_alarm(composite("c", "TRUE"), at(0)).unwrap();
    assert!(world.book.put_metric_alarm(alarm("c", "x"), at(0)).is_err());
    world.run_to(2);
    assert_eq!(world.status("c").state, AlarmState::Alarm);
}

#[test]
fn alarms_are_described_in_pages() {
    let mut world = World::new();
    for n in 0..60 {
        let mut one = alarm(&format!("m{n:02}"), "x");
        one.alarm_actions = vec![if n < 5 { POLICY } else { TOPIC }.to_owned()];
        world.book.put_metric_alarm(one, at(0)).unwrap();
    }
    world.book.put_composite_alarm(composite("c", "ALARM(m00) OR OK(m01)"), at(0)).unwrap();
    let ask = |change: fn(&mut DescribeAlarms)| {
        let mut ask = DescribeAlarms::default();
        change(&mut ask);
        world.book.describe(&ask).map(|found| (found.names.len(), found.next_token))
    };
    assert_eq!(ask(|_| ()), Ok((50, Some("after:m49".to_owned()))));
    assert_eq!(ask(|a| a.next_token = Some("after:m49".into())), Ok((10, None)));
    assert_eq!(ask(|a| a.alarm_name_prefix = Some("m0".into())), Ok((10, None)));
    assert_eq!(ask(|a| a.alarm_names = vec!["m01".into(), "none".into()]), Ok((1, None)));
    assert_eq!(ask(|a| a.action_prefix = Some("arn:aws:autoscaling".into())), Ok((5, None)));
    assert_eq!(ask(|a| a.alarm_types = vec![AlarmType::Composite]), Ok((1, None)));
    assert_eq!(ask(|a| a.children_of_alarm_name = Some("c".into())), Ok((2, None)));
    assert_eq!(ask(|a| a.parents_of_alarm_name = Some("m00".into())), Ok((1, None)));
    assert_eq!(ask(|a| a.state_value = Some(AlarmState::Ok)), Ok((0, None)));
    assert!(ask(|a| a.max_records = Some(0)).is_err());
    assert!(ask(|a| a.next_token = Some("x".into())).is_err());
}
