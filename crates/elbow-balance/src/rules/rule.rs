//! A rule that has been checked.

use super::action::Action;
use super::condition::Condition;
use super::error::RuleError;
use super::limits::{PRIORITY_MAX, VALUES_MAX, WILDCARDS_MAX};
use super::request::{Prepared, RequestView};
use super::spec::{ConditionSpec, RuleSpec};
use super::transform::Transforms;

/// A rule whose form is AWS's, ready to be matched. Equal to another if both were made of the same.
#[derive(Clone, Debug)]
pub struct Rule {
    spec: RuleSpec,
    conditions: Vec<Condition>,
    action: Action,
    transforms: Transforms,
}

impl Rule {
    /// Checks and compiles `spec`.
    ///
    /// # Errors
    /// Names the first limit or form that it breaks.
    pub fn try_new(spec: RuleSpec) -> Result<Self, RuleError> {
        if !(1..=PRIORITY_MAX).contains(&spec.priority) {
            return Err(RuleError::Priority(spec.priority));
        }
        if spec.conditions.is_empty() {
            return Err(RuleError::NoCondition);
        }
        for (number, condition) in spec.conditions.iter().enumerate() {
            let field = condition.field();
            let again = spec.conditions[..number].iter().any(|earlier| earlier.field() == field);
            if again && !may_repeat(condition) {
                return Err(RuleError::RepeatedCondition { field });
            }
        }
        if spec.conditions.iter().map(ConditionSpec::value_count).sum::<usize>() > VALUES_MAX {
            return Err(RuleError::TooManyValues);
        }
        let compiled = spec.conditions.iter().map(Condition::try_new);
        let mut conditions = compiled.collect::<Result<Vec<_>, _>>()?;
        if conditions.iter().map(Condition::wildcards).sum::<usize>() > WILDCARDS_MAX {
            return Err(RuleError::TooManyWildcards);
        }
        conditions.sort_by_key(Condition::cost_rank);
        let action = Action::try_new(&spec.actions)?;
        let transforms = Transforms::try_new(&spec.transforms)?;
        if !transforms.is_empty() && !matches!(action, Action::Forward(_)) {
            return Err(RuleError::TransformWithoutForward);
        }
        Ok(Self { spec, conditions, action, transforms })
    }

    /// What it was made of.
    pub fn spec(&self) -> &RuleSpec {
        &self.spec
    }

    /// Its place in the order of evaluation.
    pub fn priority(&self) -> u32 {
        self.spec.priority
    }

    /// What it does.
    pub fn action(&self) -> &Action {
        &self.action
    }

    /// What it changes of a request that it forwards.
    pub fn transforms(&self) -> &Transforms {
        &self.transforms
    }

    pub(super) fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    pub(super) fn matches<V: RequestView>(&self, request: &Prepared<'_, V>) -> bool {
        self.conditions.iter().all(|condition| condition.matches(request))
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.spec == other.spec
    }
}

impl Eq for Rule {}

fn may_repeat(condition: &ConditionSpec) -> bool {
    matches!(condition, ConditionSpec::HttpHeader { .. } | ConditionSpec::QueryString(_))
}
