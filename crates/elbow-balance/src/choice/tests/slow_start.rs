//! Slow start: who is in it, and how its share grows (elb reference, section 9).

use super::*;

const SLOW: Duration = Duration::from_secs(100);

fn config(algorithm: Algorithm) -> ChoiceConfig {
    ChoiceConfig::try_new(algorithm, SLOW).unwrap()
}

/// The part of 20,000 requests at `now` that each target gets, in thousandths.
fn shares(chooser: &mut Chooser, now: u64) -> Vec<u64> {
    let rng = &mut Rng::from_seed(now);
    let mut counts = vec![0; chooser.members().len()];
    for _ in 0..20_000 {
        let target = chooser.choose(&ask(now), rng, ALL).unwrap();
        counts[target] += 1;
        let ticket = chooser.began(target);
        chooser.ended(ticket, Outcome::Served);
    }
    counts.iter().map(|count| count / 20).collect()
}

#[track_caller]
fn near(shares: &[u64], expected: &[u64]) {
    let close = shares.iter().zip(expected).all(|(is, want)| is.abs_diff(*want) <= 15);
    assert!(close && shares.len() == expected.len(), "{shares:?}, expected {expected:?}");
}

#[test]
fn a_new_targets_share_grows_linearly() {
    for algorithm in [Algorithm::RoundRobin, Algorithm::WeightedLeastConnections] {
        let mut chooser = Chooser::new(config(algorithm.clone()), members(3), 0, at(0));
        near(&shares(&mut chooser, 0), &[333, 333, 333]);
        chooser.update(config(algorithm.clone()), members(4), at(1000));
        near(&shares(&mut chooser, 1000), &[333, 333, 333, 0]);
        near(&shares(&mut chooser, 1025), &[308, 308, 308, 77]);
        near(&shares(&mut chooser, 1050), &[286, 286, 286, 143]);
        // A second new one, half a time later, with a third of the first one's share in the end.
        chooser.update(config(algorithm.clone()), members(5), at(1050));
        near(&shares(&mut chooser, 1075), &[250, 250, 250, 187, 62]);
        near(&shares(&mut chooser, 1100), &[222, 222, 222, 222, 111]);
        near(&shares(&mut chooser, 1150), &[200; 5]);
    }
}

#[test]
fn weights_grow_too() {
    let weighted = |n, weight| Member { weight, ..member(n) };
    let algorithm = Algorithm::WeightedLeastConnections;
    let mut chooser = Chooser::new(config(algorithm.clone()), vec![weighted(0, 2)], 0, at(0));
    chooser.update(config(algorithm), vec![weighted(0, 2), weighted(1, 4)], at(100));
    near(&shares(&mut chooser, 150), &[500, 500]);
}

#[test]
fn the_first_targets_of_a_group_skip_it() {
    let mut chooser = Chooser::new(config(Algorithm::RoundRobin), Vec::new(), 0, at(0));
    chooser.update(config(Algorithm::RoundRobin), members(2), at(10));
    near(&shares(&mut chooser, 10), &[500, 500]);
    // Nor does it begin while all that are healthy would be in it.
    let unhealthy = |n| Member { healthy: false, ..member(n) };
    chooser.update(config(Algorithm::RoundRobin), vec![unhealthy(0), unhealthy(1)], at(20));
    chooser.update(config(Algorithm::RoundRobin), vec![member(0), unhealthy(1)], at(30));
    chooser.update(config(Algorithm::RoundRobin), members(2), at(40));
    near(&shares(&mut chooser, 40), &[1000, 0]);
}

#[test]
fn unhealthy_ends_it_and_healthy_begins_it_again() {
    let sick = Member { healthy: false, in_rotation: false, ..member(1) };
    let round = || config(Algorithm::RoundRobin);
    let mut chooser = Chooser::new(round(), members(1), 0, at(0));
    chooser.update(round(), members(2), at(100));
    chooser.update(round(), vec![member(0), sick], at(190));
    near(&shares(&mut chooser, 190), &[1000, 0]);
    chooser.update(round(), members(2), at(200));
    near(&shares(&mut chooser, 200), &[1000, 0]);
    near(&shares(&mut chooser, 250), &[667, 333]);
    near(&shares(&mut chooser, 300), &[500, 500]);
}

#[test]
fn enabling_it_leaves_healthy_targets_alone_and_disabling_ends_it() {
    let off = || ChoiceConfig::try_new(Algorithm::RoundRobin, Duration::ZERO).unwrap();
    let on = || config(Algorithm::RoundRobin);
    let mut chooser = Chooser::new(off(), members(2), 0, at(0));
    chooser.update(on(), members(2), at(10));
    near(&shares(&mut chooser, 10), &[500, 500]);
    chooser.update(on(), members(3), at(20));
    near(&shares(&mut chooser, 20), &[500, 500, 0]);
    chooser.update(off(), members(3), at(21));
    near(&shares(&mut chooser, 21), &[333, 333, 333]);
}

#[test]
fn targets_in_slow_start_serve_alone_if_they_must() {
    let round = || config(Algorithm::RoundRobin);
    let mut chooser = Chooser::new(round(), members(1), 0, at(0));
    chooser.update(round(), members(3), at(100));
    chooser.update(round(), members(3).split_off(1), at(100));
    let rng = &mut Rng::from_seed(0);
    assert!(chooser.choose(&ask(100), rng, ALL).is_some(), "even in the first moment");
    near(&shares(&mut chooser, 150), &[500, 500]);
    assert_eq!(chooser.choose(&ask(150), rng, |target| target == 1), Some(1));
}
