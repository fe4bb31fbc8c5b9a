//! State that survives: versioned records, transactions, snapshots and a change feed.
//!
//! Boundary: this crate stores bytes (or typed records) under a kind, an account, a region and a
//! name. It does not know what they mean, reads no clock and opens no socket.
//!
//! ```
//! use elbow_store::{Expect, KeyPrefix, Kind, MemoryStore, Read, Record, Schema, Store, StoreExt};
//! use elbow_store::{StoreError, StoreId};
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Group { desired: u32 }
//!
//! impl Record for Group {
//!     const KIND: Kind = Kind::new("group");
//!     const VERSION: u32 = 1;
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let schema = Schema::new().with::<Group>()?;
//! // Or `DurableStore::open(&directory, schema, env!("CARGO_PKG_VERSION"))?`.
//! let store = MemoryStore::new(StoreId::from_random([7; 16]), schema);
//! let mut watch = store.watch(store.snapshot().revision());
//!
//! let web = Group::key("000000000000", "eu-central-1", "web")?;
//! let created = store.transact(|tx| {
//!     tx.put_record_if(&web, Expect::Absent, &Group { desired: 2 })?;
//!     Ok::<_, StoreError>("created")
//! })?;
//! // Here it is durable, in every snapshot, and told to whoever watches.
//! assert_eq!(created.value, "created");
//! assert!(watch.try_next().is_some());
//!
//! let groups = KeyPrefix::region(Group::KIND, "000000000000", "eu-central-1");
//! for group in store.snapshot().records::<Group>(&groups) {
//!     assert_eq!(group?.value.desired, 2);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What holds
//!
//! - **Acknowledged is durable.** A transaction's result is handed out after the disk has it. That
//!   is also true of a refusal: "it exists already" is said only once what exists is durable.
//! - **All or nothing**, and serial: a body sees everything that went before it. One that fails is
//!   rolled back alone.
//! - **Group commit.** While the disk syncs one batch, the next gathers: one sync for all of them.
//!   If the disk refuses a batch, everything in it and everything built on it fails; the state
//!   returns to what is durable, and the next transaction is tried afresh.
//! - **Readers wait for nobody.** The state is a persistent map in memory; a snapshot is a pointer
//!   to it. No read touches the disk after the start, so that a full or broken disk takes no reader
//!   with it.
//! - **Everything is bounded**: see [`limits`].
//!
//! # The engine: SQLite
//!
//! The state of a control plane fits in memory, so an engine only has to make batches durable and
//! to give everything back at the start. Measured through the same four calls (records of 400
//! bytes, 1,000 keys written again and again; ext4 on a virtual disk on which a 400-byte append
//! with `fdatasync` takes 0.19 ms; two cores):
//!
//! | | redb 4.5 | redb, quick repair | fjall 3.1 | SQLite 3, WAL, `synchronous=FULL` |
//! |---|---|---|---|---|
//! | commit of 1 record, p50 / p99 ms | 0.31 / 0.75 | 0.59 / 2.1 | 0.15 / 0.38 | 0.19 / 0.64 |
//! | commit of 64 records, p50 / p99 ms | 1.2 / 3.1 | 1.4 / 3.0 | 0.64 / 2.2 | 0.71 / 2.3 |
//! | file after 32,000 writes, KiB | 1,052 | 1,052 | 14,764 | 4,972 |
//! | open and read 1,000 records, ms | 1.5 | 1.4 | 5.4 | 1.5 |
//! | open and read 100,000 records, ms | 48 | 58 | 298 | 44 |
//! | the same after a crash, ms | 148 | 57 | 321 | 44 |
//! | resident after reading 100,000, KiB | 20,704 | 20,904 | 62,516 | 6,568 |
//! | after a full disk | must be reopened | must be reopened | must be reopened | works on |
//! | a commit that failed so | is gone | is gone | **was back after reopening** | is gone |
//!
//! SQLite is the best or next to it in every row, is the only one that goes on after a full disk
//! without being closed and opened again, is tested as no other engine is, has a file that every
//! operator has a tool for, and was in the program before this crate was. What speaks against it:
//! it is C, and its file layer cannot be replaced from safe Rust, so that lost writes are tested by
//! tearing its log instead (`tests/crash.rs`).
//!
//! # A distributed engine
//!
//! [`Store`] is made so that etcd fits behind it:
//!
//! | here | there |
//! |---|---|
//! | [`RecordKey`], [`KeyPrefix`] | a key and a range below one prefix, in the same order |
//! | [`Versioned::revision`], [`Versioned::created`] | `mod_revision`, `create_revision` |
//! | [`Snapshot`] | a local copy of the prefix that follows a watch, at the revision it has reached |
//! | a body | runs on that copy, which notes the keys and ranges it read |
//! | commit | one `Txn`: compares `mod_revision` of every key that was read (of a range: none above the copy's revision, and the range's counter key, which every insertion and deletion in it writes), then all puts and deletes |
//! | a comparison that fails | waits until the copy has caught up, then calls the body again; that is why bodies are `FnMut` and must have no other effect |
//! | [`Revision`] of a commit | the `Txn`'s revision: it rises, though not by one |
//! | [`Store::watch`] | a watch with `start_revision` one higher; its events of one revision are one [`Commit`] |
//! | [`WatchEvent::Lagged`] | a revision that was compacted away |
//! | [`limits::TRANSACTION_WRITES_MAX`] | `--max-txn-ops`, whose default of 128 must be raised |
//!
//! A snapshot there may be older than another node's last commit; a read that must not be is a
//! transaction that writes nothing.

#![forbid(unsafe_code)]

mod attempt;
pub mod change;
pub mod contract;
pub mod dir;
pub mod durable;
mod engine;
pub mod error;
pub mod id;
pub mod key;
pub mod limits;
mod load;
mod map;
pub mod memory;
pub mod pending;
mod queue;
pub mod read;
pub mod record;
pub mod schema;
mod sqlite;
pub mod store;
mod sync;
pub mod tx;
pub mod watch;

pub use change::{Change, Commit};
pub use dir::{DataDir, DirError, default_data_dir};
pub use durable::{DurableStore, OpenError};
pub use error::StoreError;
pub use id::StoreId;
pub use key::{KeyError, KeyPrefix, Kind, RecordKey};
pub use map::Scan;
pub use memory::MemoryStore;
pub use pending::{Committed, Pending, Ticket};
pub use read::{Read, Snapshot};
pub use record::{Entry, Record, Revision, SchemaVersion, Versioned};
pub use schema::{
    MigrationFailure, MigrationReport, MigrationStep, Schema, SchemaError, UpgradeError, json_step,
};
pub use store::{Store, StoreExt, Verdict, WhenFull};
pub use tx::{Expect, Tx};
pub use watch::{Watch, WatchEvent};
