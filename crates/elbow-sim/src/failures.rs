//! When a request may fail: there was nobody to serve it, or what served it broke and it may not
//! be repeated. Anything else is the control plane's fault.

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::InstanceId;

use crate::world::World;

/// After a fault, whatever the group does may come too late for a while.
const FAULT_ECHO: Duration = Duration::from_secs(30);

impl World {
    /// Looks for a reason why a request could not be served. It was not broken off: no target
    /// took it.
    pub(crate) fn judge_failure(&mut self, request: u64, now: Timestamp) {
        let known_after = self.known_after();
        let tried = |id: &InstanceId| {
            self.requests.get(&request).is_some_and(|r| r.tried_instances.contains(id))
        };
        let able = |id: &InstanceId| {
            let since = self.services.get(id).and_then(|service| service.able_since);
            since.is_some_and(|since| now.since(since) >= known_after)
        };
        let mut wasted = None;
        for (instance, entry) in self.auditor.entries.iter().filter(|(_, entry)| entry.ran) {
            let left = entry.told_at.is_some() || entry.lost_at.is_some();
            if left || !able(instance) || tried(instance) {
                continue;
            }
            match entry.deregistered_at {
                None => {
                    let text =
                        format_args!("request {request} fails although {instance} could serve");
                    let text = text.to_string();
                    self.auditor.fault(now, format_args!("{text}"));
                    return;
                }
                Some(_) => wasted = Some(instance.clone()),
            }
        }
        let quiet = now.since(self.last_fault) > FAULT_ECHO;
        let wanted = !self.auditor.deleting && !self.lenient_deploy && self.group().desired > 0;
        if let Some(instance) = wasted.filter(|_| quiet && wanted) {
            self.auditor.fault(
                now,
                format_args!(
                    "request {request} fails: {instance} was drained with nobody in its place"
                ),
            );
        }
    }

    /// A target that has been able to serve for this long is in every worker's rotation.
    fn known_after(&self) -> Duration {
        let check = self.options.check;
        let plane = self.options.data_plane;
        check.interval * (check.healthy + 1)
            + check.timeout * 2
            + plane.swap.to
            + plane.report_lag.to
            + Duration::from_millis(100)
    }
}
