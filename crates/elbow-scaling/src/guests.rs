//! Guests: newcomers beyond the desired capacity, launched ahead of members that are to leave.
//!
//! [`crate::relocate`] says who is to be moved; here is who comes, who makes room, and which guests
//! nobody waits for any more.

use elbow_base::Rng;

use crate::circumstances::Purpose;
use crate::number::{count, items};
use crate::plan::{Launch, LaunchKind, leave, report_selected};
use crate::relocate::{self, Moves};
use crate::report::Finding;
use crate::turn::Turn;
use crate::view::Member;
use crate::{balance, pace};

/// Of members too many, those go first that have reached their age and whose successors serve.
pub(crate) fn replaced_by_age<'a>(
    turn: &mut Turn<'_>,
    settled: &mut Vec<&'a Member>,
    desired: u32,
) -> Vec<&'a Member> {
    let surplus = settled.len().saturating_sub(items(desired));
    let came = |member: &&&Member| turn.more.note(&member.id).came_for == Purpose::Lifetime;
    let successors = settled.iter().filter(came).count();
    let lifetime = turn.more.max_lifetime.filter(|_| turn.view.refresh.is_none());
    let mut old: Vec<&Member> = settled
        .iter()
        .copied()
        .filter(|m| !m.protected && relocate::is_expired(m, lifetime, turn.now))
        .collect();
    old.sort_by_key(|member| (member.service_began(), member.id.clone()));
    old.truncate(surplus.min(successors));
    leave(settled, &old);
    report_selected(turn, &old);
    old
}

/// Guests beyond the `kept` that somebody waits for leave.
pub(crate) fn too_many<'a>(
    turn: &mut Turn<'_>,
    staying: &mut Vec<&'a Member>,
    desired: u32,
    kept: usize,
    guests: &[&'a Member],
    rng: &mut Rng,
) -> Vec<&'a Member> {
    let bound = items(desired) + kept;
    let extra = staying.len().saturating_sub(bound).min(guests.len() - kept.min(guests.len()));
    if extra == 0 {
        return Vec::new();
    }
    let chosen = balance::select(turn, guests, count(extra), |_, _| true, rng);
    leave(staying, &chosen);
    report_selected(turn, &chosen);
    chosen
}

/// Launches ahead of members that are to leave, beside the `guests` that are there already.
pub(crate) fn newcomers<'a>(
    turn: &mut Turn<'_>,
    staying: &[&'a Member],
    moves: &Moves<'a>,
    guests: usize,
    desired: u32,
) -> Vec<Launch> {
    let open = moves.wanted.get(guests..).unwrap_or_default();
    if open.is_empty() {
        return Vec::new();
    }
    let room = relocate::ceiling(turn, desired, count(moves.wanted.len()))
        .saturating_sub(count(staying.len()));
    // Where those that leave are now is no place to be balanced with.
    let remaining: Vec<&Member> = staying
        .iter()
        .copied()
        .filter(|member| moves.leaving.iter().all(|leaving| leaving.id != member.id))
        .collect();
    let wanted = pace::allowed(turn, staying, count(open.len()).min(room));
    let zones = balance::launch_zones(turn, &remaining, wanted);
    let version = turn.view.launch_version();
    let mut launches = Vec::new();
    for ((zone, present), purpose) in zones.into_iter().zip(open) {
        let kind = match purpose {
            Purpose::ReplaceFirst => LaunchKind::Replace,
            _ => LaunchKind::ScaleOut,
        };
        turn.found(Finding::Launching { zone: zone.clone(), present });
        let sentences = vec![moves.sentence(*purpose)];
        launches.push(Launch { zone, version, kind, purpose: *purpose, sentences });
    }
    launches
}
