//! The normal forms that rules compare: hosts without port in lower case, paths after URI
//! normalisation, query parts decoded.
//!
//! Almost every request has these forms already and is looked at where it lies. Others are written
//! to a buffer on the stack, and only those longer than it cost an allocation.
//!
//! Paths are normalised by RFC 3986 section 6.2.2: percent-encoded unreserved characters are
//! decoded, the digits of other encodings become upper case, dot segments are removed. What stays
//! encoded is matched by wildcards only.

use memchr::{memchr, memchr_iter};

/// Long enough for nearly all paths that need it, short enough to be cleared at no cost.
const INLINE_BYTES: usize = 512;

/// Calls `then` with the normal form of `path`.
pub(super) fn with_path<R>(path: &[u8], then: impl FnOnce(&[u8]) -> R) -> R {
    if path.is_empty() {
        return then(b"/");
    }
    let dots = || memchr_iter(b'.', path).any(|at| at > 0 && path[at - 1] == b'/');
    if memchr(b'%', path).is_none() && !dots() {
        return then(path);
    }
    with_buffer(path, normalise, then)
}

/// Calls `then` with `host` in lower case.
pub(super) fn with_host<R>(host: &[u8], then: impl FnOnce(&[u8]) -> R) -> R {
    if host.iter().any(u8::is_ascii_uppercase) {
        with_buffer(host, lower, then)
    } else {
        then(host)
    }
}

/// Calls `then` with `text` percent-decoded.
pub(super) fn with_decoded<R>(text: &[u8], then: impl FnOnce(&[u8]) -> R) -> R {
    if memchr(b'%', text).is_none() { then(text) } else { with_buffer(text, decode, then) }
}

/// `write` fills the start of a buffer as long as `text` and returns how much it filled.
fn with_buffer<R>(
    text: &[u8],
    write: fn(&[u8], &mut [u8]) -> usize,
    then: impl FnOnce(&[u8]) -> R,
) -> R {
    if text.len() <= INLINE_BYTES {
        let mut buffer = [0; INLINE_BYTES];
        let length = write(text, &mut buffer);
        then(&buffer[..length])
    } else {
        let mut buffer = vec![0; text.len()];
        let length = write(text, &mut buffer);
        then(&buffer[..length])
    }
}

fn lower(text: &[u8], out: &mut [u8]) -> usize {
    for (byte, slot) in text.iter().zip(out) {
        *slot = byte.to_ascii_lowercase();
    }
    text.len()
}

fn decode(text: &[u8], out: &mut [u8]) -> usize {
    let (mut read, mut written) = (0, 0);
    while let Some(&byte) = text.get(read) {
        let encoded = if byte == b'%' { encoded_byte(&text[read + 1..]) } else { None };
        read += if encoded.is_some() { 3 } else { 1 };
        out[written] = encoded.unwrap_or(byte);
        written += 1;
    }
    written
}

fn normalise(path: &[u8], out: &mut [u8]) -> usize {
    let (mut read, mut written) = (0, 0);
    while let Some(&byte) = path.get(read) {
        let encoded = if byte == b'%' { encoded_byte(&path[read + 1..]) } else { None };
        match encoded {
            None => {
                out[written] = byte;
                read += 1;
                written += 1;
            }
            Some(unreserved) if is_unreserved(unreserved) => {
                out[written] = unreserved;
                read += 3;
                written += 1;
            }
            Some(_) => {
                out[written] = b'%';
                out[written + 1] = path[read + 1].to_ascii_uppercase();
                out[written + 2] = path[read + 2].to_ascii_uppercase();
                read += 3;
                written += 3;
            }
        }
    }
    // `*` of an OPTIONS request has no segments.
    if path.first() == Some(&b'/') { remove_dots(&mut out[..written]) } else { written }
}

/// RFC 3986 section 5.2.4 for a path that begins with a slash, in place.
fn remove_dots(path: &mut [u8]) -> usize {
    let (mut read, mut written) = (0, 0);
    while read < path.len() {
        let rest = &path[read + 1..];
        let end = read + 1 + memchr(b'/', rest).unwrap_or(rest.len());
        let is_last = end == path.len();
        match &path[read + 1..end] {
            b"." | b".." => {
                if path[read + 1..end].len() == 2 {
                    written = path[..written].iter().rposition(|&b| b == b'/').unwrap_or(0);
                }
                if is_last {
                    path[written] = b'/';
                    written += 1;
                }
            }
            _ => {
                path.copy_within(read..end, written);
                written += end - read;
            }
        }
        read = end;
    }
    written
}

fn encoded_byte(digits: &[u8]) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|v| u8::try_from(v).ok());
    match digits {
        [high, low, ..] => Some(value(*high)? << 4 | value(*low)?),
        _ => None,
    }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let long = format!("/{}/../b%2fc", "a".repeat(INLINE_BYTES));
        let cases = [
            ("/", "/"),
            ("", "/"),
            ("*", "*"),
            ("/a/b", "/a/b"),
            // RFC 3986 section 5.2.4's own example, and its like.
            ("/a/b/c/./../../g", "/a/g"),
            ("/..", "/"),
            ("/../../a", "/a"),
            ("/a/.", "/a/"),
            ("/a/..", "/"),
            ("/a/b/..", "/a/"),
            ("/a//../b", "/a/b"),
            ("/a//b", "/a//b"),
            ("/.well-known/x", "/.well-known/x"),
            ("/a/...", "/a/..."),
            ("/a.b/c..", "/a.b/c.."),
            // Section 6.2.2: unreserved characters are decoded, other encodings kept.
            ("/%61%2Db%7e", "/a-b~"),
            ("/%2e%2E/admin", "/admin"),
            ("/a%2fb", "/a%2Fb"),
            ("/%zz%4", "/%zz%4"),
            ("/%25%36%31", "/%2561"),
            (&long, "/b%2Fc"),
        ];
        for (path, normal) in cases {
            let text = with_path(path.as_bytes(), |p| String::from_utf8_lossy(p).into_owned());
            assert_eq!(text, normal, "{path}");
        }
    }

    #[test]
    fn queries_and_hosts() {
        let cases = [("a%20b", "a b"), ("a+b", "a+b"), ("%", "%"), ("%4", "%4"), ("%2a%3F", "*?")];
        for (text, decoded) in cases {
            assert!(with_decoded(text.as_bytes(), |d| d == decoded.as_bytes()), "{text}");
        }
        assert!(with_host(b"ExAmple.COM", |host| host == b"example.com"));
    }
}
