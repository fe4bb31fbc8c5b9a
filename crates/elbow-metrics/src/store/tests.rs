//! Cases of `store`.

use elbow_base::Rng;

use super::*;

fn id(name: &str) -> MetricId {
    MetricId::try_new("Test", name, Vec::new()).unwrap()
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(seconds))
}

fn short(series: usize) -> StoreLimits {
    let (second, none) = (Duration::from_secs(10), Duration::ZERO);
    let retention = Retention { second, minute: none, five_minutes: none, hour: none };
    StoreLimits { series, bytes: 1 << 20, retention }
}

#[test]
fn a_full_store_refuses_new_metrics_until_old_ones_have_been_idle() {
    let mut store = MetricStore::new(short(2));
    store.record(&id("a"), at(100), 1.0).unwrap();
    store.record(&id("b"), at(105), 2.0).unwrap();
    let refused = store.record(&id("c"), at(109), 3.0).unwrap_err();
    assert_eq!(refused.to_string(), "metric Test c is not kept: there are already 2 metrics");
    store.record(&id("b"), at(109), 4.0).unwrap();
    store.record(&id("c"), at(110), 5.0).unwrap();
    assert_eq!(store.list().map(MetricId::name).collect::<Vec<_>>(), ["b", "c"]);
    assert_eq!(store.expire(at(119)), 1);
    assert_eq!(store.latest(&id("c"), Statistic::Sum).map(|d| d.value), Some(5.0));
    assert_eq!(store.latest(&id("b"), Statistic::Sum), None);
    assert!(store.remove(&id("c")) && !store.remove(&id("c")));
}

#[test]
fn a_refused_sample_makes_no_series() {
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    let error = store.record(&id("a"), at(1), f64::NAN).unwrap_err();
    assert!(matches!(error, StoreError::Refused { .. }));
    assert_eq!(store.list().len(), 0);
    assert!(store.query(&id("a"), at(0), at(9), Duration::from_secs(1), Statistic::Sum).is_empty());
}

#[test]
fn units_of_one_metric_are_apart() {
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    let put = |store: &mut MetricStore, unit, second, value| {
        let bucket = Bucket::of(value, 1);
        let resolution = Resolution::Standard;
        store.put(&Record { id: id("a"), unit, at: at(second), bucket, resolution }).unwrap();
    };
    put(&mut store, Unit::Seconds, 100, 1.0);
    put(&mut store, Unit::Count, 40, 7.0);
    let last = |unit| store.series_in(&id("a"), unit).and_then(|s| s.latest(Statistic::Sum));
    assert_eq!(last(Unit::Seconds).map(|d| (d.at, d.value)), Some((at(60), 1.0)));
    assert_eq!(last(Unit::Count).map(|d| d.value), Some(7.0));
    assert_eq!(last(Unit::Bytes), None);
    assert_eq!(store.latest(&id("a"), Statistic::Sum).map(|d| d.value), Some(1.0));
    assert_eq!((store.list().len(), store.units(&id("a")).count()), (1, 2));
}

#[test]
fn memory_stays_within_its_bound() {
    let mut rng = Rng::from_seed(9);
    let limits = StoreLimits { bytes: 3 << 20, ..StoreLimits::STANDARD };
    let mut store = MetricStore::new(limits);
    for second in 0..30_000 {
        for name in ["a", "b", "c", "d", "e", "f", "g", "h"] {
            store.record(&id(name), at(1_000_000 + second), rng.unit()).unwrap();
        }
        if second % 5_000 == 4_999 {
            assert!(store.bytes() < (3 << 20) + (1 << 20), "{}", store.bytes());
        }
    }
    store.weigh();
    assert!(store.bytes() <= 3 << 20, "{}", store.bytes());
    assert_eq!(store.retention(), Retention::STANDARD, "three hours of eight fit");
    let tight = StoreLimits { bytes: 200_000, ..StoreLimits::STANDARD };
    let mut store = MetricStore::new(tight);
    for second in 0..10_000 {
        for name in ["a", "b", "c", "d", "e", "f", "g", "h"] {
            store.record(&id(name), at(1_000_000 + second), rng.unit()).unwrap();
        }
    }
    store.weigh();
    assert!(store.bytes() <= 200_000 && store.halved > 0, "{} {}", store.bytes(), store.halved);
}

#[test]
fn a_series_can_be_taken_out_and_put_back() {
    let mut store = MetricStore::new(StoreLimits::STANDARD);
    for second in 0..4_000 {
        store.record(&id("a"), at(second), 1.5).unwrap();
    }
    let kept: Vec<_> = store.all().map(|(id, unit, s)| (id.clone(), unit, s.to_bytes())).collect();
    let mut other = MetricStore::new(StoreLimits::STANDARD);
    for (id, unit, bytes) in kept {
        other.restore(&id, unit, Series::from_bytes(&bytes).unwrap()).unwrap();
    }
    let ask = |store: &MetricStore, period| {
        store.query(&id("a"), at(0), at(9_000), Duration::from_secs(period), Statistic::Sum)
    };
    for period in [1, 60, 300, 3600] {
        assert_eq!(ask(&store, period), ask(&other, period));
    }
}
