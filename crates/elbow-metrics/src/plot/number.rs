//! The singleValue view: the newest value of each series as a number.

use crate::Unit;
use crate::plot::canvas::{Canvas, Color, Font, as_i32};
use crate::plot::source::Widget;
use crate::plot::{Line, short};

const INK: Color = [0x16, 0x19, 0x1f];
const PALE: Color = [0x54, 0x5b, 0x64];

pub(crate) fn draw(widget: &Widget, lines: &[Line], unit: Option<Unit>) -> Canvas {
    let mut canvas = Canvas::new(widget.width, widget.height, [255; 3]);
    canvas.text(12, 8, &widget.title, Font::Bold, INK);
    let top = if widget.title.is_empty() { 8 } else { 34 };
    if lines.is_empty() {
        canvas.text(12, top, "No data available.", Font::Small, PALE);
        return canvas;
    }
    let count = as_i32(lines.len());
    let columns = (as_i32(widget.width) / 180).clamp(1, count);
    let rows = (count + columns - 1) / columns;
    let (width, height) = (as_i32(widget.width) / columns, (as_i32(widget.height) - top) / rows);
    for (number, line) in (0..).zip(lines) {
        let (x, y) = (number % columns * width + 12, number / columns * height + top);
        let middle = y + (height - 54).max(0) / 2;
        let value = line.points.last().map_or("--".to_owned(), |(_, value)| short(*value));
        canvas.text(x, middle, &value, Font::Large, line.color);
        if let Some(unit) = unit.filter(|_| value != "--") {
            let sign = if unit == Unit::Percent { "%" } else { unit.as_str() };
            canvas.text(x + Font::Large.width(&value) + 6, middle + 14, sign, Font::Small, PALE);
        }
        let room = usize::try_from((width - 20) / Font::Small.advance()).unwrap_or(0);
        let label: String = line.label.chars().take(room).collect();
        canvas.text(x, middle + 36, &label, Font::Small, PALE);
    }
    canvas
}
