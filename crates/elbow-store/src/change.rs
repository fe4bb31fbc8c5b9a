//! What a committed transaction changed.

use crate::key::RecordKey;
use crate::record::{Revision, Versioned};

/// One record that a transaction wrote or deleted.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which record.
    pub key: RecordKey,
    /// What it is now; `None` if it is gone.
    pub record: Option<Versioned>,
}

/// Everything that one transaction changed. Never empty.
#[derive(Clone, Debug)]
pub struct Commit {
    /// The transaction's number.
    pub revision: Revision,
    /// Its changes, each record once, in the order of their keys.
    pub changes: Vec<Change>,
}

impl Commit {
    /// Bytes of keys and records that this keeps alive.
    pub(crate) fn bytes(&self) -> usize {
        let of = |change: &Change| {
            change.key.as_joined().len() + change.record.as_ref().map_or(0, |r| r.bytes().len())
        };
        self.changes.iter().map(of).sum()
    }
}
