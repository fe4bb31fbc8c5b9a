//! From the store to a verdict: fetch the range, judge it (cloudwatch reference, section 10).

use std::collections::BTreeMap;

use elbow_base::Timestamp;

use crate::alarm::decide;
use crate::alarms::config::{MetricAlarmConfig, Watch};
use crate::maths::{Grid, TimeSeries, Value};
use crate::query::{MetricStat, QuerySet};
use crate::reason::Point;
use crate::{AlarmState, MetricStore, Stat, Window};

/// What kept an alarm from being evaluated as configured (reference, 10.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvaluationState {
    /// The expression cannot be computed.
    Failure,
    /// It could not be this time: too much work.
    Error,
}

/// A verdict, and what it was made from.
#[derive(Clone, Debug)]
pub(crate) struct Evaluated {
    pub(crate) state: AlarmState,
    /// The N points that were judged, oldest first, with the start of their periods.
    pub(crate) points: Vec<Point>,
    pub(crate) problem: Option<EvaluationState>,
    /// The whole range, oldest first: values with their numbers of samples.
    range: Vec<Option<(f64, u64)>>,
    end: Timestamp,
}

impl EvaluationState {
    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failure => "EVALUATION_FAILURE",
            Self::Error => "EVALUATION_ERROR",
        }
    }
}

/// Judges the alarm at `now`; `held` is its state.
pub(crate) fn judge(
    config: &MetricAlarmConfig,
    store: &MetricStore,
    now: Timestamp,
    held: AlarmState,
) -> Evaluated {
    let rule = config.rule();
    let (end, period, count) = (rule.edge(now), rule.period(), rule.range());
    let mut problem = None;
    let range: Vec<Option<(f64, u64)>> = match config.watch() {
        Watch::Metric(MetricStat { metric, stat, unit, .. }) => {
            store.points_before(metric, *unit, end, period, stat, count)
        }
        Watch::Maths { set, id } => match computed(set, id, store, end, count) {
            Ok(points) => points,
            Err(state) => {
                problem = Some(state);
                vec![None; usize::try_from(count).unwrap_or(0)]
            }
        },
    };
    let values = range.iter().map(|point| point.map(|(value, _)| value)).collect();
    let (mut state, points) = decide(rule, &Window { end, period, values }, held);
    let few = config.holds_on_few_samples() && few_samples(config, &range);
    if problem.is_some() || few {
        state = held;
    }
    Evaluated { state, points, problem, range, end }
}

impl Evaluated {
    /// How many samples there are behind the point that begins at `at`; an expression's result
    /// has none of its own.
    pub(crate) fn samples(&self, config: &MetricAlarmConfig, at: Timestamp) -> Option<u64> {
        let Watch::Metric(_) = config.watch() else {
            return None;
        };
        let period = config.rule().period().as_secs();
        let back = self.end.since(at).as_secs() / period.max(1);
        let index = self.range.len().checked_sub(usize::try_from(back).ok()?)?;
        self.range.get(index)?.map(|(_, samples)| samples)
    }
}

/// Whether one of the newest N known points rests on too few samples (reference, 10.5).
fn few_samples(config: &MetricAlarmConfig, points: &[Option<(f64, u64)>]) -> bool {
    let Watch::Metric(MetricStat { stat: Stat::Extended(extended), .. }) = config.watch() else {
        return false;
    };
    let needed = extended.samples_needed();
    let wanted = usize::try_from(config.rule().evaluation_periods()).unwrap_or(usize::MAX);
    let few = |samples: u64| crate::statistic::float(samples) < needed;
    points.iter().rev().flatten().take(wanted).any(|(_, samples)| few(*samples))
}

fn computed(
    set: &QuerySet,
    id: &str,
    store: &MetricStore,
    end: Timestamp,
    count: u32,
) -> Result<Vec<Option<(f64, u64)>>, EvaluationState> {
    let period = set.period();
    let (until, step) = (end.unix_seconds(), period.as_secs());
    let first = until.saturating_sub(step * u64::from(count));
    let mut inputs = BTreeMap::new();
    for (id, stat) in set.metrics() {
        let found = store.points_before(&stat.metric, stat.unit, end, period, &stat.stat, count);
        let times = (first..).step_by(usize::try_from(step).unwrap_or(1));
        let points = times
            .zip(found)
            .filter_map(|(at, point)| point.map(|(value, _)| (at, value)))
            .filter(|(_, value)| value.is_finite())
            .collect();
        inputs.insert(id.to_owned(), TimeSeries { label: String::new(), period: step, points });
    }
    let grid = Grid { start: first, end: until, period: step };
    let values = set.maths.evaluate(inputs, grid).map_err(|(_, error)| match error {
        crate::maths::MathsError::TooMuch { .. } => EvaluationState::Error,
        _ => EvaluationState::Failure,
    })?;
    match values.get(id) {
        Some(Value::Series(series)) => {
            Ok(grid.times().map(|at| series.at(at).map(|value| (value, 0))).collect())
        }
        _ => Err(EvaluationState::Failure),
    }
}
