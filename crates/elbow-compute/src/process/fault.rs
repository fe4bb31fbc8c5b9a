//! A fault on purpose, for labs and tests: an instance dies as it would of the kernel's
//! out-of-memory killer, and nobody was told.

use elbow_model::InstanceId;

use super::ProcessDriver;

impl ProcessDriver {
    /// Sends SIGKILL to everything of a running instance, which then shows as ended by itself.
    /// False if there is no such instance or it is not running.
    pub fn kill(&self, id: &InstanceId) -> bool {
        let group = self.shared.lock().instances.get(id).and_then(|instance| instance.group);
        if let Some(group) = group {
            group.kill();
        }
        group.is_some()
    }
}
