//! Requests towards targets: goldens of whole heads, and tables for each rewritten header.

use super::{ForwardContext, ForwardError, Scheme, XffMode, encode_request};
use crate::testing::{raw, shown};
use crate::{DesyncMode, HeadLimits, RequestParser, TraceId};

const TRACE: &str = "1-67891234-12456789abcdef0123456789";

fn context() -> ForwardContext<'static> {
    let trace = TraceId::try_new(TRACE).unwrap();
    ForwardContext::new(([192, 0, 2, 7].into(), 5123), 80, Scheme::Http, trace, "LB.example")
}

fn encode(input: &str, context: &ForwardContext<'_>) -> Result<String, ForwardError> {
    let bytes = raw(input);
    let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    parser.parse(&bytes).unwrap().unwrap();
    let mut out = b"before".to_vec();
    let outcome = encode_request(&parser.head(&bytes), context, &mut out);
    let text = shown(&out).strip_prefix("before").unwrap().to_owned();
    if outcome.is_err() {
        assert!(text.is_empty(), "{text}");
    }
    outcome.map(|()| text)
}

/// The lines after the ones that every request gets.
fn passed(input: &str, context: &ForwardContext<'_>) -> String {
    let text = encode(input, context).unwrap();
    let (_, rest) = text.split_once(&format!("{TRACE}|")).unwrap();
    rest.strip_suffix('|').unwrap().to_owned()
}

fn line(text: &str, name: &str) -> Option<String> {
    let mut lines = text.split('|').filter_map(|line| line.split_once(": "));
    lines.find(|(found, _)| *found == name).map(|(_, value)| value.to_owned())
}

#[test]
fn whole_heads() {
    let table: &[(&str, &str)] = &[
        (
            "GET /a?b HTTP/1.1|Host: Example.com|User-Agent: curl/8|Accept: */*||",
            "GET /a?b HTTP/1.1|X-Forwarded-For: 192.0.2.7|X-Forwarded-Proto: http|\
             X-Forwarded-Port: 80|Host: example.com|X-Amzn-Trace-Id: Root=TRACE|\
             User-Agent: curl/8|Accept: */*||",
        ),
        (
            "POST  http://x.example:81?q HTTP/1.1|HOST:y|Accept:*/*|content-length: 007|\
             content-length: 7||",
            "POST /?q HTTP/1.1|X-Forwarded-For: 192.0.2.7|X-Forwarded-Proto: http|\
             X-Forwarded-Port: 80|Host: x.example|X-Amzn-Trace-Id: Root=TRACE|\
             Accept: */*|Content-Length: 7|Connection: close||",
        ),
        (
            "POST / HTTP/1.0|Transfer-Encoding: CHUNKED|Content-Length: 3||",
            "POST / HTTP/1.1|X-Forwarded-For: 192.0.2.7|X-Forwarded-Proto: http|\
             X-Forwarded-Port: 80|Host: lb.example|X-Amzn-Trace-Id: Root=TRACE|\
             Transfer-Encoding: chunked|Connection: close||",
        ),
        (
            "OPTIONS * HTTP/1.1|Host: a||",
            "OPTIONS * HTTP/1.1|X-Forwarded-For: 192.0.2.7|X-Forwarded-Proto: http|\
             X-Forwarded-Port: 80|Host: a|X-Amzn-Trace-Id: Root=TRACE||",
        ),
    ];
    for (input, expect) in table {
        let text = encode(input, &context()).unwrap();
        assert_eq!(text, expect.replace("TRACE", TRACE), "{input}");
    }
}

#[test]
fn connection_specific_fields_stay_behind() {
    let table: &[(&str, &str)] = &[
        ("Connection: keep-alive|Keep-Alive: timeout=5|X: y", "X: y|"),
        ("Connection: close, x-drop|X-Drop: 1|X-Keep: 2", "X-Keep: 2|"),
        ("X-Drop: 1|Connection: X-DROP", ""),
        ("Connection: a|Connection: b|A: 1|B: 2|C: 3", "C: 3|"),
        ("TE: trailers|Trailer: X|Upgrade: h2c|HTTP2-Settings: AA|Connection: upgrade", ""),
        ("Proxy-Connection: keep-alive|Proxy-Authorization: x|Proxy: http://evil", ""),
        // Essentials survive Connection, or a client could strip them behind our back.
        (
            "Connection: cookie, authorization|Cookie: a|Authorization: b",
            "Cookie: a|Authorization: b|",
        ),
        ("Connection: content-length, host|Content-Length: 3", "Content-Length: 3|"),
        ("Expect: 100-continue|Content-Length: 3", "Content-Length: 3|"),
        ("Expect: something", "Expect: something|"),
        ("Transfer_Encoding: chunked|X: y", "X: y|Connection: close|"),
        ("Transfer-Encoding: identity|X: y", "X: y|Connection: close|"),
        ("X:|Y:  a  |Z:\tb", "X: |Y: a|Z: b|"),
        ("X-Forwarded-Proto: https|X-Forwarded-Port: 1|x-forwarded-proto: z", ""),
    ];
    for (fields, expect) in table {
        let input = format!("POST / HTTP/1.1|Host: a|{fields}||");
        assert_eq!(passed(&input, &context()), *expect, "{fields}");
    }
}

#[test]
fn connection_cannot_strip_the_client_address() {
    let input = "GET / HTTP/1.1|Host: a|X-Forwarded-For: 1.1.1.1|Connection: x-forwarded-for||";
    let text = encode(input, &context()).unwrap();
    assert_eq!(line(&text, "X-Forwarded-For").as_deref(), Some("1.1.1.1, 192.0.2.7"));
}

#[test]
fn forwarded_for() {
    type Row = (XffMode, bool, &'static str, &'static str, Option<&'static str>);
    let v6 = "2001:db8::1";
    let table: &[Row] = &[
        (XffMode::Append, false, "192.0.2.7", "", Some("192.0.2.7")),
        (XffMode::Append, true, "192.0.2.7", "", Some("192.0.2.7:5123")),
        (XffMode::Append, false, "192.0.2.7", "X-Forwarded-For: a|", Some("a, 192.0.2.7")),
        (
            XffMode::Append,
            false,
            "192.0.2.7",
            "X-Forwarded-For: a,b|x-forwarded-for: c|",
            Some("a,b, c, 192.0.2.7"),
        ),
        (XffMode::Append, false, "192.0.2.7", "X-Forwarded-For:|", Some("192.0.2.7")),
        (XffMode::Append, false, v6, "", Some("2001:db8::1")),
        (XffMode::Append, true, v6, "X-Forwarded-For: a|", Some("a, [2001:db8::1]:5123")),
        (XffMode::Append, false, "::ffff:192.0.2.9", "", Some("192.0.2.9")),
        (XffMode::Preserve, true, "192.0.2.7", "", None),
        (XffMode::Preserve, true, "192.0.2.7", "X-Forwarded-For: a, b|", Some("a, b")),
        (XffMode::Remove, true, "192.0.2.7", "X-Forwarded-For: a, b|", None),
    ];
    for (mode, port, ip, fields, expect) in table {
        let context = ForwardContext {
            xff: *mode,
            xff_client_port: *port,
            client_ip: ip.parse().unwrap(),
            ..context()
        };
        let text = encode(&format!("GET / HTTP/1.1|Host: a|{fields}|"), &context).unwrap();
        assert_eq!(line(&text, "X-Forwarded-For").as_deref(), *expect, "{mode:?} {fields}");
    }
}

#[test]
fn more_than_thirty_addresses_are_463() {
    let head = |count: usize| {
        format!("GET / HTTP/1.1|Host: a|X-Forwarded-For: {}||", vec!["1.1.1.1"; count].join(", "))
    };
    assert!(encode(&head(30), &context()).is_ok());
    assert_eq!(encode(&head(31), &context()), Err(ForwardError::TooManyAddresses));
    assert_eq!(ForwardError::TooManyAddresses.status(), 463);
}

#[test]
fn hosts() {
    type Row = (u16, bool, &'static str, &'static str);
    let table: &[Row] = &[
        (80, false, "GET / HTTP/1.1|Host: A.example:8080||", "a.example"),
        (443, false, "GET / HTTP/1.1|Host: a.example:443||", "a.example"),
        (8080, false, "GET / HTTP/1.1|Host: a.example||", "a.example:8080"),
        (8080, false, "GET / HTTP/1.1|Host: a.example:||", "a.example:8080"),
        (8080, false, "GET / HTTP/1.1|Host: a.example:81||", "a.example:81"),
        (8080, false, "GET / HTTP/1.1|Host: [::A]||", "[::a]:8080"),
        (80, false, "GET / HTTP/1.1|Host: [::A]:80||", "[::a]"),
        (80, false, "GET http://X:1/ HTTP/1.1|Host: y||", "x"),
        (80, false, "GET / HTTP/1.0||", "lb.example"),
        (8080, false, "GET / HTTP/1.0||", "lb.example:8080"),
        (80, true, "GET / HTTP/1.1|Host: A.example:8080||", "A.example:8080"),
        (80, true, "GET http://X:1/ HTTP/1.1|Host: y||", "X:1"),
        (80, true, "GET / HTTP/1.0||", "lb.example"),
    ];
    for (port, preserve, input, expect) in table {
        let context =
            ForwardContext { listener_port: *port, preserve_host: *preserve, ..context() };
        let text = encode(input, &context).unwrap();
        assert_eq!(line(&text, "Host").as_deref(), Some(*expect), "{port} {input}");
    }
}

#[test]
fn only_a_proper_websocket_request_is_upgraded() {
    let context = ForwardContext { upgrade: true, ..context() };
    let key = "Sec-WebSocket-Key: x|";
    let table: &[(&str, &str)] = &[
        (
            "Connection: keep-alive, Upgrade|Upgrade: WebSocket",
            "Connection: upgrade|Upgrade: websocket|",
        ),
        ("Connection: Upgrade|Upgrade: h2c", ""),
        ("Upgrade: websocket", ""),
    ];
    for (fields, expect) in table {
        let input = format!("GET / HTTP/1.1|Host: a|{key}{fields}||");
        assert_eq!(passed(&input, &context), format!("{key}{expect}"), "{fields}");
    }
}

#[test]
fn attributes_and_transforms() {
    let input = "GET /a?b HTTP/1.1|Host: a|X_y: 1|X-Amzn-Tls-Version: forged||";
    let plain = ForwardContext { drop_invalid_names: true, ..context() };
    assert_eq!(passed(input, &plain), "X-Amzn-Tls-Version: forged|");
    let tls = ForwardContext { extra_headers: &[("x-amzn-tls-version", b"TLSv1.3")], ..context() };
    assert_eq!(passed(input, &tls), "X_y: 1|x-amzn-tls-version: TLSv1.3|");
    let close = ForwardContext { keep_alive_upstream: false, ..plain };
    assert_eq!(passed(input, &close), "X-Amzn-Tls-Version: forged|Connection: close|");
    let rewritten = ForwardContext {
        host_override: Some("New.example:1"),
        target_override: Some(b"/c"),
        ..context()
    };
    let text = encode(input, &rewritten).unwrap();
    assert!(text.starts_with("GET /c HTTP/1.1|"), "{text}");
    assert_eq!(line(&text, "Host").as_deref(), Some("New.example:1"));
}

#[test]
fn invalid_rewrites_are_refused() {
    let table: &[ForwardContext<'_>] = &[
        ForwardContext { host_override: Some("a\r\nX: y"), ..context() },
        ForwardContext { target_override: Some(b"/a b"), ..context() },
        ForwardContext { target_override: Some(b"a"), ..context() },
        ForwardContext { target_override: Some(b"/\r\n"), ..context() },
        ForwardContext { extra_headers: &[("X", b"a\r\nb")], ..context() },
        ForwardContext { extra_headers: &[("X Y", b"a")], ..context() },
        ForwardContext { extra_headers: &[("Content-Length", b"1")], ..context() },
    ];
    for context in table {
        let outcome = encode("GET / HTTP/1.1|Host: a||", context);
        assert_eq!(outcome, Err(ForwardError::RewriteInvalid), "{context:?}");
    }
}
