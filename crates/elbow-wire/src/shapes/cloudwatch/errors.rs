//! Modelled errors of Cloudwatch, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub static CONCURRENT_MODIFICATION_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ConcurrentModificationException",
    code: "ConcurrentModificationException",
    status: 429,
};
pub static CONFLICT_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "ConflictException", code: "ConflictException", status: 409 };
pub static INVALID_PARAMETER_INPUT: ErrorInfo =
    ErrorInfo { shape: "DashboardInvalidInputError", code: "InvalidParameterInput", status: 400 }; // has members of its own
pub static DASHBOARD_NOT_FOUND_ERROR: ErrorInfo =
    ErrorInfo { shape: "DashboardNotFoundError", code: "ResourceNotFound", status: 404 };
pub static INTERNAL_SERVICE_ERROR: ErrorInfo =
    ErrorInfo { shape: "InternalServiceFault", code: "InternalServiceError", status: 500 };
pub static INVALID_FORMAT: ErrorInfo =
    ErrorInfo { shape: "InvalidFormatFault", code: "InvalidFormat", status: 400 };
pub static INVALID_NEXT_TOKEN: ErrorInfo =
    ErrorInfo { shape: "InvalidNextToken", code: "InvalidNextToken", status: 400 };
pub static INVALID_PARAMETER_COMBINATION: ErrorInfo = ErrorInfo {
    shape: "InvalidParameterCombinationException",
    code: "InvalidParameterCombination",
    status: 400,
};
pub static INVALID_PARAMETER_VALUE: ErrorInfo = ErrorInfo {
    shape: "InvalidParameterValueException",
    code: "InvalidParameterValue",
    status: 400,
};
pub static KMS_ACCESS_DENIED_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "KmsAccessDeniedException", code: "KmsAccessDeniedException", status: 400 };
pub static KMS_KEY_DISABLED_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "KmsKeyDisabledException", code: "KmsKeyDisabledException", status: 400 };
pub static KMS_KEY_NOT_FOUND_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "KmsKeyNotFoundException", code: "KmsKeyNotFoundException", status: 400 };
pub static LIMIT_EXCEEDED_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "LimitExceededException", code: "LimitExceededException", status: 400 };
pub static LIMIT_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "LimitExceededFault", code: "LimitExceeded", status: 400 };
pub static MISSING_PARAMETER: ErrorInfo =
    ErrorInfo { shape: "MissingRequiredParameterException", code: "MissingParameter", status: 400 };
pub static RESOURCE_CONFLICT: ErrorInfo =
    ErrorInfo { shape: "ResourceConflict", code: "ResourceConflict", status: 409 };
pub static RESOURCE_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ResourceNotFound", code: "ResourceNotFound", status: 404 };
pub static RESOURCE_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceNotFoundException",
    code: "ResourceNotFoundException",
    status: 404,
}; // has members of its own
pub static VALIDATION_ERROR: ErrorInfo =
    ErrorInfo { shape: "ValidationException", code: "ValidationError", status: 400 };

pub(crate) static ERRORS: &[&ErrorInfo] = &[
    &CONCURRENT_MODIFICATION_EXCEPTION,
    &CONFLICT_EXCEPTION,
    &INVALID_PARAMETER_INPUT,
    &DASHBOARD_NOT_FOUND_ERROR,
    &INTERNAL_SERVICE_ERROR,
    &INVALID_FORMAT,
    &INVALID_NEXT_TOKEN,
    &INVALID_PARAMETER_COMBINATION,
    &INVALID_PARAMETER_VALUE,
    &KMS_ACCESS_DENIED_EXCEPTION,
    &KMS_KEY_DISABLED_EXCEPTION,
    &KMS_KEY_NOT_FOUND_EXCEPTION,
    &LIMIT_EXCEEDED_EXCEPTION,
    &LIMIT_EXCEEDED,
    &MISSING_PARAMETER,
    &RESOURCE_CONFLICT,
    &RESOURCE_NOT_FOUND,
    &RESOURCE_NOT_FOUND_EXCEPTION,
    &VALIDATION_ERROR,
];
