//! Cases of `lint`.

use elbow_model::cause::Sentence;

use super::*;
use crate::plan::{Launch, LaunchKind, Termination};
use crate::testing::Case;

/// Spoils the plan of `case` and expects the linter to say `fault`.
fn check(case: &str, spoil: impl Fn(&mut Plan), fault: &str) {
    let case = Case::parse(case);
    let (mut plan, _) = case.plan();
    assert_eq!(plan.check(&case.view()), Ok(()));
    spoil(&mut plan);
    let found = plan.check(&case.view()).expect_err(fault).to_string();
    assert!(found.contains(fault), "{found}");
}

fn terminate(number: u64, kind: TerminationKind) -> impl Fn(&mut Plan) {
    move |plan| {
        let id = InstanceId::from_number(number);
        let (purpose, sentences) = (Purpose::Scale, vec![Sentence::NotRunning]);
        plan.terminations.push(Termination { id, kind, purpose, sentences });
    }
}

fn launch(zone: u8, version: u64) -> impl Fn(&mut Plan) {
    move |plan| {
        let zone = ZoneName::of_region("", zone);
        let sentences = vec![Sentence::RefreshLaunch];
        let (kind, purpose) = (LaunchKind::Refresh, Purpose::Refresh);
        plan.launches.push(Launch { zone, version, kind, purpose, sentences });
    }
}

const ONE: &str = "1..4 want 1 in a,b | 1 a S; 2 b T; 3 a X";

#[test]
fn every_fault_is_found() {
    use TerminationKind::{Delete, Refresh, Replace, ScaleIn};
    let outside = |plan: &mut Plan| plan.desired = 5;
    check(ONE, outside, "desired capacity 5 lies outside");
    check(ONE, |plan| plan.desired = 2, "desired capacity 1 -> 2 and its explanation");
    check(ONE, |plan| plan.change = Some(Sentence::GroupDeleted), "1 -> 1 and its explanation");
    check(ONE, launch(0, 1), "2 members after 1 launches; at most 1");
    check("1..4 want 1 in a,b |", |plan| plan.launches[0].zone = zone_c(), "not a zone");
    check("1..4 want 1 in a,b |", |plan| plan.launches[0].version = 9, "a launch of version 9");
    check("1..4 want 1 in a |", |plan| plan.launches[0].sentences.clear(), "without a cause");
    check("1..4 want 4 in a fails=1@9s |", launch(0, 1), "2 launches while launches fail");
    check(ONE, terminate(2, ScaleIn), "terminates i-00000000000000002, which is no member");
    check(ONE, terminate(3, ScaleIn), "which is no member");
    check(ONE, terminate(4, ScaleIn), "which is no member");
    check("1..4 want 1 in a | 1 a S dead", terminate(1, Replace), "which is no member");
    check("1..4 want 1 in a | 1 a S protected", terminate(1, ScaleIn), "which is protected");
    check(ONE, terminate(1, Replace), "replaces i-00000000000000001, which is fit");
    let unhealthy = "1..4 want 2 in a grace=9s | 1 a S unhealthy; 2 a S healthy";
    check(unhealthy, terminate(1, Replace), "which is fit");
    check(ONE, terminate(1, Refresh), "for a deploy that does not concern it");
    check(ONE, terminate(1, Delete), "deleting is false");
    check("1..4 want 1 in a deleting | 1 a S", launch(0, 1), "deleting is true");
    let deploy = "1..4 want 2 in a refresh=v2:100:100:0s | 1 a S; 2 a S v2";
    check(deploy, terminate(2, Refresh), "for a deploy that does not concern it");
    check(deploy, terminate(1, Refresh), "leaves 1 members fit to serve; the deploy must leave 2");
    check(deploy, terminate(1, ScaleIn), "leaves 1 members fit to serve; the deploy must leave 2");
    check(deploy, launch(0, 2), "4 members after 2 launches; at most 3");
    let protected = "1..4 want 2 in a refresh=v2:100:100:0s | 1 a S protected; 2 a S v2; 3 a S v2";
    check(protected, terminate(1, Refresh), "which is protected");
}

fn zone_c() -> ZoneName {
    ZoneName::of_region("", 2)
}
