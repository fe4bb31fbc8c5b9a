//! The one place where floats become counts, and percentages of counts.

/// Loads are measured; a part in a million is noise. Without this a load of 3.0000000001 members
/// would ask for a fourth.
const TOLERANCE: f64 = 1e-6;

/// The least number of members that is at least `members`, within the tolerance.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from float saturates, and negatives and NaN become 0, as wanted here"
)]
pub(crate) fn ceil_members(members: f64) -> u32 {
    let less = if members > 1.0 { members * (1.0 - TOLERANCE) } else { members - TOLERANCE };
    less.ceil() as u32
}

/// `percent` of `count`, rounded up.
pub(crate) fn percent_up(count: u32, percent: u32) -> u32 {
    narrow((u64::from(count) * u64::from(percent)).div_ceil(100))
}

/// `percent` of `count`, rounded down.
pub(crate) fn percent_down(count: u32, percent: u32) -> u32 {
    narrow(u64::from(count) * u64::from(percent) / 100)
}

/// The number of items in a list of members, which a group's limit keeps small.
pub(crate) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

/// A number of members as an amount of items.
pub(crate) fn items(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn narrow(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hair_over_a_whole_number_adds_no_member() {
        let cases = [
            (3.000_000_000_1, 3),
            (2.999_999_999_9, 3),
            (3.001, 4),
            (0.0, 0),
            (1e-9, 0),
            (0.2, 1),
            (-5.0, 0),
            (f64::NAN, 0),
            (f64::INFINITY, u32::MAX),
            (1e30, u32::MAX),
            (4000.001, 4000),
            (4000.01, 4001),
        ];
        for (members, expected) in cases {
            assert_eq!(ceil_members(members), expected, "{members}");
        }
    }

    #[test]
    fn percentages_round_as_named() {
        assert_eq!([percent_up(1, 90), percent_up(10, 90), percent_up(3, 50)], [1, 9, 2]);
        assert_eq!([percent_down(1, 100), percent_down(3, 110), percent_down(10, 110)], [1, 3, 11]);
        assert_eq!(percent_down(u32::MAX, 200), u32::MAX);
    }
}
