//! The graph of requests a second, as bars in eighths of a cell, with the members in service below.

use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text};
use crate::live::history::Graph;
use crate::live::theme::Tone;

/// Bars by eighths.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Round values of a full bar within a decade.
const TOPS: [f64; 8] = [1.0, 1.2, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0];
/// Decades that any counter fits into.
const DECADES_MAX: u32 = 20;

/// Draws the bars from the bottom of `area` up.
pub(crate) fn draw(painter: &mut Painter, area: Rect, graph: &Graph) {
    let top = ceiling(graph.peak);
    for (column, shown) in (0..area.width).zip(&graph.columns) {
        let Some(shown) = shown else { continue };
        let tone = if shown.errors > 0 { Tone::Bad } else { Tone::Load };
        let eighths = height(shown.rate, top, area.height);
        if eighths == 0 {
            let tone = if shown.errors > 0 { Tone::Bad } else { Tone::Dim };
            painter.cell(area, column, area.height.saturating_sub(1), '▁', tone);
        }
        for row in 0..area.height {
            let filled = eighths.saturating_sub(8 * (area.height - 1 - row)).min(8);
            if let Some(symbol) = usize::from(filled).checked_sub(1).and_then(|n| BARS.get(n)) {
                painter.cell(area, column, row, *symbol, tone);
            }
        }
    }
}

/// Draws how many members were in service: the number where it changes, a line where it stays.
pub(crate) fn draw_serving(painter: &mut Painter, area: Rect, graph: &Graph) {
    let mut last = None;
    let mut free = 0;
    for (column, shown) in (0..area.width).zip(&graph.columns) {
        let now = shown.map(|shown| shown.serving);
        let Some(serving) = now else { continue };
        if now != last {
            let number = serving.to_string();
            let cells = u16::try_from(number.len()).unwrap_or(u16::MAX);
            let column = column.min(area.width.saturating_sub(cells));
            painter.text_at(area, column, 0, &Text::new().and(number, Tone::Good));
            free = column.saturating_add(cells);
        } else if column >= free {
            painter.cell(area, column, 0, '─', Tone::Dim);
        }
        last = now;
    }
}

/// The height of a bar in eighths of a row; something is never nothing.
fn height(rate: f64, top: f64, rows: u16) -> u16 {
    let share = (rate / top).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most the eighths of the rows"
    )]
    let eighths = (share * f64::from(rows) * 8.0).round() as u16;
    if rate > 0.0 { eighths.max(1) } else { 0 }
}

/// The value of a full bar: above the peak, so that the graph does not jump at every new peak.
fn ceiling(peak: f64) -> f64 {
    let mut decade = 10.0;
    for _ in 0..DECADES_MAX {
        if let Some(top) = TOPS.into_iter().map(|top| top * decade).find(|top| *top >= peak) {
            return top;
        }
        decade *= 10.0;
    }
    peak
}
