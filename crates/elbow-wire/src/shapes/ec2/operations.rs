//! Operations of Ec2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::{Nothing, operation};

operation! { Ec2 AllocateAddress(super::AllocateAddressInput) -> super::AllocateAddressOutput }
operation! { Ec2 AssociateAddress(super::AssociateAddressInput) -> super::AssociateAddressOutput }
operation! { Ec2 AssociateIamInstanceProfile(super::AssociateIamInstanceProfileInput) -> super::AssociateIamInstanceProfileOutput }
operation! { Ec2 AssociateRouteTable(super::AssociateRouteTableInput) -> super::AssociateRouteTableOutput }
operation! { Ec2 AttachInternetGateway(super::AttachInternetGatewayInput) -> Nothing }
operation! { Ec2 AuthorizeSecurityGroupEgress(super::AuthorizeSecurityGroupEgressInput) -> super::AuthorizeSecurityGroupEgressOutput }
operation! { Ec2 AuthorizeSecurityGroupIngress(super::AuthorizeSecurityGroupIngressInput) -> super::AuthorizeSecurityGroupIngressOutput }
operation! { Ec2 CreateInternetGateway(super::CreateInternetGatewayInput) -> super::CreateInternetGatewayOutput }
operation! { Ec2 CreateKeyPair(super::CreateKeyPairInput) -> super::CreateKeyPairOutput }
operation! { Ec2 CreateLaunchTemplate(super::CreateLaunchTemplateInput) -> super::CreateLaunchTemplateOutput }
operation! { Ec2 CreateLaunchTemplateVersion(super::CreateLaunchTemplateVersionInput) -> super::CreateLaunchTemplateVersionOutput }
operation! { Ec2 CreateNatGateway(super::CreateNatGatewayInput) -> super::CreateNatGatewayOutput }
operation! { Ec2 CreateRoute(super::CreateRouteInput) -> super::CreateRouteOutput }
operation! { Ec2 CreateRouteTable(super::CreateRouteTableInput) -> super::CreateRouteTableOutput }
operation! { Ec2 CreateSecurityGroup(super::CreateSecurityGroupInput) -> super::CreateSecurityGroupOutput }
operation! { Ec2 CreateSubnet(super::CreateSubnetInput) -> super::CreateSubnetOutput }
operation! { Ec2 CreateTags(super::CreateTagsInput) -> Nothing }
operation! { Ec2 CreateVpc(super::CreateVpcInput) -> super::CreateVpcOutput }
operation! { Ec2 DeleteInternetGateway(super::DeleteInternetGatewayInput) -> Nothing }
operation! { Ec2 DeleteKeyPair(super::DeleteKeyPairInput) -> super::DeleteKeyPairOutput }
operation! { Ec2 DeleteLaunchTemplate(super::DeleteLaunchTemplateInput) -> super::DeleteLaunchTemplateOutput }
operation! { Ec2 DeleteLaunchTemplateVersions(super::DeleteLaunchTemplateVersionsInput) -> super::DeleteLaunchTemplateVersionsOutput }
operation! { Ec2 DeleteNatGateway(super::DeleteNatGatewayInput) -> super::DeleteNatGatewayOutput }
operation! { Ec2 DeleteRoute(super::DeleteRouteInput) -> Nothing }
operation! { Ec2 DeleteRouteTable(super::DeleteRouteTableInput) -> Nothing }
operation! { Ec2 DeleteSecurityGroup(super::DeleteSecurityGroupInput) -> super::DeleteSecurityGroupOutput }
operation! { Ec2 DeleteSubnet(super::DeleteSubnetInput) -> Nothing }
operation! { Ec2 DeleteTags(super::DeleteTagsInput) -> Nothing }
operation! { Ec2 DeleteVpc(super::DeleteVpcInput) -> Nothing }
operation! { Ec2 DeregisterImage(super::DeregisterImageInput) -> super::DeregisterImageOutput }
operation! { Ec2 DescribeAccountAttributes(super::DescribeAccountAttributesInput) -> super::DescribeAccountAttributesOutput }
operation! { Ec2 DescribeAddresses(super::DescribeAddressesInput) -> super::DescribeAddressesOutput }
operation! { Ec2 DescribeAddressesAttribute(super::DescribeAddressesAttributeInput) -> super::DescribeAddressesAttributeOutput }
operation! { Ec2 DescribeAvailabilityZones(super::DescribeAvailabilityZonesInput) -> super::DescribeAvailabilityZonesOutput }
operation! { Ec2 DescribeDhcpOptions(super::DescribeDhcpOptionsInput) -> super::DescribeDhcpOptionsOutput }
operation! { Ec2 DescribeIamInstanceProfileAssociations(super::DescribeIamInstanceProfileAssociationsInput) -> super::DescribeIamInstanceProfileAssociationsOutput }
operation! { Ec2 DescribeImages(super::DescribeImagesInput) -> super::DescribeImagesOutput }
operation! { Ec2 DescribeInstanceAttribute(super::DescribeInstanceAttributeInput) -> super::DescribeInstanceAttributeOutput }
operation! { Ec2 DescribeInstanceCreditSpecifications(super::DescribeInstanceCreditSpecificationsInput) -> super::DescribeInstanceCreditSpecificationsOutput }
operation! { Ec2 DescribeInstanceStatus(super::DescribeInstanceStatusInput) -> super::DescribeInstanceStatusOutput }
operation! { Ec2 DescribeInstanceTypeOfferings(super::DescribeInstanceTypeOfferingsInput) -> super::DescribeInstanceTypeOfferingsOutput }
operation! { Ec2 DescribeInstanceTypes(super::DescribeInstanceTypesInput) -> super::DescribeInstanceTypesOutput }
operation! { Ec2 DescribeInstances(super::DescribeInstancesInput) -> super::DescribeInstancesOutput }
operation! { Ec2 DescribeInternetGateways(super::DescribeInternetGatewaysInput) -> super::DescribeInternetGatewaysOutput }
operation! { Ec2 DescribeKeyPairs(super::DescribeKeyPairsInput) -> super::DescribeKeyPairsOutput }
operation! { Ec2 DescribeLaunchTemplateVersions(super::DescribeLaunchTemplateVersionsInput) -> super::DescribeLaunchTemplateVersionsOutput }
operation! { Ec2 DescribeLaunchTemplates(super::DescribeLaunchTemplatesInput) -> super::DescribeLaunchTemplatesOutput }
operation! { Ec2 DescribeNatGateways(super::DescribeNatGatewaysInput) -> super::DescribeNatGatewaysOutput }
operation! { Ec2 DescribeNetworkAcls(super::DescribeNetworkAclsInput) -> super::DescribeNetworkAclsOutput }
operation! { Ec2 DescribeNetworkInterfaces(super::DescribeNetworkInterfacesInput) -> super::DescribeNetworkInterfacesOutput }
operation! { Ec2 DescribePrefixLists(super::DescribePrefixListsInput) -> super::DescribePrefixListsOutput }
operation! { Ec2 DescribeRegions(super::DescribeRegionsInput) -> super::DescribeRegionsOutput }
operation! { Ec2 DescribeRouteTables(super::DescribeRouteTablesInput) -> super::DescribeRouteTablesOutput }
operation! { Ec2 DescribeSecurityGroupRules(super::DescribeSecurityGroupRulesInput) -> super::DescribeSecurityGroupRulesOutput }
operation! { Ec2 DescribeSecurityGroups(super::DescribeSecurityGroupsInput) -> super::DescribeSecurityGroupsOutput }
operation! { Ec2 DescribeSubnets(super::DescribeSubnetsInput) -> super::DescribeSubnetsOutput }
operation! { Ec2 DescribeTags(super::DescribeTagsInput) -> super::DescribeTagsOutput }
operation! { Ec2 DescribeVolumes(super::DescribeVolumesInput) -> super::DescribeVolumesOutput }
operation! { Ec2 DescribeVpcAttribute(super::DescribeVpcAttributeInput) -> super::DescribeVpcAttributeOutput }
operation! { Ec2 DescribeVpcEndpoints(super::DescribeVpcEndpointsInput) -> super::DescribeVpcEndpointsOutput }
operation! { Ec2 DescribeVpcs(super::DescribeVpcsInput) -> super::DescribeVpcsOutput }
operation! { Ec2 DetachInternetGateway(super::DetachInternetGatewayInput) -> Nothing }
operation! { Ec2 DisassociateAddress(super::DisassociateAddressInput) -> Nothing }
operation! { Ec2 DisassociateIamInstanceProfile(super::DisassociateIamInstanceProfileInput) -> super::DisassociateIamInstanceProfileOutput }
operation! { Ec2 DisassociateRouteTable(super::DisassociateRouteTableInput) -> Nothing }
operation! { Ec2 GetConsoleOutput(super::GetConsoleOutputInput) -> super::GetConsoleOutputOutput }
operation! { Ec2 GetLaunchTemplateData(super::GetLaunchTemplateDataInput) -> super::GetLaunchTemplateDataOutput }
operation! { Ec2 ImportKeyPair(super::ImportKeyPairInput) -> super::ImportKeyPairOutput }
operation! { Ec2 ModifyInstanceAttribute(super::ModifyInstanceAttributeInput) -> Nothing }
operation! { Ec2 ModifyInstanceMetadataOptions(super::ModifyInstanceMetadataOptionsInput) -> super::ModifyInstanceMetadataOptionsOutput }
operation! { Ec2 ModifyLaunchTemplate(super::ModifyLaunchTemplateInput) -> super::ModifyLaunchTemplateOutput }
operation! { Ec2 ModifyNetworkInterfaceAttribute(super::ModifyNetworkInterfaceAttributeInput) -> Nothing }
operation! { Ec2 ModifySecurityGroupRules(super::ModifySecurityGroupRulesInput) -> super::ModifySecurityGroupRulesOutput }
operation! { Ec2 ModifySubnetAttribute(super::ModifySubnetAttributeInput) -> Nothing }
operation! { Ec2 ModifyVpcAttribute(super::ModifyVpcAttributeInput) -> Nothing }
operation! { Ec2 MonitorInstances(super::MonitorInstancesInput) -> super::MonitorInstancesOutput }
operation! { Ec2 RebootInstances(super::RebootInstancesInput) -> Nothing }
operation! { Ec2 RegisterImage(super::RegisterImageInput) -> super::RegisterImageOutput }
operation! { Ec2 ReleaseAddress(super::ReleaseAddressInput) -> Nothing }
operation! { Ec2 ReplaceIamInstanceProfileAssociation(super::ReplaceIamInstanceProfileAssociationInput) -> super::ReplaceIamInstanceProfileAssociationOutput }
operation! { Ec2 ReplaceRoute(super::ReplaceRouteInput) -> Nothing }
operation! { Ec2 ReplaceRouteTableAssociation(super::ReplaceRouteTableAssociationInput) -> super::ReplaceRouteTableAssociationOutput }
operation! { Ec2 RevokeSecurityGroupEgress(super::RevokeSecurityGroupEgressInput) -> super::RevokeSecurityGroupEgressOutput }
operation! { Ec2 RevokeSecurityGroupIngress(super::RevokeSecurityGroupIngressInput) -> super::RevokeSecurityGroupIngressOutput }
operation! { Ec2 RunInstances(super::RunInstancesInput) -> super::Reservation }
operation! { Ec2 StartInstances(super::StartInstancesInput) -> super::StartInstancesOutput }
operation! { Ec2 StopInstances(super::StopInstancesInput) -> super::StopInstancesOutput }
operation! { Ec2 TerminateInstances(super::TerminateInstancesInput) -> super::TerminateInstancesOutput }
operation! { Ec2 UnmonitorInstances(super::UnmonitorInstancesInput) -> super::UnmonitorInstancesOutput }
operation! { Ec2 UpdateSecurityGroupRuleDescriptionsEgress(super::UpdateSecurityGroupRuleDescriptionsEgressInput) -> super::UpdateSecurityGroupRuleDescriptionsEgressOutput }
operation! { Ec2 UpdateSecurityGroupRuleDescriptionsIngress(super::UpdateSecurityGroupRuleDescriptionsIngressInput) -> super::UpdateSecurityGroupRuleDescriptionsIngressOutput }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<AllocateAddress>(true),
    OperationInfo::of::<AssociateAddress>(true),
    OperationInfo::of::<AssociateIamInstanceProfile>(true),
    OperationInfo::of::<AssociateRouteTable>(true),
    OperationInfo::of::<AttachInternetGateway>(false),
    OperationInfo::of::<AuthorizeSecurityGroupEgress>(true),
    OperationInfo::of::<AuthorizeSecurityGroupIngress>(true),
    OperationInfo::of::<CreateInternetGateway>(true),
    OperationInfo::of::<CreateKeyPair>(true),
    OperationInfo::of::<CreateLaunchTemplate>(true),
    OperationInfo::of::<CreateLaunchTemplateVersion>(true),
    OperationInfo::of::<CreateNatGateway>(true),
    OperationInfo::of::<CreateRoute>(true),
    OperationInfo::of::<CreateRouteTable>(true),
    OperationInfo::of::<CreateSecurityGroup>(true),
    OperationInfo::of::<CreateSubnet>(true),
    OperationInfo::of::<CreateTags>(false),
    OperationInfo::of::<CreateVpc>(true),
    OperationInfo::of::<DeleteInternetGateway>(false),
    OperationInfo::of::<DeleteKeyPair>(true),
    OperationInfo::of::<DeleteLaunchTemplate>(true),
    OperationInfo::of::<DeleteLaunchTemplateVersions>(true),
    OperationInfo::of::<DeleteNatGateway>(true),
    OperationInfo::of::<DeleteRoute>(false),
    OperationInfo::of::<DeleteRouteTable>(false),
    OperationInfo::of::<DeleteSecurityGroup>(true),
    OperationInfo::of::<DeleteSubnet>(false),
    OperationInfo::of::<DeleteTags>(false),
    OperationInfo::of::<DeleteVpc>(false),
    OperationInfo::of::<DeregisterImage>(true),
    OperationInfo::of::<DescribeAccountAttributes>(true),
    OperationInfo::of::<DescribeAddresses>(true),
    OperationInfo::of::<DescribeAddressesAttribute>(true),
    OperationInfo::of::<DescribeAvailabilityZones>(true),
    OperationInfo::of::<DescribeDhcpOptions>(true),
    OperationInfo::of::<DescribeIamInstanceProfileAssociations>(true),
    OperationInfo::of::<DescribeImages>(true),
    OperationInfo::of::<DescribeInstanceAttribute>(true),
    OperationInfo::of::<DescribeInstanceCreditSpecifications>(true),
    OperationInfo::of::<DescribeInstanceStatus>(true),
    OperationInfo::of::<DescribeInstanceTypeOfferings>(true),
    OperationInfo::of::<DescribeInstanceTypes>(true),
    OperationInfo::of::<DescribeInstances>(true),
    OperationInfo::of::<DescribeInternetGateways>(true),
    OperationInfo::of::<DescribeKeyPairs>(true),
    OperationInfo::of::<DescribeLaunchTemplateVersions>(true),
    OperationInfo::of::<DescribeLaunchTemplates>(true),
    OperationInfo::of::<DescribeNatGateways>(true),
    OperationInfo::of::<DescribeNetworkAcls>(true),
    OperationInfo::of::<DescribeNetworkInterfaces>(true),
    OperationInfo::of::<DescribePrefixLists>(true),
    OperationInfo::of::<DescribeRegions>(true),
    OperationInfo::of::<DescribeRouteTables>(true),
    OperationInfo::of::<DescribeSecurityGroupRules>(true),
    OperationInfo::of::<DescribeSecurityGroups>(true),
    OperationInfo::of::<DescribeSubnets>(true),
    OperationInfo::of::<DescribeTags>(true),
    OperationInfo::of::<DescribeVolumes>(true),
    OperationInfo::of::<DescribeVpcAttribute>(true),
    OperationInfo::of::<DescribeVpcEndpoints>(true),
    OperationInfo::of::<DescribeVpcs>(true),
    OperationInfo::of::<DetachInternetGateway>(false),
    OperationInfo::of::<DisassociateAddress>(false),
    OperationInfo::of::<DisassociateIamInstanceProfile>(true),
    OperationInfo::of::<DisassociateRouteTable>(false),
    OperationInfo::of::<GetConsoleOutput>(true),
    OperationInfo::of::<GetLaunchTemplateData>(true),
    OperationInfo::of::<ImportKeyPair>(true),
    OperationInfo::of::<ModifyInstanceAttribute>(false),
    OperationInfo::of::<ModifyInstanceMetadataOptions>(true),
    OperationInfo::of::<ModifyLaunchTemplate>(true),
    OperationInfo::of::<ModifyNetworkInterfaceAttribute>(false),
    OperationInfo::of::<ModifySecurityGroupRules>(true),
    OperationInfo::of::<ModifySubnetAttribute>(false),
    OperationInfo::of::<ModifyVpcAttribute>(false),
    OperationInfo::of::<MonitorInstances>(true),
    OperationInfo::of::<RebootInstances>(false),
    OperationInfo::of::<RegisterImage>(true),
    OperationInfo::of::<ReleaseAddress>(false),
    OperationInfo::of::<ReplaceIamInstanceProfileAssociation>(true),
    OperationInfo::of::<ReplaceRoute>(false),
    OperationInfo::of::<ReplaceRouteTableAssociation>(true),
    OperationInfo::of::<RevokeSecurityGroupEgress>(true),
    OperationInfo::of::<RevokeSecurityGroupIngress>(true),
    OperationInfo::of::<RunInstances>(true),
    OperationInfo::of::<StartInstances>(true),
    OperationInfo::of::<StopInstances>(true),
    OperationInfo::of::<TerminateInstances>(true),
    OperationInfo::of::<UnmonitorInstances>(true),
    OperationInfo::of::<UpdateSecurityGroupRuleDescriptionsEgress>(true),
    OperationInfo::of::<UpdateSecurityGroupRuleDescriptionsIngress>(true),
];
