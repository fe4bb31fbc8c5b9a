//! Cases of `series`.

use super::*;

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(seconds))
}

fn series(retention: u64, samples: &[(u64, f64)]) -> Series {
    let mut series = Series::new(Duration::from_secs(retention));
    for &(second, value) in samples {
        series.record(at(second), value).unwrap();
    }
    series
}

/// `start end period`, then the sums expected as `second:sum`.
fn check(series: &Series, query: (u64, u64, u64), expected: &[(u64, f64)]) {
    let (start, end, period) = query;
    let period = Duration::from_secs(period);
    let answer = series.query(at(start), at(end), period, Statistic::Sum);
    let answer: Vec<_> = answer.iter().map(|d| (d.at.unix_seconds(), d.value)).collect();
    assert_eq!(answer, expected, "{query:?}");
}

#[test]
fn periods_are_aligned_and_gaps_absent() {
    let series = series(600, &[(120, 1.0), (125, 2.0), (179, 4.0), (240, 8.0), (241, 16.0)]);
    check(&series, (120, 300, 60), &[(120, 7.0), (240, 24.0)]);
    check(&series, (125, 300, 60), &[(120, 7.0), (240, 24.0)]);
    check(&series, (120, 240, 60), &[(120, 7.0)]);
    check(&series, (120, 241, 1), &[(120, 1.0), (125, 2.0), (179, 4.0), (240, 8.0)]);
    check(&series, (0, 1000, 300), &[(0, 31.0)]);
    check(&series, (121, 200, 10), &[(120, 3.0), (170, 4.0)]);
    check(&series, (300, 200, 10), &[]);
    check(&series, (1000, 2000, 60), &[]);
}

#[test]
fn late_samples_join_within_the_retention_only() {
    let mut series = series(10, &[(100, 1.0)]);
    series.record(at(95), 2.0).unwrap();
    series.record(at(91), 3.0).unwrap();
    assert!(matches!(series.record(at(90), 4.0), Err(RecordError::TooOld { .. })));
    check(&series, (0, 200, 1), &[(91, 3.0), (95, 2.0), (100, 1.0)]);
    series.record(at(104), 5.0).unwrap();
    check(&series, (0, 200, 1), &[(95, 2.0), (100, 1.0), (104, 5.0)]);
    series.record(at(95), 1.0).unwrap();
    check(&series, (0, 200, 1), &[(95, 3.0), (100, 1.0), (104, 5.0)]);
}

#[test]
fn a_jump_ahead_forgets_what_is_out_of_reach() {
    let mut near = series(10, &[(100, 1.0), (109, 2.0)]);
    near.record(at(118), 3.0).unwrap();
    check(&near, (0, 200, 1), &[(109, 2.0), (118, 3.0)]);
    let mut far = series(10, &[(100, 1.0)]);
    far.record(at(1_000_000), 2.0).unwrap();
    check(&far, (0, 2_000_000, 1), &[(1_000_000, 2.0)]);
    assert_eq!(far.buckets.len(), 1);
}

#[test]
fn the_ring_never_outgrows_its_retention() {
    let mut series = Series::new(Duration::from_secs(60));
    let mut rng = elbow_base::Rng::from_seed(3);
    let mut newest = 0;
    for _ in 0..5_000 {
        let second = 1_000 + newest + rng.below(40);
        let second = second.saturating_sub(rng.below(80));
        let fits = series.newest().is_none_or(|n| n.unix_seconds() < second + 60);
        assert_eq!(series.record(at(second), 1.0).is_ok(), fits, "{second}");
        newest = newest.max(second.saturating_sub(1_000));
        assert!(series.buckets.len() <= 60);
        assert!(series.buckets.back().copied().flatten().is_some());
    }
}

#[test]
fn values_out_of_range_are_refused() {
    let mut series = Series::new(RETENTION);
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e200, -1e200] {
        assert!(matches!(series.record(at(1), value), Err(RecordError::Value(_))), "{value}");
    }
    let bad = StatisticSet { count: 0, sum: 0.0, min: 0.0, max: 0.0 };
    assert!(matches!(series.record_set(at(1), bad), Err(RecordError::Set(_))));
    let bad = StatisticSet { count: 2, sum: 3.0, min: 2.0, max: 1.0 };
    assert!(matches!(series.record_set(at(1), bad), Err(RecordError::Set(_))));
    assert_eq!(series.newest(), None);
    assert_eq!(series.latest(Statistic::Sum), None);
    assert!((VALUE_LIMIT.log2() - 360.0).abs() < 1e-9);
}

#[test]
fn a_window_keeps_its_gaps() {
    let series = series(600, &[(100, 1.0), (101, 3.0), (104, 5.0), (105, 9.0)]);
    let window = series.window(at(105), Duration::from_secs(2), Statistic::Average, 4);
    // Periods 97-98, 99-100, 101-102, 103-104.
    assert_eq!(window.values, [None, Some(1.0), Some(3.0), Some(5.0)]);
    assert_eq!((window.end, window.period), (at(105), Duration::from_secs(2)));
}

#[test]
fn one_second_of_many_samples_is_one_bucket() {
    let series = series(600, &[(7, 1.0), (7, 2.0), (7, 6.0)]);
    let of = |statistic| series.latest(statistic).map(|d| d.value);
    assert_eq!(of(Statistic::Average), Some(3.0));
    assert_eq!(of(Statistic::Maximum), Some(6.0));
    assert_eq!(of(Statistic::SampleCount), Some(3.0));
}

#[test]
fn a_query_agrees_with_a_plain_list() {
    let mut rng = elbow_base::Rng::from_seed(11);
    for _ in 0..200 {
        let mut series = Series::new(Duration::from_secs(120));
        let mut list: Vec<(u64, f64)> = Vec::new();
        for _ in 0..rng.below(60) {
            let (second, value) = (1_000 + rng.below(110), f64::from(u8::from(rng.percent(50))));
            series.record(at(second), value).unwrap();
            list.push((second, value));
        }
        let (start, period) = (950 + rng.below(200), 1 + rng.below(30));
        let end = start + rng.below(200);
        let from = start - start % period;
        let mut expected = std::collections::BTreeMap::new();
        for (second, value) in list.iter().filter(|(second, _)| (from..end).contains(second)) {
            *expected.entry(second - second % period).or_insert(0.0) += value;
        }
        let expected: Vec<_> = expected.into_iter().collect();
        check(&series, (start, end, period), &expected);
    }
}
