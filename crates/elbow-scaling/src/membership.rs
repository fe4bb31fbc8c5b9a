//! What users do with single members and with the size of a group: standby, detach, attach,
//! terminate, and the desired capacity (autoscaling reference, sections 3, 4 and 18).
//!
//! Each operation is checked as a whole and either changes everything or nothing. What it says is
//! the new desired capacity and the sentences; moving the members is the shell's.

use elbow_model::cause::Sentence;
use elbow_model::group::GroupSizeError;
use elbow_model::{GroupSize, InstanceId, LifecycleStage, ScalingProcess, Suspended};

use crate::cooldown::CooldownBlock;
use crate::number::count;

/// Members named in one call.
const IDS_MAX: usize = 20;

/// A group as these operations see it.
#[derive(Clone, Copy, Debug)]
pub struct Roster<'a> {
    /// The bounds.
    pub size: GroupSize,
    /// The desired capacity.
    pub desired: u32,
    /// The members with their states.
    pub members: &'a [(InstanceId, LifecycleStage)],
    /// The processes that are suspended.
    pub suspended: Suspended,
}

/// What an operation comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The desired capacity from now on.
    pub desired: u32,
    /// The cause of each member's activity, in the order in which the members were named.
    pub causes: Vec<Sentence>,
}

/// Why an operation is refused. (AWS's texts where they are known.)
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MembershipError {
    /// Too many or none.
    #[error("1 to {IDS_MAX} instance IDs must be specified, not {0}")]
    Count(usize),
    /// The same one twice.
    #[error("Instance ID {0} is specified more than once")]
    Repeated(InstanceId),
    /// Not of this group.
    #[error("Instance Id not found - No managed instance found for instance ID {0}")]
    Unknown(InstanceId),
    /// Not in service.
    #[error("The instance {0} is not in InService.")]
    NotInService(InstanceId),
    /// Not in standby.
    #[error("The instance {0} is not in Standby.")]
    NotInStandby(InstanceId),
    /// In neither of the two.
    #[error("The instance {0} is not in InService or Standby.")]
    NotDetachable(InstanceId),
    /// In the group already.
    #[error("Instance {0} is already part of the Auto Scaling group")]
    AlreadyMember(InstanceId),
    /// It would leave too few.
    #[error(
        "Currently, desiredSize equals minSize ({min}). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size."
    )]
    TerminateBelowMin {
        /// The minimum.
        min: u32,
    },
    /// It would leave too few.
    #[error(
        "AutoScalingGroup has min-size={min}, max-size={max}, and desired-size={desired}. To place into standby or detach {count} instance(s), please update the AutoScalingGroup sizes appropriately."
    )]
    BelowMin {
        /// The minimum.
        min: u32,
        /// The maximum.
        max: u32,
        /// The desired capacity.
        desired: u32,
        /// How many were named.
        count: u32,
    },
    /// It would make too many.
    #[error(
        "AutoScalingGroup has min-size={min}, max-size={max}, and desired-size={desired}. To put {count} more instance(s) into service, please update the AutoScalingGroup sizes appropriately."
    )]
    AboveMax {
        /// The minimum.
        min: u32,
        /// The maximum.
        max: u32,
        /// The desired capacity.
        desired: u32,
        /// How many were named.
        count: u32,
    },
    /// A process that the operation needs.
    #[error("The {0} process is suspended for this AutoScalingGroup")]
    Suspended(ScalingProcess),
    /// SetDesiredCapacity beyond the maximum.
    #[error(
        "New SetDesiredCapacity value {given} is above max value {max} for the AutoScalingGroup."
    )]
    DesiredAboveMax {
        /// The capacity given.
        given: u32,
        /// The maximum.
        max: u32,
    },
    /// SetDesiredCapacity below the minimum.
    #[error(
        "New SetDesiredCapacity value {given} is below min value {min} for the AutoScalingGroup."
    )]
    DesiredBelowMin {
        /// The capacity given.
        given: u32,
        /// The minimum.
        min: u32,
    },
    /// `ScalingActivityInProgress`.
    #[error("{0}")]
    InProgress(CooldownBlock),
    /// Bounds that do not go together.
    #[error("{0}")]
    Size(GroupSizeError),
}

// === impl Roster ===

impl Roster<'_> {
    /// EnterStandby. With `decrement` the desired capacity falls, else replacements are launched.
    ///
    /// # Errors
    /// Names what stands in the way.
    pub fn enter_standby(
        &self,
        ids: &[InstanceId],
        decrement: bool,
    ) -> Result<Change, MembershipError> {
        self.check(ids, |stage| stage == LifecycleStage::InService, MembershipError::NotInService)?;
        self.leave(ids, decrement, |id, shrunk| Sentence::EnteredStandby { id, shrunk })
    }

    /// ExitStandby: the desired capacity rises.
    ///
    /// # Errors
    /// Names what stands in the way.
    pub fn exit_standby(&self, ids: &[InstanceId]) -> Result<Change, MembershipError> {
        self.check(ids, |stage| stage == LifecycleStage::Standby, MembershipError::NotInStandby)?;
        self.needs(ScalingProcess::Launch)?;
        self.join(ids, |id, from, to| Sentence::LeftStandby { id, from, to })
    }

    /// DetachInstances. Members in standby count no more, so the capacity does not fall for them.
    ///
    /// # Errors
    /// Names what stands in the way.
    pub fn detach(&self, ids: &[InstanceId], decrement: bool) -> Result<Change, MembershipError> {
        let detachable =
            |stage| matches!(stage, LifecycleStage::InService | LifecycleStage::Standby);
        self.check(ids, detachable, MembershipError::NotDetachable)?;
        self.leave(ids, decrement, |id, shrunk| Sentence::Detached { id, shrunk })
    }

    /// AttachInstances: the desired capacity rises. That they run, and in a zone of the group, is
    /// for the shell to know.
    ///
    /// # Errors
    /// Names what stands in the way.
    pub fn attach(&self, ids: &[InstanceId]) -> Result<Change, MembershipError> {
        check_ids(ids)?;
        if let Some(id) = ids.iter().find(|id| self.stage(id).is_some()) {
            return Err(MembershipError::AlreadyMember(id.clone()));
        }
        self.needs(ScalingProcess::Launch)?;
        self.join(ids, |_, from, to| Sentence::Attached { from, to })
    }

    /// TerminateInstanceInAutoScalingGroup. Protection from scale-in does not protect from it.
    ///
    /// # Errors
    /// Names what stands in the way.
    pub fn terminate(&self, id: &InstanceId, decrement: bool) -> Result<Change, MembershipError> {
        let stage = self.stage(id).ok_or_else(|| MembershipError::Unknown(id.clone()))?;
        let counts = stage.planned_as().is_some_and(|state| state.counts_toward_desired());
        let min = self.size.min();
        if decrement && counts && self.desired <= min {
            return Err(MembershipError::TerminateBelowMin { min });
        }
        let to = if decrement && counts { self.desired.saturating_sub(1) } else { self.desired };
        let shrunk = (to != self.desired).then_some((self.desired, to));
        let cause = Sentence::UserTerminated { id: id.clone(), shrunk };
        Ok(Change { desired: to, causes: vec![cause] })
    }

    /// SetDesiredCapacity. `block` is the cooldown, when it is to be honored.
    ///
    /// # Errors
    /// Names what stands in the way.
    pub fn set_desired(
        &self,
        given: u32,
        block: Option<CooldownBlock>,
    ) -> Result<Change, MembershipError> {
        let (min, max) = (self.size.min(), self.size.max());
        if given > max {
            return Err(MembershipError::DesiredAboveMax { given, max });
        }
        if given < min {
            return Err(MembershipError::DesiredBelowMin { given, min });
        }
        if let Some(block) = block {
            return Err(MembershipError::InProgress(block));
        }
        let from = self.desired;
        let change = Sentence::UserSetDesired { from, to: given };
        Ok(Change {
            desired: given,
            causes: (from != given).then_some(change).into_iter().collect(),
        })
    }

    /// UpdateAutoScalingGroup's sizes: what is not given stays, and a desired capacity that is not
    /// given moves within the new bounds (section 3).
    ///
    /// # Errors
    /// Names what does not go together.
    pub fn update(
        &self,
        min: Option<u32>,
        max: Option<u32>,
        desired: Option<u32>,
    ) -> Result<(GroupSize, Change), MembershipError> {
        let (min, max) = (min.unwrap_or(self.size.min()), max.unwrap_or(self.size.max()));
        let size = GroupSize::try_new(min, max).map_err(MembershipError::Size)?;
        let to = match desired {
            Some(given) => size.check_desired(given).map_err(MembershipError::Size)?,
            None => size.clamp(self.desired),
        };
        let from = self.desired;
        let cause = Sentence::UserUpdatedGroup { size, from, to };
        let causes = (from != to).then_some(cause).into_iter().collect();
        Ok((size, Change { desired: to, causes }))
    }

    fn stage(&self, id: &InstanceId) -> Option<LifecycleStage> {
        self.members.iter().find(|(member, _)| member == id).map(|(_, stage)| *stage)
    }

    fn check(
        &self,
        ids: &[InstanceId],
        fits: impl Fn(LifecycleStage) -> bool,
        otherwise: impl Fn(InstanceId) -> MembershipError,
    ) -> Result<(), MembershipError> {
        check_ids(ids)?;
        for id in ids {
            let stage = self.stage(id).ok_or_else(|| MembershipError::Unknown(id.clone()))?;
            if !fits(stage) {
                return Err(otherwise(id.clone()));
            }
        }
        Ok(())
    }

    fn needs(&self, process: ScalingProcess) -> Result<(), MembershipError> {
        let suspended = self.suspended.contains(process);
        if suspended { Err(MembershipError::Suspended(process)) } else { Ok(()) }
    }

    /// Each of `ids` takes one from the desired capacity, if it counts and that is asked for.
    fn leave(
        &self,
        ids: &[InstanceId],
        decrement: bool,
        sentence: impl Fn(InstanceId, Option<(u32, u32)>) -> Sentence,
    ) -> Result<Change, MembershipError> {
        let mut desired = self.desired;
        let mut causes = Vec::new();
        for id in ids {
            let counts = self.stage(id) == Some(LifecycleStage::InService);
            let to = if decrement && counts { desired.checked_sub(1) } else { Some(desired) };
            let Some(to) = to.filter(|to| *to >= self.size.min() || *to == desired) else {
                let (min, max) = (self.size.min(), self.size.max());
                let count = count(ids.len());
                return Err(MembershipError::BelowMin { min, max, desired: self.desired, count });
            };
            causes.push(sentence(id.clone(), (to != desired).then_some((desired, to))));
            desired = to;
        }
        Ok(Change { desired, causes })
    }

    fn join(
        &self,
        ids: &[InstanceId],
        sentence: impl Fn(InstanceId, u32, u32) -> Sentence,
    ) -> Result<Change, MembershipError> {
        let (desired, count) = (self.desired, count(ids.len()));
        let to = desired.saturating_add(count);
        if to > self.size.max() {
            let (min, max) = (self.size.min(), self.size.max());
            return Err(MembershipError::AboveMax { min, max, desired, count });
        }
        let causes =
            ids.iter().zip(desired..).map(|(id, from)| sentence(id.clone(), from, from + 1));
        Ok(Change { desired: to, causes: causes.collect() })
    }
}

fn check_ids(ids: &[InstanceId]) -> Result<(), MembershipError> {
    if !(1..=IDS_MAX).contains(&ids.len()) {
        return Err(MembershipError::Count(ids.len()));
    }
    for (index, id) in ids.iter().enumerate() {
        if ids[..index].contains(id) {
            return Err(MembershipError::Repeated(id.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
