//! Constraints of Cloudwatch, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, MapCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] = &[&P0];

pub(crate) static P0: Pattern = Pattern::new("[^:].*", "[^:].*");
pub(crate) static ACCOUNT_ID: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static ACTION_PREFIX: TextCheck =
    TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static ACTIONS_SUPPRESSED_BY: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ActionsSuppressedBy::VALUES };
pub(crate) static ACTIONS_SUPPRESSED_REASON: TextCheck =
    TextCheck { min: 0, max: 1024, pattern: None, values: &[] };
pub(crate) static AGGREGATION_EXPRESSION: TextCheck =
    TextCheck { min: 1, max: 2048, pattern: None, values: &[] };
pub(crate) static ALARM_ARN: TextCheck =
    TextCheck { min: 1, max: 1600, pattern: None, values: &[] };
pub(crate) static ALARM_DESCRIPTION: TextCheck =
    TextCheck { min: 0, max: 1024, pattern: None, values: &[] };
pub(crate) static ALARM_NAME: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static ALARM_NAME_PREFIX: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static ALARM_NAMES: ListCheck =
    ListCheck { min: 0, max: 100, item: None, each: C::Text(&ALARM_NAME) };
pub(crate) static ALARM_RULE: TextCheck =
    TextCheck { min: 1, max: 10240, pattern: None, values: &[] };
pub(crate) static ALARM_TAGS_PROPAGATION_TAG_KEY: TextCheck =
    TextCheck { min: 1, max: 128, pattern: None, values: &[] };
pub(crate) static ALARM_TAGS_PROPAGATION_TAG_KEYS: ListCheck =
    ListCheck { min: 1, max: 50, item: None, each: C::Text(&ALARM_TAGS_PROPAGATION_TAG_KEY) };
pub(crate) static ALARM_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AlarmType::VALUES };
pub(crate) static ALARM_TYPES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ALARM_TYPE) };
pub(crate) static AMAZON_RESOURCE_NAME: TextCheck =
    TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static ATTRIBUTE_NAME: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static ATTRIBUTE_VALUE: TextCheck =
    TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static COMPARISON_OPERATOR: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ComparisonOperator::VALUES };
pub(crate) static CONTRIBUTOR_ATTRIBUTES: MapCheck =
    MapCheck { min: 0, max: 150, key: C::Text(&ATTRIBUTE_NAME), value: C::Text(&ATTRIBUTE_VALUE) };
pub(crate) static CONTRIBUTOR_ID: TextCheck =
    TextCheck { min: 1, max: 16, pattern: None, values: &[] };
pub(crate) static DATAPOINTS_TO_ALARM: NumberCheck = NumberCheck { min: Some(1), max: None };
pub(crate) static DIMENSION_FILTERS: ListCheck =
    ListCheck { min: 0, max: 10, item: None, each: C::Any };
pub(crate) static DIMENSION_NAME: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static DIMENSION_VALUE: TextCheck =
    TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static DIMENSIONS: ListCheck = ListCheck { min: 0, max: 30, item: None, each: C::Any };
pub(crate) static END_TIME_OFFSET: NumberCheck = NumberCheck { min: Some(0), max: Some(2592000) };
pub(crate) static ENTITY_ATTRIBUTES_MAP: MapCheck = MapCheck {
    min: 0,
    max: 10,
    key: C::Text(&ENTITY_ATTRIBUTES_MAP_KEY_STRING),
    value: C::Text(&ENTITY_ATTRIBUTES_MAP_VALUE_STRING),
};
pub(crate) static ENTITY_ATTRIBUTES_MAP_KEY_STRING: TextCheck =
    TextCheck { min: 1, max: 256, pattern: None, values: &[] };
pub(crate) static ENTITY_ATTRIBUTES_MAP_VALUE_STRING: TextCheck =
    TextCheck { min: 1, max: 2048, pattern: None, values: &[] };
pub(crate) static ENTITY_KEY_ATTRIBUTES_MAP: MapCheck = MapCheck {
    min: 2,
    max: 4,
    key: C::Text(&ENTITY_KEY_ATTRIBUTES_MAP_KEY_STRING),
    value: C::Text(&ENTITY_KEY_ATTRIBUTES_MAP_VALUE_STRING),
};
pub(crate) static ENTITY_KEY_ATTRIBUTES_MAP_KEY_STRING: TextCheck =
    TextCheck { min: 1, max: 32, pattern: None, values: &[] };
pub(crate) static ENTITY_KEY_ATTRIBUTES_MAP_VALUE_STRING: TextCheck =
    TextCheck { min: 1, max: 2048, pattern: None, values: &[] };
pub(crate) static EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static EVALUATION_INTERVAL: NumberCheck = NumberCheck { min: Some(10), max: Some(3600) };
pub(crate) static EVALUATION_PERIODS: NumberCheck = NumberCheck { min: Some(1), max: None };
pub(crate) static EVALUATION_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EvaluationState::VALUES };
pub(crate) static EXTENDED_STATISTICS: ListCheck =
    ListCheck { min: 1, max: 10, item: None, each: C::Any };
pub(crate) static HISTORY_DATA: TextCheck =
    TextCheck { min: 1, max: 4095, pattern: None, values: &[] };
pub(crate) static HISTORY_ITEM_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::HistoryItemType::VALUES };
pub(crate) static HISTORY_SUMMARY: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static LOG_GROUP_IDENTIFIERS: ListCheck =
    ListCheck { min: 1, max: 50, item: None, each: C::Text(&AMAZON_RESOURCE_NAME) };
pub(crate) static MAX_RECORDS: NumberCheck = NumberCheck { min: Some(1), max: Some(100) };
pub(crate) static METRIC_EXPRESSION: TextCheck =
    TextCheck { min: 1, max: 2048, pattern: None, values: &[] };
pub(crate) static METRIC_ID: TextCheck = TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static METRIC_NAME: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static NAMESPACE: TextCheck =
    TextCheck { min: 1, max: 255, pattern: Some(&P0), values: &[] };
pub(crate) static OWNING_ACCOUNTS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCOUNT_ID) };
pub(crate) static PENDING_PERIOD: NumberCheck = NumberCheck { min: Some(0), max: Some(86400) };
pub(crate) static PERIOD: NumberCheck = NumberCheck { min: Some(1), max: None };
pub(crate) static QUERY: TextCheck = TextCheck { min: 1, max: 10000, pattern: None, values: &[] };
pub(crate) static QUERY_RESULTS_TO_ALARM: NumberCheck = NumberCheck { min: Some(1), max: None };
pub(crate) static QUERY_RESULTS_TO_EVALUATE: NumberCheck = NumberCheck { min: Some(1), max: None };
pub(crate) static QUERY_STRING: TextCheck =
    TextCheck { min: 0, max: 10000, pattern: None, values: &[] };
pub(crate) static RECENTLY_ACTIVE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RecentlyActive::VALUES };
pub(crate) static RECOVERY_PERIOD: NumberCheck = NumberCheck { min: Some(0), max: Some(86400) };
pub(crate) static RESOURCE_LIST: ListCheck =
    ListCheck { min: 0, max: 5, item: None, each: C::Text(&RESOURCE_NAME) };
pub(crate) static RESOURCE_NAME: TextCheck =
    TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static SCAN_BY: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ScanBy::VALUES };
pub(crate) static SCHEDULE_EXPRESSION: TextCheck =
    TextCheck { min: 1, max: 256, pattern: None, values: &[] };
pub(crate) static STANDARD_UNIT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::StandardUnit::VALUES };
pub(crate) static START_TIME_OFFSET: NumberCheck = NumberCheck { min: Some(1), max: Some(2592000) };
pub(crate) static STATE_REASON: TextCheck =
    TextCheck { min: 0, max: 1023, pattern: None, values: &[] };
pub(crate) static STATE_REASON_DATA: TextCheck =
    TextCheck { min: 0, max: 4000, pattern: None, values: &[] };
pub(crate) static STATE_VALUE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::StateValue::VALUES };
pub(crate) static STATISTIC: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::Statistic::VALUES };
pub(crate) static STATISTICS: ListCheck =
    ListCheck { min: 1, max: 5, item: None, each: C::Text(&STATISTIC) };
pub(crate) static STATUS_CODE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::StatusCode::VALUES };
pub(crate) static STORAGE_RESOLUTION: NumberCheck = NumberCheck { min: Some(1), max: None };
pub(crate) static TAG_KEY: TextCheck = TextCheck { min: 1, max: 128, pattern: None, values: &[] };
pub(crate) static TAG_KEY_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&TAG_KEY) };
pub(crate) static TAG_VALUE: TextCheck = TextCheck { min: 0, max: 256, pattern: None, values: &[] };
pub(crate) static TIMEZONE: TextCheck = TextCheck { min: 1, max: 50, pattern: None, values: &[] };
pub(crate) static TREAT_MISSING_DATA: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static WARM_UP_PERIOD_DURATION_IN_MINUTES: NumberCheck =
    NumberCheck { min: Some(1), max: Some(2880) };
