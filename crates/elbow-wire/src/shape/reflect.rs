//! `Debug` and equality of any shape, by its table.

use std::fmt;

use super::{Entries, Field, Shape, View};

/// Writes the members that are there, as a derived `Debug` would.
pub(crate) fn debug(shape: &dyn Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let schema = shape.schema();
    let mut out = f.debug_struct(schema.name);
    for (index, member) in schema.members.iter().enumerate() {
        let view = shape.field(index).view();
        if !matches!(view, View::Absent) {
            out.field(member.name, &Shown(view));
        }
    }
    out.finish()
}

/// Whether two shapes of one type hold the same.
pub(crate) fn equal(left: &dyn Shape, right: &dyn Shape) -> bool {
    std::ptr::eq(left.schema(), right.schema())
        && (0..left.schema().members.len())
            .all(|index| same(left.field(index).view(), right.field(index).view()))
}

fn same(left: View<'_>, right: View<'_>) -> bool {
    match (left, right) {
        (View::Absent, View::Absent) => true,
        (View::Text(left), View::Text(right)) => left == right,
        (View::Bool(left), View::Bool(right)) => left == right,
        (View::Int(left), View::Int(right)) => left == right,
        (View::Float(left), View::Float(right)) => left == right,
        (View::Double(left), View::Double(right)) => left == right,
        (View::Blob(left), View::Blob(right)) => left == right,
        (View::Time(left), View::Time(right)) => left == right,
        (View::Struct(left), View::Struct(right)) => equal(left, right),
        (View::List(left), View::List(right)) => {
            left.count() == right.count()
                && (0..left.count())
                    .all(|index| same(left.item(index).view(), right.item(index).view()))
        }
        (View::Map(left), View::Map(right)) => {
            let (left, right) = (entries(left), entries(right));
            left.len() == right.len()
                && left
                    .iter()
                    .zip(&right)
                    .all(|(left, right)| left.0 == right.0 && same(left.1.view(), right.1.view()))
        }
        _ => false,
    }
}

fn entries(map: &dyn Entries) -> Vec<(&str, &dyn Field)> {
    let mut entries = Vec::with_capacity(map.count());
    map.each(&mut |key, value| entries.push((key, value)));
    entries
}

/// A view as `Debug` shows it.
struct Shown<'a>(View<'a>);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            View::Absent => f.write_str("-"),
            View::Text(text) => fmt::Debug::fmt(text, f),
            View::Bool(value) => fmt::Debug::fmt(&value, f),
            View::Int(value) => fmt::Debug::fmt(&value, f),
            View::Float(value) => fmt::Debug::fmt(&value, f),
            View::Double(value) => fmt::Debug::fmt(&value, f),
            View::Blob(bytes) => write!(f, "{} bytes", bytes.len()),
            View::Time(time) => fmt::Debug::fmt(&time, f),
            View::Struct(shape) => debug(shape, f),
            View::List(list) => f
                .debug_list()
                .entries((0..list.count()).map(|i| Shown(list.item(i).view())))
                .finish(),
            View::Map(map) => {
                let mut out = f.debug_map();
                map.each(&mut |key, value| {
                    out.entry(&key, &Shown(value.view()));
                });
                out.finish()
            }
        }
    }
}
