//! Where axes have their marks.

/// Round values from at most `low` to at least `high`, about `count` of them.
pub(crate) fn values(low: f64, high: f64, count: u32) -> Vec<f64> {
    let span = if high > low { high - low } else { 1.0 };
    let raw = span / f64::from(count.max(1));
    let power = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|s| s * power).find(|s| *s >= raw);
    let step = step.unwrap_or(10.0 * power);
    let first = (low / step + 1e-9).floor();
    let marks = (0..=count.saturating_mul(2) + 2).map(|n| (first + f64::from(n)) * step);
    let mut shown = Vec::new();
    for mark in marks {
        shown.push(mark);
        if mark >= high - step * 1e-9 {
            break;
        }
    }
    shown
}

/// Steps of a time axis in seconds: what people count in.
const STEPS: [u64; 20] = [
    1, 5, 10, 15, 30, 60, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400,
    172_800, 604_800, 1_209_600, 2_592_000,
];

/// Times in `start..=end`, at most `count`, and whether they are whole days.
pub(crate) fn times(start: u64, end: u64, count: u64) -> (Vec<u64>, bool) {
    let span = end.saturating_sub(start).max(1);
    let fits = |step: &u64| span / step <= count.max(1);
    let last = span.div_ceil(count.max(1));
    let step = STEPS.into_iter().find(fits).unwrap_or(last);
    let first = start.next_multiple_of(step);
    let stride = usize::try_from(step).unwrap_or(usize::MAX);
    ((first..=end).step_by(stride).collect(), step >= 86_400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_enclose() {
        assert_eq!(values(0.0, 97.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(values(0.0, 1.0, 4), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(values(-3.0, 7.0, 5), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(values(5.0, 5.0, 2), [5.0]);
        assert!(values(0.0, 1e-9, 5).len() < 15 && values(-1e100, 1e100, 5).len() < 15);
        assert_eq!(times(100, 10_900, 8).0, [1_800, 3_600, 5_400, 7_200, 9_000, 10_800]);
        assert_eq!(times(0, 86_400 * 3, 4), (vec![0, 86_400, 172_800, 259_200], true));
    }
}
