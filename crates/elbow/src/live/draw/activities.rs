//! The group's last activities, newest first, with their causes in AWS's words.
//!
//! A cause repeats its time in every sentence (`At <time> …`). The time stands once in the first
//! column here; a sentence of another time keeps its own.

use elbow_base::Timestamp;
use elbow_control::GroupView;
use elbow_model::{Activity, ActivityStatus};
use ratatui::layout::Rect;

use crate::live::draw::paint::{Painter, Text};
use crate::live::model::{Focus, Model};
use crate::live::text::clean;
use crate::live::theme::Tone;
use crate::live::wrap::wrap;

/// ` 10:00:00 ✓ `
const INDENT: usize = 12;

/// Draws as many activities as there are rows for.
pub(crate) fn draw(painter: &mut Painter, area: Rect, model: &Model, group: &GroupView) {
    if area.height < 2 {
        return;
    }
    let first = model.first_activity();
    let title = Text::new().strong("Activities").dim(" newest first, UTC");
    let note = match (model.focus, first) {
        (Focus::Activities, 0) | (Focus::Instances, _) => String::new(),
        (Focus::Activities, n) => format!("{n} newer above"),
    };
    painter.rule(area, &title, &Text::new().dim(note));
    let inside = Rect { y: area.y + 1, height: area.height - 1, ..area };
    if group.activities.is_empty() {
        painter.text(inside, 0, &Text::new().dim(" nothing yet"));
    }
    let width = usize::from(area.width);
    let lines = group.activities.iter().skip(first).flat_map(|activity| lines(activity, width));
    for (row, line) in (0..inside.height).zip(lines) {
        painter.text(inside, row, &line);
    }
}

/// An activity in lines of `width` cells.
fn lines(activity: &Activity, width: usize) -> Vec<Text> {
    let cells = width.saturating_sub(INDENT + 1).max(1);
    let (sign, tone) = match activity.status {
        ActivityStatus::Successful => ('✓', Tone::Good),
        ActivityStatus::Failed => ('✖', Tone::Bad),
        ActivityStatus::WaitingForElbConnectionDraining => ('▽', Tone::Leaving),
        ActivityStatus::PreInService | ActivityStatus::InProgress => ('◐', Tone::Warn),
    };
    let mut what = wrap(&clean(&activity.description), cells);
    let state = state(activity);
    let room = what.last().is_some_and(|last| last.chars().count() + state.len() + 2 <= cells);
    let last = if room { what.pop() } else { None };
    let head_tone = if tone == Tone::Bad { Tone::Bad } else { Tone::Plain };
    let mut texts: Vec<Text> =
        what.into_iter().map(|line| Text::new().and(line, head_tone)).collect();
    let last = last.map_or_else(Text::new, |last| Text::new().and(last + "  ", head_tone));
    texts.push(last.and(state, if activity.status.is_final() { Tone::Dim } else { tone }));
    if let Some(message) = &activity.status_message
        && !activity.description.contains("Status Reason")
    {
        texts.extend(wrap(&clean(message), cells).into_iter().map(|l| Text::new().plain(l)));
    }
    for sentence in sentences(&clean(&activity.cause), activity.start) {
        texts.extend(wrap(&sentence, cells).into_iter().map(|line| Text::new().dim(line)));
    }
    let mut texts = texts.into_iter();
    let head = texts.next().unwrap_or_default();
    let time = format!(" {} ", activity.start.to_clock_text());
    let head = Text::new().dim(time).and(format!("{sign} "), tone).join(head);
    let indented = texts.map(|line| Text::new().plain(" ".repeat(INDENT)).join(line));
    std::iter::once(head).chain(indented).collect()
}

/// How far it is, and how long it took.
fn state(activity: &Activity) -> String {
    match activity.end {
        Some(end) => {
            let took = end.since(activity.start).as_secs_f64();
            match activity.status {
                // The sign has said it.
                ActivityStatus::Successful => format!("{took:.1} s"),
                status => format!("{} in {took:.1} s", status.as_str()),
            }
        }
        None => activity.status.as_str().to_owned(),
    }
}

/// The sentences of a cause without the times that equal `start`.
fn sentences(cause: &str, start: Timestamp) -> Vec<String> {
    let time = format!("At {} ", start.to_seconds_text());
    let parts = cause.split(".  At ").enumerate();
    let whole = parts.map(|(index, part)| match index {
        0 => part.to_owned(),
        _ => format!("At {part}"),
    });
    let bare = whole.map(|part| part.strip_prefix(&time).map_or(part.clone(), str::to_owned));
    bare.map(|part| part.trim_end_matches('.').to_owned()).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use elbow_model::cause::{Sentence, timed_cause};
    use std::time::Duration;

    #[test]
    fn sentences_lose_the_time_of_their_activity() {
        let at = |s: u64| Timestamp::from_unix(Duration::from_secs(1_714_557_600 + s));
        let text = timed_cause(
            [(at(0), &Sentence::NotRunning), (at(2), &Sentence::ReplacementLaunch)].into_iter(),
        );
        let [first, second] = &sentences(&text, at(0))[..] else { panic!("{text}") };
        assert!(first.starts_with("an instance was taken out"), "{first}");
        assert!(second.starts_with("At 2024-05-01T10:00:02Z an instance was"), "{second}");
        assert_eq!(sentences("any other text", at(0)), ["any other text"]);
        assert_eq!(sentences("", at(0)), [""; 0]);
    }
}
