//! Availability Zones: every region has three.

/// The last letters of a region's zones.
pub const ZONE_LETTERS: [char; 3] = ['a', 'b', 'c'];

/// A region's zones in order: `us-east-1a`, `us-east-1b`, `us-east-1c`.
pub fn zones(region: &str) -> [String; 3] {
    ZONE_LETTERS.map(|letter| format!("{region}{letter}"))
}

/// The id of a zone of this region, such as `use1-az1`; `None` if it has no such zone.
pub fn zone_id(region: &str, zone: &str) -> Option<String> {
    let place = zones(region).iter().position(|name| name == zone)?;
    Some(format!("{}-az{}", short(region), place + 1))
}

/// The zone with this id in this region.
pub fn zone_of_id(region: &str, id: &str) -> Option<String> {
    zones(region).into_iter().find(|zone| zone_id(region, zone).as_deref() == Some(id))
}

/// `us-east-1` as zone ids spell it: `use1`.
fn short(region: &str) -> String {
    let parts: Vec<&str> = region.split('-').collect();
    let mut name = String::new();
    for (place, part) in parts.iter().enumerate() {
        match (place, *part) {
            (0, part) => name.push_str(part),
            (_, "gov") => name.push('g'),
            (_, "iso") => name.push('i'),
            (_, part) if part.bytes().all(|b| b.is_ascii_digit()) => name.push_str(part),
            // "northeast" is "ne", "central" is "c".
            (_, part) => {
                name.extend(part.chars().next());
                name.extend(["east", "west"].iter().find_map(|end| {
                    part.strip_suffix(end).filter(|rest| !rest.is_empty()).and(end.chars().next())
                }));
            }
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zone_ids_are_those_of_aws() {
        for (region, id) in [
            ("us-east-1", "use1-az2"),
            ("eu-central-1", "euc1-az2"),
            ("ap-northeast-1", "apne1-az2"),
            ("ap-southeast-2", "apse2-az2"),
            ("us-gov-west-1", "usgw1-az2"),
            ("cn-north-1", "cnn1-az2"),
        ] {
            let zone = format!("{region}b");
            assert_eq!(zone_id(region, &zone).as_deref(), Some(id));
            assert_eq!(zone_of_id(region, id), Some(zone));
        }
        assert_eq!(zone_id("us-east-1", "us-east-1z"), None);
    }
}
