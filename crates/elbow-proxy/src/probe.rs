//! A health check's one request, in the bytes that AWS's checker sends. Not made on workers.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use elbow_balance::CheckResult;
use elbow_http::{HeadLimits, ResponseParser, encode_health_check};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::buffers::consume;

/// Asks `address` for `path` on a connection of its own. The body is not read. `timeout`, in real
/// time, covers connecting and the response's head.
pub async fn probe(address: SocketAddr, path: &str, timeout: Duration) -> CheckResult {
    match tokio::time::timeout(timeout, ask(address, path)).await {
        Ok(Ok(status)) => CheckResult::Status(status),
        Ok(Err(detail)) => CheckResult::Failed(detail),
        Err(_) => CheckResult::Timeout,
    }
}

async fn ask(address: SocketAddr, path: &str) -> Result<u16, String> {
    let mut stream = TcpStream::connect(address).await.map_err(|e| connect_fault(address, &e))?;
    let host = match address.port() {
        80 | 443 => address.ip().to_string(),
        _ => address.to_string(),
    };
    let mut request = Vec::with_capacity(256);
    encode_health_check(path, &host, &mut request);
    stream.write_all(&request).await.map_err(|error| format!("cannot send: {error}"))?;
    let mut parser = ResponseParser::new(HeadLimits::RESPONSE);
    let mut input = Vec::with_capacity(2048);
    loop {
        match stream.read_buf(&mut input).await {
            Ok(0) => return Err("closed the connection without a response".to_owned()),
            Ok(_) => {}
            Err(error) => return Err(format!("connection lost: {error}")),
        }
        loop {
            match parser.parse(&input) {
                Ok(Some(bytes)) if parser.head(&input).is_interim() => {
                    consume(&mut input, bytes);
                    parser.reset();
                }
                Ok(Some(_)) => return Ok(parser.head(&input).status()),
                Ok(None) => break,
                Err(error) => return Err(format!("malformed response: {error}")),
            }
        }
    }
}

fn connect_fault(address: SocketAddr, error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::ConnectionRefused {
        format!("connection refused at {address}")
    } else {
        format!("cannot connect to {address}: {error}")
    }
}
