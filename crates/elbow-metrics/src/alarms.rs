//! CloudWatch's alarms, whole: configuration, evaluation on time, actions, history, composites
//! (cloudwatch reference, sections 9 to 16).
//!
//! [`AlarmBook`] holds them all. Whoever drives it asks [`AlarmBook::next_due`] when to call
//! [`AlarmBook::evaluate`], and carries out the [`AlarmEvent`]s that come back; nothing here acts.
//! The smaller [`Alarm`](crate::Alarm) next door is for parts that keep an alarm of their own.

pub mod action;
pub mod book;
pub mod composite;
pub mod config;
mod describe;
mod evaluate;
pub mod history;
pub mod metric;
mod reason_data;
pub mod suppress;

pub use action::{ActionCall, ActionKind};
pub use book::{AlarmBook, AlarmEvent, AlarmKindRef, Place, SetAlarmState};
pub use composite::{CompositeAlarm, CompositeConfig, PutCompositeAlarm, Rule};
pub use config::{MetricAlarmConfig, PutMetricAlarm, Watch};
pub use describe::{AlarmType, DescribeAlarms, DescribedAlarms};
pub use evaluate::EvaluationState;
pub use history::{History, HistoryItem, HistoryItemType, HistoryQuery};
pub use metric::{AlarmStatus, MetricAlarm};
pub use suppress::{SuppressedBy, Suppressor};
