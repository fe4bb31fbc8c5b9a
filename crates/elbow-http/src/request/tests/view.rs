//! The view of a head: target parts, persistence, expectations, upgrades.

use crate::testing::raw;
use crate::{DesyncMode, HeadLimits, RequestHead, RequestParser};

fn with_head<T>(input: &str, look: impl FnOnce(RequestHead<'_>) -> T) -> T {
    let bytes = raw(input);
    let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    let consumed = parser.parse(&bytes);
    assert_eq!(consumed, Ok(Some(bytes.len())), "{input}");
    look(parser.head(&bytes))
}

#[test]
fn targets_are_split() {
    type Row = (&'static str, &'static str, Option<&'static str>, Option<&'static str>);
    let table: &[Row] = &[
        ("GET /a/b?c=d HTTP/1.1|Host: h||", "/a/b", Some("c=d"), Some("h")),
        ("GET /a? HTTP/1.1|Host: h||", "/a", Some(""), Some("h")),
        ("GET /?a?b HTTP/1.1|Host: h||", "/", Some("a?b"), Some("h")),
        ("GET /http://x/ HTTP/1.1|Host: h||", "/http://x/", None, Some("h")),
        ("GET http://x:81/a?b HTTP/1.1|Host: h||", "/a", Some("b"), Some("x:81")),
        ("GET http://x HTTP/1.1|Host: h||", "/", None, Some("x")),
        ("GET http://x?q HTTP/1.1|Host: h||", "/", Some("q"), Some("x")),
        ("OPTIONS * HTTP/1.1|Host: h||", "*", None, Some("h")),
        ("OPTIONS http://x HTTP/1.1|Host: h||", "*", None, Some("x")),
        ("OPTIONS http://x?q HTTP/1.1|Host: h||", "/", Some("q"), Some("x")),
        ("GET / HTTP/1.0||", "/", None, None),
    ];
    for (input, path, query, host) in table {
        with_head(input, |head| {
            assert_eq!(head.path(), path.as_bytes(), "{input}");
            assert_eq!(head.query(), query.map(str::as_bytes), "{input}");
            assert_eq!(head.host(), host.map(str::as_bytes), "{input}");
        });
    }
}

#[test]
fn persistence_follows_rfc_9112_9_3() {
    let table: &[(&str, bool)] = &[
        ("GET / HTTP/1.1|Host: h||", true),
        ("GET / HTTP/1.1|Host: h|Connection: close||", false),
        ("GET / HTTP/1.1|Host: h|Connection: keep-alive, CLOSE||", false),
        ("GET / HTTP/1.1|Host: h|Connection: x|connection: Close||", false),
        ("GET / HTTP/1.1|Host: h|Connection: closed||", true),
        ("GET / HTTP/1.1|Host: h|Proxy-Connection: close||", true),
        ("GET / HTTP/1.0||", false),
        ("GET / HTTP/1.0|Connection: Keep-Alive||", true),
        ("GET / HTTP/1.0|Connection: keep-alive, close||", false),
        ("GET / HTTP/1.1|Host: h|Content-Length: 3||", false),
        ("POST / HTTP/1.1|Host: h|Content-Length: 3|Content-Length: 3||", false),
        ("POST / HTTP/1.1|Host: h|Content-Length: 3|Transfer-Encoding: chunked||", false),
    ];
    for (input, expect) in table {
        assert_eq!(with_head(input, |head| head.keep_alive()), *expect, "{input}");
    }
}

#[test]
fn monitor_mode_closes_only_where_the_rfc_demands_it() {
    let table: &[(&str, bool)] = &[
        ("GET / HTTP/1.1|Host: h|Content-Length: 3||", false),
        ("POST / HTTP/1.1|Host: h|Content-Length: 3|Transfer-Encoding: chunked||", true),
        ("POST / HTTP/1.0|Connection: keep-alive|Transfer-Encoding: chunked||", true),
        ("POST / HTTP/1.1|Host: h|Transfer-Encoding: identity||", true),
    ];
    for (input, expect) in table {
        let bytes = raw(input);
        let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Monitor);
        parser.parse(&bytes).unwrap();
        assert_eq!(parser.head(&bytes).close_after(), *expect, "{input}");
    }
}

#[test]
fn expectations_follow_rfc_9110_10_1_1() {
    let table: &[(&str, bool)] = &[
        ("PUT / HTTP/1.1|Host: h|Content-Length: 3|Expect: 100-Continue||", true),
        ("PUT / HTTP/1.1|Host: h|Transfer-Encoding: chunked|Expect: 100-continue||", true),
        ("PUT / HTTP/1.1|Host: h|Content-Length: 0|Expect: 100-continue||", false),
        ("PUT / HTTP/1.1|Host: h|Expect: 100-continue||", false),
        ("PUT / HTTP/1.0|Content-Length: 3|Expect: 100-continue||", false),
        ("PUT / HTTP/1.1|Host: h|Content-Length: 3|Expect: 200-ok||", false),
    ];
    for (input, expect) in table {
        assert_eq!(with_head(input, |head| head.expects_continue()), *expect, "{input}");
    }
}

#[test]
fn upgrades_follow_rfc_9110_7_8() {
    let table: &[(&str, Option<&str>)] = &[
        ("GET / HTTP/1.1|Host: h|Connection: Upgrade|Upgrade: websocket||", Some("websocket")),
        ("GET / HTTP/1.1|Host: h|Connection: keep-alive, upgrade|Upgrade: h2c||", Some("h2c")),
        ("GET / HTTP/1.1|Host: h|Upgrade: websocket||", None),
        ("GET / HTTP/1.1|Host: h|Connection: upgrade||", None),
        ("GET / HTTP/1.1|Host: h|Connection: upgrade|Upgrade:||", None),
        ("GET / HTTP/1.0|Host: h|Connection: upgrade|Upgrade: websocket||", None),
        (
            "POST / HTTP/1.1|Host: h|Connection: upgrade|Upgrade: websocket|Content-Length: 9||",
            None,
        ),
    ];
    for (input, expect) in table {
        with_head(input, |head| {
            assert_eq!(head.is_upgrade(), expect.map(str::as_bytes), "{input}");
            assert_eq!(head.is_websocket(), *expect == Some("websocket"), "{input}");
        });
    }
}

#[test]
fn idempotence_follows_rfc_9110_9_2_2() {
    for (method, expect) in [
        ("GET", true),
        ("HEAD", true),
        ("OPTIONS", true),
        ("PUT", true),
        ("DELETE", true),
        ("POST", false),
        ("PATCH", false),
        ("get", false),
        ("PURGE", false),
    ] {
        let input = format!("{method} / HTTP/1.1|Host: h||");
        with_head(&input, |head| {
            assert_eq!(head.idempotent(), expect, "{method}");
            assert_eq!(head.method(), method);
        });
    }
}

#[test]
fn headers_are_trimmed_and_found_in_any_case() {
    with_head("GET / HTTP/1.1|Host: h|X-A:\t b \t|x-a:c|Y_z:||", |head| {
        assert_eq!(head.header("x-A"), Some(&b"b"[..]));
        assert_eq!(head.header_all("X-a").collect::<Vec<_>>(), [&b"b"[..], b"c"]);
        assert_eq!(head.header("y_z"), Some(&b""[..]));
        assert_eq!(head.header("X-"), None);
        assert_eq!(head.headers().len(), 4);
        assert_eq!(head.invalid_names(), 1);
    });
}

#[test]
fn heads_follow_one_another_in_one_buffer() {
    let bytes = raw("GET /a HTTP/1.1|Host: h|||GET /b HTTP/1.1|Host: h||rest");
    let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    let first = parser.parse(&bytes).unwrap().unwrap();
    assert_eq!(parser.head(&bytes).path(), b"/a");
    parser.reset();
    let rest = &bytes[first..];
    assert!(parser.is_idle(&rest[..2]));
    let second = parser.parse(rest).unwrap().unwrap();
    assert_eq!(parser.head(rest).path(), b"/b");
    assert_eq!(&rest[second..], b"rest");
}
