//! Metrics and expressions that refer to each other: order, cycles, evaluation.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::maths::error::MathsError;
use crate::maths::eval::Scope;
use crate::maths::expression::Expression;
use crate::maths::value::{Grid, TimeSeries, Value};

/// What a query's id stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A metric, whose points come from outside.
    Metric,
    /// An expression over other ids.
    Expression(Expression),
}

/// How many queries there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MathsLimits {
    /// Metrics and expressions together.
    pub queries: usize,
}

/// Ids with what they stand for, checked: every reference resolves, without cycles.
#[derive(Clone, Debug)]
pub struct Maths {
    metrics: Vec<String>,
    /// Each after those that it needs.
    expressions: Vec<(String, Expression)>,
}

impl MathsLimits {
    /// GetMetricData's (API reference, GetMetricData, "MetricDataQueries").
    pub const QUERY: Self = Self { queries: 500 };
    /// An alarm's: 10 metrics, and as many expressions (reference, section 10.6).
    pub const ALARM: Self = Self { queries: 20 };
}

impl Maths {
    /// Checks ids that are unique, in the order of the request.
    ///
    /// # Errors
    /// The id of the expression that is wrong, and what is wrong with it.
    pub fn try_new(
        items: Vec<(String, Item)>,
        limits: MathsLimits,
    ) -> Result<Self, (String, MathsError)> {
        if items.len() > limits.queries {
            let what = "The number of queries";
            let error = MathsError::TooMuch { what, limit: limits.queries };
            return Err((String::new(), error));
        }
        let mut metrics = Vec::new();
        let mut waiting: BTreeMap<String, Expression> = BTreeMap::new();
        let mut order = Vec::new();
        for (id, item) in items {
            match item {
                Item::Metric => metrics.push(id),
                Item::Expression(expression) => {
                    order.push(id.clone());
                    waiting.insert(id, expression);
                }
            }
        }
        let known: BTreeSet<&str> =
            metrics.iter().chain(waiting.keys()).map(String::as_str).collect();
        for (id, expression) in &waiting {
            if let Some(name) = expression.ids().into_iter().find(|name| !known.contains(name)) {
                return Err((id.clone(), MathsError::UnknownId { name: name.to_owned() }));
            }
        }
        let expressions = sort(order, waiting)?;
        let maths = Self { metrics, expressions };
        maths.check_types()?;
        Ok(maths)
    }

    /// The values of all ids, given the metrics' points; a metric without any is empty.
    ///
    /// # Errors
    /// The id of the expression that could not be computed, and why.
    pub fn evaluate(
        &self,
        points: BTreeMap<String, TimeSeries>,
        grid: Grid,
    ) -> Result<BTreeMap<String, Value>, (String, MathsError)> {
        let mut values: BTreeMap<String, Value> =
            points.into_iter().map(|(id, series)| (id, Value::Series(series))).collect();
        for id in &self.metrics {
            let empty = || TimeSeries { label: id.clone(), period: grid.period, points: vec![] };
            values.entry(id.clone()).or_insert_with(|| Value::Series(empty()));
        }
        let work = Cell::new(0);
        for (id, expression) in &self.expressions {
            let scope = Scope { values: &values, metrics: &self.metrics, grid, work: &work };
            let value = scope.eval(&expression.root).map_err(|error| (id.clone(), error))?;
            values.insert(id.clone(), value);
        }
        Ok(values)
    }

    /// The kind of value that each expression has, by evaluating it over nothing: types do not
    /// depend on points.
    pub fn kinds(&self) -> BTreeMap<String, &'static str> {
        let grid = Grid { start: 0, end: 60, period: 60 };
        let values = self.evaluate(BTreeMap::new(), grid).unwrap_or_default();
        values.into_iter().map(|(id, value)| (id, value.kind())).collect()
    }

    fn check_types(&self) -> Result<(), (String, MathsError)> {
        let grid = Grid { start: 0, end: 60, period: 60 };
        self.evaluate(BTreeMap::new(), grid).map(|_| ())
    }
}

/// Each after those that it needs, otherwise as they come.
fn sort(
    mut order: Vec<String>,
    mut waiting: BTreeMap<String, Expression>,
) -> Result<Vec<(String, Expression)>, (String, MathsError)> {
    let mut sorted = Vec::with_capacity(order.len());
    while !order.is_empty() {
        let ready: BTreeSet<String> = order
            .iter()
            .filter(|id| {
                waiting.get(*id).is_some_and(|e| e.ids().iter().all(|n| !waiting.contains_key(*n)))
            })
            .cloned()
            .collect();
        if ready.is_empty() {
            let name = order.swap_remove(0);
            return Err((name.clone(), MathsError::Circular { name }));
        }
        order.retain(|id| !ready.contains(id));
        for id in ready {
            if let Some(expression) = waiting.remove(&id) {
                sorted.push((id, expression));
            }
        }
    }
    Ok(sorted)
}
