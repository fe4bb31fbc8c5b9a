//! One task for each instance, from its start until nothing of it is left.
//!
//! The end of the main process is news of its pidfd, so it is noticed at once. Until it has been
//! waited for, its group's number cannot become another's; the signals that matter are sent
//! before that.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::process::ExitStatusExt;
use std::pin::Pin;
use std::process::{Child, ExitStatus};
use std::sync::Arc;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::InstanceId;
use rustix::process::{Pid, PidfdFlags, Signal};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::sync::watch;
use tokio::time::Sleep;

use super::config::{KILL_PATIENCE, LEFTOVER_GRACE};
use super::group::Group;
use super::guardian::OWNER_VARIABLE;
use super::procfs;
use super::table::Shared;
use crate::{Exit, InstanceState};

/// First wait between two looks at a group that should be ending.
const LOOK_AGAIN_FIRST: Duration = Duration::from_millis(1);
/// Longest wait between two looks.
const LOOK_AGAIN_MAX: Duration = Duration::from_millis(50);
/// Longest wait between two looks at a group that SIGKILL does not end.
const LOOK_AGAIN_STUCK: Duration = Duration::from_secs(1);

/// Every how many looks the processes themselves are looked at.
const CLOSE_LOOK_EVERY: u32 = 8;

/// A started main process.
#[derive(Debug)]
pub(super) struct Leader {
    child: Child,
    pidfd: AsyncFd<OwnedFd>,
    group: Group,
}

/// Keeps one instance's record true.
pub(super) struct Supervisor {
    pub(super) shared: Arc<Shared>,
    pub(super) id: InstanceId,
    pub(super) leader: Leader,
    pub(super) grace: watch::Receiver<Option<Duration>>,
}

/// A point in time that can only come nearer.
#[derive(Debug)]
struct Deadline(Option<Pin<Box<Sleep>>>);

/// How often a group was looked at.
#[derive(Debug, Default)]
struct Looks {
    count: u32,
    is_slow: bool,
}

// === impl Leader ===

impl Leader {
    /// Watches a child just started as the leader of its own group. Must be called within a tokio
    /// runtime. If it cannot be watched it is ended.
    pub(super) fn watch(mut child: Child) -> io::Result<Self> {
        let group = Group::led_by(&child);
        let watched = rustix::process::pidfd_open(Pid::from_child(&child), PidfdFlags::empty())
            .map_err(io::Error::from)
            .and_then(register);
        match watched {
            Ok(pidfd) => Ok(Self { child, pidfd, group }),
            Err(error) => {
                group.kill();
                let _ = child.wait();
                Err(error)
            }
        }
    }

    /// Its group.
    pub(super) fn group(&self) -> Group {
        self.group
    }

    /// Ends it and all that it started, and waits for it.
    pub(super) fn discard(mut self) {
        self.group.kill();
        let _ = self.child.wait();
    }

    async fn ended(&self) {
        // An error means that the runtime shuts down; then nobody waits for the answer.
        let _ = self.pidfd.readable().await;
    }
}

// === impl Supervisor ===

impl Supervisor {
    /// Follows the instance to its end.
    pub(super) async fn run(mut self) {
        let mut deadline = Deadline(None);
        self.until_leader_ends(&mut deadline).await;
        let at = self.shared.config.clock.now();
        let group = self.leader.group;
        if self.leader_ended() {
            group.ask_to_end();
            deadline.shorten(LEFTOVER_GRACE);
            self.shared.wake();
        }
        let exit = exit_of(self.leader.child.try_wait(), at);
        if !group.is_empty() {
            self.until_group_ends(&mut deadline).await;
        }
        self.end_escaped().await;
        self.finish(exit);
    }

    /// Returns when the main process has ended. Kills its group at the deadline.
    async fn until_leader_ends(&mut self, deadline: &mut Deadline) {
        let mut killed = false;
        loop {
            tokio::select! {
                () = self.leader.ended() => return,
                () = deadline.passed(), if !killed => {
                    self.leader.group.kill();
                    killed = true;
                }
                grace = next_grace(&mut self.grace) => deadline.shorten(grace),
            }
        }
    }

    /// Returns when nothing is left of the group. Kills it at the deadline.
    async fn until_group_ends(&mut self, deadline: &mut Deadline) {
        let mut looks = Looks::default();
        while !self.is_group_gone(&looks) {
            tokio::select! {
                () = deadline.passed() => break,
                grace = next_grace(&mut self.grace) => deadline.shorten(grace),
                () = looks.pause() => {}
            }
        }
        let mut looks = Looks::default();
        let mut patience = Deadline(None);
        patience.shorten(KILL_PATIENCE);
        while !self.is_group_gone(&looks) {
            self.leader.group.kill();
            looks.pause().await;
            if patience.has_passed() && !looks.is_slow {
                looks.is_slow = true;
                self.warn("some of its processes do not end, not even by SIGKILL");
            }
        }
    }

    /// Members that ended and that nobody waits for do not count: under an init that reaps
    /// nothing they stay for ever.
    fn is_group_gone(&self, looks: &Looks) -> bool {
        let group = self.leader.group;
        group.reap_adopted();
        group.is_empty()
            || looks.is_time_for_a_close_one()
                && procfs::members_of(|wanted| wanted == group.number())
                    .values()
                    .all(|members| members.alive == 0)
    }

    /// Ends what has left the group and can be known by its environment.
    async fn end_escaped(&self) {
        let entries = environment_marks(&self.shared.owner, &self.id);
        let shared = Arc::clone(&self.shared);
        let search = tokio::task::spawn_blocking(move || {
            // Members of a known group are looked after with it.
            let groups = shared.lock().live_groups();
            let is_known = |group| groups.contains(&group);
            for pid in procfs::pids_with_environment(&entries, is_known) {
                if let Some(pid) = Pid::from_raw(pid) {
                    let _ = rustix::process::kill_process(pid, Signal::KILL);
                }
            }
        });
        // It fails only when the runtime shuts down.
        let _ = search.await;
    }

    /// Says whether the main process ended without having been asked to.
    fn leader_ended(&self) -> bool {
        match self.shared.lock().instances.get_mut(&self.id) {
            Some(instance) if instance.state == InstanceState::Running => {
                instance.state = InstanceState::ShuttingDown;
                true
            }
            _ => false,
        }
    }

    fn warn(&self, text: &str) {
        if let Some(instance) = self.shared.lock().instances.get_mut(&self.id) {
            instance.warning = Some(text.to_owned());
        }
        self.shared.wake();
    }

    fn finish(self, exit: Exit) {
        let Self { shared, id, leader, .. } = self;
        let group = leader.group;
        // Before the record says that nothing is left.
        drop(leader);
        let files = shared.files(&id);
        files.remove_script();
        files.note(&format!("{} {id}: {}", exit.at.to_millis_text(), exit.describe()));
        if let Some(guardian) = &shared.guardian {
            guardian.remove(group);
        }
        if let Some(instance) = shared.lock().instances.get_mut(&id) {
            instance.ended(exit);
        }
        shared.wake();
    }
}

// === impl Deadline ===

impl Deadline {
    /// Moves it to `after` from now, unless it is sooner.
    fn shorten(&mut self, after: Duration) {
        let sleep = tokio::time::sleep(after);
        if self.0.as_ref().is_none_or(|now| sleep.deadline() < now.deadline()) {
            self.0 = Some(Box::pin(sleep));
        }
    }

    fn has_passed(&self) -> bool {
        self.0.as_ref().is_some_and(|sleep| sleep.is_elapsed())
    }

    async fn passed(&mut self) {
        match &mut self.0 {
            Some(sleep) => sleep.as_mut().await,
            None => std::future::pending().await,
        }
    }
}

// === impl Looks ===

impl Looks {
    async fn pause(&mut self) {
        let longest = if self.is_slow { LOOK_AGAIN_STUCK } else { LOOK_AGAIN_MAX };
        let pause = LOOK_AGAIN_FIRST.saturating_mul(1 << self.count.min(10)).min(longest);
        self.count = self.count.saturating_add(1);
        tokio::time::sleep(pause).await;
    }

    fn is_time_for_a_close_one(&self) -> bool {
        self.count % CLOSE_LOOK_EVERY == CLOSE_LOOK_EVERY - 1
    }
}

#[expect(
    deprecated,
    reason = "its successor is unsafe because of types that change the descriptor they hold; \
              an `OwnedFd` holds one and the same for life"
)]
fn register(pidfd: OwnedFd) -> io::Result<AsyncFd<OwnedFd>> {
    AsyncFd::with_interest(pidfd, Interest::READABLE)
}

/// What an instance's processes carry in their environment, and nothing else does.
pub(super) fn environment_marks(owner: &str, id: &InstanceId) -> [String; 2] {
    [format!("{OWNER_VARIABLE}={owner}"), format!("INSTANCE_ID={id}")]
}

/// The next grace that the instance is given; never, once its record is gone.
async fn next_grace(grace: &mut watch::Receiver<Option<Duration>>) -> Duration {
    loop {
        if grace.changed().await.is_err() {
            return std::future::pending().await;
        }
        if let Some(grace) = *grace.borrow_and_update() {
            return grace;
        }
    }
}

fn exit_of(status: io::Result<Option<ExitStatus>>, at: Timestamp) -> Exit {
    let status = status.ok().flatten();
    let code = status.and_then(|status| status.code());
    let signal = status.and_then(|status| status.signal());
    Exit { at, code, signal }
}
