//! How typed shapes are seen by the codecs: tables of members, and fields that can be looked at and
//! filled without knowing their type. One codec per protocol walks any shape through this, so that
//! the generated code holds no encoding of its own.

mod field;
mod macros;
mod reflect;

use elbow_base::Timestamp;

use crate::pattern::Pattern;

pub(crate) use field::NOTHING;
pub use field::Nothing;
pub(crate) use macros::{operation, shape, structure_field, values};
pub(crate) use reflect::{debug, equal};

/// A structure of a service's API.
pub trait Shape: Send + Sync + 'static {
    /// Its members, in the order of [`Shape::field`].
    fn schema(&self) -> &'static Structure;
    /// The member at `index` of the schema.
    fn field(&self, index: usize) -> &dyn Field;
    /// The member at `index` of the schema, to be filled.
    fn field_mut(&mut self, index: usize) -> &mut dyn Field;
}

/// A value inside a shape.
pub trait Field: Send + Sync {
    /// What is there.
    fn view(&self) -> View<'_>;
    /// Where to put a value; makes an absent one present.
    fn slot(&mut self) -> Slot<'_>;
}

/// A list, whatever it holds.
pub trait List: Send + Sync {
    /// How many items it has.
    fn count(&self) -> usize;
    /// The item at `index`.
    fn item(&self, index: usize) -> &dyn Field;
    /// Adds an item and returns it to be filled.
    fn push_item(&mut self) -> &mut dyn Field;
}

/// A map from text, whatever it holds.
pub trait Entries: Send + Sync {
    /// How many entries it has.
    fn count(&self) -> usize;
    /// Calls `visit` with every entry, in the order of the keys.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, &'a dyn Field));
    /// Adds an entry and returns its value to be filled.
    fn insert_entry(&mut self, key: &str) -> &mut dyn Field;
}

/// What a field holds.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// Nothing: an optional member that is not there.
    Absent,
    /// Text, or an enumerated value.
    Text(&'a str),
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number in single precision.
    Float(f32),
    /// A number in double precision.
    Double(f64),
    /// Bytes.
    Blob(&'a [u8]),
    /// A point in time.
    Time(Timestamp),
    /// A list.
    List(&'a dyn List),
    /// A map.
    Map(&'a dyn Entries),
    /// A structure.
    Struct(&'a dyn Shape),
}

/// Where a field takes its value.
pub enum Slot<'a> {
    /// Text, or an enumerated value.
    Text(&'a mut String),
    /// True or false.
    Bool(&'a mut bool),
    /// A whole number of 32 bits.
    Int(&'a mut i32),
    /// A whole number of 64 bits.
    Long(&'a mut i64),
    /// A number in single precision.
    Float(&'a mut f32),
    /// A number in double precision.
    Double(&'a mut f64),
    /// Bytes.
    Blob(&'a mut Vec<u8>),
    /// A point in time.
    Time(&'a mut Timestamp),
    /// A list.
    List(&'a mut dyn List),
    /// A map.
    Map(&'a mut dyn Entries),
    /// A structure.
    Struct(&'a mut dyn Shape),
}

/// The table of a structure.
pub struct Structure {
    /// The Rust type's name.
    pub name: &'static str,
    /// Its members.
    pub members: &'static [Member],
}

/// A member of a structure: its name on each wire and what it must satisfy.
pub struct Member {
    /// The model's name: JSON, CBOR and, unless told otherwise, the others.
    pub name: &'static str,
    /// The name in a query request.
    pub query: &'static str,
    /// The element in an XML reply.
    pub xml: &'static str,
    /// Whether a request without it is refused.
    pub required: bool,
    /// What its value must satisfy.
    pub check: Check,
}

/// What a value must satisfy, and the wire names of what is inside a list or map.
#[derive(Clone, Copy)]
pub enum Check {
    /// Anything of the right type.
    Any,
    /// Text.
    Text(&'static TextCheck),
    /// Numbers.
    Number(&'static NumberCheck),
    /// Lists.
    List(&'static ListCheck),
    /// Maps.
    Map(&'static MapCheck),
    /// A time that is written in XML without a fraction.
    WholeSeconds,
}

/// Constraints on text. The length is in characters.
pub struct TextCheck {
    /// The least length.
    pub min: u32,
    /// The greatest length; `u32::MAX` for none.
    pub max: u32,
    /// A pattern that the whole text must match.
    pub pattern: Option<&'static Pattern>,
    /// The values that are known; empty if any text will do.
    pub values: &'static [&'static str],
}

/// Constraints on numbers.
pub struct NumberCheck {
    /// The least value.
    pub min: Option<i64>,
    /// The greatest value.
    pub max: Option<i64>,
}

/// Constraints on lists.
pub struct ListCheck {
    /// The least number of items.
    pub min: u32,
    /// The greatest number of items; `u32::MAX` for none.
    pub max: u32,
    /// The element of an item in XML, if it is not the protocol's usual one.
    pub item: Option<&'static str>,
    /// What each item must satisfy.
    pub each: Check,
}

/// Constraints on maps.
pub struct MapCheck {
    /// The least number of entries.
    pub min: u32,
    /// The greatest number of entries; `u32::MAX` for none.
    pub max: u32,
    /// What each key must satisfy.
    pub key: Check,
    /// What each value must satisfy.
    pub value: Check,
}

/// Shorthand of the generated tables: the member may be absent.
pub(crate) const OPT: bool = false;
/// Shorthand of the generated tables: the member must be there.
pub(crate) const REQ: bool = true;

/// A member with one name for all protocols.
pub(crate) const fn m(name: &'static str, required: bool, check: Check) -> Member {
    Member { name, query: name, xml: name, required, check }
}

/// A member with its own name on each wire, as EC2's have.
pub(crate) const fn w(
    name: &'static str,
    query: &'static str,
    xml: &'static str,
    required: bool,
    check: Check,
) -> Member {
    Member { name, query, xml, required, check }
}
