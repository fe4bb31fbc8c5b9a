//! When each request is due: a rate over time, and its exact inverse.
//!
//! Pure. Request `k` starts when the area under the rate reaches `k + 1/2`, so the spacing is even,
//! a change of rate disturbs nothing, and the same schedule always gives the same starts.

use std::time::Duration;

/// Segments a schedule may have.
pub const SEGMENTS_MAX: usize = 1_000;
/// Longest schedule: a day, so that one bucket a second stays under 100,000 buckets.
pub const DURATION_MAX: Duration = Duration::from_secs(24 * 3600);
/// Highest rate, in requests per second; far above what one thread can send.
pub const RPS_MAX: f64 = 100_000.0;

/// A stretch of time in which the rate is constant or changes evenly. A step in the rate is two
/// segments that do not meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// How long it lasts; longer than zero.
    pub duration: Duration,
    /// Requests per second at its start, 0 to [`RPS_MAX`].
    pub from_rps: f64,
    /// Requests per second at its end, 0 to [`RPS_MAX`].
    pub to_rps: f64,
}

/// A checked profile of segments, one after the other from time zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    pieces: Vec<Piece>,
    duration: Duration,
    count: u64,
}

/// The rule that a list of segments breaks.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum ScheduleError {
    /// There is nothing to do.
    #[error("a schedule needs at least one segment")]
    Empty,
    /// More segments than [`SEGMENTS_MAX`].
    #[error("a schedule of {0} segments is longer than {SEGMENTS_MAX}")]
    TooManySegments(usize),
    /// A segment lasts no time, and a rate cannot be held for no time.
    #[error("segment {0} of the schedule lasts no time")]
    ZeroDuration(usize),
    /// A rate is negative, not a number, or above [`RPS_MAX`].
    #[error("segment {index} of the schedule has a rate of {rps}/s, not between 0 and {RPS_MAX}")]
    RateOutOfRange {
        /// Index of the segment, from 0.
        index: usize,
        /// The rate, in requests per second.
        rps: f64,
    },
    /// Longer than [`DURATION_MAX`].
    #[error("a schedule of {0:?} is longer than {DURATION_MAX:?}")]
    TooLong(Duration),
}

/// A segment with what came before it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    start_s: f64,
    duration_s: f64,
    from: f64,
    to: f64,
    /// Area under the rate before this piece, in requests.
    before: f64,
}

// === impl Segment ===

impl Segment {
    /// `rps` requests per second for `duration`.
    pub const fn constant(duration: Duration, rps: f64) -> Self {
        Self { duration, from_rps: rps, to_rps: rps }
    }

    /// From `from_rps` to `to_rps` requests per second, evenly, over `duration`.
    pub const fn ramp(duration: Duration, from_rps: f64, to_rps: f64) -> Self {
        Self { duration, from_rps, to_rps }
    }
}

// === impl Schedule ===

impl Schedule {
    /// The schedule that goes through `segments` in order.
    ///
    /// # Errors
    /// Names the rule that the segments break.
    pub fn try_new(segments: &[Segment]) -> Result<Self, ScheduleError> {
        if segments.is_empty() {
            return Err(ScheduleError::Empty);
        }
        if segments.len() > SEGMENTS_MAX {
            return Err(ScheduleError::TooManySegments(segments.len()));
        }
        let mut pieces = Vec::with_capacity(segments.len());
        let mut duration = Duration::ZERO;
        let mut before = 0.0;
        for (index, segment) in segments.iter().enumerate() {
            if segment.duration.is_zero() {
                return Err(ScheduleError::ZeroDuration(index));
            }
            for rps in [segment.from_rps, segment.to_rps] {
                if !(0.0..=RPS_MAX).contains(&rps) {
                    return Err(ScheduleError::RateOutOfRange { index, rps });
                }
            }
            let piece = Piece {
                start_s: duration.as_secs_f64(),
                duration_s: segment.duration.as_secs_f64(),
                from: segment.from_rps,
                to: segment.to_rps,
                before,
            };
            before = piece.before + piece.area(piece.duration_s);
            pieces.push(piece);
            duration = duration.saturating_add(segment.duration);
        }
        if duration > DURATION_MAX {
            return Err(ScheduleError::TooLong(duration));
        }
        Ok(Self { pieces, duration, count: whole(before + 0.5) })
    }

    /// How long the schedule lasts.
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// How many requests it holds.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The intended start of request `k`, counted from 0, after the schedule's start. `None` from
    /// [`Schedule::count`] on. Never earlier than the start of an earlier request.
    pub fn start_of(&self, k: u64) -> Option<Duration> {
        if k >= self.count {
            return None;
        }
        let area = k as f64 + 0.5;
        let index = self.pieces.partition_point(|piece| piece.before <= area).saturating_sub(1);
        let piece = self.pieces.get(index)?;
        let start = piece.start_s + piece.time_of(area - piece.before);
        Some(Duration::from_secs_f64(start).min(self.duration))
    }

    /// The intended start of the first request due at or after `at`; `None` if none is.
    pub fn next_start(&self, at: Duration) -> Option<Duration> {
        let k = whole((self.area_until(at) - 0.5).max(0.0).ceil());
        let start = self.start_of(k)?;
        if start < at { self.start_of(k + 1) } else { Some(start) }
    }

    /// The rate at `at`, in requests per second: at a step, the rate after it; 0 after the end.
    pub fn rate_at(&self, at: Duration) -> f64 {
        if at >= self.duration {
            return 0.0;
        }
        let at = at.as_secs_f64();
        let index = self.pieces.partition_point(|piece| piece.start_s <= at).saturating_sub(1);
        self.pieces.get(index).map_or(0.0, |piece| piece.rate(at - piece.start_s))
    }

    /// The average rate from `from` to `to`, in requests per second; 0 if that is no time.
    pub fn mean_rate(&self, from: Duration, to: Duration) -> f64 {
        let seconds = to.saturating_sub(from).as_secs_f64();
        if seconds <= 0.0 { 0.0 } else { (self.area_until(to) - self.area_until(from)) / seconds }
    }

    /// The highest rate, in requests per second.
    pub fn peak_rps(&self) -> f64 {
        self.pieces.iter().map(|piece| piece.from.max(piece.to)).fold(0.0, f64::max)
    }

    /// When the rate first exceeds `rps`; `None` if it never does.
    pub fn first_above(&self, rps: f64) -> Option<Duration> {
        let piece = self.pieces.iter().find(|piece| piece.from > rps || piece.to > rps)?;
        let wait = if piece.from > rps {
            0.0
        } else {
            (rps - piece.from) / (piece.to - piece.from) * piece.duration_s
        };
        Some(Duration::from_secs_f64(piece.start_s + wait))
    }

    /// The corners of the profile as (time, requests per second), two at each step.
    pub fn corners(&self) -> Vec<(Duration, f64)> {
        let mut corners = Vec::with_capacity(self.pieces.len() * 2);
        for piece in &self.pieces {
            corners.push((Duration::from_secs_f64(piece.start_s), piece.from));
            corners.push((Duration::from_secs_f64(piece.start_s + piece.duration_s), piece.to));
        }
        corners.dedup();
        corners
    }

    fn area_until(&self, at: Duration) -> f64 {
        let at = at.min(self.duration).as_secs_f64();
        let index = self.pieces.partition_point(|piece| piece.start_s <= at).saturating_sub(1);
        self.pieces.get(index).map_or(0.0, |piece| piece.before + piece.area(at - piece.start_s))
    }
}

// === impl Piece ===

impl Piece {
    fn slope(&self) -> f64 {
        (self.to - self.from) / self.duration_s
    }

    fn rate(&self, x: f64) -> f64 {
        self.from + self.slope() * x
    }

    /// Requests in the first `x` seconds.
    fn area(&self, x: f64) -> f64 {
        (self.from + self.slope() * x / 2.0) * x
    }

    /// When `area` requests have passed. The root is taken in the form without cancellation.
    fn time_of(&self, area: f64) -> f64 {
        if area <= 0.0 {
            return 0.0;
        }
        let root = (self.from * self.from + 2.0 * self.slope() * area).max(0.0).sqrt();
        let x = 2.0 * area / (self.from + root);
        if x.is_finite() { x.min(self.duration_s) } else { self.duration_s }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most RPS_MAX * DURATION_MAX, far below 2^52, and never negative"
)]
fn whole(area: f64) -> u64 {
    area.floor() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn schedule(segments: &[(u64, f64, f64)]) -> Schedule {
        let segments: Vec<Segment> = segments
            .iter()
            .map(|&(ms, from, to)| Segment::ramp(Duration::from_millis(ms), from, to))
            .collect();
        Schedule::try_new(&segments).unwrap()
    }

    /// The count is the area, starts never go back, and the area up to a start is its rank.
    fn check(segments: &[(u64, f64, f64)], count: u64) {
        let schedule = schedule(segments);
        assert_eq!(schedule.count(), count, "{segments:?}");
        let mut last = Duration::ZERO;
        for k in 0..count {
            let start = schedule.start_of(k).unwrap();
            assert!(start >= last, "{segments:?}: request {k} at {start:?} before {last:?}");
            let area = schedule.area_until(start);
            assert!((area - (k as f64 + 0.5)).abs() < 1e-3, "{segments:?}: {k} at area {area}");
            last = start;
        }
        assert_eq!(schedule.start_of(count), None);
        assert!(last <= schedule.duration());
    }

    #[test]
    fn starts_invert_the_area_under_the_rate() {
        check(&[(10_000, 1.0, 1.0)], 10);
        check(&[(1_000, 0.0, 0.0)], 0);
        check(&[(10_000, 0.0, 100.0)], 500);
        check(&[(10_000, 100.0, 0.0)], 500);
        check(&[(500, 0.9, 0.9)], 0);
        check(&[(500, 1.0, 1.0)], 1);
        check(&[(6_000, 60.0, 60.0), (2_000, 280.0, 280.0)], 920);
        check(&[(1_000, 0.0, 0.0), (1_000, 10.0, 10.0), (1_000, 0.0, 0.0)], 10);
        check(&[(333, 7.0, 31.0), (777, 31.0, 2.5), (1_001, 2.5, 4000.0)], 2023);
        check(&[(1_000, 5.0, 5.0000001), (3_600_000, 1.0, 1.0)], 3605);
    }

    #[test]
    fn the_spacing_of_a_constant_rate_is_even() {
        let schedule = schedule(&[(2_000, 4.0, 4.0)]);
        let starts: Vec<u128> = (0..8).map(|k| schedule.start_of(k).unwrap().as_millis()).collect();
        assert_eq!(starts, [125, 375, 625, 875, 1125, 1375, 1625, 1875]);
    }

    #[test]
    fn rates_and_corners_of_a_step_and_a_ramp() {
        let schedule = schedule(&[(6_000, 60.0, 60.0), (4_000, 280.0, 340.0)]);
        for (ms, rps) in [(0, 60.0), (5_999, 60.0), (6_000, 280.0), (8_000, 310.0), (10_000, 0.0)] {
            let rate = schedule.rate_at(Duration::from_millis(ms));
            assert!((rate - rps).abs() < 1e-9, "at {ms} ms: {rate}");
        }
        assert_eq!(schedule.peak_rps(), 340.0);
        assert_eq!(schedule.first_above(59.0), Some(Duration::ZERO));
        assert_eq!(schedule.first_above(100.0), Some(SECOND * 6));
        assert_eq!(schedule.first_above(310.0), Some(SECOND * 8));
        assert_eq!(schedule.first_above(340.0), None);
        assert_eq!(
            schedule.corners(),
            [(Duration::ZERO, 60.0), (SECOND * 6, 60.0), (SECOND * 6, 280.0), (SECOND * 10, 340.0)]
        );
        for (ms, next) in [(0, Some(8)), (9, Some(25)), (6_000, Some(6_001)), (10_000, None)] {
            let start = schedule.next_start(Duration::from_millis(ms));
            assert_eq!(start.map(|start| start.as_millis()), next, "after {ms} ms");
        }
        assert!((schedule.mean_rate(SECOND * 5, SECOND * 7) - (60.0 + 287.5) / 2.0).abs() < 1e-9);
        assert_eq!(schedule.mean_rate(SECOND * 20, SECOND * 21), 0.0);
    }

    #[test]
    fn segments_that_make_no_sense_are_named() {
        let table = [
            (vec![], "a schedule needs at least one segment"),
            (
                vec![Segment::constant(Duration::ZERO, 1.0)],
                "segment 0 of the schedule lasts no time",
            ),
            (
                vec![Segment::constant(SECOND, 1.0), Segment::ramp(SECOND, 1.0, -2.0)],
                "segment 1 of the schedule has a rate of -2/s, not between 0 and 100000",
            ),
            (
                vec![Segment::constant(SECOND, f64::NAN)],
                "segment 0 of the schedule has a rate of NaN/s, not between 0 and 100000",
            ),
            (
                vec![Segment::constant(SECOND * 90_000, 1.0)],
                "a schedule of 90000s is longer than 86400s",
            ),
            (
                vec![Segment::constant(SECOND, 1.0); 1_001],
                "a schedule of 1001 segments is longer than 1000",
            ),
        ];
        for (segments, message) in table {
            assert_eq!(Schedule::try_new(&segments).unwrap_err().to_string(), message);
        }
    }
}
