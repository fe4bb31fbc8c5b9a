//! The change feed: every committed transaction, in order, to whoever watches.
//!
//! One ring of the last commits serves every watcher; a watcher is a position in it. A slow one
//! costs nothing and delays nobody: when its position has left the ring it is told so.

use std::collections::{BTreeMap, VecDeque};
use std::future::poll_fn;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use crate::change::Commit;
use crate::limits::{WATCH_BYTES_MAX, WATCH_COMMITS_MAX};
use crate::record::Revision;
use crate::sync::lock;

/// What a watcher is told.
#[derive(Clone, Debug)]
pub enum WatchEvent {
    /// A transaction, the next after the one told before.
    Commit(Arc<Commit>),
    /// Commits in between are gone, or were never known to this process. Take a new snapshot,
    /// which is at `resume_at` or later, and go on: the next event is after `resume_at`.
    Lagged {
        /// Everything up to this transaction is in the next snapshot.
        resume_at: Revision,
    },
}

/// A reader of the change feed. See [`Store::watch`](crate::Store::watch).
#[derive(Debug)]
pub struct Watch {
    feed: Arc<Feed>,
    told: Revision,
    id: u64,
}

/// The ring that every watcher reads.
#[derive(Debug)]
pub(crate) struct Feed {
    ring: Mutex<Ring>,
    changed: Condvar,
}

/// Tasks to wake once no lock is held: a waker may run anything.
#[must_use]
pub(crate) struct Wakers(BTreeMap<u64, Waker>);

#[derive(Debug)]
struct Ring {
    commits: VecDeque<Arc<Commit>>,
    bytes: usize,
    /// Commits up to here are not in the ring.
    floor: Revision,
    /// The last commit there is.
    last: Revision,
    wakers: BTreeMap<u64, Waker>,
    watchers: u64,
    closed: bool,
}

// === impl Watch ===

impl Watch {
    /// The next event if there is one now.
    pub fn try_next(&mut self) -> Option<WatchEvent> {
        let event = lock(&self.feed.ring).after(self.told)?;
        Some(self.tell(event))
    }

    /// The next event; `None` once the store is closed and everything has been told.
    pub async fn next(&mut self) -> Option<WatchEvent> {
        poll_fn(|context| self.poll_next(context)).await
    }

    /// The next event, for use in hand-written futures and streams. Only the last waker is woken.
    pub fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<WatchEvent>> {
        let mut ring = lock(&self.feed.ring);
        match ring.after(self.told) {
            Some(event) => {
                drop(ring);
                Poll::Ready(Some(self.tell(event)))
            }
            None if ring.closed => Poll::Ready(None),
            None => {
                ring.wakers.insert(self.id, context.waker().clone());
                Poll::Pending
            }
        }
    }

    /// Blocks until the next event; `None` if there is none within `timeout` or the store is
    /// closed.
    pub fn wait_next(&mut self, timeout: Duration) -> Option<WatchEvent> {
        let told = self.told;
        let ring = lock(&self.feed.ring);
        let (ring, _) = self
            .feed
            .changed
            .wait_timeout_while(ring, timeout, |ring| !ring.closed && ring.after(told).is_none())
            .unwrap_or_else(PoisonError::into_inner);
        let event = ring.after(told)?;
        drop(ring);
        Some(self.tell(event))
    }

    fn tell(&mut self, event: WatchEvent) -> WatchEvent {
        self.told = match &event {
            WatchEvent::Commit(commit) => commit.revision,
            WatchEvent::Lagged { resume_at } => *resume_at,
        };
        event
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        lock(&self.feed.ring).wakers.remove(&self.id);
    }
}

// === impl Feed ===

impl Feed {
    /// A feed of a store whose last transaction is `last`; nothing before it can be told.
    pub(crate) fn new(last: Revision) -> Self {
        let ring = Ring {
            commits: VecDeque::new(),
            bytes: 0,
            floor: last,
            last,
            wakers: BTreeMap::new(),
            watchers: 0,
            closed: false,
        };
        Self { ring: Mutex::new(ring), changed: Condvar::new() }
    }

    pub(crate) fn watch(self: &Arc<Self>, after: Revision) -> Watch {
        let mut ring = lock(&self.ring);
        ring.watchers += 1;
        Watch { feed: Arc::clone(self), told: after, id: ring.watchers }
    }

    /// Tells these commits, which are in order and after all told before.
    pub(crate) fn push(&self, commits: impl IntoIterator<Item = Arc<Commit>>) -> Wakers {
        let mut ring = lock(&self.ring);
        for commit in commits {
            debug_assert!(commit.revision > ring.last, "revisions rise");
            ring.last = commit.revision;
            ring.bytes += commit.bytes();
            ring.commits.push_back(commit);
            while ring.commits.len() > WATCH_COMMITS_MAX || ring.bytes > WATCH_BYTES_MAX {
                let Some(oldest) = ring.commits.pop_front() else { break };
                ring.bytes -= oldest.bytes();
                ring.floor = oldest.revision;
            }
        }
        self.changed(&mut ring)
    }

    /// Forgets every commit: whoever watches has lagged. Also returns what was forgotten.
    pub(crate) fn restart_at(&self, last: Revision) -> (Wakers, VecDeque<Arc<Commit>>) {
        let mut ring = lock(&self.ring);
        ring.bytes = 0;
        ring.floor = last;
        ring.last = last;
        let forgotten = std::mem::take(&mut ring.commits);
        (self.changed(&mut ring), forgotten)
    }

    /// Ends the feed: watchers are told what is left, then nothing.
    pub(crate) fn close(&self) -> Wakers {
        let mut ring = lock(&self.ring);
        ring.closed = true;
        self.changed(&mut ring)
    }

    fn changed(&self, ring: &mut Ring) -> Wakers {
        self.changed.notify_all();
        Wakers(std::mem::take(&mut ring.wakers))
    }
}

// === impl Wakers ===

impl Wakers {
    pub(crate) fn wake(self) {
        self.0.into_values().for_each(Waker::wake);
    }
}

// === impl Ring ===

impl Ring {
    fn after(&self, told: Revision) -> Option<WatchEvent> {
        if told < self.floor || told > self.last {
            return Some(WatchEvent::Lagged { resume_at: self.last });
        }
        let at = self.commits.partition_point(|commit| commit.revision <= told);
        self.commits.get(at).map(|commit| WatchEvent::Commit(Arc::clone(commit)))
    }
}
