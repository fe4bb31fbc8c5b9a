//! Deploys: every member of an old version is replaced, without a gap in service (EC2 Auto
//! Scaling User Guide, "Instance refresh"; autoscaling reference, section 12).
//!
//! No memory is needed between turns: how far the deploy is can be seen in the members' versions.

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{InstanceId, LifecycleState};

use crate::circumstances::{ProtectedMembers, RefreshStage};
use crate::number::{count, items};
use crate::plan::{RefreshStep, RefreshWait};
use crate::suspend::deploys_stop;
use crate::turn::Turn;
use crate::view::{Member, Refresh};

/// The deploy as it stands this turn.
pub(crate) struct Rollout<'a> {
    refresh: &'a Refresh,
    stage: RefreshStage,
    desired: u32,
    now: Timestamp,
    /// How many ready members have to stay: more than the deploy's own floor once launches fail.
    floor: u32,
    /// Suspended processes hold it: nobody leaves for it and nobody comes.
    paused: bool,
}

impl<'a> Rollout<'a> {
    pub(crate) fn new(turn: &Turn<'a>, refresh: &'a Refresh, desired: u32) -> Self {
        // Members of the new version that fail must not cost any of the old: from the first
        // failure on, an old one leaves only when a ready new one stands in for it.
        let failing = turn.view.launches.consecutive_failures > 0;
        let floor = if failing { desired } else { refresh.floor(desired) };
        let stage = turn.more.stage;
        let paused = deploys_stop(turn.more.suspended).is_some();
        Self { refresh, stage, desired, now: turn.now, floor, paused }
    }

    /// Whether `member` is part of the healthy capacity: it can be sent requests and, if it is
    /// new, has warmed up.
    fn is_ready(&self, member: &Member) -> bool {
        member.serves() && (self.is_old(member) || member.is_warm(self.refresh.warmup, self.now))
    }

    /// Whether `member` may leave for good without the healthy capacity falling below the minimum.
    pub(crate) fn may_leave(&self, member: &Member, staying: &[&Member]) -> bool {
        if self.is_ready(member) {
            self.ready(staying) > self.floor
        } else if member.serves() {
            // Not warm, but requests go to it: as long as there is nothing better it counts.
            count(staying.iter().filter(|other| other.serves()).count()) > self.floor
        } else {
            true
        }
    }

    /// The old members that leave now: those that are of no use first, then the oldest, as many
    /// as leave the healthy capacity whole.
    pub(crate) fn taken_out<'m>(&self, staying: &[&'m Member]) -> Vec<&'m Member> {
        if self.paused {
            return Vec::new();
        }
        let (new, mut old): (Vec<&Member>, Vec<&Member>) =
            staying.iter().copied().partition(|member| !self.is_old(member));
        // Where old members fail, the minimum may be out of reach. A ready newcomer still stands
        // in for one of them.
        let backed = (count(old.len()) + self.ready(&new)).saturating_sub(self.desired);
        let spare = self.ready(staying).checked_sub(self.floor);
        let most = self.leavers_most(old.len());
        old.retain(|member| self.may_be_taken(member));
        old.sort_by_key(|m| (self.is_ready(m), m.launched_at, m.id.clone()));
        let idle = old.iter().filter(|member| !self.is_ready(member)).count();
        let going = match spare {
            Some(spare) => idle + items(spare),
            None => idle.min(items(backed)),
        };
        old.truncate(going.min(most));
        old
    }

    /// The most members that may count at a time; `staying` are those left this turn.
    pub(crate) fn ceiling(&self, staying: &[&Member]) -> u32 {
        // One more than desired only for an old member that can leave for it.
        let old = staying.iter().filter(|m| self.is_old(m)).count();
        let leavers = staying.iter().filter(|m| self.is_old(m) && self.may_be_taken(m)).count();
        let leavers = leavers.min(self.leavers_most(old));
        let mut most = self.refresh.ceiling(self.desired);
        if self.floor >= self.desired {
            // Nobody may leave first, so somebody has to come first.
            most = most.max(self.desired.saturating_add(1));
        }
        most.min(self.desired.saturating_add(count(leavers)))
    }

    /// How many new members to launch now.
    pub(crate) fn launches(&self, staying: &[&Member]) -> u32 {
        let new = staying.iter().filter(|member| !self.is_old(member)).count();
        let total = count(staying.len());
        let most = self.stage.new_at_most.map_or(self.desired, |most| most.min(self.desired));
        let needed = most.saturating_sub(count(new));
        // Wherever the deploy stands, what the group lacks is launched.
        let missing = self.desired.saturating_sub(total);
        if self.paused {
            return missing;
        }
        needed.min(self.ceiling(staying).saturating_sub(total)).max(missing)
    }

    /// How many of `old` members may leave before the next checkpoint.
    fn leavers_most(&self, old: usize) -> usize {
        let stay = self.stage.new_at_most.map_or(0, |most| self.desired.saturating_sub(most));
        old.saturating_sub(items(stay))
    }

    fn may_be_taken(&self, member: &Member) -> bool {
        !member.protected || self.stage.protected == ProtectedMembers::Refresh
    }

    /// How far the deploy is after this turn, of which `staying` are left, `taken` were taken out
    /// and `launched` are begun.
    pub(crate) fn step(&self, turn: &mut Turn<'_>, staying: &[&Member], busy: bool) -> RefreshStep {
        let new: Vec<&Member> = staying.iter().copied().filter(|m| !self.is_old(m)).collect();
        let ready = self.ready(&new);
        // One member too many that cannot leave yet keeps the deploy open: its minimum still
        // guards the others.
        let settled = new.len() == staying.len() && count(new.len()) <= self.desired;
        let done = !busy && settled && ready >= self.desired;
        let share = u64::from(ready.min(self.desired)) * 100;
        let percent = if self.desired == 0 { 100 } else { share / u64::from(self.desired) };
        let waiting_for = if done { None } else { self.waiting_for(turn, staying, &new) };
        RefreshStep { replaced_percent: u8::try_from(percent).unwrap_or(100), waiting_for, done }
    }

    fn waiting_for(
        &self,
        turn: &mut Turn<'_>,
        staying: &[&Member],
        new: &[&Member],
    ) -> Option<RefreshWait> {
        let ids = |keep: &dyn Fn(&Member) -> bool| -> Vec<InstanceId> {
            new.iter().filter(|member| keep(member)).map(|member| member.id.clone()).collect()
        };
        let in_service = |member: &Member| member.state == LifecycleState::InService;
        let warming: Vec<(&Member, Timestamp)> = new
            .iter()
            .filter(|member| member.serves() && !self.is_ready(member))
            .filter_map(|member| Some((*member, member.service_began()? + self.refresh.warmup)))
            .collect();
        for (_, end) in &warming {
            turn.wake_at(*end);
        }
        let unhealthy = ids(&|member| in_service(member) && !member.serves());
        if !unhealthy.is_empty() {
            return Some(RefreshWait::Healthy(unhealthy));
        }
        let pending = ids(&|member| !in_service(member));
        if !pending.is_empty() {
            return Some(RefreshWait::InService(pending));
        }
        if let Some(end) = warming.iter().map(|(_, end)| *end).max() {
            let ids = warming.iter().map(|(member, _)| member.id.clone()).collect();
            return Some(RefreshWait::WarmUp { ids, left: end.since(self.now) });
        }
        if let Some(next) = turn.view.launches.next_launch_at().filter(|next| *next > self.now) {
            return Some(RefreshWait::BackOff { left: next.since(self.now) });
        }
        let old: Vec<&&Member> = staying.iter().filter(|member| self.is_old(member)).collect();
        if !old.is_empty() && old.iter().all(|member| !self.may_be_taken(member)) {
            let ids = old.iter().map(|member| member.id.clone()).collect();
            return Some(RefreshWait::Protected(ids));
        }
        None
    }

    fn is_old(&self, member: &Member) -> bool {
        self.refresh.replaces(&self.stage, member)
    }

    fn ready(&self, members: &[&Member]) -> u32 {
        count(members.iter().filter(|member| self.is_ready(member)).count())
    }
}

impl std::fmt::Display for RefreshWait {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list =
            |ids: &[InstanceId]| ids.iter().map(InstanceId::as_str).collect::<Vec<_>>().join(", ");
        let seconds = |left: &Duration| left.as_secs_f64();
        match self {
            Self::InService(ids) => write!(f, "waiting for {} to be in service", list(ids)),
            Self::Healthy(ids) => write!(f, "waiting for {} to be healthy", list(ids)),
            Self::WarmUp { ids, left } => {
                write!(f, "waiting {:.1} s for {} to warm up", seconds(left), list(ids))
            }
            Self::BackOff { left } => {
                write!(f, "waiting {:.1} s before the next launch", seconds(left))
            }
            Self::Protected(ids) => {
                write!(f, "waiting for {} to lose scale-in protection", list(ids))
            }
        }
    }
}

#[cfg(test)]
mod tests;
