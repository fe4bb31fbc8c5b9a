//! Cases of `replace`.

use crate::testing::{check, check_report};

#[test]
fn a_process_that_has_ended_is_replaced_at_once() {
    // Reference, section 8: the instance's own state ignores the grace period and any throttle,
    // and the launch starts with the termination.
    check(
        "
        1..4 want 1 in a grace=300s | 1 a S dead 2s             | +a! -1!
        1..4 want 1 in a grace=300s | 1 a P dead 2s             | +a! -1!
        1..4 want 3 in a,b | 1 a S dead; 2 b S dead; 3 a S dead | +a! +b! +a! -1! -2! -3!
        1..4 want 2 in a,b | 1 a S; 2 b S dead                  | +b! -2!
        # Already leaving: nothing to do with it.
        1..4 want 1 in a   | 1 a T dead; 2 a S                  | -
        # Desired has fallen meanwhile: it just leaves.
        1..4 want 1 in a   | 1 a S; 2 a S dead                  | -2!
        # Two lacking, one of them dead.
        1..4 want 3 in a   | 1 a S; 2 a S dead                  | +a! +a -2!
        ",
    );
}

#[test]
fn failing_targets_count_only_when_they_may() {
    check(
        "
        1..4 want 2 in a,b elb          | 1 a S healthy; 2 b S unhealthy           | +b! -2!
        1..4 want 2 in a,b              | 1 a S healthy; 2 b S unhealthy           | -
        1..4 want 2 in a,b elb          | 1 a S healthy early; 2 b S unhealthy early | -
        1..4 want 2 in a,b elb grace=9s | 1 a S healthy; 2 b S unhealthy 5s        | wake 4s
        1..4 want 2 in a,b elb grace=9s | 1 a S healthy; 2 b S unhealthy 9s        | +b! -2!
        1..4 want 2 in a,b elb          | 1 a S healthy; 2 b S initial             | -
        1..4 want 2 in a,b elb          | 1 a S healthy; 2 b S draining            | -
        1..4 want 2 in a,b elb          | 1 a S healthy; 2 b S unused              | -
        1..4 want 2 in a,b elb          | 1 a S healthy; 2 b S unhealthy protected | +b! -2!
        1..4 want 2 in a,b elb          | 1 a S healthy; 2 b T unhealthy; 3 b S healthy | -
        ",
    );
}

#[test]
fn failing_targets_are_replaced_a_tenth_at_a_time() {
    check(
        "
        # Ten percent of three is nothing: at least one.
        1..9 want 3 in a elb | 1 a S healthy; 2 a S unhealthy; 3 a S unhealthy       | +a! -2!
        # The one before is not in service yet.
        1..9 want 3 in a elb | 1 a S healthy; 2 a P 1s; 3 a S unhealthy              | -
        # In service, but without a verdict.
        1..9 want 3 in a elb | 1 a S healthy; 2 a S initial 1s; 3 a S unhealthy      | -
        # Healthy: the next one.
        1..9 want 3 in a elb | 1 a S healthy; 2 a S healthy 1s; 3 a S unhealthy      | +a! -3!
        # One is missing as it is: it comes first.
        1..9 want 3 in a elb | 1 a S healthy; 3 a S unhealthy                        | +a
        # One has died: that is replaced, the failing one waits.
        1..9 want 3 in a elb | 1 a S healthy; 2 a S dead; 3 a S unhealthy            | +a! -2!
        # The longest in service first.
        1..9 want 3 in a elb | 1 a S healthy; 2 a S unhealthy 80s; 3 a S unhealthy 90s | +a! -3!
        ",
    );
    // Twenty members, four failing: two at a time.
    let fine: String = (5..=20).map(|n| format!("; {n} a S healthy")).collect();
    let case = format!(
        "1..30 want 20 in a elb | 1 a S unhealthy 9s; 2 a S unhealthy 8s; 3 a S unhealthy 7s; \
         4 a S unhealthy 6s{fine}"
    );
    check(&format!("{case} | +a! +a! -1! -2!"));
    check_report(
        &case,
        &[
            "2 failing members wait: 2 may be replaced at a time, 0 replacements are not fit yet",
            "i-00000000000000001 is replaced: its target fails the load balancer's checks",
            "i-00000000000000002 is replaced: its target fails the load balancer's checks",
            "launch in a, which has 18 members",
            "launch in a, which has 19 members",
        ],
    );
}

#[test]
fn when_every_target_fails_the_group_is_not_eaten() {
    // Reference, section 8: throttled further so that the whole group is not lost.
    check(
        "
        # One at a time, and only when the newest has had a minute in service.
        1..9 want 3 in a elb | 1 a S unhealthy 70s; 2 a S unhealthy 80s; 3 a S unhealthy 90s \
                                                                                     | +a! -3!
        1..9 want 3 in a elb | 1 a S unhealthy 9s; 2 a S unhealthy; 3 a S unhealthy  | wake 51s
        1..9 want 1 in a elb | 1 a S unhealthy                                       | +a! -1!
        1..9 want 1 in a elb | 1 a S unhealthy 20s                                   | wake 40s
        # The newcomer has no verdict: wait for it.
        1..9 want 2 in a elb | 1 a S unhealthy; 2 a S initial 61s                    | -
        # A dead process is still replaced at once.
        1..9 want 2 in a elb | 1 a S unhealthy 9s; 2 a S dead                        | +a! -2! wake 51s
        ",
    );
    let all: String = (1..=20).map(|n| format!("{n} a S unhealthy 9{n:02}s;")).collect();
    check(&format!("1..30 want 20 in a elb | {all} | +a! -20!"));
    check_report(
        "1..9 want 2 in a elb | 1 a S unhealthy 9s; 2 a S unhealthy",
        &[
            "all targets fail, which looks like overload: 2 wait, the next replacement is not \
             before 10:00:51",
            "nothing to do: 0 serving of 2 desired",
        ],
    );
}

#[test]
fn a_failing_member_stays_while_nothing_can_replace_it() {
    check(
        "
        1..9 want 2 in a elb fails=2@0.5s | 1 a S healthy; 2 a S unhealthy; 3 a T    | wake 0.5s
        1..9 want 2 in a elb fails=2@5s   | 1 a S healthy; 2 a S unhealthy; 3 a T    | +a! -2!
        1..9 want 3 in a elb fails=2@5s grace=9s | 1 a S healthy; 2 a S unhealthy; 3 a S initial 1s | wake 8s
        1..9 want 2 in a elb fails=2@0.5s | 2 a S unhealthy; 3 a T                   | wake 0.5s
        1..9 want 2 in a elb fails=2@5s   | 2 a S unhealthy; 3 a T                   | +a
        ",
    );
}

#[test]
fn a_failing_member_that_is_one_too_many_uses_up_no_budget() {
    // Found by the simulation: when the group shrank, the one failing member left on
    // the budget of replacements, and planning again at once replaced the other.
    check(
        "
        2..5 want 4 in a,b,c elb grace=2s | 6 b S healthy; 8 a S healthy; 12 b S unhealthy 13s; \
                                 13 a S healthy; 15 c S unhealthy 3s              | +c! -12! -15!
        2..5 want 4 in a,b,c elb grace=2s | 6 b S healthy; 8 a S healthy; 12 b T; \
                                 13 a S healthy; 15 c S unhealthy 3s              | +c! -15!
        ",
    );
}

#[test]
fn a_spent_budget_holds_back_failing_members_only() {
    use crate::budget::ReplacementBudget;
    use crate::testing::{Case, now, render};
    let mut budget = ReplacementBudget::try_new(1, std::time::Duration::from_secs(60)).unwrap();
    budget.spend(now() - std::time::Duration::from_secs(20));
    let plan = |case: &str| {
        let case = Case::parse(case);
        let more = crate::Circumstances { replacements: Some(&budget), ..case.more() };
        let mut rng = elbow_base::Rng::from_seed(7);
        let (plan, report) = crate::plan_with(&case.view(), &more, now(), &mut rng);
        (render(&plan), report.to_string())
    };
    let (held, report) = plan("1..4 want 2 in a elb | 1 a S healthy; 2 a S unhealthy");
    assert_eq!(held, "wake 40s");
    assert!(report.contains("1 failing members wait: the budget of 1 replacements is spent"));
    // What has ended is replaced, and what is too many goes.
    assert_eq!(plan("1..4 want 2 in a elb | 1 a S healthy; 2 a S dead").0, "+a! -2!");
    assert_eq!(plan("1..4 want 1 in a elb | 1 a S healthy; 2 a S unhealthy").0, "-2!");
}
