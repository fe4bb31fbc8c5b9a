//! Termination policies: who leaves first among members of one zone (EC2 Auto Scaling User Guide,
//! "Configure termination policies"; autoscaling reference, section 6.2).
//!
//! Each policy narrows the candidates of the one before it, which is comparing member by member:
//! the first policy that tells two apart decides.

use std::time::Duration;

use elbow_model::TerminationPolicy;

use crate::turn::Turn;
use crate::view::Member;

/// The hour that instances used to be paid by.
const BILLING_HOUR: Duration = Duration::from_secs(3600);

/// What to compare members by; the least leaves first.
pub(crate) fn order(turn: &Turn<'_>, member: &Member) -> Vec<u64> {
    match turn.more.termination_policies {
        None => by_policy(turn, member, &TerminationPolicy::Default),
        Some(policies) => {
            policies.as_slice().iter().flat_map(|policy| by_policy(turn, member, policy)).collect()
        }
    }
}

fn by_policy(turn: &Turn<'_>, member: &Member, policy: &TerminationPolicy) -> Vec<u64> {
    let note = turn.more.note(&member.id);
    let launched = nanos(member.launched_at.since_epoch());
    // The lowest of the versions that are not current, then the current one.
    let current = u64::from(member.version == turn.view.launch_version());
    match policy {
        // Where AWS asks for the next billing hour the oldest launch goes: machines of one's own
        // are not paid by the hour.
        TerminationPolicy::Default => {
            let from_template = u64::from(!note.from_configuration);
            vec![fit(note.misfit), from_template, current, member.version, launched]
        }
        TerminationPolicy::OldestInstance => vec![launched],
        TerminationPolicy::NewestInstance => vec![u64::MAX - launched],
        TerminationPolicy::OldestLaunchTemplate => vec![current, member.version],
        TerminationPolicy::OldestLaunchConfiguration if note.from_configuration => {
            vec![0, current, member.version]
        }
        // It says nothing about members that were launched from a template.
        TerminationPolicy::OldestLaunchConfiguration => vec![1, 0, 0],
        TerminationPolicy::ClosestToNextInstanceHour => {
            let age = nanos(turn.now.since(member.launched_at));
            let hour = nanos(BILLING_HOUR);
            vec![hour - age % hour]
        }
        TerminationPolicy::AllocationStrategy => vec![fit(note.misfit)],
        TerminationPolicy::Function(_) => vec![u64::from(!note.named_by_function)],
    }
}

/// The worst fit first.
fn fit(misfit: u32) -> u64 {
    u64::from(u32::MAX - misfit)
}

fn nanos(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
