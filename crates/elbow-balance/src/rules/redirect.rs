//! Redirects: placeholders, and a `Location` that is always absolute and always names the port
//! (elb reference, section 8, redirect).

use std::fmt::Write as _;

use super::error::ActionError;
use super::limits::{LOCATION_BYTES_MAX, REDIRECT_PART_CHARACTERS_MAX};
use super::spec::RedirectSpec;

/// A redirect action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// `None` keeps the listener's.
    scheme: Option<Scheme>,
    host: Template,
    /// `None` keeps the listener's.
    port: Option<u16>,
    path: Template,
    query: Template,
    status: u16,
}

/// The protocol of a listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Plain.
    Http,
    /// With TLS.
    Https,
}

/// Where a request was for; a redirect's placeholders stand for its parts.
#[derive(Clone, Copy, Debug)]
pub struct Location<'a> {
    /// `#{protocol}`
    pub scheme: Scheme,
    /// `#{host}`: without port; the load balancer's name if the request has none.
    pub host: &'a [u8],
    /// `#{port}`: the listener's.
    pub port: u16,
    /// `#{path}`, here with the leading slash that the placeholder lacks.
    pub path: &'a [u8],
    /// `#{query}`
    pub query: &'a [u8],
}

/// The `Location` would be too long; answered with 507.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a redirect's Location has more than {LOCATION_BYTES_MAX} bytes")]
pub struct LocationTooLong;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Template(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(Box<str>),
    Hole(Hole),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hole {
    Protocol,
    Host,
    Port,
    Path,
    Query,
}

/// The form of one part.
struct Part {
    name: &'static str,
    default: &'static str,
    characters_min: usize,
    holes: &'static [Hole],
    /// Characters that would end the part.
    ends: &'static str,
}

const HOST: Part = Part {
    name: "host",
    default: "#{host}",
    characters_min: 1,
    holes: &[Hole::Host],
    ends: "/?#@\\ ",
};
const PATH: Part = Part {
    name: "path",
    default: "/#{path}",
    characters_min: 1,
    holes: &[Hole::Host, Hole::Path, Hole::Port],
    ends: "?# ",
};
const QUERY: Part = Part {
    name: "query",
    default: "#{query}",
    characters_min: 0,
    holes: &[Hole::Protocol, Hole::Host, Hole::Port, Hole::Path, Hole::Query],
    ends: "# ",
};

// === impl Redirect ===

impl Redirect {
    /// A redirect within AWS's limits.
    ///
    /// # Errors
    /// Names the member that breaks one, or that it leads back to itself.
    pub fn try_new(spec: &RedirectSpec) -> Result<Self, ActionError> {
        let scheme = match spec.protocol.as_deref() {
            None | Some("#{protocol}") => None,
            Some("HTTP") => Some(Scheme::Http),
            Some("HTTPS") => Some(Scheme::Https),
            Some(other) => return Err(ActionError::RedirectProtocol(other.to_owned())),
        };
        let port = match spec.port.as_deref() {
            None | Some("#{port}") => None,
            Some(text) => Some(port(text)?),
        };
        let (path, query) = (spec.path.as_deref(), spec.query.as_deref());
        if let Some(path) = path.filter(|path| !path.is_empty() && !path.starts_with('/')) {
            return Err(ActionError::RedirectPath(path.to_owned()));
        }
        if let Some(query) = query.filter(|query| query.starts_with('?')) {
            return Err(ActionError::RedirectQuery(query.to_owned()));
        }
        let status = match spec.status_code.as_str() {
            "HTTP_301" => 301,
            "HTTP_302" => 302,
            other => return Err(ActionError::RedirectStatus(other.to_owned())),
        };
        let host = Template::try_new(&HOST, spec.host.as_deref())?;
        let path = Template::try_new(&PATH, path)?;
        let query = Template::try_new(&QUERY, query)?;
        let same_host = host == Template::try_new(&HOST, None)?;
        let same_path = path == Template::try_new(&PATH, None)?;
        if scheme.is_none() && port.is_none() && same_host && same_path {
            return Err(ActionError::RedirectLoop);
        }
        Ok(Self { scheme, host, port, path, query, status })
    }

    /// Whether it may stand in a listener of this protocol.
    ///
    /// # Errors
    /// A redirect from HTTPS to HTTP may not.
    pub fn check_scheme(&self, listener: Scheme) -> Result<(), ActionError> {
        match (listener, self.scheme) {
            (Scheme::Https, Some(Scheme::Http)) => Err(ActionError::RedirectToPlain),
            _ => Ok(()),
        }
    }

    /// 301 or 302.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The `Location` for a request that was for `from`. It is visible ASCII whatever the request
    /// was: other bytes are percent-encoded.
    ///
    /// # Errors
    /// Longer than 8 KB.
    pub fn location(&self, from: &Location<'_>) -> Result<String, LocationTooLong> {
        let mut out = String::with_capacity(64 + from.host.len() + from.path.len());
        out.push_str(self.scheme.unwrap_or(from.scheme).prefix());
        self.host.fill(from, &mut out);
        push_number(self.port.unwrap_or(from.port), ":", &mut out);
        self.path.fill(from, &mut out);
        let path_end = out.len();
        out.push('?');
        self.query.fill(from, &mut out);
        if out.len() == path_end + 1 {
            out.truncate(path_end);
        }
        if out.len() > LOCATION_BYTES_MAX { Err(LocationTooLong) } else { Ok(out) }
    }
}

fn port(text: &str) -> Result<u16, ActionError> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|&port: &u16| plain && port > 0);
    number.ok_or_else(|| ActionError::RedirectPort(text.to_owned()))
}

// === impl Scheme ===

impl Scheme {
    /// `http` or `https`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            Self::Http => "http://",
            Self::Https => "https://",
        }
    }
}

// === impl Template ===

impl Template {
    fn try_new(part: &Part, text: Option<&str>) -> Result<Self, ActionError> {
        let text = text.unwrap_or(part.default);
        let characters = text.chars().count();
        let (min, max) = (part.characters_min, REDIRECT_PART_CHARACTERS_MAX);
        if !(min..=max).contains(&characters) {
            return Err(ActionError::RedirectLength { part: part.name, characters, min, max });
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find("#{") {
            let Some(length) = rest[start..].find('}') else { break };
            let name = &rest[start + 2..start + length];
            let hole =
                Hole::of(name).filter(|hole| part.holes.contains(hole)).ok_or_else(|| {
                    ActionError::RedirectPlaceholder { part: part.name, name: name.to_owned() }
                })?;
            Self::push_text(part, &rest[..start], &mut pieces)?;
            pieces.push(Piece::Hole(hole));
            rest = &rest[start + length + 1..];
        }
        Self::push_text(part, rest, &mut pieces)?;
        Ok(Self(pieces))
    }

    fn push_text(part: &Part, text: &str, pieces: &mut Vec<Piece>) -> Result<(), ActionError> {
        let wrong = |c: &char| !c.is_ascii_graphic() || part.ends.contains(*c);
        if let Some(character) = text.chars().find(wrong) {
            return Err(ActionError::RedirectCharacter { part: part.name, character });
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text.into()));
        }
        Ok(())
    }

    fn fill(&self, from: &Location<'_>, out: &mut String) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Hole(Hole::Protocol) => out.push_str(from.scheme.as_str()),
                Piece::Hole(Hole::Host) => push_visible(from.host, out),
                Piece::Hole(Hole::Port) => push_number(from.port, "", out),
                Piece::Hole(Hole::Path) => {
                    push_visible(from.path.strip_prefix(b"/").unwrap_or(from.path), out);
                }
                Piece::Hole(Hole::Query) => push_visible(from.query, out),
            }
        }
    }
}

impl Hole {
    fn of(name: &str) -> Option<Self> {
        match name {
            "protocol" => Some(Self::Protocol),
            "host" => Some(Self::Host),
            "port" => Some(Self::Port),
            "path" => Some(Self::Path),
            "query" => Some(Self::Query),
            _ => None,
        }
    }
}

fn push_visible(bytes: &[u8], out: &mut String) {
    for &byte in bytes {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

fn push_number(port: u16, before: &str, out: &mut String) {
    let _ = write!(out, "{before}{port}");
}
