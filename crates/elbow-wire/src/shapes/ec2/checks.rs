//! Constraints of Ec2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] = &[&P0, &P1];

pub(crate) static P0: Pattern = Pattern::new("[a-zA-Z0-9\\.\\*\\-]+", "[a-zA-Z0-9\\.\\*\\-]+");
pub(crate) static P1: Pattern =
    Pattern::new("[a-zA-Z0-9\\(\\)\\.\\-/_]+", "[a-zA-Z0-9\\(\\)\\.\\-/_]+");
pub(crate) static ACCELERATOR_MANUFACTURER: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AcceleratorManufacturer::VALUES,
};
pub(crate) static ACCELERATOR_MANUFACTURER_SET: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCELERATOR_MANUFACTURER) };
pub(crate) static ACCELERATOR_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AcceleratorName::VALUES };
pub(crate) static ACCELERATOR_NAME_SET: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCELERATOR_NAME) };
pub(crate) static ACCELERATOR_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AcceleratorType::VALUES };
pub(crate) static ACCELERATOR_TYPE_SET: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCELERATOR_TYPE) };
pub(crate) static ACCOUNT_ATTRIBUTE_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AccountAttributeName::VALUES };
pub(crate) static ACCOUNT_ATTRIBUTE_NAME_STRING_LIST: ListCheck = ListCheck {
    min: 0,
    max: u32::MAX,
    item: Some("attributeName"),
    each: C::Text(&ACCOUNT_ATTRIBUTE_NAME),
};
pub(crate) static ADDRESS_ATTRIBUTE_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AddressAttributeName::VALUES };
pub(crate) static ADDRESS_MAX_RESULTS: NumberCheck = NumberCheck { min: Some(1), max: Some(1000) };
pub(crate) static ALLOCATION_ID_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("AllocationId"), each: C::Any };
pub(crate) static ALLOWED_INSTANCE_TYPE: TextCheck =
    TextCheck { min: 1, max: 30, pattern: Some(&P0), values: &[] };
pub(crate) static ALLOWED_INSTANCE_TYPE_SET: ListCheck =
    ListCheck { min: 0, max: 400, item: None, each: C::Text(&ALLOWED_INSTANCE_TYPE) };
pub(crate) static AMD_SEV_SNP_SPECIFICATION: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AmdSevSnpSpecification::VALUES,
};
pub(crate) static ARCHITECTURE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ArchitectureType::VALUES };
pub(crate) static ARCHITECTURE_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ARCHITECTURE_TYPE) };
pub(crate) static ARCHITECTURE_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ArchitectureValues::VALUES };
pub(crate) static ASSOCIATION_ID_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("AssociationId"), each: C::Any };
pub(crate) static ATTACHMENT_LIMIT_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AttachmentLimitType::VALUES };
pub(crate) static ATTACHMENT_STATUS: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AttachmentStatus::VALUES };
pub(crate) static AUTO_PROVISION_ZONES_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AutoProvisionZonesState::VALUES,
};
pub(crate) static AUTO_SCALING_IPS_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AutoScalingIpsState::VALUES };
pub(crate) static AVAILABILITY_MODE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::AvailabilityMode::VALUES };
pub(crate) static AVAILABILITY_ZONE_ADDRESSES: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("AvailabilityZoneAddress"), each: C::Any };
pub(crate) static AVAILABILITY_ZONE_OPT_IN_STATUS: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AvailabilityZoneOptInStatus::VALUES,
};
pub(crate) static AVAILABILITY_ZONE_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::AvailabilityZoneState::VALUES,
};
pub(crate) static BANDWIDTH_WEIGHTING_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::BandwidthWeightingType::VALUES,
};
pub(crate) static BANDWIDTH_WEIGHTING_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&BANDWIDTH_WEIGHTING_TYPE) };
pub(crate) static BARE_METAL: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::BareMetal::VALUES };
pub(crate) static BLOCK_DEVICE_MAPPING_REQUEST_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("BlockDeviceMapping"), each: C::Any };
pub(crate) static BLOCK_PUBLIC_ACCESS_MODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::BlockPublicAccessMode::VALUES,
};
pub(crate) static BOOT_MODE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::BootModeType::VALUES };
pub(crate) static BOOT_MODE_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&BOOT_MODE_TYPE) };
pub(crate) static BOOT_MODE_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::BootModeValues::VALUES };
pub(crate) static BURSTABLE_PERFORMANCE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::BurstablePerformance::VALUES };
pub(crate) static CAPACITY_RESERVATION_PREFERENCE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::CapacityReservationPreference::VALUES,
};
pub(crate) static CONNECTIVITY_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ConnectivityType::VALUES };
pub(crate) static CPU_MANUFACTURER: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::CpuManufacturer::VALUES };
pub(crate) static CPU_MANUFACTURER_SET: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&CPU_MANUFACTURER) };
pub(crate) static DIT_MAX_RESULTS: NumberCheck = NumberCheck { min: Some(5), max: Some(100) };
pub(crate) static DITO_MAX_RESULTS: NumberCheck = NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_DHCP_OPTIONS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_IAM_INSTANCE_PROFILE_ASSOCIATIONS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_INTERNET_GATEWAYS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_LAUNCH_TEMPLATES_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(1), max: Some(200) };
pub(crate) static DESCRIBE_NAT_GATEWAYS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_NETWORK_ACLS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_NETWORK_INTERFACES_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_ROUTE_TABLES_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(100) };
pub(crate) static DESCRIBE_SECURITY_GROUP_RULES_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_SECURITY_GROUPS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_SUBNETS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DESCRIBE_VPCS_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(5), max: Some(1000) };
pub(crate) static DEVICE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::DeviceType::VALUES };
pub(crate) static DHCP_OPTIONS_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("DhcpOptionsId"), each: C::Any };
pub(crate) static DISK_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::DiskType::VALUES };
pub(crate) static DNS_RECORD_IP_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::DnsRecordIpType::VALUES };
pub(crate) static DOMAIN_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::DomainType::VALUES };
pub(crate) static EBS_ENCRYPTION_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EbsEncryptionSupport::VALUES };
pub(crate) static EBS_NVME_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EbsNvmeSupport::VALUES };
pub(crate) static EBS_OPTIMIZED_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EbsOptimizedSupport::VALUES };
pub(crate) static ELASTIC_GPU_SPECIFICATION_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("ElasticGpuSpecification"), each: C::Any };
pub(crate) static ELASTIC_INFERENCE_ACCELERATOR_COUNT: NumberCheck =
    NumberCheck { min: Some(1), max: None };
pub(crate) static ENA_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EnaSupport::VALUES };
pub(crate) static EPHEMERAL_NVME_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EphemeralNvmeSupport::VALUES };
pub(crate) static EVENT_CODE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EventCode::VALUES };
pub(crate) static EXCLUDED_INSTANCE_TYPE: TextCheck =
    TextCheck { min: 1, max: 30, pattern: Some(&P0), values: &[] };
pub(crate) static EXCLUDED_INSTANCE_TYPE_SET: ListCheck =
    ListCheck { min: 0, max: 400, item: None, each: C::Text(&EXCLUDED_INSTANCE_TYPE) };
pub(crate) static EXECUTABLE_BY_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("ExecutableBy"), each: C::Any };
pub(crate) static FILTER_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("Filter"), each: C::Any };
pub(crate) static FLEXIBLE_ENA_QUEUES_SUPPORT: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::FlexibleEnaQueuesSupport::VALUES,
};
pub(crate) static GROUP_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("groupId"), each: C::Any };
pub(crate) static GROUP_NAME_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("GroupName"), each: C::Any };
pub(crate) static HOSTNAME_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::HostnameType::VALUES };
pub(crate) static HTTP_TOKENS_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::HttpTokensState::VALUES };
pub(crate) static HYPERVISOR_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::HypervisorType::VALUES };
pub(crate) static IAM_INSTANCE_PROFILE_ASSOCIATION_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::IamInstanceProfileAssociationState::VALUES,
};
pub(crate) static IMAGE_DESCRIPTION_REQUEST: TextCheck =
    TextCheck { min: 0, max: 255, pattern: None, values: &[] };
pub(crate) static IMAGE_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("ImageId"), each: C::Any };
pub(crate) static IMAGE_NAME_REQUEST: TextCheck =
    TextCheck { min: 3, max: 128, pattern: None, values: &[] };
pub(crate) static IMAGE_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ImageState::VALUES };
pub(crate) static IMAGE_TYPE_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ImageTypeValues::VALUES };
pub(crate) static IMAGE_UEFI_DATA_REQUEST: TextCheck =
    TextCheck { min: 0, max: 64000, pattern: None, values: &[] };
pub(crate) static IMDS_SUPPORT_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ImdsSupportValues::VALUES };
pub(crate) static INSTANCE_ATTRIBUTE_NAME: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceAttributeName::VALUES,
};
pub(crate) static INSTANCE_AUTO_RECOVERY_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceAutoRecoveryState::VALUES,
};
pub(crate) static INSTANCE_BANDWIDTH_WEIGHTING: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceBandwidthWeighting::VALUES,
};
pub(crate) static INSTANCE_BOOT_MODE_VALUES: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceBootModeValues::VALUES,
};
pub(crate) static INSTANCE_GENERATION: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::InstanceGeneration::VALUES };
pub(crate) static INSTANCE_GENERATION_SET: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&INSTANCE_GENERATION) };
pub(crate) static INSTANCE_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("InstanceId"), each: C::Any };
pub(crate) static INSTANCE_INTERRUPTION_BEHAVIOR: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceInterruptionBehavior::VALUES,
};
pub(crate) static INSTANCE_IPV6_ADDRESS_LIST_REQUEST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("InstanceIpv6Address"), each: C::Any };
pub(crate) static INSTANCE_LIFECYCLE_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceLifecycleType::VALUES,
};
pub(crate) static INSTANCE_METADATA_ENDPOINT_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceMetadataEndpointState::VALUES,
};
pub(crate) static INSTANCE_METADATA_OPTIONS_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceMetadataOptionsState::VALUES,
};
pub(crate) static INSTANCE_METADATA_PROTOCOL_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceMetadataProtocolState::VALUES,
};
pub(crate) static INSTANCE_METADATA_TAGS_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceMetadataTagsState::VALUES,
};
pub(crate) static INSTANCE_REBOOT_MIGRATION_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceRebootMigrationState::VALUES,
};
pub(crate) static INSTANCE_STATE_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::InstanceStateName::VALUES };
pub(crate) static INSTANCE_STORAGE_ENCRYPTION_SUPPORT: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceStorageEncryptionSupport::VALUES,
};
pub(crate) static INSTANCE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::InstanceType::VALUES };
pub(crate) static INSTANCE_TYPE_HYPERVISOR: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::InstanceTypeHypervisor::VALUES,
};
pub(crate) static IP_ADDRESS_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::IpAddressType::VALUES };
pub(crate) static IP_SOURCE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::IpSource::VALUES };
pub(crate) static IPV6_ADDRESS_ATTRIBUTE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::Ipv6AddressAttribute::VALUES };
pub(crate) static KEY_FORMAT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::KeyFormat::VALUES };
pub(crate) static KEY_NAME_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("KeyName"), each: C::Any };
pub(crate) static KEY_PAIR_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("KeyPairId"), each: C::Any };
pub(crate) static KEY_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::KeyType::VALUES };
pub(crate) static LAUNCH_TEMPLATE_AUTO_RECOVERY_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateAutoRecoveryState::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_BLOCK_DEVICE_MAPPING_REQUEST_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("BlockDeviceMapping"), each: C::Any };
pub(crate) static LAUNCH_TEMPLATE_ELASTIC_INFERENCE_ACCELERATOR_COUNT: NumberCheck =
    NumberCheck { min: Some(1), max: None };
pub(crate) static LAUNCH_TEMPLATE_ERROR_CODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateErrorCode::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_HTTP_TOKENS_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateHttpTokensState::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_INSTANCE_METADATA_ENDPOINT_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateInstanceMetadataEndpointState::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_INSTANCE_METADATA_OPTIONS_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateInstanceMetadataOptionsState::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_INSTANCE_METADATA_PROTOCOL_IPV6: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateInstanceMetadataProtocolIpv6::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_INSTANCE_METADATA_TAGS_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::LaunchTemplateInstanceMetadataTagsState::VALUES,
};
pub(crate) static LAUNCH_TEMPLATE_INSTANCE_NETWORK_INTERFACE_SPECIFICATION_REQUEST_LIST: ListCheck =
    ListCheck {
        min: 0,
        max: u32::MAX,
        item: Some("InstanceNetworkInterfaceSpecification"),
        each: C::Any,
    };
pub(crate) static LAUNCH_TEMPLATE_INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST_LIST:
    ListCheck = ListCheck {
    min: 0,
    max: u32::MAX,
    item: Some("InstanceSecondaryInterfaceSpecification"),
    each: C::Any,
};
pub(crate) static LAUNCH_TEMPLATE_NAME: TextCheck =
    TextCheck { min: 3, max: 128, pattern: Some(&P1), values: &[] };
pub(crate) static LAUNCH_TEMPLATE_NAME_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&LAUNCH_TEMPLATE_NAME) };
pub(crate) static LAUNCH_TEMPLATE_TAG_SPECIFICATION_REQUEST_LIST: ListCheck = ListCheck {
    min: 0,
    max: u32::MAX,
    item: Some("LaunchTemplateTagSpecificationRequest"),
    each: C::Any,
};
pub(crate) static LOCAL_STORAGE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LocalStorage::VALUES };
pub(crate) static LOCAL_STORAGE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LocalStorageType::VALUES };
pub(crate) static LOCAL_STORAGE_TYPE_SET: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&LOCAL_STORAGE_TYPE) };
pub(crate) static LOCATION_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::LocationType::VALUES };
pub(crate) static MARKET_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::MarketType::VALUES };
pub(crate) static MONITORING_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::MonitoringState::VALUES };
pub(crate) static NAT_GATEWAY_ADDRESS_STATUS: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NatGatewayAddressStatus::VALUES,
};
pub(crate) static NAT_GATEWAY_APPLIANCE_MODIFY_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NatGatewayApplianceModifyState::VALUES,
};
pub(crate) static NAT_GATEWAY_APPLIANCE_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NatGatewayApplianceState::VALUES,
};
pub(crate) static NAT_GATEWAY_APPLIANCE_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NatGatewayApplianceType::VALUES,
};
pub(crate) static NAT_GATEWAY_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::NatGatewayState::VALUES };
pub(crate) static NESTED_VIRTUALIZATION_SPECIFICATION: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NestedVirtualizationSpecification::VALUES,
};
pub(crate) static NETWORK_CARD_INTERFACE_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NetworkCardInterfaceType::VALUES,
};
pub(crate) static NETWORK_CARD_INTERFACE_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&NETWORK_CARD_INTERFACE_TYPE) };
pub(crate) static NETWORK_INTERFACE_STATUS: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::NetworkInterfaceStatus::VALUES,
};
pub(crate) static NETWORK_INTERFACE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::NetworkInterfaceType::VALUES };
pub(crate) static NITRO_ENCLAVES_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::NitroEnclavesSupport::VALUES };
pub(crate) static NITRO_TPM_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::NitroTpmSupport::VALUES };
pub(crate) static OWNER_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("Owner"), each: C::Any };
pub(crate) static PAYER_RESPONSIBILITY_SCOPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PayerResponsibilityScope::VALUES,
};
pub(crate) static PAYER_RESPONSIBILITY_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PayerResponsibilityType::VALUES,
};
pub(crate) static PHC_SUPPORT: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::PhcSupport::VALUES };
pub(crate) static PLACEMENT_GROUP_STRATEGY: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PlacementGroupStrategy::VALUES,
};
pub(crate) static PLACEMENT_GROUP_STRATEGY_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&PLACEMENT_GROUP_STRATEGY) };
pub(crate) static PLATFORM_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::PlatformValues::VALUES };
pub(crate) static PRIVATE_DNS_SPECIFIED_DOMAIN_SET: ListCheck =
    ListCheck { min: 0, max: 10, item: None, each: C::Any };
pub(crate) static PRIVATE_IP_ADDRESS_COUNT: NumberCheck =
    NumberCheck { min: Some(1), max: Some(31) };
pub(crate) static PRODUCT_CODE_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ProductCodeValues::VALUES };
pub(crate) static PUBLIC_IP_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("PublicIp"), each: C::Any };
pub(crate) static REBOOT_MIGRATION_SUPPORT: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::RebootMigrationSupport::VALUES,
};
pub(crate) static REGION_NAME_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("RegionName"), each: C::Any };
pub(crate) static REQUEST_INSTANCE_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: 100, item: None, each: C::Text(&INSTANCE_TYPE) };
pub(crate) static RESOURCE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ResourceType::VALUES };
pub(crate) static ROOT_DEVICE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RootDeviceType::VALUES };
pub(crate) static ROOT_DEVICE_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ROOT_DEVICE_TYPE) };
pub(crate) static ROUTE_ORIGIN: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RouteOrigin::VALUES };
pub(crate) static ROUTE_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RouteState::VALUES };
pub(crate) static ROUTE_TABLE_ASSOCIATION_STATE_CODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::RouteTableAssociationStateCode::VALUES,
};
pub(crate) static RULE_ACTION: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::RuleAction::VALUES };
pub(crate) static SSE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::SSEType::VALUES };
pub(crate) static SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_SPECIFICATION_LIST_REQUEST: ListCheck =
    ListCheck {
        min: 0,
        max: u32::MAX,
        item: Some("SecondaryInterfacePrivateIpAddressSpecification"),
        each: C::Any,
    };
pub(crate) static SECONDARY_INTERFACE_STATUS: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::SecondaryInterfaceStatus::VALUES,
};
pub(crate) static SECONDARY_INTERFACE_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::SecondaryInterfaceType::VALUES,
};
pub(crate) static SECURITY_GROUP_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("SecurityGroupId"), each: C::Any };
pub(crate) static SECURITY_GROUP_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("SecurityGroup"), each: C::Any };
pub(crate) static SERVICE_MANAGED: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ServiceManaged::VALUES };
pub(crate) static SEVERITY_LABEL: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::SeverityLabel::VALUES };
pub(crate) static SHUTDOWN_BEHAVIOR: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ShutdownBehavior::VALUES };
pub(crate) static SNAPSHOT_RETURN_CODES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::SnapshotReturnCodes::VALUES };
pub(crate) static SPOT_INSTANCE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::SpotInstanceType::VALUES };
pub(crate) static STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::State::VALUES };
pub(crate) static STATUS_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::StatusName::VALUES };
pub(crate) static STATUS_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::StatusType::VALUES };
pub(crate) static SUBNET_CIDR_BLOCK_STATE_CODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::SubnetCidrBlockStateCode::VALUES,
};
pub(crate) static SUBNET_ID_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("AssociatedSubnetId"), each: C::Any };
pub(crate) static SUBNET_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("SubnetId"), each: C::Any };
pub(crate) static SUBNET_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::SubnetState::VALUES };
pub(crate) static SUMMARY_STATUS: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::SummaryStatus::VALUES };
pub(crate) static SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::SupportedAdditionalProcessorFeature::VALUES,
};
pub(crate) static SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE_LIST: ListCheck = ListCheck {
    min: 0,
    max: u32::MAX,
    item: None,
    each: C::Text(&SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE),
};
pub(crate) static TENANCY: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::Tenancy::VALUES };
pub(crate) static TPM_SUPPORT_VALUES: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::TpmSupportValues::VALUES };
pub(crate) static USAGE_CLASS_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::UsageClassType::VALUES };
pub(crate) static USAGE_CLASS_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&USAGE_CLASS_TYPE) };
pub(crate) static VERSION_DESCRIPTION: TextCheck =
    TextCheck { min: 0, max: 255, pattern: None, values: &[] };
pub(crate) static VIRTUALIZATION_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::VirtualizationType::VALUES };
pub(crate) static VIRTUALIZATION_TYPE_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&VIRTUALIZATION_TYPE) };
pub(crate) static VOLUME_ATTACHMENT_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::VolumeAttachmentState::VALUES,
};
pub(crate) static VOLUME_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("VolumeId"), each: C::Any };
pub(crate) static VOLUME_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::VolumeState::VALUES };
pub(crate) static VOLUME_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::VolumeType::VALUES };
pub(crate) static VPC_ATTRIBUTE_NAME: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::VpcAttributeName::VALUES };
pub(crate) static VPC_CIDR_BLOCK_STATE_CODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::VpcCidrBlockStateCode::VALUES,
};
pub(crate) static VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::VpcEncryptionControlExclusionState::VALUES,
};
pub(crate) static VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::VpcEncryptionControlExclusionStateInput::VALUES,
};
pub(crate) static VPC_ENCRYPTION_CONTROL_MODE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::VpcEncryptionControlMode::VALUES,
};
pub(crate) static VPC_ENCRYPTION_CONTROL_STATE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::VpcEncryptionControlState::VALUES,
};
pub(crate) static VPC_ENDPOINT_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::VpcEndpointType::VALUES };
pub(crate) static VPC_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("VpcId"), each: C::Any };
pub(crate) static VPC_STATE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::VpcState::VALUES };
pub(crate) static ZONE_ID_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("ZoneId"), each: C::Any };
pub(crate) static ZONE_NAME_STRING_LIST: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: Some("ZoneName"), each: C::Any };
