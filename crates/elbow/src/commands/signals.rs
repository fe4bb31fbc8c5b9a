//! The signals that ask a program to stop, awaited: SIGINT, SIGTERM and a terminal's SIGHUP.

use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::error::CommandError;

/// The signals that ask the program to stop.
pub(crate) struct StopSignals {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

impl StopSignals {
    /// From now on these signals are awaited instead of ending the program.
    pub(crate) fn install() -> Result<Self, CommandError> {
        let install = |kind| {
            signal(kind).map_err(|source| CommandError::failed("cannot await signals", source))
        };
        Ok(Self {
            interrupt: install(SignalKind::interrupt())?,
            terminate: install(SignalKind::terminate())?,
            hang_up: install(SignalKind::hangup())?,
        })
    }

    /// Waits for the next one.
    pub(crate) async fn received(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            _ = self.hang_up.recv() => {}
        }
    }
}
