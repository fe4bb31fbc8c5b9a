//! From values to pixels: the time axis, linear and logarithmic axes, and ticks people can read.

use std::time::Duration;

/// The time axis that all panels share.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeAxis {
    pub(crate) left: f64,
    pub(crate) right: f64,
    seconds: f64,
}

/// A vertical axis of one panel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ValueAxis {
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    low: f64,
    high: f64,
    /// Between two ticks; zero on a logarithmic axis.
    step: f64,
}

/// Steps between ticks of the time axis, in seconds.
const TIME_STEPS: [f64; 16] = [
    0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0,
    7200.0,
];
/// Most ticks on the time axis.
const TIME_TICKS_MAX: f64 = 16.0;
/// From here on times are written as minutes and seconds.
const MINUTES_FROM_S: f64 = 600.0;

// === impl TimeAxis ===

impl TimeAxis {
    /// From time zero at `left` to `end` at `right`.
    pub(crate) fn new(left: f64, right: f64, end: Duration) -> Self {
        Self { left, right, seconds: end.as_secs_f64().max(1.0) }
    }

    pub(crate) fn x(&self, at: Duration) -> f64 {
        let share = (at.as_secs_f64() / self.seconds).min(1.0);
        self.left + share * (self.right - self.left)
    }

    /// (time, label) of each tick.
    pub(crate) fn ticks(&self) -> Vec<(Duration, String)> {
        let wanted = self.seconds / TIME_TICKS_MAX;
        let step = TIME_STEPS
            .into_iter()
            .find(|&step| step >= wanted)
            .unwrap_or_else(|| (wanted / 7200.0).ceil() * 7200.0);
        let mut ticks = Vec::new();
        let mut value = 0.0;
        while value <= self.seconds + step * 1e-6 {
            ticks.push((Duration::from_secs_f64(value), self.label(value, step)));
            value = (ticks.len() as f64) * step;
        }
        ticks
    }

    pub(crate) fn title(&self) -> &'static str {
        if self.seconds >= MINUTES_FROM_S {
            "minutes:seconds since start"
        } else {
            "seconds since start"
        }
    }

    fn label(&self, value: f64, step: f64) -> String {
        if self.seconds >= MINUTES_FROM_S {
            format!("{:.0}:{:02.0}", (value / 60.0).floor(), value % 60.0)
        } else if step < 1.0 {
            format!("{value:.1}")
        } else {
            format!("{value:.0}")
        }
    }
}

// === impl ValueAxis ===

impl ValueAxis {
    /// From zero at `bottom` to a round number at or above `max` at `top`.
    pub(crate) fn linear(top: f64, bottom: f64, max: f64) -> Self {
        let max = if max > 0.0 { max } else { 1.0 };
        let step = one_two_five(max / 5.0, true);
        Self { top, bottom, low: 0.0, high: (max / step - 1e-9).ceil() * step, step }
    }

    /// For whole numbers from zero to `max`, with a little air above it.
    pub(crate) fn counts(top: f64, bottom: f64, max: f64) -> Self {
        let max = max.max(1.0);
        let step = one_two_five(max / 5.0, true).max(1.0);
        Self { top, bottom, low: 0.0, high: max * 1.08, step }
    }

    /// From zero to at least `high`, in steps of `step`.
    pub(crate) fn stepped(top: f64, bottom: f64, high: f64, step: f64) -> Self {
        let high = (high / step - 1e-9).ceil() * step;
        Self { top, bottom, low: 0.0, high, step }
    }

    /// Logarithmic, from the 1, 2 or 5 below `min` to the one above `max`, at least a factor of 10.
    pub(crate) fn log(top: f64, bottom: f64, min: f64, max: f64) -> Self {
        let low = one_two_five(min, false);
        let high = one_two_five(max, true).max(low * 10.0);
        Self { top, bottom, low, high, step: 0.0 }
    }

    pub(crate) fn y(&self, value: f64) -> f64 {
        let share = if self.step <= 0.0 {
            (value.max(self.low) / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        self.bottom - share.clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// (value, is major) of each tick, from the lowest.
    pub(crate) fn ticks(&self) -> Vec<(f64, bool)> {
        if self.step > 0.0 {
            return (0..=100u32)
                .map(|n| f64::from(n) * self.step)
                .take_while(|value| *value <= self.high * 1.001)
                .map(|value| (value, true))
                .collect();
        }
        let mut ticks = Vec::new();
        let mut decade = 10f64.powf(self.low.log10().floor());
        // Few enough decades leave room to name the steps between them.
        let is_short = self.high / self.low <= 150.0;
        while decade <= self.high * 1.001 {
            for factor in [1.0, 2.0, 5.0] {
                let value = decade * factor;
                if value >= self.low * 0.999 && value <= self.high * 1.001 {
                    ticks.push((value, factor == 1.0 || is_short));
                }
            }
            decade *= 10.0;
        }
        ticks
    }
}

/// The nearest 1, 2 or 5 times a power of ten at or below, or at or above, `value`.
fn one_two_five(value: f64, up: bool) -> f64 {
    let value = value.max(1e-9);
    let decade = 10f64.powf(value.log10().floor());
    let factor = value / decade;
    let steps = if up { [1.0, 2.0, 5.0, 10.0] } else { [10.0, 5.0, 2.0, 1.0] };
    let fits = |step: &f64| if up { *step >= factor * 0.999 } else { *step <= factor * 1.001 };
    steps.into_iter().find(fits).unwrap_or(1.0) * decade
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_the_values() {
        let table: [(f64, &[f64]); 6] = [
            (341.0, &[0.0, 100.0, 200.0, 300.0, 400.0]),
            (1.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
            (100.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (7.0, &[0.0, 2.0, 4.0, 6.0, 8.0]),
            (0.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
            (12_345.0, &[0.0, 5_000.0, 10_000.0, 15_000.0]),
        ];
        for (max, expected) in table {
            let axis = ValueAxis::linear(0.0, 100.0, max);
            let ticks: Vec<f64> = axis.ticks().into_iter().map(|(value, _)| value).collect();
            let same = ticks.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9);
            assert!(same && ticks.len() == expected.len(), "{max}: {ticks:?}");
            assert!(axis.y(0.0) == 100.0 && axis.y(max) >= 0.0);
        }
    }

    #[test]
    fn a_log_axis_has_its_ticks_at_1_2_5() {
        let axis = ValueAxis::log(0.0, 100.0, 0.0031, 0.41);
        let ticks: Vec<String> = axis.ticks().iter().map(|tick| format!("{:.3}", tick.0)).collect();
        assert_eq!(ticks, ["0.002", "0.005", "0.010", "0.020", "0.050", "0.100", "0.200", "0.500"]);
        assert_eq!((axis.y(0.002), axis.y(0.5), axis.y(0.0)), (100.0, 0.0, 100.0));
    }

    #[test]
    fn times_are_labelled_in_seconds_then_minutes() {
        let labels = |seconds| {
            let axis = TimeAxis::new(0.0, 100.0, Duration::from_secs(seconds));
            let labels: Vec<String> = axis.ticks().into_iter().map(|tick| tick.1).collect();
            (labels.len(), labels.last().cloned().unwrap_or_default())
        };
        assert_eq!(labels(0), (11, "1.0".to_owned()));
        assert_eq!(labels(75), (16, "75".to_owned()));
        assert_eq!(labels(1_200), (11, "20:00".to_owned()));
        assert_eq!(labels(200_000), (14, "3120:00".to_owned()));
    }
}
