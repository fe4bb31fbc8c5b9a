//! Cases of `hooks`.

use elbow_model::HookResult::{Abandon, Continue};
use elbow_model::hook::HookTransition::{Launching, Terminating};

use super::*;
use crate::testing::now;

fn at(seconds: u64) -> Timestamp {
    now() + Duration::from_secs(seconds)
}

fn name(text: &str) -> HookName {
    HookName::try_new(text).unwrap()
}

fn hook(text: &str, transition: HookTransition, default: HookResult) -> LifecycleHook {
    LifecycleHook::try_new(name(text), transition, Duration::from_secs(60), default).unwrap()
}

fn run(transition: HookTransition, defaults: &[HookResult], retains: bool) -> HookRun {
    let hooks: Vec<LifecycleHook> = defaults
        .iter()
        .enumerate()
        .map(|(index, default)| hook(&format!("h{index}"), transition, *default))
        .collect();
    let id = InstanceId::from_number(1);
    let mut rng = Rng::from_seed(1);
    HookRun::begin(id, transition, &hooks, retains, at(0), &mut rng).unwrap()
}

#[test]
fn a_launch_waits_until_all_hooks_continue() {
    let mut run = run(Launching, &[Abandon, Abandon], false);
    let tokens: Vec<_> = run.actions().iter().map(|action| action.token.clone()).collect();
    assert!(tokens[0] != tokens[1] && tokens[0].as_str().len() == 36);
    run.complete(ActionKey::Token(tokens[0].as_str()), Continue, at(1)).unwrap();
    assert_eq!((run.outcome(), run.step()), (None, HookStep::Wait));
    run.complete(ActionKey::Instance(&name("h1")), Continue, at(2)).unwrap();
    assert_eq!((run.outcome(), run.step()), (Some(HookOutcome::Proceed), HookStep::Proceed));
    assert_eq!(run.deadline(), None);
}

#[test]
fn one_abandoned_hook_gives_the_launch_up() {
    let mut run = run(Launching, &[Continue, Continue], false);
    let token = run.actions()[1].token.clone();
    run.complete(ActionKey::Token(token.as_str()), Abandon, at(1)).unwrap();
    let reason = format!(
        " Status Reason: Instance failed to complete user's Lifecycle Action: Lifecycle Action \
         with token {token} was abandoned: Lifecycle Action Completed with ABANDON Result"
    );
    assert_eq!(run.outcome(), Some(HookOutcome::Abandon { reason }));
    assert_eq!(run.actions()[0].end(), Some((Abandon, HookEnd::Skipped)));
}

#[test]
fn silence_is_the_default_result() {
    let mut abandons = run(Launching, &[Abandon], false);
    assert_eq!(abandons.deadline(), Some(at(60)));
    abandons.tick(at(59));
    assert_eq!(abandons.outcome(), None);
    abandons.tick(at(60));
    let Some(HookOutcome::Abandon { reason }) = abandons.outcome() else { panic!("abandoned") };
    assert!(reason.ends_with("was abandoned: Heartbeat Timeout"), "{reason}");
    let mut continues = run(Launching, &[Continue, Continue], false);
    continues.tick(at(60));
    assert_eq!(continues.outcome(), Some(HookOutcome::Proceed));
}

#[test]
fn heartbeats_extend_the_wait_but_not_for_ever() {
    let mut run = run(Launching, &[Abandon], false);
    let h0 = name("h0");
    // 60 s of heartbeat: 6,000 s in all.
    for second in (50..6_000).step_by(50) {
        run.heartbeat(ActionKey::Instance(&h0), at(second)).unwrap();
        assert_eq!(run.outcome(), None, "{second}");
    }
    assert_eq!(run.deadline(), Some(at(6_000)));
    run.tick(at(6_000));
    let Some(HookOutcome::Abandon { reason }) = run.outcome() else { panic!("abandoned") };
    assert!(reason.ends_with("Global Timeout"), "{reason}");
}

#[test]
fn a_termination_goes_on_either_way() {
    let mut skips = run(Terminating, &[Continue, Continue], false);
    skips.complete(ActionKey::Instance(&name("h0")), Abandon, at(1)).unwrap();
    assert_eq!(skips.outcome(), Some(HookOutcome::Proceed));
    let mut waits = run(Terminating, &[Continue, Continue], false);
    waits.complete(ActionKey::Instance(&name("h0")), Continue, at(1)).unwrap();
    assert_eq!(waits.outcome(), None);
    let mut retains = run(Terminating, &[Abandon], true);
    retains.tick(at(60));
    assert_eq!(retains.outcome(), Some(HookOutcome::Retain));
    let mut released = run(Terminating, &[Continue], true);
    released.tick(at(60));
    assert_eq!(released.outcome(), Some(HookOutcome::Proceed));
}

#[test]
fn what_is_not_open_cannot_be_completed() {
    let mut run = run(Launching, &[Continue], false);
    let h0 = name("h0");
    let unknown = run.complete(ActionKey::Token("nobody"), Continue, at(1)).unwrap_err();
    assert_eq!(unknown.to_string(), "No active Lifecycle Action found with token nobody");
    run.complete(ActionKey::Instance(&h0), Continue, at(1)).unwrap();
    let again = run.heartbeat(ActionKey::Instance(&h0), at(2)).unwrap_err();
    assert_eq!(
        again.to_string(),
        "No active Lifecycle Action found with instance ID i-00000000000000001"
    );
    // Too late by itself: the timeout came first.
    let mut late = super::tests::run(Launching, &[Abandon], false);
    assert!(late.complete(ActionKey::Instance(&h0), Continue, at(60)).is_err());
}

#[test]
fn hooks_of_the_other_transition_do_not_open() {
    let hooks = [hook("out", Terminating, Continue)];
    let (id, mut rng) = (InstanceId::from_number(1), Rng::from_seed(1));
    assert_eq!(HookRun::begin(id, Launching, &hooks, false, at(0), &mut rng), None);
}
