//! Structures of Sts, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape};

shape! { AssumeRoleInput {
    0 role_arn: String = m("RoleArn", REQ, C::Text(&c::ARN_TYPE)),
    1 role_session_name: String = m("RoleSessionName", REQ, C::Text(&c::ROLE_SESSION_NAME_TYPE)),
    2 policy_arns: Option<Vec<PolicyDescriptorType>> = m("PolicyArns", OPT, C::Any),
    3 policy: Option<String> = m("Policy", OPT, C::Text(&c::UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE)),
    4 duration_seconds: Option<i32> = m("DurationSeconds", OPT, C::Number(&c::ROLE_DURATION_SECONDS_TYPE)),
    5 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
    6 transitive_tag_keys: Option<Vec<String>> = m("TransitiveTagKeys", OPT, C::List(&c::TAG_KEY_LIST_TYPE)),
    7 external_id: Option<String> = m("ExternalId", OPT, C::Text(&c::EXTERNAL_ID_TYPE)),
    8 serial_number: Option<String> = m("SerialNumber", OPT, C::Text(&c::SERIAL_NUMBER_TYPE)),
    9 token_code: Option<String> = m("TokenCode", OPT, C::Text(&c::TOKEN_CODE_TYPE)),
    10 source_identity: Option<String> = m("SourceIdentity", OPT, C::Text(&c::SOURCE_IDENTITY_TYPE)),
    11 provided_contexts: Option<Vec<ProvidedContext>> = m("ProvidedContexts", OPT, C::List(&c::PROVIDED_CONTEXTS_LIST_TYPE)),
    12 minimum_session_token_size: Option<i32> = m("MinimumSessionTokenSize", OPT, C::Number(&c::MINIMUM_SESSION_TOKEN_SIZE_TYPE)),
}}

shape! { AssumeRoleOutput {
    0 credentials: Option<Credentials> = m("Credentials", OPT, C::Any),
    1 assumed_role_user: Option<AssumedRoleUser> = m("AssumedRoleUser", OPT, C::Any),
    2 packed_policy_size: Option<i32> = m("PackedPolicySize", OPT, C::Number(&c::NON_NEGATIVE_INTEGER_TYPE)),
    3 source_identity: Option<String> = m("SourceIdentity", OPT, C::Text(&c::SOURCE_IDENTITY_TYPE)),
    4 session_token_utilization: Option<i32> = m("SessionTokenUtilization", OPT, C::Number(&c::SESSION_TOKEN_UTILIZATION_TYPE)),
    5 session_token_size: Option<i32> = m("SessionTokenSize", OPT, C::Number(&c::SESSION_TOKEN_SIZE_TYPE)),
}}

shape! { AssumeRoleWithWebIdentityInput {
    0 role_arn: String = m("RoleArn", REQ, C::Text(&c::ARN_TYPE)),
    1 role_session_name: String = m("RoleSessionName", REQ, C::Text(&c::ROLE_SESSION_NAME_TYPE)),
    2 web_identity_token: String = m("WebIdentityToken", REQ, C::Text(&c::CLIENT_TOKEN_TYPE)),
    3 provider_id: Option<String> = m("ProviderId", OPT, C::Text(&c::URL_TYPE)),
    4 policy_arns: Option<Vec<PolicyDescriptorType>> = m("PolicyArns", OPT, C::Any),
    5 policy: Option<String> = m("Policy", OPT, C::Text(&c::SESSION_POLICY_DOCUMENT_TYPE)),
    6 duration_seconds: Option<i32> = m("DurationSeconds", OPT, C::Number(&c::ROLE_DURATION_SECONDS_TYPE)),
    7 minimum_session_token_size: Option<i32> = m("MinimumSessionTokenSize", OPT, C::Number(&c::MINIMUM_SESSION_TOKEN_SIZE_TYPE)),
}}

shape! { AssumeRoleWithWebIdentityOutput {
    0 credentials: Option<Credentials> = m("Credentials", OPT, C::Any),
    1 subject_from_web_identity_token: Option<String> = m("SubjectFromWebIdentityToken", OPT, C::Text(&c::WEB_IDENTITY_SUBJECT_TYPE)),
    2 assumed_role_user: Option<AssumedRoleUser> = m("AssumedRoleUser", OPT, C::Any),
    3 packed_policy_size: Option<i32> = m("PackedPolicySize", OPT, C::Number(&c::NON_NEGATIVE_INTEGER_TYPE)),
    4 provider: Option<String> = m("Provider", OPT, C::Any),
    5 audience: Option<String> = m("Audience", OPT, C::Any),
    6 source_identity: Option<String> = m("SourceIdentity", OPT, C::Text(&c::SOURCE_IDENTITY_TYPE)),
    7 session_token_utilization: Option<i32> = m("SessionTokenUtilization", OPT, C::Number(&c::SESSION_TOKEN_UTILIZATION_TYPE)),
    8 session_token_size: Option<i32> = m("SessionTokenSize", OPT, C::Number(&c::SESSION_TOKEN_SIZE_TYPE)),
}}

shape! { AssumedRoleUser {
    0 assumed_role_id: String = m("AssumedRoleId", REQ, C::Text(&c::ASSUMED_ROLE_ID_TYPE)),
    1 arn: String = m("Arn", REQ, C::Text(&c::ARN_TYPE)),
}}

shape! { Credentials {
    0 access_key_id: String = m("AccessKeyId", REQ, C::Text(&c::ACCESS_KEY_ID_TYPE)),
    1 secret_access_key: String = m("SecretAccessKey", REQ, C::Any),
    2 session_token: String = m("SessionToken", REQ, C::Any),
    3 expiration: Timestamp = m("Expiration", REQ, C::Any),
}}

shape! { GetCallerIdentityInput {} }

shape! { GetCallerIdentityOutput {
    0 user_id: Option<String> = m("UserId", OPT, C::Any),
    1 account: Option<String> = m("Account", OPT, C::Any),
    2 arn: Option<String> = m("Arn", OPT, C::Text(&c::ARN_TYPE)),
}}

shape! { GetSessionTokenInput {
    0 duration_seconds: Option<i32> = m("DurationSeconds", OPT, C::Number(&c::DURATION_SECONDS_TYPE)),
    1 serial_number: Option<String> = m("SerialNumber", OPT, C::Text(&c::SERIAL_NUMBER_TYPE)),
    2 token_code: Option<String> = m("TokenCode", OPT, C::Text(&c::TOKEN_CODE_TYPE)),
    3 minimum_session_token_size: Option<i32> = m("MinimumSessionTokenSize", OPT, C::Number(&c::MINIMUM_SESSION_TOKEN_SIZE_TYPE)),
}}

shape! { GetSessionTokenOutput {
    0 credentials: Option<Credentials> = m("Credentials", OPT, C::Any),
    1 session_token_utilization: Option<i32> = m("SessionTokenUtilization", OPT, C::Number(&c::SESSION_TOKEN_UTILIZATION_TYPE)),
    2 session_token_size: Option<i32> = m("SessionTokenSize", OPT, C::Number(&c::SESSION_TOKEN_SIZE_TYPE)),
}}

shape! { PolicyDescriptorType {
    0 arn: Option<String> = m("arn", OPT, C::Text(&c::ARN_TYPE)),
}}

shape! { ProvidedContext {
    0 provider_arn: Option<String> = m("ProviderArn", OPT, C::Text(&c::ARN_TYPE)),
    1 context_assertion: Option<String> = m("ContextAssertion", OPT, C::Text(&c::CONTEXT_ASSERTION_TYPE)),
}}

shape! { Tag {
    0 key: String = m("Key", REQ, C::Text(&c::TAG_KEY_TYPE)),
    1 value: String = m("Value", REQ, C::Text(&c::TAG_VALUE_TYPE)),
}}
