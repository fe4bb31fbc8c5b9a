//! Cases of `replay`.

use elbow_metrics::{Comparison, Statistic};
use elbow_model::{
    AdjustmentRule, AdjustmentType, GroupName, GroupSize, HealthCheckType, PolicyName,
    SimpleScaling, TargetTracking, TrackedMetric, TrackingTiming, ZoneName,
};

use super::*;
use crate::schedule::{ActionName, ActionSize, ActionTimes};
use crate::testing::now;

fn setup(min: u32, max: u32, desired: u32) -> ReplaySetup {
    ReplaySetup {
        spec: AutoScalingGroup {
            name: GroupName::try_new("web").unwrap(),
            size: GroupSize::try_new(min, max).unwrap(),
            zones: vec![ZoneName::of_region("", 0), ZoneName::of_region("", 1)],
            target_groups: Vec::new(),
            health_check_type: HealthCheckType::Ec2,
            health_check_grace_period: Duration::ZERO,
            default_instance_warmup: Duration::ZERO,
            policies: Vec::new(),
        },
        desired,
        policies: Vec::new(),
        default_cooldown: Duration::from_secs(300),
        schedule: Vec::new(),
        boot: Duration::from_secs(2),
        member_capacity: 100.0,
        hourly_price: 3600.0,
        start: now(),
    }
}

fn tracking(timing: TrackingTiming) -> TargetTracking {
    let name = PolicyName::try_new("cpu").unwrap();
    TargetTracking::try_new(name, TrackedMetric::AverageCpu, 50.0, timing).unwrap()
}

fn alarm(comparison: Comparison, threshold: f64, periods: u32) -> AlarmRule {
    let period = Duration::from_secs(60);
    AlarmRule::try_new(comparison, threshold, Statistic::Average, period, periods).unwrap()
}

fn adds(name: &str, amount: i32, cooldown: u64) -> ScalingPolicy {
    let rule = AdjustmentRule::try_new(AdjustmentType::ChangeInCapacity, None).unwrap();
    let name = PolicyName::try_new(name).unwrap();
    let mut policy = SimpleScaling::try_new(name, rule, amount).unwrap();
    policy.cooldown = Some(Duration::from_secs(cooldown));
    ScalingPolicy::Simple(policy)
}

#[test]
fn a_surge_is_met_within_the_alarms_and_the_boot() {
    let mut setup = setup(1, 10, 1);
    setup.spec.policies.push(tracking(TrackingTiming::FAST));
    // 40, then five times as much.
    let loads: Vec<f64> = (0..120).map(|second| if second < 60 { 40.0 } else { 200.0 }).collect();
    let replay = replay(&setup, &loads);
    // Two points of one second above, two seconds of boot. A member shows no more than 100
    // percent, so the first answer is two, then four.
    let enough = replay.seconds.iter().position(|s| s.serving >= 4).unwrap();
    assert!((62..=70).contains(&enough), "enough after {enough}: {:?}", replay.changes);
    assert!(replay.peak() <= 5, "{:?}", replay.changes);
    let (short, seconds) = replay.shortage();
    assert!(short > 0.0 && seconds <= 5, "{short} in {seconds}");
}

#[test]
fn two_alarms_with_cooldowns_go_out_one_by_one() {
    // TaskOverflow: CPU >= 20 and <= 10, 2 x 120 s there; here 2 x 60 s. One more, one less,
    // cooldown 120 s.
    let mut setup = setup(1, 4, 1);
    setup.policies = vec![
        (adds("out", 1, 120), alarm(Comparison::GreaterOrEqual, 20.0, 2)),
        (adds("in", -1, 120), alarm(Comparison::LessOrEqual, 10.0, 2)),
    ];
    let loads: Vec<f64> = (0..3_000).map(|s| if s < 1_500 { 95.0 } else { 1.0 }).collect();
    let replay = replay(&setup, &loads);
    let steps: Vec<(usize, u32)> = replay
        .changes
        .iter()
        .map(|(second, _)| (*second, replay.seconds[*second].desired))
        .collect();
    let capacities: Vec<u32> = steps.iter().map(|(_, desired)| *desired).collect();
    assert_eq!(capacities, [2, 3, 4, 3, 2, 1], "{steps:?}");
    // Two periods, then the repetition after each cooldown: never less than 122 s apart.
    assert_eq!(steps[0].0, 119);
    for pair in steps.windows(2) {
        assert!(pair[1].0 - pair[0].0 >= 120, "{steps:?}");
    }
    assert!(replay.changes[0].1.contains("triggered policy out changing the desired capacity"));
}

#[test]
fn costs_and_shortage_are_what_they_are() {
    let setup = setup(2, 2, 2);
    let replay = replay(&setup, &[100.0, 200.0, 300.0, 250.0, f64::NAN, -5.0]);
    assert_eq!(replay.shortage(), (150.0, 2));
    assert_eq!((replay.cost, replay.member_seconds(), replay.peak()), (12.0, 12, 2));
    assert!(replay.changes.is_empty());
}

#[test]
fn schedules_are_followed() {
    let mut setup = setup(1, 4, 1);
    let size = ActionSize { desired: Some(3), ..ActionSize::default() };
    let start = Some(now() + Duration::from_secs(10));
    let times = ActionTimes { start, ..ActionTimes::default() };
    let name = ActionName::try_new("up").unwrap();
    setup.schedule.push(ScheduledAction::try_new(name, size, &times, now()).unwrap());
    let replay = replay(&setup, &[10.0; 20]);
    let serving: Vec<u32> = replay.seconds.iter().map(|second| second.serving).collect();
    assert_eq!((serving[9], serving[12], serving[19]), (1, 3, 3));
    assert!(replay.changes[0].1.starts_with("a scheduled action update"), "{:?}", replay.changes);
}

#[test]
fn the_same_recording_gives_the_same_replay() {
    let mut setup = setup(1, 10, 2);
    setup.spec.policies.push(tracking(TrackingTiming::FAST));
    let mut rng = Rng::from_seed(3);
    let loads: Vec<f64> = (0..600).map(|_| rng.unit() * 400.0).collect();
    assert_eq!(replay(&setup, &loads), replay(&setup, &loads));
}
