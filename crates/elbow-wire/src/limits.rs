//! What a request may cost. One place, so that a reader can add them up.

/// Bytes of a request body as sent. AWS's largest for these services is PutMetricData's 1 MB.
pub const BODY_BYTES_MAX: usize = 4 << 20;

/// Bytes of a gzip'd body after inflating: what a client could have sent uncompressed, twice over.
pub const INFLATED_BYTES_MAX: usize = 8 << 20;

/// Parameters of a query request, and values in a JSON or CBOR body. PutMetricData's 1,000 metrics
/// with 150 values and counts each and 30 dimensions are 360,000, the most that AWS allows.
pub const VALUES_MAX: usize = 400_000;

/// Levels of nesting. The deepest shape of the implemented operations has 9.
pub const DEPTH_MAX: usize = 32;

/// Bytes of a pagination token that are looked at. Positions are names or ids, at most 2,048 bytes.
pub const TOKEN_BYTES_MAX: usize = 4_096;

/// Violations of constraints named in one error; the rest is counted by AWS too, but never read.
pub const VIOLATIONS_MAX: usize = 10;

/// Characters of a refused value that an error message repeats.
pub const QUOTED_CHARS_MAX: usize = 1_024;

const _: () = assert!(BODY_BYTES_MAX <= INFLATED_BYTES_MAX);
