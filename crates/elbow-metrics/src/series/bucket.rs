//! What is kept of the samples of one span of time: four numbers and, where it is known and
//! wanted, the distribution of the values.

use crate::distribution::Distribution;
use crate::series::codec::{Reader, Writer};
use crate::statistic::{StatisticSet, float};

/// The samples of one span.
#[derive(Clone, Debug, PartialEq)]
pub struct Bucket {
    /// Count, sum, least and greatest.
    pub set: StatisticSet,
    /// The values, when there are several different ones and they are known.
    distribution: Option<Box<Distribution>>,
}

/// How a bucket is written: what its four numbers have in common.
const ONE: u8 = 0;
const CONSTANT: u8 = 1;
const GENERAL: u8 = 2;
const WITH_DISTRIBUTION: u8 = 4;

impl Bucket {
    /// `count` samples of `value`.
    pub fn of(value: f64, count: u64) -> Self {
        let sum = value * float(count);
        Self { set: StatisticSet { count, sum, min: value, max: value }, distribution: None }
    }

    /// A statistic set whose values are not known (unless they are all the same).
    pub fn of_set(set: StatisticSet) -> Self {
        Self { set, distribution: None }
    }

    /// Adds the samples of `other`; `keep` says whether the distribution of different values is
    /// wanted. It is lost where either side does not know its values, and with values below zero
    /// (cloudwatch reference, section 3, "Percentiles need").
    pub fn merge(&mut self, other: &Self, keep: bool) {
        let known = keep && self.values_known() && other.values_known();
        let constant = self.is_constant() && other.is_constant() && same(self, other);
        if !known {
            self.distribution = None;
        } else if !constant {
            let (value, count) = (self.set.min, self.set.count);
            let mine =
                self.distribution.get_or_insert_with(|| Box::new(Distribution::of(value, count)));
            match &other.distribution {
                Some(theirs) => mine.merge(theirs),
                None => mine.add(other.set.min, other.set.count),
            }
        }
        self.set.merge(&other.set);
    }

    /// The values in rising order with their counts; `None` when they are not known.
    pub fn runs(&self) -> Option<Vec<(f64, u64)>> {
        if !self.values_known() {
            return None;
        }
        let Some(values) = &self.distribution else {
            return Some(vec![(self.set.min, self.set.count)]);
        };
        let (min, max) = (self.set.min, self.set.max);
        // A bucket's middle may lie beyond the outermost sample.
        let mut runs: Vec<(f64, u64)> = values
            .runs()
            .into_iter()
            .map(|(value, count)| (value.clamp(min, max), count))
            .collect();
        // The outermost samples are known whatever the error of the others.
        take_one(runs.first_mut());
        take_one(runs.last_mut());
        runs.insert(0, (min, 1));
        runs.push((max, 1));
        runs.retain(|(_, count)| *count > 0);
        Some(runs)
    }

    /// Whether percentiles can be answered.
    pub fn values_known(&self) -> bool {
        self.set.min >= 0.0 && (self.distribution.is_some() || self.is_constant())
    }

    pub(crate) fn forget_distribution(&mut self) {
        self.distribution = None;
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        self.distribution.as_ref().map_or(0, |d| size_of::<Distribution>() + d.heap_bytes())
    }

    /// All samples have one value: min = max, and the sum agrees.
    #[expect(clippy::float_cmp, reason = "the published condition is equality")]
    fn is_constant(&self) -> bool {
        let set = &self.set;
        set.min == set.max && set.sum == set.min * float(set.count)
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        let set = &self.set;
        let kind = match (self.is_constant(), set.count) {
            (true, 1) => ONE,
            (true, _) => CONSTANT,
            (false, _) => GENERAL,
        };
        out.byte(kind | if self.distribution.is_some() { WITH_DISTRIBUTION } else { 0 });
        if kind != ONE {
            out.varint(set.count);
        }
        out.number(set.min);
        if kind == GENERAL {
            out.number(set.max);
            out.number(set.sum);
        }
        if let Some(distribution) = &self.distribution {
            distribution.write(out);
        }
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let tag = from.byte()?;
        let kind = tag & !WITH_DISTRIBUTION;
        let count = if kind == ONE { 1 } else { from.varint()? };
        let min = from.number()?;
        let mut bucket = Self::of(min, count);
        match kind {
            ONE | CONSTANT => {}
            GENERAL => {
                bucket.set.max = from.number()?;
                bucket.set.sum = from.number()?;
            }
            _ => return None,
        }
        if tag & WITH_DISTRIBUTION != 0 {
            bucket.distribution = Some(Box::new(Distribution::read(from)?));
        }
        let set = &bucket.set;
        let sane = [set.min, set.max, set.sum].iter().all(|n| n.is_finite());
        (set.count > 0 && sane && set.min <= set.max).then_some(bucket)
    }
}

fn take_one(run: Option<&mut (f64, u64)>) {
    if let Some((_, count)) = run {
        *count = count.saturating_sub(1);
    }
}

#[expect(clippy::float_cmp, reason = "the very same value, not a near one")]
fn same(a: &Bucket, b: &Bucket) -> bool {
    a.set.min == b.set.min
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_known_as_long_as_every_part_knows_its_own() {
        let mut bucket = Bucket::of(5.0, 3);
        bucket.merge(&Bucket::of(5.0, 2), true);
        assert!(bucket.distribution.is_none(), "one value needs no list");
        bucket.merge(&Bucket::of(7.0, 1), true);
        assert_eq!(bucket.runs(), Some(vec![(5.0, 1), (5.0, 4), (7.0, 1)]));
        let set = StatisticSet { count: 2, sum: 3.0, min: 1.0, max: 2.0 };
        bucket.merge(&Bucket::of_set(set), true);
        assert_eq!((bucket.runs(), bucket.set.count), (None, 8));
        let mut plain = Bucket::of(1.0, 1);
        plain.merge(&Bucket::of(2.0, 1), false);
        assert_eq!(plain.runs(), None);
        // One constant set: Min = Max and Sum = Min x SampleCount.
        let set = StatisticSet { count: 2, sum: 6.0, min: 3.0, max: 3.0 };
        assert_eq!(Bucket::of_set(set).runs(), Some(vec![(3.0, 2)]));
    }

    #[test]
    fn values_below_zero_have_no_percentiles() {
        let mut bucket = Bucket::of(1.0, 1);
        bucket.merge(&Bucket::of(-1.0, 1), true);
        assert_eq!(bucket.runs(), None);
    }

    #[test]
    fn bytes_come_back() {
        let mut rich = Bucket::of(1.0, 2);
        rich.merge(&Bucket::of(0.333, 9), true);
        let set = StatisticSet { count: 2, sum: 3.0, min: 1.0, max: 2.0 };
        for (bucket, length) in
            [(Bucket::of(7.0, 1), 2), (Bucket::of(7.0, 9), 3), (Bucket::of_set(set), 5), (rich, 15)]
        {
            let mut out = Writer::default();
            bucket.write(&mut out);
            let bytes = out.into_bytes();
            assert_eq!(bytes.len(), length, "{bucket:?}");
            assert_eq!(Bucket::read(&mut Reader::new(&bytes)), Some(bucket));
        }
    }
}
