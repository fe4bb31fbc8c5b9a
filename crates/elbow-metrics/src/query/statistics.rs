//! GetMetricStatistics (cloudwatch reference, section 5).

use std::time::Duration;

use elbow_base::Timestamp;

use crate::query::period::{check_period, check_span, round_start};
use crate::{Fault, MetricId, MetricStore, Stat, Statistic, Unit};

/// Datapoints of one answer (API reference, GetMetricStatistics).
const POINTS_MAX: u64 = 1_440;

/// Extended statistics of one request (same place).
const EXTENDED_MAX: usize = 10;

/// A request. The metric's parts are checked already.
#[derive(Clone, Debug, PartialEq)]
pub struct GetMetricStatistics {
    /// `Namespace`, `MetricName` and `Dimensions`.
    pub metric: MetricId,
    /// `StartTime`, inclusive.
    pub start: Timestamp,
    /// `EndTime`, exclusive.
    pub end: Timestamp,
    /// `Period` in seconds.
    pub period: i64,
    /// `Statistics`
    pub statistics: Vec<String>,
    /// `ExtendedStatistics`
    pub extended_statistics: Vec<String>,
    /// `Unit`
    pub unit: Option<String>,
}

/// The answer, in rising order of time and unit.
#[derive(Clone, Debug, PartialEq)]
pub struct GotMetricStatistics {
    /// `Label`: the metric's name.
    pub label: String,
    /// `Datapoints`
    pub points: Vec<StatisticsPoint>,
}

/// One datapoint.
#[derive(Clone, Debug, PartialEq)]
pub struct StatisticsPoint {
    /// The start of its period.
    pub at: Timestamp,
    /// The unit of its samples.
    pub unit: Unit,
    /// The statistics that were asked for.
    pub statistics: Vec<(Statistic, f64)>,
    /// `ExtendedStatistics` by name, those that there are.
    pub extended: Vec<(String, f64)>,
}

impl GetMetricStatistics {
    /// Answers from `store` at `now`.
    ///
    /// # Errors
    /// AWS's error for the first rule that is broken.
    pub fn run(&self, store: &MetricStore, now: Timestamp) -> Result<GotMetricStatistics, Fault> {
        let period = self.check()?;
        let (plain, extended) = self.stats()?;
        let unit = self.unit.as_deref().map(|text| crate::put::parse_unit(text, "Unit"));
        let unit = unit.transpose()?;
        let start = round_start(self.start, period, now);
        let mut points = Vec::new();
        let wanted = |present: Unit| unit.is_none_or(|wanted| wanted == present);
        for (unit, series) in store.units(&self.metric).filter(|(unit, _)| wanted(*unit)) {
            for (at, bucket) in series.spans(start, self.end, period, !extended.is_empty()) {
                let statistics: Vec<_> =
                    plain.iter().map(|stat| (*stat, bucket.set.get(*stat))).collect();
                let extended: Vec<_> = extended
                    .iter()
                    .filter_map(|stat| Some((stat.as_str().to_owned(), stat.of(&bucket)?)))
                    .collect();
                if !statistics.is_empty() || !extended.is_empty() {
                    points.push(StatisticsPoint { at, unit, statistics, extended });
                }
            }
        }
        points.sort_by_key(|point| (point.at, point.unit));
        Ok(GotMetricStatistics { label: self.metric.name().to_owned(), points })
    }

    fn check(&self) -> Result<Duration, Fault> {
        check_span(self.start, self.end)?;
        let period = check_period(self.period, "Period")?;
        let points = self.end.since(self.start).as_secs().div_ceil(period.as_secs());
        if points > POINTS_MAX {
            return Err(Fault::combination(format!(
                "You have requested up to {points} datapoints, which exceeds the limit of \
                 {POINTS_MAX}. You may reduce the datapoints requested by increasing Period, or \
                 decreasing the time range."
            )));
        }
        match (self.statistics.is_empty(), self.extended_statistics.is_empty()) {
            (true, true) => Err(Fault::missing("Statistics")),
            (false, false) => Err(Fault::exclusive("Statistics", "ExtendedStatistics")),
            _ if self.statistics.len() > Statistic::ALL.len() => {
                Err(Fault::value("The collection Statistics must not have a size greater than 5."))
            }
            _ if self.extended_statistics.len() > EXTENDED_MAX => Err(Fault::value(format!(
                "The collection ExtendedStatistics must not have a size greater than \
                 {EXTENDED_MAX}."
            ))),
            _ => Ok(period),
        }
    }

    fn stats(&self) -> Result<(Vec<Statistic>, Vec<Stat>), Fault> {
        let plain = |text: &String| {
            Statistic::parse(text).ok_or_else(|| {
                let rule = "Member must satisfy enum value set: [SampleCount, Average, Sum, \
                            Minimum, Maximum]";
                Fault::constraint(text, "statistics", rule)
            })
        };
        let extended = |text: &String| match Stat::parse(text) {
            Some(stat @ Stat::Extended(_)) => Ok(stat),
            _ => Err(Fault::value(format!(
                "The value {text} for parameter ExtendedStatistics is not supported."
            ))),
        };
        Ok((
            self.statistics.iter().map(plain).collect::<Result<_, _>>()?,
            self.extended_statistics.iter().map(extended).collect::<Result<_, _>>()?,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bucket, Record, Resolution};
    use crate::{FaultCode, StoreLimits};

    const NOW: u64 = 1_700_000_400;

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_secs(seconds))
    }

    fn request() -> GetMetricStatistics {
        GetMetricStatistics {
            metric: MetricId::try_new("App", "Jobs", vec![]).unwrap(),
            start: at(NOW - 600),
            end: at(NOW),
            period: 300,
            statistics: vec!["Sum".to_owned()],
            extended_statistics: vec![],
            unit: None,
        }
    }

    fn store() -> MetricStore {
        let mut store = MetricStore::new(StoreLimits::STANDARD);
        let samples = [
            (570, 1.0, Unit::Count),
            (301, 2.0, Unit::Count),
            (300, 4.0, Unit::Count),
            (60, 8.0, Unit::Bytes),
        ];
        for (back, value, unit) in samples {
            let (id, bucket) = (request().metric, Bucket::of(value, 1));
            let resolution = Resolution::High;
            store.put(&Record { id, unit, at: at(NOW - back), bucket, resolution }).unwrap();
        }
        store
    }

    fn shown(request: &GetMetricStatistics) -> Vec<(u64, Unit, f64)> {
        let got = request.run(&store(), at(NOW)).unwrap();
        got.points.iter().map(|p| (NOW - p.at.unix_seconds(), p.unit, p.statistics[0].1)).collect()
    }

    #[test]
    fn units_are_apart_and_periods_count_from_the_start() {
        let mut ask = request();
        let expected = [(600, Unit::Count, 3.0), (300, Unit::Bytes, 8.0), (300, Unit::Count, 4.0)];
        assert_eq!(shown(&ask), expected);
        ask.unit = Some("Count".to_owned());
        assert_eq!(shown(&ask), [(600, Unit::Count, 3.0), (300, Unit::Count, 4.0)]);
        ask.unit = Some("Seconds".to_owned());
        assert_eq!(shown(&ask), []);
        ask.unit = Some("Count".to_owned());
        // Rounded down to the minute, then every five minutes.
        ask.start = at(NOW - 590);
        assert_eq!(shown(&ask), [(600, Unit::Count, 3.0), (300, Unit::Count, 4.0)]);
        ask.start = at(NOW - 480);
        assert_eq!(shown(&ask), [(480, Unit::Count, 6.0)]);
        ask.start = at(NOW - 600);
        ask.period = 60;
        assert_eq!(
            shown(&ask),
            [(600, Unit::Count, 1.0), (360, Unit::Count, 2.0), (300, Unit::Count, 4.0)]
        );
    }

    #[test]
    fn percentiles_come_by_name() {
        let mut ask = request();
        ask.statistics.clear();
        ask.extended_statistics = vec!["p100".to_owned(), "p50".to_owned()];
        let got = ask.run(&store(), at(NOW)).unwrap();
        let values: Vec<f64> = got.points[0].extended.iter().map(|(_, value)| *value).collect();
        assert_eq!((got.label.as_str(), values), ("Jobs", vec![2.0, 1.5]));
    }

    #[test]
    fn bad_requests_have_awss_errors() {
        let refuse = |change: fn(&mut GetMetricStatistics)| {
            let mut ask = request();
            change(&mut ask);
            ask.run(&store(), at(NOW)).unwrap_err()
        };
        // The messages of the reference, section 2.
        let fault = refuse(|ask| ask.start = ask.end);
        let text = "The parameter StartTime must be less than the parameter EndTime.";
        assert_eq!(fault.message, text);
        let fault = refuse(|ask| {
            ask.start = at(NOW - 86_400);
            ask.period = 1;
        });
        assert_eq!(fault.code, FaultCode::InvalidParameterCombination);
        assert_eq!(
            fault.message,
            "You have requested up to 86400 datapoints, which exceeds the limit of 1440. You may \
             reduce the datapoints requested by increasing Period, or decreasing the time range."
        );
        assert_eq!(refuse(|a| a.statistics.clear()).code, FaultCode::MissingParameter);
        assert_eq!(refuse(|a| a.period = 7).code, FaultCode::InvalidParameterValue);
        assert_eq!(refuse(|a| a.statistics = vec!["p9".into()]).code, FaultCode::Validation);
    }
}
