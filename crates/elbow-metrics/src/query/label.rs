//! Labels: what a result is called, and the parts that depend on its points (CloudWatch User
//! Guide, "Using dynamic labels"; cloudwatch reference, section 6).

use std::collections::BTreeMap;

use crate::maths::TimeSeries;
use crate::query::set::MetricStat;

/// The default labels of metrics: the name, with the statistic and the period where several
/// results would be called the same, as far as these differ.
pub fn default_labels(metrics: &[&MetricStat]) -> Vec<String> {
    let mut same: BTreeMap<&str, Vec<&MetricStat>> = BTreeMap::new();
    for stat in metrics {
        same.entry(stat.metric.name()).or_default().push(stat);
    }
    let label = |stat: &&MetricStat| {
        let name = stat.metric.name();
        let group = same.get(name).map_or(&[][..], Vec::as_slice);
        let stats = group.iter().any(|other| other.stat != stat.stat);
        let periods = group.iter().any(|other| other.period != stat.period);
        let mut label = name.to_owned();
        if stats {
            label.push_str(&format!(" {}", stat.stat));
        }
        if periods {
            label.push_str(&format!(" {}", stat.period.as_secs()));
        }
        label
    };
    metrics.iter().map(label).collect()
}

/// `template` with its dynamic parts in place; what is unknown stays as it is.
pub fn fill_in(
    template: &str,
    default: &str,
    series: &TimeSeries,
    metric: Option<&MetricStat>,
) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("${") {
        filled.push_str(before);
        let Some((part, tail)) = after.split_once('}') else {
            filled.push_str("${");
            rest = after;
            continue;
        };
        match value_of(part.trim(), default, series, metric) {
            Some(value) => filled.push_str(&value),
            None => filled.push_str(&format!("${{{part}}}")),
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

fn value_of(
    part: &str,
    default: &str,
    series: &TimeSeries,
    metric: Option<&MetricStat>,
) -> Option<String> {
    let values = || series.points.iter().map(|(_, value)| *value);
    let number = |value: Option<f64>| Some(value.map_or_else(|| "--".to_owned(), shown));
    let sum = || values().reduce(|a, b| a + b);
    match part {
        "LABEL" => Some(default.to_owned()),
        "MAX" => number(values().reduce(f64::max)),
        "MIN" => number(values().reduce(f64::min)),
        "SUM" => number(sum()),
        "AVG" => {
            let count = crate::statistic::float(u64::try_from(series.points.len()).unwrap_or(0));
            number(sum().map(|sum| sum / count))
        }
        "FIRST" => number(values().next()),
        "LAST" => number(values().next_back()),
        "DATAPOINT_COUNT" => Some(series.points.len().to_string()),
        _ => property(part.strip_prefix("PROP(")?.strip_suffix(')')?, metric?),
    }
}

fn property(quoted: &str, stat: &MetricStat) -> Option<String> {
    let quotes = ['\'', '"'];
    let name = quoted.trim().strip_prefix(quotes)?.strip_suffix(quotes)?;
    match name {
        "MetricName" => Some(stat.metric.name().to_owned()),
        "Namespace" => Some(stat.metric.namespace().to_owned()),
        "Period" => Some(stat.period.as_secs().to_string()),
        "Stat" => Some(stat.stat.to_string()),
        _ => {
            let name = name.strip_prefix("Dim.")?;
            let found = stat.metric.dimensions().iter().find(|d| d.name == name)?;
            Some(found.value.clone())
        }
    }
}

/// At most six significant decimals, without zeros at the end.
pub(crate) fn shown(value: f64) -> String {
    let text = format!("{value:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
