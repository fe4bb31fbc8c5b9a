//! Taking the terminal over and giving it back: raw mode, alternate screen, cursor.
//!
//! Whether the terminal is taken is known to the whole process, because a panic on any thread must
//! give it back before the panic's message is written.

use std::io::{self, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{Hide, Show};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

/// Room for one whole frame of a large terminal, so that a frame is one write.
const FRAME_BYTES: usize = 64 * 1024;

/// Whether the terminal is ours now.
static RAISED: AtomicBool = AtomicBool::new(false);

/// The terminal while it is ours; dropping it gives it back.
pub(crate) struct Screen {
    pub(crate) terminal: Terminal<CrosstermBackend<io::BufWriter<Stdout>>>,
}

// === impl Screen ===

impl Screen {
    /// Takes the terminal over.
    pub(crate) fn raise() -> io::Result<Self> {
        lower_on_panic();
        enable_raw_mode()?;
        RAISED.store(true, Ordering::SeqCst);
        let opened = open();
        if opened.is_err() {
            lower();
        }
        opened.map(|terminal| Self { terminal })
    }

    /// Whether the terminal is still ours: a panic elsewhere gives it back.
    pub(crate) fn is_raised(&self) -> bool {
        RAISED.load(Ordering::SeqCst)
    }

    /// Empties the terminal, so that the next frame is drawn whole. `Terminal::clear` would ask the
    /// terminal for its cursor and wait for the answer, which the reader of keys would get.
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Gives the terminal back once more: a frame may have been written after a panic did so.
    pub(crate) fn lower_again(&self) {
        leave();
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        lower();
    }
}

fn open() -> io::Result<Terminal<CrosstermBackend<io::BufWriter<Stdout>>>> {
    crossterm::execute!(io::stdout(), EnterAlternateScreen, Hide)?;
    let out = io::BufWriter::with_capacity(FRAME_BYTES, io::stdout());
    Terminal::new(CrosstermBackend::new(out))
}

/// Gives the terminal back if it is ours.
fn lower() {
    if RAISED.swap(false, Ordering::SeqCst) {
        leave();
    }
}

/// Makes the keyboard usable again without writing to the terminal.
pub(crate) fn lower_input() {
    // A terminal that is gone needs no restoring.
    let _ = disable_raw_mode();
}

fn leave() {
    let mut out = io::stdout();
    // A terminal that is gone needs no restoring.
    let _ = crossterm::queue!(out, LeaveAlternateScreen, Show);
    let _ = out.flush();
    lower_input();
}

/// From now on a panic gives the terminal back before its message is written.
fn lower_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            lower();
            before(info);
        }));
    });
}
