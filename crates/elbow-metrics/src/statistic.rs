//! Statistic sets: what is kept of the samples of one second, and what is asked of them.

/// Count, sum, least and greatest of at least one sample.
///
/// CloudWatch keeps the same four numbers ("Statistic sets", CloudWatch User Guide, Concepts), so
/// sets of neighbouring periods merge without loss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatisticSet {
    /// How many samples.
    pub count: u64,
    /// Their sum.
    pub sum: f64,
    /// The least.
    pub min: f64,
    /// The greatest.
    pub max: f64,
}

/// One of CloudWatch's five plain statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Statistic {
    /// How many samples there were.
    SampleCount,
    /// Their sum.
    Sum,
    /// Their sum divided by their number: sample-weighted over whatever was merged.
    Average,
    /// The least.
    Minimum,
    /// The greatest.
    Maximum,
}

impl StatisticSet {
    /// The set of one sample.
    pub fn of(value: f64) -> Self {
        Self { count: 1, sum: value, min: value, max: value }
    }

    /// Adds the samples of `other`.
    pub fn merge(&mut self, other: &Self) {
        self.count = self.count.saturating_add(other.count);
        self.sum += other.sum;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
    }

    /// The value of `statistic`.
    pub fn get(&self, statistic: Statistic) -> f64 {
        match statistic {
            Statistic::SampleCount => float(self.count),
            Statistic::Sum => self.sum,
            Statistic::Average => self.sum / float(self.count.max(1)),
            Statistic::Minimum => self.min,
            Statistic::Maximum => self.max,
        }
    }
}

impl Statistic {
    /// All five, in CloudWatch's order.
    pub const ALL: [Self; 5] =
        [Self::SampleCount, Self::Sum, Self::Average, Self::Minimum, Self::Maximum];

    /// The statistic of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|statistic| statistic.as_str() == text)
    }

    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SampleCount => "SampleCount",
            Self::Sum => "Sum",
            Self::Average => "Average",
            Self::Minimum => "Minimum",
            Self::Maximum => "Maximum",
        }
    }
}

/// Counts stay below 2^53 (at a million samples a second for 285 years): exact.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_is_weighted_by_samples() {
        let mut set = StatisticSet::of(10.0);
        set.merge(&StatisticSet { count: 3, sum: 90.0, min: 20.0, max: 40.0 });
        let all = [
            Statistic::SampleCount,
            Statistic::Sum,
            Statistic::Average,
            Statistic::Minimum,
            Statistic::Maximum,
        ];
        assert_eq!(all.map(|s| set.get(s)), [4.0, 100.0, 25.0, 10.0, 40.0]);
        assert_eq!(all.map(Statistic::as_str)[2], "Average");
    }
}
