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
    assert!(far.bytes() < 2_000, "{}", far.bytes());
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
        assert!(series.bytes() < 8_000, "{}", series.bytes());
        let all = series.query(at(0), at(1 << 30), RESOLUTION, Statistic::Sum);
        assert!((1..=60).contains(&all.len()));
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

const DAY: u64 = 86_400;

/// What a list of samples says of a period.
fn plain(list: &[(u64, f64)], start: u64, end: u64, period: u64) -> Vec<(u64, f64)> {
    let mut sums = std::collections::BTreeMap::new();
    for (second, value) in list.iter().filter(|(second, _)| (start..end).contains(second)) {
        *sums.entry(second - second % period).or_insert(0.0) += value;
    }
    sums.into_iter().collect()
}

#[test]
fn every_period_agrees_with_a_plain_list_within_its_retention() {
    let mut rng = elbow_base::Rng::from_seed(21);
    for round in 0..20 {
        let mut series = Series::with_retention(Retention::STANDARD);
        let now = 500 * DAY;
        let mut list = Vec::new();
        for _ in 0..400 {
            let reach = [100, 3 * 3600, 14 * DAY, 60 * DAY][rng.index(4).unwrap()];
            let second = now - 1 - rng.below(reach);
            let value = f64::from(u32::try_from(rng.below(1_000)).unwrap()) / 4.0;
            series.record(at(second), value).unwrap();
            list.push((second, value));
        }
        let newest = list.iter().map(|(second, _)| *second).max().unwrap();
        let kept = [(1, 3 * 3600), (60, 15 * DAY), (300, 63 * DAY), (3600, 455 * DAY)];
        for period in [1, 5, 10, 60, 120, 300, 900, 3600, 7200, DAY] {
            let (length, reach) =
                kept.iter().copied().rfind(|(length, _)| period % length == 0).unwrap();
            // The oldest slot that is kept whole.
            let floor = (newest / length + 1 - reach / length) * length;
            let (start, end) = (floor - floor % DAY + DAY, now + DAY);
            let (start, end) = (start - start % period, end - end % period);
            let start = start.max(floor.next_multiple_of(period));
            check(&series, (start, end, period), &plain(&list, start, end, period));
        }
        let copy = Series::from_bytes(&series.to_bytes()).unwrap();
        for period in [1, 60, 300, 3600] {
            let all = |s: &Series| {
                s.query(at(0), at(600 * DAY), Duration::from_secs(period), Statistic::Sum)
            };
            assert_eq!(all(&copy), all(&series), "{round}");
        }
    }
}

#[test]
fn finer_data_ends_where_its_retention_ends() {
    // Cloudwatch reference, section 3: below a minute 3 h, a minute 15 d, 5 min 63 d, 1 h 455 d.
    let mut series = Series::with_retention(Retention::STANDARD);
    let now = 1_000 * DAY;
    for day in (0..500).rev() {
        series.record(at(now - day * DAY), 1.0).unwrap();
    }
    let count = |period| {
        series.query(at(0), at(now + 1), Duration::from_secs(period), Statistic::Sum).len()
    };
    // The end is not a whole minute, so that a second's answer is asked for once.
    assert_eq!(count(1), 1);
    let count = |period| {
        let end = at(now + DAY);
        series.query(at(0), end, Duration::from_secs(period), Statistic::Sum).len()
    };
    assert_eq!([60, 300, 3600].map(count), [15, 63, 455]);
}

#[test]
fn standard_samples_are_folded_into_minutes() {
    let mut series = Series::with_retention(Retention::STANDARD);
    for second in [60, 61, 119, 120] {
        series.add(at(second), &Bucket::of(1.0, 1), Resolution::Standard).unwrap();
    }
    check(&series, (0, 600, 60), &[(60, 3.0), (120, 1.0)]);
    // Shorter periods see them at the start of their minute.
    check(&series, (0, 600, 10), &[(60, 3.0), (120, 1.0)]);
    check(&series, (0, 601, 1), &[(60, 3.0), (120, 1.0)]);
    assert_eq!(series.newest(), Some(at(120)));
}

#[test]
fn distributions_are_rolled_up_when_they_are_wanted() {
    for keep in [false, true] {
        let mut series = Series::with_retention(Retention::STANDARD);
        series.keep_distributions(keep);
        for second in 0..20_000 {
            series.record(at(second), f64::from(u32::try_from(second % 100).unwrap())).unwrap();
        }
        let stat = Stat::parse("p90").unwrap();
        let p90 = |end| {
            series.points_before(at(end), Duration::from_secs(300), &stat, 1)[0].map(|(v, _)| v)
        };
        // Five minutes are a roll-up; ten seconds are made of seconds of one value each.
        assert_eq!(p90(600).is_some(), keep);
        assert!(p90(600).is_none_or(|value| (value - 89.1).abs() < 1.0));
        let fine = series.points_before(at(19_990), Duration::from_secs(10), &stat, 1);
        assert!(fine[0].is_some_and(|(value, count)| count == 10 && (value - 88.1).abs() < 1e-9));
        if keep {
            series.keep_distributions(false);
            let gone = series.points_before(at(600), Duration::from_secs(300), &stat, 1);
            assert_eq!(gone, [None]);
        }
    }
}

#[test]
fn rubbish_is_not_a_series_and_never_a_panic() {
    let mut rng = elbow_base::Rng::from_seed(8);
    let mut series = Series::with_retention(Retention::STANDARD);
    series.keep_distributions(true);
    for _ in 0..500 {
        series.record(at(10_000 + rng.below(9_000)), rng.unit()).unwrap();
    }
    let good = series.to_bytes();
    assert!(Series::from_bytes(&[]).is_err());
    assert!(Series::from_bytes(&[2, 0, 0]).is_err());
    for _ in 0..2_000 {
        let mut bytes = good.clone();
        for _ in 0..=rng.below(3) {
            let at = rng.index(bytes.len()).unwrap();
            bytes[at] = u8::try_from(rng.below(256)).unwrap();
        }
        if rng.percent(30) {
            bytes.truncate(rng.index(bytes.len()).unwrap());
        }
        if let Ok(mut read) = Series::from_bytes(&bytes) {
            let _ = read.record(at(20_000), 1.0);
            let _ = read.query(at(0), at(1 << 33), Duration::from_secs(60), Statistic::Sum);
            assert!(!read.to_bytes().is_empty());
        }
    }
}

#[test]
fn a_sparse_series_is_small() {
    let mut series = Series::with_retention(Retention::STANDARD);
    assert!(series.bytes() < 600, "{}", series.bytes());
    series.record(at(1), 1.0).unwrap();
    assert!(series.bytes() < 2_000, "{}", series.bytes());
    for hour in 0..24 * 30 {
        series.record(at(hour * 3600), 0.5).unwrap();
    }
    assert!(series.bytes() < 110_000, "{}", series.bytes());
}

#[test]
fn windows_agree_with_a_plain_list_at_any_edge() {
    let mut rng = elbow_base::Rng::from_seed(31);
    for _ in 0..200 {
        let mut series = Series::with_retention(Retention::STANDARD);
        let mut list = Vec::new();
        for _ in 0..rng.below(200) {
            let second = 100_000 + rng.below(4_000);
            series.record(at(second), 2.0).unwrap();
            list.push((second, 2.0));
        }
        let period = [1, 5, 10, 30, 60, 300, 600][rng.index(7).unwrap()];
        let step = if period < 60 { period } else { 60 };
        let end = (102_000 + rng.below(4_000)) / step * step;
        let stat = Stat::Plain(Statistic::Sum);
        let points = series.points_before(at(end), Duration::from_secs(period), &stat, 6);
        let first = end - 6 * period;
        let expected: Vec<Option<(f64, u64)>> = (0..6)
            .map(|n| {
                let begin = first + n * period;
                let inside = |(second, _): &&(u64, f64)| (begin..begin + period).contains(second);
                let count = list.iter().filter(inside).count();
                (count > 0).then(|| {
                    let count = u64::try_from(count).unwrap();
                    (2.0 * crate::statistic::float(count), count)
                })
            })
            .collect();
        assert_eq!(points, expected, "{period} before {end}");
        let spans = series.spans(at(first), at(end), Duration::from_secs(period), false);
        let spans: Vec<_> = spans.iter().map(|(_, b)| (b.set.sum, b.set.count)).collect();
        assert_eq!(spans, expected.into_iter().flatten().collect::<Vec<_>>());
    }
}
