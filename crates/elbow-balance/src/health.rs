//! The state machine of one target's health (elb reference, section 7).
//!
//! Sans-IO: [`HealthMachine::poll`] says when to check, [`HealthMachine::conclude`] takes what came
//! of it. The checks themselves are made elsewhere.

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{HealthCheck, TargetHealth, TargetHealthReason, TargetHealthState};

/// While a new target refuses connections it is still starting: it is asked again this soon
/// instead of after a whole interval, so that it serves as soon as it can. elbow's extension; such
/// early failures count at most once an interval.
pub const STARTING_RECHECK: Duration = Duration::from_millis(50);

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckResult {
    /// A response with this status, in time.
    Status(u16),
    /// No connection or no response in time.
    Timeout,
    /// Refused, reset, malformed; the text says which.
    Failed(String),
}

/// One target's health. Feed it results, ask it when to check next.
#[derive(Clone, Debug)]
pub struct HealthMachine {
    health: TargetHealth,
    successes: u32,
    failures: u32,
    checking: bool,
    next_check: Timestamp,
    failure_counted: Option<Timestamp>,
    last_failure: Option<TargetHealthReason>,
    checked: u64,
}

impl HealthMachine {
    /// A newly registered target, to be checked at once.
    pub fn new(now: Timestamp) -> Self {
        Self {
            health: TargetHealth::initial(),
            successes: 0,
            failures: 0,
            checking: false,
            next_check: now,
            failure_counted: None,
            last_failure: None,
            checked: 0,
        }
    }

    /// The target's health.
    pub fn health(&self) -> &TargetHealth {
        &self.health
    }

    /// The reason of the last failed check, even before it made the target unhealthy.
    pub fn last_failure(&self) -> Option<&TargetHealthReason> {
        self.last_failure.as_ref()
    }

    /// How many checks have ended.
    pub fn checked(&self) -> u64 {
        self.checked
    }

    /// Whether a check is due now; if so it is under way from now on, and its result must follow.
    pub fn poll(&mut self, check: &HealthCheck, now: Timestamp) -> bool {
        if self.checking || now < self.next_check {
            return false;
        }
        self.checking = true;
        // The schedule does not shift when an answer is slow; what was missed is skipped.
        self.next_check = now + check.interval();
        true
    }

    /// When the next check is due; `None` while one is under way.
    pub fn next_deadline(&self) -> Option<Timestamp> {
        (!self.checking).then_some(self.next_check)
    }

    /// Takes the result of the check under way. Returns whether the state changed.
    pub fn conclude(&mut self, check: &HealthCheck, result: CheckResult, now: Timestamp) -> bool {
        self.checking = false;
        self.checked += 1;
        let before = self.health.state;
        match failure_of(check, result) {
            None => self.succeed(check),
            Some(reason) => self.fail(check, reason, now),
        }
        self.health.state != before
    }

    fn succeed(&mut self, check: &HealthCheck) {
        self.failures = 0;
        self.failure_counted = None;
        self.last_failure = None;
        self.successes = self.successes.saturating_add(1);
        // One success makes a new target healthy, whatever the threshold.
        let new = self.health.state == TargetHealthState::Initial;
        if new || self.successes >= check.healthy_threshold() {
            self.health = TargetHealth::healthy();
        }
    }

    fn fail(&mut self, check: &HealthCheck, reason: TargetHealthReason, now: Timestamp) {
        self.successes = 0;
        let starting = self.health.state == TargetHealthState::Initial
            && matches!(reason, TargetHealthReason::FailedHealthChecks(_));
        if starting {
            self.next_check = self.next_check.min(now + STARTING_RECHECK);
        }
        let counts = match self.failure_counted {
            Some(last) => now.since(last) + STARTING_RECHECK >= check.interval(),
            None => true,
        };
        if counts {
            self.failure_counted = Some(now);
            self.failures = self.failures.saturating_add(1);
        }
        self.last_failure = Some(reason.clone());
        let unhealthy = self.health.state == TargetHealthState::Unhealthy;
        if unhealthy || self.failures >= check.unhealthy_threshold() {
            self.health = TargetHealth::unhealthy(reason);
        }
    }
}

fn failure_of(check: &HealthCheck, result: CheckResult) -> Option<TargetHealthReason> {
    match result {
        CheckResult::Status(status) if check.matcher().matches(status) => None,
        CheckResult::Status(status) => Some(TargetHealthReason::ResponseCodeMismatch(status)),
        CheckResult::Timeout => Some(TargetHealthReason::Timeout),
        CheckResult::Failed(detail) => Some(TargetHealthReason::FailedHealthChecks(detail)),
    }
}

#[cfg(test)]
mod tests;
