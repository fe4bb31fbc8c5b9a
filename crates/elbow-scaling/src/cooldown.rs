//! The cooldown: what simple scaling waits for (EC2 Auto Scaling User Guide, "Scaling cooldowns";
//! autoscaling reference, section 9.2).
//!
//! State and rule only. Whoever carries out a plan tells which activities begin and end.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::ActivityId;

/// A group's cooldown: the activities that are open, and until when simple policies rest.
///
/// Scaling of any origin starts it; simple policies and requests that honor it obey it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cooldown {
    /// Whether each open activity is one of scaling, after which a cooldown begins.
    open: BTreeMap<ActivityId, bool>,
    /// Of the latest scaling action.
    length: Duration,
    until: Option<Timestamp>,
    latest: Option<ActivityId>,
}

/// What simple scaling waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CooldownBlock {
    /// The activity that is open, or whose cooldown it is.
    pub activity: ActivityId,
    /// When the cooldown ends; `None` while the activity is open, which has no end in sight.
    pub until: Option<Timestamp>,
}

impl Cooldown {
    /// A launch or termination of a scaling action begins. `length` is the policy's cooldown, or
    /// the group's default for every other origin; that of the latest action counts.
    pub fn begin_scaling(&mut self, activity: ActivityId, length: Duration) {
        self.length = length;
        self.latest = Some(activity.clone());
        self.open.insert(activity, true);
    }

    /// A member that is unfit is being replaced: it blocks while it is open and starts no cooldown.
    pub fn begin_replacement(&mut self, activity: ActivityId) {
        self.open.insert(activity, false);
    }

    /// The activity has ended: its member is in service after all hooks, or has drained. With the
    /// last one of scaling the cooldown begins.
    pub fn finish(&mut self, activity: &ActivityId, now: Timestamp) {
        let scaled = self.open.remove(activity);
        if scaled == Some(true) && !self.open.values().any(|scaling| *scaling) {
            self.until = Some(now + self.length);
            self.latest = Some(activity.clone());
        }
    }

    /// What stands in the way of simple scaling at `now`.
    pub fn block(&self, now: Timestamp) -> Option<CooldownBlock> {
        if let Some(activity) = self.open.keys().next() {
            return Some(CooldownBlock { activity: activity.clone(), until: None });
        }
        let until = self.until.filter(|until| *until > now)?;
        Some(CooldownBlock { activity: self.latest.clone()?, until: Some(until) })
    }
}

impl fmt::Display for CooldownBlock {
    /// AWS's text of `ScalingActivityInProgress`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scaling activity {} is in progress and blocks this action", self.activity)
    }
}

#[cfg(test)]
mod tests {
    use elbow_base::Rng;

    use super::*;
    use crate::testing::now;

    const S: Duration = Duration::from_secs(1);

    #[test]
    fn it_begins_when_the_last_member_of_the_action_is_done() {
        let mut rng = Rng::from_seed(1);
        let [a, b] = [(); 2].map(|()| ActivityId::generate(&mut rng));
        let mut cooldown = Cooldown::default();
        assert_eq!(cooldown.block(now()), None);
        cooldown.begin_scaling(a.clone(), S * 120);
        cooldown.begin_scaling(b.clone(), S * 120);
        let open = cooldown.block(now()).unwrap();
        assert_eq!(open.until, None);
        assert!(open.to_string().ends_with("is in progress and blocks this action"));
        cooldown.finish(&a, now() + S * 10);
        assert!(cooldown.block(now() + S * 10).is_some_and(|block| block.activity == b));
        cooldown.finish(&b, now() + S * 30);
        // From the second instance on, not from the alarm: section 9.2, rule 4.
        let block = cooldown.block(now() + S * 149).unwrap();
        assert_eq!(block.until, Some(now() + S * 150));
        assert_eq!(cooldown.block(now() + S * 150), None);
    }

    #[test]
    fn replacements_block_and_start_no_cooldown() {
        let mut rng = Rng::from_seed(1);
        let [a, b] = [(); 2].map(|()| ActivityId::generate(&mut rng));
        let mut cooldown = Cooldown::default();
        cooldown.begin_replacement(a.clone());
        assert!(cooldown.block(now()).is_some());
        cooldown.finish(&a, now());
        assert_eq!(cooldown.block(now()), None);
        // A replacement that outlasts the action does not postpone the action's cooldown.
        cooldown.begin_scaling(b.clone(), S * 60);
        cooldown.begin_replacement(a.clone());
        cooldown.finish(&b, now());
        cooldown.finish(&a, now() + S * 59);
        assert!(cooldown.block(now() + S * 59).is_some());
        assert_eq!(cooldown.block(now() + S * 60), None);
        // Unknown activities are none of ours.
        cooldown.finish(&a, now() + S * 70);
        assert_eq!(cooldown.block(now() + S * 70), None);
    }
}
