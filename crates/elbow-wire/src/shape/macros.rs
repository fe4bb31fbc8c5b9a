//! What the generated files are written in.

/// Defines a structure and its table: `shape! { Tag { 0 key: Option<String> = m("Key", OPT, C::Any), } }`.
macro_rules! shape {
    ($name:ident { $($index:literal $field:ident: $kind:ty = $member:expr,)* }) => {
        #[derive(Clone, Default)]
        pub struct $name {
            $(pub $field: $kind,)*
        }

        impl $crate::shape::Shape for $name {
            fn schema(&self) -> &'static $crate::shape::Structure {
                static SCHEMA: $crate::shape::Structure = $crate::shape::Structure {
                    name: stringify!($name),
                    members: &[$($member,)*],
                };
                &SCHEMA
            }

            fn field(&self, index: usize) -> &dyn $crate::shape::Field {
                match index {
                    $($index => &self.$field,)*
                    _ => &$crate::shape::NOTHING,
                }
            }

            fn field_mut(&mut self, index: usize) -> &mut dyn $crate::shape::Field {
                match index {
                    $($index => &mut self.$field,)*
                    _ => panic!("a structure has no member beyond its table"),
                }
            }
        }

        $crate::shape::structure_field!($name);
    };
}

/// Makes a structure usable as a field, with `Debug` and equality by its table.
macro_rules! structure_field {
    ($name:ty) => {
        impl $crate::shape::Field for $name {
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Struct(self)
            }

            fn slot(&mut self) -> $crate::shape::Slot<'_> {
                $crate::shape::Slot::Struct(self)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::shape::debug(self, f)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::shape::equal(self, other)
            }
        }
    };
}

/// Defines the known values of an enumeration. Values travel as text: a client newer than the model
/// may know more of them.
macro_rules! values {
    ($name:ident { $($constant:ident = $value:literal,)* }) => {
        pub struct $name;

        impl $name {
            $(pub const $constant: &'static str = $value;)*
            pub const VALUES: &'static [&'static str] = &[$($value,)*];
        }
    };
    ($name:ident [ $($value:literal,)* ]) => {
        pub struct $name;

        impl $name {
            pub const VALUES: &'static [&'static str] = &[$($value,)*];
        }
    };
}

/// Defines an operation: `operation! { Elbv2 AddTags(AddTagsInput) -> AddTagsOutput }`.
macro_rules! operation {
    ($service:ident $name:ident($input:ty) -> $output:ty) => {
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl $crate::Operation for $name {
            type Input = $input;
            type Output = $output;
            const NAME: &'static str = stringify!($name);
            const SERVICE: $crate::Service = $crate::Service::$service;
        }
    };
}

pub(crate) use {operation, shape, structure_field, values};
