//! Operations of Elbv2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::operation;

operation! { Elbv2 AddListenerCertificates(super::AddListenerCertificatesInput) -> super::AddListenerCertificatesOutput }
operation! { Elbv2 AddTags(super::AddTagsInput) -> super::AddTagsOutput }
operation! { Elbv2 CreateListener(super::CreateListenerInput) -> super::CreateListenerOutput }
operation! { Elbv2 CreateLoadBalancer(super::CreateLoadBalancerInput) -> super::CreateLoadBalancerOutput }
operation! { Elbv2 CreateRule(super::CreateRuleInput) -> super::CreateRuleOutput }
operation! { Elbv2 CreateTargetGroup(super::CreateTargetGroupInput) -> super::CreateTargetGroupOutput }
operation! { Elbv2 CreateTrustStore(super::CreateTrustStoreInput) -> super::CreateTrustStoreOutput }
operation! { Elbv2 DeleteListener(super::DeleteListenerInput) -> super::DeleteListenerOutput }
operation! { Elbv2 DeleteLoadBalancer(super::DeleteLoadBalancerInput) -> super::DeleteLoadBalancerOutput }
operation! { Elbv2 DeleteRule(super::DeleteRuleInput) -> super::DeleteRuleOutput }
operation! { Elbv2 DeleteTargetGroup(super::DeleteTargetGroupInput) -> super::DeleteTargetGroupOutput }
operation! { Elbv2 DeleteTrustStore(super::DeleteTrustStoreInput) -> super::DeleteTrustStoreOutput }
operation! { Elbv2 DeregisterTargets(super::DeregisterTargetsInput) -> super::DeregisterTargetsOutput }
operation! { Elbv2 DescribeAccountLimits(super::DescribeAccountLimitsInput) -> super::DescribeAccountLimitsOutput }
operation! { Elbv2 DescribeCapacityReservation(super::DescribeCapacityReservationInput) -> super::DescribeCapacityReservationOutput }
operation! { Elbv2 DescribeListenerAttributes(super::DescribeListenerAttributesInput) -> super::DescribeListenerAttributesOutput }
operation! { Elbv2 DescribeListenerCertificates(super::DescribeListenerCertificatesInput) -> super::DescribeListenerCertificatesOutput }
operation! { Elbv2 DescribeListeners(super::DescribeListenersInput) -> super::DescribeListenersOutput }
operation! { Elbv2 DescribeLoadBalancerAttributes(super::DescribeLoadBalancerAttributesInput) -> super::DescribeLoadBalancerAttributesOutput }
operation! { Elbv2 DescribeLoadBalancers(super::DescribeLoadBalancersInput) -> super::DescribeLoadBalancersOutput }
operation! { Elbv2 DescribeRules(super::DescribeRulesInput) -> super::DescribeRulesOutput }
operation! { Elbv2 DescribeSSLPolicies(super::DescribeSSLPoliciesInput) -> super::DescribeSSLPoliciesOutput }
operation! { Elbv2 DescribeTags(super::DescribeTagsInput) -> super::DescribeTagsOutput }
operation! { Elbv2 DescribeTargetGroupAttributes(super::DescribeTargetGroupAttributesInput) -> super::DescribeTargetGroupAttributesOutput }
operation! { Elbv2 DescribeTargetGroups(super::DescribeTargetGroupsInput) -> super::DescribeTargetGroupsOutput }
operation! { Elbv2 DescribeTargetHealth(super::DescribeTargetHealthInput) -> super::DescribeTargetHealthOutput }
operation! { Elbv2 DescribeTrustStores(super::DescribeTrustStoresInput) -> super::DescribeTrustStoresOutput }
operation! { Elbv2 ModifyListener(super::ModifyListenerInput) -> super::ModifyListenerOutput }
operation! { Elbv2 ModifyListenerAttributes(super::ModifyListenerAttributesInput) -> super::ModifyListenerAttributesOutput }
operation! { Elbv2 ModifyLoadBalancerAttributes(super::ModifyLoadBalancerAttributesInput) -> super::ModifyLoadBalancerAttributesOutput }
operation! { Elbv2 ModifyRule(super::ModifyRuleInput) -> super::ModifyRuleOutput }
operation! { Elbv2 ModifyTargetGroup(super::ModifyTargetGroupInput) -> super::ModifyTargetGroupOutput }
operation! { Elbv2 ModifyTargetGroupAttributes(super::ModifyTargetGroupAttributesInput) -> super::ModifyTargetGroupAttributesOutput }
operation! { Elbv2 ModifyTrustStore(super::ModifyTrustStoreInput) -> super::ModifyTrustStoreOutput }
operation! { Elbv2 RegisterTargets(super::RegisterTargetsInput) -> super::RegisterTargetsOutput }
operation! { Elbv2 RemoveListenerCertificates(super::RemoveListenerCertificatesInput) -> super::RemoveListenerCertificatesOutput }
operation! { Elbv2 RemoveTags(super::RemoveTagsInput) -> super::RemoveTagsOutput }
operation! { Elbv2 SetIpAddressType(super::SetIpAddressTypeInput) -> super::SetIpAddressTypeOutput }
operation! { Elbv2 SetRulePriorities(super::SetRulePrioritiesInput) -> super::SetRulePrioritiesOutput }
operation! { Elbv2 SetSecurityGroups(super::SetSecurityGroupsInput) -> super::SetSecurityGroupsOutput }
operation! { Elbv2 SetSubnets(super::SetSubnetsInput) -> super::SetSubnetsOutput }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<AddListenerCertificates>(true),
    OperationInfo::of::<AddTags>(true),
    OperationInfo::of::<CreateListener>(true),
    OperationInfo::of::<CreateLoadBalancer>(true),
    OperationInfo::of::<CreateRule>(true),
    OperationInfo::of::<CreateTargetGroup>(true),
    OperationInfo::of::<CreateTrustStore>(true),
    OperationInfo::of::<DeleteListener>(true),
    OperationInfo::of::<DeleteLoadBalancer>(true),
    OperationInfo::of::<DeleteRule>(true),
    OperationInfo::of::<DeleteTargetGroup>(true),
    OperationInfo::of::<DeleteTrustStore>(true),
    OperationInfo::of::<DeregisterTargets>(true),
    OperationInfo::of::<DescribeAccountLimits>(true),
    OperationInfo::of::<DescribeCapacityReservation>(true),
    OperationInfo::of::<DescribeListenerAttributes>(true),
    OperationInfo::of::<DescribeListenerCertificates>(true),
    OperationInfo::of::<DescribeListeners>(true),
    OperationInfo::of::<DescribeLoadBalancerAttributes>(true),
    OperationInfo::of::<DescribeLoadBalancers>(true),
    OperationInfo::of::<DescribeRules>(true),
    OperationInfo::of::<DescribeSSLPolicies>(true),
    OperationInfo::of::<DescribeTags>(true),
    OperationInfo::of::<DescribeTargetGroupAttributes>(true),
    OperationInfo::of::<DescribeTargetGroups>(true),
    OperationInfo::of::<DescribeTargetHealth>(true),
    OperationInfo::of::<DescribeTrustStores>(true),
    OperationInfo::of::<ModifyListener>(true),
    OperationInfo::of::<ModifyListenerAttributes>(true),
    OperationInfo::of::<ModifyLoadBalancerAttributes>(true),
    OperationInfo::of::<ModifyRule>(true),
    OperationInfo::of::<ModifyTargetGroup>(true),
    OperationInfo::of::<ModifyTargetGroupAttributes>(true),
    OperationInfo::of::<ModifyTrustStore>(true),
    OperationInfo::of::<RegisterTargets>(true),
    OperationInfo::of::<RemoveListenerCertificates>(true),
    OperationInfo::of::<RemoveTags>(true),
    OperationInfo::of::<SetIpAddressType>(true),
    OperationInfo::of::<SetRulePriorities>(true),
    OperationInfo::of::<SetSecurityGroups>(true),
    OperationInfo::of::<SetSubnets>(true),
];
