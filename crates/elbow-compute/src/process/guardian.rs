//! The guardian: a small shell that ends what is left of the instances when this process is gone,
//! however it went.
//!
//! It holds the other end of a pipe that only we hold, in its own process group and deaf to the
//! terminal's signals. The pipe's end is the news of our death; nothing else is relied on.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use super::group::Group;

/// The variable in every instance's environment by which the guardian knows them.
pub(super) const OWNER_VARIABLE: &str = "ELBOW_OWNER";

const SCRIPT: &str = include_str!("guardian.sh");

/// A running guardian. Dropping it is as good as dying: it ends all groups not removed.
#[derive(Debug)]
pub(super) struct Guardian {
    owner: String,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    groups: BTreeSet<Group>,
    /// None once dismissed, and as long as it cannot be started again.
    shell: Option<Shell>,
    is_dismissed: bool,
}

#[derive(Debug)]
struct Shell {
    child: Child,
    pipe: ChildStdin,
}

impl Guardian {
    /// Starts the guardian of the instances that carry `owner` in [`OWNER_VARIABLE`].
    pub(super) fn start(owner: &str) -> io::Result<Self> {
        let shell = Shell::start(owner)?;
        let inner = Inner { groups: BTreeSet::new(), shell: Some(shell), is_dismissed: false };
        Ok(Self { owner: owner.to_owned(), inner: Mutex::new(inner) })
    }

    /// Puts a group under guard.
    pub(super) fn add(&self, group: Group) -> io::Result<()> {
        let mut inner = self.lock();
        inner.groups.insert(group);
        inner.tell(&format!("+{}\n", group.number())).or_else(|_| inner.restart(&self.owner))
    }

    /// Takes a group that has ended out of guard.
    pub(super) fn remove(&self, group: Group) {
        let mut inner = self.lock();
        if inner.groups.remove(&group) {
            // A guardian that is not there is noticed and replaced by `watch`.
            let _ = inner.tell(&format!("-{}\n", group.number()));
        }
    }

    /// Replaces a guardian that something has ended.
    pub(super) fn watch(&self) -> io::Result<()> {
        let mut inner = self.lock();
        let runs = match &mut inner.shell {
            Some(shell) => matches!(shell.child.try_wait(), Ok(None)),
            None => false,
        };
        if runs || inner.is_dismissed { Ok(()) } else { inner.restart(&self.owner) }
    }

    /// Tells it to end, after all groups have been removed, and returns what to wait for.
    pub(super) fn dismiss(&self) -> Option<Child> {
        let mut inner = self.lock();
        inner.is_dismissed = true;
        inner.shell.take().map(|shell| shell.child)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// === impl Inner ===

impl Inner {
    fn tell(&mut self, line: &str) -> io::Result<()> {
        match &mut self.shell {
            // Shorter than PIPE_BUF, so it is written whole or not at all.
            Some(shell) => shell.pipe.write_all(line.as_bytes()),
            None if self.is_dismissed => Ok(()),
            None => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    fn restart(&mut self, owner: &str) -> io::Result<()> {
        if let Some(mut old) = self.shell.take() {
            let _ = old.child.kill();
            let _ = old.child.wait();
        }
        self.shell = Some(Shell::start(owner)?);
        let lines: String =
            self.groups.iter().map(|group| format!("+{}\n", group.number())).collect();
        self.tell(&lines)
    }
}

// === impl Shell ===

impl Shell {
    fn start(owner: &str) -> io::Result<Self> {
        let mut child = Command::new("/bin/sh")
            .args(["-c", SCRIPT, "elbow-guardian"])
            .arg(format!("{OWNER_VARIABLE}={owner}"))
            .env_remove(OWNER_VARIABLE)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .current_dir("/")
            .process_group(0)
            .spawn()?;
        let pipe = child.stdin.take().expect("its stdin was asked to be a pipe");
        // Never wait for a guardian that was stopped and does not read.
        let flags = rustix::fs::fcntl_getfl(&pipe)? | rustix::fs::OFlags::NONBLOCK;
        rustix::fs::fcntl_setfl(&pipe, flags)?;
        Ok(Self { child, pipe })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleeper() -> (Child, Group) {
        let child = Command::new("sleep").arg("1000").process_group(0).spawn().unwrap();
        let group = Group::led_by(&child);
        (child, group)
    }

    #[test]
    fn a_dropped_guardian_ends_what_is_still_under_guard() {
        let guardian = Guardian::start("test-dropped").unwrap();
        let ((mut guarded, first), (mut freed, second)) = (sleeper(), sleeper());
        guardian.add(first).unwrap();
        guardian.add(second).unwrap();
        guardian.remove(second);
        drop(guardian);
        assert!(!guarded.wait().unwrap().success());
        assert_eq!(freed.try_wait().unwrap(), None);
        freed.kill().unwrap();
        freed.wait().unwrap();
    }

    #[test]
    fn a_replacement_knows_all_groups() {
        let guardian = Guardian::start("test-replaced").unwrap();
        let (mut guarded, group) = sleeper();
        guardian.add(group).unwrap();
        guardian.lock().shell.as_mut().unwrap().child.kill().unwrap();
        let (mut other, other_group) = sleeper();
        // Whether the pipe's end is noticed here or later, both groups are under guard.
        guardian.add(other_group).unwrap();
        guardian.lock().shell.as_mut().unwrap().child.wait().unwrap();
        guardian.watch().unwrap();
        drop(guardian);
        assert!(!guarded.wait().unwrap().success());
        assert!(!other.wait().unwrap().success());
    }

    #[test]
    fn a_dismissed_guardian_ends_and_is_not_replaced() {
        let guardian = Guardian::start("test-dismissed").unwrap();
        let mut child = guardian.dismiss().unwrap();
        assert!(child.wait().is_ok());
        guardian.watch().unwrap();
        assert!(guardian.dismiss().is_none());
    }
}
