//! The last things that happened, readable, for the report of a failure.

use std::collections::VecDeque;
use std::fmt;

use elbow_base::Timestamp;

/// A bounded log, one line an entry, with the time since the start of the simulation.
#[derive(Clone, Debug)]
pub struct Trace {
    start: Timestamp,
    lines: VecDeque<String>,
    lines_max: usize,
    dropped: u64,
}

impl Trace {
    pub(crate) fn new(start: Timestamp, lines_max: usize) -> Self {
        Self { start, lines: VecDeque::new(), lines_max, dropped: 0 }
    }

    pub(crate) fn add(&mut self, at: Timestamp, text: fmt::Arguments<'_>) {
        if self.lines_max == 0 {
            return;
        }
        if self.lines.len() == self.lines_max {
            self.lines.pop_front();
            self.dropped += 1;
        }
        let seconds = at.since(self.start).as_secs_f64();
        self.lines.push_back(format!("{seconds:>9.3}  {text}"));
    }

    /// The lines kept, oldest first.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str)
    }
}

impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.dropped > 0 {
            writeln!(f, "  ({} earlier lines left out)", self.dropped)?;
        }
        for line in &self.lines {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}
