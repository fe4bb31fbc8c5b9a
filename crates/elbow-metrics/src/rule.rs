//! What an alarm watches for (cloudwatch reference, section 9). Without a metric: the same rule
//! may watch several.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::Statistic;

/// Points looked at beyond the evaluation periods. CloudWatch fetches more than it evaluates, by
/// an amount it does not publish; its examples show 5 points for 3 evaluation periods (CloudWatch
/// User Guide, "Configuring how CloudWatch alarms treat missing data").
const EXTRA_POINTS: u32 = 2;

/// Alarms are evaluated at least this often, whatever their period.
const CADENCE_MAX: Duration = Duration::from_secs(60);

/// When an alarm goes off.
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmRule {
    comparison: Comparison,
    threshold: f64,
    statistic: Statistic,
    period: Duration,
    evaluation_periods: u32,
    datapoints_to_alarm: u32,
    missing: MissingData,
}

/// How a value breaches a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `GreaterThanThreshold`
    Greater,
    /// `GreaterThanOrEqualToThreshold`
    GreaterOrEqual,
    /// `LessThanThreshold`
    Less,
    /// `LessThanOrEqualToThreshold`
    LessOrEqual,
}

/// `TreatMissingData`: what a period without samples counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MissingData {
    /// Unknown: with nothing else the state is INSUFFICIENT_DATA. The default.
    Missing,
    /// Within the threshold.
    NotBreaching,
    /// Beyond the threshold.
    Breaching,
    /// Keeps the state.
    Ignore,
}

/// The rule that an alarm's numbers break.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AlarmRuleError {
    /// Not a finite number.
    #[error("threshold {0} is not a finite number")]
    Threshold(f64),
    /// A period of nothing, with a fraction of a second, or longer than a day.
    #[error("period {0:?} is not 1 to 86400 whole seconds")]
    Period(Duration),
    /// More datapoints than periods, or none.
    #[error("{datapoints} datapoints to alarm are not 1 to {periods} evaluation periods")]
    Datapoints {
        /// M.
        datapoints: u32,
        /// N.
        periods: u32,
    },
    /// Looks back for longer than a day.
    #[error("{periods} periods of {period:?} are longer than a day")]
    TooLong {
        /// N.
        periods: u32,
        /// The length of each.
        period: Duration,
    },
}

impl AlarmRule {
    /// An alarm on N of N `evaluation_periods` whose `statistic` breaches the `threshold`; missing
    /// data are missing.
    ///
    /// # Errors
    /// Names the number that is out of range.
    pub fn try_new(
        comparison: Comparison,
        threshold: f64,
        statistic: Statistic,
        period: Duration,
        evaluation_periods: u32,
    ) -> Result<Self, AlarmRuleError> {
        const DAY: Duration = Duration::from_secs(86_400);
        if !threshold.is_finite() {
            return Err(AlarmRuleError::Threshold(threshold));
        }
        if period.is_zero() || period.subsec_nanos() != 0 || period > DAY {
            return Err(AlarmRuleError::Period(period));
        }
        if evaluation_periods == 0 {
            return Err(AlarmRuleError::Datapoints { datapoints: 0, periods: 0 });
        }
        if period.saturating_mul(evaluation_periods) > DAY {
            return Err(AlarmRuleError::TooLong { periods: evaluation_periods, period });
        }
        Ok(Self {
            comparison,
            threshold,
            statistic,
            period,
            evaluation_periods,
            datapoints_to_alarm: evaluation_periods,
            missing: MissingData::Missing,
        })
    }

    /// The same alarm on `datapoints` (M) out of its evaluation periods (N).
    ///
    /// # Errors
    /// Refuses none, and more than the evaluation periods.
    pub fn with_datapoints(mut self, datapoints: u32) -> Result<Self, AlarmRuleError> {
        if !(1..=self.evaluation_periods).contains(&datapoints) {
            return Err(AlarmRuleError::Datapoints {
                datapoints,
                periods: self.evaluation_periods,
            });
        }
        self.datapoints_to_alarm = datapoints;
        Ok(self)
    }

    /// The same alarm with `missing` in place of periods without samples.
    #[must_use]
    pub fn with_missing(mut self, missing: MissingData) -> Self {
        self.missing = missing;
        self
    }

    /// Whether `value` lies beyond the threshold.
    pub fn breaches(&self, value: f64) -> bool {
        match self.comparison {
            Comparison::Greater => value > self.threshold,
            Comparison::GreaterOrEqual => value >= self.threshold,
            Comparison::Less => value < self.threshold,
            Comparison::LessOrEqual => value <= self.threshold,
        }
    }

    /// How a value breaches.
    pub fn comparison(&self) -> Comparison {
        self.comparison
    }

    /// The threshold.
    pub fn threshold(&self) -> f64 {
        self.threshold
    }

    /// What is computed over each period.
    pub fn statistic(&self) -> Statistic {
        self.statistic
    }

    /// The length of a period.
    pub fn period(&self) -> Duration {
        self.period
    }

    /// N.
    pub fn evaluation_periods(&self) -> u32 {
        self.evaluation_periods
    }

    /// M.
    pub fn datapoints_to_alarm(&self) -> u32 {
        self.datapoints_to_alarm
    }

    /// What periods without samples count as.
    pub fn missing(&self) -> MissingData {
        self.missing
    }

    /// How many periods a window has: more than N, so that gaps can be bridged.
    pub fn range(&self) -> u32 {
        self.evaluation_periods.saturating_add(EXTRA_POINTS)
    }

    /// How often the alarm is evaluated: every minute or every period, whichever is shorter.
    ///
    /// CloudWatch evaluates sub-minute alarms every 10 s; elbow's periods may be shorter.
    pub fn cadence(&self) -> Duration {
        self.period.min(CADENCE_MAX)
    }

    /// The end of the newest period at `now`. Windows slide by the cadence, so that the periods
    /// of a 300 s alarm are not the clock's 5-minute marks (cloudwatch reference, 10.1).
    pub fn edge(&self, now: Timestamp) -> Timestamp {
        now.align_down(self.cadence())
    }
}

impl Comparison {
    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Greater => "GreaterThanThreshold",
            Self::GreaterOrEqual => "GreaterThanOrEqualToThreshold",
            Self::Less => "LessThanThreshold",
            Self::LessOrEqual => "LessThanOrEqualToThreshold",
        }
    }

    /// The words in a state reason.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Greater => "greater than",
            Self::GreaterOrEqual => "greater than or equal to",
            Self::Less => "less than",
            Self::LessOrEqual => "less than or equal to",
        }
    }
}

impl MissingData {
    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotBreaching => "notBreaching",
            Self::Breaching => "breaching",
            Self::Ignore => "ignore",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(period: u64, periods: u32) -> Result<AlarmRule, AlarmRuleError> {
        let period = Duration::from_secs(period);
        AlarmRule::try_new(Comparison::Greater, 1.0, Statistic::Average, period, periods)
    }

    #[test]
    fn numbers_out_of_range_are_named() {
        let texts = [rule(0, 1), rule(60, 0), rule(3600, 25), rule(86_401, 1)]
            .map(|result| result.unwrap_err().to_string());
        assert_eq!(
            texts,
            [
                "period 0ns is not 1 to 86400 whole seconds",
                "0 datapoints to alarm are not 1 to 0 evaluation periods",
                "25 periods of 3600s are longer than a day",
                "period 86401s is not 1 to 86400 whole seconds"
            ]
        );
        assert!(rule(60, 3).unwrap().with_datapoints(4).is_err());
        assert!(rule(60, 3).unwrap().with_datapoints(0).is_err());
        let nan = AlarmRule::try_new(
            Comparison::Less,
            f64::NAN,
            Statistic::Sum,
            Duration::from_secs(60),
            1,
        );
        assert!(matches!(nan, Err(AlarmRuleError::Threshold(_))));
    }

    #[test]
    fn windows_slide_by_the_minute_or_by_the_period() {
        let now = Timestamp::from_unix(Duration::from_millis(1_234_567));
        let edge = |period| rule(period, 1).unwrap().edge(now).unix_seconds();
        assert_eq!([1, 10, 60, 300].map(edge), [1234, 1230, 1200, 1200]);
    }

    #[test]
    fn operators_differ_at_the_threshold() {
        let breaches = |comparison| {
            let period = Duration::from_secs(60);
            let rule = AlarmRule::try_new(comparison, 5.0, Statistic::Average, period, 1).unwrap();
            [4.0, 5.0, 6.0].map(|value| rule.breaches(value))
        };
        assert_eq!(breaches(Comparison::Greater), [false, false, true]);
        assert_eq!(breaches(Comparison::GreaterOrEqual), [false, true, true]);
        assert_eq!(breaches(Comparison::Less), [true, false, false]);
        assert_eq!(breaches(Comparison::LessOrEqual), [true, true, false]);
    }
}
