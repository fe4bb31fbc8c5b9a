//! Opening a data directory: what is in it, carried over to the current versions.

use std::path::PathBuf;

use crate::dir::DataDir;
use crate::durable::OpenError;
use crate::engine::Batch;
use crate::id::StoreId;
use crate::key::RecordKey;
use crate::map::Map;
use crate::read::Snapshot;
use crate::record::{Revision, Versioned};
use crate::schema::{MigrationReport, Schema, UpgradeError};
use crate::sqlite::{FORMAT_VERSION, Header, Meta, Row, Sqlite, is_full};

/// An opened store.
pub(crate) struct Loaded {
    pub(crate) engine: Sqlite,
    pub(crate) id: StoreId,
    pub(crate) state: Snapshot,
    pub(crate) report: MigrationReport,
}

/// Where things go wrong, for errors.
struct Place<'a> {
    path: PathBuf,
    program: &'a str,
}

/// Every record in its current form, in the order of keys.
#[derive(Default)]
struct Records {
    entries: Vec<(RecordKey, Versioned)>,
    /// Which of them were of an older version.
    migrated: Vec<usize>,
    report: MigrationReport,
}

/// Opens the directory's store, which is made if it is missing.
pub(crate) fn open(dir: &DataDir, schema: &Schema, program: &str) -> Result<Loaded, OpenError> {
    let place = Place { path: dir.state_file(), program };
    let mut engine = Sqlite::open(&place.path).map_err(|error| place.engine(error))?;
    if place.is_store(&engine)? {
        engine.write_ahead().map_err(|error| place.engine(error))?;
    } else {
        let id = StoreId::generate()
            .map_err(|source| OpenError::System { what: "random bytes", source })?;
        engine.create(id, program).map_err(|error| place.engine(error))?;
        dir.sync().map_err(OpenError::Dir)?;
    }
    let meta = place.meta(&engine)?;
    let next = meta.revision.next();
    let Records { entries, migrated, report } = place.records(&engine, &meta, schema, next)?;
    let revision = if migrated.is_empty() { meta.revision } else { next };
    if !migrated.is_empty() || meta.written_by != program {
        let records = migrated.iter().map(|&at| (&entries[at].0, Some(&entries[at].1))).collect();
        let batch = Batch { revision, records };
        engine.write(&batch, Some(program)).map_err(|error| place.engine(error))?;
    }
    let state = Snapshot { map: Map::from_sorted(entries), revision };
    Ok(Loaded { engine, id: meta.id, state, report })
}

/// What [`open`] would migrate.
pub(crate) fn rehearse(
    dir: &DataDir,
    schema: &Schema,
    program: &str,
) -> Result<MigrationReport, OpenError> {
    let place = Place { path: dir.state_file(), program };
    let engine = Sqlite::open(&place.path).map_err(|error| place.engine(error))?;
    let mut report = MigrationReport::default();
    if !place.is_store(&engine)? {
        return Ok(report);
    }
    let read = engine.for_each(|row| {
        let key = place.key(&row)?;
        match schema.upgrade(&key, row.version, &row.value) {
            Ok(upgraded) if upgraded.bytes.is_none() => {}
            Ok(upgraded) => report.count(upgraded.kind, row.version, upgraded.to),
            Err(problem) => report.note(problem),
        }
        Ok(())
    });
    read.map_err(|error| place.engine(error))??;
    Ok(report)
}

// === impl Place ===

impl Place<'_> {
    /// Whether the file is a store that this program can read; not if it is still empty.
    fn is_store(&self, engine: &Sqlite) -> Result<bool, OpenError> {
        match engine.header().map_err(|error| self.engine(error))? {
            Header::Empty => Ok(false),
            Header::Foreign => Err(OpenError::Foreign { path: self.path.clone() }),
            Header::Store { format } if format > FORMAT_VERSION => Err(OpenError::NewerFormat {
                path: self.path.clone(),
                found: format,
                known: FORMAT_VERSION,
                program: self.program.to_owned(),
            }),
            Header::Store { .. } => Ok(true),
        }
    }

    fn meta(&self, engine: &Sqlite) -> Result<Meta, OpenError> {
        let meta = engine.meta().map_err(|error| self.engine(error))?;
        meta.ok_or_else(|| self.damaged("it does not say which store it is".to_owned()))
    }

    /// Every record; one that was of an older version is as the transaction `next` leaves it.
    fn records(
        &self,
        engine: &Sqlite,
        meta: &Meta,
        schema: &Schema,
        next: Revision,
    ) -> Result<Records, OpenError> {
        let mut records = Records::default();
        let read = engine.for_each(|row| {
            let key = self.key(&row)?;
            let upgraded = schema
                .upgrade(&key, row.version, &row.value)
                .map_err(|problem| self.unreadable(meta, problem))?;
            let (bytes, revision) = match upgraded.bytes {
                None => (row.value, row.revision),
                Some(bytes) => {
                    records.report.count(upgraded.kind, row.version, upgraded.to);
                    records.migrated.push(records.entries.len());
                    (bytes, next)
                }
            };
            let record = Versioned::new(bytes, upgraded.to, row.created, revision);
            records.entries.push((key, record));
            Ok(())
        });
        read.map_err(|error| self.engine(error))??;
        Ok(records)
    }

    fn key(&self, row: &Row) -> Result<RecordKey, OpenError> {
        RecordKey::from_stored(&row.key).ok_or_else(|| {
            let key = String::from_utf8_lossy(&row.key);
            self.damaged(format!("{key:?} is not the key of a record"))
        })
    }

    fn unreadable(&self, meta: &Meta, source: UpgradeError) -> OpenError {
        OpenError::Records {
            path: self.path.clone(),
            written_by: meta.written_by.clone(),
            program: self.program.to_owned(),
            source,
        }
    }

    fn damaged(&self, what: String) -> OpenError {
        OpenError::Damaged { path: self.path.clone(), what }
    }

    fn engine(&self, source: rusqlite::Error) -> OpenError {
        let path = self.path.clone();
        match source.sqlite_error_code() {
            _ if is_full(&source) => OpenError::Full { path, source },
            Some(rusqlite::ErrorCode::NotADatabase) => OpenError::Foreign { path },
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => {
                OpenError::Damaged { path, what: source.to_string() }
            }
            _ => OpenError::Engine { path, source },
        }
    }
}
