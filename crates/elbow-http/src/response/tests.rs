//! Response heads: a table of framings, a table of refusals, and properties.

use super::ResponseParser;
use crate::BodyFraming::{Chunked, Length, None as Empty, UntilClose};
use crate::testing::{Seeded, raw, shown};
use crate::{BodyFraming, HeadLimits, ResponseError};

type Outcome =
    Result<Option<(usize, u16, Result<BodyFraming, ResponseError>, bool)>, ResponseError>;

fn parse(input: &[u8], method: &str, step: usize) -> Outcome {
    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    let mut end = 0;
    while end < input.len() {
        end = (end + step).min(input.len());
        if let Some(consumed) = parser.parse(&input[..end])? {
            let head = parser.head(&input[..end]);
            return Ok(Some((consumed, head.status(), head.body(method), head.keep_alive())));
        }
    }
    Ok(None)
}

fn parse_anyhow(input: &[u8], method: &str) -> Outcome {
    let whole = parse(input, method, input.len().max(1));
    for step in [1, 2, 5] {
        assert_eq!(parse(input, method, step), whole, "{} by {step}", shown(input));
    }
    whole
}

type FramingsRow = (&'static str, &'static str, &'static str, BodyFraming, bool);

const FRAMINGS: &[FramingsRow] = &[
    ("RFC 9112 6.3 (6)", "GET", "HTTP/1.1 200 OK|Content-Length: 5||", Length(5), true),
    ("RFC 9112 6.3 (6)", "GET", "HTTP/1.1 200 OK|Content-Length: 0||", Length(0), true),
    ("RFC 9112 6.3 (4)", "GET", "HTTP/1.1 200 OK|Transfer-Encoding: chunked||", Chunked, true),
    ("RFC 9112 6.3 (8)", "GET", "HTTP/1.1 200 OK||", UntilClose, true),
    ("RFC 9112 6.3 (1) HEAD", "HEAD", "HTTP/1.1 200 OK|Content-Length: 5||", Empty, true),
    ("RFC 9112 6.3 (1) HEAD", "HEAD", "HTTP/1.1 200 OK|Transfer-Encoding: chunked||", Empty, true),
    ("RFC 9112 6.3 (1) HEAD", "HEAD", "HTTP/1.1 200 OK||", Empty, true),
    ("case-sensitive method", "head", "HTTP/1.1 200 OK|Content-Length: 5||", Length(5), true),
    ("RFC 9112 6.3 (1) 204", "GET", "HTTP/1.1 204 No Content||", Empty, true),
    ("204 with length", "GET", "HTTP/1.1 204 No Content|Content-Length: 5||", Empty, false),
    ("204 with zero", "GET", "HTTP/1.1 204 No Content|Content-Length: 0||", Empty, true),
    ("RFC 9112 6.3 (1) 304", "GET", "HTTP/1.1 304 x|Content-Length: 5||", Empty, true),
    ("RFC 9112 6.3 (1) 1xx", "GET", "HTTP/1.1 100 Continue||", Empty, true),
    ("1xx with body", "GET", "HTTP/1.1 103 x|Transfer-Encoding: chunked||", Empty, false),
    ("101 ends HTTP", "GET", "HTTP/1.1 101 x|Upgrade: websocket||", Empty, false),
    ("205 is like others", "GET", "HTTP/1.1 205 x|Content-Length: 0||", Length(0), true),
    (
        "RFC 9112 6.3 (3) TE wins",
        "GET",
        "HTTP/1.1 200 x|Content-Length: 5|Transfer-Encoding: chunked||",
        Chunked,
        false,
    ),
    (
        "RFC 9112 6.1 TE on 1.0",
        "GET",
        "HTTP/1.0 200 x|Connection: keep-alive|Transfer-Encoding: chunked||",
        Chunked,
        false,
    ),
    ("RFC 9112 6.3 (5) list", "GET", "HTTP/1.1 200 x|Content-Length: 5, 5||", Length(5), false),
    (
        "RFC 9112 6.3 (5) lines",
        "GET",
        "HTTP/1.1 200 x|Content-Length: 5|Content-Length: 5||",
        Length(5),
        false,
    ),
    (
        "identity",
        "GET",
        "HTTP/1.1 200 x|Transfer-Encoding: identity|Content-Length: 5||",
        Length(5),
        false,
    ),
    ("RFC 9112 5.1 space removed", "GET", "HTTP/1.1 200 x|Content-Length : 5||", Length(5), true),
    ("imitation", "GET", "HTTP/1.1 200 x|Content_Length: 5||", UntilClose, false),
    (
        "RFC 9112 9.3",
        "GET",
        "HTTP/1.1 200 x|Content-Length: 5|Connection: close||",
        Length(5),
        false,
    ),
    ("RFC 9112 9.3", "GET", "HTTP/1.0 200 x|Content-Length: 5||", Length(5), false),
    (
        "RFC 9112 9.3",
        "GET",
        "HTTP/1.0 200 x|Content-Length: 5|Connection: keep-alive||",
        Length(5),
        true,
    ),
    ("bare LF tolerated", "GET", "HTTP/1.1 200 OK\nContent-Length: 5\n\n", Length(5), false),
    ("RFC 9112 4: no reason", "GET", "HTTP/1.1 200 |Content-Length: 5||", Length(5), true),
    ("no reason, no space", "GET", "HTTP/1.1 200|Content-Length: 5||", Length(5), true),
    ("reason with bytes", "GET", "HTTP/1.1 200 \u{e4} b\tc|Content-Length: 5||", Length(5), true),
    ("RFC 9110 2.5", "GET", "HTTP/1.2 200 OK|Content-Length: 5||", Length(5), true),
    ("odd code", "GET", "HTTP/1.1 999 x|Content-Length: 5||", Length(5), true),
];

#[test]
fn framings() {
    for (source, method, input, body, keep_alive) in FRAMINGS {
        let bytes = raw(input);
        let (consumed, _, got, reusable) = parse_anyhow(&bytes, method).unwrap().unwrap();
        assert_eq!(consumed, bytes.len(), "[{source}] {input}");
        assert_eq!(got, Ok(*body), "[{source}] {input}");
        assert_eq!(reusable, *keep_alive, "[{source}] {input}");
    }
}

#[test]
fn contradictory_framing_is_refused() {
    use ResponseError::{ContentLengthConflict, ContentLengthInvalid, TransferEncodingInvalid};
    let table: &[(&str, ResponseError)] = &[
        ("Content-Length: 5|Content-Length: 6", ContentLengthConflict),
        ("Content-Length: 5, 6", ContentLengthConflict),
        ("Content-Length: 5,", ContentLengthInvalid),
        ("Content-Length: -1", ContentLengthInvalid),
        ("Content-Length: +1", ContentLengthInvalid),
        ("Content-Length:", ContentLengthInvalid),
        ("Content-Length: 18446744073709551616", ContentLengthInvalid),
        ("Content-Length: x|Transfer-Encoding: chunked", ContentLengthInvalid),
        ("Transfer-Encoding: gzip", TransferEncodingInvalid),
        ("Transfer-Encoding: gzip, chunked", TransferEncodingInvalid),
        ("Transfer-Encoding: chunked, chunked", TransferEncodingInvalid),
        ("Transfer-Encoding: xchunked", TransferEncodingInvalid),
        ("Transfer-Encoding:", TransferEncodingInvalid),
    ];
    for (fields, expect) in table {
        for method in ["GET", "HEAD"] {
            let bytes = raw(&format!("HTTP/1.1 200 OK|{fields}||"));
            let (_, _, body, keep_alive) = parse_anyhow(&bytes, method).unwrap().unwrap();
            assert_eq!(body, Err(*expect), "{fields}");
            assert!(!keep_alive, "{fields}");
        }
    }
}

#[test]
fn malformed_heads_are_refused() {
    use ResponseError as Error;
    let table: &[(&str, Error)] = &[
        ("HTTP/2.0 200 OK||", Error::VersionInvalid),
        ("HTTP/1.10 200 OK||", Error::StatusInvalid),
        ("http/1.1 200 OK||", Error::VersionInvalid),
        ("ICY 200 OK||", Error::VersionInvalid),
        ("|HTTP/1.1 200 OK||", Error::VersionInvalid),
        (" HTTP/1.1 200 OK||", Error::VersionInvalid),
        ("HTTP/1.1  200 OK||", Error::StatusInvalid),
        ("HTTP/1.1 20 OK||", Error::StatusInvalid),
        ("HTTP/1.1 2000 OK||", Error::StatusInvalid),
        ("HTTP/1.1 +20 OK||", Error::StatusInvalid),
        ("HTTP/1.1 099 OK||", Error::StatusInvalid),
        ("HTTP/1.1 200OK||", Error::StatusInvalid),
        ("HTTP/1.1||", Error::StatusInvalid),
        ("HTTP/1.1 200 O\u{0}K||", Error::ReasonInvalid),
        ("HTTP/1.1 200 O\rK||", Error::ReasonInvalid),
        ("HTTP/1.1 200 OK|X: a| b||", Error::HeaderFolded),
        ("HTTP/1.1 200 OK|X||", Error::HeaderColonMissing),
        ("HTTP/1.1 200 OK|: a||", Error::HeaderNameEmpty),
        ("HTTP/1.1 200 OK|X Y: a||", Error::HeaderNameInvalid),
        ("HTTP/1.1 200 OK|X\u{e4}: a||", Error::HeaderNameInvalid),
        ("HTTP/1.1 200 OK|X: a\rb||", Error::HeaderFatal),
        ("HTTP/1.1 200 OK|X: \u{0}||", Error::HeaderFatal),
    ];
    for (input, expect) in table {
        assert_eq!(parse_anyhow(&raw(input), "GET"), Err(*expect), "{input}");
        assert_eq!(expect.status(), 502);
    }
}

#[test]
fn the_whole_head_is_at_most_32_kilobytes() {
    let head = |bytes: usize| {
        let frame = "HTTP/1.1 200 OK\r\nX: \r\n\r\n".len();
        format!("HTTP/1.1 200 OK\r\nX: {}\r\n\r\n", "a".repeat(bytes - frame)).into_bytes()
    };
    assert!(matches!(parse(&head(32 * 1024), "GET", 4096), Ok(Some(_))));
    assert_eq!(parse(&head(32 * 1024 + 1), "GET", 4096), Err(ResponseError::HeadTooLong));
    let endless = vec![b'a'; 40_000];
    assert_eq!(parse(&endless, "GET", 4096), Err(ResponseError::HeadTooLong));
}

#[test]
fn interim_heads_precede_the_final_one() {
    let bytes = raw("HTTP/1.1 100 Continue||HTTP/1.1 103 x|Link: y||HTTP/1.1 200 OK||");
    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    let (mut at, mut seen) = (0, Vec::new());
    while at < bytes.len() {
        parser.reset();
        at += parser.parse(&bytes[at..]).unwrap().unwrap();
        let head = parser.head(&bytes);
        seen.push((head.status(), head.is_interim()));
    }
    assert_eq!(seen, [(100, true), (103, true), (200, false)]);
}

#[test]
fn random_bytes_never_panic_and_splits_do_not_matter() {
    const PIECES: &[&str] = &[
        "HTTP/1.1 200 OK|",
        "HTTP/1.0 304|",
        "Content-Length: 5|",
        "Transfer-Encoding: chunked|",
        "X: y|",
        " ",
        "|",
        "\n",
        "\r",
        ":",
        "\u{0}",
        "\u{e9}",
        "Connection: close|",
    ];
    for seed in 0..20_000 {
        let mut seeded = Seeded::new(seed);
        let mut input = Vec::new();
        if seeded.below(2) == 0 {
            input.extend(raw("HTTP/1.1 200 OK|"));
        }
        for _ in 0..seeded.below(8) {
            match seeded.below(6) {
                0 => input.push(seeded.byte()),
                _ => input.extend(raw(seeded.pick(PIECES))),
            }
        }
        let _ = parse_anyhow(&input, "GET");
    }
}
