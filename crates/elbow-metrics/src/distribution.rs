//! Which values a bucket's samples had, for percentiles and their kin: mergeable and bounded.
//!
//! Few distinct values are kept as they are. More fall into buckets whose borders grow by a
//! constant factor, as in CloudWatch's SEH1: the answer is then off by at most
//! [`Distribution::relative_error`]. When even those are too many, neighbours are merged pairwise,
//! which squares the factor. Values below zero have no percentiles (cloudwatch reference, 3).

use crate::series::codec::{Reader, Writer};

/// Distinct values that are kept exactly: the pay-off between exactness and 16 bytes each.
pub const EXACT_MAX: usize = 64;

/// Logarithmic buckets of one distribution: at the finest level they span a factor of 24, at the
/// next one 560, at the third 320,000.
pub const BUCKETS_MAX: usize = 160;

/// The finest factor between the borders of a bucket: values are within 1 %.
const FACTOR: f64 = 1.02;

/// The level at which one bucket covers every number: coarser would say nothing.
const LEVEL_MAX: u8 = 14;

/// Values at or below this are zero: below every unit anyone measures in.
const ZERO: f64 = 1e-18;

/// No index lies further from zero: 2^360 is at 12,601.
const INDEX_MAX: i32 = 20_000;

/// Values with their counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    form: Form,
}

#[derive(Clone, Debug, PartialEq)]
enum Form {
    /// Sorted by value, values unique.
    Exact(Vec<(f64, u64)>),
    Log(LogBuckets),
}

/// Bucket `i` at `level` holds the values in `f^(i-1) .. f^i` with `f = FACTOR^(2^level)`.
#[derive(Clone, Debug, PartialEq)]
struct LogBuckets {
    level: u8,
    zero: u64,
    /// Sorted by index, indices unique.
    buckets: Vec<(i32, u64)>,
}

impl Distribution {
    /// `count` samples of one `value`, which is not negative.
    pub fn of(value: f64, count: u64) -> Self {
        Self { form: Form::Exact(vec![(value, count)]) }
    }

    /// Adds `count` samples of `value`, which is not negative.
    pub fn add(&mut self, value: f64, count: u64) {
        match &mut self.form {
            Form::Exact(values) => {
                match values.binary_search_by(|(v, _)| v.total_cmp(&value)) {
                    Ok(at) => values[at].1 = values[at].1.saturating_add(count),
                    Err(at) => values.insert(at, (value, count)),
                }
                if values.len() > EXACT_MAX {
                    self.form = Form::Log(LogBuckets::of(values));
                }
            }
            Form::Log(log) => {
                log.add(value, count);
                log.fit();
            }
        }
    }

    /// Adds all samples of `other`.
    pub fn merge(&mut self, other: &Self) {
        match (&mut self.form, &other.form) {
            (_, Form::Exact(values)) => values.iter().for_each(|&(v, c)| self.add(v, c)),
            (Form::Exact(values), Form::Log(log)) => {
                let mut log = log.clone();
                values.iter().for_each(|&(v, c)| log.add(v, c));
                log.fit();
                self.form = Form::Log(log);
            }
            (Form::Log(mine), Form::Log(theirs)) => mine.merge(theirs),
        }
    }

    /// The values in rising order, each with its count. Values of a bucket are given as one, which
    /// lies within the relative error of all of them.
    pub fn runs(&self) -> Vec<(f64, u64)> {
        match &self.form {
            Form::Exact(values) => values.clone(),
            Form::Log(log) => log.runs(),
        }
    }

    /// How many samples.
    pub fn count(&self) -> u64 {
        match &self.form {
            Form::Exact(values) => values.iter().fold(0, |sum, (_, c)| sum.saturating_add(*c)),
            Form::Log(log) => {
                log.buckets.iter().fold(log.zero, |sum, (_, c)| sum.saturating_add(*c))
            }
        }
    }

    /// How far a value given by [`runs`](Self::runs) may lie from the sample it stands for, as a
    /// share of it: 0 while exact, then 0.0099, 0.0198, 0.0396 ... as the spread of values grows.
    pub fn relative_error(&self) -> f64 {
        match &self.form {
            Form::Exact(_) => 0.0,
            Form::Log(log) => {
                let factor = log.factor();
                (factor - 1.0) / (factor + 1.0)
            }
        }
    }

    /// Bytes on the heap, by capacity.
    pub fn heap_bytes(&self) -> usize {
        match &self.form {
            Form::Exact(values) => values.capacity() * size_of::<(f64, u64)>(),
            Form::Log(log) => log.buckets.capacity() * size_of::<(i32, u64)>(),
        }
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        match &self.form {
            Form::Exact(values) => {
                out.byte(0);
                out.varint(as_u64(values.len()));
                for &(value, count) in values {
                    out.number(value);
                    out.varint(count);
                }
            }
            Form::Log(log) => {
                out.byte(1 + log.level);
                out.varint(log.zero);
                out.varint(as_u64(log.buckets.len()));
                let mut last = 0;
                for &(index, count) in &log.buckets {
                    out.signed(i64::from(index) - last);
                    out.varint(count);
                    last = i64::from(index);
                }
            }
        }
    }

    /// `None` when the bytes are not those of a distribution.
    pub(crate) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let form = from.byte()?;
        if form == 0 {
            let length = usize::try_from(from.varint()?).ok().filter(|n| *n <= EXACT_MAX)?;
            let values: Vec<(f64, u64)> = (0..length)
                .map(|_| Some((from.number()?, from.varint()?)))
                .collect::<Option<_>>()?;
            let rising = values.windows(2).all(|pair| pair[0].0 < pair[1].0);
            let sane = values.iter().all(|(v, _)| v.is_finite() && *v >= 0.0);
            return (rising && sane).then_some(Self { form: Form::Exact(values) });
        }
        let level = (form - 1 <= LEVEL_MAX).then_some(form - 1)?;
        let zero = from.varint()?;
        let length = usize::try_from(from.varint()?).ok().filter(|n| *n <= BUCKETS_MAX)?;
        let mut buckets: Vec<(i32, u64)> = Vec::with_capacity(length);
        for _ in 0..length {
            let last = buckets.last().map_or(0, |(index, _)| i64::from(*index));
            let index = i32::try_from(last.checked_add(from.signed()?)?).ok()?;
            if index.abs() > INDEX_MAX {
                return None;
            }
            if buckets.last().is_some_and(|(before, _)| *before >= index) {
                return None;
            }
            buckets.push((index, from.varint()?));
        }
        Some(Self { form: Form::Log(LogBuckets { level, zero, buckets }) })
    }
}

// === impl LogBuckets ===

impl LogBuckets {
    fn of(values: &[(f64, u64)]) -> Self {
        let mut log = Self { level: 0, zero: 0, buckets: Vec::with_capacity(values.len()) };
        values.iter().for_each(|&(v, c)| log.add(v, c));
        log.fit();
        log
    }

    fn factor(&self) -> f64 {
        FACTOR.powi(1 << self.level)
    }

    fn add(&mut self, value: f64, count: u64) {
        if value <= ZERO {
            self.zero = self.zero.saturating_add(count);
            return;
        }
        #[expect(clippy::cast_possible_truncation, reason = "within 2^360, so some +-13,000")]
        let finest = (value.ln() / FACTOR.ln()).ceil() as i32;
        // Each level up rounds up to the next even border.
        let index = (0..self.level).fold(finest, |index, _| coarser(index));
        self.put(index, count);
    }

    fn put(&mut self, index: i32, count: u64) {
        match self.buckets.binary_search_by_key(&index, |(i, _)| *i) {
            Ok(at) => self.buckets[at].1 = self.buckets[at].1.saturating_add(count),
            Err(at) => self.buckets.insert(at, (index, count)),
        }
    }

    fn coarsen(&mut self) {
        let mut merged: Vec<(i32, u64)> = Vec::with_capacity(self.buckets.len());
        for &(index, count) in &self.buckets {
            let index = coarser(index);
            match merged.last_mut() {
                Some((last, total)) if *last == index => *total = total.saturating_add(count),
                _ => merged.push((index, count)),
            }
        }
        self.buckets = merged;
        self.level += 1;
    }

    fn fit(&mut self) {
        while self.buckets.len() > BUCKETS_MAX && self.level < LEVEL_MAX {
            self.coarsen();
        }
    }

    fn merge(&mut self, other: &Self) {
        let mut other = other.clone();
        while self.level < other.level {
            self.coarsen();
        }
        while other.level < self.level {
            other.coarsen();
        }
        self.zero = self.zero.saturating_add(other.zero);
        other.buckets.iter().for_each(|&(index, count)| self.put(index, count));
        self.fit();
    }

    fn runs(&self) -> Vec<(f64, u64)> {
        let factor = self.factor();
        // The value with the same relative distance to both borders.
        let middle = |index: i32| 2.0 * factor.powi(index) / (factor + 1.0);
        let zero = (self.zero > 0).then_some((0.0, self.zero));
        zero.into_iter().chain(self.buckets.iter().map(|&(i, c)| (middle(i), c))).collect()
    }
}

/// The bucket of the next level that holds bucket `index`: half, rounded up.
fn coarser(index: i32) -> i32 {
    index.div_euclid(2) + index.rem_euclid(2)
}

fn as_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
