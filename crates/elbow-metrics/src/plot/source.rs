//! The JSON source of a widget, read and checked (CloudWatch API reference, "GetMetricWidgetImage:
//! Metric Widget Structure and Syntax"). Members that are unknown are ignored.

use std::time::Duration;

use elbow_base::Timestamp;
use serde_json::{Map, Value};

use crate::Fault;
use crate::plot::canvas::Color;
use crate::plot::time_text;
use crate::plot::widget::metrics;
use crate::query::MetricDataQuery;

/// Series of a picture (same page).
pub(crate) const METRICS_MAX: usize = 100;

/// Pixels of a side (same page).
const SIDE_MIN: i64 = 1;
const SIDE_MAX: i64 = 2_000;

/// The default width and height (same page).
const WIDTH: i64 = 600;
const HEIGHT: i64 = 400;

/// The default period in seconds (same page).
const PERIOD: i64 = 300;

/// A widget that keeps the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Widget {
    /// What kind of picture.
    pub view: View,
    /// Whether series stand on each other.
    pub stacked: bool,
    /// Above the picture.
    pub title: String,
    /// Pixels.
    pub width: usize,
    /// Pixels.
    pub height: usize,
    /// The first time shown.
    pub start: Timestamp,
    /// The end of the times shown.
    pub end: Timestamp,
    /// The period of metrics without one, in seconds.
    pub period: i64,
    /// What is shown.
    pub metrics: Vec<WidgetMetric>,
    /// The left axis.
    pub left: AxisRange,
    /// The right axis.
    pub right: AxisRange,
    /// Lines across.
    pub horizontal: Vec<Annotation>,
    /// Lines from top to bottom, by time.
    pub vertical: Vec<Annotation>,
    /// Whether there is a legend.
    pub legend: bool,
}

/// A kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Lines or stacked areas over time.
    TimeSeries,
    /// The newest values as numbers.
    SingleValue,
}

/// A metric or expression of a widget.
#[derive(Clone, Debug, PartialEq)]
pub struct WidgetMetric {
    /// What is asked for; `ReturnData` is the widget's `visible`.
    pub query: MetricDataQuery,
    /// Its color, when it is given.
    pub color: Option<Color>,
    /// On the right axis.
    pub right: bool,
}

/// What is said about an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisRange {
    /// The least value shown.
    pub min: Option<f64>,
    /// The greatest value shown.
    pub max: Option<f64>,
    /// In place of the unit.
    pub label: Option<String>,
}

/// A line with a meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// A value, or seconds since 1970.
    pub value: f64,
    /// What it means.
    pub label: String,
    /// Its color.
    pub color: Color,
    /// On the right axis.
    pub right: bool,
    /// Shaded above (1), below (-1) or not.
    pub shade: i8,
}

impl Widget {
    /// Reads `source` at `now`.
    ///
    /// # Errors
    /// Says which member is wrong.
    pub fn parse(source: &str, now: Timestamp) -> Result<Self, Fault> {
        let value: Value = serde_json::from_str(source)
            .map_err(|_| Fault::value("The parameter MetricWidget is not valid JSON."))?;
        let Value::Object(root) = value else {
            return Err(wrong("MetricWidget", "must be a JSON object"));
        };
        let side = |name: &str, default: i64| match root.get(name) {
            None => Ok(usize::try_from(default).unwrap_or(1)),
            Some(value) => value
                .as_i64()
                .filter(|side| (SIDE_MIN..=SIDE_MAX).contains(side))
                .and_then(|side| usize::try_from(side).ok())
                .ok_or_else(|| wrong(name, "must be between 1 and 2000")),
        };
        let time = |name: &str, default: &str| {
            let text = root.get(name).map_or(Some(default), Value::as_str);
            text.and_then(|text| time_text::parse(text, now))
                .ok_or_else(|| wrong(name, "must be a time or a period such as -PT3H"))
        };
        let view = match root.get("view").map(Value::as_str) {
            None | Some(Some("timeSeries")) => View::TimeSeries,
            Some(Some("singleValue")) => View::SingleValue,
            Some(_) => return Err(wrong("view", "must be timeSeries or singleValue")),
        };
        let (start, end) = (time("start", "-PT3H")?, time("end", "PT0H")?);
        if start >= end {
            return Err(wrong("start", "must be before end"));
        }
        let period = match root.get("period") {
            None => PERIOD,
            Some(value) => value.as_i64().ok_or_else(|| wrong("period", "must be a number"))?,
        };
        let stat = root.get("stat").and_then(Value::as_str).unwrap_or("Average");
        let axis = |side: &str| axis(root.get("yAxis").and_then(|axes| axes.get(side)));
        let annotations = root.get("annotations");
        let legend = root.get("legend").and_then(|legend| legend.get("position"));
        Ok(Self {
            view,
            stacked: root.get("stacked").and_then(Value::as_bool).unwrap_or(false),
            title: text(&root, "title").unwrap_or_default(),
            width: side("width", WIDTH)?,
            height: side("height", HEIGHT)?,
            start,
            end,
            period,
            metrics: metrics(root.get("metrics"), period, stat)?,
            left: axis("left"),
            right: axis("right"),
            horizontal: lines(annotations.and_then(|all| all.get("horizontal")), Value::as_f64),
            vertical: lines(annotations.and_then(|all| all.get("vertical")), |value| {
                let at = time_text::parse(value.as_str()?, now)?;
                Some(at.since(Timestamp::EPOCH).as_secs_f64())
            }),
            legend: legend.and_then(Value::as_str) != Some("hidden"),
        })
    }

    /// What to ask for.
    pub(crate) fn queries(&self) -> Vec<MetricDataQuery> {
        self.metrics.iter().map(|metric| metric.query.clone()).collect()
    }

    /// How long the times shown are.
    pub(crate) fn span(&self) -> Duration {
        self.end.since(self.start)
    }
}

pub(crate) fn wrong(member: &str, rule: &str) -> Fault {
    Fault::value(format!("The parameter MetricWidget is invalid: {member} {rule}."))
}

pub(crate) fn text(object: &Map<String, Value>, name: &str) -> Option<String> {
    object.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// `#1f77b4` or `#fff`.
pub(crate) fn color(text: Option<&str>) -> Option<Color> {
    let digits = text?.strip_prefix('#')?;
    let byte = |from: usize, to: usize| u8::from_str_radix(digits.get(from..to)?, 16).ok();
    match digits.len() {
        6 => Some([byte(0, 2)?, byte(2, 4)?, byte(4, 6)?]),
        3 => Some([byte(0, 1)? * 17, byte(1, 2)? * 17, byte(2, 3)? * 17]),
        _ => None,
    }
}

fn axis(value: Option<&Value>) -> AxisRange {
    let number = |name: &str| value.and_then(|axis| axis.get(name)).and_then(Value::as_f64);
    let label = value.and_then(|axis| axis.get("label")).and_then(Value::as_str);
    AxisRange { min: number("min"), max: number("max"), label: label.map(str::to_owned) }
}

/// Bands (pairs of annotations) are drawn as their two lines.
fn lines(value: Option<&Value>, read: impl Fn(&Value) -> Option<f64>) -> Vec<Annotation> {
    let mut found = Vec::new();
    for entry in value.and_then(Value::as_array).into_iter().flatten() {
        let ends = entry.as_array().map_or(std::slice::from_ref(entry), Vec::as_slice);
        for object in ends.iter().filter_map(Value::as_object) {
            let Some(value) = object.get("value").and_then(&read) else {
                continue;
            };
            let visible = object.get("visible").and_then(Value::as_bool).unwrap_or(true);
            if !visible {
                continue;
            }
            let shade = match object.get("fill").and_then(Value::as_str) {
                Some("above") => 1,
                Some("below") => -1,
                _ => 0,
            };
            found.push(Annotation {
                value,
                label: text(object, "label").unwrap_or_default(),
                color: color(object.get("color").and_then(Value::as_str))
                    .unwrap_or([0xd6, 0x27, 0x28]),
                right: object.get("yAxis").and_then(Value::as_str) == Some("right"),
                shade,
            });
        }
    }
    found
}
