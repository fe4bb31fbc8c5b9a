//! GetMetricData (cloudwatch reference, section 6).

use std::collections::BTreeMap;

use elbow_base::Timestamp;

use crate::maths::{Grid, MathsLimits, TimeSeries, Value};
use crate::query::label::{default_labels, fill_in};
use crate::query::period::{check_span, round_start};
use crate::query::set::{MetricDataQuery, MetricStat, QuerySet};
use crate::series::time_of;
use crate::{Fault, FaultCode, MetricStore, Unit};

/// Datapoints of a page (API reference, GetMetricData).
pub const PAGE_MAX: usize = 100_800;

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub struct GetMetricData {
    /// `MetricDataQueries`
    pub queries: Vec<MetricDataQuery>,
    /// `StartTime`, inclusive.
    pub start: Timestamp,
    /// `EndTime`, exclusive.
    pub end: Timestamp,
    /// `ScanBy`
    pub scan_by: ScanBy,
    /// `MaxDatapoints`; absent is [`PAGE_MAX`].
    pub max_datapoints: Option<i64>,
    /// `NextToken`
    pub next_token: Option<String>,
}

/// The order of a result's points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScanBy {
    /// Newest first, the default.
    #[default]
    TimestampDescending,
    /// Oldest first.
    TimestampAscending,
}

/// A page of results.
#[derive(Clone, Debug, PartialEq)]
pub struct GotMetricData {
    /// `MetricDataResults`, in the order of the queries.
    pub results: Vec<MetricDataResult>,
    /// Present when there are more points.
    pub next_token: Option<String>,
}

/// One series of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricDataResult {
    /// The query's `Id`.
    pub id: String,
    /// `Label`
    pub label: String,
    /// `Timestamps`, in the order asked for.
    pub timestamps: Vec<Timestamp>,
    /// `Values`, one for each time.
    pub values: Vec<f64>,
    /// `StatusCode`
    pub status: StatusCode,
    /// `Messages`
    pub messages: Vec<ResultMessage>,
}

/// How complete a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusCode {
    /// All points that there are.
    Complete,
    /// The next page has more.
    PartialData,
}

/// Something to know about a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultMessage {
    /// Such as `MultipleUnits`.
    pub code: &'static str,
    /// What it means here.
    pub value: String,
}

/// A metric's points, with what was noticed.
pub(crate) struct Fetched {
    pub(crate) series: TimeSeries,
    pub(crate) messages: Vec<ResultMessage>,
}

impl StatusCode {
    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "Complete",
            Self::PartialData => "PartialData",
        }
    }
}

impl ScanBy {
    /// The order of that name.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "TimestampDescending" => Some(Self::TimestampDescending),
            "TimestampAscending" => Some(Self::TimestampAscending),
            _ => None,
        }
    }
}

impl GetMetricData {
    /// Answers from `store` at `now`.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken.
    pub fn run(&self, store: &MetricStore, now: Timestamp) -> Result<GotMetricData, Fault> {
        check_span(self.start, self.end)?;
        let page = match self.max_datapoints {
            None => PAGE_MAX,
            Some(max) => usize::try_from(max)
                .ok()
                .filter(|m| (1..=PAGE_MAX).contains(m))
                .ok_or_else(|| {
                    let rule = "Member must have value between 1 and 100800";
                    Fault::constraint(&max.to_string(), "maxDatapoints", rule)
                })?,
        };
        let skip = self.read_token()?;
        let set = QuerySet::try_new(self.queries.clone(), "MetricDataQueries", MathsLimits::QUERY)?;
        let mut results = self.results(&set, store, now)?;
        if self.scan_by == ScanBy::TimestampDescending {
            for result in &mut results {
                result.timestamps.reverse();
                result.values.reverse();
            }
        }
        Ok(cut(results, skip, page))
    }

    fn results(
        &self,
        set: &QuerySet,
        store: &MetricStore,
        now: Timestamp,
    ) -> Result<Vec<MetricDataResult>, Fault> {
        let labels = labels(set);
        let (mut points, mut messages) = (BTreeMap::new(), BTreeMap::new());
        for (id, stat) in set.metrics() {
            let mut fetched = fetch(store, stat, self.start, self.end, now);
            let label = labels.get(id).cloned().unwrap_or_default();
            fetched.series.label = label;
            messages.insert(id, fetched.messages);
            points.insert(id.to_owned(), fetched.series);
        }
        let period = set.period();
        let start = round_start(self.start, period, now).unix_seconds();
        let grid = Grid { start, end: self.end.unix_seconds(), period: period.as_secs() };
        let values = set.maths.evaluate(points, grid).map_err(|(id, error)| {
            Fault::validation(format!("Error in expression '{id}': {error}"))
        })?;
        let stats: BTreeMap<&str, &MetricStat> = set.metrics().collect();
        let mut results = Vec::new();
        for query in set.returned() {
            let id = query.id.as_str();
            let all = match values.get(id) {
                Some(Value::Series(series)) => std::slice::from_ref(series),
                Some(Value::Array(all)) => all,
                _ => {
                    return Err(Fault::validation(format!(
                        "Error in expression '{id}': The expression must return a TimeSeries or \
                         TimeSeries[], not Scalar"
                    )));
                }
            };
            let metric = stats.get(id).copied();
            let array = matches!(values.get(id), Some(Value::Array(_)));
            for series in all {
                let messages = messages.get(id).cloned().unwrap_or_default();
                results.push(result(query, series, metric, array, messages));
            }
        }
        Ok(results)
    }

    fn read_token(&self) -> Result<usize, Fault> {
        let Some(token) = &self.next_token else {
            return Ok(0);
        };
        token.strip_prefix("p-").and_then(|rest| rest.parse().ok()).ok_or_else(|| Fault {
            code: FaultCode::InvalidNextToken,
            message: "The token is not valid.".to_owned(),
        })
    }
}

fn labels(set: &QuerySet) -> BTreeMap<&str, String> {
    let returned: Vec<&str> = set.returned().map(|query| query.id.as_str()).collect();
    let (ids, stats): (Vec<&str>, Vec<&MetricStat>) =
        set.metrics().filter(|(id, _)| returned.contains(id)).unzip();
    ids.into_iter().zip(default_labels(&stats)).collect()
}

fn result(
    query: &MetricDataQuery,
    series: &TimeSeries,
    metric: Option<&MetricStat>,
    array: bool,
    messages: Vec<ResultMessage>,
) -> MetricDataResult {
    // An expression is called by its id; the series of an array keep what they were called.
    let default = match (metric, array) {
        (None, true) if !series.label.is_empty() => format!("{} {}", query.id, series.label),
        (None, _) => query.id.clone(),
        (Some(_), _) => series.label.clone(),
    };
    let label = match &query.label {
        Some(template) => fill_in(template, &default, series, metric),
        None => default,
    };
    MetricDataResult {
        id: query.id.clone(),
        label,
        timestamps: series.points.iter().map(|(at, _)| time_of(*at)).collect(),
        values: series.points.iter().map(|(_, value)| *value).collect(),
        status: StatusCode::Complete,
        messages,
    }
}

/// The points of a metric. Of several units only one is taken when none is asked for, and that is
/// said.
pub(crate) fn fetch(
    store: &MetricStore,
    stat: &MetricStat,
    start: Timestamp,
    end: Timestamp,
    now: Timestamp,
) -> Fetched {
    let MetricStat { metric, period, stat, unit } = stat;
    let start = round_start(start, *period, now);
    let in_unit = |wanted: &Unit| unit.is_none_or(|unit| unit == *wanted);
    let mut found: Vec<(Unit, Vec<(u64, f64)>)> = store
        .units(metric)
        .filter(|(unit, _)| in_unit(unit))
        .map(|(unit, series)| {
            let spans = series.spans(start, end, *period, stat.needs_values());
            let points = spans.into_iter().filter_map(|(at, bucket)| {
                Some((at.unix_seconds(), stat.of(&bucket).filter(|value| value.is_finite())?))
            });
            (unit, points.collect())
        })
        .filter(|(_, points): &(_, Vec<_>)| !points.is_empty())
        .collect();
    found.sort_by_key(|(unit, _)| *unit);
    let mut messages = Vec::new();
    if found.len() > 1 {
        let mut names: Vec<&str> = found.iter().map(|(unit, _)| unit.as_str()).collect();
        names.sort_unstable();
        let value = format!("Multiple units returned: '[{}]'", names.join(", "));
        messages.push(ResultMessage { code: "MultipleUnits", value });
    }
    let points = found.into_iter().next().map_or_else(Vec::new, |(_, points)| points);
    let label = metric.name().to_owned();
    Fetched { series: TimeSeries { label, period: period.as_secs(), points }, messages }
}

/// The page of `page` points after the first `skip`, counted through all results. Results that
/// were complete on a page before are absent.
fn cut(results: Vec<MetricDataResult>, skip: usize, page: usize) -> GotMetricData {
    let total: usize = results.iter().map(|result| result.values.len()).sum();
    let end = skip.saturating_add(page);
    let (mut begin, mut shown) = (0, Vec::new());
    for mut result in results {
        let length = result.values.len();
        let (from, to) =
            (skip.saturating_sub(begin).min(length), end.saturating_sub(begin).min(length));
        let done_before = skip > 0 && begin + length <= skip;
        begin += length;
        if done_before {
            continue;
        }
        result.timestamps = result.timestamps[from..to].to_vec();
        result.values = result.values[from..to].to_vec();
        if to < length {
            result.status = StatusCode::PartialData;
        }
        shown.push(result);
    }
    GotMetricData { results: shown, next_token: (end < total).then(|| format!("p-{end}")) }
}

#[cfg(test)]
mod tests;
