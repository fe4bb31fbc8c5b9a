//! One keep-alive connection of the generator: a request out in one write, a response in.
//!
//! Owns the socket and one buffer that all its responses share.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::plan::Prepared;
use super::response::{BodyReader, HEAD_BYTES_MAX, Head, Malformed, parse_head};

/// An open connection without a request in flight.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Box<[u8]>,
}

/// What of a response is kept. Reused from request to request.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// `X-Instance-Id`; empty if there was none.
    pub(crate) instance: String,
    /// `X-Version`; empty if there was none.
    pub(crate) version: String,
}

/// Why there is no complete response.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ExchangeError {
    #[error("connecting: {0}")]
    Connect(io::Error),
    /// Not one byte of a response came; on a reused connection the server may not have seen the
    /// request at all.
    #[error("closed before a response: {0}")]
    ClosedEarly(io::Error),
    #[error("closed within the response: {0}")]
    ClosedWithin(io::Error),
    #[error(transparent)]
    Malformed(#[from] Malformed),
}

// === impl Connection ===

impl Connection {
    pub(crate) async fn open(target: SocketAddr) -> Result<Self, ExchangeError> {
        let stream = TcpStream::connect(target).await.map_err(ExchangeError::Connect)?;
        stream.set_nodelay(true).map_err(ExchangeError::Connect)?;
        Ok(Self { stream, buffer: vec![0; HEAD_BYTES_MAX].into_boxed_slice() })
    }

    /// Nothing has arrived since the last response, neither bytes nor an end. Costs no system
    /// call while that is so.
    pub(crate) fn is_quiet(&mut self) -> bool {
        let read = self.stream.try_read(&mut self.buffer[..1]);
        matches!(read, Err(error) if error.kind() == io::ErrorKind::WouldBlock)
    }

    /// Sends `request` and reads the whole response. True if the connection may be used again.
    pub(crate) async fn exchange(
        &mut self,
        request: &Prepared,
        answer: &mut Answer,
    ) -> Result<bool, ExchangeError> {
        self.stream.write_all(&request.bytes).await.map_err(ExchangeError::ClosedEarly)?;
        let (mut filled, mut has_begun) = (0, false);
        let (mut body, keep_alive, body_start) = 'head: loop {
            let read = self.stream.read(&mut self.buffer[filled..]).await;
            filled += match read {
                Ok(read) if read > 0 => read,
                read if has_begun => return Err(ExchangeError::ClosedWithin(end_of(read))),
                read => return Err(ExchangeError::ClosedEarly(end_of(read))),
            };
            has_begun = true;
            while let Some(head) = parse_head(&self.buffer[..filled], request.is_head)? {
                let length = head.length;
                if head.status >= 200 {
                    answer.keep(&head);
                    break 'head (head.body, head.keep_alive, length);
                }
                // An interim response: what follows it moves to the front.
                self.buffer.copy_within(length..filled, 0);
                filled -= length;
            }
        };
        let mut taken = body_start + body.consume(&self.buffer[body_start..filled])?;
        while !body.is_done() {
            filled = match (self.stream.read(&mut self.buffer).await, body) {
                (Ok(read), _) if read > 0 => read,
                (Ok(_), BodyReader::UntilClose) => return Ok(false),
                (read, _) => return Err(ExchangeError::ClosedWithin(end_of(read))),
            };
            taken = body.consume(&self.buffer[..filled])?;
        }
        // Bytes that nobody asked for would be taken for the next response.
        Ok(keep_alive && taken == filled)
    }
}

// === impl Answer ===

impl Answer {
    fn keep(&mut self, head: &Head<'_>) {
        self.status = head.status;
        self.instance.clear();
        self.instance.push_str(head.instance.unwrap_or_default());
        self.version.clear();
        self.version.push_str(head.version.unwrap_or_default());
    }
}

fn end_of(read: io::Result<usize>) -> io::Error {
    read.err().unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into())
}
