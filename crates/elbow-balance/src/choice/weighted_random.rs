//! `weighted_random`: each target with a probability in proportion to its share; all shares are
//! equal unless anomaly mitigation has lowered some (elb reference, section 9).
//!
//! A target is drawn uniformly and kept with the probability of its share, else another is drawn.
//! [`super::Anomaly`] leaves at least half of the targets their whole share for most of the time,
//! so two draws are enough on average, and no table needs to follow the shares.

use elbow_base::Rng;

use super::anomaly::SHARE_MAX;

/// Draws before the rest is scanned: far more than shares ever need, few enough to end soon when
/// nearly all targets are unusable.
const DRAWS_MAX: usize = 64;

/// One of `rotation` that `usable` accepts. `share` gives a target's share of [`SHARE_MAX`].
pub(super) fn choose(
    rotation: &[usize],
    rng: &mut Rng,
    share: impl Fn(usize) -> u16,
    usable: impl Fn(usize) -> bool,
) -> Option<usize> {
    for _ in 0..DRAWS_MAX {
        let target = rotation[rng.index(rotation.len())?];
        let kept = match share(target) {
            SHARE_MAX => true,
            share => rng.below(u64::from(SHARE_MAX)) < u64::from(share),
        };
        if kept && usable(target) {
            return Some(target);
        }
    }
    let start = rng.index(rotation.len())?;
    let (before, after) = rotation.split_at(start);
    after.iter().chain(before).copied().find(|&target| usable(target))
}
