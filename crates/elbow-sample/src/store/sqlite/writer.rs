//! The thread that has the writing connection, and its bounded queue.

use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::store::StoreError;

/// Most writes of this process that wait for their turn. They take tens of microseconds each, so
/// a full queue means that the disk or another process has stopped.
const MAX_QUEUED_WRITES: usize = 512;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A connection on its own thread. Dropping it ends the thread after the queued writes.
#[derive(Debug)]
pub(super) struct Writer {
    /// `None` only while dropping.
    jobs: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
}

// === impl Writer ===

impl Writer {
    pub(super) fn start(mut connection: Connection) -> Result<Self, StoreError> {
        let (jobs, queue) = sync_channel::<Job>(MAX_QUEUED_WRITES);
        let thread = std::thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || {
                for job in queue {
                    job(&mut connection);
                }
            })
            .map_err(StoreError::Thread)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Runs `work` on the thread. Work that nobody waits for any more is skipped.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, result) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            if !reply.is_closed() {
                // The asker may leave while the work runs; it is done then all the same.
                let _ = reply.send(work(connection));
            }
        });
        let jobs = self.jobs.as_ref().expect("the queue is open until drop");
        jobs.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::QueueFull { limit: MAX_QUEUED_WRITES },
            TrySendError::Disconnected(_) => StoreError::WriterGone,
        })?;
        result.await.map_err(|_| StoreError::WriterGone)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // It ends by a panic only if SQLite's wrapper panicked, and that was printed.
            let _ = thread.join();
        }
    }
}
