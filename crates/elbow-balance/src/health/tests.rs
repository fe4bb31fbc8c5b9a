//! Sequences of check results and the states they lead to.

use super::*;
use elbow_model::Matcher;
use elbow_model::health_check::HealthCheckSettings;

fn check(healthy: u32, unhealthy: u32) -> HealthCheck {
    HealthCheck::try_new(HealthCheckSettings {
        path: "/".to_owned(),
        port: None,
        interval: Duration::from_secs(1),
        timeout: Duration::from_secs(1),
        healthy_threshold: healthy,
        unhealthy_threshold: unhealthy,
        matcher: Matcher::ok(),
    })
    .unwrap()
}

/// Feeds one result a second: `+` success, `5` status 500, `t` timeout, `r` refused. Writes the
/// state after each: `i`nitial, `h`ealthy, `u`nhealthy.
fn run(healthy: u32, unhealthy: u32, results: &str) -> String {
    let check = check(healthy, unhealthy);
    let mut now = Timestamp::from_unix(Duration::from_secs(1000));
    let mut machine = HealthMachine::new(now);
    let mut states = String::new();
    for result in results.chars() {
        while !machine.poll(&check, now) {
            now = machine.next_deadline().expect("no check is under way");
        }
        let result = match result {
            '+' => CheckResult::Status(200),
            '5' => CheckResult::Status(500),
            't' => CheckResult::Timeout,
            _ => CheckResult::Failed("connection refused".to_owned()),
        };
        machine.conclude(&check, result, now);
        states.push(match machine.health().state {
            TargetHealthState::Initial => 'i',
            TargetHealthState::Healthy => 'h',
            _ => 'u',
        });
    }
    states
}

#[test]
fn thresholds() {
    let cases = [
        // One success is enough for a new target, whatever the threshold.
        (5, 2, "+", "h"),
        (2, 2, "5", "i"),
        (2, 2, "55", "iu"),
        (2, 3, "5t5", "iiu"),
        // A failure in between starts the count again, and so does a success.
        (2, 2, "+5+5+", "hhhhh"),
        (2, 2, "+55", "hhu"),
        (3, 2, "+55++", "hhuuu"),
        (3, 2, "+55+++", "hhuuuh"),
        (3, 2, "+55++5+++", "hhuuuuuuh"),
        (2, 2, "5+", "ih"),
    ];
    for (healthy, unhealthy, results, states) in cases {
        assert_eq!(run(healthy, unhealthy, results), states, "{healthy}/{unhealthy}: {results}");
    }
}

#[test]
fn a_starting_target_is_asked_often_and_fails_by_time_not_by_count() {
    // Twenty refusals 50 ms apart are one interval: two thresholds' worth takes two intervals.
    let states = run(2, 2, &"r".repeat(40));
    let first_unhealthy = states.find('u').expect("becomes unhealthy");
    assert!((18..=21).contains(&first_unhealthy), "after {first_unhealthy} checks: {states}");
    assert_eq!(run(2, 2, "rrrr+"), "iiiih");
}

#[test]
fn reasons_are_awss() {
    let check = check(2, 2);
    let cases = [
        (CheckResult::Status(503), "Target.ResponseCodeMismatch", "these codes: [503]"),
        (CheckResult::Timeout, "Target.Timeout", "Request timed out"),
        (CheckResult::Failed("x".into()), "Target.FailedHealthChecks", "Health checks failed"),
    ];
    for (result, code, description) in cases {
        let mut now = Timestamp::EPOCH;
        let mut machine = HealthMachine::new(now);
        for _ in 0..2 {
            machine.conclude(&check, result.clone(), now);
            now = now + Duration::from_secs(1);
        }
        let reason = machine.health().reason.clone().expect("unhealthy has a reason");
        assert_eq!(reason.code(), code);
        assert!(reason.description().contains(description), "{}", reason.description());
    }
}

#[test]
fn a_slow_answer_does_not_shift_the_schedule() {
    let check = check(2, 2);
    let start = Timestamp::from_unix(Duration::from_secs(10));
    let mut machine = HealthMachine::new(start);
    assert!(machine.poll(&check, start));
    assert!(!machine.poll(&check, start + Duration::from_secs(5)), "one check at a time");
    machine.conclude(&check, CheckResult::Status(200), start + Duration::from_millis(900));
    assert_eq!(machine.next_deadline(), Some(start + Duration::from_secs(1)));
}
