//! Generated responses against lengths and texts seen from AWS.

use super::{Generated, GeneratedBody, generated_response};
use crate::testing::shown;
use crate::{HeadLimits, ResponseParser};

const DATE: &str = "Tue, 01 Apr 2025 00:00:00 GMT";

fn encode(generated: &Generated<'_>) -> String {
    let mut out = Vec::new();
    generated.encode(&mut out);
    shown(&out)
}

#[test]
fn whole_response() {
    let mut out = Vec::new();
    generated_response(503, DATE, true, false, &mut out);
    let title = "503 Service Temporarily Unavailable";
    let expect = format!(
        "HTTP/1.1 {title}|Server: awselb/2.0|Date: {DATE}|Content-Type: text/html|\
         Content-Length: 162|Connection: keep-alive||<html>|<head><title>{title}</title></head>|\
         <body>|<center><h1>{title}</h1></center>|</body>|</html>|"
    );
    assert_eq!(shown(&out), expect);
}

#[test]
fn lengths_are_those_of_aws() {
    let table: &[(u16, u64)] = &[
        (301, 134),
        (302, 110),
        (400, 122),
        (403, 118),
        (500, 142),
        (502, 122),
        (503, 162),
        (504, 132),
        (460, 0),
        (463, 0),
        (464, 0),
        (561, 0),
        (562, 0),
    ];
    for (status, length) in table {
        for head_only in [false, true] {
            let mut out = Vec::new();
            generated_response(*status, DATE, false, head_only, &mut out);
            let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
            let head_bytes = parser.parse(&out).unwrap().unwrap();
            let head = parser.head(&out);
            assert_eq!(head.status(), *status);
            assert_eq!(head.content_length(), Some(*length), "{status}");
            assert!(!head.keep_alive());
            let body_bytes = if head_only { 0 } else { *length };
            assert_eq!((out.len() - head_bytes) as u64, body_bytes, "{status}");
        }
    }
}

#[test]
fn codes_of_aws_have_no_reason() {
    let text = encode(&Generated::new(464, DATE, true, false));
    assert!(text.starts_with("HTTP/1.1 464 |Server: awselb/2.0|"), "{text}");
}

#[test]
fn every_error_has_a_page() {
    for status in [400, 405, 413, 414, 501, 502, 505] {
        let text = encode(&Generated::new(status, DATE, false, false));
        assert!(text.contains(&format!("<h1>{status} ")), "{text}");
    }
}

#[test]
fn redirects_put_location_last() {
    let redirect = Generated {
        location: Some("https://a:443/b"),
        server: false,
        extra_headers: &[("X", b"y"), ("Bad", b"\r\n")],
        ..Generated::new(301, DATE, true, true)
    };
    let expect = format!(
        "HTTP/1.1 301 Moved Permanently|Date: {DATE}|Content-Type: text/html|Content-Length: 134|\
         Connection: keep-alive|Location: https://a:443/b|X: y||"
    );
    assert_eq!(encode(&redirect), expect);
    let injected = Generated { location: Some("https://a/\r\nX: y"), ..redirect };
    assert!(!encode(&injected).contains("Location"));
}

#[test]
fn fixed_responses() {
    type Row = (u16, &'static str, &'static str, bool, &'static str, &'static str);
    let table: &[Row] = &[
        (
            200,
            "text/plain",
            "hi",
            false,
            "Content-Type: text/plain; charset=utf-8|Content-Length: 2|",
            "hi",
        ),
        (
            200,
            "application/json",
            "{}",
            false,
            "Content-Type: application/json|Content-Length: 2|",
            "{}",
        ),
        (
            404,
            "text/html",
            "",
            false,
            "Content-Type: text/html; charset=utf-8|Content-Length: 0|",
            "",
        ),
        (
            200,
            "text/plain",
            "hi",
            true,
            "Content-Type: text/plain; charset=utf-8|Content-Length: 2|",
            "",
        ),
        (204, "text/plain", "hi", false, "Content-Type: text/plain; charset=utf-8|", ""),
    ];
    for (status, content_type, content, head_only, fields, body) in table {
        let fixed = Generated {
            body: GeneratedBody::Fixed { content_type, content: content.as_bytes() },
            ..Generated::new(*status, DATE, true, *head_only)
        };
        let text = encode(&fixed);
        let (head, rest) = text.split_once("||").unwrap();
        assert!(head.contains(&format!("|{fields}Connection: keep-alive")), "{text}");
        assert_eq!(rest, *body, "{text}");
    }
}
