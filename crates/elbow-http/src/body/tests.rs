//! The tracker: each framing through the same loop.

use super::{BodyError, BodyTracker};
use crate::testing::{raw, shown};
use crate::{BodyFraming, ChunkError};

fn run(
    framing: BodyFraming,
    input: &[u8],
    step: usize,
) -> Result<(Vec<u8>, usize, bool), BodyError> {
    let mut tracker = BodyTracker::new(framing);
    let mut data = Vec::new();
    let mut at = 0;
    while at < input.len() && !tracker.is_done() {
        let piece = &input[at..(at + step).min(input.len())];
        let decoded = tracker.advance(piece)?;
        assert_eq!(decoded.done, tracker.is_done());
        data.extend_from_slice(&piece[decoded.data]);
        at += decoded.consumed;
    }
    Ok((data, at, tracker.is_done()))
}

#[test]
fn framings() {
    type Row = (BodyFraming, &'static str, Result<(&'static str, usize, bool), BodyError>);
    let malformed = BodyError::Chunked(ChunkError::SizeInvalid);
    let table: &[Row] = &[
        (BodyFraming::None, "rest", Ok(("", 0, true))),
        (BodyFraming::Length(0), "rest", Ok(("", 0, true))),
        (BodyFraming::Length(3), "abcrest", Ok(("abc", 3, true))),
        (BodyFraming::Length(3), "ab", Ok(("ab", 2, false))),
        (BodyFraming::Length(u64::MAX), "ab", Ok(("ab", 2, false))),
        (BodyFraming::Chunked, "3|abc|0||rest", Ok(("abc", 13, true))),
        (BodyFraming::Chunked, "x", Err(malformed)),
        (BodyFraming::UntilClose, "abc", Ok(("abc", 3, false))),
    ];
    for (framing, input, expect) in table {
        let bytes = raw(input);
        let expect = expect.map(|(data, consumed, done)| (raw(data), consumed, done));
        for step in [1, 2, bytes.len()] {
            assert_eq!(run(*framing, &bytes, step), expect, "{framing:?} {}", shown(&bytes));
        }
    }
}

#[test]
fn closing_completes_only_what_has_no_other_end() {
    type Row = (BodyFraming, &'static str, Result<(), BodyError>);
    let table: &[Row] = &[
        (BodyFraming::None, "", Ok(())),
        (BodyFraming::UntilClose, "abc", Ok(())),
        (BodyFraming::UntilClose, "", Ok(())),
        (BodyFraming::Length(3), "abc", Ok(())),
        (BodyFraming::Length(3), "ab", Err(BodyError::Truncated)),
        (BodyFraming::Chunked, "0|", Err(BodyError::Truncated)),
    ];
    for (framing, input, expect) in table {
        let mut tracker = BodyTracker::new(*framing);
        let bytes = raw(input);
        let mut at = 0;
        while at < bytes.len() {
            at += tracker.advance(&bytes[at..]).unwrap().consumed;
        }
        assert_eq!(tracker.close(), *expect, "{framing:?} {input}");
        assert_eq!(tracker.is_done(), expect.is_ok(), "{framing:?} {input}");
    }
}

#[test]
fn remaining_counts_down() {
    let mut tracker = BodyTracker::new(BodyFraming::Length(5));
    assert_eq!(tracker.remaining(), Some(5));
    tracker.advance(b"ab").unwrap();
    assert_eq!(tracker.remaining(), Some(3));
    tracker.advance(b"cdef").unwrap();
    assert_eq!(tracker.remaining(), Some(0));
    assert_eq!(BodyTracker::new(BodyFraming::Chunked).remaining(), None);
}
