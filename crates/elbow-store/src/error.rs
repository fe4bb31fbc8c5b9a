//! Why a transaction did not happen.

use std::sync::Arc;

use crate::key::{KeyError, Kind, RecordKey};
use crate::limits::{
    QUEUE_TRANSACTIONS_MAX, RECORD_BYTES_MAX, TRANSACTION_BYTES_MAX, TRANSACTION_WRITES_MAX,
};
use crate::record::Revision;
use crate::tx::Expect;

/// Why a read, a write or a whole transaction failed. Whatever it says, the transaction changed
/// nothing that a reader can see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// A conditional write found something else.
    #[error("{key} was expected {expected}, but {}", what_is(*.found))]
    Conflict {
        /// The record.
        key: RecordKey,
        /// The condition.
        expected: Expect,
        /// The revision of what is there.
        found: Option<Revision>,
    },
    /// The key itself is not valid.
    #[error("the key is not valid")]
    Key(#[source] KeyError),
    /// A kind that the schema does not have could not be read back after a restart.
    #[error("{key} is of a kind that is not registered")]
    UnknownKind {
        /// The record.
        key: RecordKey,
    },
    /// A record was read or written as a type of another kind.
    #[error("{key} is not a {expected} record")]
    WrongKind {
        /// The record.
        key: RecordKey,
        /// The kind of the type.
        expected: Kind,
    },
    /// One record is too large.
    #[error("{key} has {bytes} bytes, more than {RECORD_BYTES_MAX}")]
    RecordTooLarge {
        /// The record.
        key: RecordKey,
        /// Its length.
        bytes: usize,
    },
    /// The transaction writes too many records.
    #[error("the transaction writes more than {TRANSACTION_WRITES_MAX} records")]
    TooManyWrites,
    /// The transaction writes too many bytes.
    #[error("the transaction writes more than {TRANSACTION_BYTES_MAX} bytes")]
    TooManyBytes,
    /// The value cannot be written as JSON, for instance because a map's key is not a string.
    #[error("{key} cannot be encoded")]
    Encode {
        /// The record.
        key: RecordKey,
        /// What serde says.
        source: Arc<serde_json::Error>,
    },
    /// The stored bytes are not what the type expects.
    #[error("{key} cannot be decoded")]
    Decode {
        /// The record.
        key: RecordKey,
        /// What serde says.
        source: Arc<serde_json::Error>,
    },
    /// A transaction was begun inside another one on the same thread, which would wait for itself.
    #[error("a transaction was begun inside another transaction")]
    Nested,
    /// Too many transactions wait for the disk. Nothing ran; try again later.
    #[error("{QUEUE_TRANSACTIONS_MAX} transactions already wait for the disk")]
    QueueFull,
    /// The disk is full. The store stays readable and accepts transactions again once there is
    /// room.
    #[error("the disk of the data directory is full")]
    DiskFull {
        /// What the engine says.
        source: Arc<EngineFailure>,
    },
    /// The engine could not write. If the program ends right now, the transaction may still turn
    /// up after the restart, whole; no later transaction builds on it before that.
    #[error("the data directory could not be written")]
    Engine {
        /// What the engine says.
        source: Arc<EngineFailure>,
    },
    /// The store has been closed.
    #[error("the store is closed")]
    Closed,
}

/// What an engine says about a failed write.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct EngineFailure(Box<dyn std::error::Error + Send + Sync>);

fn what_is(revision: Option<Revision>) -> String {
    revision.map_or_else(|| "is absent".to_owned(), |revision| format!("is at revision {revision}"))
}

// === impl StoreError ===

impl StoreError {
    /// Whether the same transaction may succeed later without any change to it.
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::QueueFull | Self::DiskFull { .. } | Self::Engine { .. } => true,
            Self::Conflict { .. }
            | Self::Key(_)
            | Self::UnknownKind { .. }
            | Self::WrongKind { .. }
            | Self::RecordTooLarge { .. }
            | Self::TooManyWrites
            | Self::TooManyBytes
            | Self::Encode { .. }
            | Self::Decode { .. }
            | Self::Nested
            | Self::Closed => false,
        }
    }
}

impl From<KeyError> for StoreError {
    fn from(error: KeyError) -> Self {
        Self::Key(error)
    }
}

// === impl EngineFailure ===

impl EngineFailure {
    pub(crate) fn new(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}
