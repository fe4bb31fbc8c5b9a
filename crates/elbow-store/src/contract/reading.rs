//! Cases: snapshots and scans.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{ALPHA, ALPHABET, alpha, alphas, put, text};
use crate::{KeyPrefix, Read, RecordKey, Store, StoreError, StoreExt};

/// A scan has exactly the keys of its prefix, in their order.
pub fn scans_are_in_order_and_end_with_their_prefix(store: Arc<dyn Store>) {
    let key = |kind, account, region, name| {
        RecordKey::new(kind, account, region, name).expect("the key is valid")
    };
    let keys = [
        key(ALPHA, "1", "eu", "b"),
        key(ALPHA, "1", "eu", "a"),
        key(ALPHA, "1", "eu-central-1", "a"),
        key(ALPHA, "1", "", "a"),
        key(ALPHA, "2", "eu", "a"),
        key(ALPHABET, "1", "eu", "a"),
    ];
    let done: Result<_, StoreError> =
        store.transact(|tx| keys.iter().try_for_each(|key| tx.put(key, *b"")));
    done.expect("commits");
    let snapshot = store.snapshot();
    let scan = |prefix: KeyPrefix| -> Vec<RecordKey> {
        snapshot.scan(&prefix).map(|(key, _)| key).collect()
    };
    let pick = |at: &[usize]| -> Vec<RecordKey> { at.iter().map(|&at| keys[at].clone()).collect() };
    assert_eq!(scan(KeyPrefix::region(ALPHA, "1", "eu")), pick(&[1, 0]));
    assert_eq!(scan(KeyPrefix::region(ALPHA, "1", "")), pick(&[3]));
    assert_eq!(scan(KeyPrefix::names(ALPHA, "1", "eu", "b")), pick(&[0]));
    assert_eq!(scan(KeyPrefix::account(ALPHA, "1")), pick(&[3, 1, 0, 2]));
    assert_eq!(scan(KeyPrefix::kind(ALPHA)), pick(&[3, 1, 0, 2, 4]));
    assert_eq!(scan(KeyPrefix::kind(ALPHABET)), pick(&[5]));
    assert_eq!(scan(KeyPrefix::all()), pick(&[3, 1, 0, 2, 4, 5]));
    assert!(scan(KeyPrefix::region(ALPHA, "3", "eu")).is_empty());
}

/// Reading page by page gives what one scan gives, also when the last key of a page is deleted
/// before the next page is read.
pub fn pages_join_to_the_whole(store: Arc<dyn Store>) {
    let names: Vec<String> = (0..250).map(|n| format!("{n:03}")).collect();
    let done: Result<_, StoreError> =
        store.transact(|tx| names.iter().try_for_each(|name| tx.put(&alpha(name), *b"")));
    done.expect("commits");
    let mut found = Vec::new();
    let mut after: Option<RecordKey> = None;
    for _ in 0..=names.len() {
        let snapshot = store.snapshot();
        let page: Vec<RecordKey> =
            snapshot.scan_after(&alphas(), after.as_ref()).take(7).map(|(key, _)| key).collect();
        let Some(last) = page.last().cloned() else { break };
        found.extend(page.iter().map(|key| key.name().to_owned()));
        let deleted: Result<_, StoreError> = store.transact(|tx| tx.delete(&last));
        assert!(deleted.expect("commits").value);
        after = Some(last);
    }
    assert_eq!(found, names);
}

/// A snapshot and a scan taken from it stay as they were.
pub fn snapshots_never_change(store: Arc<dyn Store>) {
    for n in 0..100 {
        put(&*store, &alpha(&format!("{n:03}")), "old");
    }
    let snapshot = store.snapshot();
    let mut scan = snapshot.scan(&alphas());
    let first = scan.next();
    let done: Result<_, StoreError> = store.transact(|tx| {
        for n in 0..100 {
            tx.put(&alpha(&format!("{n:03}")), *b"new")?;
            tx.put(&alpha(&format!("{n:03}-more")), *b"new")?;
        }
        tx.delete(&alpha("050")).map(|_| ())
    });
    done.expect("commits");
    assert_eq!(snapshot.len(), 100);
    let old = first.into_iter().chain(scan).filter(|(_, record)| record.bytes() == b"old").count();
    assert_eq!(old, 100);
    assert_eq!(store.snapshot().len(), 199);
}

/// A reader never sees a part of a transaction, however it falls together with the writer.
pub fn a_transaction_is_seen_whole(store: Arc<dyn Store>) {
    put(&*store, &alpha("left"), "0");
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut last = 0;
            while !done.load(Ordering::SeqCst) {
                let snapshot = store.snapshot();
                let left = text(&snapshot, &alpha("left"));
                let right = text(&snapshot, &alpha("right"));
                assert!(right.is_none() || left == right, "{left:?} and {right:?}");
                let now = left.and_then(|text| text.parse().ok()).unwrap_or(0);
                assert!(now >= last, "{now} after {last}");
                last = now;
            }
        });
        for round in 1..200u32 {
            let round = round.to_string();
            let both: Result<_, StoreError> = store.transact(|tx| {
                tx.put(&alpha("left"), round.as_bytes())?;
                tx.put(&alpha("right"), round.as_bytes())
            });
            both.expect("commits");
        }
        done.store(true, Ordering::SeqCst);
        reader.join().expect("the reader saw only whole transactions");
    });
}

/// Thousands of records, put and deleted in an order of no meaning, stay sorted and complete.
pub fn many_records_stay_in_order(store: Arc<dyn Store>) {
    // 7 and 4,001 have no common divisor: every number once, far from sorted.
    let scattered = |step: usize| (0..4001).map(move |n| format!("{:05}", n * step % 4001));
    let names: Vec<String> = scattered(7).collect();
    for some in names.chunks(500) {
        let done: Result<_, StoreError> =
            store.transact(|tx| some.iter().try_for_each(|name| tx.put(&alpha(name), *b"")));
        done.expect("commits");
    }
    let left = || -> Vec<String> {
        store.snapshot().scan(&alphas()).map(|(key, _)| key.name().to_owned()).collect()
    };
    let mut expected = names.clone();
    expected.sort();
    assert_eq!(left(), expected);
    let gone: Vec<String> = scattered(11).filter(|name| !name.ends_with('3')).collect();
    for some in gone.chunks(500) {
        let done: Result<_, StoreError> = store
            .transact(|tx| some.iter().try_for_each(|name| tx.delete(&alpha(name)).map(|_| ())));
        done.expect("commits");
    }
    expected.retain(|name| name.ends_with('3'));
    assert_eq!(left(), expected);
    assert_eq!(store.snapshot().len(), expected.len());
}
