//! PutMetricAlarm: what a client sent, and the alarm that it makes (cloudwatch reference,
//! section 9).

use std::time::Duration;

use crate::alarms::action::ActionKind;
use crate::maths::MathsLimits;
use crate::put::{metric, parse_unit};
use crate::query::{MetricDataQuery, MetricStat, QuerySet, QuerySource};
use crate::rule::AlarmRuleError;
use crate::{AlarmRule, Comparison, ExtendedStatistic, Fault, MissingData, Stat, Statistic};

/// Actions of one state (API reference, PutMetricAlarm).
const ACTIONS_MAX: usize = 5;

/// Metrics of a metric-math alarm (cloudwatch reference, 10.6).
const METRICS_MAX: usize = 10;

/// Characters of a name (API reference, PutMetricAlarm).
const NAME_MAX: usize = 255;

/// Characters of a description (same place).
const DESCRIPTION_MAX: usize = 1_024;

/// A request, as it was sent; what was not sent is absent, and absent in replies.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the members are the API's, by its names")]
pub struct PutMetricAlarm {
    pub alarm_name: String,
    pub alarm_description: Option<String>,
    pub actions_enabled: Option<bool>,
    pub ok_actions: Vec<String>,
    pub alarm_actions: Vec<String>,
    pub insufficient_data_actions: Vec<String>,
    pub metric_name: Option<String>,
    pub namespace: Option<String>,
    pub statistic: Option<String>,
    pub extended_statistic: Option<String>,
    pub dimensions: Vec<(String, String)>,
    pub period: Option<i64>,
    pub unit: Option<String>,
    pub evaluation_periods: Option<i64>,
    pub datapoints_to_alarm: Option<i64>,
    pub threshold: Option<f64>,
    pub threshold_metric_id: Option<String>,
    pub comparison_operator: Option<String>,
    pub treat_missing_data: Option<String>,
    pub evaluate_low_sample_count_percentile: Option<String>,
    pub metrics: Vec<MetricDataQuery>,
}

/// What an alarm looks at.
#[derive(Clone, Debug)]
pub enum Watch {
    /// One metric.
    Metric(MetricStat),
    /// The one series that is returned of several queries.
    Maths {
        /// The queries.
        set: Box<QuerySet>,
        /// The id of the returned one.
        id: String,
    },
}

/// An alarm's configuration that keeps every rule.
#[derive(Clone, Debug)]
pub struct MetricAlarmConfig {
    sent: PutMetricAlarm,
    rule: AlarmRule,
    watch: Watch,
    hold_on_few_samples: bool,
}

impl PutMetricAlarm {
    /// Checks every rule.
    ///
    /// # Errors
    /// AWS's error for the first that is broken.
    pub fn check(self) -> Result<MetricAlarmConfig, Fault> {
        check_name(&self.alarm_name)?;
        check_description(self.alarm_description.as_deref())?;
        let comparison = self.comparison()?;
        let threshold = self.threshold.ok_or_else(|| Fault::missing("Threshold"))?;
        let watch = self.watch()?;
        let lists = [
            (&self.ok_actions, "OKActions"),
            (&self.alarm_actions, "AlarmActions"),
            (&self.insufficient_data_actions, "InsufficientDataActions"),
        ];
        for (actions, parameter) in lists {
            check_actions(actions, parameter, |kind| watch.allows(kind))?;
        }
        let periods = positive(self.evaluation_periods, "EvaluationPeriods")?
            .ok_or_else(|| Fault::missing("EvaluationPeriods"))?;
        let rule = self.rule(comparison, threshold, &watch, periods)?;
        let hold_on_few_samples = self.few_samples()?;
        Ok(MetricAlarmConfig { sent: self, rule, watch, hold_on_few_samples })
    }

    fn comparison(&self) -> Result<Comparison, Fault> {
        const ANOMALY: [&str; 3] = [
            "LessThanLowerOrGreaterThanUpperThreshold",
            "LessThanLowerThreshold",
            "GreaterThanUpperThreshold",
        ];
        let text = self.comparison_operator.as_deref();
        let text = text.ok_or_else(|| Fault::missing("ComparisonOperator"))?;
        if ANOMALY.contains(&text) || self.threshold_metric_id.is_some() {
            return Err(Fault::value(
                "Alarms on anomaly detection (ThresholdMetricId, ANOMALY_DETECTION_BAND) are not \
                 supported by elbow.",
            ));
        }
        Comparison::parse(text).ok_or_else(|| {
            let all: Vec<&str> =
                Comparison::ALL.iter().map(|c| c.as_str()).chain(ANOMALY).collect();
            let rule = format!("Member must satisfy enum value set: [{}]", all.join(", "));
            Fault::constraint(text, "comparisonOperator", &rule)
        })
    }

    fn watch(&self) -> Result<Watch, Fault> {
        if self.metrics.is_empty() {
            return self.single().map(Watch::Metric);
        }
        let single = [
            (self.metric_name.is_some(), "MetricName"),
            (self.namespace.is_some(), "Namespace"),
            (self.statistic.is_some(), "Statistic"),
            (self.extended_statistic.is_some(), "ExtendedStatistic"),
            (!self.dimensions.is_empty(), "Dimensions"),
            (self.period.is_some(), "Period"),
            (self.unit.is_some(), "Unit"),
        ];
        if let Some((_, parameter)) = single.iter().find(|(given, _)| *given) {
            return Err(Fault::exclusive(parameter, "Metrics"));
        }
        let set = QuerySet::try_new(self.metrics.clone(), "Metrics", MathsLimits::ALARM)?;
        let mut returned = set.returned().map(|query| query.id.clone());
        let (Some(id), None) = (returned.next(), returned.next()) else {
            return Err(Fault::validation(
                "Exactly one element of the metrics list should return data.",
            ));
        };
        drop(returned);
        let periods: Vec<Duration> = set.metrics().map(|(_, stat)| stat.period).collect();
        if periods.len() > METRICS_MAX {
            return Err(Fault::validation(format!(
                "The metrics list must not contain more than {METRICS_MAX} metrics."
            )));
        }
        if periods.windows(2).any(|pair| pair[0] != pair[1]) {
            return Err(Fault::validation("Metrics list must have the same period."));
        }
        if set.maths.kinds().get(&id) != Some(&"TimeSeries") {
            return Err(Fault::validation(format!(
                "Error in expression '{id}': The expression of an alarm must return one TimeSeries"
            )));
        }
        // One metric alone is the single-metric form, spelt differently.
        let only = set.queries.iter().find(|(query, _)| query.id == id);
        if let Some((_, QuerySource::Metric(stat))) = only {
            return Ok(Watch::Metric(stat.clone()));
        }
        Ok(Watch::Maths { set: Box::new(set), id })
    }

    fn single(&self) -> Result<MetricStat, Fault> {
        let name = self.metric_name.as_deref().ok_or_else(|| Fault::missing("MetricName"))?;
        let namespace = self.namespace.as_deref().ok_or_else(|| Fault::missing("Namespace"))?;
        let metric = metric(namespace, name, &self.dimensions, "")?;
        let stat = match (&self.statistic, &self.extended_statistic) {
            (Some(_), Some(_)) => return Err(Fault::exclusive("Statistic", "ExtendedStatistic")),
            (None, None) => return Err(Fault::missing("Statistic")),
            (Some(text), None) => Statistic::parse(text).map(Stat::Plain).ok_or_else(|| {
                let rule = "Member must satisfy enum value set: [SampleCount, Average, Sum, \
                            Minimum, Maximum]";
                Fault::constraint(text, "statistic", rule)
            })?,
            (None, Some(text)) => {
                ExtendedStatistic::parse(text).map(Stat::Extended).ok_or_else(|| {
                    let text = format!(
                        "The value {text} for parameter ExtendedStatistic is not supported."
                    );
                    Fault::value(text)
                })?
            }
        };
        let period = self.period.ok_or_else(|| Fault::missing("Period"))?;
        let period = crate::query::period::check_period(period, "Period")?;
        let unit = self.unit.as_deref().map(|text| parse_unit(text, "Unit")).transpose()?;
        Ok(MetricStat { metric, period, stat, unit })
    }

    fn rule(
        &self,
        comparison: Comparison,
        threshold: f64,
        watch: &Watch,
        periods: u32,
    ) -> Result<AlarmRule, Fault> {
        let datapoints = positive(self.datapoints_to_alarm, "DatapointsToAlarm")?;
        if datapoints.is_some_and(|datapoints| datapoints > periods) {
            return Err(Fault::validation(
                "The value for DatapointsToAlarm must be less than or equal to EvaluationPeriods.",
            ));
        }
        let missing = match self.treat_missing_data.as_deref() {
            Some(text) => MissingData::parse(text).ok_or_else(|| {
                let text = format!("The value {text} for parameter TreatMissingData is invalid.");
                Fault::value(text)
            })?,
            // Metrics of AWS/DynamoDB default to ignore (reference, section 9).
            None if self.namespace.as_deref() == Some("AWS/DynamoDB") => MissingData::Ignore,
            None => MissingData::Missing,
        };
        let statistic = match watch {
            Watch::Metric(MetricStat { stat: Stat::Plain(plain), .. }) => *plain,
            _ => Statistic::Average,
        };
        let rule = AlarmRule::try_new(comparison, threshold, statistic, watch.period(), periods)
            .and_then(|rule| rule.with_datapoints(datapoints.unwrap_or(periods)))
            .map_err(|error| match error {
                AlarmRuleError::TooLong { period, .. } if period.as_secs() >= 3600 => {
                    Fault::validation(
                        "Metrics cannot be checked across more than seven days \
                         (EvaluationPeriods * Period must be <= 604800).",
                    )
                }
                AlarmRuleError::TooLong { .. } => Fault::validation(
                    "Metrics cannot be checked across more than a day (EvaluationPeriods * Period \
                     must be <= 86400).",
                ),
                other => Fault::value(format!("The alarm is invalid: {other}.")),
            })?;
        Ok(rule.with_missing(missing))
    }

    fn few_samples(&self) -> Result<bool, Fault> {
        let Some(text) = self.evaluate_low_sample_count_percentile.as_deref() else {
            return Ok(false);
        };
        let extended = self.extended_statistic.as_deref().and_then(ExtendedStatistic::parse);
        if extended.and_then(|statistic| statistic.percentile()).is_none() {
            return Err(Fault::validation(
                "Option EvaluateLowSampleCountPercentile is only supported for percentile \
                 statistics.",
            ));
        }
        match text {
            "evaluate" => Ok(false),
            "ignore" => Ok(true),
            _ => Err(Fault::value(format!(
                "The value {text} for parameter EvaluateLowSampleCountPercentile is invalid."
            ))),
        }
    }
}

// === impl Watch ===

impl Watch {
    /// The length of the periods.
    pub fn period(&self) -> Duration {
        match self {
            Self::Metric(stat) => stat.period,
            Self::Maths { set, .. } => set.period(),
        }
    }

    /// EC2 actions need the instance that the metric is of.
    fn allows(&self, kind: ActionKind) -> bool {
        kind != ActionKind::Instance
            || matches!(self, Self::Metric(stat)
                if stat.metric.dimensions().iter().any(|d| d.name == "InstanceId"))
    }
}

// === impl MetricAlarmConfig ===

impl MetricAlarmConfig {
    /// As it was sent.
    pub fn sent(&self) -> &PutMetricAlarm {
        &self.sent
    }

    /// When it goes off.
    pub fn rule(&self) -> &AlarmRule {
        &self.rule
    }

    /// What it looks at.
    pub fn watch(&self) -> &Watch {
        &self.watch
    }

    /// `EvaluateLowSampleCountPercentile` is `ignore`: the state is kept when there are too few.
    pub fn holds_on_few_samples(&self) -> bool {
        self.hold_on_few_samples
    }

    pub(crate) fn set_actions_enabled(&mut self, enabled: bool) {
        self.sent.actions_enabled = Some(enabled);
    }
}

pub(crate) fn check_name(name: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return Err(Fault::missing("AlarmName"));
    }
    if name.chars().count() > NAME_MAX {
        let rule = "Member must have length less than or equal to 255";
        return Err(Fault::constraint(name, "alarmName", rule));
    }
    Ok(())
}

pub(crate) fn check_description(text: Option<&str>) -> Result<(), Fault> {
    match text {
        Some(text) if text.chars().count() > DESCRIPTION_MAX => {
            let rule = "Member must have length less than or equal to 1024";
            Err(Fault::constraint(text, "alarmDescription", rule))
        }
        _ => Ok(()),
    }
}

pub(crate) fn check_actions(
    actions: &[String],
    parameter: &str,
    allows: impl Fn(ActionKind) -> bool,
) -> Result<(), Fault> {
    if actions.len() > ACTIONS_MAX {
        return Err(Fault::value(format!(
            "The collection {parameter} must not have a size greater than {ACTIONS_MAX}."
        )));
    }
    for arn in actions {
        match ActionKind::of(arn) {
            None => return Err(Fault::validation(format!("Invalid arn syntax: {arn}"))),
            Some(kind) if !allows(kind) => {
                let text = format!("Unsupported action for this alarm: {arn}");
                return Err(Fault::validation(text));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn positive(value: Option<i64>, parameter: &str) -> Result<Option<u32>, Fault> {
    let Some(value) = value else {
        return Ok(None);
    };
    u32::try_from(value).ok().filter(|value| *value > 0).map(Some).ok_or_else(|| {
        let mut member = parameter.to_owned();
        member[..1].make_ascii_lowercase();
        let rule = "Member must have value greater than or equal to 1";
        Fault::constraint(&value.to_string(), &member, rule)
    })
}

#[cfg(test)]
mod tests;
