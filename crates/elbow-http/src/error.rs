//! Why a head was refused, and what to answer. One table per direction.

use thiserror::Error;

use crate::desync::{DesyncClass, DesyncReason};
use crate::fields::FieldFault;
use crate::framing::FramingFault;
use crate::target::TargetFault;

/// A request that must not be forwarded. The connection cannot be used afterwards: nobody knows where
/// the next request would start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RequestError {
    /// More than [`crate::LEADING_EMPTY_LINES_MAX`] empty lines.
    #[error("too many empty lines before the request line")]
    TooManyEmptyLines,
    /// Longer than [`crate::HeadLimits::request_line_bytes_max`].
    #[error("request line too long")]
    RequestLineTooLong,
    /// Longer than [`crate::HeadLimits::header_line_bytes_max`].
    #[error("header line too long")]
    HeaderLineTooLong,
    /// Longer than [`crate::HeadLimits::head_bytes_max`].
    #[error("head too long")]
    HeadTooLong,
    /// More than [`crate::HeadLimits::headers_max`].
    #[error("too many header lines")]
    TooManyHeaders,
    /// RFC 9110 9.1.
    #[error("the method is not a token")]
    MethodInvalid,
    /// TRACE or CONNECT, which a load balancer does not forward.
    #[error("the method is not allowed")]
    MethodNotAllowed,
    /// RFC 9112 3.
    #[error("the request line has no target")]
    TargetMissing,
    /// RFC 9112 3.2 advises against repairing it. AWS forwards it.
    #[error("the request target contains a space")]
    TargetSpace,
    /// AWS forwards it.
    #[error("the request target contains a control character")]
    TargetControl,
    /// NUL or CR.
    #[error("the request target contains NUL or CR")]
    TargetFatal,
    /// Neither origin-form, nor absolute-form with a valid host, nor `OPTIONS *`.
    #[error("the request target has no valid form")]
    TargetForm,
    /// HTTP/0.9; AWS forwards it.
    #[error("the request line has no version")]
    VersionMissing,
    /// Not `HTTP/` digit `.` digit.
    #[error("malformed HTTP version")]
    VersionInvalid,
    /// A major version other than 1.
    #[error("unsupported HTTP version")]
    VersionUnsupported,
    /// RFC 9112 5.2 lets a server refuse it; AWS forwards a damaged form.
    #[error("folded header line")]
    HeaderFolded,
    /// AWS forwards it.
    #[error("header line without a colon")]
    HeaderColonMissing,
    /// AWS forwards it.
    #[error("header line without a name")]
    HeaderNameEmpty,
    /// RFC 9112 5.1 demands refusal.
    #[error("whitespace between header name and colon")]
    HeaderNameSpace,
    /// RFC 9110 5.1; AWS forwards some of them.
    #[error("header name is not a token")]
    HeaderNameInvalid,
    /// RFC 9110 5.5.
    #[error("header line contains NUL or CR")]
    HeaderFatal,
    /// RFC 9112 3.2.
    #[error("HTTP/1.1 request without Host")]
    HostMissing,
    /// RFC 9112 3.2. AWS lets several through.
    #[error("more than one Host")]
    HostRepeated,
    /// RFC 9112 3.2.
    #[error("invalid Host")]
    HostInvalid,
    /// More than [`crate::CONNECTION_OPTIONS_MAX`].
    #[error("too many Connection options")]
    TooManyConnectionOptions,
    /// Not one decimal number of 64 bits.
    #[error("invalid Content-Length")]
    ContentLengthInvalid,
    /// RFC 9112 6.3.
    #[error("Content-Length with different values")]
    ContentLengthConflict,
    /// RFC 9112 6.1 and 6.3.
    #[error("invalid Transfer-Encoding")]
    TransferEncodingInvalid,
    /// A registered coding that is not undone here.
    #[error("unsupported Transfer-Encoding")]
    TransferEncodingUnsupported,
    /// RFC 9112 6.1.
    #[error("chunked applied more than once")]
    ChunkedTwice,
    /// A framing field beside an imitation of one, or `identity` beside a length.
    #[error("contradictory framing fields")]
    FramingSuspicious,
    /// Forwardable in other modes.
    #[error("refused by strictest desync mitigation: {0}")]
    Strictest(DesyncClass),
}

/// A response that must not be forwarded. The status towards the client is always 502.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ResponseError {
    /// Longer than [`crate::HeadLimits::request_line_bytes_max`].
    #[error("status line too long")]
    StatusLineTooLong,
    /// Longer than [`crate::HeadLimits::header_line_bytes_max`].
    #[error("header line too long")]
    HeaderLineTooLong,
    /// Longer than [`crate::HeadLimits::head_bytes_max`].
    #[error("head too long")]
    HeadTooLong,
    /// More than [`crate::HeadLimits::headers_max`].
    #[error("too many header lines")]
    TooManyHeaders,
    /// Not `HTTP/1.` digit.
    #[error("malformed HTTP version")]
    VersionInvalid,
    /// Not three digits from 100 up.
    #[error("malformed status code")]
    StatusInvalid,
    /// A control character in the reason phrase.
    #[error("malformed reason phrase")]
    ReasonInvalid,
    /// RFC 9112 5.2.
    #[error("folded header line")]
    HeaderFolded,
    /// RFC 9112 5.
    #[error("header line without a colon")]
    HeaderColonMissing,
    /// RFC 9112 5.
    #[error("header line without a name")]
    HeaderNameEmpty,
    /// RFC 9110 5.1.
    #[error("header name is not a token")]
    HeaderNameInvalid,
    /// RFC 9110 5.5.
    #[error("header line contains NUL or CR")]
    HeaderFatal,
    /// More than [`crate::CONNECTION_OPTIONS_MAX`].
    #[error("too many Connection options")]
    TooManyConnectionOptions,
    /// Not a decimal number of 64 bits.
    #[error("invalid Content-Length")]
    ContentLengthInvalid,
    /// RFC 9112 6.3.
    #[error("Content-Length with different values")]
    ContentLengthConflict,
    /// Anything but `chunked`, once and last.
    #[error("invalid Transfer-Encoding")]
    TransferEncodingInvalid,
}

// === impl RequestError ===

impl RequestError {
    /// The status to answer with.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::RequestLineTooLong => 414,
            Self::HeadTooLong => 413,
            Self::MethodNotAllowed => 405,
            Self::TransferEncodingUnsupported => 501,
            Self::VersionUnsupported => 505,
            Self::TooManyEmptyLines
            | Self::HeaderLineTooLong
            | Self::TooManyHeaders
            | Self::MethodInvalid
            | Self::TargetMissing
            | Self::TargetSpace
            | Self::TargetControl
            | Self::TargetFatal
            | Self::TargetForm
            | Self::VersionMissing
            | Self::VersionInvalid
            | Self::HeaderFolded
            | Self::HeaderColonMissing
            | Self::HeaderNameEmpty
            | Self::HeaderNameSpace
            | Self::HeaderNameInvalid
            | Self::HeaderFatal
            | Self::HostMissing
            | Self::HostRepeated
            | Self::HostInvalid
            | Self::TooManyConnectionOptions
            | Self::ContentLengthInvalid
            | Self::ContentLengthConflict
            | Self::TransferEncodingInvalid
            | Self::ChunkedTwice
            | Self::FramingSuspicious
            | Self::Strictest(_) => 400,
        }
    }

    /// AWS's class for the request, which can be milder than our refusal; `None` for what AWS does not
    /// classify, such as limits.
    #[must_use]
    pub fn class(self) -> Option<DesyncClass> {
        use DesyncClass::{Acceptable, Ambiguous, Severe};
        use DesyncReason as Reason;
        Some(match self {
            Self::TargetSpace => Acceptable(Reason::SpaceInUri),
            Self::VersionMissing => Acceptable(Reason::NonCompliantVersion),
            Self::TargetMissing => Ambiguous(Reason::MissingUri),
            Self::TargetControl => Ambiguous(Reason::AmbiguousUri),
            Self::HeaderFolded => Ambiguous(Reason::MultilineHeader),
            Self::HeaderColonMissing => Ambiguous(Reason::MissingHeaderColon),
            Self::HeaderNameEmpty => Ambiguous(Reason::EmptyHeader),
            Self::HeaderNameSpace => Ambiguous(Reason::SuspiciousHeader),
            Self::Strictest(class) => class,
            Self::MethodInvalid => Severe(Reason::BadMethod),
            Self::TargetFatal | Self::TargetForm => Severe(Reason::BadUri),
            Self::VersionInvalid | Self::VersionUnsupported => Severe(Reason::BadVersion),
            Self::HeaderNameInvalid | Self::HeaderFatal => Severe(Reason::BadHeader),
            Self::ContentLengthInvalid => Severe(Reason::BadContentLength),
            Self::ContentLengthConflict => Severe(Reason::MultipleContentLength),
            Self::TransferEncodingInvalid | Self::TransferEncodingUnsupported => {
                Severe(Reason::BadTransferEncoding)
            }
            Self::ChunkedTwice => Severe(Reason::MultipleTransferEncodingChunked),
            Self::FramingSuspicious => Severe(Reason::SuspiciousTeClPresent),
            Self::TooManyEmptyLines
            | Self::RequestLineTooLong
            | Self::HeaderLineTooLong
            | Self::HeadTooLong
            | Self::TooManyHeaders
            | Self::MethodNotAllowed
            | Self::HostMissing
            | Self::HostRepeated
            | Self::HostInvalid
            | Self::TooManyConnectionOptions => return None,
        })
    }
}

impl From<FieldFault> for RequestError {
    fn from(fault: FieldFault) -> Self {
        match fault {
            FieldFault::Folded => Self::HeaderFolded,
            FieldFault::ColonMissing => Self::HeaderColonMissing,
            FieldFault::NameEmpty => Self::HeaderNameEmpty,
            FieldFault::NameSpace => Self::HeaderNameSpace,
            FieldFault::NameInvalid => Self::HeaderNameInvalid,
            FieldFault::Fatal => Self::HeaderFatal,
            FieldFault::TooManyOptions => Self::TooManyConnectionOptions,
        }
    }
}

impl From<FramingFault> for RequestError {
    fn from(fault: FramingFault) -> Self {
        match fault {
            FramingFault::ContentLengthInvalid => Self::ContentLengthInvalid,
            FramingFault::ContentLengthConflict => Self::ContentLengthConflict,
            FramingFault::TransferEncodingInvalid => Self::TransferEncodingInvalid,
            FramingFault::TransferEncodingUnsupported => Self::TransferEncodingUnsupported,
            FramingFault::ChunkedTwice => Self::ChunkedTwice,
        }
    }
}

// === impl ResponseError ===

impl ResponseError {
    /// The status to answer the client with: the target is at fault.
    #[must_use]
    pub fn status(self) -> u16 {
        502
    }
}

impl From<FieldFault> for ResponseError {
    fn from(fault: FieldFault) -> Self {
        match fault {
            FieldFault::Folded => Self::HeaderFolded,
            FieldFault::ColonMissing => Self::HeaderColonMissing,
            FieldFault::NameEmpty => Self::HeaderNameEmpty,
            FieldFault::NameSpace | FieldFault::NameInvalid => Self::HeaderNameInvalid,
            FieldFault::Fatal => Self::HeaderFatal,
            FieldFault::TooManyOptions => Self::TooManyConnectionOptions,
        }
    }
}

impl From<FramingFault> for ResponseError {
    fn from(fault: FramingFault) -> Self {
        match fault {
            FramingFault::ContentLengthInvalid => Self::ContentLengthInvalid,
            FramingFault::ContentLengthConflict => Self::ContentLengthConflict,
            FramingFault::TransferEncodingInvalid
            | FramingFault::TransferEncodingUnsupported
            | FramingFault::ChunkedTwice => Self::TransferEncodingInvalid,
        }
    }
}

impl From<TargetFault> for RequestError {
    fn from(fault: TargetFault) -> Self {
        match fault {
            TargetFault::Fatal => Self::TargetFatal,
            TargetFault::Control => Self::TargetControl,
            TargetFault::Form => Self::TargetForm,
        }
    }
}
