//! Cases: every limit, at its value and above it.

use std::sync::Arc;

use super::{ALPHA, alpha, put};
use crate::key::Kind;
use crate::limits::{KEY_BYTES_MAX, RECORD_BYTES_MAX, TRANSACTION_WRITES_MAX};
use crate::{Committed, Read, RecordKey, Store, StoreError, StoreExt};

/// Empty and largest records and longest keys come back; a larger record is refused by its body's
/// write, and the transaction may go on without it.
pub fn records_at_the_limit_are_kept_and_above_it_refused(store: Arc<dyn Store>) {
    let largest = "x".repeat(RECORD_BYTES_MAX);
    let longest = KEY_BYTES_MAX - ALPHA.as_str().len() - 3;
    let longest = RecordKey::new(ALPHA, "", "", &"k".repeat(longest)).expect("at the limit");
    put(&*store, &longest, &largest);
    put(&*store, &alpha("empty"), "");
    let done: Result<_, StoreError> = store.transact(|tx| {
        let refused = tx.put(&alpha("a"), vec![0; RECORD_BYTES_MAX + 1]);
        assert!(matches!(refused, Err(StoreError::RecordTooLarge { .. })), "{refused:?}");
        tx.put(&alpha("b"), *b"1")
    });
    done.expect("commits");
    let snapshot = store.snapshot();
    assert_eq!(snapshot.get(&longest).expect("kept").bytes(), largest.as_bytes());
    assert_eq!(snapshot.get(&alpha("empty")).expect("kept").bytes(), b"");
    assert!(snapshot.get(&alpha("a")).is_none() && snapshot.get(&alpha("b")).is_some());
}

/// One transaction may write so many records and no more. Writing one twice counts once.
pub fn writes_at_the_limit_are_kept_and_above_it_refused(store: Arc<dyn Store>) {
    let fill = |extra: Option<&str>| -> Result<Committed<()>, StoreError> {
        store.transact(|tx| {
            for n in 0..TRANSACTION_WRITES_MAX {
                tx.put(&alpha(&n.to_string()), *b"1")?;
            }
            tx.put(&alpha("0"), *b"2")?;
            extra.map_or(Ok(()), |name| tx.put(&alpha(name), *b"1"))
        })
    };
    let refused = fill(Some("extra"));
    assert!(matches!(refused, Err(StoreError::TooManyWrites)), "{refused:?}");
    assert!(store.snapshot().is_empty());
    fill(None).expect("at the limit");
    assert_eq!(store.snapshot().len(), TRANSACTION_WRITES_MAX);
}

/// The bytes of a transaction are bounded.
pub fn bytes_above_the_limit_are_refused(store: Arc<dyn Store>) {
    let refused: Result<Committed<()>, StoreError> = store.transact(|tx| {
        (0..TRANSACTION_WRITES_MAX)
            .try_for_each(|n| tx.put(&alpha(&n.to_string()), vec![0; RECORD_BYTES_MAX]))
    });
    assert!(matches!(refused, Err(StoreError::TooManyBytes)), "{refused:?}");
    assert!(store.snapshot().is_empty());
}

/// A kind that could not be read after a restart cannot be written.
pub fn unknown_kinds_are_refused(store: Arc<dyn Store>) {
    let key = RecordKey::new(Kind::new("contract-unknown"), "1", "r", "n").expect("valid");
    let refused: Result<_, StoreError> = store.transact(|tx| tx.put(&key, *b"1"));
    assert!(matches!(refused, Err(StoreError::UnknownKind { .. })), "{refused:?}");
}
