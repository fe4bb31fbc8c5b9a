//! A second, naive request reader: whole text, strings, no state. It exists to disagree with the fast
//! one if either is wrong, so it shares no code with it.

use crate::BodyFraming;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct SlowRequest {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) minor_version: u32,
    /// Lower-case names, trimmed values.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: BodyFraming,
    /// Spaces, line ends or names that another reader could take differently.
    pub(super) is_odd: bool,
    pub(super) consumed: usize,
}

/// `Err` for incomplete and for refused heads alike.
pub(super) fn parse(input: &[u8]) -> Result<SlowRequest, ()> {
    let text: String = input.iter().map(|&byte| char::from(byte)).collect();
    let mut rest = text.as_str();
    let mut consumed = 0;
    let mut is_odd = false;
    let mut lines = Vec::new();
    let mut empty_lines = 0;
    loop {
        let newline = rest.find('\n').ok_or(())?;
        let line = &rest[..newline];
        consumed += rest[..=newline].chars().count();
        rest = &rest[newline + 1..];
        is_odd |= !line.ends_with('\r');
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.contains(['\0', '\r']) {
            return Err(());
        }
        if !line.is_empty() {
            lines.push(line);
        } else if lines.is_empty() {
            empty_lines += 1;
            if empty_lines > 4 {
                return Err(());
            }
        } else {
            break;
        }
    }
    let (first, fields) = lines.split_first().ok_or(())?;
    let (method, target, minor_version, odd_line) = request_line(first)?;
    let mut headers = Vec::new();
    for field in fields {
        let (name, value) = field.split_once(':').ok_or(())?;
        if name.is_empty() || !name.chars().all(is_token) {
            return Err(());
        }
        headers.push((name.to_ascii_lowercase(), value.trim_matches([' ', '\t']).to_owned()));
    }
    let values = |wanted: &str| -> Vec<String> {
        let all = headers.iter().filter(|(name, _)| name == wanted);
        all.map(|(_, value)| value.clone()).collect()
    };
    let hosts = values("host");
    if hosts.len() > 1
        || hosts.is_empty() && minor_version >= 1
        || !hosts.iter().all(|h| is_host(h))
    {
        return Err(());
    }
    let imitated = headers.iter().any(|(name, _)| {
        let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        let framing = ["contentlength", "transferencoding"].contains(&letters.as_str());
        framing && !["content-length", "transfer-encoding"].contains(&name.as_str())
    });
    let body = framing(&values("transfer-encoding"), &values("content-length"), imitated)?;
    let is_odd = is_odd || odd_line || imitated;
    Ok(SlowRequest { method, target, minor_version, headers, body, is_odd, consumed })
}

fn request_line(line: &str) -> Result<(String, String, u32, bool), ()> {
    if line.starts_with(' ') {
        return Err(());
    }
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let [method, target, version] = words[..] else { return Err(()) };
    let minor = version.strip_prefix("HTTP/1.").ok_or(())?;
    if minor.len() != 1 || !minor.chars().all(|c| c.is_ascii_digit()) {
        return Err(());
    }
    let minor: u32 = minor.parse().map_err(|_| ())?;
    if !method.chars().all(is_token) || ["TRACE", "CONNECT"].contains(&method) {
        return Err(());
    }
    if target.chars().any(|c| c.is_ascii_control() || c == '#') {
        return Err(());
    }
    let absolute = target
        .split_once("://")
        .filter(|(scheme, _)| ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()));
    let valid = match absolute {
        _ if target.starts_with('/') => true,
        Some((_, rest)) => is_host(&rest[..rest.find(['/', '?']).unwrap_or(rest.len())]),
        None => target == "*" && method == "OPTIONS",
    };
    if !valid {
        return Err(());
    }
    let is_odd = minor > 1 || line != format!("{method} {target} {version}");
    Ok((method.to_owned(), target.to_owned(), minor, is_odd))
}

fn framing(codings: &[String], lengths: &[String], imitated: bool) -> Result<BodyFraming, ()> {
    if imitated && !(codings.is_empty() && lengths.is_empty()) {
        return Err(());
    }
    let mut numbers = Vec::new();
    for length in lengths {
        let digits = !length.is_empty() && length.chars().all(|c| c.is_ascii_digit());
        numbers.push(digits.then(|| length.parse::<u64>().ok()).flatten().ok_or(())?);
    }
    if numbers.windows(2).any(|pair| pair[0] != pair[1]) {
        return Err(());
    }
    let joined = codings.join(",").to_ascii_lowercase();
    match (joined.as_str(), codings.len(), numbers.first()) {
        (_, 0, None) => Ok(BodyFraming::None),
        (_, 0, Some(length)) => Ok(BodyFraming::Length(*length)),
        ("chunked", 1, _) => Ok(BodyFraming::Chunked),
        ("identity", 1, None) => Ok(BodyFraming::None),
        _ => Err(()),
    }
}

fn is_host(text: &str) -> bool {
    let (host, port) = match text.rfind(':') {
        Some(at) if !text.ends_with(']') => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    let port_valid = port.is_empty()
        || port.len() <= 5
            && port.chars().all(|c| c.is_ascii_digit())
            && port.parse::<u32>().is_ok_and(|port| port <= 65_535);
    let inner = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let host_valid = match inner {
        Some(inner) => {
            inner.contains(':') && inner.chars().all(|c| c.is_ascii_hexdigit() || ":.".contains(c))
        }
        None => host.chars().all(|c| c.is_ascii_alphanumeric() || "-._~%!$&'()*+;=".contains(c)),
    };
    !host.is_empty() && host.len() <= 255 && port_valid && host_valid
}

fn is_token(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter)
}
