//! The texts with which CloudWatch explains an alarm's state (cloudwatch reference, section 11).

use elbow_base::Timestamp;

use crate::{AlarmRule, AlarmState, MissingData};

/// The reason of an alarm that was never evaluated.
pub const UNCHECKED: &str = "Unchecked: Initial alarm creation";

/// One evaluated period: when it began and its value.
pub(crate) type Point = (Timestamp, Option<f64>);

/// Why `rule` is in `state` after looking at `points`, oldest first.
pub(crate) fn reason(rule: &AlarmRule, state: AlarmState, points: &[Point]) -> String {
    let known: Vec<(Timestamp, f64)> =
        points.iter().filter_map(|&(at, value)| value.map(|value| (at, value))).collect();
    let gaps = points.len() - known.len();
    if state == AlarmState::InsufficientData {
        return match gaps {
            1 => "Insufficient Data: 1 datapoint was unknown.".to_owned(),
            n => format!("Insufficient Data: {n} datapoints were unknown."),
        };
    }
    let filled = match rule.missing() {
        MissingData::Breaching => Some("Breaching"),
        MissingData::NotBreaching => Some("NonBreaching"),
        MissingData::Missing | MissingData::Ignore => None,
    };
    let treated = filled.filter(|_| gaps > 0).map(|word| match gaps {
        1 => format!("1 missing datapoint was treated as [{word}]"),
        n => format!("{n} missing datapoints were treated as [{word}]"),
    });
    let crossed = crossed(rule, state, &known, points.len());
    let periods = if gaps == 1 { "1 period".to_owned() } else { format!("{gaps} periods") };
    match (crossed, treated) {
        (Some(crossed), None) => format!("Threshold Crossed: {crossed}."),
        (Some(crossed), Some(treated)) => format!("Threshold Crossed: {crossed} and {treated}."),
        (None, Some(treated)) => {
            format!("Threshold Crossed: no datapoints were received for {periods} and {treated}.")
        }
        (None, None) => {
            format!("Threshold Crossed: no datapoints were received for {periods}.")
        }
    }
}

/// The part about real values; `None` when none speaks for the state.
fn crossed(
    rule: &AlarmRule,
    state: AlarmState,
    known: &[(Timestamp, f64)],
    evaluated: usize,
) -> Option<String> {
    let alarm = state == AlarmState::Alarm;
    let telling: Vec<String> = known
        .iter()
        .rev()
        .filter(|(_, value)| rule.breaches(*value) == alarm)
        .map(|&(at, value)| format!("{value:?} ({})", day_text(at)))
        .collect();
    if telling.is_empty() {
        return None;
    }
    let (count, listed) = (telling.len(), telling.join(", "));
    let (words, threshold) = (rule.comparison().words(), rule.threshold());
    let not = if alarm { "" } else { "not " };
    let verb = if count == 1 { "was" } else { "were" };
    let (periods, enough) = (rule.evaluation_periods(), rule.datapoints_to_alarm());
    if periods == 1 {
        return Some(format!(
            "1 datapoint [{listed}] was {not}{words} the threshold ({threshold:?})"
        ));
    }
    let (minimum, transition) =
        if alarm { (enough, "OK -> ALARM") } else { (periods - enough + 1, "ALARM -> OK") };
    let datapoints = if minimum == 1 { "datapoint" } else { "datapoints" };
    Some(format!(
        "{count} out of the last {evaluated} datapoints [{listed}] {verb} {not}{words} the \
         threshold ({threshold:?}) (minimum {minimum} {datapoints} for {transition} transition)"
    ))
}

/// `03/07/25 08:29:00`, day first.
fn day_text(at: Timestamp) -> String {
    let text = at.to_seconds_text();
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    format!("{}/{}/{} {}", part(8, 10), part(5, 7), part(2, 4), part(11, 19))
}
