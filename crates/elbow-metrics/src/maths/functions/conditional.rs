//! IF: one of two values at each time (reference, section 7, with its example as a test).

use crate::maths::error::MathsError;
use crate::maths::functions::Call;
use crate::maths::value::{TimeSeries, Value};

/// IF(condition, then[, otherwise])
pub(super) fn choose(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(2, 3)?;
    let condition = call.value(0)?;
    let then = call.value(1)?;
    let otherwise = if call.args.len() == 3 { Some(call.value(2)?) } else { None };
    match condition {
        Value::Scalar(truth) => {
            call.scope.spend(call.scope.grid.len())?;
            Ok(whole(&call, truth != 0.0, then, otherwise))
        }
        Value::Series(condition) => match then {
            Value::Array(all) => {
                let each =
                    |then| by_time(&call, &condition, &Value::Series(then), otherwise.as_ref());
                Ok(Value::Array(all.into_iter().map(each).collect::<Result<_, _>>()?))
            }
            then => Ok(Value::Series(by_time(&call, &condition, &then, otherwise.as_ref())?)),
        },
        other @ Value::Array(_) => Err(call.unfit(0, &other)),
    }
}

/// One truth for all: the chosen value, but of the same kind whichever it is.
fn whole(call: &Call<'_>, truth: bool, then: Value, otherwise: Option<Value>) -> Value {
    let empty = || TimeSeries { period: call.scope.grid.period, ..TimeSeries::default() };
    let Some(otherwise) = otherwise else {
        return match then {
            then if truth => then,
            Value::Array(_) => Value::Array(Vec::new()),
            _ => Value::Series(empty()),
        };
    };
    let spread = |value: f64| empty().with(call.scope.grid.times().map(|at| (at, value)));
    let (chosen, other) = if truth { (then, otherwise) } else { (otherwise, then) };
    match (chosen, &other) {
        (Value::Scalar(value), Value::Series(_)) => Value::Series(spread(value)),
        (Value::Scalar(value), Value::Array(_)) => Value::Array(vec![spread(value)]),
        (Value::Series(series), Value::Array(_)) => Value::Array(vec![series]),
        (chosen, _) => chosen,
    }
}

/// Where the condition has no point there is none. A series without the point that is asked for
/// counts as 0, except that a false condition with a scalar before it gives no point.
fn by_time(
    call: &Call<'_>,
    condition: &TimeSeries,
    then: &Value,
    otherwise: Option<&Value>,
) -> Result<TimeSeries, MathsError> {
    if let Some(other @ Value::Array(_)) = otherwise {
        return Err(call.unfit(2, other));
    }
    let scalar = matches!(then, Value::Scalar(_));
    let points = condition.points.iter().filter_map(|&(at, truth)| {
        let value = match (truth != 0.0, then, otherwise) {
            (true, Value::Scalar(value), _) | (false, _, Some(Value::Scalar(value))) => *value,
            (true, Value::Series(series), _) => series.at(at).unwrap_or(0.0),
            (false, _, Some(Value::Series(series))) => match series.at(at) {
                None if scalar => return None,
                value => value.unwrap_or(0.0),
            },
            _ => return None,
        };
        Some((at, value))
    });
    let name = if let Value::Series(series) = then { series } else { condition };
    Ok(name.with(points))
}
