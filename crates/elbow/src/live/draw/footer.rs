//! The last line with the keys, and the help over everything.

use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text};
use crate::live::model::{Focus, Model};
use crate::live::theme::Tone;

/// Size of the help with its border.
const HELP: (u16, u16) = (62, 21);

/// Draws the key line.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model) {
    let scrolled = match model.focus {
        Focus::Activities => "scroll activities",
        Focus::Instances => "scroll instances",
    };
    let other = match model.focus {
        Focus::Activities => "instances",
        Focus::Instances => "activities",
    };
    let quit = if model.stopping { "force stop" } else { "drain and quit" };
    let mut text = Text::new().plain(" ");
    for (key, what) in [("q", quit), ("j/k", scrolled), ("tab", other), ("?", "help")] {
        text = text.strong(key).dim(format!(" {what}   "));
    }
    painter.text(area, 0, &text);
}

/// Draws the help in the middle of `area`.
pub(crate) fn draw_help(painter: &mut Painter, area: Rect) {
    let (width, height) = (HELP.0.min(area.width), HELP.1.min(area.height));
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 2;
    let area = Rect { x, y, width, height };
    painter.clear(area);
    let inside = painter.frame(area, &Text::new().strong("Help"), Tone::Load);
    for (row, text) in (0..inside.height).zip(help()) {
        painter.text(inside, row, &text);
    }
}

fn help() -> Vec<Text> {
    let key = |keys: &str, what: &str| Text::new().strong(format!("{keys:<16}")).plain(what);
    let sign = |sign: char, tone, word: &str, what: &str| {
        Text::new().and(format!("{sign} {word:<14}"), tone).plain(what)
    };
    vec![
        key("q, Ctrl-C", "drain and stop everything; again: at once"),
        key("j k, arrows", "scroll one; space b, Page Up/Down: ten"),
        key("g G, Home End", "first and last"),
        key("tab", "scroll the other list"),
        key("?", "this help; Esc closes it"),
        key("Ctrl-L", "draw everything anew"),
        Text::new(),
        sign('●', Tone::Good, "healthy", "in service and passing its checks"),
        sign('◐', Tone::Warn, "starting", "launched, no verdict yet"),
        sign('✖', Tone::Bad, "unhealthy", "fails its checks or has ended"),
        sign('▽', Tone::Leaving, "leaving", "no new requests, drains, then ends"),
        Text::new(),
        key("ELB 5xx", "answered by the load balancer itself"),
        key("target 5xx", "answered by an instance"),
        key("cut off", "responses broken by their target's failure"),
        key("retries", "requests sent again to another target"),
        key("held", "requests that waited for a target"),
        key("red column", "seconds of the graph with errors in them"),
    ]
}
