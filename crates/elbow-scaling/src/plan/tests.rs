//! Cases of `plan`.

use elbow_model::cause::cause;

use crate::testing::{Case, check, check_report, now};

#[test]
fn launches_the_whole_difference_at_once_over_the_zones() {
    // Autoscaling reference, section 5 step 1 and section 7.
    check(
        "
        1..4 want 1 in a,b,c |                              | +a
        1..4 want 4 in a,b,c |                              | +a +b +c +a
        0..4 want 0 in a     |                              | -
        1..4 want 3 in a,b   | 1 a S                        | +b +a
        1..4 want 3 in a,b   | 1 b S; 2 b S                 | +a
        1..4 want 2 in a,b   | 1 a P                        | +b
        1..4 want 2 in a,b   | 1 a S; 2 b P                 | -
        # Leaving and gone members do not count.
        1..4 want 2 in a,b   | 1 a S; 2 b T; 3 b X          | +b
        1..4 want 2 in a,b   | 1 a T; 2 b T                 | +a +b
        1..9 want 6 in a,b,c | 1 a S; 2 a S; 3 a S; 4 b S   | +c +b
        # A member in a zone that the group no longer has does not count for the others.
        1..4 want 2 in a,b   | 1 d S                        | +a
        ",
    );
}

#[test]
fn desired_is_brought_within_the_bounds() {
    check(
        "
        2..4 want 0 in a   |                                | =2 +a +a
        0..1 want 3 in a   | 1 a S 3s; 2 a S 2s; 3 a S 1s   | =1 -1 -2
        2..4 want 3 in a,b | 1 a S; 2 b S; 3 a S            | -
        ",
    );
}

#[test]
fn a_group_without_zones_says_so() {
    check_report("1..4 want 1", &["cannot launch: the group has no zone"]);
}

#[test]
fn launches_wait_after_failures() {
    // The waits: 0.5 s, 1, 2, 4, 8, 16, 32, 60, 60 ...
    check(
        "
        1..4 want 1 in a   fails=1@0.1s |                      | wake 0.4s
        1..4 want 1 in a   fails=1@0.5s |                      | +a
        1..4 want 1 in a   fails=2@0.6s |                      | wake 0.4s
        1..4 want 1 in a   fails=4@1s   |                      | wake 3s
        1..4 want 1 in a   fails=8@1s   |                      | wake 59s
        1..4 want 1 in a   fails=99@1s  |                      | wake 59s
        1..4 want 1 in a   fails=99@60s |                      | +a
        # One at a time until one succeeds.
        1..4 want 4 in a,b fails=1@0.5s |                      | +a
        1..4 want 4 in a,b fails=1@9s   | 1 a S                | +b
        1..4 want 4 in a,b fails=1@9s   | 1 a P 5s             | -
        1..4 want 4 in a,b fails=1@9s   | 1 a S initial 5s     | +b
        1..4 want 4 in a,b fails=1@9s grace=8s | 1 a S initial 5s   | wake 3s
        1..4 want 4 in a,b fails=1@9s grace=8s | 1 a S unhealthy 5s | wake 3s
        1..4 want 4 in a,b fails=1@9s grace=8s | 1 a S healthy 5s   | +b
        # Launched before the failure: no trial of what came after.
        1..4 want 3 in a,b fails=1@9s   | 1 a P 12s            | +b
        # A process that ends leaves at once; what replaces it waits.
        1..4 want 1 in a   fails=3@1s   | 1 a P dead 2s        | -1! wake 1s
        1..4 want 1 in a   fails=3@1s   | 1 a P dead 2s; 2 a T | -1! wake 1s
        # Enough members: nothing waits.
        1..4 want 1 in a   fails=3@1s   | 1 a S                | -
        ",
    );
    check_report(
        "1..4 want 3 in a fails=3@1.5s | 1 a S",
        &["2 launches wait 0.5 s more after 3 failures in a row"],
    );
    check_report(
        "1..4 want 3 in a fails=3@2s | 1 a P 1s",
        &["2 launches wait until i-00000000000000001 is fit, after 3 failures in a row"],
    );
    check_report(
        "1..4 want 3 in a fails=3@2s | 1 a S",
        &[
            "one of 2 launches begins, to see if it works after 3 failures in a row",
            "launch in a, which has 1 members",
        ],
    );
}

#[test]
fn a_deleted_group_lets_everyone_go_at_once() {
    check(
        "
        2..4 want 2 in a,b deleting | 1 a S; 2 b P; 3 b T        | =0 -1x -2x
        2..4 want 2 in a,b deleting | 1 a S protected; 2 b S dead | =0 -1x -2x
        2..4 want 0 in a,b deleting | 1 a T                      | -
        1..4 want 1 in a cpu=50 high:cpu=99x1 deleting refresh=v2:100:100:0s | 1 a S | =0 -1x
        ",
    );
}

#[test]
fn a_report_explains_nothing_to_do() {
    check_report(
        "1..4 want 2 in a,b | 1 a S healthy; 2 b S initial",
        &["nothing to do: 1 serving of 2 desired"],
    );
}

fn causes(case: &str) -> Vec<String> {
    let (plan, _) = Case::parse(case).plan();
    let launches = plan.launches.iter().map(|launch| cause(now(), &launch.sentences));
    let terminations = plan.terminations.iter().map(|t| cause(now(), &t.sentences));
    launches.chain(terminations).collect()
}

#[test]
fn causes_are_worded_as_awss() {
    // Autoscaling reference, section 15.
    assert_eq!(
        causes("1..4 want 1 in a cpu=50 high:cpu=90x1 | 1 a S"),
        ["At 2024-05-01T10:00:00Z a monitor alarm high alarm of cpu in state ALARM triggered \
          policy cpu changing the desired capacity from 1 to 2.  At 2024-05-01T10:00:00Z an \
          instance was started in response to a difference between desired and actual capacity, \
          increasing the capacity from 1 to 2."]
    );
    assert_eq!(
        causes("1..4 want 1 in a | 1 a S dead"),
        [
            "At 2024-05-01T10:00:00Z an instance was launched in response to an unhealthy instance \
             needing to be replaced.",
            "At 2024-05-01T10:00:00Z an instance was taken out of service in response to an EC2 \
             health check indicating it has been terminated or stopped."
        ]
    );
    assert_eq!(
        causes("1..4 want 1 in a | 1 a S 2s; 2 a S 1s; 3 a S 0s")[0],
        "At 2024-05-01T10:00:00Z an instance was taken out of service in response to a difference \
         between desired and actual capacity, shrinking the capacity from 3 to 1.  At \
         2024-05-01T10:00:00Z instance i-00000000000000001 was selected for termination.  At \
         2024-05-01T10:00:00Z instance i-00000000000000002 was selected for termination."
    );
    let both = causes("1..4 want 3 in a | 1 a S dead; 2 a S");
    assert!(both[0].ends_with("needing to be replaced."), "{both:?}");
    assert!(both[1].ends_with("increasing the capacity from 2 to 3."), "{both:?}");
    let deploy = causes("1..4 want 1 in a refresh=v2:100:100:0s | 1 a S; 2 a S v2");
    assert_eq!(
        deploy,
        [
            "At 2024-05-01T10:00:00Z an instance was taken out of service in response to an instance \
          refresh.  At 2024-05-01T10:00:00Z instance i-00000000000000001 was selected for \
          termination."
        ]
    );
}

#[test]
fn the_request_that_members_follow_comes_first_in_their_cause() {
    use elbow_model::cause::Sentence;
    let case = Case::parse("1..4 want 2 in a | ");
    let mut view = case.view();
    view.user_request = Some(Sentence::Created { to: 2 });
    let (plan, _) = crate::plan(&view, now(), &mut elbow_base::Rng::from_seed(1));
    let expected = [Sentence::Created { to: 2 }, Sentence::Started { from: 0, to: 2 }];
    assert_eq!(plan.change, None);
    assert!(plan.launches.iter().all(|launch| launch.sentences == expected));
}
