//! Enumerations of Autoscaling, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::shape::values;

values! { AcceleratorManufacturer {
    NVIDIA = "nvidia",
    AMD = "amd",
    AMAZON_WEB_SERVICES = "amazon-web-services",
    XILINX = "xilinx",
}}

values! { AcceleratorName {
    A100 = "a100",
    V100 = "v100",
    K80 = "k80",
    T4 = "t4",
    M60 = "m60",
    RADEON_PRO_V520 = "radeon-pro-v520",
    VU9P = "vu9p",
}}

values! { AcceleratorType {
    GPU = "gpu",
    FPGA = "fpga",
    INFERENCE = "inference",
}}

values! { BareMetal {
    INCLUDED = "included",
    EXCLUDED = "excluded",
    REQUIRED = "required",
}}

values! { BurstablePerformance {
    INCLUDED = "included",
    EXCLUDED = "excluded",
    REQUIRED = "required",
}}

values! { CapacityDistributionStrategy {
    BALANCED_ONLY = "balanced-only",
    BALANCED_BEST_EFFORT = "balanced-best-effort",
    RESERVATIONS_THEN_BALANCED = "reservations-then-balanced",
}}

values! { CapacityReservationPreference {
    CAPACITY_RESERVATIONS_ONLY = "capacity-reservations-only",
    CAPACITY_RESERVATIONS_FIRST = "capacity-reservations-first",
    NONE = "none",
    DEFAULT = "default",
}}

values! { CpuManufacturer {
    INTEL = "intel",
    AMD = "amd",
    AMAZON_WEB_SERVICES = "amazon-web-services",
    APPLE = "apple",
}}

values! { DeletionProtection {
    NONE = "none",
    PREVENT_FORCE_DELETION = "prevent-force-deletion",
    PREVENT_ALL_DELETION = "prevent-all-deletion",
}}

values! { ImpairedZoneHealthCheckBehavior {
    REPLACE_UNHEALTHY = "ReplaceUnhealthy",
    IGNORE_UNHEALTHY = "IgnoreUnhealthy",
}}

values! { InstanceGeneration {
    CURRENT = "current",
    PREVIOUS = "previous",
}}

values! { InstanceMetadataEndpointState {
    DISABLED = "disabled",
    ENABLED = "enabled",
}}

values! { InstanceMetadataHttpTokensState {
    OPTIONAL = "optional",
    REQUIRED = "required",
}}

values! { InstanceRefreshStatus {
    PENDING = "Pending",
    IN_PROGRESS = "InProgress",
    SUCCESSFUL = "Successful",
    FAILED = "Failed",
    CANCELLING = "Cancelling",
    CANCELLED = "Cancelled",
    ROLLBACK_IN_PROGRESS = "RollbackInProgress",
    ROLLBACK_FAILED = "RollbackFailed",
    ROLLBACK_SUCCESSFUL = "RollbackSuccessful",
    BAKING = "Baking",
}}

values! { LifecycleState {
    PENDING = "Pending",
    PENDING_WAIT = "Pending:Wait",
    PENDING_PROCEED = "Pending:Proceed",
    QUARANTINED = "Quarantined",
    IN_SERVICE = "InService",
    TERMINATING = "Terminating",
    TERMINATING_WAIT = "Terminating:Wait",
    TERMINATING_PROCEED = "Terminating:Proceed",
    TERMINATING_RETAINED = "Terminating:Retained",
    TERMINATED = "Terminated",
    DETACHING = "Detaching",
    DETACHED = "Detached",
    ENTERING_STANDBY = "EnteringStandby",
    STANDBY = "Standby",
    REPLACING_ROOT_VOLUME = "ReplacingRootVolume",
    REPLACING_ROOT_VOLUME_WAIT = "ReplacingRootVolume:Wait",
    REPLACING_ROOT_VOLUME_PROCEED = "ReplacingRootVolume:Proceed",
    ROOT_VOLUME_REPLACED = "RootVolumeReplaced",
    WARMED_PENDING = "Warmed:Pending",
    WARMED_PENDING_WAIT = "Warmed:Pending:Wait",
    WARMED_PENDING_PROCEED = "Warmed:Pending:Proceed",
    WARMED_PENDING_RETAINED = "Warmed:Pending:Retained",
    WARMED_TERMINATING = "Warmed:Terminating",
    WARMED_TERMINATING_WAIT = "Warmed:Terminating:Wait",
    WARMED_TERMINATING_PROCEED = "Warmed:Terminating:Proceed",
    WARMED_TERMINATING_RETAINED = "Warmed:Terminating:Retained",
    WARMED_TERMINATED = "Warmed:Terminated",
    WARMED_STOPPED = "Warmed:Stopped",
    WARMED_RUNNING = "Warmed:Running",
    WARMED_HIBERNATED = "Warmed:Hibernated",
}}

values! { LocalStorage {
    INCLUDED = "included",
    EXCLUDED = "excluded",
    REQUIRED = "required",
}}

values! { LocalStorageType {
    HDD = "hdd",
    SSD = "ssd",
}}

values! { MetricStatistic {
    AVERAGE = "Average",
    MINIMUM = "Minimum",
    MAXIMUM = "Maximum",
    SAMPLE_COUNT = "SampleCount",
    SUM = "Sum",
}}

values! { MetricType {
    ASG_AVERAGE_CPU_UTILIZATION = "ASGAverageCPUUtilization",
    ASG_AVERAGE_CPU_UTILIZATION_HIGH_RESOLUTION = "ASGAverageCPUUtilizationHighResolution",
    ASG_AVERAGE_NETWORK_IN = "ASGAverageNetworkIn",
    ASG_AVERAGE_NETWORK_OUT = "ASGAverageNetworkOut",
    ALB_REQUEST_COUNT_PER_TARGET = "ALBRequestCountPerTarget",
}}

values! { PredefinedLoadMetricType {
    ASG_TOTAL_CPU_UTILIZATION = "ASGTotalCPUUtilization",
    ASG_TOTAL_NETWORK_IN = "ASGTotalNetworkIn",
    ASG_TOTAL_NETWORK_OUT = "ASGTotalNetworkOut",
    ALB_TARGET_GROUP_REQUEST_COUNT = "ALBTargetGroupRequestCount",
}}

values! { PredefinedMetricPairType {
    ASGCPU_UTILIZATION = "ASGCPUUtilization",
    ASG_NETWORK_IN = "ASGNetworkIn",
    ASG_NETWORK_OUT = "ASGNetworkOut",
    ALB_REQUEST_COUNT = "ALBRequestCount",
}}

values! { PredefinedScalingMetricType {
    ASG_AVERAGE_CPU_UTILIZATION = "ASGAverageCPUUtilization",
    ASG_AVERAGE_NETWORK_IN = "ASGAverageNetworkIn",
    ASG_AVERAGE_NETWORK_OUT = "ASGAverageNetworkOut",
    ALB_REQUEST_COUNT_PER_TARGET = "ALBRequestCountPerTarget",
}}

values! { PredictiveScalingMaxCapacityBreachBehavior {
    HONOR_MAX_CAPACITY = "HonorMaxCapacity",
    INCREASE_MAX_CAPACITY = "IncreaseMaxCapacity",
}}

values! { PredictiveScalingMode {
    FORECAST_AND_SCALE = "ForecastAndScale",
    FORECAST_ONLY = "ForecastOnly",
}}

values! { RefreshStrategy {
    ROLLING = "Rolling",
    REPLACE_ROOT_VOLUME = "ReplaceRootVolume",
}}

values! { RetentionAction {
    RETAIN = "retain",
    TERMINATE = "terminate",
}}

values! { ScaleInProtectedInstances {
    REFRESH = "Refresh",
    IGNORE = "Ignore",
    WAIT = "Wait",
}}

values! { ScalingActivityStatusCode {
    PENDING_SPOT_BID_PLACEMENT = "PendingSpotBidPlacement",
    WAITING_FOR_SPOT_INSTANCE_REQUEST_ID = "WaitingForSpotInstanceRequestId",
    WAITING_FOR_SPOT_INSTANCE_ID = "WaitingForSpotInstanceId",
    WAITING_FOR_INSTANCE_ID = "WaitingForInstanceId",
    PRE_IN_SERVICE = "PreInService",
    IN_PROGRESS = "InProgress",
    WAITING_FOR_ELB_CONNECTION_DRAINING = "WaitingForELBConnectionDraining",
    MID_LIFECYCLE_ACTION = "MidLifecycleAction",
    WAITING_FOR_INSTANCE_WARMUP = "WaitingForInstanceWarmup",
    SUCCESSFUL = "Successful",
    FAILED = "Failed",
    CANCELLED = "Cancelled",
    WAITING_FOR_CONNECTION_DRAINING = "WaitingForConnectionDraining",
    WAITING_FOR_IN_PLACE_UPDATE_TO_START = "WaitingForInPlaceUpdateToStart",
    WAITING_FOR_IN_PLACE_UPDATE_TO_FINALIZE = "WaitingForInPlaceUpdateToFinalize",
    IN_PLACE_UPDATE_IN_PROGRESS = "InPlaceUpdateInProgress",
}}

values! { StandbyInstances {
    TERMINATE = "Terminate",
    IGNORE = "Ignore",
    WAIT = "Wait",
}}

values! { TargetCapacityType {
    ON_DEMAND_CAPACITY_RESERVATION = "on-demand-capacity-reservation",
    CAPACITY_BLOCK = "capacity-block",
    INTERRUPTIBLE_CAPACITY_RESERVATION = "interruptible-capacity-reservation",
    ON_DEMAND = "on-demand",
}}

values! { WarmPoolState {
    STOPPED = "Stopped",
    RUNNING = "Running",
    HIBERNATED = "Hibernated",
}}

values! { WarmPoolStatus {
    PENDING_DELETE = "PendingDelete",
}}
