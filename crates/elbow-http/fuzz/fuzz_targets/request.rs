//! Any bytes as a request: no panic, the same answer for every split, and what is forwarded is read
//! back with the same framing.

#![no_main]

use elbow_http::{
    BodyFraming, DesyncClass, DesyncMode, ForwardContext, HeadLimits, RequestParser, Scheme,
    TraceId, encode_request,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut whole = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    let outcome = whole.parse(input);
    let mut pieces = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
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
    assert!(!matches!(head.class(), DesyncClass::Severe(_)));
    assert_ne!(head.body(), BodyFraming::UntilClose);

    let trace = TraceId::try_new("1-67891234-12456789abcdef0123456789").expect("well-formed");
    let client = ([192, 0, 2, 7].into(), 1);
    let context = ForwardContext::new(client, 80, Scheme::Http, trace, "lb.example");
    let mut out = Vec::new();
    if encode_request(&head, &context, &mut out).is_err() {
        assert!(out.is_empty());
        return;
    }
    let mut target = RequestParser::new(
        HeadLimits { head_bytes_max: 1 << 20, ..HeadLimits::REQUEST },
        DesyncMode::Monitor,
    );
    match target.parse(&out) {
        Ok(consumed) => {
            assert_eq!(consumed, Some(out.len()));
            assert_eq!(target.head(&out).body(), head.body());
            assert_eq!(target.head(&out).path(), head.path());
        }
        // Only the lines we added can break a limit.
        Err(error) => assert_eq!(error.class(), None, "{error}"),
    }
});
