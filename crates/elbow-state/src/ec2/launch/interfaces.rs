//! The interfaces of a launch: which subnets, groups and addresses its instances get.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::sync::Arc;

use elbow_base::Rng;
use elbow_store::Tx;

use super::{LaunchError, LaunchOrder, Making, number};
use crate::Scope;
use crate::ec2::launch_data::InterfaceSpec;
use crate::ec2::{
    InterfaceAttachment, NetworkInterface, SecurityGroup, Subnet, default_subnets, default_vpc,
    find, free_address, group_by_name, interface, put, used_addresses, zones,
};

/// An interface to be made, the same for each instance.
pub(super) struct InterfacePlan {
    place: u32,
    pub(super) subnet: Arc<Subnet>,
    groups: Vec<String>,
    private_ip: Option<Ipv4Addr>,
    public: bool,
    delete_on_termination: bool,
    description: String,
}

/// The interfaces of each instance, the primary one first.
pub(super) fn plan_interfaces(
    tx: &Tx<'_>,
    scope: &Scope,
    order: &LaunchOrder<'_>,
) -> Result<Vec<InterfacePlan>, LaunchError> {
    let data = order.data;
    let primary = InterfaceSpec { device_index: Some(0), ..InterfaceSpec::default() };
    let given = data.network_interfaces.as_deref().filter(|specs| !specs.is_empty());
    let beside = [
        (data.security_group_ids.is_some() || data.security_groups.is_some(), "security groups"),
        // A group puts its own subnet into the interfaces of its template.
        (order.subnet_id.is_some() && order.requester.is_none(), "subnet ID"),
        (order.private_ip.is_some(), "private IP address"),
    ];
    if given.is_some()
        && let Some((_, what)) = beside.iter().find(|(there, _)| *there)
    {
        return Err(LaunchError::BesideInterfaces(what));
    }
    let mut specs: Vec<&InterfaceSpec> =
        given.map_or_else(|| vec![&primary], |specs| specs.iter().collect());
    specs.sort_by_key(|spec| spec.device_index);
    let places: BTreeSet<u32> = specs.iter().filter_map(|spec| spec.device_index).collect();
    if places.len() != specs.len() || !places.contains(&0) {
        return Err(LaunchError::InterfacePlaces);
    }
    if let Some(id) = specs.iter().find_map(|spec| spec.network_interface_id.clone()) {
        return Err(LaunchError::Interface(id));
    }
    let mut plans: Vec<InterfacePlan> = Vec::new();
    for spec in specs {
        let plan = plan_interface(tx, scope, order, spec, plans.first())?;
        plans.push(plan);
    }
    Ok(plans)
}

fn plan_interface(
    tx: &Tx<'_>,
    scope: &Scope,
    order: &LaunchOrder<'_>,
    spec: &InterfaceSpec,
    primary: Option<&InterfacePlan>,
) -> Result<InterfacePlan, LaunchError> {
    let data = order.data;
    let zone = data.placement.as_ref().and_then(|placement| placement.availability_zone.as_deref());
    let zone = zone.filter(|zone| !zone.is_empty());
    let subnet = match (spec.subnet_id.as_deref().or(order.subnet_id), primary) {
        (Some(id), _) => {
            find::<Subnet>(tx, scope, id)?.ok_or_else(|| LaunchError::Subnet(id.to_owned()))?
        }
        (None, Some(primary)) => Arc::clone(&primary.subnet),
        (None, None) => choose_subnet(tx, scope, zone)?,
    };
    if zone.is_some_and(|zone| zone != subnet.zone) {
        return Err(LaunchError::SubnetZone(subnet.id.clone()));
    }
    let groups = match &spec.groups {
        Some(ids) => groups_by_id(tx, scope, ids, &subnet.vpc_id)?,
        None => {
            let ids = data.security_group_ids.as_deref().unwrap_or_default();
            let mut groups = groups_by_id(tx, scope, ids, &subnet.vpc_id)?;
            for name in data.security_groups.iter().flatten() {
                let group = group_by_name(tx, scope, &subnet.vpc_id, name)?;
                groups.push(group.ok_or_else(|| LaunchError::Group(name.clone()))?.id.clone());
            }
            groups
        }
    };
    let groups = if groups.is_empty() {
        group_by_name(tx, scope, &subnet.vpc_id, "default")?.iter().map(|g| g.id.clone()).collect()
    } else {
        groups
    };
    let private_ip = match &spec.private_ip_address {
        Some(text) => Some(text.parse().map_err(|_| LaunchError::Address(text.clone()))?),
        None => order.private_ip.filter(|_| primary.is_none()),
    };
    if let Some(ip) = private_ip
        && !subnet.cidr.has(ip)
    {
        return Err(LaunchError::Address(ip.to_string()));
    }
    let maps = subnet.map_public_ip && primary.is_none();
    Ok(InterfacePlan {
        place: spec.device_index.unwrap_or_default(),
        groups,
        private_ip,
        public: spec.associate_public_ip_address.unwrap_or(maps),
        delete_on_termination: spec.delete_on_termination.unwrap_or(true),
        description: spec.description.clone().unwrap_or_default(),
        subnet,
    })
}

fn choose_subnet(
    tx: &Tx<'_>,
    scope: &Scope,
    zone: Option<&str>,
) -> Result<Arc<Subnet>, LaunchError> {
    if let Some(zone) = zone
        && !zones(scope.region()).iter().any(|name| name == zone)
    {
        return Err(LaunchError::Zone(zone.to_owned()));
    }
    if default_vpc(tx, scope)?.is_none() {
        return Err(LaunchError::NoDefaultVpc);
    }
    let subnets = default_subnets(tx, scope)?;
    let found = subnets.into_iter().find(|subnet| zone.is_none_or(|zone| subnet.zone == zone));
    found.ok_or_else(|| {
        LaunchError::NoDefaultSubnet(zone.unwrap_or_else(|| scope.region()).to_owned())
    })
}

fn groups_by_id(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[String],
    vpc_id: &str,
) -> Result<Vec<String>, LaunchError> {
    for id in ids {
        let group = find::<SecurityGroup>(tx, scope, id)?;
        let group = group.ok_or_else(|| LaunchError::Group(id.clone()))?;
        if group.vpc_id != vpc_id {
            let (group, vpc) = (id.clone(), vpc_id.to_owned());
            return Err(LaunchError::GroupVpc { group, vpc });
        }
    }
    Ok(ids.to_vec())
}

/// As many as there are addresses for, but not fewer than the least.
pub(super) fn count(
    tx: &Tx<'_>,
    making: &Making<'_>,
    plans: &[InterfacePlan],
    most: u32,
) -> Result<u32, LaunchError> {
    let Making { scope, order, now } = *making;
    let mut count = order.max;
    for plan in plans {
        let used = used_addresses(tx, scope, &plan.subnet, now)?;
        if let Some(ip) = plan.private_ip {
            if used.contains(&ip) {
                return Err(LaunchError::AddressInUse(ip));
            }
            count = count.min(1);
        }
        let in_it = plans.iter().filter(|other| other.subnet.id == plan.subnet.id).count();
        let free = plan.subnet.cidr.usable_count().saturating_sub(number(used.len()));
        count = count.min(free / number(in_it).max(1));
        if count < order.min {
            return Err(LaunchError::SubnetFull(plan.subnet.id.clone()));
        }
    }
    if order.min > most {
        return Err(LaunchError::TooMany(order.min));
    }
    Ok(count.min(most))
}

/// Writes the interfaces of one instance.
pub(super) fn make(
    tx: &mut Tx<'_>,
    making: &Making<'_>,
    plans: &[InterfacePlan],
    instance_id: &str,
    rng: &mut Rng,
) -> Result<Vec<NetworkInterface>, LaunchError> {
    let Making { scope, order, now } = *making;
    let mut made = Vec::new();
    for plan in plans {
        let used = used_addresses(tx, scope, &plan.subnet, now)?;
        let free = plan.private_ip.or_else(|| free_address(&plan.subnet, &used));
        let private_ip = free.ok_or_else(|| LaunchError::SubnetFull(plan.subnet.id.clone()))?;
        let made_now = NetworkInterface {
            id: format!("eni-{}", rng.hex(17)),
            subnet_id: plan.subnet.id.clone(),
            vpc_id: plan.subnet.vpc_id.clone(),
            zone: plan.subnet.zone.clone(),
            description: plan.description.clone(),
            kind: "interface".to_owned(),
            requester: None,
            private_ip,
            secondary_ips: Vec::new(),
            public: plan.public,
            mac: interface::mac(private_ip),
            groups: plan.groups.clone(),
            source_dest_check: true,
            attachment: Some(InterfaceAttachment {
                id: format!("eni-attach-{}", rng.hex(17)),
                instance_id: Some(instance_id.to_owned()),
                device_index: plan.place,
                delete_on_termination: plan.delete_on_termination,
                at: now,
            }),
            tags: order.data.tags_for("network-interface"),
        };
        put(tx, scope, &made_now)?;
        made.push(made_now);
    }
    Ok(made)
}
