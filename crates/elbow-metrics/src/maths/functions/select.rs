//! Which series: METRICS, FIRST, LAST, SLICE, SORT and REMOVE_EMPTY.

use crate::maths::error::MathsError;
use crate::maths::expression::NodeKind;
use crate::maths::functions::Call;
use crate::maths::value::{TimeSeries, Value};
use crate::statistic::float;

/// METRICS() and METRICS("part of an id")
pub(super) fn metrics(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(0, 1)?;
    let part = match call.args.first().map(|node| (&node.kind, node.at)) {
        None => "",
        Some((NodeKind::Text(part), _)) => part,
        Some((_, at)) => {
            return Err(MathsError::kind("Function METRICS takes a quoted text", at));
        }
    };
    let mut all = Vec::new();
    for id in call.scope.metrics.iter().filter(|id| id.contains(part)) {
        if let Value::Series(series) = call.scope.look_up(id)? {
            all.push(series.clone());
        }
    }
    Ok(Value::Array(all))
}

/// FIRST(ts[]) and LAST(ts[])
pub(super) fn end(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    let mut all = call.array(0)?;
    let chosen = if call.name == "LAST" { all.pop() } else { all.into_iter().next() };
    let empty = || TimeSeries { period: call.scope.grid.period, ..TimeSeries::default() };
    Ok(Value::Series(chosen.unwrap_or_else(empty)))
}

/// SLICE(ts[], from[, to]): from zero, the end exclusive.
pub(super) fn slice(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(2, 3)?;
    let all = call.array(0)?;
    let from = index(call.scalar(1)?);
    let to = if call.args.len() == 3 { index(call.scalar(2)?) } else { all.len() };
    let count = to.saturating_sub(from);
    Ok(Value::Array(all.into_iter().skip(from).take(count).collect()))
}

/// SORT(ts[], AVG|MAX|MIN|SUM, ASC|DESC[, n]); series without points come last.
pub(super) fn sort(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(3, 4)?;
    let unknown = |index: usize, words: &str| {
        let at = call.args.get(index).map_or(call.at, |node| node.at);
        MathsError::kind(format!("Function SORT takes {words} here"), at)
    };
    let by = call.word(1).filter(|word| ["AVG", "MAX", "MIN", "SUM"].contains(word));
    let by = by.ok_or_else(|| unknown(1, "AVG, MAX, MIN or SUM"))?;
    let falling = match call.word(2) {
        Some("ASC") => false,
        Some("DESC") => true,
        _ => return Err(unknown(2, "ASC or DESC")),
    };
    let keep = if call.args.len() == 4 { index(call.scalar(3)?) } else { usize::MAX };
    let mut all: Vec<(f64, TimeSeries)> =
        call.array(0)?.into_iter().map(|series| (key(by, &series), series)).collect();
    all.sort_by(|(a, _), (b, _)| match (a.is_nan(), b.is_nan()) {
        (false, false) if falling => b.total_cmp(a),
        (false, false) => a.total_cmp(b),
        (a, b) => a.cmp(&b),
    });
    Ok(Value::Array(all.into_iter().take(keep).map(|(_, series)| series).collect()))
}

/// REMOVE_EMPTY(ts[])
pub(super) fn remove_empty(call: Call<'_>) -> Result<Value, MathsError> {
    call.takes(1, 1)?;
    let mut all = match call.value(0)? {
        Value::Array(all) => all,
        Value::Series(series) => vec![series],
        other @ Value::Scalar(_) => return Err(call.unfit(0, &other)),
    };
    all.retain(|series| !series.points.is_empty());
    Ok(Value::Array(all))
}

fn key(by: &str, series: &TimeSeries) -> f64 {
    let values = series.points.iter().map(|(_, value)| *value);
    let count = float(u64::try_from(series.points.len()).unwrap_or(0));
    match by {
        "MAX" => values.fold(f64::NAN, f64::max),
        "MIN" => values.fold(f64::NAN, f64::min),
        "SUM" if count > 0.0 => values.sum(),
        // 0/0 where there are none.
        _ => values.sum::<f64>() / count,
    }
}

/// A position among series: whole, not below zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts of floats saturate, and a position beyond the end is the end"
)]
fn index(number: f64) -> usize {
    number.max(0.0) as usize
}
