//! Waiting until a transaction is durable, by blocking or in a task.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Waker};

use crate::error::StoreError;
use crate::record::Revision;
use crate::sync::{lock, wait};

/// A transaction on its way to the disk. Dropping it does not stop the transaction.
#[must_use = "the transaction is durable only when this says so"]
#[derive(Debug)]
pub struct Pending {
    /// `None` if there is nothing to wait for.
    batch: Option<Arc<BatchDone>>,
    revision: Revision,
    /// Where this one's waker is in the batch.
    waker_at: Option<usize>,
}

/// The value of a transaction, which is handed out once it is durable. Dropping it does not stop
/// the transaction.
#[must_use = "the transaction is durable only when this says so"]
pub struct Ticket<T, E> {
    pending: Result<Pending, StoreError>,
    value: Option<Result<T, E>>,
}

/// The value of a durable transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the body returned.
    pub value: T,
    /// The transaction; if it wrote nothing, the last one that it saw.
    pub revision: Revision,
}

/// The end of a batch, shared by all that wait for it.
#[derive(Default)]
pub(crate) struct BatchDone {
    state: Mutex<BatchState>,
    done: Condvar,
}

#[derive(Default)]
struct BatchState {
    result: Option<Result<(), StoreError>>,
    wakers: Vec<Waker>,
}

// === impl Pending ===

impl Pending {
    /// A transaction for which there is nothing to wait.
    pub(crate) fn ready(revision: Revision) -> Self {
        Self { batch: None, revision, waker_at: None }
    }

    /// A transaction that is durable when the batch is.
    pub(crate) fn in_batch(batch: Arc<BatchDone>, revision: Revision) -> Self {
        Self { batch: Some(batch), revision, waker_at: None }
    }

    /// Blocks until the transaction is durable.
    ///
    /// # Errors
    /// If it could not be made durable; it changed nothing then.
    pub fn wait(self) -> Result<Revision, StoreError> {
        self.batch.as_ref().map_or(Ok(()), |batch| batch.wait())?;
        Ok(self.revision)
    }
}

impl Future for Pending {
    type Output = Result<Revision, StoreError>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        match &this.batch {
            None => Poll::Ready(Ok(this.revision)),
            Some(batch) => {
                batch.poll(&mut this.waker_at, context).map(|result| result.map(|()| this.revision))
            }
        }
    }
}

// === impl Ticket ===

impl<T, E: From<StoreError>> Ticket<T, E> {
    pub(crate) fn new(pending: Result<Pending, StoreError>, value: Option<Result<T, E>>) -> Self {
        Self { pending, value }
    }

    /// Blocks until the transaction is durable.
    ///
    /// # Errors
    /// What the body returned, or why the transaction could not be made durable.
    pub fn wait(self) -> Result<Committed<T>, E> {
        let revision = self.pending.and_then(Pending::wait)?;
        finish(self.value, revision)
    }
}

// Nothing in a ticket is ever pinned.
impl<T, E> Unpin for Ticket<T, E> {}

impl<T, E: From<StoreError>> Future for Ticket<T, E> {
    type Output = Result<Committed<T>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        match &mut this.pending {
            Err(error) => Poll::Ready(Err(error.clone().into())),
            Ok(pending) => match Pin::new(pending).poll(context) {
                Poll::Pending => Poll::Pending,
                Poll::Ready(Err(error)) => Poll::Ready(Err(error.into())),
                Poll::Ready(Ok(revision)) => Poll::Ready(finish(this.value.take(), revision)),
            },
        }
    }
}

fn finish<T, E: From<StoreError>>(
    value: Option<Result<T, E>>,
    revision: Revision,
) -> Result<Committed<T>, E> {
    match value {
        Some(value) => Ok(Committed { value: value?, revision }),
        // Only for a future that is polled after its end.
        None => Err(StoreError::Closed.into()),
    }
}

impl<T, E> fmt::Debug for Ticket<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ticket").field("pending", &self.pending).finish_non_exhaustive()
    }
}

// === impl BatchDone ===

impl BatchDone {
    /// Ends the batch and wakes all that wait. The first end counts.
    pub(crate) fn complete(&self, result: Result<(), StoreError>) {
        let mut state = lock(&self.state);
        state.result.get_or_insert(result);
        let wakers = std::mem::take(&mut state.wakers);
        drop(state);
        self.done.notify_all();
        wakers.into_iter().for_each(Waker::wake);
    }

    fn wait(&self) -> Result<(), StoreError> {
        let mut state = lock(&self.state);
        loop {
            if let Some(result) = &state.result {
                return result.clone();
            }
            state = wait(&self.done, state);
        }
    }

    fn poll(
        &self,
        waker_at: &mut Option<usize>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), StoreError>> {
        let mut state = lock(&self.state);
        if let Some(result) = &state.result {
            return Poll::Ready(result.clone());
        }
        match waker_at.and_then(|at| state.wakers.get_mut(at)) {
            Some(waker) => waker.clone_from(context.waker()),
            None => {
                *waker_at = Some(state.wakers.len());
                state.wakers.push(context.waker().clone());
            }
        }
        Poll::Pending
    }
}

impl fmt::Debug for BatchDone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BatchDone")
            .field("result", &lock(&self.state).result)
            .finish_non_exhaustive()
    }
}
