//! What the tests share: a small HTTP client, and a PostgreSQL server of their own.

pub(crate) mod http;
pub(crate) mod postgres;

use std::time::Duration;

/// Longest that anything in a test may take before it is called stuck.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Waits for `what`, but not for ever.
#[track_caller]
pub(crate) fn patiently<T>(
    what: &'static str,
    future: impl Future<Output = T>,
) -> impl Future<Output = T> {
    let caller = std::panic::Location::caller();
    async move {
        tokio::time::timeout(PATIENCE, future)
            .await
            .unwrap_or_else(|_| panic!("waited {PATIENCE:?} for {what} at {caller}"))
    }
}
