//! Structures of Elbv2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use std::collections::BTreeMap;

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape};

shape! { Action {
    0 r#type: String = m("Type", REQ, C::Text(&c::ACTION_TYPE_ENUM)),
    1 target_group_arn: Option<String> = m("TargetGroupArn", OPT, C::Any),
    2 authenticate_oidc_config: Option<AuthenticateOidcActionConfig> = m("AuthenticateOidcConfig", OPT, C::Any),
    3 authenticate_cognito_config: Option<AuthenticateCognitoActionConfig> = m("AuthenticateCognitoConfig", OPT, C::Any),
    4 order: Option<i32> = m("Order", OPT, C::Number(&c::ACTION_ORDER)),
    5 redirect_config: Option<RedirectActionConfig> = m("RedirectConfig", OPT, C::Any),
    6 fixed_response_config: Option<FixedResponseActionConfig> = m("FixedResponseConfig", OPT, C::Any),
    7 forward_config: Option<ForwardActionConfig> = m("ForwardConfig", OPT, C::Any),
    8 jwt_validation_config: Option<JwtValidationActionConfig> = m("JwtValidationConfig", OPT, C::Any),
}}

shape! { AddListenerCertificatesInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
    1 certificates: Vec<Certificate> = m("Certificates", REQ, C::Any),
}}

shape! { AddListenerCertificatesOutput {
    0 certificates: Option<Vec<Certificate>> = m("Certificates", OPT, C::Any),
}}

shape! { AddTagsInput {
    0 resource_arns: Vec<String> = m("ResourceArns", REQ, C::Any),
    1 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST)),
}}

shape! { AddTagsOutput {} }

shape! { AdministrativeOverride {
    0 state: Option<String> = m("State", OPT, C::Text(&c::TARGET_ADMINISTRATIVE_OVERRIDE_STATE_ENUM)),
    1 reason: Option<String> = m("Reason", OPT, C::Text(&c::TARGET_ADMINISTRATIVE_OVERRIDE_REASON_ENUM)),
    2 description: Option<String> = m("Description", OPT, C::Any),
}}

shape! { AnomalyDetection {
    0 result: Option<String> = m("Result", OPT, C::Text(&c::ANOMALY_RESULT_ENUM)),
    1 mitigation_in_effect: Option<String> = m("MitigationInEffect", OPT, C::Text(&c::MITIGATION_IN_EFFECT_ENUM)),
}}

shape! { AuthenticateCognitoActionConfig {
    0 user_pool_arn: String = m("UserPoolArn", REQ, C::Any),
    1 user_pool_client_id: String = m("UserPoolClientId", REQ, C::Any),
    2 user_pool_domain: String = m("UserPoolDomain", REQ, C::Any),
    3 session_cookie_name: Option<String> = m("SessionCookieName", OPT, C::Any),
    4 scope: Option<String> = m("Scope", OPT, C::Any),
    5 session_timeout: Option<i64> = m("SessionTimeout", OPT, C::Any),
    6 authentication_request_extra_params: Option<BTreeMap<String, String>> = m("AuthenticationRequestExtraParams", OPT, C::Any),
    7 on_unauthenticated_request: Option<String> = m("OnUnauthenticatedRequest", OPT, C::Text(&c::AUTHENTICATE_COGNITO_ACTION_CONDITIONAL_BEHAVIOR_ENUM)),
}}

shape! { AuthenticateOidcActionConfig {
    0 issuer: String = m("Issuer", REQ, C::Any),
    1 authorization_endpoint: String = m("AuthorizationEndpoint", REQ, C::Any),
    2 token_endpoint: String = m("TokenEndpoint", REQ, C::Any),
    3 user_info_endpoint: String = m("UserInfoEndpoint", REQ, C::Any),
    4 client_id: String = m("ClientId", REQ, C::Any),
    5 client_secret: Option<String> = m("ClientSecret", OPT, C::Any),
    6 session_cookie_name: Option<String> = m("SessionCookieName", OPT, C::Any),
    7 scope: Option<String> = m("Scope", OPT, C::Any),
    8 session_timeout: Option<i64> = m("SessionTimeout", OPT, C::Any),
    9 authentication_request_extra_params: Option<BTreeMap<String, String>> = m("AuthenticationRequestExtraParams", OPT, C::Any),
    10 on_unauthenticated_request: Option<String> = m("OnUnauthenticatedRequest", OPT, C::Text(&c::AUTHENTICATE_OIDC_ACTION_CONDITIONAL_BEHAVIOR_ENUM)),
    11 use_existing_client_secret: Option<bool> = m("UseExistingClientSecret", OPT, C::Any),
}}

shape! { AvailabilityZone {
    0 zone_name: Option<String> = m("ZoneName", OPT, C::Any),
    1 subnet_id: Option<String> = m("SubnetId", OPT, C::Any),
    2 outpost_id: Option<String> = m("OutpostId", OPT, C::Any),
    3 load_balancer_addresses: Option<Vec<LoadBalancerAddress>> = m("LoadBalancerAddresses", OPT, C::Any),
    4 source_nat_ipv6_prefixes: Option<Vec<String>> = m("SourceNatIpv6Prefixes", OPT, C::Any),
}}

shape! { CapacityReservationStatus {
    0 code: Option<String> = m("Code", OPT, C::Text(&c::CAPACITY_RESERVATION_STATE_ENUM)),
    1 reason: Option<String> = m("Reason", OPT, C::Any),
}}

shape! { Certificate {
    0 certificate_arn: Option<String> = m("CertificateArn", OPT, C::Any),
    1 is_default: Option<bool> = m("IsDefault", OPT, C::Any),
}}

shape! { Cipher {
    0 name: Option<String> = m("Name", OPT, C::Any),
    1 priority: Option<i32> = m("Priority", OPT, C::Any),
}}

shape! { CreateListenerInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
    1 protocol: Option<String> = m("Protocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    2 port: Option<i32> = m("Port", OPT, C::Number(&c::PORT)),
    3 ssl_policy: Option<String> = m("SslPolicy", OPT, C::Any),
    4 certificates: Option<Vec<Certificate>> = m("Certificates", OPT, C::Any),
    5 default_actions: Vec<Action> = m("DefaultActions", REQ, C::Any),
    6 alpn_policy: Option<Vec<String>> = m("AlpnPolicy", OPT, C::Any),
    7 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST)),
    8 mutual_authentication: Option<MutualAuthenticationAttributes> = m("MutualAuthentication", OPT, C::Any),
}}

shape! { CreateListenerOutput {
    0 listeners: Option<Vec<Listener>> = m("Listeners", OPT, C::Any),
}}

shape! { CreateLoadBalancerInput {
    0 name: String = m("Name", REQ, C::Any),
    1 subnets: Option<Vec<String>> = m("Subnets", OPT, C::Any),
    2 subnet_mappings: Option<Vec<SubnetMapping>> = m("SubnetMappings", OPT, C::Any),
    3 security_groups: Option<Vec<String>> = m("SecurityGroups", OPT, C::Any),
    4 scheme: Option<String> = m("Scheme", OPT, C::Text(&c::LOAD_BALANCER_SCHEME_ENUM)),
    5 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST)),
    6 r#type: Option<String> = m("Type", OPT, C::Text(&c::LOAD_BALANCER_TYPE_ENUM)),
    7 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::IP_ADDRESS_TYPE)),
    8 customer_owned_ipv4_pool: Option<String> = m("CustomerOwnedIpv4Pool", OPT, C::Text(&c::CUSTOMER_OWNED_IPV4_POOL)),
    9 enable_prefix_for_ipv6_source_nat: Option<String> = m("EnablePrefixForIpv6SourceNat", OPT, C::Text(&c::ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM)),
    10 ipam_pools: Option<IpamPools> = m("IpamPools", OPT, C::Any),
}}

shape! { CreateLoadBalancerOutput {
    0 load_balancers: Option<Vec<LoadBalancer>> = m("LoadBalancers", OPT, C::Any),
}}

shape! { CreateRuleInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
    1 conditions: Vec<RuleCondition> = m("Conditions", REQ, C::Any),
    2 priority: i32 = m("Priority", REQ, C::Number(&c::RULE_PRIORITY)),
    3 actions: Vec<Action> = m("Actions", REQ, C::Any),
    4 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST)),
    5 transforms: Option<Vec<RuleTransform>> = m("Transforms", OPT, C::Any),
}}

shape! { CreateRuleOutput {
    0 rules: Option<Vec<Rule>> = m("Rules", OPT, C::Any),
}}

shape! { CreateTargetGroupInput {
    0 name: String = m("Name", REQ, C::Any),
    1 protocol: Option<String> = m("Protocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    2 protocol_version: Option<String> = m("ProtocolVersion", OPT, C::Any),
    3 port: Option<i32> = m("Port", OPT, C::Number(&c::PORT)),
    4 vpc_id: Option<String> = m("VpcId", OPT, C::Any),
    5 health_check_protocol: Option<String> = m("HealthCheckProtocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    6 health_check_port: Option<String> = m("HealthCheckPort", OPT, C::Any),
    7 health_check_enabled: Option<bool> = m("HealthCheckEnabled", OPT, C::Any),
    8 health_check_path: Option<String> = m("HealthCheckPath", OPT, C::Text(&c::PATH)),
    9 health_check_interval_seconds: Option<i32> = m("HealthCheckIntervalSeconds", OPT, C::Number(&c::HEALTH_CHECK_INTERVAL_SECONDS)),
    10 health_check_timeout_seconds: Option<i32> = m("HealthCheckTimeoutSeconds", OPT, C::Number(&c::HEALTH_CHECK_TIMEOUT_SECONDS)),
    11 healthy_threshold_count: Option<i32> = m("HealthyThresholdCount", OPT, C::Number(&c::HEALTH_CHECK_THRESHOLD_COUNT)),
    12 unhealthy_threshold_count: Option<i32> = m("UnhealthyThresholdCount", OPT, C::Number(&c::HEALTH_CHECK_THRESHOLD_COUNT)),
    13 matcher: Option<Matcher> = m("Matcher", OPT, C::Any),
    14 target_type: Option<String> = m("TargetType", OPT, C::Text(&c::TARGET_TYPE_ENUM)),
    15 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST)),
    16 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::TARGET_GROUP_IP_ADDRESS_TYPE_ENUM)),
    17 target_control_port: Option<i32> = m("TargetControlPort", OPT, C::Number(&c::TARGET_CONTROL_PORT)),
}}

shape! { CreateTargetGroupOutput {
    0 target_groups: Option<Vec<TargetGroup>> = m("TargetGroups", OPT, C::Any),
}}

shape! { CreateTrustStoreInput {
    0 name: String = m("Name", REQ, C::Text(&c::TRUST_STORE_NAME)),
    1 ca_certificates_bundle_s3_bucket: String = m("CaCertificatesBundleS3Bucket", REQ, C::Any),
    2 ca_certificates_bundle_s3_key: String = m("CaCertificatesBundleS3Key", REQ, C::Any),
    3 ca_certificates_bundle_s3_object_version: Option<String> = m("CaCertificatesBundleS3ObjectVersion", OPT, C::Any),
    4 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST)),
}}

shape! { CreateTrustStoreOutput {
    0 trust_stores: Option<Vec<TrustStore>> = m("TrustStores", OPT, C::Any),
}}

shape! { DeleteListenerInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
}}

shape! { DeleteListenerOutput {} }

shape! { DeleteLoadBalancerInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
}}

shape! { DeleteLoadBalancerOutput {} }

shape! { DeleteRuleInput {
    0 rule_arn: String = m("RuleArn", REQ, C::Any),
}}

shape! { DeleteRuleOutput {} }

shape! { DeleteTargetGroupInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
}}

shape! { DeleteTargetGroupOutput {} }

shape! { DeleteTrustStoreInput {
    0 trust_store_arn: String = m("TrustStoreArn", REQ, C::Any),
}}

shape! { DeleteTrustStoreOutput {} }

shape! { DeregisterTargetsInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
    1 targets: Vec<TargetDescription> = m("Targets", REQ, C::Any),
}}

shape! { DeregisterTargetsOutput {} }

shape! { DescribeAccountLimitsInput {
    0 marker: Option<String> = m("Marker", OPT, C::Any),
    1 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeAccountLimitsOutput {
    0 limits: Option<Vec<Limit>> = m("Limits", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeCapacityReservationInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
}}

shape! { DescribeCapacityReservationOutput {
    0 last_modified_time: Option<Timestamp> = m("LastModifiedTime", OPT, C::Any),
    1 decrease_requests_remaining: Option<i32> = m("DecreaseRequestsRemaining", OPT, C::Any),
    2 minimum_load_balancer_capacity: Option<MinimumLoadBalancerCapacity> = m("MinimumLoadBalancerCapacity", OPT, C::Any),
    3 capacity_reservation_state: Option<Vec<ZonalCapacityReservationState>> = m("CapacityReservationState", OPT, C::Any),
}}

shape! { DescribeListenerAttributesInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
}}

shape! { DescribeListenerAttributesOutput {
    0 attributes: Option<Vec<ListenerAttribute>> = m("Attributes", OPT, C::Any),
}}

shape! { DescribeListenerCertificatesInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
    1 marker: Option<String> = m("Marker", OPT, C::Any),
    2 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeListenerCertificatesOutput {
    0 certificates: Option<Vec<Certificate>> = m("Certificates", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeListenersInput {
    0 load_balancer_arn: Option<String> = m("LoadBalancerArn", OPT, C::Any),
    1 listener_arns: Option<Vec<String>> = m("ListenerArns", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
    3 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeListenersOutput {
    0 listeners: Option<Vec<Listener>> = m("Listeners", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeLoadBalancerAttributesInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
}}

shape! { DescribeLoadBalancerAttributesOutput {
    0 attributes: Option<Vec<LoadBalancerAttribute>> = m("Attributes", OPT, C::List(&c::LOAD_BALANCER_ATTRIBUTES)),
}}

shape! { DescribeLoadBalancersInput {
    0 load_balancer_arns: Option<Vec<String>> = m("LoadBalancerArns", OPT, C::Any),
    1 names: Option<Vec<String>> = m("Names", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
    3 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeLoadBalancersOutput {
    0 load_balancers: Option<Vec<LoadBalancer>> = m("LoadBalancers", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeRulesInput {
    0 listener_arn: Option<String> = m("ListenerArn", OPT, C::Any),
    1 rule_arns: Option<Vec<String>> = m("RuleArns", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
    3 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeRulesOutput {
    0 rules: Option<Vec<Rule>> = m("Rules", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeSSLPoliciesInput {
    0 names: Option<Vec<String>> = m("Names", OPT, C::Any),
    1 marker: Option<String> = m("Marker", OPT, C::Any),
    2 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
    3 load_balancer_type: Option<String> = m("LoadBalancerType", OPT, C::Text(&c::LOAD_BALANCER_TYPE_ENUM)),
}}

shape! { DescribeSSLPoliciesOutput {
    0 ssl_policies: Option<Vec<SslPolicy>> = m("SslPolicies", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeTagsInput {
    0 resource_arns: Vec<String> = m("ResourceArns", REQ, C::Any),
}}

shape! { DescribeTagsOutput {
    0 tag_descriptions: Option<Vec<TagDescription>> = m("TagDescriptions", OPT, C::Any),
}}

shape! { DescribeTargetGroupAttributesInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
}}

shape! { DescribeTargetGroupAttributesOutput {
    0 attributes: Option<Vec<TargetGroupAttribute>> = m("Attributes", OPT, C::Any),
}}

shape! { DescribeTargetGroupsInput {
    0 load_balancer_arn: Option<String> = m("LoadBalancerArn", OPT, C::Any),
    1 target_group_arns: Option<Vec<String>> = m("TargetGroupArns", OPT, C::Any),
    2 names: Option<Vec<String>> = m("Names", OPT, C::Any),
    3 marker: Option<String> = m("Marker", OPT, C::Any),
    4 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeTargetGroupsOutput {
    0 target_groups: Option<Vec<TargetGroup>> = m("TargetGroups", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { DescribeTargetHealthInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
    1 targets: Option<Vec<TargetDescription>> = m("Targets", OPT, C::Any),
    2 include: Option<Vec<String>> = m("Include", OPT, C::List(&c::LIST_OF_DESCRIBE_TARGET_HEALTH_INCLUDE_OPTIONS)),
}}

shape! { DescribeTargetHealthOutput {
    0 target_health_descriptions: Option<Vec<TargetHealthDescription>> = m("TargetHealthDescriptions", OPT, C::Any),
}}

shape! { DescribeTrustStoresInput {
    0 trust_store_arns: Option<Vec<String>> = m("TrustStoreArns", OPT, C::Any),
    1 names: Option<Vec<String>> = m("Names", OPT, C::List(&c::TRUST_STORE_NAMES)),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
    3 page_size: Option<i32> = m("PageSize", OPT, C::Number(&c::PAGE_SIZE)),
}}

shape! { DescribeTrustStoresOutput {
    0 trust_stores: Option<Vec<TrustStore>> = m("TrustStores", OPT, C::Any),
    1 next_marker: Option<String> = m("NextMarker", OPT, C::Any),
}}

shape! { FixedResponseActionConfig {
    0 message_body: Option<String> = m("MessageBody", OPT, C::Text(&c::FIXED_RESPONSE_ACTION_MESSAGE)),
    1 status_code: String = m("StatusCode", REQ, C::Text(&c::FIXED_RESPONSE_ACTION_STATUS_CODE)),
    2 content_type: Option<String> = m("ContentType", OPT, C::Text(&c::FIXED_RESPONSE_ACTION_CONTENT_TYPE)),
}}

shape! { ForwardActionConfig {
    0 target_groups: Option<Vec<TargetGroupTuple>> = m("TargetGroups", OPT, C::Any),
    1 target_group_stickiness_config: Option<TargetGroupStickinessConfig> = m("TargetGroupStickinessConfig", OPT, C::Any),
}}

shape! { HostHeaderConditionConfig {
    0 values: Option<Vec<String>> = m("Values", OPT, C::Any),
    1 regex_values: Option<Vec<String>> = m("RegexValues", OPT, C::Any),
}}

shape! { HostHeaderRewriteConfig {
    0 rewrites: Option<Vec<RewriteConfig>> = m("Rewrites", OPT, C::Any),
}}

shape! { HttpHeaderConditionConfig {
    0 http_header_name: Option<String> = m("HttpHeaderName", OPT, C::Any),
    1 values: Option<Vec<String>> = m("Values", OPT, C::Any),
    2 regex_values: Option<Vec<String>> = m("RegexValues", OPT, C::Any),
}}

shape! { HttpRequestMethodConditionConfig {
    0 values: Option<Vec<String>> = m("Values", OPT, C::Any),
}}

shape! { IpamPools {
    0 ipv4_ipam_pool_id: Option<String> = m("Ipv4IpamPoolId", OPT, C::Text(&c::IPAM_POOL_ID)),
}}

shape! { JwtValidationActionAdditionalClaim {
    0 format: String = m("Format", REQ, C::Text(&c::JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_FORMAT_ENUM)),
    1 name: String = m("Name", REQ, C::Any),
    2 values: Vec<String> = m("Values", REQ, C::Any),
}}

shape! { JwtValidationActionConfig {
    0 jwks_endpoint: String = m("JwksEndpoint", REQ, C::Any),
    1 issuer: String = m("Issuer", REQ, C::Any),
    2 additional_claims: Option<Vec<JwtValidationActionAdditionalClaim>> = m("AdditionalClaims", OPT, C::Any),
}}

shape! { Limit {
    0 name: Option<String> = m("Name", OPT, C::Any),
    1 max: Option<String> = m("Max", OPT, C::Any),
}}

shape! { Listener {
    0 listener_arn: Option<String> = m("ListenerArn", OPT, C::Any),
    1 load_balancer_arn: Option<String> = m("LoadBalancerArn", OPT, C::Any),
    2 port: Option<i32> = m("Port", OPT, C::Number(&c::PORT)),
    3 protocol: Option<String> = m("Protocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    4 certificates: Option<Vec<Certificate>> = m("Certificates", OPT, C::Any),
    5 ssl_policy: Option<String> = m("SslPolicy", OPT, C::Any),
    6 default_actions: Option<Vec<Action>> = m("DefaultActions", OPT, C::Any),
    7 alpn_policy: Option<Vec<String>> = m("AlpnPolicy", OPT, C::Any),
    8 mutual_authentication: Option<MutualAuthenticationAttributes> = m("MutualAuthentication", OPT, C::Any),
}}

shape! { ListenerAttribute {
    0 key: Option<String> = m("Key", OPT, C::Text(&c::LISTENER_ATTRIBUTE_KEY)),
    1 value: Option<String> = m("Value", OPT, C::Any),
}}

shape! { LoadBalancer {
    0 load_balancer_arn: Option<String> = m("LoadBalancerArn", OPT, C::Any),
    1 dns_name: Option<String> = m("DNSName", OPT, C::Any),
    2 canonical_hosted_zone_id: Option<String> = m("CanonicalHostedZoneId", OPT, C::Any),
    3 created_time: Option<Timestamp> = m("CreatedTime", OPT, C::Any),
    4 load_balancer_name: Option<String> = m("LoadBalancerName", OPT, C::Any),
    5 scheme: Option<String> = m("Scheme", OPT, C::Text(&c::LOAD_BALANCER_SCHEME_ENUM)),
    6 vpc_id: Option<String> = m("VpcId", OPT, C::Any),
    7 state: Option<LoadBalancerState> = m("State", OPT, C::Any),
    8 r#type: Option<String> = m("Type", OPT, C::Text(&c::LOAD_BALANCER_TYPE_ENUM)),
    9 availability_zones: Option<Vec<AvailabilityZone>> = m("AvailabilityZones", OPT, C::Any),
    10 security_groups: Option<Vec<String>> = m("SecurityGroups", OPT, C::Any),
    11 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::IP_ADDRESS_TYPE)),
    12 customer_owned_ipv4_pool: Option<String> = m("CustomerOwnedIpv4Pool", OPT, C::Text(&c::CUSTOMER_OWNED_IPV4_POOL)),
    13 enforce_security_group_inbound_rules_on_private_link_traffic: Option<String> = m("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", OPT, C::Any),
    14 enable_prefix_for_ipv6_source_nat: Option<String> = m("EnablePrefixForIpv6SourceNat", OPT, C::Text(&c::ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM)),
    15 ipam_pools: Option<IpamPools> = m("IpamPools", OPT, C::Any),
}}

shape! { LoadBalancerAddress {
    0 ip_address: Option<String> = m("IpAddress", OPT, C::Any),
    1 allocation_id: Option<String> = m("AllocationId", OPT, C::Any),
    2 private_i_pv4_address: Option<String> = m("PrivateIPv4Address", OPT, C::Any),
    3 i_pv6_address: Option<String> = m("IPv6Address", OPT, C::Any),
}}

shape! { LoadBalancerAttribute {
    0 key: Option<String> = m("Key", OPT, C::Text(&c::LOAD_BALANCER_ATTRIBUTE_KEY)),
    1 value: Option<String> = m("Value", OPT, C::Text(&c::LOAD_BALANCER_ATTRIBUTE_VALUE)),
}}

shape! { LoadBalancerState {
    0 code: Option<String> = m("Code", OPT, C::Text(&c::LOAD_BALANCER_STATE_ENUM)),
    1 reason: Option<String> = m("Reason", OPT, C::Any),
}}

shape! { Matcher {
    0 http_code: Option<String> = m("HttpCode", OPT, C::Any),
    1 grpc_code: Option<String> = m("GrpcCode", OPT, C::Any),
}}

shape! { MinimumLoadBalancerCapacity {
    0 capacity_units: Option<i32> = m("CapacityUnits", OPT, C::Any),
}}

shape! { ModifyListenerAttributesInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
    1 attributes: Vec<ListenerAttribute> = m("Attributes", REQ, C::Any),
}}

shape! { ModifyListenerAttributesOutput {
    0 attributes: Option<Vec<ListenerAttribute>> = m("Attributes", OPT, C::Any),
}}

shape! { ModifyListenerInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
    1 port: Option<i32> = m("Port", OPT, C::Number(&c::PORT)),
    2 protocol: Option<String> = m("Protocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    3 ssl_policy: Option<String> = m("SslPolicy", OPT, C::Any),
    4 certificates: Option<Vec<Certificate>> = m("Certificates", OPT, C::Any),
    5 default_actions: Option<Vec<Action>> = m("DefaultActions", OPT, C::Any),
    6 alpn_policy: Option<Vec<String>> = m("AlpnPolicy", OPT, C::Any),
    7 mutual_authentication: Option<MutualAuthenticationAttributes> = m("MutualAuthentication", OPT, C::Any),
}}

shape! { ModifyListenerOutput {
    0 listeners: Option<Vec<Listener>> = m("Listeners", OPT, C::Any),
}}

shape! { ModifyLoadBalancerAttributesInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
    1 attributes: Vec<LoadBalancerAttribute> = m("Attributes", REQ, C::List(&c::LOAD_BALANCER_ATTRIBUTES)),
}}

shape! { ModifyLoadBalancerAttributesOutput {
    0 attributes: Option<Vec<LoadBalancerAttribute>> = m("Attributes", OPT, C::List(&c::LOAD_BALANCER_ATTRIBUTES)),
}}

shape! { ModifyRuleInput {
    0 rule_arn: String = m("RuleArn", REQ, C::Any),
    1 conditions: Option<Vec<RuleCondition>> = m("Conditions", OPT, C::Any),
    2 actions: Option<Vec<Action>> = m("Actions", OPT, C::Any),
    3 transforms: Option<Vec<RuleTransform>> = m("Transforms", OPT, C::Any),
    4 reset_transforms: Option<bool> = m("ResetTransforms", OPT, C::Any),
}}

shape! { ModifyRuleOutput {
    0 rules: Option<Vec<Rule>> = m("Rules", OPT, C::Any),
}}

shape! { ModifyTargetGroupAttributesInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
    1 attributes: Vec<TargetGroupAttribute> = m("Attributes", REQ, C::Any),
}}

shape! { ModifyTargetGroupAttributesOutput {
    0 attributes: Option<Vec<TargetGroupAttribute>> = m("Attributes", OPT, C::Any),
}}

shape! { ModifyTargetGroupInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
    1 health_check_protocol: Option<String> = m("HealthCheckProtocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    2 health_check_port: Option<String> = m("HealthCheckPort", OPT, C::Any),
    3 health_check_path: Option<String> = m("HealthCheckPath", OPT, C::Text(&c::PATH)),
    4 health_check_enabled: Option<bool> = m("HealthCheckEnabled", OPT, C::Any),
    5 health_check_interval_seconds: Option<i32> = m("HealthCheckIntervalSeconds", OPT, C::Number(&c::HEALTH_CHECK_INTERVAL_SECONDS)),
    6 health_check_timeout_seconds: Option<i32> = m("HealthCheckTimeoutSeconds", OPT, C::Number(&c::HEALTH_CHECK_TIMEOUT_SECONDS)),
    7 healthy_threshold_count: Option<i32> = m("HealthyThresholdCount", OPT, C::Number(&c::HEALTH_CHECK_THRESHOLD_COUNT)),
    8 unhealthy_threshold_count: Option<i32> = m("UnhealthyThresholdCount", OPT, C::Number(&c::HEALTH_CHECK_THRESHOLD_COUNT)),
    9 matcher: Option<Matcher> = m("Matcher", OPT, C::Any),
}}

shape! { ModifyTargetGroupOutput {
    0 target_groups: Option<Vec<TargetGroup>> = m("TargetGroups", OPT, C::Any),
}}

shape! { ModifyTrustStoreInput {
    0 trust_store_arn: String = m("TrustStoreArn", REQ, C::Any),
    1 ca_certificates_bundle_s3_bucket: String = m("CaCertificatesBundleS3Bucket", REQ, C::Any),
    2 ca_certificates_bundle_s3_key: String = m("CaCertificatesBundleS3Key", REQ, C::Any),
    3 ca_certificates_bundle_s3_object_version: Option<String> = m("CaCertificatesBundleS3ObjectVersion", OPT, C::Any),
}}

shape! { ModifyTrustStoreOutput {
    0 trust_stores: Option<Vec<TrustStore>> = m("TrustStores", OPT, C::Any),
}}

shape! { MutualAuthenticationAttributes {
    0 mode: Option<String> = m("Mode", OPT, C::Any),
    1 trust_store_arn: Option<String> = m("TrustStoreArn", OPT, C::Any),
    2 ignore_client_certificate_expiry: Option<bool> = m("IgnoreClientCertificateExpiry", OPT, C::Any),
    3 trust_store_association_status: Option<String> = m("TrustStoreAssociationStatus", OPT, C::Text(&c::TRUST_STORE_ASSOCIATION_STATUS_ENUM)),
    4 advertise_trust_store_ca_names: Option<String> = m("AdvertiseTrustStoreCaNames", OPT, C::Text(&c::ADVERTISE_TRUST_STORE_CA_NAMES_ENUM)),
}}

shape! { PathPatternConditionConfig {
    0 values: Option<Vec<String>> = m("Values", OPT, C::Any),
    1 regex_values: Option<Vec<String>> = m("RegexValues", OPT, C::Any),
}}

shape! { QueryStringConditionConfig {
    0 values: Option<Vec<QueryStringKeyValuePair>> = m("Values", OPT, C::Any),
}}

shape! { QueryStringKeyValuePair {
    0 key: Option<String> = m("Key", OPT, C::Any),
    1 value: Option<String> = m("Value", OPT, C::Any),
}}

shape! { RedirectActionConfig {
    0 protocol: Option<String> = m("Protocol", OPT, C::Text(&c::REDIRECT_ACTION_PROTOCOL)),
    1 port: Option<String> = m("Port", OPT, C::Any),
    2 host: Option<String> = m("Host", OPT, C::Text(&c::REDIRECT_ACTION_HOST)),
    3 path: Option<String> = m("Path", OPT, C::Text(&c::REDIRECT_ACTION_PATH)),
    4 query: Option<String> = m("Query", OPT, C::Text(&c::REDIRECT_ACTION_QUERY)),
    5 status_code: String = m("StatusCode", REQ, C::Text(&c::REDIRECT_ACTION_STATUS_CODE_ENUM)),
}}

shape! { RegisterTargetsInput {
    0 target_group_arn: String = m("TargetGroupArn", REQ, C::Any),
    1 targets: Vec<TargetDescription> = m("Targets", REQ, C::Any),
}}

shape! { RegisterTargetsOutput {} }

shape! { RemoveListenerCertificatesInput {
    0 listener_arn: String = m("ListenerArn", REQ, C::Any),
    1 certificates: Vec<Certificate> = m("Certificates", REQ, C::Any),
}}

shape! { RemoveListenerCertificatesOutput {} }

shape! { RemoveTagsInput {
    0 resource_arns: Vec<String> = m("ResourceArns", REQ, C::Any),
    1 tag_keys: Vec<String> = m("TagKeys", REQ, C::List(&c::TAG_KEYS)),
}}

shape! { RemoveTagsOutput {} }

shape! { RewriteConfig {
    0 regex: String = m("Regex", REQ, C::Any),
    1 replace: String = m("Replace", REQ, C::Any),
}}

shape! { Rule {
    0 rule_arn: Option<String> = m("RuleArn", OPT, C::Any),
    1 priority: Option<String> = m("Priority", OPT, C::Any),
    2 conditions: Option<Vec<RuleCondition>> = m("Conditions", OPT, C::Any),
    3 actions: Option<Vec<Action>> = m("Actions", OPT, C::Any),
    4 is_default: Option<bool> = m("IsDefault", OPT, C::Any),
    5 transforms: Option<Vec<RuleTransform>> = m("Transforms", OPT, C::Any),
}}

shape! { RuleCondition {
    0 field: Option<String> = m("Field", OPT, C::Text(&c::CONDITION_FIELD_NAME)),
    1 values: Option<Vec<String>> = m("Values", OPT, C::Any),
    2 host_header_config: Option<HostHeaderConditionConfig> = m("HostHeaderConfig", OPT, C::Any),
    3 path_pattern_config: Option<PathPatternConditionConfig> = m("PathPatternConfig", OPT, C::Any),
    4 http_header_config: Option<HttpHeaderConditionConfig> = m("HttpHeaderConfig", OPT, C::Any),
    5 query_string_config: Option<QueryStringConditionConfig> = m("QueryStringConfig", OPT, C::Any),
    6 http_request_method_config: Option<HttpRequestMethodConditionConfig> = m("HttpRequestMethodConfig", OPT, C::Any),
    7 source_ip_config: Option<SourceIpConditionConfig> = m("SourceIpConfig", OPT, C::Any),
    8 regex_values: Option<Vec<String>> = m("RegexValues", OPT, C::Any),
}}

shape! { RulePriorityPair {
    0 rule_arn: Option<String> = m("RuleArn", OPT, C::Any),
    1 priority: Option<i32> = m("Priority", OPT, C::Number(&c::RULE_PRIORITY)),
}}

shape! { RuleTransform {
    0 r#type: String = m("Type", REQ, C::Text(&c::TRANSFORM_TYPE_ENUM)),
    1 host_header_rewrite_config: Option<HostHeaderRewriteConfig> = m("HostHeaderRewriteConfig", OPT, C::Any),
    2 url_rewrite_config: Option<UrlRewriteConfig> = m("UrlRewriteConfig", OPT, C::Any),
}}

shape! { SetIpAddressTypeInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
    1 ip_address_type: String = m("IpAddressType", REQ, C::Text(&c::IP_ADDRESS_TYPE)),
}}

shape! { SetIpAddressTypeOutput {
    0 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::IP_ADDRESS_TYPE)),
}}

shape! { SetRulePrioritiesInput {
    0 rule_priorities: Vec<RulePriorityPair> = m("RulePriorities", REQ, C::Any),
}}

shape! { SetRulePrioritiesOutput {
    0 rules: Option<Vec<Rule>> = m("Rules", OPT, C::Any),
}}

shape! { SetSecurityGroupsInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
    1 security_groups: Vec<String> = m("SecurityGroups", REQ, C::Any),
    2 enforce_security_group_inbound_rules_on_private_link_traffic: Option<String> = m("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", OPT, C::Text(&c::ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM)),
}}

shape! { SetSecurityGroupsOutput {
    0 security_group_ids: Option<Vec<String>> = m("SecurityGroupIds", OPT, C::Any),
    1 enforce_security_group_inbound_rules_on_private_link_traffic: Option<String> = m("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", OPT, C::Text(&c::ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM)),
}}

shape! { SetSubnetsInput {
    0 load_balancer_arn: String = m("LoadBalancerArn", REQ, C::Any),
    1 subnets: Option<Vec<String>> = m("Subnets", OPT, C::Any),
    2 subnet_mappings: Option<Vec<SubnetMapping>> = m("SubnetMappings", OPT, C::Any),
    3 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::IP_ADDRESS_TYPE)),
    4 enable_prefix_for_ipv6_source_nat: Option<String> = m("EnablePrefixForIpv6SourceNat", OPT, C::Text(&c::ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM)),
}}

shape! { SetSubnetsOutput {
    0 availability_zones: Option<Vec<AvailabilityZone>> = m("AvailabilityZones", OPT, C::Any),
    1 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::IP_ADDRESS_TYPE)),
    2 enable_prefix_for_ipv6_source_nat: Option<String> = m("EnablePrefixForIpv6SourceNat", OPT, C::Text(&c::ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM)),
}}

shape! { SourceIpConditionConfig {
    0 values: Option<Vec<String>> = m("Values", OPT, C::Any),
    1 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::SOURCE_IP_ADDRESS_TYPE_ENUM)),
}}

shape! { SslPolicy {
    0 ssl_protocols: Option<Vec<String>> = m("SslProtocols", OPT, C::Any),
    1 ciphers: Option<Vec<Cipher>> = m("Ciphers", OPT, C::Any),
    2 name: Option<String> = m("Name", OPT, C::Any),
    3 supported_load_balancer_types: Option<Vec<String>> = m("SupportedLoadBalancerTypes", OPT, C::Any),
}}

shape! { SubnetMapping {
    0 subnet_id: Option<String> = m("SubnetId", OPT, C::Any),
    1 allocation_id: Option<String> = m("AllocationId", OPT, C::Any),
    2 private_i_pv4_address: Option<String> = m("PrivateIPv4Address", OPT, C::Any),
    3 i_pv6_address: Option<String> = m("IPv6Address", OPT, C::Any),
    4 source_nat_ipv6_prefix: Option<String> = m("SourceNatIpv6Prefix", OPT, C::Any),
}}

shape! { Tag {
    0 key: String = m("Key", REQ, C::Text(&c::TAG_KEY)),
    1 value: Option<String> = m("Value", OPT, C::Text(&c::TAG_VALUE)),
}}

shape! { TagDescription {
    0 resource_arn: Option<String> = m("ResourceArn", OPT, C::Any),
    1 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST)),
}}

shape! { TargetDescription {
    0 id: String = m("Id", REQ, C::Any),
    1 port: Option<i32> = m("Port", OPT, C::Number(&c::PORT)),
    2 availability_zone: Option<String> = m("AvailabilityZone", OPT, C::Any),
    3 quic_server_id: Option<String> = m("QuicServerId", OPT, C::Text(&c::QUIC_SERVER_ID)),
}}

shape! { TargetGroup {
    0 target_group_arn: Option<String> = m("TargetGroupArn", OPT, C::Any),
    1 target_group_name: Option<String> = m("TargetGroupName", OPT, C::Any),
    2 protocol: Option<String> = m("Protocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    3 port: Option<i32> = m("Port", OPT, C::Number(&c::PORT)),
    4 vpc_id: Option<String> = m("VpcId", OPT, C::Any),
    5 health_check_protocol: Option<String> = m("HealthCheckProtocol", OPT, C::Text(&c::PROTOCOL_ENUM)),
    6 health_check_port: Option<String> = m("HealthCheckPort", OPT, C::Any),
    7 health_check_enabled: Option<bool> = m("HealthCheckEnabled", OPT, C::Any),
    8 health_check_interval_seconds: Option<i32> = m("HealthCheckIntervalSeconds", OPT, C::Number(&c::HEALTH_CHECK_INTERVAL_SECONDS)),
    9 health_check_timeout_seconds: Option<i32> = m("HealthCheckTimeoutSeconds", OPT, C::Number(&c::HEALTH_CHECK_TIMEOUT_SECONDS)),
    10 healthy_threshold_count: Option<i32> = m("HealthyThresholdCount", OPT, C::Number(&c::HEALTH_CHECK_THRESHOLD_COUNT)),
    11 unhealthy_threshold_count: Option<i32> = m("UnhealthyThresholdCount", OPT, C::Number(&c::HEALTH_CHECK_THRESHOLD_COUNT)),
    12 health_check_path: Option<String> = m("HealthCheckPath", OPT, C::Text(&c::PATH)),
    13 matcher: Option<Matcher> = m("Matcher", OPT, C::Any),
    14 load_balancer_arns: Option<Vec<String>> = m("LoadBalancerArns", OPT, C::Any),
    15 target_type: Option<String> = m("TargetType", OPT, C::Text(&c::TARGET_TYPE_ENUM)),
    16 protocol_version: Option<String> = m("ProtocolVersion", OPT, C::Any),
    17 ip_address_type: Option<String> = m("IpAddressType", OPT, C::Text(&c::TARGET_GROUP_IP_ADDRESS_TYPE_ENUM)),
    18 target_control_port: Option<i32> = m("TargetControlPort", OPT, C::Number(&c::TARGET_CONTROL_PORT)),
}}

shape! { TargetGroupAttribute {
    0 key: Option<String> = m("Key", OPT, C::Text(&c::TARGET_GROUP_ATTRIBUTE_KEY)),
    1 value: Option<String> = m("Value", OPT, C::Any),
}}

shape! { TargetGroupStickinessConfig {
    0 enabled: Option<bool> = m("Enabled", OPT, C::Any),
    1 duration_seconds: Option<i32> = m("DurationSeconds", OPT, C::Any),
}}

shape! { TargetGroupTuple {
    0 target_group_arn: Option<String> = m("TargetGroupArn", OPT, C::Any),
    1 weight: Option<i32> = m("Weight", OPT, C::Any),
}}

shape! { TargetHealth {
    0 state: Option<String> = m("State", OPT, C::Text(&c::TARGET_HEALTH_STATE_ENUM)),
    1 reason: Option<String> = m("Reason", OPT, C::Text(&c::TARGET_HEALTH_REASON_ENUM)),
    2 description: Option<String> = m("Description", OPT, C::Any),
}}

shape! { TargetHealthDescription {
    0 target: Option<TargetDescription> = m("Target", OPT, C::Any),
    1 health_check_port: Option<String> = m("HealthCheckPort", OPT, C::Any),
    2 target_health: Option<TargetHealth> = m("TargetHealth", OPT, C::Any),
    3 anomaly_detection: Option<AnomalyDetection> = m("AnomalyDetection", OPT, C::Any),
    4 administrative_override: Option<AdministrativeOverride> = m("AdministrativeOverride", OPT, C::Any),
}}

shape! { TrustStore {
    0 name: Option<String> = m("Name", OPT, C::Text(&c::TRUST_STORE_NAME)),
    1 trust_store_arn: Option<String> = m("TrustStoreArn", OPT, C::Any),
    2 status: Option<String> = m("Status", OPT, C::Text(&c::TRUST_STORE_STATUS)),
    3 number_of_ca_certificates: Option<i32> = m("NumberOfCaCertificates", OPT, C::Any),
    4 total_revoked_entries: Option<i64> = m("TotalRevokedEntries", OPT, C::Any),
}}

shape! { UrlRewriteConfig {
    0 rewrites: Option<Vec<RewriteConfig>> = m("Rewrites", OPT, C::Any),
}}

shape! { ZonalCapacityReservationState {
    0 state: Option<CapacityReservationStatus> = m("State", OPT, C::Any),
    1 availability_zone: Option<String> = m("AvailabilityZone", OPT, C::Any),
    2 effective_capacity_units: Option<f64> = m("EffectiveCapacityUnits", OPT, C::Any),
}}
