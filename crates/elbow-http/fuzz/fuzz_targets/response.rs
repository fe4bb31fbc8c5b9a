//! Any bytes as a response: no panic, the same answer for every split, and what the client gets is
//! framed as announced.

#![no_main]

use elbow_http::{
    BodyFraming, HeadLimits, ResponseFraming, ResponseParser, Version, encode_response,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut whole = ResponseParser::new(HeadLimits::RESPONSE);
    let outcome = whole.parse(input);
    let mut pieces = ResponseParser::new(HeadLimits::RESPONSE);
    let mut again = Ok(None);
    for end in 1..=input.len() {
        again = pieces.parse(&input[..end]);
        if again != Ok(None) {
            break;
        }
    }
    assert_eq!(outcome, again);
    let Ok(Some(_)) = outcome else { return };
    let head = whole.head(input);
    let Ok(body) = head.body("GET") else { return };
    let framing = ResponseFraming::choose(body, Version::Http11);
    let mut out = Vec::new();
    encode_response(&head, framing, true, Version::Http11, &mut out);
    let mut client = ResponseParser::new(HeadLimits {
        head_bytes_max: 1 << 20,
        header_line_bytes_max: 1 << 20,
        ..HeadLimits::RESPONSE
    });
    match client.parse(&out) {
        Ok(consumed) => {
            assert_eq!(consumed, Some(out.len()));
            let expect = if body == BodyFraming::UntilClose { BodyFraming::Chunked } else { body };
            assert_eq!(client.head(&out).body("GET"), Ok(expect));
        }
        Err(error) => assert_eq!(error, elbow_http::ResponseError::TooManyHeaders),
    }
});
