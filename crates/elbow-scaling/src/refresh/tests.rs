//! Cases of `refresh`.

use crate::testing::{check, check_report};

#[test]
fn a_deploy_at_100_percent_launches_before_it_terminates() {
    // Reference, section 12. Step by step, as a group of two goes through it.
    check(
        "
        1..2 want 2 in a,b refresh=v2:100:100:5s | 1 a S 9s; 2 b S 8s                  | +a* 0%
        1..2 want 2 in a,b refresh=v2:100:100:5s | 1 a S 9s; 2 b S 8s; 3 a P v2 1s     | 0%
        1..2 want 2 in a,b refresh=v2:100:100:5s | 1 a S 9s; 2 b S 8s; 3 a S v2 2s     | 0% wake 3s
        1..2 want 2 in a,b refresh=v2:100:100:5s | 1 a S 9s; 2 b S 8s; 3 a S v2 5s     | +b* -1* 50%
        1..2 want 2 in a,b refresh=v2:100:100:5s | 2 b S 8s; 3 a S v2 7s; 4 b S v2 2s; 1 a T | 50% wake 3s
        1..2 want 2 in a,b refresh=v2:100:100:5s | 2 b S 8s; 3 a S v2 9s; 4 b S v2 5s  | -2* 100%
        1..2 want 2 in a,b refresh=v2:100:100:5s | 2 b T; 3 a S v2 9s; 4 b S v2 5s     | 100% done
        ",
    );
}

#[test]
fn a_new_member_must_be_healthy_and_warm() {
    check(
        "
        1..4 want 1 in a refresh=v2:100:100:0s  | 1 a S healthy; 2 a S v2 initial 9s       | 0%
        1..4 want 1 in a refresh=v2:100:100:0s  | 1 a S healthy; 2 a S v2 unhealthy 9s     | 0%
        1..4 want 1 in a refresh=v2:100:100:0s  | 1 a S healthy; 2 a S v2 healthy 0s       | -1* 100%
        1..4 want 1 in a refresh=v2:100:100:0s  | 1 a S healthy; 2 a S v2 dead 9s          | +a! -2! 0%
        1..4 want 1 in a refresh=v2:100:100:9s  | 1 a S healthy; 2 a S v2 healthy 5s       | 0% wake 4s
        # Beyond MaxSize by one.
        1..1 want 1 in a refresh=v2:100:100:0s  | 1 a S healthy                            | +a* 0%
        ",
    );
    check_report(
        "1..4 want 1 in a refresh=v2:100:100:0s | 1 a S healthy; 2 a S v2 unhealthy 9s",
        &["refresh: 0% replaced, waiting for i-00000000000000002 to be healthy"],
    );
    check_report(
        "1..4 want 1 in a refresh=v2:100:100:9s | 1 a S healthy; 2 a S v2 healthy 5s",
        &["refresh: 0% replaced, waiting 4.0 s for i-00000000000000002 to warm up"],
    );
    check_report(
        "1..4 want 1 in a refresh=v2:100:100:0s | 1 a S healthy; 2 a P v2",
        &["refresh: 0% replaced, waiting for i-00000000000000002 to be in service"],
    );
    check_report(
        "1..4 want 1 in a refresh=v2:100:100:0s fails=2@0.5s | 1 a S healthy",
        &[
            "1 launches wait 0.5 s more after 2 failures in a row",
            "refresh: 0% replaced, waiting 0.5 s before the next launch",
        ],
    );
}

#[test]
fn batches_follow_the_percentages() {
    check(
        "
        # Four at 50 %: two go at once, and two come.
        1..4 want 4 in a refresh=v2:50:100:0s  | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s \
                                                                    | +a* +a* -1* -2* 0%
        1..4 want 4 in a refresh=v2:50:100:0s  | 3 a S 7s; 4 a S 6s; 5 a P v2; 6 a P v2 | 0%
        1..4 want 4 in a refresh=v2:50:100:0s  | 3 a S 7s; 4 a S 6s; 5 a S v2; 6 a P v2 \
                                                                    | +a* -3* 25%
        # At 150 % without a minimum above 100: two more come first.
        1..4 want 4 in a refresh=v2:100:150:0s | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s | +a* +a* 0%
        # AWS's defaults in a group of ten: one at a time, first out, then in.
        1..4 want 1 in a refresh=v2:90:100:0s  | 1 a S 9s                               | +a* 0%
        1..4 want 3 in a refresh=v2:0:100:0s   | 1 a S; 2 a S; 3 a S | +a* +a* +a* -1* -2* -3* 0%
        ",
    );
    let ten: String = (1..=10).map(|n| format!("{n} a S {}s;", 100 - n)).collect();
    check(&format!("1..10 want 10 in a refresh=v2:90:100:0s | {ten} | +a* -1* 0%"));
}

#[test]
fn old_members_that_serve_nobody_leave_first_but_not_below_the_minimum() {
    check(
        "
        1..4 want 2 in a refresh=v2:50:100:0s | 1 a S healthy; 2 a S initial    | +a* -2* 0%
        1..4 want 2 in a refresh=v2:100:100:0s | 1 a S healthy; 2 a S initial   | +a* 0%
        # Three fail for good: the minimum is out of reach, a ready newcomer stands in for one.
        1..4 want 3 in a refresh=v2:100:100:0s | 1 a S unhealthy; 2 a S unhealthy; 3 a S unhealthy; \
                                                 4 a S v2 healthy               | +a* -1* 33%
        1..4 want 3 in a refresh=v2:100:100:0s | 1 a S unhealthy; 2 a S unhealthy; 3 a S unhealthy; \
                                                 4 a S v2 initial               | 0%
        1..4 want 2 in a refresh=v2:100:100:0s | 1 a S healthy; 2 a S initial; 3 a S v2 healthy \
                                                                                | +a* -2* 50%
        ",
    );
}

#[test]
fn failing_newcomers_cost_no_old_member() {
    check(
        "
        # At 50 % the deploy may take two out; from the first failure on it launches first.
        1..4 want 4 in a refresh=v2:50:100:0s fails=1@9s | 1 a S; 2 a S; 3 a S; 4 a S | +a* 0%
        1..4 want 4 in a refresh=v2:50:100:0s fails=1@9s | 3 a S; 4 a S | +a* 0%
        1..4 want 2 in a refresh=v2:100:100:0s fails=1@9s | 1 a S; 2 a S | +a* 0%
        # While old and new fail their checks, the newcomer is replaced first.
        1..4 want 2 in a elb refresh=v2:100:100:0s | 1 a S healthy; 2 a S unhealthy; 3 a S v2 \
                                                     unhealthy 9s               | +a! -3! 0%
        ",
    );
}

#[test]
fn the_group_scales_during_a_deploy() {
    check(
        "
        # Out: the new ones are of the new version.
        1..4 want 3 in a refresh=v2:100:100:0s | 1 a S 9s; 2 a S v2             | +a* +a* 33%
        1..4 want 2 in a cpu=50 high:cpu=90x2 refresh=v2:100:100:0s | 1 a S 9s; 2 a S 8s \
                                                                                | =4 +a +a +a* 0%
        # In: old ones leave for good.
        1..4 want 1 in a refresh=v2:100:100:0s | 1 a S 9s; 2 a S 8s; 3 a P v2   | -1* 0%
        1..4 want 1 in a refresh=v2:100:100:0s | 1 a S 9s; 2 a S v2; 3 a S v2 1s | -1* -2 100%
        0..4 want 0 in a refresh=v2:100:100:0s | 1 a S 9s; 2 a P v2             | -1* -2 100%
        0..4 want 0 in a refresh=v2:100:100:0s |                                | 100% done
        # Nothing old is there: complete at once.
        1..4 want 1 in a refresh=v2:100:100:0s | 1 a S v2                       | 100% done
        ",
    );
}

#[test]
fn a_deploy_waits_for_protected_members() {
    // ScaleInProtectedInstances `Wait`, AWS's default.
    check(
        "
        1..4 want 2 in a refresh=v2:100:100:0s | 1 a S protected; 2 a S 9s               | +a* 0%
        1..4 want 2 in a refresh=v2:100:100:0s | 1 a S protected; 2 a S 9s; 3 a S v2     | -2* 50%
        1..4 want 2 in a refresh=v2:100:100:0s | 1 a S protected; 3 a S v2               | 50%
        ",
    );
    check_report(
        "1..4 want 2 in a refresh=v2:100:100:0s | 1 a S protected; 3 a S v2",
        &["refresh: 50% replaced, waiting for i-00000000000000001 to lose scale-in protection"],
    );
}

#[test]
fn launches_of_a_deploy_balance_what_stays() {
    check(
        "
        # By all members b would be next; the new ones alone say a.
        1..4 want 4 in a,b refresh=v2:100:100:0s | 1 a S 9s; 2 a S 8s; 3 b S v2; 4 b S 7s | +a* 25%
        1..4 want 2 in a,b refresh=v2:100:100:0s | 1 b S 9s; 2 a S v2; 3 b S 8s         | +b* -1* 50%
        ",
    );
}

#[test]
fn a_deploy_whose_launch_failed_goes_on() {
    // Found by the simulation: at 0 % to 100 % a failed launch forbade both taking one
    // out first and launching one more, for ever.
    check("0..1 want 1 in a refresh=v2:0:100:2s fails=1@90s | 1 a S healthy | +a* 0%");
}

#[test]
fn a_deploy_is_not_over_while_it_guards_its_minimum() {
    // Found by the simulation: the deploy was over with a failing, protected member too
    // many, and with it ended what kept the only healthy one from leaving.
    check(
        "0..6 want 1 in a refresh=v2:100:100:0s | 1 a S v2 unhealthy protected; 2 a S v2 healthy \
                                                                                | 100%",
    );
}

#[test]
fn an_old_member_that_leaves_for_good_takes_its_successors_place_with_it() {
    // Found by the simulation: the group shrank during a deploy, the last old member
    // left, and only the next plan saw that the room for its successor was gone too.
    check(
        "
        1..6 want 2 in a,b,c elb refresh=v4:50:110:2s fails=2@2s | 22 c S v3 initial 18s; \
                   27 c S v4 healthy 6s; 28 b S v4 initial 2s; 29 a P v4 1s | -22 -28 50%
        1..6 want 2 in a,b,c elb refresh=v4:100:110:2s | 22 c S v3 healthy 18s; 27 c S v4 initial 6s; \
                              28 b S v4 initial 2s; 29 a P v4 1s          | -27 0%
        ",
    );
}

#[test]
fn a_shrinking_group_keeps_newcomers_that_serve_already() {
    // Found by the simulation: they were not warm, so they counted for nothing, and the
    // deploy's minimum was broken by taking them.
    check(
        "
        1..9 want 2 in a refresh=v2:100:100:9s | 1 a S v1 unhealthy; 2 a S v2 healthy 5s; \
                                   3 a S v2 healthy 4s; 4 a S v2 unhealthy 3s     | -1 -4 0% wake 4s
        ",
    );
}

#[test]
fn a_stage_ends_at_its_checkpoint() {
    check(
        "
        # Two of four may be new: one more comes, and no more.
        1..4 want 4 in a refresh=v2:100:100:0s stage=2 | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S v2 \
                                                                                | +a* 25%
        1..4 want 4 in a refresh=v2:100:100:0s stage=2 | 2 a S 8s; 3 a S 7s; 4 a S v2; 5 a S v2 \
                                                                                | 50%
        1..4 want 4 in a refresh=v2:50:100:0s stage=1  | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s \
                                                                                | +a* -1* 0%
        # What the group lacks is launched all the same.
        1..4 want 4 in a refresh=v2:100:100:0s stage=1 | 2 a S 8s; 3 a S 7s; 4 a S v2 | +a* 25%
        1..4 want 4 in a refresh=v2:100:100:0s stage=0 | 1 a S; 2 a S; 3 a S; 4 a S   | 0%
        ",
    );
}
