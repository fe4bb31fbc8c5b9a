//! How long a typical exchange takes in this crate alone, per request and per response.
//!
//! Run: `cargo run --release -p elbow-http --example measure`

#![expect(clippy::disallowed_methods, reason = "a measurement reads the real clock")]

use std::hint::black_box;
use std::time::Instant;

use elbow_http::{
    DesyncMode, ForwardContext, HeadLimits, RequestParser, ResponseFraming, ResponseParser, Scheme,
    TraceId, encode_request, encode_response,
};

const ROUNDS: u32 = 1_000_000;

const REQUEST: &[u8] = b"GET /api/v1/items/4711?fields=name,price&page=2 HTTP/1.1\r\n\
    Host: shop.example.com\r\n\
    User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\r\n\
    Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n\
    Accept-Language: en-US,en;q=0.5\r\n\
    Accept-Encoding: gzip, deflate, br, zstd\r\n\
    Referer: https://shop.example.com/start\r\n\
    Connection: keep-alive\r\n\
    Cookie: session=0123456789abcdef0123456789abcdef; theme=dark\r\n\
    Cache-Control: no-cache\r\n\r\n";

const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\n\
    Date: Tue, 01 Apr 2025 00:00:00 GMT\r\n\
    Server: nginx\r\n\
    Content-Type: application/json\r\n\
    Content-Length: 1234\r\n\
    Connection: keep-alive\r\n\
    ETag: \"5f4d-1234\"\r\n\
    Cache-Control: max-age=60\r\n\
    Vary: Accept-Encoding\r\n\r\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let trace = TraceId::try_new("1-67891234-12456789abcdef0123456789")?;
    let client = ([192, 0, 2, 7].into(), 51_234);
    let context = ForwardContext::new(client, 80, Scheme::Http, trace, "lb.example");
    let mut out = Vec::new();

    let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    report("parse request", || {
        parser.reset();
        black_box(parser.parse(black_box(REQUEST))).is_ok()
    });
    report("encode request", || {
        out.clear();
        encode_request(&parser.head(REQUEST), &context, black_box(&mut out)).is_ok()
    });

    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    report("parse response", || {
        parser.reset();
        black_box(parser.parse(black_box(RESPONSE))).is_ok()
    });
    report("encode response", || {
        out.clear();
        let head = parser.head(RESPONSE);
        let framing = ResponseFraming::Length(1234);
        encode_response(&head, framing, true, head.version(), black_box(&mut out));
        true
    });
    Ok(())
}

/// The best of a few runs: everything slower is somebody else's doing.
fn report(what: &str, mut step: impl FnMut() -> bool) {
    const RUNS: usize = 5;
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut succeeded = true;
        for _ in 0..ROUNDS {
            succeeded &= step();
        }
        assert!(succeeded, "{what} failed");
        best = best.min(start.elapsed().as_secs_f64() * 1e9 / f64::from(ROUNDS));
    }
    println!("{what:16} {best:7.0} ns");
}
