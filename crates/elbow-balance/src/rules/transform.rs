//! Rewrites of the host and of path and query that the target gets (elb reference, section 8,
//! transforms). They are applied after the rule was chosen, so they do not change the routing.

use regex::bytes::{Captures, Regex};

use super::error::RuleError;
use super::expression::compile;
use super::limits::{REWRITE_CHARACTERS_MAX, REWRITTEN_HOST_BYTES_MAX, REWRITTEN_TARGET_BYTES_MAX};
use super::normal::with_host;
use super::pattern::Case;
use super::spec::{RewriteSpec, TransformSpec};

/// The transforms of a rule; mostly none.
#[derive(Clone, Debug, Default)]
pub struct Transforms {
    host: Option<Rewrite>,
    url: Option<Rewrite>,
}

/// What the target gets instead; `None` keeps what was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// The Host, without a port unless the replacement has one.
    pub host: Option<String>,
    /// Path and query.
    pub target: Option<Vec<u8>>,
}

/// An expression matched and the result cannot be sent; answered with 500. The names are those of
/// AWS's access log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransformFailure {
    /// The new host is none.
    #[error("TransformInvalidHost")]
    InvalidHost,
    /// The new path is none.
    #[error("TransformInvalidPath")]
    InvalidPath,
    /// The result is too long.
    #[error("TransformBufferTooSmall")]
    BufferTooSmall,
}

#[derive(Clone, Debug)]
struct Rewrite {
    expression: Regex,
    replacement: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Piece {
    Text(Box<[u8]>),
    Group(usize),
}

// === impl Transforms ===

impl Transforms {
    /// Checks and compiles `specs`.
    ///
    /// # Errors
    /// Names the limit that is broken.
    pub fn try_new(specs: &[TransformSpec]) -> Result<Self, RuleError> {
        let mut transforms = Self::default();
        for spec in specs {
            let kind = spec.kind();
            let (place, rewrites, case) = match spec {
                // Hosts are compared in lower case; the expression may be written in any.
                TransformSpec::HostHeaderRewrite(rewrites) => {
                    (&mut transforms.host, rewrites, Case::Folded)
                }
                TransformSpec::UrlRewrite(rewrites) => {
                    (&mut transforms.url, rewrites, Case::Sensitive)
                }
            };
            if place.is_some() {
                return Err(RuleError::RepeatedTransform { kind });
            }
            let [rewrite] = rewrites.as_slice() else {
                return Err(RuleError::RewriteCount { kind, count: rewrites.len() });
            };
            *place = Some(Rewrite::try_new(kind, rewrite, case)?);
        }
        Ok(transforms)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.host.is_none() && self.url.is_none()
    }

    /// Applies them. `host` is without port; `target` is path and query as sent. Where an
    /// expression does not match, nothing changes.
    ///
    /// # Errors
    /// The result is no host, no path, or too long.
    pub fn apply(&self, host: &[u8], target: &[u8]) -> Result<Rewritten, TransformFailure> {
        let mut rewritten = Rewritten::default();
        if let Some(rewrite) = &self.host {
            let new = with_host(host, |host| rewrite.apply(host, REWRITTEN_HOST_BYTES_MAX))?;
            rewritten.host = new.map(valid_host).transpose()?;
        }
        if let Some(rewrite) = &self.url {
            let new = rewrite.apply(target, REWRITTEN_TARGET_BYTES_MAX)?;
            rewritten.target = new.map(valid_target).transpose()?;
        }
        Ok(rewritten)
    }
}

// === impl Rewrite ===

impl Rewrite {
    fn try_new(kind: &'static str, spec: &RewriteSpec, case: Case) -> Result<Self, RuleError> {
        let (regex, replace) = (&spec.regex, &spec.replace);
        let short = |text: &str| text.chars().count() <= REWRITE_CHARACTERS_MAX;
        if regex.is_empty() || !short(regex) || !short(replace) {
            return Err(RuleError::RewriteLength { kind });
        }
        let wrong = |text: &str| text.chars().find(|c| !matches!(c, ' '..='~'));
        if let Some(character) = wrong(regex).or_else(|| wrong(replace)) {
            return Err(RuleError::Character {
                field: kind,
                value: if wrong(regex).is_some() { regex } else { replace }.clone(),
                character,
                allowed: "printable ASCII is allowed",
            });
        }
        let expression = compile(regex, case).map_err(|reason| RuleError::Expression {
            of: kind,
            value: regex.clone(),
            reason,
        })?;
        let groups = expression.captures_len() - 1;
        let replacement = pieces(replace, groups).map_err(|group| RuleError::RewriteGroup {
            kind,
            replace: replace.clone(),
            group,
            groups,
        })?;
        Ok(Self { expression, replacement })
    }

    /// `text` with the first match replaced; `None` without a match.
    fn apply(&self, text: &[u8], max: usize) -> Result<Option<Vec<u8>>, TransformFailure> {
        let Some(captures) = self.expression.captures(text) else { return Ok(None) };
        let Some(whole) = captures.get(0) else { return Ok(None) };
        let inserted: usize = self.replacement.iter().map(|piece| piece.of(&captures).len()).sum();
        let kept = text.len() - whole.len();
        if kept + inserted > max {
            return Err(TransformFailure::BufferTooSmall);
        }
        let mut out = Vec::with_capacity(kept + inserted);
        out.extend_from_slice(&text[..whole.start()]);
        for piece in &self.replacement {
            out.extend_from_slice(piece.of(&captures));
        }
        out.extend_from_slice(&text[whole.end()..]);
        Ok(Some(out))
    }
}

impl Piece {
    fn of<'a>(&'a self, captures: &Captures<'a>) -> &'a [u8] {
        match self {
            Self::Text(text) => text,
            // A group that took no part in the match is empty.
            Self::Group(number) => captures.get(*number).map_or(&[], |group| group.as_bytes()),
        }
    }
}

/// Cuts a replacement at its `$1` and so on: as many digits as name a group that there is. A dollar
/// sign without a digit stands for itself. The error is the first group that there is not.
fn pieces(replace: &str, groups: usize) -> Result<Vec<Piece>, usize> {
    let mut pieces = Vec::new();
    let mut text = Vec::new();
    let mut rest = replace.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'$' || !after.first().is_some_and(u8::is_ascii_digit) {
            text.push(byte);
            continue;
        }
        let mut number = 0;
        while let Some((&digit @ b'0'..=b'9', after)) = rest.split_first() {
            let longer = number * 10 + usize::from(digit - b'0');
            if number > 0 && longer > groups {
                break;
            }
            number = longer;
            rest = after;
        }
        if number > groups {
            return Err(number);
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut text).into()));
        }
        pieces.push(Piece::Group(number));
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text.into()));
    }
    Ok(pieces)
}

/// RFC 3986 section 3.2.2 without what no client sends, and an optional port.
fn valid_host(host: Vec<u8>) -> Result<String, TransformFailure> {
    let text = String::from_utf8(host).map_err(|_| TransformFailure::InvalidHost)?;
    let (name, port) = match text.rsplit_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (text.as_str(), None),
    };
    let name_valid = !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    let port_valid = port.is_none_or(|port| {
        port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
    });
    if name_valid && port_valid { Ok(text) } else { Err(TransformFailure::InvalidHost) }
}

/// A path with an optional query: a slash first, no space, control character or fragment.
fn valid_target(target: Vec<u8>) -> Result<Vec<u8>, TransformFailure> {
    let valid = target.first() == Some(&b'/')
        && target.iter().all(|&byte| byte > b' ' && byte != 0x7f && byte != b'#');
    if valid { Ok(target) } else { Err(TransformFailure::InvalidPath) }
}
