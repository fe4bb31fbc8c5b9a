//! What a store is, whichever engine is behind it.

use crate::error::StoreError;
use crate::id::StoreId;
use crate::pending::{Committed, Pending, Ticket};
use crate::read::Snapshot;
use crate::record::Revision;
use crate::tx::Tx;
use crate::watch::Watch;

/// State that is read in snapshots, changed in transactions and watched.
///
/// Usable as `dyn Store`; [`StoreExt`] has the comfortable way to make transactions.
pub trait Store: Send + Sync + 'static {
    /// Which store this is. A new data directory, and each memory store, has a new one.
    fn id(&self) -> StoreId;

    /// Everything that is durable now. A transaction that was acknowledged is in it.
    fn snapshot(&self) -> Snapshot;

    /// Every transaction after `after`, in order, beginning now. Whoever begins with a snapshot
    /// passes its revision and misses nothing.
    fn watch(&self, after: Revision) -> Watch;

    /// Makes one transaction: calls `body` with it and, if that says so, commits it as one unit.
    /// The transaction is durable when what this returns says so.
    ///
    /// Transactions are serial: each sees everything that went before it. `body` runs on the
    /// calling thread while every other writer waits, so it must not block. A store may call it
    /// again on newer state (one with several nodes does when another node was faster), so it must
    /// have no effect but on the transaction; only its last call counts.
    ///
    /// Also the answer of a body that abandons, or writes nothing, waits until what it saw is
    /// durable: nobody acts on state that a crash takes back.
    ///
    /// # Errors
    /// If nothing was begun: the queue is full, the store is closed, or this was called from
    /// within a body.
    fn begin(
        &self,
        when_full: WhenFull,
        body: &mut dyn FnMut(&mut Tx<'_>) -> Verdict,
    ) -> Result<Pending, StoreError>;
}

/// What to do when too many transactions wait for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenFull {
    /// Block until there is room.
    Wait,
    /// Fail with [`StoreError::QueueFull`].
    Refuse,
}

/// How a body ends its transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Keep what it wrote.
    Commit,
    /// Drop what it wrote.
    Abandon,
}

/// Transactions whose bodies return values.
pub trait StoreExt: Store {
    /// Makes one transaction and blocks until it is durable. A body that returns an error is
    /// rolled back. See [`Store::begin`] for what a body may do.
    ///
    /// # Errors
    /// What the body returned, or why the transaction could not be made durable. Whichever it is,
    /// nothing changed.
    fn transact<T, E: From<StoreError>>(
        &self,
        body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        ticket(self, WhenFull::Wait, body).wait()
    }

    /// Makes one transaction and returns at once; the ticket is a future (and can be waited for).
    /// When too many transactions wait for the disk, the ticket ends with
    /// [`StoreError::QueueFull`].
    fn submit<T, E: From<StoreError>>(
        &self,
        body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Ticket<T, E> {
        ticket(self, WhenFull::Refuse, body)
    }
}

impl<S: Store + ?Sized> StoreExt for S {}

fn ticket<T, E: From<StoreError>>(
    store: &(impl Store + ?Sized),
    when_full: WhenFull,
    mut body: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Ticket<T, E> {
    let mut value = None;
    let pending = store.begin(when_full, &mut |tx| {
        let result = body(tx);
        let verdict = if result.is_ok() { Verdict::Commit } else { Verdict::Abandon };
        value = Some(result);
        verdict
    });
    Ticket::new(pending, value)
}
