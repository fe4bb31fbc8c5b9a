//! Rule matching as plainly as it can be written: from the specification of a rule, one rule after
//! the other, with no index, no compiled form and no care for cost. What the real one is held to.

use std::net::IpAddr;

use regex::bytes::RegexBuilder;

use super::Ask;
use crate::rules::{ConditionSpec, RuleSpec, ValuesSpec};

/// The priority of the first rule that takes `ask`; 0 for the default.
pub(super) fn route(rules: &[RuleSpec], ask: &Ask) -> u32 {
    let takes = |rule: &&RuleSpec| rule.conditions.iter().all(|c| holds(c, ask));
    rules.iter().filter(takes).map(|rule| rule.priority).min().unwrap_or(0)
}

fn holds(condition: &ConditionSpec, ask: &Ask) -> bool {
    match condition {
        ConditionSpec::HostHeader(values) => ask.host.as_ref().is_some_and(|host| {
            let host = host.to_lowercase();
            let end = if host.starts_with('[') {
                host.find("]:").map(|at| at + 1)
            } else {
                host.find(':')
            };
            any(values, &host.as_bytes()[..end.unwrap_or(host.len())], true)
        }),
        ConditionSpec::PathPattern(values) => any(values, normal(&ask.path).as_bytes(), false),
        ConditionSpec::HttpHeader { name, values } => ask
            .headers
            .iter()
            .filter(|(n, _)| n.to_lowercase() == name.to_lowercase())
            .any(|(_, value)| any(values, value.as_bytes(), true)),
        ConditionSpec::HttpRequestMethod(methods) => methods.contains(&ask.method),
        ConditionSpec::QueryString(wanted) => wanted.iter().any(|want| {
            let query = ask.query.as_deref().unwrap_or_default();
            query.split('&').filter(|pair| !pair.is_empty()).any(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                let glob = |pattern: &str, text: &str| {
                    let pattern = unescape(&pattern.to_lowercase());
                    wild(&pattern, &decode(text).to_ascii_lowercase())
                };
                want.key.as_ref().is_none_or(|k| glob(k, key)) && glob(&want.value, value)
            })
        }),
        ConditionSpec::SourceIp(blocks) => blocks.iter().any(|block| in_block(block, ask.peer)),
    }
}

fn any(values: &ValuesSpec, text: &[u8], fold: bool) -> bool {
    let case = |text: &[u8]| if fold { text.to_ascii_lowercase() } else { text.to_vec() };
    let by_pattern = values.values.iter().any(|value| {
        let glyphs: Vec<Glyph> = case(value.as_bytes()).into_iter().map(Glyph::of).collect();
        wild(&glyphs, &case(text))
    });
    by_pattern
        || values.regex_values.iter().any(|value| {
            let mut builder = RegexBuilder::new(value);
            builder.unicode(false).case_insensitive(fold);
            builder.build().expect("a valid expression").is_match(text)
        })
}

#[derive(Clone, Copy, PartialEq)]
enum Glyph {
    One(u8),
    Any,
    Many,
}

impl Glyph {
    fn of(byte: u8) -> Self {
        match byte {
            b'*' => Self::Many,
            b'?' => Self::Any,
            other => Self::One(other),
        }
    }
}

fn unescape(pattern: &str) -> Vec<Glyph> {
    let bytes = pattern.as_bytes();
    let (mut glyphs, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if bytes[at] == b'\\' && at + 1 < bytes.len() && b"*?\\".contains(&bytes[at + 1]) {
            glyphs.push(Glyph::One(bytes[at + 1]));
            at += 2;
        } else {
            glyphs.push(Glyph::of(bytes[at]));
            at += 1;
        }
    }
    glyphs
}

/// Matching by definition, tabulated: `fits[i]` is whether the pattern so far fits `text[..i]`.
fn wild(pattern: &[Glyph], text: &[u8]) -> bool {
    let mut fits = vec![false; text.len() + 1];
    fits[0] = true;
    for glyph in pattern {
        let before = fits.clone();
        for end in 0..=text.len() {
            fits[end] = match glyph {
                Glyph::Many => before[..=end].contains(&true),
                Glyph::Any => end > 0 && before[end - 1],
                Glyph::One(byte) => end > 0 && before[end - 1] && text[end - 1] == *byte,
            };
        }
    }
    fits[text.len()]
}

fn decode(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let digits = text.get(at + 1..at + 3).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits.filter(|_| bytes[at] == b'%') {
            Some(digits) => {
                out.push(u8::from_str_radix(digits, 16).expect("two digits"));
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    out
}

fn normal(path: &str) -> String {
    let mut decoded = String::new();
    let mut rest = path;
    while let Some(character) = rest.chars().next() {
        let digits = rest.get(1..3).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits.filter(|_| character == '%') {
            Some(digits) => {
                let byte = char::from(u8::from_str_radix(digits, 16).expect("two digits"));
                if byte.is_ascii_alphanumeric() || "-._~".contains(byte) {
                    decoded.push(byte);
                } else {
                    decoded.push('%');
                    decoded.push_str(&digits.to_uppercase());
                }
                rest = &rest[3..];
            }
            None => {
                decoded.push(character);
                rest = &rest[character.len_utf8()..];
            }
        }
    }
    if decoded.is_empty() {
        return "/".to_owned();
    }
    let Some(relative) = decoded.strip_prefix('/') else { return decoded };
    let segments: Vec<&str> = relative.split('/').collect();
    let mut kept: Vec<&str> = Vec::new();
    for (place, segment) in segments.iter().enumerate() {
        let is_last = place + 1 == segments.len();
        match *segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            other => {
                kept.push(other);
                continue;
            }
        }
        if is_last {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
}

fn in_block(block: &str, peer: IpAddr) -> bool {
    let (address, bits) = block.split_once('/').expect("a block");
    let bits: usize = bits.parse().expect("bits");
    let binary = |address: IpAddr| match address {
        IpAddr::V4(v4) => format!("{:032b}", v4.to_bits()),
        IpAddr::V6(v6) => format!("{:0128b}", v6.to_bits()),
    };
    let (block, peer) = (binary(address.parse().expect("an address")), binary(peer));
    block.len() == peer.len() && block[..bits] == peer[..bits]
}
