//! The one place of the data plane that reads the monotonic clock: for latencies and timeouts,
//! which are real time even where the control plane's clock is scaled.

#![expect(
    clippy::disallowed_methods,
    reason = "the data plane's own wrapper; latencies are measured in real time"
)]

use tokio::time::Instant;

/// Real time now.
pub(crate) fn real_now() -> Instant {
    Instant::now()
}
