//! The report as plain text: tables that fit the width, marks that fit the terminal.

use super::Report;
use crate::recording::{InstanceState, Lane};
use crate::text;

/// Narrowest text that is laid out; narrower terminals wrap by themselves.
const WIDTH_MIN: usize = 60;
/// Widest column of a label.
const LABEL_WIDTH_MAX: usize = 36;

/// How to write for the reader's terminal or log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// Signs beyond ASCII may be used.
    pub unicode: bool,
    /// Columns to fill; below 60 is treated as 60.
    pub width: usize,
}

pub(super) fn render(report: &Report<'_>, style: TextStyle) -> String {
    let style = TextStyle { width: style.width.max(WIDTH_MIN), ..style };
    let mut out = String::new();
    let verdict = if report.passed() { "PASSED" } else { "FAILED" };
    out += &format!("{}: {verdict}\n{}\n", printable(report.title), report.summary());
    checks(&mut out, report, style);
    load(&mut out, report);
    instances(&mut out, report);
    decisions(&mut out, report, style);
    if style.unicode { out } else { to_ascii(&out) }
}

fn checks(out: &mut String, report: &Report<'_>, style: TextStyle) {
    if report.checks.is_empty() {
        return;
    }
    out.push_str("\nChecks\n");
    let rows = report.checks.iter().map(|check| {
        let sign = match (style.unicode, check.passed) {
            (true, true) => "✓",
            (true, false) => "✗",
            (false, true) => "ok",
            (false, false) => "FAIL",
        };
        [sign.to_owned(), printable(&check.name), printable(&check.detail)]
    });
    table(out, &rows.collect::<Vec<_>>(), style.width);
}

fn load(out: &mut String, report: &Report<'_>) {
    let load = report.load;
    out.push_str("\nLoad\n");
    let quantiles = |histogram: &elbow_base::Histogram| {
        let value = |quantile| {
            histogram.quantile(quantile).map_or_else(|| "none".to_owned(), text::duration)
        };
        format!(
            "p50 {}   p90 {}   p99 {}   max {}",
            value(0.5),
            value(0.9),
            value(0.99),
            value(1.0)
        )
    };
    let count = text::thousands;
    out.push_str(&format!(
        "  requests      {}   ok {}   failed {}   sent again {}   connections {}\n",
        count(load.sent),
        count(load.ok),
        count(load.failed),
        count(load.reconnects),
        count(load.connections_opened)
    ));
    out.push_str(&format!("  latency       {}\n", quantiles(&load.latency)));
    out.push_str(&format!("  schedule lag  {}\n", quantiles(&load.schedule_lag)));
    for failure in &load.failures {
        let at = text::offset(failure.first_at);
        out.push_str(&format!("  failed: {} x {}, first at {at}", failure.count, failure.kind));
        if !failure.detail.is_empty() {
            out.push_str(&format!(" ({})", printable(&failure.detail)));
        }
        out.push('\n');
    }
    for version in &load.versions {
        let served = count(version.ok + version.failed);
        out.push_str(&format!("  version {}: {served} served\n", printable(&version.name)));
    }
}

fn instances(out: &mut String, report: &Report<'_>) {
    let lanes = report.recording.instances();
    if lanes.is_empty() {
        return;
    }
    out.push_str("\nInstances\n");
    let mut rows = vec![["id", "version", "from", "to", "served"].map(str::to_owned)];
    for lane in lanes {
        let served = report.load.instances.iter().find(|served| served.name == lane.id);
        rows.push([
            printable(&lane.id),
            printable(&lane.version),
            text::offset(lane.from()),
            end_of(lane),
            text::thousands(served.map_or(0, |served| served.ok + served.failed)),
        ]);
    }
    table(out, &rows, usize::MAX);
}

fn end_of(lane: &Lane) -> String {
    let killed = lane.spans.iter().find(|(_, state)| *state == InstanceState::Killed);
    match (killed, lane.ended()) {
        (Some(&(at, _)), _) => format!("{}, killed", text::offset(at)),
        (None, Some(at)) => text::offset(at),
        (None, None) => "still up".to_owned(),
    }
}

fn decisions(out: &mut String, report: &Report<'_>, style: TextStyle) {
    let marks = report.recording.marks();
    if marks.is_empty() {
        return;
    }
    out.push_str("\nDecisions\n");
    let rows = marks.iter().enumerate().map(|(index, mark)| {
        [
            (index + 1).to_string(),
            text::offset(mark.at),
            printable(&mark.label),
            printable(&mark.cause),
        ]
    });
    table(out, &rows.collect::<Vec<_>>(), style.width);
}

/// Rows of cells in columns; all but the last column are as wide as their widest cell, within
/// reason, and the last one wraps.
fn table<const N: usize>(out: &mut String, rows: &[[String; N]], width: usize) {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count().min(LABEL_WIDTH_MAX));
        }
    }
    let before: usize = widths[..N - 1].iter().map(|width| width + 2).sum::<usize>() + 2;
    let room = width.saturating_sub(before).max(WIDTH_MIN / 3);
    for row in rows {
        let cells: Vec<Vec<String>> = row
            .iter()
            .enumerate()
            .map(|(column, cell)| wrap(cell, if column == N - 1 { room } else { widths[column] }))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        for line in 0..height {
            let mut text = String::from("  ");
            for (cell, width) in cells.iter().zip(widths) {
                let part = cell.get(line).map_or("", String::as_str);
                text += &format!("{part:width$}  ");
            }
            out.push_str(text.trim_end());
            out.push('\n');
        }
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    text::wrap(text, width as f64, |_char| 1.0)
}

/// What a log or an instance said must not move the cursor.
fn printable(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}

fn to_ascii(text: &str) -> String {
    text.replace('→', "->").replace('µ', "u").replace('…', "...")
}
