//! The engine: one SQLite file in write-ahead mode.
//!
//! Layout: `meta` has one row, `records` one for each record, its key as the primary key. The
//! header's application id says that the file is elbow's, its user version which layout it has.
//! One connection in exclusive locking mode, so that there is no shared-memory file.

use std::path::Path;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, params};

use crate::engine::{Batch, Engine};
use crate::error::{EngineFailure, StoreError};
use crate::id::StoreId;
use crate::record::{Revision, SchemaVersion};

/// The layout that this program reads and writes.
pub(crate) const FORMAT_VERSION: u32 = 1;
/// "elbw": what `file` and a person can see in the header.
const APPLICATION_ID: u32 = 0x656c_6277;

const LAYOUT: &str = "
    CREATE TABLE meta (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id BLOB NOT NULL,
        revision INTEGER NOT NULL,
        written_by TEXT NOT NULL
    ) STRICT;
    CREATE TABLE records (
        key BLOB PRIMARY KEY,
        version INTEGER NOT NULL,
        created INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;";

/// An open file.
#[derive(Debug)]
pub(crate) struct Sqlite {
    connection: Connection,
}

/// What a file says about itself.
#[derive(Debug)]
pub(crate) struct Meta {
    pub(crate) id: StoreId,
    pub(crate) revision: Revision,
    /// The version of the program that last opened it.
    pub(crate) written_by: String,
}

/// One stored record.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) key: Vec<u8>,
    pub(crate) version: SchemaVersion,
    pub(crate) created: Revision,
    pub(crate) revision: Revision,
    pub(crate) value: Vec<u8>,
}

/// What a file is, before anything in it is read or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// Nothing has been stored yet.
    Empty,
    /// A store with this layout.
    Store {
        /// The layout's version.
        format: u32,
    },
    /// Something else's.
    Foreign,
}

// === impl Sqlite: opening ===

impl Sqlite {
    /// Opens the file, which need not exist.
    pub(crate) fn open(path: &Path) -> Result<Self, rusqlite::Error> {
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "trusted_schema", "OFF")?;
        // Sync at every commit, not only at checkpoints.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        Ok(Self { connection })
    }

    /// What the file is.
    pub(crate) fn header(&self) -> Result<Header, rusqlite::Error> {
        let application: i64 = self.pragma("application_id")?;
        let format = self.pragma("user_version")?;
        if application == i64::from(APPLICATION_ID) {
            return Ok(Header::Store { format });
        }
        let tables: i64 =
            self.connection.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
        if application == 0 && tables == 0 { Ok(Header::Empty) } else { Ok(Header::Foreign) }
    }

    fn pragma<T: FromSql>(&self, name: &str) -> Result<T, rusqlite::Error> {
        self.connection.pragma_query_value(None, name, |row| row.get(0))
    }

    /// Lays out an empty file as a store.
    pub(crate) fn create(&mut self, id: StoreId, program: &str) -> Result<(), rusqlite::Error> {
        self.write_ahead()?;
        let tx = self.connection.transaction()?;
        tx.execute_batch(LAYOUT)?;
        tx.execute(
            "INSERT INTO meta (only, id, revision, written_by) VALUES (1, ?1, 0, ?2)",
            params![id.as_bytes(), program],
        )?;
        // Part of the transaction: a crash leaves an empty file or a whole store.
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", FORMAT_VERSION)?;
        tx.commit()
    }

    /// Makes every later commit append to the log.
    pub(crate) fn write_ahead(&self) -> Result<(), rusqlite::Error> {
        self.connection.pragma_update(None, "journal_mode", "WAL")
    }

    /// What the store says about itself; `None` if it does not, which no crash can bring about.
    pub(crate) fn meta(&self) -> Result<Option<Meta>, rusqlite::Error> {
        let read = "SELECT id, revision, written_by FROM meta WHERE only = 1";
        let found = self.connection.query_row(read, [], |row| {
            let id = StoreId::from_stored(row.get_ref(0)?.as_blob()?);
            let revision: Revision = row.get(1)?;
            Ok(id.map(|id| (id, revision)).zip(row.get(2)?))
        });
        let found = found.optional()?.flatten();
        Ok(found.map(|((id, revision), written_by)| Meta { id, revision, written_by }))
    }

    /// Calls `each` with every record, in the order of keys. Its first error ends the reading and
    /// is the inner result.
    pub(crate) fn for_each<E>(
        &self,
        mut each: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<Result<(), E>, rusqlite::Error> {
        let mut select = self
            .connection
            .prepare("SELECT key, version, created, revision, value FROM records ORDER BY key")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let row = Row {
                key: row.get(0)?,
                version: row.get(1)?,
                created: row.get(2)?,
                revision: row.get(3)?,
                value: row.get(4)?,
            };
            if let Err(error) = each(row) {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    }

    /// Writes a batch, and which program did if `program` says so.
    pub(crate) fn write(
        &mut self,
        batch: &Batch<'_>,
        program: Option<&str>,
    ) -> Result<(), rusqlite::Error> {
        let tx = self.connection.transaction()?;
        for (key, record) in &batch.records {
            let key = key.as_joined().as_bytes();
            match record {
                Some(record) => {
                    let mut upsert = tx.prepare_cached(
                        "INSERT INTO records (key, version, created, revision, value)
                         VALUES (?1, ?2, ?3, ?4, ?5)
                         ON CONFLICT (key) DO UPDATE SET version = excluded.version,
                         created = excluded.created, revision = excluded.revision,
                         value = excluded.value",
                    )?;
                    let (created, revision) = (record.created(), record.revision());
                    let (version, bytes) = (record.version(), record.bytes());
                    upsert.execute(params![key, version, created, revision, bytes])?;
                }
                None => {
                    tx.prepare_cached("DELETE FROM records WHERE key = ?1")?.execute([key])?;
                }
            }
        }
        tx.prepare_cached("UPDATE meta SET revision = ?1")?.execute([batch.revision])?;
        if let Some(program) = program {
            tx.execute("UPDATE meta SET written_by = ?1", [program])?;
        }
        tx.commit()
    }
}

// SQLite's integers have 63 bits for them, enough for a million transactions a second for 290,000
// years.
impl ToSql for Revision {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let number = i64::try_from(self.get())
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        Ok(number.into())
    }
}

impl FromSql for Revision {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        u64::try_from(number).map(Self::new).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

// === impl Sqlite: engine ===

impl Engine for Sqlite {
    fn commit(&mut self, batch: &Batch<'_>) -> Result<(), StoreError> {
        self.write(batch, None).map_err(|error| {
            let full = is_full(&error);
            let source = std::sync::Arc::new(EngineFailure::new(error));
            if full { StoreError::DiskFull { source } } else { StoreError::Engine { source } }
        })
    }

    fn close(self: Box<Self>) {
        // Moves the log into the file. If that fails, the next start does it.
        let _ = self.connection.close();
    }
}

/// Whether an error means that the disk has no room.
pub(crate) fn is_full(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
}
