//! After a change of protocol: bytes both ways, without a look at them, until both sides are done.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::buffers::BufferPool;
use crate::exchange::Exchange;
use crate::io::{read, write_all};
use crate::progress::Progress;

/// One side broke the connection; what is left for the other way goes nowhere.
struct Broken;

/// Carries bytes both ways. When one side has said all, the other is told and may go on.
pub(crate) async fn tunnel(exchange: &mut Exchange<'_>, target: &mut TcpStream) {
    let (mut from_target, mut to_target) = target.split();
    let (client, progress) = (&mut exchange.client_in, exchange.progress);
    let pool = client.pool;
    // What came ahead of the target's agreement comes first.
    let up = carry(pool, &mut client.half, client.input, &mut to_target, progress);
    let mut nothing = Vec::new();
    let to_client = &mut exchange.client_out;
    let down = carry(pool, &mut from_target, &mut nothing, to_client, progress);
    // A break of either ends both.
    let _ = tokio::try_join!(up, down);
}

/// Carries bytes one way, those in `buffer` first, up to the end.
async fn carry(
    pool: &BufferPool,
    from: &mut ReadHalf<'_>,
    buffer: &mut Vec<u8>,
    to: &mut WriteHalf<'_>,
    progress: &Progress,
) -> Result<(), Broken> {
    loop {
        write_all(to, buffer, progress).await.map_err(|_| Broken)?;
        buffer.clear();
        // A silent tunnel holds no memory.
        pool.give(std::mem::take(buffer));
        match read(pool, from, buffer).await {
            Ok(0) => return to.shutdown().await.map_err(|_| Broken),
            Ok(_) => progress.note(),
            Err(_) => return Err(Broken),
        };
    }
}
