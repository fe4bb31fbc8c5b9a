//! Constraints of Elbv2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] = &[&P0, &P1, &P2, &P3, &P4, &P5, &P6];

pub(crate) static P0: Pattern =
    Pattern::new("^(ipv4pool-coip-)[a-zA-Z0-9]+$", "^(ipv4pool-coip-)[a-zA-Z0-9]+$");
pub(crate) static P1: Pattern = Pattern::new("^(2|4|5)\\d\\d$", "^(2|4|5)[0-9][0-9]$");
pub(crate) static P2: Pattern =
    Pattern::new("^(ipam-pool-)[a-zA-Z0-9]+$", "^(ipam-pool-)[a-zA-Z0-9]+$");
pub(crate) static P3: Pattern = Pattern::new("^[a-zA-Z0-9._]+$", "^[a-zA-Z0-9._]+$");
pub(crate) static P4: Pattern =
    Pattern::new("^(HTTPS?|#\\{protocol\\})$", "^(HTTPS?|#\\{protocol\\})$");
pub(crate) static P5: Pattern =
    Pattern::new("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$", "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$");
pub(crate) static P6: Pattern =
    Pattern::new("^([a-zA-Z0-9]+-)*[a-zA-Z0-9]+$", "^([a-zA-Z0-9]+-)*[a-zA-Z0-9]+$");
pub(crate) static ACTION_ORDER: NumberCheck = NumberCheck { min: Some(1), max: Some(50000) };
pub(crate) static ACTION_TYPE_ENUM: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ActionTypeEnum::VALUES };
pub(crate) static ADVERTISE_TRUST_STORE_CA_NAMES_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AdvertiseTrustStoreCaNamesEnum::VALUES,
};
pub(crate) static ANOMALY_RESULT_ENUM: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AnomalyResultEnum::VALUES };
pub(crate) static AUTHENTICATE_COGNITO_ACTION_CONDITIONAL_BEHAVIOR_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AuthenticateCognitoActionConditionalBehaviorEnum::VALUES,
};
pub(crate) static AUTHENTICATE_OIDC_ACTION_CONDITIONAL_BEHAVIOR_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AuthenticateOidcActionConditionalBehaviorEnum::VALUES,
};
pub(crate) static CAPACITY_RESERVATION_STATE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::CapacityReservationStateEnum::VALUES,
};
pub(crate) static CONDITION_FIELD_NAME: TextCheck =
    TextCheck { min: 0, max: 64, pattern: None, values: &[] };
pub(crate) static CUSTOMER_OWNED_IPV4_POOL: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P0), values: &[] };
pub(crate) static DESCRIBE_TARGET_HEALTH_INPUT_INCLUDE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::DescribeTargetHealthInputIncludeEnum::VALUES,
};
pub(crate) static ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::EnablePrefixForIpv6SourceNatEnum::VALUES,
};
pub(crate) static ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM: TextCheck =
    TextCheck {
        min: 0,
        max: u32::MAX,
        pattern: None,
        values: super::EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum::VALUES,
    };
pub(crate) static FIXED_RESPONSE_ACTION_CONTENT_TYPE: TextCheck =
    TextCheck { min: 0, max: 32, pattern: None, values: &[] };
pub(crate) static FIXED_RESPONSE_ACTION_MESSAGE: TextCheck =
    TextCheck { min: 0, max: 1024, pattern: None, values: &[] };
pub(crate) static FIXED_RESPONSE_ACTION_STATUS_CODE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: Some(&P1), values: &[] };
pub(crate) static HEALTH_CHECK_INTERVAL_SECONDS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(300) };
pub(crate) static HEALTH_CHECK_THRESHOLD_COUNT: NumberCheck =
    NumberCheck { min: Some(2), max: Some(10) };
pub(crate) static HEALTH_CHECK_TIMEOUT_SECONDS: NumberCheck =
    NumberCheck { min: Some(2), max: Some(120) };
pub(crate) static IP_ADDRESS_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::IpAddressType::VALUES };
pub(crate) static IPAM_POOL_ID: TextCheck =
    TextCheck { min: 0, max: 1000, pattern: Some(&P2), values: &[] };
pub(crate) static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_FORMAT_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::JwtValidationActionAdditionalClaimFormatEnum::VALUES,
};
pub(crate) static LIST_OF_DESCRIBE_TARGET_HEALTH_INCLUDE_OPTIONS: ListCheck = ListCheck {
    min: 0,
    max: u32::MAX,
    item: None,
    each: C::Text(&DESCRIBE_TARGET_HEALTH_INPUT_INCLUDE_ENUM),
};
pub(crate) static LISTENER_ATTRIBUTE_KEY: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P3), values: &[] };
pub(crate) static LOAD_BALANCER_ATTRIBUTE_KEY: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P3), values: &[] };
pub(crate) static LOAD_BALANCER_ATTRIBUTE_VALUE: TextCheck =
    TextCheck { min: 0, max: 1024, pattern: None, values: &[] };
pub(crate) static LOAD_BALANCER_ATTRIBUTES: ListCheck =
    ListCheck { min: 0, max: 20, item: None, each: C::Any };
pub(crate) static LOAD_BALANCER_SCHEME_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LoadBalancerSchemeEnum::VALUES,
};
pub(crate) static LOAD_BALANCER_STATE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LoadBalancerStateEnum::VALUES,
};
pub(crate) static LOAD_BALANCER_TYPE_ENUM: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LoadBalancerTypeEnum::VALUES };
pub(crate) static MITIGATION_IN_EFFECT_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::MitigationInEffectEnum::VALUES,
};
pub(crate) static PAGE_SIZE: NumberCheck = NumberCheck { min: Some(1), max: Some(400) };
pub(crate) static PATH: TextCheck = TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static PORT: NumberCheck = NumberCheck { min: Some(1), max: Some(65535) };
pub(crate) static PROTOCOL_ENUM: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ProtocolEnum::VALUES };
pub(crate) static QUIC_SERVER_ID: TextCheck =
    TextCheck { min: 1, max: 256, pattern: None, values: &[] };
pub(crate) static REDIRECT_ACTION_HOST: TextCheck =
    TextCheck { min: 1, max: 128, pattern: None, values: &[] };
pub(crate) static REDIRECT_ACTION_PATH: TextCheck =
    TextCheck { min: 1, max: 128, pattern: None, values: &[] };
pub(crate) static REDIRECT_ACTION_PROTOCOL: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: Some(&P4), values: &[] };
pub(crate) static REDIRECT_ACTION_QUERY: TextCheck =
    TextCheck { min: 0, max: 128, pattern: None, values: &[] };
pub(crate) static REDIRECT_ACTION_STATUS_CODE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::RedirectActionStatusCodeEnum::VALUES,
};
pub(crate) static RULE_PRIORITY: NumberCheck = NumberCheck { min: Some(1), max: Some(50000) };
pub(crate) static SOURCE_IP_ADDRESS_TYPE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::SourceIpAddressTypeEnum::VALUES,
};
pub(crate) static TAG_KEY: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P5), values: &[] };
pub(crate) static TAG_KEYS: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&TAG_KEY) };
pub(crate) static TAG_LIST: ListCheck =
    ListCheck { min: 1, max: u32::MAX, item: None, each: C::Any };
pub(crate) static TAG_VALUE: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P5), values: &[] };
pub(crate) static TARGET_ADMINISTRATIVE_OVERRIDE_REASON_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::TargetAdministrativeOverrideReasonEnum::VALUES,
};
pub(crate) static TARGET_ADMINISTRATIVE_OVERRIDE_STATE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::TargetAdministrativeOverrideStateEnum::VALUES,
};
pub(crate) static TARGET_CONTROL_PORT: NumberCheck = NumberCheck { min: Some(1), max: Some(65535) };
pub(crate) static TARGET_GROUP_ATTRIBUTE_KEY: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P3), values: &[] };
pub(crate) static TARGET_GROUP_IP_ADDRESS_TYPE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::TargetGroupIpAddressTypeEnum::VALUES,
};
pub(crate) static TARGET_HEALTH_REASON_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::TargetHealthReasonEnum::VALUES,
};
pub(crate) static TARGET_HEALTH_STATE_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::TargetHealthStateEnum::VALUES,
};
pub(crate) static TARGET_TYPE_ENUM: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::TargetTypeEnum::VALUES };
pub(crate) static TRANSFORM_TYPE_ENUM: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::TransformTypeEnum::VALUES };
pub(crate) static TRUST_STORE_ASSOCIATION_STATUS_ENUM: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::TrustStoreAssociationStatusEnum::VALUES,
};
pub(crate) static TRUST_STORE_NAME: TextCheck =
    TextCheck { min: 1, max: 32, pattern: Some(&P6), values: &[] };
pub(crate) static TRUST_STORE_NAMES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&TRUST_STORE_NAME) };
pub(crate) static TRUST_STORE_STATUS: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::TrustStoreStatus::VALUES };
