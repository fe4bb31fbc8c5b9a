//! An operation: its name, its service and its two shapes.

use std::fmt;

use crate::Service;
use crate::shape::Shape;

/// An operation with typed shapes. The generated unit types implement it.
pub trait Operation: 'static {
    /// What a request carries.
    type Input: Shape + Default;
    /// What a reply carries.
    type Output: Shape + Default;
    /// The operation's name.
    const NAME: &'static str;
    /// The service it belongs to.
    const SERVICE: Service;
}

/// The same as a value, for tables.
pub struct OperationInfo {
    /// The operation's name.
    pub name: &'static str,
    /// The service it belongs to.
    pub service: Service,
    /// Whether the model has an output: without one, XML replies have no result element.
    pub has_output: bool,
    input: fn() -> Box<dyn Shape>,
    output: fn() -> Box<dyn Shape>,
}

impl OperationInfo {
    pub(crate) const fn of<O: Operation>(has_output: bool) -> Self {
        Self {
            name: O::NAME,
            service: O::SERVICE,
            has_output,
            input: || Box::new(O::Input::default()),
            output: || Box::new(O::Output::default()),
        }
    }

    /// An empty input.
    pub fn new_input(&self) -> Box<dyn Shape> {
        (self.input)()
    }

    /// An empty output.
    pub fn new_output(&self) -> Box<dyn Shape> {
        (self.output)()
    }
}

impl fmt::Debug for OperationInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.service, self.name)
    }
}
