//! Starting, stopping, rebooting and terminating instances (ec2 reference, section 8).

use std::sync::Arc;

use elbow_state::ec2::{self, Cause, Instance, Intent};
use elbow_wire::shapes::ec2::{
    InstanceStateChange, RebootInstancesInput, StartInstancesInput, StartInstancesOutput,
    StopInstancesInput, StopInstancesOutput, TerminateInstancesInput, TerminateInstancesOutput,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::instance_state::State;
use crate::context::{Writing, store_fault};

pub(crate) fn start_instances(
    context: &mut Writing<'_, '_>,
    input: StartInstancesInput,
) -> Result<StartInstancesOutput, ApiError> {
    let mut changes = Vec::new();
    for (instance, state) in chosen(context, &input.instance_ids)? {
        let after = match state {
            State::Stopped => {
                ec2::start(context.tx, context.scope, &instance, context.now)
                    .map_err(store_fault)?;
                State::Pending
            }
            // It starts already.
            State::Pending | State::Running => state,
            State::Stopping | State::ShuttingDown | State::Terminated => {
                return Err(incorrect_state(&instance, "started"));
            }
        };
        changes.push(change(&instance, state, after));
    }
    unless_dry(input.dry_run, StartInstancesOutput { starting_instances: Some(changes) })
}

pub(crate) fn stop_instances(
    context: &mut Writing<'_, '_>,
    input: StopInstancesInput,
) -> Result<StopInstancesOutput, ApiError> {
    let chosen = chosen(context, &input.instance_ids)?;
    if let Some((instance, _)) = chosen.iter().find(|(instance, _)| instance.disable_api_stop) {
        return Err(protected(instance, "stopped", "disableApiStop"));
    }
    if let Some((instance, _)) = chosen.iter().find(|(instance, _)| instance.spot) {
        let message = format!("You can't stop the Spot Instance '{}'.", instance.id);
        return Err(ApiError::new("UnsupportedOperation", message));
    }
    let mut changes = Vec::new();
    for (instance, state) in chosen {
        let after = match state {
            State::Running => {
                ec2::stop(context.tx, context.scope, &instance, Cause::User, context.now)
                    .map_err(store_fault)?;
                State::Stopping
            }
            State::Stopping | State::Stopped => state,
            State::Pending | State::ShuttingDown | State::Terminated => {
                return Err(incorrect_state(&instance, "stopped"));
            }
        };
        changes.push(change(&instance, state, after));
    }
    unless_dry(input.dry_run, StopInstancesOutput { stopping_instances: Some(changes) })
}

pub(crate) fn terminate_instances(
    context: &mut Writing<'_, '_>,
    input: TerminateInstancesInput,
) -> Result<TerminateInstancesOutput, ApiError> {
    let chosen = chosen(context, &input.instance_ids)?;
    // AWS still ends the instances of other zones; here a failed call changes nothing.
    if let Some((instance, _)) =
        chosen.iter().find(|(instance, _)| instance.disable_api_termination)
    {
        return Err(protected(instance, "terminated", "disableApiTermination"));
    }
    let mut changes = Vec::new();
    for (instance, state) in chosen {
        let after = if instance.intent == Intent::Terminate {
            state
        } else {
            ec2::terminate(context.tx, context.scope, &instance, Cause::User, context.now)
                .map_err(store_fault)?;
            State::ShuttingDown
        };
        changes.push(change(&instance, state, after));
    }
    unless_dry(input.dry_run, TerminateInstancesOutput { terminating_instances: Some(changes) })
}

pub(crate) fn reboot_instances(
    context: &mut Writing<'_, '_>,
    input: RebootInstancesInput,
) -> Result<Nothing, ApiError> {
    for (instance, state) in chosen(context, &input.instance_ids)? {
        match state {
            State::Running | State::Pending => {
                let boots = instance.boots.saturating_add(1);
                context.save(&Instance { boots, ..(*instance).clone() })?;
            }
            _ => return Err(incorrect_state(&instance, "rebooted")),
        }
    }
    unless_dry(input.dry_run, Nothing)
}

/// The instances with their states; an unknown one fails the whole call.
fn chosen(
    context: &Writing<'_, '_>,
    ids: &[String],
) -> Result<Vec<(Arc<Instance>, State)>, ApiError> {
    if ids.is_empty() {
        return Err(ApiError::missing_parameter("InstanceId"));
    }
    let instances = context.instances(Some(ids), context.now)?;
    let with_state = |instance: Arc<Instance>| {
        let state = State::of(&instance, context.live);
        (instance, state)
    };
    Ok(instances.into_iter().map(with_state).collect())
}

fn change(instance: &Instance, before: State, after: State) -> InstanceStateChange {
    InstanceStateChange {
        instance_id: Some(instance.id.clone()),
        current_state: after.shown(),
        previous_state: before.shown(),
    }
}

fn incorrect_state(instance: &Instance, done: &str) -> ApiError {
    let id = &instance.id;
    let message = format!("The instance '{id}' is not in a state from which it can be {done}.");
    ApiError::new("IncorrectInstanceState", message)
}

fn protected(instance: &Instance, done: &str, attribute: &str) -> ApiError {
    let id = &instance.id;
    let message = format!(
        "The instance '{id}' may not be {done}. Modify its '{attribute}' instance attribute and try again."
    );
    ApiError::new("OperationNotPermitted", message)
}
