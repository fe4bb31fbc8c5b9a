//! An instance as replies show it (ec2 reference, section 8).

use std::net::Ipv4Addr;

use elbow_state::ec2::{ElasticAddress, Instance, MetadataOptions, NetworkInterface, Volume};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CpuOptions, EbsInstanceBlockDevice, EnclaveOptions, HibernationOptions, IamInstanceProfile,
    InstanceBlockDeviceMapping, InstanceMaintenanceOptions, InstanceMetadataOptionsResponse,
    InstanceNetworkInterface, InstanceNetworkInterfaceAssociation,
    InstanceNetworkInterfaceAttachment, InstancePrivateIpAddress, Monitoring, Placement,
    PrivateDnsNameOptionsResponse, StateReason,
};

use super::access::Ec2Look;
use super::instance_state::State;
use super::security_groups::identifiers;
use super::{names, tag};
use crate::context::Look;
use crate::live::Live;

/// An instance with what it has.
pub(crate) struct Seen {
    /// Its state.
    pub(crate) state: State,
    /// Its interfaces, the primary one first.
    pub(crate) interfaces: Vec<NetworkInterface>,
    /// The public address of each, if it has one, and whether that is an elastic one.
    pub(crate) public: Vec<Option<(Ipv4Addr, bool)>>,
    /// Its volumes.
    pub(crate) volumes: Vec<Volume>,
}

impl Seen {
    /// Gathers what there is to see of `instance`.
    pub(crate) fn of(
        look: &impl Look,
        live: &dyn Live,
        instance: &Instance,
    ) -> Result<Self, ApiError> {
        let state = State::of(instance, live);
        let elastic = look.list::<ElasticAddress>()?;
        let (mut interfaces, mut public, mut volumes) = (Vec::new(), Vec::new(), Vec::new());
        for id in &instance.interfaces {
            let Some(interface) = look.maybe::<NetworkInterface>(id)? else { continue };
            let own = elastic.iter().find(|address| {
                address.association.as_ref().is_some_and(|with| &with.interface_id == id)
            });
            // A public address of the pool is there only while the instance runs.
            let pooled = interface.public && state == State::Running;
            let from_pool = || names::public_ip(live, Some(&instance.id), interface.private_ip);
            public.push(match own {
                Some(address) => Some((address.public_ip, true)),
                None => pooled.then(|| (from_pool(), false)),
            });
            interfaces.push((*interface).clone());
        }
        for id in &instance.volumes {
            volumes.extend(look.maybe::<Volume>(id)?.map(|volume| (*volume).clone()));
        }
        Ok(Self { state, interfaces, public, volumes })
    }

    /// The instance's public address.
    pub(crate) fn public_ip(&self) -> Option<Ipv4Addr> {
        self.public.first().copied().flatten().map(|(ip, _)| ip)
    }
}

/// The whole instance.
pub(crate) fn view(
    look: &impl Look,
    instance: &Instance,
    seen: &Seen,
) -> Result<shapes::Instance, ApiError> {
    let scope = look.scope();
    let gone = seen.interfaces.is_empty();
    let groups = seen.interfaces.first().map(|interface| interface.groups.clone());
    let interfaces: Result<Vec<_>, _> = seen
        .interfaces
        .iter()
        .zip(&seen.public)
        .map(|(interface, public)| interface_view(look, interface, *public))
        .collect();
    let public = seen.public_ip();
    let present = |value: String| if gone { String::new() } else { value };
    Ok(shapes::Instance {
        architecture: Some(instance.architecture.clone()),
        block_device_mappings: Some(seen.volumes.iter().map(device_view).collect()),
        client_token: Some(instance.client_token.clone().unwrap_or_default()),
        ebs_optimized: Some(instance.ebs_optimized),
        ena_support: Some(true),
        hypervisor: Some("xen".to_owned()),
        iam_instance_profile: instance.profile.as_ref().map(|profile| IamInstanceProfile {
            arn: Some(profile.arn.clone()),
            id: Some(profile.id.clone()),
        }),
        instance_lifecycle: instance.spot.then(|| "spot".to_owned()),
        network_interfaces: Some(interfaces?),
        root_device_name: Some(instance.root_device.clone()),
        root_device_type: Some("ebs".to_owned()),
        security_groups: Some(identifiers(look, &groups.unwrap_or_default())?),
        source_dest_check: seen.interfaces.first().map(|interface| interface.source_dest_check),
        state_reason: state_reason(instance, seen.state),
        tags: tag::shown(&instance.tags),
        virtualization_type: Some("hvm".to_owned()),
        instance_id: Some(instance.id.clone()),
        image_id: Some(instance.image_id.clone()),
        state: seen.state.shown(),
        private_dns_name: Some(present(names::private_dns(scope, instance.private_ip))),
        public_dns_name: Some(public.map(|ip| names::public_dns(scope, ip)).unwrap_or_default()),
        state_transition_reason: Some(
            instance.reason.as_ref().map(|reason| reason.transition.clone()).unwrap_or_default(),
        ),
        key_name: instance.key_name.clone(),
        ami_launch_index: i32::try_from(instance.launch_index).ok(),
        product_codes: Some(Vec::new()),
        instance_type: Some(instance.instance_type.clone()),
        launch_time: Some(instance.launched_at),
        placement: Some(Placement {
            availability_zone: Some(instance.zone.clone()),
            availability_zone_id: elbow_state::ec2::zone_id(scope.region(), &instance.zone),
            group_name: Some(instance.placement_group.clone().unwrap_or_default()),
            tenancy: Some(instance.tenancy.clone()),
            ..Placement::default()
        }),
        monitoring: Some(monitoring(instance.monitoring)),
        subnet_id: (!gone).then(|| instance.subnet_id.clone()),
        vpc_id: (!gone).then(|| instance.vpc_id.clone()),
        private_ip_address: (!gone).then(|| instance.private_ip.to_string()),
        public_ip_address: public.map(|ip| ip.to_string()),
        ..with_options(instance)
    })
}

/// The fields that are options of the machine.
fn with_options(instance: &Instance) -> shapes::Instance {
    let (cores, threads) = instance.cpu;
    shapes::Instance {
        cpu_options: Some(CpuOptions {
            core_count: i32::try_from(cores).ok(),
            threads_per_core: i32::try_from(threads).ok(),
            ..CpuOptions::default()
        }),
        capacity_reservation_specification: Some(
            shapes::CapacityReservationSpecificationResponse {
                capacity_reservation_preference: Some("open".to_owned()),
                ..Default::default()
            },
        ),
        hibernation_options: Some(HibernationOptions { configured: Some(false) }),
        metadata_options: Some(metadata_view(&instance.metadata, "applied")),
        enclave_options: Some(EnclaveOptions { enabled: Some(false) }),
        platform_details: Some("Linux/UNIX".to_owned()),
        usage_operation: Some("RunInstances".to_owned()),
        usage_operation_update_time: Some(instance.created_at),
        private_dns_name_options: Some(PrivateDnsNameOptionsResponse {
            hostname_type: Some("ip-name".to_owned()),
            enable_resource_name_dns_a_record: Some(false),
            enable_resource_name_dns_aaaa_record: Some(false),
        }),
        maintenance_options: Some(InstanceMaintenanceOptions {
            auto_recovery: Some("default".to_owned()),
            ..InstanceMaintenanceOptions::default()
        }),
        current_instance_boot_mode: Some("legacy-bios".to_owned()),
        ..shapes::Instance::default()
    }
}

pub(crate) fn monitoring(detailed: bool) -> Monitoring {
    let state = if detailed { "enabled" } else { "disabled" };
    Monitoring { state: Some(state.to_owned()), ..Monitoring::default() }
}

pub(crate) fn metadata_view(
    options: &MetadataOptions,
    state: &str,
) -> InstanceMetadataOptionsResponse {
    let enabled = |on| Some(if on { "enabled" } else { "disabled" }.to_owned());
    let tokens = if options.tokens_required { "required" } else { "optional" };
    InstanceMetadataOptionsResponse {
        state: Some(state.to_owned()),
        http_tokens: Some(tokens.to_owned()),
        http_put_response_hop_limit: i32::try_from(options.hop_limit).ok(),
        http_endpoint: enabled(options.enabled),
        http_protocol_ipv6: enabled(options.ipv6),
        instance_metadata_tags: enabled(options.tags),
    }
}

fn state_reason(instance: &Instance, state: State) -> Option<StateReason> {
    let (code, message) = match (&instance.reason, state) {
        (Some(reason), _) => (reason.code.clone(), reason.message.clone()),
        (None, State::Pending) => ("pending".to_owned(), "pending".to_owned()),
        (None, State::Stopped | State::Terminated) => {
            let code = "Client.InstanceInitiatedShutdown";
            (code.to_owned(), format!("{code}: Instance initiated shutdown"))
        }
        (None, _) => return None,
    };
    Some(StateReason { code: Some(code), message: Some(message) })
}

/// A volume as its instance shows it.
pub(crate) fn device_view(volume: &Volume) -> InstanceBlockDeviceMapping {
    let attached = volume.attachment.as_ref();
    InstanceBlockDeviceMapping {
        device_name: attached.map(|attached| attached.device.clone()),
        ebs: Some(EbsInstanceBlockDevice {
            attach_time: attached.map(|attached| attached.at),
            delete_on_termination: attached.map(|attached| attached.delete_on_termination),
            status: Some("attached".to_owned()),
            volume_id: Some(volume.id.clone()),
            ..EbsInstanceBlockDevice::default()
        }),
    }
}

fn interface_view(
    look: &impl Look,
    interface: &NetworkInterface,
    public: Option<(Ipv4Addr, bool)>,
) -> Result<InstanceNetworkInterface, ApiError> {
    let scope = look.scope();
    let association = public.map(|(ip, elastic)| InstanceNetworkInterfaceAssociation {
        ip_owner_id: Some(if elastic { scope.account() } else { "amazon" }.to_owned()),
        public_dns_name: Some(names::public_dns(scope, ip)),
        public_ip: Some(ip.to_string()),
        ..InstanceNetworkInterfaceAssociation::default()
    });
    let dns = names::private_dns(scope, interface.private_ip);
    let mut addresses = vec![InstancePrivateIpAddress {
        association: association.clone(),
        primary: Some(true),
        private_dns_name: Some(dns.clone()),
        private_ip_address: Some(interface.private_ip.to_string()),
    }];
    addresses.extend(interface.secondary_ips.iter().map(|ip| InstancePrivateIpAddress {
        primary: Some(false),
        private_dns_name: Some(names::private_dns(scope, *ip)),
        private_ip_address: Some(ip.to_string()),
        association: None,
    }));
    let attachment =
        interface.attachment.as_ref().map(|attached| InstanceNetworkInterfaceAttachment {
            attach_time: Some(attached.at),
            attachment_id: Some(attached.id.clone()),
            delete_on_termination: Some(attached.delete_on_termination),
            device_index: i32::try_from(attached.device_index).ok(),
            status: Some("attached".to_owned()),
            network_card_index: Some(0),
            ..InstanceNetworkInterfaceAttachment::default()
        });
    Ok(InstanceNetworkInterface {
        association,
        attachment,
        description: Some(interface.description.clone()),
        groups: Some(identifiers(look, &interface.groups)?),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(interface.mac.clone()),
        network_interface_id: Some(interface.id.clone()),
        owner_id: Some(scope.account().to_owned()),
        private_dns_name: Some(dns),
        private_ip_address: Some(interface.private_ip.to_string()),
        private_ip_addresses: Some(addresses),
        source_dest_check: Some(interface.source_dest_check),
        status: Some("in-use".to_owned()),
        subnet_id: Some(interface.subnet_id.clone()),
        vpc_id: Some(interface.vpc_id.clone()),
        interface_type: Some(interface.kind.clone()),
        ..InstanceNetworkInterface::default()
    })
}
