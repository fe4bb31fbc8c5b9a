//! The query protocols' requests: `application/x-www-form-urlencoded` pairs whose dotted names
//! spell a tree (AWS docs: "Query Requests"; lists are `Name.member.N`, EC2's `Name.N`).

use std::borrow::Cow;

use crate::limits::{DEPTH_MAX, VALUES_MAX};
use crate::{Node, ParseError};

/// Names and values, percent-decoded.
pub type Pairs<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// Splits a form or query string. Bytes that are not UTF-8 are refused.
pub fn parse_form(form: &[u8]) -> Result<Pairs<'_>, ParseError> {
    let mut pairs = Vec::new();
    for piece in form.split(|&byte| byte == b'&').filter(|piece| !piece.is_empty()) {
        if pairs.len() == VALUES_MAX {
            return Err(ParseError::TooManyValues);
        }
        let at = piece.iter().position(|&byte| byte == b'=').unwrap_or(piece.len());
        let value = piece.get(at + 1..).unwrap_or_default();
        pairs.push((decode(&piece[..at])?, decode(value)?));
    }
    Ok(pairs)
}

/// The tree that dotted names spell. Indices may come in any order and with gaps.
pub fn tree<'a>(pairs: &'a [(Cow<'a, str>, Cow<'a, str>)]) -> Result<Node<'a>, ParseError> {
    let mut sorted: Vec<(Vec<&str>, &str)> = Vec::with_capacity(pairs.len());
    for (name, value) in pairs {
        if name.bytes().filter(|&byte| byte == b'.').count() >= DEPTH_MAX {
            return Err(ParseError::TooDeep);
        }
        sorted.push((name.split('.').collect(), value));
    }
    sorted.sort_by(|left, right| left.0.cmp(&right.0));
    Ok(branch(&sorted, 0))
}

/// The node of a run of pairs that agree on the first `depth` segments.
fn branch<'a>(pairs: &[(Vec<&'a str>, &'a str)], depth: usize) -> Node<'a> {
    let mut children = Vec::new();
    let mut text = None;
    let mut from = 0;
    while from < pairs.len() {
        let Some(&segment) = pairs[from].0.get(depth) else {
            text.get_or_insert(pairs[from].1);
            from += 1;
            continue;
        };
        let same = |pair: &(Vec<&str>, &str)| pair.0.get(depth) == Some(&segment);
        let length = pairs[from..].iter().take_while(|pair| same(pair)).count();
        let child = branch(&pairs[from..from + length], depth + 1);
        children.push((Cow::Borrowed(segment), child));
        from += length;
    }
    match text {
        Some(text) if children.is_empty() => Node::Text(Cow::Borrowed(text)),
        _ => Node::Map(children),
    }
}

/// Undoes percent-encoding and `+` for space.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ParseError> {
    let not_text = || ParseError::malformed("form", "not UTF-8");
    if !bytes.iter().any(|&byte| byte == b'%' || byte == b'+') {
        return std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| not_text());
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(&byte) = rest.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let digits = rest.as_slice().first_chunk::<2>();
                let decoded = digits.and_then(|&[high, low]| Some(hex(high)? << 4 | hex(low)?));
                let Some(decoded) = decoded else {
                    return Err(ParseError::malformed("form", "a bad percent-escape"));
                };
                out.push(decoded);
                rest.nth(1);
            }
            _ => out.push(byte),
        }
    }
    String::from_utf8(out).map(Cow::Owned).map_err(|_| not_text())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_spell_a_tree() {
        let pairs = parse_form(b"A.10.B=x&A.2.B=%C3%A9+y&Z=&A.2.C=1&&Q").unwrap();
        let text = |text| Node::Text(Cow::Borrowed(text));
        let map = |entries: Vec<(&'static str, Node<'static>)>| {
            Node::Map(entries.into_iter().map(|(k, v)| (Cow::Borrowed(k), v)).collect())
        };
        assert_eq!(
            tree(&pairs).unwrap(),
            map(vec![
                (
                    "A",
                    map(vec![
                        ("10", map(vec![("B", text("x"))])),
                        ("2", map(vec![("B", text("\u{e9} y")), ("C", text("1"))])),
                    ])
                ),
                ("Q", text("")),
                ("Z", text("")),
            ])
        );
    }

    #[test]
    fn what_is_not_a_form_is_refused() {
        for bytes in [&b"a=%"[..], b"a=%4", b"a=%zz", b"a=%ff", b"\xff=1"] {
            assert!(matches!(parse_form(bytes), Err(ParseError::Malformed { .. })), "{bytes:?}");
        }
        let deep = format!("{}=1", vec!["a"; DEPTH_MAX + 1].join("."));
        assert_eq!(tree(&parse_form(deep.as_bytes()).unwrap()), Err(ParseError::TooDeep));
        let many = "a=1&".repeat(VALUES_MAX + 1);
        assert_eq!(parse_form(many.as_bytes()), Err(ParseError::TooManyValues));
    }
}
