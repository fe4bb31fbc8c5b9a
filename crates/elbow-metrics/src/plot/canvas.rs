//! A buffer of pixels: boxes, smooth lines and text.

use std::ops::RangeInclusive;

use noto_sans_mono_bitmap::{FontWeight, RasterHeight, get_raster, get_raster_width};

/// Red, green, blue.
pub(crate) type Color = [u8; 3];

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Font {
    Small,
    Bold,
    Large,
}

/// RGB pixels, row by row.
#[derive(Clone, Debug)]
pub(crate) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    /// How much of each pixel the stroke in progress covers.
    mask: Vec<u8>,
}

impl Canvas {
    pub(crate) fn new(width: usize, height: usize, color: Color) -> Self {
        let pixels = color.iter().copied().cycle().take(width * height * 3).collect();
        Self { width, height, pixels, mask: vec![0; width * height] }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn height(&self) -> usize {
        self.height
    }

    pub(crate) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// Mixes `color` into a pixel; `share` is 0 to 1. Beyond the edge nothing happens.
    pub(crate) fn blend(&mut self, x: i32, y: i32, color: Color, share: f32) {
        let Some(index) = self.index(x, y) else {
            return;
        };
        for (old, new) in self.pixels[index * 3..].iter_mut().zip(color) {
            let mixed = f32::from(*old) * (1.0 - share) + f32::from(new) * share;
            *old = to_byte(mixed);
        }
    }

    pub(crate) fn fill(&mut self, x: i32, y: i32, width: i32, height: i32, color: Color) {
        self.shade(x, y, width, height, color, 1.0);
    }

    /// A box, see-through.
    pub(crate) fn shade(
        &mut self,
        x: i32,
        y: i32,
        width: i32,
        height: i32,
        color: Color,
        share: f32,
    ) {
        for row in y..y.saturating_add(height) {
            for column in x..x.saturating_add(width) {
                self.blend(column, row, color, share);
            }
        }
    }

    /// Horizontal or vertical dashes of four on, four off.
    pub(crate) fn dashes(&mut self, from: (i32, i32), length: i32, down: bool, color: Color) {
        for step in (0..length).filter(|step| step % 8 < 4) {
            let (x, y) = if down { (from.0, from.1 + step) } else { (from.0 + step, from.1) };
            self.blend(x, y, color, 1.0);
        }
    }

    /// Straight lines through `points`, smooth, `thickness` pixels wide; one point is a dot.
    /// Rows outside `rows` stay as they are.
    pub(crate) fn stroke(
        &mut self,
        points: &[(f32, f32)],
        thickness: f32,
        color: Color,
        rows: RangeInclusive<i32>,
    ) {
        let half = thickness / 2.0;
        match points {
            [] => return,
            [only] => self.cover(*only, *only, half + 1.0),
            several => several.windows(2).for_each(|pair| self.cover(pair[0], pair[1], half)),
        }
        // Where segments meet a pixel is covered by the most that either covers, not by both.
        for index in 0..self.mask.len() {
            let share = std::mem::take(&mut self.mask[index]);
            let (x, y) = (as_i32(index % self.width), as_i32(index / self.width));
            if share > 0 && rows.contains(&y) {
                self.blend(x, y, color, f32::from(share) / 255.0);
            }
        }
    }

    /// Text on a pale ground, for places where lines pass.
    pub(crate) fn note(&mut self, x: i32, y: i32, text: &str, color: Color) {
        if !text.is_empty() {
            self.shade(x - 2, y, Font::Small.width(text) + 4, 16, [255; 3], 0.75);
            self.text(x, y, text, Font::Small, color);
        }
    }

    /// Text with its left top corner at `x`, `y`.
    pub(crate) fn text(&mut self, x: i32, y: i32, text: &str, font: Font, color: Color) {
        let (weight, size) = font.parts();
        let mut left = x;
        for letter in text.chars() {
            let raster = get_raster(letter, weight, size).or_else(|| get_raster('?', weight, size));
            for (row, line) in raster.iter().flat_map(|raster| raster.rows().enumerate()) {
                for (column, share) in line.iter().enumerate().filter(|(_, share)| **share > 0) {
                    let (x, y) = (left + as_i32(column), y + as_i32(row));
                    self.blend(x, y, color, f32::from(*share) / 255.0);
                }
            }
            left += font.advance();
        }
    }

    fn cover(&mut self, a: (f32, f32), b: (f32, f32), half: f32) {
        let reach = half + 1.0;
        let (left, right) = (a.0.min(b.0) - reach, a.0.max(b.0) + reach);
        let run = b.0 - a.0;
        for x in floor(left)..=floor(right) {
            // The part of the segment near this column, so that steep and long ones cost little.
            let near = |edge: f32| if run.abs() < 1e-3 { 0.0 } else { (edge - a.0) / run };
            let (mut from, mut to) = (near(to_f32(x) - reach), near(to_f32(x) + reach + 1.0));
            if run.abs() < 1e-3 {
                to = 1.0;
            }
            if from > to {
                std::mem::swap(&mut from, &mut to);
            }
            let height = |share: f32| a.1 + (b.1 - a.1) * share.clamp(0.0, 1.0);
            let (y0, y1) = (height(from), height(to));
            for y in floor(y0.min(y1) - reach)..=floor(y0.max(y1) + reach) {
                let distance = distance((to_f32(x) + 0.5, to_f32(y) + 0.5), a, b);
                let share = (half + 0.5 - distance).clamp(0.0, 1.0);
                if let Some(index) = self.index(x, y) {
                    self.mask[index] = self.mask[index].max(to_byte(share * 255.0));
                }
            }
        }
    }

    fn index(&self, x: i32, y: i32) -> Option<usize> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        (x < self.width && y < self.height).then_some(y * self.width + x)
    }
}

impl Font {
    /// Pixels from one letter to the next.
    pub(crate) fn advance(self) -> i32 {
        let (weight, size) = self.parts();
        as_i32(get_raster_width(weight, size))
    }

    /// Pixels that `text` is wide.
    pub(crate) fn width(self, text: &str) -> i32 {
        as_i32(text.chars().count()).saturating_mul(self.advance())
    }

    fn parts(self) -> (FontWeight, RasterHeight) {
        match self {
            Self::Small => (FontWeight::Regular, RasterHeight::Size16),
            Self::Bold => (FontWeight::Bold, RasterHeight::Size16),
            Self::Large => (FontWeight::Bold, RasterHeight::Size32),
        }
    }
}

fn distance(p: (f32, f32), a: (f32, f32), b: (f32, f32)) -> f32 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    let (x, y) = (p.0 - a.0 - dx * along, p.1 - a.1 - dy * along);
    (x * x + y * y).sqrt()
}

pub(crate) fn as_i32(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[expect(clippy::cast_possible_truncation, reason = "casts of floats saturate")]
pub(crate) fn floor(number: f32) -> i32 {
    number.floor() as i32
}

#[expect(clippy::cast_precision_loss, reason = "a coordinate within 2,000")]
pub(crate) fn to_f32(number: i32) -> f32 {
    number as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a byte's range"
)]
fn to_byte(number: f32) -> u8 {
    number.round().clamp(0.0, 255.0) as u8
}
