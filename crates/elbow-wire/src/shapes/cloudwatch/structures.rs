//! Structures of Cloudwatch, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use std::collections::BTreeMap;

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape};

shape! { ActionConfiguration {
    0 alarm_tags_propagation: Option<AlarmTagsPropagation> = m("AlarmTagsPropagation", OPT, C::Any),
}}

shape! { AlarmHistoryItem {
    0 alarm_name: Option<String> = m("AlarmName", OPT, C::Text(&c::ALARM_NAME)),
    1 alarm_contributor_id: Option<String> = m("AlarmContributorId", OPT, C::Text(&c::CONTRIBUTOR_ID)),
    2 alarm_type: Option<String> = m("AlarmType", OPT, C::Text(&c::ALARM_TYPE)),
    3 timestamp: Option<Timestamp> = m("Timestamp", OPT, C::Any),
    4 history_item_type: Option<String> = m("HistoryItemType", OPT, C::Text(&c::HISTORY_ITEM_TYPE)),
    5 history_summary: Option<String> = m("HistorySummary", OPT, C::Text(&c::HISTORY_SUMMARY)),
    6 history_data: Option<String> = m("HistoryData", OPT, C::Text(&c::HISTORY_DATA)),
    7 alarm_contributor_attributes: Option<BTreeMap<String, String>> = m("AlarmContributorAttributes", OPT, C::Map(&c::CONTRIBUTOR_ATTRIBUTES)),
}}

shape! { AlarmPromQLCriteria {
    0 query: String = m("Query", REQ, C::Text(&c::QUERY)),
    1 pending_period: Option<i32> = m("PendingPeriod", OPT, C::Number(&c::PENDING_PERIOD)),
    2 recovery_period: Option<i32> = m("RecoveryPeriod", OPT, C::Number(&c::RECOVERY_PERIOD)),
}}

shape! { AlarmTagsPropagation {
    0 enabled: bool = m("Enabled", REQ, C::Any),
    1 included_tag_keys: Option<Vec<String>> = m("IncludedTagKeys", OPT, C::List(&c::ALARM_TAGS_PROPAGATION_TAG_KEYS)),
    2 excluded_tag_keys: Option<Vec<String>> = m("ExcludedTagKeys", OPT, C::List(&c::ALARM_TAGS_PROPAGATION_TAG_KEYS)),
}}

shape! { CompositeAlarm {
    0 actions_enabled: Option<bool> = m("ActionsEnabled", OPT, C::Any),
    1 alarm_actions: Option<Vec<String>> = m("AlarmActions", OPT, C::List(&c::RESOURCE_LIST)),
    2 alarm_arn: Option<String> = m("AlarmArn", OPT, C::Text(&c::ALARM_ARN)),
    3 alarm_configuration_updated_timestamp: Option<Timestamp> = m("AlarmConfigurationUpdatedTimestamp", OPT, C::Any),
    4 alarm_description: Option<String> = m("AlarmDescription", OPT, C::Text(&c::ALARM_DESCRIPTION)),
    5 alarm_name: Option<String> = m("AlarmName", OPT, C::Text(&c::ALARM_NAME)),
    6 alarm_rule: Option<String> = m("AlarmRule", OPT, C::Text(&c::ALARM_RULE)),
    7 insufficient_data_actions: Option<Vec<String>> = m("InsufficientDataActions", OPT, C::List(&c::RESOURCE_LIST)),
    8 ok_actions: Option<Vec<String>> = m("OKActions", OPT, C::List(&c::RESOURCE_LIST)),
    9 state_reason: Option<String> = m("StateReason", OPT, C::Text(&c::STATE_REASON)),
    10 state_reason_data: Option<String> = m("StateReasonData", OPT, C::Text(&c::STATE_REASON_DATA)),
    11 state_updated_timestamp: Option<Timestamp> = m("StateUpdatedTimestamp", OPT, C::Any),
    12 state_value: Option<String> = m("StateValue", OPT, C::Text(&c::STATE_VALUE)),
    13 state_transitioned_timestamp: Option<Timestamp> = m("StateTransitionedTimestamp", OPT, C::Any),
    14 actions_suppressed_by: Option<String> = m("ActionsSuppressedBy", OPT, C::Text(&c::ACTIONS_SUPPRESSED_BY)),
    15 actions_suppressed_reason: Option<String> = m("ActionsSuppressedReason", OPT, C::Text(&c::ACTIONS_SUPPRESSED_REASON)),
    16 actions_suppressor: Option<String> = m("ActionsSuppressor", OPT, C::Text(&c::ALARM_ARN)),
    17 actions_suppressor_wait_period: Option<i32> = m("ActionsSuppressorWaitPeriod", OPT, C::Any),
    18 actions_suppressor_extension_period: Option<i32> = m("ActionsSuppressorExtensionPeriod", OPT, C::Any),
    19 action_configuration: Option<ActionConfiguration> = m("ActionConfiguration", OPT, C::Any),
}}

shape! { DashboardEntry {
    0 dashboard_name: Option<String> = m("DashboardName", OPT, C::Any),
    1 dashboard_arn: Option<String> = m("DashboardArn", OPT, C::Any),
    2 last_modified: Option<Timestamp> = m("LastModified", OPT, C::Any),
    3 size: Option<i64> = m("Size", OPT, C::Any),
}}

shape! { DashboardInvalidInputError {
    0 message: Option<String> = m("message", OPT, C::Any),
    1 dashboard_validation_messages: Option<Vec<DashboardValidationMessage>> = m("dashboardValidationMessages", OPT, C::Any),
}}

shape! { DashboardValidationMessage {
    0 data_path: Option<String> = m("DataPath", OPT, C::Any),
    1 message: Option<String> = m("Message", OPT, C::Any),
}}

shape! { Datapoint {
    0 timestamp: Option<Timestamp> = m("Timestamp", OPT, C::Any),
    1 sample_count: Option<f64> = m("SampleCount", OPT, C::Any),
    2 average: Option<f64> = m("Average", OPT, C::Any),
    3 sum: Option<f64> = m("Sum", OPT, C::Any),
    4 minimum: Option<f64> = m("Minimum", OPT, C::Any),
    5 maximum: Option<f64> = m("Maximum", OPT, C::Any),
    6 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
    7 extended_statistics: Option<BTreeMap<String, f64>> = m("ExtendedStatistics", OPT, C::Any),
}}

shape! { DeleteAlarmsInput {
    0 alarm_names: Vec<String> = m("AlarmNames", REQ, C::List(&c::ALARM_NAMES)),
}}

shape! { DeleteDashboardsInput {
    0 dashboard_names: Vec<String> = m("DashboardNames", REQ, C::Any),
}}

shape! { DeleteDashboardsOutput {} }

shape! { DescribeAlarmHistoryInput {
    0 alarm_name: Option<String> = m("AlarmName", OPT, C::Text(&c::ALARM_NAME)),
    1 alarm_contributor_id: Option<String> = m("AlarmContributorId", OPT, C::Text(&c::CONTRIBUTOR_ID)),
    2 alarm_types: Option<Vec<String>> = m("AlarmTypes", OPT, C::List(&c::ALARM_TYPES)),
    3 history_item_type: Option<String> = m("HistoryItemType", OPT, C::Text(&c::HISTORY_ITEM_TYPE)),
    4 start_date: Option<Timestamp> = m("StartDate", OPT, C::Any),
    5 end_date: Option<Timestamp> = m("EndDate", OPT, C::Any),
    6 max_records: Option<i32> = m("MaxRecords", OPT, C::Number(&c::MAX_RECORDS)),
    7 next_token: Option<String> = m("NextToken", OPT, C::Any),
    8 scan_by: Option<String> = m("ScanBy", OPT, C::Text(&c::SCAN_BY)),
}}

shape! { DescribeAlarmHistoryOutput {
    0 alarm_history_items: Option<Vec<AlarmHistoryItem>> = m("AlarmHistoryItems", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeAlarmsForMetricInput {
    0 metric_name: String = m("MetricName", REQ, C::Text(&c::METRIC_NAME)),
    1 namespace: String = m("Namespace", REQ, C::Text(&c::NAMESPACE)),
    2 statistic: Option<String> = m("Statistic", OPT, C::Text(&c::STATISTIC)),
    3 extended_statistic: Option<String> = m("ExtendedStatistic", OPT, C::Any),
    4 dimensions: Option<Vec<Dimension>> = m("Dimensions", OPT, C::List(&c::DIMENSIONS)),
    5 period: Option<i32> = m("Period", OPT, C::Number(&c::PERIOD)),
    6 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
}}

shape! { DescribeAlarmsForMetricOutput {
    0 metric_alarms: Option<Vec<MetricAlarm>> = m("MetricAlarms", OPT, C::Any),
}}

shape! { DescribeAlarmsInput {
    0 alarm_names: Option<Vec<String>> = m("AlarmNames", OPT, C::List(&c::ALARM_NAMES)),
    1 alarm_name_prefix: Option<String> = m("AlarmNamePrefix", OPT, C::Text(&c::ALARM_NAME_PREFIX)),
    2 alarm_types: Option<Vec<String>> = m("AlarmTypes", OPT, C::List(&c::ALARM_TYPES)),
    3 children_of_alarm_name: Option<String> = m("ChildrenOfAlarmName", OPT, C::Text(&c::ALARM_NAME)),
    4 parents_of_alarm_name: Option<String> = m("ParentsOfAlarmName", OPT, C::Text(&c::ALARM_NAME)),
    5 state_value: Option<String> = m("StateValue", OPT, C::Text(&c::STATE_VALUE)),
    6 action_prefix: Option<String> = m("ActionPrefix", OPT, C::Text(&c::ACTION_PREFIX)),
    7 max_records: Option<i32> = m("MaxRecords", OPT, C::Number(&c::MAX_RECORDS)),
    8 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeAlarmsOutput {
    0 composite_alarms: Option<Vec<CompositeAlarm>> = m("CompositeAlarms", OPT, C::Any),
    1 metric_alarms: Option<Vec<MetricAlarm>> = m("MetricAlarms", OPT, C::Any),
    2 log_alarms: Option<Vec<LogAlarm>> = m("LogAlarms", OPT, C::Any),
    3 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { Dimension {
    0 name: String = m("Name", REQ, C::Text(&c::DIMENSION_NAME)),
    1 value: String = m("Value", REQ, C::Text(&c::DIMENSION_VALUE)),
}}

shape! { DimensionFilter {
    0 name: String = m("Name", REQ, C::Text(&c::DIMENSION_NAME)),
    1 value: Option<String> = m("Value", OPT, C::Text(&c::DIMENSION_VALUE)),
}}

shape! { DisableAlarmActionsInput {
    0 alarm_names: Vec<String> = m("AlarmNames", REQ, C::List(&c::ALARM_NAMES)),
}}

shape! { EnableAlarmActionsInput {
    0 alarm_names: Vec<String> = m("AlarmNames", REQ, C::List(&c::ALARM_NAMES)),
}}

shape! { Entity {
    0 key_attributes: Option<BTreeMap<String, String>> = m("KeyAttributes", OPT, C::Map(&c::ENTITY_KEY_ATTRIBUTES_MAP)),
    1 attributes: Option<BTreeMap<String, String>> = m("Attributes", OPT, C::Map(&c::ENTITY_ATTRIBUTES_MAP)),
}}

shape! { EntityMetricData {
    0 entity: Option<Entity> = m("Entity", OPT, C::Any),
    1 metric_data: Option<Vec<MetricDatum>> = m("MetricData", OPT, C::Any),
}}

shape! { EvaluationCriteria {
    0 prom_ql_criteria: Option<AlarmPromQLCriteria> = m("PromQLCriteria", OPT, C::Any),
}}

shape! { EvaluationWindow {
    0 wall_clock_window: Option<WallClockWindow> = m("WallClockWindow", OPT, C::Any),
    1 sliding_window: Option<SlidingWindow> = m("SlidingWindow", OPT, C::Any),
}}

shape! { GetDashboardInput {
    0 dashboard_name: String = m("DashboardName", REQ, C::Any),
}}

shape! { GetDashboardOutput {
    0 dashboard_arn: Option<String> = m("DashboardArn", OPT, C::Any),
    1 dashboard_body: Option<String> = m("DashboardBody", OPT, C::Any),
    2 dashboard_name: Option<String> = m("DashboardName", OPT, C::Any),
}}

shape! { GetMetricDataInput {
    0 metric_data_queries: Vec<MetricDataQuery> = m("MetricDataQueries", REQ, C::Any),
    1 start_time: Timestamp = m("StartTime", REQ, C::Any),
    2 end_time: Timestamp = m("EndTime", REQ, C::Any),
    3 next_token: Option<String> = m("NextToken", OPT, C::Any),
    4 scan_by: Option<String> = m("ScanBy", OPT, C::Text(&c::SCAN_BY)),
    5 max_datapoints: Option<i32> = m("MaxDatapoints", OPT, C::Any),
    6 label_options: Option<LabelOptions> = m("LabelOptions", OPT, C::Any),
}}

shape! { GetMetricDataOutput {
    0 metric_data_results: Option<Vec<MetricDataResult>> = m("MetricDataResults", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
    2 messages: Option<Vec<MessageData>> = m("Messages", OPT, C::Any),
}}

shape! { GetMetricStatisticsInput {
    0 namespace: String = m("Namespace", REQ, C::Text(&c::NAMESPACE)),
    1 metric_name: String = m("MetricName", REQ, C::Text(&c::METRIC_NAME)),
    2 dimensions: Option<Vec<Dimension>> = m("Dimensions", OPT, C::List(&c::DIMENSIONS)),
    3 start_time: Timestamp = m("StartTime", REQ, C::Any),
    4 end_time: Timestamp = m("EndTime", REQ, C::Any),
    5 period: i32 = m("Period", REQ, C::Number(&c::PERIOD)),
    6 statistics: Option<Vec<String>> = m("Statistics", OPT, C::List(&c::STATISTICS)),
    7 extended_statistics: Option<Vec<String>> = m("ExtendedStatistics", OPT, C::List(&c::EXTENDED_STATISTICS)),
    8 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
}}

shape! { GetMetricStatisticsOutput {
    0 label: Option<String> = m("Label", OPT, C::Any),
    1 datapoints: Option<Vec<Datapoint>> = m("Datapoints", OPT, C::Any),
}}

shape! { GetMetricWidgetImageInput {
    0 metric_widget: String = m("MetricWidget", REQ, C::Any),
    1 output_format: Option<String> = m("OutputFormat", OPT, C::Any),
}}

shape! { GetMetricWidgetImageOutput {
    0 metric_widget_image: Option<Vec<u8>> = m("MetricWidgetImage", OPT, C::Any),
}}

shape! { LabelOptions {
    0 timezone: Option<String> = m("Timezone", OPT, C::Any),
}}

shape! { ListDashboardsInput {
    0 dashboard_name_prefix: Option<String> = m("DashboardNamePrefix", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { ListDashboardsOutput {
    0 dashboard_entries: Option<Vec<DashboardEntry>> = m("DashboardEntries", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { ListMetricsInput {
    0 namespace: Option<String> = m("Namespace", OPT, C::Text(&c::NAMESPACE)),
    1 metric_name: Option<String> = m("MetricName", OPT, C::Text(&c::METRIC_NAME)),
    2 dimensions: Option<Vec<DimensionFilter>> = m("Dimensions", OPT, C::List(&c::DIMENSION_FILTERS)),
    3 next_token: Option<String> = m("NextToken", OPT, C::Any),
    4 recently_active: Option<String> = m("RecentlyActive", OPT, C::Text(&c::RECENTLY_ACTIVE)),
    5 include_linked_accounts: Option<bool> = m("IncludeLinkedAccounts", OPT, C::Any),
    6 owning_account: Option<String> = m("OwningAccount", OPT, C::Text(&c::ACCOUNT_ID)),
}}

shape! { ListMetricsOutput {
    0 metrics: Option<Vec<Metric>> = m("Metrics", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
    2 owning_accounts: Option<Vec<String>> = m("OwningAccounts", OPT, C::List(&c::OWNING_ACCOUNTS)),
}}

shape! { ListTagsForResourceInput {
    0 resource_arn: String = m("ResourceARN", REQ, C::Text(&c::AMAZON_RESOURCE_NAME)),
}}

shape! { ListTagsForResourceOutput {
    0 tags: Option<Vec<Tag>> = m("Tags", OPT, C::Any),
}}

shape! { LogAlarm {
    0 alarm_name: Option<String> = m("AlarmName", OPT, C::Text(&c::ALARM_NAME)),
    1 alarm_arn: Option<String> = m("AlarmArn", OPT, C::Text(&c::ALARM_ARN)),
    2 alarm_description: Option<String> = m("AlarmDescription", OPT, C::Text(&c::ALARM_DESCRIPTION)),
    3 alarm_configuration_updated_timestamp: Option<Timestamp> = m("AlarmConfigurationUpdatedTimestamp", OPT, C::Any),
    4 actions_enabled: Option<bool> = m("ActionsEnabled", OPT, C::Any),
    5 ok_actions: Option<Vec<String>> = m("OKActions", OPT, C::List(&c::RESOURCE_LIST)),
    6 alarm_actions: Option<Vec<String>> = m("AlarmActions", OPT, C::List(&c::RESOURCE_LIST)),
    7 insufficient_data_actions: Option<Vec<String>> = m("InsufficientDataActions", OPT, C::List(&c::RESOURCE_LIST)),
    8 state_value: Option<String> = m("StateValue", OPT, C::Text(&c::STATE_VALUE)),
    9 state_reason: Option<String> = m("StateReason", OPT, C::Text(&c::STATE_REASON)),
    10 state_reason_data: Option<String> = m("StateReasonData", OPT, C::Text(&c::STATE_REASON_DATA)),
    11 state_updated_timestamp: Option<Timestamp> = m("StateUpdatedTimestamp", OPT, C::Any),
    12 scheduled_query_configuration: Option<ScheduledQueryConfiguration> = m("ScheduledQueryConfiguration", OPT, C::Any),
    13 query_results_to_evaluate: Option<i32> = m("QueryResultsToEvaluate", OPT, C::Number(&c::QUERY_RESULTS_TO_EVALUATE)),
    14 query_results_to_alarm: Option<i32> = m("QueryResultsToAlarm", OPT, C::Number(&c::QUERY_RESULTS_TO_ALARM)),
    15 threshold: Option<f64> = m("Threshold", OPT, C::Any),
    16 comparison_operator: Option<String> = m("ComparisonOperator", OPT, C::Text(&c::COMPARISON_OPERATOR)),
    17 treat_missing_data: Option<String> = m("TreatMissingData", OPT, C::Text(&c::TREAT_MISSING_DATA)),
    18 state_transitioned_timestamp: Option<Timestamp> = m("StateTransitionedTimestamp", OPT, C::Any),
    19 evaluation_state: Option<String> = m("EvaluationState", OPT, C::Text(&c::EVALUATION_STATE)),
    20 action_log_line_count: Option<i32> = m("ActionLogLineCount", OPT, C::Any),
    21 action_log_line_role_arn: Option<String> = m("ActionLogLineRoleArn", OPT, C::Any),
    22 warm_up_configuration: Option<WarmUpConfiguration> = m("WarmUpConfiguration", OPT, C::Any),
    23 action_configuration: Option<ActionConfiguration> = m("ActionConfiguration", OPT, C::Any),
}}

shape! { MessageData {
    0 code: Option<String> = m("Code", OPT, C::Any),
    1 value: Option<String> = m("Value", OPT, C::Any),
}}

shape! { Metric {
    0 namespace: Option<String> = m("Namespace", OPT, C::Text(&c::NAMESPACE)),
    1 metric_name: Option<String> = m("MetricName", OPT, C::Text(&c::METRIC_NAME)),
    2 dimensions: Option<Vec<Dimension>> = m("Dimensions", OPT, C::List(&c::DIMENSIONS)),
}}

shape! { MetricAlarm {
    0 alarm_name: Option<String> = m("AlarmName", OPT, C::Text(&c::ALARM_NAME)),
    1 alarm_arn: Option<String> = m("AlarmArn", OPT, C::Text(&c::ALARM_ARN)),
    2 alarm_description: Option<String> = m("AlarmDescription", OPT, C::Text(&c::ALARM_DESCRIPTION)),
    3 alarm_configuration_updated_timestamp: Option<Timestamp> = m("AlarmConfigurationUpdatedTimestamp", OPT, C::Any),
    4 actions_enabled: Option<bool> = m("ActionsEnabled", OPT, C::Any),
    5 ok_actions: Option<Vec<String>> = m("OKActions", OPT, C::List(&c::RESOURCE_LIST)),
    6 alarm_actions: Option<Vec<String>> = m("AlarmActions", OPT, C::List(&c::RESOURCE_LIST)),
    7 insufficient_data_actions: Option<Vec<String>> = m("InsufficientDataActions", OPT, C::List(&c::RESOURCE_LIST)),
    8 state_value: Option<String> = m("StateValue", OPT, C::Text(&c::STATE_VALUE)),
    9 state_reason: Option<String> = m("StateReason", OPT, C::Text(&c::STATE_REASON)),
    10 state_reason_data: Option<String> = m("StateReasonData", OPT, C::Text(&c::STATE_REASON_DATA)),
    11 state_updated_timestamp: Option<Timestamp> = m("StateUpdatedTimestamp", OPT, C::Any),
    12 metric_name: Option<String> = m("MetricName", OPT, C::Text(&c::METRIC_NAME)),
    13 namespace: Option<String> = m("Namespace", OPT, C::Text(&c::NAMESPACE)),
    14 statistic: Option<String> = m("Statistic", OPT, C::Text(&c::STATISTIC)),
    15 extended_statistic: Option<String> = m("ExtendedStatistic", OPT, C::Any),
    16 dimensions: Option<Vec<Dimension>> = m("Dimensions", OPT, C::List(&c::DIMENSIONS)),
    17 period: Option<i32> = m("Period", OPT, C::Number(&c::PERIOD)),
    18 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
    19 evaluation_periods: Option<i32> = m("EvaluationPeriods", OPT, C::Number(&c::EVALUATION_PERIODS)),
    20 datapoints_to_alarm: Option<i32> = m("DatapointsToAlarm", OPT, C::Number(&c::DATAPOINTS_TO_ALARM)),
    21 threshold: Option<f64> = m("Threshold", OPT, C::Any),
    22 comparison_operator: Option<String> = m("ComparisonOperator", OPT, C::Text(&c::COMPARISON_OPERATOR)),
    23 treat_missing_data: Option<String> = m("TreatMissingData", OPT, C::Text(&c::TREAT_MISSING_DATA)),
    24 evaluate_low_sample_count_percentile: Option<String> = m("EvaluateLowSampleCountPercentile", OPT, C::Text(&c::EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE)),
    25 metrics: Option<Vec<MetricDataQuery>> = m("Metrics", OPT, C::Any),
    26 threshold_metric_id: Option<String> = m("ThresholdMetricId", OPT, C::Text(&c::METRIC_ID)),
    27 evaluation_state: Option<String> = m("EvaluationState", OPT, C::Text(&c::EVALUATION_STATE)),
    28 state_transitioned_timestamp: Option<Timestamp> = m("StateTransitionedTimestamp", OPT, C::Any),
    29 evaluation_window: Option<EvaluationWindow> = m("EvaluationWindow", OPT, C::Any),
    30 warm_up_configuration: Option<WarmUpConfiguration> = m("WarmUpConfiguration", OPT, C::Any),
    31 evaluation_criteria: Option<EvaluationCriteria> = m("EvaluationCriteria", OPT, C::Any),
    32 evaluation_interval: Option<i32> = m("EvaluationInterval", OPT, C::Number(&c::EVALUATION_INTERVAL)),
    33 action_configuration: Option<ActionConfiguration> = m("ActionConfiguration", OPT, C::Any),
}}

shape! { MetricDataQuery {
    0 id: String = m("Id", REQ, C::Text(&c::METRIC_ID)),
    1 metric_stat: Option<MetricStat> = m("MetricStat", OPT, C::Any),
    2 expression: Option<String> = m("Expression", OPT, C::Text(&c::METRIC_EXPRESSION)),
    3 label: Option<String> = m("Label", OPT, C::Any),
    4 return_data: Option<bool> = m("ReturnData", OPT, C::Any),
    5 period: Option<i32> = m("Period", OPT, C::Number(&c::PERIOD)),
    6 account_id: Option<String> = m("AccountId", OPT, C::Text(&c::ACCOUNT_ID)),
}}

shape! { MetricDataResult {
    0 id: Option<String> = m("Id", OPT, C::Text(&c::METRIC_ID)),
    1 label: Option<String> = m("Label", OPT, C::Any),
    2 timestamps: Option<Vec<Timestamp>> = m("Timestamps", OPT, C::Any),
    3 values: Option<Vec<f64>> = m("Values", OPT, C::Any),
    4 status_code: Option<String> = m("StatusCode", OPT, C::Text(&c::STATUS_CODE)),
    5 messages: Option<Vec<MessageData>> = m("Messages", OPT, C::Any),
}}

shape! { MetricDatum {
    0 metric_name: String = m("MetricName", REQ, C::Text(&c::METRIC_NAME)),
    1 dimensions: Option<Vec<Dimension>> = m("Dimensions", OPT, C::List(&c::DIMENSIONS)),
    2 timestamp: Option<Timestamp> = m("Timestamp", OPT, C::Any),
    3 value: Option<f64> = m("Value", OPT, C::Any),
    4 statistic_values: Option<StatisticSet> = m("StatisticValues", OPT, C::Any),
    5 values: Option<Vec<f64>> = m("Values", OPT, C::Any),
    6 counts: Option<Vec<f64>> = m("Counts", OPT, C::Any),
    7 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
    8 storage_resolution: Option<i32> = m("StorageResolution", OPT, C::Number(&c::STORAGE_RESOLUTION)),
}}

shape! { MetricStat {
    0 metric: Metric = m("Metric", REQ, C::Any),
    1 period: i32 = m("Period", REQ, C::Number(&c::PERIOD)),
    2 stat: String = m("Stat", REQ, C::Any),
    3 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
}}

shape! { PutCompositeAlarmInput {
    0 actions_enabled: Option<bool> = m("ActionsEnabled", OPT, C::Any),
    1 alarm_actions: Option<Vec<String>> = m("AlarmActions", OPT, C::List(&c::RESOURCE_LIST)),
    2 alarm_description: Option<String> = m("AlarmDescription", OPT, C::Text(&c::ALARM_DESCRIPTION)),
    3 alarm_name: String = m("AlarmName", REQ, C::Text(&c::ALARM_NAME)),
    4 alarm_rule: String = m("AlarmRule", REQ, C::Text(&c::ALARM_RULE)),
    5 insufficient_data_actions: Option<Vec<String>> = m("InsufficientDataActions", OPT, C::List(&c::RESOURCE_LIST)),
    6 ok_actions: Option<Vec<String>> = m("OKActions", OPT, C::List(&c::RESOURCE_LIST)),
    7 tags: Option<Vec<Tag>> = m("Tags", OPT, C::Any),
    8 actions_suppressor: Option<String> = m("ActionsSuppressor", OPT, C::Text(&c::ALARM_ARN)),
    9 actions_suppressor_wait_period: Option<i32> = m("ActionsSuppressorWaitPeriod", OPT, C::Any),
    10 actions_suppressor_extension_period: Option<i32> = m("ActionsSuppressorExtensionPeriod", OPT, C::Any),
    11 action_configuration: Option<ActionConfiguration> = m("ActionConfiguration", OPT, C::Any),
}}

shape! { PutDashboardInput {
    0 dashboard_name: String = m("DashboardName", REQ, C::Any),
    1 dashboard_body: String = m("DashboardBody", REQ, C::Any),
    2 tags: Option<Vec<Tag>> = m("Tags", OPT, C::Any),
}}

shape! { PutDashboardOutput {
    0 dashboard_validation_messages: Option<Vec<DashboardValidationMessage>> = m("DashboardValidationMessages", OPT, C::Any),
}}

shape! { PutMetricAlarmInput {
    0 alarm_name: String = m("AlarmName", REQ, C::Text(&c::ALARM_NAME)),
    1 alarm_description: Option<String> = m("AlarmDescription", OPT, C::Text(&c::ALARM_DESCRIPTION)),
    2 actions_enabled: Option<bool> = m("ActionsEnabled", OPT, C::Any),
    3 ok_actions: Option<Vec<String>> = m("OKActions", OPT, C::List(&c::RESOURCE_LIST)),
    4 alarm_actions: Option<Vec<String>> = m("AlarmActions", OPT, C::List(&c::RESOURCE_LIST)),
    5 insufficient_data_actions: Option<Vec<String>> = m("InsufficientDataActions", OPT, C::List(&c::RESOURCE_LIST)),
    6 metric_name: Option<String> = m("MetricName", OPT, C::Text(&c::METRIC_NAME)),
    7 namespace: Option<String> = m("Namespace", OPT, C::Text(&c::NAMESPACE)),
    8 statistic: Option<String> = m("Statistic", OPT, C::Text(&c::STATISTIC)),
    9 extended_statistic: Option<String> = m("ExtendedStatistic", OPT, C::Any),
    10 dimensions: Option<Vec<Dimension>> = m("Dimensions", OPT, C::List(&c::DIMENSIONS)),
    11 period: Option<i32> = m("Period", OPT, C::Number(&c::PERIOD)),
    12 unit: Option<String> = m("Unit", OPT, C::Text(&c::STANDARD_UNIT)),
    13 evaluation_periods: Option<i32> = m("EvaluationPeriods", OPT, C::Number(&c::EVALUATION_PERIODS)),
    14 datapoints_to_alarm: Option<i32> = m("DatapointsToAlarm", OPT, C::Number(&c::DATAPOINTS_TO_ALARM)),
    15 threshold: Option<f64> = m("Threshold", OPT, C::Any),
    16 comparison_operator: Option<String> = m("ComparisonOperator", OPT, C::Text(&c::COMPARISON_OPERATOR)),
    17 treat_missing_data: Option<String> = m("TreatMissingData", OPT, C::Text(&c::TREAT_MISSING_DATA)),
    18 evaluate_low_sample_count_percentile: Option<String> = m("EvaluateLowSampleCountPercentile", OPT, C::Text(&c::EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE)),
    19 metrics: Option<Vec<MetricDataQuery>> = m("Metrics", OPT, C::Any),
    20 tags: Option<Vec<Tag>> = m("Tags", OPT, C::Any),
    21 threshold_metric_id: Option<String> = m("ThresholdMetricId", OPT, C::Text(&c::METRIC_ID)),
    22 evaluation_window: Option<EvaluationWindow> = m("EvaluationWindow", OPT, C::Any),
    23 warm_up_configuration: Option<WarmUpConfiguration> = m("WarmUpConfiguration", OPT, C::Any),
    24 evaluation_criteria: Option<EvaluationCriteria> = m("EvaluationCriteria", OPT, C::Any),
    25 evaluation_interval: Option<i32> = m("EvaluationInterval", OPT, C::Number(&c::EVALUATION_INTERVAL)),
    26 action_configuration: Option<ActionConfiguration> = m("ActionConfiguration", OPT, C::Any),
}}

shape! { PutMetricDataInput {
    0 namespace: String = m("Namespace", REQ, C::Text(&c::NAMESPACE)),
    1 metric_data: Option<Vec<MetricDatum>> = m("MetricData", OPT, C::Any),
    2 entity_metric_data: Option<Vec<EntityMetricData>> = m("EntityMetricData", OPT, C::Any),
    3 strict_entity_validation: Option<bool> = m("StrictEntityValidation", OPT, C::Any),
}}

shape! { ResourceNotFoundException {
    0 resource_type: Option<String> = m("ResourceType", OPT, C::Any),
    1 resource_id: Option<String> = m("ResourceId", OPT, C::Any),
}}

shape! { ScheduleConfiguration {
    0 schedule_expression: String = m("ScheduleExpression", REQ, C::Text(&c::SCHEDULE_EXPRESSION)),
    1 start_time_offset: i64 = m("StartTimeOffset", REQ, C::Number(&c::START_TIME_OFFSET)),
    2 end_time_offset: Option<i64> = m("EndTimeOffset", OPT, C::Number(&c::END_TIME_OFFSET)),
}}

shape! { ScheduledQueryConfiguration {
    0 query_string: String = m("QueryString", REQ, C::Text(&c::QUERY_STRING)),
    1 log_group_identifiers: Option<Vec<String>> = m("LogGroupIdentifiers", OPT, C::List(&c::LOG_GROUP_IDENTIFIERS)),
    2 query_arn: Option<String> = m("QueryARN", OPT, C::Text(&c::AMAZON_RESOURCE_NAME)),
    3 scheduled_query_role_arn: String = m("ScheduledQueryRoleARN", REQ, C::Text(&c::AMAZON_RESOURCE_NAME)),
    4 schedule_configuration: ScheduleConfiguration = m("ScheduleConfiguration", REQ, C::Any),
    5 aggregation_expression: String = m("AggregationExpression", REQ, C::Text(&c::AGGREGATION_EXPRESSION)),
    6 tags: Option<Vec<Tag>> = m("Tags", OPT, C::Any),
}}

shape! { SetAlarmStateInput {
    0 alarm_name: String = m("AlarmName", REQ, C::Text(&c::ALARM_NAME)),
    1 state_value: String = m("StateValue", REQ, C::Text(&c::STATE_VALUE)),
    2 state_reason: String = m("StateReason", REQ, C::Text(&c::STATE_REASON)),
    3 state_reason_data: Option<String> = m("StateReasonData", OPT, C::Text(&c::STATE_REASON_DATA)),
}}

shape! { SlidingWindow {} }

shape! { StatisticSet {
    0 sample_count: f64 = m("SampleCount", REQ, C::Any),
    1 sum: f64 = m("Sum", REQ, C::Any),
    2 minimum: f64 = m("Minimum", REQ, C::Any),
    3 maximum: f64 = m("Maximum", REQ, C::Any),
}}

shape! { Tag {
    0 key: String = m("Key", REQ, C::Text(&c::TAG_KEY)),
    1 value: String = m("Value", REQ, C::Text(&c::TAG_VALUE)),
}}

shape! { TagResourceInput {
    0 resource_arn: String = m("ResourceARN", REQ, C::Text(&c::AMAZON_RESOURCE_NAME)),
    1 tags: Vec<Tag> = m("Tags", REQ, C::Any),
}}

shape! { TagResourceOutput {} }

shape! { UntagResourceInput {
    0 resource_arn: String = m("ResourceARN", REQ, C::Text(&c::AMAZON_RESOURCE_NAME)),
    1 tag_keys: Vec<String> = m("TagKeys", REQ, C::List(&c::TAG_KEY_LIST)),
}}

shape! { UntagResourceOutput {} }

shape! { WallClockWindow {
    0 timezone: Option<String> = m("Timezone", OPT, C::Text(&c::TIMEZONE)),
}}

shape! { WarmUpConfiguration {
    0 warm_up_period_duration_in_minutes: i32 = m("WarmUpPeriodDurationInMinutes", REQ, C::Number(&c::WARM_UP_PERIOD_DURATION_IN_MINUTES)),
    1 only_start_evaluating_after_warm_up_period_ends: Option<bool> = m("OnlyStartEvaluatingAfterWarmUpPeriodEnds", OPT, C::Any),
}}
