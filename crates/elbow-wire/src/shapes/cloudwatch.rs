//! Typed shapes of Cloudwatch, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

#![allow(missing_docs, reason = "generated: names and constraints, no prose")]

pub(crate) mod checks;
pub mod errors;
pub(crate) mod names;
mod operations;
mod structures;
mod values;

pub use operations::*;
pub use structures::*;
pub use values::*;
