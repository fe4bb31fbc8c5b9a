//! HTTP health checks: the probe's bytes and the matcher for its status.

use thiserror::Error;

/// Which status codes count as healthy: AWS's `Matcher.HttpCode`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matcher {
    ranges: Vec<(u16, u16)>,
}

/// The matcher text does not follow AWS's syntax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MatcherError {
    /// An element is neither `nnn` nor `nnn-nnn`.
    #[error("a matcher is a list of codes and ranges such as 200,300-302")]
    Syntax,
    /// The first code of a range is above the last.
    #[error("range of codes runs backwards")]
    Backwards,
}

/// Parses `200`, `200,202`, `200-299` and mixtures, without spaces. Which codes a load balancer type
/// allows is for the caller to check, by [`Matcher::bounds`].
///
/// # Errors
///
/// The text has another form.
pub fn parse_matcher(text: &str) -> Result<Matcher, MatcherError> {
    let ranges = text.split(',').map(parse_range).collect::<Result<Vec<_>, _>>()?;
    Ok(Matcher { ranges })
}

/// Appends the request of a health check, in the bytes an Application Load Balancer sends. `host` is
/// the target's address with the port, without it on 80 and 443. Bytes that cannot stand in a request
/// line are percent-encoded.
pub fn encode_health_check(path: &str, host: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"GET ");
    if !path.starts_with('/') {
        out.push(b'/');
    }
    for byte in path.bytes() {
        push_target_byte(byte, out);
    }
    out.extend_from_slice(b" HTTP/1.1\r\nHost: ");
    out.extend(host.bytes().filter(u8::is_ascii_graphic));
    out.extend_from_slice(
        b"\r\nConnection: close\r\nUser-Agent: ELB-HealthChecker/2.0\r\n\
          Accept-Encoding: gzip, compressed\r\n\r\n",
    );
}

// === impl Matcher ===

impl Matcher {
    /// Whether that status is healthy.
    #[must_use]
    pub fn matches(&self, status: u16) -> bool {
        self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&status))
    }

    /// Lowest and highest code named.
    #[must_use]
    pub fn bounds(&self) -> (u16, u16) {
        let lowest = self.ranges.iter().map(|(first, _)| *first).min();
        let highest = self.ranges.iter().map(|(_, last)| *last).max();
        (lowest.unwrap_or(0), highest.unwrap_or(0))
    }
}

fn parse_range(text: &str) -> Result<(u16, u16), MatcherError> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (parse_code(first)?, parse_code(last)?);
    if first > last {
        return Err(MatcherError::Backwards);
    }
    Ok((first, last))
}

fn parse_code(text: &str) -> Result<u16, MatcherError> {
    let valid = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !valid {
        return Err(MatcherError::Syntax);
    }
    text.parse().map_err(|_| MatcherError::Syntax)
}

fn push_target_byte(byte: u8, out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    if byte.is_ascii_graphic() {
        out.push(byte);
    } else {
        let digits = [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 0xf)]];
        out.push(b'%');
        out.extend_from_slice(&digits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matchers() {
        type Row = (&'static str, Result<(&'static [u16], &'static [u16]), MatcherError>);
        let table: &[Row] = &[
            ("200", Ok((&[200], &[199, 201]))),
            ("200,202", Ok((&[200, 202], &[201]))),
            ("200-299", Ok((&[200, 250, 299], &[199, 300]))),
            ("200,300-302", Ok((&[200, 300, 302], &[201, 303]))),
            ("", Err(MatcherError::Syntax)),
            ("200,", Err(MatcherError::Syntax)),
            ("200, 201", Err(MatcherError::Syntax)),
            ("20", Err(MatcherError::Syntax)),
            ("+20", Err(MatcherError::Syntax)),
            ("200-", Err(MatcherError::Syntax)),
            ("200-201-202", Err(MatcherError::Syntax)),
            ("299-200", Err(MatcherError::Backwards)),
        ];
        for (text, expect) in table {
            match (parse_matcher(text), expect) {
                (Ok(matcher), Ok((yes, no))) => {
                    assert!(yes.iter().all(|status| matcher.matches(*status)), "{text}");
                    assert!(!no.iter().any(|status| matcher.matches(*status)), "{text}");
                }
                (Err(error), Err(expect)) => assert_eq!(error, *expect, "{text}"),
                (got, expect) => panic!("{text}: {got:?}, expected {expect:?}"),
            }
        }
        assert_eq!(parse_matcher("300-302,200").map(|matcher| matcher.bounds()), Ok((200, 302)));
    }

    #[test]
    fn probe_is_what_aws_sends() {
        let mut out = Vec::new();
        encode_health_check("/path?query", "10.0.7.140:8080", &mut out);
        let expect = "GET /path?query HTTP/1.1\r\nHost: 10.0.7.140:8080\r\nConnection: close\r\n\
                      User-Agent: ELB-HealthChecker/2.0\r\nAccept-Encoding: gzip, compressed\r\n\r\n";
        assert_eq!(String::from_utf8_lossy(&out), expect);
        out.clear();
        encode_health_check("/a b\r\nX: y", "10.0.0.1", &mut out);
        assert!(out.starts_with(b"GET /a%20b%0D%0AX:%20y HTTP/1.1\r\nHost: 10.0.0.1\r\n"));
    }
}
