//! Once a second: what each instance uses, how long the logs are, how full their disk is, and
//! whether the guardian is still there. One walk over `/proc` serves all instances.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Weak};
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::InstanceId;

use super::account::Account;
use super::config::{LOG_DISK_FREE_MIN_BYTES, ProcessConfig};
use super::files;
use super::procfs::{self, Members};
use super::table::Shared;
use crate::Usage;

/// What is remembered from one measurement to the next.
#[derive(Default)]
pub(super) struct Meter {
    instances: BTreeMap<InstanceId, Measured>,
    /// Which instances there were when old logs were last removed.
    pruned_for: Option<BTreeSet<InstanceId>>,
}

struct Measured {
    group: i32,
    vcpus: u32,
    account: Account,
    last_at: Timestamp,
    last_ns: u64,
}

/// Measures until the driver is gone.
pub(super) async fn run(shared: Weak<Shared>, every: Duration) {
    let mut meter = Meter::default();
    loop {
        tokio::time::sleep(every).await;
        let Some(shared) = shared.upgrade() else { return };
        let round = tokio::task::spawn_blocking(move || {
            meter.round(&shared);
            meter
        });
        match round.await {
            Ok(back) => meter = back,
            // It panicked or the runtime shuts down; a panic must not end the measuring.
            Err(_) => meter = Meter::default(),
        }
    }
}

// === impl Meter ===

impl Meter {
    /// One measurement of everything.
    pub(super) fn round(&mut self, shared: &Arc<Shared>) {
        self.measure(shared);
        self.look_after_logs(shared);
        if let Some(guardian) = &shared.guardian {
            // What cannot be started now is tried again in the next round.
            let _ = guardian.watch();
        }
    }

    fn measure(&mut self, shared: &Shared) {
        self.follow(shared);
        let groups: BTreeSet<i32> = self.instances.values().map(|m| m.group).collect();
        if groups.is_empty() {
            return;
        }
        let members = procfs::members_of(|group| groups.contains(&group));
        let now = shared.config.clock.now();
        let nobody = Members::default();
        let mut usages = Vec::with_capacity(self.instances.len());
        for (id, measured) in &mut self.instances {
            let members = members.get(&measured.group).unwrap_or(&nobody);
            if let Some(usage) = measured.update(members, now, &shared.config) {
                usages.push((id, usage));
            }
        }
        let mut table = shared.lock();
        for (id, usage) in usages {
            if let Some(instance) = table.instances.get_mut(id).filter(|i| i.is_live()) {
                instance.usage = Some(usage);
            }
        }
    }

    /// Begins with new instances and drops those that are gone.
    fn follow(&mut self, shared: &Shared) {
        let table = shared.lock();
        self.instances.retain(|id, measured| {
            let group = table.instances.get(id).and_then(|instance| instance.group);
            group.is_some_and(|group| group.number() == measured.group)
        });
        for (id, instance) in table.live() {
            if let Some(group) = instance.group {
                self.instances.entry(id.clone()).or_insert_with(|| Measured {
                    group: group.number(),
                    vcpus: instance.vcpus,
                    account: Account::default(),
                    last_at: instance.launched_at,
                    last_ns: 0,
                });
            }
        }
    }

    fn look_after_logs(&mut self, shared: &Shared) {
        let config = &shared.config;
        let known: BTreeSet<InstanceId> = shared.lock().instances.keys().cloned().collect();
        let mut troubles = BTreeMap::new();
        for id in self.instances.keys() {
            if let Err(error) = shared.files(id).cut_log_above(config.log_bytes_max) {
                troubles.insert(id.clone(), format!("its log cannot be cut: {error}"));
            }
        }
        if self.pruned_for.as_ref() != Some(&known) {
            let is_known = |stem: &str| known.iter().any(|id| id.as_str() == stem);
            // Old logs that cannot be removed cost room, and that is watched below.
            let _ = files::prune(&config.log_dir, config.logs_kept, is_known);
            self.pruned_for = Some(known);
        }
        let log_disk = match files::free_bytes(&config.log_dir) {
            Ok(free) if free >= LOG_DISK_FREE_MIN_BYTES => None,
            Ok(free) => {
                Some(format!("log disk is full: {free} bytes free in {}", config.log_dir.display()))
            }
            Err(error) => Some(format!("log disk cannot be read: {error}")),
        };
        let mut table = shared.lock();
        let mut changed = table.log_disk.is_some() != log_disk.is_some();
        table.log_disk = log_disk;
        for (id, instance) in table.instances.iter_mut().filter(|(_, i)| i.is_live()) {
            let trouble = troubles.remove(id);
            changed |= instance.log_warning.is_some() != trouble.is_some();
            instance.log_warning = trouble;
        }
        drop(table);
        if changed {
            shared.wake();
        }
    }
}

// === impl Measured ===

impl Measured {
    /// `None` as long as it is too young for a mean that says anything.
    fn update(
        &mut self,
        members: &Members,
        now: Timestamp,
        config: &ProcessConfig,
    ) -> Option<Usage> {
        let elapsed = config.clock.to_real(now.since(self.last_at));
        if elapsed < config.measure_every() / 2 {
            return None;
        }
        self.account.update(&members.samples);
        let total_ns = self.account.total_ns();
        let used = Duration::from_nanos(total_ns - self.last_ns);
        (self.last_at, self.last_ns) = (now, total_ns);
        let memory_bytes = members.samples.iter().map(|sample| sample.memory_bytes).sum();
        Some(Usage {
            at: now,
            cpu_time: Duration::from_nanos(total_ns),
            cpu_basis_points: basis_points(used, elapsed, self.vcpus),
            memory_bytes,
        })
    }
}

/// `used` of `elapsed` on each of `vcpus`, in hundredths of a percent. None count as one.
fn basis_points(used: Duration, elapsed: Duration, vcpus: u32) -> u32 {
    let available = elapsed.as_nanos().saturating_mul(u128::from(vcpus.max(1)));
    let share = (used.as_nanos() * 10_000).checked_div(available).unwrap_or(0);
    u32::try_from(share).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_the_virtual_cpus() {
        let ms = Duration::from_millis;
        let cases = [
            ((ms(500), ms(1000), 1), 5_000),
            ((ms(500), ms(1000), 2), 2_500),
            ((ms(2000), ms(1000), 1), 20_000),
            ((ms(500), ms(1000), 0), 5_000),
            ((ms(1), Duration::ZERO, 1), 0),
            ((Duration::from_secs(1 << 40), Duration::from_nanos(1), 1), u32::MAX),
        ];
        for ((used, elapsed, vcpus), expected) in cases {
            assert_eq!(basis_points(used, elapsed, vcpus), expected);
        }
    }
}
