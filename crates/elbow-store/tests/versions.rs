//! Opening what another version wrote: migration, rehearsal, refusal.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fs;
use std::path::Path;

use elbow_store::contract::{ALPHA, ALPHABET, alpha, alphas, put, schema, text, texts};
use elbow_store::{
    DurableStore, MigrationFailure, MigrationStep, OpenError, Read as _, RecordKey, Revision,
    Schema, Store, StoreError, StoreExt as _, WatchEvent,
};
use rusqlite::Connection;
use support::{PATIENCE, chain, open, open_with};

fn suffix(old: &[u8], suffix: &str) -> Result<Vec<u8>, MigrationFailure> {
    match old {
        b"broken" => Err(MigrationFailure("it is broken".to_owned())),
        _ => Ok([old, suffix.as_bytes()].concat()),
    }
}

const STEPS: &[MigrationStep] = &[|old| suffix(old, "+2"), |old| suffix(old, "+3")];

/// The contract's kinds, of which ALPHA has come to version 3.
fn newer() -> Schema {
    Schema::new()
        .with_kind(ALPHA, 3, STEPS)
        .and_then(|schema| schema.with_kind(ALPHABET, 1, &[]))
        .unwrap()
}

fn beta() -> RecordKey {
    RecordKey::new(ALPHABET, "1", "r", "other").unwrap()
}

#[test]
fn identity_revision_and_records_survive() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let id = store.id();
    let created = put(&store, &alpha("a"), "1");
    let written = put(&store, &alpha("a"), "2");
    put(&store, &alpha("b"), "1");
    let deleted: Result<_, StoreError> = store.transact(|tx| tx.delete(&alpha("b")));
    let last = deleted.unwrap().revision;
    drop(store);
    let store = open(dir.path());
    let record = store.snapshot().get(&alpha("a")).unwrap();
    assert_eq!(
        (record.created(), record.revision(), record.bytes()),
        (created, written, &b"2"[..])
    );
    assert_eq!((store.id(), store.snapshot().revision()), (id, last));
    assert!(store.migrated().is_empty());

    // What this process has not seen cannot be told; what comes is.
    let mut watch = store.watch(created);
    let lagged = watch.try_next();
    assert!(matches!(lagged, Some(WatchEvent::Lagged { resume_at }) if resume_at == last));
    let next = put(&store, &alpha("c"), "1");
    assert!(next > last);
    let told = watch.wait_next(PATIENCE);
    assert!(matches!(told, Some(WatchEvent::Commit(commit)) if commit.revision == next));
}

#[test]
fn older_records_are_carried_over_once_and_in_one_transaction() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let written = put(&store, &alpha("a"), "1");
    put(&store, &alpha("b"), "1");
    let other = put(&store, &beta(), "1");
    drop(store);

    let plan = "contract-alpha: 2 records from version 1 to 3\n";
    for _ in 0..2 {
        let report = DurableStore::rehearse(dir.path(), &newer(), "0.2.0").unwrap();
        assert_eq!(report.to_string(), plan, "a rehearsal changes nothing");
    }
    let store = DurableStore::open(dir.path(), newer(), "0.2.0").unwrap();
    assert_eq!(store.migrated().to_string(), plan);
    let snapshot = store.snapshot();
    assert_eq!(text(&snapshot, &alpha("a")).as_deref(), Some("1+2+3"));
    let record = snapshot.get(&alpha("b")).unwrap();
    assert_eq!((record.version(), record.revision()), (3, snapshot.revision()));
    assert_eq!(snapshot.get(&alpha("a")).unwrap().created(), written);
    assert_eq!(snapshot.get(&beta()).unwrap().revision(), other);
    assert_eq!(snapshot.revision(), Revision::new(other.get() + 1));
    drop(store);

    let store = DurableStore::open(dir.path(), newer(), "0.2.0").unwrap();
    assert!(store.migrated().is_empty());
    assert_eq!(store.snapshot().revision(), snapshot.revision());
    assert_eq!(text(&store.snapshot(), &alpha("a")).as_deref(), Some("1+2+3"));
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    put(&store, &alpha("a"), "1");
    put(&store, &alpha("b"), "broken");
    drop(store);
    let report = DurableStore::rehearse(dir.path(), &newer(), "0.2.0").unwrap();
    assert_eq!(
        report.to_string(),
        "contract-alpha: 1 records from version 1 to 3\n\
         problem: contract-alpha/000000000000/eu-central-1/b cannot go from version 1 to 2\n"
    );
    let error = DurableStore::open(dir.path(), newer(), "0.2.0").unwrap_err();
    assert_eq!(
        chain(&error),
        format!(
            "{} was written by elbow 0.1.0 and cannot be read by elbow 0.2.0: \
             contract-alpha/000000000000/eu-central-1/b cannot go from version 1 to 2: it is broken",
            dir.path().join("state.db").display()
        )
    );
    assert_eq!(texts(&open(dir.path()), &alphas())[0], ("a".to_owned(), "1".to_owned()));
}

#[test]
fn records_of_a_newer_program_are_refused_and_both_named() {
    let dir = tempfile::tempdir().unwrap();
    let store = DurableStore::open(dir.path(), newer(), "0.2.0").unwrap();
    put(&store, &alpha("a"), "1");
    drop(store);
    let path = dir.path().join("state.db");
    let refused = |schema| chain(&open_with(dir.path(), schema).unwrap_err());
    let head = format!(
        "{} was written by elbow 0.2.0 and cannot be read by elbow 0.1.0: \
         contract-alpha/000000000000/eu-central-1/a",
        path.display()
    );
    assert_eq!(
        refused(schema()),
        format!("{head} has version 3 of its kind, this elbow knows versions up to 1")
    );
    assert_eq!(
        refused(Schema::new()),
        format!("{head} is of a kind that this elbow does not know")
    );

    // Without such records the older program may go on.
    let store = DurableStore::open(dir.path(), newer(), "0.2.0").unwrap();
    let deleted: Result<_, StoreError> = store.transact(|tx| tx.delete(&alpha("a")));
    assert!(deleted.unwrap().value);
    drop(store);
    drop(open(dir.path()));
}

/// Changes the file behind the store's back.
fn tamper(dir: &Path, statement: &str) {
    Connection::open(dir.join("state.db")).unwrap().execute_batch(statement).unwrap();
}

#[test]
fn a_newer_format_is_refused_and_both_named() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(dir.path()));
    tamper(dir.path(), "PRAGMA user_version = 7");
    let error = open_with(dir.path(), schema()).unwrap_err();
    let path = dir.path().join("state.db");
    assert_eq!(
        chain(&error),
        format!("{} has format 7, this elbow (0.1.0) knows formats up to 1", path.display())
    );
}

#[test]
fn what_is_not_a_store_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("state.db");
    fs::write(&path, "not a database, though long enough to look like one ".repeat(100)).unwrap();
    let error = open_with(dir.path(), schema()).unwrap_err();
    assert!(matches!(error, OpenError::Foreign { .. }), "{error:?}");
    assert!(fs::read(&path).unwrap().starts_with(b"not a database"));
    fs::remove_file(&path).unwrap();
    tamper(dir.path(), "CREATE TABLE records (mine TEXT)");
    let error = open_with(dir.path(), schema()).unwrap_err();
    assert_eq!(chain(&error), format!("{} is not a store of elbow", path.display()));
}

#[test]
fn damage_is_named() {
    for (statement, says) in [
        ("DELETE FROM meta", "is damaged: it does not say which store it is"),
        ("UPDATE records SET key = x'ff00'", "is damaged: \"\u{fffd}\\0\" is not the key"),
        ("UPDATE records SET version = 0", "has version 0"),
        ("UPDATE records SET revision = -1", "cannot be opened"),
        ("DROP TABLE records", "cannot be opened: no such table"),
    ] {
        let dir = tempfile::tempdir().unwrap();
        put(&open(dir.path()), &alpha("a"), "1");
        tamper(dir.path(), statement);
        let error = chain(&open_with(dir.path(), schema()).unwrap_err());
        assert!(error.contains(says), "{statement}: {error}");
    }
}
