//! Responses the load balancer makes itself: errors, redirects, fixed responses.
//!
//! Bodies and header order are what an Application Load Balancer sends.

use crate::bytes;
use crate::reply::{connection_value, push_ours};

/// The `Server` of generated responses.
pub const SERVER: &str = "awselb/2.0";

/// The interim response to `Expect: 100-continue`.
pub const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";

/// The body of a generated response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratedBody<'a> {
    /// The HTML page of the status, where AWS has one.
    Page,
    /// A fixed response. AWS appends `; charset=utf-8` to `text/*` types.
    Fixed {
        /// One of AWS's five content types.
        content_type: &'a str,
        /// The message.
        content: &'a [u8],
    },
}

/// A generated response.
#[derive(Clone, Copy, Debug)]
pub struct Generated<'a> {
    /// Status code.
    pub status: u16,
    /// IMF-fixdate.
    pub date: &'a str,
    /// Whether the client's connection stays open.
    pub keep_alive: bool,
    /// The request was HEAD: the same head, no body.
    pub head_only: bool,
    /// `routing.http.response.server.enabled`.
    pub server: bool,
    /// Target of a redirect. Left out if it is no valid header value.
    pub location: Option<&'a str>,
    /// Header lines from listener attributes; invalid ones are left out.
    pub extra_headers: &'a [(&'a str, &'a [u8])],
    /// What follows the head.
    pub body: GeneratedBody<'a>,
}

/// Appends the generated response of a status with AWS's defaults.
pub fn generated_response(
    status: u16,
    date: &str,
    keep_alive: bool,
    head_only: bool,
    out: &mut Vec<u8>,
) {
    Generated::new(status, date, keep_alive, head_only).encode(out);
}

// === impl Generated ===

impl<'a> Generated<'a> {
    /// The page of that status.
    #[must_use]
    pub fn new(status: u16, date: &'a str, keep_alive: bool, head_only: bool) -> Self {
        Self {
            status,
            date,
            keep_alive,
            head_only,
            server: true,
            location: None,
            extra_headers: &[],
            body: GeneratedBody::Page,
        }
    }

    /// Appends the whole response.
    pub fn encode(&self, out: &mut Vec<u8>) {
        const HEAD_BYTES: usize = 512;
        out.reserve(HEAD_BYTES);
        out.extend_from_slice(b"HTTP/1.1 ");
        bytes::push_decimal(u64::from(self.status), out);
        out.push(b' ');
        let reason = self.reason();
        out.extend_from_slice(reason.as_bytes());
        out.extend_from_slice(b"\r\n");
        if self.server {
            push_ours("Server", SERVER.as_bytes(), out);
        }
        push_ours("Date", self.date.as_bytes(), out);
        match self.body {
            GeneratedBody::Page => {
                let title = Title { status: self.status, reason };
                if !reason.is_empty() {
                    push_ours("Content-Type", b"text/html", out);
                }
                self.push_rest(title.page_bytes(), out);
                if !self.head_only && self.may_have_body() {
                    title.push_page(out);
                }
            }
            GeneratedBody::Fixed { content_type, content } => {
                push_content_type(content_type, out);
                self.push_rest(content.len(), out);
                if !self.head_only && self.may_have_body() {
                    out.extend_from_slice(content);
                }
            }
        }
    }

    /// From the length to the end of the head.
    fn push_rest(&self, content_bytes: usize, out: &mut Vec<u8>) {
        if self.may_have_body() {
            out.extend_from_slice(b"Content-Length: ");
            bytes::push_decimal(content_bytes as u64, out);
            out.extend_from_slice(b"\r\n");
        }
        bytes::push_header(b"Connection", connection_value(self.keep_alive), out);
        if let Some(location) = self.location {
            push_ours("Location", location.as_bytes(), out);
        }
        for (name, value) in self.extra_headers {
            push_ours(name, value, out);
        }
        out.extend_from_slice(b"\r\n");
    }

    /// RFC 9110 8.6 and 15.3.5: a 204 declares no length, and content configured for it is not sent.
    fn may_have_body(&self) -> bool {
        self.status >= 200 && !matches!(self.status, 204 | 304)
    }

    fn reason(&self) -> &'static str {
        reason(self.status)
    }
}

struct Title {
    status: u16,
    reason: &'static str,
}

// === impl Title ===

impl Title {
    const PARTS: [&'static str; 3] = [
        "<html>\r\n<head><title>",
        "</title></head>\r\n<body>\r\n<center><h1>",
        "</h1></center>\r\n</body>\r\n</html>\r\n",
    ];

    /// Codes of AWS's own have no reason and, as far as is known, no page.
    fn page_bytes(&self) -> usize {
        if self.reason.is_empty() {
            return 0;
        }
        let fixed: usize = Self::PARTS.iter().map(|part| part.len()).sum();
        fixed + 2 * ("503 ".len() + self.reason.len())
    }

    fn push_page(&self, out: &mut Vec<u8>) {
        if self.reason.is_empty() {
            return;
        }
        for (index, part) in Self::PARTS.iter().enumerate() {
            if index > 0 {
                bytes::push_decimal(u64::from(self.status), out);
                out.push(b' ');
                out.extend_from_slice(self.reason.as_bytes());
            }
            out.extend_from_slice(part.as_bytes());
        }
    }
}

fn push_content_type(content_type: &str, out: &mut Vec<u8>) {
    if bytes::ByteKinds::of(content_type.as_bytes()).control || content_type.is_empty() {
        return;
    }
    out.extend_from_slice(b"Content-Type: ");
    out.extend_from_slice(content_type.as_bytes());
    if content_type.starts_with("text/") && !content_type.contains(';') {
        out.extend_from_slice(b"; charset=utf-8");
    }
    out.extend_from_slice(b"\r\n");
}

/// Reason texts as the load balancer words them; empty for codes of its own.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        400 => "Bad Request",
        401 => "Authorization Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Not Allowed",
        408 => "Request Time-out",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        413 => "Request Entity Too Large",
        414 => "Request-URI Too Large",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Temporarily Unavailable",
        504 => "Gateway Time-out",
        505 => "HTTP Version Not Supported",
        507 => "Insufficient Storage",
        _ => "",
    }
}

#[cfg(test)]
mod tests;
