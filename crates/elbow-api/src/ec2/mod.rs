//! Amazon EC2's operations: networks, security groups, key pairs, images, launch templates,
//! instances and what they have.
//!
//! One file for each resource; [`TABLE`] names them all. The specification is the ec2 reference.
//! Boundary: what a request means for the state and how the state is shown; what one change
//! implies for other records is `elbow_state::ec2`.

mod access;
mod addresses;
mod attributes;
mod convert;
mod errors;
mod filter;
mod idempotency;
mod images;
mod instance_state;
mod instance_types;
mod instance_view;
mod instances;
mod interfaces;
mod internet_gateways;
mod key_material;
mod key_pairs;
mod launch_template_versions;
mod launch_templates;
mod lifecycle;
mod names;
mod nat_gateways;
mod page;
mod permission;
mod profiles;
mod regions;
mod route_tables;
mod routes;
mod rules;
mod run_instances;
mod security_groups;
mod subnets;
mod tag;
mod tags;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use tests::bench;
mod vpcs;

use elbow_wire::shapes::ec2 as shapes;

use crate::handler::{Table, reads, writes};

/// Every operation, sorted by name.
pub(crate) static TABLE: Table = &[
    writes!(shapes::AllocateAddress, addresses::allocate_address),
    writes!(shapes::AssociateAddress, addresses::associate_address),
    writes!(shapes::AssociateIamInstanceProfile, profiles::associate_profile),
    writes!(shapes::AssociateRouteTable, route_tables::associate_route_table),
    writes!(shapes::AttachInternetGateway, internet_gateways::attach_internet_gateway),
    writes!(shapes::AuthorizeSecurityGroupEgress, rules::authorize_egress),
    writes!(shapes::AuthorizeSecurityGroupIngress, rules::authorize_ingress),
    writes!(shapes::CreateInternetGateway, internet_gateways::create_internet_gateway),
    writes!(shapes::CreateKeyPair, key_pairs::create_key_pair),
    writes!(shapes::CreateLaunchTemplate, launch_templates::create_launch_template),
    writes!(shapes::CreateLaunchTemplateVersion, launch_template_versions::create_version),
    writes!(shapes::CreateNatGateway, nat_gateways::create_nat_gateway),
    writes!(shapes::CreateRoute, routes::create_route),
    writes!(shapes::CreateRouteTable, route_tables::create_route_table),
    writes!(shapes::CreateSecurityGroup, security_groups::create_security_group),
    writes!(shapes::CreateSubnet, subnets::create_subnet),
    writes!(shapes::CreateTags, tags::create_tags),
    writes!(shapes::CreateVpc, vpcs::create_vpc),
    writes!(shapes::DeleteInternetGateway, internet_gateways::delete_internet_gateway),
    writes!(shapes::DeleteKeyPair, key_pairs::delete_key_pair),
    writes!(shapes::DeleteLaunchTemplate, launch_templates::delete_launch_template),
    writes!(shapes::DeleteLaunchTemplateVersions, launch_template_versions::delete_versions),
    writes!(shapes::DeleteNatGateway, nat_gateways::delete_nat_gateway),
    writes!(shapes::DeleteRoute, routes::delete_route),
    writes!(shapes::DeleteRouteTable, route_tables::delete_route_table),
    writes!(shapes::DeleteSecurityGroup, security_groups::delete_security_group),
    writes!(shapes::DeleteSubnet, subnets::delete_subnet),
    writes!(shapes::DeleteTags, tags::delete_tags),
    writes!(shapes::DeleteVpc, vpcs::delete_vpc),
    writes!(shapes::DeregisterImage, images::deregister_image),
    reads!(shapes::DescribeAccountAttributes, regions::describe_account_attributes),
    reads!(shapes::DescribeAddresses, addresses::describe_addresses),
    reads!(shapes::DescribeAddressesAttribute, addresses::describe_addresses_attribute),
    reads!(shapes::DescribeAvailabilityZones, regions::describe_availability_zones),
    reads!(shapes::DescribeDhcpOptions, regions::describe_dhcp_options),
    reads!(shapes::DescribeIamInstanceProfileAssociations, profiles::describe_profiles),
    reads!(shapes::DescribeImages, images::describe_images),
    reads!(shapes::DescribeInstanceAttribute, attributes::describe_instance_attribute),
    reads!(shapes::DescribeInstanceCreditSpecifications, profiles::describe_credits),
    reads!(shapes::DescribeInstanceStatus, instances::describe_instance_status),
    reads!(shapes::DescribeInstanceTypeOfferings, instance_types::describe_instance_type_offerings),
    reads!(shapes::DescribeInstanceTypes, instance_types::describe_instance_types),
    reads!(shapes::DescribeInstances, instances::describe_instances),
    reads!(shapes::DescribeInternetGateways, internet_gateways::describe_internet_gateways),
    reads!(shapes::DescribeKeyPairs, key_pairs::describe_key_pairs),
    reads!(shapes::DescribeLaunchTemplateVersions, launch_template_versions::describe_versions),
    reads!(shapes::DescribeLaunchTemplates, launch_templates::describe_launch_templates),
    reads!(shapes::DescribeNatGateways, nat_gateways::describe_nat_gateways),
    reads!(shapes::DescribeNetworkAcls, regions::describe_network_acls),
    reads!(shapes::DescribeNetworkInterfaces, interfaces::describe_network_interfaces),
    reads!(shapes::DescribePrefixLists, regions::describe_prefix_lists),
    reads!(shapes::DescribeRegions, regions::describe_regions),
    reads!(shapes::DescribeRouteTables, route_tables::describe_route_tables),
    reads!(shapes::DescribeSecurityGroupRules, rules::describe_rules),
    reads!(shapes::DescribeSecurityGroups, security_groups::describe_security_groups),
    reads!(shapes::DescribeSubnets, subnets::describe_subnets),
    reads!(shapes::DescribeTags, tags::describe_tags),
    reads!(shapes::DescribeVolumes, interfaces::describe_volumes),
    reads!(shapes::DescribeVpcAttribute, vpcs::describe_vpc_attribute),
    reads!(shapes::DescribeVpcEndpoints, regions::describe_vpc_endpoints),
    reads!(shapes::DescribeVpcs, vpcs::describe_vpcs),
    writes!(shapes::DetachInternetGateway, internet_gateways::detach_internet_gateway),
    writes!(shapes::DisassociateAddress, addresses::disassociate_address),
    writes!(shapes::DisassociateIamInstanceProfile, profiles::disassociate_profile),
    writes!(shapes::DisassociateRouteTable, route_tables::disassociate_route_table),
    reads!(shapes::GetConsoleOutput, profiles::get_console_output),
    reads!(shapes::GetLaunchTemplateData, profiles::get_launch_template_data),
    writes!(shapes::ImportKeyPair, key_pairs::import_key_pair),
    writes!(shapes::ModifyInstanceAttribute, attributes::modify_instance_attribute),
    writes!(shapes::ModifyInstanceMetadataOptions, profiles::modify_metadata_options),
    writes!(shapes::ModifyLaunchTemplate, launch_templates::modify_launch_template),
    writes!(
        shapes::ModifyNetworkInterfaceAttribute,
        interfaces::modify_network_interface_attribute
    ),
    writes!(shapes::ModifySecurityGroupRules, rules::modify_rules),
    writes!(shapes::ModifySubnetAttribute, subnets::modify_subnet_attribute),
    writes!(shapes::ModifyVpcAttribute, vpcs::modify_vpc_attribute),
    writes!(shapes::MonitorInstances, profiles::monitor_instances),
    writes!(shapes::RebootInstances, lifecycle::reboot_instances),
    writes!(shapes::RegisterImage, images::register_image),
    writes!(shapes::ReleaseAddress, addresses::release_address),
    writes!(shapes::ReplaceIamInstanceProfileAssociation, profiles::replace_profile),
    writes!(shapes::ReplaceRoute, routes::replace_route),
    writes!(shapes::ReplaceRouteTableAssociation, route_tables::replace_route_table_association),
    writes!(shapes::RevokeSecurityGroupEgress, rules::revoke_egress),
    writes!(shapes::RevokeSecurityGroupIngress, rules::revoke_ingress),
    writes!(shapes::RunInstances, run_instances::run_instances),
    writes!(shapes::StartInstances, lifecycle::start_instances),
    writes!(shapes::StopInstances, lifecycle::stop_instances),
    writes!(shapes::TerminateInstances, lifecycle::terminate_instances),
    writes!(shapes::UnmonitorInstances, profiles::unmonitor_instances),
    writes!(shapes::UpdateSecurityGroupRuleDescriptionsEgress, rules::update_descriptions_egress),
    writes!(shapes::UpdateSecurityGroupRuleDescriptionsIngress, rules::update_descriptions_ingress),
];
