//! Runs the body of a transaction on a state, and publishes what committed.

use std::cell::Cell;
use std::sync::{Arc, Mutex};

use crate::change::Commit;
use crate::error::StoreError;
use crate::read::Snapshot;
use crate::record::Revision;
use crate::schema::Schema;
use crate::store::Verdict;
use crate::sync::lock;
use crate::tx::Tx;
use crate::watch::{Feed, Watch};

thread_local! {
    static IN_BODY: Cell<bool> = const { Cell::new(false) };
}

/// A transaction that wants to commit.
pub(crate) struct Attempt {
    /// The state after it.
    pub(crate) state: Snapshot,
    pub(crate) commit: Arc<Commit>,
    pub(crate) bytes: usize,
}

/// What readers see: the last durable state and the feed of what led to it.
pub(crate) struct Published {
    snapshot: Mutex<Snapshot>,
    feed: Arc<Feed>,
}

/// The mark of a thread that runs a body. Goes away also when the body panics.
struct InBody;

/// Fails on a thread that runs a body already.
pub(crate) fn refuse_nested() -> Result<(), StoreError> {
    if IN_BODY.get() { Err(StoreError::Nested) } else { Ok(()) }
}

/// Runs `body` on `state`. `None` if it abandons or changes nothing.
pub(crate) fn attempt(
    schema: &Schema,
    state: &Snapshot,
    body: &mut dyn FnMut(&mut Tx<'_>) -> Verdict,
) -> Option<Attempt> {
    let revision = state.revision.next();
    let mut tx = Tx::new(schema, &state.map, revision);
    let verdict = {
        let _mark = InBody::set();
        body(&mut tx)
    };
    if verdict == Verdict::Abandon {
        return None;
    }
    let outcome = tx.finish();
    if outcome.changes.is_empty() {
        return None;
    }
    let state = Snapshot { map: outcome.map, revision };
    let commit = Arc::new(Commit { revision, changes: outcome.changes });
    Some(Attempt { state, commit, bytes: outcome.bytes })
}

// === impl Published ===

impl Published {
    pub(crate) fn new(snapshot: Snapshot) -> Self {
        let feed = Arc::new(Feed::new(snapshot.revision));
        Self { snapshot: Mutex::new(snapshot), feed }
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        lock(&self.snapshot).clone()
    }

    pub(crate) fn watch(&self, after: Revision) -> Watch {
        self.feed.watch(after)
    }

    /// Shows `state`, to which `commits` led.
    pub(crate) fn publish(&self, state: Snapshot, commits: impl IntoIterator<Item = Arc<Commit>>) {
        // The feed changes while the snapshot is locked: nobody finds one ahead of the other.
        let mut snapshot = lock(&self.snapshot);
        *snapshot = state;
        let wakers = self.feed.push(commits);
        drop(snapshot);
        wakers.wake();
    }

    /// Shows `state`, to which nothing led that could be told. Returns what nobody sees any more.
    pub(crate) fn restart(&self, state: Snapshot) -> impl Send + use<> {
        let mut snapshot = lock(&self.snapshot);
        let revision = state.revision;
        let old = std::mem::replace(&mut *snapshot, state);
        let (wakers, forgotten) = self.feed.restart_at(revision);
        drop(snapshot);
        wakers.wake();
        (old, forgotten)
    }

    pub(crate) fn close(&self) {
        self.feed.close().wake();
    }
}

// === impl InBody ===

impl InBody {
    fn set() -> Self {
        IN_BODY.set(true);
        Self
    }
}

impl Drop for InBody {
    fn drop(&mut self) {
        IN_BODY.set(false);
    }
}
