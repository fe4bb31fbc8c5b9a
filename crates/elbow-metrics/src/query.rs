//! Questions to a store, as the API asks them: GetMetricStatistics and GetMetricData.

pub mod data;
pub mod label;
pub mod period;
pub mod set;
pub mod statistics;

pub use data::{GetMetricData, GotMetricData, MetricDataResult, ResultMessage, ScanBy, StatusCode};
pub use set::{MetricDataQuery, MetricStat, QuerySet, QuerySource, RawMetricStat};
pub use statistics::{GetMetricStatistics, GotMetricStatistics, StatisticsPoint};
