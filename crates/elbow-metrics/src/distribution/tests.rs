//! Cases of `distribution`.

use elbow_base::Rng;

use super::*;

fn filled(values: impl IntoIterator<Item = f64>) -> Distribution {
    let mut values = values.into_iter();
    let mut distribution = Distribution::of(values.next().unwrap(), 1);
    values.for_each(|value| distribution.add(value, 1));
    distribution
}

#[test]
fn few_values_are_exact_and_many_within_the_error() {
    let exact = filled((1..=64).map(f64::from));
    assert_eq!((exact.relative_error(), exact.count()), (0.0, 64));
    let mut rng = Rng::from_seed(1);
    for spread in [10.0f64, 1e3, 1e6, 1e12] {
        let values: Vec<f64> = (0..2_000).map(|_| 0.001 * spread.powf(rng.unit())).collect();
        let many = filled(values.iter().copied());
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let (error, mut at) = (many.relative_error(), 0);
        assert!(error < 0.4, "{spread} {error}");
        for (value, count) in many.runs() {
            for _ in 0..count {
                let off = (value - sorted[at]).abs() / sorted[at];
                assert!(off <= error + 1e-9, "{value} for {} at {spread}", sorted[at]);
                at += 1;
            }
        }
        assert_eq!(at, 2_000);
        assert!(many.runs().len() <= BUCKETS_MAX + 1);
    }
}

#[test]
fn the_stated_errors_are_those_of_the_levels() {
    let one = filled((0..100).map(|n| 1.0 + f64::from(n) / 10.0));
    assert!((one.relative_error() - 0.0099).abs() < 1e-4);
    let two = filled((0..4_000).map(|n| 1.0 + f64::from(n) / 10.0));
    assert!((two.relative_error() - 0.0198).abs() < 1e-4);
}

#[test]
fn merging_is_adding() {
    let mut rng = Rng::from_seed(2);
    for _ in 0..50 {
        let mut draw = |n: u64| -> Vec<f64> {
            (0..n).map(|_| if rng.percent(5) { 0.0 } else { rng.unit() * 1_000.0 }).collect()
        };
        let (a, b) = (draw(1 + 40), draw(1 + 300));
        for (first, second) in [(&a, &b), (&b, &a)] {
            let mut merged = filled(first.iter().copied());
            merged.merge(&filled(second.iter().copied()));
            let whole = filled(first.iter().chain(second).copied());
            assert_eq!(merged.count(), whole.count());
            // The level is the greater of two, and one at a time never goes further.
            assert!(merged.relative_error() >= whole.relative_error());
        }
    }
}

#[test]
fn bytes_come_back_and_rubbish_is_refused() {
    let mut rng = Rng::from_seed(3);
    for n in [1, 3, 64, 65, 500] {
        let distribution = filled((0..n).map(|_| rng.unit() * 50.0));
        let mut out = Writer::default();
        distribution.write(&mut out);
        let bytes = out.into_bytes();
        assert_eq!(Distribution::read(&mut Reader::new(&bytes)), Some(distribution));
        for _ in 0..200 {
            let mut bad = bytes.clone();
            let at = rng.index(bad.len()).unwrap();
            bad[at] = u8::try_from(rng.below(256)).unwrap();
            bad.truncate(rng.index(bad.len() + 1).unwrap());
            if let Some(read) = Distribution::read(&mut Reader::new(&bad)) {
                assert!(read.runs().len() <= BUCKETS_MAX + 1);
            }
        }
    }
}
