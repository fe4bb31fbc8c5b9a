//! Cases of `balance`.

use crate::testing::{check, check_report};

#[test]
fn the_largest_zone_gives_first_then_the_default_policy() {
    // Reference 6.2: zone balance beats the policy; with two zones 2/1 the oldest in the larger
    // goes, even if the other holds the oldest overall.
    check(
        "
        1..4 want 2 in a,b | 1 a S 9s; 2 b S 5s; 3 b S 4s               | -2
        1..4 want 2 in a,b | 1 a S 3s; 2 a S 5s; 3 b S 9s               | -2
        1..4 want 1 in a,b | 1 a S 9s; 2 b S 5s; 3 b S 4s               | -2 -1
        # Old versions first, the lowest first, whatever the age.
        1..4 want 2 in a v3 | 1 a S 9s v3; 2 a S 5s v2; 3 a S 1s v1     | -3
        1..4 want 1 in a v3 | 1 a S 9s v3; 2 a S 5s v2; 3 a S 1s v1     | -3 -2
        1..4 want 2 in a v1 | 1 a S 9s v1; 2 a S 5s v2; 3 a S 1s v1     | -2
        # One that serves nobody goes before one that does, in the same zone.
        1..4 want 1 in a   | 1 a S 9s; 2 a P 1s                         | -2
        1..4 want 1 in a   | 1 a S healthy 9s; 2 a S initial 5s         | -2
        1..4 want 1 in a,b | 1 a S 9s; 2 b P 1s                         | -2
        1..4 want 2 in a,b | 1 a S 9s; 2 a S 8s; 3 b P 1s               | -1
        # A zone that the group no longer has.
        1..4 want 2 in a,b | 1 a S 9s; 2 a S 5s; 3 d S 1s               | -3
        ",
    );
}

#[test]
fn protected_members_stay() {
    // Reference 6.3.
    check(
        "
        1..4 want 1 in a   | 1 a S 9s protected; 2 a S 5s               | -2
        1..4 want 1 in a   | 1 a S 9s protected; 2 a S protected        | -
        # A zone whose members are all protected is no candidate.
        1..4 want 2 in a,b | 1 a S protected; 2 a S protected; 3 b S    | -3
        # Protection does not save an unfit member.
        1..4 want 1 in a   | 1 a S protected dead                       | +a! -1!
        ",
    );
    check_report(
        "1..4 want 1 in a | 1 a S protected; 2 a S protected; 3 a S 5s",
        &[
            "i-00000000000000003 in a is selected to leave",
            "1 more than desired stay: the others are protected from scale-in or needed",
        ],
    );
}

#[test]
fn unfit_members_bypass_zones_and_policy() {
    check(
        "
        # The failing one goes although the other zone is larger; nothing replaces it.
        1..9 want 3 in a,b elb | 1 a S healthy; 2 a S healthy; 3 a S healthy; 4 b S unhealthy | -4!
        # Two too many and two failing: nothing has to replace them, so no budget holds them back.
        1..9 want 2 in a,b elb | 1 a S healthy; 2 a S healthy; 3 b S unhealthy; 4 b S unhealthy \
                                                                        | -3! -4!
        1..9 want 2 in a,b     | 1 a S; 2 a S; 3 a S; 4 b S dead        | -4! -1
        ",
    );
}

#[test]
fn chance_decides_among_equals_only() {
    use crate::testing::{Case, now, render};
    let case = Case::parse("1..4 want 1 in a,b | 1 a S 5s; 2 b S 5s");
    let mut gone: Vec<String> = (0..50)
        .map(|seed| {
            let mut rng = elbow_base::Rng::from_seed(seed);
            render(&crate::plan(&case.view(), now(), &mut rng).0)
        })
        .collect();
    gone.sort();
    gone.dedup();
    assert_eq!(gone, ["-1", "-2"]);
}
