//! `round_robin`: one target after the other, each worker by itself (elb reference, section 9).

/// The place of a worker in its round. Belongs to one target group of one worker.
#[derive(Clone, Copy, Debug, Default)]
pub struct RoundRobin {
    turn: usize,
}

impl RoundRobin {
    /// Begins at the `turn`-th target, so that workers do not all begin with the same one.
    pub fn starting_at(turn: usize) -> Self {
        Self { turn }
    }

    /// The next of `rotation` that `usable` accepts; tries each once. `None` if it accepts none.
    pub fn choose(&mut self, rotation: &[usize], usable: impl Fn(usize) -> bool) -> Option<usize> {
        for _ in 0..rotation.len() {
            let target = rotation[self.turn % rotation.len()];
            self.turn = self.turn.wrapping_add(1);
            if usable(target) {
                return Some(target);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_target_has_its_turn() {
        let mut round = RoundRobin::default();
        let chosen: Vec<_> = (0..6).map(|_| round.choose(&[4, 7, 9], |_| true)).collect();
        assert_eq!(chosen, [4, 7, 9, 4, 7, 9].map(Some));
    }

    #[test]
    fn unusable_targets_lose_their_turn() {
        let mut round = RoundRobin::starting_at(1);
        let chosen: Vec<_> = (0..4).map(|_| round.choose(&[4, 7, 9], |t| t != 7)).collect();
        assert_eq!(chosen, [9, 4, 9, 4].map(Some));
        assert_eq!(round.choose(&[4, 7], |_| false), None);
        assert_eq!(round.choose(&[], |_| true), None);
    }

    #[test]
    fn the_turn_survives_its_overflow_and_a_shorter_rotation() {
        let mut round = RoundRobin::starting_at(usize::MAX);
        assert!(round.choose(&[1, 2, 3], |_| true).is_some());
        assert!(round.choose(&[1], |_| true).is_some());
    }
}
