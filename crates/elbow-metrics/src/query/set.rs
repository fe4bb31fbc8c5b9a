//! MetricDataQueries, as GetMetricData and metric-maths alarms send them, and the rules they keep
//! (cloudwatch reference, sections 6 and 9).

use std::collections::BTreeSet;
use std::time::Duration;

use crate::maths::{Expression, Item, Maths, MathsLimits};
use crate::put::{metric, parse_unit};
use crate::query::period::check_period;
use crate::{Fault, MetricId, Stat, Unit};

/// A `MetricDataQuery` as it was sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDataQuery {
    /// `Id`
    pub id: String,
    /// `MetricStat`; excludes `expression`.
    pub metric_stat: Option<RawMetricStat>,
    /// `Expression`; excludes `metric_stat`.
    pub expression: Option<String>,
    /// `Label`
    pub label: Option<String>,
    /// `ReturnData`; absent is true.
    pub return_data: Option<bool>,
    /// `Period` in seconds, for expressions without metrics.
    pub period: Option<i64>,
    /// `AccountId`, kept as it is.
    pub account_id: Option<String>,
}

/// A `MetricStat` as it was sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawMetricStat {
    /// `Metric.Namespace`
    pub namespace: String,
    /// `Metric.MetricName`
    pub metric_name: String,
    /// `Metric.Dimensions`, name and value.
    pub dimensions: Vec<(String, String)>,
    /// `Period` in seconds.
    pub period: i64,
    /// `Stat`
    pub stat: String,
    /// `Unit`
    pub unit: Option<String>,
}

/// What a metric query asks for, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricStat {
    /// The metric.
    pub metric: MetricId,
    /// The length of its periods.
    pub period: Duration,
    /// The statistic over each.
    pub stat: Stat,
    /// Only samples of this unit.
    pub unit: Option<Unit>,
}

/// Where a query's points come from.
#[derive(Clone, Debug, PartialEq)]
pub enum QuerySource {
    /// From the store.
    Metric(MetricStat),
    /// From other queries.
    Expression,
}

/// Queries that keep the rules and refer to each other without circles.
#[derive(Clone, Debug)]
pub struct QuerySet {
    /// In the order of the request.
    pub(crate) queries: Vec<(MetricDataQuery, QuerySource)>,
    pub(crate) maths: Maths,
}

impl QuerySet {
    /// Checks `queries`, the members of the parameter `parameter`.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken.
    pub fn try_new(
        queries: Vec<MetricDataQuery>,
        parameter: &str,
        limits: MathsLimits,
    ) -> Result<Self, Fault> {
        if queries.is_empty() {
            return Err(Fault::missing(parameter));
        }
        let mut seen = BTreeSet::new();
        let (mut checked, mut items) = (Vec::with_capacity(queries.len()), Vec::new());
        for (index, query) in queries.into_iter().enumerate() {
            let path = format!("{parameter}.member.{}", index + 1);
            let (source, item) = query.check(&path)?;
            if !seen.insert(query.id.clone()) {
                let text = format!("The values for parameter id in {parameter} are not unique.");
                return Err(Fault::value(text));
            }
            items.push((query.id.clone(), item));
            checked.push((query, source));
        }
        let maths = Maths::try_new(items, limits).map_err(|(id, error)| match id.as_str() {
            "" => Fault::value(format!("{error} in {parameter}.")),
            id => Fault::validation(format!("Error in expression '{id}': {error}")),
        })?;
        Ok(Self { queries: checked, maths })
    }

    /// The queries that are asked for, in order.
    pub fn returned(&self) -> impl Iterator<Item = &MetricDataQuery> {
        self.queries.iter().map(|(query, _)| query).filter(|q| q.return_data.unwrap_or(true))
    }

    /// The metrics, in order.
    pub fn metrics(&self) -> impl Iterator<Item = (&str, &MetricStat)> {
        self.queries.iter().filter_map(|(query, source)| match source {
            QuerySource::Metric(stat) => Some((query.id.as_str(), stat)),
            QuerySource::Expression => None,
        })
    }

    /// As they were sent.
    pub fn sent(&self) -> impl Iterator<Item = &MetricDataQuery> {
        self.queries.iter().map(|(query, _)| query)
    }

    /// The longest period of a metric, or what an expression without metrics asks for.
    pub fn period(&self) -> Duration {
        let metrics = self.metrics().map(|(_, stat)| stat.period).max();
        let asked = self.queries.iter().filter_map(|(query, _)| query.period).max();
        let asked = asked.and_then(|p| u64::try_from(p).ok()).filter(|p| *p > 0);
        metrics.unwrap_or(Duration::from_secs(asked.unwrap_or(60)))
    }
}

impl MetricDataQuery {
    fn check(&self, path: &str) -> Result<(QuerySource, Item), Fault> {
        let mut letters = self.id.chars();
        let first = letters.next().is_some_and(|c| c.is_ascii_lowercase());
        if self.id.is_empty() {
            return Err(Fault::missing(&format!("{path}.Id")));
        }
        let rest = letters.all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !first || !rest || self.id.len() > 255 {
            return Err(Fault::value(format!(
                "The value {} for parameter {path}.Id is not matching the expected pattern \
                 ^[a-z][a-zA-Z0-9_]*$.",
                self.id
            )));
        }
        if let Some(period) = self.period {
            check_period(period, &format!("{path}.Period"))?;
        }
        match (&self.metric_stat, &self.expression) {
            (Some(_), Some(_)) => {
                Err(Fault::exclusive(&format!("{path}.Expression"), &format!("{path}.MetricStat")))
            }
            (None, None) => Err(Fault::missing(&format!("{path}.Expression"))),
            (Some(stat), None) => {
                let stat = stat.check(&format!("{path}.MetricStat"))?;
                Ok((QuerySource::Metric(stat), Item::Metric))
            }
            (None, Some(text)) => {
                let expression = Expression::parse(text).map_err(|error| {
                    Fault::validation(format!("Error in expression '{}': {error}", self.id))
                })?;
                Ok((QuerySource::Expression, Item::Expression(expression)))
            }
        }
    }
}

impl RawMetricStat {
    fn check(&self, path: &str) -> Result<MetricStat, Fault> {
        let prefix = format!("{path}.Metric.");
        if self.namespace.is_empty() {
            return Err(Fault::missing(&format!("{prefix}Namespace")));
        }
        if self.metric_name.is_empty() {
            return Err(Fault::missing(&format!("{prefix}MetricName")));
        }
        let metric = metric(&self.namespace, &self.metric_name, &self.dimensions, &prefix)?;
        let period = check_period(self.period, &format!("{path}.Period"))?;
        if self.stat.is_empty() {
            return Err(Fault::missing(&format!("{path}.Stat")));
        }
        let stat = Stat::parse(&self.stat).ok_or_else(|| {
            let text =
                format!("The value {} for parameter {path}.Stat is not supported.", self.stat);
            Fault::value(text)
        })?;
        let unit = self.unit.as_deref().map(|text| parse_unit(text, &format!("{path}.Unit")));
        Ok(MetricStat { metric, period, stat, unit: unit.transpose()? })
    }
}
