//! Cases of `policies::step`, computed by hand.

use elbow_model::{AdjustmentRule, PolicyName, StepAdjustment, StepTable};

use super::*;

/// A policy: `percent>=2 0..10=0 10..20=10 20..=30`.
fn policy(text: &str) -> StepScaling {
    let mut words = text.split_whitespace();
    let (kind, least) = match words.next().unwrap().split_once(">=") {
        Some((kind, least)) => (kind.to_owned(), Some(least.parse().unwrap())),
        None => (text.split_whitespace().next().unwrap().to_owned(), None),
    };
    let kind = match kind.as_str() {
        "change" => AdjustmentType::ChangeInCapacity,
        "exact" => AdjustmentType::ExactCapacity,
        "percent" => AdjustmentType::PercentChangeInCapacity,
        other => panic!("{other}?"),
    };
    let rule = AdjustmentRule::try_new(kind, least).unwrap();
    let bound = |text: &str| if text.is_empty() { None } else { Some(text.parse().unwrap()) };
    let steps = words.map(|word| {
        let (interval, amount) = word.split_once('=').unwrap();
        let (lower, upper) = interval.split_once("..").unwrap();
        let amount = amount.parse().unwrap();
        StepAdjustment { lower: bound(lower), upper: bound(upper), amount }
    });
    let table = StepTable::try_new(rule, steps.collect()).unwrap();
    StepScaling::new(PolicyName::try_new("steps").unwrap(), rule, table)
}

fn counts(desired: u32, warm: u32, terminating: u32, warming: bool) -> StepCounts {
    let size = GroupSize::try_new(0, 100).unwrap();
    let warming = warming.then(|| (InstanceId::from_number(1), Duration::from_secs(3)));
    StepCounts { desired, size, warm, terminating, warming }
}

/// The capacity that `policy` asks for at `value` over 60.
fn asks(policy: &StepScaling, value: f64, counts: &StepCounts) -> Option<u32> {
    step(policy, &[value], 60.0, counts).capacity(counts.desired)
}

#[test]
fn the_walk_through_of_the_user_guide() {
    // EC2 Auto Scaling User Guide, "Step scaling policies", "Instance warmup": threshold 60, ten
    // members; 0 to 10 over nothing, to 20 over 10 %, beyond 30 %; the same below 40.
    let out = policy("percent 0..10=0 10..20=10 20..=30");
    assert_eq!(asks(&out, 60.0, &counts(10, 10, 0, false)), Some(10));
    assert_eq!(asks(&out, 70.0, &counts(10, 10, 0, false)), Some(11));
    // The first is warming: 10 % of ten is already added, 30 % of ten is three, so two more.
    assert_eq!(asks(&out, 72.0, &counts(11, 10, 0, true)), Some(11));
    assert_eq!(asks(&out, 85.0, &counts(11, 10, 0, true)), Some(13));
    let inward = policy("percent ..-20=-30 -20..-10=-10 -10..0=0");
    assert_eq!(asks(&inward, 60.0, &counts(10, 10, 0, false)), None);
    assert_eq!(asks(&inward, 49.0, &counts(10, 10, 0, false)), Some(9));
    // One is leaving: 10 % of ten is already removed; at 30 % two more go.
    assert_eq!(asks(&inward, 45.0, &counts(9, 9, 1, false)), Some(9));
    assert_eq!(asks(&inward, 35.0, &counts(9, 9, 1, false)), Some(7));
}

#[test]
fn repeats_do_not_run_away() {
    // Section 24, trap 2: the same step again while the first one warms up.
    let two = policy("change 0..=2");
    assert_eq!(asks(&two, 90.0, &counts(4, 4, 0, false)), Some(6));
    assert_eq!(asks(&two, 90.0, &counts(6, 4, 0, true)), Some(6));
    assert_eq!(asks(&two, 90.0, &counts(6, 5, 0, true)), Some(7));
    assert_eq!(asks(&two, 90.0, &counts(6, 6, 0, false)), Some(8));
    let one = policy("change ..0=-1");
    assert_eq!(asks(&one, 30.0, &counts(4, 4, 0, false)), Some(3));
    assert_eq!(asks(&one, 30.0, &counts(3, 3, 1, false)), Some(3));
    assert_eq!(asks(&one, 30.0, &counts(3, 3, 0, false)), Some(2));
}

#[test]
fn scale_in_waits_for_warming_members() {
    let one = policy("change ..0=-1");
    let outcome = step(&one, &[30.0], 60.0, &counts(4, 3, 0, true));
    assert!(matches!(outcome, Outcome::Warming { .. }), "{outcome:?}");
    assert_eq!(outcome.capacity(4), None);
    // Exact capacity below the desired one is a scale-in too; above it is not.
    let exact = policy("exact 0..=2");
    assert!(matches!(step(&exact, &[70.0], 60.0, &counts(4, 3, 0, true)), Outcome::Warming { .. }));
    assert_eq!(asks(&exact, 70.0, &counts(4, 4, 0, false)), Some(2));
    assert_eq!(asks(&exact, 70.0, &counts(1, 1, 0, true)), Some(2));
    assert_eq!(asks(&exact, 70.0, &counts(2, 2, 0, false)), Some(2));
}

#[test]
fn several_points_are_aggregated() {
    let mut out = policy("change 0..10=1 10..=2");
    let at = |policy: &StepScaling| {
        step(policy, &[61.0, 69.0, 83.0, f64::NAN], 60.0, &counts(4, 4, 0, false)).capacity(4)
    };
    // The mean is 71, the least 61.
    assert_eq!(at(&out), Some(6));
    out.aggregation = MetricAggregation::Minimum;
    assert_eq!(at(&out), Some(5));
    out.aggregation = MetricAggregation::Maximum;
    assert_eq!(at(&out), Some(6));
}

#[test]
fn actions_that_fail_say_it_in_awss_words() {
    // Section 9.1, and 24, trap 10.
    let out = policy("change 0..=1");
    let four = counts(4, 4, 0, false);
    assert_eq!(
        step(&out, &[], 85.0, &four).action_error().unwrap(),
        "Failed to execute AutoScaling action: Metric data points must be provided"
    );
    assert_eq!(
        step(&out, &[0.14, 0.14], 85.0, &four).action_error().unwrap(),
        "Failed to execute AutoScaling action: No step adjustment found for metric value [0.14, \
         0.14] and breach threshold 85.0"
    );
    assert_eq!(step(&out, &[90.0], 85.0, &four).action_error(), None);
}

#[test]
fn the_bounds_of_the_group_hold() {
    let mut small = counts(2, 2, 0, false);
    small.size = GroupSize::try_new(1, 3).unwrap();
    assert_eq!(asks(&policy("change 0..=3"), 70.0, &small), Some(3));
    assert_eq!(asks(&policy("change ..0=-9"), 50.0, &small), Some(1));
    assert_eq!(asks(&policy("percent>=2 0..=10"), 70.0, &counts(4, 4, 0, false)), Some(6));
}
