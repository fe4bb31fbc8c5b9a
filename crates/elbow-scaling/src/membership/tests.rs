//! Cases of `membership`.

use elbow_base::Rng;
use elbow_model::{ActivityId, HookStep};

use super::*;

fn id(number: u64) -> InstanceId {
    InstanceId::from_number(number)
}

/// Two in service, one in standby, one pending: 1..4 at 3.
fn with_group<T>(suspended: Suspended, use_it: impl Fn(&Roster<'_>) -> T) -> T {
    let members = [
        (id(1), LifecycleStage::InService),
        (id(2), LifecycleStage::InService),
        (id(3), LifecycleStage::Standby),
        (id(4), LifecycleStage::Pending(HookStep::Wait)),
    ];
    let size = GroupSize::try_new(1, 4).unwrap();
    use_it(&Roster { size, desired: 3, members: &members, suspended })
}

/// The desired capacity and the causes, or the error.
fn text(result: Result<Change, MembershipError>) -> String {
    match result {
        Ok(change) => {
            let causes: Vec<String> = change.causes.iter().map(Sentence::text).collect();
            format!("={} {}", change.desired, causes.join("; "))
        }
        Err(error) => error.to_string(),
    }
}

fn check(operation: impl Fn(&Roster<'_>) -> Result<Change, MembershipError>, expected: &str) {
    let found = with_group(Suspended::NONE, |group| text(operation(group)));
    assert!(found.contains(expected), "{found}\nexpected {expected}");
}

#[test]
fn standby() {
    // Reference, sections 4, 15 and 18.
    check(
        |g| g.enter_standby(&[id(1), id(2)], true),
        "=1 instance i-00000000000000001 was moved to standby in response to a user request, \
         shrinking the capacity from 3 to 2; instance i-00000000000000002 was moved to standby in \
         response to a user request, shrinking the capacity from 2 to 1",
    );
    check(
        |g| g.enter_standby(&[id(1)], false),
        "=3 instance i-00000000000000001 was moved to standby in response to a user request",
    );
    check(|g| g.enter_standby(&[id(3)], true), "i-00000000000000003 is not in InService.");
    check(|g| g.enter_standby(&[id(4)], true), "i-00000000000000004 is not in InService.");
    check(|g| g.enter_standby(&[id(9)], true), "No managed instance found");
    check(|g| g.enter_standby(&[], true), "1 to 20 instance IDs");
    check(|g| g.enter_standby(&[id(1), id(1)], true), "more than once");
    check(
        |g| g.exit_standby(&[id(3)]),
        "=4 instance i-00000000000000003 was moved out of standby in response to a user request, \
         increasing the capacity from 3 to 4",
    );
    check(|g| g.exit_standby(&[id(1)]), "i-00000000000000001 is not in Standby.");
    check(|g| Roster { desired: 4, ..*g }.exit_standby(&[id(3)]), "max-size=4, and desired-size=4");
    check(|g| Roster { desired: 1, ..*g }.enter_standby(&[id(1)], true), "min-size=1");
    check(|g| Roster { desired: 1, ..*g }.enter_standby(&[id(1)], false), "=1 ");
}

#[test]
fn detach_and_attach() {
    check(
        |g| g.detach(&[id(1), id(3)], true),
        "=2 instance i-00000000000000001 was detached in response to a user request, shrinking \
         the capacity from 3 to 2; instance i-00000000000000003 was detached in response to a user \
         request",
    );
    check(|g| g.detach(&[id(1)], false), "=3 ");
    check(|g| g.detach(&[id(4)], true), "is not in InService or Standby");
    check(|g| Roster { desired: 1, ..*g }.detach(&[id(1)], true), "desired-size=1");
    check(
        |g| g.attach(&[id(9)]),
        "=4 an instance was attached in response to a user request, increasing the capacity from \
         3 to 4",
    );
    check(|g| g.attach(&[id(9), id(8)]), "max-size=4");
    check(|g| g.attach(&[id(1)]), "already part of");
}

#[test]
fn terminate() {
    check(
        |g| g.terminate(&id(1), true),
        "=2 instance i-00000000000000001 was taken out of service in response to a user request, \
         shrinking the capacity from 3 to 2",
    );
    check(
        |g| g.terminate(&id(1), false),
        "=3 instance i-00000000000000001 was taken out of service in response to a user request",
    );
    check(|g| g.terminate(&id(3), true), "=3 ");
    check(
        |g| Roster { desired: 1, ..*g }.terminate(&id(1), true),
        "desiredSize equals minSize (1)",
    );
    check(|g| g.terminate(&id(9), true), "No managed instance found for instance ID i-");
}

#[test]
fn sizes() {
    check(|g| g.set_desired(2, None), "=2 a user request explicitly set group desired capacity");
    check(|g| g.set_desired(3, None), "=3 ");
    check(
        |g| g.set_desired(6, None),
        "New SetDesiredCapacity value 6 is above max value 4 for the AutoScalingGroup.",
    );
    check(|g| g.set_desired(0, None), "value 0 is below min value 1");
    let activity = ActivityId::generate(&mut Rng::from_seed(1));
    check(
        |g| g.set_desired(2, Some(CooldownBlock { activity: activity.clone(), until: None })),
        "is in progress and blocks this action",
    );
    let update = |min, max, desired| {
        move |g: &Roster<'_>| g.update(min, max, desired).map(|(_, change)| change)
    };
    check(
        update(Some(4), Some(6), None),
        "=4 a user request update of AutoScalingGroup constraints to min: 4, max: 6, desired: 4 \
         changing the desired capacity from 3 to 4",
    );
    check(update(None, Some(2), None), "=2 ");
    check(update(Some(0), None, None), "=3 ");
    check(update(None, None, Some(9)), "Desired capacity:9 must be between");
    check(update(Some(9), None, None), "min size 9 is greater than max size 4");
}

#[test]
fn what_needs_a_launch_fails_while_launches_are_suspended() {
    // Reference, section 14: attach and exit-standby fail.
    let launch = Suspended::of(&[ScalingProcess::Launch]);
    let found = with_group(launch, |group| text(group.exit_standby(&[id(3)])));
    assert!(found.contains("The Launch process is suspended"), "{found}");
    assert!(with_group(launch, |group| group.attach(&[id(9)]).is_err()));
    assert!(with_group(launch, |group| group.enter_standby(&[id(1)], true).is_ok()));
}
