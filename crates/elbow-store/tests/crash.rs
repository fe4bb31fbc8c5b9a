//! Whatever was acknowledged survives: the process killed at any moment, and the machine losing
//! what was written after the last acknowledgement. `ELBOW_STORE_SEED` repeats a run,
//! `ELBOW_STORE_ROUNDS` makes it longer.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;

use elbow_base::Rng;
use elbow_store::contract::{alpha, alphas, text};
use elbow_store::{Committed, KeyPrefix, Read, Revision, Store, StoreError, StoreExt as _};
use support::{again, number, open};

/// Set for a process that writes until it is killed.
const WRITER: &str = "ELBOW_STORE_TEST_WRITER";
const CLIENTS: u64 = 6;
/// Items that each client keeps; every transaction adds one and deletes the oldest.
const ITEMS: u64 = 5;

fn count(from: &impl Read, name: &str) -> u64 {
    text(from, &alpha(name)).map_or(0, |text| text.parse().unwrap())
}

/// One transaction: a client's count, the count of all, a new item and the end of an old one.
fn work(store: &dyn Store, client: u64) -> Result<Committed<u64>, StoreError> {
    store.transact(|tx| {
        let n = count(tx, &format!("count-{client}")) + 1;
        let total = count(tx, "total") + 1;
        tx.put(&alpha(&format!("count-{client}")), n.to_string().into_bytes())?;
        tx.put(&alpha("total"), total.to_string().into_bytes())?;
        let item = format!("item-{client}-{n}-").repeat(1 + usize::try_from(n % 40).unwrap());
        tx.put(&alpha(&format!("item-{client}-{n:08}")), item.into_bytes())?;
        if n > ITEMS {
            tx.delete(&alpha(&format!("item-{client}-{:08}", n - ITEMS)))?;
        }
        Ok(n)
    })
}

/// Every record is as some number of whole transactions left it. Returns that number.
fn check_whole(store: &dyn Store) -> u64 {
    let snapshot = store.snapshot();
    let mut expected = Vec::new();
    let mut total = 0;
    for client in 0..CLIENTS {
        let n = count(&snapshot, &format!("count-{client}"));
        total += n;
        if n > 0 {
            expected.push(format!("count-{client}"));
        }
        let oldest = n.saturating_sub(ITEMS) + 1;
        expected.extend((oldest..=n).map(|n| format!("item-{client}-{n:08}")));
    }
    if total > 0 {
        expected.push("total".to_owned());
    }
    expected.sort();
    let names: Vec<_> = snapshot.scan(&alphas()).map(|(key, _)| key.name().to_owned()).collect();
    assert_eq!(names, expected, "nothing is half-done");
    assert_eq!(count(&snapshot, "total"), total);
    assert_eq!(snapshot.revision(), Revision::new(total), "one revision for each transaction");
    let newest = snapshot.scan(&KeyPrefix::all()).map(|(_, record)| record.revision()).max();
    assert_eq!(newest.unwrap_or_default(), snapshot.revision());
    total
}

/// Not a test by itself: works with several threads and tells each acknowledged transaction.
#[test]
fn writer() {
    let Some(dir) = std::env::var_os(WRITER) else { return };
    let store = open(Path::new(&dir));
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let store = &store;
            scope.spawn(move || {
                loop {
                    let done = work(store, client).unwrap();
                    let (n, revision) = (done.value, done.revision);
                    let line = format!("\nACK {client} {n} {revision}\n");
                    if std::io::stdout().lock().write_all(line.as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
}

/// What a killed writer has acknowledged: by client, its count and the revision.
type Acknowledged = BTreeMap<u64, (u64, u64)>;

/// Runs a writer, kills it after so many acknowledgements, and returns the last of each client.
fn kill_after(dir: &Path, acknowledgements: u64) -> Acknowledged {
    let mut child = again("writer", WRITER, dir);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut acknowledged = Acknowledged::new();
    let mut killed = false;
    let mut seen = 0;
    let mut line = String::new();
    loop {
        if seen >= acknowledgements && !killed {
            child.kill().unwrap();
            killed = true;
        }
        line.clear();
        if output.read_line(&mut line).unwrap() == 0 {
            break;
        }
        let whole = line.strip_suffix('\n').and_then(|line| line.strip_prefix("ACK "));
        let Some(whole) = whole else { continue };
        let numbers: Vec<u64> = whole.split(' ').map(|text| text.parse().unwrap()).collect();
        let [client, n, revision] = numbers[..] else { panic!("{line:?}") };
        if let Some((before, at)) = acknowledged.insert(client, (n, revision)) {
            assert!(n == before + 1 && revision > at, "{client}: {n} at {revision}");
        }
        seen += 1;
    }
    assert!(killed, "the writer ended by itself after {seen} acknowledgements");
    child.wait().unwrap();
    acknowledged
}

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let seed = number("ELBOW_STORE_SEED", 1);
    println!("SEED={seed}");
    let mut rng = Rng::from_seed(seed);
    let dir = tempfile::tempdir().unwrap();
    let (mut acknowledgements, mut before) = (0, 0);
    for round in 0..number("ELBOW_STORE_ROUNDS", 40) {
        // Sometimes while it starts, sometimes after the log has gone into the file a few times.
        let kill_at = match rng.below(5) {
            0 => 0,
            1 => rng.below(1_000),
            _ => rng.below(200),
        };
        let acknowledged = kill_after(dir.path(), kill_at);
        let store = open(dir.path());
        let total = check_whole(&store);
        assert!(total >= before, "round {round}: {total} transactions, there were {before}");
        before = total;
        for (client, (n, revision)) in acknowledged {
            let stored = count(&store.snapshot(), &format!("count-{client}"));
            // One more may have become durable without being told.
            assert!(stored == n || stored == n + 1, "round {round}: {client} told {n}: {stored}");
            assert!(store.snapshot().revision() >= Revision::new(revision));
            acknowledgements += 1;
        }
    }
    println!("{before} transactions survived, {acknowledgements} last words were checked");
}

/// Copies a data directory with its log cut off or spoilt after `kept` bytes, as if the machine
/// had lost what was written and never synced.
fn copy_torn(from: &Path, to: &Path, kept: usize, rng: &mut Rng) {
    fs::create_dir_all(to).unwrap();
    fs::copy(from.join("state.db"), to.join("state.db")).unwrap();
    let mut log = fs::read(from.join("state.db-wal")).unwrap();
    match rng.below(3) {
        0 => log.truncate(kept),
        1 => log[kept..].fill(0),
        _ => {
            for _ in 0..8 {
                if let Some(at) = rng.index(log.len() - kept) {
                    log[kept + at] ^= 1 << rng.below(8);
                }
            }
        }
    }
    fs::write(to.join("state.db-wal"), log).unwrap();
}

#[test]
fn what_was_acknowledged_survives_a_torn_log() {
    let seed = number("ELBOW_STORE_SEED", 1);
    println!("SEED={seed}");
    let mut rng = Rng::from_seed(seed);
    let dir = tempfile::tempdir().unwrap();
    let live = dir.path().join("live");
    let store = open(&live);
    let log = live.join("state.db-wal");
    // The log's length when each transaction was acknowledged: at least so much was synced. Few
    // enough transactions that the log never starts again from its beginning.
    let mut synced: Vec<u64> = vec![fs::metadata(&log).unwrap().len()];
    for _ in 0..120 {
        work(&store, rng.below(CLIENTS)).unwrap();
        synced.push(fs::metadata(&log).unwrap().len());
    }
    assert!(synced.is_sorted(), "the log only grows");
    let (empty, whole) = (synced[0], synced[synced.len() - 1]);
    for round in 0..60 {
        let kept = empty + rng.below(whole - empty + 1);
        let torn = dir.path().join(format!("torn-{round}"));
        copy_torn(&live, &torn, usize::try_from(kept).unwrap(), &mut rng);
        let survived = check_whole(&open(&torn));
        let acknowledged = synced.iter().rposition(|&length| length <= kept).unwrap() as u64;
        assert!(survived >= acknowledged, "round {round}: {survived} of {acknowledged} survived");
        // It works on, and the next start agrees.
        let store = open(&torn);
        work(&store, 0).unwrap();
        drop(store);
        assert_eq!(check_whole(&open(&torn)), survived + 1);
        fs::remove_dir_all(&torn).unwrap();
    }
}
