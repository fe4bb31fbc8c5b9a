//! Random transactions on a store and on a plain map must come to the same, whatever is reopened
//! or reset in between. `ELBOW_STORE_SEED` repeats a run, `ELBOW_STORE_RUNS` makes more.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use elbow_base::Rng;
use elbow_store::contract::{ALPHA, ALPHABET, schema};
use elbow_store::{
    Expect, KeyPrefix, MemoryStore, Read, RecordKey, Revision, Store, StoreError, StoreExt as _,
    StoreId, Tx, Versioned, Watch, WatchEvent,
};
use support::{PATIENCE, number, open};

const STEPS: u64 = 150;

/// What a record must be: its bytes, its creation, its last write.
type Expected = (Vec<u8>, Revision, Revision);
type Model = BTreeMap<RecordKey, Expected>;

fn draw_key(rng: &mut Rng) -> RecordKey {
    let kind = if rng.percent(70) { ALPHA } else { ALPHABET };
    let account = format!("{:012}", rng.below(2));
    let region = ["", "eu", "eu-central-1"][rng.index(3).unwrap()];
    RecordKey::new(kind, &account, region, &rng.below(60).to_string()).unwrap()
}

fn draw_bytes(rng: &mut Rng) -> Vec<u8> {
    let length = if rng.percent(5) { rng.below(3_000) } else { rng.below(100) };
    (0..length).map(|_| rng.bits().to_le_bytes()[0]).collect()
}

fn draw_prefix(rng: &mut Rng) -> KeyPrefix {
    let key = draw_key(rng);
    let kind = if key.is(ALPHA) { ALPHA } else { ALPHABET };
    match rng.below(5) {
        0 => KeyPrefix::all(),
        1 => KeyPrefix::kind(kind),
        2 => KeyPrefix::account(kind, key.account()),
        3 => KeyPrefix::region(kind, key.account(), key.region()),
        _ => KeyPrefix::names(kind, key.account(), key.region(), &key.name()[..1]),
    }
}

fn seen(record: &Versioned) -> Expected {
    (record.bytes().to_vec(), record.created(), record.revision())
}

/// A scan, from its beginning or from a random key, is what the model has there.
fn check_scan(from: &impl Read, model: &Model, rng: &mut Rng) {
    let prefix = draw_prefix(rng);
    let after = rng.percent(50).then(|| draw_key(rng));
    let found: Vec<_> = from
        .scan_after(&prefix, after.as_ref())
        .map(|(key, record)| (key, seen(&record)))
        .collect();
    let expected: Vec<_> = model
        .iter()
        .filter(|(key, _)| prefix.covers(key) && after.as_ref().is_none_or(|after| *key > after))
        .map(|(key, expected)| (key.clone(), expected.clone()))
        .collect();
    assert_eq!(found, expected, "scan of {prefix:?} after {after:?}");
}

/// One operation on both.
fn step(tx: &mut Tx<'_>, model: &mut Model, next: Revision, rng: &mut Rng) {
    let key = draw_key(rng);
    let before = model.get(&key).cloned();
    assert_eq!(tx.get(&key).map(|record| seen(&record)), before, "{key}");
    let expect = match rng.below(4) {
        0 => Some(Expect::Absent),
        1 => Some(Expect::Present),
        2 => Some(Expect::Revision(Revision::new(rng.below(next.get() + 1)))),
        _ => None,
    };
    let met = match expect {
        None => true,
        Some(Expect::Absent) => before.is_none(),
        Some(Expect::Present) => before.is_some(),
        Some(Expect::Revision(at)) => before.as_ref().is_some_and(|(_, _, last)| *last == at),
    };
    if rng.percent(30) {
        let done = match expect {
            Some(expect) => tx.delete_if(&key, expect),
            None => tx.delete(&key),
        };
        assert_eq!(done.ok(), met.then_some(before.is_some()), "delete {key} {expect:?}");
        if met {
            model.remove(&key);
        }
    } else {
        let bytes = draw_bytes(rng);
        let done = match expect {
            Some(expect) => tx.put_if(&key, expect, bytes.clone()),
            None => tx.put(&key, bytes.clone()),
        };
        assert_eq!(done.is_ok(), met, "put {key} {expect:?}");
        if met {
            let created = before.map_or(next, |(_, created, _)| created);
            model.insert(key, (bytes, created, next));
        }
    }
}

/// One transaction of a few operations on both, which may fail at its end.
fn transaction(store: &dyn Store, model: &mut Model, watch: &mut Watch, rng: &mut Rng) {
    let before = store.snapshot().revision();
    let next = Revision::new(before.get() + 1);
    let fails = rng.percent(20);
    let mut after = model.clone();
    let result: Result<_, StoreError> = store.transact(|tx| {
        for _ in 0..rng.below(12) {
            step(tx, &mut after, next, rng);
            if rng.percent(25) {
                check_scan(tx, &after, rng);
            }
        }
        if fails { Err(StoreError::TooManyWrites) } else { Ok(()) }
    });
    assert_eq!(result.is_err(), fails);
    if fails || *model == after {
        assert_eq!(store.snapshot().revision(), before);
        assert!(watch.try_next().is_none());
        return;
    }
    assert_eq!(result.unwrap().revision, next);
    assert_told(watch, model, &after, next);
    *model = after;
}

/// The feed tells exactly what leads from one model to the other.
fn assert_told(watch: &mut Watch, before: &Model, after: &Model, revision: Revision) {
    let Some(WatchEvent::Commit(commit)) = watch.wait_next(PATIENCE) else {
        panic!("transaction {revision} is not told");
    };
    assert_eq!(commit.revision, revision);
    let mut told = before.clone();
    for change in &commit.changes {
        match &change.record {
            Some(record) => told.insert(change.key.clone(), seen(record)),
            None => told.remove(&change.key),
        };
    }
    assert_eq!(&told, after);
}

fn check_whole(store: &dyn Store, model: &Model) {
    let all = store.snapshot().scan(&KeyPrefix::all());
    let all: Vec<_> = all.map(|(key, record)| (key, seen(&record))).collect();
    let expected: Vec<_> = model.iter().map(|(key, e)| (key.clone(), e.clone())).collect();
    assert_eq!(all, expected);
    assert_eq!(store.snapshot().len(), model.len());
}

fn seeds() -> impl Iterator<Item = u64> {
    let first = number("ELBOW_STORE_SEED", 1);
    (first..first + number("ELBOW_STORE_RUNS", 12)).inspect(|seed| println!("SEED={seed}"))
}

fn durable_run(dir: &Path, rng: &mut Rng) {
    let mut model = Model::new();
    let mut store = open(dir);
    let mut watch = store.watch(Revision::ZERO);
    for _ in 0..STEPS {
        transaction(&store, &mut model, &mut watch, rng);
        check_scan(&store.snapshot(), &model, rng);
        if rng.percent(4) {
            drop(store);
            store = open(dir);
            watch = store.watch(store.snapshot().revision());
            check_whole(&store, &model);
        }
    }
    check_whole(&store, &model);
}

#[test]
fn the_durable_store_is_a_map() {
    for seed in seeds() {
        let dir = tempfile::tempdir().unwrap();
        durable_run(dir.path(), &mut Rng::from_seed(seed));
    }
}

#[test]
fn the_memory_store_is_a_map() {
    for seed in seeds() {
        let rng = &mut Rng::from_seed(seed);
        let store = MemoryStore::new(StoreId::from_random([7; 16]), schema());
        let mut model = Model::new();
        let mut watch = store.watch(Revision::ZERO);
        for _ in 0..STEPS {
            transaction(&store, &mut model, &mut watch, rng);
            check_scan(&store.snapshot(), &model, rng);
            if rng.percent(2) {
                let at = store.reset();
                model.clear();
                assert_eq!(store.snapshot().revision(), at);
                let told = watch.try_next();
                let lagged =
                    matches!(told, Some(WatchEvent::Lagged { resume_at }) if resume_at == at);
                assert!(lagged, "{told:?}");
            }
        }
        check_whole(&store, &model);
    }
}
