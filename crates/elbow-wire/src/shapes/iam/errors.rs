//! Modelled errors of Iam, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub static ACCOUNT_NOT_MANAGEMENT_OR_DELEGATED_ADMINISTRATOR_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AccountNotManagementOrDelegatedAdministratorException",
    code: "AccountNotManagementOrDelegatedAdministratorException",
    status: 400,
};
pub static CALLER_IS_NOT_MANAGEMENT_ACCOUNT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "CallerIsNotManagementAccountException",
    code: "CallerIsNotManagementAccountException",
    status: 400,
};
pub static CONCURRENT_MODIFICATION: ErrorInfo = ErrorInfo {
    shape: "ConcurrentModificationException",
    code: "ConcurrentModification",
    status: 409,
};
pub static REPORT_EXPIRED: ErrorInfo =
    ErrorInfo { shape: "CredentialReportExpiredException", code: "ReportExpired", status: 410 };
pub static REPORT_NOT_PRESENT: ErrorInfo = ErrorInfo {
    shape: "CredentialReportNotPresentException",
    code: "ReportNotPresent",
    status: 410,
};
pub static REPORT_IN_PROGRESS: ErrorInfo =
    ErrorInfo { shape: "CredentialReportNotReadyException", code: "ReportInProgress", status: 404 };
pub static DELETE_CONFLICT: ErrorInfo =
    ErrorInfo { shape: "DeleteConflictException", code: "DeleteConflict", status: 409 };
pub static DUPLICATE_CERTIFICATE: ErrorInfo =
    ErrorInfo { shape: "DuplicateCertificateException", code: "DuplicateCertificate", status: 409 };
pub static DUPLICATE_SSH_PUBLIC_KEY: ErrorInfo = ErrorInfo {
    shape: "DuplicateSSHPublicKeyException",
    code: "DuplicateSSHPublicKey",
    status: 400,
};
pub static ENTITY_ALREADY_EXISTS: ErrorInfo =
    ErrorInfo { shape: "EntityAlreadyExistsException", code: "EntityAlreadyExists", status: 409 };
pub static ENTITY_TEMPORARILY_UNMODIFIABLE: ErrorInfo = ErrorInfo {
    shape: "EntityTemporarilyUnmodifiableException",
    code: "EntityTemporarilyUnmodifiable",
    status: 409,
};
pub static FEATURE_DISABLED: ErrorInfo =
    ErrorInfo { shape: "FeatureDisabledException", code: "FeatureDisabled", status: 404 };
pub static FEATURE_ENABLED: ErrorInfo =
    ErrorInfo { shape: "FeatureEnabledException", code: "FeatureEnabled", status: 409 };
pub static INVALID_AUTHENTICATION_CODE: ErrorInfo = ErrorInfo {
    shape: "InvalidAuthenticationCodeException",
    code: "InvalidAuthenticationCode",
    status: 403,
};
pub static INVALID_CERTIFICATE: ErrorInfo =
    ErrorInfo { shape: "InvalidCertificateException", code: "InvalidCertificate", status: 400 };
pub static INVALID_INPUT: ErrorInfo =
    ErrorInfo { shape: "InvalidInputException", code: "InvalidInput", status: 400 };
pub static INVALID_PUBLIC_KEY: ErrorInfo =
    ErrorInfo { shape: "InvalidPublicKeyException", code: "InvalidPublicKey", status: 400 };
pub static INVALID_USER_TYPE: ErrorInfo =
    ErrorInfo { shape: "InvalidUserTypeException", code: "InvalidUserType", status: 400 };
pub static KEY_PAIR_MISMATCH: ErrorInfo =
    ErrorInfo { shape: "KeyPairMismatchException", code: "KeyPairMismatch", status: 400 };
pub static LIMIT_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "LimitExceededException", code: "LimitExceeded", status: 409 };
pub static MALFORMED_CERTIFICATE: ErrorInfo =
    ErrorInfo { shape: "MalformedCertificateException", code: "MalformedCertificate", status: 400 };
pub static MALFORMED_POLICY_DOCUMENT: ErrorInfo = ErrorInfo {
    shape: "MalformedPolicyDocumentException",
    code: "MalformedPolicyDocument",
    status: 400,
};
pub static NAME_CONFLICT: ErrorInfo =
    ErrorInfo { shape: "NameConflictException", code: "NameConflict", status: 409 };
pub static NO_SUCH_ENTITY: ErrorInfo =
    ErrorInfo { shape: "NoSuchEntityException", code: "NoSuchEntity", status: 404 };
pub static OPEN_ID_IDP_COMMUNICATION_ERROR: ErrorInfo = ErrorInfo {
    shape: "OpenIdIdpCommunicationErrorException",
    code: "OpenIdIdpCommunicationError",
    status: 400,
};
pub static ORGANIZATION_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OrganizationNotFoundException",
    code: "OrganizationNotFoundException",
    status: 400,
};
pub static ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OrganizationNotInAllFeaturesModeException",
    code: "OrganizationNotInAllFeaturesModeException",
    status: 400,
};
pub static PASSWORD_POLICY_VIOLATION: ErrorInfo = ErrorInfo {
    shape: "PasswordPolicyViolationException",
    code: "PasswordPolicyViolation",
    status: 400,
};
pub static POLICY_EVALUATION: ErrorInfo =
    ErrorInfo { shape: "PolicyEvaluationException", code: "PolicyEvaluation", status: 500 };
pub static POLICY_NOT_ATTACHABLE: ErrorInfo =
    ErrorInfo { shape: "PolicyNotAttachableException", code: "PolicyNotAttachable", status: 400 };
pub static REPORT_GENERATION_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "ReportGenerationLimitExceededException",
    code: "ReportGenerationLimitExceeded",
    status: 409,
};
pub static ROLE_MODIFIED: ErrorInfo =
    ErrorInfo { shape: "RoleModifiedException", code: "RoleModified", status: 409 };
pub static ROLE_TEMPLATE_DISABLED: ErrorInfo =
    ErrorInfo { shape: "RoleTemplateDisabledException", code: "RoleTemplateDisabled", status: 400 };
pub static SERVICE_ACCESS_NOT_ENABLED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ServiceAccessNotEnabledException",
    code: "ServiceAccessNotEnabledException",
    status: 400,
};
pub static SERVICE_FAILURE: ErrorInfo =
    ErrorInfo { shape: "ServiceFailureException", code: "ServiceFailure", status: 500 };
pub static NOT_SUPPORTED_SERVICE: ErrorInfo =
    ErrorInfo { shape: "ServiceNotSupportedException", code: "NotSupportedService", status: 404 };
pub static UNMODIFIABLE_ENTITY: ErrorInfo =
    ErrorInfo { shape: "UnmodifiableEntityException", code: "UnmodifiableEntity", status: 400 };
pub static UNRECOGNIZED_PUBLIC_KEY_ENCODING: ErrorInfo = ErrorInfo {
    shape: "UnrecognizedPublicKeyEncodingException",
    code: "UnrecognizedPublicKeyEncoding",
    status: 400,
};

pub(crate) static ERRORS: &[&ErrorInfo] = &[
    &ACCOUNT_NOT_MANAGEMENT_OR_DELEGATED_ADMINISTRATOR_EXCEPTION,
    &CALLER_IS_NOT_MANAGEMENT_ACCOUNT_EXCEPTION,
    &CONCURRENT_MODIFICATION,
    &REPORT_EXPIRED,
    &REPORT_NOT_PRESENT,
    &REPORT_IN_PROGRESS,
    &DELETE_CONFLICT,
    &DUPLICATE_CERTIFICATE,
    &DUPLICATE_SSH_PUBLIC_KEY,
    &ENTITY_ALREADY_EXISTS,
    &ENTITY_TEMPORARILY_UNMODIFIABLE,
    &FEATURE_DISABLED,
    &FEATURE_ENABLED,
    &INVALID_AUTHENTICATION_CODE,
    &INVALID_CERTIFICATE,
    &INVALID_INPUT,
    &INVALID_PUBLIC_KEY,
    &INVALID_USER_TYPE,
    &KEY_PAIR_MISMATCH,
    &LIMIT_EXCEEDED,
    &MALFORMED_CERTIFICATE,
    &MALFORMED_POLICY_DOCUMENT,
    &NAME_CONFLICT,
    &NO_SUCH_ENTITY,
    &OPEN_ID_IDP_COMMUNICATION_ERROR,
    &ORGANIZATION_NOT_FOUND_EXCEPTION,
    &ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION,
    &PASSWORD_POLICY_VIOLATION,
    &POLICY_EVALUATION,
    &POLICY_NOT_ATTACHABLE,
    &REPORT_GENERATION_LIMIT_EXCEEDED,
    &ROLE_MODIFIED,
    &ROLE_TEMPLATE_DISABLED,
    &SERVICE_ACCESS_NOT_ENABLED_EXCEPTION,
    &SERVICE_FAILURE,
    &NOT_SUPPORTED_SERVICE,
    &UNMODIFIABLE_ENTITY,
    &UNRECOGNIZED_PUBLIC_KEY_ENCODING,
];
