//! One picture of a run: load, capacity, latency, CPU and every instance on one time axis, every
//! decision a numbered line through all of them, and the reasons in a table below.
//!
//! Pure: a recording in, an SVG without scripts, fonts or links out. Panels draw their shapes on
//! `base` and their words on `overlay`, so that no line crosses a word.

mod canvas;
mod lanes;
mod legend;
mod markers;
mod palette;
mod panels;
mod scale;
#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::recording::{Mark, Recording};
use canvas::Canvas;
use palette::{PAGE, PANEL, SUMMARY, TITLE};
use scale::TimeAxis;

/// Width of the picture; its height follows from what there is to show.
const WIDTH: f64 = 1200.0;
/// Space left and right of everything.
const MARGIN: f64 = 28.0;
/// The panels' left edge: value labels and instance names stand before it.
const PLOT_LEFT: f64 = 118.0;
/// The panels' right edge: the lines' names stand after it.
const PLOT_RIGHT: f64 = 1046.0;
/// Space for a panel's heading.
const HEADING_HEIGHT: f64 = 26.0;
/// From a panel's top up to the base line of its heading.
const HEADING_RISE: f64 = 9.0;
/// Space between two panels.
const GAP: f64 = 8.0;
/// Decisions drawn; the table says how many more there are.
const MARKS_MAX: usize = 120;

/// What the picture says beside the recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartSpec {
    /// Heading.
    pub title: String,
    /// The run in one line, under the heading.
    pub summary: String,
    /// Requests per second that one instance is meant to serve; draws the load as instances needed.
    pub rps_per_instance: Option<f64>,
    /// Average CPU that the policy aims at, in per cent.
    pub cpu_target_percent: Option<f64>,
    /// First request over capacity and first one served by a new instance, after the recording's
    /// start.
    pub reaction: Option<(Duration, Duration)>,
}

/// A picture being drawn.
struct Picture<'a> {
    base: Canvas,
    overlay: Canvas,
    recording: &'a Recording,
    spec: &'a ChartSpec,
    time: TimeAxis,
}

/// The vertical extent of a panel, its heading above `top`.
#[derive(Clone, Copy, Debug)]
struct Frame {
    top: f64,
    bottom: f64,
}

/// Draws `recording`.
pub fn svg(recording: &Recording, spec: &ChartSpec) -> String {
    let mut picture = Picture {
        base: Canvas::new(),
        overlay: Canvas::new(),
        recording,
        spec,
        time: TimeAxis::new(PLOT_LEFT, PLOT_RIGHT, recording.end()),
    };
    let badges = markers::place(picture.marks(), &picture.time);
    let mut bottom = picture.head() + badges.height();
    let first_top = bottom + HEADING_HEIGHT;
    type Draw = fn(&mut Picture<'_>, Frame);
    let panels: [(f64, Draw); 5] = [
        (150.0, panels::load),
        (panels::capacity_height(recording), panels::capacity),
        (120.0, panels::latency),
        (88.0, panels::cpu),
        (lanes::height(recording), lanes::draw),
    ];
    for (height, draw) in panels {
        let top = bottom + HEADING_HEIGHT;
        let frame = Frame { top, bottom: top + height };
        draw(&mut picture, frame);
        bottom = frame.bottom + GAP;
    }
    bottom -= GAP;
    picture.time_labels(bottom);
    badges.draw(&mut picture, first_top, bottom);
    let height = legend::draw(&mut picture, bottom + 46.0) + MARGIN;
    picture.finish(height)
}

// === impl Picture ===

impl<'a> Picture<'a> {
    /// The decisions that are drawn.
    fn marks(&self) -> &'a [Mark] {
        let marks = self.recording.marks();
        &marks[..marks.len().min(MARKS_MAX)]
    }

    /// Title and summary; the lower edge.
    fn head(&mut self) -> f64 {
        let room = WIDTH - 2.0 * MARGIN;
        self.overlay.text((MARGIN, 44.0), &TITLE.fit(&self.spec.title, room), TITLE);
        let mut bottom = 50.0;
        for line in crate::text::wrap(&self.spec.summary, room, |char| SUMMARY.width_of_char(char))
        {
            self.overlay.text((MARGIN, bottom + 17.0), &line, SUMMARY);
            bottom += 19.0;
        }
        bottom + 8.0
    }

    /// The shared axis' labels under the last panel.
    fn time_labels(&mut self, bottom: f64) {
        let font = palette::LABEL.anchor(canvas::Anchor::Middle);
        for (at, label) in self.time.ticks() {
            self.overlay.text((self.time.x(at), bottom + 15.0), &label, font);
        }
        let middle = f64::midpoint(PLOT_LEFT, PLOT_RIGHT);
        self.overlay.text((middle, bottom + 31.0), self.time.title(), font);
    }

    fn finish(self, height: f64) -> String {
        let mut whole = Canvas::new();
        whole.raw(palette::DEFS);
        whole.rect((0.0, 0.0), (WIDTH, height), 10.0, PAGE);
        whole.append(self.base);
        whole.append(self.overlay);
        whole.finish(WIDTH, height, &self.spec.title, &self.spec.summary)
    }

    /// A panel's ground with the shared axis' grid.
    fn ground(&mut self, frame: Frame) {
        let size = (PLOT_RIGHT - PLOT_LEFT, frame.bottom - frame.top);
        self.base.rect((PLOT_LEFT, frame.top), size, 0.0, PANEL);
        for (at, _) in self.time.ticks() {
            let x = self.time.x(at);
            self.base.line((x, frame.top), (x, frame.bottom), palette::GRID);
        }
    }

    /// A panel's name and unit, and what is worth knowing about it, above its top.
    fn heading(&mut self, frame: Frame, name: &str, unit: &str, facts: &str) {
        let y = frame.top - HEADING_RISE;
        let label = palette::LABEL.halo(PAGE);
        self.overlay.text((MARGIN, y), name, palette::HEADING);
        let after = (MARGIN + palette::HEADING.width_of(name) + 8.0).max(PLOT_LEFT);
        self.overlay.text((after, y), unit, label);
        self.overlay.text((PLOT_RIGHT, y), facts, label.anchor(canvas::Anchor::End));
    }

    /// The line that a panel stands on.
    fn base_line(&mut self, frame: Frame) {
        let y = frame.bottom;
        self.base.line((PLOT_LEFT, y), (PLOT_RIGHT, y), palette::BASE_LINE);
    }
}
