//! Reading, the same in a snapshot and inside a transaction.

use std::fmt;

use crate::error::StoreError;
use crate::key::{KeyPrefix, RecordKey};
use crate::map::{Map, Scan};
use crate::record::{Entry, Record, Revision, Versioned};

/// What can be read from. Code that only looks at state takes `&impl Read`, and so works on a
/// snapshot as well as inside a transaction.
pub trait Read {
    /// The record of `key`.
    fn get(&self, key: &RecordKey) -> Option<Versioned>;

    /// The records of `prefix` in the order of their keys, or those of them after the key
    /// `after`, which need not exist: the next page.
    fn scan_after(&self, prefix: &KeyPrefix, after: Option<&RecordKey>) -> Scan;

    /// The records of `prefix` in the order of their keys.
    fn scan(&self, prefix: &KeyPrefix) -> Scan {
        self.scan_after(prefix, None)
    }

    /// The typed record of `key`.
    ///
    /// # Errors
    /// If the key is of another kind or the bytes are not a record of this type.
    fn get_record<R: Record>(&self, key: &RecordKey) -> Result<Option<Entry<R>>, StoreError> {
        match self.get(key) {
            Some(record) => entry(key.clone(), &record).map(Some),
            None if key.is(R::KIND) => Ok(None),
            None => Err(StoreError::WrongKind { key: key.clone(), expected: R::KIND }),
        }
    }

    /// The typed records of `prefix` in the order of their keys. Each item fails if its bytes are
    /// not a record of this type.
    fn records<R: Record>(
        &self,
        prefix: &KeyPrefix,
    ) -> impl Iterator<Item = Result<Entry<R>, StoreError>> + use<R, Self> {
        self.scan(prefix).map(|(key, record)| entry(key, &record))
    }
}

/// The whole state as one transaction left it. Cheap to take, to clone and to keep; it never
/// changes and never delays a writer.
#[derive(Clone, Default)]
pub struct Snapshot {
    pub(crate) map: Map,
    pub(crate) revision: Revision,
}

fn entry<R: Record>(key: RecordKey, record: &Versioned) -> Result<Entry<R>, StoreError> {
    let value = record.decode(&key)?;
    Ok(Entry { key, value, revision: record.revision() })
}

// === impl Snapshot ===

impl Snapshot {
    /// The last transaction in it.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.map.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Read for Snapshot {
    fn get(&self, key: &RecordKey) -> Option<Versioned> {
        self.map.get(key).cloned()
    }

    fn scan_after(&self, prefix: &KeyPrefix, after: Option<&RecordKey>) -> Scan {
        self.map.scan(prefix, after)
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot")
            .field("revision", &self.revision)
            .field("len", &self.len())
            .finish_non_exhaustive()
    }
}
