//! Counting: what became of each request, per bucket of time, per instance and per version.
//!
//! Pure: every entry point takes the time. Completions count in the bucket in which they happened,
//! sent requests in that of their intended start.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::time::Duration;

use elbow_base::{Histogram, Timestamp};

use crate::schedule::Schedule;

/// Different instances, and different versions, that are told apart; responses of further ones
/// count only in the totals.
pub const SERVED_MAX: usize = 1_024;
/// Longest name of an instance or version that is kept.
pub const NAME_BYTES_MAX: usize = 128;
/// Width of a window of the live view.
const WINDOW: Duration = Duration::from_millis(100);
/// Windows that make up the last second.
const WINDOWS: usize = 10;

/// Why a request failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FailureKind {
    /// No connection could be opened.
    Connect,
    /// Not complete within the timeout, counted from the intended start.
    Timeout,
    /// The connection ended before the response did.
    Reset,
    /// A complete response with this status, 400 or above.
    Status(u16),
    /// What came back is not an HTTP/1 response.
    Malformed,
    /// Never sent: too many requests were waiting for a connection.
    Overrun,
}

/// All failures of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The kind.
    pub kind: FailureKind,
    /// How many.
    pub count: u64,
    /// When the first one was noticed, after the load's start.
    pub first_at: Duration,
    /// What was said at the first one.
    pub detail: String,
}

/// One stretch of the measured series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadBucket {
    /// Its start, after the load's start.
    pub start: Duration,
    /// Rate the schedule asks for on average, in requests per second.
    pub intended_rps: f64,
    /// Requests whose intended start lies in it.
    pub sent: u64,
    /// Requests that succeeded in it.
    pub ok: u64,
    /// Requests that failed in it.
    pub failed: u64,
    /// Median latency of the requests answered in it.
    pub p50: Option<Duration>,
    /// 99th percentile of the latency.
    pub p99: Option<Duration>,
    /// Longest latency.
    pub max: Option<Duration>,
}

/// The first request that an instance or version served with success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServedFirst {
    /// Its intended start, after the load's start.
    pub intended: Duration,
    /// When its response was complete, after the load's start.
    pub completed: Duration,
}

/// What one instance or one version answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Served {
    /// Value of `X-Instance-Id` or `X-Version`.
    pub name: String,
    /// Successful responses.
    pub ok: u64,
    /// Responses with a status of 400 or above.
    pub failed: u64,
    /// The first success.
    pub first: Option<ServedFirst>,
}

/// Where a running load is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Requests start on schedule.
    #[default]
    Running,
    /// No request starts any more; those in flight are waited for.
    Draining,
    /// Everything is counted.
    Done,
}

/// What a running load has measured so far; renewed ten times a second.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Where the load is.
    pub phase: Phase,
    /// Time since the load's start.
    pub elapsed: Duration,
    /// Requests that were due.
    pub sent: u64,
    /// Requests that succeeded (2xx and 3xx).
    pub ok: u64,
    /// Requests that failed.
    pub failed: u64,
    /// Requests without an outcome yet, waiting ones included.
    pub in_flight: u64,
    /// Rate the schedule asks for now, in requests per second.
    pub intended_rps: f64,
    /// Requests completed in the last second.
    pub last_second: u64,
    /// Median latency in the last second.
    pub p50: Option<Duration>,
    /// 99th percentile of the latency in the last second.
    pub p99: Option<Duration>,
}

/// What a load measured. Times count from `started`, on the generator's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadResult {
    /// Time zero of the schedule.
    pub started: Timestamp,
    /// From the start until the last outcome, and at least until the schedule's end unless stopped.
    pub duration: Duration,
    /// What was asked for.
    pub schedule: Schedule,
    /// Width of the buckets.
    pub resolution: Duration,
    /// Requests that were due.
    pub sent: u64,
    /// Requests that succeeded (2xx and 3xx).
    pub ok: u64,
    /// Requests that failed; `sent == ok + failed`.
    pub failed: u64,
    /// Failures by kind.
    pub failures: Vec<Failure>,
    /// Idempotent requests sent again because a reused connection turned out to be closed.
    pub reconnects: u64,
    /// Connections opened.
    pub connections_opened: u64,
    /// Latency, from the intended start, of all requests that were answered or timed out.
    pub latency: Histogram,
    /// How late requests were handed to a connection or its queue: the generator's own error.
    pub schedule_lag: Histogram,
    /// The series, without gaps from the start.
    pub buckets: Vec<LoadBucket>,
    /// By instance, in the order of their first response.
    pub instances: Vec<Served>,
    /// By version, in the order of their first response.
    pub versions: Vec<Served>,
    /// The load was stopped before its schedule ended.
    pub stopped_early: bool,
}

/// What became of one request.
#[derive(Debug)]
pub(crate) enum Outcome {
    Answered { status: u16 },
    Failed { kind: FailureKind, detail: String },
}

/// The counters of a running load.
pub(crate) struct Stats {
    started: Timestamp,
    resolution: Duration,
    sent: u64,
    ok: u64,
    failed: u64,
    pub(crate) reconnects: u64,
    pub(crate) connections_opened: u64,
    failures: BTreeMap<FailureKind, Failure>,
    buckets: Vec<LoadBucket>,
    /// Index of the bucket that `bucket_latency` belongs to.
    open_bucket: usize,
    bucket_latency: Histogram,
    latency: Histogram,
    schedule_lag: Histogram,
    /// The last second, the open window last.
    windows: VecDeque<Histogram>,
    window_counts: VecDeque<u64>,
    open_window: u128,
    instances: Tally,
    versions: Tally,
}

/// Served requests by name.
#[derive(Default)]
struct Tally {
    by_name: BTreeMap<String, usize>,
    served: Vec<Served>,
}

// === impl FailureKind ===

impl fmt::Display for FailureKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect => f.write_str("connect"),
            Self::Timeout => f.write_str("timeout"),
            Self::Reset => f.write_str("reset"),
            Self::Status(status) => write!(f, "status {status}"),
            Self::Malformed => f.write_str("malformed"),
            Self::Overrun => f.write_str("overrun"),
        }
    }
}

// === impl Outcome ===

impl Outcome {
    fn failure(self) -> Option<(FailureKind, String)> {
        match self {
            Self::Answered { status: 200..=399 } => None,
            Self::Answered { status } => Some((FailureKind::Status(status), String::new())),
            Self::Failed { kind, detail } => Some((kind, detail)),
        }
    }

    /// A request that was never sent or got no response has no latency worth an average.
    fn has_latency(&self) -> bool {
        matches!(self, Self::Answered { .. } | Self::Failed { kind: FailureKind::Timeout, .. })
    }
}

// === impl Stats ===

impl Stats {
    pub(crate) fn new(started: Timestamp, resolution: Duration) -> Self {
        Self {
            started,
            resolution,
            sent: 0,
            ok: 0,
            failed: 0,
            reconnects: 0,
            connections_opened: 0,
            failures: BTreeMap::new(),
            buckets: Vec::new(),
            open_bucket: 0,
            bucket_latency: Histogram::new(),
            latency: Histogram::new(),
            schedule_lag: Histogram::new(),
            windows: VecDeque::from(vec![Histogram::new(); WINDOWS]),
            window_counts: VecDeque::from(vec![0; WINDOWS]),
            open_window: 0,
            instances: Tally::default(),
            versions: Tally::default(),
        }
    }

    pub(crate) fn in_flight(&self) -> u64 {
        self.sent - self.ok - self.failed
    }

    /// A request became due at `intended` after the start and was noticed at `now`.
    pub(crate) fn sent(&mut self, intended: Duration, now: Timestamp) {
        self.sent += 1;
        self.schedule_lag.record(now.since(self.started + intended));
        let index = self.bucket_index(intended);
        self.bucket(index).sent += 1;
    }

    /// A request with its intended start ended at `now`.
    pub(crate) fn ended(
        &mut self,
        intended: Duration,
        now: Timestamp,
        outcome: Outcome,
        instance: &str,
        version: &str,
    ) {
        self.roll(now);
        let completed = now.since(self.started);
        let latency = completed.saturating_sub(intended);
        if outcome.has_latency() {
            self.bucket_latency.record(latency);
            if let Some(window) = self.windows.back_mut() {
                window.record(latency);
            }
        }
        if let Some(count) = self.window_counts.back_mut() {
            *count += 1;
        }
        let answered = matches!(outcome, Outcome::Answered { .. });
        let failure = outcome.failure();
        if answered {
            let first = ServedFirst { intended, completed };
            self.instances.count(instance, failure.is_none(), first);
            self.versions.count(version, failure.is_none(), first);
        }
        let index = self.bucket_index(completed);
        match failure {
            None => {
                self.ok += 1;
                self.bucket(index).ok += 1;
            }
            Some((kind, detail)) => {
                self.failed += 1;
                self.bucket(index).failed += 1;
                let failure = self.failures.entry(kind).or_insert(Failure {
                    kind,
                    count: 0,
                    first_at: completed,
                    detail,
                });
                failure.count += 1;
            }
        }
        debug_assert!(self.sent >= self.ok + self.failed, "an outcome without a request");
    }

    /// Closes windows and buckets that ended before `now`.
    pub(crate) fn roll(&mut self, now: Timestamp) {
        let elapsed = now.since(self.started);
        let window = elapsed.as_millis() / WINDOW.as_millis();
        let passed = window.saturating_sub(self.open_window).min(WINDOWS as u128);
        for _ in 0..passed {
            if let Some(mut oldest) = self.windows.pop_front() {
                oldest.clear();
                self.windows.push_back(oldest);
            }
            self.window_counts.pop_front();
            self.window_counts.push_back(0);
        }
        self.open_window = self.open_window.max(window);
        let index = self.bucket_index(elapsed);
        if index > self.open_bucket {
            self.close_bucket();
            self.open_bucket = index;
        }
    }

    pub(crate) fn progress(&self, now: Timestamp, phase: Phase, schedule: &Schedule) -> Progress {
        let mut last_second = Histogram::new();
        for window in &self.windows {
            last_second.merge(window);
        }
        let elapsed = now.since(self.started);
        Progress {
            phase,
            elapsed,
            sent: self.sent,
            ok: self.ok,
            failed: self.failed,
            in_flight: self.in_flight(),
            intended_rps: if phase == Phase::Running { schedule.rate_at(elapsed) } else { 0.0 },
            last_second: self.window_counts.iter().sum(),
            p50: last_second.quantile(0.5),
            p99: last_second.quantile(0.99),
        }
    }

    pub(crate) fn finish(
        mut self,
        now: Timestamp,
        schedule: &Schedule,
        stopped_early: bool,
    ) -> LoadResult {
        self.roll(now);
        self.close_bucket();
        let duration = now.since(self.started);
        let resolution = self.resolution;
        // A bucket that the end only touches holds nothing.
        self.buckets
            .pop_if(|last| last.start >= duration && last.ok + last.failed + last.sent == 0);
        for bucket in &mut self.buckets {
            let end = bucket.start + resolution;
            // What a stop cut off was not intended any more.
            let end = if stopped_early { end.min(duration).max(bucket.start) } else { end };
            let share = (end - bucket.start).as_secs_f64() / resolution.as_secs_f64();
            bucket.intended_rps = schedule.mean_rate(bucket.start, end) * share;
        }
        LoadResult {
            started: self.started,
            duration,
            schedule: schedule.clone(),
            resolution,
            sent: self.sent,
            ok: self.ok,
            failed: self.failed,
            failures: self.failures.into_values().collect(),
            reconnects: self.reconnects,
            connections_opened: self.connections_opened,
            latency: self.latency,
            schedule_lag: self.schedule_lag,
            buckets: self.buckets,
            instances: self.instances.served,
            versions: self.versions.served,
            stopped_early,
        }
    }

    fn close_bucket(&mut self) {
        let index = self.open_bucket;
        let p50 = self.bucket_latency.quantile(0.5);
        let p99 = self.bucket_latency.quantile(0.99);
        let max = self.bucket_latency.max();
        let bucket = self.bucket(index);
        (bucket.p50, bucket.p99, bucket.max) = (p50, p99, max);
        self.latency.merge(&self.bucket_latency);
        self.bucket_latency.clear();
    }

    fn bucket_index(&self, at: Duration) -> usize {
        usize::try_from(at.as_nanos() / self.resolution.as_nanos()).unwrap_or(usize::MAX)
    }

    /// The bucket of an index; the series grows up to it. Bounded by the longest schedule and
    /// timeout over the finest resolution.
    fn bucket(&mut self, index: usize) -> &mut LoadBucket {
        while self.buckets.len() <= index {
            let nanos = self.resolution.as_nanos() * self.buckets.len() as u128;
            let start = Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX));
            self.buckets.push(LoadBucket { start, ..LoadBucket::default() });
        }
        &mut self.buckets[index]
    }
}

// === impl Tally ===

impl Tally {
    fn count(&mut self, name: &str, is_ok: bool, first: ServedFirst) {
        if name.is_empty() || name.len() > NAME_BYTES_MAX {
            return;
        }
        let index = match self.by_name.get(name) {
            Some(&index) => index,
            None if self.served.len() >= SERVED_MAX => return,
            None => {
                let index = self.served.len();
                self.by_name.insert(name.to_owned(), index);
                self.served.push(Served { name: name.to_owned(), ..Served::default() });
                index
            }
        };
        let served = &mut self.served[index];
        if is_ok {
            served.ok += 1;
            served.first.get_or_insert(first);
        } else {
            served.failed += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Segment;

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    fn at(n: u64) -> Timestamp {
        Timestamp::EPOCH + ms(n)
    }

    fn schedule() -> Schedule {
        Schedule::try_new(&[Segment::constant(ms(2_000), 2.0)]).unwrap()
    }

    fn ok() -> Outcome {
        Outcome::Answered { status: 200 }
    }

    #[test]
    fn requests_count_where_they_were_due_and_outcomes_where_they_came() {
        let mut stats = Stats::new(at(0), ms(500));
        for (due, now, end) in [(250, 251, 260), (750, 750, 1_600), (1_250, 1_260, 1_700)] {
            stats.sent(ms(due), at(now));
            stats.ended(ms(due), at(end), ok(), "i-1", "");
        }
        stats.sent(ms(1_750), at(1_800));
        let failed = Outcome::Failed { kind: FailureKind::Connect, detail: "no".to_owned() };
        stats.ended(ms(1_750), at(1_800), failed, "", "");
        let result = stats.finish(at(2_000), &schedule(), false);
        let counts: Vec<_> = result.buckets.iter().map(|b| (b.sent, b.ok, b.failed)).collect();
        assert_eq!(counts, [(1, 1, 0), (1, 0, 0), (1, 0, 0), (1, 2, 1)]);
        assert!(result.buckets.iter().all(|bucket| (bucket.intended_rps - 2.0).abs() < 1e-9));
        let longest: Vec<_> = result.buckets.iter().map(|bucket| bucket.max).collect();
        assert_eq!(longest, [Some(ms(10)), None, None, Some(ms(850))]);
        assert_eq!((result.latency.count(), result.schedule_lag.max()), (3, Some(ms(50))));
        assert_eq!((result.failures[0].count, &*result.failures[0].detail), (1, "no"));
    }

    #[test]
    fn progress_tells_of_the_last_second_only() {
        let mut stats = Stats::new(at(0), ms(1_000));
        for (due, end) in [(100, 900), (800, 1_000), (900, 1_850)] {
            stats.sent(ms(due), at(due));
            stats.ended(ms(due), at(end), ok(), "", "");
        }
        stats.sent(ms(1_000), at(1_000));
        let table = [(1_850, 3, Some(ms(950))), (1_950, 2, Some(ms(950))), (9_000, 0, None)];
        for (now, count, longest) in table {
            stats.roll(at(now));
            let progress = stats.progress(at(now), Phase::Running, &schedule());
            assert_eq!((progress.last_second, progress.p99), (count, longest), "at {now} ms");
            assert_eq!((progress.sent, progress.ok, progress.in_flight), (4, 3, 1));
        }
    }

    #[test]
    fn a_stopped_load_is_measured_against_what_was_intended_until_then() {
        let mut stats = Stats::new(at(0), ms(1_000));
        stats.sent(ms(250), at(250));
        stats.ended(ms(250), at(300), ok(), "", "");
        let result = stats.finish(at(500), &schedule(), true);
        let [bucket] = &result.buckets[..] else { panic!("{:?}", result.buckets) };
        assert!((bucket.intended_rps - 1.0).abs() < 1e-9, "half a second at 2/s over one second");
    }

    #[test]
    fn names_are_limited_in_number_and_length() {
        let mut tally = Tally::default();
        let first = ServedFirst { intended: ms(0), completed: ms(1) };
        tally.count("", true, first);
        tally.count(&"x".repeat(NAME_BYTES_MAX + 1), true, first);
        for n in 0..SERVED_MAX + 5 {
            tally.count(&n.to_string(), n % 2 == 0, first);
        }
        assert_eq!(tally.served.len(), SERVED_MAX);
        assert_eq!((tally.served[0].first, tally.served[1].first), (Some(first), None));
        assert_eq!((tally.served[0].ok, tally.served[1].failed), (1, 1));
    }
}
