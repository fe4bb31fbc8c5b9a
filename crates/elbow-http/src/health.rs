//! The request of an HTTP health check.

/// Appends the request of a health check, in the bytes an Application Load Balancer sends. `host` is
/// the target's address with the port, without it on 80 and 443. Bytes that cannot stand in a request
/// line are percent-encoded.
pub fn encode_health_check(path: &str, host: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"GET ");
    if !path.starts_with('/') {
        out.push(b'/');
    }
    for byte in path.bytes() {
        push_target_byte(byte, out);
    }
    out.extend_from_slice(b" HTTP/1.1\r\nHost: ");
    out.extend(host.bytes().filter(u8::is_ascii_graphic));
    out.extend_from_slice(
        b"\r\nConnection: close\r\nUser-Agent: ELB-HealthChecker/2.0\r\n\
          Accept-Encoding: gzip, compressed\r\n\r\n",
    );
}

fn push_target_byte(byte: u8, out: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    if byte.is_ascii_graphic() {
        out.push(byte);
    } else {
        let digits = [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 0xf)]];
        out.push(b'%');
        out.extend_from_slice(&digits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probe_is_what_aws_sends() {
        let mut out = Vec::new();
        encode_health_check("/path?query", "10.0.7.140:8080", &mut out);
        let expect = "GET /path?query HTTP/1.1\r\nHost: 10.0.7.140:8080\r\nConnection: close\r\n\
                      User-Agent: ELB-HealthChecker/2.0\r\nAccept-Encoding: gzip, compressed\r\n\r\n";
        assert_eq!(String::from_utf8_lossy(&out), expect);
        out.clear();
        encode_health_check("/a b\r\nX: y", "10.0.0.1", &mut out);
        assert!(out.starts_with(b"GET /a%20b%0D%0AX:%20y HTTP/1.1\r\nHost: 10.0.0.1\r\n"));
    }
}
