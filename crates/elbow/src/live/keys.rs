//! The keyboard: bytes of the terminal to keys, on a thread of its own.
//!
//! The thread blocks in a read and cannot be ended; it holds nothing and ends with the process.
//! Reading here, and not through crossterm's event source, is what notices a terminal that has
//! gone away: a read of nothing is its end, never a reason to read again at once.

use std::fs::File;
use std::io::{self, Read};
use std::sync::mpsc::SyncSender;

use crate::live::session::Input;

/// Bytes read at once; more is left for the next read.
const READ_BYTES: usize = 64;

/// What a person may press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// `q` or Ctrl-C.
    Quit,
    /// `j` or the arrow.
    Down,
    /// `k` or the arrow.
    Up,
    /// Space or Page Down.
    PageDown,
    /// `b` or Page Up.
    PageUp,
    /// `g` or Home.
    Top,
    /// `G` or End.
    Bottom,
    /// Tab: the other list.
    Focus,
    /// `?`
    Help,
    /// Esc.
    Escape,
    /// Ctrl-L: draw everything anew.
    Redraw,
}

/// Starts to read the terminal's keys into `inputs`.
pub(crate) fn spawn_reader(inputs: SyncSender<Input>) -> io::Result<()> {
    let mut terminal: Box<dyn Read + Send> = match File::open("/dev/tty") {
        Ok(file) => Box::new(file),
        Err(_) => Box::new(io::stdin()),
    };
    std::thread::Builder::new().name("live-keys".to_owned()).spawn(move || {
        let mut buffer = [0; READ_BYTES];
        loop {
            let input = match terminal.read(&mut buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Ok(0) | Err(_) => Input::Gone,
                Ok(length) => Input::Keys(parse(&buffer[..length])),
            };
            let last = matches!(input, Input::Gone);
            if inputs.send(input).is_err() || last {
                return;
            }
        }
    })?;
    Ok(())
}

/// The keys in what one read returned. An escape sequence arrives in one read; an escape character
/// at the end of it is the key of that name.
pub(crate) fn parse(bytes: &[u8]) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        let key = match first {
            b'q' | b'Q' | 3 => Some(Key::Quit),
            b'j' => Some(Key::Down),
            b'k' => Some(Key::Up),
            b' ' => Some(Key::PageDown),
            b'b' => Some(Key::PageUp),
            b'g' => Some(Key::Top),
            b'G' => Some(Key::Bottom),
            b'\t' => Some(Key::Focus),
            12 => Some(Key::Redraw),
            b'?' | b'h' => Some(Key::Help),
            0x1b if after.is_empty() => Some(Key::Escape),
            0x1b if matches!(after[0], b'[' | b'O') => {
                let body = &after[1..];
                let end = body.iter().position(|byte| (0x40..=0x7e).contains(byte));
                let (sequence, left) = body.split_at(end.map_or(body.len(), |end| end + 1));
                rest = left;
                named(sequence)
            }
            _ => None,
        };
        keys.extend(key);
    }
    keys
}

/// The key of an escape sequence's end, after `ESC [` or `ESC O`.
fn named(sequence: &[u8]) -> Option<Key> {
    match sequence {
        b"A" => Some(Key::Up),
        b"B" => Some(Key::Down),
        b"H" | b"1~" | b"7~" => Some(Key::Top),
        b"F" | b"4~" | b"8~" => Some(Key::Bottom),
        b"5~" => Some(Key::PageUp),
        b"6~" => Some(Key::PageDown),
        b"Z" => Some(Key::Focus),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Key::{Bottom, Down, Escape, Focus, Help, PageDown, PageUp, Quit, Top, Up};
    use super::*;

    #[test]
    fn keys_of_bytes() {
        for (bytes, keys) in [
            (&b"q"[..], vec![Quit]),
            (b"\x03", vec![Quit]),
            (b"jk\t?", vec![Down, Up, Focus, Help]),
            (b"\x1b[A\x1b[B\x1bOA", vec![Up, Down, Up]),
            (b"\x1b[5~\x1b[6~\x1b[H\x1b[F", vec![PageUp, PageDown, Top, Bottom]),
            (b"\x1b", vec![Escape]),
            // Unknown sequences are swallowed whole: none of their letters is a key.
            (b"\x1b[1;5qj", vec![Down]),
            (b"\x1b[", vec![]),
            (b"\x1bx", vec![]),
            (b"xyz\xff\x00", vec![]),
        ] {
            assert_eq!(parse(bytes), keys, "{bytes:?}");
        }
    }
}
