//! AWS's operations over stored state: one request in, one reply out.
//!
//! [`Api::handle`] finds the operation of a request, runs its handler on a snapshot or within one
//! transaction, and answers when what it wrote is durable. Boundary: no sockets, no processes, no
//! clocks; what runs is asked of [`Live`], what is to run is written down and made true by the
//! control plane.

#![forbid(unsafe_code)]

mod context;
mod ec2;
mod elbv2;
mod handle;
mod handler;
mod ids;
mod live;
mod settings;
mod ssm;

pub use context::{Reading, Writing};
pub use handle::{Api, Arrival};
pub use live::{Live, LiveInstance, LiveTarget, Nothing};
pub use settings::ApiSettings;
