//! How large a warm pool is to be, and what a scale-out takes from it (EC2 Auto Scaling User Guide,
//! "Warm pools"; autoscaling reference, section 13).
//!
//! Arithmetic only: members come and go as everywhere else.

use elbow_model::{GroupSize, WarmPool};

/// What a change of the group's capacity means for its pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolMoves {
    /// Members that go from the pool into service.
    pub started: u32,
    /// Members that are launched into service because the pool has none left.
    pub cold: u32,
    /// Members that go from service back into the pool.
    pub returned: u32,
    /// Members that are launched into the pool.
    pub filled: u32,
    /// Members that leave the pool for good.
    pub drained: u32,
}

/// The size that the pool is to have beside a group that wants `desired`.
///
/// What the group's prepared capacity leaves beside the desired one, or the pool's own minimum if
/// that is more.
pub fn pool_size(pool: &WarmPool, size: GroupSize, desired: u32) -> u32 {
    let prepared = pool.max_prepared.unwrap_or(size.max());
    prepared.saturating_sub(desired).max(pool.min_size)
}

/// What to move when the group has `serving` members and wants `desired`, and its pool has `ready`
/// that can be started and `coming` that are on their way into it.
///
/// A scale-out takes from the pool first. A scale-in gives back only if the pool reuses members,
/// and only as many as it has room for.
pub fn pool_moves(
    pool: &WarmPool,
    size: GroupSize,
    (serving, desired): (u32, u32),
    (ready, coming): (u32, u32),
) -> PoolMoves {
    let wanted = desired.saturating_sub(serving);
    let started = wanted.min(ready);
    let target = pool_size(pool, size, desired);
    let left = ready - started + coming;
    let surplus = serving.saturating_sub(desired);
    let room = target.saturating_sub(left);
    let returned = if pool.reuse_on_scale_in { surplus.min(room) } else { 0 };
    PoolMoves {
        started,
        cold: wanted - started,
        returned,
        filled: room - returned,
        drained: left.saturating_sub(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(max_prepared: Option<u32>, min_size: u32, reuse_on_scale_in: bool) -> WarmPool {
        WarmPool { max_prepared, min_size, reuse_on_scale_in, ..WarmPool::default() }
    }

    #[test]
    fn the_pool_is_what_the_group_may_grow_by() {
        // EC2 Auto Scaling User Guide, "Warm pools", "Warm pool size": maximum 10, desired 6: 4.
        let size = GroupSize::try_new(0, 10).unwrap();
        let cases = [
            (pool(None, 0, false), 6, 4),
            (pool(None, 0, false), 10, 0),
            (pool(Some(8), 0, false), 6, 2),
            (pool(Some(4), 0, false), 6, 0),
            (pool(Some(4), 2, false), 6, 2),
            (pool(Some(20), 0, false), 6, 14),
            (pool(None, 3, false), 9, 3),
        ];
        for (pool, desired, expected) in cases {
            assert_eq!(pool_size(&pool, size, desired), expected, "{pool:?} {desired}");
        }
    }

    #[test]
    fn a_scale_out_takes_from_the_pool_first() {
        let size = GroupSize::try_new(0, 10).unwrap();
        // Serving and desired; ready and coming; started, cold, returned, filled, drained.
        let cases = [
            (false, (6, 6), (0, 0), (0, 0, 0, 4, 0)),
            (false, (6, 8), (4, 0), (2, 0, 0, 0, 0)),
            (false, (6, 9), (2, 2), (2, 1, 0, 0, 1)),
            (false, (6, 9), (0, 0), (0, 3, 0, 1, 0)),
            (false, (8, 6), (2, 0), (0, 0, 0, 2, 0)),
            (true, (8, 6), (2, 0), (0, 0, 2, 0, 0)),
            (true, (9, 6), (2, 0), (0, 0, 2, 0, 0)),
            (true, (8, 6), (4, 0), (0, 0, 0, 0, 0)),
            (false, (6, 10), (4, 0), (4, 0, 0, 0, 0)),
        ];
        for (reuse, group, rest, expected) in cases {
            let moves = pool_moves(&pool(None, 0, reuse), size, group, rest);
            let found = (moves.started, moves.cold, moves.returned, moves.filled, moves.drained);
            assert_eq!(found, expected, "{reuse} {group:?} {rest:?}");
        }
    }
}
