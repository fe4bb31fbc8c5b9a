//! A client of one HTTP/1.1 connection, as plain as tests can use: it sends bytes as they are.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A kept-alive connection.
pub(crate) struct Client(BufReader<TcpStream>);

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    /// By lower-case name.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

// === impl Client ===

impl Client {
    pub(crate) async fn connect(address: SocketAddr) -> Self {
        Self(BufReader::new(TcpStream::connect(address).await.expect("something listens")))
    }

    pub(crate) async fn request(&mut self, method: &str, target: &str, body: &str) -> Reply {
        let length = body.len();
        self.send(&format!(
            "{method} {target} HTTP/1.1\r\nHost: test\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
        .await;
        self.receive().await.expect("the connection stays open until the answer")
    }

    pub(crate) async fn get(&mut self, target: &str) -> Reply {
        self.request("GET", target, "").await
    }

    pub(crate) async fn send(&mut self, bytes: &str) {
        self.0.write_all(bytes.as_bytes()).await.expect("the connection is open");
    }

    /// The next answer, or `None` if the server has closed the connection.
    pub(crate) async fn receive(&mut self) -> Option<Reply> {
        super::patiently("an answer", self.read_reply()).await
    }

    async fn read_reply(&mut self) -> Option<Reply> {
        let mut line = String::new();
        if self.0.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let status = line.split(' ').nth(1).expect("a status line").parse().expect("a status");
        let mut headers = BTreeMap::new();
        loop {
            line.clear();
            self.0.read_line(&mut line).await.expect("a header");
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            headers.insert(name.to_ascii_lowercase(), value.to_owned());
        }
        let length = headers.get("content-length").map_or(0, |text| text.parse().expect("bytes"));
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).await.expect("a whole body");
        Some(Reply { status, headers, body: String::from_utf8(body).expect("UTF-8") })
    }
}

// === impl Reply ===

impl Reply {
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}
