//! One end of a connection with HTTP/1.1 messages read strictly, for clients and targets alike.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::within;

/// A connection and what was read from it but not yet taken.
pub(crate) struct Wire {
    pub(crate) stream: TcpStream,
    buffer: Vec<u8>,
}

/// A request or a response.
#[derive(Debug, Clone, Default)]
pub(crate) struct Message {
    pub(crate) first: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// False when the connection ended inside it.
    pub(crate) whole: bool,
    /// Trailer lines of a chunked body.
    pub(crate) trailers: Vec<String>,
}

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Closed,
    Reset,
}

impl Message {
    pub(crate) fn status(&self) -> u16 {
        self.first.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0)
    }

    pub(crate) fn path(&self) -> &str {
        self.first.split(' ').nth(1).unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.all(name).first().copied()
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        let same = |n: &str| n.eq_ignore_ascii_case(name);
        self.headers.iter().filter(|(n, _)| same(n)).map(|(_, v)| v.as_str()).collect()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Wire {
    pub(crate) fn new(stream: TcpStream) -> Self {
        let _ = stream.set_nodelay(true);
        Self { stream, buffer: Vec::new() }
    }

    pub(crate) async fn connect(address: SocketAddr) -> Self {
        Self::new(within("a connection", TcpStream::connect(address)).await.unwrap())
    }

    /// Sends all of `bytes`; whether the other side takes them is its own affair.
    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = within("sending", self.stream.write_all(bytes.as_ref())).await;
    }

    /// Sends a request and reads its final response.
    pub(crate) async fn ask(&mut self, request: impl AsRef<[u8]>) -> Message {
        self.send(request).await;
        self.response().await
    }

    pub(crate) async fn get(&mut self, path: &str) -> Message {
        self.ask(format!("GET {path} HTTP/1.1\r\nHost: lab\r\n\r\n")).await
    }

    /// A response to anything but HEAD; panics when there is none.
    pub(crate) async fn response(&mut self) -> Message {
        let message = self.message(false).await;
        message.expect("the connection ended without a response")
    }

    /// A whole request, for a target; `None` when the connection ended.
    pub(crate) async fn request(&mut self) -> Option<Message> {
        loop {
            if let Some(message) = self.parse_head() {
                return self.body(message, true).await.filter(|message| message.whole);
            }
            // Targets wait for as long as they are left alone.
            match self.stream.read_buf(&mut self.buffer).await {
                Ok(0) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    /// The next message, `None` when the connection ended before one began.
    pub(crate) async fn message(&mut self, head_only: bool) -> Option<Message> {
        loop {
            if let Some(message) = self.parse_head() {
                if head_only {
                    return Some(Message { whole: true, ..message });
                }
                return self.body(message, false).await;
            }
            if self.fill().await.is_err() {
                assert!(self.buffer.is_empty(), "cut inside a head: {:?}", self.seen());
                return None;
            }
        }
    }

    /// A head without its body.
    pub(crate) async fn head(&mut self) -> Message {
        loop {
            if let Some(message) = self.parse_head() {
                return message;
            }
            let ended = self.fill().await.is_err();
            assert!(!ended, "cut inside a head: {:?}", self.seen());
        }
    }

    /// Reads exactly `count` bytes.
    pub(crate) async fn bytes(&mut self, count: usize) -> Vec<u8> {
        while self.buffer.len() < count {
            let ended = self.fill().await.is_err();
            assert!(!ended, "ended after {:?}, wanted {count} bytes", self.seen());
        }
        self.buffer.drain(..count).collect()
    }

    /// Waits for the connection's end and returns how it came; whatever is still sent is kept.
    pub(crate) async fn ended(&mut self) -> Ending {
        loop {
            if let Err(ending) = self.fill().await {
                return ending;
            }
        }
    }

    /// Bytes read and not taken.
    pub(crate) fn left(&self) -> &[u8] {
        &self.buffer
    }

    fn seen(&self) -> String {
        let shown = &self.buffer[..self.buffer.len().min(400)];
        format!("{} bytes: {}", self.buffer.len(), String::from_utf8_lossy(shown))
    }

    async fn fill(&mut self) -> Result<(), Ending> {
        self.buffer.reserve(64 * 1024);
        let seen = self.seen();
        let read = self.stream.read_buf(&mut self.buffer);
        match within(&format!("more after {seen}"), read).await {
            Ok(0) => Err(Ending::Closed),
            Ok(_) => Ok(()),
            Err(_) => Err(Ending::Reset),
        }
    }

    fn parse_head(&mut self) -> Option<Message> {
        let end = self.buffer.windows(4).position(|w| w == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        self.buffer.drain(..end + 4);
        let mut lines = head.split("\r\n");
        let first = lines.next().unwrap_or_default().to_owned();
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            (name.to_owned(), value.to_owned())
        });
        Some(Message { first, headers: headers.collect(), ..Message::default() })
    }

    async fn body(&mut self, mut message: Message, request: bool) -> Option<Message> {
        let status = if request { 200 } else { message.status() };
        let bodiless = status < 200 || status == 204 || status == 304;
        if bodiless {
            message.whole = true;
        } else if message.header("Transfer-Encoding") == Some("chunked") {
            self.chunks(&mut message).await;
        } else if let Some(length) = message.header("Content-Length") {
            let length: usize = length.parse().unwrap();
            while self.buffer.len() < length && self.fill().await.is_ok() {}
            message.whole = self.buffer.len() >= length;
            let taken = length.min(self.buffer.len());
            message.body = self.buffer.drain(..taken).collect();
        } else if request {
            message.whole = true;
        } else {
            message.whole = self.ended().await == Ending::Closed;
            message.body = std::mem::take(&mut self.buffer);
        }
        Some(message)
    }

    async fn chunks(&mut self, message: &mut Message) {
        loop {
            let Some(line) = self.line().await else { return };
            let size = usize::from_str_radix(line.split(';').next().unwrap_or_default(), 16);
            let size = size.unwrap_or_else(|_| panic!("chunk size {line:?}"));
            if size == 0 {
                break;
            }
            while self.buffer.len() < size + 2 {
                if self.fill().await.is_err() {
                    return;
                }
            }
            message.body.extend(self.buffer.drain(..size));
            let end: Vec<u8> = self.buffer.drain(..2).collect();
            assert_eq!(end, b"\r\n", "end of a chunk");
        }
        while let Some(line) = self.line().await {
            if line.is_empty() {
                message.whole = true;
                return;
            }
            message.trailers.push(line);
        }
    }

    async fn line(&mut self) -> Option<String> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|w| w == b"\r\n") {
                let line = self.buffer.drain(..end + 2).collect::<Vec<u8>>();
                return Some(String::from_utf8_lossy(&line[..end]).into_owned());
            }
            self.fill().await.ok()?;
        }
    }
}
