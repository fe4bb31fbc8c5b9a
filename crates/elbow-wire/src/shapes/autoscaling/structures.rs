//! Structures of Autoscaling, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape, w};

shape! { AcceleratorCountRequest {
    0 min: Option<i32> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    1 max: Option<i32> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
}}

shape! { AcceleratorTotalMemoryMiBRequest {
    0 min: Option<i32> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    1 max: Option<i32> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
}}

shape! { DescribeScalingActivitiesOutput {
    0 activities: Vec<Activity> = m("Activities", REQ, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { Activity {
    0 activity_id: String = m("ActivityId", REQ, C::Text(&c::XML_STRING)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 description: Option<String> = m("Description", OPT, C::Text(&c::XML_STRING)),
    3 cause: String = m("Cause", REQ, C::Text(&c::XML_STRING_MAX_LEN1023)),
    4 start_time: Timestamp = m("StartTime", REQ, C::Any),
    5 end_time: Option<Timestamp> = m("EndTime", OPT, C::WholeSeconds),
    6 status_code: String = m("StatusCode", REQ, C::Text(&c::SCALING_ACTIVITY_STATUS_CODE)),
    7 status_message: Option<String> = m("StatusMessage", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    8 progress: Option<i32> = m("Progress", OPT, C::Any),
    9 details: Option<String> = m("Details", OPT, C::Text(&c::XML_STRING)),
    10 auto_scaling_group_state: Option<String> = m("AutoScalingGroupState", OPT, C::Text(&c::AUTO_SCALING_GROUP_STATE)),
    11 auto_scaling_group_arn: Option<String> = m("AutoScalingGroupARN", OPT, C::Text(&c::RESOURCE_NAME)),
}}

shape! { TerminateInstanceInAutoScalingGroupOutput {
    0 activity: Option<Activity> = m("Activity", OPT, C::Any),
    1 activities: Option<Vec<Activity>> = m("Activities", OPT, C::Any),
}}

shape! { AdjustmentType {
    0 adjustment_type: Option<String> = m("AdjustmentType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { Alarm {
    0 alarm_name: Option<String> = m("AlarmName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 alarm_arn: Option<String> = m("AlarmARN", OPT, C::Text(&c::RESOURCE_NAME)),
}}

shape! { AlarmSpecification {
    0 alarms: Option<Vec<String>> = m("Alarms", OPT, C::List(&c::ALARM_LIST)),
}}

shape! { AttachInstancesInput {
    0 instance_ids: Option<Vec<String>> = m("InstanceIds", OPT, C::List(&c::INSTANCE_IDS)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { AttachLoadBalancerTargetGroupsOutput {} }

shape! { AttachLoadBalancerTargetGroupsInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 target_group_arns: Vec<String> = m("TargetGroupARNs", REQ, C::List(&c::TARGET_GROUP_ARNS)),
}}

shape! { AttachTrafficSourcesOutput {} }

shape! { AttachTrafficSourcesInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 traffic_sources: Vec<TrafficSourceIdentifier> = m("TrafficSources", REQ, C::Any),
    2 skip_zonal_shift_validation: Option<bool> = m("SkipZonalShiftValidation", OPT, C::Any),
}}

shape! { AutoScalingGroup {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 auto_scaling_group_arn: Option<String> = m("AutoScalingGroupARN", OPT, C::Text(&c::RESOURCE_NAME)),
    2 launch_configuration_name: Option<String> = m("LaunchConfigurationName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    3 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    4 mixed_instances_policy: Option<MixedInstancesPolicy> = m("MixedInstancesPolicy", OPT, C::Any),
    5 min_size: i32 = m("MinSize", REQ, C::Any),
    6 max_size: i32 = m("MaxSize", REQ, C::Any),
    7 desired_capacity: i32 = m("DesiredCapacity", REQ, C::Any),
    8 predicted_capacity: Option<i32> = m("PredictedCapacity", OPT, C::Any),
    9 default_cooldown: i32 = m("DefaultCooldown", REQ, C::Any),
    10 availability_zones: Vec<String> = m("AvailabilityZones", REQ, C::List(&c::AVAILABILITY_ZONES)),
    11 availability_zone_ids: Option<Vec<String>> = m("AvailabilityZoneIds", OPT, C::List(&c::AVAILABILITY_ZONE_IDS)),
    12 load_balancer_names: Option<Vec<String>> = m("LoadBalancerNames", OPT, C::List(&c::LOAD_BALANCER_NAMES)),
    13 target_group_arns: Option<Vec<String>> = m("TargetGroupARNs", OPT, C::List(&c::TARGET_GROUP_ARNS)),
    14 health_check_type: String = m("HealthCheckType", REQ, C::Text(&c::XML_STRING_MAX_LEN32)),
    15 health_check_grace_period: Option<i32> = m("HealthCheckGracePeriod", OPT, C::Any),
    16 instances: Option<Vec<Instance>> = m("Instances", OPT, C::Any),
    17 created_time: Timestamp = m("CreatedTime", REQ, C::Any),
    18 suspended_processes: Option<Vec<SuspendedProcess>> = m("SuspendedProcesses", OPT, C::Any),
    19 placement_group: Option<String> = m("PlacementGroup", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    20 vpc_zone_identifier: Option<String> = m("VPCZoneIdentifier", OPT, C::Text(&c::XML_STRING_MAX_LEN5000)),
    21 enabled_metrics: Option<Vec<EnabledMetric>> = m("EnabledMetrics", OPT, C::Any),
    22 status: Option<String> = m("Status", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    23 tags: Option<Vec<TagDescription>> = m("Tags", OPT, C::Any),
    24 termination_policies: Option<Vec<String>> = m("TerminationPolicies", OPT, C::List(&c::TERMINATION_POLICIES)),
    25 new_instances_protected_from_scale_in: Option<bool> = m("NewInstancesProtectedFromScaleIn", OPT, C::Any),
    26 service_linked_role_arn: Option<String> = m("ServiceLinkedRoleARN", OPT, C::Text(&c::RESOURCE_NAME)),
    27 max_instance_lifetime: Option<i32> = m("MaxInstanceLifetime", OPT, C::Any),
    28 capacity_rebalance: Option<bool> = m("CapacityRebalance", OPT, C::Any),
    29 warm_pool_configuration: Option<WarmPoolConfiguration> = m("WarmPoolConfiguration", OPT, C::Any),
    30 warm_pool_size: Option<i32> = m("WarmPoolSize", OPT, C::Any),
    31 context: Option<String> = m("Context", OPT, C::Any),
    32 desired_capacity_type: Option<String> = m("DesiredCapacityType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    33 default_instance_warmup: Option<i32> = m("DefaultInstanceWarmup", OPT, C::Any),
    34 traffic_sources: Option<Vec<TrafficSourceIdentifier>> = m("TrafficSources", OPT, C::Any),
    35 instance_maintenance_policy: Option<InstanceMaintenancePolicy> = m("InstanceMaintenancePolicy", OPT, C::Any),
    36 deletion_protection: Option<String> = m("DeletionProtection", OPT, C::Text(&c::DELETION_PROTECTION)),
    37 availability_zone_distribution: Option<AvailabilityZoneDistribution> = m("AvailabilityZoneDistribution", OPT, C::Any),
    38 availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = m("AvailabilityZoneImpairmentPolicy", OPT, C::Any),
    39 capacity_reservation_specification: Option<CapacityReservationSpecification> = m("CapacityReservationSpecification", OPT, C::Any),
    40 instance_lifecycle_policy: Option<InstanceLifecyclePolicy> = m("InstanceLifecyclePolicy", OPT, C::Any),
    41 operator: Option<Operator> = m("Operator", OPT, C::Any),
}}

shape! { DescribeAutoScalingGroupsInput {
    0 auto_scaling_group_names: Option<Vec<String>> = m("AutoScalingGroupNames", OPT, C::List(&c::AUTO_SCALING_GROUP_NAMES)),
    1 include_instances: Option<bool> = m("IncludeInstances", OPT, C::Any),
    2 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    3 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    4 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
    5 filters: Option<Vec<Filter>> = m("Filters", OPT, C::Any),
}}

shape! { DescribeAutoScalingGroupsOutput {
    0 auto_scaling_groups: Vec<AutoScalingGroup> = m("AutoScalingGroups", REQ, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { AutoScalingInstanceDetails {
    0 instance_id: String = m("InstanceId", REQ, C::Text(&c::XML_STRING_MAX_LEN19)),
    1 instance_type: Option<String> = m("InstanceType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    3 availability_zone: String = m("AvailabilityZone", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    4 availability_zone_id: Option<String> = m("AvailabilityZoneId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    5 lifecycle_state: String = m("LifecycleState", REQ, C::Text(&c::XML_STRING_MAX_LEN32)),
    6 health_status: String = m("HealthStatus", REQ, C::Text(&c::XML_STRING_MAX_LEN32)),
    7 launch_configuration_name: Option<String> = m("LaunchConfigurationName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    8 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    9 image_id: Option<String> = m("ImageId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    10 protected_from_scale_in: bool = m("ProtectedFromScaleIn", REQ, C::Any),
    11 weighted_capacity: Option<String> = m("WeightedCapacity", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
}}

shape! { DescribeAutoScalingInstancesOutput {
    0 auto_scaling_instances: Option<Vec<AutoScalingInstanceDetails>> = m("AutoScalingInstances", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { AvailabilityZoneDistribution {
    0 capacity_distribution_strategy: Option<String> = m("CapacityDistributionStrategy", OPT, C::Text(&c::CAPACITY_DISTRIBUTION_STRATEGY)),
}}

shape! { AvailabilityZoneImpairmentPolicy {
    0 zonal_shift_enabled: Option<bool> = m("ZonalShiftEnabled", OPT, C::Any),
    1 impaired_zone_health_check_behavior: Option<String> = m("ImpairedZoneHealthCheckBehavior", OPT, C::Text(&c::IMPAIRED_ZONE_HEALTH_CHECK_BEHAVIOR)),
}}

shape! { BaselineEbsBandwidthMbpsRequest {
    0 min: Option<i32> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    1 max: Option<i32> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
}}

shape! { BaselinePerformanceFactorsRequest {
    0 cpu: Option<CpuPerformanceFactorRequest> = m("Cpu", OPT, C::Any),
}}

shape! { BatchDeleteScheduledActionOutput {
    0 failed_scheduled_actions: Option<Vec<FailedScheduledUpdateGroupActionRequest>> = m("FailedScheduledActions", OPT, C::Any),
}}

shape! { BatchDeleteScheduledActionInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scheduled_action_names: Vec<String> = m("ScheduledActionNames", REQ, C::List(&c::SCHEDULED_ACTION_NAMES)),
}}

shape! { BatchPutScheduledUpdateGroupActionOutput {
    0 failed_scheduled_update_group_actions: Option<Vec<FailedScheduledUpdateGroupActionRequest>> = m("FailedScheduledUpdateGroupActions", OPT, C::Any),
}}

shape! { BatchPutScheduledUpdateGroupActionInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scheduled_update_group_actions: Vec<ScheduledUpdateGroupActionRequest> = m("ScheduledUpdateGroupActions", REQ, C::Any),
}}

shape! { BlockDeviceMapping {
    0 virtual_name: Option<String> = m("VirtualName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 device_name: String = m("DeviceName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 ebs: Option<Ebs> = m("Ebs", OPT, C::Any),
    3 no_device: Option<bool> = m("NoDevice", OPT, C::Any),
}}

shape! { CancelInstanceRefreshOutput {
    0 instance_refresh_id: Option<String> = m("InstanceRefreshId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { CancelInstanceRefreshInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 wait_for_transitioning_instances: Option<bool> = m("WaitForTransitioningInstances", OPT, C::Any),
}}

shape! { CapacityReservationSpecification {
    0 capacity_reservation_preference: Option<String> = m("CapacityReservationPreference", OPT, C::Text(&c::CAPACITY_RESERVATION_PREFERENCE)),
    1 capacity_reservation_target: Option<CapacityReservationTarget> = m("CapacityReservationTarget", OPT, C::Any),
}}

shape! { CapacityReservationTarget {
    0 capacity_reservation_ids: Option<Vec<String>> = m("CapacityReservationIds", OPT, C::List(&c::CAPACITY_RESERVATION_IDS)),
    1 capacity_reservation_resource_group_arns: Option<Vec<String>> = m("CapacityReservationResourceGroupArns", OPT, C::List(&c::CAPACITY_RESERVATION_RESOURCE_GROUP_ARNS)),
}}

shape! { CompleteLifecycleActionOutput {} }

shape! { CompleteLifecycleActionInput {
    0 lifecycle_hook_name: String = m("LifecycleHookName", REQ, C::Text(&c::ASCII_STRING_MAX_LEN255)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::RESOURCE_NAME)),
    2 lifecycle_action_token: Option<String> = m("LifecycleActionToken", OPT, C::Text(&c::LIFECYCLE_ACTION_TOKEN)),
    3 lifecycle_action_result: String = m("LifecycleActionResult", REQ, C::Any),
    4 instance_id: Option<String> = m("InstanceId", OPT, C::Text(&c::XML_STRING_MAX_LEN19)),
}}

shape! { CpuPerformanceFactorRequest {
    0 references: Option<Vec<PerformanceFactorReferenceRequest>> = w("References", "Reference", "Reference", OPT, C::List(&c::PERFORMANCE_FACTOR_REFERENCE_SET_REQUEST)),
}}

shape! { CreateAutoScalingGroupInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 launch_configuration_name: Option<String> = m("LaunchConfigurationName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    3 mixed_instances_policy: Option<MixedInstancesPolicy> = m("MixedInstancesPolicy", OPT, C::Any),
    4 instance_id: Option<String> = m("InstanceId", OPT, C::Text(&c::XML_STRING_MAX_LEN19)),
    5 min_size: i32 = m("MinSize", REQ, C::Any),
    6 max_size: i32 = m("MaxSize", REQ, C::Any),
    7 desired_capacity: Option<i32> = m("DesiredCapacity", OPT, C::Any),
    8 default_cooldown: Option<i32> = m("DefaultCooldown", OPT, C::Any),
    9 availability_zones: Option<Vec<String>> = m("AvailabilityZones", OPT, C::List(&c::AVAILABILITY_ZONES)),
    10 availability_zone_ids: Option<Vec<String>> = m("AvailabilityZoneIds", OPT, C::List(&c::AVAILABILITY_ZONE_IDS)),
    11 load_balancer_names: Option<Vec<String>> = m("LoadBalancerNames", OPT, C::List(&c::LOAD_BALANCER_NAMES)),
    12 target_group_arns: Option<Vec<String>> = m("TargetGroupARNs", OPT, C::List(&c::TARGET_GROUP_ARNS)),
    13 health_check_type: Option<String> = m("HealthCheckType", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
    14 health_check_grace_period: Option<i32> = m("HealthCheckGracePeriod", OPT, C::Any),
    15 placement_group: Option<String> = m("PlacementGroup", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    16 vpc_zone_identifier: Option<String> = m("VPCZoneIdentifier", OPT, C::Text(&c::XML_STRING_MAX_LEN5000)),
    17 termination_policies: Option<Vec<String>> = m("TerminationPolicies", OPT, C::List(&c::TERMINATION_POLICIES)),
    18 new_instances_protected_from_scale_in: Option<bool> = m("NewInstancesProtectedFromScaleIn", OPT, C::Any),
    19 capacity_rebalance: Option<bool> = m("CapacityRebalance", OPT, C::Any),
    20 lifecycle_hook_specification_list: Option<Vec<LifecycleHookSpecification>> = m("LifecycleHookSpecificationList", OPT, C::Any),
    21 deletion_protection: Option<String> = m("DeletionProtection", OPT, C::Text(&c::DELETION_PROTECTION)),
    22 tags: Option<Vec<Tag>> = m("Tags", OPT, C::Any),
    23 service_linked_role_arn: Option<String> = m("ServiceLinkedRoleARN", OPT, C::Text(&c::RESOURCE_NAME)),
    24 max_instance_lifetime: Option<i32> = m("MaxInstanceLifetime", OPT, C::Any),
    25 context: Option<String> = m("Context", OPT, C::Any),
    26 desired_capacity_type: Option<String> = m("DesiredCapacityType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    27 default_instance_warmup: Option<i32> = m("DefaultInstanceWarmup", OPT, C::Any),
    28 traffic_sources: Option<Vec<TrafficSourceIdentifier>> = m("TrafficSources", OPT, C::Any),
    29 instance_maintenance_policy: Option<InstanceMaintenancePolicy> = m("InstanceMaintenancePolicy", OPT, C::Any),
    30 availability_zone_distribution: Option<AvailabilityZoneDistribution> = m("AvailabilityZoneDistribution", OPT, C::Any),
    31 availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = m("AvailabilityZoneImpairmentPolicy", OPT, C::Any),
    32 skip_zonal_shift_validation: Option<bool> = m("SkipZonalShiftValidation", OPT, C::Any),
    33 capacity_reservation_specification: Option<CapacityReservationSpecification> = m("CapacityReservationSpecification", OPT, C::Any),
    34 instance_lifecycle_policy: Option<InstanceLifecyclePolicy> = m("InstanceLifecyclePolicy", OPT, C::Any),
    35 operator: Option<Operator> = m("Operator", OPT, C::Any),
}}

shape! { CreateLaunchConfigurationInput {
    0 launch_configuration_name: String = m("LaunchConfigurationName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 image_id: Option<String> = m("ImageId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 key_name: Option<String> = m("KeyName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    3 security_groups: Option<Vec<String>> = m("SecurityGroups", OPT, C::List(&c::SECURITY_GROUPS)),
    4 classic_link_vpc_id: Option<String> = m("ClassicLinkVPCId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    5 classic_link_vpc_security_groups: Option<Vec<String>> = m("ClassicLinkVPCSecurityGroups", OPT, C::List(&c::CLASSIC_LINK_VPC_SECURITY_GROUPS)),
    6 user_data: Option<String> = m("UserData", OPT, C::Text(&c::XML_STRING_USER_DATA)),
    7 instance_id: Option<String> = m("InstanceId", OPT, C::Text(&c::XML_STRING_MAX_LEN19)),
    8 instance_type: Option<String> = m("InstanceType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    9 kernel_id: Option<String> = m("KernelId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    10 ramdisk_id: Option<String> = m("RamdiskId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    11 block_device_mappings: Option<Vec<BlockDeviceMapping>> = m("BlockDeviceMappings", OPT, C::Any),
    12 instance_monitoring: Option<InstanceMonitoring> = m("InstanceMonitoring", OPT, C::Any),
    13 spot_price: Option<String> = m("SpotPrice", OPT, C::Text(&c::SPOT_PRICE)),
    14 iam_instance_profile: Option<String> = m("IamInstanceProfile", OPT, C::Text(&c::XML_STRING_MAX_LEN1600)),
    15 ebs_optimized: Option<bool> = m("EbsOptimized", OPT, C::Any),
    16 associate_public_ip_address: Option<bool> = m("AssociatePublicIpAddress", OPT, C::Any),
    17 placement_tenancy: Option<String> = m("PlacementTenancy", OPT, C::Text(&c::XML_STRING_MAX_LEN64)),
    18 metadata_options: Option<InstanceMetadataOptions> = m("MetadataOptions", OPT, C::Any),
}}

shape! { CreateOrUpdateTagsInput {
    0 tags: Vec<Tag> = m("Tags", REQ, C::Any),
}}

shape! { CustomizedMetricSpecification {
    0 metric_name: Option<String> = m("MetricName", OPT, C::Any),
    1 namespace: Option<String> = m("Namespace", OPT, C::Any),
    2 dimensions: Option<Vec<MetricDimension>> = m("Dimensions", OPT, C::Any),
    3 statistic: Option<String> = m("Statistic", OPT, C::Text(&c::METRIC_STATISTIC)),
    4 unit: Option<String> = m("Unit", OPT, C::Any),
    5 period: Option<i32> = m("Period", OPT, C::Number(&c::METRIC_GRANULARITY_IN_SECONDS)),
    6 metrics: Option<Vec<TargetTrackingMetricDataQuery>> = m("Metrics", OPT, C::Any),
}}

shape! { DeleteAutoScalingGroupInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 force_delete: Option<bool> = m("ForceDelete", OPT, C::Any),
}}

shape! { DeleteLifecycleHookOutput {} }

shape! { DeleteLifecycleHookInput {
    0 lifecycle_hook_name: String = m("LifecycleHookName", REQ, C::Text(&c::ASCII_STRING_MAX_LEN255)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { DeleteNotificationConfigurationInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 topic_arn: String = m("TopicARN", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { DeletePolicyInput {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::RESOURCE_NAME)),
}}

shape! { DeleteScheduledActionInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scheduled_action_name: String = m("ScheduledActionName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { DeleteTagsInput {
    0 tags: Vec<Tag> = m("Tags", REQ, C::Any),
}}

shape! { DeleteWarmPoolOutput {} }

shape! { DeleteWarmPoolInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 force_delete: Option<bool> = m("ForceDelete", OPT, C::Any),
}}

shape! { DescribeAccountLimitsOutput {
    0 max_number_of_auto_scaling_groups: Option<i32> = m("MaxNumberOfAutoScalingGroups", OPT, C::Any),
    1 max_number_of_launch_configurations: Option<i32> = m("MaxNumberOfLaunchConfigurations", OPT, C::Any),
    2 number_of_auto_scaling_groups: Option<i32> = m("NumberOfAutoScalingGroups", OPT, C::Any),
    3 number_of_launch_configurations: Option<i32> = m("NumberOfLaunchConfigurations", OPT, C::Any),
}}

shape! { DescribeAdjustmentTypesOutput {
    0 adjustment_types: Option<Vec<AdjustmentType>> = m("AdjustmentTypes", OPT, C::Any),
}}

shape! { DescribeAutoScalingInstancesInput {
    0 instance_ids: Option<Vec<String>> = m("InstanceIds", OPT, C::List(&c::INSTANCE_IDS)),
    1 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    2 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
    3 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeAutoScalingNotificationTypesOutput {
    0 auto_scaling_notification_types: Option<Vec<String>> = m("AutoScalingNotificationTypes", OPT, C::List(&c::AUTO_SCALING_NOTIFICATION_TYPES)),
}}

shape! { DescribeInstanceRefreshesOutput {
    0 instance_refreshes: Option<Vec<InstanceRefresh>> = m("InstanceRefreshes", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeInstanceRefreshesInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 instance_refresh_ids: Option<Vec<String>> = m("InstanceRefreshIds", OPT, C::List(&c::INSTANCE_REFRESH_IDS)),
    2 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    3 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeLifecycleHookTypesOutput {
    0 lifecycle_hook_types: Option<Vec<String>> = m("LifecycleHookTypes", OPT, C::List(&c::AUTO_SCALING_NOTIFICATION_TYPES)),
}}

shape! { DescribeLifecycleHooksOutput {
    0 lifecycle_hooks: Option<Vec<LifecycleHook>> = m("LifecycleHooks", OPT, C::Any),
}}

shape! { DescribeLifecycleHooksInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 lifecycle_hook_names: Option<Vec<String>> = m("LifecycleHookNames", OPT, C::List(&c::LIFECYCLE_HOOK_NAMES)),
}}

shape! { DescribeLoadBalancerTargetGroupsInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    2 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeLoadBalancerTargetGroupsOutput {
    0 load_balancer_target_groups: Option<Vec<LoadBalancerTargetGroupState>> = m("LoadBalancerTargetGroups", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeLoadBalancersInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    2 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeLoadBalancersOutput {
    0 load_balancers: Option<Vec<LoadBalancerState>> = m("LoadBalancers", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeMetricCollectionTypesOutput {
    0 metrics: Option<Vec<MetricCollectionType>> = m("Metrics", OPT, C::Any),
    1 granularities: Option<Vec<MetricGranularityType>> = m("Granularities", OPT, C::Any),
}}

shape! { DescribeNotificationConfigurationsOutput {
    0 notification_configurations: Vec<NotificationConfiguration> = m("NotificationConfigurations", REQ, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeNotificationConfigurationsInput {
    0 auto_scaling_group_names: Option<Vec<String>> = m("AutoScalingGroupNames", OPT, C::List(&c::AUTO_SCALING_GROUP_NAMES)),
    1 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    2 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    3 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribePoliciesInput {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 policy_names: Option<Vec<String>> = m("PolicyNames", OPT, C::List(&c::POLICY_NAMES)),
    2 policy_types: Option<Vec<String>> = m("PolicyTypes", OPT, C::List(&c::POLICY_TYPES)),
    3 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    4 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    5 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeScalingActivitiesInput {
    0 activity_ids: Option<Vec<String>> = m("ActivityIds", OPT, C::List(&c::ACTIVITY_IDS)),
    1 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 include_deleted_groups: Option<bool> = m("IncludeDeletedGroups", OPT, C::Any),
    3 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    4 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
    5 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    6 filters: Option<Vec<Filter>> = m("Filters", OPT, C::Any),
}}

shape! { DescribeScheduledActionsInput {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scheduled_action_names: Option<Vec<String>> = m("ScheduledActionNames", OPT, C::List(&c::SCHEDULED_ACTION_NAMES)),
    2 start_time: Option<Timestamp> = m("StartTime", OPT, C::Any),
    3 end_time: Option<Timestamp> = m("EndTime", OPT, C::Any),
    4 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    5 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    6 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeTagsInput {
    0 filters: Option<Vec<Filter>> = m("Filters", OPT, C::Any),
    1 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    2 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    3 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeTerminationPolicyTypesOutput {
    0 termination_policy_types: Option<Vec<String>> = m("TerminationPolicyTypes", OPT, C::List(&c::TERMINATION_POLICIES)),
}}

shape! { DescribeTrafficSourcesInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 traffic_source_type: Option<String> = m("TrafficSourceType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    3 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeTrafficSourcesOutput {
    0 traffic_sources: Option<Vec<TrafficSourceState>> = m("TrafficSources", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeWarmPoolOutput {
    0 warm_pool_configuration: Option<WarmPoolConfiguration> = m("WarmPoolConfiguration", OPT, C::Any),
    1 instances: Option<Vec<Instance>> = m("Instances", OPT, C::Any),
    2 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DescribeWarmPoolInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
    2 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { DesiredConfiguration {
    0 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    1 mixed_instances_policy: Option<MixedInstancesPolicy> = m("MixedInstancesPolicy", OPT, C::Any),
}}

shape! { DetachInstancesOutput {
    0 activities: Option<Vec<Activity>> = m("Activities", OPT, C::Any),
}}

shape! { DetachInstancesInput {
    0 instance_ids: Option<Vec<String>> = m("InstanceIds", OPT, C::List(&c::INSTANCE_IDS)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 should_decrement_desired_capacity: bool = m("ShouldDecrementDesiredCapacity", REQ, C::Any),
}}

shape! { DetachLoadBalancerTargetGroupsOutput {} }

shape! { DetachLoadBalancerTargetGroupsInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 target_group_arns: Vec<String> = m("TargetGroupARNs", REQ, C::List(&c::TARGET_GROUP_ARNS)),
}}

shape! { DetachTrafficSourcesOutput {} }

shape! { DetachTrafficSourcesInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 traffic_sources: Vec<TrafficSourceIdentifier> = m("TrafficSources", REQ, C::Any),
}}

shape! { DisableMetricsCollectionInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 metrics: Option<Vec<String>> = m("Metrics", OPT, C::List(&c::METRICS)),
}}

shape! { DistributionSegment {
    0 target_capacity_types: Option<Vec<String>> = m("TargetCapacityTypes", OPT, C::List(&c::TARGET_CAPACITY_TYPES)),
}}

shape! { Ebs {
    0 snapshot_id: Option<String> = m("SnapshotId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 volume_size: Option<i32> = m("VolumeSize", OPT, C::Number(&c::BLOCK_DEVICE_EBS_VOLUME_SIZE)),
    2 volume_type: Option<String> = m("VolumeType", OPT, C::Text(&c::BLOCK_DEVICE_EBS_VOLUME_TYPE)),
    3 delete_on_termination: Option<bool> = m("DeleteOnTermination", OPT, C::Any),
    4 iops: Option<i32> = m("Iops", OPT, C::Number(&c::BLOCK_DEVICE_EBS_IOPS)),
    5 encrypted: Option<bool> = m("Encrypted", OPT, C::Any),
    6 throughput: Option<i32> = m("Throughput", OPT, C::Number(&c::BLOCK_DEVICE_EBS_THROUGHPUT)),
}}

shape! { EnableMetricsCollectionInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 metrics: Option<Vec<String>> = m("Metrics", OPT, C::List(&c::METRICS)),
    2 granularity: String = m("Granularity", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { EnabledMetric {
    0 metric: Option<String> = m("Metric", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 granularity: Option<String> = m("Granularity", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { EnterStandbyOutput {
    0 activities: Option<Vec<Activity>> = m("Activities", OPT, C::Any),
}}

shape! { EnterStandbyInput {
    0 instance_ids: Option<Vec<String>> = m("InstanceIds", OPT, C::List(&c::INSTANCE_IDS)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 should_decrement_desired_capacity: bool = m("ShouldDecrementDesiredCapacity", REQ, C::Any),
}}

shape! { ExecutePolicyInput {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::RESOURCE_NAME)),
    2 honor_cooldown: Option<bool> = m("HonorCooldown", OPT, C::Any),
    3 metric_value: Option<f64> = m("MetricValue", OPT, C::Any),
    4 breach_threshold: Option<f64> = m("BreachThreshold", OPT, C::Any),
}}

shape! { ExitStandbyOutput {
    0 activities: Option<Vec<Activity>> = m("Activities", OPT, C::Any),
}}

shape! { ExitStandbyInput {
    0 instance_ids: Option<Vec<String>> = m("InstanceIds", OPT, C::List(&c::INSTANCE_IDS)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { FailedScheduledUpdateGroupActionRequest {
    0 scheduled_action_name: String = m("ScheduledActionName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 error_code: Option<String> = m("ErrorCode", OPT, C::Text(&c::XML_STRING_MAX_LEN64)),
    2 error_message: Option<String> = m("ErrorMessage", OPT, C::Text(&c::XML_STRING)),
}}

shape! { Filter {
    0 name: Option<String> = m("Name", OPT, C::Text(&c::XML_STRING)),
    1 values: Option<Vec<String>> = m("Values", OPT, C::List(&c::VALUES)),
}}

shape! { Instance {
    0 instance_id: String = m("InstanceId", REQ, C::Text(&c::XML_STRING_MAX_LEN19)),
    1 instance_type: Option<String> = m("InstanceType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 availability_zone: String = m("AvailabilityZone", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    3 availability_zone_id: Option<String> = m("AvailabilityZoneId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    4 lifecycle_state: String = m("LifecycleState", REQ, C::Text(&c::LIFECYCLE_STATE)),
    5 health_status: String = m("HealthStatus", REQ, C::Text(&c::XML_STRING_MAX_LEN32)),
    6 launch_configuration_name: Option<String> = m("LaunchConfigurationName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    7 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    8 image_id: Option<String> = m("ImageId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    9 protected_from_scale_in: bool = m("ProtectedFromScaleIn", REQ, C::Any),
    10 weighted_capacity: Option<String> = m("WeightedCapacity", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
}}

shape! { InstanceLifecyclePolicy {
    0 retention_triggers: Option<RetentionTriggers> = m("RetentionTriggers", OPT, C::Any),
}}

shape! { InstanceMaintenancePolicy {
    0 min_healthy_percentage: Option<i32> = m("MinHealthyPercentage", OPT, C::Number(&c::INT_PERCENT_RESETTABLE)),
    1 max_healthy_percentage: Option<i32> = m("MaxHealthyPercentage", OPT, C::Number(&c::INT_PERCENT100_TO200_RESETTABLE)),
}}

shape! { InstanceMetadataOptions {
    0 http_tokens: Option<String> = m("HttpTokens", OPT, C::Text(&c::INSTANCE_METADATA_HTTP_TOKENS_STATE)),
    1 http_put_response_hop_limit: Option<i32> = m("HttpPutResponseHopLimit", OPT, C::Number(&c::INSTANCE_METADATA_HTTP_PUT_RESPONSE_HOP_LIMIT)),
    2 http_endpoint: Option<String> = m("HttpEndpoint", OPT, C::Text(&c::INSTANCE_METADATA_ENDPOINT_STATE)),
}}

shape! { InstanceMonitoring {
    0 enabled: Option<bool> = m("Enabled", OPT, C::Any),
}}

shape! { InstanceRefresh {
    0 instance_refresh_id: Option<String> = m("InstanceRefreshId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 status: Option<String> = m("Status", OPT, C::Text(&c::INSTANCE_REFRESH_STATUS)),
    3 status_reason: Option<String> = m("StatusReason", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
    4 start_time: Option<Timestamp> = m("StartTime", OPT, C::Any),
    5 end_time: Option<Timestamp> = m("EndTime", OPT, C::Any),
    6 percentage_complete: Option<i32> = m("PercentageComplete", OPT, C::Number(&c::INT_PERCENT)),
    7 instances_to_update: Option<i32> = m("InstancesToUpdate", OPT, C::Number(&c::INSTANCES_TO_UPDATE)),
    8 progress_details: Option<InstanceRefreshProgressDetails> = m("ProgressDetails", OPT, C::Any),
    9 preferences: Option<RefreshPreferences> = m("Preferences", OPT, C::Any),
    10 desired_configuration: Option<DesiredConfiguration> = m("DesiredConfiguration", OPT, C::Any),
    11 rollback_details: Option<RollbackDetails> = m("RollbackDetails", OPT, C::Any),
    12 strategy: Option<String> = m("Strategy", OPT, C::Text(&c::REFRESH_STRATEGY)),
}}

shape! { InstanceRefreshLivePoolProgress {
    0 percentage_complete: Option<i32> = m("PercentageComplete", OPT, C::Number(&c::INT_PERCENT)),
    1 instances_to_update: Option<i32> = m("InstancesToUpdate", OPT, C::Number(&c::INSTANCES_TO_UPDATE)),
}}

shape! { InstanceRefreshProgressDetails {
    0 live_pool_progress: Option<InstanceRefreshLivePoolProgress> = m("LivePoolProgress", OPT, C::Any),
    1 warm_pool_progress: Option<InstanceRefreshWarmPoolProgress> = m("WarmPoolProgress", OPT, C::Any),
}}

shape! { InstanceRefreshWarmPoolProgress {
    0 percentage_complete: Option<i32> = m("PercentageComplete", OPT, C::Number(&c::INT_PERCENT)),
    1 instances_to_update: Option<i32> = m("InstancesToUpdate", OPT, C::Number(&c::INSTANCES_TO_UPDATE)),
}}

shape! { InstanceRequirements {
    0 v_cpu_count: VCpuCountRequest = m("VCpuCount", REQ, C::Any),
    1 memory_mi_b: MemoryMiBRequest = m("MemoryMiB", REQ, C::Any),
    2 cpu_manufacturers: Option<Vec<String>> = m("CpuManufacturers", OPT, C::List(&c::CPU_MANUFACTURERS)),
    3 memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest> = m("MemoryGiBPerVCpu", OPT, C::Any),
    4 excluded_instance_types: Option<Vec<String>> = m("ExcludedInstanceTypes", OPT, C::List(&c::EXCLUDED_INSTANCE_TYPES)),
    5 instance_generations: Option<Vec<String>> = m("InstanceGenerations", OPT, C::List(&c::INSTANCE_GENERATIONS)),
    6 spot_max_price_percentage_over_lowest_price: Option<i32> = m("SpotMaxPricePercentageOverLowestPrice", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    7 max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i32> = m("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    8 on_demand_max_price_percentage_over_lowest_price: Option<i32> = m("OnDemandMaxPricePercentageOverLowestPrice", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    9 bare_metal: Option<String> = m("BareMetal", OPT, C::Text(&c::BARE_METAL)),
    10 burstable_performance: Option<String> = m("BurstablePerformance", OPT, C::Text(&c::BURSTABLE_PERFORMANCE)),
    11 require_hibernate_support: Option<bool> = m("RequireHibernateSupport", OPT, C::Any),
    12 network_interface_count: Option<NetworkInterfaceCountRequest> = m("NetworkInterfaceCount", OPT, C::Any),
    13 local_storage: Option<String> = m("LocalStorage", OPT, C::Text(&c::LOCAL_STORAGE)),
    14 local_storage_types: Option<Vec<String>> = m("LocalStorageTypes", OPT, C::List(&c::LOCAL_STORAGE_TYPES)),
    15 total_local_storage_gb: Option<TotalLocalStorageGBRequest> = m("TotalLocalStorageGB", OPT, C::Any),
    16 baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest> = m("BaselineEbsBandwidthMbps", OPT, C::Any),
    17 accelerator_types: Option<Vec<String>> = m("AcceleratorTypes", OPT, C::List(&c::ACCELERATOR_TYPES)),
    18 accelerator_count: Option<AcceleratorCountRequest> = m("AcceleratorCount", OPT, C::Any),
    19 accelerator_manufacturers: Option<Vec<String>> = m("AcceleratorManufacturers", OPT, C::List(&c::ACCELERATOR_MANUFACTURERS)),
    20 accelerator_names: Option<Vec<String>> = m("AcceleratorNames", OPT, C::List(&c::ACCELERATOR_NAMES)),
    21 accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest> = m("AcceleratorTotalMemoryMiB", OPT, C::Any),
    22 network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest> = m("NetworkBandwidthGbps", OPT, C::Any),
    23 allowed_instance_types: Option<Vec<String>> = m("AllowedInstanceTypes", OPT, C::List(&c::ALLOWED_INSTANCE_TYPES)),
    24 baseline_performance_factors: Option<BaselinePerformanceFactorsRequest> = m("BaselinePerformanceFactors", OPT, C::Any),
}}

shape! { InstanceReusePolicy {
    0 reuse_on_scale_in: Option<bool> = m("ReuseOnScaleIn", OPT, C::Any),
}}

shape! { InstancesDistribution {
    0 on_demand_allocation_strategy: Option<String> = m("OnDemandAllocationStrategy", OPT, C::Text(&c::XML_STRING)),
    1 on_demand_base_capacity: Option<i32> = m("OnDemandBaseCapacity", OPT, C::Any),
    2 on_demand_percentage_above_base_capacity: Option<i32> = m("OnDemandPercentageAboveBaseCapacity", OPT, C::Any),
    3 spot_allocation_strategy: Option<String> = m("SpotAllocationStrategy", OPT, C::Text(&c::XML_STRING)),
    4 spot_instance_pools: Option<i32> = m("SpotInstancePools", OPT, C::Any),
    5 spot_max_price: Option<String> = m("SpotMaxPrice", OPT, C::Text(&c::MIXED_INSTANCE_SPOT_PRICE)),
    6 distribution_segments: Option<Vec<DistributionSegment>> = m("DistributionSegments", OPT, C::Any),
}}

shape! { LaunchConfiguration {
    0 launch_configuration_name: String = m("LaunchConfigurationName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 launch_configuration_arn: Option<String> = m("LaunchConfigurationARN", OPT, C::Text(&c::RESOURCE_NAME)),
    2 image_id: String = m("ImageId", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    3 key_name: Option<String> = m("KeyName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    4 security_groups: Option<Vec<String>> = m("SecurityGroups", OPT, C::List(&c::SECURITY_GROUPS)),
    5 classic_link_vpc_id: Option<String> = m("ClassicLinkVPCId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    6 classic_link_vpc_security_groups: Option<Vec<String>> = m("ClassicLinkVPCSecurityGroups", OPT, C::List(&c::CLASSIC_LINK_VPC_SECURITY_GROUPS)),
    7 user_data: Option<String> = m("UserData", OPT, C::Text(&c::XML_STRING_USER_DATA)),
    8 instance_type: String = m("InstanceType", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    9 kernel_id: Option<String> = m("KernelId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    10 ramdisk_id: Option<String> = m("RamdiskId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    11 block_device_mappings: Option<Vec<BlockDeviceMapping>> = m("BlockDeviceMappings", OPT, C::Any),
    12 instance_monitoring: Option<InstanceMonitoring> = m("InstanceMonitoring", OPT, C::Any),
    13 spot_price: Option<String> = m("SpotPrice", OPT, C::Text(&c::SPOT_PRICE)),
    14 iam_instance_profile: Option<String> = m("IamInstanceProfile", OPT, C::Text(&c::XML_STRING_MAX_LEN1600)),
    15 created_time: Timestamp = m("CreatedTime", REQ, C::Any),
    16 ebs_optimized: Option<bool> = m("EbsOptimized", OPT, C::Any),
    17 associate_public_ip_address: Option<bool> = m("AssociatePublicIpAddress", OPT, C::Any),
    18 placement_tenancy: Option<String> = m("PlacementTenancy", OPT, C::Text(&c::XML_STRING_MAX_LEN64)),
    19 metadata_options: Option<InstanceMetadataOptions> = m("MetadataOptions", OPT, C::Any),
}}

shape! { DeleteLaunchConfigurationInput {
    0 launch_configuration_name: String = m("LaunchConfigurationName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { DescribeLaunchConfigurationsInput {
    0 launch_configuration_names: Option<Vec<String>> = m("LaunchConfigurationNames", OPT, C::List(&c::LAUNCH_CONFIGURATION_NAMES)),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
    2 max_records: Option<i32> = m("MaxRecords", OPT, C::Any),
}}

shape! { DescribeLaunchConfigurationsOutput {
    0 launch_configurations: Vec<LaunchConfiguration> = m("LaunchConfigurations", REQ, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { LaunchTemplate {
    0 launch_template_specification: Option<LaunchTemplateSpecification> = m("LaunchTemplateSpecification", OPT, C::Any),
    1 overrides: Option<Vec<LaunchTemplateOverrides>> = m("Overrides", OPT, C::Any),
}}

shape! { LaunchTemplateOverrides {
    0 instance_type: Option<String> = m("InstanceType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 weighted_capacity: Option<String> = m("WeightedCapacity", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
    2 launch_template_specification: Option<LaunchTemplateSpecification> = m("LaunchTemplateSpecification", OPT, C::Any),
    3 instance_requirements: Option<InstanceRequirements> = m("InstanceRequirements", OPT, C::Any),
    4 image_id: Option<String> = m("ImageId", OPT, C::Text(&c::IMAGE_ID)),
}}

shape! { LaunchTemplateSpecification {
    0 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    2 version: Option<String> = m("Version", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { LifecycleHook {
    0 lifecycle_hook_name: Option<String> = m("LifecycleHookName", OPT, C::Text(&c::ASCII_STRING_MAX_LEN255)),
    1 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 lifecycle_transition: Option<String> = m("LifecycleTransition", OPT, C::Any),
    3 notification_target_arn: Option<String> = m("NotificationTargetARN", OPT, C::Text(&c::NOTIFICATION_TARGET_RESOURCE_NAME)),
    4 role_arn: Option<String> = m("RoleARN", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    5 notification_metadata: Option<String> = m("NotificationMetadata", OPT, C::Text(&c::ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000)),
    6 heartbeat_timeout: Option<i32> = m("HeartbeatTimeout", OPT, C::Any),
    7 global_timeout: Option<i32> = m("GlobalTimeout", OPT, C::Any),
    8 default_result: Option<String> = m("DefaultResult", OPT, C::Any),
}}

shape! { LifecycleHookSpecification {
    0 lifecycle_hook_name: String = m("LifecycleHookName", REQ, C::Text(&c::ASCII_STRING_MAX_LEN255)),
    1 lifecycle_transition: String = m("LifecycleTransition", REQ, C::Any),
    2 notification_metadata: Option<String> = m("NotificationMetadata", OPT, C::Text(&c::ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000)),
    3 heartbeat_timeout: Option<i32> = m("HeartbeatTimeout", OPT, C::Any),
    4 default_result: Option<String> = m("DefaultResult", OPT, C::Any),
    5 notification_target_arn: Option<String> = m("NotificationTargetARN", OPT, C::Text(&c::NOTIFICATION_TARGET_RESOURCE_NAME)),
    6 role_arn: Option<String> = m("RoleARN", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { LoadBalancerState {
    0 load_balancer_name: Option<String> = m("LoadBalancerName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 state: Option<String> = m("State", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { LoadBalancerTargetGroupState {
    0 load_balancer_target_group_arn: Option<String> = m("LoadBalancerTargetGroupARN", OPT, C::Text(&c::XML_STRING_MAX_LEN511)),
    1 state: Option<String> = m("State", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { MemoryGiBPerVCpuRequest {
    0 min: Option<f64> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_DOUBLE)),
    1 max: Option<f64> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_DOUBLE)),
}}

shape! { MemoryMiBRequest {
    0 min: i32 = m("Min", REQ, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    1 max: Option<i32> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
}}

shape! { Metric {
    0 namespace: String = m("Namespace", REQ, C::Any),
    1 metric_name: String = m("MetricName", REQ, C::Any),
    2 dimensions: Option<Vec<MetricDimension>> = m("Dimensions", OPT, C::Any),
}}

shape! { MetricCollectionType {
    0 metric: Option<String> = m("Metric", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { MetricDataQuery {
    0 id: String = m("Id", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 expression: Option<String> = m("Expression", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
    2 metric_stat: Option<MetricStat> = m("MetricStat", OPT, C::Any),
    3 label: Option<String> = m("Label", OPT, C::Text(&c::XML_STRING_METRIC_LABEL)),
    4 return_data: Option<bool> = m("ReturnData", OPT, C::Any),
}}

shape! { MetricDimension {
    0 name: String = m("Name", REQ, C::Any),
    1 value: String = m("Value", REQ, C::Any),
}}

shape! { MetricGranularityType {
    0 granularity: Option<String> = m("Granularity", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { MetricStat {
    0 metric: Metric = m("Metric", REQ, C::Any),
    1 stat: String = m("Stat", REQ, C::Text(&c::XML_STRING_METRIC_STAT)),
    2 unit: Option<String> = m("Unit", OPT, C::Any),
}}

shape! { MixedInstancesPolicy {
    0 launch_template: Option<LaunchTemplate> = m("LaunchTemplate", OPT, C::Any),
    1 instances_distribution: Option<InstancesDistribution> = m("InstancesDistribution", OPT, C::Any),
}}

shape! { NetworkBandwidthGbpsRequest {
    0 min: Option<f64> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_DOUBLE)),
    1 max: Option<f64> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_DOUBLE)),
}}

shape! { NetworkInterfaceCountRequest {
    0 min: Option<i32> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    1 max: Option<i32> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
}}

shape! { NotificationConfiguration {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 topic_arn: Option<String> = m("TopicARN", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 notification_type: Option<String> = m("NotificationType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { Operator {
    0 principal: String = m("Principal", REQ, C::Text(&c::MANAGER_IDENTIFIER)),
}}

shape! { PerformanceFactorReferenceRequest {
    0 instance_family: Option<String> = m("InstanceFamily", OPT, C::Any),
}}

shape! { DescribePoliciesOutput {
    0 scaling_policies: Option<Vec<ScalingPolicy>> = m("ScalingPolicies", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { PutScalingPolicyOutput {
    0 policy_arn: Option<String> = m("PolicyARN", OPT, C::Text(&c::RESOURCE_NAME)),
    1 alarms: Option<Vec<Alarm>> = m("Alarms", OPT, C::Any),
}}

shape! { PredefinedMetricSpecification {
    0 predefined_metric_type: String = m("PredefinedMetricType", REQ, C::Text(&c::METRIC_TYPE)),
    1 resource_label: Option<String> = m("ResourceLabel", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
}}

shape! { PredictiveScalingConfiguration {
    0 metric_specifications: Vec<PredictiveScalingMetricSpecification> = m("MetricSpecifications", REQ, C::Any),
    1 mode: Option<String> = m("Mode", OPT, C::Text(&c::PREDICTIVE_SCALING_MODE)),
    2 scheduling_buffer_time: Option<i32> = m("SchedulingBufferTime", OPT, C::Number(&c::PREDICTIVE_SCALING_SCHEDULING_BUFFER_TIME)),
    3 max_capacity_breach_behavior: Option<String> = m("MaxCapacityBreachBehavior", OPT, C::Text(&c::PREDICTIVE_SCALING_MAX_CAPACITY_BREACH_BEHAVIOR)),
    4 max_capacity_buffer: Option<i32> = m("MaxCapacityBuffer", OPT, C::Number(&c::PREDICTIVE_SCALING_MAX_CAPACITY_BUFFER)),
}}

shape! { PredictiveScalingCustomizedCapacityMetric {
    0 metric_data_queries: Vec<MetricDataQuery> = m("MetricDataQueries", REQ, C::Any),
}}

shape! { PredictiveScalingCustomizedLoadMetric {
    0 metric_data_queries: Vec<MetricDataQuery> = m("MetricDataQueries", REQ, C::Any),
}}

shape! { PredictiveScalingCustomizedScalingMetric {
    0 metric_data_queries: Vec<MetricDataQuery> = m("MetricDataQueries", REQ, C::Any),
}}

shape! { PredictiveScalingMetricSpecification {
    0 target_value: f64 = m("TargetValue", REQ, C::Any),
    1 predefined_metric_pair_specification: Option<PredictiveScalingPredefinedMetricPair> = m("PredefinedMetricPairSpecification", OPT, C::Any),
    2 predefined_scaling_metric_specification: Option<PredictiveScalingPredefinedScalingMetric> = m("PredefinedScalingMetricSpecification", OPT, C::Any),
    3 predefined_load_metric_specification: Option<PredictiveScalingPredefinedLoadMetric> = m("PredefinedLoadMetricSpecification", OPT, C::Any),
    4 customized_scaling_metric_specification: Option<PredictiveScalingCustomizedScalingMetric> = m("CustomizedScalingMetricSpecification", OPT, C::Any),
    5 customized_load_metric_specification: Option<PredictiveScalingCustomizedLoadMetric> = m("CustomizedLoadMetricSpecification", OPT, C::Any),
    6 customized_capacity_metric_specification: Option<PredictiveScalingCustomizedCapacityMetric> = m("CustomizedCapacityMetricSpecification", OPT, C::Any),
}}

shape! { PredictiveScalingPredefinedLoadMetric {
    0 predefined_metric_type: String = m("PredefinedMetricType", REQ, C::Text(&c::PREDEFINED_LOAD_METRIC_TYPE)),
    1 resource_label: Option<String> = m("ResourceLabel", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
}}

shape! { PredictiveScalingPredefinedMetricPair {
    0 predefined_metric_type: String = m("PredefinedMetricType", REQ, C::Text(&c::PREDEFINED_METRIC_PAIR_TYPE)),
    1 resource_label: Option<String> = m("ResourceLabel", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
}}

shape! { PredictiveScalingPredefinedScalingMetric {
    0 predefined_metric_type: String = m("PredefinedMetricType", REQ, C::Text(&c::PREDEFINED_SCALING_METRIC_TYPE)),
    1 resource_label: Option<String> = m("ResourceLabel", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
}}

shape! { ProcessType {
    0 process_name: String = m("ProcessName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { DescribeScalingProcessTypesOutput {
    0 processes: Option<Vec<ProcessType>> = m("Processes", OPT, C::Any),
}}

shape! { PutLifecycleHookOutput {} }

shape! { PutLifecycleHookInput {
    0 lifecycle_hook_name: String = m("LifecycleHookName", REQ, C::Text(&c::ASCII_STRING_MAX_LEN255)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 lifecycle_transition: Option<String> = m("LifecycleTransition", OPT, C::Any),
    3 role_arn: Option<String> = m("RoleARN", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    4 notification_target_arn: Option<String> = m("NotificationTargetARN", OPT, C::Text(&c::NOTIFICATION_TARGET_RESOURCE_NAME)),
    5 notification_metadata: Option<String> = m("NotificationMetadata", OPT, C::Text(&c::ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000)),
    6 heartbeat_timeout: Option<i32> = m("HeartbeatTimeout", OPT, C::Any),
    7 default_result: Option<String> = m("DefaultResult", OPT, C::Any),
}}

shape! { PutNotificationConfigurationInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 topic_arn: String = m("TopicARN", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 notification_types: Vec<String> = m("NotificationTypes", REQ, C::List(&c::AUTO_SCALING_NOTIFICATION_TYPES)),
}}

shape! { PutScalingPolicyInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 policy_type: Option<String> = m("PolicyType", OPT, C::Text(&c::XML_STRING_MAX_LEN64)),
    3 adjustment_type: Option<String> = m("AdjustmentType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    4 min_adjustment_step: Option<i32> = m("MinAdjustmentStep", OPT, C::Any),
    5 min_adjustment_magnitude: Option<i32> = m("MinAdjustmentMagnitude", OPT, C::Any),
    6 scaling_adjustment: Option<i32> = m("ScalingAdjustment", OPT, C::Any),
    7 cooldown: Option<i32> = m("Cooldown", OPT, C::Any),
    8 metric_aggregation_type: Option<String> = m("MetricAggregationType", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
    9 step_adjustments: Option<Vec<StepAdjustment>> = m("StepAdjustments", OPT, C::Any),
    10 estimated_instance_warmup: Option<i32> = m("EstimatedInstanceWarmup", OPT, C::Any),
    11 target_tracking_configuration: Option<TargetTrackingConfiguration> = m("TargetTrackingConfiguration", OPT, C::Any),
    12 enabled: Option<bool> = m("Enabled", OPT, C::Any),
    13 predictive_scaling_configuration: Option<PredictiveScalingConfiguration> = m("PredictiveScalingConfiguration", OPT, C::Any),
}}

shape! { PutScheduledUpdateGroupActionInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scheduled_action_name: String = m("ScheduledActionName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 time: Option<Timestamp> = m("Time", OPT, C::Any),
    3 start_time: Option<Timestamp> = m("StartTime", OPT, C::Any),
    4 end_time: Option<Timestamp> = m("EndTime", OPT, C::Any),
    5 recurrence: Option<String> = m("Recurrence", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    6 min_size: Option<i32> = m("MinSize", OPT, C::Any),
    7 max_size: Option<i32> = m("MaxSize", OPT, C::Any),
    8 desired_capacity: Option<i32> = m("DesiredCapacity", OPT, C::Any),
    9 time_zone: Option<String> = m("TimeZone", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { PutWarmPoolOutput {} }

shape! { PutWarmPoolInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 max_group_prepared_capacity: Option<i32> = m("MaxGroupPreparedCapacity", OPT, C::Number(&c::MAX_GROUP_PREPARED_CAPACITY)),
    2 min_size: Option<i32> = m("MinSize", OPT, C::Number(&c::WARM_POOL_MIN_SIZE)),
    3 pool_state: Option<String> = m("PoolState", OPT, C::Text(&c::WARM_POOL_STATE)),
    4 instance_reuse_policy: Option<InstanceReusePolicy> = m("InstanceReusePolicy", OPT, C::Any),
}}

shape! { RecordLifecycleActionHeartbeatOutput {} }

shape! { RecordLifecycleActionHeartbeatInput {
    0 lifecycle_hook_name: String = m("LifecycleHookName", REQ, C::Text(&c::ASCII_STRING_MAX_LEN255)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::RESOURCE_NAME)),
    2 lifecycle_action_token: Option<String> = m("LifecycleActionToken", OPT, C::Text(&c::LIFECYCLE_ACTION_TOKEN)),
    3 instance_id: Option<String> = m("InstanceId", OPT, C::Text(&c::XML_STRING_MAX_LEN19)),
}}

shape! { RefreshPreferences {
    0 min_healthy_percentage: Option<i32> = m("MinHealthyPercentage", OPT, C::Number(&c::INT_PERCENT)),
    1 instance_warmup: Option<i32> = m("InstanceWarmup", OPT, C::Number(&c::REFRESH_INSTANCE_WARMUP)),
    2 checkpoint_percentages: Option<Vec<i32>> = m("CheckpointPercentages", OPT, C::List(&c::CHECKPOINT_PERCENTAGES)),
    3 checkpoint_delay: Option<i32> = m("CheckpointDelay", OPT, C::Number(&c::CHECKPOINT_DELAY)),
    4 skip_matching: Option<bool> = m("SkipMatching", OPT, C::Any),
    5 auto_rollback: Option<bool> = m("AutoRollback", OPT, C::Any),
    6 scale_in_protected_instances: Option<String> = m("ScaleInProtectedInstances", OPT, C::Text(&c::SCALE_IN_PROTECTED_INSTANCES)),
    7 standby_instances: Option<String> = m("StandbyInstances", OPT, C::Text(&c::STANDBY_INSTANCES)),
    8 alarm_specification: Option<AlarmSpecification> = m("AlarmSpecification", OPT, C::Any),
    9 max_healthy_percentage: Option<i32> = m("MaxHealthyPercentage", OPT, C::Number(&c::INT_PERCENT100_TO200)),
    10 bake_time: Option<i32> = m("BakeTime", OPT, C::Number(&c::BAKE_TIME)),
}}

shape! { RetentionTriggers {
    0 terminate_hook_abandon: Option<String> = m("TerminateHookAbandon", OPT, C::Text(&c::RETENTION_ACTION)),
}}

shape! { RollbackDetails {
    0 rollback_reason: Option<String> = m("RollbackReason", OPT, C::Text(&c::XML_STRING_MAX_LEN1023)),
    1 rollback_start_time: Option<Timestamp> = m("RollbackStartTime", OPT, C::Any),
    2 percentage_complete_on_rollback: Option<i32> = m("PercentageCompleteOnRollback", OPT, C::Number(&c::INT_PERCENT)),
    3 instances_to_update_on_rollback: Option<i32> = m("InstancesToUpdateOnRollback", OPT, C::Number(&c::INSTANCES_TO_UPDATE)),
    4 progress_details_on_rollback: Option<InstanceRefreshProgressDetails> = m("ProgressDetailsOnRollback", OPT, C::Any),
}}

shape! { RollbackInstanceRefreshOutput {
    0 instance_refresh_id: Option<String> = m("InstanceRefreshId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { RollbackInstanceRefreshInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { ScalingPolicy {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 policy_name: Option<String> = m("PolicyName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 policy_arn: Option<String> = m("PolicyARN", OPT, C::Text(&c::RESOURCE_NAME)),
    3 policy_type: Option<String> = m("PolicyType", OPT, C::Text(&c::XML_STRING_MAX_LEN64)),
    4 adjustment_type: Option<String> = m("AdjustmentType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    5 min_adjustment_step: Option<i32> = m("MinAdjustmentStep", OPT, C::Any),
    6 min_adjustment_magnitude: Option<i32> = m("MinAdjustmentMagnitude", OPT, C::Any),
    7 scaling_adjustment: Option<i32> = m("ScalingAdjustment", OPT, C::Any),
    8 cooldown: Option<i32> = m("Cooldown", OPT, C::Any),
    9 step_adjustments: Option<Vec<StepAdjustment>> = m("StepAdjustments", OPT, C::Any),
    10 metric_aggregation_type: Option<String> = m("MetricAggregationType", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
    11 estimated_instance_warmup: Option<i32> = m("EstimatedInstanceWarmup", OPT, C::Any),
    12 alarms: Option<Vec<Alarm>> = m("Alarms", OPT, C::Any),
    13 target_tracking_configuration: Option<TargetTrackingConfiguration> = m("TargetTrackingConfiguration", OPT, C::Any),
    14 enabled: Option<bool> = m("Enabled", OPT, C::Any),
    15 predictive_scaling_configuration: Option<PredictiveScalingConfiguration> = m("PredictiveScalingConfiguration", OPT, C::Any),
}}

shape! { ScalingProcessQuery {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scaling_processes: Option<Vec<String>> = m("ScalingProcesses", OPT, C::List(&c::PROCESS_NAMES)),
}}

shape! { DescribeScheduledActionsOutput {
    0 scheduled_update_group_actions: Option<Vec<ScheduledUpdateGroupAction>> = m("ScheduledUpdateGroupActions", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { ScheduledUpdateGroupAction {
    0 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 scheduled_action_name: Option<String> = m("ScheduledActionName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 scheduled_action_arn: Option<String> = m("ScheduledActionARN", OPT, C::Text(&c::RESOURCE_NAME)),
    3 time: Option<Timestamp> = m("Time", OPT, C::Any),
    4 start_time: Option<Timestamp> = m("StartTime", OPT, C::Any),
    5 end_time: Option<Timestamp> = m("EndTime", OPT, C::Any),
    6 recurrence: Option<String> = m("Recurrence", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    7 min_size: Option<i32> = m("MinSize", OPT, C::Any),
    8 max_size: Option<i32> = m("MaxSize", OPT, C::Any),
    9 desired_capacity: Option<i32> = m("DesiredCapacity", OPT, C::Any),
    10 time_zone: Option<String> = m("TimeZone", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { ScheduledUpdateGroupActionRequest {
    0 scheduled_action_name: String = m("ScheduledActionName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 start_time: Option<Timestamp> = m("StartTime", OPT, C::Any),
    2 end_time: Option<Timestamp> = m("EndTime", OPT, C::Any),
    3 recurrence: Option<String> = m("Recurrence", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    4 min_size: Option<i32> = m("MinSize", OPT, C::Any),
    5 max_size: Option<i32> = m("MaxSize", OPT, C::Any),
    6 desired_capacity: Option<i32> = m("DesiredCapacity", OPT, C::Any),
    7 time_zone: Option<String> = m("TimeZone", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { SetDesiredCapacityInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 desired_capacity: i32 = m("DesiredCapacity", REQ, C::Any),
    2 honor_cooldown: Option<bool> = m("HonorCooldown", OPT, C::Any),
}}

shape! { SetInstanceHealthInput {
    0 instance_id: String = m("InstanceId", REQ, C::Text(&c::XML_STRING_MAX_LEN19)),
    1 health_status: String = m("HealthStatus", REQ, C::Text(&c::XML_STRING_MAX_LEN32)),
    2 should_respect_grace_period: Option<bool> = m("ShouldRespectGracePeriod", OPT, C::Any),
}}

shape! { SetInstanceProtectionOutput {} }

shape! { SetInstanceProtectionInput {
    0 instance_ids: Vec<String> = m("InstanceIds", REQ, C::List(&c::INSTANCE_IDS)),
    1 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 protected_from_scale_in: bool = m("ProtectedFromScaleIn", REQ, C::Any),
}}

shape! { StartInstanceRefreshOutput {
    0 instance_refresh_id: Option<String> = m("InstanceRefreshId", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { StartInstanceRefreshInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 strategy: Option<String> = m("Strategy", OPT, C::Text(&c::REFRESH_STRATEGY)),
    2 desired_configuration: Option<DesiredConfiguration> = m("DesiredConfiguration", OPT, C::Any),
    3 preferences: Option<RefreshPreferences> = m("Preferences", OPT, C::Any),
}}

shape! { StepAdjustment {
    0 metric_interval_lower_bound: Option<f64> = m("MetricIntervalLowerBound", OPT, C::Any),
    1 metric_interval_upper_bound: Option<f64> = m("MetricIntervalUpperBound", OPT, C::Any),
    2 scaling_adjustment: i32 = m("ScalingAdjustment", REQ, C::Any),
}}

shape! { SuspendedProcess {
    0 process_name: Option<String> = m("ProcessName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 suspension_reason: Option<String> = m("SuspensionReason", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
}}

shape! { Tag {
    0 resource_id: Option<String> = m("ResourceId", OPT, C::Text(&c::XML_STRING)),
    1 resource_type: Option<String> = m("ResourceType", OPT, C::Text(&c::XML_STRING)),
    2 key: String = m("Key", REQ, C::Text(&c::TAG_KEY)),
    3 value: Option<String> = m("Value", OPT, C::Text(&c::TAG_VALUE)),
    4 propagate_at_launch: Option<bool> = m("PropagateAtLaunch", OPT, C::Any),
}}

shape! { TagDescription {
    0 resource_id: Option<String> = m("ResourceId", OPT, C::Text(&c::XML_STRING)),
    1 resource_type: Option<String> = m("ResourceType", OPT, C::Text(&c::XML_STRING)),
    2 key: Option<String> = m("Key", OPT, C::Text(&c::TAG_KEY)),
    3 value: Option<String> = m("Value", OPT, C::Text(&c::TAG_VALUE)),
    4 propagate_at_launch: Option<bool> = m("PropagateAtLaunch", OPT, C::Any),
}}

shape! { DescribeTagsOutput {
    0 tags: Option<Vec<TagDescription>> = m("Tags", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Text(&c::XML_STRING)),
}}

shape! { TargetTrackingConfiguration {
    0 predefined_metric_specification: Option<PredefinedMetricSpecification> = m("PredefinedMetricSpecification", OPT, C::Any),
    1 customized_metric_specification: Option<CustomizedMetricSpecification> = m("CustomizedMetricSpecification", OPT, C::Any),
    2 target_value: f64 = m("TargetValue", REQ, C::Any),
    3 disable_scale_in: Option<bool> = m("DisableScaleIn", OPT, C::Any),
}}

shape! { TargetTrackingMetricDataQuery {
    0 id: String = m("Id", REQ, C::Text(&c::XML_STRING_MAX_LEN64)),
    1 expression: Option<String> = m("Expression", OPT, C::Text(&c::XML_STRING_MAX_LEN2047)),
    2 metric_stat: Option<TargetTrackingMetricStat> = m("MetricStat", OPT, C::Any),
    3 label: Option<String> = m("Label", OPT, C::Text(&c::XML_STRING_METRIC_LABEL)),
    4 period: Option<i32> = m("Period", OPT, C::Number(&c::METRIC_GRANULARITY_IN_SECONDS)),
    5 return_data: Option<bool> = m("ReturnData", OPT, C::Any),
}}

shape! { TargetTrackingMetricStat {
    0 metric: Metric = m("Metric", REQ, C::Any),
    1 stat: String = m("Stat", REQ, C::Text(&c::XML_STRING_METRIC_STAT)),
    2 unit: Option<String> = m("Unit", OPT, C::Any),
    3 period: Option<i32> = m("Period", OPT, C::Number(&c::METRIC_GRANULARITY_IN_SECONDS)),
}}

shape! { TerminateInstanceInAutoScalingGroupInput {
    0 instance_id: Option<String> = m("InstanceId", OPT, C::Text(&c::XML_STRING_MAX_LEN19)),
    1 instance_ids: Option<Vec<String>> = m("InstanceIds", OPT, C::List(&c::TERMINATION_INSTANCE_IDS)),
    2 auto_scaling_group_name: Option<String> = m("AutoScalingGroupName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    3 should_decrement_desired_capacity: bool = m("ShouldDecrementDesiredCapacity", REQ, C::Any),
}}

shape! { TotalLocalStorageGBRequest {
    0 min: Option<f64> = m("Min", OPT, C::Number(&c::NULLABLE_POSITIVE_DOUBLE)),
    1 max: Option<f64> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_DOUBLE)),
}}

shape! { TrafficSourceIdentifier {
    0 identifier: String = m("Identifier", REQ, C::Text(&c::XML_STRING_MAX_LEN511)),
    1 r#type: Option<String> = m("Type", OPT, C::Text(&c::XML_STRING_MAX_LEN511)),
}}

shape! { TrafficSourceState {
    0 traffic_source: Option<String> = m("TrafficSource", OPT, C::Text(&c::XML_STRING_MAX_LEN511)),
    1 state: Option<String> = m("State", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 identifier: Option<String> = m("Identifier", OPT, C::Text(&c::XML_STRING_MAX_LEN511)),
    3 r#type: Option<String> = m("Type", OPT, C::Text(&c::XML_STRING_MAX_LEN511)),
}}

shape! { UpdateAutoScalingGroupInput {
    0 auto_scaling_group_name: String = m("AutoScalingGroupName", REQ, C::Text(&c::XML_STRING_MAX_LEN255)),
    1 launch_configuration_name: Option<String> = m("LaunchConfigurationName", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    2 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    3 mixed_instances_policy: Option<MixedInstancesPolicy> = m("MixedInstancesPolicy", OPT, C::Any),
    4 min_size: Option<i32> = m("MinSize", OPT, C::Any),
    5 max_size: Option<i32> = m("MaxSize", OPT, C::Any),
    6 desired_capacity: Option<i32> = m("DesiredCapacity", OPT, C::Any),
    7 default_cooldown: Option<i32> = m("DefaultCooldown", OPT, C::Any),
    8 availability_zones: Option<Vec<String>> = m("AvailabilityZones", OPT, C::List(&c::AVAILABILITY_ZONES)),
    9 availability_zone_ids: Option<Vec<String>> = m("AvailabilityZoneIds", OPT, C::List(&c::AVAILABILITY_ZONE_IDS)),
    10 health_check_type: Option<String> = m("HealthCheckType", OPT, C::Text(&c::XML_STRING_MAX_LEN32)),
    11 health_check_grace_period: Option<i32> = m("HealthCheckGracePeriod", OPT, C::Any),
    12 placement_group: Option<String> = m("PlacementGroup", OPT, C::Text(&c::UPDATE_PLACEMENT_GROUP_PARAM)),
    13 vpc_zone_identifier: Option<String> = m("VPCZoneIdentifier", OPT, C::Text(&c::XML_STRING_MAX_LEN5000)),
    14 termination_policies: Option<Vec<String>> = m("TerminationPolicies", OPT, C::List(&c::TERMINATION_POLICIES)),
    15 new_instances_protected_from_scale_in: Option<bool> = m("NewInstancesProtectedFromScaleIn", OPT, C::Any),
    16 service_linked_role_arn: Option<String> = m("ServiceLinkedRoleARN", OPT, C::Text(&c::RESOURCE_NAME)),
    17 max_instance_lifetime: Option<i32> = m("MaxInstanceLifetime", OPT, C::Any),
    18 capacity_rebalance: Option<bool> = m("CapacityRebalance", OPT, C::Any),
    19 context: Option<String> = m("Context", OPT, C::Any),
    20 desired_capacity_type: Option<String> = m("DesiredCapacityType", OPT, C::Text(&c::XML_STRING_MAX_LEN255)),
    21 default_instance_warmup: Option<i32> = m("DefaultInstanceWarmup", OPT, C::Any),
    22 instance_maintenance_policy: Option<InstanceMaintenancePolicy> = m("InstanceMaintenancePolicy", OPT, C::Any),
    23 availability_zone_distribution: Option<AvailabilityZoneDistribution> = m("AvailabilityZoneDistribution", OPT, C::Any),
    24 availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = m("AvailabilityZoneImpairmentPolicy", OPT, C::Any),
    25 skip_zonal_shift_validation: Option<bool> = m("SkipZonalShiftValidation", OPT, C::Any),
    26 capacity_reservation_specification: Option<CapacityReservationSpecification> = m("CapacityReservationSpecification", OPT, C::Any),
    27 instance_lifecycle_policy: Option<InstanceLifecyclePolicy> = m("InstanceLifecyclePolicy", OPT, C::Any),
    28 deletion_protection: Option<String> = m("DeletionProtection", OPT, C::Text(&c::DELETION_PROTECTION)),
}}

shape! { VCpuCountRequest {
    0 min: i32 = m("Min", REQ, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
    1 max: Option<i32> = m("Max", OPT, C::Number(&c::NULLABLE_POSITIVE_INTEGER)),
}}

shape! { WarmPoolConfiguration {
    0 max_group_prepared_capacity: Option<i32> = m("MaxGroupPreparedCapacity", OPT, C::Number(&c::MAX_GROUP_PREPARED_CAPACITY)),
    1 min_size: Option<i32> = m("MinSize", OPT, C::Number(&c::WARM_POOL_MIN_SIZE)),
    2 pool_state: Option<String> = m("PoolState", OPT, C::Text(&c::WARM_POOL_STATE)),
    3 status: Option<String> = m("Status", OPT, C::Text(&c::WARM_POOL_STATUS)),
    4 instance_reuse_policy: Option<InstanceReusePolicy> = m("InstanceReusePolicy", OPT, C::Any),
}}

pub type ResumeProcessesInput = ScalingProcessQuery;
pub type SuspendProcessesInput = ScalingProcessQuery;
