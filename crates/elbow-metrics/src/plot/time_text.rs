//! Times in a widget's source: ISO 8601, absolute or relative to now.

use std::time::Duration;

use elbow_base::Timestamp;

/// `-PT3H`, `PT0H`, `-P7D`, `2025-07-03T08:00:00Z`, `2025-07-03T10:00:00.000+0200`.
pub(crate) fn parse(text: &str, now: Timestamp) -> Option<Timestamp> {
    if let Some(back) = text.strip_prefix("-P") {
        return Some(now - period(back)?);
    }
    if let Some(ahead) = text.strip_prefix('P') {
        return Some(now + period(ahead)?);
    }
    absolute(text)
}

/// What follows the `P`: `7D`, `T3H`, `1DT12H30M`, `2W`.
fn period(text: &str) -> Option<Duration> {
    let (mut seconds, mut digits, mut clock) = (0u64, String::new(), false);
    let mut any = false;
    for letter in text.chars() {
        let factor = match (letter, clock) {
            ('0'..='9', _) => {
                digits.push(letter);
                continue;
            }
            ('T', false) if digits.is_empty() => {
                clock = true;
                continue;
            }
            ('W', false) => 7 * 86_400,
            ('D', false) => 86_400,
            ('H', true) => 3600,
            ('M', true) => 60,
            ('S', true) => 1,
            // Months and years have no length.
            _ => return None,
        };
        let number: u64 = digits.parse().ok()?;
        seconds = seconds.checked_add(number.checked_mul(factor)?)?;
        digits.clear();
        any = true;
    }
    (any && digits.is_empty()).then(|| Duration::from_secs(seconds))
}

fn absolute(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_once('T')?;
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<u64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let sane = (1970..2500).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if !sane {
        return None;
    }
    let split = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at_checked(split)?;
    let mut parts = clock.splitn(3, ':');
    let hour: u64 = parts.next()?.parse().ok().filter(|hour| *hour < 24)?;
    let minute: u64 = parts.next()?.parse().ok().filter(|minute| *minute < 60)?;
    let second: f64 =
        parts.next().unwrap_or("0").parse().ok().filter(|s| (0.0..60.0).contains(s))?;
    let midnight = Duration::from_secs(days(year, month, day) * 86_400);
    let of_day = Duration::from_secs(hour * 3600 + minute * 60) + Duration::from_secs_f64(second);
    let local = Timestamp::from_unix(midnight + of_day);
    if matches!(zone, "" | "Z") {
        return Some(local);
    }
    let digits: String = zone.chars().skip(1).filter(|c| *c != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let hours: u64 = hours.parse().ok()?;
    let minutes: u64 = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    let offset = Duration::from_secs(hours.min(24) * 3600 + minutes.min(59) * 60);
    Some(if zone.starts_with('-') { local + offset } else { local - offset })
}

/// Days from 1970 to that date.
fn days(year: u64, month: u64, day: u64) -> u64 {
    let leaps = |year: u64| year / 4 - year / 100 + year / 400;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let before = (year - 1970) * 365 + leaps(year - 1) - leaps(1969);
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30];
    before + lengths.iter().zip(1..month).map(|(length, _)| length).sum::<u64>() + day - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        let now = Timestamp::from_unix(Duration::from_secs(1_751_531_400));
        let cases = [
            ("-PT3H", Some(1_751_520_600)),
            ("PT0H", Some(1_751_531_400)),
            ("-P1DT1H", Some(1_751_441_400)),
            ("-P2W", Some(1_750_321_800)),
            ("2025-07-03T08:30:00Z", Some(1_751_531_400)),
            ("2025-07-03T08:30:00.000Z", Some(1_751_531_400)),
            ("2025-07-03T10:30:00+0200", Some(1_751_531_400)),
            ("2025-07-03T07:00-01:30", Some(1_751_531_400)),
            ("2024-02-29T00:00:00Z", Some(1_709_164_800)),
            ("-P1M", None),
            ("-P", None),
            ("-PT", None),
            ("yesterday", None),
            ("2025-13-01T00:00:00Z", None),
            ("2025-07-03", None),
            ("-P99999999999999999999D", None),
        ];
        for (text, expected) in cases {
            let read = parse(text, now).map(Timestamp::unix_seconds);
            assert_eq!(read, expected, "{text}");
        }
    }
}
