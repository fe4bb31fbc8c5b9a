//! The harness: a running proxy, targets that do as they are told, and raw connections.

mod backend;
mod lab;
mod totals;
mod wire;

use std::time::Duration;

pub(crate) use backend::{Backend, black_hole, ok, refused};
pub(crate) use lab::{Group, Lab, LabConfig, Target};
pub(crate) use totals::Totals;
pub(crate) use wire::{Ending, Message, Wire};

/// Longer than anything here takes on a busy machine; a wait that ends this way has failed.
pub(crate) const LONGEST: Duration = Duration::from_secs(10);
/// Nothing more is expected after this long without any.
pub(crate) const QUIET: Duration = Duration::from_millis(300);

/// Waits for `what`, and names it when it does not come.
pub(crate) async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(LONGEST, future)
        .await
        .unwrap_or_else(|_| panic!("waited {LONGEST:?} for {what}"))
}

/// Waits until `holds`, looking again whenever the runtime had something else to do.
pub(crate) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    within(what, async {
        while !holds() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    })
    .await;
}

/// Real time, for tests that measure.
#[expect(clippy::disallowed_methods, reason = "tests measure real time")]
pub(crate) fn now() -> std::time::Instant {
    std::time::Instant::now()
}
