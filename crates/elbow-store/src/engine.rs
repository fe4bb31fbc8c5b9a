//! What the durable store needs of an engine: one atomic, durable write at a time.
//!
//! Reads never reach an engine: the whole state is in memory, and an engine is read once, when
//! the store opens. So an engine that fails takes no reader with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::change::Commit;
use crate::error::StoreError;
use crate::key::RecordKey;
use crate::record::{Revision, Versioned};

/// Keeps records.
pub(crate) trait Engine: Send {
    /// Writes a batch as one unit and returns when it is durable. After an error nothing of it
    /// may be visible to the next batch, which is tried as if this one had never been.
    fn commit(&mut self, batch: &Batch<'_>) -> Result<(), StoreError>;

    /// Tidies up. Whatever was committed is durable without it.
    fn close(self: Box<Self>);
}

/// What a group of transactions comes to.
#[derive(Debug, Default)]
pub(crate) struct Batch<'a> {
    /// The last transaction in it.
    pub(crate) revision: Revision,
    /// Every record they wrote, as the last of them left it; `None` if that deleted it.
    pub(crate) records: BTreeMap<&'a RecordKey, Option<&'a Versioned>>,
}

impl<'a> Batch<'a> {
    /// The batch of these transactions, in order.
    pub(crate) fn of(commits: &'a [Arc<Commit>]) -> Self {
        let mut batch = Self::default();
        for commit in commits {
            batch.revision = commit.revision;
            for change in &commit.changes {
                batch.records.insert(&change.key, change.record.as_ref());
            }
        }
        batch
    }
}
