//! Registering and deregistering targets, for RegisterTargets and for every service that puts its
//! instances behind a load balancer. Whether something may be a target is for the caller to say.

use std::sync::Arc;

use elbow_base::Timestamp;
use elbow_store::{KeyError, KeyPrefix, Read, Record, RecordKey, StoreError, Tx};

use super::{Draining, Target, TargetGroup, TargetType};
use crate::Scope;

/// The group's targets at `now`: those that are registered and those that drain.
///
/// # Errors
/// If the store cannot be read.
pub fn targets(
    from: &impl Read,
    scope: &Scope,
    group: &TargetGroup,
    now: Timestamp,
) -> Result<Vec<Arc<Target>>, StoreError> {
    let mut targets = records(from, scope, group)?;
    targets.retain(|target| !target.is_gone(now));
    Ok(targets)
}

/// Every record of the group's targets, those that mean nothing any more too.
///
/// # Errors
/// If the store cannot be read.
pub fn records(
    from: &impl Read,
    scope: &Scope,
    group: &TargetGroup,
) -> Result<Vec<Arc<Target>>, StoreError> {
    let name = TargetGroup::record_name(&group.arn).unwrap_or_default();
    let (account, region) = (scope.account(), scope.region());
    let prefix = KeyPrefix::names(Target::KIND, account, region, &format!("{name}/"));
    from.records::<Target>(&prefix).map(|entry| Ok(entry?.value)).collect()
}

/// Registers a target, or brings one back that drains. One that is registered stays as it is.
/// Says whether anything changed.
///
/// # Errors
/// If the store refuses.
pub fn register(
    tx: &mut Tx<'_>,
    scope: &Scope,
    group: &TargetGroup,
    id: &str,
    port: Option<u16>,
    zone: Option<String>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let port = port_of(group, port);
    let key = key(scope, group, id, port)?;
    if tx.get_record::<Target>(&key)?.is_some_and(|entry| entry.value.draining.is_none()) {
        return Ok(false);
    }
    let target = Target {
        target_group_arn: group.arn.clone(),
        id: id.to_owned(),
        port,
        zone,
        registered: now,
        draining: None,
    };
    tx.put_record(&key, &target)?;
    Ok(true)
}

/// Deregisters a target: it drains for the group's delay. Where nothing can be under way - the
/// group has no load balancer or no delay, or its target is a function - it is gone at once.
/// Unknown targets are passed over.
///
/// # Errors
/// If the store refuses.
pub fn deregister(
    tx: &mut Tx<'_>,
    scope: &Scope,
    group: &TargetGroup,
    id: &str,
    port: Option<u16>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let key = key(scope, group, id, port_of(group, port))?;
    let Some(entry) = tx.get_record::<Target>(&key)? else { return Ok(()) };
    let delay = group.deregistration_delay();
    let lambda = group.target_type == TargetType::Lambda;
    if delay.is_zero() || lambda || group.load_balancer_arn.is_none() {
        tx.delete(&key)?;
    } else if entry.value.draining.is_none() {
        let draining = Some(Draining { since: now, until: now + delay });
        tx.put_record(&key, &Target { draining, ..(*entry.value).clone() })?;
    }
    Ok(())
}

/// Takes a terminated instance out of every group: nothing of it is left that could drain.
///
/// # Errors
/// If the store refuses.
pub fn forget_instance(tx: &mut Tx<'_>, scope: &Scope, id: &str) -> Result<(), StoreError> {
    let prefix = KeyPrefix::region(Target::KIND, scope.account(), scope.region());
    let all: Vec<_> = tx.records::<Target>(&prefix).collect::<Result<_, _>>()?;
    for entry in all.into_iter().filter(|entry| entry.value.id == id) {
        tx.delete(&entry.key)?;
    }
    Ok(())
}

/// Deletes the records of the group's targets that have drained, at most `max` of them: a
/// transaction has a limit.
///
/// # Errors
/// If the store refuses.
pub fn sweep(
    tx: &mut Tx<'_>,
    scope: &Scope,
    group: &TargetGroup,
    now: Timestamp,
    max: usize,
) -> Result<(), StoreError> {
    let gone = records(tx, scope, group)?.into_iter().filter(|target| target.is_gone(now));
    for target in gone.take(max) {
        tx.delete(&key(scope, group, &target.id, target.port)?)?;
    }
    Ok(())
}

/// The port of a registration: the group's own if none is given, none for functions.
pub fn port_of(group: &TargetGroup, asked: Option<u16>) -> Option<u16> {
    match group.target_type {
        TargetType::Lambda => None,
        _ => asked.or(group.port),
    }
}

fn key(
    scope: &Scope,
    group: &TargetGroup,
    id: &str,
    port: Option<u16>,
) -> Result<RecordKey, KeyError> {
    // A group's record has a well-formed ARN.
    let name = Target::record_name(&group.arn, id, port).unwrap_or_default();
    Target::key(scope.account(), scope.region(), &name)
}
