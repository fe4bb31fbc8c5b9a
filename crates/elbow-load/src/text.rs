//! Numbers and times as people read them; shared by the report, the summary and the picture.

use std::time::Duration;

/// `14,212`.
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Two significant digits and a unit that fits: `850 µs`, `4.2 ms`, `180 ms`, `1.9 s`, `75 s`.
pub(crate) fn duration(duration: Duration) -> String {
    let us = duration.as_secs_f64() * 1e6;
    let (value, unit) = match us {
        _ if us < 999.5 => (us, "µs"),
        _ if us < 999_500.0 => (us / 1e3, "ms"),
        _ => (us / 1e6, "s"),
    };
    let decimals = usize::from(value < 9.95 && unit != "µs");
    format!("{value:.decimals$} {unit}")
}

/// A time of a run, to a tenth of a second: `22.4 s`.
pub(crate) fn offset(at: Duration) -> String {
    format!("{:.1} s", at.as_secs_f64())
}

/// Words after a count: `1 request`, `2 requests`.
pub(crate) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", thousands(number))
}

/// An instance's name short enough for a label; the end tells AWS's ids apart.
pub(crate) fn short_id(id: &str, max_chars: usize) -> String {
    let chars = id.chars().count();
    if chars <= max_chars {
        return id.to_owned();
    }
    let tail: String = id.chars().skip(chars - max_chars.saturating_sub(1)).collect();
    match id.split_once('-') {
        Some((prefix, _)) if prefix.len() < 4 && max_chars > prefix.len() + 4 => {
            let keep = max_chars - prefix.len() - 2;
            let tail: String = id.chars().skip(chars - keep).collect();
            format!("{prefix}-…{tail}")
        }
        _ => format!("…{tail}"),
    }
}

/// Lines no wider than `max`, broken at spaces; words wider than that are cut, none is lost. Never
/// empty.
pub(crate) fn wrap(text: &str, max: f64, width_of: impl Fn(char) -> f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let width: f64 = word.chars().map(&width_of).sum();
        let space = if used > 0.0 { width_of(' ') } else { 0.0 };
        if used > 0.0 && used + space + width > max {
            lines.push(String::new());
            used = 0.0;
        } else if used > 0.0 {
            lines.last_mut().expect("never empty").push(' ');
            used += space;
        }
        for char in word.chars() {
            if used > 0.0 && used + width_of(char) > max {
                lines.push(String::new());
                used = 0.0;
            }
            lines.last_mut().expect("never empty").push(char);
            used += width_of(char);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_times_are_readable() {
        let numbers = [0, 999, 1_000, 14_212, 1_000_000].map(thousands);
        assert_eq!(numbers, ["0", "999", "1,000", "14,212", "1,000,000"]);
        let times = [0, 850, 999, 1_000, 4_249, 9_960, 180_400, 999_600, 1_940_000, 75_000_000]
            .map(|us| duration(Duration::from_micros(us)));
        assert_eq!(
            times,
            [
                "0 µs", "850 µs", "999 µs", "1.0 ms", "4.2 ms", "10 ms", "180 ms", "1.0 s",
                "1.9 s", "75 s"
            ]
        );
        assert_eq!(counted(1, "request"), "1 request");
        assert_eq!(counted(14_212, "request"), "14,212 requests");
    }

    #[test]
    fn lines_break_at_spaces_and_lose_nothing() {
        let table: [(&str, &[&str]); 6] = [
            ("", &[""]),
            ("one two", &["one two"]),
            ("one two three", &["one two", "three"]),
            ("  one\n two ", &["one two"]),
            ("abcdefghijkl", &["abcdefgh", "ijkl"]),
            ("a abcdefghijkl b", &["a", "abcdefgh", "ijkl b"]),
        ];
        for (text, lines) in table {
            assert_eq!(wrap(text, 8.0, |_| 1.0), lines, "{text:?}");
        }
    }

    #[test]
    fn ids_keep_their_end() {
        let ids = [
            ("i-0a1b", "i-0a1b"),
            ("i-0123456789abcdef0", "i-…bcdef0"),
            ("averylongservicename", "…vicename"),
            ("", ""),
        ];
        for (id, short) in ids {
            assert_eq!(short_id(id, 9), short);
        }
    }
}
