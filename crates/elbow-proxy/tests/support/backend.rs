//! Targets: well-behaved ones that echo what they were asked, and ones driven by a test.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use socket2::{Domain, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::{Message, Wire};

/// A target on a free port. Dropping it closes the port and all its connections.
pub(crate) struct Backend {
    pub(crate) address: SocketAddr,
    counts: Arc<Counts>,
    accepting: JoinHandle<()>,
}

#[derive(Default)]
struct Counts {
    accepts: AtomicUsize,
    requests: AtomicUsize,
}

impl Backend {
    /// Answers every request with 200 and, as its body, what it was asked: first line, header
    /// lines, an empty line, body. The header `X-Target` tells its port.
    pub(crate) async fn echo() -> Self {
        Self::answering(|request| {
            let mut text = format!("{}\n", request.first);
            for (name, value) in &request.headers {
                text += &format!("{name}: {value}\n");
            }
            let mut body = (text + "\n").into_bytes();
            body.extend_from_slice(&request.body);
            ok(&body)
        })
        .await
    }

    /// Answers every whole request with the bytes that `answer` makes of it, keeping the
    /// connection open.
    pub(crate) async fn answering(
        answer: impl Fn(&Message) -> Vec<u8> + Send + Sync + Clone + 'static,
    ) -> Self {
        Self::counted(move |mut wire, counts, port| {
            let answer = answer.clone();
            async move {
                while let Some(request) = wire.request().await {
                    counts.requests.fetch_add(1, Ordering::SeqCst);
                    let mut bytes = answer(&request);
                    let tag = format!("\r\nX-Target: {port}\r\n");
                    if let Some(at) = bytes.windows(2).position(|w| w == b"\r\n") {
                        bytes.splice(at..at + 2, tag.into_bytes());
                    }
                    wire.send(bytes).await;
                }
            }
        })
        .await
    }

    /// Does with each connection what `script` says; it is closed when that ends. The second
    /// argument counts connections from 0.
    pub(crate) async fn scripted<F>(script: impl Fn(Wire, usize) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        Self::counted(move |wire, counts, _| script(wire, counts.accepts() - 1)).await
    }

    async fn counted<F>(script: impl Fn(Wire, Arc<Counts>, u16) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let counts = Arc::new(Counts::default());
        let accepting = tokio::spawn({
            let counts = Arc::clone(&counts);
            async move {
                let mut connections = tokio::task::JoinSet::new();
                while let Ok((stream, _)) = listener.accept().await {
                    counts.accepts.fetch_add(1, Ordering::SeqCst);
                    let wire = Wire::new(stream);
                    connections.spawn(script(wire, Arc::clone(&counts), address.port()));
                    while connections.try_join_next().is_some() {}
                }
            }
        });
        Self { address, counts, accepting }
    }

    pub(crate) fn accepts(&self) -> usize {
        self.counts.accepts()
    }

    pub(crate) fn requests(&self) -> usize {
        self.counts.requests.load(Ordering::SeqCst)
    }

    /// Closes the port and all connections, as a killed process does, and waits until that is so.
    pub(crate) async fn kill(mut self) -> SocketAddr {
        self.accepting.abort();
        let _ = (&mut self.accepting).await;
        self.address
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Counts {
    fn accepts(&self) -> usize {
        self.accepts.load(Ordering::SeqCst)
    }
}

/// A whole response with `body`.
pub(crate) fn ok(body: &[u8]) -> Vec<u8> {
    let mut out = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
    out.extend_from_slice(body);
    out
}

/// An address that refuses connections.
pub(crate) fn refused() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap()
}

/// An address whose queue of connections is full, so that connecting to it takes for ever. Open
/// for as long as what is returned with it lives.
pub(crate) async fn black_hole() -> (SocketAddr, Vec<JoinHandle<std::io::Result<TcpStream>>>, Socket)
{
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.bind(&SocketAddr::from(([127, 0, 0, 1], 0)).into()).unwrap();
    socket.listen(0).unwrap();
    let address = socket.local_addr().unwrap().as_socket().unwrap();
    let first = super::within("a place in the queue", TcpStream::connect(address)).await.unwrap();
    let mut held = vec![tokio::spawn(async move { Ok(first) })];
    held.extend((0..4).map(|_| tokio::spawn(TcpStream::connect(address))));
    (address, held, socket)
}
