//! Responses towards clients: goldens of whole heads.

use super::{ReplyContext, ResponseFraming, encode_response, encode_response_with};
use crate::testing::{raw, shown};
use crate::{BodyFraming, HeadLimits, ResponseParser, Version};

fn encode(input: &str, method: &str, version: Version, keep_alive: bool) -> String {
    let bytes = raw(input);
    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    parser.parse(&bytes).unwrap().unwrap();
    let head = parser.head(&bytes);
    let framing = ResponseFraming::choose(head.body(method).unwrap(), version);
    let mut out = Vec::new();
    encode_response(&head, framing, keep_alive, version, &mut out);
    shown(&out)
}

type HeadsRow = (&'static str, Version, bool, &'static str, &'static str);

const HEADS: &[HeadsRow] = &[
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK|Server: x|content-length:5||",
        "HTTP/1.1 200 OK|Server: x|Content-Length: 5|Connection: keep-alive||",
    ),
    (
        "GET",
        Version::Http11,
        false,
        "HTTP/1.0 404|Content-Length: 0||",
        "HTTP/1.1 404 |Content-Length: 0|Connection: close||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Connection: keep-alive||",
    ),
    (
        "GET",
        Version::Http10,
        true,
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||",
        "HTTP/1.1 200 OK|Connection: close||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK|Content-Length: 9|Transfer-Encoding: chunked|Trailer: X||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Connection: keep-alive||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK|Connection: close, x-drop, set-cookie|X-Drop: 1|Set-Cookie: a|\
             Keep-Alive: 5|Upgrade: h2c|Content-Length: 1||",
        "HTTP/1.1 200 OK|Set-Cookie: a|Content-Length: 1|Connection: keep-alive||",
    ),
    (
        "HEAD",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK|Content-Length: 5||",
        "HTTP/1.1 200 OK|Content-Length: 5|Connection: keep-alive||",
    ),
    (
        "HEAD",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||",
        "HTTP/1.1 200 OK|Connection: keep-alive||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 304 Not Modified|ETag: x|Content-Length: 5||",
        "HTTP/1.1 304 Not Modified|ETag: x|Content-Length: 5|Connection: keep-alive||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 204 No Content|Content-Length: 5||",
        "HTTP/1.1 204 No Content|Connection: keep-alive||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 103 Early Hints|Link: x||",
        "HTTP/1.1 103 Early Hints|Link: x||",
    ),
    (
        "GET",
        Version::Http11,
        true,
        "HTTP/1.1 200 OK|Content_Length: 5|X : y\n|",
        "HTTP/1.1 200 OK|X: y|Transfer-Encoding: chunked|Connection: keep-alive||",
    ),
];

#[test]
fn whole_heads() {
    for (method, version, keep_alive, input, expect) in HEADS {
        assert_eq!(encode(input, method, *version, *keep_alive), *expect, "{input}");
    }
}

#[test]
fn headers_of_the_load_balancer() {
    let bytes = raw("HTTP/1.1 200 OK|X-Frame-Options: a|x-frame-options: b|Set-Cookie: c||");
    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    parser.parse(&bytes).unwrap();
    let context = ReplyContext {
        framing: ResponseFraming::Length(2),
        client_keep_alive: true,
        client_version: Version::Http11,
        upgrade: false,
        set_headers: &[("X-Frame-Options", b"DENY"), ("Bad", b"a\r\nb"), ("Connection", b"x")],
        add_headers: &[("Set-Cookie", b"AWSALB=x")],
    };
    let mut out = Vec::new();
    encode_response_with(&parser.head(&bytes), &context, &mut out);
    let expect = "HTTP/1.1 200 OK|Set-Cookie: c|X-Frame-Options: DENY|Set-Cookie: AWSALB=x|\
                  Content-Length: 2|Connection: keep-alive||";
    assert_eq!(shown(&out), expect);
}

#[test]
fn a_change_of_protocol_passes_only_if_asked_for() {
    let bytes =
        raw("HTTP/1.1 101 x|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Accept: k||");
    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    parser.parse(&bytes).unwrap();
    for (upgrade, expect) in [
        (true, "HTTP/1.1 101 x|Sec-WebSocket-Accept: k|Connection: upgrade|Upgrade: websocket||"),
        (false, "HTTP/1.1 101 x|Sec-WebSocket-Accept: k|Connection: keep-alive||"),
    ] {
        let context = ReplyContext {
            framing: ResponseFraming::NoBody,
            client_keep_alive: true,
            client_version: Version::Http11,
            upgrade,
            set_headers: &[],
            add_headers: &[],
        };
        let mut out = Vec::new();
        encode_response_with(&parser.head(&bytes), &context, &mut out);
        assert_eq!(shown(&out), expect);
    }
}

#[test]
fn framing_fits_the_client() {
    use ResponseFraming::{Chunked, Close, Length, NoBody};
    let table = [
        (BodyFraming::None, NoBody, NoBody),
        (BodyFraming::Length(5), Length(5), Length(5)),
        (BodyFraming::Chunked, Chunked, Close),
        (BodyFraming::UntilClose, Chunked, Close),
    ];
    for (body, http11, http10) in table {
        assert_eq!(ResponseFraming::choose(body, Version::Http11), http11);
        assert_eq!(ResponseFraming::choose(body, Version::Http10), http10);
    }
}
