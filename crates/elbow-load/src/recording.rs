//! Everything a run showed, on one time axis: the load, the capacity, the CPU, the instances and
//! the decisions. Plain data, fed by the caller; nothing is judged here.
//!
//! Times go in as the clock's and come out as offsets from the recording's start; what happened
//! before the start is put at the start.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::load::{LoadBucket, LoadResult};

/// Samples kept of the capacity: a day at one a second, and of each instance's CPU together.
pub const SAMPLES_MAX: usize = 100_000;
/// Decisions kept.
pub const MARKS_MAX: usize = 1_000;
/// Instances kept.
pub const INSTANCES_MAX: usize = 1_000;
/// Changes of state kept of one instance.
pub const SPANS_MAX: usize = 64;

/// What a run showed.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    started: Timestamp,
    end: Duration,
    load: Vec<LoadBucket>,
    resolution: Duration,
    profile: Vec<(Duration, f64)>,
    capacity: Vec<(Duration, Capacity)>,
    cpu: Vec<CpuSample>,
    marks: Vec<Mark>,
    instances: Vec<Lane>,
    dropped: u64,
}

/// The size of a group at one moment, in instances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// How many there should be.
    pub desired: u32,
    /// How many serve, or could.
    pub in_service: u32,
    /// How many are being launched.
    pub pending: u32,
    /// How many are draining or being terminated.
    pub terminating: u32,
    /// How many pass their health check.
    pub healthy: u32,
}

/// The CPU of one instance at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct CpuSample {
    /// When, after the recording's start.
    pub at: Duration,
    /// Whose.
    pub instance: String,
    /// Per cent of what the instance has.
    pub percent: f64,
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// Capacity was added.
    ScaleOut,
    /// Capacity was removed.
    ScaleIn,
    /// An instance was killed, or died.
    Kill,
    /// A lost instance is replaced.
    Replace,
    /// A new version starts to roll out.
    DeployStart,
    /// The new version is everywhere.
    DeployDone,
    /// An instance or version served its first request.
    FirstServed,
    /// Something else worth a line.
    Note,
}

/// A decision or event, with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// When, after the recording's start.
    pub at: Duration,
    /// What kind.
    pub kind: MarkKind,
    /// What happened, in a few words.
    pub label: String,
    /// Why, in sentences; may be empty.
    pub cause: String,
}

/// What an instance is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InstanceState {
    /// Launched, not yet serving.
    Pending,
    /// Serving.
    InService,
    /// Finishing its last requests, or shutting down.
    Draining,
    /// Dead without having been asked.
    Killed,
    /// Gone: ends the lane.
    Ended,
}

/// The life of one instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its id.
    pub id: String,
    /// The version it runs.
    pub version: String,
    /// Its states, in order, each from its time until the next one's.
    pub spans: Vec<(Duration, InstanceState)>,
}

// === impl Recording ===

impl Recording {
    /// A recording that starts now and holds nothing.
    pub fn new(started: Timestamp) -> Self {
        Self {
            started,
            end: Duration::ZERO,
            load: Vec::new(),
            resolution: Duration::from_secs(1),
            profile: Vec::new(),
            capacity: Vec::new(),
            cpu: Vec::new(),
            marks: Vec::new(),
            instances: Vec::new(),
            dropped: 0,
        }
    }

    /// Takes over the measured series and the intended profile of a load. A later load replaces an
    /// earlier one.
    pub fn record_load(&mut self, load: &LoadResult) {
        let shift = self.offset(load.started);
        self.resolution = load.resolution;
        self.load = load
            .buckets
            .iter()
            .map(|bucket| LoadBucket { start: bucket.start + shift, ..bucket.clone() })
            .collect();
        self.profile = profile_until(load);
        for (at, _rps) in &mut self.profile {
            *at += shift;
        }
        self.reach(shift + load.duration);
    }

    /// The size of the group at `at`.
    pub fn record_capacity(&mut self, at: Timestamp, capacity: Capacity) {
        let at = self.offset(at);
        if self.capacity.len() >= SAMPLES_MAX {
            self.dropped += 1;
            return;
        }
        self.reach(at);
        insert_by_time(&mut self.capacity, (at, capacity), |sample| sample.0);
    }

    /// The CPU of `instance` at `at`, in per cent of what it has. Not a number counts as zero.
    pub fn record_cpu(&mut self, at: Timestamp, instance: &str, percent: f64) {
        let at = self.offset(at);
        if self.cpu.len() >= SAMPLES_MAX {
            self.dropped += 1;
            return;
        }
        self.reach(at);
        let percent = if percent.is_finite() { percent.max(0.0) } else { 0.0 };
        let sample = CpuSample { at, instance: instance.to_owned(), percent };
        insert_by_time(&mut self.cpu, sample, |sample| sample.at);
    }

    /// A decision or event at `at`: `label` says what, `cause` why.
    pub fn record_mark(&mut self, at: Timestamp, kind: MarkKind, label: &str, cause: &str) {
        let at = self.offset(at);
        if self.marks.len() >= MARKS_MAX {
            self.dropped += 1;
            return;
        }
        self.reach(at);
        let mark = Mark { at, kind, label: label.to_owned(), cause: cause.to_owned() };
        insert_by_time(&mut self.marks, mark, |mark| mark.at);
    }

    /// Instance `id` is in `state` from `at` on. Repeating a state changes nothing, so this may be
    /// called at every observation. A version that is not empty replaces the one known before.
    pub fn record_instance(
        &mut self,
        at: Timestamp,
        id: &str,
        version: &str,
        state: InstanceState,
    ) {
        let at = self.offset(at);
        let index = match self.instances.iter().position(|lane| lane.id == id) {
            Some(index) => index,
            None if self.instances.len() >= INSTANCES_MAX => {
                self.dropped += 1;
                return;
            }
            None => {
                let lane = Lane { id: id.to_owned(), version: String::new(), spans: Vec::new() };
                self.instances.push(lane);
                self.instances.len() - 1
            }
        };
        let lane = &mut self.instances[index];
        if !version.is_empty() && lane.version != version {
            version.clone_into(&mut lane.version);
        }
        let last = lane.spans.last().map(|&(_, state)| state);
        if last == Some(state) || last == Some(InstanceState::Ended) {
            return;
        }
        if lane.spans.len() >= SPANS_MAX {
            self.dropped += 1;
            return;
        }
        lane.spans.push((at, state));
        self.reach(at);
    }

    /// The run went on until `at`.
    pub fn finish(&mut self, at: Timestamp) {
        let at = self.offset(at);
        self.reach(at);
    }

    /// Time zero.
    pub fn started(&self) -> Timestamp {
        self.started
    }

    /// The last moment anything is known of.
    pub fn end(&self) -> Duration {
        self.end
    }

    /// The measured series of the load.
    pub fn load(&self) -> &[LoadBucket] {
        &self.load
    }

    /// Width of a bucket of [`Recording::load`].
    pub fn resolution(&self) -> Duration {
        self.resolution
    }

    /// Corners of the intended load as (time, requests per second).
    pub fn profile(&self) -> &[(Duration, f64)] {
        &self.profile
    }

    /// Sizes of the group in order of time; each holds until the next.
    pub fn capacity(&self) -> &[(Duration, Capacity)] {
        &self.capacity
    }

    /// CPU samples in order of time.
    pub fn cpu(&self) -> &[CpuSample] {
        &self.cpu
    }

    /// Decisions and events in order of time.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Instances in the order in which they were first seen.
    pub fn instances(&self) -> &[Lane] {
        &self.instances
    }

    /// Entries that were refused because a limit was reached.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    fn offset(&self, at: Timestamp) -> Duration {
        at.since(self.started)
    }

    fn reach(&mut self, at: Duration) {
        self.end = self.end.max(at);
    }
}

// === impl Capacity ===

impl Capacity {
    /// Every instance that exists.
    pub fn total(&self) -> u32 {
        self.in_service.saturating_add(self.pending).saturating_add(self.terminating)
    }
}

// === impl MarkKind ===

impl MarkKind {
    /// The kind's name in JSON, in snake case.
    pub fn name(self) -> &'static str {
        match self {
            Self::ScaleOut => "scale_out",
            Self::ScaleIn => "scale_in",
            Self::Kill => "kill",
            Self::Replace => "replace",
            Self::DeployStart => "deploy_start",
            Self::DeployDone => "deploy_done",
            Self::FirstServed => "first_served",
            Self::Note => "note",
        }
    }
}

// === impl InstanceState ===

impl InstanceState {
    /// The state's name in JSON, in snake case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InService => "in_service",
            Self::Draining => "draining",
            Self::Killed => "killed",
            Self::Ended => "ended",
        }
    }
}

// === impl Lane ===

impl Lane {
    /// When the instance was first seen.
    pub fn from(&self) -> Duration {
        self.spans.first().map_or(Duration::ZERO, |&(at, _)| at)
    }

    /// When it was gone; `None` while it exists.
    pub fn ended(&self) -> Option<Duration> {
        self.spans.iter().find(|(_, state)| *state == InstanceState::Ended).map(|&(at, _)| at)
    }
}

/// The schedule's corners, cut where a stopped load ended.
fn profile_until(load: &LoadResult) -> Vec<(Duration, f64)> {
    let mut corners = load.schedule.corners();
    if load.stopped_early {
        let rate = load.schedule.rate_at(load.duration);
        corners.retain(|&(at, _)| at < load.duration);
        corners.push((load.duration, rate));
    }
    corners
}

/// Keeps `series` in order; what is simultaneous stays in the order of arrival.
fn insert_by_time<T>(series: &mut Vec<T>, item: T, time: impl Fn(&T) -> Duration) {
    let at = series.partition_point(|other| time(other) <= time(&item));
    series.insert(at, item);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_millis(1_000_000 + ms))
    }

    #[test]
    fn times_become_offsets_in_order() {
        let mut recording = Recording::new(at(0));
        recording.record_mark(at(2_000), MarkKind::ScaleOut, "b", "");
        recording.record_mark(at(1_000), MarkKind::Note, "a", "");
        recording.record_mark(at(2_000), MarkKind::Kill, "c", "");
        recording.record_mark(Timestamp::EPOCH, MarkKind::Note, "before", "");
        recording.record_cpu(at(500), "i-1", f64::NAN);
        recording.finish(at(5_000));
        let marks: Vec<(u128, &str)> =
            recording.marks().iter().map(|mark| (mark.at.as_millis(), &*mark.label)).collect();
        assert_eq!(marks, [(0, "before"), (1000, "a"), (2000, "b"), (2000, "c")]);
        assert_eq!(recording.cpu()[0].percent, 0.0);
        assert_eq!(recording.end(), Duration::from_secs(5));
    }

    #[test]
    fn a_lane_keeps_changes_only_and_ends_once() {
        use InstanceState::{Draining, Ended, InService, Pending};
        let mut recording = Recording::new(at(0));
        for (ms, state) in [
            (100, Pending),
            (200, Pending),
            (900, InService),
            (1_500, InService),
            (2_000, Draining),
            (2_500, Ended),
            (2_600, Pending),
        ] {
            recording.record_instance(at(ms), "i-1", if ms == 900 { "v2" } else { "" }, state);
        }
        let [lane] = recording.instances() else { panic!("one lane") };
        let spans: Vec<(u128, InstanceState)> =
            lane.spans.iter().map(|&(at, state)| (at.as_millis(), state)).collect();
        assert_eq!(spans, [(100, Pending), (900, InService), (2000, Draining), (2500, Ended)]);
        assert_eq!((&*lane.version, lane.ended()), ("v2", Some(Duration::from_millis(2_500))));
    }

    #[test]
    fn what_exceeds_a_limit_is_refused_and_counted() {
        let mut recording = Recording::new(at(0));
        for _ in 0..MARKS_MAX + 2 {
            recording.record_mark(at(1), MarkKind::Note, "", "");
        }
        for n in 0..INSTANCES_MAX + 3 {
            recording.record_instance(at(1), &n.to_string(), "", InstanceState::Pending);
        }
        assert_eq!((recording.marks().len(), recording.dropped()), (MARKS_MAX, 5));
    }
}
