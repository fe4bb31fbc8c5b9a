//! The verdict on a run: checks, totals, reaction time; as JSON and as text for a terminal.
//!
//! Pure. The caller decides what is checked; this module only states it.

mod json;
mod terminal;
#[cfg(test)]
pub(crate) mod tests;

use std::time::Duration;

use crate::load::LoadResult;
use crate::recording::{Capacity, Recording};
use crate::text;

pub use json::SCHEMA;
pub use terminal::TextStyle;

/// Sizes named in a summary before only the first, largest and last are.
const PATH_MAX: usize = 5;

/// One thing a run had to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What had to be so.
    pub name: String,
    /// Whether it was.
    pub passed: bool,
    /// What was seen.
    pub detail: String,
}

/// From the first request over capacity to the first one that a new instance served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// Intended start of the first request over capacity, after the load's start.
    pub over: Duration,
    /// When the first response of a new instance was complete, after the load's start.
    pub served: Duration,
    /// The new instance.
    pub instance: String,
}

/// A run, judged.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// What was run.
    pub title: &'a str,
    /// What was seen.
    pub recording: &'a Recording,
    /// What the load generator measured.
    pub load: &'a LoadResult,
    /// What had to be so.
    pub checks: &'a [Check],
    /// The reaction time, if there was a reaction.
    pub reaction: Option<Reaction>,
}

// === impl Check ===

impl Check {
    /// A check with its outcome and what was seen.
    pub fn new(name: impl Into<String>, passed: bool, detail: impl Into<String>) -> Self {
        Self { name: name.into(), passed, detail: detail.into() }
    }
}

// === impl Reaction ===

impl Reaction {
    /// How the run reacted to more load than `capacity_rps` requests per second. `None` if the
    /// load never exceeded it, or no instance served its first request after that.
    pub fn measure(load: &LoadResult, capacity_rps: f64) -> Option<Self> {
        let over = load.schedule.next_start(load.schedule.first_above(capacity_rps)?)?;
        let (served, instance) = load
            .instances
            .iter()
            .filter_map(|instance| Some((instance.first?.completed, &instance.name)))
            .filter(|&(completed, _)| completed > over)
            .min()?;
        Some(Self { over, served, instance: instance.clone() })
    }

    /// The reaction time.
    pub fn elapsed(&self) -> Duration {
        self.served.saturating_sub(self.over)
    }
}

// === impl Report ===

impl Report<'_> {
    /// Every check passed.
    pub fn passed(&self) -> bool {
        self.checks.iter().all(|check| check.passed)
    }

    /// The run in one line: `14,212 requests, 0 failed, scaled 1→4→1, reaction 1.9 s`.
    pub fn summary(&self) -> String {
        let mut summary = format!(
            "{}, {} failed",
            text::counted(self.load.sent, "request"),
            text::thousands(self.load.failed)
        );
        let path = size_path(self.recording.capacity());
        if path.len() > 1 {
            let path: Vec<String> = path.iter().map(u32::to_string).collect();
            summary += &format!(", scaled {}", path.join("→"));
        }
        if let Some(reaction) = &self.reaction {
            summary += &format!(", reaction {}", text::duration(reaction.elapsed()));
        }
        summary
    }

    /// The report as JSON; see [`SCHEMA`].
    pub fn to_json(&self) -> String {
        json::render(self)
    }

    /// The report for a terminal or a log, ending in a line break.
    pub fn to_text(&self, style: TextStyle) -> String {
        terminal::render(self, style)
    }
}

/// The desired sizes at which the direction of change turned, the first and the last included.
fn size_path(capacity: &[(Duration, Capacity)]) -> Vec<u32> {
    let mut path: Vec<u32> = Vec::new();
    for (_, sample) in capacity {
        let size = sample.desired;
        match path[..] {
            [.., last] if last == size => {}
            [.., before, last] if (before < last) == (last < size) => {
                path.pop();
                path.push(size);
            }
            _ => path.push(size),
        }
    }
    if path.len() > PATH_MAX {
        let max = path.iter().copied().max().unwrap_or_default();
        let mut short = vec![path[0], max, path[path.len() - 1]];
        short.dedup();
        return short;
    }
    path
}
