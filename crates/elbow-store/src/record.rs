//! A stored record and its typed form.
//!
//! Below the typed helpers a record is opaque bytes. Typed records are JSON: it describes itself,
//! so that a field may be added with `#[serde(default)]` and without a migration; `serde_json` is
//! in the program anyway; and an operator can read the state with ordinary tools. Measured on a
//! target group: 696 bytes, written in 3.2 us and read in 8.0 us, against 560 bytes, 2.1 us and
//! 11.3 us as CBOR (ciborium 0.2). Floats come back exactly; JSON has no NaN, so a record must not
//! hold one.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;
use crate::key::{Kind, RecordKey};
use crate::schema::MigrationStep;

/// The number of a committed transaction: the first of a store is 1, every next is larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Revision(u64);

/// The version of the form that the records of a kind have: 1 is the first.
pub type SchemaVersion = u32;

/// A record as it is stored. Cheap to clone.
#[derive(Clone)]
pub struct Versioned(Arc<Inner>);

/// A type whose values are records of one kind.
pub trait Record: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The kind; no other type may use it.
    const KIND: Kind;
    /// The version of this form.
    const VERSION: SchemaVersion;
    /// The way from each older version to the next: the first goes from 1 to 2. There is exactly
    /// one for each version before [`Self::VERSION`]; a missing one does not compile.
    const MIGRATIONS: &'static [MigrationStep] = &[];

    /// The key of the record `name` in this account and region.
    ///
    /// # Errors
    /// Names the rule that a part breaks.
    fn key(account: &str, region: &str, name: &str) -> Result<RecordKey, crate::KeyError> {
        RecordKey::new(Self::KIND, account, region, name)
    }
}

/// A typed record that was read.
#[derive(Clone, Debug)]
pub struct Entry<R> {
    /// Its key.
    pub key: RecordKey,
    /// Its value. Decoded once for each stored version, however often it is read.
    pub value: Arc<R>,
    /// The transaction that wrote it.
    pub revision: Revision,
}

struct Inner {
    bytes: Box<[u8]>,
    version: SchemaVersion,
    created: Revision,
    revision: Revision,
    decoded: OnceLock<Arc<dyn Any + Send + Sync>>,
}

// === impl Revision ===

impl Revision {
    /// Before the first transaction.
    pub const ZERO: Self = Self(0);

    /// The revision with this number.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The one after this.
    pub(crate) const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

// === impl Versioned ===

impl Versioned {
    pub(crate) fn new(
        bytes: impl Into<Box<[u8]>>,
        version: SchemaVersion,
        created: Revision,
        revision: Revision,
    ) -> Self {
        let decoded = OnceLock::new();
        Self(Arc::new(Inner { bytes: bytes.into(), version, created, revision, decoded }))
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0.bytes
    }

    /// The version of its kind's form that the bytes have.
    pub fn version(&self) -> SchemaVersion {
        self.0.version
    }

    /// The transaction that created it.
    pub fn created(&self) -> Revision {
        self.0.created
    }

    /// The transaction that last wrote it. Inside the transaction that writes it this is
    /// provisional: good for a condition there, and for nothing outside.
    pub fn revision(&self) -> Revision {
        self.0.revision
    }

    pub(crate) fn decode<R: Record>(&self, key: &RecordKey) -> Result<Arc<R>, StoreError> {
        if !key.is(R::KIND) {
            return Err(StoreError::WrongKind { key: key.clone(), expected: R::KIND });
        }
        if let Some(value) = self.0.decoded.get()
            && let Ok(value) = Arc::clone(value).downcast::<R>()
        {
            return Ok(value);
        }
        let value: R = serde_json::from_slice(self.bytes())
            .map_err(|source| StoreError::Decode { key: key.clone(), source: Arc::new(source) })?;
        let value = Arc::new(value);
        // Two readers may decode at the same time; the first one's value stays.
        let _ = self.0.decoded.set(Arc::clone(&value) as _);
        Ok(value)
    }
}

impl fmt::Debug for Versioned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Versioned")
            .field("bytes", &String::from_utf8_lossy(self.bytes()))
            .field("version", &self.version())
            .field("created", &self.created())
            .field("revision", &self.revision())
            .finish()
    }
}

pub(crate) fn encode<R: Record>(key: &RecordKey, value: &R) -> Result<Vec<u8>, StoreError> {
    if !key.is(R::KIND) {
        return Err(StoreError::WrongKind { key: key.clone(), expected: R::KIND });
    }
    serde_json::to_vec(value)
        .map_err(|source| StoreError::Encode { key: key.clone(), source: Arc::new(source) })
}
