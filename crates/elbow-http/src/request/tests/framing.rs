//! Framing: every known way to make two servers disagree on where a request ends.

use super::Expect::{Acceptable, Ambiguous, Pass, Refuse};
use super::{Row, check_all};
use crate::BodyFraming::{Chunked, Length, None as Empty};
use crate::DesyncReason as Reason;
use crate::RequestError as Error;

#[test]
fn content_length() {
    let invalid = || Refuse(Error::ContentLengthInvalid);
    let rows: &[Row] = &[
        ("RFC 9112 6.3", "POST / HTTP/1.1|Host: a||", Pass(Empty)),
        ("RFC 9112 6.2", "POST / HTTP/1.1|Host: a|Content-Length: 5||", Pass(Length(5))),
        ("RFC 9112 6.2", "POST / HTTP/1.1|Host: a|content-length:5||", Pass(Length(5))),
        ("RFC 9112 6.2", "POST / HTTP/1.0|Content-Length: 5||", Pass(Length(5))),
        ("RFC 9110 8.6: zero", "POST / HTTP/1.1|Host: a|Content-Length: 0||", Pass(Length(0))),
        ("RFC 9110 8.6: 1*DIGIT", "PUT / HTTP/1.1|Host: a|Content-Length: 005||", Pass(Length(5))),
        (
            "largest",
            "PUT / HTTP/1.1|Host: a|Content-Length: 18446744073709551615||",
            Pass(Length(u64::MAX)),
        ),
        (
            "AWS > 64 bit",
            "PUT / HTTP/1.1|Host: a|Content-Length: 18446744073709551616||",
            invalid(),
        ),
        ("wrap to 5", "PUT / HTTP/1.1|Host: a|Content-Length: 18446744073709551621||", invalid()),
        ("sign", "POST / HTTP/1.1|Host: a|Content-Length: +5||", invalid()),
        ("sign", "POST / HTTP/1.1|Host: a|Content-Length: -5||", invalid()),
        ("sign", "POST / HTTP/1.1|Host: a|Content-Length: -0||", invalid()),
        ("not decimal", "POST / HTTP/1.1|Host: a|Content-Length: 0x5||", invalid()),
        ("not decimal", "POST / HTTP/1.1|Host: a|Content-Length: 5e1||", invalid()),
        ("not decimal", "POST / HTTP/1.1|Host: a|Content-Length: 5.0||", invalid()),
        ("not decimal", "POST / HTTP/1.1|Host: a|Content-Length: 5_0||", invalid()),
        ("not decimal", "POST / HTTP/1.1|Host: a|Content-Length: \u{b2}||", invalid()),
        ("not decimal", "POST / HTTP/1.1|Host: a|Content-Length: \"5\"||", invalid()),
        ("empty", "POST / HTTP/1.1|Host: a|Content-Length:||", invalid()),
        ("space inside", "POST / HTTP/1.1|Host: a|Content-Length: 5 5||", invalid()),
        ("junk after", "POST / HTTP/1.1|Host: a|Content-Length: 5;||", invalid()),
        ("VT is no OWS", "POST / HTTP/1.1|Host: a|Content-Length: \u{b}5||", invalid()),
        ("FF is no OWS", "POST / HTTP/1.1|Host: a|Content-Length: 5\u{c}||", invalid()),
        ("NBSP is no OWS", "POST / HTTP/1.1|Host: a|Content-Length: \u{a0}5||", invalid()),
        (
            "AWS BadHeader",
            "POST / HTTP/1.1|Host: a|Content-Length: 5\u{0}||",
            Refuse(Error::HeaderFatal),
        ),
        (
            "AWS BadHeader",
            "POST / HTTP/1.1|Host: a|Content-Length: \r5||",
            Refuse(Error::HeaderFatal),
        ),
        ("AWS: comma list", "POST / HTTP/1.1|Host: a|Content-Length: 5, 5||", invalid()),
        ("AWS: comma list", "POST / HTTP/1.1|Host: a|Content-Length: 5,6||", invalid()),
        ("AWS: comma list", "POST / HTTP/1.1|Host: a|Content-Length: ,5||", invalid()),
        ("HTTP/1.0 too", "POST / HTTP/1.0|Content-Length: abc||", invalid()),
        ("GET too", "GET / HTTP/1.1|Host: a|Content-Length: abc||", invalid()),
        (
            "RFC 9112 5.1",
            "POST / HTTP/1.1|Host: a|Content-Length : 5||",
            Refuse(Error::HeaderNameSpace),
        ),
        (
            "RFC 9112 5.2",
            "POST / HTTP/1.1|Host: a|Content-Length: 5| 6||",
            Refuse(Error::HeaderFolded),
        ),
    ];
    check_all(rows);
}

#[test]
fn several_content_lengths() {
    let same = || Ambiguous(Reason::DuplicateContentLength, Length(5));
    let differ = || Refuse(Error::ContentLengthConflict);
    let rows: &[Row] = &[
        ("AWS", "POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 5||", same()),
        ("AWS", "POST / HTTP/1.1|Host: a|Content-Length: 5|X: y|content-LENGTH: 5||", same()),
        ("AWS", "POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 05||", same()),
        ("CL.CL", "POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6||", differ()),
        ("CL.CL", "POST / HTTP/1.1|Host: a|Content-Length: 0|Content-Length: 44||", differ()),
        (
            "CL.CL, third differs",
            "POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 5|Content-Length: 6||",
            differ(),
        ),
        (
            "CL.CL, second invalid",
            "POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 5a||",
            Refuse(Error::ContentLengthInvalid),
        ),
        (
            "CL.CL, second empty",
            "POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length:||",
            Refuse(Error::ContentLengthInvalid),
        ),
    ];
    check_all(rows);
}

#[test]
fn transfer_encoding() {
    let invalid = || Refuse(Error::TransferEncodingInvalid);
    let rows: &[Row] = &[
        ("RFC 9112 6.1", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked||", Pass(Chunked)),
        (
            "RFC 9112 7: any case",
            "POST / HTTP/1.1|Host: a|transfer-encoding:CHUNKED||",
            Pass(Chunked),
        ),
        ("OWS", "POST / HTTP/1.1|Host: a|Transfer-Encoding:\tchunked ||", Pass(Chunked)),
        (
            "AWS: identity",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity||",
            Ambiguous(Reason::UndefinedTransferEncodingSemantics, Empty),
        ),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: xchunked||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunkedx||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunk||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: \"chunked\"||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: 'chunked'||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked;q=1||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked x||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: x chunked||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: \u{b}chunked||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked\u{c}||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: \u{a0}chunked||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chun\u{6b}ed\u{8a}||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: cow||", invalid()),
    ];
    check_all(rows);
}

#[test]
fn transfer_encoding_lists() {
    let invalid = || Refuse(Error::TransferEncodingInvalid);
    let unsupported = || Refuse(Error::TransferEncodingUnsupported);
    let rows: &[Row] = &[
        ("empty", "POST / HTTP/1.1|Host: a|Transfer-Encoding:||", invalid()),
        ("empty element", "POST / HTTP/1.1|Host: a|Transfer-Encoding: ,chunked||", invalid()),
        ("empty element", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked,||", invalid()),
        (
            "RFC 9112 6.3: chunked last",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, gzip||",
            invalid(),
        ),
        (
            "identity twice",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity, identity||",
            invalid(),
        ),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity||", invalid()),
        ("TE.TE", "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity, chunked||", invalid()),
        (
            "TE.TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: identity||",
            invalid(),
        ),
        (
            "TE.TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity|Transfer-Encoding: chunked||",
            invalid(),
        ),
        (
            "TE.TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: cow||",
            invalid(),
        ),
        (
            "TE.TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: cow|Transfer-Encoding: chunked||",
            invalid(),
        ),
        (
            "TE.TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding:||",
            invalid(),
        ),
        ("AWS 501", "POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip||", unsupported()),
        ("AWS 501", "POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||", unsupported()),
        ("AWS 501", "POST / HTTP/1.1|Host: a|Transfer-Encoding: X-Gzip||", unsupported()),
        (
            "AWS 501",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: deflate|Transfer-Encoding: chunked||",
            unsupported(),
        ),
        (
            "AWS chunked twice",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, chunked||",
            Refuse(Error::ChunkedTwice),
        ),
        (
            "AWS chunked twice",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: Chunked||",
            Refuse(Error::ChunkedTwice),
        ),
    ];
    check_all(rows);
}

#[test]
fn transfer_encoding_names() {
    let rows: &[Row] = &[
        (
            "RFC 9112 5.1",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding : chunked||",
            Refuse(Error::HeaderNameSpace),
        ),
        (
            "RFC 9112 5.1",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding\t: chunked||",
            Refuse(Error::HeaderNameSpace),
        ),
        (
            "TE.TE: name",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding\u{b}: chunked||",
            Refuse(Error::HeaderNameInvalid),
        ),
        (
            "TE.TE: name",
            "POST / HTTP/1.1|Host: a|\u{1}Transfer-Encoding: chunked||",
            Refuse(Error::HeaderNameInvalid),
        ),
        (
            "TE.TE: name",
            "POST / HTTP/1.1|Host: a| Transfer-Encoding: chunked||",
            Refuse(Error::HeaderFolded),
        ),
        (
            "TE.TE: line",
            "POST / HTTP/1.1|Host: a|X: y\rTransfer-Encoding: chunked||",
            Refuse(Error::HeaderFatal),
        ),
        (
            "TE.TE: line",
            "POST / HTTP/1.1|Host: a|X: y\nTransfer-Encoding: chunked||",
            Acceptable(Reason::NonCrLfLineTermination, Chunked),
        ),
        (
            "AWS BadHeader",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked\u{0}||",
            Refuse(Error::HeaderFatal),
        ),
        (
            "AWS BadHeader",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked\rX||",
            Refuse(Error::HeaderFatal),
        ),
        (
            "AWS: TE on 1.0",
            "POST / HTTP/1.0|Transfer-Encoding: chunked||",
            Ambiguous(Reason::UndefinedTransferEncodingSemantics, Chunked),
        ),
        ("hop-by-hop TE is no framing", "POST / HTTP/1.1|Host: a|TE: chunked||", Pass(Empty)),
    ];
    check_all(rows);
}

#[test]
fn both_fields() {
    let both = || Ambiguous(Reason::BothTeClPresent, Chunked);
    let rows: &[Row] = &[
        ("CL.TE", "POST / HTTP/1.1|Host: a|Content-Length: 6|Transfer-Encoding: chunked||", both()),
        ("TE.CL", "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 4||", both()),
        ("CL.0", "POST / HTTP/1.1|Host: a|Content-Length: 0|Transfer-Encoding: chunked||", both()),
        (
            "CL.TE on 1.0",
            "POST / HTTP/1.0|Content-Length: 6|Transfer-Encoding: chunked||",
            Ambiguous(Reason::UndefinedTransferEncodingSemantics, Chunked),
        ),
        (
            "bad CL beside TE",
            "POST / HTTP/1.1|Host: a|Content-Length: x|Transfer-Encoding: chunked||",
            Refuse(Error::ContentLengthInvalid),
        ),
        (
            "CL.CL beside TE",
            "POST / HTTP/1.1|Host: a|Content-Length: 5|Transfer-Encoding: chunked|Content-Length: 6||",
            Refuse(Error::ContentLengthConflict),
        ),
        (
            "bad TE beside CL",
            "POST / HTTP/1.1|Host: a|Content-Length: 6|Transfer-Encoding: xchunked||",
            Refuse(Error::TransferEncodingInvalid),
        ),
        (
            "empty TE beside CL",
            "POST / HTTP/1.1|Host: a|Content-Length: 6|Transfer-Encoding: ||",
            Refuse(Error::TransferEncodingInvalid),
        ),
        (
            "identity beside CL",
            "POST / HTTP/1.1|Host: a|Content-Length: 6|Transfer-Encoding: identity||",
            Refuse(Error::FramingSuspicious),
        ),
        (
            "Connection names CL",
            "POST / HTTP/1.1|Host: a|Content-Length: 6|Connection: content-length||",
            Pass(Length(6)),
        ),
        (
            "Connection names TE",
            "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Connection: transfer-encoding||",
            Pass(Chunked),
        ),
    ];
    check_all(rows);
}

#[test]
fn methods_without_a_body() {
    let length = || Ambiguous(Reason::UndefinedContentLengthSemantics, Length(5));
    let chunked = || Ambiguous(Reason::UndefinedTransferEncodingSemantics, Chunked);
    let rows: &[Row] = &[
        ("AWS", "GET / HTTP/1.1|Host: a|Content-Length: 5||", length()),
        ("AWS", "HEAD / HTTP/1.1|Host: a|Content-Length: 5||", length()),
        ("AWS", "GET / HTTP/1.1|Host: a|Transfer-Encoding: chunked||", chunked()),
        ("AWS", "HEAD / HTTP/1.1|Host: a|Transfer-Encoding: chunked||", chunked()),
        (
            "AWS",
            "GET / HTTP/1.1|Host: a|Content-Length: 0||",
            Acceptable(Reason::GetHeadZeroContentLength, Length(0)),
        ),
        (
            "AWS",
            "HEAD / HTTP/1.0|Content-Length: 0||",
            Acceptable(Reason::GetHeadZeroContentLength, Length(0)),
        ),
        ("RFC 9110 9.3.5", "DELETE / HTTP/1.1|Host: a|Content-Length: 5||", Pass(Length(5))),
        ("RFC 9110 9.3.7", "OPTIONS / HTTP/1.1|Host: a|Content-Length: 5||", Pass(Length(5))),
        ("worst class wins", "GET / HTTP/1.1\nHost: a\nContent-Length: 5\n\n", length()),
    ];
    check_all(rows);
}

#[test]
fn imitations() {
    let alone = || Ambiguous(Reason::SuspiciousHeader, Empty);
    let beside = || Refuse(Error::FramingSuspicious);
    let rows: &[Row] = &[
        ("AWS", "POST / HTTP/1.1|Host: a|Transfer_Encoding: chunked||", alone()),
        ("AWS", "POST / HTTP/1.1|Host: a|Content_Length: 5||", alone()),
        ("AWS", "POST / HTTP/1.1|Host: a|content.length: 5||", alone()),
        ("AWS", "POST / HTTP/1.1|Host: a|TransferEncoding: chunked||", alone()),
        ("AWS", "POST / HTTP/1.1|Host: a|Transfer-Encoding_: chunked||", alone()),
        ("AWS", "POST / HTTP/1.1|Host: a|Transfer_Encoding: chunked|Content-Length: 5||", beside()),
        ("AWS", "POST / HTTP/1.1|Host: a|Content-Length: 5|Transfer_Encoding: chunked||", beside()),
        ("AWS", "POST / HTTP/1.1|Host: a|Content_Length: 5|Transfer-Encoding: chunked||", beside()),
        ("AWS", "POST / HTTP/1.1|Host: a|Content-Length: 5|Content_Length: 5||", beside()),
        ("near miss", "POST / HTTP/1.1|Host: a|X-Content-Length: 5||", Pass(Empty)),
        ("near miss", "POST / HTTP/1.1|Host: a|Content-Lengths: 5||", Pass(Empty)),
        ("near miss", "POST / HTTP/1.1|Host: a|Transfer-Encodin: chunked||", Pass(Empty)),
    ];
    check_all(rows);
}
