//! Zones: where to launch, and who leaves (EC2 Auto Scaling User Guide, "Control which instances
//! terminate during scale in"; autoscaling reference, sections 6.2 and 7).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use elbow_base::{Rng, Timestamp};
use elbow_model::ZoneName;

use crate::number::count;
use crate::replace::fails_checks;
use crate::turn::Turn;
use crate::view::Member;

/// The zones of the next launches, with the members that each had before.
///
/// Each goes where the fewest members are; among equals the first in the group's order. During a
/// deploy the fewest of the *new* version decide first: the old ones leave, and only what stays
/// is worth balancing.
pub(crate) fn launch_zones(
    turn: &Turn<'_>,
    staying: &[&Member],
    launches: u32,
) -> Vec<(ZoneName, u32)> {
    let version = turn.view.launch_version();
    let of_interest = |member: &Member| turn.view.refresh.is_none() || member.version == version;
    let mut zones: Vec<(ZoneName, u32, u32)> = Vec::new();
    for zone in &turn.view.spec.zones {
        let here = || staying.iter().filter(|member| member.zone == *zone);
        let new = here().filter(|member| of_interest(member)).count();
        zones.push((zone.clone(), count(new), count(here().count())));
    }
    let mut chosen = Vec::new();
    for _ in 0..launches {
        let Some(fewest) = zones.iter_mut().min_by_key(|(_, new, all)| (*new, *all)) else {
            break;
        };
        chosen.push((fewest.0.clone(), fewest.2));
        fewest.1 += 1;
        fewest.2 += 1;
    }
    chosen
}

/// Who leaves when `wanted` members are too many; fewer when the others may not.
///
/// Members that fail their checks go first, whatever their zone. Then, member by member: the
/// largest zone that has one to give, a zone that the group no longer has before all others; in
/// it one that cannot be sent requests anyway (elbow's addition: nothing is lost with it), then
/// the default policy: old versions, lowest first; the oldest launch; chance. Protected members
/// stay, and so do those that `may_go` keeps, given who else is left.
pub(crate) fn select<'a>(
    turn: &Turn<'_>,
    staying: &[&'a Member],
    wanted: u32,
    may_go: impl Fn(&Member, &[&Member]) -> bool,
    rng: &mut Rng,
) -> Vec<&'a Member> {
    let mut left: Vec<&Member> = staying.to_vec();
    let mut chosen: Vec<&Member> = Vec::new();
    for _ in 0..wanted {
        let mut sizes: BTreeMap<&ZoneName, usize> = BTreeMap::new();
        for member in &left {
            *sizes.entry(&member.zone).or_default() += 1;
        }
        let size = |member: &Member| sizes.get(&member.zone).copied().unwrap_or(0);
        let ranked = left
            .iter()
            .filter(|m| !m.protected && may_go(m, &left))
            .map(|member| (rank(turn, member, size), *member));
        let mut best: Vec<&Member> = Vec::new();
        let mut best_rank = None;
        for (rank, member) in ranked {
            if best_rank.is_none_or(|least| rank < least) {
                best_rank = Some(rank);
                best.clear();
            }
            if best_rank == Some(rank) {
                best.push(member);
            }
        }
        let Some(taken) = rng.index(best.len()).map(|index| best[index]) else { break };
        left.retain(|member| member.id != taken.id);
        chosen.push(taken);
    }
    chosen
}

/// The order of leaving: the least goes first.
type Rank = (bool, bool, Reverse<usize>, bool, bool, u64, Timestamp);

fn rank(turn: &Turn<'_>, member: &Member, size: impl Fn(&Member) -> usize) -> Rank {
    let failing = fails_checks(turn, member);
    let foreign = !turn.view.spec.zones.contains(&member.zone);
    // Failing ones are not compared by zone.
    let size = if failing { 0 } else { size(member) };
    let current = member.version == turn.view.launch_version();
    let serves = member.serves();
    (!failing, !foreign, Reverse(size), serves, current, member.version, member.launched_at)
}

#[cfg(test)]
mod tests;
