//! Numbers, times and foreign text in the few characters there are.

use std::time::Duration;

use ratatui::text::Span;

/// At most this much of a foreign text is looked at; nothing longer can be shown.
const FOREIGN_CHARS_MAX: usize = 4096;

/// `1,234,567`.
pub(crate) fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// [`count`] as long as it is short, then `123k`, `1.23M`, `45.6G`.
pub(crate) fn short_count(n: u64) -> String {
    if n < 100_000 { count(n) } else { scaled(n, 1000, &["", "k", "M", "G", "T", "P", "E"]) }
}

/// `512K`, `48M`, `1.20G`.
pub(crate) fn bytes(n: u64) -> String {
    scaled(n, 1024, &["B", "K", "M", "G", "T", "P", "E"])
}

#[expect(clippy::cast_precision_loss, reason = "three digits are shown")]
fn scaled(n: u64, base: u64, units: &[&str]) -> String {
    let mut value = n as f64;
    let mut unit = 0;
    // Rounded, 999.5 and more would have four digits.
    while value >= 999.5 && unit + 1 < units.len() {
        value /= base as f64;
        unit += 1;
    }
    let name = units.get(unit).copied().unwrap_or_default();
    if unit <= 1 || value >= 99.95 {
        format!("{value:.0}{name}")
    } else if value >= 9.995 {
        format!("{value:.1}{name}")
    } else {
        format!("{value:.2}{name}")
    }
}

/// `850 µs`, `12.3 ms`, `1.24 s`.
pub(crate) fn latency(time: Duration) -> String {
    let us = time.as_secs_f64() * 1e6;
    if us < 999.5 {
        format!("{us:.0} µs")
    } else if us < 99_950.0 {
        format!("{:.1} ms", us / 1e3)
    } else if us < 999_500.0 {
        format!("{:.0} ms", us / 1e3)
    } else {
        format!("{:.2} s", us / 1e6)
    }
}

/// `9s`, `2m14s`, `3h05m`, `12d04h`.
pub(crate) fn age(time: Duration) -> String {
    let seconds = time.as_secs();
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    match () {
        () if minutes == 0 => format!("{seconds}s"),
        () if hours == 0 => format!("{minutes}m{:02}s", seconds % 60),
        () if days == 0 => format!("{hours}h{:02}m", minutes % 60),
        () => format!("{days}d{:02}h", hours % 24),
    }
}

/// A measured value: `62.3`, `50`, `1,234`.
pub(crate) fn value(x: f64) -> String {
    if !x.is_finite() {
        return "?".to_owned();
    }
    if x.abs() >= 1000.0 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rounded, at least 1000, and saturating"
        )]
        let whole = count(x.abs().round() as u64);
        return if x < 0.0 { format!("-{whole}") } else { whole };
    }
    let text = format!("{x:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// How many cells `text` takes.
pub(crate) fn width(text: &str) -> usize {
    Span::raw(text).width()
}

/// `text`, or as much of it as fits into `cells` with an ellipsis at its end.
pub(crate) fn fit(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    let mut buffer = [0; 4];
    for character in text.chars() {
        used += width(character.encode_utf8(&mut buffer));
        if used >= cells {
            break;
        }
        kept.push(character);
    }
    if cells > 0 {
        kept.push('…');
    }
    kept
}

/// A foreign text without what would move the cursor or change colours: escape sequences are left
/// out, tabs become spaces and other control characters nothing.
pub(crate) fn clean(text: &str) -> String {
    let mut kept = String::new();
    let mut characters = text.chars().take(FOREIGN_CHARS_MAX).peekable();
    while let Some(character) = characters.next() {
        match character {
            '\x1b' => match characters.next() {
                Some('[') => {
                    characters.by_ref().find(|c| ('\x40'..='\x7e').contains(c));
                }
                Some(']') => {
                    characters.by_ref().find(|c| matches!(c, '\x07' | '\x1b'));
                    characters.next_if_eq(&'\\');
                }
                _ => {}
            },
            '\t' => kept.push_str("    "),
            '\n' => kept.push(' '),
            character if character.is_control() => {}
            character => kept.push(character),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (n, long, short) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1234, "1,234", "1,234"),
            (99_999, "99,999", "99,999"),
            (123_456, "123,456", "123k"),
            (999_600, "999,600", "1.00M"),
            (12_345_678, "12,345,678", "12.3M"),
            (u64::MAX, "18,446,744,073,709,551,615", "18.4E"),
        ] {
            assert_eq!((count(n).as_str(), short_count(n).as_str()), (long, short));
        }
        for (n, text) in [(0, "0B"), (700, "700B"), (524_288, "512K"), (50 << 20, "50.0M")] {
            assert_eq!(bytes(n), text);
        }
        for (x, text) in
            [(50.0, "50"), (62.34, "62.3"), (1234.4, "1,234"), (-2000.0, "-2,000"), (0.0, "0")]
        {
            assert_eq!(value(x), text);
        }
        assert_eq!(value(f64::NAN), "?");
    }

    #[test]
    fn times() {
        for (us, text) in [
            (0, "0 µs"),
            (850, "850 µs"),
            (12_345, "12.3 ms"),
            (240_000, "240 ms"),
            (1_240_000, "1.24 s"),
        ] {
            assert_eq!(latency(Duration::from_micros(us)), text);
        }
        for (s, text) in [(9, "9s"), (134, "2m14s"), (11_100, "3h05m"), (1_051_200, "12d04h")] {
            assert_eq!(age(Duration::from_secs(s)), text);
        }
    }

    #[test]
    fn texts_are_cut_by_cells() {
        for (text, cells, cut) in [
            ("short", 5, "short"),
            ("longer", 5, "long…"),
            ("x", 0, ""),
            ("xy", 1, "…"),
            ("漢字漢字", 5, "漢字…"),
        ] {
            assert_eq!(fit(text, cells), cut);
            assert!(width(cut) <= cells);
        }
    }

    #[test]
    fn foreign_text_cannot_steer_the_terminal() {
        for (text, cleaned) in [
            ("plain", "plain"),
            ("\x1b[31mred\x1b[0m", "red"),
            ("\x1b]0;title\x07after", "after"),
            ("\x1b]0;title\x1b\\after", "after"),
            ("a\tb\r\nc\x08", "a    b c"),
            ("\x1b", ""),
            ("\x1b[", ""),
        ] {
            assert_eq!(clean(text), cleaned);
        }
    }
}
