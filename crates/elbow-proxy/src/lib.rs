//! The data plane: listeners, client connections, upstream pools, exchanges and health probes.
//!
//! One thread a core, each with its own current-thread runtime, its own `SO_REUSEPORT` sockets,
//! its own pools and counters. Workers share nothing: they receive immutable snapshots and send
//! back reports. Boundary: nothing here decides who is healthy or how many targets there are.

#![forbid(unsafe_code)]

mod bind;
mod body;
mod buffers;
mod connection;
mod exchange;
mod hold;
mod io;
mod limits;
mod parsers;
mod probe;
mod progress;
mod proxy;
mod report;
mod request;
mod respond;
mod routes;
mod time;
mod trace;
mod tunnel;
mod upstream;
mod worker;

pub use bind::{BindError, bind_check};
pub use limits::Limits;
pub use probe::probe;
pub use proxy::{Proxy, ProxyConfig, ProxyError};
