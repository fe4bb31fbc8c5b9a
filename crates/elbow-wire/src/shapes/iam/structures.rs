//! Structures of Iam, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape};

shape! { AddRoleToInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    1 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
}}

shape! { AttachRolePolicyInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
}}

shape! { AttachedPermissionsBoundary {
    0 permissions_boundary_type: Option<String> = m("PermissionsBoundaryType", OPT, C::Text(&c::PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE)),
    1 permissions_boundary_arn: Option<String> = m("PermissionsBoundaryArn", OPT, C::Text(&c::ARN_TYPE)),
}}

shape! { AttachedPolicy {
    0 policy_name: Option<String> = m("PolicyName", OPT, C::Text(&c::POLICY_NAME_TYPE)),
    1 policy_arn: Option<String> = m("PolicyArn", OPT, C::Text(&c::ARN_TYPE)),
}}

shape! { CreateInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    1 path: Option<String> = m("Path", OPT, C::Text(&c::PATH_TYPE)),
    2 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { CreateInstanceProfileOutput {
    0 instance_profile: InstanceProfile = m("InstanceProfile", REQ, C::Any),
}}

shape! { CreatePolicyInput {
    0 policy_name: String = m("PolicyName", REQ, C::Text(&c::POLICY_NAME_TYPE)),
    1 path: Option<String> = m("Path", OPT, C::Text(&c::POLICY_PATH_TYPE)),
    2 policy_document: String = m("PolicyDocument", REQ, C::Text(&c::POLICY_DOCUMENT_TYPE)),
    3 description: Option<String> = m("Description", OPT, C::Text(&c::POLICY_DESCRIPTION_TYPE)),
    4 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { CreatePolicyOutput {
    0 policy: Option<Policy> = m("Policy", OPT, C::Any),
}}

shape! { CreatePolicyVersionInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 policy_document: String = m("PolicyDocument", REQ, C::Text(&c::POLICY_DOCUMENT_TYPE)),
    2 set_as_default: Option<bool> = m("SetAsDefault", OPT, C::Any),
}}

shape! { CreatePolicyVersionOutput {
    0 policy_version: Option<PolicyVersion> = m("PolicyVersion", OPT, C::Any),
}}

shape! { CreateRoleInput {
    0 path: Option<String> = m("Path", OPT, C::Text(&c::PATH_TYPE)),
    1 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    2 assume_role_policy_document: String = m("AssumeRolePolicyDocument", REQ, C::Text(&c::POLICY_DOCUMENT_TYPE)),
    3 description: Option<String> = m("Description", OPT, C::Text(&c::ROLE_DESCRIPTION_TYPE)),
    4 max_session_duration: Option<i32> = m("MaxSessionDuration", OPT, C::Number(&c::ROLE_MAX_SESSION_DURATION_TYPE)),
    5 permissions_boundary: Option<String> = m("PermissionsBoundary", OPT, C::Text(&c::ARN_TYPE)),
    6 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { CreateRoleOutput {
    0 role: Role = m("Role", REQ, C::Any),
}}

shape! { CreateServiceLinkedRoleInput {
    0 aws_service_name: String = m("AWSServiceName", REQ, C::Text(&c::GROUP_NAME_TYPE)),
    1 description: Option<String> = m("Description", OPT, C::Text(&c::ROLE_DESCRIPTION_TYPE)),
    2 custom_suffix: Option<String> = m("CustomSuffix", OPT, C::Text(&c::CUSTOM_SUFFIX_TYPE)),
}}

shape! { CreateServiceLinkedRoleOutput {
    0 role: Option<Role> = m("Role", OPT, C::Any),
}}

shape! { DeleteInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
}}

shape! { DeletePolicyInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
}}

shape! { DeletePolicyVersionInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 version_id: String = m("VersionId", REQ, C::Text(&c::POLICY_VERSION_ID_TYPE)),
}}

shape! { DeleteRolePolicyInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::POLICY_NAME_TYPE)),
}}

shape! { DeleteRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
}}

shape! { DeleteServiceLinkedRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
}}

shape! { DeleteServiceLinkedRoleOutput {
    0 deletion_task_id: String = m("DeletionTaskId", REQ, C::Text(&c::DELETION_TASK_ID_TYPE)),
}}

shape! { DeletionTaskFailureReasonType {
    0 reason: Option<String> = m("Reason", OPT, C::Text(&c::REASON_TYPE)),
    1 role_usage_list: Option<Vec<RoleUsageType>> = m("RoleUsageList", OPT, C::Any),
}}

shape! { DetachRolePolicyInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
}}

shape! { GetInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
}}

shape! { GetInstanceProfileOutput {
    0 instance_profile: InstanceProfile = m("InstanceProfile", REQ, C::Any),
}}

shape! { GetPolicyInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
}}

shape! { GetPolicyOutput {
    0 policy: Option<Policy> = m("Policy", OPT, C::Any),
}}

shape! { GetPolicyVersionInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 version_id: String = m("VersionId", REQ, C::Text(&c::POLICY_VERSION_ID_TYPE)),
}}

shape! { GetPolicyVersionOutput {
    0 policy_version: Option<PolicyVersion> = m("PolicyVersion", OPT, C::Any),
}}

shape! { GetRolePolicyInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::POLICY_NAME_TYPE)),
}}

shape! { GetRolePolicyOutput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::POLICY_NAME_TYPE)),
    2 policy_document: String = m("PolicyDocument", REQ, C::Text(&c::POLICY_DOCUMENT_TYPE)),
}}

shape! { GetRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
}}

shape! { GetRoleOutput {
    0 role: Role = m("Role", REQ, C::Any),
}}

shape! { GetServiceLinkedRoleDeletionStatusInput {
    0 deletion_task_id: String = m("DeletionTaskId", REQ, C::Text(&c::DELETION_TASK_ID_TYPE)),
}}

shape! { GetServiceLinkedRoleDeletionStatusOutput {
    0 status: String = m("Status", REQ, C::Text(&c::DELETION_TASK_STATUS_TYPE)),
    1 reason: Option<DeletionTaskFailureReasonType> = m("Reason", OPT, C::Any),
}}

shape! { GetUserInput {
    0 user_name: Option<String> = m("UserName", OPT, C::Text(&c::EXISTING_USER_NAME_TYPE)),
}}

shape! { GetUserOutput {
    0 user: User = m("User", REQ, C::Any),
}}

shape! { InstanceProfile {
    0 path: String = m("Path", REQ, C::Text(&c::PATH_TYPE)),
    1 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    2 instance_profile_id: String = m("InstanceProfileId", REQ, C::Text(&c::ID_TYPE)),
    3 arn: String = m("Arn", REQ, C::Text(&c::ARN_TYPE)),
    4 create_date: Timestamp = m("CreateDate", REQ, C::Any),
    5 roles: Vec<Role> = m("Roles", REQ, C::Any),
    6 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { ListAccountAliasesInput {
    0 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    1 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListAccountAliasesOutput {
    0 account_aliases: Vec<String> = m("AccountAliases", REQ, C::List(&c::ACCOUNT_ALIAS_LIST_TYPE)),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListAttachedRolePoliciesInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 path_prefix: Option<String> = m("PathPrefix", OPT, C::Text(&c::POLICY_PATH_TYPE)),
    2 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    3 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListAttachedRolePoliciesOutput {
    0 attached_policies: Option<Vec<AttachedPolicy>> = m("AttachedPolicies", OPT, C::Any),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListEntitiesForPolicyInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 entity_filter: Option<String> = m("EntityFilter", OPT, C::Text(&c::ENTITY_TYPE)),
    2 path_prefix: Option<String> = m("PathPrefix", OPT, C::Text(&c::PATH_TYPE)),
    3 policy_usage_filter: Option<String> = m("PolicyUsageFilter", OPT, C::Text(&c::POLICY_USAGE_TYPE)),
    4 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    5 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListEntitiesForPolicyOutput {
    0 policy_groups: Option<Vec<PolicyGroup>> = m("PolicyGroups", OPT, C::Any),
    1 policy_users: Option<Vec<PolicyUser>> = m("PolicyUsers", OPT, C::Any),
    2 policy_roles: Option<Vec<PolicyRole>> = m("PolicyRoles", OPT, C::Any),
    3 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    4 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListInstanceProfileTagsInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListInstanceProfileTagsOutput {
    0 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST_TYPE)),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListInstanceProfilesForRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListInstanceProfilesForRoleOutput {
    0 instance_profiles: Vec<InstanceProfile> = m("InstanceProfiles", REQ, C::Any),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListInstanceProfilesInput {
    0 path_prefix: Option<String> = m("PathPrefix", OPT, C::Text(&c::PATH_PREFIX_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListInstanceProfilesOutput {
    0 instance_profiles: Vec<InstanceProfile> = m("InstanceProfiles", REQ, C::Any),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListPoliciesInput {
    0 scope: Option<String> = m("Scope", OPT, C::Text(&c::POLICY_SCOPE_TYPE)),
    1 only_attached: Option<bool> = m("OnlyAttached", OPT, C::Any),
    2 path_prefix: Option<String> = m("PathPrefix", OPT, C::Text(&c::POLICY_PATH_TYPE)),
    3 policy_usage_filter: Option<String> = m("PolicyUsageFilter", OPT, C::Text(&c::POLICY_USAGE_TYPE)),
    4 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    5 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListPoliciesOutput {
    0 policies: Option<Vec<Policy>> = m("Policies", OPT, C::Any),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListPolicyTagsInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListPolicyTagsOutput {
    0 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST_TYPE)),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListPolicyVersionsInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListPolicyVersionsOutput {
    0 versions: Option<Vec<PolicyVersion>> = m("Versions", OPT, C::Any),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListRolePoliciesInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListRolePoliciesOutput {
    0 policy_names: Vec<String> = m("PolicyNames", REQ, C::List(&c::POLICY_NAME_LIST_TYPE)),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListRoleTagsInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListRoleTagsOutput {
    0 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST_TYPE)),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { ListRolesInput {
    0 path_prefix: Option<String> = m("PathPrefix", OPT, C::Text(&c::PATH_PREFIX_TYPE)),
    1 marker: Option<String> = m("Marker", OPT, C::Text(&c::MARKER_TYPE)),
    2 max_items: Option<i32> = m("MaxItems", OPT, C::Number(&c::MAX_ITEMS_TYPE)),
}}

shape! { ListRolesOutput {
    0 roles: Vec<Role> = m("Roles", REQ, C::Any),
    1 is_truncated: Option<bool> = m("IsTruncated", OPT, C::Any),
    2 marker: Option<String> = m("Marker", OPT, C::Any),
}}

shape! { Policy {
    0 policy_name: Option<String> = m("PolicyName", OPT, C::Text(&c::POLICY_NAME_TYPE)),
    1 policy_id: Option<String> = m("PolicyId", OPT, C::Text(&c::ID_TYPE)),
    2 arn: Option<String> = m("Arn", OPT, C::Text(&c::ARN_TYPE)),
    3 path: Option<String> = m("Path", OPT, C::Text(&c::POLICY_PATH_TYPE)),
    4 default_version_id: Option<String> = m("DefaultVersionId", OPT, C::Text(&c::POLICY_VERSION_ID_TYPE)),
    5 attachment_count: Option<i32> = m("AttachmentCount", OPT, C::Any),
    6 permissions_boundary_usage_count: Option<i32> = m("PermissionsBoundaryUsageCount", OPT, C::Any),
    7 is_attachable: Option<bool> = m("IsAttachable", OPT, C::Any),
    8 description: Option<String> = m("Description", OPT, C::Text(&c::POLICY_DESCRIPTION_TYPE)),
    9 create_date: Option<Timestamp> = m("CreateDate", OPT, C::Any),
    10 update_date: Option<Timestamp> = m("UpdateDate", OPT, C::Any),
    11 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { PolicyGroup {
    0 group_name: Option<String> = m("GroupName", OPT, C::Text(&c::GROUP_NAME_TYPE)),
    1 group_id: Option<String> = m("GroupId", OPT, C::Text(&c::ID_TYPE)),
}}

shape! { PolicyRole {
    0 role_name: Option<String> = m("RoleName", OPT, C::Text(&c::ROLE_NAME_TYPE)),
    1 role_id: Option<String> = m("RoleId", OPT, C::Text(&c::ID_TYPE)),
}}

shape! { PolicyUser {
    0 user_name: Option<String> = m("UserName", OPT, C::Text(&c::USER_NAME_TYPE)),
    1 user_id: Option<String> = m("UserId", OPT, C::Text(&c::ID_TYPE)),
}}

shape! { PolicyVersion {
    0 document: Option<String> = m("Document", OPT, C::Text(&c::POLICY_DOCUMENT_TYPE)),
    1 version_id: Option<String> = m("VersionId", OPT, C::Text(&c::POLICY_VERSION_ID_TYPE)),
    2 is_default_version: Option<bool> = m("IsDefaultVersion", OPT, C::Any),
    3 create_date: Option<Timestamp> = m("CreateDate", OPT, C::Any),
}}

shape! { PutRolePolicyInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_name: String = m("PolicyName", REQ, C::Text(&c::POLICY_NAME_TYPE)),
    2 policy_document: String = m("PolicyDocument", REQ, C::Text(&c::POLICY_DOCUMENT_TYPE)),
}}

shape! { RemoveRoleFromInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    1 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
}}

shape! { Role {
    0 path: String = m("Path", REQ, C::Text(&c::PATH_TYPE)),
    1 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    2 role_id: String = m("RoleId", REQ, C::Text(&c::ID_TYPE)),
    3 arn: String = m("Arn", REQ, C::Text(&c::ARN_TYPE)),
    4 create_date: Timestamp = m("CreateDate", REQ, C::Any),
    5 assume_role_policy_document: Option<String> = m("AssumeRolePolicyDocument", OPT, C::Text(&c::POLICY_DOCUMENT_TYPE)),
    6 description: Option<String> = m("Description", OPT, C::Text(&c::ROLE_DESCRIPTION_TYPE)),
    7 max_session_duration: Option<i32> = m("MaxSessionDuration", OPT, C::Number(&c::ROLE_MAX_SESSION_DURATION_TYPE)),
    8 permissions_boundary: Option<AttachedPermissionsBoundary> = m("PermissionsBoundary", OPT, C::Any),
    9 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
    10 role_last_used: Option<RoleLastUsed> = m("RoleLastUsed", OPT, C::Any),
    11 source_role_template: Option<SourceRoleTemplate> = m("SourceRoleTemplate", OPT, C::Any),
}}

shape! { RoleLastUsed {
    0 last_used_date: Option<Timestamp> = m("LastUsedDate", OPT, C::Any),
    1 region: Option<String> = m("Region", OPT, C::Any),
}}

shape! { RoleUsageType {
    0 region: Option<String> = m("Region", OPT, C::Text(&c::REGION_NAME_TYPE)),
    1 resources: Option<Vec<String>> = m("Resources", OPT, C::List(&c::ARN_LIST_TYPE)),
}}

shape! { SourceRoleTemplate {
    0 template_arn: String = m("TemplateArn", REQ, C::Text(&c::ARN_TYPE)),
    1 template_minor_version: i32 = m("TemplateMinorVersion", REQ, C::Any),
}}

shape! { Tag {
    0 key: String = m("Key", REQ, C::Text(&c::TAG_KEY_TYPE)),
    1 value: String = m("Value", REQ, C::Text(&c::TAG_VALUE_TYPE)),
}}

shape! { TagInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    1 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { TagPolicyInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { TagRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 tags: Vec<Tag> = m("Tags", REQ, C::List(&c::TAG_LIST_TYPE)),
}}

shape! { UntagInstanceProfileInput {
    0 instance_profile_name: String = m("InstanceProfileName", REQ, C::Text(&c::INSTANCE_PROFILE_NAME_TYPE)),
    1 tag_keys: Vec<String> = m("TagKeys", REQ, C::List(&c::TAG_KEY_LIST_TYPE)),
}}

shape! { UntagPolicyInput {
    0 policy_arn: String = m("PolicyArn", REQ, C::Text(&c::ARN_TYPE)),
    1 tag_keys: Vec<String> = m("TagKeys", REQ, C::List(&c::TAG_KEY_LIST_TYPE)),
}}

shape! { UntagRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 tag_keys: Vec<String> = m("TagKeys", REQ, C::List(&c::TAG_KEY_LIST_TYPE)),
}}

shape! { UpdateAssumeRolePolicyInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 policy_document: String = m("PolicyDocument", REQ, C::Text(&c::POLICY_DOCUMENT_TYPE)),
}}

shape! { UpdateRoleInput {
    0 role_name: String = m("RoleName", REQ, C::Text(&c::ROLE_NAME_TYPE)),
    1 description: Option<String> = m("Description", OPT, C::Text(&c::ROLE_DESCRIPTION_TYPE)),
    2 max_session_duration: Option<i32> = m("MaxSessionDuration", OPT, C::Number(&c::ROLE_MAX_SESSION_DURATION_TYPE)),
}}

shape! { UpdateRoleOutput {} }

shape! { User {
    0 path: String = m("Path", REQ, C::Text(&c::PATH_TYPE)),
    1 user_name: String = m("UserName", REQ, C::Text(&c::USER_NAME_TYPE)),
    2 user_id: String = m("UserId", REQ, C::Text(&c::ID_TYPE)),
    3 arn: String = m("Arn", REQ, C::Text(&c::ARN_TYPE)),
    4 create_date: Timestamp = m("CreateDate", REQ, C::Any),
    5 password_last_used: Option<Timestamp> = m("PasswordLastUsed", OPT, C::Any),
    6 permissions_boundary: Option<AttachedPermissionsBoundary> = m("PermissionsBoundary", OPT, C::Any),
    7 tags: Option<Vec<Tag>> = m("Tags", OPT, C::List(&c::TAG_LIST_TYPE)),
}}
