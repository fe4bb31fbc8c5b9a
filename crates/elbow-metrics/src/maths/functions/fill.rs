//! FILL: something in the place of missing points.

use crate::maths::error::MathsError;
use crate::maths::functions::Call;
use crate::maths::value::{Grid, TimeSeries, Value};
use crate::statistic::float;

enum Filler {
    Number(f64),
    Series(TimeSeries),
    Repeat,
    Linear,
}

/// FILL(ts, n), FILL(ts, m2), FILL(ts, REPEAT) and FILL(ts, LINEAR); of several series each. REPEAT
/// and LINEAR leave what lies before the first point empty, LINEAR also what lies after the last.
pub(super) fn fill(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(2, 2)?;
    let filler = match call.word(1) {
        Some("REPEAT") => Filler::Repeat,
        Some("LINEAR") => Filler::Linear,
        _ => match call.value(1)? {
            Value::Scalar(value) => Filler::Number(value),
            Value::Series(series) => Filler::Series(series),
            other @ Value::Array(_) => return Err(call.unfit(1, &other)),
        },
    };
    let value = call.value(0)?;
    call.foresee_grid(&value)?;
    call.each_series(value, |series| filled(series, &filler, call.scope.grid))
}

fn filled(series: &TimeSeries, filler: &Filler, grid: Grid) -> TimeSeries {
    let mut next = 0;
    let points = grid.of_period(series.period).times().filter_map(|at| {
        while series.points.get(next).is_some_and(|(known, _)| *known < at) {
            next += 1;
        }
        let after = series.points.get(next);
        if let Some((_, value)) = after.filter(|(known, _)| *known == at) {
            return Some((at, *value));
        }
        let before = next.checked_sub(1).and_then(|index| series.points.get(index));
        let value = match filler {
            Filler::Number(value) => *value,
            Filler::Series(other) => other.at(at)?,
            Filler::Repeat => before?.1,
            Filler::Linear => between(*before?, *after?, at),
        };
        Some((at, value))
    });
    series.with(points)
}

fn between(before: (u64, f64), after: (u64, f64), at: u64) -> f64 {
    let share = float(at - before.0) / float(after.0 - before.0);
    before.1 + (after.1 - before.1) * share
}
