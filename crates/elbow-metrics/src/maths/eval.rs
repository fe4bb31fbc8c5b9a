//! The tree to a value: operators, names and lists. Functions are elsewhere.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::maths::error::MathsError;
use crate::maths::expression::{Node, NodeKind, Operator};
use crate::maths::value::{Grid, TimeSeries, Value};
use crate::maths::{WORK_MAX, functions};

/// What an expression may look at.
pub(crate) struct Scope<'a> {
    /// Values of the ids that are known so far.
    pub(crate) values: &'a BTreeMap<String, Value>,
    /// The ids of metrics (not expressions), in the order of the request.
    pub(crate) metrics: &'a [String],
    pub(crate) grid: Grid,
    /// Points made so far in the whole evaluation.
    pub(crate) work: &'a Cell<usize>,
}

impl Scope<'_> {
    pub(crate) fn eval(&self, node: &Node) -> Result<Value, MathsError> {
        let value = match &node.kind {
            NodeKind::Number(value) => Value::Scalar(*value),
            NodeKind::Id(id) => self.look_up(id)?.clone(),
            NodeKind::Text(text) => {
                return Err(MathsError::kind(format!("Unexpected text \"{text}\""), node.at));
            }
            NodeKind::Word(word) => {
                return Err(MathsError::kind(format!("Unexpected '{word}'"), node.at));
            }
            NodeKind::List(parts) => self.list(parts)?,
            NodeKind::Negative(part) => self.eval(part)?.map(|value| -value),
            NodeKind::Binary(..) => return self.chain(node),
            NodeKind::Call(name, args) => functions::call(self, name, args, node.at)?,
        };
        self.spend(value.size())?;
        Ok(value)
    }

    /// `a + b - c ...` leans to the left as deep as it is long, so it is walked, not recursed.
    fn chain(&self, node: &Node) -> Result<Value, MathsError> {
        let mut steps = Vec::new();
        let mut first = node;
        while let NodeKind::Binary(operator, left, right) = &first.kind {
            steps.push((*operator, right));
            first = left;
        }
        let mut value = self.eval(first)?;
        while let Some((operator, right)) = steps.pop() {
            value = combine(operator, value, self.eval(right)?, node.at)?;
            self.spend(value.size())?;
        }
        Ok(value)
    }

    pub(crate) fn look_up(&self, id: &str) -> Result<&Value, MathsError> {
        self.values.get(id).ok_or_else(|| MathsError::UnknownId { name: id.to_owned() })
    }

    /// Counts the points that were made.
    pub(crate) fn spend(&self, points: usize) -> Result<(), MathsError> {
        let work = self.work.get().saturating_add(points);
        self.work.set(work);
        if work > WORK_MAX {
            let what = "The number of points in an evaluation";
            return Err(MathsError::TooMuch { what, limit: WORK_MAX });
        }
        Ok(())
    }

    fn list(&self, parts: &[Node]) -> Result<Value, MathsError> {
        let mut all = Vec::new();
        for part in parts {
            match self.eval(part)? {
                Value::Series(series) => all.push(series),
                Value::Array(several) => all.extend(several),
                Value::Scalar(_) => {
                    return Err(MathsError::kind("A list holds TimeSeries, not Scalar", part.at));
                }
            }
        }
        Ok(Value::Array(all))
    }
}

/// Between two series a time that either has counts, the missing side as 0 (reference, section 7).
fn combine(operator: Operator, left: Value, right: Value, at: usize) -> Result<Value, MathsError> {
    use Value::{Array, Scalar, Series};
    let both = |a: &TimeSeries, b: &TimeSeries| {
        let value = |(second, a, b): (u64, Option<f64>, Option<f64>)| {
            (second, operator.apply(a.unwrap_or(0.0), b.unwrap_or(0.0)))
        };
        a.with(a.join(b).map(value))
    };
    Ok(match (left, right) {
        (Scalar(a), Scalar(b)) => Scalar(operator.apply(a, b)),
        (Scalar(a), right) if a.is_finite() => right.map(|b| operator.apply(a, b)),
        (left, Scalar(b)) if b.is_finite() => left.map(|a| operator.apply(a, b)),
        // A number that there is no data for: no result has any.
        (Scalar(_), other) | (other, Scalar(_)) => other.map(|_| f64::NAN),
        (Series(a), Series(b)) => Series(both(&a, &b)),
        (Array(all), Series(b)) => Array(all.iter().map(|a| both(a, &b)).collect()),
        (Series(a), Array(all)) => {
            let named = |b: &TimeSeries| TimeSeries { label: b.label.clone(), ..both(&a, b) };
            Array(all.iter().map(named).collect())
        }
        (left @ Array(_), right @ Array(_)) => {
            let (left, right) = (left.kind(), right.kind());
            let operator = operator.as_str();
            let message =
                format!("Unsupported operand type(s) for {operator}: '[{left}, {right}]'");
            return Err(MathsError::kind(message, at));
        }
    })
}
