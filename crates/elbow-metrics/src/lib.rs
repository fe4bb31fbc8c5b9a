//! CloudWatch's engine: time series with roll-ups, statistics, queries, metric maths, alarms and
//! graphs.
//!
//! ```text
//! put -> store (series) -> query -> maths -> plot
//!                       \-> alarms -> actions for others to carry out
//! ```
//!
//! Boundary: values in, values out. Nothing here measures, reads a clock or starts an action;
//! shells record what they measured and act on what an alarm answers.

#![forbid(unsafe_code)]

pub mod alarm;
pub mod alarms;
pub mod distribution;
pub mod extended;
pub mod fault;
pub mod maths;
pub mod metric_id;
pub mod plot;
pub mod put;
pub mod query;
pub mod reason;
pub mod rule;
pub mod series;
pub mod statistic;
pub mod store;
pub mod unit;

pub use alarm::{Alarm, AlarmState, Evaluation, Transition, evaluate};
pub use extended::{ExtendedStatistic, Stat};
pub use fault::{Fault, FaultCode};
pub use metric_id::{Dimension, GroupMetric, LoadBalancerMetric, MetricId, TargetGroupMetric};
pub use rule::{AlarmRule, AlarmRuleError, Comparison, MissingData};
pub use series::bucket::Bucket;
pub use series::{Datapoint, RecordError, Resolution, Retention, Series, Window};
pub use statistic::{Statistic, StatisticSet};
pub use store::{MetricStore, Record, StoreError, StoreLimits};
pub use unit::Unit;
