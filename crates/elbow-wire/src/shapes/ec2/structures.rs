//! Structures of Ec2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape, w};

shape! { AcceleratorCount {
    0 min: Option<i32> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<i32> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { AcceleratorCountRequest {
    0 min: Option<i32> = m("Min", OPT, C::Any),
    1 max: Option<i32> = m("Max", OPT, C::Any),
}}

shape! { AcceleratorTotalMemoryMiB {
    0 min: Option<i32> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<i32> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { AcceleratorTotalMemoryMiBRequest {
    0 min: Option<i32> = m("Min", OPT, C::Any),
    1 max: Option<i32> = m("Max", OPT, C::Any),
}}

shape! { AccountAttribute {
    0 attribute_name: Option<String> = w("AttributeName", "AttributeName", "attributeName", OPT, C::Any),
    1 attribute_values: Option<Vec<AccountAttributeValue>> = w("AttributeValues", "AttributeValueSet", "attributeValueSet", OPT, C::Any),
}}

shape! { AccountAttributeValue {
    0 attribute_value: Option<String> = w("AttributeValue", "AttributeValue", "attributeValue", OPT, C::Any),
}}

shape! { Address {
    0 allocation_id: Option<String> = w("AllocationId", "AllocationId", "allocationId", OPT, C::Any),
    1 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    2 domain: Option<String> = w("Domain", "Domain", "domain", OPT, C::Text(&c::DOMAIN_TYPE)),
    3 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    4 network_interface_owner_id: Option<String> = w("NetworkInterfaceOwnerId", "NetworkInterfaceOwnerId", "networkInterfaceOwnerId", OPT, C::Any),
    5 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    6 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    7 public_ipv4_pool: Option<String> = w("PublicIpv4Pool", "PublicIpv4Pool", "publicIpv4Pool", OPT, C::Any),
    8 network_border_group: Option<String> = w("NetworkBorderGroup", "NetworkBorderGroup", "networkBorderGroup", OPT, C::Any),
    9 customer_owned_ip: Option<String> = w("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", OPT, C::Any),
    10 customer_owned_ipv4_pool: Option<String> = w("CustomerOwnedIpv4Pool", "CustomerOwnedIpv4Pool", "customerOwnedIpv4Pool", OPT, C::Any),
    11 carrier_ip: Option<String> = w("CarrierIp", "CarrierIp", "carrierIp", OPT, C::Any),
    12 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    13 service_managed: Option<String> = w("ServiceManaged", "ServiceManaged", "serviceManaged", OPT, C::Text(&c::SERVICE_MANAGED)),
    14 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    15 public_ip: Option<String> = w("PublicIp", "PublicIp", "publicIp", OPT, C::Any),
}}

shape! { AddressAttribute {
    0 public_ip: Option<String> = w("PublicIp", "PublicIp", "publicIp", OPT, C::Any),
    1 allocation_id: Option<String> = w("AllocationId", "AllocationId", "allocationId", OPT, C::Any),
    2 ptr_record: Option<String> = w("PtrRecord", "PtrRecord", "ptrRecord", OPT, C::Any),
    3 ptr_record_update: Option<PtrUpdateStatus> = w("PtrRecordUpdate", "PtrRecordUpdate", "ptrRecordUpdate", OPT, C::Any),
}}

shape! { AllocateAddressInput {
    0 domain: Option<String> = m("Domain", OPT, C::Text(&c::DOMAIN_TYPE)),
    1 address: Option<String> = m("Address", OPT, C::Any),
    2 public_ipv4_pool: Option<String> = m("PublicIpv4Pool", OPT, C::Any),
    3 network_border_group: Option<String> = m("NetworkBorderGroup", OPT, C::Any),
    4 customer_owned_ipv4_pool: Option<String> = m("CustomerOwnedIpv4Pool", OPT, C::Any),
    5 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    6 ipam_pool_id: Option<String> = m("IpamPoolId", OPT, C::Any),
    7 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { AllocateAddressOutput {
    0 allocation_id: Option<String> = w("AllocationId", "AllocationId", "allocationId", OPT, C::Any),
    1 public_ipv4_pool: Option<String> = w("PublicIpv4Pool", "PublicIpv4Pool", "publicIpv4Pool", OPT, C::Any),
    2 network_border_group: Option<String> = w("NetworkBorderGroup", "NetworkBorderGroup", "networkBorderGroup", OPT, C::Any),
    3 domain: Option<String> = w("Domain", "Domain", "domain", OPT, C::Text(&c::DOMAIN_TYPE)),
    4 customer_owned_ip: Option<String> = w("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", OPT, C::Any),
    5 customer_owned_ipv4_pool: Option<String> = w("CustomerOwnedIpv4Pool", "CustomerOwnedIpv4Pool", "customerOwnedIpv4Pool", OPT, C::Any),
    6 carrier_ip: Option<String> = w("CarrierIp", "CarrierIp", "carrierIp", OPT, C::Any),
    7 public_ip: Option<String> = w("PublicIp", "PublicIp", "publicIp", OPT, C::Any),
}}

shape! { ApplicationStatusSummary {
    0 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::SUMMARY_STATUS)),
    1 impaired_since: Option<Timestamp> = w("ImpairedSince", "ImpairedSince", "impairedSince", OPT, C::Any),
}}

shape! { AssociateAddressInput {
    0 allocation_id: Option<String> = m("AllocationId", OPT, C::Any),
    1 instance_id: Option<String> = m("InstanceId", OPT, C::Any),
    2 public_ip: Option<String> = m("PublicIp", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    5 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    6 allow_reassociation: Option<bool> = w("AllowReassociation", "AllowReassociation", "allowReassociation", OPT, C::Any),
}}

shape! { AssociateAddressOutput {
    0 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
}}

shape! { AssociateIamInstanceProfileInput {
    0 iam_instance_profile: IamInstanceProfileSpecification = m("IamInstanceProfile", REQ, C::Any),
    1 instance_id: String = m("InstanceId", REQ, C::Any),
}}

shape! { AssociateIamInstanceProfileOutput {
    0 iam_instance_profile_association: Option<IamInstanceProfileAssociation> = w("IamInstanceProfileAssociation", "IamInstanceProfileAssociation", "iamInstanceProfileAssociation", OPT, C::Any),
}}

shape! { AssociateRouteTableInput {
    0 gateway_id: Option<String> = m("GatewayId", OPT, C::Any),
    1 public_ipv4_pool: Option<String> = m("PublicIpv4Pool", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    4 route_table_id: String = w("RouteTableId", "RouteTableId", "routeTableId", REQ, C::Any),
}}

shape! { AssociateRouteTableOutput {
    0 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    1 association_state: Option<RouteTableAssociationState> = w("AssociationState", "AssociationState", "associationState", OPT, C::Any),
}}

shape! { AttachInternetGatewayInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 internet_gateway_id: String = w("InternetGatewayId", "InternetGatewayId", "internetGatewayId", REQ, C::Any),
    2 vpc_id: String = w("VpcId", "VpcId", "vpcId", REQ, C::Any),
}}

shape! { AttachmentEnaSrdSpecification {
    0 ena_srd_enabled: Option<bool> = w("EnaSrdEnabled", "EnaSrdEnabled", "enaSrdEnabled", OPT, C::Any),
    1 ena_srd_udp_specification: Option<AttachmentEnaSrdUdpSpecification> = w("EnaSrdUdpSpecification", "EnaSrdUdpSpecification", "enaSrdUdpSpecification", OPT, C::Any),
}}

shape! { AttachmentEnaSrdUdpSpecification {
    0 ena_srd_udp_enabled: Option<bool> = w("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "enaSrdUdpEnabled", OPT, C::Any),
}}

shape! { AttributeBooleanValue {
    0 value: Option<bool> = w("Value", "Value", "value", OPT, C::Any),
}}

shape! { AttributeValue {
    0 value: Option<String> = w("Value", "Value", "value", OPT, C::Any),
}}

shape! { AuthorizeSecurityGroupEgressInput {
    0 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    2 group_id: String = w("GroupId", "GroupId", "groupId", REQ, C::Any),
    3 source_security_group_name: Option<String> = w("SourceSecurityGroupName", "SourceSecurityGroupName", "sourceSecurityGroupName", OPT, C::Any),
    4 source_security_group_owner_id: Option<String> = w("SourceSecurityGroupOwnerId", "SourceSecurityGroupOwnerId", "sourceSecurityGroupOwnerId", OPT, C::Any),
    5 ip_protocol: Option<String> = w("IpProtocol", "IpProtocol", "ipProtocol", OPT, C::Any),
    6 from_port: Option<i32> = w("FromPort", "FromPort", "fromPort", OPT, C::Any),
    7 to_port: Option<i32> = w("ToPort", "ToPort", "toPort", OPT, C::Any),
    8 cidr_ip: Option<String> = w("CidrIp", "CidrIp", "cidrIp", OPT, C::Any),
    9 ip_permissions: Option<Vec<IpPermission>> = w("IpPermissions", "IpPermissions", "ipPermissions", OPT, C::Any),
}}

shape! { AuthorizeSecurityGroupEgressOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 security_group_rules: Option<Vec<SecurityGroupRule>> = w("SecurityGroupRules", "SecurityGroupRuleSet", "securityGroupRuleSet", OPT, C::Any),
}}

shape! { AuthorizeSecurityGroupIngressInput {
    0 cidr_ip: Option<String> = m("CidrIp", OPT, C::Any),
    1 from_port: Option<i32> = m("FromPort", OPT, C::Any),
    2 group_id: Option<String> = m("GroupId", OPT, C::Any),
    3 group_name: Option<String> = m("GroupName", OPT, C::Any),
    4 ip_permissions: Option<Vec<IpPermission>> = m("IpPermissions", OPT, C::Any),
    5 ip_protocol: Option<String> = m("IpProtocol", OPT, C::Any),
    6 source_security_group_name: Option<String> = m("SourceSecurityGroupName", OPT, C::Any),
    7 source_security_group_owner_id: Option<String> = m("SourceSecurityGroupOwnerId", OPT, C::Any),
    8 to_port: Option<i32> = m("ToPort", OPT, C::Any),
    9 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    10 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { AuthorizeSecurityGroupIngressOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 security_group_rules: Option<Vec<SecurityGroupRule>> = w("SecurityGroupRules", "SecurityGroupRuleSet", "securityGroupRuleSet", OPT, C::Any),
}}

shape! { AvailabilityZone {
    0 opt_in_status: Option<String> = w("OptInStatus", "OptInStatus", "optInStatus", OPT, C::Text(&c::AVAILABILITY_ZONE_OPT_IN_STATUS)),
    1 messages: Option<Vec<AvailabilityZoneMessage>> = w("Messages", "MessageSet", "messageSet", OPT, C::Any),
    2 region_name: Option<String> = w("RegionName", "RegionName", "regionName", OPT, C::Any),
    3 zone_name: Option<String> = w("ZoneName", "ZoneName", "zoneName", OPT, C::Any),
    4 zone_id: Option<String> = w("ZoneId", "ZoneId", "zoneId", OPT, C::Any),
    5 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
    6 network_border_group: Option<String> = w("NetworkBorderGroup", "NetworkBorderGroup", "networkBorderGroup", OPT, C::Any),
    7 zone_type: Option<String> = w("ZoneType", "ZoneType", "zoneType", OPT, C::Any),
    8 parent_zone_name: Option<String> = w("ParentZoneName", "ParentZoneName", "parentZoneName", OPT, C::Any),
    9 parent_zone_id: Option<String> = w("ParentZoneId", "ParentZoneId", "parentZoneId", OPT, C::Any),
    10 group_long_name: Option<String> = w("GroupLongName", "GroupLongName", "groupLongName", OPT, C::Any),
    11 geography: Option<Vec<AvailabilityZoneGeography>> = w("Geography", "GeographySet", "geographySet", OPT, C::Any),
    12 sub_geography: Option<Vec<AvailabilityZoneSubGeography>> = w("SubGeography", "SubGeographySet", "subGeographySet", OPT, C::Any),
    13 state: Option<String> = w("State", "ZoneState", "zoneState", OPT, C::Text(&c::AVAILABILITY_ZONE_STATE)),
}}

shape! { AvailabilityZoneAddress {
    0 availability_zone: Option<String> = m("AvailabilityZone", OPT, C::Any),
    1 availability_zone_id: Option<String> = m("AvailabilityZoneId", OPT, C::Any),
    2 allocation_ids: Option<Vec<String>> = w("AllocationIds", "AllocationId", "AllocationId", OPT, C::List(&c::ALLOCATION_ID_LIST)),
}}

shape! { AvailabilityZoneGeography {
    0 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
}}

shape! { AvailabilityZoneMessage {
    0 message: Option<String> = w("Message", "Message", "message", OPT, C::Any),
}}

shape! { AvailabilityZoneSubGeography {
    0 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
}}

shape! { BaselineEbsBandwidthMbps {
    0 min: Option<i32> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<i32> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { BaselineEbsBandwidthMbpsRequest {
    0 min: Option<i32> = m("Min", OPT, C::Any),
    1 max: Option<i32> = m("Max", OPT, C::Any),
}}

shape! { BaselinePerformanceFactors {
    0 cpu: Option<CpuPerformanceFactor> = w("Cpu", "Cpu", "cpu", OPT, C::Any),
}}

shape! { BaselinePerformanceFactorsRequest {
    0 cpu: Option<CpuPerformanceFactorRequest> = m("Cpu", OPT, C::Any),
}}

shape! { BlockDeviceMapping {
    0 ebs: Option<EbsBlockDevice> = w("Ebs", "Ebs", "ebs", OPT, C::Any),
    1 no_device: Option<String> = w("NoDevice", "NoDevice", "noDevice", OPT, C::Any),
    2 device_name: Option<String> = w("DeviceName", "DeviceName", "deviceName", OPT, C::Any),
    3 virtual_name: Option<String> = w("VirtualName", "VirtualName", "virtualName", OPT, C::Any),
}}

shape! { BlockPublicAccessStates {
    0 internet_gateway_block_mode: Option<String> = w("InternetGatewayBlockMode", "InternetGatewayBlockMode", "internetGatewayBlockMode", OPT, C::Text(&c::BLOCK_PUBLIC_ACCESS_MODE)),
}}

shape! { CapacityReservationSpecification {
    0 capacity_reservation_preference: Option<String> = m("CapacityReservationPreference", OPT, C::Text(&c::CAPACITY_RESERVATION_PREFERENCE)),
    1 capacity_reservation_target: Option<CapacityReservationTarget> = m("CapacityReservationTarget", OPT, C::Any),
}}

shape! { CapacityReservationSpecificationResponse {
    0 capacity_reservation_preference: Option<String> = w("CapacityReservationPreference", "CapacityReservationPreference", "capacityReservationPreference", OPT, C::Text(&c::CAPACITY_RESERVATION_PREFERENCE)),
    1 capacity_reservation_target: Option<CapacityReservationTargetResponse> = w("CapacityReservationTarget", "CapacityReservationTarget", "capacityReservationTarget", OPT, C::Any),
}}

shape! { CapacityReservationTarget {
    0 capacity_reservation_id: Option<String> = m("CapacityReservationId", OPT, C::Any),
    1 capacity_reservation_resource_group_arn: Option<String> = m("CapacityReservationResourceGroupArn", OPT, C::Any),
}}

shape! { CapacityReservationTargetResponse {
    0 capacity_reservation_id: Option<String> = w("CapacityReservationId", "CapacityReservationId", "capacityReservationId", OPT, C::Any),
    1 capacity_reservation_resource_group_arn: Option<String> = w("CapacityReservationResourceGroupArn", "CapacityReservationResourceGroupArn", "capacityReservationResourceGroupArn", OPT, C::Any),
}}

shape! { ConnectionTrackingConfiguration {
    0 tcp_established_timeout: Option<i32> = w("TcpEstablishedTimeout", "TcpEstablishedTimeout", "tcpEstablishedTimeout", OPT, C::Any),
    1 udp_stream_timeout: Option<i32> = w("UdpStreamTimeout", "UdpStreamTimeout", "udpStreamTimeout", OPT, C::Any),
    2 udp_timeout: Option<i32> = w("UdpTimeout", "UdpTimeout", "udpTimeout", OPT, C::Any),
}}

shape! { ConnectionTrackingSpecification {
    0 tcp_established_timeout: Option<i32> = w("TcpEstablishedTimeout", "TcpEstablishedTimeout", "tcpEstablishedTimeout", OPT, C::Any),
    1 udp_timeout: Option<i32> = w("UdpTimeout", "UdpTimeout", "udpTimeout", OPT, C::Any),
    2 udp_stream_timeout: Option<i32> = w("UdpStreamTimeout", "UdpStreamTimeout", "udpStreamTimeout", OPT, C::Any),
}}

shape! { ConnectionTrackingSpecificationRequest {
    0 tcp_established_timeout: Option<i32> = m("TcpEstablishedTimeout", OPT, C::Any),
    1 udp_stream_timeout: Option<i32> = m("UdpStreamTimeout", OPT, C::Any),
    2 udp_timeout: Option<i32> = m("UdpTimeout", OPT, C::Any),
}}

shape! { ConnectionTrackingSpecificationResponse {
    0 tcp_established_timeout: Option<i32> = w("TcpEstablishedTimeout", "TcpEstablishedTimeout", "tcpEstablishedTimeout", OPT, C::Any),
    1 udp_stream_timeout: Option<i32> = w("UdpStreamTimeout", "UdpStreamTimeout", "udpStreamTimeout", OPT, C::Any),
    2 udp_timeout: Option<i32> = w("UdpTimeout", "UdpTimeout", "udpTimeout", OPT, C::Any),
}}

shape! { CpuOptions {
    0 core_count: Option<i32> = w("CoreCount", "CoreCount", "coreCount", OPT, C::Any),
    1 threads_per_core: Option<i32> = w("ThreadsPerCore", "ThreadsPerCore", "threadsPerCore", OPT, C::Any),
    2 amd_sev_snp: Option<String> = w("AmdSevSnp", "AmdSevSnp", "amdSevSnp", OPT, C::Text(&c::AMD_SEV_SNP_SPECIFICATION)),
    3 nested_virtualization: Option<String> = w("NestedVirtualization", "NestedVirtualization", "nestedVirtualization", OPT, C::Text(&c::NESTED_VIRTUALIZATION_SPECIFICATION)),
}}

shape! { CpuOptionsRequest {
    0 core_count: Option<i32> = m("CoreCount", OPT, C::Any),
    1 threads_per_core: Option<i32> = m("ThreadsPerCore", OPT, C::Any),
    2 amd_sev_snp: Option<String> = m("AmdSevSnp", OPT, C::Text(&c::AMD_SEV_SNP_SPECIFICATION)),
    3 nested_virtualization: Option<String> = m("NestedVirtualization", OPT, C::Text(&c::NESTED_VIRTUALIZATION_SPECIFICATION)),
}}

shape! { CpuPerformanceFactor {
    0 references: Option<Vec<PerformanceFactorReference>> = w("References", "ReferenceSet", "referenceSet", OPT, C::Any),
}}

shape! { CpuPerformanceFactorRequest {
    0 references: Option<Vec<PerformanceFactorReferenceRequest>> = w("References", "Reference", "Reference", OPT, C::Any),
}}

shape! { CreateInternetGatewayInput {
    0 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { CreateInternetGatewayOutput {
    0 internet_gateway: Option<InternetGateway> = w("InternetGateway", "InternetGateway", "internetGateway", OPT, C::Any),
}}

shape! { CreateKeyPairInput {
    0 key_name: String = m("KeyName", REQ, C::Any),
    1 key_type: Option<String> = m("KeyType", OPT, C::Text(&c::KEY_TYPE)),
    2 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    3 key_format: Option<String> = m("KeyFormat", OPT, C::Text(&c::KEY_FORMAT)),
    4 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { CreateLaunchTemplateInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 client_token: Option<String> = m("ClientToken", OPT, C::Any),
    2 launch_template_name: String = m("LaunchTemplateName", REQ, C::Any),
    3 version_description: Option<String> = m("VersionDescription", OPT, C::Text(&c::VERSION_DESCRIPTION)),
    4 launch_template_data: RequestLaunchTemplateData = m("LaunchTemplateData", REQ, C::Any),
    5 operator: Option<OperatorRequest> = m("Operator", OPT, C::Any),
    6 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
}}

shape! { CreateLaunchTemplateOutput {
    0 launch_template: Option<LaunchTemplate> = w("LaunchTemplate", "LaunchTemplate", "launchTemplate", OPT, C::Any),
    1 warning: Option<ValidationWarning> = w("Warning", "Warning", "warning", OPT, C::Any),
}}

shape! { CreateLaunchTemplateVersionInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 client_token: Option<String> = m("ClientToken", OPT, C::Any),
    2 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Any),
    3 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    4 source_version: Option<String> = m("SourceVersion", OPT, C::Any),
    5 version_description: Option<String> = m("VersionDescription", OPT, C::Text(&c::VERSION_DESCRIPTION)),
    6 launch_template_data: RequestLaunchTemplateData = m("LaunchTemplateData", REQ, C::Any),
    7 resolve_alias: Option<bool> = m("ResolveAlias", OPT, C::Any),
}}

shape! { CreateLaunchTemplateVersionOutput {
    0 launch_template_version: Option<LaunchTemplateVersion> = w("LaunchTemplateVersion", "LaunchTemplateVersion", "launchTemplateVersion", OPT, C::Any),
    1 warning: Option<ValidationWarning> = w("Warning", "Warning", "warning", OPT, C::Any),
}}

shape! { CreateNatGatewayInput {
    0 availability_mode: Option<String> = m("AvailabilityMode", OPT, C::Text(&c::AVAILABILITY_MODE)),
    1 allocation_id: Option<String> = m("AllocationId", OPT, C::Any),
    2 client_token: Option<String> = m("ClientToken", OPT, C::Any),
    3 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    4 subnet_id: Option<String> = m("SubnetId", OPT, C::Any),
    5 vpc_id: Option<String> = m("VpcId", OPT, C::Any),
    6 availability_zone_addresses: Option<Vec<AvailabilityZoneAddress>> = w("AvailabilityZoneAddresses", "AvailabilityZoneAddress", "AvailabilityZoneAddress", OPT, C::List(&c::AVAILABILITY_ZONE_ADDRESSES)),
    7 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    8 connectivity_type: Option<String> = m("ConnectivityType", OPT, C::Text(&c::CONNECTIVITY_TYPE)),
    9 private_ip_address: Option<String> = m("PrivateIpAddress", OPT, C::Any),
    10 secondary_allocation_ids: Option<Vec<String>> = w("SecondaryAllocationIds", "SecondaryAllocationId", "SecondaryAllocationId", OPT, C::List(&c::ALLOCATION_ID_LIST)),
    11 secondary_private_ip_addresses: Option<Vec<String>> = w("SecondaryPrivateIpAddresses", "SecondaryPrivateIpAddress", "SecondaryPrivateIpAddress", OPT, C::Any),
    12 secondary_private_ip_address_count: Option<i32> = m("SecondaryPrivateIpAddressCount", OPT, C::Number(&c::PRIVATE_IP_ADDRESS_COUNT)),
}}

shape! { CreateNatGatewayOutput {
    0 client_token: Option<String> = w("ClientToken", "ClientToken", "clientToken", OPT, C::Any),
    1 nat_gateway: Option<NatGateway> = w("NatGateway", "NatGateway", "natGateway", OPT, C::Any),
}}

shape! { CreateRouteInput {
    0 destination_prefix_list_id: Option<String> = m("DestinationPrefixListId", OPT, C::Any),
    1 vpc_endpoint_id: Option<String> = m("VpcEndpointId", OPT, C::Any),
    2 transit_gateway_id: Option<String> = m("TransitGatewayId", OPT, C::Any),
    3 local_gateway_id: Option<String> = m("LocalGatewayId", OPT, C::Any),
    4 carrier_gateway_id: Option<String> = m("CarrierGatewayId", OPT, C::Any),
    5 core_network_arn: Option<String> = m("CoreNetworkArn", OPT, C::Any),
    6 odb_network_arn: Option<String> = m("OdbNetworkArn", OPT, C::Any),
    7 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    8 route_table_id: String = w("RouteTableId", "RouteTableId", "routeTableId", REQ, C::Any),
    9 destination_cidr_block: Option<String> = w("DestinationCidrBlock", "DestinationCidrBlock", "destinationCidrBlock", OPT, C::Any),
    10 gateway_id: Option<String> = w("GatewayId", "GatewayId", "gatewayId", OPT, C::Any),
    11 destination_ipv6_cidr_block: Option<String> = w("DestinationIpv6CidrBlock", "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", OPT, C::Any),
    12 egress_only_internet_gateway_id: Option<String> = w("EgressOnlyInternetGatewayId", "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", OPT, C::Any),
    13 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    14 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    15 vpc_peering_connection_id: Option<String> = w("VpcPeeringConnectionId", "VpcPeeringConnectionId", "vpcPeeringConnectionId", OPT, C::Any),
    16 nat_gateway_id: Option<String> = w("NatGatewayId", "NatGatewayId", "natGatewayId", OPT, C::Any),
}}

shape! { CreateRouteOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
}}

shape! { CreateRouteTableInput {
    0 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    1 client_token: Option<String> = m("ClientToken", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 vpc_id: String = w("VpcId", "VpcId", "vpcId", REQ, C::Any),
}}

shape! { CreateRouteTableOutput {
    0 route_table: Option<RouteTable> = w("RouteTable", "RouteTable", "routeTable", OPT, C::Any),
    1 client_token: Option<String> = w("ClientToken", "ClientToken", "clientToken", OPT, C::Any),
}}

shape! { CreateSecurityGroupInput {
    0 description: String = w("Description", "GroupDescription", "GroupDescription", REQ, C::Any),
    1 group_name: String = m("GroupName", REQ, C::Any),
    2 vpc_id: Option<String> = m("VpcId", OPT, C::Any),
    3 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    4 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { CreateSecurityGroupOutput {
    0 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    1 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    2 security_group_arn: Option<String> = w("SecurityGroupArn", "SecurityGroupArn", "securityGroupArn", OPT, C::Any),
}}

shape! { CreateSubnetInput {
    0 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    1 availability_zone: Option<String> = m("AvailabilityZone", OPT, C::Any),
    2 availability_zone_id: Option<String> = m("AvailabilityZoneId", OPT, C::Any),
    3 cidr_block: Option<String> = m("CidrBlock", OPT, C::Any),
    4 ipv6_cidr_block: Option<String> = m("Ipv6CidrBlock", OPT, C::Any),
    5 outpost_arn: Option<String> = m("OutpostArn", OPT, C::Any),
    6 vpc_id: String = m("VpcId", REQ, C::Any),
    7 ipv6_native: Option<bool> = m("Ipv6Native", OPT, C::Any),
    8 ipv4_ipam_pool_id: Option<String> = m("Ipv4IpamPoolId", OPT, C::Any),
    9 ipv4_netmask_length: Option<i32> = m("Ipv4NetmaskLength", OPT, C::Any),
    10 ipv6_ipam_pool_id: Option<String> = m("Ipv6IpamPoolId", OPT, C::Any),
    11 ipv6_netmask_length: Option<i32> = m("Ipv6NetmaskLength", OPT, C::Any),
    12 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { CreateSubnetOutput {
    0 subnet: Option<Subnet> = w("Subnet", "Subnet", "subnet", OPT, C::Any),
}}

shape! { CreateTagsInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 resources: Vec<String> = w("Resources", "ResourceId", "ResourceId", REQ, C::Any),
    2 tags: Vec<Tag> = w("Tags", "Tag", "Tag", REQ, C::Any),
}}

shape! { CreateVpcInput {
    0 cidr_block: Option<String> = m("CidrBlock", OPT, C::Any),
    1 ipv6_pool: Option<String> = m("Ipv6Pool", OPT, C::Any),
    2 ipv6_cidr_block: Option<String> = m("Ipv6CidrBlock", OPT, C::Any),
    3 ipv4_ipam_pool_id: Option<String> = m("Ipv4IpamPoolId", OPT, C::Any),
    4 ipv4_netmask_length: Option<i32> = m("Ipv4NetmaskLength", OPT, C::Any),
    5 ipv6_ipam_pool_id: Option<String> = m("Ipv6IpamPoolId", OPT, C::Any),
    6 ipv6_netmask_length: Option<i32> = m("Ipv6NetmaskLength", OPT, C::Any),
    7 ipv6_cidr_block_network_border_group: Option<String> = m("Ipv6CidrBlockNetworkBorderGroup", OPT, C::Any),
    8 vpc_encryption_control: Option<VpcEncryptionControlConfiguration> = m("VpcEncryptionControl", OPT, C::Any),
    9 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    10 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    11 instance_tenancy: Option<String> = w("InstanceTenancy", "InstanceTenancy", "instanceTenancy", OPT, C::Text(&c::TENANCY)),
    12 amazon_provided_ipv6_cidr_block: Option<bool> = w("AmazonProvidedIpv6CidrBlock", "AmazonProvidedIpv6CidrBlock", "amazonProvidedIpv6CidrBlock", OPT, C::Any),
}}

shape! { CreateVpcOutput {
    0 vpc: Option<Vpc> = w("Vpc", "Vpc", "vpc", OPT, C::Any),
}}

shape! { CreditSpecification {
    0 cpu_credits: Option<String> = w("CpuCredits", "CpuCredits", "cpuCredits", OPT, C::Any),
}}

shape! { CreditSpecificationRequest {
    0 cpu_credits: String = m("CpuCredits", REQ, C::Any),
}}

shape! { DefaultConnectionTrackingConfiguration {
    0 default_tcp_established_timeout: Option<i32> = w("DefaultTcpEstablishedTimeout", "DefaultTcpEstablishedTimeout", "defaultTcpEstablishedTimeout", OPT, C::Any),
    1 default_udp_timeout: Option<i32> = w("DefaultUdpTimeout", "DefaultUdpTimeout", "defaultUdpTimeout", OPT, C::Any),
    2 default_udp_stream_timeout: Option<i32> = w("DefaultUdpStreamTimeout", "DefaultUdpStreamTimeout", "defaultUdpStreamTimeout", OPT, C::Any),
}}

shape! { DeleteInternetGatewayInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 internet_gateway_id: String = w("InternetGatewayId", "InternetGatewayId", "internetGatewayId", REQ, C::Any),
}}

shape! { DeleteKeyPairInput {
    0 key_name: Option<String> = m("KeyName", OPT, C::Any),
    1 key_pair_id: Option<String> = m("KeyPairId", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DeleteKeyPairOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 key_pair_id: Option<String> = w("KeyPairId", "KeyPairId", "keyPairId", OPT, C::Any),
}}

shape! { DeleteLaunchTemplateInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Any),
    2 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
}}

shape! { DeleteLaunchTemplateOutput {
    0 launch_template: Option<LaunchTemplate> = w("LaunchTemplate", "LaunchTemplate", "launchTemplate", OPT, C::Any),
}}

shape! { DeleteLaunchTemplateVersionsInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Any),
    2 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    3 versions: Vec<String> = w("Versions", "LaunchTemplateVersion", "LaunchTemplateVersion", REQ, C::Any),
}}

shape! { DeleteLaunchTemplateVersionsResponseErrorItem {
    0 launch_template_id: Option<String> = w("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", OPT, C::Any),
    1 launch_template_name: Option<String> = w("LaunchTemplateName", "LaunchTemplateName", "launchTemplateName", OPT, C::Any),
    2 version_number: Option<i64> = w("VersionNumber", "VersionNumber", "versionNumber", OPT, C::Any),
    3 response_error: Option<ResponseError> = w("ResponseError", "ResponseError", "responseError", OPT, C::Any),
}}

shape! { DeleteLaunchTemplateVersionsResponseSuccessItem {
    0 launch_template_id: Option<String> = w("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", OPT, C::Any),
    1 launch_template_name: Option<String> = w("LaunchTemplateName", "LaunchTemplateName", "launchTemplateName", OPT, C::Any),
    2 version_number: Option<i64> = w("VersionNumber", "VersionNumber", "versionNumber", OPT, C::Any),
}}

shape! { DeleteLaunchTemplateVersionsOutput {
    0 successfully_deleted_launch_template_versions: Option<Vec<DeleteLaunchTemplateVersionsResponseSuccessItem>> = w("SuccessfullyDeletedLaunchTemplateVersions", "SuccessfullyDeletedLaunchTemplateVersionSet", "successfullyDeletedLaunchTemplateVersionSet", OPT, C::Any),
    1 unsuccessfully_deleted_launch_template_versions: Option<Vec<DeleteLaunchTemplateVersionsResponseErrorItem>> = w("UnsuccessfullyDeletedLaunchTemplateVersions", "UnsuccessfullyDeletedLaunchTemplateVersionSet", "unsuccessfullyDeletedLaunchTemplateVersionSet", OPT, C::Any),
}}

shape! { DeleteNatGatewayInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 nat_gateway_id: String = m("NatGatewayId", REQ, C::Any),
}}

shape! { DeleteNatGatewayOutput {
    0 nat_gateway_id: Option<String> = w("NatGatewayId", "NatGatewayId", "natGatewayId", OPT, C::Any),
}}

shape! { DeleteRouteInput {
    0 destination_prefix_list_id: Option<String> = m("DestinationPrefixListId", OPT, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    2 route_table_id: String = w("RouteTableId", "RouteTableId", "routeTableId", REQ, C::Any),
    3 destination_cidr_block: Option<String> = w("DestinationCidrBlock", "DestinationCidrBlock", "destinationCidrBlock", OPT, C::Any),
    4 destination_ipv6_cidr_block: Option<String> = w("DestinationIpv6CidrBlock", "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", OPT, C::Any),
}}

shape! { DeleteRouteTableInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 route_table_id: String = w("RouteTableId", "RouteTableId", "routeTableId", REQ, C::Any),
}}

shape! { DeleteSecurityGroupInput {
    0 group_id: Option<String> = m("GroupId", OPT, C::Any),
    1 group_name: Option<String> = m("GroupName", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DeleteSecurityGroupOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
}}

shape! { DeleteSnapshotReturnCode {
    0 snapshot_id: Option<String> = w("SnapshotId", "SnapshotId", "snapshotId", OPT, C::Any),
    1 return_code: Option<String> = w("ReturnCode", "ReturnCode", "returnCode", OPT, C::Text(&c::SNAPSHOT_RETURN_CODES)),
}}

shape! { DeleteSubnetInput {
    0 subnet_id: String = m("SubnetId", REQ, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DeleteTagsInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 resources: Vec<String> = w("Resources", "ResourceId", "resourceId", REQ, C::Any),
    2 tags: Option<Vec<Tag>> = w("Tags", "Tag", "tag", OPT, C::Any),
}}

shape! { DeleteVpcInput {
    0 vpc_id: String = m("VpcId", REQ, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DeregisterImageInput {
    0 image_id: String = m("ImageId", REQ, C::Any),
    1 delete_associated_snapshots: Option<bool> = m("DeleteAssociatedSnapshots", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DeregisterImageOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 delete_snapshot_results: Option<Vec<DeleteSnapshotReturnCode>> = w("DeleteSnapshotResults", "DeleteSnapshotResultSet", "deleteSnapshotResultSet", OPT, C::Any),
}}

shape! { DescribeAccountAttributesInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 attribute_names: Option<Vec<String>> = w("AttributeNames", "AttributeName", "attributeName", OPT, C::List(&c::ACCOUNT_ATTRIBUTE_NAME_STRING_LIST)),
}}

shape! { DescribeAccountAttributesOutput {
    0 account_attributes: Option<Vec<AccountAttribute>> = w("AccountAttributes", "AccountAttributeSet", "accountAttributeSet", OPT, C::Any),
}}

shape! { DescribeAddressesAttributeInput {
    0 allocation_ids: Option<Vec<String>> = w("AllocationIds", "AllocationId", "AllocationId", OPT, C::Any),
    1 attribute: Option<String> = m("Attribute", OPT, C::Text(&c::ADDRESS_ATTRIBUTE_NAME)),
    2 next_token: Option<String> = m("NextToken", OPT, C::Any),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::ADDRESS_MAX_RESULTS)),
    4 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
}}

shape! { DescribeAddressesAttributeOutput {
    0 addresses: Option<Vec<AddressAttribute>> = w("Addresses", "AddressSet", "addressSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeAddressesInput {
    0 public_ips: Option<Vec<String>> = w("PublicIps", "PublicIp", "PublicIp", OPT, C::List(&c::PUBLIC_IP_STRING_LIST)),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    2 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    3 allocation_ids: Option<Vec<String>> = w("AllocationIds", "AllocationId", "AllocationId", OPT, C::List(&c::ALLOCATION_ID_LIST)),
}}

shape! { DescribeAddressesOutput {
    0 addresses: Option<Vec<Address>> = w("Addresses", "AddressesSet", "addressesSet", OPT, C::Any),
}}

shape! { DescribeAvailabilityZonesInput {
    0 zone_names: Option<Vec<String>> = w("ZoneNames", "ZoneName", "ZoneName", OPT, C::List(&c::ZONE_NAME_STRING_LIST)),
    1 zone_ids: Option<Vec<String>> = w("ZoneIds", "ZoneId", "ZoneId", OPT, C::List(&c::ZONE_ID_STRING_LIST)),
    2 all_availability_zones: Option<bool> = m("AllAvailabilityZones", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeAvailabilityZonesOutput {
    0 availability_zones: Option<Vec<AvailabilityZone>> = w("AvailabilityZones", "AvailabilityZoneInfo", "availabilityZoneInfo", OPT, C::Any),
}}

shape! { DescribeDhcpOptionsInput {
    0 dhcp_options_ids: Option<Vec<String>> = w("DhcpOptionsIds", "DhcpOptionsId", "DhcpOptionsId", OPT, C::List(&c::DHCP_OPTIONS_ID_STRING_LIST)),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
    2 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_DHCP_OPTIONS_MAX_RESULTS)),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeDhcpOptionsOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 dhcp_options: Option<Vec<DhcpOptions>> = w("DhcpOptions", "DhcpOptionsSet", "dhcpOptionsSet", OPT, C::Any),
}}

shape! { DescribeIamInstanceProfileAssociationsInput {
    0 association_ids: Option<Vec<String>> = w("AssociationIds", "AssociationId", "AssociationId", OPT, C::List(&c::ASSOCIATION_ID_LIST)),
    1 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    2 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_MAX_RESULTS)),
    3 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeIamInstanceProfileAssociationsOutput {
    0 iam_instance_profile_associations: Option<Vec<IamInstanceProfileAssociation>> = w("IamInstanceProfileAssociations", "IamInstanceProfileAssociationSet", "iamInstanceProfileAssociationSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeImagesInput {
    0 executable_users: Option<Vec<String>> = w("ExecutableUsers", "ExecutableBy", "ExecutableBy", OPT, C::List(&c::EXECUTABLE_BY_STRING_LIST)),
    1 image_ids: Option<Vec<String>> = w("ImageIds", "ImageId", "ImageId", OPT, C::List(&c::IMAGE_ID_STRING_LIST)),
    2 owners: Option<Vec<String>> = w("Owners", "Owner", "Owner", OPT, C::List(&c::OWNER_STRING_LIST)),
    3 include_deprecated: Option<bool> = m("IncludeDeprecated", OPT, C::Any),
    4 include_disabled: Option<bool> = m("IncludeDisabled", OPT, C::Any),
    5 max_results: Option<i32> = m("MaxResults", OPT, C::Any),
    6 next_token: Option<String> = m("NextToken", OPT, C::Any),
    7 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    8 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeImagesOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 images: Option<Vec<Image>> = w("Images", "ImagesSet", "imagesSet", OPT, C::Any),
}}

shape! { DescribeInstanceAttributeInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 instance_id: String = w("InstanceId", "InstanceId", "instanceId", REQ, C::Any),
    2 attribute: String = w("Attribute", "Attribute", "attribute", REQ, C::Text(&c::INSTANCE_ATTRIBUTE_NAME)),
}}

shape! { DescribeInstanceCreditSpecificationsInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    2 instance_ids: Option<Vec<String>> = w("InstanceIds", "InstanceId", "InstanceId", OPT, C::List(&c::INSTANCE_ID_STRING_LIST)),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_MAX_RESULTS)),
    4 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeInstanceCreditSpecificationsOutput {
    0 instance_credit_specifications: Option<Vec<InstanceCreditSpecification>> = w("InstanceCreditSpecifications", "InstanceCreditSpecificationSet", "instanceCreditSpecificationSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeInstanceStatusInput {
    0 instance_ids: Option<Vec<String>> = w("InstanceIds", "InstanceId", "InstanceId", OPT, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 max_results: Option<i32> = m("MaxResults", OPT, C::Any),
    2 next_token: Option<String> = m("NextToken", OPT, C::Any),
    3 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    4 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    5 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    6 include_all_instances: Option<bool> = w("IncludeAllInstances", "IncludeAllInstances", "includeAllInstances", OPT, C::Any),
}}

shape! { DescribeInstanceStatusOutput {
    0 instance_statuses: Option<Vec<InstanceStatus>> = w("InstanceStatuses", "InstanceStatusSet", "instanceStatusSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeInstanceTypeOfferingsInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 location_type: Option<String> = m("LocationType", OPT, C::Text(&c::LOCATION_TYPE)),
    2 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DITO_MAX_RESULTS)),
    4 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeInstanceTypeOfferingsOutput {
    0 instance_type_offerings: Option<Vec<InstanceTypeOffering>> = w("InstanceTypeOfferings", "InstanceTypeOfferingSet", "instanceTypeOfferingSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeInstanceTypesInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 instance_types: Option<Vec<String>> = w("InstanceTypes", "InstanceType", "InstanceType", OPT, C::List(&c::REQUEST_INSTANCE_TYPE_LIST)),
    2 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DIT_MAX_RESULTS)),
    4 next_token: Option<String> = m("NextToken", OPT, C::Any),
    5 include_unsupported_in_region: Option<bool> = m("IncludeUnsupportedInRegion", OPT, C::Any),
}}

shape! { DescribeInstanceTypesOutput {
    0 instance_types: Option<Vec<InstanceTypeInfo>> = w("InstanceTypes", "InstanceTypeSet", "instanceTypeSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeInstancesInput {
    0 instance_ids: Option<Vec<String>> = w("InstanceIds", "InstanceId", "InstanceId", OPT, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    4 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    5 max_results: Option<i32> = w("MaxResults", "MaxResults", "maxResults", OPT, C::Any),
}}

shape! { DescribeInstancesOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 reservations: Option<Vec<Reservation>> = w("Reservations", "ReservationSet", "reservationSet", OPT, C::Any),
}}

shape! { DescribeInternetGatewaysInput {
    0 next_token: Option<String> = m("NextToken", OPT, C::Any),
    1 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_INTERNET_GATEWAYS_MAX_RESULTS)),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 internet_gateway_ids: Option<Vec<String>> = w("InternetGatewayIds", "InternetGatewayId", "internetGatewayId", OPT, C::Any),
    4 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeInternetGatewaysOutput {
    0 internet_gateways: Option<Vec<InternetGateway>> = w("InternetGateways", "InternetGatewaySet", "internetGatewaySet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeKeyPairsInput {
    0 key_names: Option<Vec<String>> = w("KeyNames", "KeyName", "KeyName", OPT, C::List(&c::KEY_NAME_STRING_LIST)),
    1 key_pair_ids: Option<Vec<String>> = w("KeyPairIds", "KeyPairId", "KeyPairId", OPT, C::List(&c::KEY_PAIR_ID_STRING_LIST)),
    2 include_public_key: Option<bool> = m("IncludePublicKey", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeKeyPairsOutput {
    0 key_pairs: Option<Vec<KeyPairInfo>> = w("KeyPairs", "KeySet", "keySet", OPT, C::Any),
}}

shape! { DescribeLaunchTemplateVersionsInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Any),
    2 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    3 versions: Option<Vec<String>> = w("Versions", "LaunchTemplateVersion", "LaunchTemplateVersion", OPT, C::Any),
    4 min_version: Option<String> = m("MinVersion", OPT, C::Any),
    5 max_version: Option<String> = m("MaxVersion", OPT, C::Any),
    6 next_token: Option<String> = m("NextToken", OPT, C::Any),
    7 max_results: Option<i32> = m("MaxResults", OPT, C::Any),
    8 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    9 resolve_alias: Option<bool> = m("ResolveAlias", OPT, C::Any),
    10 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
}}

shape! { DescribeLaunchTemplateVersionsOutput {
    0 launch_template_versions: Option<Vec<LaunchTemplateVersion>> = w("LaunchTemplateVersions", "LaunchTemplateVersionSet", "launchTemplateVersionSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeLaunchTemplatesInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 launch_template_ids: Option<Vec<String>> = w("LaunchTemplateIds", "LaunchTemplateId", "LaunchTemplateId", OPT, C::Any),
    2 launch_template_names: Option<Vec<String>> = w("LaunchTemplateNames", "LaunchTemplateName", "LaunchTemplateName", OPT, C::List(&c::LAUNCH_TEMPLATE_NAME_STRING_LIST)),
    3 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    4 next_token: Option<String> = m("NextToken", OPT, C::Any),
    5 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_LAUNCH_TEMPLATES_MAX_RESULTS)),
    6 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
}}

shape! { DescribeLaunchTemplatesOutput {
    0 launch_templates: Option<Vec<LaunchTemplate>> = w("LaunchTemplates", "LaunchTemplates", "launchTemplates", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeNatGatewaysInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 filter: Option<Vec<Filter>> = m("Filter", OPT, C::List(&c::FILTER_LIST)),
    2 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_NAT_GATEWAYS_MAX_RESULTS)),
    3 nat_gateway_ids: Option<Vec<String>> = w("NatGatewayIds", "NatGatewayId", "NatGatewayId", OPT, C::Any),
    4 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeNatGatewaysOutput {
    0 nat_gateways: Option<Vec<NatGateway>> = w("NatGateways", "NatGatewaySet", "natGatewaySet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeNetworkAclsInput {
    0 next_token: Option<String> = m("NextToken", OPT, C::Any),
    1 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_NETWORK_ACLS_MAX_RESULTS)),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 network_acl_ids: Option<Vec<String>> = w("NetworkAclIds", "NetworkAclId", "NetworkAclId", OPT, C::Any),
    4 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeNetworkAclsOutput {
    0 network_acls: Option<Vec<NetworkAcl>> = w("NetworkAcls", "NetworkAclSet", "networkAclSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeNetworkInterfacesInput {
    0 next_token: Option<String> = m("NextToken", OPT, C::Any),
    1 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_NETWORK_INTERFACES_MAX_RESULTS)),
    2 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 network_interface_ids: Option<Vec<String>> = w("NetworkInterfaceIds", "NetworkInterfaceId", "NetworkInterfaceId", OPT, C::Any),
    5 filters: Option<Vec<Filter>> = w("Filters", "Filter", "filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeNetworkInterfacesOutput {
    0 network_interfaces: Option<Vec<NetworkInterface>> = w("NetworkInterfaces", "NetworkInterfaceSet", "networkInterfaceSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribePrefixListsInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    2 max_results: Option<i32> = m("MaxResults", OPT, C::Any),
    3 next_token: Option<String> = m("NextToken", OPT, C::Any),
    4 prefix_list_ids: Option<Vec<String>> = w("PrefixListIds", "PrefixListId", "PrefixListId", OPT, C::Any),
}}

shape! { DescribePrefixListsOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 prefix_lists: Option<Vec<PrefixList>> = w("PrefixLists", "PrefixListSet", "prefixListSet", OPT, C::Any),
}}

shape! { DescribeRegionsInput {
    0 region_names: Option<Vec<String>> = w("RegionNames", "RegionName", "RegionName", OPT, C::List(&c::REGION_NAME_STRING_LIST)),
    1 all_regions: Option<bool> = m("AllRegions", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeRegionsOutput {
    0 regions: Option<Vec<Region>> = w("Regions", "RegionInfo", "regionInfo", OPT, C::Any),
}}

shape! { DescribeRouteTablesInput {
    0 next_token: Option<String> = m("NextToken", OPT, C::Any),
    1 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_ROUTE_TABLES_MAX_RESULTS)),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 route_table_ids: Option<Vec<String>> = w("RouteTableIds", "RouteTableId", "RouteTableId", OPT, C::Any),
    4 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeRouteTablesOutput {
    0 route_tables: Option<Vec<RouteTable>> = w("RouteTables", "RouteTableSet", "routeTableSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeSecurityGroupRulesInput {
    0 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    1 security_group_rule_ids: Option<Vec<String>> = w("SecurityGroupRuleIds", "SecurityGroupRuleId", "SecurityGroupRuleId", OPT, C::Any),
    2 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    3 next_token: Option<String> = m("NextToken", OPT, C::Any),
    4 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_SECURITY_GROUP_RULES_MAX_RESULTS)),
}}

shape! { DescribeSecurityGroupRulesOutput {
    0 security_group_rules: Option<Vec<SecurityGroupRule>> = w("SecurityGroupRules", "SecurityGroupRuleSet", "securityGroupRuleSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeSecurityGroupsInput {
    0 group_ids: Option<Vec<String>> = w("GroupIds", "GroupId", "GroupId", OPT, C::List(&c::GROUP_ID_STRING_LIST)),
    1 group_names: Option<Vec<String>> = w("GroupNames", "GroupName", "GroupName", OPT, C::List(&c::GROUP_NAME_STRING_LIST)),
    2 next_token: Option<String> = m("NextToken", OPT, C::Any),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_SECURITY_GROUPS_MAX_RESULTS)),
    4 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    5 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
}}

shape! { DescribeSecurityGroupsOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 security_groups: Option<Vec<SecurityGroup>> = w("SecurityGroups", "SecurityGroupInfo", "securityGroupInfo", OPT, C::Any),
}}

shape! { DescribeSubnetsInput {
    0 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    1 subnet_ids: Option<Vec<String>> = w("SubnetIds", "SubnetId", "SubnetId", OPT, C::List(&c::SUBNET_ID_STRING_LIST)),
    2 next_token: Option<String> = m("NextToken", OPT, C::Any),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_SUBNETS_MAX_RESULTS)),
    4 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DescribeSubnetsOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 subnets: Option<Vec<Subnet>> = w("Subnets", "SubnetSet", "subnetSet", OPT, C::Any),
}}

shape! { DescribeTagsInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    2 max_results: Option<i32> = w("MaxResults", "MaxResults", "maxResults", OPT, C::Any),
    3 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeTagsOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 tags: Option<Vec<TagDescription>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
}}

shape! { DescribeVolumesInput {
    0 volume_ids: Option<Vec<String>> = w("VolumeIds", "VolumeId", "VolumeId", OPT, C::List(&c::VOLUME_ID_STRING_LIST)),
    1 include_managed_resources: Option<bool> = m("IncludeManagedResources", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    3 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    4 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    5 max_results: Option<i32> = w("MaxResults", "MaxResults", "maxResults", OPT, C::Any),
}}

shape! { DescribeVolumesOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 volumes: Option<Vec<Volume>> = w("Volumes", "VolumeSet", "volumeSet", OPT, C::Any),
}}

shape! { DescribeVpcAttributeInput {
    0 attribute: String = m("Attribute", REQ, C::Text(&c::VPC_ATTRIBUTE_NAME)),
    1 vpc_id: String = m("VpcId", REQ, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DescribeVpcAttributeOutput {
    0 enable_dns_hostnames: Option<AttributeBooleanValue> = w("EnableDnsHostnames", "EnableDnsHostnames", "enableDnsHostnames", OPT, C::Any),
    1 enable_dns_support: Option<AttributeBooleanValue> = w("EnableDnsSupport", "EnableDnsSupport", "enableDnsSupport", OPT, C::Any),
    2 enable_network_address_usage_metrics: Option<AttributeBooleanValue> = w("EnableNetworkAddressUsageMetrics", "EnableNetworkAddressUsageMetrics", "enableNetworkAddressUsageMetrics", OPT, C::Any),
    3 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
}}

shape! { DescribeVpcEndpointsInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 vpc_endpoint_ids: Option<Vec<String>> = w("VpcEndpointIds", "VpcEndpointId", "VpcEndpointId", OPT, C::Any),
    2 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Any),
    4 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { DescribeVpcEndpointsOutput {
    0 vpc_endpoints: Option<Vec<VpcEndpoint>> = w("VpcEndpoints", "VpcEndpointSet", "vpcEndpointSet", OPT, C::Any),
    1 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
}}

shape! { DescribeVpcsInput {
    0 filters: Option<Vec<Filter>> = w("Filters", "Filter", "Filter", OPT, C::List(&c::FILTER_LIST)),
    1 vpc_ids: Option<Vec<String>> = w("VpcIds", "VpcId", "VpcId", OPT, C::List(&c::VPC_ID_STRING_LIST)),
    2 next_token: Option<String> = m("NextToken", OPT, C::Any),
    3 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::DESCRIBE_VPCS_MAX_RESULTS)),
    4 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DescribeVpcsOutput {
    0 next_token: Option<String> = w("NextToken", "NextToken", "nextToken", OPT, C::Any),
    1 vpcs: Option<Vec<Vpc>> = w("Vpcs", "VpcSet", "vpcSet", OPT, C::Any),
}}

shape! { DetachInternetGatewayInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 internet_gateway_id: String = w("InternetGatewayId", "InternetGatewayId", "internetGatewayId", REQ, C::Any),
    2 vpc_id: String = w("VpcId", "VpcId", "vpcId", REQ, C::Any),
}}

shape! { DhcpConfiguration {
    0 key: Option<String> = w("Key", "Key", "key", OPT, C::Any),
    1 values: Option<Vec<AttributeValue>> = w("Values", "ValueSet", "valueSet", OPT, C::Any),
}}

shape! { DhcpOptions {
    0 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    1 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    2 dhcp_options_id: Option<String> = w("DhcpOptionsId", "DhcpOptionsId", "dhcpOptionsId", OPT, C::Any),
    3 dhcp_configurations: Option<Vec<DhcpConfiguration>> = w("DhcpConfigurations", "DhcpConfigurationSet", "dhcpConfigurationSet", OPT, C::Any),
}}

shape! { DisassociateAddressInput {
    0 association_id: Option<String> = m("AssociationId", OPT, C::Any),
    1 public_ip: Option<String> = m("PublicIp", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { DisassociateIamInstanceProfileInput {
    0 association_id: String = m("AssociationId", REQ, C::Any),
}}

shape! { DisassociateIamInstanceProfileOutput {
    0 iam_instance_profile_association: Option<IamInstanceProfileAssociation> = w("IamInstanceProfileAssociation", "IamInstanceProfileAssociation", "iamInstanceProfileAssociation", OPT, C::Any),
}}

shape! { DisassociateRouteTableInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 association_id: String = w("AssociationId", "AssociationId", "associationId", REQ, C::Any),
}}

shape! { DiskInfo {
    0 size_in_gb: Option<i64> = w("SizeInGB", "SizeInGB", "sizeInGB", OPT, C::Any),
    1 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    2 r#type: Option<String> = w("Type", "Type", "type", OPT, C::Text(&c::DISK_TYPE)),
}}

shape! { DnsEntry {
    0 dns_name: Option<String> = w("DnsName", "DnsName", "dnsName", OPT, C::Any),
    1 hosted_zone_id: Option<String> = w("HostedZoneId", "HostedZoneId", "hostedZoneId", OPT, C::Any),
}}

shape! { DnsOptions {
    0 dns_record_ip_type: Option<String> = w("DnsRecordIpType", "DnsRecordIpType", "dnsRecordIpType", OPT, C::Text(&c::DNS_RECORD_IP_TYPE)),
    1 private_dns_only_for_inbound_resolver_endpoint: Option<bool> = w("PrivateDnsOnlyForInboundResolverEndpoint", "PrivateDnsOnlyForInboundResolverEndpoint", "privateDnsOnlyForInboundResolverEndpoint", OPT, C::Any),
    2 private_dns_preference: Option<String> = w("PrivateDnsPreference", "PrivateDnsPreference", "privateDnsPreference", OPT, C::Any),
    3 private_dns_specified_domains: Option<Vec<String>> = w("PrivateDnsSpecifiedDomains", "PrivateDnsSpecifiedDomainSet", "privateDnsSpecifiedDomainSet", OPT, C::List(&c::PRIVATE_DNS_SPECIFIED_DOMAIN_SET)),
}}

shape! { EbsBlockDevice {
    0 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    1 iops: Option<i32> = w("Iops", "Iops", "iops", OPT, C::Any),
    2 snapshot_id: Option<String> = w("SnapshotId", "SnapshotId", "snapshotId", OPT, C::Any),
    3 volume_size: Option<i32> = w("VolumeSize", "VolumeSize", "volumeSize", OPT, C::Any),
    4 volume_type: Option<String> = w("VolumeType", "VolumeType", "volumeType", OPT, C::Text(&c::VOLUME_TYPE)),
    5 kms_key_id: Option<String> = w("KmsKeyId", "KmsKeyId", "kmsKeyId", OPT, C::Any),
    6 throughput: Option<i32> = w("Throughput", "Throughput", "throughput", OPT, C::Any),
    7 outpost_arn: Option<String> = w("OutpostArn", "OutpostArn", "outpostArn", OPT, C::Any),
    8 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    9 encrypted: Option<bool> = w("Encrypted", "Encrypted", "encrypted", OPT, C::Any),
    10 volume_initialization_rate: Option<i32> = m("VolumeInitializationRate", OPT, C::Any),
    11 availability_zone_id: Option<String> = m("AvailabilityZoneId", OPT, C::Any),
    12 ebs_card_index: Option<i32> = m("EbsCardIndex", OPT, C::Any),
}}

shape! { EbsCardInfo {
    0 ebs_card_index: Option<i32> = w("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", OPT, C::Any),
    1 baseline_bandwidth_in_mbps: Option<i32> = w("BaselineBandwidthInMbps", "BaselineBandwidthInMbps", "baselineBandwidthInMbps", OPT, C::Any),
    2 baseline_throughput_in_m_bps: Option<f64> = w("BaselineThroughputInMBps", "BaselineThroughputInMBps", "baselineThroughputInMBps", OPT, C::Any),
    3 baseline_iops: Option<i32> = w("BaselineIops", "BaselineIops", "baselineIops", OPT, C::Any),
    4 maximum_bandwidth_in_mbps: Option<i32> = w("MaximumBandwidthInMbps", "MaximumBandwidthInMbps", "maximumBandwidthInMbps", OPT, C::Any),
    5 maximum_throughput_in_m_bps: Option<f64> = w("MaximumThroughputInMBps", "MaximumThroughputInMBps", "maximumThroughputInMBps", OPT, C::Any),
    6 maximum_iops: Option<i32> = w("MaximumIops", "MaximumIops", "maximumIops", OPT, C::Any),
}}

shape! { EbsInfo {
    0 ebs_optimized_support: Option<String> = w("EbsOptimizedSupport", "EbsOptimizedSupport", "ebsOptimizedSupport", OPT, C::Text(&c::EBS_OPTIMIZED_SUPPORT)),
    1 encryption_support: Option<String> = w("EncryptionSupport", "EncryptionSupport", "encryptionSupport", OPT, C::Text(&c::EBS_ENCRYPTION_SUPPORT)),
    2 ebs_optimized_info: Option<EbsOptimizedInfo> = w("EbsOptimizedInfo", "EbsOptimizedInfo", "ebsOptimizedInfo", OPT, C::Any),
    3 nvme_support: Option<String> = w("NvmeSupport", "NvmeSupport", "nvmeSupport", OPT, C::Text(&c::EBS_NVME_SUPPORT)),
    4 maximum_ebs_attachments: Option<i32> = w("MaximumEbsAttachments", "MaximumEbsAttachments", "maximumEbsAttachments", OPT, C::Any),
    5 attachment_limit_type: Option<String> = w("AttachmentLimitType", "AttachmentLimitType", "attachmentLimitType", OPT, C::Text(&c::ATTACHMENT_LIMIT_TYPE)),
    6 maximum_ebs_cards: Option<i32> = w("MaximumEbsCards", "MaximumEbsCards", "maximumEbsCards", OPT, C::Any),
    7 ebs_cards: Option<Vec<EbsCardInfo>> = w("EbsCards", "EbsCardSet", "ebsCardSet", OPT, C::Any),
}}

shape! { EbsInstanceBlockDevice {
    0 attach_time: Option<Timestamp> = w("AttachTime", "AttachTime", "attachTime", OPT, C::Any),
    1 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    2 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::ATTACHMENT_STATUS)),
    3 volume_id: Option<String> = w("VolumeId", "VolumeId", "volumeId", OPT, C::Any),
    4 associated_resource: Option<String> = w("AssociatedResource", "AssociatedResource", "associatedResource", OPT, C::Any),
    5 volume_owner_id: Option<String> = w("VolumeOwnerId", "VolumeOwnerId", "volumeOwnerId", OPT, C::Any),
    6 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
    7 ebs_card_index: Option<i32> = w("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", OPT, C::Any),
}}

shape! { EbsInstanceBlockDeviceSpecification {
    0 volume_id: Option<String> = w("VolumeId", "VolumeId", "volumeId", OPT, C::Any),
    1 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
}}

shape! { EbsOptimizedInfo {
    0 baseline_bandwidth_in_mbps: Option<i32> = w("BaselineBandwidthInMbps", "BaselineBandwidthInMbps", "baselineBandwidthInMbps", OPT, C::Any),
    1 baseline_throughput_in_m_bps: Option<f64> = w("BaselineThroughputInMBps", "BaselineThroughputInMBps", "baselineThroughputInMBps", OPT, C::Any),
    2 baseline_iops: Option<i32> = w("BaselineIops", "BaselineIops", "baselineIops", OPT, C::Any),
    3 maximum_bandwidth_in_mbps: Option<i32> = w("MaximumBandwidthInMbps", "MaximumBandwidthInMbps", "maximumBandwidthInMbps", OPT, C::Any),
    4 maximum_throughput_in_m_bps: Option<f64> = w("MaximumThroughputInMBps", "MaximumThroughputInMBps", "maximumThroughputInMBps", OPT, C::Any),
    5 maximum_iops: Option<i32> = w("MaximumIops", "MaximumIops", "maximumIops", OPT, C::Any),
}}

shape! { EbsStatusDetails {
    0 impaired_since: Option<Timestamp> = w("ImpairedSince", "ImpairedSince", "impairedSince", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Text(&c::STATUS_NAME)),
    2 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::STATUS_TYPE)),
}}

shape! { EbsStatusSummary {
    0 details: Option<Vec<EbsStatusDetails>> = w("Details", "Details", "details", OPT, C::Any),
    1 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::SUMMARY_STATUS)),
}}

shape! { EfaInfo {
    0 maximum_efa_interfaces: Option<i32> = w("MaximumEfaInterfaces", "MaximumEfaInterfaces", "maximumEfaInterfaces", OPT, C::Any),
}}

shape! { ElasticGpuAssociation {
    0 elastic_gpu_id: Option<String> = w("ElasticGpuId", "ElasticGpuId", "elasticGpuId", OPT, C::Any),
    1 elastic_gpu_association_id: Option<String> = w("ElasticGpuAssociationId", "ElasticGpuAssociationId", "elasticGpuAssociationId", OPT, C::Any),
    2 elastic_gpu_association_state: Option<String> = w("ElasticGpuAssociationState", "ElasticGpuAssociationState", "elasticGpuAssociationState", OPT, C::Any),
    3 elastic_gpu_association_time: Option<String> = w("ElasticGpuAssociationTime", "ElasticGpuAssociationTime", "elasticGpuAssociationTime", OPT, C::Any),
}}

shape! { ElasticGpuSpecification {
    0 r#type: String = m("Type", REQ, C::Any),
}}

shape! { ElasticGpuSpecificationResponse {
    0 r#type: Option<String> = w("Type", "Type", "type", OPT, C::Any),
}}

shape! { ElasticInferenceAccelerator {
    0 r#type: String = m("Type", REQ, C::Any),
    1 count: Option<i32> = m("Count", OPT, C::Number(&c::ELASTIC_INFERENCE_ACCELERATOR_COUNT)),
}}

shape! { ElasticInferenceAcceleratorAssociation {
    0 elastic_inference_accelerator_arn: Option<String> = w("ElasticInferenceAcceleratorArn", "ElasticInferenceAcceleratorArn", "elasticInferenceAcceleratorArn", OPT, C::Any),
    1 elastic_inference_accelerator_association_id: Option<String> = w("ElasticInferenceAcceleratorAssociationId", "ElasticInferenceAcceleratorAssociationId", "elasticInferenceAcceleratorAssociationId", OPT, C::Any),
    2 elastic_inference_accelerator_association_state: Option<String> = w("ElasticInferenceAcceleratorAssociationState", "ElasticInferenceAcceleratorAssociationState", "elasticInferenceAcceleratorAssociationState", OPT, C::Any),
    3 elastic_inference_accelerator_association_time: Option<Timestamp> = w("ElasticInferenceAcceleratorAssociationTime", "ElasticInferenceAcceleratorAssociationTime", "elasticInferenceAcceleratorAssociationTime", OPT, C::Any),
}}

shape! { EnaSrdSpecification {
    0 ena_srd_enabled: Option<bool> = m("EnaSrdEnabled", OPT, C::Any),
    1 ena_srd_udp_specification: Option<EnaSrdUdpSpecification> = m("EnaSrdUdpSpecification", OPT, C::Any),
}}

shape! { EnaSrdSpecificationRequest {
    0 ena_srd_enabled: Option<bool> = m("EnaSrdEnabled", OPT, C::Any),
    1 ena_srd_udp_specification: Option<EnaSrdUdpSpecificationRequest> = m("EnaSrdUdpSpecification", OPT, C::Any),
}}

shape! { EnaSrdUdpSpecification {
    0 ena_srd_udp_enabled: Option<bool> = m("EnaSrdUdpEnabled", OPT, C::Any),
}}

shape! { EnaSrdUdpSpecificationRequest {
    0 ena_srd_udp_enabled: Option<bool> = m("EnaSrdUdpEnabled", OPT, C::Any),
}}

shape! { EnclaveOptions {
    0 enabled: Option<bool> = w("Enabled", "Enabled", "enabled", OPT, C::Any),
}}

shape! { EnclaveOptionsRequest {
    0 enabled: Option<bool> = m("Enabled", OPT, C::Any),
}}

shape! { Filter {
    0 name: Option<String> = m("Name", OPT, C::Any),
    1 values: Option<Vec<String>> = w("Values", "Value", "Value", OPT, C::Any),
}}

shape! { FpgaDeviceInfo {
    0 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
    1 manufacturer: Option<String> = w("Manufacturer", "Manufacturer", "manufacturer", OPT, C::Any),
    2 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    3 memory_info: Option<FpgaDeviceMemoryInfo> = w("MemoryInfo", "MemoryInfo", "memoryInfo", OPT, C::Any),
}}

shape! { FpgaDeviceMemoryInfo {
    0 size_in_mi_b: Option<i32> = w("SizeInMiB", "SizeInMiB", "sizeInMiB", OPT, C::Any),
}}

shape! { FpgaInfo {
    0 fpgas: Option<Vec<FpgaDeviceInfo>> = w("Fpgas", "Fpgas", "fpgas", OPT, C::Any),
    1 total_fpga_memory_in_mi_b: Option<i32> = w("TotalFpgaMemoryInMiB", "TotalFpgaMemoryInMiB", "totalFpgaMemoryInMiB", OPT, C::Any),
}}

shape! { GetConsoleOutputInput {
    0 instance_id: String = m("InstanceId", REQ, C::Any),
    1 latest: Option<bool> = m("Latest", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { GetConsoleOutputOutput {
    0 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    1 timestamp: Option<Timestamp> = w("Timestamp", "Timestamp", "timestamp", OPT, C::Any),
    2 output: Option<String> = w("Output", "Output", "output", OPT, C::Any),
}}

shape! { GetLaunchTemplateDataInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 instance_id: String = m("InstanceId", REQ, C::Any),
}}

shape! { GetLaunchTemplateDataOutput {
    0 launch_template_data: Option<ResponseLaunchTemplateData> = w("LaunchTemplateData", "LaunchTemplateData", "launchTemplateData", OPT, C::Any),
}}

shape! { GpuDeviceInfo {
    0 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
    1 manufacturer: Option<String> = w("Manufacturer", "Manufacturer", "manufacturer", OPT, C::Any),
    2 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    3 logical_gpu_count: Option<i32> = w("LogicalGpuCount", "LogicalGpuCount", "logicalGpuCount", OPT, C::Any),
    4 gpu_partition_size: Option<f64> = w("GpuPartitionSize", "GpuPartitionSize", "gpuPartitionSize", OPT, C::Any),
    5 workloads: Option<Vec<String>> = w("Workloads", "WorkloadSet", "workloadSet", OPT, C::Any),
    6 memory_info: Option<GpuDeviceMemoryInfo> = w("MemoryInfo", "MemoryInfo", "memoryInfo", OPT, C::Any),
}}

shape! { GpuDeviceMemoryInfo {
    0 size_in_mi_b: Option<i32> = w("SizeInMiB", "SizeInMiB", "sizeInMiB", OPT, C::Any),
}}

shape! { GpuInfo {
    0 gpus: Option<Vec<GpuDeviceInfo>> = w("Gpus", "Gpus", "gpus", OPT, C::Any),
    1 total_gpu_memory_in_mi_b: Option<i32> = w("TotalGpuMemoryInMiB", "TotalGpuMemoryInMiB", "totalGpuMemoryInMiB", OPT, C::Any),
}}

shape! { GroupIdentifier {
    0 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    1 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
}}

shape! { HibernationOptions {
    0 configured: Option<bool> = w("Configured", "Configured", "configured", OPT, C::Any),
}}

shape! { HibernationOptionsRequest {
    0 configured: Option<bool> = m("Configured", OPT, C::Any),
}}

shape! { IamInstanceProfile {
    0 arn: Option<String> = w("Arn", "Arn", "arn", OPT, C::Any),
    1 id: Option<String> = w("Id", "Id", "id", OPT, C::Any),
}}

shape! { IamInstanceProfileAssociation {
    0 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    1 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    2 iam_instance_profile: Option<IamInstanceProfile> = w("IamInstanceProfile", "IamInstanceProfile", "iamInstanceProfile", OPT, C::Any),
    3 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::IAM_INSTANCE_PROFILE_ASSOCIATION_STATE)),
    4 timestamp: Option<Timestamp> = w("Timestamp", "Timestamp", "timestamp", OPT, C::Any),
}}

shape! { IamInstanceProfileSpecification {
    0 arn: Option<String> = w("Arn", "Arn", "arn", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
}}

shape! { IcmpTypeCode {
    0 code: Option<i32> = w("Code", "Code", "code", OPT, C::Any),
    1 r#type: Option<i32> = w("Type", "Type", "type", OPT, C::Any),
}}

shape! { Image {
    0 platform_details: Option<String> = w("PlatformDetails", "PlatformDetails", "platformDetails", OPT, C::Any),
    1 usage_operation: Option<String> = w("UsageOperation", "UsageOperation", "usageOperation", OPT, C::Any),
    2 block_device_mappings: Option<Vec<BlockDeviceMapping>> = w("BlockDeviceMappings", "BlockDeviceMapping", "blockDeviceMapping", OPT, C::Any),
    3 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    4 ena_support: Option<bool> = w("EnaSupport", "EnaSupport", "enaSupport", OPT, C::Any),
    5 hypervisor: Option<String> = w("Hypervisor", "Hypervisor", "hypervisor", OPT, C::Text(&c::HYPERVISOR_TYPE)),
    6 image_owner_alias: Option<String> = w("ImageOwnerAlias", "ImageOwnerAlias", "imageOwnerAlias", OPT, C::Any),
    7 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
    8 root_device_name: Option<String> = w("RootDeviceName", "RootDeviceName", "rootDeviceName", OPT, C::Any),
    9 root_device_type: Option<String> = w("RootDeviceType", "RootDeviceType", "rootDeviceType", OPT, C::Text(&c::DEVICE_TYPE)),
    10 sriov_net_support: Option<String> = w("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", OPT, C::Any),
    11 state_reason: Option<StateReason> = w("StateReason", "StateReason", "stateReason", OPT, C::Any),
    12 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    13 virtualization_type: Option<String> = w("VirtualizationType", "VirtualizationType", "virtualizationType", OPT, C::Text(&c::VIRTUALIZATION_TYPE)),
    14 boot_mode: Option<String> = w("BootMode", "BootMode", "bootMode", OPT, C::Text(&c::BOOT_MODE_VALUES)),
    15 tpm_support: Option<String> = w("TpmSupport", "TpmSupport", "tpmSupport", OPT, C::Text(&c::TPM_SUPPORT_VALUES)),
    16 deprecation_time: Option<String> = w("DeprecationTime", "DeprecationTime", "deprecationTime", OPT, C::Any),
    17 imds_support: Option<String> = w("ImdsSupport", "ImdsSupport", "imdsSupport", OPT, C::Text(&c::IMDS_SUPPORT_VALUES)),
    18 source_instance_id: Option<String> = w("SourceInstanceId", "SourceInstanceId", "sourceInstanceId", OPT, C::Any),
    19 deregistration_protection: Option<String> = w("DeregistrationProtection", "DeregistrationProtection", "deregistrationProtection", OPT, C::Any),
    20 last_launched_time: Option<String> = w("LastLaunchedTime", "LastLaunchedTime", "lastLaunchedTime", OPT, C::Any),
    21 image_allowed: Option<bool> = w("ImageAllowed", "ImageAllowed", "imageAllowed", OPT, C::Any),
    22 source_image_id: Option<String> = w("SourceImageId", "SourceImageId", "sourceImageId", OPT, C::Any),
    23 source_image_region: Option<String> = w("SourceImageRegion", "SourceImageRegion", "sourceImageRegion", OPT, C::Any),
    24 free_tier_eligible: Option<bool> = w("FreeTierEligible", "FreeTierEligible", "freeTierEligible", OPT, C::Any),
    25 public_ssm_parameter_name: Option<String> = w("PublicSsmParameterName", "PublicSsmParameterName", "publicSsmParameterName", OPT, C::Any),
    26 image_watermarks: Option<Vec<ImageWatermark>> = w("ImageWatermarks", "ImageWatermarkSet", "imageWatermarkSet", OPT, C::Any),
    27 scan_results: Option<ScanResults> = w("ScanResults", "ScanResults", "scanResults", OPT, C::Any),
    28 instance_type_specification: Option<InstanceTypeSpecification> = w("InstanceTypeSpecification", "InstanceTypeSpecification", "instanceTypeSpecification", OPT, C::Any),
    29 image_id: Option<String> = w("ImageId", "ImageId", "imageId", OPT, C::Any),
    30 image_location: Option<String> = w("ImageLocation", "ImageLocation", "imageLocation", OPT, C::Any),
    31 state: Option<String> = w("State", "ImageState", "imageState", OPT, C::Text(&c::IMAGE_STATE)),
    32 owner_id: Option<String> = w("OwnerId", "ImageOwnerId", "imageOwnerId", OPT, C::Any),
    33 creation_date: Option<String> = w("CreationDate", "CreationDate", "creationDate", OPT, C::Any),
    34 public: Option<bool> = w("Public", "IsPublic", "isPublic", OPT, C::Any),
    35 product_codes: Option<Vec<ProductCode>> = w("ProductCodes", "ProductCodes", "productCodes", OPT, C::Any),
    36 architecture: Option<String> = w("Architecture", "Architecture", "architecture", OPT, C::Text(&c::ARCHITECTURE_VALUES)),
    37 image_type: Option<String> = w("ImageType", "ImageType", "imageType", OPT, C::Text(&c::IMAGE_TYPE_VALUES)),
    38 kernel_id: Option<String> = w("KernelId", "KernelId", "kernelId", OPT, C::Any),
    39 ramdisk_id: Option<String> = w("RamdiskId", "RamdiskId", "ramdiskId", OPT, C::Any),
    40 platform: Option<String> = w("Platform", "Platform", "platform", OPT, C::Text(&c::PLATFORM_VALUES)),
}}

shape! { ImageWatermark {
    0 watermark_key: Option<String> = w("WatermarkKey", "WatermarkKey", "watermarkKey", OPT, C::Any),
    1 source_image_region: Option<String> = w("SourceImageRegion", "SourceImageRegion", "sourceImageRegion", OPT, C::Any),
    2 source_image_id: Option<String> = w("SourceImageId", "SourceImageId", "sourceImageId", OPT, C::Any),
    3 source_image_creation_time: Option<Timestamp> = w("SourceImageCreationTime", "SourceImageCreationTime", "sourceImageCreationTime", OPT, C::Any),
    4 watermark_creation_time: Option<Timestamp> = w("WatermarkCreationTime", "WatermarkCreationTime", "watermarkCreationTime", OPT, C::Any),
}}

shape! { ImportKeyPairInput {
    0 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    2 key_name: String = w("KeyName", "KeyName", "keyName", REQ, C::Any),
    3 public_key_material: Vec<u8> = w("PublicKeyMaterial", "PublicKeyMaterial", "publicKeyMaterial", REQ, C::Any),
}}

shape! { ImportKeyPairOutput {
    0 key_fingerprint: Option<String> = w("KeyFingerprint", "KeyFingerprint", "keyFingerprint", OPT, C::Any),
    1 key_name: Option<String> = w("KeyName", "KeyName", "keyName", OPT, C::Any),
    2 key_pair_id: Option<String> = w("KeyPairId", "KeyPairId", "keyPairId", OPT, C::Any),
    3 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
}}

shape! { InferenceAcceleratorInfo {
    0 accelerators: Option<Vec<InferenceDeviceInfo>> = w("Accelerators", "Accelerators", "accelerators", OPT, C::Any),
    1 total_inference_memory_in_mi_b: Option<i32> = w("TotalInferenceMemoryInMiB", "TotalInferenceMemoryInMiB", "totalInferenceMemoryInMiB", OPT, C::Any),
}}

shape! { InferenceDeviceInfo {
    0 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
    2 manufacturer: Option<String> = w("Manufacturer", "Manufacturer", "manufacturer", OPT, C::Any),
    3 memory_info: Option<InferenceDeviceMemoryInfo> = w("MemoryInfo", "MemoryInfo", "memoryInfo", OPT, C::Any),
}}

shape! { InferenceDeviceMemoryInfo {
    0 size_in_mi_b: Option<i32> = w("SizeInMiB", "SizeInMiB", "sizeInMiB", OPT, C::Any),
}}

shape! { Instance {
    0 architecture: Option<String> = w("Architecture", "Architecture", "architecture", OPT, C::Text(&c::ARCHITECTURE_VALUES)),
    1 block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>> = w("BlockDeviceMappings", "BlockDeviceMapping", "blockDeviceMapping", OPT, C::Any),
    2 client_token: Option<String> = w("ClientToken", "ClientToken", "clientToken", OPT, C::Any),
    3 ebs_optimized: Option<bool> = w("EbsOptimized", "EbsOptimized", "ebsOptimized", OPT, C::Any),
    4 ena_support: Option<bool> = w("EnaSupport", "EnaSupport", "enaSupport", OPT, C::Any),
    5 hypervisor: Option<String> = w("Hypervisor", "Hypervisor", "hypervisor", OPT, C::Text(&c::HYPERVISOR_TYPE)),
    6 iam_instance_profile: Option<IamInstanceProfile> = w("IamInstanceProfile", "IamInstanceProfile", "iamInstanceProfile", OPT, C::Any),
    7 instance_lifecycle: Option<String> = w("InstanceLifecycle", "InstanceLifecycle", "instanceLifecycle", OPT, C::Text(&c::INSTANCE_LIFECYCLE_TYPE)),
    8 elastic_gpu_associations: Option<Vec<ElasticGpuAssociation>> = w("ElasticGpuAssociations", "ElasticGpuAssociationSet", "elasticGpuAssociationSet", OPT, C::Any),
    9 elastic_inference_accelerator_associations: Option<Vec<ElasticInferenceAcceleratorAssociation>> = w("ElasticInferenceAcceleratorAssociations", "ElasticInferenceAcceleratorAssociationSet", "elasticInferenceAcceleratorAssociationSet", OPT, C::Any),
    10 network_interfaces: Option<Vec<InstanceNetworkInterface>> = w("NetworkInterfaces", "NetworkInterfaceSet", "networkInterfaceSet", OPT, C::Any),
    11 outpost_arn: Option<String> = w("OutpostArn", "OutpostArn", "outpostArn", OPT, C::Any),
    12 root_device_name: Option<String> = w("RootDeviceName", "RootDeviceName", "rootDeviceName", OPT, C::Any),
    13 root_device_type: Option<String> = w("RootDeviceType", "RootDeviceType", "rootDeviceType", OPT, C::Text(&c::DEVICE_TYPE)),
    14 security_groups: Option<Vec<GroupIdentifier>> = w("SecurityGroups", "GroupSet", "groupSet", OPT, C::Any),
    15 source_dest_check: Option<bool> = w("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", OPT, C::Any),
    16 spot_instance_request_id: Option<String> = w("SpotInstanceRequestId", "SpotInstanceRequestId", "spotInstanceRequestId", OPT, C::Any),
    17 sriov_net_support: Option<String> = w("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", OPT, C::Any),
    18 state_reason: Option<StateReason> = w("StateReason", "StateReason", "stateReason", OPT, C::Any),
    19 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    20 virtualization_type: Option<String> = w("VirtualizationType", "VirtualizationType", "virtualizationType", OPT, C::Text(&c::VIRTUALIZATION_TYPE)),
    21 cpu_options: Option<CpuOptions> = w("CpuOptions", "CpuOptions", "cpuOptions", OPT, C::Any),
    22 capacity_block_id: Option<String> = w("CapacityBlockId", "CapacityBlockId", "capacityBlockId", OPT, C::Any),
    23 capacity_reservation_id: Option<String> = w("CapacityReservationId", "CapacityReservationId", "capacityReservationId", OPT, C::Any),
    24 capacity_reservation_specification: Option<CapacityReservationSpecificationResponse> = w("CapacityReservationSpecification", "CapacityReservationSpecification", "capacityReservationSpecification", OPT, C::Any),
    25 hibernation_options: Option<HibernationOptions> = w("HibernationOptions", "HibernationOptions", "hibernationOptions", OPT, C::Any),
    26 licenses: Option<Vec<LicenseConfiguration>> = w("Licenses", "LicenseSet", "licenseSet", OPT, C::Any),
    27 metadata_options: Option<InstanceMetadataOptionsResponse> = w("MetadataOptions", "MetadataOptions", "metadataOptions", OPT, C::Any),
    28 enclave_options: Option<EnclaveOptions> = w("EnclaveOptions", "EnclaveOptions", "enclaveOptions", OPT, C::Any),
    29 boot_mode: Option<String> = w("BootMode", "BootMode", "bootMode", OPT, C::Text(&c::BOOT_MODE_VALUES)),
    30 platform_details: Option<String> = w("PlatformDetails", "PlatformDetails", "platformDetails", OPT, C::Any),
    31 usage_operation: Option<String> = w("UsageOperation", "UsageOperation", "usageOperation", OPT, C::Any),
    32 usage_operation_update_time: Option<Timestamp> = w("UsageOperationUpdateTime", "UsageOperationUpdateTime", "usageOperationUpdateTime", OPT, C::Any),
    33 private_dns_name_options: Option<PrivateDnsNameOptionsResponse> = w("PrivateDnsNameOptions", "PrivateDnsNameOptions", "privateDnsNameOptions", OPT, C::Any),
    34 ipv6_address: Option<String> = w("Ipv6Address", "Ipv6Address", "ipv6Address", OPT, C::Any),
    35 tpm_support: Option<String> = w("TpmSupport", "TpmSupport", "tpmSupport", OPT, C::Any),
    36 maintenance_options: Option<InstanceMaintenanceOptions> = w("MaintenanceOptions", "MaintenanceOptions", "maintenanceOptions", OPT, C::Any),
    37 current_instance_boot_mode: Option<String> = w("CurrentInstanceBootMode", "CurrentInstanceBootMode", "currentInstanceBootMode", OPT, C::Text(&c::INSTANCE_BOOT_MODE_VALUES)),
    38 network_performance_options: Option<InstanceNetworkPerformanceOptions> = w("NetworkPerformanceOptions", "NetworkPerformanceOptions", "networkPerformanceOptions", OPT, C::Any),
    39 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
    40 secondary_interfaces: Option<Vec<InstanceSecondaryInterface>> = w("SecondaryInterfaces", "SecondaryInterfaceSet", "secondaryInterfaceSet", OPT, C::Any),
    41 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    42 image_id: Option<String> = w("ImageId", "ImageId", "imageId", OPT, C::Any),
    43 state: Option<InstanceState> = w("State", "InstanceState", "instanceState", OPT, C::Any),
    44 private_dns_name: Option<String> = w("PrivateDnsName", "PrivateDnsName", "privateDnsName", OPT, C::Any),
    45 public_dns_name: Option<String> = w("PublicDnsName", "DnsName", "dnsName", OPT, C::Any),
    46 state_transition_reason: Option<String> = w("StateTransitionReason", "Reason", "reason", OPT, C::Any),
    47 key_name: Option<String> = w("KeyName", "KeyName", "keyName", OPT, C::Any),
    48 ami_launch_index: Option<i32> = w("AmiLaunchIndex", "AmiLaunchIndex", "amiLaunchIndex", OPT, C::Any),
    49 product_codes: Option<Vec<ProductCode>> = w("ProductCodes", "ProductCodes", "productCodes", OPT, C::Any),
    50 instance_type: Option<String> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Text(&c::INSTANCE_TYPE)),
    51 launch_time: Option<Timestamp> = w("LaunchTime", "LaunchTime", "launchTime", OPT, C::Any),
    52 placement: Option<Placement> = w("Placement", "Placement", "placement", OPT, C::Any),
    53 kernel_id: Option<String> = w("KernelId", "KernelId", "kernelId", OPT, C::Any),
    54 ramdisk_id: Option<String> = w("RamdiskId", "RamdiskId", "ramdiskId", OPT, C::Any),
    55 platform: Option<String> = w("Platform", "Platform", "platform", OPT, C::Text(&c::PLATFORM_VALUES)),
    56 monitoring: Option<Monitoring> = w("Monitoring", "Monitoring", "monitoring", OPT, C::Any),
    57 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    58 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    59 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    60 public_ip_address: Option<String> = w("PublicIpAddress", "IpAddress", "ipAddress", OPT, C::Any),
}}

shape! { InstanceAttachmentEnaSrdSpecification {
    0 ena_srd_enabled: Option<bool> = w("EnaSrdEnabled", "EnaSrdEnabled", "enaSrdEnabled", OPT, C::Any),
    1 ena_srd_udp_specification: Option<InstanceAttachmentEnaSrdUdpSpecification> = w("EnaSrdUdpSpecification", "EnaSrdUdpSpecification", "enaSrdUdpSpecification", OPT, C::Any),
}}

shape! { InstanceAttachmentEnaSrdUdpSpecification {
    0 ena_srd_udp_enabled: Option<bool> = w("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "enaSrdUdpEnabled", OPT, C::Any),
}}

shape! { DescribeInstanceAttributeOutput {
    0 block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>> = w("BlockDeviceMappings", "BlockDeviceMapping", "blockDeviceMapping", OPT, C::Any),
    1 disable_api_termination: Option<AttributeBooleanValue> = w("DisableApiTermination", "DisableApiTermination", "disableApiTermination", OPT, C::Any),
    2 ena_support: Option<AttributeBooleanValue> = w("EnaSupport", "EnaSupport", "enaSupport", OPT, C::Any),
    3 enclave_options: Option<EnclaveOptions> = w("EnclaveOptions", "EnclaveOptions", "enclaveOptions", OPT, C::Any),
    4 ebs_optimized: Option<AttributeBooleanValue> = w("EbsOptimized", "EbsOptimized", "ebsOptimized", OPT, C::Any),
    5 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    6 instance_initiated_shutdown_behavior: Option<AttributeValue> = w("InstanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", OPT, C::Any),
    7 instance_type: Option<AttributeValue> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Any),
    8 kernel_id: Option<AttributeValue> = w("KernelId", "Kernel", "kernel", OPT, C::Any),
    9 product_codes: Option<Vec<ProductCode>> = w("ProductCodes", "ProductCodes", "productCodes", OPT, C::Any),
    10 ramdisk_id: Option<AttributeValue> = w("RamdiskId", "Ramdisk", "ramdisk", OPT, C::Any),
    11 root_device_name: Option<AttributeValue> = w("RootDeviceName", "RootDeviceName", "rootDeviceName", OPT, C::Any),
    12 source_dest_check: Option<AttributeBooleanValue> = w("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", OPT, C::Any),
    13 sriov_net_support: Option<AttributeValue> = w("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", OPT, C::Any),
    14 user_data: Option<AttributeValue> = w("UserData", "UserData", "userData", OPT, C::Any),
    15 disable_api_stop: Option<AttributeBooleanValue> = w("DisableApiStop", "DisableApiStop", "disableApiStop", OPT, C::Any),
    16 groups: Option<Vec<GroupIdentifier>> = w("Groups", "GroupSet", "groupSet", OPT, C::Any),
}}

shape! { InstanceBlockDeviceMapping {
    0 device_name: Option<String> = w("DeviceName", "DeviceName", "deviceName", OPT, C::Any),
    1 ebs: Option<EbsInstanceBlockDevice> = w("Ebs", "Ebs", "ebs", OPT, C::Any),
}}

shape! { InstanceBlockDeviceMappingSpecification {
    0 device_name: Option<String> = w("DeviceName", "DeviceName", "deviceName", OPT, C::Any),
    1 ebs: Option<EbsInstanceBlockDeviceSpecification> = w("Ebs", "Ebs", "ebs", OPT, C::Any),
    2 virtual_name: Option<String> = w("VirtualName", "VirtualName", "virtualName", OPT, C::Any),
    3 no_device: Option<String> = w("NoDevice", "NoDevice", "noDevice", OPT, C::Any),
}}

shape! { InstanceCreditSpecification {
    0 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    1 cpu_credits: Option<String> = w("CpuCredits", "CpuCredits", "cpuCredits", OPT, C::Any),
}}

shape! { InstanceIpv4Prefix {
    0 ipv4_prefix: Option<String> = w("Ipv4Prefix", "Ipv4Prefix", "ipv4Prefix", OPT, C::Any),
}}

shape! { InstanceIpv6Address {
    0 ipv6_address: Option<String> = w("Ipv6Address", "Ipv6Address", "ipv6Address", OPT, C::Any),
    1 is_primary_ipv6: Option<bool> = w("IsPrimaryIpv6", "IsPrimaryIpv6", "isPrimaryIpv6", OPT, C::Any),
}}

shape! { InstanceIpv6AddressRequest {
    0 ipv6_address: Option<String> = m("Ipv6Address", OPT, C::Any),
}}

shape! { InstanceIpv6Prefix {
    0 ipv6_prefix: Option<String> = w("Ipv6Prefix", "Ipv6Prefix", "ipv6Prefix", OPT, C::Any),
}}

shape! { InstanceMaintenanceOptions {
    0 auto_recovery: Option<String> = w("AutoRecovery", "AutoRecovery", "autoRecovery", OPT, C::Text(&c::INSTANCE_AUTO_RECOVERY_STATE)),
    1 reboot_migration: Option<String> = w("RebootMigration", "RebootMigration", "rebootMigration", OPT, C::Text(&c::INSTANCE_REBOOT_MIGRATION_STATE)),
}}

shape! { InstanceMaintenanceOptionsRequest {
    0 auto_recovery: Option<String> = m("AutoRecovery", OPT, C::Text(&c::INSTANCE_AUTO_RECOVERY_STATE)),
}}

shape! { InstanceMarketOptionsRequest {
    0 market_type: Option<String> = m("MarketType", OPT, C::Text(&c::MARKET_TYPE)),
    1 spot_options: Option<SpotMarketOptions> = m("SpotOptions", OPT, C::Any),
}}

shape! { InstanceMetadataOptionsRequest {
    0 http_tokens: Option<String> = m("HttpTokens", OPT, C::Text(&c::HTTP_TOKENS_STATE)),
    1 http_put_response_hop_limit: Option<i32> = m("HttpPutResponseHopLimit", OPT, C::Any),
    2 http_endpoint: Option<String> = m("HttpEndpoint", OPT, C::Text(&c::INSTANCE_METADATA_ENDPOINT_STATE)),
    3 http_protocol_ipv6: Option<String> = m("HttpProtocolIpv6", OPT, C::Text(&c::INSTANCE_METADATA_PROTOCOL_STATE)),
    4 instance_metadata_tags: Option<String> = m("InstanceMetadataTags", OPT, C::Text(&c::INSTANCE_METADATA_TAGS_STATE)),
}}

shape! { InstanceMetadataOptionsResponse {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::INSTANCE_METADATA_OPTIONS_STATE)),
    1 http_tokens: Option<String> = w("HttpTokens", "HttpTokens", "httpTokens", OPT, C::Text(&c::HTTP_TOKENS_STATE)),
    2 http_put_response_hop_limit: Option<i32> = w("HttpPutResponseHopLimit", "HttpPutResponseHopLimit", "httpPutResponseHopLimit", OPT, C::Any),
    3 http_endpoint: Option<String> = w("HttpEndpoint", "HttpEndpoint", "httpEndpoint", OPT, C::Text(&c::INSTANCE_METADATA_ENDPOINT_STATE)),
    4 http_protocol_ipv6: Option<String> = w("HttpProtocolIpv6", "HttpProtocolIpv6", "httpProtocolIpv6", OPT, C::Text(&c::INSTANCE_METADATA_PROTOCOL_STATE)),
    5 instance_metadata_tags: Option<String> = w("InstanceMetadataTags", "InstanceMetadataTags", "instanceMetadataTags", OPT, C::Text(&c::INSTANCE_METADATA_TAGS_STATE)),
}}

shape! { InstanceMonitoring {
    0 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    1 monitoring: Option<Monitoring> = w("Monitoring", "Monitoring", "monitoring", OPT, C::Any),
}}

shape! { InstanceNetworkInterface {
    0 association: Option<InstanceNetworkInterfaceAssociation> = w("Association", "Association", "association", OPT, C::Any),
    1 attachment: Option<InstanceNetworkInterfaceAttachment> = w("Attachment", "Attachment", "attachment", OPT, C::Any),
    2 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    3 groups: Option<Vec<GroupIdentifier>> = w("Groups", "GroupSet", "groupSet", OPT, C::Any),
    4 ipv6_addresses: Option<Vec<InstanceIpv6Address>> = w("Ipv6Addresses", "Ipv6AddressesSet", "ipv6AddressesSet", OPT, C::Any),
    5 mac_address: Option<String> = w("MacAddress", "MacAddress", "macAddress", OPT, C::Any),
    6 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    7 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    8 private_dns_name: Option<String> = w("PrivateDnsName", "PrivateDnsName", "privateDnsName", OPT, C::Any),
    9 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    10 private_ip_addresses: Option<Vec<InstancePrivateIpAddress>> = w("PrivateIpAddresses", "PrivateIpAddressesSet", "privateIpAddressesSet", OPT, C::Any),
    11 source_dest_check: Option<bool> = w("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", OPT, C::Any),
    12 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::NETWORK_INTERFACE_STATUS)),
    13 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    14 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    15 interface_type: Option<String> = w("InterfaceType", "InterfaceType", "interfaceType", OPT, C::Any),
    16 ipv4_prefixes: Option<Vec<InstanceIpv4Prefix>> = w("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", OPT, C::Any),
    17 ipv6_prefixes: Option<Vec<InstanceIpv6Prefix>> = w("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", OPT, C::Any),
    18 connection_tracking_configuration: Option<ConnectionTrackingSpecificationResponse> = w("ConnectionTrackingConfiguration", "ConnectionTrackingConfiguration", "connectionTrackingConfiguration", OPT, C::Any),
    19 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
}}

shape! { InstanceNetworkInterfaceAssociation {
    0 carrier_ip: Option<String> = w("CarrierIp", "CarrierIp", "carrierIp", OPT, C::Any),
    1 customer_owned_ip: Option<String> = w("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", OPT, C::Any),
    2 ip_owner_id: Option<String> = w("IpOwnerId", "IpOwnerId", "ipOwnerId", OPT, C::Any),
    3 public_dns_name: Option<String> = w("PublicDnsName", "PublicDnsName", "publicDnsName", OPT, C::Any),
    4 public_ip: Option<String> = w("PublicIp", "PublicIp", "publicIp", OPT, C::Any),
}}

shape! { InstanceNetworkInterfaceAttachment {
    0 attach_time: Option<Timestamp> = w("AttachTime", "AttachTime", "attachTime", OPT, C::Any),
    1 attachment_id: Option<String> = w("AttachmentId", "AttachmentId", "attachmentId", OPT, C::Any),
    2 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    3 device_index: Option<i32> = w("DeviceIndex", "DeviceIndex", "deviceIndex", OPT, C::Any),
    4 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::ATTACHMENT_STATUS)),
    5 network_card_index: Option<i32> = w("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", OPT, C::Any),
    6 ena_srd_specification: Option<InstanceAttachmentEnaSrdSpecification> = w("EnaSrdSpecification", "EnaSrdSpecification", "enaSrdSpecification", OPT, C::Any),
    7 ena_queue_count: Option<i32> = w("EnaQueueCount", "EnaQueueCount", "enaQueueCount", OPT, C::Any),
}}

shape! { InstanceNetworkInterfaceSpecification {
    0 associate_public_ip_address: Option<bool> = w("AssociatePublicIpAddress", "AssociatePublicIpAddress", "associatePublicIpAddress", OPT, C::Any),
    1 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    2 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    3 device_index: Option<i32> = w("DeviceIndex", "DeviceIndex", "deviceIndex", OPT, C::Any),
    4 groups: Option<Vec<String>> = w("Groups", "SecurityGroupId", "SecurityGroupId", OPT, C::List(&c::SECURITY_GROUP_ID_STRING_LIST)),
    5 ipv6_address_count: Option<i32> = w("Ipv6AddressCount", "Ipv6AddressCount", "ipv6AddressCount", OPT, C::Any),
    6 ipv6_addresses: Option<Vec<InstanceIpv6Address>> = w("Ipv6Addresses", "Ipv6Addresses", "ipv6AddressesSet", OPT, C::Any),
    7 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    8 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    9 private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>> = w("PrivateIpAddresses", "PrivateIpAddresses", "privateIpAddressesSet", OPT, C::Any),
    10 secondary_private_ip_address_count: Option<i32> = w("SecondaryPrivateIpAddressCount", "SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", OPT, C::Any),
    11 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    12 associate_carrier_ip_address: Option<bool> = m("AssociateCarrierIpAddress", OPT, C::Any),
    13 interface_type: Option<String> = m("InterfaceType", OPT, C::Any),
    14 network_card_index: Option<i32> = m("NetworkCardIndex", OPT, C::Any),
    15 ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>> = w("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", OPT, C::Any),
    16 ipv4_prefix_count: Option<i32> = m("Ipv4PrefixCount", OPT, C::Any),
    17 ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>> = w("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", OPT, C::Any),
    18 ipv6_prefix_count: Option<i32> = m("Ipv6PrefixCount", OPT, C::Any),
    19 primary_ipv6: Option<bool> = m("PrimaryIpv6", OPT, C::Any),
    20 ena_srd_specification: Option<EnaSrdSpecificationRequest> = m("EnaSrdSpecification", OPT, C::Any),
    21 connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest> = m("ConnectionTrackingSpecification", OPT, C::Any),
    22 ena_queue_count: Option<i32> = m("EnaQueueCount", OPT, C::Any),
}}

shape! { InstanceNetworkPerformanceOptions {
    0 bandwidth_weighting: Option<String> = w("BandwidthWeighting", "BandwidthWeighting", "bandwidthWeighting", OPT, C::Text(&c::INSTANCE_BANDWIDTH_WEIGHTING)),
}}

shape! { InstanceNetworkPerformanceOptionsRequest {
    0 bandwidth_weighting: Option<String> = m("BandwidthWeighting", OPT, C::Text(&c::INSTANCE_BANDWIDTH_WEIGHTING)),
}}

shape! { InstancePrivateIpAddress {
    0 association: Option<InstanceNetworkInterfaceAssociation> = w("Association", "Association", "association", OPT, C::Any),
    1 primary: Option<bool> = w("Primary", "Primary", "primary", OPT, C::Any),
    2 private_dns_name: Option<String> = w("PrivateDnsName", "PrivateDnsName", "privateDnsName", OPT, C::Any),
    3 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
}}

shape! { InstanceRequirements {
    0 v_cpu_count: Option<VCpuCountRange> = w("VCpuCount", "VCpuCount", "vCpuCount", OPT, C::Any),
    1 memory_mi_b: Option<MemoryMiB> = w("MemoryMiB", "MemoryMiB", "memoryMiB", OPT, C::Any),
    2 cpu_manufacturers: Option<Vec<String>> = w("CpuManufacturers", "CpuManufacturerSet", "cpuManufacturerSet", OPT, C::List(&c::CPU_MANUFACTURER_SET)),
    3 memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpu> = w("MemoryGiBPerVCpu", "MemoryGiBPerVCpu", "memoryGiBPerVCpu", OPT, C::Any),
    4 excluded_instance_types: Option<Vec<String>> = w("ExcludedInstanceTypes", "ExcludedInstanceTypeSet", "excludedInstanceTypeSet", OPT, C::List(&c::EXCLUDED_INSTANCE_TYPE_SET)),
    5 instance_generations: Option<Vec<String>> = w("InstanceGenerations", "InstanceGenerationSet", "instanceGenerationSet", OPT, C::List(&c::INSTANCE_GENERATION_SET)),
    6 spot_max_price_percentage_over_lowest_price: Option<i32> = w("SpotMaxPricePercentageOverLowestPrice", "SpotMaxPricePercentageOverLowestPrice", "spotMaxPricePercentageOverLowestPrice", OPT, C::Any),
    7 on_demand_max_price_percentage_over_lowest_price: Option<i32> = w("OnDemandMaxPricePercentageOverLowestPrice", "OnDemandMaxPricePercentageOverLowestPrice", "onDemandMaxPricePercentageOverLowestPrice", OPT, C::Any),
    8 bare_metal: Option<String> = w("BareMetal", "BareMetal", "bareMetal", OPT, C::Text(&c::BARE_METAL)),
    9 burstable_performance: Option<String> = w("BurstablePerformance", "BurstablePerformance", "burstablePerformance", OPT, C::Text(&c::BURSTABLE_PERFORMANCE)),
    10 require_hibernate_support: Option<bool> = w("RequireHibernateSupport", "RequireHibernateSupport", "requireHibernateSupport", OPT, C::Any),
    11 network_interface_count: Option<NetworkInterfaceCount> = w("NetworkInterfaceCount", "NetworkInterfaceCount", "networkInterfaceCount", OPT, C::Any),
    12 local_storage: Option<String> = w("LocalStorage", "LocalStorage", "localStorage", OPT, C::Text(&c::LOCAL_STORAGE)),
    13 local_storage_types: Option<Vec<String>> = w("LocalStorageTypes", "LocalStorageTypeSet", "localStorageTypeSet", OPT, C::List(&c::LOCAL_STORAGE_TYPE_SET)),
    14 total_local_storage_gb: Option<TotalLocalStorageGB> = w("TotalLocalStorageGB", "TotalLocalStorageGB", "totalLocalStorageGB", OPT, C::Any),
    15 baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbps> = w("BaselineEbsBandwidthMbps", "BaselineEbsBandwidthMbps", "baselineEbsBandwidthMbps", OPT, C::Any),
    16 accelerator_types: Option<Vec<String>> = w("AcceleratorTypes", "AcceleratorTypeSet", "acceleratorTypeSet", OPT, C::List(&c::ACCELERATOR_TYPE_SET)),
    17 accelerator_count: Option<AcceleratorCount> = w("AcceleratorCount", "AcceleratorCount", "acceleratorCount", OPT, C::Any),
    18 accelerator_manufacturers: Option<Vec<String>> = w("AcceleratorManufacturers", "AcceleratorManufacturerSet", "acceleratorManufacturerSet", OPT, C::List(&c::ACCELERATOR_MANUFACTURER_SET)),
    19 accelerator_names: Option<Vec<String>> = w("AcceleratorNames", "AcceleratorNameSet", "acceleratorNameSet", OPT, C::List(&c::ACCELERATOR_NAME_SET)),
    20 accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiB> = w("AcceleratorTotalMemoryMiB", "AcceleratorTotalMemoryMiB", "acceleratorTotalMemoryMiB", OPT, C::Any),
    21 network_bandwidth_gbps: Option<NetworkBandwidthGbps> = w("NetworkBandwidthGbps", "NetworkBandwidthGbps", "networkBandwidthGbps", OPT, C::Any),
    22 allowed_instance_types: Option<Vec<String>> = w("AllowedInstanceTypes", "AllowedInstanceTypeSet", "allowedInstanceTypeSet", OPT, C::List(&c::ALLOWED_INSTANCE_TYPE_SET)),
    23 max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i32> = w("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", "maxSpotPriceAsPercentageOfOptimalOnDemandPrice", OPT, C::Any),
    24 baseline_performance_factors: Option<BaselinePerformanceFactors> = w("BaselinePerformanceFactors", "BaselinePerformanceFactors", "baselinePerformanceFactors", OPT, C::Any),
    25 require_encryption_in_transit: Option<bool> = w("RequireEncryptionInTransit", "RequireEncryptionInTransit", "requireEncryptionInTransit", OPT, C::Any),
}}

shape! { InstanceRequirementsRequest {
    0 v_cpu_count: VCpuCountRangeRequest = m("VCpuCount", REQ, C::Any),
    1 memory_mi_b: MemoryMiBRequest = m("MemoryMiB", REQ, C::Any),
    2 cpu_manufacturers: Option<Vec<String>> = w("CpuManufacturers", "CpuManufacturer", "CpuManufacturer", OPT, C::List(&c::CPU_MANUFACTURER_SET)),
    3 memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest> = m("MemoryGiBPerVCpu", OPT, C::Any),
    4 excluded_instance_types: Option<Vec<String>> = w("ExcludedInstanceTypes", "ExcludedInstanceType", "ExcludedInstanceType", OPT, C::List(&c::EXCLUDED_INSTANCE_TYPE_SET)),
    5 instance_generations: Option<Vec<String>> = w("InstanceGenerations", "InstanceGeneration", "InstanceGeneration", OPT, C::List(&c::INSTANCE_GENERATION_SET)),
    6 spot_max_price_percentage_over_lowest_price: Option<i32> = m("SpotMaxPricePercentageOverLowestPrice", OPT, C::Any),
    7 on_demand_max_price_percentage_over_lowest_price: Option<i32> = m("OnDemandMaxPricePercentageOverLowestPrice", OPT, C::Any),
    8 bare_metal: Option<String> = m("BareMetal", OPT, C::Text(&c::BARE_METAL)),
    9 burstable_performance: Option<String> = m("BurstablePerformance", OPT, C::Text(&c::BURSTABLE_PERFORMANCE)),
    10 require_hibernate_support: Option<bool> = m("RequireHibernateSupport", OPT, C::Any),
    11 network_interface_count: Option<NetworkInterfaceCountRequest> = m("NetworkInterfaceCount", OPT, C::Any),
    12 local_storage: Option<String> = m("LocalStorage", OPT, C::Text(&c::LOCAL_STORAGE)),
    13 local_storage_types: Option<Vec<String>> = w("LocalStorageTypes", "LocalStorageType", "LocalStorageType", OPT, C::List(&c::LOCAL_STORAGE_TYPE_SET)),
    14 total_local_storage_gb: Option<TotalLocalStorageGBRequest> = m("TotalLocalStorageGB", OPT, C::Any),
    15 baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest> = m("BaselineEbsBandwidthMbps", OPT, C::Any),
    16 accelerator_types: Option<Vec<String>> = w("AcceleratorTypes", "AcceleratorType", "AcceleratorType", OPT, C::List(&c::ACCELERATOR_TYPE_SET)),
    17 accelerator_count: Option<AcceleratorCountRequest> = m("AcceleratorCount", OPT, C::Any),
    18 accelerator_manufacturers: Option<Vec<String>> = w("AcceleratorManufacturers", "AcceleratorManufacturer", "AcceleratorManufacturer", OPT, C::List(&c::ACCELERATOR_MANUFACTURER_SET)),
    19 accelerator_names: Option<Vec<String>> = w("AcceleratorNames", "AcceleratorName", "AcceleratorName", OPT, C::List(&c::ACCELERATOR_NAME_SET)),
    20 accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest> = m("AcceleratorTotalMemoryMiB", OPT, C::Any),
    21 network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest> = m("NetworkBandwidthGbps", OPT, C::Any),
    22 allowed_instance_types: Option<Vec<String>> = w("AllowedInstanceTypes", "AllowedInstanceType", "AllowedInstanceType", OPT, C::List(&c::ALLOWED_INSTANCE_TYPE_SET)),
    23 max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i32> = m("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", OPT, C::Any),
    24 baseline_performance_factors: Option<BaselinePerformanceFactorsRequest> = m("BaselinePerformanceFactors", OPT, C::Any),
    25 require_encryption_in_transit: Option<bool> = m("RequireEncryptionInTransit", OPT, C::Any),
}}

shape! { InstanceSecondaryInterface {
    0 attachment: Option<InstanceSecondaryInterfaceAttachment> = w("Attachment", "Attachment", "attachment", OPT, C::Any),
    1 mac_address: Option<String> = w("MacAddress", "MacAddress", "macAddress", OPT, C::Any),
    2 secondary_interface_id: Option<String> = w("SecondaryInterfaceId", "SecondaryInterfaceId", "secondaryInterfaceId", OPT, C::Any),
    3 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    4 private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddress>> = w("PrivateIpAddresses", "PrivateIpAddressSet", "privateIpAddressSet", OPT, C::Any),
    5 source_dest_check: Option<bool> = w("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", OPT, C::Any),
    6 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::SECONDARY_INTERFACE_STATUS)),
    7 secondary_subnet_id: Option<String> = w("SecondarySubnetId", "SecondarySubnetId", "secondarySubnetId", OPT, C::Any),
    8 secondary_network_id: Option<String> = w("SecondaryNetworkId", "SecondaryNetworkId", "secondaryNetworkId", OPT, C::Any),
    9 interface_type: Option<String> = w("InterfaceType", "InterfaceType", "interfaceType", OPT, C::Text(&c::SECONDARY_INTERFACE_TYPE)),
}}

shape! { InstanceSecondaryInterfaceAttachment {
    0 attach_time: Option<Timestamp> = w("AttachTime", "AttachTime", "attachTime", OPT, C::Any),
    1 attachment_id: Option<String> = w("AttachmentId", "AttachmentId", "attachmentId", OPT, C::Any),
    2 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    3 device_index: Option<i32> = w("DeviceIndex", "DeviceIndex", "deviceIndex", OPT, C::Any),
    4 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::ATTACHMENT_STATUS)),
    5 network_card_index: Option<i32> = w("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", OPT, C::Any),
}}

shape! { InstanceSecondaryInterfacePrivateIpAddress {
    0 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
}}

shape! { InstanceSecondaryInterfacePrivateIpAddressRequest {
    0 private_ip_address: String = m("PrivateIpAddress", REQ, C::Any),
}}

shape! { InstanceSecondaryInterfaceSpecificationRequest {
    0 delete_on_termination: Option<bool> = m("DeleteOnTermination", OPT, C::Any),
    1 device_index: Option<i32> = m("DeviceIndex", OPT, C::Any),
    2 private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>> = w("PrivateIpAddresses", "PrivateIpAddress", "PrivateIpAddress", OPT, C::Any),
    3 private_ip_address_count: Option<i32> = m("PrivateIpAddressCount", OPT, C::Any),
    4 secondary_subnet_id: Option<String> = m("SecondarySubnetId", OPT, C::Any),
    5 interface_type: Option<String> = m("InterfaceType", OPT, C::Text(&c::SECONDARY_INTERFACE_TYPE)),
    6 network_card_index: Option<i32> = m("NetworkCardIndex", OPT, C::Any),
}}

shape! { InstanceState {
    0 code: Option<i32> = w("Code", "Code", "code", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Text(&c::INSTANCE_STATE_NAME)),
}}

shape! { InstanceStateChange {
    0 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    1 current_state: Option<InstanceState> = w("CurrentState", "CurrentState", "currentState", OPT, C::Any),
    2 previous_state: Option<InstanceState> = w("PreviousState", "PreviousState", "previousState", OPT, C::Any),
}}

shape! { InstanceStatus {
    0 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    1 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
    2 outpost_arn: Option<String> = w("OutpostArn", "OutpostArn", "outpostArn", OPT, C::Any),
    3 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
    4 events: Option<Vec<InstanceStatusEvent>> = w("Events", "EventsSet", "eventsSet", OPT, C::Any),
    5 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    6 instance_state: Option<InstanceState> = w("InstanceState", "InstanceState", "instanceState", OPT, C::Any),
    7 instance_status: Option<InstanceStatusSummary> = w("InstanceStatus", "InstanceStatus", "instanceStatus", OPT, C::Any),
    8 system_status: Option<InstanceStatusSummary> = w("SystemStatus", "SystemStatus", "systemStatus", OPT, C::Any),
    9 attached_ebs_status: Option<EbsStatusSummary> = w("AttachedEbsStatus", "AttachedEbsStatus", "attachedEbsStatus", OPT, C::Any),
    10 application_status: Option<ApplicationStatusSummary> = w("ApplicationStatus", "ApplicationStatus", "applicationStatus", OPT, C::Any),
    11 performance_status: Option<PerformanceStatusSummary> = w("PerformanceStatus", "PerformanceStatus", "performanceStatus", OPT, C::Any),
}}

shape! { InstanceStatusDetails {
    0 impaired_since: Option<Timestamp> = w("ImpairedSince", "ImpairedSince", "impairedSince", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Text(&c::STATUS_NAME)),
    2 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::STATUS_TYPE)),
}}

shape! { InstanceStatusEvent {
    0 instance_event_id: Option<String> = w("InstanceEventId", "InstanceEventId", "instanceEventId", OPT, C::Any),
    1 code: Option<String> = w("Code", "Code", "code", OPT, C::Text(&c::EVENT_CODE)),
    2 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    3 not_after: Option<Timestamp> = w("NotAfter", "NotAfter", "notAfter", OPT, C::Any),
    4 not_before: Option<Timestamp> = w("NotBefore", "NotBefore", "notBefore", OPT, C::Any),
    5 not_before_deadline: Option<Timestamp> = w("NotBeforeDeadline", "NotBeforeDeadline", "notBeforeDeadline", OPT, C::Any),
}}

shape! { InstanceStatusSummary {
    0 details: Option<Vec<InstanceStatusDetails>> = w("Details", "Details", "details", OPT, C::Any),
    1 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::SUMMARY_STATUS)),
}}

shape! { InstanceStorageInfo {
    0 total_size_in_gb: Option<i64> = w("TotalSizeInGB", "TotalSizeInGB", "totalSizeInGB", OPT, C::Any),
    1 disks: Option<Vec<DiskInfo>> = w("Disks", "Disks", "disks", OPT, C::Any),
    2 nvme_support: Option<String> = w("NvmeSupport", "NvmeSupport", "nvmeSupport", OPT, C::Text(&c::EPHEMERAL_NVME_SUPPORT)),
    3 encryption_support: Option<String> = w("EncryptionSupport", "EncryptionSupport", "encryptionSupport", OPT, C::Text(&c::INSTANCE_STORAGE_ENCRYPTION_SUPPORT)),
}}

shape! { InstanceTypeInfo {
    0 instance_type: Option<String> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Text(&c::INSTANCE_TYPE)),
    1 current_generation: Option<bool> = w("CurrentGeneration", "CurrentGeneration", "currentGeneration", OPT, C::Any),
    2 free_tier_eligible: Option<bool> = w("FreeTierEligible", "FreeTierEligible", "freeTierEligible", OPT, C::Any),
    3 supported_usage_classes: Option<Vec<String>> = w("SupportedUsageClasses", "SupportedUsageClasses", "supportedUsageClasses", OPT, C::List(&c::USAGE_CLASS_TYPE_LIST)),
    4 supported_root_device_types: Option<Vec<String>> = w("SupportedRootDeviceTypes", "SupportedRootDeviceTypes", "supportedRootDeviceTypes", OPT, C::List(&c::ROOT_DEVICE_TYPE_LIST)),
    5 supported_virtualization_types: Option<Vec<String>> = w("SupportedVirtualizationTypes", "SupportedVirtualizationTypes", "supportedVirtualizationTypes", OPT, C::List(&c::VIRTUALIZATION_TYPE_LIST)),
    6 bare_metal: Option<bool> = w("BareMetal", "BareMetal", "bareMetal", OPT, C::Any),
    7 hypervisor: Option<String> = w("Hypervisor", "Hypervisor", "hypervisor", OPT, C::Text(&c::INSTANCE_TYPE_HYPERVISOR)),
    8 processor_info: Option<ProcessorInfo> = w("ProcessorInfo", "ProcessorInfo", "processorInfo", OPT, C::Any),
    9 v_cpu_info: Option<VCpuInfo> = w("VCpuInfo", "VCpuInfo", "vCpuInfo", OPT, C::Any),
    10 memory_info: Option<MemoryInfo> = w("MemoryInfo", "MemoryInfo", "memoryInfo", OPT, C::Any),
    11 instance_storage_supported: Option<bool> = w("InstanceStorageSupported", "InstanceStorageSupported", "instanceStorageSupported", OPT, C::Any),
    12 instance_storage_info: Option<InstanceStorageInfo> = w("InstanceStorageInfo", "InstanceStorageInfo", "instanceStorageInfo", OPT, C::Any),
    13 ebs_info: Option<EbsInfo> = w("EbsInfo", "EbsInfo", "ebsInfo", OPT, C::Any),
    14 network_info: Option<NetworkInfo> = w("NetworkInfo", "NetworkInfo", "networkInfo", OPT, C::Any),
    15 gpu_info: Option<GpuInfo> = w("GpuInfo", "GpuInfo", "gpuInfo", OPT, C::Any),
    16 fpga_info: Option<FpgaInfo> = w("FpgaInfo", "FpgaInfo", "fpgaInfo", OPT, C::Any),
    17 placement_group_info: Option<PlacementGroupInfo> = w("PlacementGroupInfo", "PlacementGroupInfo", "placementGroupInfo", OPT, C::Any),
    18 inference_accelerator_info: Option<InferenceAcceleratorInfo> = w("InferenceAcceleratorInfo", "InferenceAcceleratorInfo", "inferenceAcceleratorInfo", OPT, C::Any),
    19 hibernation_supported: Option<bool> = w("HibernationSupported", "HibernationSupported", "hibernationSupported", OPT, C::Any),
    20 burstable_performance_supported: Option<bool> = w("BurstablePerformanceSupported", "BurstablePerformanceSupported", "burstablePerformanceSupported", OPT, C::Any),
    21 dedicated_hosts_supported: Option<bool> = w("DedicatedHostsSupported", "DedicatedHostsSupported", "dedicatedHostsSupported", OPT, C::Any),
    22 auto_recovery_supported: Option<bool> = w("AutoRecoverySupported", "AutoRecoverySupported", "autoRecoverySupported", OPT, C::Any),
    23 supported_boot_modes: Option<Vec<String>> = w("SupportedBootModes", "SupportedBootModes", "supportedBootModes", OPT, C::List(&c::BOOT_MODE_TYPE_LIST)),
    24 nitro_enclaves_support: Option<String> = w("NitroEnclavesSupport", "NitroEnclavesSupport", "nitroEnclavesSupport", OPT, C::Text(&c::NITRO_ENCLAVES_SUPPORT)),
    25 nitro_tpm_support: Option<String> = w("NitroTpmSupport", "NitroTpmSupport", "nitroTpmSupport", OPT, C::Text(&c::NITRO_TPM_SUPPORT)),
    26 nitro_tpm_info: Option<NitroTpmInfo> = w("NitroTpmInfo", "NitroTpmInfo", "nitroTpmInfo", OPT, C::Any),
    27 media_accelerator_info: Option<MediaAcceleratorInfo> = w("MediaAcceleratorInfo", "MediaAcceleratorInfo", "mediaAcceleratorInfo", OPT, C::Any),
    28 neuron_info: Option<NeuronInfo> = w("NeuronInfo", "NeuronInfo", "neuronInfo", OPT, C::Any),
    29 phc_support: Option<String> = w("PhcSupport", "PhcSupport", "phcSupport", OPT, C::Text(&c::PHC_SUPPORT)),
    30 reboot_migration_support: Option<String> = w("RebootMigrationSupport", "RebootMigrationSupport", "rebootMigrationSupport", OPT, C::Text(&c::REBOOT_MIGRATION_SUPPORT)),
    31 supported_in_region: Option<bool> = w("SupportedInRegion", "SupportedInRegion", "supportedInRegion", OPT, C::Any),
}}

shape! { InstanceTypeItem {
    0 instance_type: Option<String> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Any),
}}

shape! { InstanceTypeOffering {
    0 instance_type: Option<String> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Text(&c::INSTANCE_TYPE)),
    1 location_type: Option<String> = w("LocationType", "LocationType", "locationType", OPT, C::Text(&c::LOCATION_TYPE)),
    2 location: Option<String> = w("Location", "Location", "location", OPT, C::Any),
}}

shape! { InstanceTypeSpecification {
    0 supported_instance_types: Option<Vec<InstanceTypeItem>> = w("SupportedInstanceTypes", "SupportedInstanceTypeSet", "supportedInstanceTypeSet", OPT, C::Any),
    1 unsupported_instance_types: Option<Vec<InstanceTypeItem>> = w("UnsupportedInstanceTypes", "UnsupportedInstanceTypeSet", "unsupportedInstanceTypeSet", OPT, C::Any),
}}

shape! { InternetGateway {
    0 attachments: Option<Vec<InternetGatewayAttachment>> = w("Attachments", "AttachmentSet", "attachmentSet", OPT, C::Any),
    1 internet_gateway_id: Option<String> = w("InternetGatewayId", "InternetGatewayId", "internetGatewayId", OPT, C::Any),
    2 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    3 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
}}

shape! { InternetGatewayAttachment {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::ATTACHMENT_STATUS)),
    1 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
}}

shape! { IpPermission {
    0 ip_protocol: Option<String> = w("IpProtocol", "IpProtocol", "ipProtocol", OPT, C::Any),
    1 from_port: Option<i32> = w("FromPort", "FromPort", "fromPort", OPT, C::Any),
    2 to_port: Option<i32> = w("ToPort", "ToPort", "toPort", OPT, C::Any),
    3 user_id_group_pairs: Option<Vec<UserIdGroupPair>> = w("UserIdGroupPairs", "Groups", "groups", OPT, C::Any),
    4 ip_ranges: Option<Vec<IpRange>> = w("IpRanges", "IpRanges", "ipRanges", OPT, C::Any),
    5 ipv6_ranges: Option<Vec<Ipv6Range>> = w("Ipv6Ranges", "Ipv6Ranges", "ipv6Ranges", OPT, C::Any),
    6 prefix_list_ids: Option<Vec<PrefixListId>> = w("PrefixListIds", "PrefixListIds", "prefixListIds", OPT, C::Any),
}}

shape! { IpRange {
    0 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    1 cidr_ip: Option<String> = w("CidrIp", "CidrIp", "cidrIp", OPT, C::Any),
}}

shape! { Ipv4PrefixSpecification {
    0 ipv4_prefix: Option<String> = w("Ipv4Prefix", "Ipv4Prefix", "ipv4Prefix", OPT, C::Any),
}}

shape! { Ipv4PrefixSpecificationRequest {
    0 ipv4_prefix: Option<String> = m("Ipv4Prefix", OPT, C::Any),
}}

shape! { Ipv4PrefixSpecificationResponse {
    0 ipv4_prefix: Option<String> = w("Ipv4Prefix", "Ipv4Prefix", "ipv4Prefix", OPT, C::Any),
}}

shape! { Ipv6PrefixSpecification {
    0 ipv6_prefix: Option<String> = w("Ipv6Prefix", "Ipv6Prefix", "ipv6Prefix", OPT, C::Any),
}}

shape! { Ipv6PrefixSpecificationRequest {
    0 ipv6_prefix: Option<String> = m("Ipv6Prefix", OPT, C::Any),
}}

shape! { Ipv6PrefixSpecificationResponse {
    0 ipv6_prefix: Option<String> = w("Ipv6Prefix", "Ipv6Prefix", "ipv6Prefix", OPT, C::Any),
}}

shape! { Ipv6Range {
    0 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    1 cidr_ipv6: Option<String> = w("CidrIpv6", "CidrIpv6", "cidrIpv6", OPT, C::Any),
}}

shape! { CreateKeyPairOutput {
    0 key_pair_id: Option<String> = w("KeyPairId", "KeyPairId", "keyPairId", OPT, C::Any),
    1 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    2 key_name: Option<String> = w("KeyName", "KeyName", "keyName", OPT, C::Any),
    3 key_fingerprint: Option<String> = w("KeyFingerprint", "KeyFingerprint", "keyFingerprint", OPT, C::Any),
    4 key_material: Option<String> = w("KeyMaterial", "KeyMaterial", "keyMaterial", OPT, C::Any),
}}

shape! { KeyPairInfo {
    0 key_pair_id: Option<String> = w("KeyPairId", "KeyPairId", "keyPairId", OPT, C::Any),
    1 key_type: Option<String> = w("KeyType", "KeyType", "keyType", OPT, C::Text(&c::KEY_TYPE)),
    2 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    3 public_key: Option<String> = w("PublicKey", "PublicKey", "publicKey", OPT, C::Any),
    4 create_time: Option<Timestamp> = w("CreateTime", "CreateTime", "createTime", OPT, C::Any),
    5 key_name: Option<String> = w("KeyName", "KeyName", "keyName", OPT, C::Any),
    6 key_fingerprint: Option<String> = w("KeyFingerprint", "KeyFingerprint", "keyFingerprint", OPT, C::Any),
}}

shape! { LastError {
    0 message: Option<String> = w("Message", "Message", "message", OPT, C::Any),
    1 code: Option<String> = w("Code", "Code", "code", OPT, C::Any),
}}

shape! { LaunchTemplate {
    0 launch_template_id: Option<String> = w("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", OPT, C::Any),
    1 launch_template_name: Option<String> = w("LaunchTemplateName", "LaunchTemplateName", "launchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    2 create_time: Option<Timestamp> = w("CreateTime", "CreateTime", "createTime", OPT, C::Any),
    3 created_by: Option<String> = w("CreatedBy", "CreatedBy", "createdBy", OPT, C::Any),
    4 default_version_number: Option<i64> = w("DefaultVersionNumber", "DefaultVersionNumber", "defaultVersionNumber", OPT, C::Any),
    5 latest_version_number: Option<i64> = w("LatestVersionNumber", "LatestVersionNumber", "latestVersionNumber", OPT, C::Any),
    6 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    7 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
}}

shape! { LaunchTemplateBlockDeviceMapping {
    0 device_name: Option<String> = w("DeviceName", "DeviceName", "deviceName", OPT, C::Any),
    1 virtual_name: Option<String> = w("VirtualName", "VirtualName", "virtualName", OPT, C::Any),
    2 ebs: Option<LaunchTemplateEbsBlockDevice> = w("Ebs", "Ebs", "ebs", OPT, C::Any),
    3 no_device: Option<String> = w("NoDevice", "NoDevice", "noDevice", OPT, C::Any),
}}

shape! { LaunchTemplateBlockDeviceMappingRequest {
    0 device_name: Option<String> = m("DeviceName", OPT, C::Any),
    1 virtual_name: Option<String> = m("VirtualName", OPT, C::Any),
    2 ebs: Option<LaunchTemplateEbsBlockDeviceRequest> = m("Ebs", OPT, C::Any),
    3 no_device: Option<String> = m("NoDevice", OPT, C::Any),
}}

shape! { LaunchTemplateCapacityReservationSpecificationRequest {
    0 capacity_reservation_preference: Option<String> = m("CapacityReservationPreference", OPT, C::Text(&c::CAPACITY_RESERVATION_PREFERENCE)),
    1 capacity_reservation_target: Option<CapacityReservationTarget> = m("CapacityReservationTarget", OPT, C::Any),
}}

shape! { LaunchTemplateCapacityReservationSpecificationResponse {
    0 capacity_reservation_preference: Option<String> = w("CapacityReservationPreference", "CapacityReservationPreference", "capacityReservationPreference", OPT, C::Text(&c::CAPACITY_RESERVATION_PREFERENCE)),
    1 capacity_reservation_target: Option<CapacityReservationTargetResponse> = w("CapacityReservationTarget", "CapacityReservationTarget", "capacityReservationTarget", OPT, C::Any),
}}

shape! { LaunchTemplateCpuOptions {
    0 core_count: Option<i32> = w("CoreCount", "CoreCount", "coreCount", OPT, C::Any),
    1 threads_per_core: Option<i32> = w("ThreadsPerCore", "ThreadsPerCore", "threadsPerCore", OPT, C::Any),
    2 amd_sev_snp: Option<String> = w("AmdSevSnp", "AmdSevSnp", "amdSevSnp", OPT, C::Text(&c::AMD_SEV_SNP_SPECIFICATION)),
    3 nested_virtualization: Option<String> = w("NestedVirtualization", "NestedVirtualization", "nestedVirtualization", OPT, C::Text(&c::NESTED_VIRTUALIZATION_SPECIFICATION)),
}}

shape! { LaunchTemplateCpuOptionsRequest {
    0 core_count: Option<i32> = m("CoreCount", OPT, C::Any),
    1 threads_per_core: Option<i32> = m("ThreadsPerCore", OPT, C::Any),
    2 amd_sev_snp: Option<String> = m("AmdSevSnp", OPT, C::Text(&c::AMD_SEV_SNP_SPECIFICATION)),
    3 nested_virtualization: Option<String> = m("NestedVirtualization", OPT, C::Text(&c::NESTED_VIRTUALIZATION_SPECIFICATION)),
}}

shape! { LaunchTemplateEbsBlockDevice {
    0 encrypted: Option<bool> = w("Encrypted", "Encrypted", "encrypted", OPT, C::Any),
    1 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    2 iops: Option<i32> = w("Iops", "Iops", "iops", OPT, C::Any),
    3 kms_key_id: Option<String> = w("KmsKeyId", "KmsKeyId", "kmsKeyId", OPT, C::Any),
    4 snapshot_id: Option<String> = w("SnapshotId", "SnapshotId", "snapshotId", OPT, C::Any),
    5 volume_size: Option<i32> = w("VolumeSize", "VolumeSize", "volumeSize", OPT, C::Any),
    6 volume_type: Option<String> = w("VolumeType", "VolumeType", "volumeType", OPT, C::Text(&c::VOLUME_TYPE)),
    7 throughput: Option<i32> = w("Throughput", "Throughput", "throughput", OPT, C::Any),
    8 volume_initialization_rate: Option<i32> = w("VolumeInitializationRate", "VolumeInitializationRate", "volumeInitializationRate", OPT, C::Any),
    9 ebs_card_index: Option<i32> = w("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", OPT, C::Any),
}}

shape! { LaunchTemplateEbsBlockDeviceRequest {
    0 encrypted: Option<bool> = m("Encrypted", OPT, C::Any),
    1 delete_on_termination: Option<bool> = m("DeleteOnTermination", OPT, C::Any),
    2 iops: Option<i32> = m("Iops", OPT, C::Any),
    3 kms_key_id: Option<String> = m("KmsKeyId", OPT, C::Any),
    4 snapshot_id: Option<String> = m("SnapshotId", OPT, C::Any),
    5 volume_size: Option<i32> = m("VolumeSize", OPT, C::Any),
    6 volume_type: Option<String> = m("VolumeType", OPT, C::Text(&c::VOLUME_TYPE)),
    7 throughput: Option<i32> = m("Throughput", OPT, C::Any),
    8 volume_initialization_rate: Option<i32> = m("VolumeInitializationRate", OPT, C::Any),
    9 ebs_card_index: Option<i32> = m("EbsCardIndex", OPT, C::Any),
}}

shape! { LaunchTemplateElasticInferenceAccelerator {
    0 r#type: String = m("Type", REQ, C::Any),
    1 count: Option<i32> = m("Count", OPT, C::Number(&c::LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_COUNT)),
}}

shape! { LaunchTemplateElasticInferenceAcceleratorResponse {
    0 r#type: Option<String> = w("Type", "Type", "type", OPT, C::Any),
    1 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
}}

shape! { LaunchTemplateEnaSrdSpecification {
    0 ena_srd_enabled: Option<bool> = w("EnaSrdEnabled", "EnaSrdEnabled", "enaSrdEnabled", OPT, C::Any),
    1 ena_srd_udp_specification: Option<LaunchTemplateEnaSrdUdpSpecification> = w("EnaSrdUdpSpecification", "EnaSrdUdpSpecification", "enaSrdUdpSpecification", OPT, C::Any),
}}

shape! { LaunchTemplateEnaSrdUdpSpecification {
    0 ena_srd_udp_enabled: Option<bool> = w("EnaSrdUdpEnabled", "EnaSrdUdpEnabled", "enaSrdUdpEnabled", OPT, C::Any),
}}

shape! { LaunchTemplateEnclaveOptions {
    0 enabled: Option<bool> = w("Enabled", "Enabled", "enabled", OPT, C::Any),
}}

shape! { LaunchTemplateEnclaveOptionsRequest {
    0 enabled: Option<bool> = m("Enabled", OPT, C::Any),
}}

shape! { LaunchTemplateHibernationOptions {
    0 configured: Option<bool> = w("Configured", "Configured", "configured", OPT, C::Any),
}}

shape! { LaunchTemplateHibernationOptionsRequest {
    0 configured: Option<bool> = m("Configured", OPT, C::Any),
}}

shape! { LaunchTemplateIamInstanceProfileSpecification {
    0 arn: Option<String> = w("Arn", "Arn", "arn", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
}}

shape! { LaunchTemplateIamInstanceProfileSpecificationRequest {
    0 arn: Option<String> = m("Arn", OPT, C::Any),
    1 name: Option<String> = m("Name", OPT, C::Any),
}}

shape! { LaunchTemplateInstanceMaintenanceOptions {
    0 auto_recovery: Option<String> = w("AutoRecovery", "AutoRecovery", "autoRecovery", OPT, C::Text(&c::LAUNCH_TEMPLATE_AUTO_RECOVERY_STATE)),
}}

shape! { LaunchTemplateInstanceMaintenanceOptionsRequest {
    0 auto_recovery: Option<String> = m("AutoRecovery", OPT, C::Text(&c::LAUNCH_TEMPLATE_AUTO_RECOVERY_STATE)),
}}

shape! { LaunchTemplateInstanceMarketOptions {
    0 market_type: Option<String> = w("MarketType", "MarketType", "marketType", OPT, C::Text(&c::MARKET_TYPE)),
    1 spot_options: Option<LaunchTemplateSpotMarketOptions> = w("SpotOptions", "SpotOptions", "spotOptions", OPT, C::Any),
}}

shape! { LaunchTemplateInstanceMarketOptionsRequest {
    0 market_type: Option<String> = m("MarketType", OPT, C::Text(&c::MARKET_TYPE)),
    1 spot_options: Option<LaunchTemplateSpotMarketOptionsRequest> = m("SpotOptions", OPT, C::Any),
}}

shape! { LaunchTemplateInstanceMetadataOptions {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_STATE)),
    1 http_tokens: Option<String> = w("HttpTokens", "HttpTokens", "httpTokens", OPT, C::Text(&c::LAUNCH_TEMPLATE_HTTP_TOKENS_STATE)),
    2 http_put_response_hop_limit: Option<i32> = w("HttpPutResponseHopLimit", "HttpPutResponseHopLimit", "httpPutResponseHopLimit", OPT, C::Any),
    3 http_endpoint: Option<String> = w("HttpEndpoint", "HttpEndpoint", "httpEndpoint", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_ENDPOINT_STATE)),
    4 http_protocol_ipv6: Option<String> = w("HttpProtocolIpv6", "HttpProtocolIpv6", "httpProtocolIpv6", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_PROTOCOL_IPV6)),
    5 instance_metadata_tags: Option<String> = w("InstanceMetadataTags", "InstanceMetadataTags", "instanceMetadataTags", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_TAGS_STATE)),
}}

shape! { LaunchTemplateInstanceMetadataOptionsRequest {
    0 http_tokens: Option<String> = m("HttpTokens", OPT, C::Text(&c::LAUNCH_TEMPLATE_HTTP_TOKENS_STATE)),
    1 http_put_response_hop_limit: Option<i32> = m("HttpPutResponseHopLimit", OPT, C::Any),
    2 http_endpoint: Option<String> = m("HttpEndpoint", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_ENDPOINT_STATE)),
    3 http_protocol_ipv6: Option<String> = m("HttpProtocolIpv6", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_PROTOCOL_IPV6)),
    4 instance_metadata_tags: Option<String> = m("InstanceMetadataTags", OPT, C::Text(&c::LAUNCH_TEMPLATE_INSTANCE_METADATA_TAGS_STATE)),
}}

shape! { LaunchTemplateInstanceNetworkInterfaceSpecification {
    0 associate_carrier_ip_address: Option<bool> = w("AssociateCarrierIpAddress", "AssociateCarrierIpAddress", "associateCarrierIpAddress", OPT, C::Any),
    1 associate_public_ip_address: Option<bool> = w("AssociatePublicIpAddress", "AssociatePublicIpAddress", "associatePublicIpAddress", OPT, C::Any),
    2 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    3 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    4 device_index: Option<i32> = w("DeviceIndex", "DeviceIndex", "deviceIndex", OPT, C::Any),
    5 groups: Option<Vec<String>> = w("Groups", "GroupSet", "groupSet", OPT, C::List(&c::GROUP_ID_STRING_LIST)),
    6 interface_type: Option<String> = w("InterfaceType", "InterfaceType", "interfaceType", OPT, C::Any),
    7 ipv6_address_count: Option<i32> = w("Ipv6AddressCount", "Ipv6AddressCount", "ipv6AddressCount", OPT, C::Any),
    8 ipv6_addresses: Option<Vec<InstanceIpv6Address>> = w("Ipv6Addresses", "Ipv6AddressesSet", "ipv6AddressesSet", OPT, C::Any),
    9 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    10 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    11 private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>> = w("PrivateIpAddresses", "PrivateIpAddressesSet", "privateIpAddressesSet", OPT, C::Any),
    12 secondary_private_ip_address_count: Option<i32> = w("SecondaryPrivateIpAddressCount", "SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", OPT, C::Any),
    13 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    14 network_card_index: Option<i32> = w("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", OPT, C::Any),
    15 ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationResponse>> = w("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", OPT, C::Any),
    16 ipv4_prefix_count: Option<i32> = w("Ipv4PrefixCount", "Ipv4PrefixCount", "ipv4PrefixCount", OPT, C::Any),
    17 ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationResponse>> = w("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", OPT, C::Any),
    18 ipv6_prefix_count: Option<i32> = w("Ipv6PrefixCount", "Ipv6PrefixCount", "ipv6PrefixCount", OPT, C::Any),
    19 primary_ipv6: Option<bool> = w("PrimaryIpv6", "PrimaryIpv6", "primaryIpv6", OPT, C::Any),
    20 ena_srd_specification: Option<LaunchTemplateEnaSrdSpecification> = w("EnaSrdSpecification", "EnaSrdSpecification", "enaSrdSpecification", OPT, C::Any),
    21 connection_tracking_specification: Option<ConnectionTrackingSpecification> = w("ConnectionTrackingSpecification", "ConnectionTrackingSpecification", "connectionTrackingSpecification", OPT, C::Any),
    22 ena_queue_count: Option<i32> = w("EnaQueueCount", "EnaQueueCount", "enaQueueCount", OPT, C::Any),
}}

shape! { LaunchTemplateInstanceNetworkInterfaceSpecificationRequest {
    0 associate_carrier_ip_address: Option<bool> = m("AssociateCarrierIpAddress", OPT, C::Any),
    1 associate_public_ip_address: Option<bool> = m("AssociatePublicIpAddress", OPT, C::Any),
    2 delete_on_termination: Option<bool> = m("DeleteOnTermination", OPT, C::Any),
    3 description: Option<String> = m("Description", OPT, C::Any),
    4 device_index: Option<i32> = m("DeviceIndex", OPT, C::Any),
    5 groups: Option<Vec<String>> = w("Groups", "SecurityGroupId", "SecurityGroupId", OPT, C::List(&c::SECURITY_GROUP_ID_STRING_LIST)),
    6 interface_type: Option<String> = m("InterfaceType", OPT, C::Any),
    7 ipv6_address_count: Option<i32> = m("Ipv6AddressCount", OPT, C::Any),
    8 ipv6_addresses: Option<Vec<InstanceIpv6AddressRequest>> = m("Ipv6Addresses", OPT, C::List(&c::INSTANCE_IPV6_ADDRESS_LIST_REQUEST)),
    9 network_interface_id: Option<String> = m("NetworkInterfaceId", OPT, C::Any),
    10 private_ip_address: Option<String> = m("PrivateIpAddress", OPT, C::Any),
    11 private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>> = m("PrivateIpAddresses", OPT, C::Any),
    12 secondary_private_ip_address_count: Option<i32> = m("SecondaryPrivateIpAddressCount", OPT, C::Any),
    13 subnet_id: Option<String> = m("SubnetId", OPT, C::Any),
    14 network_card_index: Option<i32> = m("NetworkCardIndex", OPT, C::Any),
    15 ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>> = w("Ipv4Prefixes", "Ipv4Prefix", "Ipv4Prefix", OPT, C::Any),
    16 ipv4_prefix_count: Option<i32> = m("Ipv4PrefixCount", OPT, C::Any),
    17 ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>> = w("Ipv6Prefixes", "Ipv6Prefix", "Ipv6Prefix", OPT, C::Any),
    18 ipv6_prefix_count: Option<i32> = m("Ipv6PrefixCount", OPT, C::Any),
    19 primary_ipv6: Option<bool> = m("PrimaryIpv6", OPT, C::Any),
    20 ena_srd_specification: Option<EnaSrdSpecificationRequest> = m("EnaSrdSpecification", OPT, C::Any),
    21 connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest> = m("ConnectionTrackingSpecification", OPT, C::Any),
    22 ena_queue_count: Option<i32> = m("EnaQueueCount", OPT, C::Any),
}}

shape! { LaunchTemplateInstanceSecondaryInterfaceSpecification {
    0 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    1 device_index: Option<i32> = w("DeviceIndex", "DeviceIndex", "deviceIndex", OPT, C::Any),
    2 private_ip_addresses: Option<Vec<SecondaryInterfacePrivateIpAddressSpecification>> = w("PrivateIpAddresses", "PrivateIpAddressesSet", "privateIpAddressesSet", OPT, C::Any),
    3 private_ip_address_count: Option<i32> = w("PrivateIpAddressCount", "PrivateIpAddressCount", "privateIpAddressCount", OPT, C::Any),
    4 secondary_subnet_id: Option<String> = w("SecondarySubnetId", "SecondarySubnetId", "secondarySubnetId", OPT, C::Any),
    5 interface_type: Option<String> = w("InterfaceType", "InterfaceType", "interfaceType", OPT, C::Text(&c::SECONDARY_INTERFACE_TYPE)),
    6 network_card_index: Option<i32> = w("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", OPT, C::Any),
}}

shape! { LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest {
    0 delete_on_termination: Option<bool> = m("DeleteOnTermination", OPT, C::Any),
    1 device_index: Option<i32> = m("DeviceIndex", OPT, C::Any),
    2 private_ip_addresses: Option<Vec<SecondaryInterfacePrivateIpAddressSpecificationRequest>> = w("PrivateIpAddresses", "PrivateIpAddress", "PrivateIpAddress", OPT, C::List(&c::SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_LIST_REQUEST)),
    3 private_ip_address_count: Option<i32> = m("PrivateIpAddressCount", OPT, C::Any),
    4 secondary_subnet_id: Option<String> = m("SecondarySubnetId", OPT, C::Any),
    5 interface_type: Option<String> = m("InterfaceType", OPT, C::Text(&c::SECONDARY_INTERFACE_TYPE)),
    6 network_card_index: Option<i32> = m("NetworkCardIndex", OPT, C::Any),
}}

shape! { LaunchTemplateLicenseConfiguration {
    0 license_configuration_arn: Option<String> = w("LicenseConfigurationArn", "LicenseConfigurationArn", "licenseConfigurationArn", OPT, C::Any),
}}

shape! { LaunchTemplateLicenseConfigurationRequest {
    0 license_configuration_arn: Option<String> = m("LicenseConfigurationArn", OPT, C::Any),
}}

shape! { LaunchTemplateNetworkPerformanceOptions {
    0 bandwidth_weighting: Option<String> = w("BandwidthWeighting", "BandwidthWeighting", "bandwidthWeighting", OPT, C::Text(&c::INSTANCE_BANDWIDTH_WEIGHTING)),
}}

shape! { LaunchTemplateNetworkPerformanceOptionsRequest {
    0 bandwidth_weighting: Option<String> = m("BandwidthWeighting", OPT, C::Text(&c::INSTANCE_BANDWIDTH_WEIGHTING)),
}}

shape! { LaunchTemplatePlacement {
    0 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    1 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
    2 affinity: Option<String> = w("Affinity", "Affinity", "affinity", OPT, C::Any),
    3 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
    4 host_id: Option<String> = w("HostId", "HostId", "hostId", OPT, C::Any),
    5 tenancy: Option<String> = w("Tenancy", "Tenancy", "tenancy", OPT, C::Text(&c::TENANCY)),
    6 spread_domain: Option<String> = w("SpreadDomain", "SpreadDomain", "spreadDomain", OPT, C::Any),
    7 host_resource_group_arn: Option<String> = w("HostResourceGroupArn", "HostResourceGroupArn", "hostResourceGroupArn", OPT, C::Any),
    8 partition_number: Option<i32> = w("PartitionNumber", "PartitionNumber", "partitionNumber", OPT, C::Any),
    9 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
}}

shape! { LaunchTemplatePlacementRequest {
    0 availability_zone: Option<String> = m("AvailabilityZone", OPT, C::Any),
    1 availability_zone_id: Option<String> = m("AvailabilityZoneId", OPT, C::Any),
    2 affinity: Option<String> = m("Affinity", OPT, C::Any),
    3 group_name: Option<String> = m("GroupName", OPT, C::Any),
    4 host_id: Option<String> = m("HostId", OPT, C::Any),
    5 tenancy: Option<String> = m("Tenancy", OPT, C::Text(&c::TENANCY)),
    6 spread_domain: Option<String> = m("SpreadDomain", OPT, C::Any),
    7 host_resource_group_arn: Option<String> = m("HostResourceGroupArn", OPT, C::Any),
    8 partition_number: Option<i32> = m("PartitionNumber", OPT, C::Any),
    9 group_id: Option<String> = m("GroupId", OPT, C::Any),
}}

shape! { LaunchTemplatePrivateDnsNameOptions {
    0 hostname_type: Option<String> = w("HostnameType", "HostnameType", "hostnameType", OPT, C::Text(&c::HOSTNAME_TYPE)),
    1 enable_resource_name_dns_a_record: Option<bool> = w("EnableResourceNameDnsARecord", "EnableResourceNameDnsARecord", "enableResourceNameDnsARecord", OPT, C::Any),
    2 enable_resource_name_dns_aaaa_record: Option<bool> = w("EnableResourceNameDnsAAAARecord", "EnableResourceNameDnsAAAARecord", "enableResourceNameDnsAAAARecord", OPT, C::Any),
}}

shape! { LaunchTemplatePrivateDnsNameOptionsRequest {
    0 hostname_type: Option<String> = m("HostnameType", OPT, C::Text(&c::HOSTNAME_TYPE)),
    1 enable_resource_name_dns_a_record: Option<bool> = m("EnableResourceNameDnsARecord", OPT, C::Any),
    2 enable_resource_name_dns_aaaa_record: Option<bool> = m("EnableResourceNameDnsAAAARecord", OPT, C::Any),
}}

shape! { LaunchTemplateSpecification {
    0 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Any),
    1 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Any),
    2 version: Option<String> = m("Version", OPT, C::Any),
}}

shape! { LaunchTemplateSpotMarketOptions {
    0 max_price: Option<String> = w("MaxPrice", "MaxPrice", "maxPrice", OPT, C::Any),
    1 spot_instance_type: Option<String> = w("SpotInstanceType", "SpotInstanceType", "spotInstanceType", OPT, C::Text(&c::SPOT_INSTANCE_TYPE)),
    2 block_duration_minutes: Option<i32> = w("BlockDurationMinutes", "BlockDurationMinutes", "blockDurationMinutes", OPT, C::Any),
    3 valid_until: Option<Timestamp> = w("ValidUntil", "ValidUntil", "validUntil", OPT, C::Any),
    4 instance_interruption_behavior: Option<String> = w("InstanceInterruptionBehavior", "InstanceInterruptionBehavior", "instanceInterruptionBehavior", OPT, C::Text(&c::INSTANCE_INTERRUPTION_BEHAVIOR)),
}}

shape! { LaunchTemplateSpotMarketOptionsRequest {
    0 max_price: Option<String> = m("MaxPrice", OPT, C::Any),
    1 spot_instance_type: Option<String> = m("SpotInstanceType", OPT, C::Text(&c::SPOT_INSTANCE_TYPE)),
    2 block_duration_minutes: Option<i32> = m("BlockDurationMinutes", OPT, C::Any),
    3 valid_until: Option<Timestamp> = m("ValidUntil", OPT, C::Any),
    4 instance_interruption_behavior: Option<String> = m("InstanceInterruptionBehavior", OPT, C::Text(&c::INSTANCE_INTERRUPTION_BEHAVIOR)),
}}

shape! { LaunchTemplateTagSpecification {
    0 resource_type: Option<String> = w("ResourceType", "ResourceType", "resourceType", OPT, C::Text(&c::RESOURCE_TYPE)),
    1 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
}}

shape! { LaunchTemplateTagSpecificationRequest {
    0 resource_type: Option<String> = m("ResourceType", OPT, C::Text(&c::RESOURCE_TYPE)),
    1 tags: Option<Vec<Tag>> = w("Tags", "Tag", "Tag", OPT, C::Any),
}}

shape! { LaunchTemplateVersion {
    0 launch_template_id: Option<String> = w("LaunchTemplateId", "LaunchTemplateId", "launchTemplateId", OPT, C::Any),
    1 launch_template_name: Option<String> = w("LaunchTemplateName", "LaunchTemplateName", "launchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    2 version_number: Option<i64> = w("VersionNumber", "VersionNumber", "versionNumber", OPT, C::Any),
    3 version_description: Option<String> = w("VersionDescription", "VersionDescription", "versionDescription", OPT, C::Text(&c::VERSION_DESCRIPTION)),
    4 create_time: Option<Timestamp> = w("CreateTime", "CreateTime", "createTime", OPT, C::Any),
    5 created_by: Option<String> = w("CreatedBy", "CreatedBy", "createdBy", OPT, C::Any),
    6 default_version: Option<bool> = w("DefaultVersion", "DefaultVersion", "defaultVersion", OPT, C::Any),
    7 launch_template_data: Option<ResponseLaunchTemplateData> = w("LaunchTemplateData", "LaunchTemplateData", "launchTemplateData", OPT, C::Any),
    8 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
}}

shape! { LaunchTemplatesMonitoring {
    0 enabled: Option<bool> = w("Enabled", "Enabled", "enabled", OPT, C::Any),
    1 metric_category_ids: Option<Vec<String>> = w("MetricCategoryIds", "MetricCategoryIdSet", "metricCategoryIdSet", OPT, C::Any),
}}

shape! { LaunchTemplatesMonitoringRequest {
    0 enabled: Option<bool> = m("Enabled", OPT, C::Any),
    1 metric_category_ids: Option<Vec<String>> = w("MetricCategoryIds", "MetricCategoryId", "MetricCategoryId", OPT, C::Any),
}}

shape! { LicenseConfiguration {
    0 license_configuration_arn: Option<String> = w("LicenseConfigurationArn", "LicenseConfigurationArn", "licenseConfigurationArn", OPT, C::Any),
}}

shape! { LicenseConfigurationRequest {
    0 license_configuration_arn: Option<String> = m("LicenseConfigurationArn", OPT, C::Any),
}}

shape! { MediaAcceleratorInfo {
    0 accelerators: Option<Vec<MediaDeviceInfo>> = w("Accelerators", "Accelerators", "accelerators", OPT, C::Any),
    1 total_media_memory_in_mi_b: Option<i32> = w("TotalMediaMemoryInMiB", "TotalMediaMemoryInMiB", "totalMediaMemoryInMiB", OPT, C::Any),
}}

shape! { MediaDeviceInfo {
    0 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
    2 manufacturer: Option<String> = w("Manufacturer", "Manufacturer", "manufacturer", OPT, C::Any),
    3 memory_info: Option<MediaDeviceMemoryInfo> = w("MemoryInfo", "MemoryInfo", "memoryInfo", OPT, C::Any),
}}

shape! { MediaDeviceMemoryInfo {
    0 size_in_mi_b: Option<i32> = w("SizeInMiB", "SizeInMiB", "sizeInMiB", OPT, C::Any),
}}

shape! { MemoryGiBPerVCpu {
    0 min: Option<f64> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<f64> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { MemoryGiBPerVCpuRequest {
    0 min: Option<f64> = m("Min", OPT, C::Any),
    1 max: Option<f64> = m("Max", OPT, C::Any),
}}

shape! { MemoryInfo {
    0 size_in_mi_b: Option<i64> = w("SizeInMiB", "SizeInMiB", "sizeInMiB", OPT, C::Any),
}}

shape! { MemoryMiB {
    0 min: Option<i32> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<i32> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { MemoryMiBRequest {
    0 min: i32 = m("Min", REQ, C::Any),
    1 max: Option<i32> = m("Max", OPT, C::Any),
}}

shape! { ModifyInstanceAttributeInput {
    0 source_dest_check: Option<AttributeBooleanValue> = m("SourceDestCheck", OPT, C::Any),
    1 enclave_options: Option<EnclaveOptionsRequest> = m("EnclaveOptions", OPT, C::Any),
    2 disable_api_stop: Option<AttributeBooleanValue> = m("DisableApiStop", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 instance_id: String = w("InstanceId", "InstanceId", "instanceId", REQ, C::Any),
    5 attribute: Option<String> = w("Attribute", "Attribute", "attribute", OPT, C::Text(&c::INSTANCE_ATTRIBUTE_NAME)),
    6 value: Option<String> = w("Value", "Value", "value", OPT, C::Any),
    7 block_device_mappings: Option<Vec<InstanceBlockDeviceMappingSpecification>> = w("BlockDeviceMappings", "BlockDeviceMapping", "blockDeviceMapping", OPT, C::Any),
    8 disable_api_termination: Option<AttributeBooleanValue> = w("DisableApiTermination", "DisableApiTermination", "disableApiTermination", OPT, C::Any),
    9 instance_type: Option<AttributeValue> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Any),
    10 kernel: Option<AttributeValue> = w("Kernel", "Kernel", "kernel", OPT, C::Any),
    11 ramdisk: Option<AttributeValue> = w("Ramdisk", "Ramdisk", "ramdisk", OPT, C::Any),
    12 user_data: Option<SecureBlobAttributeValue> = w("UserData", "UserData", "userData", OPT, C::Any),
    13 instance_initiated_shutdown_behavior: Option<AttributeValue> = w("InstanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", OPT, C::Any),
    14 groups: Option<Vec<String>> = w("Groups", "GroupId", "GroupId", OPT, C::List(&c::GROUP_ID_STRING_LIST)),
    15 ebs_optimized: Option<AttributeBooleanValue> = w("EbsOptimized", "EbsOptimized", "ebsOptimized", OPT, C::Any),
    16 sriov_net_support: Option<AttributeValue> = w("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", OPT, C::Any),
    17 ena_support: Option<AttributeBooleanValue> = w("EnaSupport", "EnaSupport", "enaSupport", OPT, C::Any),
}}

shape! { ModifyInstanceMetadataOptionsInput {
    0 instance_id: String = m("InstanceId", REQ, C::Any),
    1 http_tokens: Option<String> = m("HttpTokens", OPT, C::Text(&c::HTTP_TOKENS_STATE)),
    2 http_put_response_hop_limit: Option<i32> = m("HttpPutResponseHopLimit", OPT, C::Any),
    3 http_endpoint: Option<String> = m("HttpEndpoint", OPT, C::Text(&c::INSTANCE_METADATA_ENDPOINT_STATE)),
    4 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    5 http_protocol_ipv6: Option<String> = m("HttpProtocolIpv6", OPT, C::Text(&c::INSTANCE_METADATA_PROTOCOL_STATE)),
    6 instance_metadata_tags: Option<String> = m("InstanceMetadataTags", OPT, C::Text(&c::INSTANCE_METADATA_TAGS_STATE)),
}}

shape! { ModifyInstanceMetadataOptionsOutput {
    0 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    1 instance_metadata_options: Option<InstanceMetadataOptionsResponse> = w("InstanceMetadataOptions", "InstanceMetadataOptions", "instanceMetadataOptions", OPT, C::Any),
}}

shape! { ModifyLaunchTemplateInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 client_token: Option<String> = m("ClientToken", OPT, C::Any),
    2 launch_template_id: Option<String> = m("LaunchTemplateId", OPT, C::Any),
    3 launch_template_name: Option<String> = m("LaunchTemplateName", OPT, C::Text(&c::LAUNCH_TEMPLATE_NAME)),
    4 default_version: Option<String> = w("DefaultVersion", "SetDefaultVersion", "SetDefaultVersion", OPT, C::Any),
}}

shape! { ModifyLaunchTemplateOutput {
    0 launch_template: Option<LaunchTemplate> = w("LaunchTemplate", "LaunchTemplate", "launchTemplate", OPT, C::Any),
}}

shape! { ModifyNetworkInterfaceAttributeInput {
    0 ena_srd_specification: Option<EnaSrdSpecification> = m("EnaSrdSpecification", OPT, C::Any),
    1 enable_primary_ipv6: Option<bool> = m("EnablePrimaryIpv6", OPT, C::Any),
    2 connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest> = m("ConnectionTrackingSpecification", OPT, C::Any),
    3 associate_public_ip_address: Option<bool> = m("AssociatePublicIpAddress", OPT, C::Any),
    4 associated_subnet_ids: Option<Vec<String>> = w("AssociatedSubnetIds", "AssociatedSubnetId", "AssociatedSubnetId", OPT, C::List(&c::SUBNET_ID_LIST)),
    5 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    6 network_interface_id: String = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", REQ, C::Any),
    7 description: Option<AttributeValue> = w("Description", "Description", "description", OPT, C::Any),
    8 source_dest_check: Option<AttributeBooleanValue> = w("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", OPT, C::Any),
    9 groups: Option<Vec<String>> = w("Groups", "SecurityGroupId", "SecurityGroupId", OPT, C::List(&c::SECURITY_GROUP_ID_STRING_LIST)),
    10 attachment: Option<NetworkInterfaceAttachmentChanges> = w("Attachment", "Attachment", "attachment", OPT, C::Any),
}}

shape! { ModifySecurityGroupRulesInput {
    0 group_id: String = m("GroupId", REQ, C::Any),
    1 security_group_rules: Vec<SecurityGroupRuleUpdate> = w("SecurityGroupRules", "SecurityGroupRule", "SecurityGroupRule", REQ, C::Any),
    2 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
}}

shape! { ModifySecurityGroupRulesOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
}}

shape! { ModifySubnetAttributeInput {
    0 assign_ipv6_address_on_creation: Option<AttributeBooleanValue> = m("AssignIpv6AddressOnCreation", OPT, C::Any),
    1 map_public_ip_on_launch: Option<AttributeBooleanValue> = m("MapPublicIpOnLaunch", OPT, C::Any),
    2 subnet_id: String = w("SubnetId", "SubnetId", "subnetId", REQ, C::Any),
    3 map_customer_owned_ip_on_launch: Option<AttributeBooleanValue> = m("MapCustomerOwnedIpOnLaunch", OPT, C::Any),
    4 customer_owned_ipv4_pool: Option<String> = m("CustomerOwnedIpv4Pool", OPT, C::Any),
    5 enable_dns64: Option<AttributeBooleanValue> = m("EnableDns64", OPT, C::Any),
    6 private_dns_hostname_type_on_launch: Option<String> = m("PrivateDnsHostnameTypeOnLaunch", OPT, C::Text(&c::HOSTNAME_TYPE)),
    7 enable_resource_name_dns_a_record_on_launch: Option<AttributeBooleanValue> = m("EnableResourceNameDnsARecordOnLaunch", OPT, C::Any),
    8 enable_resource_name_dns_aaaa_record_on_launch: Option<AttributeBooleanValue> = m("EnableResourceNameDnsAAAARecordOnLaunch", OPT, C::Any),
    9 enable_lni_at_device_index: Option<i32> = m("EnableLniAtDeviceIndex", OPT, C::Any),
    10 disable_lni_at_device_index: Option<AttributeBooleanValue> = m("DisableLniAtDeviceIndex", OPT, C::Any),
}}

shape! { ModifyVpcAttributeInput {
    0 enable_dns_hostnames: Option<AttributeBooleanValue> = m("EnableDnsHostnames", OPT, C::Any),
    1 enable_dns_support: Option<AttributeBooleanValue> = m("EnableDnsSupport", OPT, C::Any),
    2 vpc_id: String = w("VpcId", "VpcId", "vpcId", REQ, C::Any),
    3 enable_network_address_usage_metrics: Option<AttributeBooleanValue> = m("EnableNetworkAddressUsageMetrics", OPT, C::Any),
}}

shape! { MonitorInstancesInput {
    0 instance_ids: Vec<String> = w("InstanceIds", "InstanceId", "InstanceId", REQ, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 metric_category_ids: Option<Vec<String>> = w("MetricCategoryIds", "MetricCategoryId", "MetricCategoryId", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { MonitorInstancesOutput {
    0 instance_monitorings: Option<Vec<InstanceMonitoring>> = w("InstanceMonitorings", "InstancesSet", "instancesSet", OPT, C::Any),
}}

shape! { Monitoring {
    0 metric_category_ids: Option<Vec<String>> = w("MetricCategoryIds", "MetricCategoryIdSet", "metricCategoryIdSet", OPT, C::Any),
    1 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::MONITORING_STATE)),
}}

shape! { NatGateway {
    0 create_time: Option<Timestamp> = w("CreateTime", "CreateTime", "createTime", OPT, C::Any),
    1 delete_time: Option<Timestamp> = w("DeleteTime", "DeleteTime", "deleteTime", OPT, C::Any),
    2 failure_code: Option<String> = w("FailureCode", "FailureCode", "failureCode", OPT, C::Any),
    3 failure_message: Option<String> = w("FailureMessage", "FailureMessage", "failureMessage", OPT, C::Any),
    4 nat_gateway_addresses: Option<Vec<NatGatewayAddress>> = w("NatGatewayAddresses", "NatGatewayAddressSet", "natGatewayAddressSet", OPT, C::Any),
    5 nat_gateway_id: Option<String> = w("NatGatewayId", "NatGatewayId", "natGatewayId", OPT, C::Any),
    6 provisioned_bandwidth: Option<ProvisionedBandwidth> = w("ProvisionedBandwidth", "ProvisionedBandwidth", "provisionedBandwidth", OPT, C::Any),
    7 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::NAT_GATEWAY_STATE)),
    8 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    9 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    10 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    11 connectivity_type: Option<String> = w("ConnectivityType", "ConnectivityType", "connectivityType", OPT, C::Text(&c::CONNECTIVITY_TYPE)),
    12 availability_mode: Option<String> = w("AvailabilityMode", "AvailabilityMode", "availabilityMode", OPT, C::Text(&c::AVAILABILITY_MODE)),
    13 auto_scaling_ips: Option<String> = w("AutoScalingIps", "AutoScalingIps", "autoScalingIps", OPT, C::Text(&c::AUTO_SCALING_IPS_STATE)),
    14 auto_provision_zones: Option<String> = w("AutoProvisionZones", "AutoProvisionZones", "autoProvisionZones", OPT, C::Text(&c::AUTO_PROVISION_ZONES_STATE)),
    15 attached_appliances: Option<Vec<NatGatewayAttachedAppliance>> = w("AttachedAppliances", "AttachedApplianceSet", "attachedApplianceSet", OPT, C::Any),
    16 route_table_id: Option<String> = w("RouteTableId", "RouteTableId", "routeTableId", OPT, C::Any),
}}

shape! { NatGatewayAddress {
    0 allocation_id: Option<String> = w("AllocationId", "AllocationId", "allocationId", OPT, C::Any),
    1 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    2 private_ip: Option<String> = w("PrivateIp", "PrivateIp", "privateIp", OPT, C::Any),
    3 public_ip: Option<String> = w("PublicIp", "PublicIp", "publicIp", OPT, C::Any),
    4 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    5 is_primary: Option<bool> = w("IsPrimary", "IsPrimary", "isPrimary", OPT, C::Any),
    6 failure_message: Option<String> = w("FailureMessage", "FailureMessage", "failureMessage", OPT, C::Any),
    7 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::NAT_GATEWAY_ADDRESS_STATUS)),
    8 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    9 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
}}

shape! { NatGatewayAttachedAppliance {
    0 r#type: Option<String> = w("Type", "Type", "type", OPT, C::Text(&c::NAT_GATEWAY_APPLIANCE_TYPE)),
    1 appliance_arn: Option<String> = w("ApplianceArn", "ApplianceArn", "applianceArn", OPT, C::Any),
    2 vpc_endpoint_id: Option<String> = w("VpcEndpointId", "VpcEndpointId", "vpcEndpointId", OPT, C::Any),
    3 attachment_state: Option<String> = w("AttachmentState", "AttachmentState", "attachmentState", OPT, C::Text(&c::NAT_GATEWAY_APPLIANCE_STATE)),
    4 modification_state: Option<String> = w("ModificationState", "ModificationState", "modificationState", OPT, C::Text(&c::NAT_GATEWAY_APPLIANCE_MODIFY_STATE)),
    5 failure_code: Option<String> = w("FailureCode", "FailureCode", "failureCode", OPT, C::Any),
    6 failure_message: Option<String> = w("FailureMessage", "FailureMessage", "failureMessage", OPT, C::Any),
}}

shape! { NetworkAcl {
    0 associations: Option<Vec<NetworkAclAssociation>> = w("Associations", "AssociationSet", "associationSet", OPT, C::Any),
    1 entries: Option<Vec<NetworkAclEntry>> = w("Entries", "EntrySet", "entrySet", OPT, C::Any),
    2 is_default: Option<bool> = w("IsDefault", "Default", "default", OPT, C::Any),
    3 network_acl_id: Option<String> = w("NetworkAclId", "NetworkAclId", "networkAclId", OPT, C::Any),
    4 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    5 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    6 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
}}

shape! { NetworkAclAssociation {
    0 network_acl_association_id: Option<String> = w("NetworkAclAssociationId", "NetworkAclAssociationId", "networkAclAssociationId", OPT, C::Any),
    1 network_acl_id: Option<String> = w("NetworkAclId", "NetworkAclId", "networkAclId", OPT, C::Any),
    2 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
}}

shape! { NetworkAclEntry {
    0 cidr_block: Option<String> = w("CidrBlock", "CidrBlock", "cidrBlock", OPT, C::Any),
    1 egress: Option<bool> = w("Egress", "Egress", "egress", OPT, C::Any),
    2 icmp_type_code: Option<IcmpTypeCode> = w("IcmpTypeCode", "IcmpTypeCode", "icmpTypeCode", OPT, C::Any),
    3 ipv6_cidr_block: Option<String> = w("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", OPT, C::Any),
    4 port_range: Option<PortRange> = w("PortRange", "PortRange", "portRange", OPT, C::Any),
    5 protocol: Option<String> = w("Protocol", "Protocol", "protocol", OPT, C::Any),
    6 rule_action: Option<String> = w("RuleAction", "RuleAction", "ruleAction", OPT, C::Text(&c::RULE_ACTION)),
    7 rule_number: Option<i32> = w("RuleNumber", "RuleNumber", "ruleNumber", OPT, C::Any),
}}

shape! { NetworkBandwidthGbps {
    0 min: Option<f64> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<f64> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { NetworkBandwidthGbpsRequest {
    0 min: Option<f64> = m("Min", OPT, C::Any),
    1 max: Option<f64> = m("Max", OPT, C::Any),
}}

shape! { NetworkCardInfo {
    0 network_card_index: Option<i32> = w("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", OPT, C::Any),
    1 network_performance: Option<String> = w("NetworkPerformance", "NetworkPerformance", "networkPerformance", OPT, C::Any),
    2 maximum_network_interfaces: Option<i32> = w("MaximumNetworkInterfaces", "MaximumNetworkInterfaces", "maximumNetworkInterfaces", OPT, C::Any),
    3 additional_flexible_network_interfaces: Option<i32> = w("AdditionalFlexibleNetworkInterfaces", "AdditionalFlexibleNetworkInterfaces", "additionalFlexibleNetworkInterfaces", OPT, C::Any),
    4 baseline_bandwidth_in_gbps: Option<f64> = w("BaselineBandwidthInGbps", "BaselineBandwidthInGbps", "baselineBandwidthInGbps", OPT, C::Any),
    5 peak_bandwidth_in_gbps: Option<f64> = w("PeakBandwidthInGbps", "PeakBandwidthInGbps", "peakBandwidthInGbps", OPT, C::Any),
    6 default_ena_queue_count_per_interface: Option<i32> = w("DefaultEnaQueueCountPerInterface", "DefaultEnaQueueCountPerInterface", "defaultEnaQueueCountPerInterface", OPT, C::Any),
    7 maximum_ena_queue_count: Option<i32> = w("MaximumEnaQueueCount", "MaximumEnaQueueCount", "maximumEnaQueueCount", OPT, C::Any),
    8 maximum_ena_queue_count_per_interface: Option<i32> = w("MaximumEnaQueueCountPerInterface", "MaximumEnaQueueCountPerInterface", "maximumEnaQueueCountPerInterface", OPT, C::Any),
    9 interface_types: Option<Vec<String>> = w("InterfaceTypes", "InterfaceTypeSet", "interfaceTypeSet", OPT, C::List(&c::NETWORK_CARD_INTERFACE_TYPE_LIST)),
}}

shape! { NetworkInfo {
    0 network_performance: Option<String> = w("NetworkPerformance", "NetworkPerformance", "networkPerformance", OPT, C::Any),
    1 maximum_network_interfaces: Option<i32> = w("MaximumNetworkInterfaces", "MaximumNetworkInterfaces", "maximumNetworkInterfaces", OPT, C::Any),
    2 maximum_network_cards: Option<i32> = w("MaximumNetworkCards", "MaximumNetworkCards", "maximumNetworkCards", OPT, C::Any),
    3 default_network_card_index: Option<i32> = w("DefaultNetworkCardIndex", "DefaultNetworkCardIndex", "defaultNetworkCardIndex", OPT, C::Any),
    4 network_cards: Option<Vec<NetworkCardInfo>> = w("NetworkCards", "NetworkCards", "networkCards", OPT, C::Any),
    5 ipv4_addresses_per_interface: Option<i32> = w("Ipv4AddressesPerInterface", "Ipv4AddressesPerInterface", "ipv4AddressesPerInterface", OPT, C::Any),
    6 ipv6_addresses_per_interface: Option<i32> = w("Ipv6AddressesPerInterface", "Ipv6AddressesPerInterface", "ipv6AddressesPerInterface", OPT, C::Any),
    7 ipv6_supported: Option<bool> = w("Ipv6Supported", "Ipv6Supported", "ipv6Supported", OPT, C::Any),
    8 ena_support: Option<String> = w("EnaSupport", "EnaSupport", "enaSupport", OPT, C::Text(&c::ENA_SUPPORT)),
    9 efa_supported: Option<bool> = w("EfaSupported", "EfaSupported", "efaSupported", OPT, C::Any),
    10 efa_info: Option<EfaInfo> = w("EfaInfo", "EfaInfo", "efaInfo", OPT, C::Any),
    11 encryption_in_transit_supported: Option<bool> = w("EncryptionInTransitSupported", "EncryptionInTransitSupported", "encryptionInTransitSupported", OPT, C::Any),
    12 ena_srd_supported: Option<bool> = w("EnaSrdSupported", "EnaSrdSupported", "enaSrdSupported", OPT, C::Any),
    13 bandwidth_weightings: Option<Vec<String>> = w("BandwidthWeightings", "BandwidthWeightings", "bandwidthWeightings", OPT, C::List(&c::BANDWIDTH_WEIGHTING_TYPE_LIST)),
    14 flexible_ena_queues_support: Option<String> = w("FlexibleEnaQueuesSupport", "FlexibleEnaQueuesSupport", "flexibleEnaQueuesSupport", OPT, C::Text(&c::FLEXIBLE_ENA_QUEUES_SUPPORT)),
    15 connection_tracking_configuration: Option<DefaultConnectionTrackingConfiguration> = w("ConnectionTrackingConfiguration", "ConnectionTrackingConfiguration", "connectionTrackingConfiguration", OPT, C::Any),
    16 secondary_network_supported: Option<bool> = w("SecondaryNetworkSupported", "SecondaryNetworkSupported", "secondaryNetworkSupported", OPT, C::Any),
    17 maximum_secondary_network_interfaces: Option<i32> = w("MaximumSecondaryNetworkInterfaces", "MaximumSecondaryNetworkInterfaces", "maximumSecondaryNetworkInterfaces", OPT, C::Any),
    18 ipv4_addresses_per_secondary_interface: Option<i32> = w("Ipv4AddressesPerSecondaryInterface", "Ipv4AddressesPerSecondaryInterface", "ipv4AddressesPerSecondaryInterface", OPT, C::Any),
}}

shape! { NetworkInterface {
    0 association: Option<NetworkInterfaceAssociation> = w("Association", "Association", "association", OPT, C::Any),
    1 attachment: Option<NetworkInterfaceAttachment> = w("Attachment", "Attachment", "attachment", OPT, C::Any),
    2 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    3 connection_tracking_configuration: Option<ConnectionTrackingConfiguration> = w("ConnectionTrackingConfiguration", "ConnectionTrackingConfiguration", "connectionTrackingConfiguration", OPT, C::Any),
    4 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    5 groups: Option<Vec<GroupIdentifier>> = w("Groups", "GroupSet", "groupSet", OPT, C::Any),
    6 interface_type: Option<String> = w("InterfaceType", "InterfaceType", "interfaceType", OPT, C::Text(&c::NETWORK_INTERFACE_TYPE)),
    7 ipv6_addresses: Option<Vec<NetworkInterfaceIpv6Address>> = w("Ipv6Addresses", "Ipv6AddressesSet", "ipv6AddressesSet", OPT, C::Any),
    8 mac_address: Option<String> = w("MacAddress", "MacAddress", "macAddress", OPT, C::Any),
    9 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    10 outpost_arn: Option<String> = w("OutpostArn", "OutpostArn", "outpostArn", OPT, C::Any),
    11 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    12 private_dns_name: Option<String> = w("PrivateDnsName", "PrivateDnsName", "privateDnsName", OPT, C::Any),
    13 public_dns_name: Option<String> = w("PublicDnsName", "PublicDnsName", "publicDnsName", OPT, C::Any),
    14 public_ip_dns_name_options: Option<PublicIpDnsNameOptions> = w("PublicIpDnsNameOptions", "PublicIpDnsNameOptions", "publicIpDnsNameOptions", OPT, C::Any),
    15 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    16 private_ip_addresses: Option<Vec<NetworkInterfacePrivateIpAddress>> = w("PrivateIpAddresses", "PrivateIpAddressesSet", "privateIpAddressesSet", OPT, C::Any),
    17 ipv4_prefixes: Option<Vec<Ipv4PrefixSpecification>> = w("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", OPT, C::Any),
    18 ipv6_prefixes: Option<Vec<Ipv6PrefixSpecification>> = w("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", OPT, C::Any),
    19 requester_id: Option<String> = w("RequesterId", "RequesterId", "requesterId", OPT, C::Any),
    20 requester_managed: Option<bool> = w("RequesterManaged", "RequesterManaged", "requesterManaged", OPT, C::Any),
    21 source_dest_check: Option<bool> = w("SourceDestCheck", "SourceDestCheck", "sourceDestCheck", OPT, C::Any),
    22 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::NETWORK_INTERFACE_STATUS)),
    23 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    24 tag_set: Option<Vec<Tag>> = w("TagSet", "TagSet", "tagSet", OPT, C::Any),
    25 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    26 deny_all_igw_traffic: Option<bool> = w("DenyAllIgwTraffic", "DenyAllIgwTraffic", "denyAllIgwTraffic", OPT, C::Any),
    27 ipv6_native: Option<bool> = w("Ipv6Native", "Ipv6Native", "ipv6Native", OPT, C::Any),
    28 ipv6_address: Option<String> = w("Ipv6Address", "Ipv6Address", "ipv6Address", OPT, C::Any),
    29 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
    30 associated_subnets: Option<Vec<String>> = w("AssociatedSubnets", "AssociatedSubnetSet", "associatedSubnetSet", OPT, C::Any),
    31 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
}}

shape! { NetworkInterfaceAssociation {
    0 allocation_id: Option<String> = w("AllocationId", "AllocationId", "allocationId", OPT, C::Any),
    1 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    2 ip_owner_id: Option<String> = w("IpOwnerId", "IpOwnerId", "ipOwnerId", OPT, C::Any),
    3 public_dns_name: Option<String> = w("PublicDnsName", "PublicDnsName", "publicDnsName", OPT, C::Any),
    4 public_ip: Option<String> = w("PublicIp", "PublicIp", "publicIp", OPT, C::Any),
    5 customer_owned_ip: Option<String> = w("CustomerOwnedIp", "CustomerOwnedIp", "customerOwnedIp", OPT, C::Any),
    6 carrier_ip: Option<String> = w("CarrierIp", "CarrierIp", "carrierIp", OPT, C::Any),
}}

shape! { NetworkInterfaceAttachment {
    0 attach_time: Option<Timestamp> = w("AttachTime", "AttachTime", "attachTime", OPT, C::Any),
    1 attachment_id: Option<String> = w("AttachmentId", "AttachmentId", "attachmentId", OPT, C::Any),
    2 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    3 device_index: Option<i32> = w("DeviceIndex", "DeviceIndex", "deviceIndex", OPT, C::Any),
    4 network_card_index: Option<i32> = w("NetworkCardIndex", "NetworkCardIndex", "networkCardIndex", OPT, C::Any),
    5 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    6 instance_owner_id: Option<String> = w("InstanceOwnerId", "InstanceOwnerId", "instanceOwnerId", OPT, C::Any),
    7 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::ATTACHMENT_STATUS)),
    8 ena_srd_specification: Option<AttachmentEnaSrdSpecification> = w("EnaSrdSpecification", "EnaSrdSpecification", "enaSrdSpecification", OPT, C::Any),
    9 ena_queue_count: Option<i32> = w("EnaQueueCount", "EnaQueueCount", "enaQueueCount", OPT, C::Any),
}}

shape! { NetworkInterfaceAttachmentChanges {
    0 default_ena_queue_count: Option<bool> = m("DefaultEnaQueueCount", OPT, C::Any),
    1 ena_queue_count: Option<i32> = m("EnaQueueCount", OPT, C::Any),
    2 attachment_id: Option<String> = w("AttachmentId", "AttachmentId", "attachmentId", OPT, C::Any),
    3 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
}}

shape! { NetworkInterfaceCount {
    0 min: Option<i32> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<i32> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { NetworkInterfaceCountRequest {
    0 min: Option<i32> = m("Min", OPT, C::Any),
    1 max: Option<i32> = m("Max", OPT, C::Any),
}}

shape! { NetworkInterfaceIpv6Address {
    0 ipv6_address: Option<String> = w("Ipv6Address", "Ipv6Address", "ipv6Address", OPT, C::Any),
    1 public_ipv6_dns_name: Option<String> = w("PublicIpv6DnsName", "PublicIpv6DnsName", "publicIpv6DnsName", OPT, C::Any),
    2 is_primary_ipv6: Option<bool> = w("IsPrimaryIpv6", "IsPrimaryIpv6", "isPrimaryIpv6", OPT, C::Any),
}}

shape! { NetworkInterfacePrivateIpAddress {
    0 association: Option<NetworkInterfaceAssociation> = w("Association", "Association", "association", OPT, C::Any),
    1 primary: Option<bool> = w("Primary", "Primary", "primary", OPT, C::Any),
    2 private_dns_name: Option<String> = w("PrivateDnsName", "PrivateDnsName", "privateDnsName", OPT, C::Any),
    3 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
}}

shape! { NeuronDeviceCoreInfo {
    0 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    1 version: Option<i32> = w("Version", "Version", "version", OPT, C::Any),
}}

shape! { NeuronDeviceInfo {
    0 count: Option<i32> = w("Count", "Count", "count", OPT, C::Any),
    1 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
    2 core_info: Option<NeuronDeviceCoreInfo> = w("CoreInfo", "CoreInfo", "coreInfo", OPT, C::Any),
    3 memory_info: Option<NeuronDeviceMemoryInfo> = w("MemoryInfo", "MemoryInfo", "memoryInfo", OPT, C::Any),
}}

shape! { NeuronDeviceMemoryInfo {
    0 size_in_mi_b: Option<i32> = w("SizeInMiB", "SizeInMiB", "sizeInMiB", OPT, C::Any),
}}

shape! { NeuronInfo {
    0 neuron_devices: Option<Vec<NeuronDeviceInfo>> = w("NeuronDevices", "NeuronDevices", "neuronDevices", OPT, C::Any),
    1 total_neuron_device_memory_in_mi_b: Option<i32> = w("TotalNeuronDeviceMemoryInMiB", "TotalNeuronDeviceMemoryInMiB", "totalNeuronDeviceMemoryInMiB", OPT, C::Any),
}}

shape! { NitroTpmInfo {
    0 supported_versions: Option<Vec<String>> = w("SupportedVersions", "SupportedVersions", "supportedVersions", OPT, C::Any),
}}

shape! { OperatorRequest {
    0 principal: Option<String> = m("Principal", OPT, C::Any),
}}

shape! { OperatorResponse {
    0 managed: Option<bool> = w("Managed", "Managed", "managed", OPT, C::Any),
    1 principal: Option<String> = w("Principal", "Principal", "principal", OPT, C::Any),
    2 hidden_by_default: Option<bool> = w("HiddenByDefault", "HiddenByDefault", "hiddenByDefault", OPT, C::Any),
}}

shape! { PayerResponsibilityEntry {
    0 scope: Option<String> = w("Scope", "Scope", "scope", OPT, C::Text(&c::PAYER_RESPONSIBILITY_SCOPE)),
    1 payer_responsibility_type: Option<String> = w("PayerResponsibilityType", "PayerResponsibilityType", "payerResponsibilityType", OPT, C::Text(&c::PAYER_RESPONSIBILITY_TYPE)),
}}

shape! { PerformanceFactorReference {
    0 instance_family: Option<String> = w("InstanceFamily", "InstanceFamily", "instanceFamily", OPT, C::Any),
}}

shape! { PerformanceFactorReferenceRequest {
    0 instance_family: Option<String> = m("InstanceFamily", OPT, C::Any),
}}

shape! { PerformanceStatusSummary {
    0 status: Option<String> = w("Status", "Status", "status", OPT, C::Text(&c::SUMMARY_STATUS)),
    1 impaired_since: Option<Timestamp> = w("ImpairedSince", "ImpairedSince", "impairedSince", OPT, C::Any),
    2 remediation: Option<String> = w("Remediation", "Remediation", "remediation", OPT, C::Any),
}}

shape! { Placement {
    0 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
    1 affinity: Option<String> = w("Affinity", "Affinity", "affinity", OPT, C::Any),
    2 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
    3 partition_number: Option<i32> = w("PartitionNumber", "PartitionNumber", "partitionNumber", OPT, C::Any),
    4 host_id: Option<String> = w("HostId", "HostId", "hostId", OPT, C::Any),
    5 tenancy: Option<String> = w("Tenancy", "Tenancy", "tenancy", OPT, C::Text(&c::TENANCY)),
    6 spread_domain: Option<String> = w("SpreadDomain", "SpreadDomain", "spreadDomain", OPT, C::Any),
    7 host_resource_group_arn: Option<String> = w("HostResourceGroupArn", "HostResourceGroupArn", "hostResourceGroupArn", OPT, C::Any),
    8 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    9 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
}}

shape! { PlacementGroupInfo {
    0 supported_strategies: Option<Vec<String>> = w("SupportedStrategies", "SupportedStrategies", "supportedStrategies", OPT, C::List(&c::PLACEMENT_GROUP_STRATEGY_LIST)),
}}

shape! { PortRange {
    0 from: Option<i32> = w("From", "From", "from", OPT, C::Any),
    1 to: Option<i32> = w("To", "To", "to", OPT, C::Any),
}}

shape! { PrefixList {
    0 cidrs: Option<Vec<String>> = w("Cidrs", "CidrSet", "cidrSet", OPT, C::Any),
    1 prefix_list_id: Option<String> = w("PrefixListId", "PrefixListId", "prefixListId", OPT, C::Any),
    2 prefix_list_name: Option<String> = w("PrefixListName", "PrefixListName", "prefixListName", OPT, C::Any),
}}

shape! { PrefixListId {
    0 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    1 prefix_list_id: Option<String> = w("PrefixListId", "PrefixListId", "prefixListId", OPT, C::Any),
}}

shape! { PrivateDnsNameOptionsOnLaunch {
    0 hostname_type: Option<String> = w("HostnameType", "HostnameType", "hostnameType", OPT, C::Text(&c::HOSTNAME_TYPE)),
    1 enable_resource_name_dns_a_record: Option<bool> = w("EnableResourceNameDnsARecord", "EnableResourceNameDnsARecord", "enableResourceNameDnsARecord", OPT, C::Any),
    2 enable_resource_name_dns_aaaa_record: Option<bool> = w("EnableResourceNameDnsAAAARecord", "EnableResourceNameDnsAAAARecord", "enableResourceNameDnsAAAARecord", OPT, C::Any),
}}

shape! { PrivateDnsNameOptionsRequest {
    0 hostname_type: Option<String> = m("HostnameType", OPT, C::Text(&c::HOSTNAME_TYPE)),
    1 enable_resource_name_dns_a_record: Option<bool> = m("EnableResourceNameDnsARecord", OPT, C::Any),
    2 enable_resource_name_dns_aaaa_record: Option<bool> = m("EnableResourceNameDnsAAAARecord", OPT, C::Any),
}}

shape! { PrivateDnsNameOptionsResponse {
    0 hostname_type: Option<String> = w("HostnameType", "HostnameType", "hostnameType", OPT, C::Text(&c::HOSTNAME_TYPE)),
    1 enable_resource_name_dns_a_record: Option<bool> = w("EnableResourceNameDnsARecord", "EnableResourceNameDnsARecord", "enableResourceNameDnsARecord", OPT, C::Any),
    2 enable_resource_name_dns_aaaa_record: Option<bool> = w("EnableResourceNameDnsAAAARecord", "EnableResourceNameDnsAAAARecord", "enableResourceNameDnsAAAARecord", OPT, C::Any),
}}

shape! { PrivateIpAddressSpecification {
    0 primary: Option<bool> = w("Primary", "Primary", "primary", OPT, C::Any),
    1 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
}}

shape! { ProcessorInfo {
    0 supported_architectures: Option<Vec<String>> = w("SupportedArchitectures", "SupportedArchitectures", "supportedArchitectures", OPT, C::List(&c::ARCHITECTURE_TYPE_LIST)),
    1 sustained_clock_speed_in_ghz: Option<f64> = w("SustainedClockSpeedInGhz", "SustainedClockSpeedInGhz", "sustainedClockSpeedInGhz", OPT, C::Any),
    2 supported_features: Option<Vec<String>> = w("SupportedFeatures", "SupportedFeatures", "supportedFeatures", OPT, C::List(&c::SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE_LIST)),
    3 manufacturer: Option<String> = w("Manufacturer", "Manufacturer", "manufacturer", OPT, C::Any),
}}

shape! { ProductCode {
    0 product_code_id: Option<String> = w("ProductCodeId", "ProductCode", "productCode", OPT, C::Any),
    1 product_code_type: Option<String> = w("ProductCodeType", "Type", "type", OPT, C::Text(&c::PRODUCT_CODE_VALUES)),
}}

shape! { PropagatingVgw {
    0 gateway_id: Option<String> = w("GatewayId", "GatewayId", "gatewayId", OPT, C::Any),
}}

shape! { ProvisionedBandwidth {
    0 provision_time: Option<Timestamp> = w("ProvisionTime", "ProvisionTime", "provisionTime", OPT, C::Any),
    1 provisioned: Option<String> = w("Provisioned", "Provisioned", "provisioned", OPT, C::Any),
    2 request_time: Option<Timestamp> = w("RequestTime", "RequestTime", "requestTime", OPT, C::Any),
    3 requested: Option<String> = w("Requested", "Requested", "requested", OPT, C::Any),
    4 status: Option<String> = w("Status", "Status", "status", OPT, C::Any),
}}

shape! { PtrUpdateStatus {
    0 value: Option<String> = w("Value", "Value", "value", OPT, C::Any),
    1 status: Option<String> = w("Status", "Status", "status", OPT, C::Any),
    2 reason: Option<String> = w("Reason", "Reason", "reason", OPT, C::Any),
}}

shape! { PublicIpDnsNameOptions {
    0 dns_hostname_type: Option<String> = w("DnsHostnameType", "DnsHostnameType", "dnsHostnameType", OPT, C::Any),
    1 public_ipv4_dns_name: Option<String> = w("PublicIpv4DnsName", "PublicIpv4DnsName", "publicIpv4DnsName", OPT, C::Any),
    2 public_ipv6_dns_name: Option<String> = w("PublicIpv6DnsName", "PublicIpv6DnsName", "publicIpv6DnsName", OPT, C::Any),
    3 public_dual_stack_dns_name: Option<String> = w("PublicDualStackDnsName", "PublicDualStackDnsName", "publicDualStackDnsName", OPT, C::Any),
}}

shape! { RebootInstancesInput {
    0 instance_ids: Vec<String> = w("InstanceIds", "InstanceId", "InstanceId", REQ, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { ReferencedSecurityGroup {
    0 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    1 peering_status: Option<String> = w("PeeringStatus", "PeeringStatus", "peeringStatus", OPT, C::Any),
    2 user_id: Option<String> = w("UserId", "UserId", "userId", OPT, C::Any),
    3 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    4 vpc_peering_connection_id: Option<String> = w("VpcPeeringConnectionId", "VpcPeeringConnectionId", "vpcPeeringConnectionId", OPT, C::Any),
}}

shape! { Region {
    0 opt_in_status: Option<String> = w("OptInStatus", "OptInStatus", "optInStatus", OPT, C::Any),
    1 geography: Option<Vec<RegionGeography>> = w("Geography", "GeographySet", "geographySet", OPT, C::Any),
    2 region_name: Option<String> = w("RegionName", "RegionName", "regionName", OPT, C::Any),
    3 endpoint: Option<String> = w("Endpoint", "RegionEndpoint", "regionEndpoint", OPT, C::Any),
}}

shape! { RegionGeography {
    0 name: Option<String> = w("Name", "Name", "name", OPT, C::Any),
}}

shape! { RegisterImageInput {
    0 image_location: Option<String> = m("ImageLocation", OPT, C::Any),
    1 billing_products: Option<Vec<String>> = w("BillingProducts", "BillingProduct", "BillingProduct", OPT, C::Any),
    2 boot_mode: Option<String> = m("BootMode", OPT, C::Text(&c::BOOT_MODE_VALUES)),
    3 tpm_support: Option<String> = m("TpmSupport", OPT, C::Text(&c::TPM_SUPPORT_VALUES)),
    4 uefi_data: Option<String> = m("UefiData", OPT, C::Text(&c::IMAGE_UEFI_DATA_REQUEST)),
    5 imds_support: Option<String> = m("ImdsSupport", OPT, C::Text(&c::IMDS_SUPPORT_VALUES)),
    6 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    7 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    8 name: String = w("Name", "Name", "name", REQ, C::Text(&c::IMAGE_NAME_REQUEST)),
    9 description: Option<String> = w("Description", "Description", "description", OPT, C::Text(&c::IMAGE_DESCRIPTION_REQUEST)),
    10 architecture: Option<String> = w("Architecture", "Architecture", "architecture", OPT, C::Text(&c::ARCHITECTURE_VALUES)),
    11 kernel_id: Option<String> = w("KernelId", "KernelId", "kernelId", OPT, C::Any),
    12 ramdisk_id: Option<String> = w("RamdiskId", "RamdiskId", "ramdiskId", OPT, C::Any),
    13 root_device_name: Option<String> = w("RootDeviceName", "RootDeviceName", "rootDeviceName", OPT, C::Any),
    14 block_device_mappings: Option<Vec<BlockDeviceMapping>> = w("BlockDeviceMappings", "BlockDeviceMapping", "BlockDeviceMapping", OPT, C::List(&c::BLOCK_DEVICE_MAPPING_REQUEST_LIST)),
    15 virtualization_type: Option<String> = w("VirtualizationType", "VirtualizationType", "virtualizationType", OPT, C::Any),
    16 sriov_net_support: Option<String> = w("SriovNetSupport", "SriovNetSupport", "sriovNetSupport", OPT, C::Any),
    17 ena_support: Option<bool> = w("EnaSupport", "EnaSupport", "enaSupport", OPT, C::Any),
}}

shape! { RegisterImageOutput {
    0 image_id: Option<String> = w("ImageId", "ImageId", "imageId", OPT, C::Any),
}}

shape! { ReleaseAddressInput {
    0 allocation_id: Option<String> = m("AllocationId", OPT, C::Any),
    1 public_ip: Option<String> = m("PublicIp", OPT, C::Any),
    2 network_border_group: Option<String> = m("NetworkBorderGroup", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { ReplaceIamInstanceProfileAssociationInput {
    0 iam_instance_profile: IamInstanceProfileSpecification = m("IamInstanceProfile", REQ, C::Any),
    1 association_id: String = m("AssociationId", REQ, C::Any),
}}

shape! { ReplaceIamInstanceProfileAssociationOutput {
    0 iam_instance_profile_association: Option<IamInstanceProfileAssociation> = w("IamInstanceProfileAssociation", "IamInstanceProfileAssociation", "iamInstanceProfileAssociation", OPT, C::Any),
}}

shape! { ReplaceRouteInput {
    0 destination_prefix_list_id: Option<String> = m("DestinationPrefixListId", OPT, C::Any),
    1 vpc_endpoint_id: Option<String> = m("VpcEndpointId", OPT, C::Any),
    2 local_target: Option<bool> = m("LocalTarget", OPT, C::Any),
    3 transit_gateway_id: Option<String> = m("TransitGatewayId", OPT, C::Any),
    4 local_gateway_id: Option<String> = m("LocalGatewayId", OPT, C::Any),
    5 carrier_gateway_id: Option<String> = m("CarrierGatewayId", OPT, C::Any),
    6 core_network_arn: Option<String> = m("CoreNetworkArn", OPT, C::Any),
    7 odb_network_arn: Option<String> = m("OdbNetworkArn", OPT, C::Any),
    8 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    9 route_table_id: String = w("RouteTableId", "RouteTableId", "routeTableId", REQ, C::Any),
    10 destination_cidr_block: Option<String> = w("DestinationCidrBlock", "DestinationCidrBlock", "destinationCidrBlock", OPT, C::Any),
    11 gateway_id: Option<String> = w("GatewayId", "GatewayId", "gatewayId", OPT, C::Any),
    12 destination_ipv6_cidr_block: Option<String> = w("DestinationIpv6CidrBlock", "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", OPT, C::Any),
    13 egress_only_internet_gateway_id: Option<String> = w("EgressOnlyInternetGatewayId", "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", OPT, C::Any),
    14 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    15 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    16 vpc_peering_connection_id: Option<String> = w("VpcPeeringConnectionId", "VpcPeeringConnectionId", "vpcPeeringConnectionId", OPT, C::Any),
    17 nat_gateway_id: Option<String> = w("NatGatewayId", "NatGatewayId", "natGatewayId", OPT, C::Any),
}}

shape! { ReplaceRouteTableAssociationInput {
    0 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    1 association_id: String = w("AssociationId", "AssociationId", "associationId", REQ, C::Any),
    2 route_table_id: String = w("RouteTableId", "RouteTableId", "routeTableId", REQ, C::Any),
}}

shape! { ReplaceRouteTableAssociationOutput {
    0 new_association_id: Option<String> = w("NewAssociationId", "NewAssociationId", "newAssociationId", OPT, C::Any),
    1 association_state: Option<RouteTableAssociationState> = w("AssociationState", "AssociationState", "associationState", OPT, C::Any),
}}

shape! { RequestLaunchTemplateData {
    0 kernel_id: Option<String> = m("KernelId", OPT, C::Any),
    1 ebs_optimized: Option<bool> = m("EbsOptimized", OPT, C::Any),
    2 iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecificationRequest> = m("IamInstanceProfile", OPT, C::Any),
    3 block_device_mappings: Option<Vec<LaunchTemplateBlockDeviceMappingRequest>> = w("BlockDeviceMappings", "BlockDeviceMapping", "BlockDeviceMapping", OPT, C::List(&c::LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST_LIST)),
    4 network_interfaces: Option<Vec<LaunchTemplateInstanceNetworkInterfaceSpecificationRequest>> = w("NetworkInterfaces", "NetworkInterface", "NetworkInterface", OPT, C::List(&c::LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST_LIST)),
    5 image_id: Option<String> = m("ImageId", OPT, C::Any),
    6 instance_type: Option<String> = m("InstanceType", OPT, C::Text(&c::INSTANCE_TYPE)),
    7 key_name: Option<String> = m("KeyName", OPT, C::Any),
    8 monitoring: Option<LaunchTemplatesMonitoringRequest> = m("Monitoring", OPT, C::Any),
    9 placement: Option<LaunchTemplatePlacementRequest> = m("Placement", OPT, C::Any),
    10 ram_disk_id: Option<String> = m("RamDiskId", OPT, C::Any),
    11 disable_api_termination: Option<bool> = m("DisableApiTermination", OPT, C::Any),
    12 instance_initiated_shutdown_behavior: Option<String> = m("InstanceInitiatedShutdownBehavior", OPT, C::Text(&c::SHUTDOWN_BEHAVIOR)),
    13 user_data: Option<String> = m("UserData", OPT, C::Any),
    14 tag_specifications: Option<Vec<LaunchTemplateTagSpecificationRequest>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::List(&c::LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST_LIST)),
    15 elastic_gpu_specifications: Option<Vec<ElasticGpuSpecification>> = w("ElasticGpuSpecifications", "ElasticGpuSpecification", "ElasticGpuSpecification", OPT, C::List(&c::ELASTIC_GPU_SPECIFICATION_LIST)),
    16 elastic_inference_accelerators: Option<Vec<LaunchTemplateElasticInferenceAccelerator>> = w("ElasticInferenceAccelerators", "ElasticInferenceAccelerator", "ElasticInferenceAccelerator", OPT, C::Any),
    17 security_group_ids: Option<Vec<String>> = w("SecurityGroupIds", "SecurityGroupId", "SecurityGroupId", OPT, C::List(&c::SECURITY_GROUP_ID_STRING_LIST)),
    18 security_groups: Option<Vec<String>> = w("SecurityGroups", "SecurityGroup", "SecurityGroup", OPT, C::List(&c::SECURITY_GROUP_STRING_LIST)),
    19 instance_market_options: Option<LaunchTemplateInstanceMarketOptionsRequest> = m("InstanceMarketOptions", OPT, C::Any),
    20 credit_specification: Option<CreditSpecificationRequest> = m("CreditSpecification", OPT, C::Any),
    21 cpu_options: Option<LaunchTemplateCpuOptionsRequest> = m("CpuOptions", OPT, C::Any),
    22 capacity_reservation_specification: Option<LaunchTemplateCapacityReservationSpecificationRequest> = m("CapacityReservationSpecification", OPT, C::Any),
    23 license_specifications: Option<Vec<LaunchTemplateLicenseConfigurationRequest>> = w("LicenseSpecifications", "LicenseSpecification", "LicenseSpecification", OPT, C::Any),
    24 hibernation_options: Option<LaunchTemplateHibernationOptionsRequest> = m("HibernationOptions", OPT, C::Any),
    25 metadata_options: Option<LaunchTemplateInstanceMetadataOptionsRequest> = m("MetadataOptions", OPT, C::Any),
    26 enclave_options: Option<LaunchTemplateEnclaveOptionsRequest> = m("EnclaveOptions", OPT, C::Any),
    27 instance_requirements: Option<InstanceRequirementsRequest> = m("InstanceRequirements", OPT, C::Any),
    28 private_dns_name_options: Option<LaunchTemplatePrivateDnsNameOptionsRequest> = m("PrivateDnsNameOptions", OPT, C::Any),
    29 maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptionsRequest> = m("MaintenanceOptions", OPT, C::Any),
    30 disable_api_stop: Option<bool> = m("DisableApiStop", OPT, C::Any),
    31 operator: Option<OperatorRequest> = m("Operator", OPT, C::Any),
    32 network_performance_options: Option<LaunchTemplateNetworkPerformanceOptionsRequest> = m("NetworkPerformanceOptions", OPT, C::Any),
    33 secondary_interfaces: Option<Vec<LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest>> = w("SecondaryInterfaces", "SecondaryInterface", "SecondaryInterface", OPT, C::List(&c::LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST_LIST)),
}}

shape! { Reservation {
    0 reservation_id: Option<String> = w("ReservationId", "ReservationId", "reservationId", OPT, C::Any),
    1 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    2 requester_id: Option<String> = w("RequesterId", "RequesterId", "requesterId", OPT, C::Any),
    3 groups: Option<Vec<GroupIdentifier>> = w("Groups", "GroupSet", "groupSet", OPT, C::Any),
    4 instances: Option<Vec<Instance>> = w("Instances", "InstancesSet", "instancesSet", OPT, C::Any),
}}

shape! { ResponseError {
    0 code: Option<String> = w("Code", "Code", "code", OPT, C::Text(&c::LAUNCH_TEMPLATE_ERROR_CODE)),
    1 message: Option<String> = w("Message", "Message", "message", OPT, C::Any),
}}

shape! { ResponseLaunchTemplateData {
    0 kernel_id: Option<String> = w("KernelId", "KernelId", "kernelId", OPT, C::Any),
    1 ebs_optimized: Option<bool> = w("EbsOptimized", "EbsOptimized", "ebsOptimized", OPT, C::Any),
    2 iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecification> = w("IamInstanceProfile", "IamInstanceProfile", "iamInstanceProfile", OPT, C::Any),
    3 block_device_mappings: Option<Vec<LaunchTemplateBlockDeviceMapping>> = w("BlockDeviceMappings", "BlockDeviceMappingSet", "blockDeviceMappingSet", OPT, C::Any),
    4 network_interfaces: Option<Vec<LaunchTemplateInstanceNetworkInterfaceSpecification>> = w("NetworkInterfaces", "NetworkInterfaceSet", "networkInterfaceSet", OPT, C::Any),
    5 image_id: Option<String> = w("ImageId", "ImageId", "imageId", OPT, C::Any),
    6 instance_type: Option<String> = w("InstanceType", "InstanceType", "instanceType", OPT, C::Text(&c::INSTANCE_TYPE)),
    7 key_name: Option<String> = w("KeyName", "KeyName", "keyName", OPT, C::Any),
    8 monitoring: Option<LaunchTemplatesMonitoring> = w("Monitoring", "Monitoring", "monitoring", OPT, C::Any),
    9 placement: Option<LaunchTemplatePlacement> = w("Placement", "Placement", "placement", OPT, C::Any),
    10 ram_disk_id: Option<String> = w("RamDiskId", "RamDiskId", "ramDiskId", OPT, C::Any),
    11 disable_api_termination: Option<bool> = w("DisableApiTermination", "DisableApiTermination", "disableApiTermination", OPT, C::Any),
    12 instance_initiated_shutdown_behavior: Option<String> = w("InstanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", OPT, C::Text(&c::SHUTDOWN_BEHAVIOR)),
    13 user_data: Option<String> = w("UserData", "UserData", "userData", OPT, C::Any),
    14 tag_specifications: Option<Vec<LaunchTemplateTagSpecification>> = w("TagSpecifications", "TagSpecificationSet", "tagSpecificationSet", OPT, C::Any),
    15 elastic_gpu_specifications: Option<Vec<ElasticGpuSpecificationResponse>> = w("ElasticGpuSpecifications", "ElasticGpuSpecificationSet", "elasticGpuSpecificationSet", OPT, C::Any),
    16 elastic_inference_accelerators: Option<Vec<LaunchTemplateElasticInferenceAcceleratorResponse>> = w("ElasticInferenceAccelerators", "ElasticInferenceAcceleratorSet", "elasticInferenceAcceleratorSet", OPT, C::Any),
    17 security_group_ids: Option<Vec<String>> = w("SecurityGroupIds", "SecurityGroupIdSet", "securityGroupIdSet", OPT, C::Any),
    18 security_groups: Option<Vec<String>> = w("SecurityGroups", "SecurityGroupSet", "securityGroupSet", OPT, C::Any),
    19 instance_market_options: Option<LaunchTemplateInstanceMarketOptions> = w("InstanceMarketOptions", "InstanceMarketOptions", "instanceMarketOptions", OPT, C::Any),
    20 credit_specification: Option<CreditSpecification> = w("CreditSpecification", "CreditSpecification", "creditSpecification", OPT, C::Any),
    21 cpu_options: Option<LaunchTemplateCpuOptions> = w("CpuOptions", "CpuOptions", "cpuOptions", OPT, C::Any),
    22 capacity_reservation_specification: Option<LaunchTemplateCapacityReservationSpecificationResponse> = w("CapacityReservationSpecification", "CapacityReservationSpecification", "capacityReservationSpecification", OPT, C::Any),
    23 license_specifications: Option<Vec<LaunchTemplateLicenseConfiguration>> = w("LicenseSpecifications", "LicenseSet", "licenseSet", OPT, C::Any),
    24 hibernation_options: Option<LaunchTemplateHibernationOptions> = w("HibernationOptions", "HibernationOptions", "hibernationOptions", OPT, C::Any),
    25 metadata_options: Option<LaunchTemplateInstanceMetadataOptions> = w("MetadataOptions", "MetadataOptions", "metadataOptions", OPT, C::Any),
    26 enclave_options: Option<LaunchTemplateEnclaveOptions> = w("EnclaveOptions", "EnclaveOptions", "enclaveOptions", OPT, C::Any),
    27 instance_requirements: Option<InstanceRequirements> = w("InstanceRequirements", "InstanceRequirements", "instanceRequirements", OPT, C::Any),
    28 private_dns_name_options: Option<LaunchTemplatePrivateDnsNameOptions> = w("PrivateDnsNameOptions", "PrivateDnsNameOptions", "privateDnsNameOptions", OPT, C::Any),
    29 maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptions> = w("MaintenanceOptions", "MaintenanceOptions", "maintenanceOptions", OPT, C::Any),
    30 disable_api_stop: Option<bool> = w("DisableApiStop", "DisableApiStop", "disableApiStop", OPT, C::Any),
    31 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
    32 network_performance_options: Option<LaunchTemplateNetworkPerformanceOptions> = w("NetworkPerformanceOptions", "NetworkPerformanceOptions", "networkPerformanceOptions", OPT, C::Any),
    33 secondary_interfaces: Option<Vec<LaunchTemplateInstanceSecondaryInterfaceSpecification>> = w("SecondaryInterfaces", "SecondaryInterfaceSet", "secondaryInterfaceSet", OPT, C::Any),
}}

shape! { RevokeSecurityGroupEgressInput {
    0 security_group_rule_ids: Option<Vec<String>> = w("SecurityGroupRuleIds", "SecurityGroupRuleId", "SecurityGroupRuleId", OPT, C::Any),
    1 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    2 group_id: String = w("GroupId", "GroupId", "groupId", REQ, C::Any),
    3 source_security_group_name: Option<String> = w("SourceSecurityGroupName", "SourceSecurityGroupName", "sourceSecurityGroupName", OPT, C::Any),
    4 source_security_group_owner_id: Option<String> = w("SourceSecurityGroupOwnerId", "SourceSecurityGroupOwnerId", "sourceSecurityGroupOwnerId", OPT, C::Any),
    5 ip_protocol: Option<String> = w("IpProtocol", "IpProtocol", "ipProtocol", OPT, C::Any),
    6 from_port: Option<i32> = w("FromPort", "FromPort", "fromPort", OPT, C::Any),
    7 to_port: Option<i32> = w("ToPort", "ToPort", "toPort", OPT, C::Any),
    8 cidr_ip: Option<String> = w("CidrIp", "CidrIp", "cidrIp", OPT, C::Any),
    9 ip_permissions: Option<Vec<IpPermission>> = w("IpPermissions", "IpPermissions", "ipPermissions", OPT, C::Any),
}}

shape! { RevokeSecurityGroupEgressOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 unknown_ip_permissions: Option<Vec<IpPermission>> = w("UnknownIpPermissions", "UnknownIpPermissionSet", "unknownIpPermissionSet", OPT, C::Any),
    2 revoked_security_group_rules: Option<Vec<RevokedSecurityGroupRule>> = w("RevokedSecurityGroupRules", "RevokedSecurityGroupRuleSet", "revokedSecurityGroupRuleSet", OPT, C::Any),
}}

shape! { RevokeSecurityGroupIngressInput {
    0 cidr_ip: Option<String> = m("CidrIp", OPT, C::Any),
    1 from_port: Option<i32> = m("FromPort", OPT, C::Any),
    2 group_id: Option<String> = m("GroupId", OPT, C::Any),
    3 group_name: Option<String> = m("GroupName", OPT, C::Any),
    4 ip_permissions: Option<Vec<IpPermission>> = m("IpPermissions", OPT, C::Any),
    5 ip_protocol: Option<String> = m("IpProtocol", OPT, C::Any),
    6 source_security_group_name: Option<String> = m("SourceSecurityGroupName", OPT, C::Any),
    7 source_security_group_owner_id: Option<String> = m("SourceSecurityGroupOwnerId", OPT, C::Any),
    8 to_port: Option<i32> = m("ToPort", OPT, C::Any),
    9 security_group_rule_ids: Option<Vec<String>> = w("SecurityGroupRuleIds", "SecurityGroupRuleId", "SecurityGroupRuleId", OPT, C::Any),
    10 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { RevokeSecurityGroupIngressOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
    1 unknown_ip_permissions: Option<Vec<IpPermission>> = w("UnknownIpPermissions", "UnknownIpPermissionSet", "unknownIpPermissionSet", OPT, C::Any),
    2 revoked_security_group_rules: Option<Vec<RevokedSecurityGroupRule>> = w("RevokedSecurityGroupRules", "RevokedSecurityGroupRuleSet", "revokedSecurityGroupRuleSet", OPT, C::Any),
}}

shape! { RevokedSecurityGroupRule {
    0 security_group_rule_id: Option<String> = w("SecurityGroupRuleId", "SecurityGroupRuleId", "securityGroupRuleId", OPT, C::Any),
    1 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    2 is_egress: Option<bool> = w("IsEgress", "IsEgress", "isEgress", OPT, C::Any),
    3 ip_protocol: Option<String> = w("IpProtocol", "IpProtocol", "ipProtocol", OPT, C::Any),
    4 from_port: Option<i32> = w("FromPort", "FromPort", "fromPort", OPT, C::Any),
    5 to_port: Option<i32> = w("ToPort", "ToPort", "toPort", OPT, C::Any),
    6 cidr_ipv4: Option<String> = w("CidrIpv4", "CidrIpv4", "cidrIpv4", OPT, C::Any),
    7 cidr_ipv6: Option<String> = w("CidrIpv6", "CidrIpv6", "cidrIpv6", OPT, C::Any),
    8 prefix_list_id: Option<String> = w("PrefixListId", "PrefixListId", "prefixListId", OPT, C::Any),
    9 referenced_group_id: Option<String> = w("ReferencedGroupId", "ReferencedGroupId", "referencedGroupId", OPT, C::Any),
    10 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
}}

shape! { Route {
    0 destination_cidr_block: Option<String> = w("DestinationCidrBlock", "DestinationCidrBlock", "destinationCidrBlock", OPT, C::Any),
    1 destination_ipv6_cidr_block: Option<String> = w("DestinationIpv6CidrBlock", "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", OPT, C::Any),
    2 destination_prefix_list_id: Option<String> = w("DestinationPrefixListId", "DestinationPrefixListId", "destinationPrefixListId", OPT, C::Any),
    3 egress_only_internet_gateway_id: Option<String> = w("EgressOnlyInternetGatewayId", "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", OPT, C::Any),
    4 gateway_id: Option<String> = w("GatewayId", "GatewayId", "gatewayId", OPT, C::Any),
    5 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    6 instance_owner_id: Option<String> = w("InstanceOwnerId", "InstanceOwnerId", "instanceOwnerId", OPT, C::Any),
    7 nat_gateway_id: Option<String> = w("NatGatewayId", "NatGatewayId", "natGatewayId", OPT, C::Any),
    8 transit_gateway_id: Option<String> = w("TransitGatewayId", "TransitGatewayId", "transitGatewayId", OPT, C::Any),
    9 local_gateway_id: Option<String> = w("LocalGatewayId", "LocalGatewayId", "localGatewayId", OPT, C::Any),
    10 carrier_gateway_id: Option<String> = w("CarrierGatewayId", "CarrierGatewayId", "carrierGatewayId", OPT, C::Any),
    11 network_interface_id: Option<String> = w("NetworkInterfaceId", "NetworkInterfaceId", "networkInterfaceId", OPT, C::Any),
    12 origin: Option<String> = w("Origin", "Origin", "origin", OPT, C::Text(&c::ROUTE_ORIGIN)),
    13 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::ROUTE_STATE)),
    14 vpc_peering_connection_id: Option<String> = w("VpcPeeringConnectionId", "VpcPeeringConnectionId", "vpcPeeringConnectionId", OPT, C::Any),
    15 core_network_arn: Option<String> = w("CoreNetworkArn", "CoreNetworkArn", "coreNetworkArn", OPT, C::Any),
    16 odb_network_arn: Option<String> = w("OdbNetworkArn", "OdbNetworkArn", "odbNetworkArn", OPT, C::Any),
    17 ip_address: Option<String> = w("IpAddress", "IpAddress", "ipAddress", OPT, C::Any),
}}

shape! { RouteTable {
    0 associations: Option<Vec<RouteTableAssociation>> = w("Associations", "AssociationSet", "associationSet", OPT, C::Any),
    1 propagating_vgws: Option<Vec<PropagatingVgw>> = w("PropagatingVgws", "PropagatingVgwSet", "propagatingVgwSet", OPT, C::Any),
    2 route_table_id: Option<String> = w("RouteTableId", "RouteTableId", "routeTableId", OPT, C::Any),
    3 routes: Option<Vec<Route>> = w("Routes", "RouteSet", "routeSet", OPT, C::Any),
    4 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    5 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    6 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
}}

shape! { RouteTableAssociation {
    0 main: Option<bool> = w("Main", "Main", "main", OPT, C::Any),
    1 route_table_association_id: Option<String> = w("RouteTableAssociationId", "RouteTableAssociationId", "routeTableAssociationId", OPT, C::Any),
    2 route_table_id: Option<String> = w("RouteTableId", "RouteTableId", "routeTableId", OPT, C::Any),
    3 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    4 gateway_id: Option<String> = w("GatewayId", "GatewayId", "gatewayId", OPT, C::Any),
    5 public_ipv4_pool: Option<String> = w("PublicIpv4Pool", "PublicIpv4Pool", "publicIpv4Pool", OPT, C::Any),
    6 association_state: Option<RouteTableAssociationState> = w("AssociationState", "AssociationState", "associationState", OPT, C::Any),
}}

shape! { RouteTableAssociationState {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::ROUTE_TABLE_ASSOCIATION_STATE_CODE)),
    1 status_message: Option<String> = w("StatusMessage", "StatusMessage", "statusMessage", OPT, C::Any),
}}

shape! { RunInstancesMonitoringEnabled {
    0 metric_category_ids: Option<Vec<String>> = w("MetricCategoryIds", "MetricCategoryId", "MetricCategoryId", OPT, C::Any),
    1 enabled: bool = w("Enabled", "Enabled", "enabled", REQ, C::Any),
}}

shape! { RunInstancesInput {
    0 block_device_mappings: Option<Vec<BlockDeviceMapping>> = w("BlockDeviceMappings", "BlockDeviceMapping", "BlockDeviceMapping", OPT, C::List(&c::BLOCK_DEVICE_MAPPING_REQUEST_LIST)),
    1 image_id: Option<String> = m("ImageId", OPT, C::Any),
    2 instance_type: Option<String> = m("InstanceType", OPT, C::Text(&c::INSTANCE_TYPE)),
    3 ipv6_address_count: Option<i32> = m("Ipv6AddressCount", OPT, C::Any),
    4 ipv6_addresses: Option<Vec<InstanceIpv6Address>> = w("Ipv6Addresses", "Ipv6Address", "Ipv6Address", OPT, C::Any),
    5 kernel_id: Option<String> = m("KernelId", OPT, C::Any),
    6 key_name: Option<String> = m("KeyName", OPT, C::Any),
    7 max_count: i32 = m("MaxCount", REQ, C::Any),
    8 min_count: i32 = m("MinCount", REQ, C::Any),
    9 monitoring: Option<RunInstancesMonitoringEnabled> = m("Monitoring", OPT, C::Any),
    10 placement: Option<Placement> = m("Placement", OPT, C::Any),
    11 ramdisk_id: Option<String> = m("RamdiskId", OPT, C::Any),
    12 security_group_ids: Option<Vec<String>> = w("SecurityGroupIds", "SecurityGroupId", "SecurityGroupId", OPT, C::List(&c::SECURITY_GROUP_ID_STRING_LIST)),
    13 security_groups: Option<Vec<String>> = w("SecurityGroups", "SecurityGroup", "SecurityGroup", OPT, C::List(&c::SECURITY_GROUP_STRING_LIST)),
    14 subnet_id: Option<String> = m("SubnetId", OPT, C::Any),
    15 user_data: Option<String> = m("UserData", OPT, C::Any),
    16 elastic_gpu_specification: Option<Vec<ElasticGpuSpecification>> = m("ElasticGpuSpecification", OPT, C::Any),
    17 elastic_inference_accelerators: Option<Vec<ElasticInferenceAccelerator>> = w("ElasticInferenceAccelerators", "ElasticInferenceAccelerator", "ElasticInferenceAccelerator", OPT, C::Any),
    18 tag_specifications: Option<Vec<TagSpecification>> = w("TagSpecifications", "TagSpecification", "TagSpecification", OPT, C::Any),
    19 launch_template: Option<LaunchTemplateSpecification> = m("LaunchTemplate", OPT, C::Any),
    20 instance_market_options: Option<InstanceMarketOptionsRequest> = m("InstanceMarketOptions", OPT, C::Any),
    21 credit_specification: Option<CreditSpecificationRequest> = m("CreditSpecification", OPT, C::Any),
    22 cpu_options: Option<CpuOptionsRequest> = m("CpuOptions", OPT, C::Any),
    23 capacity_reservation_specification: Option<CapacityReservationSpecification> = m("CapacityReservationSpecification", OPT, C::Any),
    24 hibernation_options: Option<HibernationOptionsRequest> = m("HibernationOptions", OPT, C::Any),
    25 license_specifications: Option<Vec<LicenseConfigurationRequest>> = w("LicenseSpecifications", "LicenseSpecification", "LicenseSpecification", OPT, C::Any),
    26 metadata_options: Option<InstanceMetadataOptionsRequest> = m("MetadataOptions", OPT, C::Any),
    27 enclave_options: Option<EnclaveOptionsRequest> = m("EnclaveOptions", OPT, C::Any),
    28 private_dns_name_options: Option<PrivateDnsNameOptionsRequest> = m("PrivateDnsNameOptions", OPT, C::Any),
    29 maintenance_options: Option<InstanceMaintenanceOptionsRequest> = m("MaintenanceOptions", OPT, C::Any),
    30 disable_api_stop: Option<bool> = m("DisableApiStop", OPT, C::Any),
    31 enable_primary_ipv6: Option<bool> = m("EnablePrimaryIpv6", OPT, C::Any),
    32 network_performance_options: Option<InstanceNetworkPerformanceOptionsRequest> = m("NetworkPerformanceOptions", OPT, C::Any),
    33 operator: Option<OperatorRequest> = m("Operator", OPT, C::Any),
    34 secondary_interfaces: Option<Vec<InstanceSecondaryInterfaceSpecificationRequest>> = w("SecondaryInterfaces", "SecondaryInterface", "SecondaryInterface", OPT, C::Any),
    35 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    36 disable_api_termination: Option<bool> = w("DisableApiTermination", "DisableApiTermination", "disableApiTermination", OPT, C::Any),
    37 instance_initiated_shutdown_behavior: Option<String> = w("InstanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", OPT, C::Text(&c::SHUTDOWN_BEHAVIOR)),
    38 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
    39 client_token: Option<String> = w("ClientToken", "ClientToken", "clientToken", OPT, C::Any),
    40 additional_info: Option<String> = w("AdditionalInfo", "AdditionalInfo", "additionalInfo", OPT, C::Any),
    41 network_interfaces: Option<Vec<InstanceNetworkInterfaceSpecification>> = w("NetworkInterfaces", "NetworkInterface", "networkInterface", OPT, C::Any),
    42 iam_instance_profile: Option<IamInstanceProfileSpecification> = w("IamInstanceProfile", "IamInstanceProfile", "iamInstanceProfile", OPT, C::Any),
    43 ebs_optimized: Option<bool> = w("EbsOptimized", "EbsOptimized", "ebsOptimized", OPT, C::Any),
}}

shape! { ScanResults {
    0 highest_finding_severity_label: Option<String> = w("HighestFindingSeverityLabel", "HighestFindingSeverityLabel", "highestFindingSeverityLabel", OPT, C::Text(&c::SEVERITY_LABEL)),
    1 finding_scan_date: Option<Timestamp> = w("FindingScanDate", "FindingScanDate", "findingScanDate", OPT, C::Any),
    2 informational_fix_available_since: Option<Timestamp> = w("InformationalFixAvailableSince", "InformationalFixAvailableSince", "informationalFixAvailableSince", OPT, C::Any),
    3 low_fix_available_since: Option<Timestamp> = w("LowFixAvailableSince", "LowFixAvailableSince", "lowFixAvailableSince", OPT, C::Any),
    4 medium_fix_available_since: Option<Timestamp> = w("MediumFixAvailableSince", "MediumFixAvailableSince", "mediumFixAvailableSince", OPT, C::Any),
    5 high_fix_available_since: Option<Timestamp> = w("HighFixAvailableSince", "HighFixAvailableSince", "highFixAvailableSince", OPT, C::Any),
    6 critical_fix_available_since: Option<Timestamp> = w("CriticalFixAvailableSince", "CriticalFixAvailableSince", "criticalFixAvailableSince", OPT, C::Any),
}}

shape! { SecondaryInterfacePrivateIpAddressSpecification {
    0 private_ip_address: Option<String> = w("PrivateIpAddress", "PrivateIpAddress", "privateIpAddress", OPT, C::Any),
}}

shape! { SecondaryInterfacePrivateIpAddressSpecificationRequest {
    0 private_ip_address: Option<String> = m("PrivateIpAddress", OPT, C::Any),
}}

shape! { SecureBlobAttributeValue {
    0 value: Option<Vec<u8>> = w("Value", "Value", "value", OPT, C::Any),
}}

shape! { SecurityGroup {
    0 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    1 ip_permissions_egress: Option<Vec<IpPermission>> = w("IpPermissionsEgress", "IpPermissionsEgress", "ipPermissionsEgress", OPT, C::Any),
    2 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    3 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    4 security_group_arn: Option<String> = w("SecurityGroupArn", "SecurityGroupArn", "securityGroupArn", OPT, C::Any),
    5 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    6 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
    7 description: Option<String> = w("Description", "GroupDescription", "groupDescription", OPT, C::Any),
    8 ip_permissions: Option<Vec<IpPermission>> = w("IpPermissions", "IpPermissions", "ipPermissions", OPT, C::Any),
}}

shape! { SecurityGroupIdentifier {
    0 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    1 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
}}

shape! { SecurityGroupRule {
    0 security_group_rule_id: Option<String> = w("SecurityGroupRuleId", "SecurityGroupRuleId", "securityGroupRuleId", OPT, C::Any),
    1 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    2 group_owner_id: Option<String> = w("GroupOwnerId", "GroupOwnerId", "groupOwnerId", OPT, C::Any),
    3 is_egress: Option<bool> = w("IsEgress", "IsEgress", "isEgress", OPT, C::Any),
    4 ip_protocol: Option<String> = w("IpProtocol", "IpProtocol", "ipProtocol", OPT, C::Any),
    5 from_port: Option<i32> = w("FromPort", "FromPort", "fromPort", OPT, C::Any),
    6 to_port: Option<i32> = w("ToPort", "ToPort", "toPort", OPT, C::Any),
    7 cidr_ipv4: Option<String> = w("CidrIpv4", "CidrIpv4", "cidrIpv4", OPT, C::Any),
    8 cidr_ipv6: Option<String> = w("CidrIpv6", "CidrIpv6", "cidrIpv6", OPT, C::Any),
    9 prefix_list_id: Option<String> = w("PrefixListId", "PrefixListId", "prefixListId", OPT, C::Any),
    10 referenced_group_info: Option<ReferencedSecurityGroup> = w("ReferencedGroupInfo", "ReferencedGroupInfo", "referencedGroupInfo", OPT, C::Any),
    11 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    12 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    13 security_group_rule_arn: Option<String> = w("SecurityGroupRuleArn", "SecurityGroupRuleArn", "securityGroupRuleArn", OPT, C::Any),
}}

shape! { SecurityGroupRuleDescription {
    0 security_group_rule_id: Option<String> = m("SecurityGroupRuleId", OPT, C::Any),
    1 description: Option<String> = m("Description", OPT, C::Any),
}}

shape! { SecurityGroupRuleRequest {
    0 ip_protocol: Option<String> = m("IpProtocol", OPT, C::Any),
    1 from_port: Option<i32> = m("FromPort", OPT, C::Any),
    2 to_port: Option<i32> = m("ToPort", OPT, C::Any),
    3 cidr_ipv4: Option<String> = m("CidrIpv4", OPT, C::Any),
    4 cidr_ipv6: Option<String> = m("CidrIpv6", OPT, C::Any),
    5 prefix_list_id: Option<String> = m("PrefixListId", OPT, C::Any),
    6 referenced_group_id: Option<String> = m("ReferencedGroupId", OPT, C::Any),
    7 description: Option<String> = m("Description", OPT, C::Any),
}}

shape! { SecurityGroupRuleUpdate {
    0 security_group_rule_id: String = m("SecurityGroupRuleId", REQ, C::Any),
    1 security_group_rule: Option<SecurityGroupRuleRequest> = m("SecurityGroupRule", OPT, C::Any),
}}

shape! { SpotMarketOptions {
    0 max_price: Option<String> = m("MaxPrice", OPT, C::Any),
    1 spot_instance_type: Option<String> = m("SpotInstanceType", OPT, C::Text(&c::SPOT_INSTANCE_TYPE)),
    2 block_duration_minutes: Option<i32> = m("BlockDurationMinutes", OPT, C::Any),
    3 valid_until: Option<Timestamp> = m("ValidUntil", OPT, C::Any),
    4 instance_interruption_behavior: Option<String> = m("InstanceInterruptionBehavior", OPT, C::Text(&c::INSTANCE_INTERRUPTION_BEHAVIOR)),
}}

shape! { StartInstancesInput {
    0 instance_ids: Vec<String> = w("InstanceIds", "InstanceId", "InstanceId", REQ, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 additional_info: Option<String> = w("AdditionalInfo", "AdditionalInfo", "additionalInfo", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { StartInstancesOutput {
    0 starting_instances: Option<Vec<InstanceStateChange>> = w("StartingInstances", "InstancesSet", "instancesSet", OPT, C::Any),
}}

shape! { StateReason {
    0 code: Option<String> = w("Code", "Code", "code", OPT, C::Any),
    1 message: Option<String> = w("Message", "Message", "message", OPT, C::Any),
}}

shape! { StopInstancesInput {
    0 instance_ids: Vec<String> = w("InstanceIds", "InstanceId", "InstanceId", REQ, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 hibernate: Option<bool> = m("Hibernate", OPT, C::Any),
    2 skip_os_shutdown: Option<bool> = m("SkipOsShutdown", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
    4 force: Option<bool> = w("Force", "Force", "force", OPT, C::Any),
}}

shape! { StopInstancesOutput {
    0 stopping_instances: Option<Vec<InstanceStateChange>> = w("StoppingInstances", "InstancesSet", "instancesSet", OPT, C::Any),
}}

shape! { Subnet {
    0 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
    1 enable_lni_at_device_index: Option<i32> = w("EnableLniAtDeviceIndex", "EnableLniAtDeviceIndex", "enableLniAtDeviceIndex", OPT, C::Any),
    2 map_customer_owned_ip_on_launch: Option<bool> = w("MapCustomerOwnedIpOnLaunch", "MapCustomerOwnedIpOnLaunch", "mapCustomerOwnedIpOnLaunch", OPT, C::Any),
    3 customer_owned_ipv4_pool: Option<String> = w("CustomerOwnedIpv4Pool", "CustomerOwnedIpv4Pool", "customerOwnedIpv4Pool", OPT, C::Any),
    4 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    5 assign_ipv6_address_on_creation: Option<bool> = w("AssignIpv6AddressOnCreation", "AssignIpv6AddressOnCreation", "assignIpv6AddressOnCreation", OPT, C::Any),
    6 ipv6_cidr_block_association_set: Option<Vec<SubnetIpv6CidrBlockAssociation>> = w("Ipv6CidrBlockAssociationSet", "Ipv6CidrBlockAssociationSet", "ipv6CidrBlockAssociationSet", OPT, C::Any),
    7 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    8 subnet_arn: Option<String> = w("SubnetArn", "SubnetArn", "subnetArn", OPT, C::Any),
    9 outpost_arn: Option<String> = w("OutpostArn", "OutpostArn", "outpostArn", OPT, C::Any),
    10 enable_dns64: Option<bool> = w("EnableDns64", "EnableDns64", "enableDns64", OPT, C::Any),
    11 ipv6_native: Option<bool> = w("Ipv6Native", "Ipv6Native", "ipv6Native", OPT, C::Any),
    12 private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch> = w("PrivateDnsNameOptionsOnLaunch", "PrivateDnsNameOptionsOnLaunch", "privateDnsNameOptionsOnLaunch", OPT, C::Any),
    13 block_public_access_states: Option<BlockPublicAccessStates> = w("BlockPublicAccessStates", "BlockPublicAccessStates", "blockPublicAccessStates", OPT, C::Any),
    14 r#type: Option<String> = w("Type", "Type", "type", OPT, C::Any),
    15 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    16 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::SUBNET_STATE)),
    17 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    18 cidr_block: Option<String> = w("CidrBlock", "CidrBlock", "cidrBlock", OPT, C::Any),
    19 available_ip_address_count: Option<i32> = w("AvailableIpAddressCount", "AvailableIpAddressCount", "availableIpAddressCount", OPT, C::Any),
    20 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    21 default_for_az: Option<bool> = w("DefaultForAz", "DefaultForAz", "defaultForAz", OPT, C::Any),
    22 map_public_ip_on_launch: Option<bool> = w("MapPublicIpOnLaunch", "MapPublicIpOnLaunch", "mapPublicIpOnLaunch", OPT, C::Any),
}}

shape! { SubnetCidrBlockState {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::SUBNET_CIDR_BLOCK_STATE_CODE)),
    1 status_message: Option<String> = w("StatusMessage", "StatusMessage", "statusMessage", OPT, C::Any),
}}

shape! { SubnetIpPrefixes {
    0 subnet_id: Option<String> = w("SubnetId", "SubnetId", "subnetId", OPT, C::Any),
    1 ip_prefixes: Option<Vec<String>> = w("IpPrefixes", "IpPrefixSet", "ipPrefixSet", OPT, C::Any),
}}

shape! { SubnetIpv6CidrBlockAssociation {
    0 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    1 ipv6_cidr_block: Option<String> = w("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", OPT, C::Any),
    2 ipv6_cidr_block_state: Option<SubnetCidrBlockState> = w("Ipv6CidrBlockState", "Ipv6CidrBlockState", "ipv6CidrBlockState", OPT, C::Any),
    3 ipv6_address_attribute: Option<String> = w("Ipv6AddressAttribute", "Ipv6AddressAttribute", "ipv6AddressAttribute", OPT, C::Text(&c::IPV6_ADDRESS_ATTRIBUTE)),
    4 ip_source: Option<String> = w("IpSource", "IpSource", "ipSource", OPT, C::Text(&c::IP_SOURCE)),
}}

shape! { Tag {
    0 key: Option<String> = w("Key", "Key", "key", OPT, C::Any),
    1 value: Option<String> = w("Value", "Value", "value", OPT, C::Any),
}}

shape! { TagDescription {
    0 key: Option<String> = w("Key", "Key", "key", OPT, C::Any),
    1 resource_id: Option<String> = w("ResourceId", "ResourceId", "resourceId", OPT, C::Any),
    2 resource_type: Option<String> = w("ResourceType", "ResourceType", "resourceType", OPT, C::Text(&c::RESOURCE_TYPE)),
    3 value: Option<String> = w("Value", "Value", "value", OPT, C::Any),
}}

shape! { TagSpecification {
    0 resource_type: Option<String> = w("ResourceType", "ResourceType", "resourceType", OPT, C::Text(&c::RESOURCE_TYPE)),
    1 tags: Option<Vec<Tag>> = w("Tags", "Tag", "Tag", OPT, C::Any),
}}

shape! { TerminateInstancesInput {
    0 instance_ids: Vec<String> = w("InstanceIds", "InstanceId", "InstanceId", REQ, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 force: Option<bool> = m("Force", OPT, C::Any),
    2 skip_os_shutdown: Option<bool> = m("SkipOsShutdown", OPT, C::Any),
    3 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { TerminateInstancesOutput {
    0 terminating_instances: Option<Vec<InstanceStateChange>> = w("TerminatingInstances", "InstancesSet", "instancesSet", OPT, C::Any),
}}

shape! { TotalLocalStorageGB {
    0 min: Option<f64> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<f64> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { TotalLocalStorageGBRequest {
    0 min: Option<f64> = m("Min", OPT, C::Any),
    1 max: Option<f64> = m("Max", OPT, C::Any),
}}

shape! { UnmonitorInstancesInput {
    0 instance_ids: Vec<String> = w("InstanceIds", "InstanceId", "InstanceId", REQ, C::List(&c::INSTANCE_ID_STRING_LIST)),
    1 metric_category_ids: Option<Vec<String>> = w("MetricCategoryIds", "MetricCategoryId", "MetricCategoryId", OPT, C::Any),
    2 dry_run: Option<bool> = w("DryRun", "DryRun", "dryRun", OPT, C::Any),
}}

shape! { UnmonitorInstancesOutput {
    0 instance_monitorings: Option<Vec<InstanceMonitoring>> = w("InstanceMonitorings", "InstancesSet", "instancesSet", OPT, C::Any),
}}

shape! { UpdateSecurityGroupRuleDescriptionsEgressInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 group_id: Option<String> = m("GroupId", OPT, C::Any),
    2 group_name: Option<String> = m("GroupName", OPT, C::Any),
    3 ip_permissions: Option<Vec<IpPermission>> = m("IpPermissions", OPT, C::Any),
    4 security_group_rule_descriptions: Option<Vec<SecurityGroupRuleDescription>> = w("SecurityGroupRuleDescriptions", "SecurityGroupRuleDescription", "SecurityGroupRuleDescription", OPT, C::Any),
}}

shape! { UpdateSecurityGroupRuleDescriptionsEgressOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
}}

shape! { UpdateSecurityGroupRuleDescriptionsIngressInput {
    0 dry_run: Option<bool> = m("DryRun", OPT, C::Any),
    1 group_id: Option<String> = m("GroupId", OPT, C::Any),
    2 group_name: Option<String> = m("GroupName", OPT, C::Any),
    3 ip_permissions: Option<Vec<IpPermission>> = m("IpPermissions", OPT, C::Any),
    4 security_group_rule_descriptions: Option<Vec<SecurityGroupRuleDescription>> = w("SecurityGroupRuleDescriptions", "SecurityGroupRuleDescription", "SecurityGroupRuleDescription", OPT, C::Any),
}}

shape! { UpdateSecurityGroupRuleDescriptionsIngressOutput {
    0 r#return: Option<bool> = w("Return", "Return", "return", OPT, C::Any),
}}

shape! { UserIdGroupPair {
    0 description: Option<String> = w("Description", "Description", "description", OPT, C::Any),
    1 user_id: Option<String> = w("UserId", "UserId", "userId", OPT, C::Any),
    2 group_name: Option<String> = w("GroupName", "GroupName", "groupName", OPT, C::Any),
    3 group_id: Option<String> = w("GroupId", "GroupId", "groupId", OPT, C::Any),
    4 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    5 vpc_peering_connection_id: Option<String> = w("VpcPeeringConnectionId", "VpcPeeringConnectionId", "vpcPeeringConnectionId", OPT, C::Any),
    6 peering_status: Option<String> = w("PeeringStatus", "PeeringStatus", "peeringStatus", OPT, C::Any),
}}

shape! { VCpuCountRange {
    0 min: Option<i32> = w("Min", "Min", "min", OPT, C::Any),
    1 max: Option<i32> = w("Max", "Max", "max", OPT, C::Any),
}}

shape! { VCpuCountRangeRequest {
    0 min: i32 = m("Min", REQ, C::Any),
    1 max: Option<i32> = m("Max", OPT, C::Any),
}}

shape! { VCpuInfo {
    0 default_v_cpus: Option<i32> = w("DefaultVCpus", "DefaultVCpus", "defaultVCpus", OPT, C::Any),
    1 default_cores: Option<i32> = w("DefaultCores", "DefaultCores", "defaultCores", OPT, C::Any),
    2 default_threads_per_core: Option<i32> = w("DefaultThreadsPerCore", "DefaultThreadsPerCore", "defaultThreadsPerCore", OPT, C::Any),
    3 valid_cores: Option<Vec<i32>> = w("ValidCores", "ValidCores", "validCores", OPT, C::Any),
    4 valid_threads_per_core: Option<Vec<i32>> = w("ValidThreadsPerCore", "ValidThreadsPerCore", "validThreadsPerCore", OPT, C::Any),
}}

shape! { ValidationError {
    0 code: Option<String> = w("Code", "Code", "code", OPT, C::Any),
    1 message: Option<String> = w("Message", "Message", "message", OPT, C::Any),
}}

shape! { ValidationWarning {
    0 errors: Option<Vec<ValidationError>> = w("Errors", "ErrorSet", "errorSet", OPT, C::Any),
}}

shape! { Volume {
    0 availability_zone_id: Option<String> = w("AvailabilityZoneId", "AvailabilityZoneId", "availabilityZoneId", OPT, C::Any),
    1 outpost_arn: Option<String> = w("OutpostArn", "OutpostArn", "outpostArn", OPT, C::Any),
    2 source_volume_id: Option<String> = w("SourceVolumeId", "SourceVolumeId", "sourceVolumeId", OPT, C::Any),
    3 iops: Option<i32> = w("Iops", "Iops", "iops", OPT, C::Any),
    4 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    5 volume_type: Option<String> = w("VolumeType", "VolumeType", "volumeType", OPT, C::Text(&c::VOLUME_TYPE)),
    6 fast_restored: Option<bool> = w("FastRestored", "FastRestored", "fastRestored", OPT, C::Any),
    7 multi_attach_enabled: Option<bool> = w("MultiAttachEnabled", "MultiAttachEnabled", "multiAttachEnabled", OPT, C::Any),
    8 throughput: Option<i32> = w("Throughput", "Throughput", "throughput", OPT, C::Any),
    9 sse_type: Option<String> = w("SseType", "SseType", "sseType", OPT, C::Text(&c::SSE_TYPE)),
    10 operator: Option<OperatorResponse> = w("Operator", "Operator", "operator", OPT, C::Any),
    11 volume_initialization_rate: Option<i32> = w("VolumeInitializationRate", "VolumeInitializationRate", "volumeInitializationRate", OPT, C::Any),
    12 volume_arn: Option<String> = w("VolumeArn", "VolumeArn", "volumeArn", OPT, C::Any),
    13 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    14 volume_id: Option<String> = w("VolumeId", "VolumeId", "volumeId", OPT, C::Any),
    15 size: Option<i32> = w("Size", "Size", "size", OPT, C::Any),
    16 snapshot_id: Option<String> = w("SnapshotId", "SnapshotId", "snapshotId", OPT, C::Any),
    17 availability_zone: Option<String> = w("AvailabilityZone", "AvailabilityZone", "availabilityZone", OPT, C::Any),
    18 state: Option<String> = w("State", "Status", "status", OPT, C::Text(&c::VOLUME_STATE)),
    19 create_time: Option<Timestamp> = w("CreateTime", "CreateTime", "createTime", OPT, C::Any),
    20 attachments: Option<Vec<VolumeAttachment>> = w("Attachments", "AttachmentSet", "attachmentSet", OPT, C::Any),
    21 encrypted: Option<bool> = w("Encrypted", "Encrypted", "encrypted", OPT, C::Any),
    22 kms_key_id: Option<String> = w("KmsKeyId", "KmsKeyId", "kmsKeyId", OPT, C::Any),
}}

shape! { VolumeAttachment {
    0 delete_on_termination: Option<bool> = w("DeleteOnTermination", "DeleteOnTermination", "deleteOnTermination", OPT, C::Any),
    1 associated_resource: Option<String> = w("AssociatedResource", "AssociatedResource", "associatedResource", OPT, C::Any),
    2 instance_owning_service: Option<String> = w("InstanceOwningService", "InstanceOwningService", "instanceOwningService", OPT, C::Any),
    3 ebs_card_index: Option<i32> = w("EbsCardIndex", "EbsCardIndex", "ebsCardIndex", OPT, C::Any),
    4 volume_id: Option<String> = w("VolumeId", "VolumeId", "volumeId", OPT, C::Any),
    5 instance_id: Option<String> = w("InstanceId", "InstanceId", "instanceId", OPT, C::Any),
    6 device: Option<String> = w("Device", "Device", "device", OPT, C::Any),
    7 state: Option<String> = w("State", "Status", "status", OPT, C::Text(&c::VOLUME_ATTACHMENT_STATE)),
    8 attach_time: Option<Timestamp> = w("AttachTime", "AttachTime", "attachTime", OPT, C::Any),
}}

shape! { Vpc {
    0 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    1 instance_tenancy: Option<String> = w("InstanceTenancy", "InstanceTenancy", "instanceTenancy", OPT, C::Text(&c::TENANCY)),
    2 ipv6_cidr_block_association_set: Option<Vec<VpcIpv6CidrBlockAssociation>> = w("Ipv6CidrBlockAssociationSet", "Ipv6CidrBlockAssociationSet", "ipv6CidrBlockAssociationSet", OPT, C::Any),
    3 cidr_block_association_set: Option<Vec<VpcCidrBlockAssociation>> = w("CidrBlockAssociationSet", "CidrBlockAssociationSet", "cidrBlockAssociationSet", OPT, C::Any),
    4 is_default: Option<bool> = w("IsDefault", "IsDefault", "isDefault", OPT, C::Any),
    5 encryption_control: Option<VpcEncryptionControl> = w("EncryptionControl", "EncryptionControl", "encryptionControl", OPT, C::Any),
    6 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    7 block_public_access_states: Option<BlockPublicAccessStates> = w("BlockPublicAccessStates", "BlockPublicAccessStates", "blockPublicAccessStates", OPT, C::Any),
    8 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    9 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::VPC_STATE)),
    10 cidr_block: Option<String> = w("CidrBlock", "CidrBlock", "cidrBlock", OPT, C::Any),
    11 dhcp_options_id: Option<String> = w("DhcpOptionsId", "DhcpOptionsId", "dhcpOptionsId", OPT, C::Any),
}}

shape! { VpcCidrBlockAssociation {
    0 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    1 cidr_block: Option<String> = w("CidrBlock", "CidrBlock", "cidrBlock", OPT, C::Any),
    2 cidr_block_state: Option<VpcCidrBlockState> = w("CidrBlockState", "CidrBlockState", "cidrBlockState", OPT, C::Any),
}}

shape! { VpcCidrBlockState {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::VPC_CIDR_BLOCK_STATE_CODE)),
    1 status_message: Option<String> = w("StatusMessage", "StatusMessage", "statusMessage", OPT, C::Any),
}}

shape! { VpcEncryptionControl {
    0 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    1 vpc_encryption_control_id: Option<String> = w("VpcEncryptionControlId", "VpcEncryptionControlId", "vpcEncryptionControlId", OPT, C::Any),
    2 mode: Option<String> = w("Mode", "Mode", "mode", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_MODE)),
    3 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_STATE)),
    4 state_message: Option<String> = w("StateMessage", "StateMessage", "stateMessage", OPT, C::Any),
    5 resource_exclusions: Option<VpcEncryptionControlExclusions> = w("ResourceExclusions", "ResourceExclusions", "resourceExclusions", OPT, C::Any),
    6 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
}}

shape! { VpcEncryptionControlConfiguration {
    0 mode: String = m("Mode", REQ, C::Text(&c::VPC_ENCRYPTION_CONTROL_MODE)),
    1 internet_gateway_exclusion: Option<String> = m("InternetGatewayExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    2 egress_only_internet_gateway_exclusion: Option<String> = m("EgressOnlyInternetGatewayExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    3 nat_gateway_exclusion: Option<String> = m("NatGatewayExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    4 virtual_private_gateway_exclusion: Option<String> = m("VirtualPrivateGatewayExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    5 vpc_peering_exclusion: Option<String> = m("VpcPeeringExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    6 lambda_exclusion: Option<String> = m("LambdaExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    7 vpc_lattice_exclusion: Option<String> = m("VpcLatticeExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    8 elastic_file_system_exclusion: Option<String> = m("ElasticFileSystemExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    9 global_accelerator_exclusion: Option<String> = m("GlobalAcceleratorExclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
    10 api_gateway_v2_exclusion: Option<String> = m("ApiGatewayV2Exclusion", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT)),
}}

shape! { VpcEncryptionControlExclusion {
    0 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE)),
    1 state_message: Option<String> = w("StateMessage", "StateMessage", "stateMessage", OPT, C::Any),
}}

shape! { VpcEncryptionControlExclusions {
    0 internet_gateway: Option<VpcEncryptionControlExclusion> = w("InternetGateway", "InternetGateway", "internetGateway", OPT, C::Any),
    1 egress_only_internet_gateway: Option<VpcEncryptionControlExclusion> = w("EgressOnlyInternetGateway", "EgressOnlyInternetGateway", "egressOnlyInternetGateway", OPT, C::Any),
    2 nat_gateway: Option<VpcEncryptionControlExclusion> = w("NatGateway", "NatGateway", "natGateway", OPT, C::Any),
    3 virtual_private_gateway: Option<VpcEncryptionControlExclusion> = w("VirtualPrivateGateway", "VirtualPrivateGateway", "virtualPrivateGateway", OPT, C::Any),
    4 vpc_peering: Option<VpcEncryptionControlExclusion> = w("VpcPeering", "VpcPeering", "vpcPeering", OPT, C::Any),
    5 lambda: Option<VpcEncryptionControlExclusion> = w("Lambda", "Lambda", "lambda", OPT, C::Any),
    6 vpc_lattice: Option<VpcEncryptionControlExclusion> = w("VpcLattice", "VpcLattice", "vpcLattice", OPT, C::Any),
    7 elastic_file_system: Option<VpcEncryptionControlExclusion> = w("ElasticFileSystem", "ElasticFileSystem", "elasticFileSystem", OPT, C::Any),
    8 global_accelerator: Option<VpcEncryptionControlExclusion> = w("GlobalAccelerator", "GlobalAccelerator", "globalAccelerator", OPT, C::Any),
    9 api_gateway_v2: Option<VpcEncryptionControlExclusion> = w("ApiGatewayV2", "ApiGatewayV2", "apiGatewayV2", OPT, C::Any),
}}

shape! { VpcEndpoint {
    0 vpc_endpoint_id: Option<String> = w("VpcEndpointId", "VpcEndpointId", "vpcEndpointId", OPT, C::Any),
    1 vpc_endpoint_type: Option<String> = w("VpcEndpointType", "VpcEndpointType", "vpcEndpointType", OPT, C::Text(&c::VPC_ENDPOINT_TYPE)),
    2 vpc_id: Option<String> = w("VpcId", "VpcId", "vpcId", OPT, C::Any),
    3 service_name: Option<String> = w("ServiceName", "ServiceName", "serviceName", OPT, C::Any),
    4 state: Option<String> = w("State", "State", "state", OPT, C::Text(&c::STATE)),
    5 policy_document: Option<String> = w("PolicyDocument", "PolicyDocument", "policyDocument", OPT, C::Any),
    6 route_table_ids: Option<Vec<String>> = w("RouteTableIds", "RouteTableIdSet", "routeTableIdSet", OPT, C::Any),
    7 subnet_ids: Option<Vec<String>> = w("SubnetIds", "SubnetIdSet", "subnetIdSet", OPT, C::Any),
    8 groups: Option<Vec<SecurityGroupIdentifier>> = w("Groups", "GroupSet", "groupSet", OPT, C::Any),
    9 ip_address_type: Option<String> = w("IpAddressType", "IpAddressType", "ipAddressType", OPT, C::Text(&c::IP_ADDRESS_TYPE)),
    10 dns_options: Option<DnsOptions> = w("DnsOptions", "DnsOptions", "dnsOptions", OPT, C::Any),
    11 private_dns_enabled: Option<bool> = w("PrivateDnsEnabled", "PrivateDnsEnabled", "privateDnsEnabled", OPT, C::Any),
    12 requester_managed: Option<bool> = w("RequesterManaged", "RequesterManaged", "requesterManaged", OPT, C::Any),
    13 network_interface_ids: Option<Vec<String>> = w("NetworkInterfaceIds", "NetworkInterfaceIdSet", "networkInterfaceIdSet", OPT, C::Any),
    14 dns_entries: Option<Vec<DnsEntry>> = w("DnsEntries", "DnsEntrySet", "dnsEntrySet", OPT, C::Any),
    15 creation_timestamp: Option<Timestamp> = w("CreationTimestamp", "CreationTimestamp", "creationTimestamp", OPT, C::Any),
    16 tags: Option<Vec<Tag>> = w("Tags", "TagSet", "tagSet", OPT, C::Any),
    17 owner_id: Option<String> = w("OwnerId", "OwnerId", "ownerId", OPT, C::Any),
    18 last_error: Option<LastError> = w("LastError", "LastError", "lastError", OPT, C::Any),
    19 ipv4_prefixes: Option<Vec<SubnetIpPrefixes>> = w("Ipv4Prefixes", "Ipv4PrefixSet", "ipv4PrefixSet", OPT, C::Any),
    20 ipv6_prefixes: Option<Vec<SubnetIpPrefixes>> = w("Ipv6Prefixes", "Ipv6PrefixSet", "ipv6PrefixSet", OPT, C::Any),
    21 failure_reason: Option<String> = w("FailureReason", "FailureReason", "failureReason", OPT, C::Any),
    22 service_network_arn: Option<String> = w("ServiceNetworkArn", "ServiceNetworkArn", "serviceNetworkArn", OPT, C::Any),
    23 resource_configuration_arn: Option<String> = w("ResourceConfigurationArn", "ResourceConfigurationArn", "resourceConfigurationArn", OPT, C::Any),
    24 service_region: Option<String> = w("ServiceRegion", "ServiceRegion", "serviceRegion", OPT, C::Any),
    25 payer_responsibilities: Option<Vec<PayerResponsibilityEntry>> = w("PayerResponsibilities", "PayerResponsibilitySet", "payerResponsibilitySet", OPT, C::Any),
}}

shape! { VpcIpv6CidrBlockAssociation {
    0 association_id: Option<String> = w("AssociationId", "AssociationId", "associationId", OPT, C::Any),
    1 ipv6_cidr_block: Option<String> = w("Ipv6CidrBlock", "Ipv6CidrBlock", "ipv6CidrBlock", OPT, C::Any),
    2 ipv6_cidr_block_state: Option<VpcCidrBlockState> = w("Ipv6CidrBlockState", "Ipv6CidrBlockState", "ipv6CidrBlockState", OPT, C::Any),
    3 network_border_group: Option<String> = w("NetworkBorderGroup", "NetworkBorderGroup", "networkBorderGroup", OPT, C::Any),
    4 ipv6_pool: Option<String> = w("Ipv6Pool", "Ipv6Pool", "ipv6Pool", OPT, C::Any),
    5 ipv6_address_attribute: Option<String> = w("Ipv6AddressAttribute", "Ipv6AddressAttribute", "ipv6AddressAttribute", OPT, C::Text(&c::IPV6_ADDRESS_ATTRIBUTE)),
    6 ip_source: Option<String> = w("IpSource", "IpSource", "ipSource", OPT, C::Text(&c::IP_SOURCE)),
}}

pub type RunInstancesOutput = Reservation;
