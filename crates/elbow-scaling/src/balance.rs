//! Zones: where to launch, and who leaves (EC2 Auto Scaling User Guide, "Control which instances
//! terminate during scale in"; autoscaling reference, sections 6.2 and 7).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use elbow_base::Rng;
use elbow_model::ZoneName;

use crate::number::count;
use crate::replace::fails_checks;
use crate::termination;
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
    let is_open = |zone: &&ZoneName| !turn.more.closed_zones.contains(zone);
    let any_open = turn.view.spec.zones.iter().any(|zone| is_open(&zone));
    for zone in turn.view.spec.zones.iter().filter(|zone| !any_open || is_open(zone)) {
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
/// the group's termination policies; chance. Protected members stay, and so do those that `may_go` keeps, given who else is left.
pub(crate) fn select<'a>(
    turn: &Turn<'_>,
    staying: &[&'a Member],
    wanted: u32,
    may_go: impl Fn(&Member, &[&Member]) -> bool,
    rng: &mut Rng,
) -> Vec<&'a Member> {
    let mut left: Vec<(&Member, Standing)> =
        staying.iter().map(|member| (*member, Standing::of(turn, member))).collect();
    let mut chosen: Vec<&Member> = Vec::new();
    for _ in 0..wanted {
        let here: Vec<&Member> = left.iter().map(|(member, _)| *member).collect();
        let mut sizes: BTreeMap<&ZoneName, usize> = BTreeMap::new();
        for member in &here {
            *sizes.entry(&member.zone).or_default() += 1;
        }
        let mut best: Vec<&Member> = Vec::new();
        let mut best_rank = None;
        for (member, standing) in &left {
            if member.protected || !may_go(member, &here) {
                continue;
            }
            let rank = standing.rank(sizes.get(&member.zone).copied().unwrap_or(0));
            if best_rank.as_ref().is_none_or(|least| rank < *least) {
                best_rank = Some(rank);
                best = vec![member];
            } else if best_rank.as_ref() == Some(&rank) {
                best.push(member);
            }
        }
        let Some(taken) = rng.index(best.len()).map(|index| best[index]) else { break };
        left.retain(|(member, _)| member.id != taken.id);
        chosen.push(taken);
    }
    chosen
}

/// What decides about one member beside the size of its zone.
struct Standing {
    failing: bool,
    foreign: bool,
    serves: bool,
    /// By the group's termination policies.
    order: Vec<u64>,
}

/// The order of leaving: the least goes first.
type Rank<'a> = (bool, bool, Reverse<usize>, bool, &'a [u64]);

impl Standing {
    fn of(turn: &Turn<'_>, member: &Member) -> Self {
        Self {
            failing: fails_checks(turn, member),
            foreign: !turn.view.spec.zones.contains(&member.zone),
            serves: member.serves(),
            order: termination::order(turn, member),
        }
    }

    fn rank(&self, zone_size: usize) -> Rank<'_> {
        // Failing ones are not compared by zone.
        let size = if self.failing { 0 } else { zone_size };
        (!self.failing, !self.foreign, Reverse(size), self.serves, &self.order)
    }
}

#[cfg(test)]
mod tests;
