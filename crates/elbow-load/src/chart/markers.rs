//! Decisions as numbered lines through all panels. Badges that would touch move to another row, and
//! when all rows are full, to the right, with a leader back to their time.

use std::time::Duration;

use super::canvas::Stroke;
use super::palette::{self, mark_color};
use super::scale::TimeAxis;
use super::{MARGIN, Picture, WIDTH};
use crate::recording::{Mark, MarkKind};

const RADIUS: f64 = 8.5;
/// Between the centres of two badges of one row.
const SPACING: f64 = 2.0 * RADIUS + 2.0;
const ROW_HEIGHT: f64 = 2.0 * RADIUS + 3.0;
const ROWS_MAX: usize = 4;
/// With more marks than this their lines are paler, so that the data stays in front.
const CROWD: usize = 30;
/// A line this near the one before is not drawn through the panels.
const LINE_SPACING_MIN: f64 = 2.0;

/// Where the badges of all marks go.
pub(super) struct Badges {
    placed: Vec<Badge>,
    rows: usize,
}

struct Badge {
    kind: MarkKind,
    at: Duration,
    x: f64,
    row: usize,
}

/// Finds a place for each mark's badge. Marks are in order of time.
pub(super) fn place(marks: &[Mark], time: &TimeAxis) -> Badges {
    let mut placed: Vec<Badge> = Vec::with_capacity(marks.len());
    let mut ends = [f64::NEG_INFINITY; ROWS_MAX];
    for mark in marks {
        let wanted = time.x(mark.at);
        let free = ends.iter().position(|end| end + SPACING <= wanted);
        let row = free.unwrap_or_else(|| lowest(&ends));
        let x = wanted.max(ends[row] + SPACING);
        ends[row] = x;
        placed.push(Badge { kind: mark.kind, at: mark.at, x, row });
    }
    push_back(&mut placed);
    let rows = placed.iter().map(|badge| badge.row + 1).max().unwrap_or(0);
    Badges { placed, rows }
}

/// A badge beyond the right edge pushes its row back to the left.
fn push_back(placed: &mut [Badge]) {
    let mut limits = [WIDTH - MARGIN - RADIUS; ROWS_MAX];
    for badge in placed.iter_mut().rev() {
        badge.x = badge.x.min(limits[badge.row]);
        limits[badge.row] = badge.x - SPACING;
    }
}

fn lowest(ends: &[f64; ROWS_MAX]) -> usize {
    let mut best = 0;
    for (row, end) in ends.iter().enumerate() {
        if *end < ends[best] {
            best = row;
        }
    }
    best
}

// === impl Badges ===

impl Badges {
    /// Space that the badges take above the first panel's heading.
    pub(super) fn height(&self) -> f64 {
        if self.rows == 0 { 0.0 } else { self.rows as f64 * ROW_HEIGHT + 4.0 }
    }

    /// Centres of the badges, rows counted from zero.
    #[cfg(test)]
    pub(super) fn centers(&self) -> Vec<(f64, f64)> {
        self.placed.iter().map(|badge| (badge.x, badge.row as f64 * ROW_HEIGHT)).collect()
    }

    /// Draws lines down to `bottom` through the panels from `top` on, and the badges above it.
    pub(super) fn draw(&self, picture: &mut Picture<'_>, top: f64, bottom: f64) {
        let head = top - super::HEADING_HEIGHT;
        let y_of = |badge: &Badge| head - 4.0 - RADIUS - badge.row as f64 * ROW_HEIGHT;
        let opacity = if self.placed.len() > CROWD { 0.35 } else { 0.6 };
        let mut last = f64::NEG_INFINITY;
        for badge in &self.placed {
            let x = picture.time.x(badge.at);
            let stroke = Stroke::new(mark_color(badge.kind), 1.0).opacity(opacity);
            picture.base.polyline(&[(badge.x, y_of(badge)), (x, head), (x, top)], stroke);
            if x - last >= LINE_SPACING_MIN || badge.kind == MarkKind::Kill {
                picture.base.line((x, top), (x, bottom), stroke.dash("3 3"));
                last = x;
            }
        }
        for (index, badge) in self.placed.iter().enumerate() {
            draw_badge(picture, (badge.x, y_of(badge)), index + 1, badge.kind);
        }
    }
}

/// A numbered disc.
pub(super) fn draw_badge(
    picture: &mut Picture<'_>,
    center: (f64, f64),
    number: usize,
    kind: MarkKind,
) {
    picture.overlay.circle(center, RADIUS, mark_color(kind));
    let mut font = palette::BADGE;
    if number > 99 {
        font.size = 7.5;
    }
    picture.overlay.text((center.0, center.1 + 3.4), &number.to_string(), font);
}
