//! A sweep over seeds: every world is drawn at random, and the auditor has nothing to say.
//!
//! `ELBOW_SIM_SEEDS` sets how many (for long runs), `ELBOW_SIM_FIRST` where to begin. A seed that
//! fails is printed with its options and the end of its trace; `cargo run -p elbow-sim --example
//! sim -- SEED` replays it whole.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use elbow_sim::{Options, Outcome, run};

/// Enough to meet most pairs of faults, and few enough for every test run.
const SEEDS: u64 = 300;
/// Runs side by side: the smallest machine that this is developed on has two cores.
const THREADS: u64 = 2;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn the_auditor_has_nothing_to_say() {
    let first = number("ELBOW_SIM_FIRST", 0);
    let last = first + number("ELBOW_SIM_SEEDS", SEEDS);
    let next = AtomicU64::new(first);
    let worst: Mutex<Option<Outcome>> = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= last {
                        return;
                    }
                    let outcome = run(seed, &Options::draw(seed));
                    if !outcome.is_clean() {
                        next.store(last, Ordering::Relaxed);
                        let mut worst = worst.lock().unwrap_or_else(PoisonError::into_inner);
                        worst.get_or_insert(outcome);
                    }
                }
            });
        }
    });
    let worst = worst.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(outcome) = worst {
        panic!("{outcome}");
    }
}

#[test]
fn a_seed_replays_exactly() {
    let trace = |seed| {
        let options = Options { trace_lines: usize::MAX, ..Options::draw(seed) };
        let outcome = run(seed, &options);
        (outcome.stats, outcome.trace.to_string())
    };
    for seed in [3, 11] {
        assert_eq!(trace(seed), trace(seed));
    }
    assert_ne!(trace(3), trace(11));
}
