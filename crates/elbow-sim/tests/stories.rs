//! Stories of one group, told in order, with the times and texts that a person would see.

mod support;

use std::time::Duration;

use elbow_control::EventKind;
use elbow_model::{ActivityStatus, LifecycleState, TargetHealthState, TrackedMetric};
use elbow_sim::{Action, FaultOptions, Mode, Options, Shape, Span, World};

use support::{activity, causes, clean, events, healthy, ids, in_service, seconds};

#[test]
fn a_created_group_comes_up() {
    let mut world = World::new(1, Options::quiet(2, 4));
    let took = world.run_until(seconds(10), |group| healthy(group) == 2);
    // Boot 1 s, 0.1 s until it listens, looked at every 50 ms while it refuses.
    assert!(took.is_some_and(|took| took < Duration::from_millis(1200)), "{took:?}");
    let cause = "At 2026-01-01T00:00:00Z a user request created an AutoScalingGroup changing the \
                 desired capacity from 0 to 2.  At 2026-01-01T00:00:00Z an instance was started in \
                 response to a difference between desired and actual capacity, increasing the \
                 capacity from 0 to 2.";
    assert_eq!(causes(&world), [cause, cause]);
    for instance in world.group().instances {
        let launch = activity(&world, &format!("Launching a new EC2 instance: {}", instance.id));
        assert_eq!(launch.status, ActivityStatus::Successful);
        // In service when its process runs; that its target is healthy comes later.
        assert_eq!(launch.end.map(|end| end.since(launch.start)), Some(seconds(1)));
    }
    let zones: Vec<_> = world.group().instances.iter().map(|i| i.zone.to_string()).collect();
    assert!(zones.contains(&"us-east-1a".to_owned()) && zones.contains(&"us-east-1b".to_owned()));
    clean(&world);
}

#[test]
fn load_scales_out_and_says_which_alarm() {
    let mut options = Options::quiet(1, 4);
    options.policy = Some((TrackedMetric::RequestsPerTarget, 10.0));
    options.warmup = seconds(3);
    let mut world = World::new(2, options);
    world.run_for(seconds(5));
    world.set_traffic(Shape::Steady(28.0));
    let took = world.run_until(seconds(10), |group| healthy(group) == 3);
    // Two data points of a second, the metrics' margin, and the start of a service.
    assert!(took.is_some_and(|took| took < Duration::from_millis(4500)), "{took:?}");
    let cause = causes(&world).pop().unwrap_or_default();
    let alarm = "a monitor alarm TargetTracking-web-AlarmHigh-";
    assert!(cause.contains(alarm), "{cause}");
    let change = "in state ALARM triggered policy track changing the desired capacity from 1 to 3.  \
                  At 2026-01-01T00:00:";
    assert!(cause.contains(change), "{cause}");
    assert!(cause.ends_with("increasing the capacity from 1 to 3."), "{cause}");
    world.set_traffic(Shape::Steady(0.0));
    let took = world.run_until(seconds(60), |group| in_service(group) == 1);
    assert!(took.is_some(), "{:?}", world.group().report);
    assert_eq!(world.stats().failed, 0);
    clean(&world);
}

#[test]
fn scale_in_drains_before_it_terminates() {
    let mut options = Options::quiet(1, 4);
    options.desired = 2;
    options.zones = 1;
    // Requests that take five seconds each.
    options.service.latency = Span::fixed(seconds(5));
    let mut world = World::new(3, options);
    world.run_for(seconds(3));
    world.set_traffic(Shape::Steady(4.0));
    world.run_for(seconds(10));
    world.act(Action::SetDesired(1));
    world.run_for(Duration::from_millis(500));
    let leaving = |world: &World| {
        world.group().instances.into_iter().find(|i| i.state == LifecycleState::Terminating)
    };
    let id = leaving(&world).expect("one is leaving").id;
    let text = format!("Terminating EC2 instance: {id} - Waiting For ELB Connection Draining.");
    assert_eq!(activity(&world, &text).status, ActivityStatus::WaitingForElbConnectionDraining);
    let cause = activity(&world, &text).cause;
    assert!(cause.contains("changing the desired capacity from 2 to 1.  At"), "{cause}");
    assert!(cause.ends_with(&format!(" instance {id} was selected for termination.")), "{cause}");
    world.run_for(seconds(3));
    assert!(leaving(&world).is_some(), "it has requests in flight");
    world.run_for(seconds(3));
    assert!(leaving(&world).is_none());
    let done = activity(&world, &format!("Terminating EC2 instance: {id}"));
    assert_eq!(done.status, ActivityStatus::Successful);
    assert_eq!(world.stats().failed, 0);
    clean(&world);
}

#[test]
fn a_request_that_never_ends_is_cut_when_the_delay_is_over() {
    let mut options = Options::quiet(0, 1);
    options.desired = 1;
    options.service.latency = Span::fixed(seconds(60));
    options.deregistration_delay = seconds(4);
    let mut world = World::new(4, options);
    world.run_for(seconds(2));
    world.set_traffic(Shape::Steady(1.0));
    world.run_for(seconds(3));
    world.act(Action::SetDesired(0));
    world.run_for(Duration::from_millis(3900));
    assert_eq!(world.instances().len(), 1);
    world.run_for(Duration::from_millis(300));
    assert_eq!(world.instances().len(), 0);
    clean(&world);
}

#[test]
fn a_killed_process_is_replaced_at_once() {
    let mut world = World::new(5, Options::quiet(2, 2));
    world.set_traffic(Shape::Steady(20.0));
    world.run_for(seconds(10));
    let victim = ids(&world.group())[0].clone();
    let failed = world.stats().failed;
    world.kill(&victim);
    world.run_for(Duration::from_millis(1));
    let group = world.group();
    assert!(!ids(&group).contains(&victim));
    assert_eq!(group.instances.len(), 2);
    let end = activity(&world, &format!("Terminating EC2 instance: {victim}"));
    assert_eq!(
        end.cause,
        "At 2026-01-01T00:00:10Z an instance was taken out of service in response to an EC2 health \
         check indicating it has been terminated or stopped."
    );
    assert_eq!(
        causes(&world).last().map(String::as_str),
        Some(
            "At 2026-01-01T00:00:10Z an instance was launched in response to an unhealthy instance \
             needing to be replaced."
        )
    );
    let took = world.run_until(seconds(3), |group| healthy(group) == 2);
    assert!(took.is_some_and(|took| took < Duration::from_millis(1200)), "{took:?}");
    assert_eq!(world.stats().failed, failed, "what it worked on was sent to the other");
    clean(&world);
}

/// Found by the simulator: the rest of a process group kept a dead member in rotation.
#[test]
fn a_process_that_leaves_children_behind_is_replaced_at_once() {
    let mut world = World::new(6, Options::quiet(2, 2));
    world.set_traffic(Shape::Steady(20.0));
    world.run_for(seconds(10));
    world.act(Action::TerminateByHand);
    world.run_for(Duration::from_millis(1));
    let serving = world.group().instances.into_iter().filter(|i| i.state.counts_toward_desired());
    assert_eq!(serving.filter(|i| i.exit.is_none()).count(), 2, "one and its replacement");
    world.run_for(seconds(5));
    assert_eq!((healthy(&world.group()), world.instances().len()), (2, 2));
    clean(&world);
}

#[test]
fn an_unhealthy_target_is_replaced_after_its_grace_period() {
    let mut world = World::new(7, Options::quiet(2, 2));
    world.run_for(seconds(3));
    let sick = ids(&world.group())[0].clone();
    world.sicken(&sick, Mode::Failing);
    world.run_for(seconds(2));
    let group = world.group();
    let shown = group.instances.iter().find(|i| i.id == sick).and_then(|i| i.health.clone());
    assert_eq!(shown.map(|health| health.state), Some(TargetHealthState::Unhealthy));
    assert!(group.report.iter().any(|line| line.contains("grace period")), "{:?}", group.report);
    world.run_for(seconds(5));
    assert!(ids(&world.group()).contains(&sick), "10 s of grace from 1 s on");
    world.run_for(seconds(3));
    assert!(!ids(&world.group()).contains(&sick));
    let cause = activity(&world, &format!("Terminating EC2 instance: {sick}")).cause;
    assert!(cause.ends_with("in response to an ELB system health check failure."), "{cause}");
    clean(&world);
}

#[test]
fn one_that_exits_at_once_backs_off_and_shows_its_last_lines() {
    let mut options = Options::quiet(1, 1);
    options.service.boot = Span::fixed(Duration::from_millis(100));
    options.faults = FaultOptions { crash_at_start_percent: 100, ..FaultOptions::NONE };
    let mut world = World::new(8, options);
    world.run_for(Duration::from_millis(10));
    let first = ids(&world.group())[0].clone();
    world.print(&first, "Traceback: no module named app");
    world.run_for(seconds(1));
    let note = world.group().last_failure.expect("it has failed");
    assert!(note.what.starts_with("exit status 1 after 0."), "{}", note.what);
    world.run_for(seconds(129));
    let launches = events(&world, EventKind::Launch);
    let gaps: Vec<u64> =
        launches.windows(2).map(|pair| pair[1].at.since(pair[0].at).as_secs()).collect();
    assert_eq!(gaps, [0, 1, 2, 4, 8, 16, 32, 60], "doubling from half a second to a minute");
    assert_eq!(world.group().launch_failures, 9);
    let failed = activity(&world, &format!("Launching a new EC2 instance: {first}"));
    assert!(failed.status.is_final());
    clean(&world);
    // The reason goes away: one launch, and no more waiting.
    world.set_faults(FaultOptions::NONE);
    assert!(world.run_until(seconds(70), |group| healthy(group) == 1).is_some());
    world.run_for(seconds(6));
    assert_eq!(world.group().launch_failures, 0);
}

#[test]
fn the_lines_of_a_failed_instance_are_kept() {
    let mut world = World::new(9, Options::quiet(1, 1));
    world.run_for(Duration::from_millis(1500));
    let id = ids(&world.group())[0].clone();
    for n in 0..9 {
        world.print(&id, &format!("line {n}"));
    }
    world.kill(&id);
    world.run_for(Duration::from_millis(1));
    let note = world.group().last_failure.expect("it had not proved itself");
    assert_eq!(note.instance, Some(id));
    assert_eq!(note.log, ["line 4", "line 5", "line 6", "line 7", "line 8"]);
    assert!(note.what.starts_with("signal 9 (SIGKILL) after 1.5 s"), "{}", note.what);
}

#[test]
fn a_command_that_cannot_start_is_a_failed_launch_with_its_reason() {
    let mut options = Options::quiet(2, 2);
    options.faults = FaultOptions { launch_error_percent: 100, ..FaultOptions::NONE };
    let mut world = World::new(10, options);
    world.run_for(Duration::from_millis(100));
    let failed = &world.group().activities[0];
    let reason = "cannot start serve: out of memory";
    assert_eq!(
        failed.description,
        format!("Launching a new EC2 instance.  Status Reason: {reason}")
    );
    let message = format!("{reason} Launching EC2 instance failed.");
    assert_eq!(failed.status_message.as_deref(), Some(message.as_str()));
    assert_eq!(failed.status, ActivityStatus::Failed);
    assert_eq!(events(&world, EventKind::LaunchFailed).len(), 2);
    world.run_for(seconds(60));
    // One wave, then one at a time: 0.5, 1.5, 3.5, 7.5, 15.5, 31.5 s.
    assert_eq!(events(&world, EventKind::LaunchFailed).len(), 2 + 6);
    clean(&world);
    world.set_faults(FaultOptions::NONE);
    assert!(world.run_until(seconds(90), |group| healthy(group) == 2).is_some());
}

#[test]
fn one_that_was_never_healthy_stays_and_says_why() {
    let mut options = Options::quiet(1, 1);
    options.faults = FaultOptions { never_healthy_percent: 100, ..FaultOptions::NONE };
    let mut world = World::new(11, options);
    world.run_for(seconds(90));
    let group = world.group();
    assert_eq!(world.stats().launches, 1, "replacing it would not help anybody");
    let health = group.instances[0].health.clone().expect("it is registered");
    assert_eq!(health.state, TargetHealthState::Unhealthy);
    assert!(group.instances[0].last_check.is_some());
    assert_eq!(group.instances[0].state, LifecycleState::InService);
    clean(&world);
}

#[test]
fn a_deleted_group_leaves_nothing() {
    let mut options = Options::quiet(2, 4);
    options.desired = 3;
    let mut world = World::new(12, options);
    world.set_traffic(Shape::Steady(10.0));
    world.run_for(seconds(5));
    world.act(Action::SetDesired(4));
    world.run_for(Duration::from_millis(500));
    // One is still being launched.
    assert_eq!(
        world.group().instances.iter().filter(|i| i.state == LifecycleState::Pending).count(),
        1
    );
    world.delete();
    let group_name = world.group_name().clone();
    let now = world.now();
    world.run_for(Duration::from_millis(1));
    assert!(world.controller().set_desired_capacity(&group_name, 3, now).is_err());
    let took = world.run_until(seconds(30), |group| group.instances.is_empty());
    assert!(took.is_some_and(|took| took < seconds(2)), "{took:?}");
    assert_eq!((world.instances().len(), world.controller().member_count()), (0, 0));
    for activity in world.group().activities {
        assert!(activity.end.is_some(), "{}", activity.description);
    }
    world.run_for(seconds(30));
    assert_eq!(world.instances().len(), 0, "and nothing comes back");
    clean(&world);
}
