//! The first lines: what runs, where, since when; and what stopping waits for.

use elbow_control::GroupView;
use elbow_model::LifecycleState;
use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text};
use crate::live::model::Model;
use crate::live::text::{age, clean, count};
use crate::live::theme::Tone;

/// The command keeps this much of the line before uptime and version are left out.
const COMMAND_CELLS_MIN: usize = 24;

/// Below this width the way to force the end is told in short.
const AGAIN_WIDTH_MIN: u16 = 100;

/// Draws the header into one or two rows.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model) {
    if model.stopping {
        draw_first(painter, area, model);
        draw_stopping(painter, area, area.height.saturating_sub(1), model);
        return;
    }
    draw_first(painter, area, model);
    if area.height > 1 {
        let url = Text::new().plain(" ").and(&model.header.url, Tone::Load);
        let logs = format!("logs {} ", clean(&model.header.logs.to_string_lossy()));
        painter.text(area, 1, &url);
        painter.text_right(area, 1, &Text::new().dim(logs), url.width() + 2);
    }
}

fn draw_first(painter: &mut Painter, area: Rect, model: &Model) {
    let name = model.group().map_or("", |group| group.name.as_str());
    let command = clean(&model.header.command);
    let mut left = Text::new().and(" elbow ", Tone::Good).strong(name);
    if !name.is_empty() {
        left = left.plain("  ");
    }
    let right =
        Text::new().dim("up ").plain(age(model.uptime())).dim(format!("  v{} ", model.version));
    let used = left.width();
    let width = usize::from(area.width);
    let room = width.saturating_sub(used + right.width() + 2);
    let left_area = if room >= COMMAND_CELLS_MIN.min(command.chars().count()) {
        painter.text_right(area, 0, &right, 0);
        Rect { width: u16::try_from(used + room).unwrap_or(area.width), ..area }
    } else {
        area
    };
    painter.text(left_area, 0, &left.plain(command));
}

fn draw_stopping(painter: &mut Painter, area: Rect, row: u16, model: &Model) {
    painter.text(area, row, &Text::new().and(" ".repeat(usize::from(area.width)), Tone::Alert));
    let waits = model.group().map_or_else(|| "nothing is left".to_owned(), waits_for);
    let again = if area.width < AGAIN_WIDTH_MIN {
        "  press q again to force "
    } else {
        "  press q or Ctrl-C again to stop at once "
    };
    let again = Text::new().and(again, Tone::Alert);
    let room = area.width.saturating_sub(u16::try_from(again.width()).unwrap_or(u16::MAX));
    let first = if room >= 30 { Rect { width: room, ..area } } else { area };
    painter.text(first, row, &Text::new().and(format!(" DRAINING  {waits}"), Tone::Alert));
    if room >= 30 {
        painter.text_right(area, row, &again, 0);
    }
    painter.tint(area, row, Tone::Alert);
}

/// What must happen before everything has stopped.
fn waits_for(group: &GroupView) -> String {
    let left: Vec<_> = group
        .instances
        .iter()
        .filter(|member| member.state != LifecycleState::Terminated)
        .collect();
    let in_flight: u64 = left.iter().map(|member| u64::from(member.in_flight)).sum();
    let members = left.len();
    let instances = if members == 1 { "instance" } else { "instances" };
    match (members, in_flight) {
        (0, _) => "all instances have ended".to_owned(),
        (_, 0) => format!("waiting for {members} {instances} to end"),
        (_, 1) => format!("1 request in flight on {members} {instances}"),
        (_, n) => format!("{} requests in flight on {members} {instances}", count(n)),
    }
}
