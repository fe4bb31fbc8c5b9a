//! Finding EC2's records, in a snapshot as well as in a transaction. The default network is found
//! also while it is not stored.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::sync::Arc;

use elbow_base::Timestamp;
use elbow_store::{KeyError, KeyPrefix, Read, Record, RecordKey, StoreError, Tx};

use super::default_network::{default_network, is_settled, settle};
use super::{DefaultNetwork, Instance, NetworkInterface, SecurityGroup, Subnet, Vpc};
use crate::Scope;

/// A record of EC2 that is found by its id.
pub trait Ec2Record: Record + Clone {
    /// Whether a default network has such records.
    const IN_DEFAULT_NETWORK: bool = false;

    /// Its id, which names the record.
    fn id(&self) -> &str;

    /// Those of a default network.
    fn of(_network: DefaultNetwork) -> Vec<Self> {
        Vec::new()
    }
}

/// The record with this id.
///
/// # Errors
/// If the store cannot be read.
pub fn find<R: Ec2Record>(
    from: &impl Read,
    scope: &Scope,
    id: &str,
) -> Result<Option<Arc<R>>, StoreError> {
    let Ok(key) = key::<R>(scope, id) else {
        return Ok(None);
    };
    if let Some(entry) = from.get_record::<R>(&key)? {
        return Ok(Some(entry.value));
    }
    if !R::IN_DEFAULT_NETWORK || is_settled(from, scope)? {
        return Ok(None);
    }
    let found = R::of(default_network(scope)).into_iter().find(|record| record.id() == id);
    Ok(found.map(Arc::new))
}

/// All records of a kind, in the order of their ids.
///
/// # Errors
/// If the store cannot be read.
pub fn all<R: Ec2Record>(from: &impl Read, scope: &Scope) -> Result<Vec<Arc<R>>, StoreError> {
    let prefix = KeyPrefix::region(R::KIND, scope.account(), scope.region());
    let stored = from.records::<R>(&prefix).map(|entry| entry.map(|entry| entry.value));
    let mut records: Vec<Arc<R>> = stored.collect::<Result<_, _>>()?;
    if R::IN_DEFAULT_NETWORK && !is_settled(from, scope)? {
        records.extend(R::of(default_network(scope)).into_iter().map(Arc::new));
        records.sort_by(|a, b| a.id().cmp(b.id()));
    }
    Ok(records)
}

/// Writes a record under its id; stores the default network first if that was not done yet.
///
/// # Errors
/// If the store refuses.
pub fn put<R: Ec2Record>(tx: &mut Tx<'_>, scope: &Scope, record: &R) -> Result<(), StoreError> {
    settle(tx, scope)?;
    tx.put_record(&key::<R>(scope, record.id())?, record)
}

/// Deletes a record; says whether there was one.
///
/// # Errors
/// If the store refuses.
pub fn delete<R: Ec2Record>(tx: &mut Tx<'_>, scope: &Scope, id: &str) -> Result<bool, StoreError> {
    settle(tx, scope)?;
    tx.delete(&key::<R>(scope, id)?)
}

/// The region's default VPC, if it has one still.
///
/// # Errors
/// If the store cannot be read.
pub fn default_vpc(from: &impl Read, scope: &Scope) -> Result<Option<Arc<Vpc>>, StoreError> {
    Ok(all::<Vpc>(from, scope)?.into_iter().find(|vpc| vpc.is_default))
}

/// The subnets that instances start in when none is named, in the order of their zones.
///
/// # Errors
/// If the store cannot be read.
pub fn default_subnets(from: &impl Read, scope: &Scope) -> Result<Vec<Arc<Subnet>>, StoreError> {
    let mut subnets = all::<Subnet>(from, scope)?;
    subnets.retain(|subnet| subnet.default_for_zone);
    subnets.sort_by(|a, b| a.zone.cmp(&b.zone));
    Ok(subnets)
}

/// The security group of this name in this VPC.
///
/// # Errors
/// If the store cannot be read.
pub fn group_by_name(
    from: &impl Read,
    scope: &Scope,
    vpc_id: &str,
    name: &str,
) -> Result<Option<Arc<SecurityGroup>>, StoreError> {
    let groups = all::<SecurityGroup>(from, scope)?;
    Ok(groups.into_iter().find(|group| group.vpc_id == vpc_id && group.name == name))
}

/// The instance with this id, if it can be seen at `now`.
///
/// # Errors
/// If the store cannot be read.
pub fn instance(
    from: &impl Read,
    scope: &Scope,
    id: &str,
    now: Timestamp,
) -> Result<Option<Arc<Instance>>, StoreError> {
    Ok(find::<Instance>(from, scope, id)?.filter(|instance| instance.is_visible(now)))
}

/// All instances that can be seen at `now`.
///
/// # Errors
/// If the store cannot be read.
pub fn instances(
    from: &impl Read,
    scope: &Scope,
    now: Timestamp,
) -> Result<Vec<Arc<Instance>>, StoreError> {
    let mut instances = all::<Instance>(from, scope)?;
    instances.retain(|instance| instance.is_visible(now));
    Ok(instances)
}

/// The addresses of a subnet that somebody has.
///
/// # Errors
/// If the store cannot be read.
pub fn used_addresses(
    from: &impl Read,
    scope: &Scope,
    subnet: &Subnet,
    now: Timestamp,
) -> Result<BTreeSet<Ipv4Addr>, StoreError> {
    let mut used = BTreeSet::new();
    for interface in all::<NetworkInterface>(from, scope)? {
        if interface.subnet_id == subnet.id {
            used.insert(interface.private_ip);
            used.extend(&interface.secondary_ips);
        }
    }
    for instance in all::<Instance>(from, scope)? {
        if instance.subnet_id == subnet.id && instance.is_leaving(now) {
            used.insert(instance.private_ip);
        }
    }
    Ok(used)
}

/// The first address of `subnet` that nobody in `used` has.
pub fn free_address(subnet: &Subnet, used: &BTreeSet<Ipv4Addr>) -> Option<Ipv4Addr> {
    subnet.cidr.usable().find(|address| !used.contains(address))
}

pub(crate) fn key<R: Record>(scope: &Scope, name: &str) -> Result<RecordKey, KeyError> {
    R::key(scope.account(), scope.region(), name)
}
