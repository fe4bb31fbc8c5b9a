//! Budgets that AWS lacks: how often a group may replace members that fail their checks, and how
//! often its capacity may turn back and forth.
//!
//! Each is a limit and what was spent lately. Plans only read them; whoever carries out a plan
//! writes down what it did.

use std::collections::VecDeque;
use std::time::Duration;

use elbow_base::Timestamp;

/// Events kept per budget: the largest number that a budget may allow.
const EVENTS_MAX: u32 = 10_000;

/// At most so many replacements of failing members within a window. Members whose process has
/// ended are replaced whatever the budget says: there is nothing to wait for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplacementBudget {
    window: Window,
}

/// At most so many turns of direction within a window. Held back is only the way down: too much
/// capacity for a while costs little, too little fails requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlapBudget {
    window: Window,
    rising: Option<bool>,
}

/// The rule that a budget breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BudgetError {
    /// Nothing would ever happen, or too much to remember.
    #[error("a budget must allow 1 to {EVENTS_MAX} events, not {0}")]
    Most(u32),
    /// No time at all.
    #[error("the window of a budget must be longer than zero")]
    Window,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Window {
    most: u32,
    length: Duration,
    spent: VecDeque<Timestamp>,
}

impl ReplacementBudget {
    /// `most` replacements in any time of this length.
    ///
    /// # Errors
    /// Names the rule that the numbers break.
    pub fn try_new(most: u32, length: Duration) -> Result<Self, BudgetError> {
        Ok(Self { window: Window::try_new(most, length)? })
    }

    /// Notes the replacement of a failing member.
    pub fn spend(&mut self, now: Timestamp) {
        self.window.spend(now);
    }

    /// How many more may be replaced at `now`.
    pub fn left(&self, now: Timestamp) -> u32 {
        self.window.left(now)
    }

    /// When one more may be replaced, if none may now.
    pub fn held_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.window.held_until(now)
    }

    /// How many are allowed in a window.
    pub fn most(&self) -> u32 {
        self.window.most
    }
}

impl FlapBudget {
    /// `most` turns of direction in any time of this length.
    ///
    /// # Errors
    /// Names the rule that the numbers break.
    pub fn try_new(most: u32, length: Duration) -> Result<Self, BudgetError> {
        Ok(Self { window: Window::try_new(most, length)?, rising: None })
    }

    /// Notes that policies changed the capacity. The same direction as before is no turn.
    pub fn note(&mut self, from: u32, to: u32, now: Timestamp) {
        if from == to {
            return;
        }
        let rising = to > from;
        if self.rising.is_some_and(|before| before != rising) {
            self.window.spend(now);
        }
        self.rising = Some(rising);
    }

    /// Until when the capacity may not fall, if it may not now. It may always go on falling, and
    /// always rise.
    pub fn held_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.window.held_until(now).filter(|_| self.rising == Some(true))
    }

    /// How many are allowed in a window.
    pub fn most(&self) -> u32 {
        self.window.most
    }
}

impl Window {
    fn try_new(most: u32, length: Duration) -> Result<Self, BudgetError> {
        if !(1..=EVENTS_MAX).contains(&most) {
            return Err(BudgetError::Most(most));
        }
        if length.is_zero() {
            return Err(BudgetError::Window);
        }
        Ok(Self { most, length, spent: VecDeque::new() })
    }

    fn spend(&mut self, now: Timestamp) {
        self.spent.push_back(now);
        // More than the most can be spent by those that the budget does not hold back.
        while self.spent.len() > crate::number::items(self.most) {
            self.spent.pop_front();
        }
    }

    fn recent(&self, now: Timestamp) -> u32 {
        let recent = self.spent.iter().filter(|at| now.since(**at) < self.length);
        crate::number::count(recent.count())
    }

    fn left(&self, now: Timestamp) -> u32 {
        self.most.saturating_sub(self.recent(now))
    }

    fn held_until(&self, now: Timestamp) -> Option<Timestamp> {
        if self.left(now) > 0 {
            return None;
        }
        // Full: the oldest of the last `most` has to leave the window.
        self.spent.front().map(|oldest| *oldest + self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::now;

    fn at(seconds: u64) -> Timestamp {
        now() + Duration::from_secs(seconds)
    }

    #[test]
    fn replacements_are_counted_within_the_window() {
        let mut budget = ReplacementBudget::try_new(2, Duration::from_secs(60)).unwrap();
        assert_eq!((budget.left(at(0)), budget.held_until(at(0))), (2, None));
        budget.spend(at(0));
        budget.spend(at(10));
        assert_eq!((budget.left(at(20)), budget.held_until(at(20))), (0, Some(at(60))));
        assert_eq!((budget.left(at(60)), budget.held_until(at(60))), (1, None));
        budget.spend(at(61));
        assert_eq!(budget.held_until(at(62)), Some(at(70)));
        assert_eq!(budget.left(at(1000)), 2);
    }

    #[test]
    fn only_turns_count_and_only_falling_is_held() {
        let mut budget = FlapBudget::try_new(2, Duration::from_secs(60)).unwrap();
        for (second, from, to) in [(0, 1, 2), (1, 2, 4), (2, 4, 3), (3, 3, 3), (4, 3, 2)] {
            budget.note(from, to, at(second));
        }
        assert_eq!(budget.held_until(at(5)), None, "one turn so far");
        budget.note(2, 3, at(6));
        assert_eq!(budget.held_until(at(7)), Some(at(62)), "up again: the second");
        budget.note(3, 2, at(62));
        assert_eq!(budget.held_until(at(63)), None, "it may go on falling");
    }

    #[test]
    fn senseless_budgets_are_refused() {
        assert_eq!(ReplacementBudget::try_new(0, Duration::MAX), Err(BudgetError::Most(0)));
        assert_eq!(FlapBudget::try_new(1, Duration::ZERO), Err(BudgetError::Window));
    }
}
