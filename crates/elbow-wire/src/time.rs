//! Times as clients write them.

use std::time::Duration;

use elbow_base::Timestamp;

/// Reads ISO 8601 with or without a fraction, zone or time of day, or seconds since 1970. Times
/// before 1970 become 1970: no resource is older.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<f64>()
        && !text.contains(['T', 't'])
    {
        return from_seconds(seconds);
    }
    if let Ok(time) = text.parse::<jiff::Timestamp>() {
        return Some(from_jiff(time));
    }
    let civil: jiff::civil::DateTime = text.parse().ok()?;
    Some(from_jiff(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp()))
}

/// The time that many seconds after 1970, to the microsecond, which is what a double holds.
pub(crate) fn from_seconds(seconds: f64) -> Option<Timestamp> {
    if !seconds.is_finite() {
        return None;
    }
    let micros = (seconds * 1e6).round().clamp(0.0, 1.8e16);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    Some(Timestamp::from_unix(Duration::from_micros(micros as u64)))
}

/// Milliseconds since 1970, the resolution of every reply.
pub(crate) fn millis(time: Timestamp) -> u64 {
    u64::try_from(time.since_epoch().as_millis()).unwrap_or(u64::MAX)
}

fn from_jiff(time: jiff::Timestamp) -> Timestamp {
    let nanos = u64::try_from(time.as_nanosecond()).unwrap_or(if time.as_nanosecond() < 0 {
        0
    } else {
        u64::MAX
    });
    Timestamp::from_unix(Duration::from_nanos(nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_clients_send() {
        for text in [
            "2024-05-01T10:00:00Z",
            "2024-05-01T10:00:00.000Z",
            "2024-05-01T12:00:00+02:00",
            "2024-05-01T10:00:00",
            "20240501T100000Z",
            "1714557600",
            "1714557600.0",
        ] {
            assert_eq!(
                parse(text).map(|t| t.to_millis_text()).as_deref(),
                Some("2024-05-01T10:00:00.000Z"),
                "{text}"
            );
        }
        assert_eq!(parse("2024-05-01").unwrap().to_seconds_text(), "2024-05-01T00:00:00Z");
        assert_eq!(parse("1960-01-01T00:00:00Z"), Some(Timestamp::EPOCH));
        for text in ["", "soon", "NaN", "inf", "2024-13-01T00:00:00Z"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
