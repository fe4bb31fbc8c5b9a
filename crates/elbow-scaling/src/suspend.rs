//! Suspended processes as a filter over a plan (EC2 Auto Scaling User Guide, "Suspend and resume
//! processes"; autoscaling reference, section 14).
//!
//! | suspended | what a plan may not do |
//! |---|---|
//! | Launch | launch anything; rebalancing and deploys stop, so nothing leaves for them either |
//! | Terminate | terminate anything but for the deletion of the group; nor launch for it |
//! | AlarmNotification | change the desired capacity because of an alarm |
//! | AZRebalance | launch or terminate to even out zones |
//! | HealthCheck | replace for failing checks; members that a user marked are replaced |
//! | ReplaceUnhealthy | replace anything that is unfit |
//! | InstanceRefresh | launch or terminate for a deploy |
//! | AddToLoadBalancer, ScheduledActions | nothing of a plan: see [`registers`] and the schedule |
//!
//! The desired capacity may change without effect; on resume the next plan catches up.

use std::collections::BTreeMap;

use elbow_model::cause::Sentence;
use elbow_model::{ScalingProcess, Suspended};

use crate::circumstances::Purpose;
use crate::number::count;
use crate::plan::{Launch, LaunchKind, Plan, Termination, TerminationKind};
use crate::report::{Finding, Report};

/// What is held back, by the process that holds it.
type Held = BTreeMap<ScalingProcess, u32>;

/// Whether a member that comes into service is registered with the target groups. One that was
/// not is not registered later either.
pub fn registers(suspended: Suspended) -> bool {
    !suspended.contains(ScalingProcess::AddToLoadBalancer)
}

impl Plan {
    /// The plan without what suspended processes would do, and what that was.
    #[must_use = "the plan that is left is the answer"]
    pub fn restrict(mut self, suspended: &Suspended) -> (Self, Report) {
        let suspended = *suspended;
        let mut held = Held::new();
        self.ignore_alarms(suspended, &mut held);
        let replaced_before = replacements(&self.terminations);
        self.terminations.retain(|termination| match holds_back(termination, suspended) {
            None => true,
            Some(process) => {
                *held.entry(process).or_default() += 1;
                false
            }
        });
        // For each member that stays after all, the launch in its place falls away.
        let mut stays = replaced_before - replacements(&self.terminations);
        self.launches.retain(|launch| match refuses(launch, suspended) {
            Some(process) => {
                *held.entry(process).or_default() += 1;
                false
            }
            None if stays > 0 && launch.kind == LaunchKind::Replace => {
                stays -= 1;
                false
            }
            None => true,
        });
        if let Some(step) = &mut self.refresh
            && deploys_stop(suspended).is_some()
        {
            // What was to happen did not: the deploy is not over.
            step.done = step.done && held.is_empty();
        }
        let findings =
            held.into_iter().map(|(process, held)| Finding::Suspended { process, held }).collect();
        (self, Report { findings })
    }

    /// A change because of an alarm does not take place, nor what follows from it.
    fn ignore_alarms(&mut self, suspended: Suspended, held: &mut Held) {
        let process = ScalingProcess::AlarmNotification;
        let Some(Sentence::Alarm { from, .. }) = self.change else { return };
        if !suspended.contains(process) {
            return;
        }
        let alarm = self.change.take();
        let follows = |sentences: &[Sentence]| sentences.iter().any(|s| alarm.as_ref() == Some(s));
        self.launches.retain(|launch| !follows(&launch.sentences));
        self.terminations.retain(|termination| !follows(&termination.sentences));
        self.desired = from;
        *held.entry(process).or_default() += 1;
    }
}

fn replacements(terminations: &[Termination]) -> u32 {
    count(terminations.iter().filter(|t| t.kind == TerminationKind::Replace).count())
}

/// The process that keeps a member from leaving.
fn holds_back(termination: &Termination, suspended: Suspended) -> Option<ScalingProcess> {
    let stops = |process: ScalingProcess| suspended.contains(process).then_some(process);
    if termination.kind == TerminationKind::Delete {
        return None;
    }
    let by_purpose = match termination.purpose {
        Purpose::Refresh => deploys_stop(suspended),
        Purpose::Rebalance | Purpose::Migrate => {
            // Terminating after launches that have already taken place would be fine, but AWS
            // stops the process as a whole.
            stops(ScalingProcess::AzRebalance)
        }
        Purpose::Replace | Purpose::ReplaceFirst => stops(ScalingProcess::ReplaceUnhealthy)
            .or_else(|| {
                let user = termination.sentences.contains(&Sentence::UserHealthCheck);
                stops(ScalingProcess::HealthCheck).filter(|_| !user)
            }),
        Purpose::Lifetime => stops(ScalingProcess::Launch),
        Purpose::Scale | Purpose::Delete => None,
    };
    stops(ScalingProcess::Terminate).or(by_purpose)
}

/// The process that keeps a launch from taking place.
fn refuses(launch: &Launch, suspended: Suspended) -> Option<ScalingProcess> {
    let stops = |process: ScalingProcess| suspended.contains(process).then_some(process);
    let by_purpose = match launch.purpose {
        Purpose::Refresh => deploys_stop(suspended),
        // AWS rebalances while Terminate is suspended, up to a tenth beyond the maximum.
        Purpose::Rebalance | Purpose::Migrate => stops(ScalingProcess::AzRebalance),
        Purpose::ReplaceFirst => {
            stops(ScalingProcess::ReplaceUnhealthy).or(stops(ScalingProcess::Terminate))
        }
        Purpose::Lifetime => stops(ScalingProcess::Terminate),
        Purpose::Scale | Purpose::Replace | Purpose::Delete => None,
    };
    stops(ScalingProcess::Launch).or(by_purpose)
}

/// A deploy needs its own process, and both launches and terminations.
pub(crate) fn deploys_stop(suspended: Suspended) -> Option<ScalingProcess> {
    [ScalingProcess::InstanceRefresh, ScalingProcess::Launch, ScalingProcess::Terminate]
        .into_iter()
        .find(|process| suspended.contains(*process))
}

#[cfg(test)]
mod tests;
