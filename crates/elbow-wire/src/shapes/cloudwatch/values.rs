//! Enumerations of Cloudwatch, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::shape::values;

values! { ActionsSuppressedBy {
    WAIT_PERIOD = "WaitPeriod",
    EXTENSION_PERIOD = "ExtensionPeriod",
    ALARM = "Alarm",
}}

values! { AlarmType {
    COMPOSITE_ALARM = "CompositeAlarm",
    METRIC_ALARM = "MetricAlarm",
    LOG_ALARM = "LogAlarm",
}}

values! { ComparisonOperator {
    GREATER_THAN_OR_EQUAL_TO_THRESHOLD = "GreaterThanOrEqualToThreshold",
    GREATER_THAN_THRESHOLD = "GreaterThanThreshold",
    LESS_THAN_THRESHOLD = "LessThanThreshold",
    LESS_THAN_OR_EQUAL_TO_THRESHOLD = "LessThanOrEqualToThreshold",
    LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD = "LessThanLowerOrGreaterThanUpperThreshold",
    LESS_THAN_LOWER_THRESHOLD = "LessThanLowerThreshold",
    GREATER_THAN_UPPER_THRESHOLD = "GreaterThanUpperThreshold",
}}

values! { EvaluationState {
    PARTIAL_DATA = "PARTIAL_DATA",
    EVALUATION_FAILURE = "EVALUATION_FAILURE",
    EVALUATION_ERROR = "EVALUATION_ERROR",
}}

values! { HistoryItemType {
    CONFIGURATION_UPDATE = "ConfigurationUpdate",
    STATE_UPDATE = "StateUpdate",
    ACTION = "Action",
    ALARM_CONTRIBUTOR_STATE_UPDATE = "AlarmContributorStateUpdate",
    ALARM_CONTRIBUTOR_ACTION = "AlarmContributorAction",
}}

values! { RecentlyActive {
    PT3H = "PT3H",
}}

values! { ScanBy {
    TIMESTAMP_DESCENDING = "TimestampDescending",
    TIMESTAMP_ASCENDING = "TimestampAscending",
}}

values! { StandardUnit {
    SECONDS = "Seconds",
    MICROSECONDS = "Microseconds",
    MILLISECONDS = "Milliseconds",
    BYTES = "Bytes",
    KILOBYTES = "Kilobytes",
    MEGABYTES = "Megabytes",
    GIGABYTES = "Gigabytes",
    TERABYTES = "Terabytes",
    BITS = "Bits",
    KILOBITS = "Kilobits",
    MEGABITS = "Megabits",
    GIGABITS = "Gigabits",
    TERABITS = "Terabits",
    PERCENT = "Percent",
    COUNT = "Count",
    BYTES_SECOND = "Bytes/Second",
    KILOBYTES_SECOND = "Kilobytes/Second",
    MEGABYTES_SECOND = "Megabytes/Second",
    GIGABYTES_SECOND = "Gigabytes/Second",
    TERABYTES_SECOND = "Terabytes/Second",
    BITS_SECOND = "Bits/Second",
    KILOBITS_SECOND = "Kilobits/Second",
    MEGABITS_SECOND = "Megabits/Second",
    GIGABITS_SECOND = "Gigabits/Second",
    TERABITS_SECOND = "Terabits/Second",
    COUNT_SECOND = "Count/Second",
    NONE = "None",
}}

values! { StateValue {
    OK = "OK",
    ALARM = "ALARM",
    INSUFFICIENT_DATA = "INSUFFICIENT_DATA",
}}

values! { Statistic {
    SAMPLE_COUNT = "SampleCount",
    AVERAGE = "Average",
    SUM = "Sum",
    MINIMUM = "Minimum",
    MAXIMUM = "Maximum",
}}

values! { StatusCode {
    COMPLETE = "Complete",
    INTERNAL_ERROR = "InternalError",
    PARTIAL_DATA = "PartialData",
    FORBIDDEN = "Forbidden",
}}
