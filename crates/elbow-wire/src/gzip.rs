//! Bodies with `Content-Encoding: gzip`, as SDKs send large PutMetricData calls. The signature
//! covers the compressed bytes, so this comes after it.

use std::io::Read;

use flate2::bufread::MultiGzDecoder;

use crate::ParseError;
use crate::limits::INFLATED_BYTES_MAX;

/// The inflated body. Never holds more than [`INFLATED_BYTES_MAX`] bytes, however little was sent.
pub fn inflate(body: &[u8]) -> Result<Vec<u8>, ParseError> {
    let mut out = Vec::new();
    let limit = INFLATED_BYTES_MAX as u64 + 1;
    let read = MultiGzDecoder::new(body).take(limit).read_to_end(&mut out);
    if out.len() > INFLATED_BYTES_MAX {
        return Err(ParseError::TooLong(INFLATED_BYTES_MAX));
    }
    read.map_err(|error| ParseError::malformed("gzip", error))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn what_was_packed_comes_out() {
        assert_eq!(inflate(&deflate(b"Action=X")).unwrap(), b"Action=X");
        assert!(matches!(inflate(b"not gzip"), Err(ParseError::Malformed { .. })));
        let cut = deflate(b"Action=PutMetricData");
        assert!(inflate(&cut[..cut.len() - 4]).is_err());
    }

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let bomb = deflate(&vec![0; INFLATED_BYTES_MAX + 1]);
        assert!(bomb.len() < 20_000);
        assert_eq!(inflate(&bomb), Err(ParseError::TooLong(INFLATED_BYTES_MAX)));
    }
}
