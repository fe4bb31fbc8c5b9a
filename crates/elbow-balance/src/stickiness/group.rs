//! Group stickiness: a client stays with the target group of a weighted forward that it got first
//! (elb reference, sections 8 and 9).

use elbow_base::Timestamp;

use super::decide::{Decision, NewBecause};
use super::seal::{Claim, CookieKind, Sealed, Sealer};
use crate::choice::Identity;
use crate::rules::{Forward, RequestView};

/// Whether the client stays with one of the action's groups, and with which. A group whose weight
/// has become 0 keeps the clients it has. `identity_of` gives a group's identity by its index.
pub fn decide_group<V: RequestView>(
    forward: &Forward,
    sealer: &Sealer,
    view: &V,
    now: Timestamp,
    identity_of: impl Fn(usize) -> Identity,
) -> Decision {
    let stay = || {
        if forward.stickiness().is_none() {
            return Err(NewBecause::NoCookie);
        }
        let value = CookieKind::Group.find(view).ok_or(NewBecause::NoCookie)?;
        let claim = sealer.open(CookieKind::Group, value, now)?;
        let mut groups = forward.groups().iter().map(|group| group.group);
        groups.find(|&group| identity_of(group) == claim.group).ok_or(NewBecause::OtherGroup)
    };
    stay().into()
}

/// The value that keeps a client with `group`; `None` if the action is not sticky.
pub fn seal_group(
    forward: &Forward,
    sealer: &Sealer,
    group: Identity,
    now: Timestamp,
) -> Option<Sealed> {
    let expires_unix_seconds = (now + forward.stickiness()?).unix_seconds();
    let claim = Claim { kind: CookieKind::Group, group, target: Identity(0), expires_unix_seconds };
    Some(sealer.seal(&claim))
}
