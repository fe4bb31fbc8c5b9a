//! The resources of a load-balanced, scaled service and the rules they must keep, in AWS's terms.
//!
//! Boundary: values and their validation only. Nothing here decides, stores, sends or waits.

#![forbid(unsafe_code)]

pub mod activity;
pub mod adjustment;
pub mod cause;
pub mod group;
pub mod health_check;
pub mod hook;
pub mod id;
pub mod launch_template;
pub mod lifecycle;
pub mod load_balancer;
pub mod maintenance;
pub mod policy;
pub mod process;
pub mod scaling_policy;
pub mod stage;
pub mod step_table;
pub mod target;
pub mod target_group;
pub mod termination_policy;
pub mod warm_pool;

pub use activity::{Activity, ActivityStatus};
pub use adjustment::{AdjustmentRule, AdjustmentType};
pub use group::{AutoScalingGroup, GroupSize, HealthCheckType};
pub use health_check::{HealthCheck, Matcher};
pub use hook::{HookName, HookResult, HookTransition, LifecycleHook};
pub use id::{
    ActivityId, GroupName, InstanceId, LoadBalancerName, PolicyName, TargetGroupName, ZoneName,
};
pub use launch_template::{Command, LaunchTemplateVersion, PortChoice};
pub use lifecycle::{HealthStatus, LifecycleState};
pub use load_balancer::{Listener, LoadBalancer};
pub use maintenance::MaintenancePolicy;
pub use policy::{TargetTracking, TrackedMetric, TrackingTiming};
pub use process::{ScalingProcess, Suspended};
pub use scaling_policy::{MetricAggregation, ScalingPolicy, SimpleScaling, StepScaling};
pub use stage::{HookStep, LifecycleStage};
pub use step_table::{StepAdjustment, StepTable};
pub use target::{TargetHealth, TargetHealthReason, TargetHealthState, TargetId};
pub use target_group::TargetGroup;
pub use termination_policy::{TerminationPolicies, TerminationPolicy};
pub use warm_pool::{WarmPool, WarmPoolState};
