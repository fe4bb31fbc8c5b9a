//! The group: capacity and its bounds, policies with their alarms, what the planner says, a deploy.

use elbow_control::{GroupView, PolicyView, RefreshView};
use elbow_metrics::AlarmState;
use elbow_model::LifecycleState;
use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text, bar};
use crate::live::model::Model;
use crate::live::text::{age, clean, fit, value};
use crate::live::theme::Tone;
use crate::live::wrap::wrap;

/// Members drawn as a sign each, at most.
const SIGNS_MAX: u32 = 16;
/// Rows that one policy takes.
const POLICY_ROWS: u16 = 3;

/// Draws the panel.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model) {
    let Some(group) = model.group() else {
        painter.rule(area, &Text::new().strong("Capacity"), &Text::new());
        return;
    };
    let others = model.view.groups.len() - 1;
    let note = match others {
        0 => String::new(),
        n => format!("and {n} more groups"),
    };
    painter.rule(area, &Text::new().strong("Capacity"), &Text::new().dim(note));
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let bounds = Text::new()
        .dim("desired ")
        .strong(group.desired.to_string())
        .dim(format!("   min {}   max {}", group.min, group.max));
    painter.text(inside, 1, &bounds);
    painter.text(inside, 2, &members(group));
    let mut row = 3;
    if group.policies.is_empty() {
        painter.text(inside, row, &Text::new().dim("no scaling policy"));
        row += 1;
    }
    for policy in &group.policies {
        if row + POLICY_ROWS > area.height {
            break;
        }
        draw_policy(painter, inside, row, policy);
        row += POLICY_ROWS;
    }
    draw_report(painter, inside, row, group);
}

/// One sign for each member and each free place, and what they are in words.
pub(crate) fn members(group: &GroupView) -> Text {
    let count = |state| group.instances.iter().filter(|member| member.state == state).count();
    let serving = count(LifecycleState::InService);
    let pending = count(LifecycleState::Pending);
    let leaving = count(LifecycleState::Terminating);
    let mut text = Text::new();
    if group.max <= SIGNS_MAX {
        let places = usize::try_from(group.max).unwrap_or(0);
        text = text
            .and("■".repeat(serving.min(places)), Tone::Good)
            .and("◧".repeat(pending.min(places)), Tone::Warn)
            .dim("□".repeat(places.saturating_sub(serving + pending)))
            .plain("  ");
    }
    text = text.plain(format!("{serving} in service"));
    if pending > 0 {
        text = text.and(format!(", {pending} pending"), Tone::Warn);
    }
    if leaving > 0 {
        text = text.and(format!(", {leaving} leaving"), Tone::Leaving);
    }
    text
}

/// A policy's value, unit and target.
pub(crate) fn policy_text(policy: &PolicyView) -> Text {
    let now = policy.value.map_or_else(|| "no data".to_owned(), value);
    let tone = match policy.high {
        AlarmState::Alarm => Tone::Warn,
        AlarmState::Ok | AlarmState::InsufficientData => Tone::Strong,
    };
    let unit = if policy.value.is_some() { policy.unit } else { "" };
    Text::new().and(now, tone).plain(format!(" {unit}"))
}

fn draw_policy(painter: &mut Painter, area: Rect, row: u16, policy: &PolicyView) {
    let text = policy_text(policy);
    painter.text(area, row, &text);
    let target = Text::new().dim("target ").plain(value(policy.target));
    painter.text_right(area, row, &target, text.width() + 2);
    draw_gauge(painter, area, row + 1, policy);
    let mut alarms = Text::new().dim("high ").join(alarm(policy.high));
    if let Some((threshold, state)) = policy.low {
        alarms = alarms.dim(format!("  low <{} ", value(threshold))).join(alarm(state));
    }
    painter.text(area, row + 2, &alarms);
}

fn alarm(state: AlarmState) -> Text {
    match state {
        AlarmState::Ok => Text::new().and("ok", Tone::Good),
        AlarmState::Alarm => Text::new().and("▲ ALARM", Tone::Warn),
        AlarmState::InsufficientData => Text::new().dim("no data"),
    }
}

/// The value on a scale that has the target in its middle, or further left when it is far above.
fn draw_gauge(painter: &mut Painter, area: Rect, row: u16, policy: &PolicyView) {
    let now = policy.value.filter(|value| value.is_finite()).unwrap_or(0.0).max(0.0);
    let top = (policy.target * 2.0).max(now).max(f64::MIN_POSITIVE);
    let cells = usize::from(area.width);
    let (full, rest) = bar(now / top, cells);
    let tone = match policy.high {
        AlarmState::Alarm => Tone::Warn,
        AlarmState::Ok | AlarmState::InsufficientData => Tone::Load,
    };
    painter.text(area, row, &Text::new().and(full, tone).dim(rest));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the width"
    )]
    let mark = (policy.target / top * f64::from(area.width)) as u16;
    painter.cell(area, mark.min(area.width.saturating_sub(1)), row, '┃', Tone::Strong);
}

/// What the planner said last, as far as there are rows.
fn draw_report(painter: &mut Painter, area: Rect, first: u16, group: &GroupView) {
    let lines = group.report.iter().flat_map(|line| wrap(&clean(line), usize::from(area.width)));
    let rows = usize::from(area.height.saturating_sub(first));
    let mut lines: Vec<_> = lines.take(rows + 1).collect();
    if rows > 0
        && let Some(more) = lines.get(rows).cloned()
    {
        // The last row is filled up to its end with what does not fit.
        lines[rows - 1] = fit(&format!("{} {more}…", lines[rows - 1]), usize::from(area.width));
    }
    for (row, line) in (first..area.height).zip(lines) {
        painter.text(area, row, &Text::new().dim(line));
    }
}

/// Rows that a deploy under way takes: what it waits for has one of its own.
pub(crate) fn refresh_rows(state: &RefreshView) -> u16 {
    1 + u16::from(state.waiting_for.is_some())
}

/// Draws a deploy under way: version, progress, what it waits for.
pub(crate) fn draw_refresh(painter: &mut Painter, area: Rect, model: &Model, state: &RefreshView) {
    let took = age(model.view.at.since(state.started));
    let (full, rest) = bar(f64::from(state.percent) / 100.0, usize::from(area.width) / 3);
    let text = Text::new()
        .and(format!(" ▶ deploying version {}  ", state.version), Tone::Warn)
        .and(full, Tone::Good)
        .dim(rest)
        .strong(format!(" {} %", state.percent))
        .dim(format!(" replaced, {took}"));
    painter.text(area, 0, &text);
    if let Some(waits) = &state.waiting_for {
        painter.text(area, 1, &Text::new().plain(format!("   {}", clean(waits))));
    }
}
