//! Traffic and capacity in a few lines, for small terminals.

use elbow_control::GroupView;
use ratatui::layout::Rect;

use crate::live::draw::capacity::{members, policy_text};
use crate::live::draw::paint::{Painter, Text};
use crate::live::model::Model;
use crate::live::text::{count, latency, value};
use crate::live::theme::Tone;

/// Rows that the summary takes.
pub(crate) fn rows(model: &Model) -> u16 {
    3 + u16::from(model.group().is_some_and(|group| !group.policies.is_empty()))
}

/// Draws the most important lines first.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model) {
    let mut lines = vec![rate(model)];
    if let Some(group) = model.group() {
        lines.push(Text::new().plain(" ").join(members(group)).join(bounds(group)));
        lines.push(errors(model));
        lines.extend(group.policies.first().map(|policy| {
            let target = format!("  target {}", value(policy.target));
            Text::new().plain(" ").join(policy_text(policy)).dim(target)
        }));
    } else {
        lines.push(errors(model));
    }
    for (row, line) in (0..area.height).zip(&lines) {
        painter.text(area, row, line);
    }
}

fn rate(model: &Model) -> Text {
    let balancer = &model.view.balancer;
    let quantile = |q| balancer.latency.quantile(q).map_or_else(|| "-".to_owned(), latency);
    Text::new()
        .strong(format!(" {}", count(balancer.requests_per_second)))
        .dim(" requests/s  p50 ")
        .plain(quantile(0.5))
        .dim("  p99 ")
        .plain(quantile(0.99))
}

fn bounds(group: &GroupView) -> Text {
    Text::new().dim(format!("  desired {}, {} to {}", group.desired, group.min, group.max))
}

fn errors(model: &Model) -> Text {
    let totals = &model.view.balancer.totals;
    let figures = [
        ("ELB 5xx", totals.elb_responses.server_error, Tone::Bad),
        ("target 5xx", totals.target_responses.server_error, Tone::Bad),
        ("cut off", totals.cut_responses, Tone::Bad),
        ("retries", totals.retries, Tone::Warn),
        ("held", totals.held, Tone::Warn),
    ];
    figures.into_iter().fold(Text::new(), |text, (label, n, tone)| {
        let tone = if n > 0 { tone } else { Tone::Plain };
        text.dim(format!(" {label} ")).and(format!("{} ", count(n)), tone)
    })
}
