//! Waiting until the next arrival, more exactly than the runtime's timer of one millisecond.
//!
//! On Linux a timer of the kernel is awaited through the runtime's own poll, so that an arrival
//! costs no extra thread; elsewhere the runtime's timer has to do. Either way the error is
//! measured by the runner, not assumed.

use std::io;
use std::time::Duration;

/// A timer for one waiter.
pub(crate) struct Pacer {
    #[cfg(target_os = "linux")]
    timer: tokio::io::unix::AsyncFd<std::os::fd::OwnedFd>,
}

// === impl Pacer ===

#[cfg(target_os = "linux")]
impl Pacer {
    /// A timer on the runtime of the present task.
    #[expect(
        deprecated,
        reason = "its successor is unsafe because a type may lie about its descriptor; an OwnedFd \
                  cannot, and this crate forbids unsafe code"
    )]
    pub(crate) fn try_new() -> io::Result<Self> {
        use rustix::time::{TimerfdClockId, TimerfdFlags, timerfd_create};
        let flags = TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC;
        let timer = timerfd_create(TimerfdClockId::Monotonic, flags)?;
        Ok(Self { timer: tokio::io::unix::AsyncFd::new(timer)? })
    }

    /// Waits for `duration` of real time. May be dropped and called again.
    pub(crate) async fn sleep(&self, duration: Duration) -> io::Result<()> {
        use rustix::time::{Itimerspec, TimerfdTimerFlags, Timespec, timerfd_settime};
        if duration.is_zero() {
            tokio::task::yield_now().await;
            return Ok(());
        }
        let once = Timespec { tv_sec: 0, tv_nsec: 0 };
        let wait = Timespec {
            tv_sec: i64::try_from(duration.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: i64::from(duration.subsec_nanos()),
        };
        let spec = Itimerspec { it_interval: once, it_value: wait };
        timerfd_settime(&self.timer, TimerfdTimerFlags::empty(), &spec)?;
        loop {
            let mut ready = self.timer.readable().await?;
            let read = ready.try_io(|timer| Ok(rustix::io::read(timer, &mut [0u8; 8])?));
            match read {
                Ok(read) => return read.map(drop),
                // Setting the timer anew took back an expiry that the poll had already seen.
                Err(_would_block) => {}
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl Pacer {
    /// A timer on the runtime of the present task.
    pub(crate) fn try_new() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Waits for `duration` of real time. May be dropped and called again.
    pub(crate) async fn sleep(&self, duration: Duration) -> io::Result<()> {
        tokio::time::sleep(duration).await;
        Ok(())
    }
}
