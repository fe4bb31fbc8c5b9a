//! StateReasonData: the numbers behind a state, as JSON text (cloudwatch reference, section 11).

use elbow_base::Timestamp;

use crate::alarms::config::{MetricAlarmConfig, Watch};
use crate::alarms::evaluate::Evaluated;

/// Characters (API reference, SetAlarmState, "StateReasonData").
pub(crate) const DATA_MAX: usize = 4_000;

/// `2025-07-03T08:34:06.300+0000`
pub(crate) fn time_text(at: Timestamp) -> String {
    at.to_millis_text().replace('Z', "+0000")
}

/// The data of an evaluation at `now`. Points that do not fit in the length are left out, oldest
/// first.
pub(crate) fn reason_data(config: &MetricAlarmConfig, seen: &Evaluated, now: Timestamp) -> String {
    let mut skip = 0;
    loop {
        let text = with_points(config, seen, now, skip);
        if text.len() <= DATA_MAX || skip >= seen.points.len() {
            return text;
        }
        skip += 1;
    }
}

fn with_points(
    config: &MetricAlarmConfig,
    seen: &Evaluated,
    now: Timestamp,
    skip: usize,
) -> String {
    let points = &seen.points[skip..];
    let mut text = format!("{{\"version\":\"1.0\",\"queryDate\":\"{}\"", time_text(now));
    if let Some((first, _)) = seen.points.first() {
        text.push_str(&format!(",\"startDate\":\"{}\"", time_text(*first)));
    }
    if let Watch::Metric(stat) = config.watch() {
        if let Some(unit) = stat.unit {
            text.push_str(&format!(",\"unit\":\"{unit}\""));
        }
        text.push_str(&format!(",\"statistic\":\"{}\"", stat.stat));
    }
    let recent: Vec<String> =
        points.iter().filter_map(|(_, value)| value.map(|value| format!("{value:?}"))).collect();
    text.push_str(&format!(
        ",\"period\":{},\"recentDatapoints\":[{}],\"threshold\":{:?}",
        config.rule().period().as_secs(),
        recent.join(","),
        config.rule().threshold()
    ));
    let evaluated: Vec<String> = points
        .iter()
        .rev()
        .map(|(at, value)| {
            let mut point = format!("{{\"timestamp\":\"{}\"", time_text(*at));
            if let Some(samples) = seen.samples(config, *at) {
                point.push_str(&format!(",\"sampleCount\":{:?}", crate::statistic::float(samples)));
            }
            if let Some(value) = value {
                point.push_str(&format!(",\"value\":{value:?}"));
            }
            point.push('}');
            point
        })
        .collect();
    text.push_str(&format!(",\"evaluatedDatapoints\":[{}]}}", evaluated.join(",")));
    text
}
