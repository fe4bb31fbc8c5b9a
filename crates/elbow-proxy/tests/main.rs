//! The data plane as its users meet it: real sockets, targets that misbehave, clients that do.
//!
//! One binary, so that the harness is compiled and linked once. A test waits for what it expects
//! and says what it saw when that does not come; none of them sleeps to be on the safe side.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bodies;
mod clients;
mod exchange;
mod failures;
mod headers;
mod listeners;
mod load;
mod probes;
mod retries;
mod routing;
mod shutdown;
mod support;
mod upgrade;
