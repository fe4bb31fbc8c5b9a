//! One lazily re-armed timer a connection: activity only notes the time, the timer is moved when
//! it fires too early. So a busy connection pays for no timer operations.

use std::cell::Cell;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep_until};

use crate::time::real_now;

/// The time of a connection's last activity.
pub(crate) struct Activity(Cell<Instant>);

impl Activity {
    pub(crate) fn now() -> Self {
        Self(Cell::new(real_now()))
    }

    /// Notes that bytes moved.
    pub(crate) fn note(&self) {
        self.0.set(real_now());
    }

    pub(crate) fn last(&self) -> Instant {
        self.0.get()
    }
}

/// Fires when there was no activity for a while.
pub(crate) struct IdleTimer(Pin<Box<Sleep>>);

impl IdleTimer {
    pub(crate) fn new(first: Instant) -> Self {
        Self(Box::pin(sleep_until(first)))
    }

    /// Ends when `activity` is `timeout` in the past.
    pub(crate) async fn expired(&mut self, activity: &Activity, timeout: Duration) {
        loop {
            self.0.as_mut().await;
            let deadline = activity.last() + timeout;
            if real_now() >= deadline {
                return;
            }
            self.0.as_mut().reset(deadline);
        }
    }
}
