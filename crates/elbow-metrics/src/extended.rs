//! Percentiles, trimmed and winsorised means and percentile ranks (CloudWatch User Guide,
//! "CloudWatch statistics definitions"; cloudwatch reference, section 3).

use std::fmt;

use crate::series::bucket::Bucket;
use crate::statistic::{Statistic, float};

/// Any statistic that can be asked for: plain or extended.
#[derive(Clone, Debug, PartialEq)]
pub enum Stat {
    /// One of the five.
    Plain(Statistic),
    /// Needs the values of the samples.
    Extended(ExtendedStatistic),
}

/// A statistic over the values of the samples, such as `p99`, `TM(10%:90%)` or `PR(:300)`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtendedStatistic {
    /// As the client wrote it.
    text: String,
    form: Form,
}

/// Decimals of a percentage that CloudWatch takes.
const DECIMALS_MAX: usize = 10;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// The percentage, 0 to 100.
    Percentile(f64),
    TrimmedMean(Bounds),
    TrimmedCount(Bounds),
    TrimmedSum(Bounds),
    WinsorizedMean(Bounds),
    /// The share in percent of the samples within; bounds are values.
    Rank(Bounds),
}

/// What lies within: above the lower and up to the upper.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bounds {
    /// By rank, in percent of the samples.
    Percent(f64, f64),
    /// By value.
    Value(f64, f64),
}

impl Stat {
    /// The statistic of that name: `Average`, `p99.9`, `tm90`, `IQM`, `PR(100:2000)` ...
    pub fn parse(text: &str) -> Option<Self> {
        match Statistic::parse(text) {
            Some(plain) => Some(Self::Plain(plain)),
            None => ExtendedStatistic::parse(text).map(Self::Extended),
        }
    }

    /// The name, as the client wrote it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Plain(plain) => plain.as_str(),
            Self::Extended(extended) => extended.as_str(),
        }
    }

    /// Whether the values of the samples are needed.
    pub fn needs_values(&self) -> bool {
        matches!(self, Self::Extended(_))
    }

    /// The statistic over a bucket; `None` when the values it needs are not known, or when nothing
    /// lies within its bounds.
    pub fn of(&self, bucket: &Bucket) -> Option<f64> {
        match self {
            Self::Plain(plain) => Some(bucket.set.get(*plain)),
            Self::Extended(extended) => extended.of(&bucket.runs()?),
        }
    }
}

impl From<Statistic> for Stat {
    fn from(plain: Statistic) -> Self {
        Self::Plain(plain)
    }
}

impl fmt::Display for Stat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

// === impl ExtendedStatistic ===

impl ExtendedStatistic {
    /// `pNN`, `tmNN`, `tcNN`, `tsNN`, `wmNN`, `IQM`, `PR(a:b)` and `TM`, `TC`, `TS`, `WM` with
    /// `(a%:b%)` or `(a:b)`; ends may be open, but not both.
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let form = if lower == "iqm" {
            Form::TrimmedMean(Bounds::Percent(25.0, 75.0))
        } else if let Some(rest) = lower.strip_prefix("pr") {
            match bounds(rest)? {
                bounds @ Bounds::Value(..) => Form::Rank(bounds),
                Bounds::Percent(..) => return None,
            }
        } else if let Some(rest) = lower.strip_prefix('p') {
            Form::Percentile(percentage(rest)?)
        } else {
            let (kind, rest) = lower.split_at_checked(2)?;
            let bounds = match percentage(rest) {
                Some(upper) => Bounds::Percent(0.0, upper),
                None => bounds(rest)?,
            };
            match kind {
                "tm" => Form::TrimmedMean(bounds),
                "tc" => Form::TrimmedCount(bounds),
                "ts" => Form::TrimmedSum(bounds),
                "wm" => Form::WinsorizedMean(bounds),
                _ => return None,
            }
        };
        Some(Self { text: text.to_owned(), form })
    }

    /// As the client wrote it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The percentage, when this is a percentile.
    pub fn percentile(&self) -> Option<f64> {
        match self.form {
            Form::Percentile(percent) => Some(percent),
            _ => None,
        }
    }

    /// How many samples make a percentile meaningful (cloudwatch reference, 10.5): 10/(1-p) from
    /// the median up, 10/p below it. One suffices for everything else.
    pub fn samples_needed(&self) -> f64 {
        let Some(percent) = self.percentile() else {
            return 1.0;
        };
        let share = if percent >= 50.0 { 100.0 - percent } else { percent };
        if share > 0.0 { 1000.0 / share } else { f64::INFINITY }
    }

    fn of(&self, runs: &[(f64, u64)]) -> Option<f64> {
        let count = float(runs.iter().fold(0, |sum, (_, count)| sum + count));
        if count < 1.0 {
            return None;
        }
        let within = |bounds| Within::of(runs, count, bounds);
        match self.form {
            Form::Percentile(percent) => Some(percentile(runs, count, percent)),
            Form::TrimmedMean(bounds) => {
                let within = within(bounds);
                (within.count > 0.0).then(|| within.sum / within.count)
            }
            Form::TrimmedCount(bounds) => Some(within(bounds).count),
            Form::TrimmedSum(bounds) => Some(within(bounds).sum),
            Form::WinsorizedMean(bounds) => Some(winsorized(runs, count, bounds)),
            Form::Rank(bounds) => Some(within(bounds).count / count * 100.0),
        }
    }
}

/// Interpolated between the two nearest ranks (of n samples the first is p0 and the last p100).
/// AWS does not publish its own rule.
fn percentile(runs: &[(f64, u64)], count: f64, percent: f64) -> f64 {
    let position = percent * (count - 1.0) / 100.0;
    let (below, above) = (position.floor(), position.ceil());
    let (low, high) = (value_at(runs, below), value_at(runs, above));
    if low < high { low + (high - low) * (position - below) } else { low }
}

/// The value of rank `rank`, counted from 0.
fn value_at(runs: &[(f64, u64)], rank: f64) -> f64 {
    let mut seen = 0.0;
    for &(value, count) in runs {
        seen += float(count);
        if rank < seen {
            return value;
        }
    }
    runs.last().map_or(0.0, |(value, _)| *value)
}

struct Within {
    count: f64,
    sum: f64,
}

impl Within {
    fn of(runs: &[(f64, u64)], count: f64, bounds: Bounds) -> Self {
        let mut within = Self { count: 0.0, sum: 0.0 };
        let mut before = 0.0;
        for &(value, samples) in runs {
            let after = before + float(samples);
            let counted = match bounds {
                Bounds::Value(low, high) if value > low && value <= high => float(samples),
                Bounds::Value(..) => 0.0,
                Bounds::Percent(low, high) => {
                    let (first, last) = ranks(count, low, high);
                    (after.min(last) - before.max(first)).max(0.0)
                }
            };
            within.count += counted;
            within.sum += counted * value;
            before = after;
        }
        within
    }
}

/// Ranks above the first and up to the second are within: as few are cut as whole samples allow.
fn ranks(count: f64, low: f64, high: f64) -> (f64, f64) {
    ((low * count / 100.0).floor(), (high * count / 100.0).ceil())
}

/// The mean with what lies outside moved to the nearest bound.
fn winsorized(runs: &[(f64, u64)], count: f64, bounds: Bounds) -> f64 {
    let (low, high) = match bounds {
        Bounds::Value(low, high) => (low, high),
        Bounds::Percent(low, high) => {
            let (first, last) = ranks(count, low, high);
            (value_at(runs, first), value_at(runs, (last - 1.0).max(first)))
        }
    };
    let moved = |value: f64| value.max(low).min(high);
    runs.iter().map(|&(value, samples)| moved(value) * float(samples)).sum::<f64>() / count
}

fn percentage(text: &str) -> Option<f64> {
    decimal(text).filter(|percent| *percent <= 100.0)
}

/// Digits with at most ten decimals, no sign.
fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let fits = digits(whole) && digits(fraction) && fraction.len() <= DECIMALS_MAX;
    fits.then(|| text.parse().ok()).flatten()
}

/// `(a:b)` or `(a%:b%)`.
fn bounds(text: &str) -> Option<Bounds> {
    let (low, high) = text.strip_prefix('(')?.strip_suffix(')')?.split_once(':')?;
    let percent = low.ends_with('%') || high.ends_with('%');
    let end = |text: &str, open: f64| match text {
        "" => Some(open),
        _ if percent => percentage(text.strip_suffix('%')?),
        _ => decimal(text),
    };
    if low.is_empty() && high.is_empty() {
        return None;
    }
    let (low, high) = if percent {
        (end(low, 0.0)?, end(high, 100.0)?)
    } else {
        (end(low, f64::NEG_INFINITY)?, end(high, f64::INFINITY)?)
    };
    let make = if percent { Bounds::Percent } else { Bounds::Value };
    (low < high).then(|| make(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_to(n: u32) -> Bucket {
        let mut bucket = Bucket::of(1.0, 1);
        (2..=n).for_each(|value| bucket.merge(&Bucket::of(f64::from(value), 1), true));
        bucket
    }

    /// `statistic` over the whole numbers from 1 to `n`.
    fn check(n: u32, statistic: &str, expected: Option<f64>) {
        let answer = Stat::parse(statistic).expect(statistic).of(&one_to(n));
        let near = match (answer, expected) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a == b,
        };
        assert!(near, "{statistic} of 1..={n}: {answer:?}, not {expected:?}");
    }

    #[test]
    fn statistics_of_the_first_numbers() {
        // By hand, from the definitions on the page "CloudWatch statistics definitions".
        check(10, "Average", Some(5.5));
        check(11, "p0", Some(1.0));
        check(11, "p50", Some(6.0));
        check(11, "p90", Some(10.0));
        check(11, "p95", Some(10.5));
        check(11, "p100", Some(11.0));
        check(1, "p99.9", Some(1.0));
        check(10, "tm90", Some(5.0));
        check(10, "TM(20%:80%)", Some(5.5));
        check(10, "TM(2:5)", Some(4.0));
        check(10, "TM(:2)", Some(1.5));
        check(10, "TM(8:)", Some(9.5));
        check(10, "TM(20:30)", None);
        check(10, "tc90", Some(9.0));
        check(10, "TC(2:5)", Some(3.0));
        check(10, "ts90", Some(45.0));
        check(10, "TS(80%:)", Some(19.0));
        check(8, "IQM", Some(4.5));
        check(10, "PR(:3)", Some(30.0));
        check(10, "PR(3:7)", Some(40.0));
        check(10, "PR(100:)", Some(0.0));
        // 1..9 and 9 again: 54 / 10.
        check(10, "wm90", Some(5.4));
        // 3 three times, 4..8, 8 twice more: 55 / 10.
        check(10, "WM(20%:80%)", Some(5.5));
        check(10, "WM(:4)", Some(3.4));
    }

    #[test]
    fn many_samples_are_answered_within_the_stated_error() {
        let bucket = one_to(2_000);
        for (percent, exact) in [("p10", 200.9), ("p50", 1000.5), ("p99", 1980.01)] {
            let answer = Stat::parse(percent).and_then(|stat| stat.of(&bucket)).expect(percent);
            assert!((answer - exact).abs() / exact < 0.04, "{percent} {answer}");
        }
        assert_eq!(Stat::parse("p100").and_then(|stat| stat.of(&bucket)), Some(2000.0));
    }

    #[test]
    fn what_is_not_a_statistic_is_not_parsed() {
        let bad = [
            "",
            "p",
            "p101",
            "p-1",
            "p99.12345678901",
            "p1e1",
            "tm",
            "tm(",
            "tm()",
            "TM(:)",
            "TM(90%:10%)",
            "TM(5%:95)",
            "PR(5%:95%)",
            "PR90",
            "xx90",
            "average",
            "p é",
            "éé",
            "TM(1:2:3)",
            "p.5",
            "p5.",
        ];
        for text in bad {
            assert_eq!(Stat::parse(text), None, "{text}");
        }
        assert_eq!(Stat::parse("p99.9").map(|s| s.to_string()), Some("p99.9".to_owned()));
    }

    #[test]
    fn percentiles_need_samples() {
        // CloudWatch User Guide, "Percentile-based alarms and low data samples".
        for (text, needed) in
            [("p99", 1000.0), ("p90", 100.0), ("p50", 20.0), ("p10", 100.0), ("tm90", 1.0)]
        {
            let statistic = ExtendedStatistic::parse(text).expect(text);
            assert!((statistic.samples_needed() - needed).abs() < 1e-6, "{text}");
        }
    }
}
