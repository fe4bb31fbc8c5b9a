//! What an adjustment comes to (EC2 Auto Scaling User Guide, "Step and simple scaling policies",
//! adjustment types; autoscaling reference, section 9.3).
//!
//! Integers throughout: percentages round exactly as AWS's examples, without floats.

use elbow_model::{AdjustmentRule, AdjustmentType, GroupSize};

/// The capacity after an adjustment of `current` by `amount`, before any bounds. May be negative.
///
/// A percentage of at least one member is rounded toward zero; of less than one, away from it;
/// then the least magnitude applies.
pub fn adjusted(rule: AdjustmentRule, amount: i32, current: u32) -> i64 {
    let (amount, current) = (i64::from(amount), i64::from(current));
    match rule.kind() {
        AdjustmentType::ChangeInCapacity => current + amount,
        AdjustmentType::ExactCapacity => amount,
        AdjustmentType::PercentChangeInCapacity => {
            let hundredths = current * amount;
            let whole = hundredths / 100;
            let delta = if whole == 0 { hundredths.signum() } else { whole };
            let least = i64::from(rule.min_magnitude());
            current + if delta.abs() < least { amount.signum() * least } else { delta }
        }
    }
}

/// The nearest capacity that a group of `size` may have.
pub fn within(size: GroupSize, capacity: i64) -> u32 {
    let bounded = capacity.clamp(i64::from(size.min()), i64::from(size.max()));
    // Between two numbers of members: always one itself.
    u32::try_from(bounded).unwrap_or(size.min())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> AdjustmentRule {
        let (kind, least) = match text.split_once(">=") {
            Some((kind, least)) => (kind, Some(least.parse().unwrap())),
            None => (text, None),
        };
        let kind = match kind {
            "change" => AdjustmentType::ChangeInCapacity,
            "exact" => AdjustmentType::ExactCapacity,
            "percent" => AdjustmentType::PercentChangeInCapacity,
            other => panic!("{other}?"),
        };
        AdjustmentRule::try_new(kind, least).unwrap()
    }

    #[test]
    fn adjustments_come_to_what_awss_documentation_says() {
        let cases = [
            // "If the current capacity is 3 and the adjustment is 5: 8", and the other examples
            // of the page.
            ("change", 5, 3, 8),
            ("change", -2, 5, 3),
            ("change", -7, 5, -2),
            ("exact", 5, 3, 5),
            ("exact", 0, 3, 0),
            ("percent", 10, 10, 11),
            ("percent", -10, 10, 9),
            // Section 9.3: 12.7 -> 12, 0.67 -> 1, -0.58 -> -1, -6.67 -> -6.
            ("percent", 127, 10, 22),
            ("percent", 67, 1, 2),
            ("percent", -58, 1, 0),
            ("percent", -667, 1, -5),
            ("percent", 1, 127, 128),
            ("percent", -29, 23, 17),
            ("percent", 0, 10, 10),
            ("percent", 50, 0, 0),
            ("percent", -100, 7, 0),
            ("percent", -150, 4, -2),
            // "Four instances, 25 percent is one; with MinAdjustmentMagnitude 2, two are added."
            ("percent>=2", 25, 4, 6),
            ("percent>=2", -25, 4, 2),
            ("percent>=2", 100, 4, 8),
            ("percent>=1", 1, 10, 11),
            ("percent>=3", 50, 0, 3),
            ("percent>=3", 0, 10, 10),
            // The largest numbers there are.
            ("percent", i32::MAX, u32::MAX, 92_233_724_599_090_543),
            ("change", i32::MIN, 0, -2_147_483_648),
        ];
        for (kind, amount, current, expected) in cases {
            assert_eq!(
                adjusted(rule(kind), amount, current),
                expected,
                "{kind} {amount} {current}"
            );
        }
    }

    #[test]
    fn capacities_stay_within_the_group() {
        // Section 9.6: maximum 3, current 2, three more: one is added.
        let size = GroupSize::try_new(1, 3).unwrap();
        let cases = [(5, 3), (2, 2), (0, 1), (-7, 1), (i64::MAX, 3), (i64::MIN, 1)];
        for (capacity, expected) in cases {
            assert_eq!(within(size, capacity), expected, "{capacity}");
        }
    }
}
