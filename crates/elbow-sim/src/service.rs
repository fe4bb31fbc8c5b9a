//! One simulated instance: what it answers, how long that takes and what CPU it needs.

use std::collections::{BTreeSet, VecDeque};
use std::net::SocketAddr;
use std::time::Duration;

use elbow_balance::CheckResult;
use elbow_base::Timestamp;

use crate::options::Mode;

/// A service with more work than this before it refuses to queue more and answers 503 itself.
const BACKLOG_MAX: Duration = Duration::from_secs(4);
/// What a health check takes on an idle service.
const PROBE_TIME: Duration = Duration::from_millis(2);

/// An instance's process and the service in it.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) address: SocketAddr,
    pub(crate) mode: Mode,
    /// It accepts connections.
    pub(crate) listening: bool,
    /// Requests it is working on.
    pub(crate) in_flight: BTreeSet<u64>,
    /// Since when it has been able to serve without a break, as its checks see it.
    pub(crate) able_since: Option<Timestamp>,
    /// It has been able for long enough to show that launches work.
    pub(crate) proved: bool,
    /// It never passes a check, whatever happens around it.
    pub(crate) hopeless: bool,
    /// Its process has ended or is about to.
    pub(crate) ended: bool,
    /// When it crashes, something of it lives on for this long.
    pub(crate) lingers: Option<Duration>,
    /// From SIGTERM to its end.
    pub(crate) stop: Duration,
    pub(crate) cpu_time: Duration,
    busy_until: Timestamp,
    /// When its CPU was busy lately.
    busy: VecDeque<(Timestamp, Timestamp)>,
}

/// What a service makes of a request.
#[derive(Debug)]
pub(crate) enum Accepted {
    /// Nobody listens.
    Refused,
    /// It has an answer at that time.
    Until(Timestamp),
}

impl Service {
    pub(crate) fn new(address: SocketAddr, mode: Mode, lingers: Option<Duration>) -> Self {
        Self {
            address,
            mode,
            listening: false,
            in_flight: BTreeSet::new(),
            able_since: None,
            proved: false,
            hopeless: mode != Mode::Fit,
            ended: false,
            lingers,
            stop: Duration::ZERO,
            cpu_time: Duration::ZERO,
            busy_until: Timestamp::EPOCH,
            busy: VecDeque::new(),
        }
    }

    /// Whether it can serve right now.
    pub(crate) fn is_able(&self) -> bool {
        self.listening && !self.ended && self.mode == Mode::Fit
    }

    /// It can serve from now on, or cannot any more.
    pub(crate) fn note_able(&mut self, now: Timestamp) {
        if !self.is_able() {
            self.able_since = None;
        } else if self.able_since.is_none() {
            self.able_since = Some(now);
        }
    }

    /// Takes a request of `cost` CPU time and `latency` beside it.
    pub(crate) fn accept(
        &mut self,
        request: u64,
        (cost, latency): (Duration, Duration),
        slow: Duration,
        now: Timestamp,
    ) -> Accepted {
        if !self.listening || self.ended {
            return Accepted::Refused;
        }
        self.in_flight.insert(request);
        if self.mode == Mode::Slow {
            return Accepted::Until(now + slow);
        }
        let start = self.busy_until.max(now);
        if self.mode == Mode::Failing || start.since(now) > BACKLOG_MAX {
            return Accepted::Until(now + latency);
        }
        let end = start + cost;
        self.busy_until = end;
        match self.busy.back_mut() {
            Some((_, until)) if *until == start => *until = end,
            _ => self.busy.push_back((start, end)),
        }
        Accepted::Until(end + latency)
    }

    /// What a check that begins now sees, and after how long.
    pub(crate) fn probe(
        &mut self,
        timeout: Duration,
        queues: bool,
        now: Timestamp,
    ) -> (Duration, CheckResult) {
        let backlog = if queues { self.busy_until.since(now) } else { Duration::ZERO };
        let (after, result) = match self.mode {
            _ if !self.listening || self.ended => {
                let text = format!("connection refused at {}", self.address);
                (Duration::from_millis(1), CheckResult::Failed(text))
            }
            Mode::Slow => (timeout, CheckResult::Timeout),
            Mode::Failing => (PROBE_TIME, CheckResult::Status(500)),
            Mode::Fit if backlog + PROBE_TIME >= timeout => (timeout, CheckResult::Timeout),
            Mode::Fit => (backlog + PROBE_TIME, CheckResult::Status(200)),
        };
        if result != CheckResult::Status(200) {
            // What fails a check begins anew.
            self.able_since = self.is_able().then_some(now);
        }
        (after, result)
    }

    /// CPU in hundredths of a percent over the `window` before `now`, which is then forgotten.
    pub(crate) fn measure(&mut self, window: Duration, now: Timestamp) -> u32 {
        let from = now - window;
        let mut busy = Duration::ZERO;
        for &(start, end) in &self.busy {
            busy += end.min(now).since(start.max(from));
        }
        while self.busy.front().is_some_and(|(_, end)| *end <= now) {
            self.busy.pop_front();
        }
        self.cpu_time += busy;
        u32::try_from(busy.as_nanos() * 10_000 / window.as_nanos().max(1)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn latency_and_cpu_follow_the_load() {
        let start = Timestamp::from_unix(Duration::from_secs(100));
        let address = SocketAddr::from(([127, 31, 0, 4], 80));
        let mut service = Service::new(address, Mode::Fit, None);
        assert!(matches!(service.accept(0, (MS, MS), MS, start), Accepted::Refused));
        service.listening = true;
        let mut ends = Vec::new();
        for request in 0..3 {
            match service.accept(request, (MS * 100, MS * 5), MS, start) {
                Accepted::Until(end) => ends.push(end.since(start).as_millis()),
                Accepted::Refused => panic!("it listens"),
            }
        }
        assert_eq!(ends, [105, 205, 305]);
        assert_eq!(service.probe(MS * 200, true, start).1, CheckResult::Timeout);
        assert_eq!(service.probe(MS * 200, false, start).1, CheckResult::Status(200));
        let second = Duration::from_secs(1);
        assert_eq!(service.measure(second, start + second), 3000);
        assert_eq!(service.measure(second, start + second * 2), 0);
    }
}
