//! Many numbers to one: of one series a scalar, of several a series.

use crate::maths::error::MathsError;
use crate::maths::functions::Call;
use crate::maths::value::{TimeSeries, Value, by_time};
use crate::statistic::float;

/// AVG, MAX, MIN, SUM, STDDEV and DATAPOINT_COUNT.
///
/// Across series AVG counts a missing value as 0; the others look at the points that exist
/// (reference, section 7).
pub(super) fn over(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    match call.value(0)? {
        Value::Series(series) => {
            let values: Vec<f64> = series.points.iter().map(|(_, value)| *value).collect();
            Ok(Value::Scalar(reduce(call.name, &values, values.len())))
        }
        Value::Array(all) => {
            let columns = by_time(&all);
            let of = |values: &[f64]| reduce(call.name, values, all.len());
            let points = columns.iter().map(|(at, values)| (*at, of(values)));
            let period = all.iter().map(|series| series.period).max();
            let period = period.unwrap_or(call.scope.grid.period);
            let base = TimeSeries { label: String::new(), period, points: Vec::new() };
            Ok(Value::Series(base.with(points)))
        }
        other @ Value::Scalar(_) => Err(call.unfit(0, &other)),
    }
}

/// METRIC_COUNT(TS[])
pub(super) fn metric_count(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    Ok(Value::Scalar(count(call.array(0)?.len())))
}

/// Of nothing there is a sum and a count; anything else is not a number.
fn reduce(name: &str, values: &[f64], of: usize) -> f64 {
    let sum: f64 = values.iter().sum();
    match name {
        "SUM" => sum,
        "DATAPOINT_COUNT" => count(values.len()),
        "AVG" => sum / count(of),
        "MAX" => values.iter().copied().fold(f64::NAN, f64::max),
        "MIN" => values.iter().copied().fold(f64::NAN, f64::min),
        // The deviation of these very values, not an estimate from a sample of them.
        _ => {
            let mean = sum / count(values.len());
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            (squares / count(values.len())).sqrt()
        }
    }
}

fn count(length: usize) -> f64 {
    float(u64::try_from(length).unwrap_or(u64::MAX))
}
