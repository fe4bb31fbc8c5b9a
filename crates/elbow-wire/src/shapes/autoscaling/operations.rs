//! Operations of Autoscaling, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::{Nothing, operation};

operation! { Autoscaling AttachInstances(super::AttachInstancesInput) -> Nothing }
operation! { Autoscaling AttachLoadBalancerTargetGroups(super::AttachLoadBalancerTargetGroupsInput) -> super::AttachLoadBalancerTargetGroupsOutput }
operation! { Autoscaling AttachTrafficSources(super::AttachTrafficSourcesInput) -> super::AttachTrafficSourcesOutput }
operation! { Autoscaling BatchDeleteScheduledAction(super::BatchDeleteScheduledActionInput) -> super::BatchDeleteScheduledActionOutput }
operation! { Autoscaling BatchPutScheduledUpdateGroupAction(super::BatchPutScheduledUpdateGroupActionInput) -> super::BatchPutScheduledUpdateGroupActionOutput }
operation! { Autoscaling CancelInstanceRefresh(super::CancelInstanceRefreshInput) -> super::CancelInstanceRefreshOutput }
operation! { Autoscaling CompleteLifecycleAction(super::CompleteLifecycleActionInput) -> super::CompleteLifecycleActionOutput }
operation! { Autoscaling CreateAutoScalingGroup(super::CreateAutoScalingGroupInput) -> Nothing }
operation! { Autoscaling CreateLaunchConfiguration(super::CreateLaunchConfigurationInput) -> Nothing }
operation! { Autoscaling CreateOrUpdateTags(super::CreateOrUpdateTagsInput) -> Nothing }
operation! { Autoscaling DeleteAutoScalingGroup(super::DeleteAutoScalingGroupInput) -> Nothing }
operation! { Autoscaling DeleteLaunchConfiguration(super::DeleteLaunchConfigurationInput) -> Nothing }
operation! { Autoscaling DeleteLifecycleHook(super::DeleteLifecycleHookInput) -> super::DeleteLifecycleHookOutput }
operation! { Autoscaling DeleteNotificationConfiguration(super::DeleteNotificationConfigurationInput) -> Nothing }
operation! { Autoscaling DeletePolicy(super::DeletePolicyInput) -> Nothing }
operation! { Autoscaling DeleteScheduledAction(super::DeleteScheduledActionInput) -> Nothing }
operation! { Autoscaling DeleteTags(super::DeleteTagsInput) -> Nothing }
operation! { Autoscaling DeleteWarmPool(super::DeleteWarmPoolInput) -> super::DeleteWarmPoolOutput }
operation! { Autoscaling DescribeAccountLimits(Nothing) -> super::DescribeAccountLimitsOutput }
operation! { Autoscaling DescribeAdjustmentTypes(Nothing) -> super::DescribeAdjustmentTypesOutput }
operation! { Autoscaling DescribeAutoScalingGroups(super::DescribeAutoScalingGroupsInput) -> super::DescribeAutoScalingGroupsOutput }
operation! { Autoscaling DescribeAutoScalingInstances(super::DescribeAutoScalingInstancesInput) -> super::DescribeAutoScalingInstancesOutput }
operation! { Autoscaling DescribeAutoScalingNotificationTypes(Nothing) -> super::DescribeAutoScalingNotificationTypesOutput }
operation! { Autoscaling DescribeInstanceRefreshes(super::DescribeInstanceRefreshesInput) -> super::DescribeInstanceRefreshesOutput }
operation! { Autoscaling DescribeLaunchConfigurations(super::DescribeLaunchConfigurationsInput) -> super::DescribeLaunchConfigurationsOutput }
operation! { Autoscaling DescribeLifecycleHookTypes(Nothing) -> super::DescribeLifecycleHookTypesOutput }
operation! { Autoscaling DescribeLifecycleHooks(super::DescribeLifecycleHooksInput) -> super::DescribeLifecycleHooksOutput }
operation! { Autoscaling DescribeLoadBalancerTargetGroups(super::DescribeLoadBalancerTargetGroupsInput) -> super::DescribeLoadBalancerTargetGroupsOutput }
operation! { Autoscaling DescribeLoadBalancers(super::DescribeLoadBalancersInput) -> super::DescribeLoadBalancersOutput }
operation! { Autoscaling DescribeMetricCollectionTypes(Nothing) -> super::DescribeMetricCollectionTypesOutput }
operation! { Autoscaling DescribeNotificationConfigurations(super::DescribeNotificationConfigurationsInput) -> super::DescribeNotificationConfigurationsOutput }
operation! { Autoscaling DescribePolicies(super::DescribePoliciesInput) -> super::DescribePoliciesOutput }
operation! { Autoscaling DescribeScalingActivities(super::DescribeScalingActivitiesInput) -> super::DescribeScalingActivitiesOutput }
operation! { Autoscaling DescribeScalingProcessTypes(Nothing) -> super::DescribeScalingProcessTypesOutput }
operation! { Autoscaling DescribeScheduledActions(super::DescribeScheduledActionsInput) -> super::DescribeScheduledActionsOutput }
operation! { Autoscaling DescribeTags(super::DescribeTagsInput) -> super::DescribeTagsOutput }
operation! { Autoscaling DescribeTerminationPolicyTypes(Nothing) -> super::DescribeTerminationPolicyTypesOutput }
operation! { Autoscaling DescribeTrafficSources(super::DescribeTrafficSourcesInput) -> super::DescribeTrafficSourcesOutput }
operation! { Autoscaling DescribeWarmPool(super::DescribeWarmPoolInput) -> super::DescribeWarmPoolOutput }
operation! { Autoscaling DetachInstances(super::DetachInstancesInput) -> super::DetachInstancesOutput }
operation! { Autoscaling DetachLoadBalancerTargetGroups(super::DetachLoadBalancerTargetGroupsInput) -> super::DetachLoadBalancerTargetGroupsOutput }
operation! { Autoscaling DetachTrafficSources(super::DetachTrafficSourcesInput) -> super::DetachTrafficSourcesOutput }
operation! { Autoscaling DisableMetricsCollection(super::DisableMetricsCollectionInput) -> Nothing }
operation! { Autoscaling EnableMetricsCollection(super::EnableMetricsCollectionInput) -> Nothing }
operation! { Autoscaling EnterStandby(super::EnterStandbyInput) -> super::EnterStandbyOutput }
operation! { Autoscaling ExecutePolicy(super::ExecutePolicyInput) -> Nothing }
operation! { Autoscaling ExitStandby(super::ExitStandbyInput) -> super::ExitStandbyOutput }
operation! { Autoscaling PutLifecycleHook(super::PutLifecycleHookInput) -> super::PutLifecycleHookOutput }
operation! { Autoscaling PutNotificationConfiguration(super::PutNotificationConfigurationInput) -> Nothing }
operation! { Autoscaling PutScalingPolicy(super::PutScalingPolicyInput) -> super::PutScalingPolicyOutput }
operation! { Autoscaling PutScheduledUpdateGroupAction(super::PutScheduledUpdateGroupActionInput) -> Nothing }
operation! { Autoscaling PutWarmPool(super::PutWarmPoolInput) -> super::PutWarmPoolOutput }
operation! { Autoscaling RecordLifecycleActionHeartbeat(super::RecordLifecycleActionHeartbeatInput) -> super::RecordLifecycleActionHeartbeatOutput }
operation! { Autoscaling ResumeProcesses(super::ScalingProcessQuery) -> Nothing }
operation! { Autoscaling RollbackInstanceRefresh(super::RollbackInstanceRefreshInput) -> super::RollbackInstanceRefreshOutput }
operation! { Autoscaling SetDesiredCapacity(super::SetDesiredCapacityInput) -> Nothing }
operation! { Autoscaling SetInstanceHealth(super::SetInstanceHealthInput) -> Nothing }
operation! { Autoscaling SetInstanceProtection(super::SetInstanceProtectionInput) -> super::SetInstanceProtectionOutput }
operation! { Autoscaling StartInstanceRefresh(super::StartInstanceRefreshInput) -> super::StartInstanceRefreshOutput }
operation! { Autoscaling SuspendProcesses(super::ScalingProcessQuery) -> Nothing }
operation! { Autoscaling TerminateInstanceInAutoScalingGroup(super::TerminateInstanceInAutoScalingGroupInput) -> super::TerminateInstanceInAutoScalingGroupOutput }
operation! { Autoscaling UpdateAutoScalingGroup(super::UpdateAutoScalingGroupInput) -> Nothing }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<AttachInstances>(false),
    OperationInfo::of::<AttachLoadBalancerTargetGroups>(true),
    OperationInfo::of::<AttachTrafficSources>(true),
    OperationInfo::of::<BatchDeleteScheduledAction>(true),
    OperationInfo::of::<BatchPutScheduledUpdateGroupAction>(true),
    OperationInfo::of::<CancelInstanceRefresh>(true),
    OperationInfo::of::<CompleteLifecycleAction>(true),
    OperationInfo::of::<CreateAutoScalingGroup>(false),
    OperationInfo::of::<CreateLaunchConfiguration>(false),
    OperationInfo::of::<CreateOrUpdateTags>(false),
    OperationInfo::of::<DeleteAutoScalingGroup>(false),
    OperationInfo::of::<DeleteLaunchConfiguration>(false),
    OperationInfo::of::<DeleteLifecycleHook>(true),
    OperationInfo::of::<DeleteNotificationConfiguration>(false),
    OperationInfo::of::<DeletePolicy>(false),
    OperationInfo::of::<DeleteScheduledAction>(false),
    OperationInfo::of::<DeleteTags>(false),
    OperationInfo::of::<DeleteWarmPool>(true),
    OperationInfo::of::<DescribeAccountLimits>(true),
    OperationInfo::of::<DescribeAdjustmentTypes>(true),
    OperationInfo::of::<DescribeAutoScalingGroups>(true),
    OperationInfo::of::<DescribeAutoScalingInstances>(true),
    OperationInfo::of::<DescribeAutoScalingNotificationTypes>(true),
    OperationInfo::of::<DescribeInstanceRefreshes>(true),
    OperationInfo::of::<DescribeLaunchConfigurations>(true),
    OperationInfo::of::<DescribeLifecycleHookTypes>(true),
    OperationInfo::of::<DescribeLifecycleHooks>(true),
    OperationInfo::of::<DescribeLoadBalancerTargetGroups>(true),
    OperationInfo::of::<DescribeLoadBalancers>(true),
    OperationInfo::of::<DescribeMetricCollectionTypes>(true),
    OperationInfo::of::<DescribeNotificationConfigurations>(true),
    OperationInfo::of::<DescribePolicies>(true),
    OperationInfo::of::<DescribeScalingActivities>(true),
    OperationInfo::of::<DescribeScalingProcessTypes>(true),
    OperationInfo::of::<DescribeScheduledActions>(true),
    OperationInfo::of::<DescribeTags>(true),
    OperationInfo::of::<DescribeTerminationPolicyTypes>(true),
    OperationInfo::of::<DescribeTrafficSources>(true),
    OperationInfo::of::<DescribeWarmPool>(true),
    OperationInfo::of::<DetachInstances>(true),
    OperationInfo::of::<DetachLoadBalancerTargetGroups>(true),
    OperationInfo::of::<DetachTrafficSources>(true),
    OperationInfo::of::<DisableMetricsCollection>(false),
    OperationInfo::of::<EnableMetricsCollection>(false),
    OperationInfo::of::<EnterStandby>(true),
    OperationInfo::of::<ExecutePolicy>(false),
    OperationInfo::of::<ExitStandby>(true),
    OperationInfo::of::<PutLifecycleHook>(true),
    OperationInfo::of::<PutNotificationConfiguration>(false),
    OperationInfo::of::<PutScalingPolicy>(true),
    OperationInfo::of::<PutScheduledUpdateGroupAction>(false),
    OperationInfo::of::<PutWarmPool>(true),
    OperationInfo::of::<RecordLifecycleActionHeartbeat>(true),
    OperationInfo::of::<ResumeProcesses>(false),
    OperationInfo::of::<RollbackInstanceRefresh>(true),
    OperationInfo::of::<SetDesiredCapacity>(false),
    OperationInfo::of::<SetInstanceHealth>(false),
    OperationInfo::of::<SetInstanceProtection>(true),
    OperationInfo::of::<StartInstanceRefresh>(true),
    OperationInfo::of::<SuspendProcesses>(false),
    OperationInfo::of::<TerminateInstanceInAutoScalingGroup>(true),
    OperationInfo::of::<UpdateAutoScalingGroup>(false),
];
