//! Automatic Target Weights: which targets fail more than the others, and how much of their share
//! they lose (elb reference, section 9).
//!
//! AWS tells the signals (5xx and failed connections, compared with the other targets), the rhythm
//! (5 s), the least number of healthy targets (3) and that shares come back gradually. The measure
//! is elbow's: a target is anomalous in a window if its rate of failures is well above the median,
//! in ratio and in points. So never more than half of them can be, and when all fail alike none is.
//!
//! Lifecycle of a target's share: whole; when anomalous, half of what it has, down to a twentieth;
//! when not anomalous or not judged, a tenth more each window; whole. Health is unaffected.

use std::time::Duration;

use elbow_base::Timestamp;

/// How often targets are judged.
pub const WINDOW: Duration = Duration::from_secs(5);
/// With fewer healthy targets "the others" is no measure (AWS).
pub const HEALTHY_MIN: usize = 3;
/// The whole share of a target, in thousandths.
pub const SHARE_MAX: u16 = 1000;
/// What an anomalous target keeps, so that its recovery is seen.
const SHARE_MIN: u16 = 50;
/// What a target gets back each window.
const SHARE_STEP: u16 = 100;
/// Requests of a target below which a window says nothing about it.
const REQUESTS_MIN: u32 = 10;
/// A failing target must be this many times as bad as the median,
const RATIO_MIN: u64 = 3;
/// and worse by this many millionths of its requests, so that 2 errors among 1,000 do not count as
/// thrice 0: 5 in 100.
const EXCESS_MIN_PPM: u64 = 50_000;
/// Windows without a call after which every share is whole again.
const WINDOWS_MAX: u32 = 20;

/// Watches the targets of a group; indexes are those of its list.
#[derive(Clone, Debug)]
pub struct Anomaly {
    watched: Vec<Watched>,
    window_end: Timestamp,
    /// Kept for its memory.
    rates_ppm: Vec<u64>,
}

/// What DescribeTargetHealth tells as `AnomalyDetection`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// `Result` is `anomalous`.
    pub anomalous: bool,
    /// Its share is lowered; `MitigationInEffect` if the group mitigates.
    pub lowered: bool,
}

#[derive(Clone, Copy, Debug)]
struct Watched {
    requests: u32,
    failures: u32,
    healthy: bool,
    anomalous: bool,
    share: u16,
}

impl Anomaly {
    /// Nothing is watched yet; the first window begins `now`.
    pub fn new(now: Timestamp) -> Self {
        Self { watched: Vec::new(), window_end: now + WINDOW, rates_ppm: Vec::new() }
    }

    /// The targets are new: each as `healthy` as told, with what is known of the one that was at
    /// `before` in the old list.
    pub fn realign(&mut self, targets: impl Iterator<Item = (Option<usize>, bool)>) {
        let known = targets.map(|(before, healthy)| {
            let old = before.and_then(|place| self.watched.get(place).copied());
            Watched { healthy, ..old.unwrap_or(Watched::NEW) }
        });
        self.watched = known.collect();
    }

    /// Takes note of a request that ended: `failed` with a 5xx or without a connection.
    pub fn record(&mut self, target: usize, failed: bool) {
        if let Some(watched) = self.watched.get_mut(target) {
            watched.requests = watched.requests.saturating_add(1);
            watched.failures = watched.failures.saturating_add(u32::from(failed));
        }
    }

    /// Judges the targets if a window has ended. Returns whether it has.
    pub fn poll(&mut self, now: Timestamp) -> bool {
        if now < self.window_end {
            return false;
        }
        for _ in 0..WINDOWS_MAX {
            self.close_window();
            self.window_end = self.window_end + WINDOW;
            if now < self.window_end {
                return true;
            }
        }
        self.window_end = now + WINDOW;
        true
    }

    /// When the window ends.
    pub fn next_deadline(&self) -> Timestamp {
        self.window_end
    }

    /// A target's share in thousandths.
    pub fn share(&self, target: usize) -> u16 {
        self.watched.get(target).map_or(SHARE_MAX, |watched| watched.share)
    }

    /// What to tell about a target.
    pub fn verdict(&self, target: usize) -> Verdict {
        let watched = self.watched.get(target).copied().unwrap_or(Watched::NEW);
        Verdict { anomalous: watched.anomalous, lowered: watched.share < SHARE_MAX }
    }

    fn close_window(&mut self) {
        let median = self.median_rate_ppm();
        for watched in &mut self.watched {
            watched.anomalous = match (watched.rate_ppm(), median) {
                (Some(rate), Some(median)) => {
                    rate >= median * RATIO_MIN && rate >= median + EXCESS_MIN_PPM
                }
                _ => false,
            };
            watched.share = if watched.anomalous {
                (watched.share / 2).max(SHARE_MIN)
            } else {
                (watched.share + SHARE_STEP).min(SHARE_MAX)
            };
            (watched.requests, watched.failures) = (0, 0);
        }
    }

    /// The rate that half of the judged targets are not above; `None` with too few healthy ones.
    fn median_rate_ppm(&mut self) -> Option<u64> {
        if self.watched.iter().filter(|watched| watched.healthy).count() < HEALTHY_MIN {
            return None;
        }
        self.rates_ppm.clear();
        self.rates_ppm.extend(self.watched.iter().filter_map(Watched::rate_ppm));
        if self.rates_ppm.len() < HEALTHY_MIN {
            return None;
        }
        let middle = (self.rates_ppm.len() - 1) / 2;
        let (_, median, _) = self.rates_ppm.select_nth_unstable(middle);
        Some(*median)
    }
}

// === impl Watched ===

impl Watched {
    const NEW: Self =
        Self { requests: 0, failures: 0, healthy: false, anomalous: false, share: SHARE_MAX };

    fn rate_ppm(&self) -> Option<u64> {
        let judged = self.healthy && self.requests >= REQUESTS_MIN;
        judged.then(|| u64::from(self.failures) * 1_000_000 / u64::from(self.requests))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_secs(seconds))
    }

    fn watching(targets: usize) -> Anomaly {
        let mut anomaly = Anomaly::new(at(0));
        anomaly.realign((0..targets).map(|_| (None, true)));
        anomaly
    }

    /// One window in which each target has (requests, failures).
    fn window(anomaly: &mut Anomaly, end: u64, counts: &[(u32, u32)]) -> Vec<u16> {
        for (target, &(requests, failures)) in counts.iter().enumerate() {
            for n in 0..requests {
                anomaly.record(target, n < failures);
            }
        }
        assert!(anomaly.poll(at(end)));
        (0..counts.len()).map(|target| anomaly.share(target)).collect()
    }

    #[test]
    fn who_is_anomalous() {
        type Case = (&'static str, &'static [(u32, u32)], &'static [usize]);
        let cases: [Case; 10] = [
            ("one fails", &[(100, 50), (100, 0), (100, 1)], &[0]),
            ("one fails a little", &[(100, 4), (100, 0), (100, 0)], &[]),
            ("one fails enough", &[(100, 5), (100, 0), (100, 0)], &[0]),
            ("all fail alike", &[(100, 50), (100, 55), (100, 60)], &[]),
            ("not thrice the median", &[(100, 28), (100, 10), (100, 10)], &[]),
            ("thrice the median", &[(100, 30), (100, 10), (100, 10)], &[0]),
            ("two of five fail", &[(90, 90), (9, 9), (90, 80), (90, 0), (90, 0), (90, 0)], &[0, 2]),
            ("most fail, so the others are the odd ones", &[(90, 90), (90, 90), (90, 0)], &[]),
            ("too few requests", &[(9, 9), (100, 0), (100, 0)], &[]),
            ("too few targets", &[(100, 100), (100, 0)], &[]),
        ];
        for (name, counts, expected) in cases {
            let mut anomaly = watching(counts.len());
            let shares = window(&mut anomaly, 5, counts);
            for (target, share) in shares.into_iter().enumerate() {
                let anomalous = expected.contains(&target);
                let expect = Verdict { anomalous, lowered: anomalous };
                assert_eq!(anomaly.verdict(target), expect, "{name}: target {target}");
                assert_eq!(share, if anomalous { 500 } else { 1000 }, "{name}: target {target}");
            }
        }
    }

    #[test]
    fn shares_fall_by_half_and_come_back_by_steps() {
        let mut anomaly = watching(3);
        let bad = [(100, 100), (100, 0), (100, 0)];
        let good = [(100, 0), (100, 0), (100, 0)];
        let mut first = Vec::new();
        for n in 1..=6 {
            first.push(window(&mut anomaly, 5 * n, &bad)[0]);
        }
        for n in 7..=9 {
            first.push(window(&mut anomaly, 5 * n, &good)[0]);
        }
        assert_eq!(first, [500, 250, 125, 62, 50, 50, 150, 250, 350]);
        assert_eq!(anomaly.verdict(0), Verdict { anomalous: false, lowered: true });
        assert!(!anomaly.poll(at(49)), "the window has not ended");
        assert_eq!(anomaly.next_deadline(), at(50));
        // Windows nobody polled in are as many steps.
        assert!(anomaly.poll(at(62)));
        assert_eq!((anomaly.share(0), anomaly.next_deadline()), (650, at(65)));
        assert!(anomaly.poll(at(1_000_000)));
        assert_eq!((anomaly.share(0), anomaly.next_deadline()), (1000, at(1_000_005)));
    }

    #[test]
    fn state_follows_its_target() {
        let mut anomaly = watching(4);
        window(&mut anomaly, 5, &[(100, 100), (100, 0), (100, 0), (100, 0)]);
        anomaly.realign([(None, true), (Some(2), true), (Some(0), true)].into_iter());
        assert_eq!((0..3).map(|t| anomaly.share(t)).collect::<Vec<_>>(), [1000, 1000, 500]);
        // An unhealthy target is not judged, nor does it count.
        anomaly.realign([(Some(0), true), (Some(1), false), (Some(2), true)].into_iter());
        let shares = window(&mut anomaly, 10, &[(100, 0), (100, 0), (100, 100)]);
        assert_eq!(shares, [1000, 1000, 600], "two healthy ones are too few");
    }
}
