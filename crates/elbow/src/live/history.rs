//! The last minutes of traffic, second by second, for the graph. Bounded.

use std::collections::VecDeque;

use elbow_control::View;
use elbow_model::LifecycleState;

/// Seconds kept: enough for the widest graph at one second a column.
const SECONDS_MAX: usize = 600;
/// The graph shows at least this many seconds.
const WINDOW_SECONDS: u64 = 120;
/// On a fast clock views lie more than a second apart; up to so many seconds between two views
/// are taken to be like the later one. Longer gaps stay gaps.
const GAP_SECONDS_MAX: u64 = 30;
/// Seconds a column may stand for.
const STEPS: [u64; 7] = [1, 2, 3, 5, 10, 30, 60];

/// What is known of the last minutes, oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    seconds: VecDeque<Second>,
    errors: u64,
}

#[derive(Clone, Copy, Debug)]
struct Second {
    second: u64,
    requests: u64,
    errors: u64,
    serving: usize,
}

/// The history as a graph of a given width shows it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Graph {
    /// The columns, oldest first; `None` where nothing is known.
    pub(crate) columns: Vec<Option<Column>>,
    /// Seconds that all columns together stand for.
    pub(crate) seconds: u64,
    /// The most requests a second in any column.
    pub(crate) peak: f64,
}

/// One column of the graph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Column {
    /// Requests a second.
    pub(crate) rate: f64,
    /// Errors that fell into it.
    pub(crate) errors: u64,
    /// Members in service at its end.
    pub(crate) serving: usize,
}

// === impl History ===

impl History {
    /// Takes in the last whole second of `view`.
    pub(crate) fn look(&mut self, view: &View) {
        let totals = &view.balancer.totals;
        let total = totals
            .elb_responses
            .server_error
            .saturating_add(totals.target_responses.server_error)
            .saturating_add(totals.cut_responses);
        let errors = total.saturating_sub(std::mem::replace(&mut self.errors, total));
        let now = Second {
            second: view.at.unix_seconds().saturating_sub(1),
            requests: view.balancer.requests_per_second,
            errors,
            serving: serving(view),
        };
        match self.seconds.back_mut() {
            Some(last) if last.second >= now.second => {
                // The same second again: late reports may have added to it.
                let errors = last.errors.saturating_add(errors);
                *last = Second { second: last.second, errors, ..now };
            }
            Some(last) => {
                let from = last.second + 1;
                if now.second - from < GAP_SECONDS_MAX {
                    (from..now.second).for_each(|s| self.push(Second { second: s, ..now }));
                }
                self.push(now);
            }
            None => self.push(now),
        }
    }

    fn push(&mut self, second: Second) {
        if self.seconds.len() == SECONDS_MAX {
            self.seconds.pop_front();
        }
        self.seconds.push_back(second);
    }

    /// The history in `width` columns. Columns begin at multiples of their length, so that a
    /// second stays in the column it is in.
    pub(crate) fn graph(&self, width: usize) -> Graph {
        let wide = u64::try_from(width).unwrap_or(u64::MAX);
        let step = STEPS
            .into_iter()
            .find(|step| step.saturating_mul(wide) >= WINDOW_SECONDS)
            .unwrap_or(STEPS[STEPS.len() - 1]);
        let mut columns = vec![Tally::default(); width];
        let newest = self.seconds.back().map_or(0, |last| last.second / step);
        for second in self.seconds.iter().rev() {
            let back = usize::try_from(newest - second.second / step).unwrap_or(usize::MAX);
            match width.checked_sub(back.saturating_add(1)) {
                Some(column) => columns[column].add(second),
                None => break,
            }
        }
        let columns: Vec<_> = columns.into_iter().map(Tally::column).collect();
        let peak = columns.iter().flatten().map(|column| column.rate).fold(0.0, f64::max);
        Graph { columns, seconds: step.saturating_mul(wide), peak }
    }
}

/// Members in service, in all groups.
fn serving(view: &View) -> usize {
    let members = view.groups.iter().flat_map(|group| &group.instances);
    members.filter(|member| member.state == LifecycleState::InService).count()
}

#[derive(Clone, Copy, Default)]
struct Tally {
    seconds: u32,
    requests: u64,
    errors: u64,
    serving: usize,
}

impl Tally {
    /// Adds a second; the first added is the column's newest.
    fn add(&mut self, second: &Second) {
        if self.seconds == 0 {
            self.serving = second.serving;
        }
        self.seconds += 1;
        self.requests = self.requests.saturating_add(second.requests);
        self.errors = self.errors.saturating_add(second.errors);
    }

    #[expect(clippy::cast_precision_loss, reason = "the height of a bar")]
    fn column(self) -> Option<Column> {
        (self.seconds > 0).then(|| Column {
            rate: self.requests as f64 / f64::from(self.seconds),
            errors: self.errors,
            serving: self.serving,
        })
    }
}
