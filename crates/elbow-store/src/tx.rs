//! One transaction: reads see its own writes, and nothing leaves it before it commits.
//!
//! Pure: it works on a map of its own, and either that map becomes the store's state or it is
//! dropped.

use std::collections::BTreeMap;
use std::fmt;

use crate::change::Change;
use crate::error::StoreError;
use crate::key::{KeyPrefix, RecordKey};
use crate::limits::{RECORD_BYTES_MAX, TRANSACTION_BYTES_MAX, TRANSACTION_WRITES_MAX};
use crate::map::{Map, Scan};
use crate::read::Read;
use crate::record::{Record, Revision, Versioned, encode};
use crate::schema::Schema;

/// What a conditional write expects to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// No record.
    Absent,
    /// Any record.
    Present,
    /// The record as this transaction left it.
    Revision(Revision),
}

/// A transaction that is being made up. See [`StoreExt::transact`](crate::StoreExt::transact).
#[derive(Debug)]
pub struct Tx<'a> {
    schema: &'a Schema,
    before: &'a Map,
    map: Map,
    revision: Revision,
    writes: BTreeMap<RecordKey, Option<Versioned>>,
    bytes: usize,
}

/// What a transaction comes to.
pub(crate) struct Outcome {
    pub(crate) map: Map,
    pub(crate) changes: Vec<Change>,
    pub(crate) bytes: usize,
}

// === impl Tx ===

impl<'a> Tx<'a> {
    /// A transaction on `before` that will be `revision` if it commits.
    pub(crate) fn new(schema: &'a Schema, before: &'a Map, revision: Revision) -> Self {
        let map = before.clone();
        Self { schema, before, map, revision, writes: BTreeMap::new(), bytes: 0 }
    }

    /// Writes a record, whatever was there.
    ///
    /// # Errors
    /// If the kind is not registered or a limit is passed; nothing was written then.
    pub fn put(&mut self, key: &RecordKey, bytes: impl Into<Box<[u8]>>) -> Result<(), StoreError> {
        let bytes = bytes.into();
        let version = self
            .schema
            .version_of(key.kind_name())
            .ok_or_else(|| StoreError::UnknownKind { key: key.clone() })?;
        if bytes.len() > RECORD_BYTES_MAX {
            return Err(StoreError::RecordTooLarge { key: key.clone(), bytes: bytes.len() });
        }
        self.account_for(key, bytes.len())?;
        let created = self.map.get(key).map_or(self.revision, Versioned::created);
        let record = Versioned::new(bytes, version, created, self.revision);
        self.map.insert(key.clone(), record.clone());
        self.writes.insert(key.clone(), Some(record));
        Ok(())
    }

    /// Writes a record if what is there is as expected.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not, and those of [`Self::put`].
    pub fn put_if(
        &mut self,
        key: &RecordKey,
        expect: Expect,
        bytes: impl Into<Box<[u8]>>,
    ) -> Result<(), StoreError> {
        self.check(key, expect)?;
        self.put(key, bytes)
    }

    /// Deletes a record; says whether there was one.
    ///
    /// # Errors
    /// If a limit is passed; nothing was deleted then.
    pub fn delete(&mut self, key: &RecordKey) -> Result<bool, StoreError> {
        if self.map.get(key).is_none() {
            return Ok(false);
        }
        self.account_for(key, 0)?;
        self.map.remove(key);
        self.writes.insert(key.clone(), None);
        Ok(true)
    }

    /// Deletes a record if what is there is as expected.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not, and those of [`Self::delete`].
    pub fn delete_if(&mut self, key: &RecordKey, expect: Expect) -> Result<bool, StoreError> {
        self.check(key, expect)?;
        self.delete(key)
    }

    /// Writes a typed record, whatever was there.
    ///
    /// # Errors
    /// Those of [`Self::put`], and [`StoreError::Encode`].
    pub fn put_record<R: Record>(&mut self, key: &RecordKey, value: &R) -> Result<(), StoreError> {
        let bytes = encode(key, value)?;
        self.put(key, bytes)
    }

    /// Writes a typed record if what is there is as expected.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it is not, and those of [`Self::put_record`].
    pub fn put_record_if<R: Record>(
        &mut self,
        key: &RecordKey,
        expect: Expect,
        value: &R,
    ) -> Result<(), StoreError> {
        self.check(key, expect)?;
        self.put_record(key, value)
    }

    pub(crate) fn finish(self) -> Outcome {
        let Self { before, map, writes, bytes, .. } = self;
        let changes = writes
            .into_iter()
            // What was made and deleted again never was.
            .filter(|(key, record)| record.is_some() || before.get(key).is_some())
            .map(|(key, record)| Change { key, record })
            .collect();
        Outcome { map, changes, bytes }
    }

    fn check(&self, key: &RecordKey, expected: Expect) -> Result<(), StoreError> {
        let found = self.map.get(key).map(Versioned::revision);
        let met = match expected {
            Expect::Absent => found.is_none(),
            Expect::Present => found.is_some(),
            Expect::Revision(revision) => found == Some(revision),
        };
        if met { Ok(()) } else { Err(StoreError::Conflict { key: key.clone(), expected, found }) }
    }

    /// Counts a write of `bytes` against the limits. A record that is written again counts once,
    /// with every byte.
    fn account_for(&mut self, key: &RecordKey, bytes: usize) -> Result<(), StoreError> {
        if self.writes.len() >= TRANSACTION_WRITES_MAX && !self.writes.contains_key(key) {
            return Err(StoreError::TooManyWrites);
        }
        let total = self.bytes + key.as_joined().len() + bytes;
        if total > TRANSACTION_BYTES_MAX {
            return Err(StoreError::TooManyBytes);
        }
        self.bytes = total;
        Ok(())
    }
}

impl Read for Tx<'_> {
    fn get(&self, key: &RecordKey) -> Option<Versioned> {
        self.map.get(key).cloned()
    }

    fn scan_after(&self, prefix: &KeyPrefix, after: Option<&RecordKey>) -> Scan {
        self.map.scan(prefix, after)
    }
}

impl fmt::Display for Expect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("to be absent"),
            Self::Present => f.write_str("to be there"),
            Self::Revision(revision) => write!(f, "at revision {revision}"),
        }
    }
}
