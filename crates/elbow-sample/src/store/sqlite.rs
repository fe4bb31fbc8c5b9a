//! To-dos in one SQLite file that a few processes of one machine share.
//!
//! Reads run where they are asked for: in WAL mode they wait for nobody, are indexed and bounded
//! by the page, and cost less than waking another thread would. Writes may wait for another
//! process's write or for the disk, so they have a thread ([`writer`]).
//!
//! Commits survive the death of any process at any moment. A power cut may undo the last ones,
//! but does not damage the file; that is `synchronous = NORMAL`, and right for a sample.

mod open;
#[cfg(test)]
mod tests;
mod writer;

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

use crate::store::{Page, PageRequest, Put, Store, StoreError};
use crate::todo::{Draft, Todo, TodoId};

use self::writer::Writer;

/// The columns of a [`Todo`] in the order in which [`todo_from_row`] takes them.
macro_rules! columns {
    () => {
        "seq, id, title, description, completed, deadline_at, created_at, updated_at"
    };
}
/// The present in the form of `created_at`.
macro_rules! now {
    () => {
        "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    };
}

const LIST: &str =
    concat!("SELECT ", columns!(), " FROM elbow_todos WHERE seq > ?1 ORDER BY seq LIMIT ?2");
const LIST_BY_COMPLETED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM elbow_todos WHERE completed = ?3 AND seq > ?1 ORDER BY seq LIMIT ?2"
);
const GET: &str = concat!("SELECT ", columns!(), " FROM elbow_todos WHERE id = ?1");
/// With a NULL for the id, one is made.
const UPSERT: &str = concat!(
    "INSERT INTO elbow_todos
        (id, title, description, completed, deadline_at, created_at, updated_at, revision)
     VALUES (ifnull(?1, lower(hex(randomblob(16)))), ?2, ?3, ?4, ?5, ",
    now!(),
    ", ",
    now!(),
    ", 1)
     ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, description = excluded.description,
        completed = excluded.completed, deadline_at = excluded.deadline_at,
        updated_at = excluded.updated_at, revision = revision + 1
     RETURNING ",
    columns!(),
    ", revision"
);
const DELETE: &str = "DELETE FROM elbow_todos WHERE id = ?1";
const PING: &str = "SELECT EXISTS (SELECT 1 FROM elbow_todos)";

/// A SQLite file, open.
#[derive(Debug)]
pub(crate) struct SqliteStore {
    path: PathBuf,
    opened: FileIdentity,
    reader: Mutex<Connection>,
    writer: Writer,
}

/// Which file a path led to.
#[derive(Debug, PartialEq, Eq)]
struct FileIdentity {
    device: u64,
    inode: u64,
}

// === impl SqliteStore ===

impl SqliteStore {
    /// Opens the file and makes it, and its schema, if missing.
    pub(crate) async fn open(path: &Path) -> Result<Self, StoreError> {
        let writer = open::writer(path).await?;
        let reader = open::reader(path).await?;
        let opened =
            FileIdentity::of(path).ok_or_else(|| StoreError::Moved { path: path.to_owned() })?;
        Ok(Self {
            path: path.to_owned(),
            opened,
            reader: Mutex::new(reader),
            writer: Writer::start(writer)?,
        })
    }

    fn read<T>(
        &self,
        doing: &'static str,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        // A panic inside a query leaves nothing behind in a connection that only reads.
        let reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        query(&reader).map_err(|source| StoreError::Sqlite { doing, source })
    }

    async fn write<T: Send + 'static>(
        &self,
        doing: &'static str,
        statement: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let result = self.writer.run(|connection| {
            // An explicit transaction, so that a failure to commit is seen and reported.
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = statement(&transaction)?;
            transaction.commit()?;
            Ok(value)
        });
        result.await?.map_err(|source| StoreError::Sqlite { doing, source })
    }
}

impl Store for SqliteStore {
    async fn ping(&self) -> Result<(), StoreError> {
        // SQLite keeps working on a deleted file, alone with data that no sibling will see.
        if FileIdentity::of(&self.path).as_ref() != Some(&self.opened) {
            return Err(StoreError::Moved { path: self.path.clone() });
        }
        self.read("answer", |connection| {
            connection.prepare_cached(PING)?.query_row([], |row| row.get::<_, bool>(0))
        })?;
        Ok(())
    }

    async fn list(&self, request: PageRequest) -> Result<Page, StoreError> {
        let (after, rows) = (request.after_seq(), i64::from(request.limit) + 1);
        let items = self.read("list", |connection| match request.completed {
            None => connection
                .prepare_cached(LIST)?
                .query_map(params![after, rows], todo_from_row)?
                .collect::<rusqlite::Result<Vec<_>>>(),
            Some(completed) => connection
                .prepare_cached(LIST_BY_COMPLETED)?
                .query_map(params![after, rows, completed], todo_from_row)?
                .collect(),
        })?;
        Ok(Page::from_one_too_many(items, request.limit))
    }

    async fn get(&self, id: &TodoId) -> Result<Option<Todo>, StoreError> {
        self.read("get", |connection| {
            connection.prepare_cached(GET)?.query_row([id.as_str()], todo_from_row).optional()
        })
    }

    async fn create(&self, draft: Draft) -> Result<Todo, StoreError> {
        let (todo, _) = self.write("create", move |c| upsert(c, None, &draft)).await?;
        Ok(todo)
    }

    async fn put(&self, id: TodoId, draft: Draft) -> Result<Put, StoreError> {
        let (todo, revision) = self.write("put", move |c| upsert(c, Some(&id), &draft)).await?;
        Ok(Put::from_revision(revision, todo))
    }

    async fn delete(&self, id: TodoId) -> Result<(), StoreError> {
        self.write("delete", move |connection| {
            connection.prepare_cached(DELETE)?.execute([id.as_str()])
        })
        .await?;
        Ok(())
    }
}

fn upsert(
    connection: &Connection,
    id: Option<&TodoId>,
    draft: &Draft,
) -> rusqlite::Result<(Todo, i64)> {
    let fields = params![
        id.map(TodoId::as_str),
        draft.title(),
        draft.description(),
        draft.completed(),
        draft.deadline_at(),
    ];
    connection
        .prepare_cached(UPSERT)?
        .query_row(fields, |row| Ok((todo_from_row(row)?, row.get("revision")?)))
}

fn todo_from_row(row: &Row<'_>) -> rusqlite::Result<Todo> {
    Ok(Todo {
        seq: row.get(0)?,
        id: row.get(1)?,
        title: row.get(2)?,
        description: row.get(3)?,
        completed: row.get(4)?,
        deadline_at: row.get(5)?,
        created_at: row.get(6)?,
        updated_at: row.get(7)?,
    })
}

// === impl FileIdentity ===

impl FileIdentity {
    /// `None` if there is no such file.
    fn of(path: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(path).ok()?;
        Some(Self { device: metadata.dev(), inode: metadata.ino() })
    }
}
