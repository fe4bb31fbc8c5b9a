//! Request heads: one `check` for every table, and properties over seeded inputs.
//!
//! Besides the expectation of its row, `check` holds every input to what must always be true: the same
//! answer for any split, the modes in their order, and an encoded form without two readings.

mod fields;
mod framing;
mod line;
mod properties;
mod slow;
mod view;

use crate::testing::{raw, shown};
use crate::{
    BodyFraming, DesyncClass, DesyncMode, DesyncReason, ForwardContext, HeadLimits, RequestError,
    RequestParser, Scheme, TraceId, encode_request,
};

pub(super) enum Expect {
    /// Compliant.
    Pass(BodyFraming),
    Acceptable(DesyncReason, BodyFraming),
    Ambiguous(DesyncReason, BodyFraming),
    Refuse(RequestError),
}

/// Where the rule of a row comes from, the head, what must become of it.
pub(super) type Row = (&'static str, &'static str, Expect);

pub(super) fn check_all(rows: &[Row]) {
    for (source, input, expect) in rows {
        check(source, &raw(input), expect);
    }
}

pub(super) fn check(source: &str, input: &[u8], expect: &Expect) {
    let context = format!("[{source}] {}", shown(input));
    let outcome = parse(input, DesyncMode::Defensive, input.len());
    match (expect, &outcome) {
        (Expect::Refuse(error), Err(got)) => assert_eq!(got, error, "{context}"),
        (Expect::Refuse(error), Ok(got)) => panic!("{context}: {got:?}, expected {error:?}"),
        (Expect::Pass(body), Ok(Some((class, got)))) => {
            assert_eq!((*class, *got), (DesyncClass::Compliant, *body), "{context}");
        }
        (Expect::Acceptable(reason, body), Ok(Some((class, got)))) => {
            assert_eq!((*class, *got), (DesyncClass::Acceptable(*reason), *body), "{context}");
        }
        (Expect::Ambiguous(reason, body), Ok(Some((class, got)))) => {
            assert_eq!((*class, *got), (DesyncClass::Ambiguous(*reason), *body), "{context}");
        }
        (_, got) => panic!("{context}: {got:?}"),
    }
    check_modes(&context, input, &outcome);
    for step in [1, 2, 7] {
        assert_eq!(parse(input, DesyncMode::Defensive, step), outcome, "{context} by {step}");
    }
    if outcome.is_ok() {
        check_forwarded(&context, input);
    }
}

type Outcome = Result<Option<(DesyncClass, BodyFraming)>, RequestError>;

fn check_modes(context: &str, input: &[u8], defensive: &Outcome) {
    assert_eq!(&parse(input, DesyncMode::Monitor, input.len()), defensive, "{context} monitor");
    let strictest = parse(input, DesyncMode::Strictest, input.len());
    match defensive {
        Ok(Some((DesyncClass::Compliant, _))) | Ok(None) | Err(_) => {
            assert_eq!(&strictest, defensive, "{context} strictest");
        }
        Ok(Some((class, _))) => {
            assert_eq!(strictest, Err(RequestError::Strictest(*class)), "{context} strictest");
        }
    }
}

/// What goes to a target must be compliant by our own strictest reading and by a naive one.
fn check_forwarded(context: &str, input: &[u8]) {
    let mut parser = RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive);
    let consumed = parser.parse(input).unwrap().unwrap();
    let head = parser.head(input);
    assert!(consumed <= input.len());
    let mut out = Vec::new();
    encode_request(&head, &forward_context(), &mut out).unwrap();
    let again = slow::parse(&out).unwrap_or_else(|()| panic!("{context} became {}", shown(&out)));
    assert_eq!(again.body, head.body(), "{context} became {}", shown(&out));
    assert!(!again.is_odd, "{context} became {}", shown(&out));
    for name in ["host", "content-length", "transfer-encoding", "connection"] {
        let count = again.headers.iter().filter(|(header, _)| header == name).count();
        assert!(count <= 1, "{context} became {}", shown(&out));
    }
    assert_eq!(head.close_after(), shown(&out).contains("|Connection: close|"), "{context}");
}

pub(super) fn forward_context() -> ForwardContext<'static> {
    let trace = TraceId::try_new("1-67891234-12456789abcdef0123456789").unwrap();
    ForwardContext::new(([192, 0, 2, 7].into(), 5123), 80, Scheme::Http, trace, "lb.example")
}

/// Feeds the input in pieces of `step` bytes.
pub(super) fn parse(input: &[u8], mode: DesyncMode, step: usize) -> Outcome {
    let mut parser = RequestParser::new(HeadLimits::REQUEST, mode);
    let mut end = 0;
    while end < input.len() {
        end = (end + step).min(input.len());
        if let Some(consumed) = parser.parse(&input[..end])? {
            assert!(consumed <= end);
            let head = parser.head(&input[..end]);
            return Ok(Some((head.class(), head.body())));
        }
    }
    Ok(None)
}
