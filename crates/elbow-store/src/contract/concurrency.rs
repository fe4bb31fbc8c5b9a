//! Cases: many transactions at a time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::{alpha, put, text};
use crate::{Committed, Store, StoreError, StoreExt};

const THREADS: usize = 8;
const ROUNDS: usize = 50;

/// Adds one to the number in the record `n`.
fn increment(store: &dyn Store) -> Result<Committed<usize>, StoreError> {
    store.transact(|tx| {
        let before: usize = text(tx, &alpha("n")).and_then(|n| n.parse().ok()).unwrap_or(0);
        tx.put(&alpha("n"), (before + 1).to_string().into_bytes())?;
        Ok(before + 1)
    })
}

/// No increment is lost, each transaction sees the one before, and revisions follow values.
pub fn increments_are_serial(store: Arc<dyn Store>) {
    let mut seen: Vec<Committed<usize>> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..THREADS)
            .map(|_| {
                scope.spawn(|| -> Vec<_> {
                    (0..ROUNDS).map(|_| increment(&*store).expect("commits")).collect()
                })
            })
            .collect();
        clients.into_iter().flat_map(|client| client.join().expect("no panic")).collect()
    });
    seen.sort_by_key(|committed| committed.value);
    let values: Vec<usize> = seen.iter().map(|committed| committed.value).collect();
    assert_eq!(values, (1..=THREADS * ROUNDS).collect::<Vec<_>>());
    assert!(seen.is_sorted_by(|a, b| a.revision < b.revision), "revisions follow the order");
}

/// Transactions that fail beside others that do not are rolled back alone.
pub fn a_failing_transaction_takes_no_other_with_it(store: Arc<dyn Store>) {
    std::thread::scope(|scope| {
        for client in 0..THREADS {
            let store = &store;
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    let key = alpha(&format!("{client}-{round}"));
                    let fails = (client + round) % 2 == 0;
                    let result: Result<_, StoreError> = store.transact(|tx| {
                        tx.put(&key, *b"1")?;
                        if fails { Err(StoreError::TooManyWrites) } else { Ok(()) }
                    });
                    assert_eq!(result.is_err(), fails);
                    assert_eq!(text(&store.snapshot(), &key).is_none(), fails);
                }
            });
        }
    });
    assert_eq!(store.snapshot().len(), THREADS * ROUNDS / 2);
}

/// A transaction inside a transaction would wait for itself; it is told so instead.
pub fn a_nested_transaction_is_refused(store: Arc<dyn Store>) {
    let outer: Result<_, StoreError> = store.transact(|tx| {
        let inner: Result<_, StoreError> = store.transact(|tx| tx.put(&alpha("inner"), *b"1"));
        assert!(matches!(inner, Err(StoreError::Nested)), "{inner:?}");
        tx.put(&alpha("outer"), *b"1")
    });
    outer.expect("commits");
    assert_eq!(store.snapshot().len(), 1);
}

/// After a body has panicked the store works on, without what that body wrote.
pub fn a_panic_in_a_body_is_only_its_own(store: Arc<dyn Store>) {
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let never: Result<Committed<()>, StoreError> = store.transact(|tx| {
            tx.put(&alpha("a"), *b"1")?;
            std::panic::resume_unwind(Box::new("on purpose"))
        });
        never
    }));
    assert!(panicked.is_err());
    put(&*store, &alpha("b"), "1");
    assert_eq!(store.snapshot().len(), 1);
}
