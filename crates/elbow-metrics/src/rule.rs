//! What an alarm watches for (cloudwatch reference, section 9). Without a metric: the same rule
//! may watch several.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::Statistic;

/// Points looked at beyond the evaluation periods. CloudWatch fetches more than it evaluates, by
/// an amount it does not publish; its examples show 5 points for 3 evaluation periods (CloudWatch
/// User Guide, "Configuring how CloudWatch alarms treat missing data").
const EXTRA_POINTS: u32 = 2;

/// Alarms on periods of a minute or more are evaluated this often.
const CADENCE_STANDARD: Duration = Duration::from_secs(60);

/// Alarms on periods of 10, 20 and 30 s are evaluated this often (cloudwatch reference, 10.1).
const CADENCE_HIGH: Duration = Duration::from_secs(10);

/// Alarms that look back for more than a day are evaluated this often (same place).
const CADENCE_DAYS: Duration = Duration::from_secs(3600);

/// How far an alarm may look back, and one with periods of an hour or more (section 9).
const SPAN_MAX: Duration = Duration::from_secs(86_400);
const SPAN_MAX_HOURLY: Duration = Duration::from_secs(7 * 86_400);

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
    /// A period of nothing, with a fraction of a second, or longer than a week.
    #[error("period {0:?} is not 1 to 604800 whole seconds")]
    Period(Duration),
    /// More datapoints than periods, or none.
    #[error("{datapoints} datapoints to alarm are not 1 to {periods} evaluation periods")]
    Datapoints {
        /// M.
        datapoints: u32,
        /// N.
        periods: u32,
    },
    /// Looks back for longer than a day, or a week with periods of an hour or more.
    #[error("{periods} periods of {period:?} are longer than {days}",
        days = if *period >= CADENCE_DAYS { "seven days" } else { "a day" })]
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
        if !threshold.is_finite() {
            return Err(AlarmRuleError::Threshold(threshold));
        }
        if period.is_zero() || period.subsec_nanos() != 0 || period > SPAN_MAX_HOURLY {
            return Err(AlarmRuleError::Period(period));
        }
        if evaluation_periods == 0 {
            return Err(AlarmRuleError::Datapoints { datapoints: 0, periods: 0 });
        }
        let span = if period >= CADENCE_DAYS { SPAN_MAX_HOURLY } else { SPAN_MAX };
        if period.saturating_mul(evaluation_periods) > span {
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

    /// How often the alarm is evaluated: every minute, every 10 s with shorter periods, every hour
    /// when it looks back for more than a day (cloudwatch reference, 10.1). elbow's periods may
    /// be shorter than 10 s: then every period.
    pub fn cadence(&self) -> Duration {
        if self.period.saturating_mul(self.evaluation_periods) > SPAN_MAX {
            CADENCE_DAYS
        } else if self.period >= CADENCE_STANDARD {
            CADENCE_STANDARD
        } else {
            self.period.min(CADENCE_HIGH)
        }
    }

    /// The end of the newest period at `now`. Windows slide by the cadence, so that the periods
    /// of a 300 s alarm are not the clock's 5-minute marks (cloudwatch reference, 10.1).
    pub fn edge(&self, now: Timestamp) -> Timestamp {
        now.align_down(self.cadence())
    }
}

impl Comparison {
    /// The four, in CloudWatch's order.
    pub const ALL: [Self; 4] = [Self::GreaterOrEqual, Self::Greater, Self::Less, Self::LessOrEqual];

    /// The comparison of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|comparison| comparison.as_str() == text)
    }

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
    /// The treatment of that name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Missing, Self::NotBreaching, Self::Breaching, Self::Ignore]
            .into_iter()
            .find(|treatment| treatment.as_str() == text)
    }

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
        let texts = [rule(0, 1), rule(60, 0), rule(60, 1_441), rule(86_400, 8)]
            .map(|result| result.unwrap_err().to_string());
        assert_eq!(
            texts,
            [
                "period 0ns is not 1 to 604800 whole seconds",
                "0 datapoints to alarm are not 1 to 0 evaluation periods",
                "1441 periods of 60s are longer than a day",
                "8 periods of 86400s are longer than seven days"
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
        assert_eq!([1, 10, 30, 60, 300].map(edge), [1234, 1230, 1230, 1200, 1200]);
        assert_eq!(rule(3600, 25).unwrap().cadence(), Duration::from_secs(3600));
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
