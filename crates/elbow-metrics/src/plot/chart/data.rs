//! Series as they are drawn: by themselves, or on top of those before them.

use std::collections::BTreeMap;

use crate::plot::Line;
use crate::plot::canvas::Color;
use crate::plot::source::Widget;

/// A line, and the line below its area.
pub(crate) struct Layer {
    pub(crate) color: Color,
    pub(crate) right: bool,
    pub(crate) points: Vec<(u64, f64)>,
    pub(crate) base: Option<Vec<(u64, f64)>>,
    period: u64,
}

/// Stacked series have a point at every time that any has, a missing one counting as 0.
pub(crate) fn layers(widget: &Widget, lines: &[Line]) -> Vec<Layer> {
    let plain = |line: &Line| Layer {
        color: line.color,
        right: line.right,
        points: line.points.clone(),
        base: None,
        period: line.period,
    };
    if !widget.stacked {
        return lines.iter().map(plain).collect();
    }
    let mut sums: [BTreeMap<u64, f64>; 2] = Default::default();
    for line in lines {
        sums[usize::from(line.right)].extend(line.points.iter().map(|(at, _)| (*at, 0.0)));
    }
    let mut layers = Vec::with_capacity(lines.len());
    for line in lines {
        let sum = &mut sums[usize::from(line.right)];
        let base: Vec<(u64, f64)> = sum.iter().map(|(at, value)| (*at, *value)).collect();
        for (at, value) in &line.points {
            *sum.entry(*at).or_insert(0.0) += value;
        }
        let points: Vec<(u64, f64)> = sum.iter().map(|(at, value)| (*at, *value)).collect();
        layers.push(Layer { points, base: Some(base), ..plain(line) });
    }
    layers
}

impl Layer {
    /// The points between gaps.
    pub(crate) fn runs(&self) -> impl Iterator<Item = &[(u64, f64)]> {
        let stacked = self.base.is_some();
        self.points.chunk_by(move |a, b| stacked || b.0 - a.0 <= self.period + self.period / 2)
    }
}
