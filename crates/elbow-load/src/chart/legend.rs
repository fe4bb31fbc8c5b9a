//! The table under the panels: every decision with its number, time, name and reason.

use super::canvas::{Anchor, Font, Stroke};
use super::markers::draw_badge;
use super::palette::{self, CELL, LABEL};
use super::{MARGIN, Picture, WIDTH};
use crate::text;

const LINE_HEIGHT: f64 = 15.0;
/// Space between two rows, beyond their lines.
const ROW_GAP: f64 = 7.0;
const NUMBER_X: f64 = MARGIN + 9.0;
const TIME_X: f64 = 92.0;
const WHAT_X: f64 = 118.0;
const WHAT_WIDTH: f64 = 250.0;
const WHY_X: f64 = WHAT_X + WHAT_WIDTH + 18.0;

/// Draws the table from `top` on; its lower edge.
pub(super) fn draw(picture: &mut Picture<'_>, top: f64) -> f64 {
    let marks = picture.marks();
    if marks.is_empty() {
        return top - 10.0;
    }
    let right = WIDTH - MARGIN;
    let mut y = top;
    for (x, name) in [(WHAT_X, "what"), (WHY_X, "why")] {
        picture.overlay.text((x, y + 11.0), name, LABEL);
    }
    picture.overlay.text((TIME_X, y + 11.0), "time", LABEL.anchor(Anchor::End));
    y += LINE_HEIGHT + 4.0;
    let what_font = CELL.bold();
    for (index, mark) in marks.iter().enumerate() {
        picture.base.line((MARGIN, y), (right, y), Stroke::new(palette::RULE, 0.8));
        let first = y + ROW_GAP / 2.0 + 12.0;
        draw_badge(picture, (NUMBER_X, first - 4.2), index + 1, mark.kind);
        let time = CELL.anchor(Anchor::End);
        picture.overlay.text((TIME_X, first), &text::offset(mark.at), time);
        let what = column(picture, (WHAT_X, first), &mark.label, WHAT_WIDTH, what_font);
        let why = column(picture, (WHY_X, first), &mark.cause, right - WHY_X, CELL);
        y += what.max(why) as f64 * LINE_HEIGHT + ROW_GAP;
    }
    let more = picture.recording.marks().len() - marks.len();
    if more > 0 {
        let note = format!("and {} that are not drawn", text::counted(more as u64, "decision"));
        picture.overlay.text((WHAT_X, y + ROW_GAP / 2.0 + 12.0), &note, LABEL);
        y += LINE_HEIGHT + ROW_GAP;
    }
    y
}

/// Writes `words` in lines of at most `width`; how many.
fn column(picture: &mut Picture<'_>, at: (f64, f64), words: &str, width: f64, font: Font) -> usize {
    let lines = text::wrap(words, width, |char| font.width_of_char(char));
    for (index, line) in lines.iter().enumerate() {
        picture.overlay.text((at.0, at.1 + index as f64 * LINE_HEIGHT), line, font);
    }
    lines.len()
}
