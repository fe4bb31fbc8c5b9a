//! XML replies of the query protocols. Output only: no request has XML.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::shape::{Check, Member, Shape, View};

/// What differs between the two query protocols.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    /// The element of a list's items, unless the list has its own.
    pub(crate) item: &'static str,
}

impl Style {
    pub(crate) const QUERY: Self = Self { item: "member" };
    pub(crate) const EC2: Self = Self { item: "item" };
}

/// Writes a structure's members; those that are absent are left out, empty lists are empty elements.
pub(crate) fn write_members(out: &mut Vec<u8>, shape: &dyn Shape, style: Style) {
    for (index, member) in shape.schema().members.iter().enumerate() {
        let view = shape.field(index).view();
        if !matches!(view, View::Absent) {
            write_member(out, member, view, style);
        }
    }
}

pub(crate) fn write_member(out: &mut Vec<u8>, member: &Member, view: View<'_>, style: Style) {
    write_element(out, member.xml, view, member.check, style);
}

/// Writes `<name>text</name>`.
pub(crate) fn write_text_element(out: &mut Vec<u8>, name: &str, text: &str) {
    open(out, name);
    write_text(out, text);
    close(out, name);
}

fn write_element(out: &mut Vec<u8>, name: &str, view: View<'_>, check: Check, style: Style) {
    let at = out.len();
    open(out, name);
    let inner = out.len();
    match view {
        View::Absent => {}
        View::Text(text) => write_text(out, text),
        View::Bool(value) => out.extend_from_slice(if value { b"true" } else { b"false" }),
        View::Int(value) => out.extend_from_slice(value.to_string().as_bytes()),
        View::Float(value) => write_double(out, f64::from(value), &value),
        View::Double(value) => write_double(out, value, &value),
        View::Blob(bytes) => out.extend_from_slice(STANDARD.encode(bytes).as_bytes()),
        View::Time(time) if matches!(check, Check::WholeSeconds) => {
            out.extend_from_slice(time.to_seconds_text().as_bytes());
        }
        View::Time(time) => out.extend_from_slice(time.to_millis_text().as_bytes()),
        View::Struct(shape) => write_members(out, shape, style),
        View::List(list) => {
            let (item, each) = match check {
                Check::List(list) => (list.item.unwrap_or(style.item), list.each),
                _ => (style.item, Check::Any),
            };
            for index in 0..list.count() {
                write_element(out, item, list.item(index).view(), each, style);
            }
        }
        View::Map(map) => map.each(&mut |key, value| {
            open(out, "entry");
            write_text_element(out, "key", key);
            write_element(out, "value", value.view(), Check::Any, style);
            close(out, "entry");
        }),
    }
    if out.len() == inner {
        out.truncate(at);
        out.push(b'<');
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"/>");
    } else {
        close(out, name);
    }
}

pub(crate) fn open(out: &mut Vec<u8>, name: &str) {
    out.push(b'<');
    out.extend_from_slice(name.as_bytes());
    out.push(b'>');
}

pub(crate) fn close(out: &mut Vec<u8>, name: &str) {
    out.extend_from_slice(b"</");
    out.extend_from_slice(name.as_bytes());
    out.push(b'>');
}

fn write_double(out: &mut Vec<u8>, value: f64, shown: &dyn std::fmt::Debug) {
    if value.is_finite() {
        out.extend_from_slice(format!("{shown:?}").as_bytes());
    } else {
        out.extend_from_slice(not_finite(value).as_bytes());
    }
}

/// How Smithy's protocols write a number that is not finite.
pub(crate) fn not_finite(value: f64) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
}

/// Writes text with markup escaped. Characters that XML 1.0 cannot hold, escaped or not, become
/// U+FFFD; a carriage return is escaped because parsers turn a bare one into a line feed.
pub(crate) fn write_text(out: &mut Vec<u8>, text: &str) {
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let escape: &str = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\r' => "&#13;",
            '\n' | '\t' => continue,
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => continue,
        };
        out.extend_from_slice(&text.as_bytes()[from..at]);
        out.extend_from_slice(escape.as_bytes());
        from = at + c.len_utf8();
    }
    out.extend_from_slice(&text.as_bytes()[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let mut out = Vec::new();
        write_text(&mut out, "a<b>&\"c\"\r\n\u{0}\u{e9}");
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "a&lt;b&gt;&amp;&quot;c&quot;&#13;\n\u{fffd}\u{e9}"
        );
    }
}
