//! The resources of a load-balanced, scaled service and the rules they must keep, in AWS's terms.
//!
//! Boundary: values and their validation only. Nothing here decides, stores, sends or waits.

#![forbid(unsafe_code)]

pub mod activity;
pub mod cause;
pub mod group;
pub mod health_check;
pub mod id;
pub mod launch_template;
pub mod lifecycle;
pub mod load_balancer;
pub mod policy;
pub mod target;
pub mod target_group;

pub use activity::{Activity, ActivityStatus};
pub use group::{AutoScalingGroup, GroupSize, HealthCheckType};
pub use health_check::{HealthCheck, Matcher};
pub use id::{
    ActivityId, GroupName, InstanceId, LoadBalancerName, PolicyName, TargetGroupName, ZoneName,
};
pub use launch_template::{Command, LaunchTemplateVersion, PortChoice};
pub use lifecycle::{HealthStatus, LifecycleState};
pub use load_balancer::{Listener, LoadBalancer};
pub use policy::{TargetTracking, TrackedMetric, TrackingTiming};
pub use target::{TargetHealth, TargetHealthReason, TargetHealthState, TargetId};
pub use target_group::TargetGroup;
