//! Runs simulations: `sim SEED` prints one with its full trace, `sim FIRST..LAST` a range with
//! progress and the seeds that failed.
//!
//! A failing seed of a sweep replays with the first form.

use std::process::ExitCode;

use elbow_sim::{Options, run};

/// Seeds between two lines of progress.
const PROGRESS_EVERY: u64 = 100;
/// Failures printed in full; of further ones only the first violation.
const FULL_MAX: usize = 1;

fn main() -> ExitCode {
    let argument = std::env::args().nth(1).unwrap_or_default();
    if let Ok(seed) = argument.parse() {
        return one(seed);
    }
    let range = argument
        .split_once("..")
        .and_then(|(first, last)| Some((first.parse::<u64>().ok()?, last.parse::<u64>().ok()?)));
    match range {
        Some((first, last)) if first < last => many(first, last),
        _ => {
            eprintln!("usage: sim SEED | sim FIRST..LAST");
            ExitCode::from(2)
        }
    }
}

fn one(seed: u64) -> ExitCode {
    let options = Options { trace_lines: usize::MAX, ..Options::draw(seed) };
    let outcome = run(seed, &options);
    if outcome.is_clean() {
        println!("{:#?}\n{}", outcome.options, outcome.trace);
    }
    println!("{outcome}");
    ExitCode::from(u8::from(!outcome.is_clean()))
}

fn many(first: u64, last: u64) -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    let mut failed = Vec::new();
    let mut simulated = std::time::Duration::ZERO;
    for seed in first..last {
        let outcome = run(seed, &Options::draw(seed));
        simulated += outcome.simulated;
        if !outcome.is_clean() {
            if failed.len() < FULL_MAX {
                println!("{outcome}");
            } else {
                println!("seed {seed}: {}", outcome.violations[0]);
            }
            failed.push(seed);
        }
        if (seed + 1 - first).is_multiple_of(PROGRESS_EVERY) {
            println!("{} runs, {} failed, {simulated:?} simulated", seed + 1 - first, failed.len());
        }
    }
    println!("{} runs, {} failed: {failed:?}", last - first, failed.len());
    ExitCode::from(u8::from(!failed.is_empty()))
}
