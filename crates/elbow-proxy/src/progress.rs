//! How far a connection's request is: seen by both directions and by the one timer that watches
//! them. The timer is lazily moved: activity only notes the time, and a timer that fires too early
//! is set again, so that a busy connection pays for no timer operations.

use std::cell::Cell;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep_until};

use crate::time::real_now;

/// What the two directions of a connection tell the timer and each other.
pub(crate) struct Progress {
    last: Cell<Instant>,
    /// The client has got a byte of the response, so there is nothing else left to say.
    pub(crate) started: Cell<bool>,
    /// The whole request has been read from the client.
    pub(crate) uploaded: Cell<bool>,
    /// We wait for the client to send more of its body.
    pub(crate) owed_body: Cell<bool>,
    /// We wait for the client to take more of the response.
    pub(crate) owed_reading: Cell<bool>,
    /// The client takes the connection's end for the end of the body.
    pub(crate) ends_by_close: Cell<bool>,
}

/// Fires when there was no activity for a while.
pub(crate) struct IdleTimer(Pin<Box<Sleep>>);

// === impl Progress ===

impl Progress {
    pub(crate) fn new() -> Self {
        Self {
            last: Cell::new(real_now()),
            started: Cell::new(false),
            uploaded: Cell::new(false),
            owed_body: Cell::new(false),
            owed_reading: Cell::new(false),
            ends_by_close: Cell::new(false),
        }
    }

    /// Begins the next request; returns when that was.
    pub(crate) fn begin(&self) -> Instant {
        self.started.set(false);
        self.uploaded.set(false);
        self.owed_body.set(false);
        self.owed_reading.set(false);
        self.ends_by_close.set(false);
        self.note()
    }

    /// Notes that bytes moved just now.
    pub(crate) fn note(&self) -> Instant {
        let now = real_now();
        self.last.set(now);
        now
    }

    /// When bytes moved last.
    pub(crate) fn last(&self) -> Instant {
        self.last.get()
    }

    /// Whether it is the client that everything waits for.
    pub(crate) fn waits_for_client(&self) -> bool {
        self.owed_body.get() || self.owed_reading.get()
    }
}

// === impl IdleTimer ===

impl IdleTimer {
    pub(crate) fn new(first: Instant) -> Self {
        Self(Box::pin(sleep_until(first)))
    }

    /// Ends when the last progress is `timeout` in the past.
    pub(crate) async fn expired(&mut self, progress: &Progress, timeout: Duration) {
        loop {
            self.0.as_mut().await;
            let deadline = progress.last() + timeout;
            if real_now() >= deadline {
                return;
            }
            self.0.as_mut().reset(deadline);
        }
    }
}
