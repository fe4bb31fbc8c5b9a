//! Stories of bringing in a new version under load.

mod support;

use std::time::Duration;

use elbow_control::EventKind;
use elbow_model::LifecycleState;
use elbow_sim::{Action, Options, Shape, World};

use support::{causes, clean, events, healthy, in_service, seconds};

const LAUNCH_FIRST: Action = Action::Deploy {
    min_healthy_percent: 100,
    max_healthy_percent: 100,
    warmup: Duration::ZERO,
    bad: false,
};

#[test]
fn a_deploy_launches_before_it_terminates() {
    let mut world = World::new(21, Options::quiet(2, 2));
    world.set_traffic(Shape::Steady(20.0));
    world.run_for(seconds(5));
    let failed = world.stats().failed;
    world.act(LAUNCH_FIRST);
    let mut least = usize::MAX;
    let mut most = 0;
    let took = world.run_until(seconds(30), |group| {
        least = least.min(healthy(group));
        most = most.max(group.instances.iter().filter(|i| i.state.counts_toward_desired()).count());
        group.refresh.is_none() && group.version == 2
    });
    assert!(took.is_some_and(|took| took < seconds(5)), "{took:?}");
    assert_eq!((least, most), (2, 3), "one more than desired, never one less");
    world.run_for(seconds(2));
    assert!(world.group().instances.iter().all(|i| i.version == 2));
    let launched = "an instance was launched in response to an instance refresh.";
    assert_eq!(causes(&world).iter().filter(|cause| cause.ends_with(launched)).count(), 2);
    assert_eq!(world.stats().failed, failed);
    clean(&world);
}

#[test]
fn a_deploy_of_a_group_of_one_drops_nothing() {
    let mut world = World::new(22, Options::quiet(1, 1));
    world.set_traffic(Shape::Steady(20.0));
    world.run_for(seconds(5));
    let failed = world.stats().failed;
    world.act(LAUNCH_FIRST);
    assert!(world.run_until(seconds(10), |group| group.version == 2).is_some());
    world.run_for(seconds(3));
    assert_eq!(world.stats().failed, failed);
    assert_eq!(world.instances().len(), 1);
    clean(&world);
}

/// Found by the simulator: replacing newcomers that were never fit did not count as failed
/// launches, and with a short grace period the group launched several a second.
#[test]
fn a_version_that_never_becomes_healthy_waits_and_the_old_one_serves() {
    let mut options = Options::quiet(2, 2);
    options.grace = seconds(2);
    let mut world = World::new(23, options);
    world.set_traffic(Shape::Steady(20.0));
    world.run_for(seconds(5));
    let failed = world.stats().failed;
    let before = world.stats().launches;
    world.act(Action::Deploy {
        min_healthy_percent: 100,
        max_healthy_percent: 100,
        warmup: Duration::ZERO,
        bad: true,
    });
    world.run_for(seconds(180));
    let group = world.group();
    assert_eq!(group.version, 1, "the group's version changes when the refresh has succeeded");
    let refresh = group.refresh.as_ref().expect("it goes on");
    let waiting = refresh.waiting_for.clone().expect("it says what for");
    assert!(waiting.starts_with("Waiting "), "{waiting}");
    let old = group.instances.iter().filter(|i| i.version == 1);
    assert!(old.clone().all(|i| i.state == LifecycleState::InService));
    assert_eq!((old.count(), healthy(&group)), (2, 2));
    assert_eq!(world.stats().failed, failed);
    // About 5 s each, and waits of 0.5, 1, 2, 4, 8, 16, 32, 60 s between them.
    let launched = world.stats().launches - before;
    assert!((6..=9).contains(&launched), "{launched} launches");
    let note = group.last_failure.expect("a newcomer that had to go is a failed launch");
    assert!(!note.what.is_empty());
    clean(&world);
}

#[test]
fn one_deploy_at_a_time() {
    let mut world = World::new(24, Options::quiet(1, 1));
    world.run_for(seconds(3));
    world.act(LAUNCH_FIRST);
    world.act(LAUNCH_FIRST);
    assert_eq!(events(&world, EventKind::RefreshStarted).len(), 1);
    world.run_for(seconds(5));
    world.act(LAUNCH_FIRST);
    world.run_for(seconds(5));
    assert_eq!((world.group().version, in_service(&world.group())), (3, 1));
    clean(&world);
}
