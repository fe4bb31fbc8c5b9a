//! PutMetricData: from what a client sent to records for the store (cloudwatch reference,
//! section 4).
//!
//! All or nothing: the first datum that breaks a rule refuses the request.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::metric_id::MetricIdError;
use crate::series::VALUE_LIMIT;
use crate::statistic::StatisticSet;
use crate::store::Record;
use crate::{Bucket, Dimension, Fault, MetricId, Resolution, Unit};

/// Data of one request (API reference, PutMetricData).
pub const DATA_MAX: usize = 1_000;

/// Distinct values of one datum (API reference, MetricDatum).
pub const VALUES_MAX: usize = 150;

/// Samples may be this old (API reference, MetricDatum, "Timestamp").
pub const PAST_MAX: Duration = Duration::from_secs(14 * 86_400);

/// Samples may be this far ahead (same place).
pub const FUTURE_MAX: Duration = Duration::from_secs(2 * 3600);

/// Samples that one entry may stand for; beyond it counts are no longer exact.
const COUNT_MAX: f64 = 9_007_199_254_740_992.0;

/// A request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutMetricData {
    /// `Namespace`
    pub namespace: String,
    /// `MetricData`
    pub data: Vec<Datum>,
}

/// A `MetricDatum`, as the client sent it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Datum {
    /// `MetricName`
    pub metric_name: String,
    /// `Dimensions`, name and value.
    pub dimensions: Vec<(String, String)>,
    /// `Timestamp`; absent is now.
    pub timestamp: Option<Timestamp>,
    /// `Value`
    pub value: Option<f64>,
    /// `StatisticValues`
    pub statistic_values: Option<StatisticValues>,
    /// `Values`
    pub values: Vec<f64>,
    /// `Counts`, one for each of `values`; absent is 1 each.
    pub counts: Vec<f64>,
    /// `Unit`; absent is `None`.
    pub unit: Option<String>,
    /// `StorageResolution` in seconds; absent is 60.
    pub storage_resolution: Option<i64>,
}

/// `StatisticSet` as it is sent: all four are required.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StatisticValues {
    /// `SampleCount`
    pub sample_count: Option<f64>,
    /// `Sum`
    pub sum: Option<f64>,
    /// `Minimum`
    pub minimum: Option<f64>,
    /// `Maximum`
    pub maximum: Option<f64>,
}

impl PutMetricData {
    /// The records that this request makes at `now`.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken, with the parameter's path.
    pub fn records(&self, now: Timestamp) -> Result<Vec<Record>, Fault> {
        if self.namespace.is_empty() {
            return Err(Fault::missing("Namespace"));
        }
        if self.namespace.starts_with("AWS/") {
            return Err(Fault::value("The value AWS/ for parameter Namespace is invalid."));
        }
        if self.data.is_empty() {
            return Err(Fault::missing("MetricData"));
        }
        if self.data.len() > DATA_MAX {
            return Err(Fault::value(format!(
                "The collection MetricData must not have a size greater than {DATA_MAX}."
            )));
        }
        let record = |(index, datum): (usize, &Datum)| {
            datum.record(&self.namespace, &format!("MetricData.member.{}", index + 1), now)
        };
        self.data.iter().enumerate().map(record).collect()
    }
}

impl Datum {
    fn record(&self, namespace: &str, path: &str, now: Timestamp) -> Result<Record, Fault> {
        if self.metric_name.is_empty() {
            return Err(Fault::missing(&format!("{path}.MetricName")));
        }
        let id = metric(namespace, &self.metric_name, &self.dimensions, &format!("{path}."))?;
        let unit = match &self.unit {
            None => Unit::None,
            Some(text) => parse_unit(text, &format!("{path}.Unit"))?,
        };
        let resolution = match self.storage_resolution {
            None => Resolution::Standard,
            Some(seconds) => Resolution::of_seconds(seconds).ok_or_else(|| {
                Fault::value(format!(
                    "The parameter {path}.StorageResolution must be a value in the set [1, 60]."
                ))
            })?,
        };
        let at = self.timestamp.unwrap_or(now);
        if at > now + FUTURE_MAX {
            return Err(Fault::value(format!(
                "The parameter {path}.Timestamp must specify a time no more than two hours in the \
                 future."
            )));
        }
        if at < now - PAST_MAX {
            return Err(Fault::value(format!(
                "The parameter {path}.Timestamp must specify a time within the past two weeks."
            )));
        }
        Ok(Record { id, unit, at, bucket: self.bucket(path)?, resolution })
    }

    fn bucket(&self, path: &str) -> Result<Bucket, Fault> {
        let name = |part: &str| format!("{path}.{part}");
        let arrays = !self.values.is_empty() || !self.counts.is_empty();
        match (self.value, self.statistic_values, arrays) {
            (Some(_), _, true) => Err(Fault::exclusive(&name("Value"), &name("Values"))),
            (Some(_), Some(_), _) => {
                Err(Fault::exclusive(&name("Value"), &name("StatisticValues")))
            }
            (None, Some(_), true) => {
                Err(Fault::exclusive(&name("StatisticValues"), &name("Values")))
            }
            (None, None, false) => Err(Fault::missing(&name("Value"))),
            (Some(value), None, false) => Ok(Bucket::of(number(value, &name("Value"))?, 1)),
            (None, Some(set), false) => set.bucket(&name("StatisticValues")),
            (None, None, true) => self.arrays_bucket(path),
        }
    }

    fn arrays_bucket(&self, path: &str) -> Result<Bucket, Fault> {
        let (values, counts) = (format!("{path}.Values"), format!("{path}.Counts"));
        if !self.counts.is_empty() && self.counts.len() != self.values.len() {
            return Err(Fault::combination(format!(
                "The parameters {values} and {counts} must be of the same size."
            )));
        }
        if self.values.len() > VALUES_MAX {
            return Err(Fault::value(format!(
                "The collection {values} must not have a size greater than {VALUES_MAX}."
            )));
        }
        let mut total: Option<Bucket> = None;
        for (index, &value) in self.values.iter().enumerate() {
            let member = index + 1;
            let value = number(value, &format!("{values}.member.{member}"))?;
            let count = self.counts.get(index).copied().unwrap_or(1.0);
            let count = samples(count, &format!("{counts}.member.{member}"))?;
            let bucket = Bucket::of(value, count);
            match &mut total {
                Some(total) => total.merge(&bucket, true),
                None => total = Some(bucket),
            }
        }
        total.ok_or_else(|| Fault::missing(&values))
    }
}

impl StatisticValues {
    fn bucket(&self, path: &str) -> Result<Bucket, Fault> {
        let part = |value: Option<f64>, part: &str| {
            let name = format!("{path}.{part}");
            number(value.ok_or_else(|| Fault::missing(&name))?, &name)
        };
        let (count, sum) = (part(self.sample_count, "SampleCount")?, part(self.sum, "Sum")?);
        let (min, max) = (part(self.minimum, "Minimum")?, part(self.maximum, "Maximum")?);
        let count = samples(count, &format!("{path}.SampleCount"))?;
        if min > max {
            return Err(Fault::combination(format!(
                "The parameter {path}.Maximum must be greater than or equal to {path}.Minimum."
            )));
        }
        Ok(Bucket::of_set(StatisticSet { count, sum, min, max }))
    }
}

/// The metric of that name, or AWS's words on what is wrong with it; `prefix` comes before the
/// parameters' names.
pub(crate) fn metric(
    namespace: &str,
    name: &str,
    dimensions: &[(String, String)],
    prefix: &str,
) -> Result<MetricId, Fault> {
    let pair = |(name, value): &(String, String)| Dimension {
        name: name.clone().into(),
        value: value.clone(),
    };
    let dimensions: Vec<Dimension> = dimensions.iter().map(pair).collect();
    for (index, dimension) in dimensions.iter().enumerate() {
        let member = format!("{prefix}Dimensions.member.{}", index + 1);
        if dimension.name.is_empty() {
            return Err(Fault::missing(&format!("{member}.Name")));
        }
        if dimension.value.is_empty() {
            return Err(Fault::missing(&format!("{member}.Value")));
        }
    }
    MetricId::try_new(namespace, name, dimensions).map_err(|error| {
        let invalid = |value: &str, parameter: &str| {
            Fault::value(format!("The value {value} for parameter {parameter} is invalid."))
        };
        match error {
            MetricIdError::Namespace(text) => invalid(&text, "Namespace"),
            MetricIdError::Name(text) => invalid(&text, &format!("{prefix}MetricName")),
            MetricIdError::Dimension(dimension) => {
                let text = format!("{}={}", dimension.name, dimension.value);
                invalid(&text, &format!("{prefix}Dimensions"))
            }
            MetricIdError::Duplicate(name) => Fault::value(format!(
                "The dimension name {name} occurs more than once in {prefix}Dimensions."
            )),
            MetricIdError::TooMany(_) => Fault::value(format!(
                "The collection {prefix}Dimensions must not have a size greater than {}.",
                MetricId::DIMENSIONS_MAX
            )),
        }
    })
}

pub(crate) fn parse_unit(text: &str, parameter: &str) -> Result<Unit, Fault> {
    Unit::parse(text).ok_or_else(|| {
        let all = Unit::ALL.map(Unit::as_str).join(", ");
        Fault::value(format!("The parameter {parameter} must be a value in the set [ {all} ]."))
    })
}

fn number(value: f64, parameter: &str) -> Result<f64, Fault> {
    if !value.is_finite() || value.abs() > VALUE_LIMIT {
        let text = format!("The value {value} for parameter {parameter} is invalid.");
        return Err(Fault::value(text));
    }
    Ok(value)
}

/// AWS's counts are doubles; samples are whole here, at least one.
fn samples(count: f64, parameter: &str) -> Result<u64, Fault> {
    if !(count > 0.0 && count <= COUNT_MAX) {
        let text = format!("The value {count} for parameter {parameter} is invalid.");
        return Err(Fault::value(text));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive and within 2^53"
    )]
    Ok(count.round().max(1.0) as u64)
}

#[cfg(test)]
mod tests;
