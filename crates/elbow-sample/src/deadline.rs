//! Whether a text is a date and time as RFC 3339 writes them.
//!
//! A light check: form and ranges, but no calendar of leap seconds. The text is kept as given,
//! because the offset a person chose is part of what they said.

/// Longest accepted text, in bytes: nanoseconds and a numeric offset fit.
pub(crate) const MAX_DEADLINE_BYTES: usize = 35;

/// Whether `text` is a `date-time` of RFC 3339, section 5.6.
pub(crate) fn is_rfc3339(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() > MAX_DEADLINE_BYTES || bytes.len() < "2025-01-01T00:00:00Z".len() {
        return false;
    }
    let (date_time, rest) = bytes.split_at("2025-01-01T00:00:00".len());
    is_date_time(date_time) && is_offset(without_fraction(rest))
}

fn is_date_time(bytes: &[u8]) -> bool {
    let punctuated = bytes[4] == b'-'
        && bytes[7] == b'-'
        && matches!(bytes[10], b'T' | b't')
        && bytes[13] == b':'
        && bytes[16] == b':';
    let (Some(year), Some(month), Some(day)) =
        (number(&bytes[..4]), number(&bytes[5..7]), number(&bytes[8..10]))
    else {
        return false;
    };
    punctuated
        && (1..=12).contains(&month)
        && (1..=days_in(year, month)).contains(&day)
        && in_range(&bytes[11..13], 23)
        && in_range(&bytes[14..16], 59)
        // 60 is a leap second; which ones were real is not this check's business.
        && in_range(&bytes[17..19], 60)
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Cuts a leading `.` and its digits. A point with no digit stays, and fails as an offset.
fn without_fraction(rest: &[u8]) -> &[u8] {
    let Some(after_point) = rest.strip_prefix(b".") else { return rest };
    let digits = after_point.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 { rest } else { &after_point[digits..] }
}

fn is_offset(bytes: &[u8]) -> bool {
    match bytes {
        b"Z" | b"z" => true,
        [b'+' | b'-', hours @ .., b':', m1, m2] if hours.len() == 2 => {
            in_range(hours, 23) && in_range(&[*m1, *m2], 59)
        }
        _ => false,
    }
}

fn in_range(digits: &[u8], most: u32) -> bool {
    number(digits).is_some_and(|value| value <= most)
}

/// The value of at most nine decimal digits.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |value, byte| {
        byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(is_rfc3339(text), expected, "{text:?}");
    }

    #[test]
    fn form_and_ranges() {
        check("2025-06-30T23:59:60Z", true);
        check("2025-06-30t00:00:00z", true);
        check("2025-06-30T00:00:00.123456789+10:00", true);
        check("2025-06-30T00:00:00-00:30", true);
        check("2024-02-29T00:00:00Z", true);
        check("2000-02-29T00:00:00Z", true);
        check("1900-02-29T00:00:00Z", false);
        check("2025-02-29T00:00:00Z", false);
        check("2025-04-31T00:00:00Z", false);
        check("2025-13-01T00:00:00Z", false);
        check("2025-00-01T00:00:00Z", false);
        check("2025-01-00T00:00:00Z", false);
        check("2025-01-01T24:00:00Z", false);
        check("2025-01-01T00:60:00Z", false);
        check("2025-01-01T00:00:61Z", false);
        check("2025-01-01 00:00:00Z", false);
        check("2025-01-01T00:00:00", false);
        check("2025-01-01T00:00:00.Z", false);
        check("2025-01-01T00:00:00+1:00", false);
        check("2025-01-01T00:00:00+24:00", false);
        check("2025-01-01T00:00:00+10:60", false);
        check("2025-01-01T00:00:00+1000", false);
        check("2025-01-01T00:00:00.1234567890+10:00", false);
        check("+025-01-01T00:00:00Z", false);
        check("2025-01-01T00:00:00Zé", false);
        check("", false);
        check("tomorrow", false);
    }
}
