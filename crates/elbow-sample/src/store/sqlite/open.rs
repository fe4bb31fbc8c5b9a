//! Opening a SQLite file that other processes may be opening, or making, at this very moment.
//!
//! Whoever finds no schema makes it in one exclusive transaction and looks again inside it, so
//! it is made once. The switch to WAL mode cannot wait for a lock by itself in every case; it is
//! repeated a bounded number of times.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::store::StoreError;

/// How long a write waits for those of other processes. Theirs take well under a millisecond;
/// only a stopped disk or a debugger holds the lock this long.
const WRITE_LOCK_WAIT: Duration = Duration::from_secs(2);
/// How long a read waits. Readers of a WAL wait only while it is made or repaired, and they do it
/// on the runtime's thread.
const READ_LOCK_WAIT: Duration = Duration::from_millis(250);
/// How often opening is repeated while the file is busy, and the pause between: five seconds,
/// and two for each lock that has to be waited for.
const OPEN_ATTEMPTS: u32 = 500;
const OPEN_PAUSE: Duration = Duration::from_millis(10);
/// Largest write-ahead log kept after a checkpoint, in bytes.
const WAL_KEPT_BYTES: i64 = 16 * 1024 * 1024;

/// The schema's version, kept in the file's `user_version`. Zero means none yet.
const SCHEMA_VERSION: i64 = 1;
const SCHEMA: &str = "
    CREATE TABLE elbow_todos (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        completed INTEGER NOT NULL,
        deadline_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX elbow_todos_by_completed ON elbow_todos (completed, seq);
    PRAGMA user_version = 1;";

/// A connection that writes, to a file that has the schema when this returns.
pub(super) async fn writer(path: &Path) -> Result<Connection, StoreError> {
    while_busy(|| {
        let mut connection = connect(path, WRITE_LOCK_WAIT).map_err(failed("open the file"))?;
        ensure_schema(path, &mut connection)?;
        Ok(connection)
    })
    .await
}

/// A connection that only reads.
pub(super) async fn reader(path: &Path) -> Result<Connection, StoreError> {
    while_busy(|| {
        let connection = connect(path, READ_LOCK_WAIT).map_err(failed("open the file"))?;
        connection.pragma_update(None, "query_only", true).map_err(failed("open the file"))?;
        Ok(connection)
    })
    .await
}

fn connect(path: &Path, lock_wait: Duration) -> rusqlite::Result<Connection> {
    // Without SQLITE_OPEN_URI: a path is a path, whatever characters it has.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(lock_wait)?;
    // Plans do not depend on parameters. Otherwise SQLite would compile a prepared statement with
    // a range in it again for every new value, which takes as long as running it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "normal")?;
    connection.pragma_update(None, "journal_size_limit", WAL_KEPT_BYTES)?;
    Ok(connection)
}

fn ensure_schema(path: &Path, connection: &mut Connection) -> Result<(), StoreError> {
    if schema_version(path, connection)? == SCHEMA_VERSION {
        return Ok(());
    }
    let doing = "create the schema";
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed(doing))?;
    if schema_version(path, &transaction)? == SCHEMA_VERSION {
        return Ok(());
    }
    transaction.execute_batch(SCHEMA).map_err(failed(doing))?;
    transaction.commit().map_err(failed(doing))
}

/// The schema's version, after checking that the file is ours to use.
fn schema_version(path: &Path, connection: &Connection) -> Result<i64, StoreError> {
    let doing = "read the schema";
    // One statement, so that both values are of the same moment.
    let (found, tables, ours) = connection
        .query_row(
            "SELECT (SELECT user_version FROM pragma_user_version),
                    (SELECT count(*) FROM sqlite_schema),
                    (SELECT count(*) FROM sqlite_schema WHERE name = 'elbow_todos')",
            [],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)),
        )
        .map_err(failed(doing))?;
    if tables > 0 && ours == 0 {
        return Err(StoreError::Foreign { path: path.to_owned() });
    }
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION });
    }
    Ok(found)
}

/// Repeats `open` while another process has the file locked.
async fn while_busy<T>(open: impl Fn() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let mut attempts = OPEN_ATTEMPTS;
    loop {
        attempts -= 1;
        match open() {
            Err(StoreError::Sqlite { source, .. }) if is_busy(&source) && attempts > 0 => {
                tokio::time::sleep(OPEN_PAUSE).await;
            }
            done => return done,
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
}

fn failed(doing: &'static str) -> impl Fn(rusqlite::Error) -> StoreError {
    move |source| StoreError::Sqlite { doing, source }
}
