//! Everything around the lines: title, axes, grid, annotations, legend; and the scales.

use elbow_base::Timestamp;

use crate::Unit;
use crate::plot::canvas::{Canvas, Color, Font, floor};
use crate::plot::chart::data::Layer;
use crate::plot::chart::{AXIS, GRID, INK, PALE, pixels};
use crate::plot::source::{AxisRange, Widget};
use crate::plot::{Line, axis, short};

/// Pixels that a line of text takes.
const TEXT: i32 = 16;
/// Pixels between things.
const GAP: i32 = 8;
/// Rows that a legend may have: the lines matter more.
const LEGEND_ROWS_MAX: usize = 4;

/// One axis: values to pixels.
pub(crate) struct Scale {
    marks: Vec<f64>,
    low: f64,
    high: f64,
    top: i32,
    bottom: i32,
    label: String,
}

/// The place of the lines, and what surrounds it.
pub(crate) struct Frame<'a> {
    widget: &'a Widget,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    scales: [Scale; 2],
    two_axes: bool,
    /// Rows of legend: where each entry begins, its color and its text.
    legend: Vec<Vec<(i32, Color, String)>>,
}

// === impl Scale ===

impl Scale {
    fn new(range: &AxisRange, values: &[f64], unit: Option<Unit>, place: (i32, i32)) -> Self {
        let (top, bottom) = place;
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (least, most) = if least <= most { (least, most) } else { (0.0, 1.0) };
        // From zero, unless the source or a value below it says otherwise.
        let low = range.min.unwrap_or(least.min(0.0));
        let high = range.max.unwrap_or(most);
        let high = if high > low { high } else { low + low.abs().max(1.0) };
        let count = u32::try_from((bottom - top) / 45).unwrap_or(1).clamp(1, 10);
        let mut marks = axis::values(low, high, count);
        let (mut first, mut last) = (low, high);
        if range.min.is_none() {
            first = marks.first().copied().unwrap_or(low).min(low);
        }
        if range.max.is_none() {
            last = marks.last().copied().unwrap_or(high).max(high);
        }
        marks.retain(|mark| (first..=last).contains(mark));
        let unit = unit.map(|unit| unit.as_str().to_owned());
        let label = range.label.clone().or(unit).unwrap_or_default();
        Self { marks, low: first, high: last, top, bottom, label }
    }

    pub(crate) fn top(&self) -> i32 {
        self.top
    }

    pub(crate) fn bottom(&self) -> i32 {
        self.bottom
    }

    /// The row of a value, kept near the picture.
    #[expect(clippy::cast_possible_truncation, reason = "clamped to -1..2 heights")]
    pub(crate) fn y(&self, value: f64) -> f32 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(-1.0, 2.0);
        (f64::from(self.bottom) - share * f64::from(self.bottom - self.top)) as f32
    }

    fn widest(&self) -> i32 {
        self.marks.iter().map(|mark| Font::Small.width(&short(*mark))).max().unwrap_or(0)
    }
}

// === impl Frame ===

impl<'a> Frame<'a> {
    pub(crate) fn new(
        widget: &'a Widget,
        lines: &[Line],
        layers: &[Layer],
        units: [Option<Unit>; 2],
    ) -> Self {
        let (width, height) = (pixels(widget.width), pixels(widget.height));
        let legend = if widget.legend { legend(lines, width) } else { Vec::new() };
        let rows = i32::try_from(legend.len()).unwrap_or(0);
        let title = if widget.title.is_empty() { 0 } else { TEXT + GAP };
        let top = GAP + title + TEXT + 10;
        let bottom = height - GAP - TEXT - 6 - rows * (TEXT + 2) - if rows > 0 { 4 } else { 0 };
        // A picture too small for its texts has no room for lines.
        let bottom = bottom.max(top);
        let scale = |range: &AxisRange, right: bool| {
            let points = layers.iter().filter(|layer| layer.right == right);
            let mut values: Vec<f64> =
                points.flat_map(|layer| layer.points.iter().map(|(_, value)| *value)).collect();
            let across = widget.horizontal.iter().filter(|line| line.right == right);
            values.extend(across.map(|line| line.value));
            Scale::new(range, &values, units[usize::from(right)], (top, bottom))
        };
        let two_axes = layers.iter().any(|layer| layer.right);
        let scales = [scale(&widget.left, false), scale(&widget.right, true)];
        let left = GAP + scales[0].widest() + 6;
        let right = width - GAP - if two_axes { scales[1].widest() + 6 } else { GAP };
        Self { widget, left, right, top, bottom, scales, two_axes, legend }
    }

    pub(crate) fn width(&self) -> i32 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> i32 {
        self.bottom - self.top
    }

    pub(crate) fn scale(&self, right: bool) -> &Scale {
        &self.scales[usize::from(right)]
    }

    /// The column of a time, kept near the picture.
    pub(crate) fn x(&self, second: u64) -> f32 {
        let start = self.widget.start.since(Timestamp::EPOCH).as_secs_f64();
        self.column(crate::statistic::float(second) - start)
    }

    #[expect(clippy::cast_possible_truncation, reason = "clamped to -1..2 widths")]
    fn column(&self, after_start: f64) -> f32 {
        let share = (after_start / self.widget.span().as_secs_f64()).clamp(-1.0, 2.0);
        (f64::from(self.left) + share * f64::from(self.width())) as f32
    }

    /// What lies below the lines: grid, shades, axes' marks.
    pub(crate) fn draw_under(&self, canvas: &mut Canvas) {
        let scale = &self.scales[0];
        for mark in &scale.marks {
            let y = floor(scale.y(*mark));
            canvas.fill(self.left, y, self.width(), 1, GRID);
            let text = short(*mark);
            canvas.text(self.left - 6 - Font::Small.width(&text), y - 8, &text, Font::Small, PALE);
        }
        if self.two_axes {
            let scale = &self.scales[1];
            for mark in &scale.marks {
                let y = floor(scale.y(*mark)) - 8;
                canvas.text(self.right + 6, y, &short(*mark), Font::Small, PALE);
            }
        }
        let (start, end) = (self.widget.start.unix_seconds(), self.widget.end.unix_seconds());
        let count = u64::try_from(self.width() / 75).unwrap_or(1);
        let (times, days) = axis::times(start, end, count);
        for at in times {
            let x = floor(self.x(at));
            canvas.fill(x, self.top, 1, self.height().max(0), GRID);
            canvas.fill(x, self.bottom, 1, 4, AXIS);
            let text = time_text(at, days);
            let half = Font::Small.width(&text) / 2;
            let limit = pixels(self.widget.width) - Font::Small.width(&text) - 2;
            let left = (x - half).clamp(0, limit.max(0));
            canvas.text(left, self.bottom + 6, &text, Font::Small, PALE);
        }
        for line in self.widget.horizontal.iter().filter(|line| line.shade != 0) {
            let y = floor(self.scale(line.right).y(line.value)).clamp(self.top, self.bottom);
            let (from, to) = if line.shade > 0 { (self.top, y) } else { (y, self.bottom) };
            canvas.shade(self.left, from, self.width(), to - from, line.color, 0.1);
        }
    }

    /// What lies above the lines: axes, annotations, and the texts around.
    pub(crate) fn draw_over(&self, canvas: &mut Canvas) {
        canvas.fill(self.left, self.bottom, self.width(), 1, AXIS);
        for line in &self.widget.horizontal {
            let y = floor(self.scale(line.right).y(line.value));
            if (self.top..=self.bottom).contains(&y) {
                canvas.dashes((self.left, y), self.width(), false, line.color);
                let x = self.right - Font::Small.width(&line.label) - 4;
                let above = if y - TEXT > self.top { y - TEXT } else { y + 2 };
                canvas.note(x.max(self.left), above, &line.label, line.color);
            }
        }
        let start = self.widget.start.since(Timestamp::EPOCH).as_secs_f64();
        for line in &self.widget.vertical {
            let x = floor(self.column(line.value - start));
            if (self.left..=self.right).contains(&x) {
                canvas.dashes((x, self.top), self.height(), true, line.color);
                canvas.note(x + 4, self.top, &line.label, line.color);
            }
        }
        let width = pixels(self.widget.width);
        let middle = (width - Font::Bold.width(&self.widget.title)) / 2;
        canvas.text(middle.max(GAP), GAP, &self.widget.title, Font::Bold, INK);
        let y = self.top - TEXT - 10;
        canvas.text(GAP, y, &self.scales[0].label, Font::Small, PALE);
        if self.two_axes {
            let label = &self.scales[1].label;
            canvas.text(width - GAP - Font::Small.width(label), y, label, Font::Small, PALE);
        }
        let mut y = self.bottom + 6 + TEXT + 6;
        for row in &self.legend {
            for (x, color, label) in row {
                canvas.fill(*x, y + 3, 10, 10, *color);
                canvas.text(x + 15, y, label, Font::Small, INK);
            }
            y += TEXT + 2;
        }
    }

    pub(crate) fn say_empty(&self, canvas: &mut Canvas) {
        let text = "No data available.";
        let x = (self.left + self.right - Font::Small.width(text)) / 2;
        canvas.text(x, (self.top + self.bottom) / 2 - 8, text, Font::Small, PALE);
    }
}

/// Entries side by side, as many rows as they need; what does not fit is counted.
fn legend(lines: &[Line], width: i32) -> Vec<Vec<(i32, Color, String)>> {
    let mut rows: Vec<Vec<(i32, Color, String)>> = Vec::new();
    let mut x = i32::MAX;
    for (number, line) in lines.iter().enumerate() {
        let room = usize::try_from((width - 3 * GAP - 15) / Font::Small.advance()).unwrap_or(0);
        let label: String = line.label.chars().take(room).collect();
        let entry = 15 + Font::Small.width(&label) + 2 * GAP;
        if x > width - entry.min(width) {
            if rows.len() >= LEGEND_ROWS_MAX {
                let rest = format!("and {} more", lines.len() - number);
                if let Some(last) = rows.last_mut().and_then(|row| row.last_mut()) {
                    last.2 = rest;
                }
                return rows;
            }
            rows.push(Vec::new());
            x = GAP;
        }
        if let Some(row) = rows.last_mut() {
            row.push((x, line.color, label));
        }
        x = x.saturating_add(entry);
    }
    rows
}

/// `08:30`, or `07-03` where the marks are whole days.
fn time_text(second: u64, days: bool) -> String {
    let text = crate::series::time_of(second).to_seconds_text();
    let (from, to) = if days { (5, 10) } else { (11, 16) };
    text.get(from..to).unwrap_or_default().to_owned()
}
