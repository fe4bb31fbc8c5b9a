//! Numbers three rows tall, of half blocks.

use ratatui::layout::Rect;

use crate::live::draw::paint::Painter;
use crate::live::theme::Tone;

/// Rows that a number takes.
pub(crate) const ROWS: u16 = 3;

/// A character's pixels: its width, and five rows from the top, the highest bit on the left.
type Glyph = (u16, [u8; 5]);

/// Columns that `text` takes.
pub(crate) fn width(text: &str) -> u16 {
    text.chars().map(|c| glyph(c).0 + 1).sum::<u16>().saturating_sub(1)
}

/// Draws `text` from the top left of `area` on.
pub(crate) fn draw(painter: &mut Painter, area: Rect, text: &str, tone: Tone) {
    let mut left = 0;
    for character in text.chars() {
        let (width, pixels) = glyph(character);
        for row in 0..ROWS {
            for column in 0..width {
                let lit = |line: u16| {
                    let bits = pixels.get(usize::from(line)).copied().unwrap_or(0);
                    bits >> (width - 1 - column) & 1 == 1
                };
                let symbol = match (lit(2 * row), lit(2 * row + 1)) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => continue,
                };
                painter.cell(area, left + column, row, symbol, tone);
            }
        }
        left += width + 1;
    }
}

fn glyph(character: char) -> Glyph {
    match character {
        '0' => (3, [7, 5, 5, 5, 7]),
        '1' => (3, [2, 6, 2, 2, 7]),
        '2' => (3, [7, 1, 7, 4, 7]),
        '3' => (3, [7, 1, 7, 1, 7]),
        '4' => (3, [5, 5, 7, 1, 1]),
        '5' => (3, [7, 4, 7, 1, 7]),
        '6' => (3, [7, 4, 7, 5, 7]),
        '7' => (3, [7, 1, 1, 1, 1]),
        '8' => (3, [7, 5, 7, 5, 7]),
        '9' => (3, [7, 5, 7, 1, 7]),
        'k' => (3, [4, 5, 6, 6, 5]),
        'M' => (5, [17, 27, 21, 17, 17]),
        'G' => (4, [7, 8, 11, 9, 7]),
        ',' => (1, [0, 0, 0, 1, 1]),
        '.' => (1, [0, 0, 0, 0, 1]),
        _ => (1, [0; 5]),
    }
}
