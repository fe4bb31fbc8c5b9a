//! A listener's rules, in the order of their priorities, the default last.

use std::sync::Arc;

use super::action::Action;
use super::index::Index;
use super::request::{RequestView, prepare};
use super::rule::Rule;

/// The rules of one listener with their index. A copy costs a reference count, so that a snapshot
/// in which nothing but targets changed takes the table of the one before.
#[derive(Clone, Debug)]
pub struct RuleTable(Arc<Table>);

#[derive(Debug)]
struct Table {
    /// By ascending priority.
    rules: Vec<Rule>,
    default: Action,
    index: Index,
}

/// What a request's way is.
#[derive(Clone, Copy, Debug)]
pub struct Matched<'a> {
    /// The rule; `None` for the default.
    pub rule: Option<&'a Rule>,
    /// What to do.
    pub action: &'a Action,
    /// How many rules were passed in the order of priority, this one included, for the metric
    /// `RuleEvaluations`. The default does not count.
    pub evaluations: usize,
}

/// Why rules do not make a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// AWS's text of `PriorityInUse` (elb reference, section 4).
    #[error("Priority '{0}' is currently in use")]
    PriorityInUse(u32),
}

impl RuleTable {
    /// The table of `rules`, in any order, and the listener's default action.
    ///
    /// # Errors
    /// Names a priority that two rules have.
    pub fn try_new(mut rules: Vec<Rule>, default: Action) -> Result<Self, TableError> {
        rules.sort_by_key(Rule::priority);
        if let Some(pair) = rules.windows(2).find(|pair| pair[0].priority() == pair[1].priority()) {
            return Err(TableError::PriorityInUse(pair[0].priority()));
        }
        let index = Index::new(rules.iter().map(Rule::conditions));
        Ok(Self(Arc::new(Table { rules, default, index })))
    }

    /// The first rule by priority whose conditions all hold, or the default.
    pub fn route<V: RequestView>(&self, view: &V) -> Matched<'_> {
        let Table { rules, default, index } = &*self.0;
        if rules.is_empty() {
            return Matched { rule: None, action: default, evaluations: 0 };
        }
        let mut found = rules.len();
        prepare(view, |request| {
            index.candidates(request.host, request.path, |numbers| {
                let mut earlier = numbers.iter().copied().take_while(|&number| number < found);
                if let Some(number) = earlier.find(|&number| rules[number].matches(request)) {
                    found = number;
                }
            });
        });
        match rules.get(found) {
            Some(rule) => {
                Matched { rule: Some(rule), action: rule.action(), evaluations: found + 1 }
            }
            None => Matched { rule: None, action: default, evaluations: rules.len() },
        }
    }

    /// The rules, by ascending priority.
    pub fn rules(&self) -> &[Rule] {
        &self.0.rules
    }

    /// What is done when no rule matches.
    pub fn default_action(&self) -> &Action {
        &self.0.default
    }

    /// Indexes of all target groups that requests may go to, as often as they are named.
    pub fn groups(&self) -> impl Iterator<Item = usize> {
        let actions = self.0.rules.iter().map(Rule::action).chain([&self.0.default]);
        actions.flat_map(Action::groups)
    }
}

impl PartialEq for RuleTable {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.0.rules == other.0.rules && self.0.default == other.0.default)
    }
}

impl Eq for RuleTable {}

impl Matched<'_> {
    /// The matched rule's priority, 0 for the default, as in the access log.
    pub fn priority(&self) -> u32 {
        self.rule.map_or(0, Rule::priority)
    }
}
