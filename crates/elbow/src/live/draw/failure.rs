//! A launch that did not work: what, the last lines of its output, and when the next try is.

use std::time::Duration;

use elbow_control::{FailureNote, GroupView};
use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text};
use crate::live::model::Model;
use crate::live::text::{age, clean};
use crate::live::theme::Tone;
use crate::live::wrap::wrap;

/// Log lines shown at most.
const LOG_LINES_MAX: usize = 8;
/// What went wrong takes at most this many rows.
const WHAT_ROWS_MAX: usize = 3;
/// How the planner speaks of launches that wait after failures.
const BACK_OFF: &str = "failures in a row";

/// The note to be shown: while launches fail.
pub(crate) fn shown(group: &GroupView) -> Option<&FailureNote> {
    group.last_failure.as_ref().filter(|_| group.launch_failures > 0)
}

/// Rows that the note takes when there is room, with its border.
pub(crate) fn rows(group: &GroupView, note: &FailureNote, width: u16) -> u16 {
    let cells = inner(width);
    let what = what(note, Duration::ZERO, cells).len();
    let log = note.log.len().min(LOG_LINES_MAX);
    u16::try_from(what + log + back_off(group, cells).len() + 2).unwrap_or(u16::MAX)
}

/// Draws the note; when there are too few rows, older log lines are left out first.
pub(crate) fn draw(
    painter: &mut Painter,
    area: Rect,
    model: &Model,
    group: &GroupView,
    note: &FailureNote,
) {
    let failures = group.launch_failures;
    let title = match failures {
        1 => "✖ a launch failed".to_owned(),
        n => format!("✖ {n} launches failed in a row"),
    };
    let inside = painter.frame(area, &Text::new().and(title, Tone::Bad), Tone::Bad);
    let cells = inner(area.width);
    let ago = model.view.at.since(note.at);
    let mut lines: Vec<Text> =
        what(note, ago, cells).into_iter().map(|line| Text::new().strong(line)).collect();
    let back_off = back_off(group, cells);
    let room = usize::from(inside.height).saturating_sub(lines.len() + back_off.len());
    let log = note.log.len().saturating_sub(room.min(LOG_LINES_MAX));
    for line in &note.log[log..] {
        lines.push(Text::new().and("│ ", Tone::Dim).plain(clean(line)));
    }
    lines.extend(back_off.into_iter().map(|line| Text::new().and(line, Tone::Warn)));
    for (row, line) in (0..inside.height).zip(&lines) {
        painter.text(inside, row, line);
    }
}

/// Which instance, what and when.
fn what(note: &FailureNote, ago: Duration, cells: usize) -> Vec<String> {
    let ago = if ago < Duration::from_secs(1) { "now".to_owned() } else { age(ago) + " ago" };
    let what = clean(&note.what);
    let text = match &note.instance {
        Some(id) => format!("{id}: {what} ({ago})"),
        None => format!("{what} ({ago})"),
    };
    let mut lines = wrap(&text, cells);
    lines.truncate(WHAT_ROWS_MAX);
    lines
}

/// What the planner says about the next launch.
fn back_off(group: &GroupView, cells: usize) -> Vec<String> {
    let lines = group.report.iter().filter(|line| line.contains(BACK_OFF));
    lines.flat_map(|line| wrap(&clean(line), cells)).take(WHAT_ROWS_MAX).collect()
}

/// Columns inside the border.
fn inner(width: u16) -> usize {
    usize::from(width.saturating_sub(4))
}
