//! Modelled errors of Sts, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub static EXPIRED_TOKEN_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "ExpiredTokenException", code: "ExpiredTokenException", status: 400 };
pub static EXPIRED_TRADE_IN_TOKEN_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ExpiredTradeInTokenException",
    code: "ExpiredTradeInTokenException",
    status: 400,
};
pub static IDP_COMMUNICATION_ERROR: ErrorInfo = ErrorInfo {
    shape: "IDPCommunicationErrorException",
    code: "IDPCommunicationError",
    status: 400,
};
pub static IDP_REJECTED_CLAIM: ErrorInfo =
    ErrorInfo { shape: "IDPRejectedClaimException", code: "IDPRejectedClaim", status: 403 };
pub static INVALID_AUTHORIZATION_MESSAGE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidAuthorizationMessageException",
    code: "InvalidAuthorizationMessageException",
    status: 400,
};
pub static INVALID_IDENTITY_TOKEN: ErrorInfo =
    ErrorInfo { shape: "InvalidIdentityTokenException", code: "InvalidIdentityToken", status: 400 };
pub static JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "JWTPayloadSizeExceededException",
    code: "JWTPayloadSizeExceededException",
    status: 400,
};
pub static MALFORMED_POLICY_DOCUMENT: ErrorInfo = ErrorInfo {
    shape: "MalformedPolicyDocumentException",
    code: "MalformedPolicyDocument",
    status: 400,
};
pub static OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OutboundWebIdentityFederationDisabledException",
    code: "OutboundWebIdentityFederationDisabledException",
    status: 403,
};
pub static PACKED_POLICY_TOO_LARGE: ErrorInfo =
    ErrorInfo { shape: "PackedPolicyTooLargeException", code: "PackedPolicyTooLarge", status: 400 };
pub static REGION_DISABLED_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "RegionDisabledException", code: "RegionDisabledException", status: 403 };
pub static SESSION_DURATION_ESCALATION_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "SessionDurationEscalationException",
    code: "SessionDurationEscalationException",
    status: 403,
};

pub(crate) static ERRORS: &[&ErrorInfo] = &[
    &EXPIRED_TOKEN_EXCEPTION,
    &EXPIRED_TRADE_IN_TOKEN_EXCEPTION,
    &IDP_COMMUNICATION_ERROR,
    &IDP_REJECTED_CLAIM,
    &INVALID_AUTHORIZATION_MESSAGE_EXCEPTION,
    &INVALID_IDENTITY_TOKEN,
    &JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION,
    &MALFORMED_POLICY_DOCUMENT,
    &OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION,
    &PACKED_POLICY_TOO_LARGE,
    &REGION_DISABLED_EXCEPTION,
    &SESSION_DURATION_ESCALATION_EXCEPTION,
];
