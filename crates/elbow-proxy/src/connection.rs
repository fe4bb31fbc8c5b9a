//! One client connection while it is idle: little more than a socket and a timer.

use std::net::SocketAddr;
use std::rc::Rc;

use tokio::net::TcpStream;

use crate::io::{look, readable};
use crate::progress::{IdleTimer, Progress};
use crate::request::Busy;
use crate::worker::{ConnectionSlot, Worker};

/// A client connection, between requests and during them.
pub(crate) struct Connection {
    pub(crate) worker: Rc<Worker>,
    pub(crate) listener: SocketAddr,
    pub(crate) peer: SocketAddr,
    pub(crate) stream: TcpStream,
    pub(crate) progress: Progress,
    pub(crate) timer: IdleTimer,
}

impl Connection {
    pub(crate) fn new(
        worker: Rc<Worker>,
        listener: SocketAddr,
        stream: TcpStream,
        peer: SocketAddr,
    ) -> Self {
        let progress = Progress::new();
        let timer = IdleTimer::new(progress.last() + worker.limits.idle);
        Self { worker, listener, peer, stream, progress, timer }
    }

    /// Serves it to its end.
    pub(crate) async fn serve(mut self, slot: Rc<ConnectionSlot>) {
        look(&self.stream);
        while !self.worker.is_closing() {
            slot.idle.set(true);
            let wanted = self.next().await;
            slot.idle.set(false);
            // What a request needs is allocated for the request, so that the many connections
            // that wait for one cost little.
            if !wanted || !Box::pin(Busy::new(&mut self, &slot).run()).await {
                return;
            }
        }
    }

    /// Waits for the first bytes of the next request. False when it has been waited for too long.
    async fn next(&mut self) -> bool {
        tokio::select! {
            biased;
            come = readable(&self.stream) => come.is_ok(),
            () = self.timer.expired(&self.progress, self.worker.limits.idle) => false,
        }
    }
}
