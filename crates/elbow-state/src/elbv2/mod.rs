//! The records of Elastic Load Balancing, version 2.
//!
//! Each record's name is what follows the kind in its ARN, so that a record is found by ARN in one
//! look and all listeners of a load balancer, rules of a listener or targets of a group are one
//! scan. Boundary: what was asked for and has been checked; what runs is the control plane's.

pub mod action;
pub mod attributes;
pub mod condition;
pub mod interface;
pub mod kinds;
pub mod listener;
pub mod load_balancer;
pub mod registration;
pub mod rule;
pub mod target;
pub mod target_group;
mod time;

pub use action::{Action, Does, FixedResponse, Forward, Redirect, WeightedGroup};
pub use attributes::{Attribute, Attributed, Form};
pub use condition::{Condition, QueryPair, Rewrite, Transform, Values};
pub use kinds::{
    IpAddressType, LoadBalancerType, Protocol, ProtocolVersion, Scheme, TargetIpAddressType,
    TargetType,
};
pub use listener::{ClientCertificates, Listener};
pub use load_balancer::{LoadBalancer, Zone};
pub use rule::Rule;
pub use target::{Draining, Target};
pub use target_group::{HealthCheck, Matcher, TargetGroup};

use elbow_store::{Schema, SchemaError};

/// The service's name in ARNs.
pub const SERVICE: &str = "elasticloadbalancing";

/// Adds the kinds of this service.
pub(crate) fn register(schema: Schema) -> Result<Schema, SchemaError> {
    schema
        .with::<LoadBalancer>()?
        .with::<Listener>()?
        .with::<Rule>()?
        .with::<TargetGroup>()?
        .with::<Target>()
}

/// What follows `kind` and a slash in the resource part of an ARN of this service.
fn after_kind<'a>(arn: &'a str, kind: &str) -> Option<&'a str> {
    let arn = crate::Arn::parse(arn).filter(|arn| arn.service == SERVICE)?;
    arn.resource.strip_prefix(kind)?.strip_prefix('/').filter(|rest| !rest.is_empty())
}
