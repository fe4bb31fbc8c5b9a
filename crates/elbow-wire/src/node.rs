//! A request's values before they are typed: what the parsers give and the decoder takes.

use std::borrow::Cow;

use elbow_base::Timestamp;

/// An untyped value. Query requests have only texts and maps.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'a> {
    /// A null, which counts as absent.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Double(f64),
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes (CBOR only).
    Bytes(Cow<'a, [u8]>),
    /// A point in time (CBOR only).
    Time(Timestamp),
    /// A list (JSON and CBOR).
    List(Vec<Node<'a>>),
    /// A map or structure, in the order sent.
    Map(Vec<(Cow<'a, str>, Node<'a>)>),
}

/// Why bytes are not a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// The bytes do not follow the format.
    #[error("the body is not valid {format}: {reason}")]
    Malformed {
        /// JSON, CBOR, a form or gzip.
        format: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// More levels than [`crate::limits::DEPTH_MAX`].
    #[error("the body is nested more than {} levels deep", crate::limits::DEPTH_MAX)]
    TooDeep,
    /// More values than [`crate::limits::VALUES_MAX`].
    #[error("the body has more than {} values", crate::limits::VALUES_MAX)]
    TooManyValues,
    /// More bytes than the limits allow.
    #[error("the body is longer than {0} bytes")]
    TooLong(usize),
}

impl ParseError {
    pub(crate) fn malformed(format: &'static str, reason: impl ToString) -> Self {
        Self::Malformed { format, reason: reason.to_string() }
    }
}
