//! The store that survives: its state in memory, and every transaction on the disk before it is
//! acknowledged.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use crate::dir::{DataDir, DirError};
use crate::engine::{Batch, Engine};
use crate::error::StoreError;
use crate::id::StoreId;
use crate::load::{self, Loaded};
use crate::pending::Pending;
use crate::queue::Queue;
use crate::read::Snapshot;
use crate::record::Revision;
use crate::schema::{MigrationReport, Schema, UpgradeError};
use crate::store::{Store, Verdict, WhenFull};
use crate::tx::Tx;
use crate::watch::Watch;

/// A store in a data directory. Dropping it writes what still waits and lets go of the directory.
pub struct DurableStore {
    id: StoreId,
    queue: Arc<Queue>,
    writer: Option<JoinHandle<()>>,
    report: MigrationReport,
    /// Let go of after the writer has ended. `None` in tests of the queue alone.
    _dir: Option<DataDir>,
}

/// Why a data directory cannot be opened as a store.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The directory itself cannot be used.
    #[error("the data directory cannot be used")]
    Dir(#[source] DirError),
    /// The file is not a store.
    #[error("{} is not a store of elbow", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A newer program laid it out.
    #[error(
        "{} has format {found}, this elbow ({program}) knows formats up to {known}",
        path.display()
    )]
    NewerFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format known.
        known: u32,
        /// The version of this program.
        program: String,
    },
    /// Records cannot be read by this program, most likely because a newer one wrote them.
    #[error(
        "{} was written by elbow {written_by} and cannot be read by elbow {program}",
        path.display()
    )]
    Records {
        /// The file.
        path: PathBuf,
        /// The version of the program that last opened it.
        written_by: String,
        /// The version of this program.
        program: String,
        /// The first record that cannot be read.
        source: UpgradeError,
    },
    /// A stored key or value is not what was written.
    #[error("{} is damaged: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// There is no room on the disk.
    #[error("the disk of {} is full", path.display())]
    Full {
        /// The file.
        path: PathBuf,
        /// What the engine says.
        source: rusqlite::Error,
    },
    /// The engine cannot read or write the file.
    #[error("{} cannot be opened", path.display())]
    Engine {
        /// The file.
        path: PathBuf,
        /// What the engine says.
        source: rusqlite::Error,
    },
    /// The operating system gives no random bytes or no thread.
    #[error("the operating system refuses {what}")]
    System {
        /// What was asked for.
        what: &'static str,
        /// What it says.
        source: std::io::Error,
    },
}

// === impl DurableStore ===

impl DurableStore {
    /// Opens the store in the directory `path`, both of which it makes if they are missing. Records
    /// of older versions are migrated, all in one transaction. `program` is the version of this
    /// program; a later and older one names it when it cannot read what this one wrote.
    ///
    /// # Errors
    /// Says what is wrong with the directory or with what is in it; nothing was changed then.
    pub fn open(path: &Path, schema: Schema, program: &str) -> Result<Self, OpenError> {
        let dir = DataDir::lock(path).map_err(OpenError::Dir)?;
        let Loaded { engine, id, state, report } = load::open(&dir, &schema, program)?;
        let mut store = Self::start(id, schema, state, Box::new(engine))?;
        store.report = report;
        store._dir = Some(dir);
        Ok(store)
    }

    /// What [`Self::open`] would migrate, and what it could not. Changes no record.
    ///
    /// # Errors
    /// Those of [`Self::open`], but records that cannot be carried over are in the report.
    pub fn rehearse(
        path: &Path,
        schema: &Schema,
        program: &str,
    ) -> Result<MigrationReport, OpenError> {
        let dir = DataDir::lock(path).map_err(OpenError::Dir)?;
        load::rehearse(&dir, schema, program)
    }

    /// What was migrated when the store was opened.
    pub fn migrated(&self) -> &MigrationReport {
        &self.report
    }

    /// A store with this state on this engine.
    pub(crate) fn start(
        id: StoreId,
        schema: Schema,
        state: Snapshot,
        engine: Box<dyn Engine>,
    ) -> Result<Self, OpenError> {
        let queue = Arc::new(Queue::new(schema, state));
        let writer = std::thread::Builder::new()
            .name("elbow-store".to_owned())
            .spawn({
                let queue = Arc::clone(&queue);
                move || write(&queue, engine)
            })
            .map_err(|source| OpenError::System { what: "a thread", source })?;
        let report = MigrationReport::default();
        Ok(Self { id, queue, writer: Some(writer), report, _dir: None })
    }
}

impl Store for DurableStore {
    fn id(&self) -> StoreId {
        self.id
    }

    fn snapshot(&self) -> Snapshot {
        self.queue.published.snapshot()
    }

    fn watch(&self, after: Revision) -> Watch {
        self.queue.published.watch(after)
    }

    fn begin(
        &self,
        when_full: WhenFull,
        body: &mut dyn FnMut(&mut Tx<'_>) -> Verdict,
    ) -> Result<Pending, StoreError> {
        self.queue.begin(when_full, body)
    }
}

impl Drop for DurableStore {
    fn drop(&mut self) {
        self.queue.close();
        if let Some(writer) = self.writer.take() {
            // If it panicked, everybody who waited has been told.
            let _ = writer.join();
        }
    }
}

impl fmt::Debug for DurableStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DurableStore")
            .field("id", &self.id)
            .field("dir", &self._dir)
            .finish_non_exhaustive()
    }
}

/// The writer's whole life.
fn write(queue: &Queue, mut engine: Box<dyn Engine>) {
    // However the writer ends, nobody waits for it for ever.
    let _ended = Ended(queue);
    while let Some(taken) = queue.take() {
        match engine.commit(&Batch::of(&taken.commits)) {
            Ok(()) => queue.succeed(taken),
            Err(error) => queue.fail(&taken, &error),
        }
    }
    engine.close();
}

struct Ended<'a>(&'a Queue);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.abandon();
    }
}
