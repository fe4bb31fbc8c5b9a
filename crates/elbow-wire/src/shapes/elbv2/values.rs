//! Enumerations of Elbv2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::shape::values;

values! { ActionTypeEnum {
    FORWARD = "forward",
    AUTHENTICATE_OIDC = "authenticate-oidc",
    AUTHENTICATE_COGNITO = "authenticate-cognito",
    REDIRECT = "redirect",
    FIXED_RESPONSE = "fixed-response",
    JWT_VALIDATION = "jwt-validation",
}}

values! { AdvertiseTrustStoreCaNamesEnum {
    ON = "on",
    OFF = "off",
}}

values! { AnomalyResultEnum {
    ANOMALOUS = "anomalous",
    NORMAL = "normal",
}}

values! { AuthenticateCognitoActionConditionalBehaviorEnum {
    DENY = "deny",
    ALLOW = "allow",
    AUTHENTICATE = "authenticate",
}}

values! { AuthenticateOidcActionConditionalBehaviorEnum {
    DENY = "deny",
    ALLOW = "allow",
    AUTHENTICATE = "authenticate",
}}

values! { CapacityReservationStateEnum {
    PROVISIONED = "provisioned",
    PENDING = "pending",
    REBALANCING = "rebalancing",
    FAILED = "failed",
}}

values! { DescribeTargetHealthInputIncludeEnum {
    ANOMALY_DETECTION = "AnomalyDetection",
    ALL = "All",
}}

values! { EnablePrefixForIpv6SourceNatEnum {
    ON = "on",
    OFF = "off",
}}

values! { EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum {
    ON = "on",
    OFF = "off",
}}

values! { IpAddressType {
    IPV4 = "ipv4",
    DUALSTACK = "dualstack",
    DUALSTACK_WITHOUT_PUBLIC_IPV4 = "dualstack-without-public-ipv4",
}}

values! { JwtValidationActionAdditionalClaimFormatEnum {
    SINGLE_STRING = "single-string",
    STRING_ARRAY = "string-array",
    SPACE_SEPARATED_VALUES = "space-separated-values",
}}

values! { LoadBalancerSchemeEnum {
    INTERNET_FACING = "internet-facing",
    INTERNAL = "internal",
}}

values! { LoadBalancerStateEnum {
    ACTIVE = "active",
    PROVISIONING = "provisioning",
    ACTIVE_IMPAIRED = "active_impaired",
    FAILED = "failed",
}}

values! { LoadBalancerTypeEnum {
    APPLICATION = "application",
    NETWORK = "network",
    GATEWAY = "gateway",
}}

values! { MitigationInEffectEnum {
    YES = "yes",
    NO = "no",
}}

values! { ProtocolEnum {
    HTTP = "HTTP",
    HTTPS = "HTTPS",
    TCP = "TCP",
    TLS = "TLS",
    UDP = "UDP",
    TCP_UDP = "TCP_UDP",
    GENEVE = "GENEVE",
    QUIC = "QUIC",
    TCP_QUIC = "TCP_QUIC",
}}

values! { RedirectActionStatusCodeEnum {
    HTTP_301 = "HTTP_301",
    HTTP_302 = "HTTP_302",
}}

values! { SourceIpAddressTypeEnum {
    IPV4 = "ipv4",
    IPV6 = "ipv6",
}}

values! { TargetAdministrativeOverrideReasonEnum {
    ADMINISTRATIVEOVERRIDE_UNKNOWN = "AdministrativeOverride.Unknown",
    ADMINISTRATIVEOVERRIDE_NOOVERRIDE = "AdministrativeOverride.NoOverride",
    ADMINISTRATIVEOVERRIDE_ZONALSHIFTACTIVE = "AdministrativeOverride.ZonalShiftActive",
    ADMINISTRATIVEOVERRIDE_ZONALSHIFTDELEGATEDTODNS = "AdministrativeOverride.ZonalShiftDelegatedToDns",
}}

values! { TargetAdministrativeOverrideStateEnum {
    UNKNOWN = "unknown",
    NO_OVERRIDE = "no_override",
    ZONAL_SHIFT_ACTIVE = "zonal_shift_active",
    ZONAL_SHIFT_DELEGATED_TO_DNS = "zonal_shift_delegated_to_dns",
}}

values! { TargetGroupIpAddressTypeEnum {
    IPV4 = "ipv4",
    IPV6 = "ipv6",
}}

values! { TargetHealthReasonEnum {
    ELB_REGISTRATIONINPROGRESS = "Elb.RegistrationInProgress",
    ELB_INITIALHEALTHCHECKING = "Elb.InitialHealthChecking",
    TARGET_RESPONSECODEMISMATCH = "Target.ResponseCodeMismatch",
    TARGET_TIMEOUT = "Target.Timeout",
    TARGET_FAILEDHEALTHCHECKS = "Target.FailedHealthChecks",
    TARGET_NOTREGISTERED = "Target.NotRegistered",
    TARGET_NOTINUSE = "Target.NotInUse",
    TARGET_DEREGISTRATIONINPROGRESS = "Target.DeregistrationInProgress",
    TARGET_INVALIDSTATE = "Target.InvalidState",
    TARGET_IPUNUSABLE = "Target.IpUnusable",
    TARGET_HEALTHCHECKDISABLED = "Target.HealthCheckDisabled",
    ELB_INTERNALERROR = "Elb.InternalError",
}}

values! { TargetHealthStateEnum {
    INITIAL = "initial",
    HEALTHY = "healthy",
    UNHEALTHY = "unhealthy",
    UNHEALTHY_DRAINING = "unhealthy.draining",
    UNUSED = "unused",
    DRAINING = "draining",
    UNAVAILABLE = "unavailable",
}}

values! { TargetTypeEnum {
    INSTANCE = "instance",
    IP = "ip",
    LAMBDA = "lambda",
    ALB = "alb",
}}

values! { TransformTypeEnum {
    HOST_HEADER_REWRITE = "host-header-rewrite",
    URL_REWRITE = "url-rewrite",
}}

values! { TrustStoreAssociationStatusEnum {
    ACTIVE = "active",
    REMOVED = "removed",
}}

values! { TrustStoreStatus {
    ACTIVE = "ACTIVE",
    CREATING = "CREATING",
}}
