//! Metric maths: CloudWatch's expressions over time series (CloudWatch User Guide, "Using math
//! expressions with CloudWatch metrics"; cloudwatch reference, section 7).
//!
//! Text becomes an [`Expression`], several of them with their metrics a [`Maths`], and that with
//! the metrics' points becomes values. Nothing here knows where points come from.

pub mod error;
mod eval;
mod expression;
mod functions;
mod lexer;
mod parser;
mod set;
mod time;
pub mod value;

pub use error::MathsError;
pub use expression::Expression;
pub use set::{Item, Maths, MathsLimits};
pub use value::{Grid, TimeSeries, Value};

/// Characters of an expression (API reference, MetricDataQuery, "Expression").
pub const EXPRESSION_MAX: usize = 2_048;

/// Nesting of an expression: more than any person writes, less than a stack holds.
pub const DEPTH_MAX: usize = 64;

/// Points that one evaluation may make on its way, some 160 MB: beyond this the request is
/// refused instead of the machine being used up.
pub const WORK_MAX: usize = 10_000_000;

#[cfg(test)]
mod tests;
