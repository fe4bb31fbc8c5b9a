//! What is wrong with an expression, and where.

/// An error in an expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MathsError {
    /// The text is not an expression.
    #[error("{message} at position {position}")]
    Syntax {
        /// What was expected or found.
        message: String,
        /// Where, in characters from 1.
        position: usize,
    },
    /// A function or an operator does not take what it is given.
    #[error("{message} at position {position}")]
    Type {
        /// What does not fit.
        message: String,
        /// Where, in characters from 1.
        position: usize,
    },
    /// The name of no function.
    #[error("Invalid function name: {name} at position {position}")]
    UnknownFunction {
        /// The name.
        name: String,
        /// Where, in characters from 1.
        position: usize,
    },
    /// One of AWS's functions that elbow does not have.
    #[error("The function {name} is not supported by elbow (at position {position})")]
    Unsupported {
        /// Its name.
        name: String,
        /// Where, in characters from 1.
        position: usize,
    },
    /// An id that no query has.
    #[error("Undefined variable: {name}")]
    UnknownId {
        /// The id.
        name: String,
    },
    /// An expression that needs itself.
    #[error("Circular reference: {name} depends on itself")]
    Circular {
        /// The id.
        name: String,
    },
    /// More than a limit allows.
    #[error("{what} is limited to {limit}")]
    TooMuch {
        /// Of what.
        what: &'static str,
        /// How much is allowed.
        limit: usize,
    },
}

impl MathsError {
    pub(crate) fn syntax(message: impl Into<String>, offset: usize) -> Self {
        Self::Syntax { message: message.into(), position: offset + 1 }
    }

    pub(crate) fn kind(message: impl Into<String>, offset: usize) -> Self {
        Self::Type { message: message.into(), position: offset + 1 }
    }
}
