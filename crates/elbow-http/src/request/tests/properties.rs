//! Properties over seeded inputs: no panic, no dependence on arrival, agreement with the naive reader.

use super::{parse, slow};
use crate::testing::{Seeded, shown};
use crate::{DesyncMode, HeadLimits, RequestParser, Version};

const LINES: &[&str] = &[
    "GET / HTTP/1.1",
    "POST /a?b HTTP/1.1",
    "HEAD  /x HTTP/1.0",
    "OPTIONS * HTTP/1.1",
    "POST http://h:80/p?q HTTP/1.1",
    "PUT https://[::1] HTTP/1.2",
    "TRACE / HTTP/1.1",
    "GET /",
];

const FIELDS: &[&str] = &[
    "Host: a",
    "host: b.example:8080",
    "Host:",
    "Content-Length: 5",
    "Content-Length: 05",
    "content-length:6",
    "Content-Length: +5",
    "Content-Length: 5, 5",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: identity",
    "transfer-encoding: Chunked",
    "Transfer-Encoding: gzip, chunked",
    "Transfer_Encoding: chunked",
    "Transfer-Encoding : chunked",
    " folded",
    "Connection: close",
    "X: y",
    "X-\u{e9}: y",
    "Y: \u{e9}",
    ": z",
    "no colon",
    "",
];

/// A head made of known lines, with a few random bytes changed in some.
fn random_head(seeded: &mut Seeded) -> Vec<u8> {
    const SPICE: &[u8] = b"\0\r\n \t:;,_-/*?#@[]\x0b\x7f\x80\xff09aZ";
    let mut text = String::new();
    text.push_str(seeded.pick(LINES));
    text.push_str("\r\n");
    for _ in 0..seeded.below(6) {
        text.push_str(seeded.pick(FIELDS));
        text.push_str(if seeded.below(12) == 0 { "\n" } else { "\r\n" });
    }
    text.push_str("Host: a\r\n\r\nbody");
    let mut bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for _ in 0..seeded.below(3) {
        let at = seeded.below(bytes.len());
        match seeded.below(3) {
            0 => bytes[at] = seeded.pick(SPICE),
            1 => bytes.insert(at, seeded.pick(SPICE)),
            _ => drop(bytes.remove(at)),
        }
    }
    bytes
}

#[test]
fn fast_and_slow_readers_agree() {
    let mut accepted = 0;
    for seed in 0..60_000 {
        let input = random_head(&mut Seeded::new(seed));
        let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
        let fast = parser.parse(&input);
        let slow = slow::parse(&input);
        let context = format!("seed {seed}: {} fast {fast:?} slow {slow:?}", shown(&input));
        let (Ok(Some(consumed)), Ok(slow)) = (fast, &slow) else {
            assert!(!matches!(fast, Ok(Some(_))) && slow.is_err(), "{context}");
            continue;
        };
        accepted += 1;
        let head = parser.head(&input);
        let headers: Vec<(String, String)> = head
            .headers()
            .map(|header| (shown(header.name).to_ascii_lowercase(), shown(header.value)))
            .collect();
        let minor = if head.version() == Version::Http10 { 0 } else { slow.minor_version.max(1) };
        assert_eq!(consumed, slow.consumed, "{context}");
        assert_eq!(head.method(), slow.method, "{context}");
        assert_eq!(shown(head.target()), slow.target, "{context}");
        assert_eq!(minor, slow.minor_version, "{context}");
        assert_eq!(head.body(), slow.body, "{context}");
        assert_eq!(headers, slow.headers, "{context}");
    }
    assert!(accepted > 3_000, "only {accepted} inputs were accepted; the generator is too wild");
}

#[test]
fn splitting_anywhere_gives_the_same_answer() {
    for seed in 0..1_500 {
        let input = random_head(&mut Seeded::new(seed));
        let whole = parse(&input, DesyncMode::Defensive, input.len());
        for split in 1..input.len() {
            let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
            let early = parser.parse(&input[..split]);
            let late = parser.parse(&input);
            if !matches!(early, Ok(None)) {
                assert_eq!(early, late, "seed {seed} split {split}: {}", shown(&input));
            }
            let outcome = late.map(|consumed| {
                consumed.map(|_| (parser.head(&input).class(), parser.head(&input).body()))
            });
            assert_eq!(outcome, whole, "seed {seed} split {split}: {}", shown(&input));
        }
    }
}

#[test]
fn small_limits_hold_for_any_split() {
    let limits = HeadLimits {
        request_line_bytes_max: 20,
        header_line_bytes_max: 24,
        head_bytes_max: 64,
        headers_max: 3,
    };
    for seed in 0..4_000 {
        let input = random_head(&mut Seeded::new(seed));
        let mut parser = RequestParser::new(limits, DesyncMode::Defensive);
        let whole = parser.parse(&input);
        for step in [1, 3] {
            parser.reset();
            let mut outcome = Ok(None);
            let mut end = 0;
            while end < input.len() && outcome == Ok(None) {
                end = (end + step).min(input.len());
                outcome = parser.parse(&input[..end]);
            }
            assert_eq!(outcome, whole, "seed {seed} step {step}: {}", shown(&input));
        }
    }
}

#[test]
fn random_bytes_never_panic() {
    for seed in 0..20_000 {
        let mut seeded = Seeded::new(seed);
        let length = seeded.below(200);
        let input: Vec<u8> = (0..length).map(|_| seeded.byte()).collect();
        for mode in [DesyncMode::Monitor, DesyncMode::Defensive, DesyncMode::Strictest] {
            let _ = parse(&input, mode, 1 + seeded.below(50));
        }
    }
}

#[test]
fn a_parser_is_as_good_as_new_after_reset() {
    let mut used = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    for seed in 0..3_000 {
        let input = random_head(&mut Seeded::new(seed));
        let mut fresh = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
        used.reset();
        assert_eq!(used.parse(&input), fresh.parse(&input), "seed {seed}");
        if fresh.parse(&input).is_ok_and(|consumed| consumed.is_some()) {
            let (used, fresh) = (used.head(&input), fresh.head(&input));
            assert_eq!(used.class(), fresh.class(), "seed {seed}");
            assert_eq!(used.body(), fresh.body(), "seed {seed}");
            assert_eq!(used.keep_alive(), fresh.keep_alive(), "seed {seed}");
            assert!(used.headers().eq(fresh.headers()), "seed {seed}");
        }
    }
}
