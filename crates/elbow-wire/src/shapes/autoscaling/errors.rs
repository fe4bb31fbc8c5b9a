//! Modelled errors of Autoscaling, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub static ACTIVE_INSTANCE_REFRESH_NOT_FOUND: ErrorInfo = ErrorInfo {
    shape: "ActiveInstanceRefreshNotFoundFault",
    code: "ActiveInstanceRefreshNotFound",
    status: 400,
};
pub static ALREADY_EXISTS: ErrorInfo =
    ErrorInfo { shape: "AlreadyExistsFault", code: "AlreadyExists", status: 400 };
pub static IDEMPOTENT_CALL_IN_PROGRESS: ErrorInfo = ErrorInfo {
    shape: "IdempotentCallInProgressFault",
    code: "IdempotentCallInProgress",
    status: 500,
};
pub static IDEMPOTENT_PARAMETER_MISMATCH: ErrorInfo = ErrorInfo {
    shape: "IdempotentParameterMismatchError",
    code: "IdempotentParameterMismatch",
    status: 400,
};
pub static INSTANCE_REFRESH_IN_PROGRESS: ErrorInfo = ErrorInfo {
    shape: "InstanceRefreshInProgressFault",
    code: "InstanceRefreshInProgress",
    status: 400,
};
pub static INVALID_NEXT_TOKEN: ErrorInfo =
    ErrorInfo { shape: "InvalidNextToken", code: "InvalidNextToken", status: 400 };
pub static IRREVERSIBLE_INSTANCE_REFRESH: ErrorInfo = ErrorInfo {
    shape: "IrreversibleInstanceRefreshFault",
    code: "IrreversibleInstanceRefresh",
    status: 400,
};
pub static LIMIT_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "LimitExceededFault", code: "LimitExceeded", status: 400 };
pub static RESOURCE_CONTENTION: ErrorInfo =
    ErrorInfo { shape: "ResourceContentionFault", code: "ResourceContention", status: 500 };
pub static RESOURCE_IN_USE: ErrorInfo =
    ErrorInfo { shape: "ResourceInUseFault", code: "ResourceInUse", status: 400 };
pub static SCALING_ACTIVITY_IN_PROGRESS: ErrorInfo = ErrorInfo {
    shape: "ScalingActivityInProgressFault",
    code: "ScalingActivityInProgress",
    status: 400,
};
pub static SERVICE_LINKED_ROLE_FAILURE: ErrorInfo =
    ErrorInfo { shape: "ServiceLinkedRoleFailure", code: "ServiceLinkedRoleFailure", status: 500 };

pub(crate) static ERRORS: &[&ErrorInfo] = &[
    &ACTIVE_INSTANCE_REFRESH_NOT_FOUND,
    &ALREADY_EXISTS,
    &IDEMPOTENT_CALL_IN_PROGRESS,
    &IDEMPOTENT_PARAMETER_MISMATCH,
    &INSTANCE_REFRESH_IN_PROGRESS,
    &INVALID_NEXT_TOKEN,
    &IRREVERSIBLE_INSTANCE_REFRESH,
    &LIMIT_EXCEEDED,
    &RESOURCE_CONTENTION,
    &RESOURCE_IN_USE,
    &SCALING_ACTIVITY_IN_PROGRESS,
    &SERVICE_LINKED_ROLE_FAILURE,
];
