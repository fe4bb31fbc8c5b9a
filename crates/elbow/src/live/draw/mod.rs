//! The picture: a pure function of the model. This file divides the screen; each part has a file.

mod activities;
mod capacity;
mod columns;
mod digits;
mod failure;
mod footer;
mod graph;
mod header;
mod instances;
mod paint;
mod summary;
mod traffic;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::live::draw::paint::Painter;
use crate::live::model::Model;

/// Below this width the two panels do not fit side by side.
const PANELS_WIDTH_MIN: u16 = 70;
/// Below this height a few lines stand for the panels.
const PANELS_HEIGHT_MIN: u16 = 18;
/// The capacity panel has nothing to show in more columns.
const CAPACITY_WIDTH_MAX: u16 = 64;
/// The activities keep at least this many rows when there is room for anything below the panels.
const ACTIVITIES_ROWS_MIN: u16 = 4;

/// Draws everything.
pub(crate) fn draw(frame: &mut Frame, model: &Model) {
    let area = frame.area();
    let mut painter = Painter::new(frame.buffer_mut(), model.theme);
    let [header, body, footer] = frame_of(area);
    header::draw(&mut painter, header, model);
    draw_body(&mut painter, body, model);
    footer::draw(&mut painter, footer, model);
    if model.help {
        footer::draw_help(&mut painter, area);
    }
}

/// Header, body and footer.
fn frame_of(area: Rect) -> [Rect; 3] {
    let header = if area.height >= 8 { 2 } else { 1 };
    let footer = u16::from(area.height >= 10);
    let (header, rest) = split(area, header);
    let (body, footer) = split(rest, rest.height.saturating_sub(footer));
    [header, body, footer]
}

fn draw_body(painter: &mut Painter, body: Rect, model: &Model) {
    let panels = body.width >= PANELS_WIDTH_MIN && body.height + 3 >= PANELS_HEIGHT_MIN;
    let mut rest = if panels {
        let (top, rest) = split(body, panel_rows(body.height));
        draw_panels(painter, top, model);
        rest
    } else {
        let (top, rest) = split(body, summary::rows(model).min(body.height));
        summary::draw(painter, top, model);
        rest
    };
    let Some(group) = model.group() else { return };
    if let Some(refresh) = &group.refresh {
        let (row, below) = split(rest, capacity::refresh_rows(refresh));
        capacity::draw_refresh(painter, row, model, refresh);
        rest = below;
    }
    if let Some(note) = failure::shown(group) {
        let wanted = failure::rows(group, note, rest.width);
        let (row, below) = split(rest, wanted.min(rest.height.saturating_sub(6).max(3)));
        failure::draw(painter, row, model, group, note);
        rest = below;
    }
    let kept = if rest.height >= 2 * ACTIVITIES_ROWS_MIN { ACTIVITIES_ROWS_MIN } else { 0 };
    let wanted = instances::rows(group);
    let (table, below) = split(rest, wanted.min(rest.height - kept));
    instances::draw(painter, table, model, group);
    activities::draw(painter, below, model, group);
}

fn draw_panels(painter: &mut Painter, area: Rect, model: &Model) {
    let right = (area.width * 42 / 100).min(CAPACITY_WIDTH_MAX);
    let left = area.width - right;
    let traffic = Rect { width: left.saturating_sub(1), ..area };
    let capacity = Rect { x: area.x + left, width: right, ..area };
    traffic::draw(painter, traffic, model);
    capacity::draw(painter, capacity, model);
}

/// Rows of the panels: their share of a body of this height.
fn panel_rows(body: u16) -> u16 {
    match body {
        ..25 => 7,
        25..40 => 10,
        _ => 13,
    }
}

/// The first `rows` rows of `area`, and the others.
fn split(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let top = Rect { height: rows, ..area };
    (top, Rect { y: area.y + rows, height: area.height - rows, ..area })
}
