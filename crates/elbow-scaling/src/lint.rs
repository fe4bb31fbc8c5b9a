//! What no plan may do, checked apart from how plans are made.

use elbow_model::{HealthCheckType, InstanceId, TargetHealthState, ZoneName};

use crate::circumstances::{Circumstances, ProtectedMembers, Purpose};
use crate::number::{count, percent_down};
use crate::plan::{Plan, Termination, TerminationKind};
use crate::view::{GroupView, Member};

/// The rule that a plan breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// The desired capacity lies outside the group's bounds.
    #[error("desired capacity {0} lies outside the bounds of the group")]
    DesiredOutside(u32),
    /// The desired capacity changed without a sentence, or the other way round.
    #[error("desired capacity {from} -> {to} and its explanation do not agree")]
    Unexplained {
        /// Before.
        from: u32,
        /// After.
        to: u32,
    },
    /// More members than desired or than the deploy allows.
    #[error("{total} members after {launches} launches; at most {bound} are allowed")]
    TooMany {
        /// Members that count after the plan.
        total: u32,
        /// Launches among them.
        launches: u32,
        /// The most allowed.
        bound: u32,
    },
    /// A launch in a zone that the group does not have.
    #[error("a launch in {0}, which is not a zone of the group")]
    ForeignZone(ZoneName),
    /// A launch of a version other than the one to launch.
    #[error("a launch of version {0}")]
    Version(u64),
    /// More than one launch while launches fail, or one before the wait is over.
    #[error("{0} launches while launches fail")]
    Unpaced(u32),
    /// A launch or a termination without a cause.
    #[error("an activity without a cause")]
    NoCause,
    /// Terminates something that is no member, is leaving already, or is named twice.
    #[error("terminates {0}, which is no member that could leave")]
    NotAMember(InstanceId),
    /// Terminates a protected member although it is fit.
    #[error("terminates {0}, which is protected")]
    Protected(InstanceId),
    /// Replaces a member that is fit.
    #[error("replaces {0}, which is fit")]
    Fit(InstanceId),
    /// A deploy takes out a member of its own version, or there is no deploy.
    #[error("takes {0} out for a deploy that does not concern it")]
    NotOld(InstanceId),
    /// A kind of termination or launch that does not belong to a group being deleted or not.
    #[error("deleting is {0}, and the plan does not agree")]
    Deleting(bool),
    /// A deploy leaves too few members fit to serve.
    #[error("leaves {left} members fit to serve; the deploy must leave {floor}")]
    BelowFloor {
        /// Members left that can be sent requests.
        left: u32,
        /// The deploy's minimum.
        floor: u32,
    },
}

impl Plan {
    /// Checks the plan against the view it was made from.
    ///
    /// # Errors
    /// Names the first rule that it breaks.
    pub fn check(&self, view: &GroupView<'_>) -> Result<(), PlanFault> {
        self.check_with(view, &Circumstances::default())
    }

    /// Checks the plan against the view and what else was known.
    ///
    /// # Errors
    /// Names the first rule that it breaks.
    pub fn check_with(
        &self,
        view: &GroupView<'_>,
        more: &Circumstances<'_>,
    ) -> Result<(), PlanFault> {
        self.check_desired(view)?;
        for (index, termination) in self.terminations.iter().enumerate() {
            let repeated = self.terminations[..index].iter().any(|t| t.id == termination.id);
            let member = view.members.iter().find(|member| member.id == termination.id);
            match member.filter(|member| member.counts() && !repeated) {
                None => return Err(PlanFault::NotAMember(termination.id.clone())),
                Some(member) => check_termination(view, more, member, termination)?,
            }
            if termination.sentences.is_empty() {
                return Err(PlanFault::NoCause);
            }
        }
        self.check_launches(view, more)?;
        self.check_floor(view)
    }

    fn check_desired(&self, view: &GroupView<'_>) -> Result<(), PlanFault> {
        if view.deleting {
            if self.desired != 0 || !self.launches.is_empty() {
                return Err(PlanFault::Deleting(true));
            }
        } else if view.spec.size.clamp(self.desired) != self.desired {
            return Err(PlanFault::DesiredOutside(self.desired));
        }
        if (self.desired != view.desired) != self.change.is_some() {
            return Err(PlanFault::Unexplained { from: view.desired, to: self.desired });
        }
        Ok(())
    }

    fn check_launches(
        &self,
        view: &GroupView<'_>,
        more: &Circumstances<'_>,
    ) -> Result<(), PlanFault> {
        for launch in &self.launches {
            if !view.spec.zones.contains(&launch.zone) {
                return Err(PlanFault::ForeignZone(launch.zone.clone()));
            }
            if launch.version != view.launch_version() {
                return Err(PlanFault::Version(launch.version));
            }
            if launch.sentences.is_empty() {
                return Err(PlanFault::NoCause);
            }
        }
        let launches = count(self.launches.len());
        if view.launches.consecutive_failures > 0 && launches > 1 {
            return Err(PlanFault::Unpaced(launches));
        }
        // After failures a deploy launches first, whatever its maximum.
        let first = if view.launches.consecutive_failures > 0 { self.desired + 1 } else { 0 };
        let surge = view.refresh.map_or(0, |refresh| refresh.ceiling(self.desired).max(first));
        let bound = self.desired.max(surge).max(self.bound_of_moves(view, more));
        let total = count(self.staying(view).count()) + launches;
        if launches > 0 && total > bound {
            return Err(PlanFault::TooMany { total, launches, bound });
        }
        Ok(())
    }

    /// Newcomers that are launched ahead of others may exceed the desired capacity.
    fn bound_of_moves(&self, view: &GroupView<'_>, more: &Circumstances<'_>) -> u32 {
        if self.launches.iter().all(|launch| !launch.purpose.comes_first()) {
            return 0;
        }
        match more.maintenance {
            Some(policy) => percent_down(self.desired, policy.max_healthy_percent())
                .max(self.desired.saturating_add(1)),
            // The maximum and a tenth of it, at least one (autoscaling reference, section 7).
            None => {
                let max = view.spec.size.max();
                max.saturating_add(percent_down(max, 10).max(1))
            }
        }
    }

    /// Only what the plan takes out by its own choice counts: unfit members serve nobody.
    fn check_floor(&self, view: &GroupView<'_>) -> Result<(), PlanFault> {
        let Some(refresh) = view.refresh.filter(|_| !view.deleting) else { return Ok(()) };
        let by_choice = |kind| matches!(kind, TerminationKind::ScaleIn | TerminationKind::Refresh);
        let serving_taken =
            view.members.iter().filter(|member| member.serves()).any(|member| {
                self.terminations.iter().any(|t| t.id == member.id && by_choice(t.kind))
            });
        let left = count(self.staying(view).filter(|member| member.serves()).count());
        let floor = refresh.floor(self.desired);
        if serving_taken && left < floor {
            return Err(PlanFault::BelowFloor { left, floor });
        }
        Ok(())
    }

    fn staying<'a>(&'a self, view: &'a GroupView<'_>) -> impl Iterator<Item = &'a Member> {
        view.members
            .iter()
            .filter(|member| member.counts() && self.terminations.iter().all(|t| t.id != member.id))
    }
}

fn check_termination(
    view: &GroupView<'_>,
    more: &Circumstances<'_>,
    member: &Member,
    termination: &Termination,
) -> Result<(), PlanFault> {
    let id = || member.id.clone();
    if view.deleting != (termination.kind == TerminationKind::Delete) {
        return Err(PlanFault::Deleting(view.deleting));
    }
    let shielded = more.stage.protected != ProtectedMembers::Refresh;
    match termination.kind {
        TerminationKind::Delete => Ok(()),
        TerminationKind::ScaleIn if member.protected => Err(PlanFault::Protected(id())),
        TerminationKind::ScaleIn => Ok(()),
        TerminationKind::Refresh if member.protected && shielded => Err(PlanFault::Protected(id())),
        TerminationKind::Refresh => {
            let old = view.refresh.is_some_and(|refresh| refresh.replaces(&more.stage, member));
            if old { Ok(()) } else { Err(PlanFault::NotOld(id())) }
        }
        TerminationKind::Replace => {
            let note = more.note(&member.id);
            let unhealthy = member
                .target
                .as_ref()
                .is_some_and(|target| target.state == TargetHealthState::Unhealthy);
            let elb = view.spec.health_check_type == HealthCheckType::Elb;
            let failing = (unhealthy && elb && member.elb_health_counts)
                || note.status_check_failed
                || note.marked_unhealthy;
            // How old it is depends on the time, which a plan does not hold.
            let aged = termination.purpose == Purpose::Lifetime && more.max_lifetime.is_some();
            if aged && member.protected {
                return Err(PlanFault::Protected(id()));
            }
            if member.running && !failing && !aged { Err(PlanFault::Fit(id())) } else { Ok(()) }
        }
    }
}

#[cfg(test)]
mod tests;
