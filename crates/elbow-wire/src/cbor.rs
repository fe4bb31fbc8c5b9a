//! CBOR bodies both ways (Smithy RPC v2 CBOR: definite or indefinite lengths, half to double
//! precision, tag 1 for times; RFC 8949).

use std::borrow::Cow;

use minicbor::data::{Tag, Type};
use minicbor::{Decoder, Encoder};

use crate::limits::{DEPTH_MAX, VALUES_MAX};
use crate::shape::{Shape, View};
use crate::time::{from_seconds, millis};
use crate::{Node, ParseError};

/// Tag 1: seconds since 1970 (RFC 8949 section 3.4.2).
const EPOCH_TIME: Tag = Tag::new(1);

/// Reads a body. An empty one is an empty map.
pub fn parse(body: &[u8]) -> Result<Node<'_>, ParseError> {
    if body.is_empty() {
        return Ok(Node::Map(Vec::new()));
    }
    let mut reader = Reader { decoder: Decoder::new(body), values: 0 };
    let node = reader.value(0)?;
    if reader.decoder.position() != body.len() {
        return Err(ParseError::malformed("CBOR", "bytes after the value"));
    }
    Ok(node)
}

struct Reader<'b> {
    decoder: Decoder<'b>,
    values: usize,
}

fn bad(error: minicbor::decode::Error) -> ParseError {
    ParseError::malformed("CBOR", error)
}

impl<'b> Reader<'b> {
    fn value(&mut self, depth: usize) -> Result<Node<'b>, ParseError> {
        self.values += 1;
        if self.values > VALUES_MAX {
            return Err(ParseError::TooManyValues);
        }
        if depth > DEPTH_MAX {
            return Err(ParseError::TooDeep);
        }
        let decoder = &mut self.decoder;
        Ok(match decoder.datatype().map_err(bad)? {
            Type::Null | Type::Undefined => {
                decoder.skip().map_err(bad)?;
                Node::Null
            }
            Type::Bool => Node::Bool(decoder.bool().map_err(bad)?),
            Type::F16 => Node::Double(f64::from(decoder.f16().map_err(bad)?)),
            Type::F32 => Node::Double(f64::from(decoder.f32().map_err(bad)?)),
            Type::F64 => Node::Double(decoder.f64().map_err(bad)?),
            Type::Bytes => Node::Bytes(Cow::Borrowed(decoder.bytes().map_err(bad)?)),
            Type::String => Node::Text(Cow::Borrowed(decoder.str().map_err(bad)?)),
            Type::BytesIndef => {
                let mut whole = Vec::new();
                for part in decoder.bytes_iter().map_err(bad)? {
                    whole.extend_from_slice(part.map_err(bad)?);
                }
                Node::Bytes(Cow::Owned(whole))
            }
            Type::StringIndef => {
                let mut whole = String::new();
                for part in decoder.str_iter().map_err(bad)? {
                    whole.push_str(part.map_err(bad)?);
                }
                Node::Text(Cow::Owned(whole))
            }
            Type::Array | Type::ArrayIndef => self.list(depth)?,
            Type::Map | Type::MapIndef => self.map(depth)?,
            Type::Tag => self.tagged(depth)?,
            Type::Simple | Type::Break | Type::Unknown(_) => {
                return Err(ParseError::malformed("CBOR", "a value of no known type"));
            }
            _ => {
                let value = i128::from(decoder.int().map_err(bad)?);
                #[expect(clippy::cast_precision_loss, reason = "only a double fits")]
                i64::try_from(value).map_or(Node::Double(value as f64), Node::Int)
            }
        })
    }

    fn list(&mut self, depth: usize) -> Result<Node<'b>, ParseError> {
        let mut left = self.decoder.array().map_err(bad)?;
        let mut items = Vec::new();
        while self.has_more(&mut left)? {
            items.push(self.value(depth + 1)?);
        }
        Ok(Node::List(items))
    }

    fn map(&mut self, depth: usize) -> Result<Node<'b>, ParseError> {
        let mut left = self.decoder.map().map_err(bad)?;
        let mut entries = Vec::new();
        while self.has_more(&mut left)? {
            let Node::Text(key) = self.value(depth + 1)? else {
                return Err(ParseError::malformed("CBOR", "a map key that is not text"));
            };
            entries.push((key, self.value(depth + 1)?));
        }
        Ok(Node::Map(entries))
    }

    /// Whether another item follows; `left` counts down where the length is definite.
    fn has_more(&mut self, left: &mut Option<u64>) -> Result<bool, ParseError> {
        if let Some(left) = left {
            let more = *left > 0;
            *left = left.saturating_sub(1);
            return Ok(more);
        }
        let more = self.decoder.datatype().map_err(bad)? != Type::Break;
        if !more {
            self.decoder.skip().map_err(bad)?;
        }
        Ok(more)
    }

    fn tagged(&mut self, depth: usize) -> Result<Node<'b>, ParseError> {
        let tag = self.decoder.tag().map_err(bad)?;
        let node = self.value(depth + 1)?;
        if tag != EPOCH_TIME {
            return Ok(node);
        }
        #[expect(clippy::cast_precision_loss, reason = "seconds far below 2^53")]
        let seconds = match node {
            Node::Int(seconds) => seconds as f64,
            Node::Double(seconds) => seconds,
            _ => return Err(ParseError::malformed("CBOR", "a time that is not a number")),
        };
        from_seconds(seconds)
            .map(Node::Time)
            .ok_or_else(|| ParseError::malformed("CBOR", "a time that is not finite"))
    }
}

/// Writes a structure; members that are absent are left out.
pub(crate) fn write_struct(out: &mut Vec<u8>, shape: &dyn Shape) {
    let mut encoder = Encoder::new(out);
    // Writing to a vector cannot fail.
    let _ = encode_struct(&mut encoder, shape);
}

type Outcome = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn encode_struct(to: &mut Encoder<&mut Vec<u8>>, shape: &dyn Shape) -> Outcome {
    let members = shape.schema().members;
    let present = |index: &usize| !matches!(shape.field(*index).view(), View::Absent);
    to.map((0..members.len()).filter(present).count() as u64)?;
    for index in (0..members.len()).filter(present) {
        to.str(members[index].name)?;
        encode(to, shape.field(index).view())?;
    }
    Ok(())
}

fn encode(to: &mut Encoder<&mut Vec<u8>>, view: View<'_>) -> Outcome {
    match view {
        View::Absent => to.null()?,
        View::Text(text) => to.str(text)?,
        View::Bool(value) => to.bool(value)?,
        View::Int(value) => to.i64(value)?,
        View::Float(value) => to.f32(value)?,
        View::Double(value) => to.f64(value)?,
        View::Blob(bytes) => to.bytes(bytes)?,
        View::Time(time) => {
            let millis = millis(time);
            to.tag(EPOCH_TIME)?;
            #[expect(clippy::cast_precision_loss, reason = "milliseconds far below 2^53")]
            if millis.is_multiple_of(1000) {
                to.u64(millis / 1000)?
            } else {
                to.f64(millis as f64 / 1e3)?
            }
        }
        View::Struct(shape) => return encode_struct(to, shape),
        View::List(list) => {
            to.array(list.count() as u64)?;
            for index in 0..list.count() {
                encode(to, list.item(index).view())?;
            }
            return Ok(());
        }
        View::Map(map) => {
            to.map(map.count() as u64)?;
            let mut outcome = Ok(());
            map.each(&mut |key, value| {
                if outcome.is_ok() {
                    outcome = to.str(key).map(|_| ()).and_then(|()| encode(to, value.view()));
                }
            });
            return outcome;
        }
    };
    Ok(())
}

/// Writes an error body: a type and a message, then the members of its shape.
pub(crate) fn write_error(
    out: &mut Vec<u8>,
    kind: &str,
    message: &str,
    detail: Option<&dyn Shape>,
) {
    let mut encoder = Encoder::new(out);
    let _ = encode_error(&mut encoder, kind, message, detail);
}

fn encode_error(
    to: &mut Encoder<&mut Vec<u8>>,
    kind: &str,
    message: &str,
    detail: Option<&dyn Shape>,
) -> Outcome {
    to.begin_map()?;
    to.str("__type")?.str(kind)?.str("message")?.str(message)?;
    if let Some(detail) = detail {
        for (index, member) in detail.schema().members.iter().enumerate() {
            let view = detail.field(index).view();
            if !member.name.eq_ignore_ascii_case("message") && !matches!(view, View::Absent) {
                to.str(member.name)?;
                encode(to, view)?;
            }
        }
    }
    to.end()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_length_and_all_precisions() {
        // {"a": [1, 1.5 (half), 1(1714557600.5), h'0102'], "b": null} with indefinite lengths.
        let body = [
            &b"\xbf\x61a\x9f\x01\xf9\x3e\x00\xc1\xfb"[..],
            &1_714_557_600.5f64.to_be_bytes(),
            b"\x42\x01\x02\xff\x61b\xf6\xff",
        ]
        .concat();
        let Node::Map(entries) = parse(&body).unwrap() else { panic!("a map") };
        let Node::List(items) = &entries[0].1 else { panic!("a list") };
        assert_eq!(items[..2], [Node::Int(1), Node::Double(1.5)]);
        assert!(
            matches!(items[2], Node::Time(time) if time.to_millis_text() == "2024-05-01T10:00:00.500Z")
        );
        assert_eq!(items[3], Node::Bytes(Cow::Borrowed(&[1, 2])));
        assert_eq!(entries[1].1, Node::Null);
    }

    #[test]
    fn limits_hold() {
        assert_eq!(parse(&[0x81; DEPTH_MAX + 2]), Err(ParseError::TooDeep));
        // A length that the bytes do not have allocates nothing.
        assert!(parse(b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff").is_err());
        assert!(parse(b"\x01\x01").is_err());
        assert!(parse(b"\xa1\x01\x01").is_err());
        assert!(parse(b"\xff").is_err());
        let many = [&b"\x9f"[..], &vec![1; VALUES_MAX], b"\xff"].concat();
        assert_eq!(parse(&many), Err(ParseError::TooManyValues));
    }
}
