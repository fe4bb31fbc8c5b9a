//! Request lines: methods, targets, versions, line ends.

use super::Expect::{Acceptable, Pass, Refuse};
use super::{Expect, Row, check, check_all};
use crate::BodyFraming::None as Empty;
use crate::DesyncReason as Reason;
use crate::RequestError as Error;

#[test]
fn methods() {
    let rows: &[Row] = &[
        ("RFC 9110 9.3.1", "GET / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9110 9.3.2", "HEAD / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9110 9.3.7", "OPTIONS * HTTP/1.1|Host: a||", Pass(Empty)),
        ("AWS: custom methods", "PURGE / HTTP/1.1|Host: a||", Pass(Empty)),
        ("AWS: custom methods", "M-SEARCH / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9110 9.1: case-sensitive", "get / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9110 5.6.2: any token", "!#$%&'*+-.^_`~0 / HTTP/1.1|Host: a||", Pass(Empty)),
        ("AWS: TRACE 405", "TRACE / HTTP/1.1|Host: a||", Refuse(Error::MethodNotAllowed)),
        ("CONNECT", "CONNECT a:443 HTTP/1.1|Host: a:443||", Refuse(Error::MethodNotAllowed)),
        ("AWS BadMethod", "GE(T / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("AWS BadMethod", "GET: / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("AWS BadMethod", "GET\t/ HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("AWS BadMethod", "G\u{0}ET / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("AWS BadMethod", "G\u{e9}T / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("AWS BadMethod", "\u{b}GET / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("RFC 9112 3: no leading space", " GET / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("RFC 9112 3", "|/ HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
        ("TLS on a plain port", "\u{16}\u{3}\u{1}\u{2}\u{0}", Refuse(Error::MethodInvalid)),
        ("bare CR in method", "GE\rT / HTTP/1.1|Host: a||", Refuse(Error::MethodInvalid)),
    ];
    check_all(rows);
}

#[test]
fn targets() {
    let rows: &[Row] = &[
        ("RFC 9112 3.2.1", "GET /a?b=c&d HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.1", "GET //a HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.1", "GET /? HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.2", "GET http://a/b HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.2", "GET HTTPS://a HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.2", "GET http://a?b HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.2: Host ignored", "GET http://a/ HTTP/1.1|Host: b||", Pass(Empty)),
        ("RFC 9112 3.2.4", "OPTIONS http://a HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 3986 2.1: not decoded", "GET /%00%0d%0a%2e HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 3.2.4: OPTIONS only", "GET * HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("RFC 9112 3.2", "GET a HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("RFC 9112 3.2.3", "GET a:80 HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("RFC 9112 3.2", "GET ?a HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("RFC 9112 3.2", "GET @b/ HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("no forward proxy", "GET ftp://a/ HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        (
            "RFC 9110 4.2.4: userinfo",
            "GET http://u@a/ HTTP/1.1|Host: a||",
            Refuse(Error::TargetForm),
        ),
        (
            "RFC 9110 4.2.1: empty host",
            "GET http:/// HTTP/1.1|Host: a||",
            Refuse(Error::TargetForm),
        ),
        (
            "RFC 9110 4.2.1: empty host",
            "GET http://:80/ HTTP/1.1|Host: a||",
            Refuse(Error::TargetForm),
        ),
        ("RFC 9112 3.2.1: fragment", "GET /a#b HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("fragment in authority", "GET http://a#@b/ HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("host confusion", "GET http://a\\@b/ HTTP/1.1|Host: a||", Refuse(Error::TargetForm)),
        ("AWS SpaceInUri", "GET /a b HTTP/1.1|Host: a||", Refuse(Error::TargetSpace)),
        ("AWS SpaceInUri", "GET / HTTP/1.1 HTTP/1.1|Host: a||", Refuse(Error::TargetSpace)),
        ("AWS AmbiguousUri", "GET /\u{1} HTTP/1.1|Host: a||", Refuse(Error::TargetControl)),
        ("AWS AmbiguousUri", "GET /\t HTTP/1.1|Host: a||", Refuse(Error::TargetControl)),
        ("AWS AmbiguousUri", "GET /\u{7f} HTTP/1.1|Host: a||", Refuse(Error::TargetControl)),
        ("AWS BadUri", "GET /\u{0} HTTP/1.1|Host: a||", Refuse(Error::TargetFatal)),
        ("AWS BadUri", "GET /a\rb HTTP/1.1|Host: a||", Refuse(Error::TargetFatal)),
        ("AWS BadUri", "GET /a\r b HTTP/1.1|Host: a||", Refuse(Error::TargetFatal)),
        ("AWS MissingUri", "GET|Host: a||", Refuse(Error::TargetMissing)),
        ("AWS MissingUri", "GET |Host: a||", Refuse(Error::TargetMissing)),
        ("AWS MissingUri", "GET HTTP/1.1|Host: a||", Refuse(Error::TargetMissing)),
        ("AWS MissingUri", "GET  HTTP/1.1|Host: a||", Refuse(Error::TargetMissing)),
        (
            "RFC 3986 2: ASCII only",
            "GET /\u{c3}\u{a4} HTTP/1.1|Host: a||",
            Acceptable(Reason::NonCompliantUri, Empty),
        ),
    ];
    check_all(rows);
}

#[test]
fn versions() {
    let spaces = || Acceptable(Reason::NonCompliantVersion, Empty);
    let rows: &[Row] = &[
        ("RFC 9112 2.3", "GET / HTTP/1.0||", Pass(Empty)),
        ("RFC 9110 2.5", "GET / HTTP/1.2|Host: a||", spaces()),
        ("RFC 9110 2.5", "GET / HTTP/1.9|Host: a||", spaces()),
        ("AWS: extra spaces", "GET  / HTTP/1.1|Host: a||", spaces()),
        ("AWS: extra spaces", "GET /  HTTP/1.1|Host: a||", spaces()),
        ("AWS: extra spaces", "GET / HTTP/1.1 |Host: a||", spaces()),
        ("HTTP/0.9", "GET /||", Refuse(Error::VersionMissing)),
        ("HTTP/0.9", "GET / HTTP/0.9||", Refuse(Error::VersionUnsupported)),
        ("HTTP/2 preface, AWS 505", "PRI * HTTP/2.0||SM||", Refuse(Error::VersionUnsupported)),
        ("RFC 9112 2.3", "GET / HTTP/3.0|Host: a||", Refuse(Error::VersionUnsupported)),
        ("RFC 9112 2.3: upper case", "GET / http/1.1|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3: one digit", "GET / HTTP/1.10|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3: one digit", "GET / HTTP/01.1|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3", "GET / HTTP/1|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3", "GET / HTTP/1.|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3", "GET / HTTP/1,1|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3", "GET / HTTP/-1.1|Host: a||", Refuse(Error::VersionInvalid)),
        ("RFC 9112 2.3", "GET / HTTPS/1.1|Host: a||", Refuse(Error::VersionInvalid)),
        ("AWS BadVersion", "GET / HTTP/1.1\t|Host: a||", Refuse(Error::VersionInvalid)),
        ("AWS BadVersion", "GET / HTTP/1.1\r|Host: a||", Refuse(Error::VersionInvalid)),
        ("AWS BadVersion", "GET / HTTP/1.1\u{0}|Host: a||", Refuse(Error::VersionInvalid)),
        ("AWS BadVersion", "GET / HTTP/1.a|Host: a||", Refuse(Error::VersionInvalid)),
    ];
    check_all(rows);
}

#[test]
fn line_ends() {
    let bare = || Acceptable(Reason::NonCrLfLineTermination, Empty);
    let rows: &[Row] = &[
        ("RFC 9112 2.2", "|GET / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 2.2", "||||GET / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 2.2", "\nGET / HTTP/1.1|Host: a||", bare()),
        ("limit", "|||||GET / HTTP/1.1|Host: a||", Refuse(Error::TooManyEmptyLines)),
        ("AWS NonCrLf", "GET / HTTP/1.1\nHost: a\n\n", bare()),
        ("AWS NonCrLf", "GET / HTTP/1.1|Host: a\n|", bare()),
        ("AWS NonCrLf", "GET / HTTP/1.1|Host: a|\n", bare()),
        ("RFC 9112 2.2: bare CR", "GET / HTTP/1.1|Host: a\r\r\n|", Refuse(Error::HeaderFatal)),
        ("RFC 9112 2.2: bare CR", "GET / HTTP/1.1\rHost: a||", Refuse(Error::TargetFatal)),
        ("RFC 9112 2.2: bare CR", "GET / HTTP/1.1|Host: a|\r\r\n", Refuse(Error::HeaderFatal)),
    ];
    check_all(rows);
}

#[test]
fn limits() {
    let line = |bytes: usize| {
        let path = "a".repeat(bytes - "GET / HTTP/1.1".len());
        format!("GET /{path} HTTP/1.1\r\nHost: a\r\n\r\n").into_bytes()
    };
    let header = |bytes: usize| {
        let value = "a".repeat(bytes - "X: ".len());
        format!("GET / HTTP/1.1\r\nHost: a\r\nX: {value}\r\n\r\n").into_bytes()
    };
    let lines = |count: usize, bytes: usize| {
        let line = format!("X: {}\r\n", "a".repeat(bytes - "X: \r\n".len()));
        format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", line.repeat(count)).into_bytes()
    };
    let table: &[(&str, Vec<u8>, Expect)] = &[
        ("AWS: request line 16 KB", line(16_384), Pass(Empty)),
        ("AWS: request line 16 KB", line(16_385), Refuse(Error::RequestLineTooLong)),
        ("AWS: header 16 KB", header(16_383), Pass(Empty)),
        ("AWS: 16384 bytes refused", header(16_384), Refuse(Error::HeaderLineTooLong)),
        ("AWS: head 64 KB", lines(5, 13_000), Pass(Empty)),
        ("AWS: head 64 KB", lines(6, 13_000), Refuse(Error::HeadTooLong)),
        ("headers_max", lines(1_023, 10), Pass(Empty)),
        ("headers_max", lines(1_024, 10), Refuse(Error::TooManyHeaders)),
    ];
    for (source, input, expect) in table {
        check(source, input, expect);
    }
}

#[test]
fn limits_hold_before_the_line_ends() {
    let endless = vec![b'A'; 16_386];
    check("request line", &endless, &Refuse(Error::RequestLineTooLong));
    let endless = [b"GET / HTTP/1.1\r\nX: ".to_vec(), vec![b'a'; 20_000]].concat();
    check("header line", &endless, &Refuse(Error::HeaderLineTooLong));
}
