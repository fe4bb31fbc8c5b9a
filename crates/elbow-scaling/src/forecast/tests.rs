//! Cases of `forecast`, small enough to compute by hand.

use elbow_base::Rng;

use super::*;
use crate::testing::now;

fn close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (hour, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert!((found - expected).abs() < 1e-6, "hour {hour}: {found}, not {expected}");
    }
}

/// A day: 10 by night, 100 from eight to twenty.
fn day(factor: f64) -> Vec<Option<f64>> {
    let load = |hour| if (8..20).contains(&hour) { 100.0 } else { 10.0 };
    (0..24).map(|hour| Some(load(hour) * factor)).collect()
}

#[test]
fn a_day_repeats_itself() {
    let one = forecast(&day(1.0), now()).unwrap();
    let expected: Vec<f64> = day(1.0).into_iter().chain(day(1.0)).flatten().collect();
    close(&one.loads, &expected);
    assert_eq!(one.start, now());
    assert_eq!(one.capacities(50.0)[..9], [1, 1, 1, 1, 1, 1, 1, 1, 2]);
}

#[test]
fn growth_goes_on() {
    // Levels 55, 66, 77: eleven more a day; then 88 and 99. The shape is the same every day.
    let history: Vec<_> = [1.0, 1.2, 1.4].into_iter().flat_map(day).collect();
    let forecast = forecast(&history, now()).unwrap();
    let expected: Vec<f64> = day(1.6).into_iter().chain(day(1.8)).flatten().collect();
    close(&forecast.loads, &expected);
    // A fourfold day is an outlier: level 220, trend bounded to a quarter of it.
    let history: Vec<_> = [1.0, 4.0].into_iter().flat_map(day).collect();
    let forecast = super::forecast(&history, now()).unwrap();
    close(&forecast.loads[8..9], &[500.0]);
    close(&forecast.loads[32..33], &[600.0]);
}

#[test]
fn newer_days_have_more_to_say() {
    // Yesterday the peak was an hour long, the day before two; both of the same level.
    let mut older = vec![Some(0.0); 24];
    older[9] = Some(120.0);
    older[10] = Some(120.0);
    let mut newer = vec![Some(0.0); 24];
    newer[9] = Some(240.0);
    let history: Vec<_> = older.into_iter().chain(newer).collect();
    let forecast = forecast(&history, now()).unwrap();
    // Level 10; hour 9: (24 + 12/2) / 1.5 = 20 times it, hour 10: (0 + 12/2) / 1.5 = 4 times.
    close(&forecast.loads[9..11], &[200.0, 40.0]);
}

#[test]
fn two_weeks_know_the_weekend() {
    let week: Vec<_> = [1.0, 1.0, 1.0, 1.0, 1.0, 0.2, 0.2].into_iter().flat_map(day).collect();
    let history: Vec<_> = week.iter().chain(&week).copied().collect();
    // Monday and Tuesday follow.
    let monday = forecast(&history, now()).unwrap();
    let expected: Vec<f64> = day(1.0).into_iter().chain(day(1.0)).flatten().collect();
    close(&monday.loads, &expected);
    // A day less: it is Sunday, then Monday.
    let mut history = history;
    history.splice(0..0, day(0.2));
    history.truncate(14 * 24);
    let sunday = forecast(&history, now()).unwrap();
    let expected: Vec<f64> = day(0.2).into_iter().chain(day(1.0)).flatten().collect();
    close(&sunday.loads, &expected);
}

#[test]
fn too_little_is_no_forecast_and_gaps_are_bridged() {
    assert_eq!(forecast(&day(1.0)[1..], now()), None);
    assert_eq!(forecast(&[], now()), None);
    let nothing = vec![None; 500];
    assert_eq!(forecast(&nothing, now()), None);
    let mut gap: Vec<_> = day(1.0).into_iter().chain(day(1.0)).collect();
    gap[33] = None;
    gap[34] = Some(f64::NAN);
    let expected: Vec<f64> = day(1.0).into_iter().chain(day(1.0)).flatten().collect();
    close(&forecast(&gap, now()).unwrap().loads, &expected);
    // The same in the first of the two days.
    let mut gap: Vec<_> = day(1.0).into_iter().chain(day(1.0)).collect();
    gap[..12].fill(None);
    close(&forecast(&gap, now()).unwrap().loads, &expected);
    let zeros = vec![Some(0.0); 48];
    close(&forecast(&zeros, now()).unwrap().loads, &[0.0; 48]);
}

#[test]
fn whatever_was_measured_the_forecast_is_finite_and_not_negative() {
    for seed in 0..500 {
        let mut rng = Rng::from_seed(seed);
        let hours = rng.index(600).unwrap();
        let scale = [0.0, 1.0, 1e9, 1e300][rng.index(4).unwrap()];
        let history: Vec<Option<f64>> =
            (0..hours).map(|_| (!rng.percent(10)).then(|| (rng.unit() - 0.05) * scale)).collect();
        let Some(forecast) = forecast(&history, now()) else { continue };
        assert_eq!(forecast.loads.len(), HORIZON);
        let fine = |load: &f64| load.is_finite() && *load >= 0.0;
        assert!(forecast.loads.iter().all(fine), "seed {seed}: {forecast:?}");
    }
}

#[test]
fn capacity_is_there_before_its_hour() {
    let forecast = forecast(&day(1.0), now()).unwrap();
    let mut policy = PredictivePolicy {
        name: PolicyName::try_new("tomorrow").unwrap(),
        target: 25.0,
        mode: PredictiveMode::ForecastAndScale,
        buffer: PredictivePolicy::BUFFER,
        breach: MaxCapacityBreach::Honor,
    };
    let size = GroupSize::try_new(1, 3).unwrap();
    let minute = |minute: u64| now() + Duration::from_secs(60 * minute);
    let at = |policy: &PredictivePolicy, when: u64| {
        policy.predict(&forecast, size, minute(when)).map(|found| (found.capacity, found.max))
    };
    // Eight o'clock is minute 480, twenty o'clock 1200.
    assert_eq!(at(&policy, 474), Some((1, 3)));
    assert_eq!(at(&policy, 475), Some((4, 3)));
    assert_eq!(at(&policy, 1199), Some((4, 3)));
    assert_eq!(at(&policy, 1200), Some((1, 3)));
    assert_eq!(at(&policy, 48 * 60), None);
    assert!(policy.predict(&forecast, size, minute(480)).unwrap().floor.is_some());
    // 4 and 25 percent: 5. Close to the maximum is beyond it: 1 and 25 percent is 2.
    policy.breach = MaxCapacityBreach::Increase { buffer_percent: 25 };
    assert_eq!((at(&policy, 480), at(&policy, 0)), (Some((4, 5)), Some((1, 3))));
    policy.mode = PredictiveMode::ForecastOnly;
    assert_eq!(policy.predict(&forecast, size, minute(480)).unwrap().floor, None);
}
