//! What every driver must keep, as one suite of cases.
//!
//! A driver's tests implement [`Harness`], which knows how to make an instance of that driver
//! behave in the ways the cases need, and call [`contract_tests!`](crate::contract_tests), which
//! makes a test of each case. A case gets a harness of its own and panics when the driver breaks
//! the contract.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::time::Duration;

use elbow_model::{Command, InstanceId, PortChoice, ZoneName};

use crate::{Driver, Exit, InstanceState, LaunchError, LaunchSpec, Observed};

pub mod cases;

/// How an instance is to behave once it runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Prints `ready` and runs until it is told to end, which SIGTERM does at once.
    Serve,
    /// Prints `ready` and runs on whatever SIGTERM says.
    IgnoreTerm,
    /// Prints these lines, then exits with this status.
    Exit {
        /// The lines.
        lines: Vec<String>,
        /// The status, 0 to 255.
        code: i32,
    },
    /// Ends itself by this signal.
    Die(i32),
    /// Prints the values of these variables, one a line, then exits with status 0.
    PrintVariables(Vec<String>),
}

/// A driver under test.
pub trait Harness {
    /// The driver.
    fn driver(&self) -> &dyn Driver;

    /// Launches `spec` with a command that behaves like this, in place of the one it has.
    ///
    /// # Errors
    /// Those of the driver.
    fn launch(&self, spec: LaunchSpec, behaviour: Behaviour) -> Result<(), LaunchError>;

    /// Lets some time pass, for instance by waiting for a change. Called until what a case waits
    /// for is there; says `false` once it has been called for so long that there is no hope.
    fn pass_time(&self) -> bool;

    /// A command that the driver refuses although its form is right. `None` if there is none.
    fn broken_command(&self) -> Option<Command>;
}

/// Makes a test of each case for the driver of a harness: `contract_tests!(make)` where `make()`
/// gives a new [`Harness`].
#[macro_export]
macro_rules! contract_tests {
    ($make:expr) => {
        $crate::contract_tests!(@each $make,
            a_launch_shows_at_once
            instances_are_shown_in_order_of_id
            an_id_is_used_only_once
            ports_are_as_chosen
            an_exit_status_is_reported
            an_ending_signal_is_reported
            terminating_ends_by_sigterm
            terminating_again_changes_nothing
            a_grace_is_honoured_before_the_kill
            no_grace_kills_at_once
            one_that_ended_cannot_be_terminated
            unknown_ids_are_harmless
            only_the_ended_are_forgotten
            changes_wake
            only_the_last_waker_is_called
            a_tail_is_the_last_lines
            variables_are_seen_and_ours_win
            a_refused_launch_leaves_nothing
            many_live_side_by_side
        );
    };
    (@each $make:expr, $($case:ident)*) => {
        $(
            #[test]
            fn $case() {
                $crate::contract::cases::$case(&$make());
            }
        )*
    };
}

/// A specification for the case's `n`th instance, whose command the harness chooses.
fn spec(n: u8) -> LaunchSpec {
    LaunchSpec {
        id: InstanceId::from_number(u64::from(n)),
        zone: ZoneName::of_region("us-east-1", n % 3),
        address: Ipv4Addr::new(127, 77, n, 10),
        port: PortChoice::PerInstance,
        command: Command::Argv(vec!["the harness chooses".to_owned()]),
        environment: BTreeMap::new(),
        vcpus: 1,
    }
}

/// A grace that is long enough for all that end by SIGTERM.
const AMPLE: Duration = Duration::from_secs(30);

fn launch(harness: &dyn Harness, n: u8, behaviour: Behaviour) -> InstanceId {
    let spec = spec(n);
    let id = spec.id.clone();
    match harness.launch(spec, behaviour) {
        Ok(()) => id,
        Err(error) => panic!("{id} was not launched: {error}"),
    }
}

/// Launches an instance and waits until it says that it is ready.
fn launch_ready(harness: &dyn Harness, n: u8, behaviour: Behaviour) -> InstanceId {
    let id = launch(harness, n, behaviour);
    wait(harness, "the instance is ready", || {
        find(harness, &id).is_some_and(|observed| observed.state.is_running())
            && harness.driver().log_tail(&id, 1) == ["ready"]
    });
    id
}

fn find(harness: &dyn Harness, id: &InstanceId) -> Option<Observed> {
    harness.driver().observe().into_iter().find(|observed| observed.id == *id)
}

fn state(harness: &dyn Harness, id: &InstanceId) -> InstanceState {
    match find(harness, id) {
        Some(observed) => observed.state,
        None => panic!("{id} is not shown"),
    }
}

fn exit_of(harness: &dyn Harness, id: &InstanceId) -> Option<Exit> {
    match find(harness, id).map(|observed| observed.state) {
        Some(InstanceState::Terminated(exit)) => Some(exit),
        _ => None,
    }
}

fn wait_for_exit(harness: &dyn Harness, id: &InstanceId) -> Exit {
    wait(harness, "the instance has ended", || exit_of(harness, id).is_some());
    match exit_of(harness, id) {
        Some(exit) => exit,
        None => panic!("{id} had ended and does not show so any more"),
    }
}

fn wait(harness: &dyn Harness, what: &str, is_met: impl Fn() -> bool) {
    while !is_met() {
        if harness.pass_time() {
            continue;
        }
        let shown = harness.driver().observe();
        let tails: Vec<_> =
            shown.iter().map(|observed| harness.driver().log_tail(&observed.id, 20)).collect();
        panic!("waited in vain until {what}; last seen: {shown:#?}, output: {tails:#?}");
    }
}
