//! What every store must keep, as one suite of cases.
//!
//! The tests of an implementation call [`contract_tests!`](crate::contract_tests) with a function
//! that makes an empty store. A case panics when the store breaks the contract. Every wait is
//! bounded.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::key::{KeyPrefix, Kind, RecordKey};
use crate::record::{Record, Revision};
use crate::schema::Schema;
use crate::store::{Store, StoreExt as _};
use crate::{Read as _, StoreError};

pub mod concurrency;
pub mod limits;
pub mod reading;
pub mod transactions;
pub mod watching;

/// A kind of the cases.
pub const ALPHA: Kind = Kind::new("contract-alpha");
/// Another kind of the cases, whose name begins with that of [`ALPHA`].
pub const ALPHABET: Kind = Kind::new("contract-alphabet");
/// The longest that a case waits for something that must happen.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The record type of the cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    /// A text.
    pub text: String,
    /// A number that is not whole.
    pub ratio: f64,
    /// A field that an older program did not write.
    #[serde(default)]
    pub added_later: Option<u64>,
}

impl Record for Thing {
    const KIND: Kind = Kind::new("contract-thing");
    const VERSION: u32 = 1;
}

/// The kinds that a store under test must know.
///
/// # Panics
/// Never: the kinds differ.
pub fn schema() -> Schema {
    Schema::new()
        .with_kind(ALPHA, 1, &[])
        .and_then(|schema| schema.with_kind(ALPHABET, 1, &[]))
        .and_then(Schema::with::<Thing>)
        .expect("the kinds of the cases differ")
}

/// Makes a test of each case: `contract_tests!(make)`, where `make()` returns an empty store with
/// the kinds of [`schema`] as an `Arc<dyn Store>`, and something that lives as long as it needs,
/// for instance a temporary directory.
#[macro_export]
macro_rules! contract_tests {
    ($make:expr) => {
        $crate::contract_tests!(@each $make, transactions:
            a_new_store_is_empty
            what_is_acknowledged_is_seen
            a_failing_body_changes_nothing
            a_body_sees_what_it_wrote
            revisions_rise_by_transaction
            a_condition_holds_or_says_what_is_there
            a_condition_may_name_an_own_write
            deleting_nothing_is_nothing
            what_is_made_and_deleted_never_was
            what_is_deleted_is_made_anew
            typed_records_come_back_exactly
            wrong_types_are_refused
            tickets_are_futures
            a_dropped_ticket_commits_all_the_same
        );
        $crate::contract_tests!(@each $make, reading:
            scans_are_in_order_and_end_with_their_prefix
            pages_join_to_the_whole
            snapshots_never_change
            a_transaction_is_seen_whole
            many_records_stay_in_order
        );
        $crate::contract_tests!(@each $make, watching:
            commits_are_told_in_order
            a_watch_follows_a_snapshot_without_a_gap
            a_change_wakes_those_who_wait
            strange_beginnings_lag
            a_slow_watcher_lags_and_goes_on
            large_commits_do_not_pile_up
            a_watch_ends_with_the_store
        );
        $crate::contract_tests!(@each $make, limits:
            records_at_the_limit_are_kept_and_above_it_refused
            writes_at_the_limit_are_kept_and_above_it_refused
            bytes_above_the_limit_are_refused
            unknown_kinds_are_refused
        );
        $crate::contract_tests!(@each $make, concurrency:
            increments_are_serial
            a_failing_transaction_takes_no_other_with_it
            a_nested_transaction_is_refused
            a_panic_in_a_body_is_only_its_own
        );
    };
    (@each $make:expr, $module:ident: $($case:ident)*) => {
        mod $module {
            #[allow(unused_imports, reason = "the expression may name what is around the call")]
            use super::*;

            $(
                #[test]
                fn $case() {
                    let (store, _kept) = $make();
                    $crate::contract::$module::$case(store);
                }
            )*
        }
    };
}

/// The key `name` of the kind [`ALPHA`] in one place.
///
/// # Panics
/// If the name is not valid.
pub fn alpha(name: &str) -> RecordKey {
    RecordKey::new(ALPHA, "000000000000", "eu-central-1", name).expect("the name is valid")
}

/// Every [`alpha`] key.
pub fn alphas() -> KeyPrefix {
    KeyPrefix::region(ALPHA, "000000000000", "eu-central-1")
}

/// Writes one record in a transaction of its own.
///
/// # Panics
/// If the store refuses.
pub fn put(store: &dyn Store, key: &RecordKey, value: &str) -> Revision {
    store
        .transact(|tx| tx.put(key, value.as_bytes()))
        .unwrap_or_else(|error: StoreError| panic!("writing {key}: {error}"))
        .revision
}

/// The text of a record; `None` if there is none.
pub fn text(from: &impl crate::Read, key: &RecordKey) -> Option<String> {
    from.get(key).map(|record| String::from_utf8_lossy(record.bytes()).into_owned())
}

/// The names and texts that a store holds under a prefix.
pub fn texts(store: &dyn Store, prefix: &KeyPrefix) -> Vec<(String, String)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let all = store.snapshot().scan(prefix);
    all.map(|(key, record)| (key.name().to_owned(), text(record.bytes()))).collect()
}

/// Runs a future to its end on this thread.
///
/// # Panics
/// If nothing wakes it for [`PATIENCE`].
pub fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(Thread, std::sync::atomic::AtomicBool);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.1.store(true, std::sync::atomic::Ordering::SeqCst);
            self.0.unpark();
        }
    }
    let unpark = Arc::new(Unpark(std::thread::current(), true.into()));
    let waker = Waker::from(Arc::clone(&unpark));
    let mut future = pin!(future);
    loop {
        if unpark.1.swap(false, std::sync::atomic::Ordering::SeqCst) {
            if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
                return output;
            }
        } else {
            std::thread::park_timeout(PATIENCE);
            let woken = unpark.1.load(std::sync::atomic::Ordering::SeqCst);
            assert!(woken, "nothing woke the future within {PATIENCE:?}");
        }
    }
}
