//! Modelled errors of Elbv2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub static ALPN_POLICY_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ALPNPolicyNotSupportedException", code: "ALPNPolicyNotFound", status: 400 };
pub static ALLOCATION_ID_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "AllocationIdNotFoundException", code: "AllocationIdNotFound", status: 400 };
pub static AVAILABILITY_ZONE_NOT_SUPPORTED: ErrorInfo = ErrorInfo {
    shape: "AvailabilityZoneNotSupportedException",
    code: "AvailabilityZoneNotSupported",
    status: 400,
};
pub static CA_CERTIFICATES_BUNDLE_NOT_FOUND: ErrorInfo = ErrorInfo {
    shape: "CaCertificatesBundleNotFoundException",
    code: "CaCertificatesBundleNotFound",
    status: 400,
};
pub static CAPACITY_DECREASE_REQUEST_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "CapacityDecreaseRequestsLimitExceededException",
    code: "CapacityDecreaseRequestLimitExceeded",
    status: 400,
};
pub static CAPACITY_RESERVATION_PENDING: ErrorInfo = ErrorInfo {
    shape: "CapacityReservationPendingException",
    code: "CapacityReservationPending",
    status: 400,
};
pub static CAPACITY_UNITS_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "CapacityUnitsLimitExceededException",
    code: "CapacityUnitsLimitExceeded",
    status: 400,
};
pub static CERTIFICATE_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "CertificateNotFoundException", code: "CertificateNotFound", status: 400 };
pub static DELETE_ASSOCIATION_SAME_ACCOUNT: ErrorInfo = ErrorInfo {
    shape: "DeleteAssociationSameAccountException",
    code: "DeleteAssociationSameAccount",
    status: 400,
};
pub static DUPLICATE_LISTENER: ErrorInfo =
    ErrorInfo { shape: "DuplicateListenerException", code: "DuplicateListener", status: 400 };
pub static DUPLICATE_LOAD_BALANCER_NAME: ErrorInfo = ErrorInfo {
    shape: "DuplicateLoadBalancerNameException",
    code: "DuplicateLoadBalancerName",
    status: 400,
};
pub static DUPLICATE_TAG_KEYS: ErrorInfo =
    ErrorInfo { shape: "DuplicateTagKeysException", code: "DuplicateTagKeys", status: 400 };
pub static DUPLICATE_TARGET_GROUP_NAME: ErrorInfo = ErrorInfo {
    shape: "DuplicateTargetGroupNameException",
    code: "DuplicateTargetGroupName",
    status: 400,
};
pub static DUPLICATE_TRUST_STORE_NAME: ErrorInfo = ErrorInfo {
    shape: "DuplicateTrustStoreNameException",
    code: "DuplicateTrustStoreName",
    status: 400,
};
pub static HEALTH_UNAVAILABLE: ErrorInfo =
    ErrorInfo { shape: "HealthUnavailableException", code: "HealthUnavailable", status: 500 };
pub static INCOMPATIBLE_PROTOCOLS: ErrorInfo = ErrorInfo {
    shape: "IncompatibleProtocolsException",
    code: "IncompatibleProtocols",
    status: 400,
};
pub static INSUFFICIENT_CAPACITY: ErrorInfo =
    ErrorInfo { shape: "InsufficientCapacityException", code: "InsufficientCapacity", status: 500 };
pub static INVALID_CA_CERTIFICATES_BUNDLE: ErrorInfo = ErrorInfo {
    shape: "InvalidCaCertificatesBundleException",
    code: "InvalidCaCertificatesBundle",
    status: 400,
};
pub static INVALID_CONFIGURATION_REQUEST: ErrorInfo = ErrorInfo {
    shape: "InvalidConfigurationRequestException",
    code: "InvalidConfigurationRequest",
    status: 400,
};
pub static INVALID_LOAD_BALANCER_ACTION: ErrorInfo = ErrorInfo {
    shape: "InvalidLoadBalancerActionException",
    code: "InvalidLoadBalancerAction",
    status: 400,
};
pub static INVALID_REVOCATION_CONTENT: ErrorInfo = ErrorInfo {
    shape: "InvalidRevocationContentException",
    code: "InvalidRevocationContent",
    status: 400,
};
pub static INVALID_SCHEME: ErrorInfo =
    ErrorInfo { shape: "InvalidSchemeException", code: "InvalidScheme", status: 400 };
pub static INVALID_SECURITY_GROUP: ErrorInfo =
    ErrorInfo { shape: "InvalidSecurityGroupException", code: "InvalidSecurityGroup", status: 400 };
pub static INVALID_SUBNET: ErrorInfo =
    ErrorInfo { shape: "InvalidSubnetException", code: "InvalidSubnet", status: 400 };
pub static INVALID_TARGET: ErrorInfo =
    ErrorInfo { shape: "InvalidTargetException", code: "InvalidTarget", status: 400 };
pub static LISTENER_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ListenerNotFoundException", code: "ListenerNotFound", status: 400 };
pub static LOAD_BALANCER_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "LoadBalancerNotFoundException", code: "LoadBalancerNotFound", status: 400 };
pub static OPERATION_NOT_PERMITTED: ErrorInfo = ErrorInfo {
    shape: "OperationNotPermittedException",
    code: "OperationNotPermitted",
    status: 400,
};
pub static PRIOR_REQUEST_NOT_COMPLETE: ErrorInfo = ErrorInfo {
    shape: "PriorRequestNotCompleteException",
    code: "PriorRequestNotComplete",
    status: 429,
};
pub static PRIORITY_IN_USE: ErrorInfo =
    ErrorInfo { shape: "PriorityInUseException", code: "PriorityInUse", status: 400 };
pub static RESOURCE_IN_USE: ErrorInfo =
    ErrorInfo { shape: "ResourceInUseException", code: "ResourceInUse", status: 400 };
pub static RESOURCE_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ResourceNotFoundException", code: "ResourceNotFound", status: 400 };
pub static REVOCATION_CONTENT_NOT_FOUND: ErrorInfo = ErrorInfo {
    shape: "RevocationContentNotFoundException",
    code: "RevocationContentNotFound",
    status: 400,
};
pub static REVOCATION_ID_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "RevocationIdNotFoundException", code: "RevocationIdNotFound", status: 400 };
pub static RULE_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "RuleNotFoundException", code: "RuleNotFound", status: 400 };
pub static SSL_POLICY_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "SSLPolicyNotFoundException", code: "SSLPolicyNotFound", status: 400 };
pub static SUBNET_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "SubnetNotFoundException", code: "SubnetNotFound", status: 400 };
pub static TARGET_GROUP_ASSOCIATION_LIMIT: ErrorInfo = ErrorInfo {
    shape: "TargetGroupAssociationLimitException",
    code: "TargetGroupAssociationLimit",
    status: 400,
};
pub static TARGET_GROUP_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "TargetGroupNotFoundException", code: "TargetGroupNotFound", status: 400 };
pub static TOO_MANY_ACTIONS: ErrorInfo =
    ErrorInfo { shape: "TooManyActionsException", code: "TooManyActions", status: 400 };
pub static TOO_MANY_CERTIFICATES: ErrorInfo =
    ErrorInfo { shape: "TooManyCertificatesException", code: "TooManyCertificates", status: 400 };
pub static TOO_MANY_LISTENERS: ErrorInfo =
    ErrorInfo { shape: "TooManyListenersException", code: "TooManyListeners", status: 400 };
pub static TOO_MANY_LOAD_BALANCERS: ErrorInfo =
    ErrorInfo { shape: "TooManyLoadBalancersException", code: "TooManyLoadBalancers", status: 400 };
pub static TOO_MANY_REGISTRATIONS_FOR_TARGET_ID: ErrorInfo = ErrorInfo {
    shape: "TooManyRegistrationsForTargetIdException",
    code: "TooManyRegistrationsForTargetId",
    status: 400,
};
pub static TOO_MANY_RULES: ErrorInfo =
    ErrorInfo { shape: "TooManyRulesException", code: "TooManyRules", status: 400 };
pub static TOO_MANY_TAGS: ErrorInfo =
    ErrorInfo { shape: "TooManyTagsException", code: "TooManyTags", status: 400 };
pub static TOO_MANY_TARGET_GROUPS: ErrorInfo =
    ErrorInfo { shape: "TooManyTargetGroupsException", code: "TooManyTargetGroups", status: 400 };
pub static TOO_MANY_TARGETS: ErrorInfo =
    ErrorInfo { shape: "TooManyTargetsException", code: "TooManyTargets", status: 400 };
pub static TOO_MANY_TRUST_STORE_REVOCATION_ENTRIES: ErrorInfo = ErrorInfo {
    shape: "TooManyTrustStoreRevocationEntriesException",
    code: "TooManyTrustStoreRevocationEntries",
    status: 400,
};
pub static TOO_MANY_TRUST_STORES: ErrorInfo =
    ErrorInfo { shape: "TooManyTrustStoresException", code: "TooManyTrustStores", status: 400 };
pub static TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER: ErrorInfo = ErrorInfo {
    shape: "TooManyUniqueTargetGroupsPerLoadBalancerException",
    code: "TooManyUniqueTargetGroupsPerLoadBalancer",
    status: 400,
};
pub static ASSOCIATION_NOT_FOUND: ErrorInfo = ErrorInfo {
    shape: "TrustStoreAssociationNotFoundException",
    code: "AssociationNotFound",
    status: 400,
};
pub static TRUST_STORE_IN_USE: ErrorInfo =
    ErrorInfo { shape: "TrustStoreInUseException", code: "TrustStoreInUse", status: 400 };
pub static TRUST_STORE_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "TrustStoreNotFoundException", code: "TrustStoreNotFound", status: 400 };
pub static TRUST_STORE_NOT_READY: ErrorInfo =
    ErrorInfo { shape: "TrustStoreNotReadyException", code: "TrustStoreNotReady", status: 400 };
pub static UNSUPPORTED_PROTOCOL: ErrorInfo =
    ErrorInfo { shape: "UnsupportedProtocolException", code: "UnsupportedProtocol", status: 400 };

pub(crate) static ERRORS: &[&ErrorInfo] = &[
    &ALPN_POLICY_NOT_FOUND,
    &ALLOCATION_ID_NOT_FOUND,
    &AVAILABILITY_ZONE_NOT_SUPPORTED,
    &CA_CERTIFICATES_BUNDLE_NOT_FOUND,
    &CAPACITY_DECREASE_REQUEST_LIMIT_EXCEEDED,
    &CAPACITY_RESERVATION_PENDING,
    &CAPACITY_UNITS_LIMIT_EXCEEDED,
    &CERTIFICATE_NOT_FOUND,
    &DELETE_ASSOCIATION_SAME_ACCOUNT,
    &DUPLICATE_LISTENER,
    &DUPLICATE_LOAD_BALANCER_NAME,
    &DUPLICATE_TAG_KEYS,
    &DUPLICATE_TARGET_GROUP_NAME,
    &DUPLICATE_TRUST_STORE_NAME,
    &HEALTH_UNAVAILABLE,
    &INCOMPATIBLE_PROTOCOLS,
    &INSUFFICIENT_CAPACITY,
    &INVALID_CA_CERTIFICATES_BUNDLE,
    &INVALID_CONFIGURATION_REQUEST,
    &INVALID_LOAD_BALANCER_ACTION,
    &INVALID_REVOCATION_CONTENT,
    &INVALID_SCHEME,
    &INVALID_SECURITY_GROUP,
    &INVALID_SUBNET,
    &INVALID_TARGET,
    &LISTENER_NOT_FOUND,
    &LOAD_BALANCER_NOT_FOUND,
    &OPERATION_NOT_PERMITTED,
    &PRIOR_REQUEST_NOT_COMPLETE,
    &PRIORITY_IN_USE,
    &RESOURCE_IN_USE,
    &RESOURCE_NOT_FOUND,
    &REVOCATION_CONTENT_NOT_FOUND,
    &REVOCATION_ID_NOT_FOUND,
    &RULE_NOT_FOUND,
    &SSL_POLICY_NOT_FOUND,
    &SUBNET_NOT_FOUND,
    &TARGET_GROUP_ASSOCIATION_LIMIT,
    &TARGET_GROUP_NOT_FOUND,
    &TOO_MANY_ACTIONS,
    &TOO_MANY_CERTIFICATES,
    &TOO_MANY_LISTENERS,
    &TOO_MANY_LOAD_BALANCERS,
    &TOO_MANY_REGISTRATIONS_FOR_TARGET_ID,
    &TOO_MANY_RULES,
    &TOO_MANY_TAGS,
    &TOO_MANY_TARGET_GROUPS,
    &TOO_MANY_TARGETS,
    &TOO_MANY_TRUST_STORE_REVOCATION_ENTRIES,
    &TOO_MANY_TRUST_STORES,
    &TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER,
    &ASSOCIATION_NOT_FOUND,
    &TRUST_STORE_IN_USE,
    &TRUST_STORE_NOT_FOUND,
    &TRUST_STORE_NOT_READY,
    &UNSUPPORTED_PROTOCOL,
];
