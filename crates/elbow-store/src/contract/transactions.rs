//! Cases: what one transaction does.

use std::sync::Arc;

use super::{Thing, alpha, alphas, block_on, put, text, texts};
use crate::key::KeyPrefix;
use crate::{Committed, Expect, Read, Record, Revision, Store, StoreError, StoreExt, Ticket};

/// A new store has nothing, and an identity of its own.
pub fn a_new_store_is_empty(store: Arc<dyn Store>) {
    let snapshot = store.snapshot();
    assert!(snapshot.is_empty());
    assert_eq!(snapshot.revision(), Revision::ZERO);
    assert_eq!(snapshot.scan(&KeyPrefix::all()).count(), 0);
    assert_eq!(store.id().to_string().len(), 36);
}

/// A transaction that was acknowledged is in the next snapshot.
pub fn what_is_acknowledged_is_seen(store: Arc<dyn Store>) {
    for round in 0..20 {
        let revision = put(&*store, &alpha("a"), &round.to_string());
        let snapshot = store.snapshot();
        assert!(snapshot.revision() >= revision);
        assert_eq!(text(&snapshot, &alpha("a")), Some(round.to_string()));
    }
}

/// A body that returns an error leaves no trace.
pub fn a_failing_body_changes_nothing(store: Arc<dyn Store>) {
    let before = put(&*store, &alpha("a"), "1");
    let failed: Result<Committed<()>, StoreError> = store.transact(|tx| {
        tx.put(&alpha("a"), *b"2")?;
        tx.put(&alpha("b"), *b"2")?;
        tx.delete(&alpha("a"))?;
        Err(StoreError::TooManyWrites)
    });
    assert!(matches!(failed, Err(StoreError::TooManyWrites)), "{failed:?}");
    assert_eq!(texts(&*store, &KeyPrefix::all()), [("a".to_owned(), "1".to_owned())]);
    assert_eq!(store.snapshot().revision(), before);
}

/// Reads inside a body see its writes.
pub fn a_body_sees_what_it_wrote(store: Arc<dyn Store>) {
    put(&*store, &alpha("a"), "old");
    put(&*store, &alpha("c"), "old");
    let seen = store.transact(|tx| {
        tx.put(&alpha("b"), *b"new")?;
        tx.put(&alpha("a"), *b"new")?;
        assert!(tx.delete(&alpha("c"))?);
        let scanned: Vec<String> =
            tx.scan(&alphas()).map(|(key, _)| key.name().to_owned()).collect();
        Ok::<_, StoreError>((text(tx, &alpha("a")), text(tx, &alpha("c")), scanned))
    });
    let (a, c, scanned) = seen.expect("commits").value;
    assert_eq!((a.as_deref(), c), (Some("new"), None));
    assert_eq!(scanned, ["a", "b"]);
}

/// Every transaction has a larger number than those before, its records carry it, and one that
/// writes nothing has none of its own.
pub fn revisions_rise_by_transaction(store: Arc<dyn Store>) {
    let first = put(&*store, &alpha("a"), "1");
    let second = put(&*store, &alpha("b"), "1");
    let third = put(&*store, &alpha("a"), "2");
    assert!(Revision::ZERO < first && first < second && second < third);
    let read = store.transact(|tx| Ok::<_, StoreError>(tx.get(&alpha("a")))).expect("reads");
    let record = read.value.expect("there");
    assert_eq!((record.created(), record.revision(), record.version()), (first, third, 1));
    assert_eq!(read.revision, third);
    assert_eq!(store.snapshot().revision(), third);
}

/// A conditional write happens exactly if what is there is as expected.
pub fn a_condition_holds_or_says_what_is_there(store: Arc<dyn Store>) {
    let attempt = |expect| {
        let put = store.transact(|tx| tx.put_if(&alpha("a"), expect, *b"x"));
        put.map(|committed| committed.revision).map_err(|error: StoreError| error.to_string())
    };
    let key = "contract-alpha/000000000000/eu-central-1/a";
    assert_eq!(
        attempt(Expect::Present),
        Err(format!("{key} was expected to be there, but is absent"))
    );
    let first = attempt(Expect::Absent).expect("it is absent");
    assert_eq!(
        attempt(Expect::Absent),
        Err(format!("{key} was expected to be absent, but is at revision {first}"))
    );
    let second = attempt(Expect::Revision(first)).expect("it is at its first revision");
    assert_eq!(
        attempt(Expect::Revision(first)),
        Err(format!("{key} was expected at revision {first}, but is at revision {second}"))
    );
    let delete = |expect| store.transact(|tx| tx.delete_if(&alpha("a"), expect));
    let refused: Result<_, StoreError> = delete(Expect::Revision(first));
    assert!(matches!(refused, Err(StoreError::Conflict { found: Some(at), .. }) if at == second));
    let deleted: Result<_, StoreError> = delete(Expect::Revision(second));
    assert!(deleted.expect("it is at its second revision").value);
}

/// Inside a body the revision of an own write is good for a condition.
pub fn a_condition_may_name_an_own_write(store: Arc<dyn Store>) {
    let done: Result<_, StoreError> = store.transact(|tx| {
        tx.put(&alpha("a"), *b"1")?;
        let own = tx.get(&alpha("a")).map(|record| record.revision()).expect("just written");
        tx.put_if(&alpha("a"), Expect::Revision(own), *b"2")
    });
    done.expect("commits");
    assert_eq!(text(&store.snapshot(), &alpha("a")).as_deref(), Some("2"));
}

/// Deleting what is not there succeeds and is no transaction.
pub fn deleting_nothing_is_nothing(store: Arc<dyn Store>) {
    let before = put(&*store, &alpha("a"), "1");
    let deleted = store.transact(|tx| tx.delete(&alpha("b"))).map_err(|e: StoreError| e);
    let deleted = deleted.expect("commits");
    assert!(!deleted.value);
    assert_eq!((deleted.revision, store.snapshot().revision()), (before, before));
}

/// A record that a transaction makes and deletes again is in no change and no revision.
pub fn what_is_made_and_deleted_never_was(store: Arc<dyn Store>) {
    let done: Result<_, StoreError> = store.transact(|tx| {
        tx.put(&alpha("a"), *b"1")?;
        tx.delete(&alpha("a"))
    });
    assert!(done.expect("commits").value);
    assert_eq!(store.snapshot().revision(), Revision::ZERO);
}

/// A record that is deleted and made again is a new one, also within one transaction.
pub fn what_is_deleted_is_made_anew(store: Arc<dyn Store>) {
    put(&*store, &alpha("a"), "1");
    let again: Result<_, StoreError> = store.transact(|tx| {
        tx.delete(&alpha("a"))?;
        tx.put(&alpha("a"), *b"2")
    });
    let again = again.expect("commits").revision;
    let record = store.snapshot().get(&alpha("a")).expect("made again");
    assert_eq!((record.created(), record.revision()), (again, again));
}

/// A typed record is read as it was written, floats to the last bit, and decoded only once.
pub fn typed_records_come_back_exactly(store: Arc<dyn Store>) {
    let key = Thing::key("000000000000", "", "thing/with:signs").expect("valid");
    let ratio = 0.1 + 0.2;
    let thing = Thing { text: "ä\0\n\"".to_owned(), ratio, added_later: Some(u64::MAX) };
    let revision = store
        .transact(|tx| tx.put_record_if(&key, Expect::Absent, &thing))
        .map_err(|error: StoreError| error)
        .expect("commits")
        .revision;
    let snapshot = store.snapshot();
    let read = || snapshot.get_record::<Thing>(&key).expect("decodes").expect("there");
    assert_eq!((&*read().value, read().revision), (&thing, revision));
    assert!(Arc::ptr_eq(&read().value, &read().value));
    let old: Result<_, StoreError> = store.transact(|tx| {
        tx.put(&key, *br#"{"text":"old","ratio":1.5,"gone":true}"#)?;
        tx.records::<Thing>(&KeyPrefix::kind(Thing::KIND)).collect::<Result<Vec<_>, _>>()
    });
    let old = old.expect("commits").value;
    assert_eq!(old.len(), 1);
    assert_eq!(*old[0].value, Thing { text: "old".to_owned(), ratio: 1.5, added_later: None });
}

/// A record of another kind or form is not taken for one of this type.
pub fn wrong_types_are_refused(store: Arc<dyn Store>) {
    let key = Thing::key("000000000000", "", "broken").expect("valid");
    let thing = Thing { text: String::new(), ratio: 0.0, added_later: None };
    let wrong: Result<_, StoreError> = store.transact(|tx| tx.put_record(&alpha("a"), &thing));
    assert!(matches!(wrong, Err(StoreError::WrongKind { .. })), "{wrong:?}");
    put(&*store, &key, "{}");
    let snapshot = store.snapshot();
    let absent = snapshot.get_record::<Thing>(&alpha("a"));
    assert!(matches!(absent, Err(StoreError::WrongKind { .. })), "{absent:?}");
    let broken = snapshot.get_record::<Thing>(&key);
    assert!(matches!(broken, Err(StoreError::Decode { .. })), "{broken:?}");
}

/// A ticket can be awaited; it has the value of the body and its revision.
pub fn tickets_are_futures(store: Arc<dyn Store>) {
    let write = |name: &str| -> Ticket<String, StoreError> {
        store.submit(|tx| tx.put(&alpha(name), *b"1").map(|()| name.to_owned()))
    };
    let (a, b) = (write("a"), write("b"));
    let refused: Ticket<(), StoreError> = store.submit(|_| Err(StoreError::TooManyBytes));
    let (b, a) = (block_on(b).expect("commits"), block_on(a).expect("commits"));
    assert_eq!((a.value.as_str(), b.value.as_str()), ("a", "b"));
    assert!(a.revision < b.revision);
    assert!(matches!(block_on(refused), Err(StoreError::TooManyBytes)));
}

/// Nobody needs to wait for a transaction to make it happen.
pub fn a_dropped_ticket_commits_all_the_same(store: Arc<dyn Store>) {
    drop(store.submit(|tx| tx.put(&alpha("a"), *b"1").map_err(|e: StoreError| e)));
    put(&*store, &alpha("b"), "1");
    assert_eq!(text(&store.snapshot(), &alpha("a")).as_deref(), Some("1"));
}
