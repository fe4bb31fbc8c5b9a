//! What expressions compute with: numbers, series and arrays of series.

use std::collections::BTreeMap;

/// The value of an expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// S: a number; not finite where there was nothing to compute it from.
    Scalar(f64),
    /// TS: one series.
    Series(TimeSeries),
    /// TS[]: several series.
    Array(Vec<TimeSeries>),
}

/// Points by time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeSeries {
    /// What it is called in a graph.
    pub label: String,
    /// The length of its periods in seconds.
    pub period: u64,
    /// The start of each period in seconds since 1970, rising, with its finite value.
    pub points: Vec<(u64, f64)>,
}

/// The times of a request: what a series without gaps has points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The first, in seconds since 1970.
    pub start: u64,
    /// The end (exclusive).
    pub end: u64,
    /// The distance in seconds, at least 1.
    pub period: u64,
}

impl Value {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Scalar(_) => "Scalar",
            Self::Series(_) => "TimeSeries",
            Self::Array(_) => "TimeSeries[]",
        }
    }

    /// How many points it has.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Scalar(_) => 1,
            Self::Series(series) => series.points.len() + 1,
            Self::Array(all) => all.iter().map(|series| series.points.len() + 1).sum(),
        }
    }

    /// `change` to each number, dropping points that are no longer finite.
    pub(crate) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        match self {
            Self::Scalar(value) => Self::Scalar(change(value)),
            Self::Series(series) => Self::Series(series.map(&change)),
            Self::Array(all) => {
                Self::Array(all.into_iter().map(|series| series.map(&change)).collect())
            }
        }
    }
}

impl TimeSeries {
    /// The value at exactly that time.
    pub fn at(&self, second: u64) -> Option<f64> {
        let index = self.points.binary_search_by_key(&second, |(at, _)| *at).ok()?;
        self.points.get(index).map(|(_, value)| *value)
    }

    /// The same name and period with other points; those that are not finite are dropped.
    pub(crate) fn with(&self, points: impl IntoIterator<Item = (u64, f64)>) -> Self {
        let points = points.into_iter().filter(|(_, value)| value.is_finite()).collect();
        Self { label: self.label.clone(), period: self.period, points }
    }

    fn map(mut self, change: impl Fn(f64) -> f64) -> Self {
        self.points.iter_mut().for_each(|(_, value)| *value = change(*value));
        self.points.retain(|(_, value)| value.is_finite());
        self
    }

    /// Both sides by time, at every time that either has; a missing side is `None`.
    pub(crate) fn join<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (u64, Option<f64>, Option<f64>)> + 'a {
        let (mut left, mut right) = (self.points.iter().peekable(), other.points.iter().peekable());
        std::iter::from_fn(move || {
            let next = match (left.peek(), right.peek()) {
                (Some((a, _)), Some((b, _))) => *a.min(b),
                (Some((a, _)), None) => *a,
                (None, Some((b, _))) => *b,
                (None, None) => return None,
            };
            let a = left.next_if(|(at, _)| *at == next).map(|(_, value)| *value);
            let b = right.next_if(|(at, _)| *at == next).map(|(_, value)| *value);
            Some((next, a, b))
        })
    }
}

impl Grid {
    /// The times, oldest first.
    pub fn times(&self) -> impl Iterator<Item = u64> + use<> {
        let period = usize::try_from(self.period.max(1)).unwrap_or(usize::MAX);
        (self.start..self.end).step_by(period)
    }

    /// How many times there are.
    pub(crate) fn len(&self) -> usize {
        let length = self.end.saturating_sub(self.start).div_ceil(self.period.max(1));
        usize::try_from(length).unwrap_or(usize::MAX)
    }

    /// The same span in other steps.
    pub(crate) fn of_period(self, period: u64) -> Self {
        let period = period.max(1);
        Self { start: self.start - self.start % period, period, ..self }
    }
}

/// The values at each time that any of `all` has.
pub(crate) fn by_time(all: &[TimeSeries]) -> BTreeMap<u64, Vec<f64>> {
    let mut columns: BTreeMap<u64, Vec<f64>> = BTreeMap::new();
    for (at, value) in all.iter().flat_map(|series| &series.points) {
        columns.entry(*at).or_default().push(*value);
    }
    columns
}
