//! To which target group a request goes: by weight (elb reference, section 8, forward).

use std::time::Duration;

use elbow_base::Rng;

use super::error::ActionError;
use super::limits::{GROUPS_MAX, STICKINESS_MAX, STICKINESS_MIN, WEIGHT_MAX};
use super::spec::{ForwardSpec, WeightedGroup};

/// A forward action. Groups do not stand in for each other: one without targets keeps its share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forward {
    groups: Vec<WeightedGroup>,
    stickiness: Option<Duration>,
    weight_sum: u64,
}

/// The stickiness of a target group, as far as forward actions care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetStickiness {
    /// None.
    Off,
    /// `lb_cookie`
    LbCookie,
    /// `app_cookie`
    AppCookie,
}

impl Forward {
    /// A forward action within AWS's limits.
    ///
    /// # Errors
    /// Names the limit that `spec` breaks.
    pub fn try_new(spec: &ForwardSpec) -> Result<Self, ActionError> {
        let groups = &spec.groups;
        if !(1..=GROUPS_MAX).contains(&groups.len()) {
            return Err(ActionError::GroupCount(groups.len()));
        }
        if let Some(heavy) = groups.iter().find(|group| group.weight > WEIGHT_MAX) {
            return Err(ActionError::Weight(heavy.weight));
        }
        if let Some(duration) = spec.stickiness {
            let in_range = (STICKINESS_MIN..=STICKINESS_MAX).contains(&duration);
            if !in_range || duration.subsec_nanos() != 0 {
                return Err(ActionError::StickinessDuration(duration));
            }
        }
        let weight_sum = groups.iter().map(|group| u64::from(group.weight)).sum();
        Ok(Self { groups: groups.clone(), stickiness: spec.stickiness, weight_sum })
    }

    /// A forward action to one group.
    pub fn to(group: usize) -> Self {
        Self { groups: vec![WeightedGroup { group, weight: 1 }], stickiness: None, weight_sum: 1 }
    }

    /// Whether this action may be combined with its groups' stickiness.
    ///
    /// # Errors
    /// With several groups of which one is sticky, group stickiness must be on, and application
    /// cookies are refused (elb reference, sections 8 and 9).
    pub fn check_stickiness(
        &self,
        of_group: impl Fn(usize) -> TargetStickiness,
    ) -> Result<(), ActionError> {
        if self.groups.len() == 1 {
            return Ok(());
        }
        let has = |kind| self.groups.iter().any(|group| of_group(group.group) == kind);
        if has(TargetStickiness::AppCookie) {
            return Err(ActionError::AppCookieWithGroups);
        }
        if has(TargetStickiness::LbCookie) && self.stickiness.is_none() {
            return Err(ActionError::GroupStickinessNeeded);
        }
        Ok(())
    }

    /// The group for a new client; `None` when all weights are zero, which is answered with 503.
    pub fn choose(&self, rng: &mut Rng) -> Option<usize> {
        if self.weight_sum == 0 {
            return None;
        }
        if let [only] = &*self.groups {
            return Some(only.group);
        }
        let mut left = rng.below(self.weight_sum);
        for group in &self.groups {
            let weight = u64::from(group.weight);
            if left < weight {
                return Some(group.group);
            }
            left -= weight;
        }
        None
    }

    /// Its groups, those with weight 0 too.
    pub fn groups(&self) -> &[WeightedGroup] {
        &self.groups
    }

    /// How long a client stays with its group, if it does.
    pub fn stickiness(&self) -> Option<Duration> {
        self.stickiness
    }
}
