//! Operations of Iam, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::{Nothing, operation};

operation! { Iam AddRoleToInstanceProfile(super::AddRoleToInstanceProfileInput) -> Nothing }
operation! { Iam AttachRolePolicy(super::AttachRolePolicyInput) -> Nothing }
operation! { Iam CreateInstanceProfile(super::CreateInstanceProfileInput) -> super::CreateInstanceProfileOutput }
operation! { Iam CreatePolicy(super::CreatePolicyInput) -> super::CreatePolicyOutput }
operation! { Iam CreatePolicyVersion(super::CreatePolicyVersionInput) -> super::CreatePolicyVersionOutput }
operation! { Iam CreateRole(super::CreateRoleInput) -> super::CreateRoleOutput }
operation! { Iam CreateServiceLinkedRole(super::CreateServiceLinkedRoleInput) -> super::CreateServiceLinkedRoleOutput }
operation! { Iam DeleteInstanceProfile(super::DeleteInstanceProfileInput) -> Nothing }
operation! { Iam DeletePolicy(super::DeletePolicyInput) -> Nothing }
operation! { Iam DeletePolicyVersion(super::DeletePolicyVersionInput) -> Nothing }
operation! { Iam DeleteRole(super::DeleteRoleInput) -> Nothing }
operation! { Iam DeleteRolePolicy(super::DeleteRolePolicyInput) -> Nothing }
operation! { Iam DeleteServiceLinkedRole(super::DeleteServiceLinkedRoleInput) -> super::DeleteServiceLinkedRoleOutput }
operation! { Iam DetachRolePolicy(super::DetachRolePolicyInput) -> Nothing }
operation! { Iam GetInstanceProfile(super::GetInstanceProfileInput) -> super::GetInstanceProfileOutput }
operation! { Iam GetPolicy(super::GetPolicyInput) -> super::GetPolicyOutput }
operation! { Iam GetPolicyVersion(super::GetPolicyVersionInput) -> super::GetPolicyVersionOutput }
operation! { Iam GetRole(super::GetRoleInput) -> super::GetRoleOutput }
operation! { Iam GetRolePolicy(super::GetRolePolicyInput) -> super::GetRolePolicyOutput }
operation! { Iam GetServiceLinkedRoleDeletionStatus(super::GetServiceLinkedRoleDeletionStatusInput) -> super::GetServiceLinkedRoleDeletionStatusOutput }
operation! { Iam GetUser(super::GetUserInput) -> super::GetUserOutput }
operation! { Iam ListAccountAliases(super::ListAccountAliasesInput) -> super::ListAccountAliasesOutput }
operation! { Iam ListAttachedRolePolicies(super::ListAttachedRolePoliciesInput) -> super::ListAttachedRolePoliciesOutput }
operation! { Iam ListEntitiesForPolicy(super::ListEntitiesForPolicyInput) -> super::ListEntitiesForPolicyOutput }
operation! { Iam ListInstanceProfileTags(super::ListInstanceProfileTagsInput) -> super::ListInstanceProfileTagsOutput }
operation! { Iam ListInstanceProfiles(super::ListInstanceProfilesInput) -> super::ListInstanceProfilesOutput }
operation! { Iam ListInstanceProfilesForRole(super::ListInstanceProfilesForRoleInput) -> super::ListInstanceProfilesForRoleOutput }
operation! { Iam ListPolicies(super::ListPoliciesInput) -> super::ListPoliciesOutput }
operation! { Iam ListPolicyTags(super::ListPolicyTagsInput) -> super::ListPolicyTagsOutput }
operation! { Iam ListPolicyVersions(super::ListPolicyVersionsInput) -> super::ListPolicyVersionsOutput }
operation! { Iam ListRolePolicies(super::ListRolePoliciesInput) -> super::ListRolePoliciesOutput }
operation! { Iam ListRoleTags(super::ListRoleTagsInput) -> super::ListRoleTagsOutput }
operation! { Iam ListRoles(super::ListRolesInput) -> super::ListRolesOutput }
operation! { Iam PutRolePolicy(super::PutRolePolicyInput) -> Nothing }
operation! { Iam RemoveRoleFromInstanceProfile(super::RemoveRoleFromInstanceProfileInput) -> Nothing }
operation! { Iam TagInstanceProfile(super::TagInstanceProfileInput) -> Nothing }
operation! { Iam TagPolicy(super::TagPolicyInput) -> Nothing }
operation! { Iam TagRole(super::TagRoleInput) -> Nothing }
operation! { Iam UntagInstanceProfile(super::UntagInstanceProfileInput) -> Nothing }
operation! { Iam UntagPolicy(super::UntagPolicyInput) -> Nothing }
operation! { Iam UntagRole(super::UntagRoleInput) -> Nothing }
operation! { Iam UpdateAssumeRolePolicy(super::UpdateAssumeRolePolicyInput) -> Nothing }
operation! { Iam UpdateRole(super::UpdateRoleInput) -> super::UpdateRoleOutput }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<AddRoleToInstanceProfile>(false),
    OperationInfo::of::<AttachRolePolicy>(false),
    OperationInfo::of::<CreateInstanceProfile>(true),
    OperationInfo::of::<CreatePolicy>(true),
    OperationInfo::of::<CreatePolicyVersion>(true),
    OperationInfo::of::<CreateRole>(true),
    OperationInfo::of::<CreateServiceLinkedRole>(true),
    OperationInfo::of::<DeleteInstanceProfile>(false),
    OperationInfo::of::<DeletePolicy>(false),
    OperationInfo::of::<DeletePolicyVersion>(false),
    OperationInfo::of::<DeleteRole>(false),
    OperationInfo::of::<DeleteRolePolicy>(false),
    OperationInfo::of::<DeleteServiceLinkedRole>(true),
    OperationInfo::of::<DetachRolePolicy>(false),
    OperationInfo::of::<GetInstanceProfile>(true),
    OperationInfo::of::<GetPolicy>(true),
    OperationInfo::of::<GetPolicyVersion>(true),
    OperationInfo::of::<GetRole>(true),
    OperationInfo::of::<GetRolePolicy>(true),
    OperationInfo::of::<GetServiceLinkedRoleDeletionStatus>(true),
    OperationInfo::of::<GetUser>(true),
    OperationInfo::of::<ListAccountAliases>(true),
    OperationInfo::of::<ListAttachedRolePolicies>(true),
    OperationInfo::of::<ListEntitiesForPolicy>(true),
    OperationInfo::of::<ListInstanceProfileTags>(true),
    OperationInfo::of::<ListInstanceProfiles>(true),
    OperationInfo::of::<ListInstanceProfilesForRole>(true),
    OperationInfo::of::<ListPolicies>(true),
    OperationInfo::of::<ListPolicyTags>(true),
    OperationInfo::of::<ListPolicyVersions>(true),
    OperationInfo::of::<ListRolePolicies>(true),
    OperationInfo::of::<ListRoleTags>(true),
    OperationInfo::of::<ListRoles>(true),
    OperationInfo::of::<PutRolePolicy>(false),
    OperationInfo::of::<RemoveRoleFromInstanceProfile>(false),
    OperationInfo::of::<TagInstanceProfile>(false),
    OperationInfo::of::<TagPolicy>(false),
    OperationInfo::of::<TagRole>(false),
    OperationInfo::of::<UntagInstanceProfile>(false),
    OperationInfo::of::<UntagPolicy>(false),
    OperationInfo::of::<UntagRole>(false),
    OperationInfo::of::<UpdateAssumeRolePolicy>(false),
    OperationInfo::of::<UpdateRole>(true),
];
