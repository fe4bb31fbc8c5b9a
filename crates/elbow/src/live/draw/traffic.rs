//! The load balancer: rate, graph, latency, errors.

use std::time::Duration;

use elbow_control::BalancerView;
use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text};
use crate::live::draw::{digits, graph, split};
use crate::live::model::Model;
use crate::live::text::{age, count, latency, short_count, width};
use crate::live::theme::Tone;

/// The graph is left out below this width.
const GRAPH_WIDTH_MIN: u16 = 8;
/// With this many rows the members in service have a line of their own under the graph.
const SERVING_ROWS_MIN: u16 = 5;
/// Rows of the figures.
const FIGURES_ROWS: u16 = 3;
/// A column of figures is at most this wide.
const FIGURE_WIDTH_MAX: usize = 24;

/// A value among the figures.
enum Figure {
    Count(u64),
    Latency(Option<Duration>),
}

// === impl Figure ===

impl Figure {
    /// The value in full when it fits into `cells`.
    fn text(&self, cells: usize) -> String {
        match self {
            Self::Count(n) => {
                let full = count(*n);
                if width(&full) <= cells { full } else { short_count(*n) }
            }
            Self::Latency(time) => time.map_or_else(|| "-".to_owned(), latency),
        }
    }
}

/// Draws the panel.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model) {
    let balancer = &model.view.balancer;
    let (title, rest) = split(area, 1);
    let (above, below) = split(rest, rest.height.saturating_sub(FIGURES_ROWS));
    let rate = short_count(balancer.requests_per_second);
    let number = digits::width(&rate).max(10);
    digits::draw(painter, inset(above, 1), &rate, Tone::Strong);
    // Under the number when there is a row for it, beside it otherwise.
    let (unit_row, gap) = if above.height > digits::ROWS { (digits::ROWS, 3) } else { (2, 9) };
    let unit = Text::new().dim("requests/s");
    let beside = digits::width(&rate) + 2;
    painter.text_at(above, if gap == 3 { 1 } else { beside }, unit_row, &unit);
    let left = if gap == 3 { number + 3 } else { beside + 12 };
    let chart = inset(above, left);
    let note = if chart.width >= GRAPH_WIDTH_MIN {
        draw_graph(painter, chart, model)
    } else {
        String::new()
    };
    if above.height >= SERVING_ROWS_MIN && !note.is_empty() {
        painter.text_at(above, 1, above.height - 1, &Text::new().dim("in service"));
    }
    painter.rule(title, &Text::new().strong("Traffic"), &Text::new().dim(note));
    draw_figures(painter, inset(below, 1), balancer);
}

/// Draws the graph and returns what its title says.
fn draw_graph(painter: &mut Painter, area: Rect, model: &Model) -> String {
    let shown = model.history.graph(usize::from(area.width));
    if area.height >= SERVING_ROWS_MIN {
        let (bars, line) = split(area, area.height - 1);
        graph::draw(painter, bars, &shown);
        graph::draw_serving(painter, line, &shown);
    } else {
        graph::draw(painter, area, &shown);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rate, at least 0, and saturating"
    )]
    let peak = short_count(shown.peak.round() as u64);
    format!("last {}, peak {peak}/s", age(Duration::from_secs(shown.seconds)))
}

fn draw_figures(painter: &mut Painter, area: Rect, balancer: &BalancerView) {
    let totals = &balancer.totals;
    let quantile = |q| (Figure::Latency(balancer.latency.quantile(q)), Tone::Plain);
    let plain = |n: u64| (Figure::Count(n), Tone::Plain);
    let alert = |n: u64, tone| (Figure::Count(n), if n > 0 { tone } else { Tone::Plain });
    let columns = [
        [("p50", quantile(0.5)), ("p99", quantile(0.99)), ("total", plain(totals.requests))],
        [
            ("ELB 5xx", alert(totals.elb_responses.server_error, Tone::Bad)),
            ("target 5xx", alert(totals.target_responses.server_error, Tone::Bad)),
            ("cut off", alert(totals.cut_responses, Tone::Bad)),
        ],
        [
            ("conns", plain(balancer.connections)),
            ("retries", alert(totals.retries, Tone::Warn)),
            ("held", alert(totals.held, Tone::Warn)),
        ],
    ];
    let cells = (usize::from(area.width) / columns.len()).min(FIGURE_WIDTH_MAX);
    for (place, column) in columns.iter().enumerate() {
        let x = u16::try_from(place * cells).unwrap_or(u16::MAX);
        for (row, (label, (value, tone))) in (0..).zip(column) {
            let room = cells.saturating_sub(2);
            let left = room.saturating_sub(width(label) + 1);
            let value = value.text(left);
            let gap = 1 + left.saturating_sub(width(&value));
            let text = Text::new().dim(*label).plain(" ".repeat(gap)).and(value, *tone);
            painter.text_at(area, x, row, &text);
        }
    }
}

/// `area` without its first `columns` columns.
fn inset(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}
