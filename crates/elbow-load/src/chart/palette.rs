//! The picture's colours and fonts, in one place.
//!
//! The hues stay apart for the common kinds of colour blindness, and no meaning rests on hue alone:
//! pending is hatched, markers are numbered, lines differ in weight and dash.

use super::canvas::{Anchor, Font, Stroke};
use crate::recording::{InstanceState, MarkKind};

pub(crate) const PAGE: &str = "#f6f7f9";
pub(crate) const PANEL: &str = "#ffffff";
pub(crate) const INK: &str = "#1b232d";
pub(crate) const GREY: &str = "#5a6673";
pub(crate) const RULE: &str = "#d5dae0";

pub(crate) const BLUE: &str = "#1f5fa8";
pub(crate) const RED: &str = "#c22f1d";
pub(crate) const PURPLE: &str = "#7d4a97";
pub(crate) const OCHRE: &str = "#b26a00";

pub(crate) const INTENDED_FILL: &str = "#d9e4f1";
pub(crate) const DRAINING_FILL: &str = "#c4aed3";
pub(crate) const PENDING_FILL: &str = "url(#pending)";
pub(crate) const BETWEEN_FILL: &str = "#ece4f1";
pub(crate) const REACTION_FILL: &str = "#fdebc8";
/// In service; versions take turns, so that a roll-out shows.
pub(crate) const SERVING_FILLS: [&str; 3] = ["#a5d5c5", "#5fae97", "#c5e0a8"];

pub(crate) const DEFS: &str = "<defs><pattern id=\"pending\" width=\"5\" height=\"5\" \
    patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect width=\"5\" height=\"5\" fill=\"#fbeed2\"/>\
    <rect width=\"2\" height=\"5\" fill=\"#e0a83f\"/></pattern></defs>";

pub(crate) const TITLE: Font = Font::new(21.0, INK).bold();
pub(crate) const SUMMARY: Font = Font::new(14.0, GREY);
pub(crate) const HEADING: Font = Font::new(12.5, INK).bold();
pub(crate) const LABEL: Font = Font::new(11.0, GREY);
pub(crate) const SMALL: Font = Font::new(9.5, INK);
pub(crate) const CELL: Font = Font::new(11.5, INK);
pub(crate) const BADGE: Font = Font::new(9.5, "#ffffff").bold().anchor(Anchor::Middle);

pub(crate) const GRID: Stroke = Stroke::new("#e9ecf0", 1.0);
pub(crate) const GRID_FAINT: Stroke = Stroke::new("#f2f4f6", 1.0);
pub(crate) const BASE_LINE: Stroke = Stroke::new("#aab3bd", 1.0);
pub(crate) const INTENDED: Stroke = Stroke::new("#8fa9c8", 1.2);
pub(crate) const COMPLETED: Stroke = Stroke::new(BLUE, 2.0);
pub(crate) const DESIRED: Stroke = Stroke::new(INK, 1.8);
pub(crate) const NEEDED: Stroke = Stroke::new(BLUE, 1.6).dash("5 3");
pub(crate) const P50: Stroke = Stroke::new(BLUE, 1.8);
pub(crate) const P99: Stroke = Stroke::new(PURPLE, 1.8);
pub(crate) const CPU_AVERAGE: Stroke = Stroke::new("#2c7a66", 2.2);
pub(crate) const CPU_ONE: Stroke = Stroke::new("#6b9c90", 1.0).opacity(0.5);
pub(crate) const CPU_TARGET: Stroke = Stroke::new(OCHRE, 1.4).dash("6 4");

/// The colour of a decision's badge and line.
pub(crate) fn mark_color(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::ScaleOut => "#2c7a66",
        MarkKind::ScaleIn => PURPLE,
        MarkKind::Kill => RED,
        MarkKind::Replace => OCHRE,
        MarkKind::DeployStart | MarkKind::DeployDone => BLUE,
        MarkKind::FirstServed => "#0c7c92",
        MarkKind::Note => GREY,
    }
}

/// The fill of an instance's bar; `version` counts the versions from 0.
pub(crate) fn state_fill(state: InstanceState, version: usize) -> &'static str {
    match state {
        InstanceState::Pending => PENDING_FILL,
        InstanceState::InService => SERVING_FILLS[version % SERVING_FILLS.len()],
        InstanceState::Draining => DRAINING_FILL,
        InstanceState::Killed => RED,
        InstanceState::Ended => PANEL,
    }
}
