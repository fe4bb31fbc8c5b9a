//! The canonical request: what the signature is over.

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::Request;

/// The text of the canonical request (AWS docs: "Step 1: Create a canonical request").
pub(super) fn request_text(
    request: &Request<'_>,
    signed_headers: &str,
    payload_hash: &str,
) -> String {
    let mut text = format!("{}\n{}\n", request.method, uri(request.path));
    query(request.query, &mut text);
    text.push('\n');
    for name in signed_headers.split(';') {
        let _ = writeln!(text, "{name}:{}", header_value(request, name));
    }
    let _ = write!(text, "\n{signed_headers}\n{payload_hash}");
    text
}

/// Lower-case hexadecimal of the SHA-256 of `bytes`.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The path without dot segments and doubled slashes, encoded once more: its escapes are encoded
/// again, as every service but S3 wants.
fn uri(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let mut out = String::new();
    for segment in &segments {
        out.push('/');
        encode(segment.as_bytes(), &mut out);
    }
    if out.is_empty() || (path.ends_with('/') && !segments.is_empty()) {
        out.push('/');
    }
    out
}

/// Parameters sorted by encoded name, then value, without the signature.
fn query(query: &str, out: &mut String) {
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (recode(name), recode(value))
        })
        .filter(|(name, _)| name != "X-Amz-Signature")
        .collect();
    pairs.sort();
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            out.push('&');
        }
        let _ = write!(out, "{name}={value}");
    }
}

/// The same text with exactly the escapes that AWS's rules want.
fn recode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    let mut out = String::new();
    encode(&decoded, &mut out);
    out
}

/// Percent-encodes all but RFC 3986's unreserved characters.
fn encode(bytes: &[u8], out: &mut String) {
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// The values of a header, joined by commas, without outer spaces and with runs of spaces as one.
fn header_value<'a>(request: &Request<'a>, name: &str) -> Cow<'a, str> {
    let mut values = request
        .headers
        .iter()
        .filter(|(header, _)| header.eq_ignore_ascii_case(name))
        .map(|(_, value)| squeeze(value));
    let first = values.next().unwrap_or_default();
    values.fold(first, |all, value| Cow::Owned(format!("{all},{value}")))
}

fn squeeze(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    if value.contains("  ") {
        value.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
    } else {
        Cow::Borrowed(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_normalised_and_encoded_again() {
        for (path, canonical) in [
            ("/", "/"),
            ("", "/"),
            ("/a//b/", "/a/b/"),
            ("/a/./b/../c", "/a/c"),
            ("/a%20b", "/a%2520b"),
            ("/..", "/"),
        ] {
            assert_eq!(uri(path), canonical, "{path}");
        }
    }

    #[test]
    fn queries_are_sorted_by_encoded_name() {
        let mut out = String::new();
        query("b=2&a=%7e&a=1&X-Amz-Signature=0&c&%zz=", &mut out);
        assert_eq!(out, "%25zz=&a=1&a=~&b=2&c=");
    }
}
