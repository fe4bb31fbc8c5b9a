//! The live view of `elbow run`: shows the control plane's views on a terminal as they change, and
//! passes on what its owner wishes with a key.
//!
//! Boundary: it only looks. It asks nothing of the control plane but its view, decides nothing and
//! stops nothing; what a [`Wish`] leads to is the caller's. The picture is a pure function of the
//! [`model::Model`] (see [`draw`]), so that tests see it without a terminal.

mod draw;
mod history;
mod keys;
mod model;
mod screen;
mod session;
mod text;
mod theme;
mod wrap;

#[cfg(test)]
mod tests;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc as std_mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use elbow_control::{ControlHandle, View};
use tokio::sync::mpsc;

use crate::live::session::{Session, Signals};

/// A terminal that takes no output may not hold up the end of the program for longer.
const FINISH_WAIT: Duration = Duration::from_secs(1);

/// What does not change while the view is shown.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    /// The command that is balanced and scaled.
    pub(crate) command: String,
    /// Where the load balancer listens.
    pub(crate) url: String,
    /// Where the instances' output goes.
    pub(crate) logs: PathBuf,
}

/// What the person at the keyboard wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Drain and stop: the first `q` or Ctrl-C, or the terminal is gone.
    Stop,
    /// Stop without waiting: asked again while stopping.
    ForceStop,
}

/// Why there is no live view.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LiveError {
    /// The terminal cannot be set up.
    #[error("cannot take over the terminal for the live view")]
    Terminal(#[source] io::Error),
    /// The view's thread cannot be started.
    #[error("cannot start the live view's thread")]
    Thread(#[source] io::Error),
}

/// The view on the terminal. Dropping it gives the terminal back, as [`LiveView::finish`] does.
#[derive(Debug)]
pub(crate) struct LiveView {
    signals: Signals,
    thread: Option<JoinHandle<()>>,
    /// Keeps the channel open, so that an early end of the thread is not taken for a wish.
    _wishes: mpsc::Sender<Wish>,
    /// Closed when the thread has given the terminal back.
    ended: std_mpsc::Receiver<()>,
}

/// Takes over the terminal on a thread of its own and shows the views as they change. Wishes go to
/// `wishes`; one that finds no room there is dropped, because one like it waits already.
///
/// # Errors
/// The terminal cannot be set up or the system refuses a thread; the terminal is as it was.
pub(crate) fn start(
    handle: ControlHandle,
    header: Header,
    wishes: mpsc::Sender<Wish>,
) -> Result<LiveView, LiveError> {
    start_with(move || handle.view(), header, wishes)
}

/// [`start`] with any source of views.
pub(crate) fn start_with(
    views: impl FnMut() -> Arc<View> + Send + 'static,
    header: Header,
    wishes: mpsc::Sender<Wish>,
) -> Result<LiveView, LiveError> {
    let (signals, inputs) = Signals::new();
    let screen = screen::Screen::raise().map_err(LiveError::Terminal)?;
    keys::spawn_reader(signals.inputs()).map_err(LiveError::Thread)?;
    let (ending, ended) = std_mpsc::sync_channel(1);
    let session = Session::new(screen, views, header, wishes.clone(), signals.clone(), inputs);
    let thread = std::thread::Builder::new()
        .name("live".to_owned())
        .spawn(move || {
            // Dropped last, also when the session panics.
            let _ending: std_mpsc::SyncSender<()> = ending;
            session.run();
        })
        .map_err(LiveError::Thread)?;
    Ok(LiveView { signals, thread: Some(thread), _wishes: wishes, ended })
}

// === impl LiveView ===

impl LiveView {
    /// From now on the view says that it is stopping and what it waits for.
    pub(crate) fn set_stopping(&self) {
        self.signals.set_stopping();
    }

    /// Gives the terminal back as it was before.
    pub(crate) fn finish(self) {
        drop(self);
    }
}

impl Drop for LiveView {
    fn drop(&mut self) {
        self.signals.set_finished();
        let waited = self.ended.recv_timeout(FINISH_WAIT);
        if waited == Err(std_mpsc::RecvTimeoutError::Timeout) {
            // It is stuck in a write; what needs no write is put right without it.
            screen::lower_input();
            return;
        }
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been reported by the panic hook.
            let _ = thread.join();
        }
    }
}
