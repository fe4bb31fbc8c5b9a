//! What the service asks of a database, whichever it is.
//!
//! Implementations promise more than the signatures say; `contract` holds all of them to it.
//! The databases supply ids and times, so the service itself needs neither chance nor a clock.

#[cfg(test)]
pub(crate) mod contract;
mod postgres;
mod sqlite;

use std::path::PathBuf;
use std::time::Duration;

use thiserror::Error;

use crate::cursor::Cursor;
use crate::todo::{Draft, Todo, TodoId};

pub(crate) use postgres::PostgresStore;
pub(crate) use sqlite::SqliteStore;

/// A database of to-dos, shared with other processes.
pub(crate) trait Store: Send + Sync + 'static {
    /// Asks the database something real.
    fn ping(&self) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// A page in order of creation.
    fn list(&self, request: PageRequest) -> impl Future<Output = Result<Page, StoreError>> + Send;

    fn get(&self, id: &TodoId) -> impl Future<Output = Result<Option<Todo>, StoreError>> + Send;

    /// Adds a to-do under an id that the database chooses.
    fn create(&self, draft: Draft) -> impl Future<Output = Result<Todo, StoreError>> + Send;

    /// Makes the to-do with this id be `draft`, atomically. One that existed keeps its place in
    /// the order and its time of creation.
    fn put(&self, id: TodoId, draft: Draft)
    -> impl Future<Output = Result<Put, StoreError>> + Send;

    /// Makes there be no to-do with this id.
    fn delete(&self, id: TodoId) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// Which page of a listing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageRequest {
    pub(crate) after: Option<Cursor>,
    /// Most items; at least 1.
    pub(crate) limit: u32,
    /// Only the completed, or only the open ones.
    pub(crate) completed: Option<bool>,
}

/// A page of a listing.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) items: Vec<Todo>,
    /// Where the next page starts; `None` if this was the last.
    pub(crate) next: Option<Cursor>,
}

/// What [`Store::put`] did.
#[derive(Debug)]
pub(crate) enum Put {
    Created(Todo),
    Replaced(Todo),
}

/// Why a database did not do what was asked. All of it may pass, here or on another instance.
#[derive(Debug, Error)]
pub enum StoreError {
    /// SQLite failed.
    #[error("SQLite could not {doing}")]
    Sqlite {
        /// What was attempted.
        doing: &'static str,
        /// SQLite's reason.
        source: rusqlite::Error,
    },
    /// The file of the SQLite database is not the one that was opened.
    #[error("the database file {} was moved or deleted", path.display())]
    Moved {
        /// Where it was.
        path: PathBuf,
    },
    /// The file holds something else.
    #[error("{} is a SQLite database of another program", path.display())]
    Foreign {
        /// Where it is.
        path: PathBuf,
    },
    /// The file was made by a program that knows more.
    #[error("{} has schema {found}; this program knows {known}", path.display())]
    Newer {
        /// Where it is.
        path: PathBuf,
        /// The schema's version in the file.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The thread that writes could not be started.
    #[error("the thread that writes could not be started")]
    Thread(#[source] std::io::Error),
    /// Too many writes wait for the database.
    #[error("{limit} writes already wait for the database")]
    QueueFull {
        /// How many may wait.
        limit: usize,
    },
    /// The thread that writes has ended.
    #[error("the thread that writes has ended")]
    WriterGone,
    /// PostgreSQL failed.
    #[error("PostgreSQL could not {doing}")]
    Postgres {
        /// What was attempted.
        doing: &'static str,
        /// PostgreSQL's reason.
        source: tokio_postgres::Error,
    },
    /// No answer in time. A write may still happen.
    #[error("the database did not answer within {} ms", limit.as_millis())]
    Timeout {
        /// How long it was waited for.
        limit: Duration,
    },
}

// === impl Page ===

impl Page {
    /// Makes a page of `limit` items from the rows of a query for one more than that.
    fn from_one_too_many(mut items: Vec<Todo>, limit: u32) -> Self {
        let limit = usize::try_from(limit).expect("a page's limit fits in memory");
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(|last| Cursor::after(last.seq)) } else { None };
        Self { items, next }
    }
}

// === impl PageRequest ===

impl PageRequest {
    /// The sequence number that every item of the page is above.
    fn after_seq(&self) -> i64 {
        self.after.map_or(0, Cursor::after_seq)
    }
}

// === impl Put ===

impl Put {
    /// Judges by the row's revision: 1 for a row that was just made, more for any other.
    fn from_revision(revision: i64, todo: Todo) -> Self {
        if revision == 1 { Self::Created(todo) } else { Self::Replaced(todo) }
    }
}
