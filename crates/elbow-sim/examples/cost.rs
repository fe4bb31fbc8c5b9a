//! What the control plane costs: simulated time per real time, and one turn of the controller for
//! a small and a large group. Run it with `--release`.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::CheckResult;
use elbow_base::clock::TimeScale;
use elbow_base::{Clock, Rng, SimClock, SystemClock, Timestamp};
use elbow_compute::fake::FakeDriver;
use elbow_control::{ControlSettings, Controller, ProbeResult};
use elbow_model::target_group::DeregistrationDelay;
use elbow_model::{
    AutoScalingGroup, Command, GroupName, GroupSize, HealthCheck, HealthCheckType,
    LaunchTemplateVersion, PolicyName, PortChoice, TargetGroup, TargetGroupName, TargetTracking,
    TrackedMetric, TrackingTiming, ZoneName,
};
use elbow_sim::{Options, Shape, World};

const TURNS: u32 = 2_000;

fn main() {
    let clock = SystemClock::new(TimeScale::REAL);
    for rate in [0.0, 20.0] {
        let mut options = Options::quiet(2, 4);
        options.policy = Some((TrackedMetric::RequestsPerTarget, 30.0));
        options.trace_lines = 0;
        let mut world = World::new(1, options);
        world.set_traffic(Shape::Steady(rate));
        let simulated = Duration::from_secs(3600);
        let start = clock.now();
        world.run_for(simulated);
        let took = clock.now().since(start);
        let speed = simulated.as_secs_f64() / took.as_secs_f64();
        let turns = world.stats().turns;
        println!("{rate} requests/s: {speed:.0} simulated seconds a second, {turns} turns");
    }
    for members in [4, 1000] {
        let took = turn_cost(&clock, members);
        println!("{members} members: {took:?} a turn");
    }
}

fn turn_cost(real: &SystemClock, members: u32) -> Duration {
    let clock = Arc::new(SimClock::new(Timestamp::from_unix(Duration::from_secs(1000))));
    let driver = FakeDriver::new(Arc::clone(&clock) as Arc<dyn Clock>);
    let mut controller = controller(members);
    let mut took = Duration::ZERO;
    for round in 0..TURNS + 200 {
        clock.advance(Duration::from_millis(100));
        let now = clock.now();
        let start = real.now();
        let output = controller.turn(&driver, now);
        if round >= 200 {
            took += real.now().since(start);
        }
        for probe in output.probes {
            let (target_group, target) = (probe.target_group, probe.target);
            let result = CheckResult::Status(200);
            controller.on_probe(ProbeResult { target_group, target, result }, now);
        }
    }
    took / TURNS
}

fn controller(members: u32) -> Controller {
    let zones: Vec<ZoneName> = (0..3).map(|zone| ZoneName::of_region("us-east-1", zone)).collect();
    let settings = ControlSettings {
        zones: zones.clone(),
        workers: 2,
        hold: Duration::ZERO,
        terminate_grace: Duration::from_secs(1),
        tick_margin: Duration::from_millis(50),
        log_lines: 3,
    };
    let mut controller = Controller::new(settings, Rng::from_seed(1));
    let targets = TargetGroupName::try_new("web").expect("a name that is allowed");
    let target_group = TargetGroup {
        name: targets.clone(),
        health_check: HealthCheck::aws_default(),
        deregistration_delay: DeregistrationDelay::AWS_DEFAULT,
    };
    controller.create_target_group(target_group).expect("the first of its name");
    let name = PolicyName::try_new("cpu").expect("a name that is allowed");
    let metric = TrackedMetric::AverageCpu;
    let policy = TargetTracking::try_new(name, metric, 50.0, TrackingTiming::FAST);
    let spec = AutoScalingGroup {
        name: GroupName::try_new("web").expect("a name that is allowed"),
        size: GroupSize::try_new(members, members).expect("min is not above max"),
        zones,
        target_groups: vec![targets],
        health_check_type: HealthCheckType::Elb,
        health_check_grace_period: Duration::ZERO,
        default_instance_warmup: Duration::ZERO,
        policies: vec![policy.expect("a sane policy")],
    };
    let template = LaunchTemplateVersion {
        number: 1,
        command: Command::Argv(vec!["serve".to_owned()]),
        environment: BTreeMap::new(),
        port: PortChoice::Fixed(80),
        vcpus: 1,
    };
    controller.create_group(spec, members, template).expect("all parts are there");
    controller
}
