//! Any bytes as a chunked body: no panic, progress on every call, the same data for every split.

#![no_main]

use elbow_http::{ChunkError, ChunkedDecoder};
use libfuzzer_sys::fuzz_target;

fn decode(input: &[u8], step: usize) -> Result<(Vec<u8>, usize, bool), ChunkError> {
    let mut decoder = ChunkedDecoder::new();
    let (mut data, mut at) = (Vec::new(), 0);
    while at < input.len() && !decoder.is_done() {
        let piece = &input[at..(at + step).min(input.len())];
        let decoded = decoder.decode(piece)?;
        assert!(decoded.consumed > 0);
        data.extend_from_slice(&piece[decoded.data]);
        at += decoded.consumed;
    }
    Ok((data, at, decoder.is_done()))
}

fuzz_target!(|input: &[u8]| {
    let whole = decode(input, input.len().max(1));
    assert_eq!(decode(input, 1), whole);
    assert_eq!(decode(input, 3), whole);
});
