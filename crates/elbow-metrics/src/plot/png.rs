//! Pixels to PNG bytes (PNG specification, third edition): one header, one image chunk, the end.

use miniz_oxide::deflate::compress_to_vec_zlib;

/// How hard to compress, 0 to 10: beyond 6 a chart hardly shrinks.
const LEVEL: u8 = 6;

/// `rgb` has three bytes a pixel, row by row.
pub(crate) fn encode(width: usize, height: usize, rgb: &[u8]) -> Vec<u8> {
    let row = width * 3;
    let mut filtered = Vec::with_capacity((row + 1) * height);
    let empty = vec![0; row];
    let mut above: &[u8] = &empty;
    for line in rgb.chunks_exact(row.max(1)) {
        // Filter 2, "up": charts repeat themselves downwards.
        filtered.push(2);
        filtered.extend(line.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above = line;
    }
    let side = |length: usize| u32::try_from(length).unwrap_or(0).to_be_bytes();
    let mut header = Vec::with_capacity(13);
    header.extend(side(width));
    header.extend(side(height));
    // Eight bits a channel, RGB, the only compression, the only filters, not interlaced.
    header.extend([8, 2, 0, 0, 0]);
    let mut out = vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
    chunk(&mut out, *b"IHDR", &header);
    chunk(&mut out, *b"IDAT", &compress_to_vec_zlib(&filtered, LEVEL));
    chunk(&mut out, *b"IEND", &[]);
    out
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    out.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend(kind);
    out.extend(data);
    let sum = crc(kind.iter().chain(data));
    out.extend(sum.to_be_bytes());
}

/// The specification's CRC-32, bit by bit: a chart has tens of kilobytes.
fn crc<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = sum & 1;
            sum >>= 1;
            if carry == 1 {
                sum ^= 0xedb8_8320;
            }
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_the_specifications() {
        // The CRC of the chunk that ends every PNG file.
        assert_eq!(crc(b"IEND".iter()), 0xae42_6082);
    }

    #[test]
    fn pixels_come_back() {
        let rgb: Vec<u8> = (0..60).collect();
        let png = encode(5, 4, &rgb);
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let length = usize::try_from(u32::from_be_bytes(png[33..37].try_into().unwrap())).unwrap();
        let rows = miniz_oxide::inflate::decompress_to_vec_zlib(&png[41..41 + length]).unwrap();
        let mut above = [0u8; 15];
        let mut back = Vec::new();
        for row in rows.chunks(16) {
            assert_eq!(row[0], 2);
            for (above, byte) in above.iter_mut().zip(&row[1..]) {
                *above = above.wrapping_add(*byte);
            }
            back.extend(above);
        }
        assert_eq!(back, rgb);
    }
}
