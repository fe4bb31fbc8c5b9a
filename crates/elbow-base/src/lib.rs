//! What every layer may use: time, chance, back-off and the latency histogram.
//!
//! Nothing here opens a socket or a file. [`clock::SystemClock`] is the one place in the whole
//! project that reads the machine's clock; everything else takes `now` as an argument.

#![forbid(unsafe_code)]

pub mod backoff;
pub mod clock;
pub mod histogram;
pub mod rng;
pub mod timestamp;

pub use backoff::Backoff;
pub use clock::{Clock, SimClock, SystemClock, TimeScale};
pub use histogram::Histogram;
pub use rng::Rng;
pub use timestamp::Timestamp;
