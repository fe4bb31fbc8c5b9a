//! Cases of `fake`.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicUsize, Ordering};

use elbow_base::SimClock;
use elbow_model::Command;

use super::*;

fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn spec(n: u64) -> LaunchSpec {
    LaunchSpec {
        id: InstanceId::from_number(n),
        zone: ZoneName::of_region("us-east-1", 0),
        address: Ipv4Addr::new(127, 0, 1, 1),
        port: PortChoice::PerInstance,
        command: Command::Argv(vec!["serve".to_owned()]),
        environment: BTreeMap::new(),
        vcpus: 1,
    }
}

fn fake() -> (Arc<SimClock>, FakeDriver) {
    let clock = Arc::new(SimClock::new(Timestamp::from_unix(seconds(1000))));
    (Arc::clone(&clock), FakeDriver::new(clock))
}

fn states(driver: &FakeDriver) -> Vec<InstanceState> {
    driver.observe().into_iter().map(|observed| observed.state).collect()
}

#[test]
fn an_instance_boots_when_its_delay_has_passed() {
    let (clock, driver) = fake();
    driver.set_boot(Boot::After(seconds(3)));
    driver.launch(spec(1)).unwrap();
    assert_eq!(states(&driver), [InstanceState::Pending]);
    assert_eq!(driver.next_change(), Some(clock.now() + seconds(3)));
    clock.advance(seconds(2));
    assert!(!driver.advance());
    clock.advance(seconds(1));
    assert!(driver.advance());
    assert_eq!((states(&driver), driver.next_change()), (vec![InstanceState::Running], None));
}

#[test]
fn an_instance_boots_when_told() {
    let (clock, driver) = fake();
    driver.set_boot(Boot::WhenTold);
    driver.launch(spec(1)).unwrap();
    clock.advance(seconds(9999));
    assert_eq!(states(&driver), [InstanceState::Pending]);
    assert!(driver.set_running(&InstanceId::from_number(1)));
    assert!(!driver.set_running(&InstanceId::from_number(1)));
    assert_eq!(states(&driver), [InstanceState::Running]);
}

#[test]
fn calls_are_recorded_in_order_and_failures_used_in_order() {
    let (_, driver) = fake();
    let id = InstanceId::from_number(1);
    driver.fail_next_launch(LaunchError::EmptyCommand);
    driver.fail_next_launch(LaunchError::TooMany { limit: 7 });
    assert!(matches!(driver.launch(spec(1)), Err(LaunchError::EmptyCommand)));
    assert!(matches!(driver.launch(spec(1)), Err(LaunchError::TooMany { limit: 7 })));
    assert_eq!(driver.observe(), []);
    driver.launch(spec(1)).unwrap();
    driver.terminate(&id, seconds(1));
    driver.forget(&id);
    let terminate = Call::Terminate { id: id.clone(), grace: seconds(1) };
    let launch = || Call::Launch(spec(1));
    let expected = [launch(), launch(), launch(), terminate, Call::Forget(id)];
    assert_eq!(driver.take_calls(), expected);
    assert_eq!(driver.calls(), []);
}

#[test]
fn ends_are_dated_when_they_were_due() {
    let (clock, driver) = fake();
    driver.set_on_term(OnTerm::EndsAfter(seconds(2)));
    driver.launch(spec(1)).unwrap();
    driver.launch(spec(2)).unwrap();
    assert!(driver.set_on_term_of(&InstanceId::from_number(2), OnTerm::Ignores));
    let asked_at = clock.now();
    for n in [1, 2] {
        driver.terminate(&InstanceId::from_number(n), seconds(5));
    }
    clock.advance(seconds(60));
    let end = |after, signal| {
        InstanceState::Terminated(Exit {
            at: asked_at + seconds(after),
            code: None,
            signal: Some(signal),
        })
    };
    assert_eq!(states(&driver), [end(2, 15), end(5, 9)]);
}

#[test]
fn an_ended_instance_ends_only_once() {
    let (_, driver) = fake();
    driver.launch(spec(1)).unwrap();
    let id = InstanceId::from_number(1);
    assert!(driver.exit(&id, 3));
    assert!(!driver.exit(&id, 4));
    assert!(!driver.kill(&id, 9));
    let exits = states(&driver);
    assert!(matches!(&exits[..], [InstanceState::Terminated(Exit { code: Some(3), .. })]));
}

#[test]
fn the_waker_is_called_for_changes_that_came_by_themselves() {
    let (clock, driver) = fake();
    driver.set_boot(Boot::After(seconds(1)));
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    driver.on_change(Arc::new(move || {
        counter.fetch_add(1, Ordering::SeqCst);
    }));
    driver.launch(spec(1)).unwrap();
    clock.advance(seconds(1));
    driver.observe();
    driver.observe();
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[test]
fn usage_warning_and_output_are_what_was_set() {
    let (clock, driver) = fake();
    driver.launch(spec(1)).unwrap();
    let id = InstanceId::from_number(1);
    let usage = Usage {
        at: clock.now(),
        cpu_time: seconds(4),
        cpu_basis_points: 8_000,
        memory_bytes: 1 << 20,
    };
    assert!(driver.set_usage(&id, usage));
    assert!(driver.set_warning(&id, Some("log disk is full".to_owned())));
    for n in 0..LOG_LINES_MAX + 2 {
        assert!(driver.print(&id, &format!("line {n}")));
    }
    let observed = driver.observe().remove(0);
    assert_eq!(observed.usage, Some(usage));
    assert_eq!(observed.warning.as_deref(), Some("log disk is full"));
    assert_eq!(driver.log_tail(&id, 2), ["line 1000", "line 1001"]);
    assert_eq!(driver.log_tail(&id, usize::MAX).len(), LOG_LINES_MAX);
}
