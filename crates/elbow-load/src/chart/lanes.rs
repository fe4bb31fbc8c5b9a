//! A lane for each instance, from launch to end, its states in colour.

use std::time::Duration;

use super::canvas::{Anchor, Stroke};
use super::palette::{self, LABEL, SMALL, state_fill};
use super::{Frame, HEADING_RISE, PLOT_LEFT, PLOT_RIGHT, Picture};
use crate::recording::{InstanceState, Lane, Recording};
use crate::text;

/// Lanes drawn; the picture says how many more there are.
const LANES_MAX: usize = 60;
const LANE_HEIGHT: f64 = 16.0;
const BAR_HEIGHT: f64 = 11.5;
/// Characters of an instance's name before its lane.
const NAME_CHARS_MAX: usize = 12;
/// Characters of a version in or after a bar.
const VERSION_CHARS_MAX: usize = 18;
/// Shorter states are drawn as long as this, so that they show.
const SPAN_WIDTH_MIN: f64 = 1.5;

/// Space that the lanes need.
pub(super) fn height(recording: &Recording) -> f64 {
    let lanes = recording.instances().len();
    let notes = usize::from(lanes == 0 || lanes > LANES_MAX);
    (lanes.min(LANES_MAX) + notes) as f64 * LANE_HEIGHT + 6.0
}

pub(super) fn draw(picture: &mut Picture<'_>, frame: Frame) {
    let recording = picture.recording;
    let lanes = recording.instances();
    picture.ground(frame);
    let facts = match lanes.len() {
        0 => String::new(),
        count => text::counted(count as u64, "instance"),
    };
    picture.heading(frame, "Instances", "", &facts);
    state_key(picture, frame);
    let mut versions: Vec<&str> = Vec::new();
    for (index, lane) in lanes.iter().take(LANES_MAX).enumerate() {
        let version = versions.iter().position(|seen| *seen == lane.version);
        let version = version.unwrap_or_else(|| {
            versions.push(&lane.version);
            versions.len() - 1
        });
        let middle = frame.top + 3.0 + (index as f64 + 0.5) * LANE_HEIGHT;
        draw_lane(picture, lane, version, middle);
    }
    let note = match lanes.len() {
        0 => Some("none recorded".to_owned()),
        count if count > LANES_MAX => Some(format!("and {} more", count - LANES_MAX)),
        _ => None,
    };
    if let Some(note) = note {
        let font = LABEL.halo(palette::PANEL);
        picture.overlay.text((PLOT_LEFT + 8.0, frame.bottom - 7.0), &note, font);
    }
    picture.base_line(frame);
}

/// What the colours mean, in the heading's row.
fn state_key(picture: &mut Picture<'_>, frame: Frame) {
    let mut x = PLOT_LEFT;
    let y = frame.top - HEADING_RISE;
    for (state, name) in [
        (InstanceState::Pending, "pending"),
        (InstanceState::InService, "in service (one shade per version)"),
        (InstanceState::Draining, "draining"),
        (InstanceState::Killed, "killed"),
    ] {
        if state == InstanceState::InService {
            for version in 0..2 {
                let fill = state_fill(state, version);
                picture.overlay.rect((x + 7.0 * version as f64, y - 8.5), (7.0, 9.0), 0.0, fill);
            }
        } else if state == InstanceState::Killed {
            cross(picture, (x + 9.0, y - 4.0));
        } else {
            picture.overlay.rect((x, y - 8.5), (14.0, 9.0), 0.0, state_fill(state, 0));
        }
        picture.overlay.text((x + 19.0, y), name, LABEL.halo(palette::PAGE));
        x += 19.0 + LABEL.width_of(name) + 16.0;
    }
}

fn draw_lane(picture: &mut Picture<'_>, lane: &Lane, version: usize, middle: f64) {
    let end = picture.recording.end();
    let top = middle - BAR_HEIGHT / 2.0;
    let mut widest: Option<(f64, f64)> = None;
    let mut right: f64 = PLOT_LEFT;
    let mut killed = None;
    for (index, &(from, state)) in lane.spans.iter().enumerate() {
        let until: Duration = lane.spans.get(index + 1).map_or(end, |next| next.0);
        let x = picture.time.x(from);
        match state {
            InstanceState::Ended => continue,
            InstanceState::Killed => killed = Some(x),
            _ => {}
        }
        let width = (picture.time.x(until) - x).max(SPAN_WIDTH_MIN);
        let height = if state == InstanceState::Killed { 3.0 } else { BAR_HEIGHT };
        let y = if state == InstanceState::Killed { middle - 1.5 } else { top };
        picture.base.rect((x, y), (width, height), 0.0, state_fill(state, version));
        right = right.max(x + width);
        if state == InstanceState::InService && widest.is_none_or(|(_, w)| width > w) {
            widest = Some((x, width));
        }
    }
    let name = text::short_id(&lane.id, NAME_CHARS_MAX);
    let font = LABEL.anchor(Anchor::End);
    picture.overlay.text((PLOT_LEFT - 8.0, middle + 4.0), &name, font);
    let label = text::short_id(&lane.version, VERSION_CHARS_MAX);
    let label_width = SMALL.width_of(&label);
    let base = middle + 3.4;
    match widest {
        Some((x, width)) if width >= label_width + 10.0 => {
            picture.overlay.text((x + 5.0, base), &label, SMALL);
        }
        _ if right + 12.0 + label_width <= PLOT_RIGHT => {
            picture.overlay.text((right + 10.0, base), &label, SMALL.halo(palette::PANEL));
        }
        _ => {
            let x = picture.time.x(lane.from()) - 6.0;
            picture.overlay.text((x, base), &label, SMALL.halo(palette::PANEL).anchor(Anchor::End));
        }
    }
    if let Some(x) = killed {
        cross(picture, (x, middle));
    }
}

/// The sign of a sudden end.
fn cross(picture: &mut Picture<'_>, center: (f64, f64)) {
    let (x, y, r) = (center.0, center.1, 4.0);
    for (color, width) in [("#ffffff", 5.0), (palette::RED, 2.4)] {
        let stroke = Stroke::new(color, width);
        picture.overlay.line((x - r, y - r), (x + r, y + r), stroke);
        picture.overlay.line((x - r, y + r), (x + r, y - r), stroke);
    }
}
