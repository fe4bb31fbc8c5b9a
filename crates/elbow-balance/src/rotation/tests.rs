//! States and thresholds and the targets they put into service.

use std::net::SocketAddr;

use elbow_model::{InstanceId, TargetId};

use super::*;
use crate::TargetKey;

/// `h`ealthy, `u`nhealthy, `i`nitial, `d`raining, unused `-`; each in the zone of its place.
fn targets(zones: &[&str]) -> Vec<TargetRoute> {
    let mut targets = Vec::new();
    for (zone, states) in (0..).zip(zones) {
        for state in states.chars() {
            let n = u64::try_from(targets.len()).unwrap();
            targets.push(TargetRoute {
                key: TargetKey(n),
                id: TargetId::new(InstanceId::from_number(n), 80),
                address: SocketAddr::from(([127, 0, 0, 1], 80)),
                zone: ZoneName::of_region("us-east-1", zone),
                state: match state {
                    'h' => TargetHealthState::Healthy,
                    'u' => TargetHealthState::Unhealthy,
                    'i' => TargetHealthState::Initial,
                    'd' => TargetHealthState::Draining,
                    _ => TargetHealthState::Unused,
                },
            });
        }
    }
    targets
}

fn thresholds(routing: (u32, Option<u8>), dns: (Option<u32>, Option<u8>)) -> HealthThresholds {
    HealthThresholds::try_new(
        Threshold { count: Some(routing.0), percentage: routing.1 },
        Threshold { count: dns.0, percentage: dns.1 },
    )
    .unwrap()
}

fn zone_names(count: u8) -> Vec<ZoneName> {
    (0..count).map(|zone| ZoneName::of_region("us-east-1", zone)).collect()
}

/// For each zone: its targets, then `F` in fail-open or `E` when empty, then `x` if not in DNS.
#[track_caller]
fn check(zones: &[&str], cross: CrossZone, thresholds: &HealthThresholds, expected: &str) {
    let names = zone_names(u8::try_from(zones.len()).unwrap());
    let rotations = ZoneRotations::new(&targets(zones), &names, cross, thresholds);
    let mut shown = Vec::new();
    for name in &names {
        let service = rotations.of_zone(name).unwrap();
        let mut text: String = service.targets.iter().map(ToString::to_string).collect();
        text.push_str(match service.kind {
            Rotation::Healthy => "",
            Rotation::FailOpen => "F",
            Rotation::Empty => "E",
        });
        if !service.in_dns {
            text.push('x');
        }
        shown.push(text);
    }
    assert_eq!(shown.join(" "), expected, "{zones:?} {cross:?} {thresholds:?}");
}

#[test]
fn the_defaults_fail_open_without_a_healthy_target() {
    let default = HealthThresholds::default();
    check(&["hud", "hi"], CrossZone::On, &default, "03 03");
    check(&["uud", "ui-"], CrossZone::On, &default, "0134Fx 0134Fx");
    check(&["d", "-"], CrossZone::On, &default, "Ex Ex");
    check(&["hud", "ui", ""], CrossZone::Off, &default, "0 34Fx Ex");
}

#[test]
fn counts_and_percentages() {
    let two = thresholds((2, None), (Some(2), None));
    check(&["huu", "h"], CrossZone::On, &two, "03 03");
    check(&["huu", "h"], CrossZone::Off, &two, "012Fx 3Fx");
    let half = thresholds((1, Some(50)), (Some(1), Some(75)));
    check(&["hhuu"], CrossZone::On, &half, "01x");
    check(&["hhuuu"], CrossZone::On, &half, "01234Fx");
    check(&["hhhu"], CrossZone::On, &half, "012");
    // One that is leaving is not registered any more.
    check(&["hhud"], CrossZone::On, &half, "01x");
    let off = thresholds((1, None), (None, None));
    check(&["uu"], CrossZone::On, &off, "01F");
}

#[test]
fn thresholds_have_limits() {
    let build = |routing, dns| {
        let threshold = |(count, percentage)| Threshold { count, percentage };
        HealthThresholds::try_new(threshold(routing), threshold(dns)).err()
    };
    assert_eq!(build((Some(1), None), (Some(1), None)), None);
    assert_eq!(build((None, None), (None, None)), Some(ThresholdError::Count));
    assert_eq!(build((Some(0), None), (None, None)), Some(ThresholdError::Count));
    assert_eq!(build((Some(1), None), (Some(0), None)), Some(ThresholdError::Count));
    assert_eq!(build((Some(1), Some(0)), (None, None)), Some(ThresholdError::Percentage(0)));
    assert_eq!(build((Some(1), None), (None, Some(101))), Some(ThresholdError::Percentage(101)));
    assert_eq!(build((Some(2), None), (Some(1), None)), Some(ThresholdError::Order));
    assert_eq!(build((Some(1), Some(50)), (Some(1), Some(49))), Some(ThresholdError::Order));
    assert_eq!(build((Some(1), Some(50)), (Some(1), None)), None);
}

#[test]
fn a_zone_answers_while_one_group_is_healthy_there_and_all_do_when_none_is() {
    let names = zone_names(2);
    let group = |zones: &[&str]| {
        let default = HealthThresholds::default();
        ZoneRotations::new(&targets(zones), &names, CrossZone::Off, &default)
    };
    let answered = |groups: &[ZoneRotations]| zones_in_dns(&names, groups);
    assert_eq!(answered(&[group(&["h", "u"])]), names[..1]);
    assert_eq!(answered(&[group(&["h", "u"]), group(&["", "h"])]), names);
    assert_eq!(answered(&[group(&["u", "u"])]), names);
    assert_eq!(answered(&[]), names);
    assert_eq!(group(&["h", "h"]).of_zone(&ZoneName::of_region("us-east-1", 5)), None);
}
