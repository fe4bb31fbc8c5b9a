//! A day of traffic over three ways to scale, as a table: what each costs and what is short.
//!
//! `cargo run -p elbow-scaling --example replay`. The recording is made up: a calm night, a working
//! day with noise, and a surge at noon. Boundary: prints; decides nothing.

use std::error::Error;
use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_metrics::{AlarmRule, Comparison, Statistic};
use elbow_model::{
    AdjustmentRule, AdjustmentType, AutoScalingGroup, GroupName, GroupSize, HealthCheckType,
    PolicyName, ScalingPolicy, SimpleScaling, TargetTracking, TrackedMetric, TrackingTiming,
    ZoneName,
};
use elbow_scaling::{ReplaySetup, replay};

const HOUR: usize = 3600;

fn main() -> Result<(), Box<dyn Error>> {
    let loads = recording();
    println!("{:<34} {:>6} {:>9} {:>10} {:>9}", "policy", "peak", "cost", "short s", "changes");
    let mut fixed = setup()?;
    fixed.desired = 8;
    let mut simple = setup()?;
    simple.policies = vec![
        (adds("out", 1)?, alarm(Comparison::GreaterOrEqual, 60.0)?),
        (adds("in", -1)?, alarm(Comparison::LessOrEqual, 30.0)?),
    ];
    let mut tracking = setup()?;
    tracking.spec.policies = vec![tracks(TrackingTiming::AWS)?];
    let mut fast = setup()?;
    fast.spec.policies = vec![tracks(TrackingTiming::FAST)?];
    for (name, setup) in [
        ("8 members, no policy", fixed),
        ("simple scaling, 2 x 60 s", simple),
        ("target tracking 50 %, AWS's timing", tracking),
        ("target tracking 50 %, 1 s periods", fast),
    ] {
        let outcome = replay(&setup, &loads);
        let (_, short) = outcome.shortage();
        let (peak, changes) = (outcome.peak(), outcome.changes.len());
        println!("{name:<34} {peak:>6} {:>9.2} {short:>10} {changes:>9}", outcome.cost);
    }
    Ok(())
}

/// The whole load, second by second, in percent of one member.
fn recording() -> Vec<f64> {
    let mut rng = Rng::from_seed(1);
    let base = |second: usize| match second / HOUR {
        12 => 600.0,
        8..=18 => 250.0,
        _ => 40.0,
    };
    (0..24 * HOUR).map(|second| base(second) * (0.95 + 0.1 * rng.unit())).collect()
}

fn setup() -> Result<ReplaySetup, Box<dyn Error>> {
    Ok(ReplaySetup {
        spec: AutoScalingGroup {
            name: GroupName::try_new("web")?,
            size: GroupSize::try_new(1, 20)?,
            zones: vec![ZoneName::of_region("local-1", 0), ZoneName::of_region("local-1", 1)],
            target_groups: Vec::new(),
            health_check_type: HealthCheckType::Ec2,
            health_check_grace_period: Duration::ZERO,
            default_instance_warmup: Duration::ZERO,
            policies: Vec::new(),
        },
        desired: 1,
        policies: Vec::new(),
        default_cooldown: Duration::from_secs(120),
        schedule: Vec::new(),
        boot: Duration::from_secs(5),
        member_capacity: 100.0,
        hourly_price: 0.05,
        start: Timestamp::from_unix(Duration::from_secs(1_714_521_600)),
    })
}

fn tracks(timing: TrackingTiming) -> Result<TargetTracking, Box<dyn Error>> {
    let name = PolicyName::try_new("cpu")?;
    Ok(TargetTracking::try_new(name, TrackedMetric::AverageCpu, 50.0, timing)?)
}

fn adds(name: &str, amount: i32) -> Result<ScalingPolicy, Box<dyn Error>> {
    let rule = AdjustmentRule::try_new(AdjustmentType::ChangeInCapacity, None)?;
    Ok(ScalingPolicy::Simple(SimpleScaling::try_new(PolicyName::try_new(name)?, rule, amount)?))
}

fn alarm(comparison: Comparison, threshold: f64) -> Result<AlarmRule, Box<dyn Error>> {
    Ok(AlarmRule::try_new(comparison, threshold, Statistic::Average, Duration::from_secs(60), 2)?)
}
