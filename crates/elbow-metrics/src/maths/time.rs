//! Parts of a time: what MINUTE to YEAR answer, in UTC.

/// `part` of the time `second`; `None` when there is no such part.
pub(crate) fn part(name: &str, second: u64) -> Option<f64> {
    let days = second / 86_400;
    let number = match name {
        "MINUTE" => second / 60 % 60,
        "HOUR" => second / 3600 % 24,
        // 1970 began on a Thursday; Monday is 1 (reference, section 7).
        "DAY" => (days + 3) % 7 + 1,
        "DATE" => civil(days).2,
        "MONTH" => civil(days).1,
        "YEAR" => civil(days).0,
        "EPOCH" => second,
        _ => return None,
    };
    Some(crate::statistic::float(number))
}

/// Year, month and day of the month of a day since 1970.
fn civil(mut days: u64) -> (u64, u64, u64) {
    // Whole cycles of the calendar first: 400 years have 146,097 days.
    let mut year = 1970 + days / 146_097 * 400;
    days %= 146_097;
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    loop {
        let length = if leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let february = if leap(year) { 29 } else { 28 };
    let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in lengths {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_times() {
        // 29 February 2024 was a Thursday; 3 July 2025 one, too.
        let names = ["MINUTE", "HOUR", "DAY", "DATE", "MONTH", "YEAR"];
        let parts = |second| names.map(|name| part(name, second).unwrap_or(-1.0));
        assert_eq!(parts(0), [0.0, 0.0, 4.0, 1.0, 1.0, 1970.0]);
        assert_eq!(parts(1_709_209_500), [25.0, 12.0, 4.0, 29.0, 2.0, 2024.0]);
        assert_eq!(parts(1_751_531_340), [29.0, 8.0, 4.0, 3.0, 7.0, 2025.0]);
        assert_eq!(part("EPOCH", 77), Some(77.0));
        assert_eq!(part("SECOND", 77), None);
    }
}
