//! Cases of `termination`.

use crate::testing::check;

#[test]
fn each_policy_narrows_to_what_awss_table_says() {
    // Reference, section 6.2.
    check(
        "
        1..9 want 2 in a order=OldestInstance | 1 a S 5s; 2 a S 9s; 3 a S 1s     | -2
        1..9 want 2 in a order=NewestInstance | 1 a S 5s; 2 a S 9s; 3 a S 1s     | -3
        1..9 want 1 in a order=NewestInstance | 1 a S 5s; 2 a S 9s; 3 a S 1s     | -3 -1
        # Old versions first, the lowest first; only then the current.
        1..9 want 2 in a v3 order=OldestLaunchTemplate,OldestInstance | 1 a S 9s v3; 2 a S 5s v2; \
                                                                  3 a S 1s v1    | -3
        1..9 want 1 in a v1 order=OldestLaunchTemplate,OldestInstance | 1 a S 9s v1; 2 a S 5s v1; \
                                                                  3 a S 1s v2    | -3 -1
        # Launch configurations before templates.
        1..9 want 2 in a order=OldestLaunchConfiguration,NewestInstance | 1 a S 9s lc; 2 a S 5s; \
                                                                  3 a S 1s       | -1
        1..9 want 2 in a order=OldestLaunchConfiguration,NewestInstance | 1 a S 9s; 2 a S 5s; \
                                                                  3 a S 1s       | -3
        1..9 want 2 in a v2 order=Default | 1 a S 9s v1; 2 a S 5s lc v2; 3 a S 1s v2 | -2
        # An hour and 59 minutes before an hour and a minute.
        1..9 want 2 in a order=ClosestToNextInstanceHour | 1 a S 3660s; 2 a S 7140s; 3 a S 3600s | -2
        1..9 want 2 in a order=AllocationStrategy,NewestInstance | 1 a S 9s misfit=1; 2 a S 5s; \
                                                                  3 a S 1s       | -1
        1..9 want 2 in a order=AllocationStrategy,NewestInstance | 1 a S 9s; 2 a S 5s; 3 a S 1s | -3
        1..9 want 2 in a order=arn:aws:lambda:r:1:function:f,Default | 1 a S 9s; 2 a S 5s named; \
                                                                  3 a S 1s       | -2
        ",
    );
}

#[test]
fn zones_come_before_policies() {
    // Section 6.2: with two zones 2/1 and OldestInstance the oldest in the larger zone goes, even
    // if the other holds the oldest overall; and the selection is repeated.
    check(
        "
        1..9 want 2 in a,b order=OldestInstance | 1 a S 2s; 2 a S 3s; 3 b S 9s   | -2
        1..9 want 1 in a,b order=OldestInstance | 1 a S 2s; 2 a S 3s; 3 b S 9s   | -2 -3
        1..9 want 1 in a,b order=NewestInstance | 1 a S 2s; 2 a S 3s; 3 b S 9s   | -1 -2
        # All zones equal: all are candidates.
        1..9 want 3 in a,b order=NewestInstance | 1 a S 2s; 2 a S 3s; 3 b S 9s; 4 b S 1s | -4
        # Protected ones stay, and a zone of protected ones is no candidate.
        1..9 want 2 in a,b order=OldestInstance | 1 a S 2s protected; 2 a S 3s protected; 3 b S 9s | -3
        ",
    );
}
