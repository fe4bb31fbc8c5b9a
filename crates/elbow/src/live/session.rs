//! The view's thread: waits for keys, signals and the next look, and draws when something changed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use elbow_control::View;
use ratatui::layout::Size;
use tokio::sync::mpsc;

use crate::live::draw::draw;
use crate::live::keys::Key;
use crate::live::model::Model;
use crate::live::screen::Screen;
use crate::live::theme::Theme;
use crate::live::{Header, Wish};

/// From one look at the views to the next: as fast as numbers can be read.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// Inputs that wait for the next look; a keyboard that finds no room waits.
const INPUTS_MAX: usize = 16;

/// What wakes the thread before the next look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// Keys were pressed.
    Keys(Vec<Key>),
    /// A signal was set.
    Wake,
    /// There is no terminal any more.
    Gone,
}

/// What the owner of the view tells its thread.
#[derive(Clone, Debug)]
pub(crate) struct Signals {
    stopping: Arc<AtomicBool>,
    finished: Arc<AtomicBool>,
    inputs: SyncSender<Input>,
}

/// Everything the thread works with.
pub(crate) struct Session<V> {
    screen: Screen,
    views: V,
    model: Model,
    wishes: mpsc::Sender<Wish>,
    signals: Signals,
    inputs: Receiver<Input>,
    drawn: Option<Size>,
}

// === impl Signals ===

impl Signals {
    /// Signals, and where they and the keys arrive.
    pub(crate) fn new() -> (Self, Receiver<Input>) {
        let (inputs, arriving) = sync_channel(INPUTS_MAX);
        let flag = || Arc::new(AtomicBool::new(false));
        (Self { stopping: flag(), finished: flag(), inputs }, arriving)
    }

    /// Where keys go.
    pub(crate) fn inputs(&self) -> SyncSender<Input> {
        self.inputs.clone()
    }

    pub(crate) fn set_stopping(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.wake();
    }

    pub(crate) fn set_finished(&self) {
        self.finished.store(true, Ordering::SeqCst);
        self.wake();
    }

    fn wake(&self) {
        // With a full queue the thread is about to wake anyway.
        let _ = self.inputs.try_send(Input::Wake);
    }

    fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }

    fn is_finished(&self) -> bool {
        self.finished.load(Ordering::SeqCst)
    }
}

// === impl Session ===

impl<V: FnMut() -> Arc<View>> Session<V> {
    pub(crate) fn new(
        screen: Screen,
        mut views: V,
        header: Header,
        wishes: mpsc::Sender<Wish>,
        signals: Signals,
        inputs: Receiver<Input>,
    ) -> Self {
        let model = Model::new(header, env!("CARGO_PKG_VERSION"), Theme::from_env(), views());
        Self { screen, views, model, wishes, signals, inputs, drawn: None }
    }

    /// Shows views until the owner has seen enough or the terminal is gone.
    pub(crate) fn run(mut self) {
        let mut changed = true;
        loop {
            if self.signals.is_finished() || !self.screen.is_raised() {
                return;
            }
            if changed && self.draw().is_err() {
                return self.lose_terminal();
            }
            changed = match self.inputs.recv_timeout(LOOK_EVERY) {
                Ok(Input::Keys(keys)) => self.press(&keys),
                Ok(Input::Wake) | Err(RecvTimeoutError::Timeout) => false,
                Ok(Input::Gone) | Err(RecvTimeoutError::Disconnected) => {
                    return self.lose_terminal();
                }
            };
            changed |= self.look();
        }
    }

    fn press(&mut self, keys: &[Key]) -> bool {
        for key in keys {
            if *key == Key::Redraw {
                // When it fails, so does drawing, which is looked at.
                let _ = self.screen.clear();
            }
            if let Some(wish) = self.model.press(*key) {
                self.wish(wish);
            }
        }
        true
    }

    /// Takes in what is new; whether anything is.
    fn look(&mut self) -> bool {
        let stopping = self.signals.is_stopping();
        let mut changed = stopping && self.model.set_stopping();
        changed |= self.model.look((self.views)());
        changed || self.screen.terminal.size().ok() != self.drawn
    }

    fn draw(&mut self) -> std::io::Result<()> {
        let model = &self.model;
        let area = self.screen.terminal.draw(|frame| draw(frame, model))?.area;
        self.drawn = Some(area.as_size());
        if !self.screen.is_raised() {
            self.screen.lower_again();
        }
        Ok(())
    }

    /// Nobody can see or stop what runs any more, so it must not go on unseen.
    fn lose_terminal(&mut self) {
        self.wish(Wish::Stop);
    }

    fn wish(&self, wish: Wish) {
        // When there is no room, the same wish waits there already; when there is no receiver, it
        // has been granted.
        let _ = self.wishes.try_send(wish);
    }
}
