//! The chunked decoder: a table of bodies, any split, and a round trip through the encoder.

use super::{CRLF, ChunkError, ChunkedDecoder, LAST_CHUNK, chunk_header};
use crate::testing::{Seeded, raw, shown};
use crate::{CHUNK_EXTENSION_BYTES_MAX, TRAILER_BYTES_MAX};

/// Data, bytes consumed, and whether the body is complete.
type Outcome = Result<(Vec<u8>, usize, bool), ChunkError>;

fn decode(input: &[u8], step: usize) -> Outcome {
    let mut decoder = ChunkedDecoder::new();
    let mut data = Vec::new();
    let mut at = 0;
    while at < input.len() && !decoder.is_done() {
        let piece = &input[at..(at + step).min(input.len())];
        let decoded = decoder.decode(piece)?;
        assert!(decoded.data.end <= decoded.consumed && decoded.consumed <= piece.len());
        assert!(decoded.consumed > 0, "no progress");
        assert_eq!(decoded.done, decoder.is_done());
        data.extend_from_slice(&piece[decoded.data]);
        at += decoded.consumed;
    }
    Ok((data, at, decoder.is_done()))
}

fn check(source: &str, input: &[u8], expect: Result<(&str, usize, bool), ChunkError>) {
    let expect = expect.map(|(data, consumed, done)| (raw(data), consumed, done));
    for step in (1..=input.len().min(64)).chain([input.len()]) {
        assert_eq!(decode(input, step), expect, "[{source}] {} by {step}", shown(input));
    }
}

#[test]
fn bodies() {
    use ChunkError::{ExtensionInvalid, LineEnd, SizeInvalid, SizeTooLong, TrailerInvalid};
    type Row = (&'static str, &'static str, Result<(&'static str, usize, bool), ChunkError>);
    let table: &[Row] = &[
        ("RFC 9112 7.1", "5|hello|0||", Ok(("hello", 15, true))),
        ("RFC 9112 7.1", "0||", Ok(("", 5, true))),
        ("RFC 9112 7.1: 1*\"0\"", "000||", Ok(("", 7, true))),
        ("RFC 9112 7.1: hex", "a|0123456789|0||", Ok(("0123456789", 20, true))),
        ("RFC 9112 7.1: hex", "A|0123456789|0||", Ok(("0123456789", 20, true))),
        ("leading zeros", "0005|hello|0||", Ok(("hello", 18, true))),
        ("data is opaque", "5|0||0||0||", Err(LineEnd)),
        ("data is opaque", "7|0||0|||0||", Err(LineEnd)),
        ("data is opaque", "6|0||0|0||", Ok(("0||0", 16, true))),
        ("data is opaque", "5|0||\u{0}\u{ff}|", Err(LineEnd)),
        ("data is opaque", "7|0||\u{0}\u{ff}|0||", Ok(("0||\u{0}\u{ff}", 17, true))),
        ("two chunks", "1|a|2|bc|0||", Ok(("abc", 18, true))),
        ("next message stays", "0||GET / HTTP/1.1||", Ok(("", 5, true))),
        ("incomplete", "5|hel", Ok(("hel", 6, false))),
        ("incomplete", "5|hello|0|", Ok(("hello", 13, false))),
        ("incomplete", "5", Ok(("", 1, false))),
        ("RFC 9112 7.1.1: extension", "5;a=b|hello|0||", Ok(("hello", 19, true))),
        ("RFC 9112 7.1.1: BWS", "5 ; a=\"b\"|hello|0;x||", Ok(("hello", 25, true))),
        ("trailing space", "5 |hello|0||", Err(SizeInvalid)),
        ("leading space", " 5|hello|0||", Err(SizeInvalid)),
        ("no size", "|hello|0||", Err(SizeInvalid)),
        ("no size", ";a|", Err(SizeInvalid)),
        ("sign", "+5|hello|0||", Err(SizeInvalid)),
        ("sign", "-5|hello|0||", Err(SizeInvalid)),
        ("0x", "0x5|hello|0||", Err(SizeInvalid)),
        ("underscore", "1_0|", Err(SizeInvalid)),
        ("comma", "5,|hello|0||", Err(SizeInvalid)),
        ("letters", "g|", Err(SizeInvalid)),
        ("NUL", "5\u{0}|hello|0||", Err(SizeInvalid)),
        ("wide digit", "\u{b2}|", Err(SizeInvalid)),
        ("overflow to 5", "10000000000000005|hello|0||", Err(SizeTooLong)),
        ("many zeros", "00000000000000005|hello|0||", Err(SizeTooLong)),
        ("largest", "ffffffffffffffff|ab", Ok(("ab", 20, false))),
        ("TERM.EXT: LF ends size", "5\nhello|0||", Err(LineEnd)),
        ("TERM.EXT: LF ends extension", "5;a\nhello|0||", Err(LineEnd)),
        ("EXT.TERM: CR in extension", "5;a\rb|hello|0||", Err(LineEnd)),
        ("CR ends size", "5\rhello|0||", Err(LineEnd)),
        ("CR CR LF", "5\r\r\nhello|0||", Err(LineEnd)),
        ("control in extension", "5;a\u{1}|hello|0||", Err(ExtensionInvalid)),
        ("control in extension", "5;a\u{0}|hello|0||", Err(ExtensionInvalid)),
        ("HT in extension", "5;a\tb|hello|0||", Ok(("hello", 19, true))),
        ("0.CL style: data too long", "3|hello|0||", Err(LineEnd)),
        ("data too short", "7|hello|0||", Err(LineEnd)),
        ("LF after data", "5|hello\n0||", Err(LineEnd)),
        ("CR after data", "5|hello\r0||", Err(LineEnd)),
        ("nothing after data", "5|hello0||", Err(LineEnd)),
        ("two bytes after data", "5|helloXX0||", Err(LineEnd)),
        ("LF ends the body", "0|\n", Err(TrailerInvalid)),
        ("LF ends last size", "0\n|", Err(LineEnd)),
        ("CR ends the body", "0|\rX", Err(LineEnd)),
        ("RFC 9112 7.1.2: trailer dropped", "0|X-Sum: 1||", Ok(("", 15, true))),
        ("trailers dropped", "1|a|0|X: 1|Y:||rest", Ok(("a", 21, true))),
        ("trailer is a request", "0|GET / HTTP/1.1|Host: a||", Err(TrailerInvalid)),
        ("trailer folded", "0|X: 1| 2||", Err(TrailerInvalid)),
        ("trailer without name", "0|: 1||", Err(TrailerInvalid)),
        ("trailer name space", "0|X : 1||", Err(TrailerInvalid)),
        ("trailer bare LF", "0|X: 1\n|", Err(LineEnd)),
        ("trailer bare CR", "0|X: 1\ry||", Err(LineEnd)),
        ("trailer NUL", "0|X: \u{0}||", Err(TrailerInvalid)),
    ];
    for (source, input, expect) in table {
        check(source, &raw(input), *expect);
    }
}

#[test]
fn extensions_and_trailers_are_bounded() {
    let extension = |bytes: usize| format!("0;{}\r\n\r\n", "a".repeat(bytes - 1)).into_bytes();
    let trailer = |bytes: usize| format!("0\r\nX:{}\r\n\r\n", "a".repeat(bytes - 3)).into_bytes();
    assert!(decode(&extension(CHUNK_EXTENSION_BYTES_MAX), 999).is_ok());
    let over = extension(CHUNK_EXTENSION_BYTES_MAX + 1);
    assert_eq!(decode(&over, 999), Err(ChunkError::ExtensionTooLong));
    assert!(decode(&trailer(TRAILER_BYTES_MAX), 999).is_ok());
    let over = trailer(TRAILER_BYTES_MAX + 1);
    assert_eq!(decode(&over, 999), Err(ChunkError::TrailerTooLong));
    // The bound is for the whole body, not for each chunk.
    let many = "1;aaaa\r\nx\r\n".repeat(CHUNK_EXTENSION_BYTES_MAX / 4);
    assert_eq!(decode(many.as_bytes(), 999), Err(ChunkError::ExtensionTooLong));
}

#[test]
fn errors_stay() {
    let mut decoder = ChunkedDecoder::new();
    assert_eq!(decoder.decode(b"x"), Err(ChunkError::SizeInvalid));
    assert_eq!(decoder.decode(b"0\r\n\r\n"), Err(ChunkError::SizeInvalid));
    assert_eq!(decoder.decode(b""), Err(ChunkError::SizeInvalid));
    assert!(!decoder.is_done());
}

#[test]
fn chunk_headers() {
    for (len, expect) in [
        (0, ""),
        (1, "1\r\n"),
        (15, "f\r\n"),
        (16, "10\r\n"),
        (255, "ff\r\n"),
        (256, "100\r\n"),
        (65_536, "10000\r\n"),
        (usize::MAX, "ffffffffffffffff\r\n"),
    ] {
        let mut out = Vec::new();
        chunk_header(len, &mut out);
        assert_eq!(shown(&out), expect.replace("\r\n", "|"), "{len}");
    }
}

#[test]
fn what_is_encoded_is_decoded() {
    for seed in 0..500 {
        let mut seeded = Seeded::new(seed);
        let (mut data, mut coded) = (Vec::new(), Vec::new());
        for _ in 0..seeded.below(8) {
            let chunk: Vec<u8> = (0..1 + seeded.below(300)).map(|_| seeded.byte()).collect();
            chunk_header(chunk.len(), &mut coded);
            coded.extend_from_slice(&chunk);
            coded.extend_from_slice(CRLF);
            data.extend_from_slice(&chunk);
        }
        coded.extend_from_slice(LAST_CHUNK);
        let length = coded.len();
        for step in [1, 13, length] {
            assert_eq!(decode(&coded, step), Ok((data.clone(), length, true)), "seed {seed}");
        }
    }
}

#[test]
fn random_bytes_never_panic_and_splits_do_not_matter() {
    const BYTES: &[u8] = b"0015af;\r\n\r\n :xX\0";
    for seed in 0..30_000 {
        let mut seeded = Seeded::new(seed);
        let length = seeded.below(40);
        let input: Vec<u8> = (0..length).map(|_| seeded.pick(BYTES)).collect();
        let whole = decode(&input, input.len().max(1));
        assert_eq!(decode(&input, 1), whole, "seed {seed}");
        assert_eq!(decode(&input, 3), whole, "seed {seed}");
    }
}
