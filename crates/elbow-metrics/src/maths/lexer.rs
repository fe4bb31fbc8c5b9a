//! Characters to tokens.

use crate::maths::error::MathsError;

/// A token and where it begins, in characters from 0.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) at: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Number(f64),
    Text(String),
    /// A name of either case.
    Name(String),
    /// An operator, bracket or comma.
    Symbol(&'static str),
}

/// Longer ones first.
const SYMBOLS: [&str; 19] = [
    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "^", "(", ")", "[", "]", ",",
    "!",
];

pub(crate) fn tokens(text: &str) -> Result<Vec<Token>, MathsError> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&first) = chars.get(at) {
        let end = if first.is_whitespace() {
            at + 1
        } else if first.is_ascii_digit() || first == '.' {
            let end = number_end(&chars, at);
            let text: String = chars[at..end].iter().collect();
            let value: f64 = text.parse().map_err(|_| MathsError::syntax("Invalid number", at))?;
            if !value.is_finite() {
                return Err(MathsError::syntax("Number out of range", at));
            }
            found.push(Token { kind: Kind::Number(value), at });
            end
        } else if first.is_ascii_alphabetic() || first == '_' {
            let end = end_of(&chars, at, |c| c.is_ascii_alphanumeric() || c == '_');
            found.push(Token { kind: Kind::Name(chars[at..end].iter().collect()), at });
            end
        } else if first == '"' || first == '\'' {
            let length = chars[at + 1..].iter().position(|c| *c == first);
            let end = at + 1 + length.ok_or_else(|| MathsError::syntax("Unclosed quote", at))?;
            found.push(Token { kind: Kind::Text(chars[at + 1..end].iter().collect()), at });
            end + 1
        } else {
            let starts =
                |symbol: &&&str| symbol.chars().eq(chars[at..].iter().copied().take(symbol.len()));
            let Some(symbol) = SYMBOLS.iter().find(starts) else {
                return Err(MathsError::syntax(format!("Unexpected character '{first}'"), at));
            };
            found.push(Token { kind: Kind::Symbol(symbol), at });
            at + symbol.len()
        };
        at = end;
    }
    Ok(found)
}

fn end_of(chars: &[char], from: usize, more: impl Fn(char) -> bool) -> usize {
    chars[from..].iter().position(|c| !more(*c)).map_or(chars.len(), |length| from + length)
}

/// Digits, a point, digits, and an exponent if digits follow it.
fn number_end(chars: &[char], from: usize) -> usize {
    let end = end_of(chars, from, |c| c.is_ascii_digit() || c == '.');
    if !matches!(chars.get(end), Some('e' | 'E')) {
        return end;
    }
    let sign = usize::from(matches!(chars.get(end + 1), Some('+' | '-')));
    let digits = end_of(chars, (end + 1 + sign).min(chars.len()), |c| c.is_ascii_digit());
    if digits > end + 1 + sign { digits } else { end }
}
