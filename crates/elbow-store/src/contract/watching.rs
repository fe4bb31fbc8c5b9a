//! Cases: the change feed.

use std::sync::Arc;

use super::{PATIENCE, alpha, block_on, put, text};
use crate::limits::{RECORD_BYTES_MAX, WATCH_BYTES_MAX, WATCH_COMMITS_MAX};
use crate::{Revision, Store, StoreError, StoreExt, Ticket, Watch, WatchEvent};

/// A commit as a line: its revision, then each key with what it is now.
fn told(watch: &mut Watch) -> String {
    match watch.wait_next(PATIENCE) {
        None => "nothing".to_owned(),
        Some(WatchEvent::Lagged { resume_at }) => format!("lagged to {resume_at}"),
        Some(WatchEvent::Commit(commit)) => {
            let mut line = commit.revision.to_string();
            for change in &commit.changes {
                let now = change.record.as_ref().map(|record| record.bytes());
                let now = now.map_or("gone".into(), String::from_utf8_lossy);
                line.push_str(&format!(" {}={now}", change.key.name()));
            }
            line
        }
    }
}

/// Every transaction is told once, whole, in order, with what its records became.
pub fn commits_are_told_in_order(store: Arc<dyn Store>) {
    let mut watch = store.watch(Revision::ZERO);
    assert!(watch.try_next().is_none());
    let both: Result<_, StoreError> = store.transact(|tx| {
        tx.put(&alpha("b"), *b"1")?;
        tx.put(&alpha("a"), *b"1")?;
        tx.put(&alpha("a"), *b"2")
    });
    let first = both.expect("commits").revision;
    let deleted: Result<_, StoreError> = store.transact(|tx| tx.delete(&alpha("a")));
    let second = deleted.expect("commits").revision;
    let failed: Result<_, StoreError> =
        store.transact(|tx| tx.put(&alpha("c"), *b"1").and(Err::<(), _>(StoreError::Closed)));
    assert!(failed.is_err());
    let third = put(&*store, &alpha("c"), "2");
    assert_eq!(told(&mut watch), format!("{first} a=2 b=1"));
    assert_eq!(told(&mut watch), format!("{second} a=gone"));
    assert_eq!(told(&mut watch), format!("{third} c=2"));
    assert!(watch.try_next().is_none());
    let mut later = store.watch(first);
    assert_eq!(told(&mut later), format!("{second} a=gone"));
}

/// A snapshot and a watch from its revision together see everything, while others write.
pub fn a_watch_follows_a_snapshot_without_a_gap(store: Arc<dyn Store>) {
    const WRITES: u32 = 300;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 1..=WRITES {
                put(&*store, &alpha("n"), &n.to_string());
            }
        });
        for _ in 0..20 {
            let snapshot = store.snapshot();
            let mut watch = store.watch(snapshot.revision());
            let mut n: u32 =
                text(&snapshot, &alpha("n")).and_then(|text| text.parse().ok()).unwrap_or(0);
            for _ in 0..10.min(WRITES - n) {
                n += 1;
                let line = told(&mut watch);
                assert!(line.ends_with(&format!(" n={n}")), "{line} instead of {n}");
                let seen = text(&store.snapshot(), &alpha("n"));
                let seen: u32 = seen.and_then(|text| text.parse().ok()).unwrap_or(0);
                assert!(seen >= n, "told of {n}, the snapshot has {seen}");
            }
        }
    });
}

/// Whoever waits, blocked or in a task, is woken by a change.
pub fn a_change_wakes_those_who_wait(store: Arc<dyn Store>) {
    let mut blocked = store.watch(Revision::ZERO);
    let mut task = store.watch(Revision::ZERO);
    std::thread::scope(|scope| {
        let blocked = scope.spawn(move || told(&mut blocked));
        let task = scope.spawn(move || {
            let event = block_on(task.next());
            matches!(event, Some(WatchEvent::Commit(commit)) if commit.changes.len() == 1)
        });
        let revision = put(&*store, &alpha("a"), "1");
        assert_eq!(blocked.join().expect("woken"), format!("{revision} a=1"));
        assert!(task.join().expect("woken"));
    });
}

/// A revision that the store has not reached is answered with where it is.
pub fn strange_beginnings_lag(store: Arc<dyn Store>) {
    let now = put(&*store, &alpha("a"), "1");
    let mut ahead = store.watch(Revision::new(now.get() + 1_000));
    assert_eq!(told(&mut ahead), format!("lagged to {now}"));
    let next = put(&*store, &alpha("a"), "2");
    assert_eq!(told(&mut ahead), format!("{next} a=2"));
}

/// A watcher that is too slow is told once, and then goes on from where it was told.
pub fn a_slow_watcher_lags_and_goes_on(store: Arc<dyn Store>) {
    let mut slow = store.watch(Revision::ZERO);
    let mut last = Revision::ZERO;
    let writes: Vec<usize> = (0..WATCH_COMMITS_MAX + 1).collect();
    for some in writes.chunks(500) {
        let tickets: Vec<Ticket<(), StoreError>> = some
            .iter()
            .map(|n| store.submit(|tx| tx.put(&alpha("n"), n.to_string().into_bytes())))
            .collect();
        for ticket in tickets {
            last = ticket.wait().expect("commits").revision;
        }
    }
    assert_eq!(told(&mut slow), format!("lagged to {last}"));
    assert!(slow.try_next().is_none());
    let next = put(&*store, &alpha("n"), "next");
    assert_eq!(told(&mut slow), format!("{next} n=next"));
    let mut in_time = store.watch(Revision::new(next.get() - 10));
    assert!(!told(&mut in_time).starts_with("lagged"));
}

/// The feed is bounded in bytes as well: a few very large commits push out the oldest.
pub fn large_commits_do_not_pile_up(store: Arc<dyn Store>) {
    let mut watch = store.watch(Revision::ZERO);
    let large = "x".repeat(RECORD_BYTES_MAX);
    let mut last = Revision::ZERO;
    for _ in 0..=WATCH_BYTES_MAX / RECORD_BYTES_MAX {
        last = put(&*store, &alpha("large"), &large);
    }
    assert_eq!(told(&mut watch), format!("lagged to {last}"));
}

/// A closed store tells what is left, then that there will be no more.
pub fn a_watch_ends_with_the_store(store: Arc<dyn Store>) {
    let mut watch = store.watch(Revision::ZERO);
    let revision = put(&*store, &alpha("a"), "1");
    drop(store);
    assert_eq!(told(&mut watch), format!("{revision} a=1"));
    assert!(watch.wait_next(PATIENCE).is_none());
    assert!(block_on(watch.next()).is_none());
}
