//! What a process driver may be told, and its limits.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use elbow_base::Clock;

/// How a process driver works.
#[derive(Clone)]
pub struct ProcessConfig {
    /// The folder for logs and user data scripts, made if it is not there. One driver's own: old
    /// logs in it are removed.
    pub log_dir: PathBuf,
    /// What dates everything, and how fast delays pass.
    pub clock: Arc<dyn Clock>,
    /// What becomes of instances when the driver's process ends without ending them.
    pub orphans: Orphans,
    /// The most instances that run at the same time. Default [`INSTANCES_MAX`].
    pub instances_max: usize,
    /// A log longer than this, in bytes, is cut. Default [`LOG_BYTES_MAX`].
    pub log_bytes_max: u64,
    /// How many logs of instances that are not known any more are kept. Default [`LOGS_KEPT`].
    pub logs_kept: usize,
}

/// What becomes of instances when the driver's process ends without ending them, for instance by
/// SIGKILL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orphans {
    /// A guardian process ends them.
    Kill,
    /// They live on.
    Keep,
}

/// Instances at the same time, unless told otherwise: what one machine's loopback service
/// fleet can reasonably be; each costs a process group, a pidfd and a log.
pub const INSTANCES_MAX: usize = 500;
/// Records of instances, ended ones included: a caller that never forgets is stopped here.
pub const RECORDS_MAX: usize = 10_000;
/// Bytes of a log after which it is cut (16 MiB): hours of ordinary output, and 500 such logs
/// still fit an ordinary disk.
pub const LOG_BYTES_MAX: u64 = 16 * 1024 * 1024;
/// Bytes of a cut log's end that are kept beside it (1 MiB): enough to read what led to now.
pub const LOG_KEPT_BYTES: u64 = 1024 * 1024;
/// Logs kept of instances that are gone: days of ordinary replacement.
pub const LOGS_KEPT: usize = 200;
/// A log disk with less than this many bytes free counts as full (64 KiB): an instance that
/// writes in blocks fails about here.
pub const LOG_DISK_FREE_MIN_BYTES: u64 = 64 * 1024;
/// The most lines that [`Driver::log_tail`](crate::Driver::log_tail) gives.
pub const TAIL_LINES_MAX: usize = 1000;
/// The most bytes read for a tail (256 KiB): about [`TAIL_LINES_MAX`] long lines.
pub const TAIL_BYTES_MAX: u64 = 256 * 1024;
/// The most characters of one line in a tail; the rest is cut off.
pub const TAIL_LINE_CHARS_MAX: usize = 2000;
/// How often usage is measured, on the driver's clock.
pub const MEASURE_EVERY: Duration = Duration::from_secs(1);
/// The shortest time between two measurements, in real time, however fast the clock runs: the
/// scan of a full machine stays below a few percent of one CPU.
pub const MEASURE_EVERY_MIN: Duration = Duration::from_millis(100);
/// A process needs real time to end, however fast the clock runs: a grace of at least this is
/// never cut below it.
pub const GRACE_MIN: Duration = Duration::from_secs(1);
/// What an instance's other processes get between SIGTERM and SIGKILL once its main process has
/// ended by itself, in real time: long enough to flush, too short to delay a replacement.
pub const LEFTOVER_GRACE: Duration = Duration::from_millis(200);
/// How long SIGKILL may take before the instance's owner is warned, in real time. Only a process
/// in an uninterruptible system call takes longer than some milliseconds.
pub const KILL_PATIENCE: Duration = Duration::from_secs(5);

const _: () = assert!(LOG_KEPT_BYTES < LOG_BYTES_MAX);
const _: () = assert!(MEASURE_EVERY_MIN.as_nanos() <= MEASURE_EVERY.as_nanos());
const _: () = assert!(INSTANCES_MAX <= RECORDS_MAX);

// === impl ProcessConfig ===

impl ProcessConfig {
    /// The defaults: orphans are ended, the limits are this module's constants.
    pub fn new(log_dir: PathBuf, clock: Arc<dyn Clock>) -> Self {
        Self {
            log_dir,
            clock,
            orphans: Orphans::Kill,
            instances_max: INSTANCES_MAX,
            log_bytes_max: LOG_BYTES_MAX,
            logs_kept: LOGS_KEPT,
        }
    }

    /// How long a grace of `grace` lasts in real time.
    pub(super) fn real_grace(&self, grace: Duration) -> Duration {
        self.clock.to_real(grace).max(grace.min(GRACE_MIN))
    }

    /// How long to wait between two measurements, in real time.
    pub(super) fn measure_every(&self) -> Duration {
        self.clock.to_real(MEASURE_EVERY).max(MEASURE_EVERY_MIN)
    }
}

#[cfg(test)]
mod tests {
    use elbow_base::{SystemClock, TimeScale};

    use super::*;

    #[test]
    fn delays_pass_as_fast_as_the_clock_but_leave_processes_their_time() {
        let ms = Duration::from_millis;
        let config = |scale| {
            let clock = SystemClock::new(TimeScale::try_new(scale).unwrap());
            ProcessConfig::new(PathBuf::from("logs"), Arc::new(clock))
        };
        let cases = [
            (1, ms(300_000), ms(300_000), ms(1000)),
            (20, ms(300_000), ms(15_000), ms(100)),
            (2, ms(1500), ms(1000), ms(500)),
            (1000, ms(5_000), ms(1_000), ms(100)),
            (1000, ms(200), ms(200), ms(100)),
            (20, ms(0), ms(0), ms(100)),
        ];
        for (scale, grace, expected, every) in cases {
            assert_eq!(config(scale).real_grace(grace), expected, "{scale} {grace:?}");
            assert_eq!(config(scale).measure_every(), every, "{scale}");
        }
    }
}
