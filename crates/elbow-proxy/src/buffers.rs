//! Buffers that are lent to connections while they are busy, so that an idle one holds none.

use std::cell::RefCell;

/// What a read asks for at once, in bytes: a typical head and a small body.
pub(crate) const READ_BYTES: usize = 16 * 1024;
/// A buffer that has grown beyond this is given back to the system, in bytes.
const KEEP_BYTES_MAX: usize = 64 * 1024;
/// Spare buffers of one worker: enough for bursts, at most 16 MiB.
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
        let mut spare = self.0.borrow_mut();
        if buffer.capacity() > 0 && buffer.capacity() <= KEEP_BYTES_MAX && spare.len() < SPARE_MAX {
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
