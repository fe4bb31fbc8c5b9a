//! Writing SVG: shapes and text, escaped, with no more digits than a picture needs.

use std::fmt::Write;

/// Fonts of the reader's own system, so that nothing is fetched.
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, \
                    'DejaVu Sans', sans-serif";

/// An SVG document being written.
pub(crate) struct Canvas {
    out: String,
}

/// Which point of a text its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Font {
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) color: &'static str,
    pub(crate) anchor: Anchor,
    /// A rim in the background's colour, for text over lines.
    pub(crate) halo: Option<&'static str>,
}

/// How a line looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stroke {
    pub(crate) color: &'static str,
    pub(crate) width: f64,
    /// Dash pattern; empty for a solid line.
    pub(crate) dash: &'static str,
    pub(crate) opacity: f64,
}

// === impl Font ===

impl Font {
    pub(crate) const fn new(size: f64, color: &'static str) -> Self {
        Self { size, bold: false, color, anchor: Anchor::Start, halo: None }
    }

    pub(crate) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(crate) const fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(crate) const fn halo(self, color: &'static str) -> Self {
        Self { halo: Some(color), ..self }
    }

    /// Width of `text`, rather over- than underestimated.
    pub(crate) fn width_of(&self, text: &str) -> f64 {
        text.chars().map(|char| self.width_of_char(char)).sum()
    }

    pub(crate) fn width_of_char(&self, char: char) -> f64 {
        let weight = if self.bold { 1.11 } else { 1.0 };
        em_width(char) * self.size * weight
    }

    /// `text` cut to `width`, with an ellipsis if anything was cut.
    pub(crate) fn fit(&self, text: &str, width: f64) -> String {
        if self.width_of(text) <= width {
            return text.to_owned();
        }
        let mut left = width - self.width_of_char('…');
        let mut kept = String::new();
        for char in text.chars() {
            left -= self.width_of_char(char);
            if left < 0.0 {
                break;
            }
            kept.push(char);
        }
        kept.push('…');
        kept
    }
}

// === impl Stroke ===

impl Stroke {
    pub(crate) const fn new(color: &'static str, width: f64) -> Self {
        Self { color, width, dash: "", opacity: 1.0 }
    }

    pub(crate) const fn dash(self, dash: &'static str) -> Self {
        Self { dash, ..self }
    }

    pub(crate) const fn opacity(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    fn attributes(&self) -> String {
        let mut text = format!(r#"stroke="{}" stroke-width="{}""#, self.color, num(self.width));
        if !self.dash.is_empty() {
            text += &format!(r#" stroke-dasharray="{}""#, self.dash);
        }
        if self.opacity < 1.0 {
            text += &format!(r#" stroke-opacity="{:.2}""#, self.opacity);
        }
        text
    }
}

// === impl Canvas ===

impl Canvas {
    pub(crate) fn new() -> Self {
        Self { out: String::with_capacity(64 * 1024) }
    }

    /// The whole document, `width` by `height`, described by `title` and `description`.
    pub(crate) fn finish(self, width: f64, height: f64, title: &str, description: &str) -> String {
        let (w, h) = (num(width), num(height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" font-family=\"{FONT}\">\n\
             <title>{}</title>\n<desc>{}</desc>\n{}</svg>\n",
            escape(title),
            escape(description),
            self.out
        )
    }

    /// What `other` holds, on top of this.
    pub(crate) fn append(&mut self, other: Self) {
        self.out.push_str(&other.out);
    }

    /// Markup as it is.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
        self.out.push('\n');
    }

    pub(crate) fn rect(&mut self, at: (f64, f64), size: (f64, f64), radius: f64, fill: &str) {
        let mut rx = String::new();
        if radius > 0.0 {
            rx = format!(r#" rx="{}""#, num(radius));
        }
        let (x, y, w, h) = (num(at.0), num(at.1), num(size.0.max(0.0)), num(size.1.max(0.0)));
        let _ = writeln!(
            self.out,
            r#"<rect x="{x}" y="{y}" width="{w}" height="{h}"{rx} fill="{fill}"/>"#
        );
    }

    pub(crate) fn circle(&mut self, at: (f64, f64), radius: f64, fill: &str) {
        let (x, y, r) = (num(at.0), num(at.1), num(radius));
        let _ = writeln!(self.out, r#"<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"/>"#);
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.polyline(&[from, to], stroke);
    }

    pub(crate) fn polyline(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        if points.len() < 2 {
            return;
        }
        let (d, stroke) = (path(points), stroke.attributes());
        let _ = writeln!(
            self.out,
            r#"<path d="{d}" fill="none" {stroke} stroke-linejoin="round" stroke-linecap="round"/>"#
        );
    }

    /// A line; a single point is a dot.
    pub(crate) fn polyline_or_dot(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        match points {
            [point] => self.circle(*point, stroke.width * 1.2, stroke.color),
            _ => self.polyline(points, stroke),
        }
    }

    pub(crate) fn area(&mut self, points: &[(f64, f64)], fill: &str) {
        if points.len() < 3 {
            return;
        }
        let d = path(points);
        let _ = writeln!(self.out, r#"<path d="{d}Z" fill="{fill}"/>"#);
    }

    /// A text with its base line at `at`.
    pub(crate) fn text(&mut self, at: (f64, f64), text: &str, font: Font) {
        if text.is_empty() {
            return;
        }
        let mut style = match font.anchor {
            Anchor::Start => String::new(),
            Anchor::Middle => r#" text-anchor="middle""#.to_owned(),
            Anchor::End => r#" text-anchor="end""#.to_owned(),
        };
        if font.bold {
            style += r#" font-weight="600""#;
        }
        let (x, y, size, color) = (num(at.0), num(at.1), num(font.size), font.color);
        let text = escape(text);
        if let Some(rim) = font.halo {
            // Written twice: not every viewer knows the order of painting.
            let _ = writeln!(
                self.out,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{rim}\" stroke=\"{rim}\" \
                 stroke-width=\"3.5\" stroke-linejoin=\"round\"{style}>{text}</text>"
            );
        }
        let _ = writeln!(
            self.out,
            r#"<text x="{x}" y="{y}" font-size="{size}" fill="{color}"{style}>{text}</text>"#
        );
    }
}

/// A number with at most one decimal.
pub(crate) fn num(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text as XML content or attribute value; what XML cannot hold becomes a space.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ if char.is_control() || matches!(char, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            _ => out.push(char),
        }
    }
    out
}

fn path(points: &[(f64, f64)]) -> String {
    let mut d = String::with_capacity(points.len() * 12);
    for (index, &(x, y)) in points.iter().enumerate() {
        d.push(if index == 0 { 'M' } else { 'L' });
        d.push_str(&num(x));
        d.push(' ');
        d.push_str(&num(y));
    }
    d
}

/// Widths in ems of a wide common sans serif, so that narrower ones fit as well.
fn em_width(char: char) -> f64 {
    match char {
        'i' | 'j' | 'l' | '\'' | '|' | 'I' | 'J' => 0.30,
        ' ' | '.' | ',' | '·' | ':' | ';' | '!' | '/' => 0.34,
        'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' => 0.41,
        's' | 'c' | 'z' | '"' | '_' => 0.54,
        'a'..='h' | 'k' | 'n'..='q' | 'u' | 'v' | 'x' | 'y' | '0'..='9' => 0.64,
        'm' | 'M' | 'W' | '%' | '@' | '…' | '–' => 1.0,
        'w' | '+' | '=' | '<' | '>' | '→' | '×' | '÷' => 0.84,
        'A'..='Z' => 0.75,
        _ if char.is_ascii() => 0.7,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_text_is_escaped() {
        let numbers = [0.0, -0.01, 1.0, 1.25, 99.96].map(num);
        assert_eq!(numbers, ["0", "0", "1", "1.2", "100"]);
        assert_eq!(escape("<a b=\"c\">&\u{1b}[0m\u{0}"), "&lt;a b=&quot;c&quot;&gt;&amp; [0m ");
    }

    #[test]
    fn text_that_does_not_fit_is_cut_with_an_ellipsis() {
        let font = Font::new(10.0, "#000");
        assert_eq!(font.fit("short", 100.0), "short");
        let cut = font.fit("a text that is too long", 60.0);
        assert!(cut.ends_with('…') && font.width_of(&cut) <= 60.0, "{cut}");
    }
}
