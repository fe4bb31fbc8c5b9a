//! The contract on SQLite, and what only SQLite can get wrong.

use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use super::SqliteStore;
use crate::store::contract::{STORES, cases, draft, id};
use crate::store::{Store, StoreError};
use crate::testing::patiently;

/// A database file in a directory that goes away with the first value.
fn new_file() -> (TempDir, std::path::PathBuf) {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("todos.db");
    (directory, path)
}

async fn open(path: &Path) -> SqliteStore {
    SqliteStore::open(path).await.unwrap()
}

#[tokio::test]
async fn keeps_the_contract() {
    for case in cases::<SqliteStore>() {
        eprintln!("sqlite: {}", case.name);
        let (_directory, path) = new_file();
        let mut stores = Vec::new();
        for _ in 0..STORES {
            stores.push(open(&path).await);
        }
        case.run(stores).await;
    }
}

#[test]
fn concurrent_first_opens_make_the_schema_once() {
    let (_directory, path) = new_file();
    let barrier = std::sync::Barrier::new(8);
    std::thread::scope(|scope| {
        for name in 0..8 {
            let (path, barrier) = (&path, &barrier);
            scope.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.unwrap().block_on(async {
                    barrier.wait();
                    let store = open(path).await;
                    store.put(id(&format!("{name}")), draft("mine")).await.unwrap();
                });
            });
        }
    });
    let count =
        Connection::open(&path)
            .unwrap()
            .query_row("SELECT count(*) FROM elbow_todos", [], |row| row.get::<_, i64>(0));
    assert_eq!(count.unwrap(), 8);
}

#[tokio::test]
async fn data_outlives_the_store() {
    let (_directory, path) = new_file();
    open(&path).await.put(id("a"), draft("milk")).await.unwrap();
    assert_eq!(open(&path).await.get(&id("a")).await.unwrap().unwrap().title, "milk");
}

#[tokio::test]
async fn reads_go_on_while_a_write_waits_for_another_process() {
    let (_directory, path) = new_file();
    let store = open(&path).await;
    store.put(id("a"), draft("before")).await.unwrap();

    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let read_then_release = async {
        tokio::task::yield_now().await;
        for _ in 0..100 {
            assert_eq!(store.get(&id("a")).await.unwrap().unwrap().title, "before");
            store.ping().await.unwrap();
        }
        other.execute_batch("COMMIT").unwrap();
    };
    let (put, ()) = patiently("the lock", async {
        tokio::join!(store.put(id("a"), draft("after")), read_then_release)
    })
    .await;
    put.unwrap();
    assert_eq!(store.get(&id("a")).await.unwrap().unwrap().title, "after");
}

#[tokio::test]
async fn a_write_whose_asker_has_gone_is_not_done() {
    let (_directory, path) = new_file();
    let store = open(&path).await;
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    // The first occupies the thread, the second waits behind it and is abandoned.
    let mut first = Box::pin(store.put(id("a"), draft("kept")));
    let mut second = Box::pin(store.put(id("b"), draft("abandoned")));
    for put in [&mut first, &mut second] {
        let poll = std::future::poll_fn(|cx| std::task::Poll::Ready(put.as_mut().poll(cx))).await;
        assert!(poll.is_pending());
    }
    drop(second);
    other.execute_batch("COMMIT").unwrap();
    patiently("the first", first).await.unwrap();
    // A third write comes after both in the queue.
    store.put(id("c"), draft("last")).await.unwrap();
    assert_eq!(store.get(&id("b")).await.unwrap(), None);
}

#[tokio::test]
async fn a_deleted_or_replaced_file_is_unhealthy() {
    let (_directory, path) = new_file();
    let store = open(&path).await;
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(store.ping().await, Err(StoreError::Moved { .. })));
    std::fs::write(&path, "").unwrap();
    assert!(matches!(store.ping().await, Err(StoreError::Moved { .. })));
}

#[tokio::test]
async fn files_that_are_not_ours_are_left_alone() {
    #[track_caller]
    fn check(result: Result<SqliteStore, StoreError>, expected: &str) {
        let error = result.expect_err("it must not open").to_string();
        assert!(error.contains(expected), "{error}");
    }
    let (directory, path) = new_file();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE customers (name TEXT)").unwrap();
    check(SqliteStore::open(&path).await, "another program");

    let path = directory.path().join("newer.db");
    drop(open(&path).await);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 2).unwrap();
    check(SqliteStore::open(&path).await, "has schema 2; this program knows 1");

    let path = directory.path().join("text.db");
    std::fs::write(&path, "not a database, but long enough to look like one: ".repeat(10)).unwrap();
    check(SqliteStore::open(&path).await, "SQLite could not open the file");
    check(SqliteStore::open(&directory.path().join("no/such/dir")).await, "could not open");
}
