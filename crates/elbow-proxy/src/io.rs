//! Reading and writing as the data plane does it: no buffer while there is nothing to read, and
//! every part of a write counts as progress.

use std::future::{pending, poll_fn};
use std::io;
use std::mem::MaybeUninit;

use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt, Interest};
use tokio::net::TcpStream;
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::buffers::{BufferPool, READ_BYTES, READ_BYTES_MIN};
use crate::progress::Progress;

/// Waits until something can be read, the end included.
pub(crate) async fn readable(stream: &TcpStream) -> io::Result<()> {
    poll_fn(|context| stream.poll_read_ready(context)).await
}

/// Asks the kernel whether there is something to read; an error that it would block says no.
pub(crate) fn peek(stream: &TcpStream) -> io::Result<usize> {
    SockRef::from(stream).peek(&mut [MaybeUninit::uninit()])
}

/// The runtime takes a connection that was just accepted to be readable, without a look. This
/// looks, so that one on which nothing has come yet is not treated as if there were a request.
pub(crate) fn look(stream: &TcpStream) {
    let _ = stream.try_io(Interest::READABLE, || peek(stream));
}

/// Reads once and appends to `buffer`, which is lent its memory only when there is something. Zero
/// is the end.
pub(crate) async fn read(
    pool: &BufferPool,
    from: &mut ReadHalf<'_>,
    buffer: &mut Vec<u8>,
) -> io::Result<usize> {
    if buffer.capacity() == 0 {
        readable(from.as_ref()).await?;
        *buffer = pool.take();
    }
    if buffer.capacity() - buffer.len() < READ_BYTES_MIN {
        buffer.reserve(READ_BYTES);
    }
    from.read_buf(buffer).await
}

/// Writes all of `data`; what the other side takes counts as progress, however slowly it does.
pub(crate) async fn write_all(
    to: &mut WriteHalf<'_>,
    mut data: &[u8],
    progress: &Progress,
) -> io::Result<()> {
    while !data.is_empty() {
        let taken = to.write(data).await?;
        if taken == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        progress.note();
        data = &data[taken..];
    }
    Ok(())
}

/// What a client sends: its connection and what was read from it ahead of its use.
pub(crate) struct ClientIn<'a> {
    pub(crate) pool: &'a BufferPool,
    pub(crate) half: ReadHalf<'a>,
    pub(crate) input: &'a mut Vec<u8>,
}

impl ClientIn<'_> {
    /// Reads once more into `input`. Zero is the end.
    pub(crate) async fn read(&mut self) -> io::Result<usize> {
        read(self.pool, &mut self.half, self.input).await
    }

    /// Ends when the client has closed its connection. What it sends ahead instead is kept, up to
    /// a buffer; behind that its end cannot be seen.
    pub(crate) async fn gone(&mut self) {
        while self.input.len() < READ_BYTES {
            match self.read().await {
                Ok(0) if !self.input.is_empty() => break,
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
        }
        pending::<()>().await;
    }
}
