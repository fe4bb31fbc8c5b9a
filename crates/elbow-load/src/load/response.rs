//! The response side of HTTP/1.1 for a generator: bytes in, "done" or "malformed" out. No I/O.
//!
//! Bodies are counted off, never kept. Where a proxy must be strict to be safe, a generator must be
//! strict to notice: anything that cannot be delimited for certain is malformed.

/// Largest response head.
pub(crate) const HEAD_BYTES_MAX: usize = 16 * 1024;
/// Longest chunk-size line with its extensions, or trailer line.
const CHUNK_LINE_BYTES_MAX: u32 = 4 * 1024;
/// Hexadecimal digits of a chunk size: 2^60 bytes.
const CHUNK_DIGITS_MAX: u32 = 15;

/// What a complete response head says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Head<'a> {
    pub(crate) status: u16,
    /// Bytes of the head, its empty line included.
    pub(crate) length: usize,
    pub(crate) body: BodyReader,
    /// The server keeps the connection open after the body.
    pub(crate) keep_alive: bool,
    /// `X-Instance-Id`.
    pub(crate) instance: Option<&'a str>,
    /// `X-Version`.
    pub(crate) version: Option<&'a str>,
}

/// Why bytes are not a response.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum Malformed {
    #[error("the response head is longer than {HEAD_BYTES_MAX} bytes")]
    HeadTooLong,
    #[error("the status line is not one of HTTP/1")]
    StatusLine,
    #[error("a header line has no colon or no name")]
    HeaderLine,
    #[error("the Content-Length header is not one number")]
    ContentLength,
    #[error("the Transfer-Encoding is not chunked alone")]
    TransferEncoding,
    #[error("a chunk of the body is not delimited")]
    Chunk,
    #[error("the server switched protocols without being asked")]
    Upgraded,
}

/// How much of the body is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyReader {
    /// So many bytes.
    Length(u64),
    /// Chunks.
    Chunked(Chunk),
    /// Everything until the server closes.
    UntilClose,
}

/// Where in the chunked coding the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chunk {
    Size { value: u64, digits: u32 },
    Extension { value: u64, bytes: u32 },
    Data(u64),
    DataEnd,
    TrailerLine { bytes: u32, total: u32 },
    Done,
}

/// Reads a response head from the start of `bytes`; `None` while it is incomplete.
/// Interim responses (100 to 199) are returned like others: the caller skips them.
pub(crate) fn parse_head(bytes: &[u8], to_head: bool) -> Result<Option<Head<'_>>, Malformed> {
    let Some(length) = head_length(bytes) else {
        return if bytes.len() >= HEAD_BYTES_MAX { Err(Malformed::HeadTooLong) } else { Ok(None) };
    };
    let mut lines = bytes[..length - 2].split_inclusive(|&byte| byte == b'\n');
    let status_line = lines.next().ok_or(Malformed::StatusLine)?;
    let (status, is_http_10) = parse_status_line(status_line)?;
    let mut fields = Fields::default();
    for line in lines {
        fields.take(line.trim_ascii_end())?;
    }
    let body = body_of(status, to_head, &fields)?;
    let keep_alive = body != BodyReader::UntilClose
        && if is_http_10 { fields.says_keep_alive } else { !fields.says_close };
    let Fields { instance, version, .. } = fields;
    Ok(Some(Head { status, length, body, keep_alive, instance, version }))
}

/// What of the header fields matters here.
#[derive(Default)]
struct Fields<'a> {
    content_length: Option<u64>,
    chunked: bool,
    says_close: bool,
    says_keep_alive: bool,
    instance: Option<&'a str>,
    version: Option<&'a str>,
}

// === impl Fields ===

impl<'a> Fields<'a> {
    fn take(&mut self, line: &'a [u8]) -> Result<(), Malformed> {
        let colon = line.iter().position(|&byte| byte == b':').ok_or(Malformed::HeaderLine)?;
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        if name.is_empty() || name.iter().any(u8::is_ascii_whitespace) {
            return Err(Malformed::HeaderLine);
        }
        // The length tells most names apart before a byte is compared.
        match name.len() {
            9 if name.eq_ignore_ascii_case(b"x-version") => self.version = text(value),
            10 if name.eq_ignore_ascii_case(b"connection") => {
                for option in value.split(|&byte| byte == b',') {
                    let option = option.trim_ascii();
                    self.says_close |= option.eq_ignore_ascii_case(b"close");
                    self.says_keep_alive |= option.eq_ignore_ascii_case(b"keep-alive");
                }
            }
            13 if name.eq_ignore_ascii_case(b"x-instance-id") => self.instance = text(value),
            14 if name.eq_ignore_ascii_case(b"content-length") => {
                let length = number(value).ok_or(Malformed::ContentLength)?;
                if self.content_length.is_some_and(|other| other != length) {
                    return Err(Malformed::ContentLength);
                }
                self.content_length = Some(length);
            }
            17 if name.eq_ignore_ascii_case(b"transfer-encoding") => {
                if self.chunked || !value.eq_ignore_ascii_case(b"chunked") {
                    return Err(Malformed::TransferEncoding);
                }
                self.chunked = true;
            }
            _ => {}
        }
        Ok(())
    }
}

// === impl BodyReader ===

impl BodyReader {
    /// The body is complete.
    pub(crate) fn is_done(&self) -> bool {
        matches!(self, Self::Length(0) | Self::Chunked(Chunk::Done))
    }

    /// Takes what of `bytes` belongs to the body and says how many bytes that was.
    pub(crate) fn consume(&mut self, bytes: &[u8]) -> Result<usize, Malformed> {
        match self {
            Self::Length(left) => {
                let taken = usize::try_from(*left).unwrap_or(usize::MAX).min(bytes.len());
                *left -= taken as u64;
                Ok(taken)
            }
            Self::UntilClose => Ok(bytes.len()),
            Self::Chunked(chunk) => {
                let mut taken = 0;
                while taken < bytes.len() && *chunk != Chunk::Done {
                    taken += chunk.step(&bytes[taken..])?;
                }
                Ok(taken)
            }
        }
    }
}

// === impl Chunk ===

impl Chunk {
    const START: Self = Self::Size { value: 0, digits: 0 };

    /// Takes at least one byte of `bytes`, which are not empty.
    fn step(&mut self, bytes: &[u8]) -> Result<usize, Malformed> {
        if let Self::Data(left) = self {
            let taken = usize::try_from(*left).unwrap_or(usize::MAX).min(bytes.len());
            *left -= taken as u64;
            if *left == 0 {
                *self = Self::DataEnd;
            }
            return Ok(taken);
        }
        *self = self.after(bytes[0])?;
        Ok(1)
    }

    /// The state after one byte that is not data.
    fn after(self, byte: u8) -> Result<Self, Malformed> {
        Ok(match (self, byte) {
            (Self::Size { value, digits }, _) if byte.is_ascii_hexdigit() => {
                if digits >= CHUNK_DIGITS_MAX {
                    return Err(Malformed::Chunk);
                }
                let digit = char::from(byte).to_digit(16).map_or(0, u64::from);
                Self::Size { value: value << 4 | digit, digits: digits + 1 }
            }
            (Self::Size { value, digits: 1.. } | Self::Extension { value, .. }, b'\n') => {
                match value {
                    0 => Self::TrailerLine { bytes: 0, total: 0 },
                    size => Self::Data(size),
                }
            }
            (Self::Size { value, digits: 1.. }, b';' | b'\r' | b' ' | b'\t') => {
                Self::Extension { value, bytes: 1 }
            }
            (Self::Extension { value, bytes }, _) if bytes < CHUNK_LINE_BYTES_MAX => {
                Self::Extension { value, bytes: bytes + 1 }
            }
            (Self::DataEnd, b'\r') => Self::DataEnd,
            (Self::DataEnd, b'\n') => Self::START,
            (Self::TrailerLine { bytes: 0, .. }, b'\n') => Self::Done,
            (Self::TrailerLine { total, .. }, b'\n') => Self::TrailerLine { bytes: 0, total },
            (Self::TrailerLine { .. }, b'\r') => self,
            (Self::TrailerLine { bytes, total }, _) if total < CHUNK_LINE_BYTES_MAX => {
                Self::TrailerLine { bytes: bytes + 1, total: total + 1 }
            }
            _ => return Err(Malformed::Chunk),
        })
    }
}

/// Bytes up to and with the empty line that ends a head.
fn head_length(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|&byte| byte == b'\n') {
        let end = from + at + 1;
        if bytes[end..].starts_with(b"\r\n") {
            return Some(end + 2);
        }
        from = end;
    }
    None
}

/// Status code, and whether the version is 1.0.
fn parse_status_line(line: &[u8]) -> Result<(u16, bool), Malformed> {
    let rest = line.strip_prefix(b"HTTP/1.").ok_or(Malformed::StatusLine)?;
    let [minor @ (b'0' | b'1'), b' ', code @ ..] = rest else {
        return Err(Malformed::StatusLine);
    };
    let [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9', b' ' | b'\r' | b'\n', ..] = code else {
        return Err(Malformed::StatusLine);
    };
    let digit = |byte: &u8| u16::from(byte - b'0');
    Ok((digit(a) * 100 + digit(b) * 10 + digit(c), *minor == b'0'))
}

/// How the body is delimited: RFC 9112 section 6.3.
fn body_of(status: u16, to_head: bool, fields: &Fields<'_>) -> Result<BodyReader, Malformed> {
    if status == 101 {
        return Err(Malformed::Upgraded);
    }
    if to_head || status < 200 || status == 204 || status == 304 {
        return Ok(BodyReader::Length(0));
    }
    match (fields.chunked, fields.content_length) {
        (true, Some(_)) => Err(Malformed::TransferEncoding),
        (true, None) => Ok(BodyReader::Chunked(Chunk::START)),
        (false, Some(length)) => Ok(BodyReader::Length(length)),
        (false, None) => Ok(BodyReader::UntilClose),
    }
}

fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    text(digits)?.parse().ok()
}

fn text(value: &[u8]) -> Option<&str> {
    std::str::from_utf8(value).ok().filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Feeds `response` in every way to cut it in two and gives one line of what was understood.
    fn check(response: &str, to_head: bool, expected: &str) {
        let bytes = response.as_bytes();
        for cut in 0..=bytes.len() {
            let read = read(&[&bytes[..cut], &bytes[cut..]], to_head);
            assert_eq!(read, expected, "{response:?} cut at {cut}");
        }
    }

    fn read(parts: &[&[u8]], to_head: bool) -> String {
        let (mut seen, mut body, mut line) = (Vec::new(), None, String::new());
        for part in parts {
            seen.extend_from_slice(part);
            if body.is_none() {
                match parse_head(&seen, to_head) {
                    Err(error) => return error.to_string(),
                    Ok(None) => continue,
                    Ok(Some(head)) => {
                        let Head { status, keep_alive, instance, version, .. } = head;
                        line = format!("{status} {keep_alive} {instance:?} {version:?}");
                        body = Some(head.body);
                        let length = head.length;
                        seen.drain(..length);
                    }
                }
            }
            if let Some(reader) = &mut body {
                match reader.consume(&seen) {
                    Err(error) => return error.to_string(),
                    Ok(taken) => drop(seen.drain(..taken)),
                }
            }
        }
        match body {
            None => "incomplete head".to_owned(),
            Some(body) if body.is_done() => format!("{line} done, {} left", seen.len()),
            Some(BodyReader::UntilClose) => format!("{line} until close"),
            Some(_) => format!("{line} incomplete"),
        }
    }

    #[test]
    fn responses_end_where_their_framing_says() {
        let table = [
            (
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "200 true None None done, 0 left",
            ),
            ("HTTP/1.1 200\r\ncontent-length: 2\r\n\r\nhello", "200 true None None done, 3 left"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", "200 true None None incomplete"),
            ("HTTP/1.1 204 No\r\n\r\n", "204 true None None done, 0 left"),
            ("HTTP/1.1 304 No\r\nContent-Length: 7\r\n\r\n", "304 true None None done, 0 left"),
            ("HTTP/1.1 100 Go\r\n\r\n", "100 true None None done, 0 left"),
            ("HTTP/1.0 200 OK\r\n\r\nhello", "200 false None None until close"),
            (
                "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n",
                "200 true None None done, 0 left",
            ),
            (
                "HTTP/1.1 503 No\r\nConnection: te, Close\r\nContent-Length:0\r\n\r\n",
                "503 false None None done, 0 left",
            ),
            (
                "HTTP/1.1 200 OK\r\nX-Instance-Id: i-1\r\nX-VERSION:  v2 \r\n\
                 Content-Length: 0\r\n\r\n",
                "200 true Some(\"i-1\") Some(\"v2\") done, 0 left",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0aF\r\n",
                "200 true None None incomplete",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
                 2\r\nab\r\n0\r\nA: b\r\n\r\nX",
                "200 true None None done, 1 left",
            ),
        ];
        for (response, expected) in table {
            check(response, false, expected);
        }
        check(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
            true,
            "200 true None None done, 0 left",
        );
    }

    #[test]
    fn what_is_not_a_response_is_malformed() {
        let table = [
            ("", "incomplete head"),
            ("HTTP/1.1 200 OK\r\n", "incomplete head"),
            ("HTTP/2 200 OK\r\n\r\n", "the status line is not one of HTTP/1"),
            ("HTTP/1.1 20 OK\r\n\r\n", "the status line is not one of HTTP/1"),
            ("HTTP/1.1 2000 OK\r\n\r\n", "the status line is not one of HTTP/1"),
            ("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "a header line has no colon or no name"),
            (
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "the Content-Length header is not one number",
            ),
            (
                "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\n",
                "the Content-Length header is not one number",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                "the Transfer-Encoding is not chunked alone",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
                "the Transfer-Encoding is not chunked alone",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz",
                "a chunk of the body is not delimited",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc",
                "a chunk of the body is not delimited",
            ),
            ("HTTP/1.1 101 Switching\r\n\r\n", "the server switched protocols without being asked"),
        ];
        for (response, expected) in table {
            check(response, false, expected);
        }
        let long = format!("HTTP/1.1 200 OK\r\nA: {}", "a".repeat(HEAD_BYTES_MAX));
        assert_eq!(parse_head(long.as_bytes(), false), Err(Malformed::HeadTooLong));
    }

    #[test]
    fn no_bytes_make_it_panic() {
        let whole = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n\
                     3;x\r\nabc\r\n0\r\nA: b\r\n\r\n";
        let mut rng = elbow_base::Rng::from_seed(11);
        for _ in 0..20_000 {
            let mut bytes = whole.as_bytes().to_vec();
            for _ in 0..=rng.below(4) {
                let at = rng.index(bytes.len()).unwrap_or_default();
                match rng.below(3) {
                    0 => bytes[at] = rng.bits().to_le_bytes()[0],
                    1 => drop(bytes.remove(at)),
                    _ => bytes.insert(at, b"\r\n:; 0f"[at % 7]),
                }
            }
            let cut = rng.index(bytes.len()).unwrap_or_default();
            read(&[&bytes[..cut], &bytes[cut..]], rng.percent(20));
        }
    }
}
