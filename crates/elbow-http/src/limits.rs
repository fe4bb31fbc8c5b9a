//! Every limit of the codec, with its unit and where it comes from.
//!
//! What the bytes of one peer can make us hold or scan is bounded here and nowhere else.

const KIB: usize = 1024;

/// Empty lines tolerated before a request line. RFC 9112 2.2 asks for at least one, for clients that
/// send a stray CRLF after a body; more than a few is a peer wasting our time.
pub const LEADING_EMPTY_LINES_MAX: usize = 4;

/// Options in all `Connection` fields of one message. Each is compared with each field name, so the
/// product must stay small; real messages have one to three.
pub const CONNECTION_OPTIONS_MAX: usize = 32;

/// Addresses in the `X-Forwarded-For` of a request; AWS answers 463 above it.
pub const XFF_ADDRESSES_MAX: usize = 30;

/// Bytes of an `X-Amzn-Trace-Id` that AWS keeps; a longer one is replaced by a fresh root.
pub const TRACE_HEADER_BYTES_MAX: usize = 7 * KIB;

/// Hexadecimal digits in a chunk size, leading zeros included: enough for any 64-bit size.
pub const CHUNK_SIZE_DIGITS_MAX: usize = 16;

/// Bytes of chunk extensions in one body. Extensions carry nothing for us, and a peer that sends
/// one byte of data per kilobyte of extension only burns our time.
pub const CHUNK_EXTENSION_BYTES_MAX: usize = 16 * KIB;

/// Bytes of the trailer section of one body, line ends included. Trailers are dropped.
pub const TRAILER_BYTES_MAX: usize = 16 * KIB;

/// Largest head any configuration may allow: offsets into a head are stored in 32 bits.
const HEAD_BYTES_CEILING: usize = 1024 * KIB;

/// Bounds for one message head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadLimits {
    /// Bytes of the request line or status line without its line end.
    pub request_line_bytes_max: usize,
    /// Bytes of one header line without its line end.
    pub header_line_bytes_max: usize,
    /// Bytes of the whole head, line ends included.
    pub head_bytes_max: usize,
    /// Header lines.
    pub headers_max: usize,
}

impl HeadLimits {
    /// AWS: request line 16 KB, single header 16 KB (a line of exactly 16384 bytes is refused), whole
    /// head 64 KB. The number of headers is ours; AWS names none.
    pub const REQUEST: Self = Self {
        request_line_bytes_max: 16 * KIB,
        header_line_bytes_max: 16 * KIB - 1,
        head_bytes_max: 64 * KIB,
        headers_max: 1024,
    };

    /// AWS: the whole response head is at most 32 KB, without a finer limit.
    pub const RESPONSE: Self = Self {
        request_line_bytes_max: 32 * KIB,
        header_line_bytes_max: 32 * KIB,
        head_bytes_max: 32 * KIB,
        headers_max: 1024,
    };

    /// The same limits, none above what the parser's 32-bit offsets can address.
    pub(crate) fn capped(self) -> Self {
        Self {
            request_line_bytes_max: self.request_line_bytes_max.min(HEAD_BYTES_CEILING),
            header_line_bytes_max: self.header_line_bytes_max.min(HEAD_BYTES_CEILING),
            head_bytes_max: self.head_bytes_max.min(HEAD_BYTES_CEILING),
            headers_max: self.headers_max,
        }
    }
}

const _: () = assert!(HeadLimits::REQUEST.head_bytes_max <= HEAD_BYTES_CEILING);
const _: () =
    assert!(HeadLimits::REQUEST.header_line_bytes_max < HeadLimits::REQUEST.head_bytes_max);
const _: () = assert!(HeadLimits::RESPONSE.head_bytes_max <= HEAD_BYTES_CEILING);
const _: () = assert!(TRACE_HEADER_BYTES_MAX < HeadLimits::REQUEST.header_line_bytes_max);
