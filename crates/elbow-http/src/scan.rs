//! Cutting a growing buffer into lines without reading any byte twice. Shared by both directions.
//!
//! The outcome depends only on the bytes, never on how they were split across calls; the choice between
//! two overrun limits below exists to keep that true.

use memchr::memchr;

/// Where the search for the next line end stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LineScanner {
    line_start: usize,
    searched: usize,
}

/// One line without its line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Ended by LF alone (RFC 9112 2.2 lets a recipient accept it).
    pub(crate) bare_lf: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Overrun {
    Line,
    Head,
}

// === impl LineScanner ===

impl LineScanner {
    /// Offset of the first byte of the line not yet returned.
    pub(crate) fn position(&self) -> usize {
        self.line_start
    }

    /// The next complete line, or `None` if its end has not arrived. `head_end_max` is an offset.
    pub(crate) fn next(
        &mut self,
        buf: &[u8],
        line_bytes_max: usize,
        head_end_max: usize,
    ) -> Result<Option<Line>, Overrun> {
        let from = self.searched.max(self.line_start);
        let found = buf.get(from..).and_then(|rest| memchr(b'\n', rest));
        let Some(distance) = found else {
            self.searched = self.searched.max(buf.len());
            // One byte more than the limit may still turn out to be the CR of the line end.
            let length = buf.len().saturating_sub(self.line_start);
            let over_line = length > line_bytes_max + 1;
            self.check(over_line, buf.len() > head_end_max, line_bytes_max, head_end_max)?;
            return Ok(None);
        };
        let newline = from + distance;
        let bare_lf = newline == self.line_start || buf.get(newline - 1) != Some(&b'\r');
        let end = if bare_lf { newline } else { newline - 1 };
        let over_line = end - self.line_start > line_bytes_max;
        self.check(over_line, newline >= head_end_max, line_bytes_max, head_end_max)?;
        let line = Line { start: self.line_start, end, bare_lf };
        self.line_start = newline + 1;
        self.searched = newline + 1;
        Ok(Some(line))
    }

    /// If both limits are broken, reports the one that byte-wise arrival would have broken first.
    fn check(
        &self,
        over_line: bool,
        over_head: bool,
        line_bytes_max: usize,
        head_end_max: usize,
    ) -> Result<(), Overrun> {
        let line_first = self.line_start + line_bytes_max < head_end_max;
        match (over_line, over_head) {
            (false, false) => Ok(()),
            (true, true) if line_first => Err(Overrun::Line),
            (_, true) => Err(Overrun::Head),
            (true, false) => Err(Overrun::Line),
        }
    }
}
