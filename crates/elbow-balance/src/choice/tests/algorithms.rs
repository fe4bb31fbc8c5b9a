//! Each algorithm's promise, and what all of them share.

use super::*;

fn every_algorithm() -> Vec<Algorithm> {
    vec![
        Algorithm::RoundRobin,
        Algorithm::LeastOutstanding,
        Algorithm::WeightedRandom { anomaly_mitigation: false },
        Algorithm::WeightedRandom { anomaly_mitigation: true },
        Algorithm::WeightedLeastConnections,
        hashing(None),
        hashing(Some(125)),
    ]
}

/// What brute force would take: the least `load`, and of those the one least recently changed.
fn least<L: PartialOrd>(loads: &[(L, u64)], usable: impl Fn(usize) -> bool) -> Option<usize> {
    let mut best: Option<usize> = None;
    for place in (0..loads.len()).filter(|&place| usable(place)) {
        let better = best.is_none_or(|best| loads[place] < loads[best]);
        best = if better { Some(place) } else { best };
    }
    best
}

#[test]
fn least_outstanding_and_weighted_least_equal_brute_force() {
    for seed in 0..40 {
        let rng = &mut Rng::from_seed(seed);
        let count = 1 + rng.below(20);
        let weights: Vec<u16> =
            (0..count).map(|_| u16::try_from(1 + rng.below(9)).unwrap()).collect();
        for weighted in [false, true] {
            let algorithm = if weighted {
                Algorithm::WeightedLeastConnections
            } else {
                Algorithm::LeastOutstanding
            };
            let members = weights.iter().zip(0..);
            let members = members.map(|(&weight, n)| Member { weight, ..member(n) }).collect();
            let mut chooser = chooser(algorithm, members);
            let mut in_flight: Vec<Ticket> = Vec::new();
            let mut changed: Vec<u64> = (0..count).collect();
            for step in count..count + 2000 {
                let left = rng.below(40);
                if !in_flight.is_empty() && (rng.percent(49) || in_flight.len() > 60) {
                    let ticket = in_flight.swap_remove(rng.index(in_flight.len()).unwrap());
                    changed[usize::try_from(ticket.key.0).unwrap()] = step;
                    chooser.ended(ticket, Outcome::Served);
                    continue;
                }
                let usable =
                    |target: usize| left > 3 || target % 4 != usize::try_from(left).unwrap();
                let loads: Vec<(f64, u64)> = (0..weights.len())
                    .map(|place| {
                        let weight = if weighted { f64::from(weights[place]) } else { 1.0 };
                        (f64::from(chooser.load(place) + 1) / weight, changed[place])
                    })
                    .collect();
                let expected = least(&loads, usable);
                let chosen = chooser.choose(&ask(0), rng, usable);
                assert_eq!(chosen, expected, "seed {seed}, step {step}, weighted {weighted}");
                if let Some(target) = chosen {
                    changed[target] = step;
                    in_flight.push(chooser.began(target));
                }
            }
        }
    }
}

#[test]
fn ties_go_round() {
    for algorithm in [Algorithm::LeastOutstanding, Algorithm::WeightedLeastConnections] {
        let mut chooser = chooser(algorithm, members(3));
        let mut order = Vec::new();
        for _ in 0..7 {
            let target = chooser.choose(&ask(0), &mut Rng::from_seed(0), ALL).unwrap();
            order.push(target);
            let ticket = chooser.began(target);
            chooser.ended(ticket, Outcome::Served);
        }
        assert_eq!(order, [0, 1, 2, 0, 1, 2, 0]);
    }
}

#[test]
fn weights_are_shares_of_what_is_in_flight() {
    let members = vec![Member { weight: 1, ..member(0) }, Member { weight: 3, ..member(1) }];
    let mut chooser = chooser(Algorithm::WeightedLeastConnections, members);
    for _ in 0..400 {
        let target = chooser.choose(&ask(0), &mut Rng::from_seed(0), ALL).unwrap();
        let _in_flight = chooser.began(target);
    }
    assert_eq!((chooser.load(0), chooser.load(1)), (100, 300));
}

#[test]
fn only_usable_targets_in_rotation_are_chosen() {
    for algorithm in every_algorithm() {
        let rng = &mut Rng::from_seed(3);
        let mut list = members(40);
        for out in [0, 5, 6, 39] {
            list[out].in_rotation = false;
        }
        let mut chooser = chooser(algorithm.clone(), list.clone());
        for round in 0..300 {
            let target = chooser.choose(&keyed(round), rng, |t| t % 3 != 1).unwrap();
            assert!(list[target].in_rotation && target % 3 != 1, "{algorithm:?} chose {target}");
            let ticket = chooser.began(target);
            if round % 2 == 0 {
                chooser.ended(ticket, Outcome::Served);
            }
        }
        // The last one left is found wherever it is.
        for only in (1..5).chain(7..39) {
            assert_eq!(chooser.choose(&keyed(9), rng, |t| t == only), Some(only), "{algorithm:?}");
        }
        assert_eq!(chooser.choose(&keyed(9), rng, |_| false), None);
        assert_eq!(chooser.choose(&keyed(9), rng, |t| t == 0), None);
        chooser.update(chooser_config(&algorithm), Vec::new(), at(0));
        assert_eq!(chooser.choose(&keyed(9), rng, ALL), None);
    }
}

fn chooser_config(algorithm: &Algorithm) -> ChoiceConfig {
    ChoiceConfig::try_new(algorithm.clone(), Duration::ZERO).unwrap()
}

#[test]
fn loads_follow_registrations_through_snapshots() {
    for algorithm in every_algorithm() {
        let mut chooser = chooser(algorithm.clone(), members(4));
        let first = chooser.began(1);
        let second = chooser.began(3);
        let third = chooser.began(3);
        // Target 1 is out of rotation, 2 is gone, 3 and 0 have changed places, 7 is new.
        let resting = Member { in_rotation: false, healthy: false, ..member(1) };
        let next = vec![member(3), member(7), resting, member(0)];
        chooser.update(chooser_config(&algorithm), next, at(1));
        let loads = |chooser: &Chooser| (0..4).map(|n| chooser.load(n)).collect::<Vec<_>>();
        assert_eq!(loads(&chooser), [2, 0, 1, 0], "{algorithm:?}");
        chooser.ended(first, Outcome::Served);
        chooser.ended(second, Outcome::Failed);
        assert_eq!(loads(&chooser), [1, 0, 0, 0], "{algorithm:?}");
        // A registration that is gone takes its requests with it.
        chooser.update(chooser_config(&algorithm), vec![member(7)], at(2));
        chooser.ended(third, Outcome::Served);
        assert_eq!(chooser.load(0), 0);
    }
}

#[test]
fn round_robin_keeps_its_turn_through_snapshots_and_retries() {
    let mut chooser = chooser(Algorithm::RoundRobin, members(3));
    let rng = &mut Rng::from_seed(0);
    let mut next =
        |chooser: &mut Chooser, again| chooser.choose(&Ask { again, ..ask(0) }, rng, ALL).unwrap();
    assert_eq!(next(&mut chooser, false), 0);
    assert_eq!(next(&mut chooser, true), 1);
    assert_eq!(next(&mut chooser, true), 1, "a retry takes nobody's turn");
    chooser.update(chooser_config(&Algorithm::RoundRobin), members(4), at(1));
    assert_eq!([(); 5].map(|()| next(&mut chooser, false)), [1, 2, 3, 0, 1]);
    let config = chooser_config(&Algorithm::RoundRobin);
    let mut later = Chooser::new(config, members(3), 2, at(0));
    assert_eq!(next(&mut later, false), 2, "workers begin with different targets");
}

#[test]
fn weighted_random_is_even_and_shuns_the_anomalous() {
    let algorithm = |anomaly_mitigation| Algorithm::WeightedRandom { anomaly_mitigation };
    for mitigates in [false, true] {
        let mut chooser = chooser(algorithm(mitigates), members(5));
        let rng = &mut Rng::from_seed(11);
        let mut window = |chooser: &mut Chooser, now| {
            let mut counts = [0_u32; 5];
            for _ in 0..10_000 {
                let target = chooser.choose(&ask(now), rng, ALL).unwrap();
                counts[target] += 1;
                let ticket = chooser.began(target);
                let outcome = if target == 2 { Outcome::Failed } else { Outcome::Served };
                chooser.ended(ticket, outcome);
            }
            counts
        };
        let first = window(&mut chooser, 0);
        assert!(first.iter().all(|count| (1800..2200).contains(count)), "{first:?}");
        let second = window(&mut chooser, 5);
        assert!(chooser.verdict(2).anomalous && !chooser.verdict(1).anomalous);
        // Half a share among four whole ones.
        let expected = if mitigates { 1000..1230 } else { 1800..2200 };
        assert!(expected.contains(&second[2]), "mitigates {mitigates}: {second:?}");
    }
}

#[test]
fn settings_have_limits() {
    let seconds = Duration::from_secs;
    let build = |algorithm, slow| ChoiceConfig::try_new(algorithm, slow).err();
    let key = |name: &str| Algorithm::ConsistentHash {
        key: HashKey::Header(name.to_owned()),
        bound_percent: None,
    };
    assert_eq!(build(Algorithm::RoundRobin, seconds(30)), None);
    assert_eq!(build(Algorithm::WeightedLeastConnections, seconds(900)), None);
    for wrong in [29, 901] {
        let expected = Some(ChoiceError::SlowStart(seconds(wrong)));
        assert_eq!(build(Algorithm::RoundRobin, seconds(wrong)), expected);
    }
    for algorithm in every_algorithm().into_iter().filter(|a| a.name() != "round_robin") {
        let name = algorithm.name();
        if name != "weighted_least_connections" {
            let expected = Some(ChoiceError::SlowStartWith(name));
            assert_eq!(build(algorithm, seconds(60)), expected);
        }
    }
    assert_eq!(build(hashing(Some(109)), seconds(0)), Some(ChoiceError::Bound(109)));
    assert_eq!(build(hashing(Some(1001)), seconds(0)), Some(ChoiceError::Bound(1001)));
    assert_eq!(build(key(""), seconds(0)), Some(ChoiceError::KeyName));
    assert_eq!(build(key("x"), seconds(0)), None);
}
