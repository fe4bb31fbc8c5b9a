//! Connections to targets: opening them and keeping idle ones for the next request.

use std::cell::RefCell;
use std::io;
use std::net::SocketAddr;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::Instant;

use crate::io::peek;

/// Idle connections to one target that one worker keeps: more are seldom busy at once.
const IDLE_MAX: usize = 256;
/// An idle connection older than this is not used again; as the load balancer's idle timeout.
const IDLE_FOR_MAX: Duration = Duration::from_secs(60);
/// A request that must not be sent twice only uses a connection that was busy this recently: the
/// common servers close idle ones after 2 s to 75 s, and a closed one would be noticed too late.
const UNSAFE_IDLE_FOR_MAX: Duration = Duration::from_secs(1);

/// A connection to a target.
pub(crate) struct Upstream {
    pub(crate) stream: TcpStream,
    /// Whether it served a request before.
    pub(crate) reused: bool,
}

/// One worker's idle connections to one target, the one used last on top.
#[derive(Default)]
pub(crate) struct Pool(RefCell<Vec<Idle>>);

struct Idle {
    stream: TcpStream,
    since: Instant,
}

impl Pool {
    /// An idle connection that is still open, as far as can be told without asking the target.
    /// `replayable` says that the request may be sent again if it is not.
    pub(crate) fn take(&self, replayable: bool, now: Instant) -> Option<Upstream> {
        let mut idle = self.0.borrow_mut();
        while let Some(candidate) = idle.last() {
            let age = now.duration_since(candidate.since);
            if age > IDLE_FOR_MAX {
                // Those below have been idle for longer still.
                idle.clear();
                return None;
            }
            if !replayable && age > UNSAFE_IDLE_FOR_MAX {
                return None;
            }
            let stream = idle.pop()?.stream;
            if is_quiet(&stream) && (replayable || is_quiet_by_kernel(&stream)) {
                return Some(Upstream { stream, reused: true });
            }
        }
        None
    }

    /// Keeps a connection whose last response was complete.
    pub(crate) fn give(&self, stream: TcpStream, now: Instant) {
        let mut idle = self.0.borrow_mut();
        if idle.len() < IDLE_MAX {
            idle.push(Idle { stream, since: now });
        }
    }

    /// Closes all idle connections.
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Closes those that have been idle for too long or that the target has closed.
    pub(crate) fn sweep(&self, now: Instant) {
        let fresh = |idle: &Idle| now.duration_since(idle.since) <= IDLE_FOR_MAX;
        self.0.borrow_mut().retain(|idle| fresh(idle) && is_quiet(&idle.stream));
    }
}

/// Opens a connection to `address`, which may take `longest`.
pub(crate) async fn connect(address: SocketAddr, longest: Duration) -> io::Result<Upstream> {
    let stream = match tokio::time::timeout(longest, TcpStream::connect(address)).await {
        Ok(connected) => connected?,
        Err(_) => return Err(io::Error::from(io::ErrorKind::TimedOut)),
    };
    // Heads and small bodies are written at once; waiting for more would only delay them.
    stream.set_nodelay(true)?;
    Ok(Upstream { stream, reused: false })
}

/// Whether nothing has come on an idle connection: neither its end nor bytes nobody asked for.
/// Asks the reactor first and the kernel only if that knows of something.
fn is_quiet(stream: &TcpStream) -> bool {
    let mut context = Context::from_waker(Waker::noop());
    matches!(stream.poll_read_ready(&mut context), Poll::Pending) || is_quiet_by_kernel(stream)
}

/// As [`is_quiet`], for what has come since the reactor last looked.
fn is_quiet_by_kernel(stream: &TcpStream) -> bool {
    matches!(peek(stream), Err(error) if error.kind() == io::ErrorKind::WouldBlock)
}
