//! Time series at one-second resolution, statistics and the alarm state machine.
//!
//! Boundary: values in, values out. Nothing here measures, reads a clock or starts an action;
//! shells record what they measured and act on what an alarm answers.

#![forbid(unsafe_code)]

pub mod alarm;
pub mod metric_id;
pub mod reason;
pub mod rule;
pub mod series;
pub mod statistic;
pub mod store;

pub use alarm::{Alarm, AlarmState, Evaluation, Transition, evaluate};
pub use metric_id::{Dimension, GroupMetric, LoadBalancerMetric, MetricId, TargetGroupMetric};
pub use rule::{AlarmRule, AlarmRuleError, Comparison, MissingData};
pub use series::{Datapoint, RecordError, Series, Window};
pub use statistic::{Statistic, StatisticSet};
pub use store::{MetricStore, StoreError, StoreLimits};
