//! Signals to an instance's process group.
//!
//! The group's number is its leader's pid. It cannot be given to anything else while a member,
//! be it an unreaped leader, exists.

use rustix::io::Errno;
use rustix::process::{Pid, Signal, WaitOptions};

/// A process group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Group(i32);

impl Group {
    /// The group that a child was started in, as its leader.
    pub(super) fn led_by(child: &std::process::Child) -> Self {
        Self(Pid::from_child(child).as_raw_pid())
    }

    /// Its number.
    pub(super) fn number(self) -> i32 {
        self.0
    }

    /// Asks all members to end, stopped ones too.
    pub(super) fn ask_to_end(self) {
        self.signal(Signal::TERM);
        self.signal(Signal::CONT);
    }

    /// Ends all members.
    pub(super) fn kill(self) {
        self.signal(Signal::KILL);
    }

    /// Whether nothing is in it, not even a process that ended and was not waited for.
    pub(super) fn is_empty(self) -> bool {
        rustix::process::test_kill_process_group(self.pid()) == Err(Errno::SRCH)
    }

    /// Waits for members that have ended and became our children because we are the process that
    /// orphans go to. Only to be called once the leader has been waited for.
    pub(super) fn reap_adopted(self) {
        while let Ok(Some(_)) = rustix::process::waitpgid(self.pid(), WaitOptions::NOHANG) {}
    }

    fn signal(self, signal: Signal) {
        // The one error possible for our own children's group is that nobody is left in it.
        let _ = rustix::process::kill_process_group(self.pid(), signal);
    }

    fn pid(self) -> Pid {
        Pid::from_raw(self.0).expect("a child's pid is not zero")
    }
}
