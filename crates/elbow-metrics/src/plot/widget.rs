//! The `metrics` member of a widget: rows of texts with `.` and `...` for what repeats.

use serde_json::{Map, Value};

use crate::Fault;
use crate::plot::source::{METRICS_MAX, WidgetMetric, color, text, wrong};
use crate::query::{MetricDataQuery, RawMetricStat};

pub(crate) fn metrics(
    value: Option<&Value>,
    period: i64,
    stat: &str,
) -> Result<Vec<WidgetMetric>, Fault> {
    let rows = match value {
        None => return Ok(Vec::new()),
        Some(Value::Array(rows)) => rows,
        Some(_) => return Err(wrong("metrics", "must be an array")),
    };
    if rows.len() > METRICS_MAX {
        return Err(wrong("metrics", "must not have more than 100 members"));
    }
    let mut above: Vec<String> = Vec::new();
    let mut found: Vec<WidgetMetric> = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let name = format!("metrics[{index}]");
        let Some(row) = row.as_array() else {
            return Err(wrong(&name, "must be an array"));
        };
        let empty = Map::new();
        let (texts, options) = match row.split_last() {
            Some((Value::Object(options), texts)) => (texts, options),
            _ => (row.as_slice(), &empty),
        };
        let mut query = MetricDataQuery {
            id: text(options, "id").unwrap_or_else(|| unused_id(index, rows)),
            label: text(options, "label").filter(|label| !label.is_empty()),
            return_data: Some(options.get("visible").and_then(Value::as_bool).unwrap_or(true)),
            ..MetricDataQuery::default()
        };
        let period = options.get("period").and_then(Value::as_i64).unwrap_or(period);
        if let Some(expression) = text(options, "expression") {
            query.expression = Some(expression);
            query.period = Some(period);
        } else {
            above = spelt_out(texts, &above).ok_or_else(|| {
                wrong(&name, "must be a namespace, a metric name and pairs of dimensions")
            })?;
            let pairs = above[2..].chunks(2).map(|pair| (pair[0].clone(), pair[1].clone()));
            query.metric_stat = Some(RawMetricStat {
                namespace: above[0].clone(),
                metric_name: above[1].clone(),
                dimensions: pairs.collect(),
                period,
                stat: text(options, "stat").unwrap_or_else(|| stat.to_owned()),
                unit: None,
            });
        }
        found.push(WidgetMetric {
            query,
            color: color(options.get("color").and_then(Value::as_str)),
            right: options.get("yAxis").and_then(Value::as_str) == Some("right"),
        });
    }
    Ok(found)
}

/// `.` repeats the text above it, `...` as many as are missing.
fn spelt_out(texts: &[Value], above: &[String]) -> Option<Vec<String>> {
    let mut spelt: Vec<String> = Vec::new();
    for value in texts {
        match value.as_str()? {
            "." => spelt.push(above.get(spelt.len())?.clone()),
            "..." => {
                let given = texts.len() - 1;
                let until = above.len().checked_sub(given)? + spelt.len();
                spelt.extend_from_slice(above.get(spelt.len()..until)?);
            }
            text => spelt.push(text.to_owned()),
        }
    }
    (spelt.len() >= 2 && spelt.len().is_multiple_of(2)).then_some(spelt)
}

/// An id that no row has.
fn unused_id(index: usize, rows: &[Value]) -> String {
    let taken = |id: &str| {
        let of = |row: &Value| {
            let options = row.as_array().and_then(|row| row.last())?.as_object()?;
            text(options, "id")
        };
        rows.iter().filter_map(of).any(|given| given == id)
    };
    let mut id = format!("m{}", index + 1);
    while taken(&id) {
        id.push('x');
    }
    id
}
