//! GetMetricWidgetImage: a widget's JSON source to a PNG (cloudwatch reference, section 17).
//!
//! The source is checked, its data are asked of a store, and the picture is drawn into a buffer.
//! The same request over the same data gives the same bytes.

mod axis;
mod canvas;
mod chart;
mod number;
mod png;
mod source;
mod time_text;
mod widget;

use elbow_base::Timestamp;

use crate::maths::MathsLimits;
use crate::query::label::shown;
use crate::query::{GetMetricData, MetricDataResult, QuerySet, ScanBy};
use crate::{Fault, MetricStore, Unit};

pub use source::{Annotation, AxisRange, View, Widget, WidgetMetric};

/// A series to be drawn.
#[derive(Clone, Debug)]
struct Line {
    label: String,
    color: canvas::Color,
    right: bool,
    /// Seconds since 1970 and value, oldest first.
    points: Vec<(u64, f64)>,
    period: u64,
}

/// The picture of the widget `source` (JSON text) with the data of `store`, as PNG.
///
/// # Errors
/// AWS's error when the source is not a widget, or its metrics break a rule.
pub fn widget_png(source: &str, store: &MetricStore, now: Timestamp) -> Result<Vec<u8>, Fault> {
    let widget = Widget::parse(source, now)?;
    let queries = widget.queries();
    let ask = GetMetricData {
        queries: queries.clone(),
        start: widget.start,
        end: widget.end,
        scan_by: ScanBy::TimestampAscending,
        max_datapoints: None,
        next_token: None,
    };
    let mut results = if queries.is_empty() { Vec::new() } else { ask.run(store, now)?.results };
    tell_apart(&widget, &mut results);
    let units = units(&widget, store);
    let lines: Vec<Line> = lines(&widget, results);
    let canvas = match widget.view {
        View::SingleValue => number::draw(&widget, &lines, units[0]),
        View::TimeSeries => chart::draw(&widget, &lines, units),
    };
    Ok(png::encode(canvas.width(), canvas.height(), canvas.pixels()))
}

/// d3's ten categories, which CloudWatch's own graphs begin with.
const PALETTE: [canvas::Color; 10] = [
    [0x1f, 0x77, 0xb4],
    [0xff, 0x7f, 0x0e],
    [0x2c, 0xa0, 0x2c],
    [0xd6, 0x27, 0x28],
    [0x94, 0x67, 0xbd],
    [0x8c, 0x56, 0x4b],
    [0xe3, 0x77, 0xc2],
    [0x7f, 0x7f, 0x7f],
    [0xbc, 0xbd, 0x22],
    [0x17, 0xbe, 0xcf],
];

fn lines(widget: &Widget, results: Vec<MetricDataResult>) -> Vec<Line> {
    let line = |(index, result): (usize, MetricDataResult)| {
        let metric = widget.metrics.iter().find(|metric| metric.query.id == result.id)?;
        let times = result.timestamps.iter().map(|at| at.unix_seconds());
        let stat = metric.query.metric_stat.as_ref();
        let period = stat.map_or(widget.period, |stat| stat.period);
        Some(Line {
            label: result.label,
            color: metric.color.unwrap_or(PALETTE[index % PALETTE.len()]),
            right: metric.right,
            points: times.zip(result.values).collect(),
            period: u64::try_from(period).unwrap_or(60),
        })
    };
    results.into_iter().enumerate().filter_map(line).collect()
}

/// The unit of all metrics of the left and of the right axis, when it is one.
fn units(widget: &Widget, store: &MetricStore) -> [Option<Unit>; 2] {
    let set = QuerySet::try_new(widget.queries(), "metrics", MathsLimits::QUERY);
    [false, true].map(|right| {
        let here = |id: &str| widget.metrics.iter().any(|m| m.query.id == id && m.right == right);
        let metrics = set.iter().flat_map(QuerySet::metrics).filter(|(id, _)| here(id));
        let mut units = metrics.filter_map(|(_, stat)| {
            stat.unit.or_else(|| store.units(&stat.metric).next().map(|(unit, _)| unit))
        });
        let first = units.next()?;
        (first != Unit::None && units.all(|unit| unit == first)).then_some(first)
    })
}

/// Lines of one name are told apart by the values of their dimensions.
fn tell_apart(widget: &Widget, results: &mut [MetricDataResult]) {
    let names: Vec<String> = results.iter().map(|result| result.label.clone()).collect();
    for result in results {
        let metric = widget.metrics.iter().find(|metric| metric.query.id == result.id);
        let stat = metric.and_then(|metric| metric.query.metric_stat.as_ref());
        let twice = names.iter().filter(|name| **name == result.label).count() > 1;
        if let Some(stat) = stat.filter(|_| twice) {
            let values: Vec<&str> = stat.dimensions.iter().map(|(_, v)| v.as_str()).collect();
            result.label = format!("{} {}", values.join(" "), result.label);
        }
    }
}

/// `1.5K`, `20M`: short enough for an axis.
fn short(value: f64) -> String {
    const STEPS: [(f64, &str); 4] = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "K")];
    let step = STEPS.iter().find(|(least, _)| value.abs() >= *least);
    let (scaled, sign) = step.map_or((value, ""), |(least, sign)| (value / least, *sign));
    let decimals = if scaled.abs() >= 100.0 { 10.0 } else { 1000.0 };
    let rounded = (scaled * decimals).round() / decimals;
    let rounded = if step.is_none() && rounded == 0.0 { value } else { rounded };
    format!("{}{sign}", shown(rounded))
}

#[cfg(test)]
mod tests;
