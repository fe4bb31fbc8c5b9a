//! Constraints of Autoscaling, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] = &[&P0, &P1, &P2, &P3, &P4, &P5];

pub(crate) static P0: Pattern = Pattern::new("[a-zA-Z0-9\\.\\*\\-]+", "[a-zA-Z0-9\\.\\*\\-]+");
pub(crate) static P1: Pattern = Pattern::new(
    "[\\u0009\\u000A\\u000D\\u0020-\\u007e]+",
    "[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{007e}]+",
);
pub(crate) static P2: Pattern = Pattern::new("[A-Za-z0-9\\-_\\/]+", "[A-Za-z0-9\\-_\\/]+");
pub(crate) static P3: Pattern = Pattern::new("^ami-[a-z0-9]{1,17}$", "^ami-[a-z0-9]{1,17}$");
pub(crate) static P4: Pattern =
    Pattern::new("[a-zA-Z0-9\\(\\)\\.\\-/_]+", "[a-zA-Z0-9\\(\\)\\.\\-/_]+");
pub(crate) static P5: Pattern = Pattern::new(
    "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*",
    "[\\x{0020}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}\\r\\n\\t]*",
);
pub(crate) static ACCELERATOR_MANUFACTURER: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AcceleratorManufacturer::VALUES,
};
pub(crate) static ACCELERATOR_MANUFACTURERS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCELERATOR_MANUFACTURER) };
pub(crate) static ACCELERATOR_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AcceleratorName::VALUES };
pub(crate) static ACCELERATOR_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCELERATOR_NAME) };
pub(crate) static ACCELERATOR_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AcceleratorType::VALUES };
pub(crate) static ACCELERATOR_TYPES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCELERATOR_TYPE) };
pub(crate) static ACTIVITY_IDS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING) };
pub(crate) static ALARM_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static ALLOWED_INSTANCE_TYPE: TextCheck =
    TextCheck { min: 1, max: 30, pattern: Some(&P0), values: &[] };
pub(crate) static ALLOWED_INSTANCE_TYPES: ListCheck =
    ListCheck { min: 0, max: 400, item: None, each: C::Text(&ALLOWED_INSTANCE_TYPE) };
pub(crate) static ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000: TextCheck =
    TextCheck { min: 1, max: 4000, pattern: Some(&P1), values: &[] };
pub(crate) static ASCII_STRING_MAX_LEN255: TextCheck =
    TextCheck { min: 1, max: 255, pattern: Some(&P2), values: &[] };
pub(crate) static AUTO_SCALING_GROUP_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static AUTO_SCALING_GROUP_STATE: TextCheck =
    TextCheck { min: 1, max: 32, pattern: None, values: &[] };
pub(crate) static AUTO_SCALING_NOTIFICATION_TYPES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static AVAILABILITY_ZONE_IDS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static AVAILABILITY_ZONES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static BAKE_TIME: NumberCheck = NumberCheck { min: Some(0), max: Some(172800) };
pub(crate) static BARE_METAL: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::BareMetal::VALUES };
pub(crate) static BLOCK_DEVICE_EBS_IOPS: NumberCheck =
    NumberCheck { min: Some(100), max: Some(20000) };
pub(crate) static BLOCK_DEVICE_EBS_THROUGHPUT: NumberCheck =
    NumberCheck { min: Some(125), max: Some(1000) };
pub(crate) static BLOCK_DEVICE_EBS_VOLUME_SIZE: NumberCheck =
    NumberCheck { min: Some(1), max: Some(16384) };
pub(crate) static BLOCK_DEVICE_EBS_VOLUME_TYPE: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static BURSTABLE_PERFORMANCE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::BurstablePerformance::VALUES };
pub(crate) static CAPACITY_DISTRIBUTION_STRATEGY: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::CapacityDistributionStrategy::VALUES,
};
pub(crate) static CAPACITY_RESERVATION_IDS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ASCII_STRING_MAX_LEN255) };
pub(crate) static CAPACITY_RESERVATION_PREFERENCE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::CapacityReservationPreference::VALUES,
};
pub(crate) static CAPACITY_RESERVATION_RESOURCE_GROUP_ARNS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&RESOURCE_NAME) };
pub(crate) static CHECKPOINT_DELAY: NumberCheck = NumberCheck { min: Some(0), max: Some(172800) };
pub(crate) static CHECKPOINT_PERCENTAGES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Number(&NON_ZERO_INT_PERCENT) };
pub(crate) static CLASSIC_LINK_VPC_SECURITY_GROUPS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static CPU_MANUFACTURER: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::CpuManufacturer::VALUES };
pub(crate) static CPU_MANUFACTURERS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&CPU_MANUFACTURER) };
pub(crate) static DELETION_PROTECTION: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::DeletionProtection::VALUES };
pub(crate) static EXCLUDED_INSTANCE: TextCheck =
    TextCheck { min: 1, max: 30, pattern: Some(&P0), values: &[] };
pub(crate) static EXCLUDED_INSTANCE_TYPES: ListCheck =
    ListCheck { min: 0, max: 400, item: None, each: C::Text(&EXCLUDED_INSTANCE) };
pub(crate) static IMAGE_ID: TextCheck =
    TextCheck { min: 5, max: 21, pattern: Some(&P3), values: &[] };
pub(crate) static IMPAIRED_ZONE_HEALTH_CHECK_BEHAVIOR: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::ImpairedZoneHealthCheckBehavior::VALUES,
};
pub(crate) static INSTANCE_GENERATION: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::InstanceGeneration::VALUES };
pub(crate) static INSTANCE_GENERATIONS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&INSTANCE_GENERATION) };
pub(crate) static INSTANCE_IDS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN19) };
pub(crate) static INSTANCE_METADATA_ENDPOINT_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceMetadataEndpointState::VALUES,
};
pub(crate) static INSTANCE_METADATA_HTTP_PUT_RESPONSE_HOP_LIMIT: NumberCheck =
    NumberCheck { min: Some(1), max: Some(64) };
pub(crate) static INSTANCE_METADATA_HTTP_TOKENS_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceMetadataHttpTokensState::VALUES,
};
pub(crate) static INSTANCE_REFRESH_IDS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static INSTANCE_REFRESH_STATUS: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceRefreshStatus::VALUES,
};
pub(crate) static INSTANCES_TO_UPDATE: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static INT_PERCENT: NumberCheck = NumberCheck { min: Some(0), max: Some(100) };
pub(crate) static INT_PERCENT100_TO200: NumberCheck =
    NumberCheck { min: Some(100), max: Some(200) };
pub(crate) static INT_PERCENT100_TO200_RESETTABLE: NumberCheck =
    NumberCheck { min: Some(-1), max: Some(200) };
pub(crate) static INT_PERCENT_RESETTABLE: NumberCheck =
    NumberCheck { min: Some(-1), max: Some(100) };
pub(crate) static LAUNCH_CONFIGURATION_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static LAUNCH_TEMPLATE_NAME: TextCheck =
    TextCheck { min: 3, max: 128, pattern: Some(&P4), values: &[] };
pub(crate) static LIFECYCLE_ACTION_TOKEN: TextCheck =
    TextCheck { min: 36, max: 36, pattern: None, values: &[] };
pub(crate) static LIFECYCLE_HOOK_NAMES: ListCheck =
    ListCheck { min: 0, max: 50, item: None, each: C::Text(&ASCII_STRING_MAX_LEN255) };
pub(crate) static LIFECYCLE_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LifecycleState::VALUES };
pub(crate) static LOAD_BALANCER_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static LOCAL_STORAGE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LocalStorage::VALUES };
pub(crate) static LOCAL_STORAGE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LocalStorageType::VALUES };
pub(crate) static LOCAL_STORAGE_TYPES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&LOCAL_STORAGE_TYPE) };
pub(crate) static MANAGER_IDENTIFIER: TextCheck =
    TextCheck { min: 1, max: 128, pattern: None, values: &[] };
pub(crate) static MAX_GROUP_PREPARED_CAPACITY: NumberCheck =
    NumberCheck { min: Some(-1), max: None };
pub(crate) static METRIC_GRANULARITY_IN_SECONDS: NumberCheck =
    NumberCheck { min: Some(1), max: None };
pub(crate) static METRIC_STATISTIC: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::MetricStatistic::VALUES };
pub(crate) static METRIC_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::MetricType::VALUES };
pub(crate) static METRICS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static MIXED_INSTANCE_SPOT_PRICE: TextCheck =
    TextCheck { min: 0, max: 255, pattern: None, values: &[] };
pub(crate) static NON_ZERO_INT_PERCENT: NumberCheck = NumberCheck { min: Some(1), max: Some(100) };
pub(crate) static NOTIFICATION_TARGET_RESOURCE_NAME: TextCheck =
    TextCheck { min: 0, max: 255, pattern: Some(&P5), values: &[] };
pub(crate) static NULLABLE_POSITIVE_DOUBLE: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static NULLABLE_POSITIVE_INTEGER: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static PERFORMANCE_FACTOR_REFERENCE_SET_REQUEST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("item"), each: C::Any };
pub(crate) static POLICY_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&RESOURCE_NAME) };
pub(crate) static POLICY_TYPES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN64) };
pub(crate) static PREDEFINED_LOAD_METRIC_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PredefinedLoadMetricType::VALUES,
};
pub(crate) static PREDEFINED_METRIC_PAIR_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PredefinedMetricPairType::VALUES,
};
pub(crate) static PREDEFINED_SCALING_METRIC_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PredefinedScalingMetricType::VALUES,
};
pub(crate) static PREDICTIVE_SCALING_MAX_CAPACITY_BREACH_BEHAVIOR: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PredictiveScalingMaxCapacityBreachBehavior::VALUES,
};
pub(crate) static PREDICTIVE_SCALING_MAX_CAPACITY_BUFFER: NumberCheck =
    NumberCheck { min: Some(0), max: Some(100) };
pub(crate) static PREDICTIVE_SCALING_MODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PredictiveScalingMode::VALUES,
};
pub(crate) static PREDICTIVE_SCALING_SCHEDULING_BUFFER_TIME: NumberCheck =
    NumberCheck { min: Some(0), max: None };
pub(crate) static PROCESS_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static REFRESH_INSTANCE_WARMUP: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static REFRESH_STRATEGY: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RefreshStrategy::VALUES };
pub(crate) static RESOURCE_NAME: TextCheck =
    TextCheck { min: 1, max: 1600, pattern: Some(&P5), values: &[] };
pub(crate) static RETENTION_ACTION: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RetentionAction::VALUES };
pub(crate) static SCALE_IN_PROTECTED_INSTANCES: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::ScaleInProtectedInstances::VALUES,
};
pub(crate) static SCALING_ACTIVITY_STATUS_CODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::ScalingActivityStatusCode::VALUES,
};
pub(crate) static SCHEDULED_ACTION_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN255) };
pub(crate) static SECURITY_GROUPS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING) };
pub(crate) static SPOT_PRICE: TextCheck =
    TextCheck { min: 1, max: 255, pattern: None, values: &[] };
pub(crate) static STANDBY_INSTANCES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::StandbyInstances::VALUES };
pub(crate) static TAG_KEY: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P5), values: &[] };
pub(crate) static TAG_VALUE: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P5), values: &[] };
pub(crate) static TARGET_CAPACITY_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::TargetCapacityType::VALUES };
pub(crate) static TARGET_CAPACITY_TYPES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&TARGET_CAPACITY_TYPE) };
pub(crate) static TARGET_GROUP_ARNS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN511) };
pub(crate) static TERMINATION_INSTANCE_IDS: ListCheck =
    ListCheck { min: 1, max: 100, item: None, each: C::Text(&XML_STRING_MAX_LEN19) };
pub(crate) static TERMINATION_POLICIES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING_MAX_LEN1600) };
pub(crate) static UPDATE_PLACEMENT_GROUP_PARAM: TextCheck =
    TextCheck { min: 0, max: 255, pattern: Some(&P5), values: &[] };
pub(crate) static VALUES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&XML_STRING) };
pub(crate) static WARM_POOL_MIN_SIZE: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static WARM_POOL_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::WarmPoolState::VALUES };
pub(crate) static WARM_POOL_STATUS: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::WarmPoolStatus::VALUES };
pub(crate) static XML_STRING: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN1023: TextCheck =
    TextCheck { min: 1, max: 1023, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN1600: TextCheck =
    TextCheck { min: 1, max: 1600, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN19: TextCheck =
    TextCheck { min: 1, max: 19, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN2047: TextCheck =
    TextCheck { min: 1, max: 2047, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN255: TextCheck =
    TextCheck { min: 1, max: 255, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN32: TextCheck =
    TextCheck { min: 1, max: 32, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN5000: TextCheck =
    TextCheck { min: 1, max: 5000, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN511: TextCheck =
    TextCheck { min: 1, max: 511, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_MAX_LEN64: TextCheck =
    TextCheck { min: 1, max: 64, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_METRIC_LABEL: TextCheck =
    TextCheck { min: 0, max: 2047, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_METRIC_STAT: TextCheck =
    TextCheck { min: 1, max: 100, pattern: Some(&P5), values: &[] };
pub(crate) static XML_STRING_USER_DATA: TextCheck =
    TextCheck { min: 0, max: 21847, pattern: Some(&P5), values: &[] };
