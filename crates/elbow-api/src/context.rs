//! What a handler works with: who asks, what time it is, and the state to read or write.

use elbow_base::{Rng, Timestamp};
use elbow_state::Scope;
use elbow_store::{Entry, KeyPrefix, Read, Record, RecordKey, Snapshot, StoreError, Tx};
use elbow_wire::ApiError;

use crate::ids;
use crate::live::Live;
use crate::settings::ApiSettings;

/// For an operation that only looks.
pub struct Reading<'a> {
    /// Whose state, and where.
    pub scope: &'a Scope,
    /// The time of the request.
    pub now: Timestamp,
    /// What runs.
    pub live: &'a dyn Live,
    /// What the API was told at its start.
    pub settings: &'a ApiSettings,
    pub(crate) snapshot: &'a Snapshot,
}

/// For an operation that changes something, within one transaction.
pub struct Writing<'a, 't> {
    /// Whose state, and where.
    pub scope: &'a Scope,
    /// The time of the request.
    pub now: Timestamp,
    /// What runs.
    pub live: &'a dyn Live,
    /// What the API was told at its start.
    pub settings: &'a ApiSettings,
    /// For ids; the same draws again when the transaction is made again.
    pub rng: Rng,
    pub(crate) tx: &'a mut Tx<'t>,
}

/// Typed reading, the same in a snapshot and within a transaction.
pub(crate) trait Look {
    type From: Read;

    fn scope(&self) -> &Scope;

    fn from(&self) -> &Self::From;

    /// The record `name` of this scope.
    fn find<R: Record>(&self, name: &str) -> Result<Option<Entry<R>>, ApiError> {
        let Some(key) = key::<R>(self.scope(), name) else {
            return Ok(None);
        };
        self.from().get_record(&key).map_err(store_fault)
    }

    /// All records of this kind in this scope, in the order of their names.
    fn all<R: Record>(&self) -> Result<Vec<Entry<R>>, ApiError> {
        let scope = self.scope();
        let prefix = KeyPrefix::region(R::KIND, scope.account(), scope.region());
        self.from().records(&prefix).collect::<Result<_, _>>().map_err(store_fault)
    }
}

impl Look for Reading<'_> {
    type From = Snapshot;

    fn scope(&self) -> &Scope {
        self.scope
    }

    fn from(&self) -> &Snapshot {
        self.snapshot
    }
}

impl<'t> Look for Writing<'_, 't> {
    type From = Tx<'t>;

    fn scope(&self) -> &Scope {
        self.scope
    }

    fn from(&self) -> &Tx<'t> {
        self.tx
    }
}

impl Writing<'_, '_> {
    /// Writes the record `name` of this scope.
    pub(crate) fn put<R: Record>(&mut self, name: &str, value: &R) -> Result<(), ApiError> {
        let key = key::<R>(self.scope, name).ok_or_else(|| bad_name(name))?;
        self.tx.put_record(&key, value).map_err(store_fault)
    }

    /// Deletes the record `name` of this scope; says whether there was one.
    pub(crate) fn delete<R: Record>(&mut self, name: &str) -> Result<bool, ApiError> {
        match key::<R>(self.scope, name) {
            Some(key) => self.tx.delete(&key).map_err(store_fault),
            None => Ok(false),
        }
    }

    /// An id such as `vpc-0123456789abcdef0`: `prefix` and 17 hexadecimal digits.
    pub(crate) fn new_id(&mut self, prefix: &str) -> String {
        ids::ec2(&mut self.rng, prefix)
    }
}

/// The key of a record; `None` when no record can have this name.
fn key<R: Record>(scope: &Scope, name: &str) -> Option<RecordKey> {
    R::key(scope.account(), scope.region(), name).ok()
}

fn bad_name(name: &str) -> ApiError {
    ApiError::validation(format!("'{name}' cannot be a name"))
}

/// A store that fails is our fault; what exactly is for the log, not for the client.
pub(crate) fn store_fault(error: StoreError) -> ApiError {
    let full = matches!(error, StoreError::QueueFull);
    let mut fault = if full { ApiError::throttling() } else { ApiError::internal() };
    fault.message = format!("{}: {error}", fault.message);
    fault
}
