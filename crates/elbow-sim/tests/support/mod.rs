//! What stories ask of a world.

#![allow(dead_code, reason = "each story file uses some of it")]

use std::time::Duration;

use elbow_control::{Event, EventKind, GroupView};
use elbow_model::{Activity, InstanceId, LifecycleState, TargetHealth};
use elbow_sim::World;

pub(crate) fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

/// Members whose targets are healthy.
pub(crate) fn healthy(group: &GroupView) -> usize {
    let is = |health: &Option<TargetHealth>| health.as_ref().is_some_and(TargetHealth::is_healthy);
    group.instances.iter().filter(|i| is(&i.health)).count()
}

pub(crate) fn in_service(group: &GroupView) -> usize {
    group.instances.iter().filter(|i| i.state == LifecycleState::InService).count()
}

pub(crate) fn ids(group: &GroupView) -> Vec<InstanceId> {
    group.instances.iter().map(|i| i.id.clone()).collect()
}

/// The causes of launches, oldest first.
pub(crate) fn causes(world: &World) -> Vec<String> {
    let activities = world.group().activities.into_iter().rev();
    activities.filter(|a| a.description.starts_with("Launching")).map(|a| a.cause).collect()
}

/// The activity whose description begins with `text`.
#[track_caller]
pub(crate) fn activity(world: &World, text: &str) -> Activity {
    let all = world.group().activities;
    match all.iter().find(|activity| activity.description.starts_with(text)) {
        Some(activity) => activity.clone(),
        None => panic!("no activity {text:?} in {all:#?}"),
    }
}

pub(crate) fn events(world: &World, kind: EventKind) -> Vec<Event> {
    world.view().events.into_iter().filter(|event| event.kind == kind).collect()
}

/// No rule is broken so far.
#[track_caller]
pub(crate) fn clean(world: &World) {
    assert!(world.violations().is_empty(), "{}\n{:#?}", world.trace(), world.violations());
}
