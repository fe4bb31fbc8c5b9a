//! Cases of `relocate`.

use elbow_model::cause::cause;

use crate::testing::{Case, check, check_report, now};

#[test]
fn uneven_zones_are_evened_out_launch_first() {
    // Reference, section 7, step by step: four and one, want five, maximum nine.
    check(
        "
        1..9 want 5 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S | +b~
        # Until the newcomer serves it is a guest, and nobody leaves.
        1..9 want 5 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S; \
                                     6 b P came=rebalance                        | -
        1..9 want 5 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S; \
                                     6 b S came=rebalance initial                | -
        1..9 want 5 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S; \
                                     6 b S 1s came=rebalance                     | -1~
        1..9 want 5 in a,b balance | 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S; \
                                     6 b S 1s came=rebalance                     | -
        # One apart is even; without the process nothing happens.
        1..9 want 3 in a,b balance | 1 a S; 2 a S; 3 b S                         | -
        1..9 want 5 in a,b         | 1 a S; 2 a S; 3 a S; 4 a S; 5 b S           | -
        1..9 want 5 in a,b balance suspend=AZRebalance | 1 a S; 2 a S; 3 a S; 4 a S; 5 b S | -
        # All moves at once, as far as the bounds allow.
        1..9 want 4 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s      | +b~ +b~
        1..5 want 4 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s      | +b~ +b~
        # At the maximum: one beyond it, or a tenth.
        1..4 want 4 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s      | +b~
        # A maintenance policy bounds it by the desired capacity instead.
        1..9 want 4 in a,b balance maint=90:125 | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s | +b~
        1..9 want 4 in a,b balance maint=90:150 | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s \
                                                                                | +b~ +b~
        ",
    );
}

#[test]
fn nobody_is_launched_for_those_that_may_not_leave() {
    check(
        "
        1..9 want 4 in a,b balance | 1 a S protected; 2 a S protected; 3 a S protected; 4 a S protected | -
        1..9 want 4 in a,b balance | 1 a S protected; 2 a S protected; 3 a S protected; 4 a S 6s | +b~
        1..9 want 2 in a,b balance | 1 c S protected; 2 a S                      | -
        # Launches fail: one, after its wait. (The simulation found a group that never tried again.)
        1..9 want 4 in a,b balance fails=1@90s | 1 a S; 2 a S; 3 a S; 4 a S      | +b~
        1..9 want 4 in a,b balance fails=4@1s | 1 a S; 2 a S; 3 a S; 4 a S       | wake 3s
        # A zone in which nothing can be launched is no destination.
        1..9 want 4 in a,b balance closed=b | 1 a S; 2 a S; 3 a S; 4 a S         | -
        1..9 want 4 in a,b balance closed=b | 1 a S; 2 a S; 3 a S                | +a
        1..9 want 2 in a,b balance closed=a,b |                                  | +a +b
        ",
    );
}

#[test]
fn zones_that_the_group_no_longer_has_are_left() {
    check(
        "
        1..9 want 2 in a,b balance | 1 c S 9s; 2 a S                             | +b~
        1..9 want 2 in a,b balance | 1 c S 9s; 2 a S; 3 b P came=migrate         | -
        1..9 want 2 in a,b balance | 1 c S 9s; 2 a S; 3 b S came=migrate         | -1~
        # Where they go is even already with them counted.
        1..9 want 4 in a,b balance | 1 c S; 2 c S; 3 a S; 4 a S                  | +b~ +b~
        1..9 want 1 in a balance   | 1 c S                                       | +a~
        1..1 want 1 in a balance   | 1 c S                                       | +a~
        ",
    );
}

#[test]
fn guests_that_nobody_waits_for_leave() {
    check(
        "
        # The zones became even by themselves.
        1..9 want 4 in a,b balance | 1 a S; 2 a S; 3 b S; 4 b S; 6 b P came=rebalance | -6
        # The group wants one member more: the guest is it.
        1..9 want 5 in a,b balance | 1 a S; 2 a S; 3 b S; 4 b S; 6 b P came=rebalance | -
        # Fewer are wanted: those that serve leave, the guest still has a purpose.
        1..9 want 4 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S; \
                                     6 b P came=rebalance                        | -1
        1..9 want 3 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; \
                                     6 b P came=rebalance                        | -1
        # One dies meanwhile: the guest takes its place.
        1..9 want 4 in a,b balance | 1 a S; 2 a S; 3 a S; 4 a S dead; 6 b P came=rebalance | -4!
        ",
    );
}

#[test]
fn members_of_a_certain_age_are_replaced_a_tenth_at_a_time() {
    // EC2 Auto Scaling User Guide, "Replace Auto Scaling instances based on maximum instance
    // lifetime": one at a time, by up to 10 percent; protected ones stay.
    check(
        "
        1..9 want 2 in a life=24h | 1 a S 25h; 2 a S 24h                         | +a^
        1..9 want 2 in a life=24h | 1 a S 25h; 2 a S 24h; 3 a P came=lifetime    | -
        1..9 want 2 in a life=24h | 1 a S 25h; 2 a S 24h; 3 a S 1s came=lifetime | +a^ -1^ wake 86399s
        1..9 want 2 in a life=24h | 1 a S 25h protected; 2 a S 24h               | +a^
        1..9 want 2 in a life=24h | 1 a S 25h protected; 2 a S 23h               | wake 3600s
        # Ninety percent must stay: from ten members on one may leave at once.
        1..9 want 1 in a life=24h maint=0:100 | 1 a S 25h                        | +a! -1^
        1..2 want 2 in a life=24h maint=50:100 | 1 a S 25h; 2 a S 26h            | +a! -2^
        ",
    );
    let ten: String = (1..=10).map(|n| format!("{n} a S {}h;", 40 - n)).collect();
    check(&format!("1..10 want 10 in a life=24h | {ten} | +a! -1^"));
    check_report(
        "1..9 want 2 in a life=24h | 1 a S 25h; 2 a S 24h; 3 a P came=lifetime",
        &[
            "2 members have reached the maximum lifetime; 1 are replaced at a time",
            "nothing to do: 2 serving of 2 desired",
        ],
    );
}

#[test]
fn unfit_members_stay_until_their_successors_serve_if_the_policy_says_so() {
    // Reference, section 8: MinHealthyPercentage 100 is launch before terminate.
    check(
        "
        1..9 want 2 in a elb maint=100:110 | 1 a S healthy; 2 a S unhealthy      | +a?
        1..9 want 2 in a elb maint=100:110 | 1 a S healthy; 2 a S unhealthy; 3 a P came=first | -
        1..9 want 2 in a elb maint=100:110 | 1 a S healthy; 2 a S unhealthy; \
                                             3 a S healthy came=first            | -2!
        # What has ended by itself is replaced at once, and so is what a user marked.
        1..9 want 2 in a elb maint=100:110 | 1 a S healthy; 2 a S dead           | +a! -2!
        1..9 want 2 in a elb maint=100:110 | 1 a S healthy; 2 a S healthy marked | +a! -2!
        1..9 want 2 in a maint=100:110     | 1 a S healthy; 2 a S healthy status | +a?
        1..9 want 2 in a                   | 1 a S healthy; 2 a S healthy status | +a! -2!
        # It recovered: the guest leaves again.
        1..9 want 2 in a elb maint=100:110 | 1 a S healthy; 2 a S healthy; 3 a P came=first | -3
        ",
    );
}

#[test]
fn guests_for_zones_are_no_successors_of_failing_members() {
    // Found by the simulation: each guest, whatever it came for, let one more failing member wait
    // for a successor, and the group grew to its ceiling.
    check(
        "
        1..9 want 3 in a,b elb balance maint=100:200 | 1 a S unhealthy; 2 a S unhealthy; \
                       3 a S healthy; 4 b P came=first; 5 b P came=rebalance    | -
        ",
    );
}

#[test]
fn causes_are_worded_as_awss() {
    let causes = |case: &str| -> Vec<String> {
        let (plan, _) = Case::parse(case).plan();
        let launches = plan.launches.iter().map(|launch| cause(now(), &launch.sentences));
        launches.chain(plan.terminations.iter().map(|t| cause(now(), &t.sentences))).collect()
    };
    assert_eq!(
        causes("1..9 want 5 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 a S 6s; 5 b S"),
        ["At 2024-05-01T10:00:00Z availability zones a b had 4 1 instances respectively. An \
          instance was launched to aid in balancing the group's zones."]
    );
    assert_eq!(
        causes("1..9 want 1 in a balance | 1 c S"),
        ["At 2024-05-01T10:00:00Z invalid availability zones c had 1 instances respectively. An \
          instance was launched to aid in migrating instances from these zones to valid ones."]
    );
    assert_eq!(
        causes("1..9 want 3 in a,b balance | 1 a S 9s; 2 a S 8s; 3 a S 7s; 4 b S came=rebalance"),
        ["At 2024-05-01T10:00:00Z instances were launched to balance instances in zones b with \
          other zones resulting in more than desired number of instances in the group.  At \
          2024-05-01T10:00:00Z an instance was taken out of service in response to a difference \
          between desired and actual capacity, shrinking the capacity from 4 to 3.  At \
          2024-05-01T10:00:00Z instance i-00000000000000001 was selected for termination."]
    );
}
