//! Requests that wait for a target: for so long, and so many at once.

use std::time::Duration;

use tokio::time::Instant;

use crate::io::ClientIn;
use crate::routes::count;
use crate::time::real_now;
use crate::worker::Worker;

/// A waiting request looks this often whether a target takes connections by now.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// One request's wait, from its first look to its last.
#[derive(Default)]
pub(crate) struct Hold {
    until: Option<Instant>,
}

/// How one wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// There may be a target now.
    LookAgain,
    /// The group does not let requests wait, or not for longer, or there is no place.
    Over,
    /// Nobody waits any more.
    ClientGone,
}

impl Hold {
    /// Waits a little for a target, `longest` at most over all waits of this request.
    pub(crate) async fn wait(
        &mut self,
        worker: &Worker,
        longest: Duration,
        client: &mut ClientIn<'_>,
    ) -> Held {
        if longest.is_zero() {
            return Held::Over;
        }
        let now = real_now();
        let first = self.until.is_none();
        let until = *self.until.get_or_insert(now + longest);
        if now >= until {
            return Held::Over;
        }
        let Some(_place) = worker.wait_for_target() else {
            return Held::Over;
        };
        if first {
            count(&worker.counters.held);
        }
        let changed = worker.routes_changed.notified();
        tokio::select! {
            biased;
            () = client.gone() => Held::ClientGone,
            () = changed => Held::LookAgain,
            () = tokio::time::sleep_until(until.min(now + LOOK_EVERY)) => Held::LookAgain,
        }
    }
}
