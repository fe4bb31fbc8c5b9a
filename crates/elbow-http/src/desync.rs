//! AWS's vocabulary for requests on whose end two servers might disagree.
//!
//! The classes and reason codes are those of the desync mitigation modes of an Application Load Balancer,
//! so that logs and metrics read the same.

use std::fmt;

/// The load balancer attribute `routing.http.desync_mitigation_mode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DesyncMode {
    /// Forward acceptable and ambiguous requests, normalised, without closing connections unless the
    /// RFC demands it. AWS also forwards severe ones; elbow refuses those in every mode, because there
    /// is no normal form for them.
    Monitor,
    /// Forward acceptable requests; forward ambiguous ones normalised, then close both connections.
    #[default]
    Defensive,
    /// Forward compliant requests only.
    Strictest,
}

/// How far a request departs from the RFCs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DesyncClass {
    /// Follows the RFCs.
    Compliant,
    /// Departs from them without a known danger.
    Acceptable(DesyncReason),
    /// Servers are known to read it differently.
    Ambiguous(DesyncReason),
    /// Has no safe reading.
    Severe(DesyncReason),
}

/// Why a request is not compliant; AWS's reason codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DesyncReason {
    /// Control or non-ASCII bytes in a field that does not steer the message.
    NonCompliantHeader,
    /// Non-ASCII bytes in the request target. AWS has no code of its own for it.
    NonCompliantUri,
    /// A space inside the request target.
    SpaceInUri,
    /// HTTP/0.9, a minor version above 1, or extra spaces in the request line.
    NonCompliantVersion,
    /// GET or HEAD with `Content-Length: 0`.
    GetHeadZeroContentLength,
    /// A line ended by LF alone.
    NonCrLfLineTermination,
    /// A header line without a name.
    EmptyHeader,
    /// A control character in the request target.
    AmbiguousUri,
    /// GET or HEAD with a `Content-Length` above zero.
    UndefinedContentLengthSemantics,
    /// GET or HEAD with `Transfer-Encoding`, or `Transfer-Encoding` on HTTP/1.0, or `identity`.
    UndefinedTransferEncodingSemantics,
    /// The same `Content-Length` more than once.
    DuplicateContentLength,
    /// `Transfer-Encoding` and `Content-Length` together.
    BothTeClPresent,
    /// A field whose name could be taken for a framing field.
    SuspiciousHeader,
    /// A folded header line.
    MultilineHeader,
    /// A header line without a colon.
    MissingHeaderColon,
    /// A request line without a target.
    MissingUri,
    /// NUL or CR in a header line, or a name that is not a token.
    BadHeader,
    /// NUL or CR in the request target, or a target of no known form.
    BadUri,
    /// Not an HTTP version.
    BadVersion,
    /// A method that is not a token.
    BadMethod,
    /// Different values of `Content-Length`.
    MultipleContentLength,
    /// A `Content-Length` that is not one decimal number of 64 bits.
    BadContentLength,
    /// An unknown or misplaced transfer coding.
    BadTransferEncoding,
    /// `chunked` applied twice.
    MultipleTransferEncodingChunked,
    /// Framing fields beside a field that imitates one.
    SuspiciousTeClPresent,
}

// === impl DesyncClass ===

impl DesyncClass {
    /// The reason, unless compliant.
    #[must_use]
    pub fn reason(self) -> Option<DesyncReason> {
        match self {
            Self::Compliant => None,
            Self::Acceptable(reason) | Self::Ambiguous(reason) | Self::Severe(reason) => {
                Some(reason)
            }
        }
    }

    /// The class as the access log writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Compliant => "Compliant",
            Self::Acceptable(_) => "Acceptable",
            Self::Ambiguous(_) => "Ambiguous",
            Self::Severe(_) => "Severe",
        }
    }

    /// Keeps the worse of the two; among equals the first seen.
    pub(crate) fn worsen(&mut self, other: Self) {
        if other.rank() > self.rank() {
            *self = other;
        }
    }

    fn rank(self) -> u8 {
        match self {
            Self::Compliant => 0,
            Self::Acceptable(_) => 1,
            Self::Ambiguous(_) => 2,
            Self::Severe(_) => 3,
        }
    }
}

// === impl DesyncReason ===

impl DesyncReason {
    /// The reason code as the access log writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NonCompliantHeader => "NonCompliantHeader",
            Self::NonCompliantUri => "NonCompliantUri",
            Self::SpaceInUri => "SpaceInUri",
            Self::NonCompliantVersion => "NonCompliantVersion",
            Self::GetHeadZeroContentLength => "GetHeadZeroContentLength",
            Self::NonCrLfLineTermination => "NonCrLfLineTermination",
            Self::EmptyHeader => "EmptyHeader",
            Self::AmbiguousUri => "AmbiguousUri",
            Self::UndefinedContentLengthSemantics => "UndefinedContentLengthSemantics",
            Self::UndefinedTransferEncodingSemantics => "UndefinedTransferEncodingSemantics",
            Self::DuplicateContentLength => "DuplicateContentLength",
            Self::BothTeClPresent => "BothTeClPresent",
            Self::SuspiciousHeader => "SuspiciousHeader",
            Self::MultilineHeader => "MultilineHeader",
            Self::MissingHeaderColon => "MissingHeaderColon",
            Self::MissingUri => "MissingUri",
            Self::BadHeader => "BadHeader",
            Self::BadUri => "BadUri",
            Self::BadVersion => "BadVersion",
            Self::BadMethod => "BadMethod",
            Self::MultipleContentLength => "MultipleContentLength",
            Self::BadContentLength => "BadContentLength",
            Self::BadTransferEncoding => "BadTransferEncoding",
            Self::MultipleTransferEncodingChunked => "MultipleTransferEncodingChunked",
            Self::SuspiciousTeClPresent => "SuspiciousTeClPresent",
        }
    }
}

impl fmt::Display for DesyncClass {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason() {
            None => formatter.write_str(self.as_str()),
            Some(reason) => write!(formatter, "{} {reason}", self.as_str()),
        }
    }
}

impl fmt::Display for DesyncReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
