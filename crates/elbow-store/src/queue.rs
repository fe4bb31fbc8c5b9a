//! Transactions on their way to the disk: the state with everything that is committed but not yet
//! durable, and the batch that the writer takes next.
//!
//! While the writer waits for the disk, transactions run on the state that the waiting ones will
//! leave and gather in the next batch: one sync for all of them. If the disk refuses a batch, the
//! next one, which was built on it, fails with it, and the state returns to what is durable.

use std::sync::{Arc, Condvar, Mutex, MutexGuard};

use crate::attempt::{Published, attempt, refuse_nested};
use crate::change::Commit;
use crate::error::StoreError;
use crate::limits::{QUEUE_BYTES_MAX, QUEUE_TRANSACTIONS_MAX, TRANSACTION_BYTES_MAX};
use crate::pending::{BatchDone, Pending};
use crate::read::Snapshot;
use crate::schema::Schema;
use crate::store::{Verdict, WhenFull};
use crate::sync::{lock, wait};
use crate::tx::Tx;

/// What clients and the writer share.
pub(crate) struct Queue {
    schema: Schema,
    state: Mutex<State>,
    /// The writer waits here for a batch.
    work: Condvar,
    /// Clients wait here for room.
    room: Condvar,
    pub(crate) published: Published,
}

/// A batch that the writer has taken.
pub(crate) struct Taken {
    pub(crate) commits: Vec<Arc<Commit>>,
    /// The state after it.
    state: Snapshot,
    done: Arc<BatchDone>,
}

struct State {
    /// The state after every transaction, durable or not.
    head: Snapshot,
    gathering: Gathering,
    /// The batch that the writer works on.
    in_flight: Option<Arc<BatchDone>>,
    closed: bool,
}

#[derive(Default)]
struct Gathering {
    commits: Vec<Arc<Commit>>,
    bytes: usize,
    done: Arc<BatchDone>,
}

// === impl Queue: clients ===

impl Queue {
    pub(crate) fn new(schema: Schema, durable: Snapshot) -> Self {
        let state = State {
            head: durable.clone(),
            gathering: Gathering::default(),
            in_flight: None,
            closed: false,
        };
        Self {
            schema,
            state: Mutex::new(state),
            work: Condvar::new(),
            room: Condvar::new(),
            published: Published::new(durable),
        }
    }

    /// See [`Store::begin`](crate::Store::begin).
    pub(crate) fn begin(
        &self,
        when_full: WhenFull,
        body: &mut dyn FnMut(&mut Tx<'_>) -> Verdict,
    ) -> Result<Pending, StoreError> {
        refuse_nested()?;
        let mut state = self.with_room(when_full)?;
        let Some(attempt) = attempt(&self.schema, &state.head, body) else {
            return Ok(state.pending());
        };
        state.head = attempt.state;
        state.gathering.bytes += attempt.bytes;
        state.gathering.commits.push(attempt.commit);
        if state.gathering.commits.len() == 1 {
            self.work.notify_one();
        }
        Ok(state.pending())
    }

    fn with_room(&self, when_full: WhenFull) -> Result<MutexGuard<'_, State>, StoreError> {
        let mut state = lock(&self.state);
        loop {
            if state.closed {
                return Err(StoreError::Closed);
            }
            if !state.gathering.is_full() {
                return Ok(state);
            }
            match when_full {
                WhenFull::Refuse => return Err(StoreError::QueueFull),
                WhenFull::Wait => state = wait(&self.room, state),
            }
        }
    }
}

// === impl Queue: the writer ===

impl Queue {
    /// Waits for a batch and takes it; `None` once the queue is closed and empty.
    pub(crate) fn take(&self) -> Option<Taken> {
        let mut state = lock(&self.state);
        while state.gathering.commits.is_empty() {
            if state.closed {
                return None;
            }
            state = wait(&self.work, state);
        }
        let Gathering { commits, done, .. } = std::mem::take(&mut state.gathering);
        state.in_flight = Some(Arc::clone(&done));
        let taken = Taken { commits, state: state.head.clone(), done };
        drop(state);
        self.room.notify_all();
        Some(taken)
    }

    /// The batch is durable: shows it to readers, then to those who wait for it.
    pub(crate) fn succeed(&self, taken: Taken) {
        self.published.publish(taken.state, taken.commits);
        lock(&self.state).in_flight = None;
        taken.done.complete(Ok(()));
    }

    /// The batch could not be written: it and what was built on it never were.
    pub(crate) fn fail(&self, taken: &Taken, error: &StoreError) {
        let mut state = lock(&self.state);
        state.head = self.published.snapshot();
        state.in_flight = None;
        let built_on_it = std::mem::take(&mut state.gathering);
        drop(state);
        self.room.notify_all();
        taken.done.complete(Err(error.clone()));
        built_on_it.done.complete(Err(error.clone()));
    }

    /// Accepts no more transactions. Those that wait are still written.
    pub(crate) fn close(&self) {
        lock(&self.state).closed = true;
        self.work.notify_all();
        self.room.notify_all();
    }

    /// The writer is gone: nothing that waits will be written any more.
    pub(crate) fn abandon(&self) {
        self.close();
        let mut state = lock(&self.state);
        let gathering = std::mem::take(&mut state.gathering);
        let in_flight = state.in_flight.take();
        drop(state);
        gathering.done.complete(Err(StoreError::Closed));
        if let Some(done) = in_flight {
            done.complete(Err(StoreError::Closed));
        }
        self.published.close();
    }
}

// === impl State ===

impl State {
    /// What to wait for until everything in `head` is durable.
    fn pending(&self) -> Pending {
        let revision = self.head.revision;
        if !self.gathering.commits.is_empty() {
            return Pending::in_batch(Arc::clone(&self.gathering.done), revision);
        }
        match &self.in_flight {
            Some(done) => Pending::in_batch(Arc::clone(done), revision),
            None => Pending::ready(revision),
        }
    }
}

impl Gathering {
    /// Whether one more transaction might pass a limit.
    fn is_full(&self) -> bool {
        self.commits.len() >= QUEUE_TRANSACTIONS_MAX
            || self.bytes > QUEUE_BYTES_MAX - TRANSACTION_BYTES_MAX
    }
}

#[cfg(test)]
mod tests;
