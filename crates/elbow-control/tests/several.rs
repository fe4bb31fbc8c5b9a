//! Worlds with more than one of a kind: target groups, groups, policies, load balancers. What the
//! simulator, which has one of each, does not see.

#![expect(clippy::unwrap_used, reason = "the set-up of tests, which may")]

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::{
    CheckResult, Generation, ResponseCounts, Snapshot, TargetReport, WorkerId, WorkerReport,
};
use elbow_base::{Clock, Histogram, Rng, SimClock, Timestamp};
use elbow_compute::Driver;
use elbow_compute::fake::FakeDriver;
use elbow_control::{ControlSettings, Controller, GroupView, ProbeResult, TurnOutput};
use elbow_model::health_check::HealthCheckSettings;
use elbow_model::target_group::DeregistrationDelay;
use elbow_model::{
    AutoScalingGroup, Command, GroupName, GroupSize, HealthCheck, HealthCheckType,
    LaunchTemplateVersion, Listener, LoadBalancer, LoadBalancerName, Matcher, PolicyName,
    PortChoice, TargetGroup, TargetGroupName, TargetTracking, TrackedMetric, TrackingTiming,
    ZoneName,
};

/// A controller with one worker that follows every snapshot at once, and checks that pass unless
/// their target group is said to fail.
struct Lab {
    clock: Arc<SimClock>,
    driver: FakeDriver,
    controller: Controller,
    snapshot: Arc<Snapshot>,
    failing: Option<TargetGroupName>,
    /// Requests in a second for each target of a target group.
    rates: BTreeMap<TargetGroupName, u64>,
    /// In flight to every target.
    in_flight: u32,
}

impl Lab {
    fn new() -> Self {
        let clock = Arc::new(SimClock::new(Timestamp::from_unix(Duration::from_secs(1000))));
        let settings = ControlSettings {
            zones: vec![ZoneName::of_region("us-east-1", 0)],
            workers: 1,
            hold: Duration::ZERO,
            terminate_grace: Duration::from_secs(1),
            tick_margin: Duration::from_millis(50),
            log_lines: 3,
        };
        Self {
            driver: FakeDriver::new(Arc::clone(&clock) as Arc<dyn Clock>),
            clock,
            controller: Controller::new(settings, Rng::from_seed(1)),
            snapshot: Arc::new(Snapshot::empty()),
            failing: None,
            rates: BTreeMap::new(),
            in_flight: 0,
        }
    }

    fn target_group(&mut self, name: &str, delay: u64) {
        let check = HealthCheckSettings {
            path: "/".to_owned(),
            port: None,
            interval: Duration::from_secs(1),
            timeout: Duration::from_secs(1),
            healthy_threshold: 2,
            unhealthy_threshold: 2,
            matcher: Matcher::ok(),
        };
        let spec = TargetGroup {
            name: targets(name),
            health_check: HealthCheck::try_new(check).unwrap(),
            deregistration_delay: DeregistrationDelay::try_new(Duration::from_secs(delay)).unwrap(),
        };
        self.controller.create_target_group(spec).unwrap();
    }

    fn balancer(&mut self, name: &str, port: u16, to: &str) -> Result<(), String> {
        let balancer = LoadBalancer {
            name: LoadBalancerName::try_new(name).unwrap(),
            listeners: vec![Listener {
                address: SocketAddr::from(([127, 0, 0, 1], port)),
                forward_to: targets(to),
            }],
        };
        self.controller.create_load_balancer(balancer).map_err(|error| error.to_string())
    }

    fn group(&mut self, name: &str, target_groups: &[&str], policies: Vec<TargetTracking>) {
        let spec = AutoScalingGroup {
            name: GroupName::try_new(name).unwrap(),
            size: GroupSize::try_new(0, 20).unwrap(),
            zones: vec![ZoneName::of_region("us-east-1", 0)],
            target_groups: target_groups.iter().map(|name| targets(name)).collect(),
            health_check_type: HealthCheckType::Elb,
            health_check_grace_period: Duration::ZERO,
            default_instance_warmup: Duration::from_secs(2),
            policies,
        };
        let template = LaunchTemplateVersion {
            number: 1,
            command: Command::Argv(vec!["serve".to_owned()]),
            environment: BTreeMap::new(),
            port: PortChoice::Fixed(80),
            vcpus: 1,
        };
        self.controller.create_group(spec, 2, template).unwrap();
    }

    fn set_desired(&mut self, group: &str, to: u32) {
        let name = GroupName::try_new(group).unwrap();
        self.controller.set_desired_capacity(&name, to, self.clock.now()).unwrap();
    }

    fn view(&self, group: &str) -> GroupView {
        let view = self.controller.view(u64::MAX, self.clock.now());
        view.groups.into_iter().find(|g| g.name.as_str() == group).expect("it is there")
    }

    /// Lets seconds pass in tenths, a report and a turn in each.
    fn run(&mut self, seconds: u64) {
        for _ in 0..seconds * 10 {
            self.clock.advance(Duration::from_millis(100));
            self.report();
            self.turn();
        }
    }

    fn turn(&mut self) -> TurnOutput {
        let now = self.clock.now();
        let mut output = self.controller.turn(&self.driver, now);
        assert!(output.wake_at > now, "wakes itself without any time passing");
        if let Some(snapshot) = output.snapshot.take() {
            self.snapshot = snapshot;
        }
        for probe in output.probes.drain(..) {
            let fails = self.failing.as_ref() == Some(&probe.target_group);
            let result = CheckResult::Status(if fails { 500 } else { 200 });
            let (target_group, target) = (probe.target_group, probe.target);
            self.controller.on_probe(ProbeResult { target_group, target, result }, now);
        }
        output
    }

    fn report(&mut self) {
        let now = self.clock.now();
        let from = now - Duration::from_millis(100);
        // A tenth of a second's requests, all of them in the first tenth.
        let first = from.since_epoch().subsec_millis() < 100;
        let in_flight = self.in_flight;
        let groups = self.snapshot.groups().iter();
        let reports: Vec<TargetReport> = groups
            .flat_map(|group| {
                let rate = self.rates.get(group.name()).copied().unwrap_or(0);
                group.targets().iter().map(move |target| TargetReport {
                    key: target.key,
                    in_flight,
                    requests: if first { rate } else { 0 },
                    responses: ResponseCounts::default(),
                    connect_errors: 0,
                    broken: 0,
                })
            })
            .collect();
        let report = WorkerReport {
            worker: WorkerId(0),
            generation: self.snapshot.generation(),
            from,
            to: now,
            requests: reports.iter().map(|target| target.requests).sum(),
            elb_responses: ResponseCounts::default(),
            retries: 0,
            cut_responses: 0,
            held: 0,
            connections: 0,
            latency: Histogram::new(),
            targets: reports,
        };
        self.controller.on_report(&report);
    }
}

fn targets(name: &str) -> TargetGroupName {
    TargetGroupName::try_new(name).unwrap()
}

fn policy(
    name: &str,
    metric: TrackedMetric,
    target: f64,
    timing: TrackingTiming,
) -> TargetTracking {
    TargetTracking::try_new(PolicyName::try_new(name).unwrap(), metric, target, timing).unwrap()
}

/// A second balancer on the same address made every later snapshot invalid: none was published.
#[test]
fn a_listener_address_is_given_once() {
    let mut lab = Lab::new();
    lab.target_group("a", 1);
    assert_eq!(lab.balancer("one", 80, "a"), Ok(()));
    assert_eq!(
        lab.balancer("two", 80, "a"),
        Err("listener 127.0.0.1:80 exists already".to_owned())
    );
    lab.group("g", &["a"], Vec::new());
    lab.run(2);
    assert!(lab.snapshot.generation() > Generation(0));
    assert_eq!(lab.snapshot.groups()[0].rotation().len(), 2);
}

/// Only the first of a member's targets was looked at.
#[test]
fn unhealthy_in_any_target_group_is_unhealthy() {
    let mut lab = Lab::new();
    lab.target_group("a", 1);
    lab.target_group("b", 1);
    lab.group("g", &["a", "b"], Vec::new());
    lab.run(10);
    let before: Vec<_> = lab.view("g").instances.into_iter().map(|i| i.id).collect();
    lab.failing = Some(targets("b"));
    lab.run(90);
    let after: Vec<_> = lab.view("g").instances.into_iter().map(|i| i.id).collect();
    assert!(before.iter().any(|id| !after.contains(id)), "none was replaced");
}

/// A target whose delay is over while another target of the member still drains was due at a time
/// in the past, again and again: the control plane span.
#[test]
fn delays_of_two_target_groups_do_not_spin() {
    let mut lab = Lab::new();
    lab.target_group("a", 1);
    lab.target_group("b", 30);
    lab.group("g", &["a", "b"], Vec::new());
    lab.run(10);
    lab.in_flight = 1;
    lab.set_desired("g", 1);
    lab.run(20);
    assert_eq!(lab.view("g").instances.len(), 2, "b's delay is not over");
    lab.run(15);
    assert_eq!(lab.view("g").instances.len(), 1);
}

/// All requests of all load balancers counted for every group.
#[test]
fn a_group_scales_on_its_own_target_groups_requests() {
    let mut lab = Lab::new();
    let track =
        || vec![policy("track", TrackedMetric::RequestsPerTarget, 10.0, TrackingTiming::FAST)];
    lab.target_group("a", 1);
    lab.target_group("b", 1);
    lab.balancer("one", 80, "a").unwrap();
    lab.balancer("two", 81, "b").unwrap();
    lab.group("busy", &["a"], track());
    lab.group("idle", &["b"], track());
    lab.run(5);
    lab.rates.insert(targets("a"), 30);
    lab.run(4);
    assert!(lab.view("busy").desired > 2);
    assert_eq!(lab.view("idle").desired, 2);
}

/// Groups that share a target group each answered for all of its targets, and together asked for
/// twice what was needed.
#[test]
fn groups_that_share_a_target_group_answer_for_their_own_members() {
    let mut lab = Lab::new();
    let track =
        || vec![policy("track", TrackedMetric::RequestsPerTarget, 10.0, TrackingTiming::FAST)];
    lab.target_group("a", 1);
    lab.balancer("one", 80, "a").unwrap();
    lab.group("zone-a", &["a"], track());
    lab.group("zone-b", &["a"], track());
    lab.run(5);
    // Four targets with 15 each: six members are needed, three of each group.
    lab.rates.insert(targets("a"), 15);
    let mut most = (2, 2);
    for _ in 0..40 {
        lab.clock.advance(Duration::from_millis(100));
        lab.report();
        lab.turn();
        let (a, b) = (lab.view("zone-a").desired, lab.view("zone-b").desired);
        if (a, b) != most {
            most = (a, b);
            break;
        }
    }
    assert_eq!(most, (3, 3));
}

/// Alarms whose minutes do not coincide never agreed to scale in.
#[test]
fn policies_with_different_periods_scale_in_together() {
    let mut lab = Lab::new();
    let slow = TrackingTiming { period: Duration::from_secs(10), high_periods: 2, low_periods: 2 };
    lab.target_group("a", 1);
    lab.balancer("one", 80, "a").unwrap();
    let policies = vec![
        policy("fast", TrackedMetric::RequestsPerTarget, 10.0, TrackingTiming::FAST),
        policy("slow", TrackedMetric::RequestsPerTarget, 20.0, slow),
    ];
    lab.group("g", &["a"], policies);
    lab.run(5);
    lab.set_desired("g", 6);
    lab.run(60);
    assert!(lab.view("g").desired < 5, "{:?}", lab.view("g").report);
}

/// A large group's open activities were pushed out by its newer ones.
#[test]
fn open_activities_are_kept() {
    let mut lab = Lab::new();
    lab.target_group("a", 1);
    let name = GroupName::try_new("g").unwrap();
    let spec = AutoScalingGroup {
        name: name.clone(),
        size: GroupSize::try_new(0, 700).unwrap(),
        zones: vec![ZoneName::of_region("us-east-1", 0)],
        target_groups: Vec::new(),
        health_check_type: HealthCheckType::Ec2,
        health_check_grace_period: Duration::ZERO,
        default_instance_warmup: Duration::ZERO,
        policies: Vec::new(),
    };
    let template = LaunchTemplateVersion {
        number: 1,
        command: Command::Argv(vec!["serve".to_owned()]),
        environment: BTreeMap::new(),
        port: PortChoice::Fixed(80),
        vcpus: 1,
    };
    lab.driver.set_boot(elbow_compute::fake::Boot::WhenTold);
    lab.controller.create_group(spec, 600, template).unwrap();
    lab.turn();
    assert_eq!(lab.driver.observe().len(), 600);
    assert_eq!(lab.controller.open_activities(&name), Some(600));
    for observed in lab.driver.observe() {
        lab.driver.set_running(&observed.id);
    }
    lab.turn();
    assert_eq!(lab.controller.open_activities(&name), Some(0));
}
