//! The Rust types that members are made of.

use std::collections::BTreeMap;

use elbow_base::Timestamp;

use super::{Entries, Field, List, Shape, Slot, Structure, View, structure_field};

/// The member that a table does not have.
pub(crate) static NOTHING: Option<bool> = None;

static NO_MEMBERS: Structure = Structure { name: "Nothing", members: &[] };

/// The input or output of an operation that has none.
#[derive(Clone, Copy, Default)]
pub struct Nothing;

impl Shape for Nothing {
    fn schema(&self) -> &'static Structure {
        &NO_MEMBERS
    }

    fn field(&self, _index: usize) -> &dyn Field {
        &NOTHING
    }

    fn field_mut(&mut self, _index: usize) -> &mut dyn Field {
        panic!("a structure has no member beyond its table")
    }
}

structure_field!(Nothing);

/// A field of one scalar type.
macro_rules! scalar {
    ($kind:ty, $slot:ident, $self:ident => $view:expr) => {
        impl Field for $kind {
            fn view(&self) -> View<'_> {
                let $self = self;
                $view
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
        }
    };
}

scalar!(String, Text, this => View::Text(this));
scalar!(bool, Bool, this => View::Bool(*this));
scalar!(i32, Int, this => View::Int(i64::from(*this)));
scalar!(i64, Long, this => View::Int(*this));
scalar!(f32, Float, this => View::Float(*this));
scalar!(f64, Double, this => View::Double(*this));
scalar!(Timestamp, Time, this => View::Time(*this));
scalar!(Vec<u8>, Blob, this => View::Blob(this));

impl<T: Field + Default> Field for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Field::view)
    }

    fn slot(&mut self) -> Slot<'_> {
        self.get_or_insert_default().slot()
    }
}

impl<T: Field + Default> Field for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }
}

impl<T: Field + Default> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> &dyn Field {
        &self[index]
    }

    fn push_item(&mut self) -> &mut dyn Field {
        let index = self.len();
        self.push(T::default());
        &mut self[index]
    }
}

impl<T: Field + Default> Field for BTreeMap<String, T> {
    fn view(&self) -> View<'_> {
        View::Map(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }
}

impl<T: Field + Default> Entries for BTreeMap<String, T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, &'a dyn Field)) {
        for (key, value) in self {
            visit(key, value);
        }
    }

    fn insert_entry(&mut self, key: &str) -> &mut dyn Field {
        self.entry(key.to_owned()).or_default()
    }
}
