//! Buffers that are lent to connections while they are busy, so that an idle one holds none.

use std::cell::RefCell;

/// A buffer's size when it is new, in bytes: what a read asks for at once, enough for a typical
/// head with a small body.
pub(crate) const READ_BYTES: usize = 16 * 1024;
/// With less room than this in it, in bytes, a buffer grows before it is read into.
pub(crate) const READ_BYTES_MIN: usize = 4 * 1024;
/// What a read asks for in the middle of a large body, in bytes: fewer and larger steps.
pub(crate) const READ_BYTES_LARGE: usize = 64 * 1024;
/// A buffer that has grown beyond this is given back to the system, in bytes.
const KEEP_BYTES_MAX: usize = READ_BYTES;
/// Spare buffers of one worker: enough for bursts, at most 4 MiB.
const SPARE_MAX: usize = 256;

/// A worker's spare buffers.
#[derive(Default)]
pub(crate) struct BufferPool(RefCell<Vec<Vec<u8>>>);

impl BufferPool {
    /// An empty buffer.
    pub(crate) fn take(&self) -> Vec<u8> {
        self.0.borrow_mut().pop().unwrap_or_else(|| Vec::with_capacity(READ_BYTES))
    }

    /// Takes a buffer back; what is in it is forgotten.
    pub(crate) fn give(&self, mut buffer: Vec<u8>) {
        if buffer.capacity() == 0 || buffer.capacity() > KEEP_BYTES_MAX {
            return;
        }
        let mut spare = self.0.borrow_mut();
        if spare.len() < SPARE_MAX {
            buffer.clear();
            spare.push(buffer);
        }
    }
}

/// Forgets the first `count` bytes.
pub(crate) fn consume(buffer: &mut Vec<u8>, count: usize) {
    if count == buffer.len() {
        buffer.clear();
    } else {
        buffer.drain(..count);
    }
}
