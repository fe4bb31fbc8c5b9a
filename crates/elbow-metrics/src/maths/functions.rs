//! CloudWatch's functions by name; each family is a file.

mod conditional;
mod fill;
mod pointwise;
mod reduce;
mod select;

use crate::maths::error::MathsError;
use crate::maths::eval::Scope;
use crate::maths::expression::{Node, NodeKind};
use crate::maths::time;
use crate::maths::value::{TimeSeries, Value};

/// AWS's functions that elbow does not have: they ask other services.
const UNSUPPORTED: [&str; 6] = [
    "SEARCH",
    "ANOMALY_DETECTION_BAND",
    "INSIGHT_RULE_METRIC",
    "SERVICE_QUOTA",
    "DB_PERF_INSIGHTS",
    "LAMBDA",
];

/// A call being evaluated: what it may look at and where it stands.
#[derive(Clone, Copy)]
struct Call<'a> {
    scope: &'a Scope<'a>,
    name: &'a str,
    args: &'a [Node],
    at: usize,
}

pub(crate) fn call(
    scope: &Scope<'_>,
    name: &str,
    args: &[Node],
    at: usize,
) -> Result<Value, MathsError> {
    let call = Call { scope, name, args, at };
    match name {
        "AVG" | "MAX" | "MIN" | "SUM" | "STDDEV" | "DATAPOINT_COUNT" => reduce::over(call),
        "METRIC_COUNT" => reduce::metric_count(call),
        "ABS" | "CEIL" | "FLOOR" | "LOG" | "LOG10" => pointwise::number(call),
        "DIFF" | "DIFF_TIME" | "RATE" | "RUNNING_SUM" => pointwise::neighbours(call),
        "FILL" => fill::fill(call),
        "IF" => conditional::choose(call),
        "METRICS" => select::metrics(call),
        "FIRST" | "LAST" => select::end(call),
        "SLICE" => select::slice(call),
        "SORT" => select::sort(call),
        "REMOVE_EMPTY" => select::remove_empty(call),
        "PERIOD" => period(call),
        "TIME_SERIES" => time_series(call),
        "MINUTE" | "HOUR" | "DAY" | "DATE" | "MONTH" | "YEAR" | "EPOCH" => time_part(call),
        _ if UNSUPPORTED.contains(&name) => {
            Err(MathsError::Unsupported { name: name.to_owned(), position: at + 1 })
        }
        _ => Err(MathsError::UnknownFunction { name: name.to_owned(), position: at + 1 }),
    }
}

impl<'a> Call<'a> {
    /// Refuses other numbers of arguments.
    fn takes(&self, least: usize, most: usize) -> Result<(), MathsError> {
        if (least..=most).contains(&self.args.len()) {
            return Ok(());
        }
        let (name, given) = (self.name, self.args.len());
        let wanted = if least == most { format!("{least}") } else { format!("{least} to {most}") };
        let message = format!("Function {name} takes {wanted} argument(s), but was given {given}");
        Err(MathsError::kind(message, self.at))
    }

    fn value(&self, index: usize) -> Result<Value, MathsError> {
        match self.args.get(index) {
            Some(node) => self.scope.eval(node),
            None => Err(MathsError::kind("Too few arguments", self.at)),
        }
    }

    fn scalar(&self, index: usize) -> Result<f64, MathsError> {
        match self.value(index)? {
            Value::Scalar(value) => Ok(value),
            other => Err(self.unfit(index, &other)),
        }
    }

    fn array(&self, index: usize) -> Result<Vec<TimeSeries>, MathsError> {
        match self.value(index)? {
            Value::Array(all) => Ok(all),
            other => Err(self.unfit(index, &other)),
        }
    }

    /// The argument as a bare word, such as `REPEAT`.
    fn word(&self, index: usize) -> Option<&'a str> {
        match &self.args.get(index)?.kind {
            NodeKind::Word(word) => Some(word),
            _ => None,
        }
    }

    fn unfit(&self, index: usize, value: &Value) -> MathsError {
        let (name, kind, number) = (self.name, value.kind(), index + 1);
        let at = self.args.get(index).map_or(self.at, |node| node.at);
        MathsError::kind(format!("Function {name} does not take {kind} as argument {number}"), at)
    }

    /// Counts the points of `value` without gaps before they are made.
    fn foresee_grid(&self, value: &Value) -> Result<(), MathsError> {
        let grid = self.scope.grid;
        let points = |series: &TimeSeries| grid.of_period(series.period).len();
        match value {
            Value::Scalar(_) => Ok(()),
            Value::Series(series) => self.scope.spend(points(series)),
            Value::Array(all) => {
                self.scope.spend(all.iter().map(points).fold(0, usize::saturating_add))
            }
        }
    }

    /// Applies `change` to one series or each of several.
    fn each_series(
        &self,
        value: Value,
        change: impl Fn(&TimeSeries) -> TimeSeries,
    ) -> Result<Value, MathsError> {
        match value {
            Value::Series(series) => Ok(Value::Series(change(&series))),
            Value::Array(all) => Ok(Value::Array(all.iter().map(change).collect())),
            other @ Value::Scalar(_) => Err(self.unfit(0, &other)),
        }
    }
}

/// PERIOD(m1): of a metric, not of an expression.
fn period(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    if let NodeKind::Id(id) = &call.args[0].kind
        && call.scope.metrics.contains(id)
        && let Value::Series(series) = call.scope.look_up(id)?
    {
        return Ok(Value::Scalar(crate::statistic::float(series.period)));
    }
    Err(MathsError::kind("Function PERIOD takes the id of a metric", call.args[0].at))
}

/// TIME_SERIES(S): that number at every time of the request.
fn time_series(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    let (value, grid) = (call.scalar(0)?, call.scope.grid);
    call.scope.spend(grid.len())?;
    let series = TimeSeries { label: String::new(), period: grid.period, points: Vec::new() };
    Ok(Value::Series(series.with(grid.times().map(|at| (at, value)))))
}

/// MINUTE(ts) and the like: gap-free over the request, whatever points `ts` has.
fn time_part(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    let value = call.value(0)?;
    call.foresee_grid(&value)?;
    call.each_series(value, |series| {
        let times = call.scope.grid.of_period(series.period).times();
        series.with(times.filter_map(|at| Some((at, time::part(call.name, at)?))))
    })
}
