//! What stopping, starting and ending an instance changes in the state (ec2 reference, section 8).

use elbow_base::Timestamp;
use elbow_store::{StoreError, Tx};

use super::{
    ElasticAddress, Instance, Intent, NetworkInterface, StateReason, Volume, all, delete, find, put,
};
use crate::Scope;

/// Why an instance is stopped or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A client said so.
    User,
    /// A shutdown from inside.
    Inside,
    /// A service of AWS did it, such as Auto Scaling.
    Service,
}

/// Writes that `instance` should be stopped.
///
/// # Errors
/// If the store refuses.
pub fn stop(
    tx: &mut Tx<'_>,
    scope: &Scope,
    instance: &Instance,
    cause: Cause,
    now: Timestamp,
) -> Result<Instance, StoreError> {
    let mut instance = instance.clone();
    rest(&mut instance, Intent::Stop, cause, now);
    put(tx, scope, &instance)?;
    Ok(instance)
}

/// Writes that `instance` should run again.
///
/// # Errors
/// If the store refuses.
pub fn start(
    tx: &mut Tx<'_>,
    scope: &Scope,
    instance: &Instance,
    now: Timestamp,
) -> Result<Instance, StoreError> {
    let mut instance = instance.clone();
    instance.intent = Intent::Run;
    (instance.intent_at, instance.launched_at) = (now, now);
    (instance.at_rest, instance.reason) = (None, None);
    instance.boots = instance.boots.saturating_add(1);
    put(tx, scope, &instance)?;
    Ok(instance)
}

/// Writes that `instance` should end for good, and lets go of its interfaces and volumes. Its
/// address stays in use until it is at rest.
///
/// # Errors
/// If the store refuses.
pub fn terminate(
    tx: &mut Tx<'_>,
    scope: &Scope,
    instance: &Instance,
    cause: Cause,
    now: Timestamp,
) -> Result<Instance, StoreError> {
    let mut instance = instance.clone();
    // One that has stopped already has nothing left that could end.
    let rested = instance.at_rest.filter(|_| instance.intent == Intent::Stop);
    rest(&mut instance, Intent::Terminate, cause, now);
    instance.at_rest = instance.at_rest.or(rested.map(|_| now));
    for id in std::mem::take(&mut instance.interfaces) {
        release_interface(tx, scope, &id)?;
    }
    for id in std::mem::take(&mut instance.volumes) {
        release_volume(tx, scope, &id)?;
    }
    put(tx, scope, &instance)?;
    Ok(instance)
}

/// Writes that `instance` has really stopped or ended.
///
/// # Errors
/// If the store refuses.
pub fn rested(
    tx: &mut Tx<'_>,
    scope: &Scope,
    instance: &Instance,
    now: Timestamp,
) -> Result<Instance, StoreError> {
    let mut instance = instance.clone();
    instance.at_rest = Some(now);
    put(tx, scope, &instance)?;
    Ok(instance)
}

/// Forgets instances that cannot be seen any more.
///
/// # Errors
/// If the store refuses.
pub fn forget_terminated(tx: &mut Tx<'_>, scope: &Scope, now: Timestamp) -> Result<(), StoreError> {
    for instance in all::<Instance>(tx, scope)? {
        if !instance.is_visible(now) {
            delete::<Instance>(tx, scope, &instance.id)?;
        }
    }
    Ok(())
}

fn rest(instance: &mut Instance, intent: Intent, cause: Cause, now: Timestamp) {
    instance.intent = intent;
    instance.intent_at = now;
    instance.at_rest = (!instance.has_work()).then_some(now);
    instance.reason = Some(cause.reason(now));
}

impl Cause {
    fn reason(self, now: Timestamp) -> StateReason {
        let (code, sentence, words) = match self {
            // What a service does looks like what its user does.
            Self::User | Self::Service => {
                ("Client.UserInitiatedShutdown", "User initiated shutdown", "User initiated")
            }
            Self::Inside => (
                "Client.InstanceInitiatedShutdown",
                "Instance initiated shutdown",
                "Instance initiated",
            ),
        };
        // `2024-05-01T10:00:00Z` is `2024-05-01 10:00:00 GMT` here.
        let time = now.to_seconds_text().replace('T', " ").replace('Z', " GMT");
        StateReason {
            code: code.to_owned(),
            message: format!("{code}: {sentence}"),
            transition: format!("{words} ({time})"),
        }
    }
}

fn release_interface(tx: &mut Tx<'_>, scope: &Scope, id: &str) -> Result<(), StoreError> {
    for address in all::<ElasticAddress>(tx, scope)? {
        if address.association.as_ref().is_some_and(|with| with.interface_id == id) {
            put(tx, scope, &ElasticAddress { association: None, ..(*address).clone() })?;
        }
    }
    let Some(interface) = find::<NetworkInterface>(tx, scope, id)? else {
        return Ok(());
    };
    if interface.attachment.as_ref().is_none_or(|attached| attached.delete_on_termination) {
        delete::<NetworkInterface>(tx, scope, id)?;
    } else {
        put(tx, scope, &NetworkInterface { attachment: None, ..(*interface).clone() })?;
    }
    Ok(())
}

fn release_volume(tx: &mut Tx<'_>, scope: &Scope, id: &str) -> Result<(), StoreError> {
    let Some(volume) = find::<Volume>(tx, scope, id)? else {
        return Ok(());
    };
    if volume.attachment.as_ref().is_none_or(|attached| attached.delete_on_termination) {
        delete::<Volume>(tx, scope, id)?;
    } else {
        put(tx, scope, &Volume { attachment: None, ..(*volume).clone() })?;
    }
    Ok(())
}
