//! Each point by itself, or with the one before it.

use crate::maths::error::MathsError;
use crate::maths::functions::Call;
use crate::maths::value::{TimeSeries, Value};
use crate::statistic::float;

/// ABS, CEIL, FLOOR, LOG and LOG10; a logarithm of nothing or less is no point.
pub(super) fn number(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    let change: fn(f64) -> f64 = match call.name {
        "ABS" => f64::abs,
        "CEIL" => f64::ceil,
        "FLOOR" => f64::floor,
        "LOG" => f64::ln,
        _ => f64::log10,
    };
    Ok(call.value(0)?.map(change))
}

/// DIFF, DIFF_TIME, RATE and RUNNING_SUM.
pub(super) fn neighbours(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    let value = call.value(0)?;
    call.each_series(value, |series| match call.name {
        "RUNNING_SUM" => running_sum(series),
        name => {
            let pairs = series.points.windows(2);
            series.with(pairs.map(|pair| (pair[1].0, step(name, pair[0], pair[1]))))
        }
    })
}

fn step(name: &str, before: (u64, f64), after: (u64, f64)) -> f64 {
    let (difference, time) = (after.1 - before.1, float(after.0 - before.0));
    match name {
        "DIFF" => difference,
        "DIFF_TIME" => time,
        _ => difference / time,
    }
}

fn running_sum(series: &TimeSeries) -> TimeSeries {
    let mut sum = 0.0;
    series.with(series.points.iter().map(|&(at, value)| {
        sum += value;
        (at, sum)
    }))
}
