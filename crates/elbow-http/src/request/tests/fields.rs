//! Header lines: names, values, folding, Host, Connection.

use super::Expect::{Acceptable, Pass, Refuse};
use super::{Row, check, check_all};
use crate::BodyFraming::None as Empty;
use crate::DesyncReason as Reason;
use crate::RequestError as Error;

#[test]
fn names() {
    let rows: &[Row] = &[
        ("RFC 9110 5.6.2", "GET / HTTP/1.1|Host: a|x!#$%&'*+-.^_`~1: b||", Pass(Empty)),
        ("RFC 9112 5: OWS optional", "GET / HTTP/1.1|Host:a||", Pass(Empty)),
        ("RFC 9112 5.1", "GET / HTTP/1.1|Host : a||", Refuse(Error::HeaderNameSpace)),
        ("RFC 9112 5.1", "GET / HTTP/1.1|Host: a|X\t: b||", Refuse(Error::HeaderNameSpace)),
        ("AWS MissingHeaderColon", "GET / HTTP/1.1|Host: a|X||", Refuse(Error::HeaderColonMissing)),
        (
            "AWS MissingHeaderColon",
            "GET / HTTP/1.1|Host: a|X y||",
            Refuse(Error::HeaderColonMissing),
        ),
        ("AWS EmptyHeader", "GET / HTTP/1.1|Host: a|: b||", Refuse(Error::HeaderNameEmpty)),
        ("AWS EmptyHeader", "GET / HTTP/1.1|Host: a|:||", Refuse(Error::HeaderNameEmpty)),
        ("RFC 9110 5.1", "GET / HTTP/1.1|Host: a|X Y: b||", Refuse(Error::HeaderNameInvalid)),
        ("RFC 9110 5.1", "GET / HTTP/1.1|Host: a|X(: b||", Refuse(Error::HeaderNameInvalid)),
        ("RFC 9110 5.1", "GET / HTTP/1.1|Host: a|\"X\": b||", Refuse(Error::HeaderNameInvalid)),
        ("RFC 9110 5.1", "GET / HTTP/1.1|Host: a|X\u{e9}: b||", Refuse(Error::HeaderNameInvalid)),
        ("RFC 9110 5.1", "GET / HTTP/1.1|Host: a|X\u{1}: b||", Refuse(Error::HeaderNameInvalid)),
        ("RFC 9110 5.1", "GET / HTTP/1.1|Host: a|X\u{b}: b||", Refuse(Error::HeaderNameInvalid)),
        ("AWS BadHeader", "GET / HTTP/1.1|Host: a|X\u{0}: b||", Refuse(Error::HeaderFatal)),
        ("AWS BadHeader", "GET / HTTP/1.1|Host: a|X\rY: b||", Refuse(Error::HeaderFatal)),
        (
            "request line again",
            "GET / HTTP/1.1|GET / HTTP/1.1||",
            Refuse(Error::HeaderColonMissing),
        ),
        (
            "request line as header",
            "GET / HTTP/1.1|Host: a|GET http://b/: HTTP/1.1||",
            Refuse(Error::HeaderNameInvalid),
        ),
    ];
    check_all(rows);
}

#[test]
fn values() {
    let odd = || Acceptable(Reason::NonCompliantHeader, Empty);
    let rows: &[Row] = &[
        ("RFC 9110 5.5: empty", "GET / HTTP/1.1|Host: a|X:||", Pass(Empty)),
        ("RFC 9110 5.5: blank", "GET / HTTP/1.1|Host: a|X: \t ||", Pass(Empty)),
        ("RFC 9110 5.5: HT inside", "GET / HTTP/1.1|Host: a|X: a\tb||", Pass(Empty)),
        ("RFC 9110 5.6.3: HT around", "GET / HTTP/1.1|Host: a|X:\tb\t||", Pass(Empty)),
        ("AWS NonCompliantHeader", "GET / HTTP/1.1|Host: a|X: \u{e4}||", odd()),
        ("AWS NonCompliantHeader", "GET / HTTP/1.1|Host: a|X: \u{ff}||", odd()),
        ("AWS NonCompliantHeader", "GET / HTTP/1.1|Host: a|X: \u{1}||", odd()),
        ("AWS NonCompliantHeader", "GET / HTTP/1.1|Host: a|X: \u{b}b||", odd()),
        ("AWS NonCompliantHeader", "GET / HTTP/1.1|Host: a|X: \u{1b}[0m||", odd()),
        ("AWS NonCompliantHeader", "GET / HTTP/1.1|Host: a|X: \u{7f}||", odd()),
        ("AWS BadHeader", "GET / HTTP/1.1|Host: a|X: \u{0}||", Refuse(Error::HeaderFatal)),
        ("AWS BadHeader", "GET / HTTP/1.1|Host: a|X: a\rb||", Refuse(Error::HeaderFatal)),
        ("AWS BadHeader", "GET / HTTP/1.1|Host: a|X: a\rY: b||", Refuse(Error::HeaderFatal)),
    ];
    check_all(rows);
}

#[test]
fn folding() {
    let rows: &[Row] = &[
        ("RFC 9112 5.2", "GET / HTTP/1.1|Host: a|X: b| c||", Refuse(Error::HeaderFolded)),
        ("RFC 9112 5.2", "GET / HTTP/1.1|Host: a|X: b|\tc||", Refuse(Error::HeaderFolded)),
        ("RFC 9112 5.2", "GET / HTTP/1.1|Host: a|X: b| Y: c||", Refuse(Error::HeaderFolded)),
        ("RFC 9112 5.2", "GET / HTTP/1.1|Host: a|X: b| ||", Refuse(Error::HeaderFolded)),
        ("RFC 9112 2.2: after line", "GET / HTTP/1.1| Host: a||", Refuse(Error::HeaderFolded)),
        (
            "folded TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding:| chunked||",
            Refuse(Error::TransferEncodingInvalid),
        ),
        (
            "TE hidden in a fold",
            "POST / HTTP/1.1|Host: a|X: b| Transfer-Encoding: chunked||",
            Refuse(Error::HeaderFolded),
        ),
        ("bare LF fold", "GET / HTTP/1.1|Host: a|X: b\n c||", Refuse(Error::HeaderFolded)),
        (
            "vertical tab is no fold",
            "GET / HTTP/1.1|Host: a|\u{b}X: b||",
            Refuse(Error::HeaderNameInvalid),
        ),
    ];
    check_all(rows);
}

#[test]
fn hosts() {
    let rows: &[Row] = &[
        ("RFC 9112 3.2", "GET / HTTP/1.1||", Refuse(Error::HostMissing)),
        ("RFC 9112 3.2: 1.0 may", "GET / HTTP/1.0||", Pass(Empty)),
        ("RFC 9112 3.2.2", "GET http://a/ HTTP/1.1||", Refuse(Error::HostMissing)),
        ("RFC 9112 3.2", "GET / HTTP/1.1|Host: a|Host: a||", Refuse(Error::HostRepeated)),
        ("RFC 9112 3.2", "GET / HTTP/1.1|Host: a|Host: b||", Refuse(Error::HostRepeated)),
        ("RFC 9112 3.2", "GET / HTTP/1.0|Host: a|hOST: b||", Refuse(Error::HostRepeated)),
        ("RFC 9112 3.2: port", "GET / HTTP/1.1|Host: a.example:8080||", Pass(Empty)),
        ("RFC 3986 3.2.2: IPv6", "GET / HTTP/1.1|Host: [2001:db8::1]:80||", Pass(Empty)),
        ("RFC 9112 3.2", "GET / HTTP/1.1|Host:||", Refuse(Error::HostInvalid)),
        ("RFC 9112 3.2", "GET / HTTP/1.1|Host: a b||", Refuse(Error::HostInvalid)),
        ("joined hosts", "GET / HTTP/1.1|Host: a,b||", Refuse(Error::HostInvalid)),
        ("host confusion", "GET / HTTP/1.1|Host: a@b||", Refuse(Error::HostInvalid)),
        ("host confusion", "GET / HTTP/1.1|Host: a/b||", Refuse(Error::HostInvalid)),
        ("host confusion", "GET / HTTP/1.1|Host: a?b||", Refuse(Error::HostInvalid)),
        ("host confusion", "GET / HTTP/1.1|Host: a#b||", Refuse(Error::HostInvalid)),
        ("host confusion", "GET / HTTP/1.1|Host: a:80@b||", Refuse(Error::HostInvalid)),
        ("host confusion", "GET / HTTP/1.1|Host: http://a||", Refuse(Error::HostInvalid)),
        ("host injection", "GET / HTTP/1.1|Host: a\"><||", Refuse(Error::HostInvalid)),
        ("host injection", "GET / HTTP/1.1|Host: a\u{e4}||", Refuse(Error::HostInvalid)),
        ("bad port", "GET / HTTP/1.1|Host: a:b||", Refuse(Error::HostInvalid)),
        ("bad port", "GET / HTTP/1.1|Host: a:99999||", Refuse(Error::HostInvalid)),
        ("RFC 9112 5.1", "GET / HTTP/1.1|Host : a|Host: b||", Refuse(Error::HeaderNameSpace)),
        ("RFC 9112 5.2", "GET / HTTP/1.1|Host: a| b||", Refuse(Error::HeaderFolded)),
    ];
    check_all(rows);
}

#[test]
fn connection_options_are_bounded() {
    let head = |count: usize| {
        let options = vec!["x"; count].join(",");
        format!("GET / HTTP/1.1\r\nHost: a\r\nConnection: {options}\r\n\r\n").into_bytes()
    };
    check("limit", &head(32), &Pass(Empty));
    check("limit", &head(33), &Refuse(Error::TooManyConnectionOptions));
}
