//! The errors of this service that several operations give (elb reference, section 4).

use elbow_wire::{ApiError, ErrorInfo};

pub(super) use elbow_wire::shapes::elbv2::errors as code;

/// What an ARN may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    LoadBalancer,
    Listener,
    Rule,
    TargetGroup,
    TrustStore,
}

pub(super) fn modeled(info: &'static ErrorInfo, message: impl Into<String>) -> ApiError {
    ApiError::modeled(info, message)
}

pub(super) fn validation(message: impl Into<String>) -> ApiError {
    ApiError::validation(message)
}

/// `InvalidConfigurationRequest`
pub(super) fn configuration(message: impl Into<String>) -> ApiError {
    modeled(&code::INVALID_CONFIGURATION_REQUEST, message)
}

/// `OperationNotPermitted`
pub(super) fn not_permitted(message: impl Into<String>) -> ApiError {
    modeled(&code::OPERATION_NOT_PERMITTED, message)
}

/// Malformed, or of another account, region or kind.
pub(super) fn bad_arn(arn: &str, thing: Thing) -> ApiError {
    validation(format!("'{arn}' is not a valid {} ARN", thing.words()))
}

/// A well-formed ARN of nothing that there is.
pub(super) fn not_found(thing: Thing) -> ApiError {
    let info = match thing {
        Thing::LoadBalancer => &code::LOAD_BALANCER_NOT_FOUND,
        Thing::Listener => &code::LISTENER_NOT_FOUND,
        Thing::Rule => &code::RULE_NOT_FOUND,
        Thing::TargetGroup => &code::TARGET_GROUP_NOT_FOUND,
        Thing::TrustStore => &code::TRUST_STORE_NOT_FOUND,
    };
    modeled(info, format!("One or more {}s not found", thing.words()))
}

/// `'a', 'b'`
pub(super) fn quoted<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = items.into_iter().map(|item| format!("'{item}'")).collect();
    quoted.join(", ")
}

impl Thing {
    fn words(self) -> &'static str {
        match self {
            Self::LoadBalancer => "load balancer",
            Self::Listener => "listener",
            Self::Rule => "rule",
            Self::TargetGroup => "target group",
            Self::TrustStore => "trust store",
        }
    }
}
