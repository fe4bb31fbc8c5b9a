//! Members that leave for others although nothing is wrong with them: uneven zones, zones that the
//! group no longer has, the maximum lifetime (EC2 Auto Scaling User Guide, "Availability Zone
//! rebalancing" and "Replace instances based on maximum instance lifetime"; autoscaling reference,
//! section 7).
//!
//! Newcomers come first. Until one serves it is a guest beyond the desired capacity; then there is
//! one too many, and who leaves is the ordinary choice. The only memory needed is what each member
//! was launched for.

use elbow_base::Timestamp;
use elbow_model::cause::Sentence;
use elbow_model::{LifecycleState, MaintenancePolicy, ScalingProcess, TargetHealthState, ZoneName};

use crate::circumstances::Purpose;
use crate::number::{count, items, percent_down, percent_up};
use crate::replace::fails_checks;
use crate::report::Finding;
use crate::turn::Turn;
use crate::view::Member;

/// The share of the group that may be replaced at a time for its age, and by which rebalancing
/// may exceed the group's maximum (AWS: 10 percent, at least one member).
const MARGIN_PERCENT: u32 = 10;

/// What remains to be moved.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Moves<'a> {
    /// Newcomers that are wanted, and what for, those that are there already included.
    pub(crate) wanted: Vec<Purpose>,
    /// Those that will leave for them, as far as that is known: not those of zones that are merely
    /// too large.
    pub(crate) leaving: Vec<&'a Member>,
    /// Zones of the group with their members, and those that the group no longer has.
    zones: Vec<(ZoneName, u32)>,
    foreign: Vec<(ZoneName, u32)>,
}

impl Moves<'_> {
    /// The cause of a launch for `purpose`.
    pub(crate) fn sentence(&self, purpose: Purpose) -> Sentence {
        match purpose {
            Purpose::Migrate => Sentence::MigrationLaunch { zones: self.foreign.clone() },
            Purpose::Lifetime => Sentence::LifetimeLaunch,
            Purpose::Rebalance => Sentence::RebalanceLaunch { zones: self.zones.clone() },
            Purpose::Scale
            | Purpose::Replace
            | Purpose::ReplaceFirst
            | Purpose::Refresh
            | Purpose::Delete => Sentence::ReplacementLaunch,
        }
    }
}

/// Whether `member` was launched for one that is still to leave, and does not serve yet. One that
/// fails its checks for good will not: it is a member like the others.
pub(crate) fn is_guest(turn: &Turn<'_>, member: &Member) -> bool {
    turn.more.notes.is_some()
        && turn.view.refresh.is_none()
        && turn.more.note(&member.id).came_for.comes_first()
        && !member.serves()
        && !fails_checks(turn, member)
}

/// Whether `member` is on its way into service. While one is, nobody else is moved: one thing at a
/// time.
pub(crate) fn is_starting(member: &Member) -> bool {
    let initial =
        member.target.as_ref().is_some_and(|target| target.state == TargetHealthState::Initial);
    member.state == LifecycleState::Pending || (member.running && initial)
}

/// What is to be moved in a group of which `settled` stay, guests left out. `failing` members wait
/// for their successors.
pub(crate) fn moves<'a>(
    turn: &mut Turn<'_>,
    settled: &[&'a Member],
    failing: &[&'a Member],
    desired: u32,
) -> Moves<'a> {
    let mut moves = Moves::default();
    if turn.view.refresh.is_some() {
        return moves;
    }
    for member in failing {
        moves.wanted.push(Purpose::ReplaceFirst);
        moves.leaving.push(member);
    }
    for member in expired(turn, settled, desired) {
        moves.wanted.push(Purpose::Lifetime);
        moves.leaving.push(member);
    }
    let suspended = turn.more.suspended.contains(ScalingProcess::AzRebalance);
    if turn.more.rebalance && suspended && !uneven(turn, settled).is_empty() {
        turn.found(Finding::Suspended { process: ScalingProcess::AzRebalance, held: 1 });
    } else if turn.more.rebalance && !turn.view.spec.zones.is_empty() {
        rebalance(turn, settled, &mut moves);
    }
    moves
}

/// Members that have reached the maximum lifetime and leave next, the oldest first, as many at a
/// time as AWS allows. Protected ones stay until they are not (same page).
fn expired<'a>(turn: &mut Turn<'_>, settled: &[&'a Member], desired: u32) -> Vec<&'a Member> {
    let Some(lifetime) = turn.more.max_lifetime.filter(|lifetime| !lifetime.is_zero()) else {
        return Vec::new();
    };
    let mut due = Vec::new();
    for member in settled.iter().filter(|member| !member.protected) {
        let Some(began) = member.service_began() else { continue };
        if began + lifetime <= turn.now {
            due.push(*member);
        } else {
            turn.wake_at(began + lifetime);
        }
    }
    due.sort_by_key(|member| (member.service_began(), member.id.clone()));
    let batch = percent_down(desired, MARGIN_PERCENT).max(1);
    if !due.is_empty() {
        turn.found(Finding::Expired { due: count(due.len()), batch });
    }
    due.truncate(items(batch));
    due
}

fn rebalance<'a>(turn: &mut Turn<'_>, settled: &[&'a Member], moves: &mut Moves<'a>) {
    let zones = &turn.view.spec.zones;
    let foreign: Vec<&Member> =
        settled.iter().copied().filter(|member| !zones.contains(&member.zone)).collect();
    moves.foreign = sizes_of(&foreign);
    moves.zones = zones
        .iter()
        .map(|zone| {
            let here = settled.iter().filter(|member| member.zone == *zone);
            (zone.clone(), count(here.count()))
        })
        .collect();
    for member in foreign.into_iter().filter(|member| !member.protected) {
        if !moves.leaving.iter().any(|leaving| leaving.id == member.id) {
            moves.wanted.push(Purpose::Migrate);
            moves.leaving.push(member);
        }
    }
    let uneven = uneven(turn, settled);
    if !uneven.is_empty() || !moves.foreign.is_empty() {
        let zones = moves.zones.clone();
        turn.found(Finding::Uneven { zones, foreign: moves.foreign.clone() });
    }
    moves.wanted.extend(uneven.iter().map(|_| Purpose::Rebalance));
}

/// The zones to take members from, one entry a member, until no two zones differ by more than one.
/// Only members that may leave are moved.
fn uneven(turn: &Turn<'_>, settled: &[&Member]) -> Vec<ZoneName> {
    let zones = &turn.view.spec.zones;
    let mut sizes: Vec<(u32, u32)> = zones
        .iter()
        .map(|zone| {
            let here = || settled.iter().filter(|member| member.zone == *zone);
            (count(here().count()), count(here().filter(|member| !member.protected).count()))
        })
        .collect();
    // What leaves other zones comes here first.
    let foreign = settled.iter().filter(|m| !m.protected && !zones.contains(&m.zone)).count();
    for _ in 0..foreign {
        if let Some(to) = smallest(turn, &sizes) {
            sizes[to].0 += 1;
        }
    }
    let mut taken = Vec::new();
    // Each round moves one member, so there are no more rounds than members.
    for _ in 0..settled.len() {
        let most =
            sizes.iter().enumerate().filter(|(_, (_, free))| *free > 0).max_by_key(|(_, n)| n.0);
        let (Some(to), Some((from, _))) = (smallest(turn, &sizes), most) else { break };
        if sizes[from].0 <= sizes[to].0 + 1 {
            break;
        }
        sizes[from] = (sizes[from].0 - 1, sizes[from].1 - 1);
        sizes[to].0 += 1;
        taken.push(zones[from].clone());
    }
    taken
}

/// The smallest zone that members can be launched in.
fn smallest(turn: &Turn<'_>, sizes: &[(u32, u32)]) -> Option<usize> {
    let open = |index: &usize| !turn.more.closed_zones.contains(&turn.view.spec.zones[*index]);
    (0..sizes.len()).filter(open).min_by_key(|index| sizes[*index].0)
}

/// The most members that may be there at a time while `wanted` newcomers are brought in.
pub(crate) fn ceiling(turn: &Turn<'_>, desired: u32, wanted: u32) -> u32 {
    match turn.more.maintenance {
        Some(policy) => {
            percent_down(desired, policy.max_healthy_percent()).max(desired.saturating_add(1))
        }
        None => {
            let max = turn.view.spec.size.max();
            if desired.saturating_add(wanted) <= max {
                max
            } else {
                max.saturating_add(percent_down(max, MARGIN_PERCENT).max(1))
            }
        }
    }
}

/// Those of the expired that may leave at once, before their successors are there, because the
/// capacity that must stay fit to serve allows it.
pub(crate) fn leave_at_once<'a>(
    turn: &Turn<'_>,
    settled: &[&'a Member],
    moves: &Moves<'a>,
    desired: u32,
) -> Vec<&'a Member> {
    let policy = turn.more.maintenance.unwrap_or(MaintenancePolicy::STANDARD);
    let floor = percent_up(desired, policy.min_healthy_percent());
    let serving = count(settled.iter().filter(|member| member.serves()).count());
    let spare = items(serving.saturating_sub(floor));
    let expired = moves.leaving.iter().zip(&moves.wanted);
    expired
        .filter(|(_, purpose)| **purpose == Purpose::Lifetime)
        .map(|(member, _)| *member)
        .take(spare)
        .collect()
}

fn sizes_of(members: &[&Member]) -> Vec<(ZoneName, u32)> {
    let mut zones: Vec<(ZoneName, u32)> = Vec::new();
    for member in members {
        match zones.iter_mut().find(|(zone, _)| *zone == member.zone) {
            Some((_, size)) => *size += 1,
            None => zones.push((member.zone.clone(), 1)),
        }
    }
    zones.sort();
    zones
}

/// The zones of serving members that were launched to even out the zones: after their launch there
/// are too many members, and that is why others leave.
pub(crate) fn balanced_into(turn: &Turn<'_>, members: &[&Member]) -> Vec<ZoneName> {
    let mut zones: Vec<ZoneName> = members
        .iter()
        .filter(|member| {
            let came_for = turn.more.note(&member.id).came_for;
            matches!(came_for, Purpose::Rebalance | Purpose::Migrate) && member.serves()
        })
        .map(|member| member.zone.clone())
        .collect();
    zones.sort();
    zones.dedup();
    zones
}

/// Whether `member` has reached the maximum lifetime at `now`.
pub(crate) fn is_expired(
    member: &Member,
    lifetime: Option<std::time::Duration>,
    now: Timestamp,
) -> bool {
    let began = member.service_began();
    lifetime.is_some_and(|lifetime| {
        !lifetime.is_zero() && began.is_some_and(|began| began + lifetime <= now)
    })
}

#[cfg(test)]
mod tests;
