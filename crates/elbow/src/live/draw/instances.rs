//! The table of instances, with what is wrong with one on a line below it.

use elbow_base::Timestamp;
use elbow_control::{GroupView, InstanceView};
use elbow_model::{LifecycleState, TargetHealthState};
use ratatui::layout::Rect;

use crate::live::draw::columns::{Column, columns};
use crate::live::draw::paint::{Painter, Text, bar};
use crate::live::model::{Focus, Model};
use crate::live::text::{age, bytes, clean, fit, short_count, width};
use crate::live::theme::Tone;

/// From this many percent on, CPU is shown as high and as very high.
const CPU_HIGH: f64 = 60.0;
const CPU_VERY_HIGH: f64 = 85.0;

/// Below this height the table has no headings, and its title counts what does not fit.
const HEADED_ROWS_MIN: u16 = 4;

/// What matters most about a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Condition {
    Healthy,
    Starting,
    Wrong,
    Leaving,
    Gone,
}

/// Rows that the table takes when there is room.
pub(crate) fn rows(group: &GroupView) -> u16 {
    let rows: usize = group.instances.iter().map(member_rows).sum();
    u16::try_from(rows + 2).unwrap_or(u16::MAX)
}

/// Draws the table; what does not fit is counted in its last row.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model, group: &GroupView) {
    if area.height == 0 {
        return;
    }
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let columns = columns(group, usize::from(inside.width));
    let headed = area.height >= HEADED_ROWS_MIN;
    let head = 1 + u16::from(headed);
    let first = model.first_instance();
    let members = &group.instances[first..];
    // The count of what is hidden takes a row of a table that has rows to spare.
    let shown = fitting(members, first > 0, area.height.saturating_sub(head), usize::from(headed));
    let more = hidden(first, &members[shown..], model.focus);
    let tally =
        if group.instances.is_empty() { "none".to_owned() } else { tally(&group.instances) };
    let hides = members.len() - shown;
    let note = if headed || hides == 0 { String::new() } else { format!("+{hides} more") };
    let title = Text::new().strong("Instances ").dim(tally);
    painter.rule(area, &title, &Text::new().dim(note));
    if headed {
        painter.text(inside, 1, &heading_line(&columns));
        painter.text(inside, area.height - 1, &Text::new().dim(more));
    }
    let mut row = head;
    for member in &members[..shown] {
        draw_member(painter, inside, row, member, &columns, model.view.at);
        row = row.saturating_add(u16::try_from(member_rows(member)).unwrap_or(u16::MAX));
    }
}

fn heading_line(columns: &[(Column, usize)]) -> Text {
    columns.iter().fold(Text::new(), |text, (column, cells)| {
        text.dim(pad(*column, heading(*column, *cells), *cells)).plain(" ")
    })
}

/// How many of `members` fit into `rows`; when any are hidden, by scrolling or for want of room,
/// `kept` rows are kept free.
fn fitting(members: &[InstanceView], scrolled: bool, rows: u16, kept: usize) -> usize {
    let rows = usize::from(rows);
    let needed: usize = members.iter().map(member_rows).sum();
    let hides = scrolled || needed > rows;
    let mut left = if hides { rows.saturating_sub(kept) } else { rows };
    let fits = |member: &&InstanceView| {
        let fits = left.checked_sub(member_rows(member));
        left = fits.unwrap_or(0);
        fits.is_some()
    };
    members.iter().take_while(fits).count()
}

fn hidden(above: usize, below: &[InstanceView], focus: Focus) -> String {
    let mut text = match (above, below.len()) {
        (0, 0) => return String::new(),
        (0, more) => format!("+{more} more: {}", tally(below)),
        (above, 0) => format!("+{above} above"),
        (above, more) => format!("+{above} above, +{more} more: {}", tally(below)),
    };
    if focus == Focus::Activities {
        text.push_str("  (tab, then j/k scrolls)");
    }
    text
}

/// `3 healthy, 1 starting`.
fn tally(members: &[InstanceView]) -> String {
    let conditions = [
        (Condition::Healthy, "healthy"),
        (Condition::Starting, "starting"),
        (Condition::Wrong, "unhealthy"),
        (Condition::Leaving, "leaving"),
        (Condition::Gone, "ended"),
    ];
    let counts = conditions.into_iter().filter_map(|(condition, word)| {
        let count = members.iter().filter(|member| self::condition(member) == condition).count();
        (count > 0).then(|| format!("{count} {word}"))
    });
    counts.collect::<Vec<_>>().join(", ")
}

fn draw_member(
    painter: &mut Painter,
    area: Rect,
    row: u16,
    member: &InstanceView,
    columns: &[(Column, usize)],
    now: Timestamp,
) {
    let text = columns.iter().fold(Text::new(), |text, &(column, cells)| {
        if column == Column::Cpu {
            return text.join(cpu(member, cells)).plain(" ");
        }
        let (value, tone) = cell(member, column, cells, now);
        text.and(pad(column, &value, cells), tone).plain(" ")
    });
    painter.text(area, row, &text);
    if let Some((note, tone)) = note(member) {
        painter.text(area, row + 1, &Text::new().dim("  ╰ ").and(note, tone));
    }
}

fn cell(member: &InstanceView, column: Column, cells: usize, now: Timestamp) -> (String, Tone) {
    let condition = condition(member);
    let plain = if condition == Condition::Gone { Tone::Dim } else { Tone::Plain };
    match column {
        Column::Sign => (sign(condition).to_string(), tone(condition)),
        Column::Id => (member.id.to_string(), plain),
        Column::Zone => (zone(member.zone.as_str(), cells), plain),
        Column::State => (member.state.to_string(), tone(condition)),
        Column::Health => {
            let health = member.health.as_ref().map_or("-", |health| health.state.as_str());
            (health.to_owned(), tone(condition))
        }
        Column::Age => (age(now.since(member.launched_at)), plain),
        Column::Cpu => (String::new(), plain),
        Column::Memory => (bytes(member.memory_bytes), plain),
        Column::Rate => (short_count(member.requests_per_second), plain),
        Column::InFlight => (short_count(u64::from(member.in_flight)), plain),
        Column::Version => (format!("v{}", member.version), plain),
        Column::Address => {
            (member.address.map_or_else(|| "-".to_owned(), |a| a.to_string()), plain)
        }
    }
}

/// A bar and the percentage.
fn cpu(member: &InstanceView, cells: usize) -> Text {
    let bar_cells = cells.saturating_sub(5);
    let Some(percent) = member.cpu_percent.filter(|percent| percent.is_finite()) else {
        return Text::new().dim(format!("{:bar_cells$}    -", ""));
    };
    let tone = match percent {
        _ if percent >= CPU_VERY_HIGH => Tone::Bad,
        _ if percent >= CPU_HIGH => Tone::Warn,
        _ => Tone::Good,
    };
    let (full, rest) = bar(percent / 100.0, bar_cells);
    let number = format!("{:.0}%", percent.clamp(0.0, 9999.0));
    Text::new().and(full, tone).dim(rest).plain(format!("{number:>5}"))
}

fn heading(column: Column, cells: usize) -> &'static str {
    match column {
        Column::Sign => "",
        Column::Id => "instance",
        Column::Zone => "zone",
        Column::State => "state",
        Column::Health => "health",
        Column::Age => "age",
        Column::Cpu => "CPU",
        Column::Memory => "mem",
        Column::Rate => "req/s",
        Column::InFlight if cells >= 9 => "in flight",
        Column::InFlight => "infl",
        Column::Version if cells >= 7 => "version",
        Column::Version => "ver",
        Column::Address => "address",
    }
}

/// Numbers to the right, words to the left.
fn pad(column: Column, text: &str, cells: usize) -> String {
    let text = fit(text, cells);
    let space = " ".repeat(cells.saturating_sub(width(&text)));
    match column {
        Column::Age
        | Column::Cpu
        | Column::Memory
        | Column::Rate
        | Column::InFlight
        | Column::Version => space + &text,
        Column::Sign
        | Column::Id
        | Column::Zone
        | Column::State
        | Column::Health
        | Column::Address => text + &space,
    }
}

/// The whole name, or what follows its last hyphen: that is what differs.
fn zone(name: &str, cells: usize) -> String {
    if width(name) <= cells {
        return name.to_owned();
    }
    name.rsplit('-').next().unwrap_or(name).to_owned()
}

fn member_rows(member: &InstanceView) -> usize {
    1 + usize::from(note(member).is_some())
}

/// What its owner should know: how it ended, why it fails its checks, a warning.
fn note(member: &InstanceView) -> Option<(String, Tone)> {
    if let Some(exit) = &member.exit
        && member.state != LifecycleState::Terminated
    {
        return Some((clean(exit), Tone::Bad));
    }
    let unhealthy = condition(member) == Condition::Wrong;
    let reason = member.health.as_ref().and_then(|health| health.reason.as_ref());
    if let Some(check) = &member.last_check {
        let tone = if unhealthy { Tone::Bad } else { Tone::Warn };
        return Some((clean(check), tone));
    }
    if let Some(reason) = reason.filter(|_| unhealthy) {
        let detail = reason.detail().map(|detail| format!(": {detail}")).unwrap_or_default();
        return Some((clean(&(reason.description() + &detail)), Tone::Bad));
    }
    member.warning.as_ref().map(|warning| (clean(warning), Tone::Warn))
}

fn condition(member: &InstanceView) -> Condition {
    let health = member.health.as_ref().map(|health| health.state);
    match (member.state, health) {
        (LifecycleState::Terminated, _) => Condition::Gone,
        (LifecycleState::Terminating, _) => Condition::Leaving,
        _ if member.exit.is_some() => Condition::Wrong,
        (_, Some(TargetHealthState::Unhealthy)) => Condition::Wrong,
        (_, Some(TargetHealthState::Draining)) => Condition::Leaving,
        (LifecycleState::InService, Some(TargetHealthState::Healthy) | None) => Condition::Healthy,
        (LifecycleState::Pending | LifecycleState::InService, _) => Condition::Starting,
    }
}

fn sign(condition: Condition) -> char {
    match condition {
        Condition::Healthy => '●',
        Condition::Starting => '◐',
        Condition::Wrong => '✖',
        Condition::Leaving => '▽',
        Condition::Gone => '○',
    }
}

fn tone(condition: Condition) -> Tone {
    match condition {
        Condition::Healthy => Tone::Good,
        Condition::Starting => Tone::Warn,
        Condition::Wrong => Tone::Bad,
        Condition::Leaving => Tone::Leaving,
        Condition::Gone => Tone::Dim,
    }
}
