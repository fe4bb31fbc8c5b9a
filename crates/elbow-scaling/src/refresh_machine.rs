//! Instance refreshes from start to end (EC2 Auto Scaling User Guide, "Instance refresh";
//! autoscaling reference, section 12): stages, pauses, and the way back.
//!
//! [`plan()`](crate::plan()) decides who is replaced next; this machine decides what it is told to
//! strive for: which version, up to which checkpoint, or nothing more. The group's own version
//! changes only when a refresh has succeeded, so that a rollback is nothing but a refresh to the
//! version that the group still has.

mod preferences;
mod status;

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{InstanceId, LifecycleState};

use crate::circumstances::RefreshStage;
use crate::number::{count, percent_up};
use crate::plan::RefreshStep;
use crate::view::{Member, Refresh};

pub use preferences::{PreferencesError, RefreshPreferences, StandbyMembers};
pub use status::{RefreshEvent, RefreshStatus};

/// The longest that a refresh may be active (AWS: 14 days).
pub const ACTIVE_MAX: Duration = Duration::from_secs(14 * 24 * 3600);

/// A refresh of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct RefreshMachine {
    preferences: RefreshPreferences,
    /// The version to deploy, and the one that the group has until then.
    to: u64,
    from: u64,
    /// Whether the version to deploy was given with the refresh, to be the group's on success.
    desired_configuration: bool,
    /// Whether the group's own version is a number, so that there is a way back.
    reversible: bool,
    status: RefreshStatus,
    reason: Option<String>,
    started: Timestamp,
    ended: Option<Timestamp>,
    percent: u8,
    left: u32,
    /// The checkpoint that comes next.
    checkpoint: usize,
    /// Until when a checkpoint or the bake time lasts.
    pause_until: Option<Timestamp>,
    /// What it stood at last, and since when.
    standing: (u8, u32, u32),
    moved_at: Timestamp,
}

/// What to deploy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefreshTarget {
    /// The group's launch template version.
    pub current: u64,
    /// `DesiredConfiguration`'s, if one is given; else the members get the group's own.
    pub desired: Option<u64>,
    /// Whether the group names its version by number, not by `$Latest` or `$Default`.
    pub numbered: bool,
}

/// What a refresh sees of its group.
#[derive(Clone, Copy, Debug)]
pub struct RefreshFacts<'a> {
    /// The members, without those in standby.
    pub members: &'a [Member],
    /// Members in standby that are still old.
    pub standby: &'a [InstanceId],
    /// The desired capacity.
    pub desired: u32,
    /// Alarms in ALARM, of those that the refresh watches.
    pub alarms: &'a [String],
    /// Whether the process InstanceRefresh is suspended: paused, not cancelled.
    pub suspended: bool,
}

/// Why a refresh is not started, cancelled or rolled back. (AWS's error codes.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RefreshError {
    /// `InstanceRefreshInProgress`.
    #[error(
        "An Instance Refresh is already in progress and blocks the execution of this Instance Refresh."
    )]
    InProgress,
    /// `ActiveInstanceRefreshNotFound`.
    #[error("No in progress or pending Instance Refresh found for Auto Scaling group.")]
    NotActive,
    /// `IrreversibleInstanceRefresh`.
    #[error(
        "The instance refresh cannot be rolled back: it has no desired configuration, or the group's launch template version is not a number."
    )]
    Irreversible,
}

// === impl RefreshMachine: commands ===

impl RefreshMachine {
    /// StartInstanceRefresh. `active` is the refresh before it, if there is one.
    ///
    /// # Errors
    /// One at a time; and automatic rollback needs a way back.
    pub fn start(
        preferences: RefreshPreferences,
        target: RefreshTarget,
        active: Option<&Self>,
        now: Timestamp,
    ) -> Result<Self, RefreshError> {
        if active.is_some_and(|refresh| refresh.status.is_active()) {
            return Err(RefreshError::InProgress);
        }
        let reversible = target.desired.is_some() && target.numbered;
        if preferences.auto_rollback && !reversible {
            return Err(RefreshError::Irreversible);
        }
        Ok(Self {
            to: target.desired.unwrap_or(target.current),
            from: target.current,
            desired_configuration: target.desired.is_some(),
            reversible,
            preferences,
            status: RefreshStatus::Pending,
            reason: None,
            started: now,
            ended: None,
            percent: 0,
            left: 0,
            checkpoint: 0,
            pause_until: None,
            standing: (0, 0, 0),
            moved_at: now,
        })
    }

    /// CancelInstanceRefresh: nothing is reverted. With `wait` it first lets members finish that
    /// are on their way.
    ///
    /// # Errors
    /// If it is over.
    pub fn cancel(&mut self, wait: bool, now: Timestamp) -> Result<(), RefreshError> {
        if !self.status.is_active() {
            return Err(RefreshError::NotActive);
        }
        self.reason = Some("Cancelled due to user request.".to_owned());
        self.enter(RefreshStatus::Cancelling, now);
        if !wait {
            self.end(RefreshStatus::Cancelled, now);
        }
        Ok(())
    }

    /// RollbackInstanceRefresh.
    ///
    /// # Errors
    /// If it is over or rolls back already, or if there is no way back.
    pub fn roll_back(&mut self, now: Timestamp) -> Result<(), RefreshError> {
        use RefreshStatus::{Baking, InProgress, Pending};
        if !matches!(self.status, Pending | InProgress | Baking) {
            return Err(RefreshError::NotActive);
        }
        if !self.reversible {
            return Err(RefreshError::Irreversible);
        }
        self.begin_rollback("Rolling back due to user request.".to_owned(), now);
        Ok(())
    }
}

// === impl RefreshMachine: turns ===

impl RefreshMachine {
    /// What [`plan_with`](crate::plan_with) is to strive for this turn; `None` when it is over.
    pub fn view(&self, facts: &RefreshFacts<'_>) -> Option<(Refresh, RefreshStage)> {
        if !self.status.is_active() {
            return None;
        }
        let back = self.status == RefreshStatus::RollbackInProgress;
        let version = if back { self.from } else { self.to };
        let preferences = &self.preferences;
        let refresh = Refresh {
            version,
            min_healthy_percent: preferences.min_healthy_percent(),
            max_healthy_percent: preferences.max_healthy_percent(),
            warmup: preferences.warmup,
        };
        // On the way back members that never left are as good as new ones.
        let old_before = (!preferences.skip_matching && !back).then_some(self.started);
        let mut stage =
            RefreshStage { new_at_most: None, old_before, protected: preferences.protected };
        let new = || facts.members.iter().filter(|m| m.counts() && !refresh.replaces(&stage, m));
        stage.new_at_most = if self.is_paused(facts) {
            Some(count(new().count()))
        } else if back {
            None
        } else {
            let percent = preferences.checkpoints().get(self.checkpoint).copied();
            percent.map(|percent| percent_up(facts.desired, u32::from(percent)))
        };
        Some((refresh, stage))
    }

    /// Takes in what the plan said of the deploy, and what else is to be seen; says what happened.
    pub fn observe(
        &mut self,
        step: &RefreshStep,
        facts: &RefreshFacts<'_>,
        now: Timestamp,
    ) -> Vec<RefreshEvent> {
        let before = self.status;
        let mut events = Vec::new();
        if !before.is_active() {
            return events;
        }
        self.note(step, facts, now);
        match self.status {
            RefreshStatus::Pending | RefreshStatus::InProgress => {
                self.advance(step, facts, now, &mut events);
            }
            RefreshStatus::Baking => self.bake(facts, now),
            RefreshStatus::RollbackInProgress => self.go_back(step, facts, now),
            RefreshStatus::Cancelling if !self.is_moving(facts) => {
                self.end(RefreshStatus::Cancelled, now);
            }
            _ => {}
        }
        if self.status != before {
            events.push(RefreshEvent::Status(self.status));
        }
        events
    }

    /// When the next turn matters although nothing else happens.
    pub fn wake_at(&self) -> Option<Timestamp> {
        if !self.status.is_active() {
            return None;
        }
        let stuck = self.moved_at + self.preferences.stuck_after;
        let last = (self.started + ACTIVE_MAX).min(stuck);
        Some(self.pause_until.map_or(last, |pause| pause.min(last)))
    }

    /// The version that the group has: the deployed one only once the refresh has succeeded.
    pub fn group_version(&self) -> u64 {
        let succeeded = self.status == RefreshStatus::Successful && self.desired_configuration;
        if succeeded { self.to } else { self.from }
    }

    fn advance(
        &mut self,
        step: &RefreshStep,
        facts: &RefreshFacts<'_>,
        now: Timestamp,
        events: &mut Vec<RefreshEvent>,
    ) {
        self.enter(RefreshStatus::InProgress, now);
        if let Some(reason) = self.failure(facts, now) {
            return self.fail(reason, now);
        }
        if self.pause_until.is_some_and(|until| until > now) {
            return;
        }
        self.pause_until = None;
        let checkpoints = self.preferences.checkpoints();
        let passed = checkpoints.iter().skip(self.checkpoint);
        // At 100 the end itself is the checkpoint.
        let passed = passed.take_while(|p| **p < 100 && step.replaced_percent >= **p).count();
        let done = step.done && (facts.standby.is_empty() || !self.preferences.waits_for_standby());
        if passed > 0 && !done {
            // Several that are passed at once are told as one: the last.
            self.checkpoint += passed;
            let percent = checkpoints[self.checkpoint - 1];
            events.push(RefreshEvent::Checkpoint(percent));
            if self.checkpoint == checkpoints.len() {
                return self.succeed(now);
            }
            self.pause_until = Some(now + self.preferences.checkpoint_delay);
            self.reason = Some(format!(
                "Waiting for the checkpoint delay to end before continuing. {percent}% of the \
                 instances have been replaced."
            ));
        } else if done {
            self.succeed(now);
        }
    }

    /// All is replaced that was to be; a bake time may still have to pass.
    fn succeed(&mut self, now: Timestamp) {
        if self.preferences.bake.is_zero() {
            self.end(RefreshStatus::Successful, now);
        } else {
            self.pause_until = Some(now + self.preferences.bake);
            self.reason = Some("Waiting for the bake time to end.".to_owned());
            self.enter(RefreshStatus::Baking, now);
        }
    }

    fn bake(&mut self, facts: &RefreshFacts<'_>, now: Timestamp) {
        if let Some(alarm) = facts.alarms.first() {
            return self.fail(alarm_text(alarm), now);
        }
        if self.pause_until.is_none_or(|until| until <= now) {
            self.end(RefreshStatus::Successful, now);
        }
    }

    fn go_back(&mut self, step: &RefreshStep, facts: &RefreshFacts<'_>, now: Timestamp) {
        if step.done {
            self.end(RefreshStatus::RollbackSuccessful, now);
        } else if self.is_stuck(facts, now) || now.since(self.started) >= ACTIVE_MAX {
            self.end(RefreshStatus::RollbackFailed, now);
        }
    }

    fn fail(&mut self, reason: String, now: Timestamp) {
        if self.preferences.auto_rollback && self.reversible {
            self.begin_rollback(format!("{reason} Rolling back."), now);
        } else {
            self.reason = Some(reason);
            self.end(RefreshStatus::Failed, now);
        }
    }

    fn failure(&self, facts: &RefreshFacts<'_>, now: Timestamp) -> Option<String> {
        if let Some(alarm) = facts.alarms.first() {
            return Some(alarm_text(alarm));
        }
        if now.since(self.started) >= ACTIVE_MAX {
            return Some("The instance refresh was active for too long.".to_owned());
        }
        self.is_stuck(facts, now).then(|| {
            let why = self.reason.as_deref().unwrap_or("No instance could be replaced.");
            format!("No progress for {} seconds. {why}", self.preferences.stuck_after.as_secs())
        })
    }

    /// Notes where the deploy stands, and since when.
    fn note(&mut self, step: &RefreshStep, facts: &RefreshFacts<'_>, now: Timestamp) {
        if let Some((refresh, stage)) = self.view(facts) {
            let (mut old, mut new) = (0, 0);
            for member in facts.members.iter().filter(|member| member.counts()) {
                if refresh.replaces(&stage, member) { old += 1 } else { new += 1 }
            }
            let standing = (step.replaced_percent, old, new);
            if standing != self.standing || self.is_paused(facts) {
                self.standing = standing;
                self.moved_at = now;
            }
            let standby =
                if self.preferences.waits_for_standby() { facts.standby.len() } else { 0 };
            self.left = old + count(standby);
        }
        if self.status != RefreshStatus::RollbackInProgress {
            self.percent = self.percent.max(step.replaced_percent);
        }
        let own = matches!(self.status, RefreshStatus::Pending | RefreshStatus::InProgress);
        if own && self.pause_until.is_none() {
            self.reason = step.waiting_for.as_ref().map(status::reason_of);
        }
    }

    fn is_stuck(&self, facts: &RefreshFacts<'_>, now: Timestamp) -> bool {
        !self.is_paused(facts) && now.since(self.moved_at) >= self.preferences.stuck_after
    }

    fn is_paused(&self, facts: &RefreshFacts<'_>) -> bool {
        use RefreshStatus::{Baking, Cancelling};
        facts.suspended || self.pause_until.is_some() || matches!(self.status, Baking | Cancelling)
    }

    /// Members come or go.
    fn is_moving(&self, facts: &RefreshFacts<'_>) -> bool {
        facts.members.iter().any(|member| {
            let leaving = member.state == LifecycleState::Terminating;
            let coming = member.counts() && member.service_began().is_none();
            leaving || coming
        })
    }

    fn begin_rollback(&mut self, reason: String, now: Timestamp) {
        self.reason = Some(reason);
        self.pause_until = None;
        self.moved_at = now;
        self.enter(RefreshStatus::RollbackInProgress, now);
    }

    fn enter(&mut self, status: RefreshStatus, now: Timestamp) {
        if self.status != status {
            self.moved_at = now;
        }
        self.status = status;
    }

    fn end(&mut self, status: RefreshStatus, now: Timestamp) {
        self.status = status;
        self.ended = Some(now);
        self.pause_until = None;
        if status == RefreshStatus::Successful {
            self.reason = None;
            self.left = 0;
            if self.preferences.checkpoints().last().is_none_or(|last| *last == 100) {
                self.percent = 100;
            }
        }
    }
}

// === impl RefreshMachine: what DescribeInstanceRefreshes shows ===

impl RefreshMachine {
    /// Where it stands.
    pub fn status(&self) -> RefreshStatus {
        self.status
    }

    /// Why it stands there.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// `PercentageComplete`: members replaced and warm.
    pub fn percent(&self) -> u8 {
        self.percent
    }

    /// `InstancesToUpdate`: members that remain.
    pub fn instances_to_update(&self) -> u32 {
        self.left
    }

    /// When it was started.
    pub fn started(&self) -> Timestamp {
        self.started
    }

    /// When it ended; `None` while it is active.
    pub fn ended(&self) -> Option<Timestamp> {
        self.ended
    }

    /// How it was to be done.
    pub fn preferences(&self) -> &RefreshPreferences {
        &self.preferences
    }

    /// The version that it deploys.
    pub fn target_version(&self) -> u64 {
        self.to
    }
}

fn alarm_text(alarm: &str) -> String {
    format!("CloudWatch alarm {alarm} went into ALARM state.")
}

#[cfg(test)]
mod tests;
