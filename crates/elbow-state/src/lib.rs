//! What is stored: the records of every service, with their keys and versions.
//!
//! The API writes these records, the control plane reads them and makes them true. Boundary: plain
//! data with its names; no decision, no operation of an API, no state of a running thing.

#![forbid(unsafe_code)]

pub mod arn;
pub mod ec2;
pub mod elbv2;
pub mod scope;
pub mod tags;

pub use arn::Arn;
pub use scope::{Scope, ScopeError};
pub use tags::Tags;

use elbow_store::{Schema, SchemaError};

/// Every kind of record there is. A store is opened with this.
///
/// # Errors
/// Two kinds of one name, which is a fault of this program.
pub fn schema() -> Result<Schema, SchemaError> {
    let schema = Schema::new();
    let schema = ec2::register(schema)?;
    elbv2::register(schema)
}
