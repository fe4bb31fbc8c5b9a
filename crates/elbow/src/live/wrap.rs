//! Breaking text into lines of a given width.

use crate::live::text::width;

/// Lines that one text is broken into at most; more are never shown.
const LINES_MAX: usize = 100;

/// `text` in lines of at most `cells` cells, broken at spaces, or within words that are longer.
pub(crate) fn wrap(text: &str, cells: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    if cells == 0 {
        return lines;
    }
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if lines.len() >= LINES_MAX {
            return lines;
        }
        let wide = width(word);
        if used > 0 && used + 1 + wide <= cells {
            line.push(' ');
            line.push_str(word);
            used += 1 + wide;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
        }
        if wide <= cells {
            line.push_str(word);
            used = wide;
        } else {
            (line, used) = break_word(word, cells, &mut lines);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a word that is too long for a line; its last piece is returned with its width.
fn break_word(word: &str, cells: usize, lines: &mut Vec<String>) -> (String, usize) {
    let mut line = String::new();
    let mut used = 0;
    let mut buffer = [0; 4];
    for character in word.chars() {
        let wide = width(character.encode_utf8(&mut buffer));
        if used > 0 && used + wide > cells {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        line.push(character);
        used += wide;
    }
    (line, used)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_in_long_words() {
        for (text, cells, lines) in [
            ("", 5, vec![]),
            ("one two three", 7, vec!["one two", "three"]),
            ("one  two", 20, vec!["one two"]),
            ("a verylongword b", 6, vec!["a", "verylo", "ngword", "b"]),
            ("abc", 0, vec![]),
            ("漢字漢", 1, vec!["漢", "字", "漢"]),
        ] {
            assert_eq!(wrap(text, cells), lines, "{text:?} in {cells}");
        }
    }
}
