//! Putting text into the picture. Nothing here or above it can write outside its area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::live::text::{fit, width};
use crate::live::theme::{Theme, Tone};

/// The picture and how tones look in it.
pub(crate) struct Painter<'a> {
    buffer: &'a mut Buffer,
    theme: Theme,
}

/// A line made of pieces with a tone each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text(Vec<(String, Tone)>);

// === impl Text ===

impl Text {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// This with `text` after it.
    pub(crate) fn and(mut self, text: impl Into<String>, tone: Tone) -> Self {
        self.0.push((text.into(), tone));
        self
    }

    pub(crate) fn plain(self, text: impl Into<String>) -> Self {
        self.and(text, Tone::Plain)
    }

    pub(crate) fn dim(self, text: impl Into<String>) -> Self {
        self.and(text, Tone::Dim)
    }

    pub(crate) fn strong(self, text: impl Into<String>) -> Self {
        self.and(text, Tone::Strong)
    }

    /// This with `other` after it.
    pub(crate) fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(crate) fn width(&self) -> usize {
        self.0.iter().map(|(text, _)| width(text)).sum()
    }
}

// === impl Painter ===

impl<'a> Painter<'a> {
    pub(crate) fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        Self { buffer, theme }
    }

    /// Writes `text` into `row` of `area`, cut where the area ends.
    pub(crate) fn text(&mut self, area: Rect, row: u16, text: &Text) {
        self.text_at(area, 0, row, text);
    }

    /// [`Painter::text`] from `column` on.
    pub(crate) fn text_at(&mut self, area: Rect, column: u16, row: u16, text: &Text) {
        if row >= area.height || column >= area.width {
            return;
        }
        let mut left = usize::from(area.width - column);
        let mut spans = Vec::with_capacity(text.0.len());
        for (piece, tone) in &text.0 {
            let piece = fit(piece, left);
            left -= width(&piece).min(left);
            spans.push(Span::styled(piece, self.theme.style(*tone)));
        }
        let line = Line::from(spans);
        self.buffer.set_line(area.x + column, area.y + row, &line, area.width - column);
    }

    /// Writes `text` at the right end of `row`, if it fits into what `used` columns leave.
    pub(crate) fn text_right(&mut self, area: Rect, row: u16, text: &Text, used: usize) {
        let Some(column) = usize::from(area.width).checked_sub(text.width()) else { return };
        if column >= used {
            self.text_at(area, u16::try_from(column).unwrap_or(u16::MAX), row, text);
        }
    }

    /// A rule across the first row of `area`, with a title in it and a note at its end.
    pub(crate) fn rule(&mut self, area: Rect, title: &Text, note: &Text) {
        let width = usize::from(area.width);
        self.text(area, 0, &Text::new().dim("─".repeat(width)));
        let title = Text::new().plain(" ").join(title.clone()).plain(" ");
        let inner = Rect { width: area.width.saturating_sub(1), ..area };
        self.text_at(inner, 1, 0, &title);
        if note.width() > 0 {
            let note = Text::new().plain(" ").join(note.clone()).plain(" ");
            self.text_right(inner, 0, &note, title.width() + 2);
        }
    }

    /// One character.
    pub(crate) fn cell(&mut self, area: Rect, column: u16, row: u16, symbol: char, tone: Tone) {
        if column < area.width
            && row < area.height
            && let Some(cell) = self.buffer.cell_mut((area.x + column, area.y + row))
        {
            cell.set_char(symbol).set_style(self.theme.style(tone));
        }
    }

    /// Empties `area`.
    pub(crate) fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
            }
        }
    }

    /// A border around `area`, whose inside is returned.
    pub(crate) fn frame(&mut self, area: Rect, title: &Text, tone: Tone) -> Rect {
        let (Some(last), Some(bottom)) = (area.width.checked_sub(1), area.height.checked_sub(1))
        else {
            return area;
        };
        for column in 1..last {
            self.cell(area, column, 0, '─', tone);
            self.cell(area, column, bottom, '─', tone);
        }
        for row in 1..bottom {
            self.cell(area, 0, row, '│', tone);
            self.cell(area, last, row, '│', tone);
        }
        for (column, row, corner) in
            [(0, bottom, '╰'), (last, bottom, '╯'), (0, 0, '╭'), (last, 0, '╮')]
        {
            self.cell(area, column, row, corner, tone);
        }
        let title = Text::new().plain(" ").join(title.clone()).plain(" ");
        self.text_at(Rect { width: last, ..area }, 2, 0, &title);
        area.inner(ratatui::layout::Margin::new(2, 1))
    }

    /// Gives the whole of `row` the tone, also where nothing is written.
    pub(crate) fn tint(&mut self, area: Rect, row: u16, tone: Tone) {
        let row = Rect { y: area.y.saturating_add(row), height: 1, ..area };
        let style: Style = self.theme.style(tone);
        self.buffer.set_style(row.intersection(area), style);
    }
}

/// A horizontal bar of `cells` cells, filled to `share` (0 to 1) in eighths of a cell.
pub(crate) fn bar(share: f64, cells: usize) -> (String, String) {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "between 0 and the eighths of a screen's width"
    )]
    let eighths = (share.clamp(0.0, 1.0) * cells as f64 * 8.0).round() as usize;
    let part = PARTS[eighths % 8];
    let full = "█".repeat(eighths / 8) + part;
    let rest = cells - eighths / 8 - usize::from(!part.is_empty());
    (full, "░".repeat(rest))
}
