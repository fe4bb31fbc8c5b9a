//! Views made by hand.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::ResponseCounts;
use elbow_base::{Histogram, Rng, Timestamp};
use elbow_control::{
    BalancerView, FailureNote, GroupView, InstanceView, PolicyView, RefreshView, TrafficTotals,
    View,
};
use elbow_metrics::AlarmState;
use elbow_model::cause::{Sentence, cause};
use elbow_model::{
    Activity, ActivityId, ActivityStatus, GroupName, InstanceId, LifecycleState, LoadBalancerName,
    PolicyName, TargetHealth, TargetHealthReason, ZoneName,
};

/// 2024-05-01T10:00:00Z.
pub(crate) fn start() -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(1_714_557_600))
}

pub(crate) fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

pub(crate) fn id(n: u64) -> InstanceId {
    InstanceId::generate(&mut Rng::from_seed(n))
}

/// A group of 1 to 4 without members, and no traffic.
pub(crate) fn empty(at: Timestamp) -> View {
    let name = LoadBalancerName::try_new("web").unwrap();
    View {
        at,
        balancer: BalancerView {
            listeners: vec![(name, SocketAddr::from(([127, 0, 0, 1], 8080)))],
            requests_per_second: 0,
            connections: 0,
            latency: Histogram::new(),
            totals: TrafficTotals::default(),
        },
        groups: vec![GroupView {
            name: GroupName::try_new("web").unwrap(),
            min: 1,
            max: 4,
            desired: 1,
            version: 1,
            instances: Vec::new(),
            policies: vec![policy(None)],
            refresh: None,
            launch_failures: 0,
            last_failure: None,
            activities: Vec::new(),
            report: vec!["launch in local-a, which has 0 members".to_owned()],
            deleting: false,
        }],
        events: Vec::new(),
    }
}

pub(crate) fn policy(value: Option<f64>) -> PolicyView {
    let high = match value {
        Some(value) if value > 50.0 => AlarmState::Alarm,
        Some(_) => AlarmState::Ok,
        None => AlarmState::InsufficientData,
    };
    let low = match value {
        Some(value) if value < 45.0 => AlarmState::Alarm,
        Some(_) => AlarmState::Ok,
        None => AlarmState::InsufficientData,
    };
    PolicyView {
        name: "cpu50".to_owned(),
        target: 50.0,
        unit: "% CPU",
        value,
        high,
        low: Some((45.0, low)),
    }
}

/// A healthy member in service, the `n`th.
pub(crate) fn member(n: u64, launched_at: Timestamp) -> InstanceView {
    let zone = u8::try_from(n % 3).unwrap();
    let host = u8::try_from(n % 200).unwrap() + 10;
    InstanceView {
        id: id(n),
        zone: ZoneName::of_region("local-", zone),
        version: 1,
        state: LifecycleState::InService,
        address: Some(SocketAddr::from(([127, 83, 16 * zone, host], 8000))),
        health: Some(TargetHealth::healthy()),
        last_check: None,
        launched_at,
        cpu_percent: Some(0.0),
        cpu_time: Duration::ZERO,
        memory_bytes: 48 << 20,
        requests_per_second: 0,
        in_flight: 0,
        exit: None,
        warning: None,
    }
}

pub(crate) fn activity(
    n: u64,
    at: Timestamp,
    instance: &InstanceId,
    launch: bool,
    sentences: &[Sentence],
) -> Activity {
    let what = if launch { "Launching a new" } else { "Terminating" };
    Activity {
        id: ActivityId::generate(&mut Rng::from_seed(n)),
        instance: instance.clone(),
        description: format!("{what} EC2 instance: {instance}"),
        cause: cause(at, sentences),
        start: at,
        end: Some(at + Duration::from_millis(1340)),
        status: ActivityStatus::Successful,
        status_message: None,
    }
}

pub(crate) fn scale_out(from: u32) -> [Sentence; 2] {
    let policy = PolicyName::try_new("cpu50").unwrap();
    let alarm = "TargetTracking-web-AlarmHigh-cpu50".to_owned();
    [
        Sentence::Alarm { alarm, policy, from, to: from + 1 },
        Sentence::Started { from, to: from + 1 },
    ]
}

/// Three healthy members under load.
pub(crate) fn busy(at: Timestamp) -> View {
    let mut view = empty(at);
    for n in 1..=400u64 {
        view.balancer.latency.record(Duration::from_micros(3000 + n * n / 4));
    }
    view.balancer.requests_per_second = 1243;
    view.balancer.connections = 64;
    view.balancer.totals = TrafficTotals {
        requests: 120_345,
        target_responses: ResponseCounts { success: 120_345, ..ResponseCounts::default() },
        retries: 2,
        held: 17,
        ..TrafficTotals::default()
    };
    let group = &mut view.groups[0];
    group.desired = 3;
    group.policies = vec![policy(Some(62.34))];
    group.report = vec![
        "policy cpu50 (high alarm): 62.34 over 3 members at target 50 needs 4".to_owned(),
        format!("no scale-in: {} warms up for 3.2 s more", id(3)),
    ];
    for (n, (cpu, rate)) in (1..).zip([(71.2, 421), (55.0, 410), (88.9, 412)]) {
        let mut member = member(n, at - seconds(134 / n));
        member.cpu_percent = Some(cpu);
        member.requests_per_second = rate;
        member.in_flight = 2;
        member.memory_bytes = (40 + n * 7) << 20;
        group.instances.push(member);
    }
    group.activities = vec![
        activity(3, at - seconds(44), &id(3), true, &scale_out(2)),
        activity(2, at - seconds(67), &id(2), true, &scale_out(1)),
        activity(
            1,
            at - seconds(134),
            &id(1),
            true,
            &[Sentence::Created { to: 1 }, Sentence::Started { from: 0, to: 1 }],
        ),
    ];
    view
}

/// Launches that fail, with the last lines of the instance's log.
pub(crate) fn failing(at: Timestamp) -> View {
    let mut view = empty(at);
    let group = &mut view.groups[0];
    let failed = id(7);
    group.launch_failures = 3;
    group.report = vec!["1 launches wait 3.2 s more after 3 failures in a row".to_owned()];
    group.last_failure = Some(FailureNote {
        at: at - seconds(2),
        instance: Some(failed.clone()),
        what: "exited with code 1 after 0.1 s".to_owned(),
        log: [
            "Traceback (most recent call last):",
            "  File \"/srv/app/server.py\", line 12, in <module>",
            "\x1b[31m    import flask\x1b[0m",
            "ModuleNotFoundError: No module named 'flask'",
        ]
        .map(str::to_owned)
        .to_vec(),
    });
    let mut member = member(7, at - seconds(2));
    member.state = LifecycleState::Terminating;
    member.health = None;
    member.address = None;
    member.cpu_percent = None;
    member.exit = Some("exited with code 1 after 0.1 s".to_owned());
    group.instances.push(member);
    let mut attempt =
        activity(9, at - seconds(2), &failed, true, &[Sentence::Started { from: 0, to: 1 }]);
    attempt.status = ActivityStatus::Failed;
    attempt.description = "Launching a new EC2 instance.  Status Reason: exited with code 1 after \
                           0.1 s"
        .to_owned();
    group.activities = vec![attempt];
    view
}

/// One of three targets answers its checks with 503.
pub(crate) fn unhealthy(at: Timestamp) -> View {
    let mut view = busy(at);
    view.balancer.totals.target_responses.server_error = 31;
    view.balancer.totals.elb_responses.server_error = 4;
    let members = &mut view.groups[0].instances;
    members[1].health =
        Some(TargetHealth::unhealthy(TargetHealthReason::ResponseCodeMismatch(503)));
    members[1].last_check = Some("Health checks failed with these codes: [503]".to_owned());
    members[2].last_check = Some("Request timed out".to_owned());
    view
}

/// Version 2 on its way in.
pub(crate) fn deploying(at: Timestamp) -> View {
    let mut view = busy(at);
    let group = &mut view.groups[0];
    group.refresh = Some(RefreshView {
        version: 2,
        percent: 33,
        waiting_for: Some(format!(
            "Waiting for instances to pass their health checks. For example: {} is not healthy.",
            id(5)
        )),
        started: at - seconds(6),
    });
    group.instances[0].state = LifecycleState::Terminating;
    group.instances[0].health = Some(TargetHealth::draining());
    for n in [4, 5] {
        let mut new = member(n, at - seconds(6 - n));
        new.version = 2;
        group.instances.push(new);
    }
    group.instances[4].health = Some(TargetHealth::initial());
    let mut leaving = activity(12, at - seconds(1), &id(1), false, &[Sentence::RefreshTakenOut]);
    leaving.end = None;
    leaving.status = ActivityStatus::WaitingForElbConnectionDraining;
    group
        .activities
        .insert(0, activity(11, at - seconds(2), &id(4), true, &[Sentence::RefreshLaunch]));
    group.activities.insert(0, leaving);
    view
}

/// Everything has been told to end.
pub(crate) fn stopping(at: Timestamp) -> View {
    let mut view = busy(at);
    let group = &mut view.groups[0];
    group.deleting = true;
    group.desired = 0;
    group.report = vec!["group is being deleted: 3 members leave".to_owned()];
    for member in &mut group.instances {
        member.state = LifecycleState::Terminating;
        member.health = Some(TargetHealth::draining());
    }
    view
}

/// More members than any terminal has rows.
pub(crate) fn crowded(at: Timestamp, members: u64) -> View {
    let mut view = busy(at);
    let group = &mut view.groups[0];
    group.max = 100;
    group.desired = u32::try_from(members).unwrap();
    for n in 4..=members {
        let mut member = member(n, at - seconds(n * 400));
        member.cpu_percent = Some((n * 7 % 101) as f64);
        if n % 13 == 0 {
            member.health = Some(TargetHealth::unhealthy(TargetHealthReason::Timeout));
        }
        group.instances.push(member);
    }
    view
}

/// Names as long as they may be, and text of other scripts.
pub(crate) fn long_names(at: Timestamp) -> View {
    let mut view = unhealthy(at);
    let group = &mut view.groups[0];
    group.name = GroupName::try_new(&"n".repeat(255)).unwrap();
    group.report = vec!["w".repeat(300)];
    group.policies[0].value = Some(1e300);
    for member in &mut group.instances {
        member.zone = ZoneName::of_region("a-region-with-a-very-long-name-", 3);
        member.cpu_percent = Some(f64::NAN);
        member.requests_per_second = u64::MAX;
        member.memory_bytes = u64::MAX;
        member.in_flight = u32::MAX;
        member.version = u64::MAX;
        member.address = Some("[2001:db8:1111:2222:3333:4444:5555:6666]:65535".parse().unwrap());
        member.warning = Some("漢字".repeat(200));
    }
    view.balancer.requests_per_second = u64::MAX;
    view.balancer.totals.requests = u64::MAX;
    view.balancer.totals.retries = u64::MAX;
    view.balancer.connections = u64::MAX;
    view
}

/// Two minutes and a half before `last`, a view a second: load that comes, goes and comes again.
pub(crate) fn before(last: &View) -> Vec<Arc<View>> {
    let views = (0..150u64).map(|back| {
        let mut view = last.clone();
        view.at = last.at - seconds(150 - back);
        let wave = [90, 210, 420, 700, 980, 1150, 1240, 1300, 1190, 900, 650, 480, 610, 890, 1220];
        view.balancer.requests_per_second = wave[usize::try_from(back / 10).unwrap()];
        let serving = if back < 40 {
            1
        } else if back < 70 {
            2
        } else {
            3
        };
        view.groups.iter_mut().for_each(|group| group.instances.truncate(serving));
        Arc::new(view)
    });
    views.collect()
}
