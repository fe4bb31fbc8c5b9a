//! What the durable store costs on this machine: the disk's sync by itself, transactions with one
//! and with many clients, opening, memory, and the reset of the memory store.
//!
//! `cargo run --release -p elbow-store --example bench -- [SECONDS] [CLIENTS] [DIRECTORY]`
//!
//! Targets: 2,000 durable transactions a second with 64 clients; ready within 100 ms with 1,000
//! records.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]

use std::error::Error;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use elbow_base::Histogram;
use elbow_store::{
    DurableStore, KeyPrefix, Kind, MemoryStore, Read as _, Record, RecordKey, Schema, Store,
    StoreError, StoreExt as _, StoreId,
};
use serde::{Deserialize, Serialize};

/// A record of a usual size: about 400 bytes.
#[derive(Serialize, Deserialize)]
struct Target {
    arn: String,
    state: String,
    description: String,
    turn: u64,
}

impl Record for Target {
    const KIND: Kind = Kind::new("target");
    const VERSION: u32 = 1;
}

/// How this program starts itself to measure an opening.
const OPEN: &str = "--open";

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if(|first| first == OPEN).is_some() {
        return opened(Path::new(&arguments.next().ok_or("a directory is missing")?));
    }
    let seconds = arguments.next().map_or(Ok(5), |text| text.parse())?;
    let clients = arguments.next().map_or(Ok(64), |text| text.parse())?;
    let temporary = tempfile::tempdir()?;
    let base = arguments.next().map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    let run = Duration::from_secs(seconds);

    sync_alone(&base.join("sync"))?;
    transactions(&base.join("one"), 1, run / 2)?;
    transactions(&base.join("many"), clients, run)?;
    for records in [1_000, 100_000] {
        opening(&base.join(format!("open-{records}")), records)?;
    }
    reads(&base.join("open-1000"))?;
    reset()
}

fn schema() -> Outcome<Schema> {
    Ok(Schema::new().with::<Target>()?)
}

fn open(dir: &Path) -> Outcome<DurableStore> {
    Ok(DurableStore::open(dir, schema()?, env!("CARGO_PKG_VERSION"))?)
}

fn key(name: u64) -> RecordKey {
    Target::key("000000000000", "eu-central-1", &format!("target-{name:08}"))
        .expect("the name is valid")
}

fn target(turn: u64) -> Target {
    let arn = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:targetgroup/bench/0123456789";
    let (state, description) = ("unhealthy".to_owned(), "x".repeat(250));
    Target { arn: arn.to_owned(), state, description, turn }
}

/// What the disk takes to make one small append durable, with nothing of ours around it.
fn sync_alone(path: &Path) -> Outcome<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    let mut times = Histogram::new();
    for _ in 0..1_000 {
        let start = Instant::now();
        file.write_all(&[7; 512])?;
        file.sync_data()?;
        times.record(start.elapsed());
    }
    println!("disk: append of 512 bytes and fdatasync: {}", quantiles(&times));
    Ok(())
}

/// Each client writes a record of its own in a read-modify-write transaction, again and again.
fn transactions(dir: &Path, clients: u64, run: Duration) -> Outcome<()> {
    let store = open(dir)?;
    let stop = AtomicBool::new(false);
    let (cpu, start) = (cpu_seconds()?, Instant::now());
    let client = |name: u64| -> Result<Histogram, StoreError> {
        let mut times = Histogram::new();
        while !stop.load(Ordering::Relaxed) {
            let start = Instant::now();
            store.transact(|tx| {
                let key = key(name);
                let turn = tx.get_record::<Target>(&key)?.map_or(0, |entry| entry.value.turn);
                tx.put_record(&key, &target(turn + 1))
            })?;
            times.record(start.elapsed());
        }
        Ok(times)
    };
    let times: Result<Vec<Histogram>, StoreError> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients).map(|name| scope.spawn(move || client(name))).collect();
        std::thread::sleep(run);
        stop.store(true, Ordering::Relaxed);
        threads.into_iter().map(|thread| thread.join().expect("no client panics")).collect()
    });
    let elapsed = start.elapsed().as_secs_f64();
    let cpu = cpu_seconds()? - cpu;
    let mut all = Histogram::new();
    times?.iter().for_each(|times| all.merge(times));
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let (rate, each) = (all.count() as f64 / elapsed, cpu * 1e6 / all.count() as f64);
    println!(
        "{clients} clients: {rate:.0} durable transactions/s, {}, CPU {:.0} % of one core \
         ({each:.0} us each), disk {} KiB",
        quantiles(&all),
        cpu / elapsed * 100.0,
        disk_kib(dir)?,
    );
    Ok(())
}

/// Opens a store with so many records.
fn opening(dir: &Path, records: u64) -> Outcome<()> {
    let store = open(dir)?;
    fill(&store, records)?;
    drop(store);
    // In a process of its own, so that the memory is that of the store alone.
    let status = Command::new(std::env::current_exe()?).arg(OPEN).arg(dir).status()?;
    if status.success() { Ok(()) } else { Err("the opening process failed".into()) }
}

/// The first opening and four more in this process, and the memory after the first.
fn opened(dir: &Path) -> Outcome<()> {
    let before = resident_kib()?;
    let start = Instant::now();
    let store = open(dir)?;
    let (first, resident, records) = (start.elapsed(), resident_kib()?, store.snapshot().len());
    drop(store);
    let mut times = Histogram::new();
    for _ in 0..4 {
        let start = Instant::now();
        let store = open(dir)?;
        times.record(start.elapsed());
        drop(store);
    }
    println!(
        "open with {records} records: first {first:.2?}, again {}, resident {before} -> {resident} \
         KiB, disk {} KiB",
        quantiles(&times),
        disk_kib(dir)?
    );
    Ok(())
}

/// Typed reads of a snapshot.
fn reads(dir: &Path) -> Outcome<()> {
    let store = open(dir)?;
    let snapshot = store.snapshot();
    let prefix = KeyPrefix::kind(Target::KIND);
    for pass in ["first", "later"] {
        let start = Instant::now();
        let count = snapshot.records::<Target>(&prefix).filter(Result::is_ok).count();
        println!("{pass} typed scan of {count} records: {:?}", start.elapsed());
    }
    let start = Instant::now();
    let found = (0..1_000).filter(|&n| store.snapshot().get(&key(n)).is_some()).count();
    println!("{found} snapshots with one look-up each: {:?}", start.elapsed());
    Ok(())
}

fn reset() -> Outcome<()> {
    let store = MemoryStore::new(StoreId::from_random([7; 16]), schema()?);
    let mut times = Histogram::new();
    for _ in 0..20 {
        fill(&store, 10_000)?;
        let start = Instant::now();
        store.reset();
        times.record(start.elapsed());
    }
    println!("reset of 10,000 records in memory: {}", quantiles(&times));
    Ok(())
}

fn fill(store: &dyn Store, records: u64) -> Outcome<()> {
    for first in (0..records).step_by(500) {
        let last = records.min(first + 500);
        store
            .transact(|tx| (first..last).try_for_each(|n| tx.put_record(&key(n), &target(n))))
            .map_err(|error: StoreError| error)?;
    }
    Ok(())
}

fn quantiles(times: &Histogram) -> String {
    let [p50, p99, max] = [0.5, 0.99, 1.0].map(|q| times.quantile(q).unwrap_or_default());
    format!("p50 {p50:.2?} p99 {p99:.2?} max {max:.2?}")
}

/// User and system time of this process so far.
fn cpu_seconds() -> Outcome<f64> {
    /// Linux counts these in hundredths of a second, whatever its kernel's timer does.
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat")?;
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = |at: usize| after_name.split_whitespace().nth(at).unwrap_or("0").parse::<f64>();
    Ok((ticks(11)? + ticks(12)?) / TICKS_PER_SECOND)
}

fn resident_kib() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    Ok(line.split_whitespace().next().unwrap_or("0").parse()?)
}

fn disk_kib(dir: &Path) -> Outcome<u64> {
    let sizes = fs::read_dir(dir)?.map(|file| Ok(file?.metadata()?.len()));
    Ok(sizes.sum::<std::io::Result<u64>>()? / 1024)
}
