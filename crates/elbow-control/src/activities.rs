//! A group's scaling activities. Bounded; AWS keeps six weeks.

use std::collections::VecDeque;

use elbow_base::{Rng, Timestamp};
use elbow_model::{Activity, ActivityId, ActivityStatus, InstanceId};

/// Activities kept for one group, unless more are open.
const ACTIVITIES_MAX: usize = 500;

/// Newest last.
#[derive(Debug, Default)]
pub(crate) struct ActivityLog(VecDeque<Activity>);

impl ActivityLog {
    /// Opens an activity.
    pub(crate) fn open(
        &mut self,
        rng: &mut Rng,
        instance: &InstanceId,
        description: String,
        cause: String,
        status: ActivityStatus,
        now: Timestamp,
    ) -> ActivityId {
        // Open ones are still needed. There are at most two for each member.
        if self.0.len() >= ACTIVITIES_MAX
            && let Some(ended) = self.0.iter().position(|activity| activity.end.is_some())
        {
            self.0.remove(ended);
        }
        let id = ActivityId::generate(rng);
        self.0.push_back(Activity {
            id: id.clone(),
            instance: instance.clone(),
            description,
            cause,
            start: now,
            end: None,
            status,
            status_message: None,
        });
        id
    }

    /// Moves an activity on; a final status ends it. `describe` may change its description.
    pub(crate) fn update(
        &mut self,
        id: &ActivityId,
        status: ActivityStatus,
        now: Timestamp,
        change: impl FnOnce(&mut Activity),
    ) {
        if let Some(activity) = self.0.iter_mut().rev().find(|activity| activity.id == *id) {
            activity.status = status;
            if status.is_final() && activity.end.is_none() {
                activity.end = Some(now);
            }
            change(activity);
        }
    }

    /// How many have not ended.
    pub(crate) fn open_count(&self) -> usize {
        self.0.iter().filter(|activity| activity.end.is_none()).count()
    }

    /// The last `count`, newest first.
    pub(crate) fn latest(&self, count: usize) -> Vec<Activity> {
        self.0.iter().rev().take(count).cloned().collect()
    }
}
