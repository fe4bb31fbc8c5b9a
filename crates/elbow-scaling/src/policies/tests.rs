//! Cases of `policies`: several at once, and in a plan.

use std::time::Duration;

use elbow_base::Rng;
use elbow_model::{
    ActivityId, AdjustmentRule, AdjustmentType, GroupSize, PolicyName, SimpleScaling,
    StepAdjustment, StepScaling, StepTable,
};

use super::*;
use crate::budget::FlapBudget;
use crate::circumstances::Circumstances;
use crate::cooldown::Cooldown;
use crate::plan_with;
use crate::testing::{Case, check, now, render};

fn rule() -> AdjustmentRule {
    AdjustmentRule::try_new(AdjustmentType::ChangeInCapacity, None).unwrap()
}

fn adds(name: &str, amount: i32) -> ScalingPolicy {
    let name = PolicyName::try_new(name).unwrap();
    ScalingPolicy::Simple(SimpleScaling::try_new(name, rule(), amount).unwrap())
}

fn percent(name: &str, amount: i32) -> ScalingPolicy {
    let name = PolicyName::try_new(name).unwrap();
    let rule = AdjustmentRule::try_new(AdjustmentType::PercentChangeInCapacity, None).unwrap();
    ScalingPolicy::Simple(SimpleScaling::try_new(name, rule, amount).unwrap())
}

fn steps(name: &str, amount: i32) -> ScalingPolicy {
    let (lower, upper) = if amount > 0 { (Some(0.0), None) } else { (None, Some(0.0)) };
    let table = StepTable::try_new(rule(), vec![StepAdjustment { lower, upper, amount }]).unwrap();
    let name = PolicyName::try_new(name).unwrap();
    ScalingPolicy::Step(StepScaling::new(name, rule(), table))
}

fn call(policy: &ScalingPolicy, value: f64) -> PolicyCall<'_> {
    PolicyCall {
        policy,
        alarm_name: format!("alarm of {}", policy.name()),
        threshold: 50.0,
        values: vec![value],
        warmup: Duration::from_secs(10),
    }
}

fn planned(case: &str, calls: &[PolicyCall<'_>], more: &Circumstances<'_>) -> (String, String) {
    let case = Case::parse(case);
    let more = Circumstances { calls, ..more.clone() };
    let (plan, report) = plan_with(&case.view(), &more, now(), &mut Rng::from_seed(7));
    (render(&plan), report.to_string())
}

fn plan_of(case: &str, calls: &[PolicyCall<'_>]) -> String {
    planned(case, calls, &Circumstances::default()).0
}

#[test]
fn the_largest_capacity_wins() {
    // Reference 9.6: three removed against 25 percent of eight removes two.
    let eight = "1..9 want 8 in a | 1 a S 9s; 2 a S 8s; 3 a S; 4 a S; 5 a S; 6 a S; 7 a S; 8 a S";
    let (three, quarter) = (adds("three", -3), percent("quarter", -25));
    let both = [call(&three, 10.0), call(&quarter, 10.0)];
    let plan = plan_of(eight, &both);
    assert!(plan.starts_with("=6 "), "{plan}");
    // Out against in: out.
    let (up, down) = (adds("up", 1), steps("down", -1));
    let two = "1..9 want 2 in a | 1 a S; 2 a S";
    assert_eq!(plan_of(two, &[call(&down, 10.0), call(&up, 90.0)]), "=3 +a");
    // Two more against three more; the maximum cuts.
    let more = steps("more", 3);
    assert_eq!(plan_of(two, &[call(&up, 90.0), call(&more, 90.0)]), "=5 +a +a +a");
    assert_eq!(plan_of("1..3 want 2 in a | 1 a S; 2 a S", &[call(&more, 90.0)]), "=3 +a");
}

#[test]
fn target_tracking_and_the_others_are_weighed_together() {
    let (down, up) = (steps("down", -1), steps("up", 1));
    let group = |words: &str| format!("1..9 want 3 in a {words} | 1 a S 90s; 2 a S 80s; 3 a S 70s");
    // A step policy scales in though the target tracking policy does not want in.
    assert_eq!(plan_of(&group("cpu=50"), &[call(&down, 10.0)]), "=2 -1");
    // Target tracking wants out: that is larger.
    assert_eq!(plan_of(&group("cpu=50 high:cpu=75x3"), &[call(&down, 10.0)]), "=5 +a +a");
    // Both out: the larger.
    assert_eq!(plan_of(&group("cpu=50 high:cpu=60x3"), &[call(&up, 90.0)]), "=4 +a");
    // Target tracking wants out and has what it needs: nobody scales in.
    let covered = "1..3 want 3 in a cpu=50 high:cpu=75x3 | 1 a S 90s; 2 a S 80s; 3 a S 70s";
    assert_eq!(plan_of(covered, &[call(&down, 10.0)]), "-");
    // Both in: target tracking removes one at a time, the step policy two.
    let twice = steps("twice", -2);
    let low = group("cpu=50 low:cpu=1x3");
    assert_eq!(plan_of(&low, &[call(&twice, 10.0)]), "=2 -1");
}

#[test]
fn simple_policies_wait_for_the_cooldown_and_others_do_not() {
    let mut rng = Rng::from_seed(1);
    let mut cooldown = Cooldown::default();
    let activity = ActivityId::generate(&mut rng);
    cooldown.begin_scaling(activity.clone(), Duration::from_secs(120));
    cooldown.finish(&activity, now() - Duration::from_secs(20));
    let more = Circumstances { cooldown: Some(&cooldown), ..Circumstances::default() };
    let one = "1..4 want 1 in a cpu=50 | 1 a S";
    let (simple, step) = (adds("simple", 1), steps("step", 1));
    let (plan, report) = planned(one, &[call(&simple, 90.0)], &more);
    assert_eq!(plan, "wake 100s");
    assert!(report.contains("policy simple waits for the cooldown, until 10:01:40"), "{report}");
    assert_eq!(planned(one, &[call(&step, 90.0)], &more).0, "=2 +a");
    assert_eq!(plan_of(one, &[call(&simple, 90.0)]), "=2 +a");
    let mut off = adds("off", 1);
    if let ScalingPolicy::Simple(policy) = &mut off {
        policy.enabled = false;
    }
    assert_eq!(plan_of(one, &[call(&off, 90.0)]), "-");
}

#[test]
fn step_policies_count_members_of_the_view() {
    // Pending and warming ones are on their way; the leaving one still counts on the way in.
    let (up, down) = (steps("up", 1), steps("down", -1));
    assert_eq!(plan_of("1..9 want 2 in a | 1 a S; 2 a P", &[call(&up, 90.0)]), "-");
    assert_eq!(plan_of("1..9 want 2 in a | 1 a S; 2 a S 5s", &[call(&up, 90.0)]), "-");
    assert_eq!(plan_of("1..9 want 2 in a | 1 a S; 2 a S 15s", &[call(&up, 90.0)]), "=3 +a");
    assert_eq!(plan_of("1..9 want 2 in a | 1 a S; 2 a S; 3 a T", &[call(&down, 9.0)]), "-");
    let (plan, report) = planned(
        "1..9 want 2 in a | 1 a S; 2 a S 4s",
        &[call(&down, 9.0)],
        &Circumstances::default(),
    );
    assert_eq!(plan, "-");
    assert!(report.contains("i-00000000000000002 warms up for 6.0 s more"), "{report}");
}

#[test]
fn the_flap_budget_holds_the_way_down_only() {
    let mut flaps = FlapBudget::try_new(1, Duration::from_secs(60)).unwrap();
    flaps.note(3, 2, now() - Duration::from_secs(30));
    flaps.note(2, 3, now() - Duration::from_secs(10));
    let more = Circumstances { flaps: Some(&flaps), ..Circumstances::default() };
    let three = "1..9 want 3 in a | 1 a S 90s; 2 a S 80s; 3 a S 70s";
    let (up, down) = (steps("up", 1), steps("down", -1));
    let (plan, report) = planned(three, &[call(&down, 9.0)], &more);
    assert_eq!(plan, "wake 50s");
    assert!(report.contains("the capacity has turned 1 times lately"), "{report}");
    assert_eq!(planned(three, &[call(&up, 90.0)], &more).0, "=4 +a");
}

#[test]
fn a_forecast_is_a_minimum() {
    // Reference 9.7: the actual capacity is the larger of forecast and dynamic result.
    check(
        "
        1..9 want 2 in a forecast=4 | 1 a S; 2 a S                               | =4 +a +a
        1..9 want 2 in a forecast=1 | 1 a S; 2 a S                               | -
        1..3 want 2 in a forecast=9 | 1 a S; 2 a S                               | =3 +a
        1..9 want 2 in a cpu=50 forecast=4 high:cpu=75x4 | 1 a S; 2 a S          | =6 +a +a +a +a
        1..9 want 2 in a cpu=50 forecast=4 high:cpu=75x2 | 1 a S; 2 a S          | =4 +a +a
        # It holds back a scale-in below it.
        1..9 want 3 in a cpu=50 forecast=3 low:cpu=1x3 | 1 a S; 2 a S; 3 a S     | -
        1..9 want 3 in a cpu=50 forecast=2 low:cpu=1x3 | 1 a S; 2 a S; 3 a S     | =2 -1
        ",
    );
}

#[test]
fn policies_are_executed_by_hand() {
    let size = GroupSize::try_new(1, 9).unwrap();
    let warming = None;
    let counts = StepCounts { desired: 2, size, warm: 2, terminating: 0, warming };
    let mut rng = Rng::from_seed(1);
    let block =
        crate::CooldownBlock { activity: ActivityId::generate(&mut rng), until: Some(now()) };
    let (simple, step) = (adds("simple", 2), steps("step", 1));
    let plain = Execution::default();
    let honor = Execution { honor_cooldown: true, ..plain };
    let to = |result: Result<Option<(u32, Sentence)>, ExecuteError>| {
        result.map(|change| change.map(|(to, _)| to)).map_err(|error| error.to_string())
    };
    assert_eq!(to(execute(&simple, plain, &counts, Some(block.clone()))), Ok(Some(4)));
    let error = to(execute(&simple, honor, &counts, Some(block))).unwrap_err();
    assert!(error.ends_with("is in progress and blocks this action"), "{error}");
    assert_eq!(to(execute(&simple, honor, &counts, None)), Ok(Some(4)));
    let numbers = |value, threshold| Execution {
        metric_value: Some(value),
        breach_threshold: Some(threshold),
        ..plain
    };
    assert_eq!(to(execute(&step, numbers(60.0, 50.0), &counts, None)), Ok(Some(3)));
    assert_eq!(
        to(execute(&step, numbers(40.0, 50.0), &counts, None)),
        Err("No step adjustment found for metric value [40.0] and breach threshold 50.0".into())
    );
    assert!(to(execute(&step, plain, &counts, None)).unwrap_err().contains("must be specified"));
    assert!(to(execute(&simple, numbers(1.0, 1.0), &counts, None)).is_err());
    assert_eq!(to(execute(&adds("none", 0), plain, &counts, None)), Ok(None));
    let change = execute(&simple, plain, &counts, None).unwrap().unwrap().1;
    assert_eq!(
        change.text(),
        "a user request executed policy simple changing the desired capacity from 2 to 4"
    );
}

#[test]
fn cooldowns_and_warm_ups_fall_back_to_the_groups() {
    let seconds = Duration::from_secs;
    let mut own = adds("own", 1);
    if let ScalingPolicy::Simple(policy) = &mut own {
        policy.cooldown = Some(seconds(5));
    }
    let policies = [own, adds("plain", 1)];
    let change = |name: &str| Sentence::Alarm {
        alarm: "a".to_owned(),
        policy: PolicyName::try_new(name).unwrap(),
        from: 1,
        to: 2,
    };
    let after = |change: &Sentence| simple::cooldown_after(change, &policies, seconds(300));
    assert_eq!(after(&change("own")), seconds(5));
    assert_eq!(after(&change("plain")), seconds(300));
    assert_eq!(after(&Sentence::UserSetDesired { from: 1, to: 2 }), seconds(300));
    let step = steps("step", 1);
    assert_eq!(warmup_of(&step, None, seconds(300)), seconds(300));
    assert_eq!(warmup_of(&step, Some(seconds(7)), seconds(300)), seconds(7));
    assert_eq!(warmup_of(&policies[0], Some(seconds(7)), seconds(300)), Duration::ZERO);
}
