//! The timeSeries view: lines or stacked areas between two axes, with a legend.

mod data;
mod frame;

use crate::Unit;
use crate::plot::Line;
use crate::plot::canvas::{Canvas, Color, as_i32, floor, to_f32};
use crate::plot::source::Widget;

use data::{Layer, layers};
use frame::{Frame, Scale};

pub(super) const INK: Color = [0x16, 0x19, 0x1f];
pub(super) const PALE: Color = [0x54, 0x5b, 0x64];
pub(super) const GRID: Color = [0xe9, 0xeb, 0xed];
pub(super) const AXIS: Color = [0xaa, 0xb7, 0xb8];

/// How thick a line is, in pixels.
const THICKNESS: f32 = 1.8;

pub(crate) fn draw(widget: &Widget, lines: &[Line], units: [Option<Unit>; 2]) -> Canvas {
    let mut canvas = Canvas::new(widget.width, widget.height, [255; 3]);
    let layers = layers(widget, lines);
    let frame = Frame::new(widget, lines, &layers, units);
    frame.draw_under(&mut canvas);
    if frame.width() > 0 && frame.height() > 0 {
        for layer in layers.iter().filter(|layer| layer.base.is_some()) {
            area(&mut canvas, &frame, layer);
        }
        for layer in &layers {
            line(&mut canvas, &frame, layer);
        }
        if lines.iter().all(|line| line.points.is_empty()) {
            frame.say_empty(&mut canvas);
        }
    }
    frame.draw_over(&mut canvas);
    canvas
}

/// A line breaks where a period has no point.
fn line(canvas: &mut Canvas, frame: &Frame<'_>, layer: &Layer) {
    let scale = frame.scale(layer.right);
    let place = |&(at, value): &(u64, f64)| (frame.x(at), scale.y(value));
    for run in layer.runs() {
        let points: Vec<(f32, f32)> = run.iter().map(place).collect();
        canvas.stroke(&points, THICKNESS, layer.color, scale.top() - 1..=scale.bottom());
    }
}

fn area(canvas: &mut Canvas, frame: &Frame<'_>, layer: &Layer) {
    let Some(base) = &layer.base else {
        return;
    };
    let scale = frame.scale(layer.right);
    for pair in layer.points.windows(2).zip(base.windows(2)) {
        let (top, bottom) = pair;
        let (left, right) = (frame.x(top[0].0), frame.x(top[1].0));
        for x in floor(left)..floor(right).max(floor(left) + 1) {
            let share = ((to_f32(x) + 0.5 - left) / (right - left).max(1e-3)).clamp(0.0, 1.0);
            let between = |a: f64, b: f64| {
                let (a, b) = (scale.y(a), scale.y(b));
                a + (b - a) * share
            };
            let (high, low) = (between(top[0].1, top[1].1), between(bottom[0].1, bottom[1].1));
            fill_column(canvas, scale, x, high.min(low), high.max(low), layer.color);
        }
    }
}

fn fill_column(canvas: &mut Canvas, scale: &Scale, x: i32, top: f32, bottom: f32, color: Color) {
    let (first, last) = (floor(top).max(scale.top()), floor(bottom).min(scale.bottom()));
    for y in first..=last {
        let cover = (to_f32(y) + 1.0).min(bottom) - to_f32(y).max(top);
        canvas.blend(x, y, color, 0.45 * cover.clamp(0.0, 1.0));
    }
}

/// Pixels as a whole number.
pub(super) fn pixels(number: usize) -> i32 {
    as_i32(number)
}
