//! Network interfaces and volumes, as far as clients read them back (ec2 reference, section 6).

use elbow_state::ec2::{ElasticAddress, Instance, NetworkInterface, Volume, zone_id};
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    DescribeNetworkInterfacesInput, DescribeNetworkInterfacesOutput, DescribeVolumesInput,
    DescribeVolumesOutput, ModifyNetworkInterfaceAttributeInput, NetworkInterfaceAssociation,
    NetworkInterfaceAttachment, NetworkInterfacePrivateIpAddress,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::attributes::checked_groups;
use super::errors::Id;
use super::filter::{Filters, flag, one, some};
use super::instance_state::State;
use super::page::Paging;
use super::security_groups::identifiers;
use super::{names, tag};
use crate::context::{Look, Reading, Writing};
use crate::live::Live;

const FILTERS: &[&str] = &[
    "addresses.association.public-ip",
    "addresses.primary",
    "addresses.private-ip-address",
    "association.association-id",
    "association.ip-owner-id",
    "association.public-dns-name",
    "association.public-ip",
    "attachment.attachment-id",
    "attachment.delete-on-termination",
    "attachment.device-index",
    "attachment.instance-id",
    "attachment.instance-owner-id",
    "attachment.status",
    "availability-zone",
    "description",
    "group-id",
    "group-name",
    "interface-type",
    "mac-address",
    "network-interface-id",
    "owner-id",
    "private-dns-name",
    "private-ip-address",
    "requester-id",
    "requester-managed",
    "source-dest-check",
    "status",
    "subnet-id",
    "vpc-id",
];

pub(crate) fn describe_network_interfaces(
    context: &Reading<'_>,
    input: DescribeNetworkInterfacesInput,
) -> Result<DescribeNetworkInterfacesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.network_interface_ids.as_deref();
    let mut shown = Vec::new();
    for interface in context.chosen::<NetworkInterface>(Id::Interface, ids)? {
        let view = view(context, context.live, &interface)?;
        if filters.fit(&interface.tags, |name| values(&interface, &view, name)) {
            shown.push(view);
        }
    }
    let paging =
        Paging::new(input.next_token.as_ref(), input.max_results, ids, "networkInterfaceIds");
    let (page, next_token) = paging
        .page::<shapes::DescribeNetworkInterfaces, _>(shown, |view| {
            view.network_interface_id.clone().unwrap_or_default()
        })?;
    let network_interfaces = Some(page);
    unless_dry(input.dry_run, DescribeNetworkInterfacesOutput { network_interfaces, next_token })
}

fn values(
    interface: &NetworkInterface,
    view: &shapes::NetworkInterface,
    name: &str,
) -> Vec<String> {
    let attached = view.attachment.as_ref();
    let association = view.association.as_ref();
    match name {
        "addresses.primary" => flag(true),
        "addresses.private-ip-address" => {
            let all = std::iter::once(&interface.private_ip).chain(&interface.secondary_ips);
            all.map(ToString::to_string).collect()
        }
        "association.association-id" => some(association.and_then(|a| a.association_id.as_ref())),
        "association.ip-owner-id" => some(association.and_then(|a| a.ip_owner_id.as_ref())),
        "association.public-dns-name" => some(association.and_then(|a| a.public_dns_name.as_ref())),
        "association.public-ip" | "addresses.association.public-ip" => {
            some(association.and_then(|a| a.public_ip.as_ref()))
        }
        "attachment.attachment-id" => some(attached.and_then(|a| a.attachment_id.as_ref())),
        "attachment.delete-on-termination" => {
            attached.and_then(|a| a.delete_on_termination).map(flag).unwrap_or_default()
        }
        "attachment.device-index" => {
            attached.and_then(|a| a.device_index).map(|n| n.to_string()).into_iter().collect()
        }
        "attachment.instance-id" => some(attached.and_then(|a| a.instance_id.as_ref())),
        "attachment.instance-owner-id" => some(attached.and_then(|a| a.instance_owner_id.as_ref())),
        "attachment.status" => some(attached.and_then(|a| a.status.as_ref())),
        "availability-zone" => one(&interface.zone),
        "description" => one(&interface.description),
        "group-id" => interface.groups.clone(),
        "group-name" => {
            view.groups.iter().flatten().filter_map(|group| group.group_name.clone()).collect()
        }
        "interface-type" => one(&interface.kind),
        "mac-address" => one(&interface.mac),
        "owner-id" => some(view.owner_id.as_ref()),
        "private-dns-name" => some(view.private_dns_name.as_ref()),
        "private-ip-address" => one(interface.private_ip.to_string()),
        "requester-id" => some(interface.requester.as_ref()),
        "requester-managed" => flag(interface.requester.is_some()),
        "source-dest-check" => flag(interface.source_dest_check),
        "status" => some(view.status.as_ref()),
        "subnet-id" => one(&interface.subnet_id),
        "vpc-id" => one(&interface.vpc_id),
        _ => one(&interface.id),
    }
}

/// The public address of an interface, as EC2 shows it.
fn association(
    look: &impl Look,
    live: &dyn Live,
    interface: &NetworkInterface,
) -> Result<Option<NetworkInterfaceAssociation>, ApiError> {
    let scope = look.scope();
    let addresses = look.list::<ElasticAddress>()?;
    let elastic = addresses.iter().find_map(|address| {
        let with = address.association.as_ref()?;
        (with.interface_id == interface.id).then_some((address, with))
    });
    if let Some((address, with)) = elastic {
        return Ok(Some(NetworkInterfaceAssociation {
            allocation_id: Some(address.id.clone()),
            association_id: Some(with.id.clone()),
            ip_owner_id: Some(scope.account().to_owned()),
            public_dns_name: Some(names::public_dns(scope, address.public_ip)),
            public_ip: Some(address.public_ip.to_string()),
            ..NetworkInterfaceAssociation::default()
        }));
    }
    let instance = interface.attachment.as_ref().and_then(|attached| attached.instance_id.as_ref());
    let runs = match instance {
        Some(id) => look
            .maybe::<Instance>(id)?
            .is_some_and(|instance| State::of(&instance, live) == State::Running),
        None => true,
    };
    if !interface.public || !runs {
        return Ok(None);
    }
    let ip = names::public_ip(live, instance.map(String::as_str), interface.private_ip);
    Ok(Some(NetworkInterfaceAssociation {
        ip_owner_id: Some("amazon".to_owned()),
        public_dns_name: Some(names::public_dns(scope, ip)),
        public_ip: Some(ip.to_string()),
        ..NetworkInterfaceAssociation::default()
    }))
}

fn view(
    look: &impl Look,
    live: &dyn Live,
    interface: &NetworkInterface,
) -> Result<shapes::NetworkInterface, ApiError> {
    let scope = look.scope();
    let association = association(look, live, interface)?;
    let dns = |ip| Some(names::private_dns(scope, ip));
    let mut addresses = vec![NetworkInterfacePrivateIpAddress {
        association: association.clone(),
        primary: Some(true),
        private_dns_name: dns(interface.private_ip),
        private_ip_address: Some(interface.private_ip.to_string()),
    }];
    addresses.extend(interface.secondary_ips.iter().map(|ip| NetworkInterfacePrivateIpAddress {
        association: None,
        primary: Some(false),
        private_dns_name: dns(*ip),
        private_ip_address: Some(ip.to_string()),
    }));
    let attachment = interface.attachment.as_ref().map(|attached| NetworkInterfaceAttachment {
        attach_time: Some(attached.at),
        attachment_id: Some(attached.id.clone()),
        delete_on_termination: Some(attached.delete_on_termination),
        device_index: i32::try_from(attached.device_index).ok(),
        network_card_index: Some(0),
        instance_id: attached.instance_id.clone(),
        instance_owner_id: Some(match (&attached.instance_id, &interface.requester) {
            (None, Some(service)) => service.clone(),
            _ => scope.account().to_owned(),
        }),
        status: Some("attached".to_owned()),
        ..NetworkInterfaceAttachment::default()
    });
    let status = if attachment.is_some() { "in-use" } else { "available" };
    Ok(shapes::NetworkInterface {
        association,
        attachment,
        availability_zone: Some(interface.zone.clone()),
        availability_zone_id: zone_id(scope.region(), &interface.zone),
        description: Some(interface.description.clone()),
        groups: Some(identifiers(look, &interface.groups)?),
        interface_type: Some(interface.kind.clone()),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(interface.mac.clone()),
        network_interface_id: Some(interface.id.clone()),
        owner_id: Some(scope.account().to_owned()),
        private_dns_name: dns(interface.private_ip),
        private_ip_address: Some(interface.private_ip.to_string()),
        private_ip_addresses: Some(addresses),
        requester_id: interface.requester.clone(),
        requester_managed: Some(interface.requester.is_some()),
        source_dest_check: Some(interface.source_dest_check),
        status: Some(status.to_owned()),
        subnet_id: Some(interface.subnet_id.clone()),
        tag_set: tag::shown(&interface.tags),
        vpc_id: Some(interface.vpc_id.clone()),
        ..shapes::NetworkInterface::default()
    })
}

pub(crate) fn modify_network_interface_attribute(
    context: &mut Writing<'_, '_>,
    input: ModifyNetworkInterfaceAttributeInput,
) -> Result<Nothing, ApiError> {
    let id = &input.network_interface_id;
    let mut interface = (*context.get::<NetworkInterface>(Id::Interface, id)?).clone();
    if interface.requester.is_some() {
        let message = "You do not have permission to access the specified resource.";
        return Err(ApiError::new("AuthFailure", message));
    }
    if let Some(groups) = input.groups {
        interface.groups = checked_groups(context, groups, &interface.vpc_id)?;
    }
    if let Some(text) = input.description.and_then(|value| value.value) {
        interface.description = text;
    }
    if let Some(value) = input.source_dest_check.and_then(|value| value.value) {
        interface.source_dest_check = value;
    }
    if let Some(change) = input.attachment
        && let Some(attached) = interface.attachment.as_mut()
        && let Some(value) = change.delete_on_termination
    {
        attached.delete_on_termination = value;
    }
    if let Some(value) = input.associate_public_ip_address {
        interface.public = value;
    }
    context.save(&interface)?;
    unless_dry(input.dry_run, Nothing)
}

const VOLUME_FILTERS: &[&str] = &[
    "attachment.attach-time",
    "attachment.delete-on-termination",
    "attachment.device",
    "attachment.instance-id",
    "attachment.status",
    "availability-zone",
    "encrypted",
    "size",
    "snapshot-id",
    "status",
    "volume-id",
    "volume-type",
];

pub(crate) fn describe_volumes(
    context: &Reading<'_>,
    input: DescribeVolumesInput,
) -> Result<DescribeVolumesOutput, ApiError> {
    let filters = Filters::new(input.filters, VOLUME_FILTERS)?;
    let ids = input.volume_ids.as_deref();
    let volumes = context.chosen::<Volume>(Id::Volume, ids)?;
    let fitting = volumes
        .into_iter()
        .filter(|volume| filters.fit(&volume.tags, |name| volume_values(volume, name)));
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "volumesSet");
    let (page, next_token) =
        paging.page::<shapes::DescribeVolumes, _>(fitting, |volume| volume.id.clone())?;
    let volumes = Some(page.iter().map(|volume| volume_view(context, volume)).collect());
    unless_dry(input.dry_run, DescribeVolumesOutput { volumes, next_token })
}

fn volume_status(volume: &Volume) -> &'static str {
    if volume.attachment.is_some() { "in-use" } else { "available" }
}

fn volume_values(volume: &Volume, name: &str) -> Vec<String> {
    let attached = volume.attachment.as_ref();
    match name {
        "attachment.attach-time" => attached.map(|a| a.at.to_millis_text()).into_iter().collect(),
        "attachment.delete-on-termination" => {
            attached.map(|a| flag(a.delete_on_termination)).unwrap_or_default()
        }
        "attachment.device" => some(attached.map(|a| &a.device)),
        "attachment.instance-id" => some(attached.map(|a| &a.instance_id)),
        "attachment.status" => attached.map(|_| "attached".to_owned()).into_iter().collect(),
        "availability-zone" => one(&volume.zone),
        "encrypted" => flag(volume.encrypted),
        "size" => one(volume.size_gib.to_string()),
        "snapshot-id" => some(volume.snapshot.as_ref()),
        "status" => one(volume_status(volume)),
        "volume-type" => one(&volume.kind),
        _ => one(&volume.id),
    }
}

fn volume_view(look: &impl Look, volume: &Volume) -> shapes::Volume {
    let scope = look.scope();
    let number = |value: Option<u32>| value.and_then(|value| i32::try_from(value).ok());
    let attachment = |attached: &elbow_state::ec2::VolumeAttachment| shapes::VolumeAttachment {
        delete_on_termination: Some(attached.delete_on_termination),
        volume_id: Some(volume.id.clone()),
        instance_id: Some(attached.instance_id.clone()),
        device: Some(attached.device.clone()),
        state: Some("attached".to_owned()),
        attach_time: Some(attached.at),
        ..shapes::VolumeAttachment::default()
    };
    shapes::Volume {
        availability_zone_id: zone_id(scope.region(), &volume.zone),
        iops: number(volume.iops),
        tags: tag::shown(&volume.tags),
        volume_type: Some(volume.kind.clone()),
        multi_attach_enabled: Some(false),
        throughput: number(volume.throughput),
        volume_id: Some(volume.id.clone()),
        size: number(Some(volume.size_gib)),
        snapshot_id: Some(volume.snapshot.clone().unwrap_or_default()),
        availability_zone: Some(volume.zone.clone()),
        state: Some(volume_status(volume).to_owned()),
        create_time: Some(volume.created_at),
        attachments: Some(volume.attachment.iter().map(attachment).collect()),
        encrypted: Some(volume.encrypted),
        kms_key_id: volume.kms_key.clone(),
        ..shapes::Volume::default()
    }
}
