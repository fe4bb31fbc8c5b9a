//! Cases of `alarm`.

use super::*;
use crate::{Comparison, Statistic};

/// 3 July 2025, 08:30:00 UTC, the end of every window here.
const END: u64 = 1_751_531_400;

fn rule(n: u32, m: u32, missing: MissingData) -> AlarmRule {
    let minute = Duration::from_secs(60);
    AlarmRule::try_new(Comparison::Greater, 5.0, Statistic::Average, minute, n)
        .and_then(|rule| rule.with_datapoints(m))
        .unwrap()
        .with_missing(missing)
}

/// `0` is 1.0 (fine), `X` is 9.0 (breaching), `-` a gap, anything else a number; newest right.
fn window(text: &str) -> Window {
    let value = |word| match word {
        "-" => None,
        "0" => Some(1.0),
        "X" => Some(9.0),
        number => Some(number.parse().unwrap()),
    };
    Window {
        end: Timestamp::from_unix(Duration::from_secs(END)),
        period: Duration::from_secs(60),
        values: text.split_whitespace().map(value).collect(),
    }
}

/// The states with missing, ignore, breaching and notBreaching; `retain` when the answer is
/// whatever was held.
fn check(n: u32, m: u32, points: &str, expected: [&str; 4]) {
    let modes = [
        MissingData::Missing,
        MissingData::Ignore,
        MissingData::Breaching,
        MissingData::NotBreaching,
    ];
    for (missing, expected) in modes.into_iter().zip(expected) {
        for held in [AlarmState::Ok, AlarmState::Alarm, AlarmState::InsufficientData] {
            let evaluation = evaluate(&rule(n, m, missing), &window(points), held);
            let expected = if expected == "retain" { held.as_str() } else { expected };
            assert_eq!(evaluation.state.as_str(), expected, "{points} {missing:?} {held}");
            assert_eq!(evaluation.points.len(), usize::try_from(n).unwrap());
        }
    }
}

const NONE: &str = "INSUFFICIENT_DATA";

#[test]
fn the_published_table_for_three_of_three() {
    // CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data", first table.
    check(3, 3, "0 - X - X", ["OK", "OK", "OK", "OK"]);
    check(3, 3, "0 - - - -", ["OK", "OK", "OK", "OK"]);
    check(3, 3, "- - - - -", [NONE, "retain", "ALARM", "OK"]);
    check(3, 3, "0 X X - X", ["ALARM", "ALARM", "ALARM", "ALARM"]);
    check(3, 3, "- - X - -", ["ALARM", "retain", "ALARM", "OK"]);
}

#[test]
fn the_published_table_for_two_of_three() {
    // The same page, second table.
    check(3, 2, "0 - X - X", ["ALARM", "ALARM", "ALARM", "ALARM"]);
    check(3, 2, "0 0 X 0 X", ["ALARM", "ALARM", "ALARM", "ALARM"]);
    check(3, 2, "0 - X - -", ["OK", "OK", "ALARM", "OK"]);
    check(3, 2, "- - - - 0", ["OK", "OK", "ALARM", "OK"]);
    check(3, 2, "- - - X -", ["ALARM", "retain", "ALARM", "OK"]);
}

#[test]
fn a_recent_breach_alone_does_not_raise_the_alarm() {
    // The same page, "avoid going prematurely into ALARM state".
    check(3, 3, "- - - X -", ["OK", "OK", "ALARM", "OK"]);
    check(3, 3, "- - - - X", ["OK", "OK", "ALARM", "OK"]);
    check(3, 3, "- X - - -", ["ALARM", "retain", "ALARM", "OK"]);
}

#[test]
fn whole_windows_need_no_treatment() {
    check(1, 1, "0 0 X", ["ALARM"; 4]);
    check(1, 1, "X X 0", ["OK"; 4]);
    check(3, 3, "0 0 X X X", ["ALARM"; 4]);
    check(3, 3, "X X 0 X X", ["OK"; 4]);
    check(3, 2, "0 0 X 0 X", ["ALARM"; 4]);
    check(3, 2, "X X 0 0 X", ["OK"; 4]);
    check(3, 1, "0 0 X 0 0", ["ALARM"; 4]);
    check(3, 1, "X X 0 0 0", ["OK"; 4]);
    check(1, 1, "X - -", ["ALARM"; 4]);
    check(1, 1, "0 - -", ["OK"; 4]);
}

#[test]
fn windows_shorter_than_the_evaluation_are_filled_from_before() {
    check(3, 3, "X", ["OK", "OK", "ALARM", "OK"]);
    check(3, 3, "", [NONE, "retain", "ALARM", "OK"]);
}

fn check_reason(n: u32, m: u32, missing: MissingData, points: &str, expected: &str) {
    let evaluation = evaluate(&rule(n, m, missing), &window(points), AlarmState::Ok);
    assert_eq!(evaluation.reason, expected);
}

#[test]
fn reasons_are_worded_as_cloudwatchs() {
    use MissingData::{Breaching, Missing, NotBreaching};
    check_reason(
        1,
        1,
        Missing,
        "0 21.5",
        "Threshold Crossed: 1 datapoint [21.5 (03/07/25 08:29:00)] was greater than the threshold \
         (5.0).",
    );
    check_reason(
        1,
        1,
        Missing,
        "X 4",
        "Threshold Crossed: 1 datapoint [4.0 (03/07/25 08:29:00)] was not greater than the \
         threshold (5.0).",
    );
    check_reason(
        3,
        3,
        Missing,
        "0 0 30 31.9 32.6",
        "Threshold Crossed: 3 out of the last 3 datapoints [32.6 (03/07/25 08:29:00), 31.9 \
         (03/07/25 08:28:00), 30.0 (03/07/25 08:27:00)] were greater than the threshold (5.0) \
         (minimum 3 datapoints for OK -> ALARM transition).",
    );
    check_reason(
        3,
        2,
        Missing,
        "0 0 X 2 3",
        "Threshold Crossed: 2 out of the last 3 datapoints [3.0 (03/07/25 08:29:00), 2.0 (03/07/25 \
         08:28:00)] were not greater than the threshold (5.0) (minimum 2 datapoints for ALARM -> \
         OK transition).",
    );
    check_reason(
        2,
        2,
        Breaching,
        "- - - -",
        "Threshold Crossed: no datapoints were received for 2 periods and 2 missing datapoints \
         were treated as [Breaching].",
    );
    check_reason(
        1,
        1,
        NotBreaching,
        "- - -",
        "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was \
         treated as [NonBreaching].",
    );
    check_reason(1, 1, Missing, "- - -", "Insufficient Data: 1 datapoint was unknown.");
    check_reason(3, 3, Missing, "- - - -", "Insufficient Data: 3 datapoints were unknown.");
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(END + seconds))
}

#[test]
fn an_alarm_says_when_its_state_changes() {
    let mut alarm = Alarm::new("high".to_owned(), rule(2, 2, MissingData::Missing));
    assert_eq!(alarm.reason(), "Unchecked: Initial alarm creation");
    assert_eq!(alarm.evaluate(&window("- - - -"), at(0)), None);
    let first = alarm.evaluate(&window("0 0 X X"), at(60)).unwrap();
    assert_eq!((first.from, first.to), (AlarmState::InsufficientData, AlarmState::Alarm));
    assert_eq!(alarm.since(), Some(at(60)));
    assert_eq!(alarm.evaluate(&window("0 X X X"), at(120)), None);
    assert_eq!(alarm.since(), Some(at(60)));
    let back = alarm.evaluate(&window("X X X 0"), at(180)).unwrap();
    assert_eq!((back.from, back.to), (AlarmState::Alarm, AlarmState::Ok));
    assert!(back.reason.contains("were") || back.reason.contains("was not"), "{}", back.reason);
}

#[test]
fn a_policy_is_invoked_on_the_transition_and_every_minute() {
    let mut alarm = Alarm::new("high".to_owned(), rule(1, 1, MissingData::Missing));
    assert!(!alarm.take_invocation(at(0)));
    alarm.evaluate(&window("X"), at(0));
    let times: Vec<u64> = (0..200).filter(|&t| alarm.take_invocation(at(t))).collect();
    assert_eq!(times, [0, 60, 120, 180]);
    alarm.evaluate(&window("0"), at(200));
    assert!(!alarm.take_invocation(at(240)));
    alarm.evaluate(&window("X"), at(241));
    assert!(alarm.take_invocation(at(241)), "a new transition does not wait for the minute");
}

#[test]
fn a_policy_on_one_second_periods_is_invoked_every_second() {
    let second = Duration::from_secs(1);
    let rule = AlarmRule::try_new(Comparison::Greater, 5.0, Statistic::Average, second, 1);
    let mut alarm = Alarm::new("high".to_owned(), rule.unwrap());
    alarm.evaluate(&window("X"), at(0));
    let times: Vec<u64> = (0..4).filter(|&t| alarm.take_invocation(at(t))).collect();
    assert_eq!(times, [0, 1, 2, 3]);
}

#[test]
fn a_new_rule_keeps_the_state() {
    let mut alarm = Alarm::new("high".to_owned(), rule(1, 1, MissingData::Missing));
    alarm.evaluate(&window("X"), at(0));
    alarm.set_rule(rule(3, 3, MissingData::Missing));
    assert_eq!(alarm.state(), AlarmState::Alarm);
}

#[test]
fn any_window_has_a_verdict_that_agrees_with_its_points() {
    let mut rng = elbow_base::Rng::from_seed(5);
    for _ in 0..5_000 {
        let n = 1 + u32::try_from(rng.below(5)).unwrap();
        let m = 1 + u32::try_from(rng.below(u64::from(n))).unwrap();
        let words: Vec<&str> =
            (0..rng.below(9)).map(|_| ["0", "X", "-"][rng.index(3).unwrap()]).collect();
        let text = words.join(" ");
        let enough = usize::try_from(m).unwrap();
        let verdict = |missing| {
            let evaluation = evaluate(&rule(n, m, missing), &window(&text), AlarmState::Ok);
            let breaching = evaluation.points.iter().filter(|(_, v)| *v == Some(9.0)).count();
            assert!(evaluation.points.is_sorted_by_key(|(at, _)| *at), "{text}");
            assert!(!evaluation.reason.is_empty());
            assert!(breaching < enough || evaluation.state == AlarmState::Alarm, "{text}");
            evaluation.state
        };
        // Missing data can only raise an alarm when they are breaching.
        if verdict(MissingData::NotBreaching) == AlarmState::Alarm {
            assert_eq!(verdict(MissingData::Missing), AlarmState::Alarm, "{text}");
        }
        if verdict(MissingData::Missing) == AlarmState::Alarm {
            assert_eq!(verdict(MissingData::Breaching), AlarmState::Alarm, "{text} {n} {m}");
        }
        assert_ne!(verdict(MissingData::Breaching), AlarmState::InsufficientData);
        assert_ne!(verdict(MissingData::NotBreaching), AlarmState::InsufficientData);
    }
}
