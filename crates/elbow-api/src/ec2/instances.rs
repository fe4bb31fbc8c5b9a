//! DescribeInstances and DescribeInstanceStatus (ec2 reference, sections 8, 9 and 13).

use std::sync::Arc;

use elbow_state::ec2::{Instance, Volume, zone_id};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    DescribeInstanceStatusInput, DescribeInstanceStatusOutput, DescribeInstancesInput,
    DescribeInstancesOutput, InstanceStatus, InstanceStatusDetails, InstanceStatusSummary,
    Reservation,
};

use super::access::{Ec2Look, unless_dry};
use super::filter::{Filters, flag, one, some};
use super::instance_state::State;
use super::instance_view::{Seen, view};
use super::names;
use super::page::Paging;
use super::security_groups::identifiers;
use crate::context::{Look, Reading};

const FILTERS: &[&str] = &[
    "architecture",
    "availability-zone",
    "block-device-mapping.device-name",
    "block-device-mapping.volume-id",
    "client-token",
    "dns-name",
    "group-id",
    "group-name",
    "hypervisor",
    "iam-instance-profile.arn",
    "iam-instance-profile.id",
    "iam-instance-profile.name",
    "image-id",
    "instance-id",
    "instance-lifecycle",
    "instance-state-code",
    "instance-state-name",
    "instance-type",
    "instance.group-id",
    "instance.group-name",
    "ip-address",
    "key-name",
    "launch-index",
    "launch-time",
    "monitoring-state",
    "network-interface.addresses.private-ip-address",
    "network-interface.addresses.association.public-ip",
    "network-interface.group-id",
    "network-interface.network-interface-id",
    "network-interface.private-dns-name",
    "network-interface.subnet-id",
    "network-interface.vpc-id",
    "owner-id",
    "placement-group-name",
    "platform",
    "private-dns-name",
    "private-ip-address",
    "requester-id",
    "reservation-id",
    "root-device-name",
    "root-device-type",
    "source-dest-check",
    "state-reason-code",
    "subnet-id",
    "tenancy",
    "virtualization-type",
    "vpc-id",
];

pub(crate) fn describe_instances(
    context: &Reading<'_>,
    input: DescribeInstancesInput,
) -> Result<DescribeInstancesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.instance_ids.as_deref();
    let mut found: Vec<(Arc<Instance>, Seen)> = Vec::new();
    for instance in context.instances(ids, context.now)? {
        let seen = Seen::of(context, context.live, &instance)?;
        if filters.fit(&instance.tags, |name| values(context, &instance, &seen, name)) {
            found.push((instance, seen));
        }
    }
    // The instances of a reservation stay together.
    found.sort_by(|(a, _), (b, _)| {
        let order = |i: &Instance| (i.created_at, i.reservation.clone(), i.launch_index);
        order(a).cmp(&order(b))
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "instancesSet");
    let (page, next_token) =
        paging.page::<shapes::DescribeInstances, _>(found, |(instance, _)| instance.id.clone())?;
    let mut reservations: Vec<Reservation> = Vec::new();
    for (instance, seen) in page {
        let shown = view(context, &instance, &seen)?;
        match reservations.last_mut() {
            Some(last) if last.reservation_id.as_ref() == Some(&instance.reservation) => {
                last.instances.get_or_insert_default().push(shown);
            }
            _ => reservations.push(Reservation {
                reservation_id: Some(instance.reservation.clone()),
                owner_id: Some(context.scope.account().to_owned()),
                requester_id: instance.requester.clone(),
                groups: Some(Vec::new()),
                instances: Some(vec![shown]),
            }),
        }
    }
    let output = DescribeInstancesOutput { next_token, reservations: Some(reservations) };
    unless_dry(input.dry_run, output)
}

fn values(look: &impl Look, instance: &Instance, seen: &Seen, name: &str) -> Vec<String> {
    let primary = seen.interfaces.first();
    let groups = || primary.map(|interface| interface.groups.clone()).unwrap_or_default();
    let profile = instance.profile.as_ref();
    let of_each = |pick: fn(&elbow_state::ec2::NetworkInterface) -> String| {
        seen.interfaces.iter().map(pick).collect::<Vec<_>>()
    };
    let volumes = |pick: fn(&Volume) -> Option<String>| {
        seen.volumes.iter().filter_map(pick).collect::<Vec<_>>()
    };
    match name {
        "architecture" => one(&instance.architecture),
        "availability-zone" => one(&instance.zone),
        "block-device-mapping.device-name" => {
            volumes(|volume| volume.attachment.as_ref().map(|attached| attached.device.clone()))
        }
        "block-device-mapping.volume-id" => instance.volumes.clone(),
        "client-token" => some(instance.client_token.as_ref()),
        "dns-name" => {
            seen.public_ip().map(|ip| names::public_dns(look.scope(), ip)).into_iter().collect()
        }
        "instance.group-id" | "group-id" | "network-interface.group-id" => groups(),
        "instance.group-name" | "group-name" => {
            let found = identifiers(look, &groups()).unwrap_or_default();
            found.into_iter().filter_map(|group| group.group_name).collect()
        }
        "hypervisor" => one("xen"),
        "iam-instance-profile.arn" => some(profile.map(|profile| &profile.arn)),
        "iam-instance-profile.id" => some(profile.map(|profile| &profile.id)),
        "iam-instance-profile.name" => {
            let name = profile.and_then(|profile| profile.arn.rsplit('/').next());
            name.map(str::to_owned).into_iter().collect()
        }
        "image-id" => one(&instance.image_id),
        "instance-lifecycle" if instance.spot => one("spot"),
        "instance-state-code" => one(seen.state.code().to_string()),
        "instance-state-name" => one(seen.state.name()),
        "instance-type" => one(&instance.instance_type),
        "ip-address" | "network-interface.addresses.association.public-ip" => {
            seen.public_ip().map(|ip| ip.to_string()).into_iter().collect()
        }
        "key-name" => some(instance.key_name.as_ref()),
        "launch-index" => one(instance.launch_index.to_string()),
        "launch-time" => one(instance.launched_at.to_millis_text()),
        "monitoring-state" => one(if instance.monitoring { "enabled" } else { "disabled" }),
        "network-interface.addresses.private-ip-address" => of_each(|i| i.private_ip.to_string()),
        "network-interface.network-interface-id" => instance.interfaces.clone(),
        "network-interface.subnet-id" => of_each(|i| i.subnet_id.clone()),
        "network-interface.vpc-id" => of_each(|i| i.vpc_id.clone()),
        "owner-id" => one(look.scope().account()),
        "placement-group-name" => some(instance.placement_group.as_ref()),
        "private-dns-name" | "network-interface.private-dns-name" if primary.is_some() => {
            one(names::private_dns(look.scope(), instance.private_ip))
        }
        "private-ip-address" if primary.is_some() => one(instance.private_ip.to_string()),
        "requester-id" => some(instance.requester.as_ref()),
        "reservation-id" => one(&instance.reservation),
        "root-device-name" => one(&instance.root_device),
        "root-device-type" => one("ebs"),
        "source-dest-check" => primary.map(|i| flag(i.source_dest_check)).unwrap_or_default(),
        "state-reason-code" => some(instance.reason.as_ref().map(|reason| &reason.code)),
        "subnet-id" if primary.is_some() => one(&instance.subnet_id),
        "vpc-id" if primary.is_some() => one(&instance.vpc_id),
        "tenancy" => one(&instance.tenancy),
        "virtualization-type" => one("hvm"),
        "instance-id" => one(&instance.id),
        // Of a kind that this instance has nothing of.
        _ => Vec::new(),
    }
}

const STATUS_FILTERS: &[&str] = &[
    "availability-zone",
    "instance-state-code",
    "instance-state-name",
    "instance-status.reachability",
    "instance-status.status",
    "system-status.reachability",
    "system-status.status",
];

pub(crate) fn describe_instance_status(
    context: &Reading<'_>,
    input: DescribeInstanceStatusInput,
) -> Result<DescribeInstanceStatusOutput, ApiError> {
    let filters = Filters::new(input.filters, STATUS_FILTERS)?;
    let ids = input.instance_ids.as_deref();
    let all = input.include_all_instances == Some(true);
    let mut shown = Vec::new();
    for instance in context.instances(ids, context.now)? {
        let state = State::of(&instance, context.live);
        if state != State::Running && !all {
            continue;
        }
        let (status, reachability) = status(state);
        let fits = filters.fit(&instance.tags, |name| match name {
            "availability-zone" => one(&instance.zone),
            "instance-state-code" => one(state.code().to_string()),
            "instance-state-name" => one(state.name()),
            "instance-status.status" | "system-status.status" => one(status),
            _ => one(reachability.unwrap_or_default()),
        });
        if fits {
            shown.push(status_view(context, &instance, state));
        }
    }
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "instancesSet");
    let (page, next_token) = paging.page::<shapes::DescribeInstanceStatus, _>(shown, |status| {
        status.instance_id.clone().unwrap_or_default()
    })?;
    let output = DescribeInstanceStatusOutput { instance_statuses: Some(page), next_token };
    unless_dry(input.dry_run, output)
}

/// The status of both checks and what they say about reachability. Both pass as soon as the
/// instance runs: there is no other machine under it that could be out of reach.
fn status(state: State) -> (&'static str, Option<&'static str>) {
    match state {
        State::Running => ("ok", Some("passed")),
        State::Pending => ("initializing", Some("initializing")),
        _ => ("not-applicable", None),
    }
}

fn status_view(look: &impl Look, instance: &Instance, state: State) -> InstanceStatus {
    let (status, reachability) = status(state);
    let detail = |reachability: &str| InstanceStatusDetails {
        name: Some("reachability".to_owned()),
        status: Some(reachability.to_owned()),
        ..InstanceStatusDetails::default()
    };
    let summary = || {
        Some(InstanceStatusSummary {
            details: Some(reachability.into_iter().map(detail).collect()),
            status: Some(status.to_owned()),
        })
    };
    let volumes = shapes::EbsStatusSummary {
        details: Some(
            reachability
                .map(|reachability| shapes::EbsStatusDetails {
                    name: Some("reachability".to_owned()),
                    status: Some(reachability.to_owned()),
                    ..Default::default()
                })
                .into_iter()
                .collect(),
        ),
        status: Some(status.to_owned()),
    };
    InstanceStatus {
        availability_zone: Some(instance.zone.clone()),
        availability_zone_id: zone_id(look.scope().region(), &instance.zone),
        events: Some(Vec::new()),
        instance_id: Some(instance.id.clone()),
        instance_state: state.shown(),
        instance_status: summary(),
        system_status: summary(),
        attached_ebs_status: Some(volumes),
        ..InstanceStatus::default()
    }
}
