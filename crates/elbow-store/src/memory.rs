//! The store that forgets: for `--ephemeral` and for tests.
//!
//! The same transactions, snapshots and feed as the durable one, and nothing behind them.

use std::fmt;
use std::sync::Mutex;

use crate::attempt::{Published, attempt, refuse_nested};
use crate::error::StoreError;
use crate::id::StoreId;
use crate::map::Map;
use crate::pending::Pending;
use crate::read::Snapshot;
use crate::record::Revision;
use crate::schema::Schema;
use crate::store::{Store, Verdict, WhenFull};
use crate::sync::lock;
use crate::tx::Tx;
use crate::watch::Watch;

/// A store in memory. "Durable" here means: until the process ends or [`Self::reset`].
pub struct MemoryStore {
    id: StoreId,
    schema: Schema,
    /// Held for the whole of a transaction, so that they are serial.
    head: Mutex<Snapshot>,
    published: Published,
}

// === impl MemoryStore ===

impl MemoryStore {
    /// An empty store with this identity.
    pub fn new(id: StoreId, schema: Schema) -> Self {
        let head = Mutex::default();
        Self { id, schema, head, published: Published::new(Snapshot::default()) }
    }

    /// Drops every record at once, as one transaction whose changes are not told: watchers lag.
    /// Returns its revision. Takes microseconds however much there was; the memory is given back
    /// on a thread of its own.
    pub fn reset(&self) -> Revision {
        let mut head = lock(&self.head);
        let empty = Snapshot { map: Map::default(), revision: head.revision.next() };
        let old = std::mem::replace(&mut *head, empty.clone());
        let revision = empty.revision;
        let forgotten = (old, self.published.restart(empty));
        drop(head);
        // Without a thread the closure, and with it the memory, is dropped right here.
        let _ = std::thread::Builder::new()
            .name("elbow-store-drop".to_owned())
            .spawn(move || drop(forgotten));
        revision
    }
}

impl Store for MemoryStore {
    fn id(&self) -> StoreId {
        self.id
    }

    fn snapshot(&self) -> Snapshot {
        self.published.snapshot()
    }

    fn watch(&self, after: Revision) -> Watch {
        self.published.watch(after)
    }

    fn begin(
        &self,
        _when_full: WhenFull,
        body: &mut dyn FnMut(&mut Tx<'_>) -> Verdict,
    ) -> Result<Pending, StoreError> {
        refuse_nested()?;
        let mut head = lock(&self.head);
        if let Some(attempt) = attempt(&self.schema, &head, body) {
            *head = attempt.state.clone();
            self.published.publish(attempt.state, [attempt.commit]);
        }
        Ok(Pending::ready(head.revision))
    }
}

impl Drop for MemoryStore {
    fn drop(&mut self) {
        self.published.close();
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").field("id", &self.id).finish_non_exhaustive()
    }
}
