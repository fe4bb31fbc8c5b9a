//! JSON bodies both ways (AWS JSON 1.0 and 1.1: timestamps are seconds, blobs base64, numbers that
//! are not finite are text).

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use crate::limits::{DEPTH_MAX, VALUES_MAX};
use crate::shape::{Shape, View};
use crate::time::millis;
use crate::{Node, ParseError};

/// Reads a body. An empty one is an empty object.
pub fn parse(body: &[u8]) -> Result<Node<'_>, ParseError> {
    if body.trim_ascii().is_empty() {
        return Ok(Node::Map(Vec::new()));
    }
    let values = Cell::new(0);
    let stopped = Cell::new(None);
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let seed = Seed { depth: 0, values: &values, stopped: &stopped };
    let node = seed.deserialize(&mut deserializer);
    let node = node.and_then(|node| deserializer.end().map(|()| node));
    node.map_err(|error| match stopped.take() {
        Some(limit) => limit,
        None => ParseError::malformed("JSON", error),
    })
}

#[derive(Clone, Copy)]
struct Seed<'c> {
    depth: usize,
    values: &'c Cell<usize>,
    stopped: &'c Cell<Option<ParseError>>,
}

impl Seed<'_> {
    fn inner<E: Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH_MAX {
            return self.stop(ParseError::TooDeep);
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    fn count<E: Error>(self) -> Result<(), E> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > VALUES_MAX {
            return self.stop(ParseError::TooManyValues);
        }
        Ok(())
    }

    fn stop<T, E: Error>(self, limit: ParseError) -> Result<T, E> {
        self.stopped.set(Some(limit));
        Err(E::custom("a limit was passed"))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Node<'de>, D::Error> {
        self.count()?;
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Int(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'de>, E> {
        #[expect(clippy::cast_precision_loss, reason = "too large for i64: only a double fits")]
        Ok(i64::try_from(value).map_or(Node::Double(value as f64), Node::Int))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Double(value))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node<'de>, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'de>, A::Error> {
        let inner = self.inner()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push((Cow::Owned(key), map.next_value_seed(inner)?));
        }
        Ok(Node::Map(entries))
    }
}

/// Writes a structure; members that are absent are left out.
pub(crate) fn write_struct(out: &mut Vec<u8>, shape: &dyn Shape) {
    out.push(b'{');
    let mut first = true;
    for (index, member) in shape.schema().members.iter().enumerate() {
        let view = shape.field(index).view();
        if matches!(view, View::Absent) {
            continue;
        }
        separate(out, &mut first);
        write_text(out, member.name);
        out.push(b':');
        write_view(out, view);
    }
    out.push(b'}');
}

fn write_view(out: &mut Vec<u8>, view: View<'_>) {
    match view {
        View::Absent => out.extend_from_slice(b"null"),
        View::Text(text) => write_text(out, text),
        View::Bool(value) => out.extend_from_slice(if value { b"true" } else { b"false" }),
        View::Int(value) => out.extend_from_slice(value.to_string().as_bytes()),
        View::Float(value) => write_number(out, f64::from(value), &value),
        View::Double(value) => write_number(out, value, &value),
        View::Blob(bytes) => {
            out.push(b'"');
            out.extend_from_slice(STANDARD.encode(bytes).as_bytes());
            out.push(b'"');
        }
        View::Time(time) => {
            let millis = millis(time);
            let text = match millis % 1000 {
                0 => (millis / 1000).to_string(),
                fraction => format!("{}.{fraction:03}", millis / 1000),
            };
            out.extend_from_slice(text.as_bytes());
        }
        View::Struct(shape) => write_struct(out, shape),
        View::List(list) => {
            out.push(b'[');
            let mut first = true;
            for index in 0..list.count() {
                separate(out, &mut first);
                write_view(out, list.item(index).view());
            }
            out.push(b']');
        }
        View::Map(map) => {
            out.push(b'{');
            let mut first = true;
            map.each(&mut |key, value| {
                separate(out, &mut first);
                write_text(out, key);
                out.push(b':');
                write_view(out, value.view());
            });
            out.push(b'}');
        }
    }
}

fn separate(out: &mut Vec<u8>, first: &mut bool) {
    if !std::mem::take(first) {
        out.push(b',');
    }
}

fn write_number(out: &mut Vec<u8>, value: f64, shown: &dyn fmt::Debug) {
    if value.is_finite() {
        out.extend_from_slice(format!("{shown:?}").as_bytes());
    } else {
        write_text(out, crate::xml::not_finite(value));
    }
}

/// Writes a quoted text (RFC 8259 section 7).
pub(crate) fn write_text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape: &[u8] = match byte {
            b'"' => b"\\\"",
            b'\\' => b"\\\\",
            b'\n' => b"\\n",
            b'\r' => b"\\r",
            b'\t' => b"\\t",
            0..0x20 => b"",
            _ => continue,
        };
        out.extend_from_slice(&text.as_bytes()[from..at]);
        if escape.is_empty() {
            out.extend_from_slice(format!("\\u{byte:04x}").as_bytes());
        } else {
            out.extend_from_slice(escape);
        }
        from = at + 1;
    }
    out.extend_from_slice(&text.as_bytes()[from..]);
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind() {
        let Node::Map(entries) =
            parse(br#"{"a":null,"b":[1,-2,3.5,true,"x\n"],"c":{},"d":18446744073709551615}"#)
                .unwrap()
        else {
            panic!("a map");
        };
        assert_eq!(entries[0].1, Node::Null);
        assert!(matches!(&entries[1].1, Node::List(items) if items.len() == 5));
        assert!(matches!(entries[3].1, Node::Double(_)));
        assert_eq!(parse(b"  ").unwrap(), Node::Map(Vec::new()));
    }

    #[test]
    fn limits_hold() {
        let deep = "[".repeat(DEPTH_MAX + 1) + &"]".repeat(DEPTH_MAX + 1);
        assert_eq!(parse(deep.as_bytes()), Err(ParseError::TooDeep));
        let many = format!("[{}1]", "1,".repeat(VALUES_MAX));
        assert_eq!(parse(many.as_bytes()), Err(ParseError::TooManyValues));
        for bytes in [&b"{"[..], b"{}x", b"\xff", b"[1,]", b"{\"a\":\"\xff\"}"] {
            assert!(matches!(parse(bytes), Err(ParseError::Malformed { .. })));
        }
    }

    #[test]
    fn text_is_escaped() {
        let mut out = Vec::new();
        write_text(&mut out, "a\"b\\c\n\u{1}\u{e9}");
        assert_eq!(serde_json::from_slice::<String>(&out).unwrap(), "a\"b\\c\n\u{1}\u{e9}");
    }
}
