//! AWS's wire protocols, typed: bytes of a request in, a typed input out; a typed output in, bytes
//! of a reply out. Signatures, pagination tokens and the error envelopes are here too.
//!
//! Pure: no socket, file or clock. A server does the following with each request:
//!
//! 1. [`route`] finds the service, the operation and the protocol;
//! 2. [`sigv4::verify`] checks the signature, where that is wanted;
//! 3. [`Call::decode`] gives the operation's input, with the model's constraints enforced;
//! 4. [`respond`] or [`respond_error`] gives the bytes of the reply.
//!
//! ```
//! use elbow_wire::shapes::elbv2::{DescribeTargetHealth, DescribeTargetHealthOutput, errors};
//! use elbow_wire::{ApiError, Operation, Request, respond, respond_error, route};
//!
//! type Input = <DescribeTargetHealth as Operation>::Input;
//! fn handle(input: Input) -> Result<DescribeTargetHealthOutput, ApiError> {
//!     let message = "One or more target groups not found";
//!     match input.target_group_arn.as_str() {
//!         "known" => Ok(DescribeTargetHealthOutput { target_health_descriptions: Some(vec![]) }),
//!         _ => Err(ApiError::modeled(&errors::TARGET_GROUP_NOT_FOUND, message)),
//!     }
//! }
//!
//! let body = b"Action=DescribeTargetHealth&Version=2015-12-01&TargetGroupArn=known";
//! let request = Request { method: "POST", path: "/", query: "", headers: &[], body };
//! let call = route(&request)?;
//! let reply = match call.decode::<DescribeTargetHealth>().and_then(handle) {
//!     Ok(output) => respond::<DescribeTargetHealth>(&call, &output, "request-id"),
//!     Err(error) => respond_error(&call, &error, "request-id"),
//! };
//! assert_eq!(reply.status, 200);
//! # Ok::<(), elbow_wire::WireError>(())
//! ```

#![forbid(unsafe_code)]

mod api_error;
mod call;
mod cbor;
mod decode;
mod gzip;
mod http;
mod json;
pub mod limits;
mod node;
mod operation;
mod pattern;
mod query;
mod route;
mod service;
pub mod shape;
pub mod shapes;
pub mod sigv4;
mod time;
pub mod token;
mod xml;

pub use api_error::{ApiError, ErrorInfo, Fault};
pub use call::{Call, respond, respond_any, respond_error, respond_route_error};
pub use gzip::inflate;
pub use http::{HttpResponse, Request};
pub use node::{Node, ParseError};
pub use operation::{Operation, OperationInfo};
pub use query::{Pairs, parse_form};
pub use route::{WireError, route};
pub use service::{Protocol, Service};
pub use shape::Nothing;
pub use token::{Page, paginate};

/// A shape as plain JSON, with the model's names: for tests and tools, not for the wire.
pub mod plain {
    use crate::shape::Shape;
    use crate::{ApiError, decode, json, route};

    /// Writes a shape.
    pub fn to_json(shape: &dyn Shape) -> Vec<u8> {
        let mut out = Vec::new();
        json::write_struct(&mut out, shape);
        out
    }

    /// Fills a shape, checking types but no constraints.
    pub fn from_json(shape: &mut dyn Shape, text: &[u8]) -> Result<(), ApiError> {
        let node = json::parse(text).map_err(|error| route::parse_error(&error))?;
        decode::fill_unchecked(shape, node)
    }
}

/// Parsers on their own, for fuzzing.
pub mod parse {
    pub use crate::cbor::parse as cbor;
    pub use crate::json::parse as json;
    pub use crate::query::tree as query;
}
