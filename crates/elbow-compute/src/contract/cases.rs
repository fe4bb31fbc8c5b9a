//! The cases. Each says in its name what a driver must do.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use elbow_model::{Command, InstanceId, PortChoice};

use super::{
    AMPLE, Behaviour, Harness, exit_of, find, launch, launch_ready, spec, state, wait,
    wait_for_exit,
};
use crate::{InstanceState, LaunchError, Waker};

const SIGKILL: i32 = 9;
const SIGTERM: i32 = 15;

/// A launched instance is in the very next observation, with what it was launched with.
pub fn a_launch_shows_at_once(harness: &dyn Harness) {
    let id = launch(harness, 1, Behaviour::Serve);
    let shown = harness.driver().observe();
    assert_eq!(shown.len(), 1, "{shown:?}");
    let (observed, spec) = (&shown[0], spec(1));
    assert_eq!((&observed.id, &observed.zone), (&id, &spec.zone));
    assert_eq!(observed.address.ip(), spec.address);
    assert!(
        matches!(observed.state, InstanceState::Pending | InstanceState::Running),
        "{observed:?}"
    );
    wait(harness, "it runs", || state(harness, &id).is_running());
}

/// The order of launches does not matter.
pub fn instances_are_shown_in_order_of_id(harness: &dyn Harness) {
    for n in [3, 1, 2] {
        launch(harness, n, Behaviour::Serve);
    }
    let shown: Vec<InstanceId> = harness.driver().observe().into_iter().map(|o| o.id).collect();
    assert_eq!(shown, [1, 2, 3].map(InstanceId::from_number));
}

/// A second launch with an id is refused and does not touch the first.
pub fn an_id_is_used_only_once(harness: &dyn Harness) {
    let id = launch_ready(harness, 1, Behaviour::Serve);
    let before = find(harness, &id).map(|observed| observed.address);
    let again = harness.launch(spec(1), Behaviour::Serve);
    assert!(matches!(&again, Err(LaunchError::Exists { id: used }) if *used == id), "{again:?}");
    assert_eq!(find(harness, &id).map(|observed| observed.address), before);
    assert!(state(harness, &id).is_running());
}

/// A fixed port is kept; each of the others has one of its own.
pub fn ports_are_as_chosen(harness: &dyn Harness) {
    let mut fixed = spec(1);
    fixed.port = PortChoice::Fixed(6400);
    if let Err(error) = harness.launch(fixed, Behaviour::Serve) {
        panic!("{error}");
    }
    for n in 2..5 {
        launch(harness, n, Behaviour::Serve);
    }
    let ports: Vec<u16> = harness.driver().observe().iter().map(|o| o.address.port()).collect();
    assert_eq!(ports[0], 6400);
    let mut unique = ports.clone();
    unique.sort_unstable();
    unique.dedup();
    assert!(unique.len() == 4 && !ports.contains(&0), "{ports:?}");
}

/// An instance that exits by itself shows its status, and when.
pub fn an_exit_status_is_reported(harness: &dyn Harness) {
    let id = launch(harness, 1, Behaviour::Exit { lines: Vec::new(), code: 3 });
    let exit = wait_for_exit(harness, &id);
    assert_eq!((exit.code, exit.signal), (Some(3), None));
    let launched_at = find(harness, &id).map(|observed| observed.launched_at);
    assert!(Some(exit.at) >= launched_at, "{exit:?} {launched_at:?}");
}

/// An instance that a signal ends shows which.
pub fn an_ending_signal_is_reported(harness: &dyn Harness) {
    let id = launch(harness, 1, Behaviour::Die(SIGKILL));
    let exit = wait_for_exit(harness, &id);
    assert_eq!((exit.code, exit.signal), (None, Some(SIGKILL)));
}

/// SIGTERM comes first, and one that obeys does not wait for its grace to end.
pub fn terminating_ends_by_sigterm(harness: &dyn Harness) {
    let id = launch_ready(harness, 1, Behaviour::Serve);
    harness.driver().terminate(&id, AMPLE);
    let shown = state(harness, &id);
    assert!(
        matches!(shown, InstanceState::ShuttingDown | InstanceState::Terminated(_)),
        "{shown:?}"
    );
    let exit = wait_for_exit(harness, &id);
    assert_eq!((exit.code, exit.signal), (None, Some(SIGTERM)));
}

/// Neither a longer nor a shorter grace, nor an end that has come, is changed by asking again.
pub fn terminating_again_changes_nothing(harness: &dyn Harness) {
    let id = launch_ready(harness, 1, Behaviour::Serve);
    harness.driver().terminate(&id, AMPLE);
    harness.driver().terminate(&id, AMPLE);
    let exit = wait_for_exit(harness, &id);
    harness.driver().terminate(&id, Duration::ZERO);
    assert_eq!(exit_of(harness, &id), Some(exit));

    let id = launch_ready(harness, 2, Behaviour::IgnoreTerm);
    harness.driver().terminate(&id, AMPLE * 100);
    harness.driver().terminate(&id, Duration::ZERO);
    assert_eq!(state(harness, &id), InstanceState::ShuttingDown);
}

/// One that ignores SIGTERM lives to the end of its grace and not beyond.
pub fn a_grace_is_honoured_before_the_kill(harness: &dyn Harness) {
    let grace = Duration::from_millis(300);
    let id = launch_ready(harness, 1, Behaviour::IgnoreTerm);
    let asked_after = find(harness, &id).map(|observed| observed.launched_at);
    harness.driver().terminate(&id, grace);
    assert_eq!(state(harness, &id), InstanceState::ShuttingDown);
    let exit = wait_for_exit(harness, &id);
    assert_eq!((exit.code, exit.signal), (None, Some(SIGKILL)));
    let lived = asked_after.map(|asked_after| exit.at.since(asked_after));
    assert!(lived >= Some(grace), "{lived:?}");
}

/// A grace of zero is SIGKILL.
pub fn no_grace_kills_at_once(harness: &dyn Harness) {
    let id = launch_ready(harness, 1, Behaviour::IgnoreTerm);
    harness.driver().terminate(&id, Duration::ZERO);
    assert_eq!(wait_for_exit(harness, &id).signal, Some(SIGKILL));
}

/// What ended by itself keeps its own end.
pub fn one_that_ended_cannot_be_terminated(harness: &dyn Harness) {
    let id = launch(harness, 1, Behaviour::Exit { lines: Vec::new(), code: 0 });
    let exit = wait_for_exit(harness, &id);
    assert_eq!(exit.code, Some(0));
    harness.driver().terminate(&id, AMPLE);
    assert_eq!(state(harness, &id), InstanceState::Terminated(exit));
}

/// Ids that were never launched, or were forgotten, are not an error and change nothing.
pub fn unknown_ids_are_harmless(harness: &dyn Harness) {
    let known = launch(harness, 1, Behaviour::Exit { lines: vec!["hello".to_owned()], code: 0 });
    wait_for_exit(harness, &known);
    let before = harness.driver().observe();
    let unknown = InstanceId::from_number(99);
    harness.driver().terminate(&unknown, AMPLE);
    harness.driver().forget(&unknown);
    assert_eq!(harness.driver().log_tail(&unknown, 10), Vec::<String>::new());
    assert_eq!(harness.driver().observe(), before);
    harness.driver().forget(&known);
    harness.driver().forget(&known);
    harness.driver().terminate(&known, AMPLE);
    assert_eq!(harness.driver().log_tail(&known, 10), Vec::<String>::new());
    assert_eq!(harness.driver().observe(), []);
}

/// Forgetting one that runs or is ending does nothing.
pub fn only_the_ended_are_forgotten(harness: &dyn Harness) {
    let id = launch_ready(harness, 1, Behaviour::IgnoreTerm);
    harness.driver().forget(&id);
    assert!(state(harness, &id).is_running());
    harness.driver().terminate(&id, Duration::from_millis(50));
    harness.driver().forget(&id);
    wait_for_exit(harness, &id);
    harness.driver().forget(&id);
    assert_eq!(find(harness, &id), None);
}

/// A launch, a termination and an end that comes by itself each wake.
pub fn changes_wake(harness: &dyn Harness) {
    let (count, waker) = counter();
    harness.driver().on_change(waker);
    let id = launch_ready(harness, 1, Behaviour::Serve);
    let after_launch = count.load(Ordering::SeqCst);
    assert!(after_launch > 0, "no call after a launch");
    harness.driver().terminate(&id, AMPLE);
    wait(harness, "the end has woken", || {
        exit_of(harness, &id).is_some() && count.load(Ordering::SeqCst) > after_launch
    });
    let after_end = count.load(Ordering::SeqCst);
    let id = launch(harness, 2, Behaviour::Exit { lines: Vec::new(), code: 0 });
    wait(harness, "launch and exit have woken", || {
        exit_of(harness, &id).is_some() && count.load(Ordering::SeqCst) >= after_end + 2
    });
}

/// A waker replaces the one before.
pub fn only_the_last_waker_is_called(harness: &dyn Harness) {
    let ((first, first_waker), (second, second_waker)) = (counter(), counter());
    harness.driver().on_change(first_waker);
    harness.driver().on_change(second_waker);
    let id = launch(harness, 1, Behaviour::Exit { lines: Vec::new(), code: 0 });
    wait_for_exit(harness, &id);
    wait(harness, "the second waker was called", || second.load(Ordering::SeqCst) > 0);
    assert_eq!(first.load(Ordering::SeqCst), 0);
}

/// The last lines of an ended instance, oldest first, no more than asked for.
pub fn a_tail_is_the_last_lines(harness: &dyn Harness) {
    let lines: Vec<String> = ["one", "two", "three"].map(str::to_owned).to_vec();
    let id = launch(harness, 1, Behaviour::Exit { lines: lines.clone(), code: 1 });
    wait_for_exit(harness, &id);
    let tail = |lines| harness.driver().log_tail(&id, lines);
    assert_eq!(tail(2), lines[1..]);
    assert_eq!(tail(3), lines);
    assert_eq!(tail(100), lines);
    assert_eq!(tail(0), Vec::<String>::new());
}

/// The instance sees the launch's variables and elbow's own; elbow's win.
pub fn variables_are_seen_and_ours_win(harness: &dyn Harness) {
    let mut spec = spec(1);
    spec.environment.insert("COLOUR".to_owned(), "green and blue".to_owned());
    spec.environment.insert("PORT".to_owned(), "1".to_owned());
    let id = spec.id.clone();
    let names = ["COLOUR", "HOST", "PORT", "INSTANCE_ID", "AVAILABILITY_ZONE"];
    let behaviour = Behaviour::PrintVariables(names.map(str::to_owned).to_vec());
    if let Err(error) = harness.launch(spec.clone(), behaviour) {
        panic!("{error}");
    }
    wait_for_exit(harness, &id);
    let port = find(harness, &id).map(|observed| observed.address.port()).unwrap_or_default();
    let expected = [
        "green and blue".to_owned(),
        spec.address.to_string(),
        port.to_string(),
        id.to_string(),
        spec.zone.to_string(),
    ];
    assert_eq!(harness.driver().log_tail(&id, 100), expected);
}

/// A launch that is refused is not shown, and its id can be used.
pub fn a_refused_launch_leaves_nothing(harness: &dyn Harness) {
    let long = "x".repeat(crate::command::SCRIPT_BYTES_MAX);
    let mut refused = vec![
        Command::Argv(Vec::new()),
        Command::Argv(vec![String::new()]),
        Command::Argv(vec!["a".to_owned(), "b\0c".to_owned()]),
        Command::UserData(String::new()),
        Command::UserData("echo no interpreter".to_owned()),
        Command::UserData(format!("#!/bin/sh\n{long}")),
    ];
    refused.extend(harness.broken_command());
    for command in refused {
        let launched = harness.driver().launch(crate::LaunchSpec { command, ..spec(1) });
        assert!(launched.is_err(), "{launched:?}");
        assert_eq!(harness.driver().observe(), []);
    }
    let port = PortChoice::Fixed(0);
    let launched = harness.launch(crate::LaunchSpec { port, ..spec(1) }, Behaviour::Serve);
    assert!(launched.is_err(), "{launched:?}");
    launch_ready(harness, 1, Behaviour::Serve);
}

/// Instances do not disturb each other.
pub fn many_live_side_by_side(harness: &dyn Harness) {
    let ids: Vec<InstanceId> =
        (1..=8).map(|n| launch_ready(harness, n, Behaviour::Serve)).collect();
    for id in ids.iter().step_by(2) {
        harness.driver().terminate(id, AMPLE);
        wait_for_exit(harness, id);
    }
    for (index, id) in ids.iter().enumerate() {
        assert_eq!(state(harness, id).is_running(), index % 2 == 1, "{id}");
    }
}

fn counter() -> (Arc<AtomicUsize>, Waker) {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let waker = Arc::new(move || {
        counted.fetch_add(1, Ordering::SeqCst);
    });
    (count, waker)
}
