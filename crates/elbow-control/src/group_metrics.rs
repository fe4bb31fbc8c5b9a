//! A group's own metrics, second by second, and the alarms of its policies.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_metrics::{Alarm, GroupMetric, MetricId, Statistic, TargetGroupMetric};
use elbow_model::{ActivityId, GroupName, LifecycleState, TargetTracking, TrackedMetric};
use elbow_scaling::{AlarmKind, Invocation, LoadPoint, alarm_name, alarms_of};

use crate::group::{Group, Surroundings};

/// A second, the finest resolution of a metric.
const SECOND: Duration = Duration::from_secs(1);

/// A policy with its two alarms.
#[derive(Debug)]
pub(crate) struct PolicyState {
    pub(crate) policy: TargetTracking,
    /// The capacity that the alarms' thresholds were made for.
    capacity: u32,
    pub(crate) high: Alarm,
    pub(crate) low: Option<Alarm>,
}

impl PolicyState {
    pub(crate) fn new(policy: &TargetTracking, group: &GroupName, rng: &mut Rng) -> Self {
        // Names as the service gives them (autoscaling reference, section 9.5).
        let mut name = |kind| alarm_name(group, kind, ActivityId::generate(rng).as_str());
        let (high, low) = alarms_of(policy, 1);
        Self {
            policy: policy.clone(),
            capacity: 1,
            high: Alarm::new(name(AlarmKind::High), high),
            low: low.map(|rule| Alarm::new(name(AlarmKind::Low), rule)),
        }
    }

    /// The lower threshold depends on the capacity; the service edits its alarm as that changes.
    fn follow_capacity(&mut self, capacity: u32) {
        let capacity = capacity.max(1);
        if self.capacity == capacity {
            return;
        }
        self.capacity = capacity;
        if let (Some(alarm), (_, Some(rule))) = (&mut self.low, alarms_of(&self.policy, capacity)) {
            alarm.set_rule(rule);
        }
    }
}

impl Group {
    /// Books the metrics of the second that began at `second`. `requests` arrived in it.
    pub(crate) fn tick(&mut self, second: Timestamp, requests: u64, s: &mut Surroundings) {
        let name = self.spec.name.clone();
        let in_service = self.count(LifecycleState::InService);
        let counts = [
            (GroupMetric::DesiredCapacity, f64::from(self.desired)),
            (GroupMetric::InServiceInstances, as_f64(in_service)),
            (GroupMetric::PendingInstances, as_f64(self.count(LifecycleState::Pending))),
            (GroupMetric::TerminatingInstances, as_f64(self.count(LifecycleState::Terminating))),
        ];
        for (metric, value) in counts {
            record(s, &MetricId::group(metric, &name), second, value);
        }
        self.tick_cpu(second, s);
        for name in &self.spec.target_groups {
            let Some(targets) = s.targets.get(name) else {
                continue;
            };
            let Some(balancer) = targets.balancer.clone() else {
                continue;
            };
            let healthy = targets.healthy();
            let id = |metric| MetricId::target_group(metric, name, &balancer);
            record(s, &id(TargetGroupMetric::HealthyHostCount), second, as_f64(healthy));
            #[expect(clippy::cast_precision_loss, reason = "requests in a second, far below 2^52")]
            let requests = requests as f64;
            record(s, &id(TargetGroupMetric::RequestCount), second, requests);
            // Without a target there is nothing to count per target (no datapoint, as on AWS).
            if healthy > 0 {
                let per_target = requests / as_f64(healthy);
                record(s, &id(TargetGroupMetric::RequestCountPerTarget), second, per_target);
            }
        }
        self.ticked = true;
    }

    /// The mean over members in service whose warm-up is over: a starting program's own work says
    /// nothing about the load (autoscaling reference, section 9.4).
    fn tick_cpu(&mut self, second: Timestamp, s: &mut Surroundings) {
        let mut sum = 0.0;
        let mut measured = 0usize;
        for member in self.members.values() {
            let Some(cpu) = member.cpu_percent.filter(|_| member.is_running()) else {
                continue;
            };
            record(s, &MetricId::instance_cpu(&member.id), second, cpu);
            let warm = member
                .in_service_at
                .is_some_and(|at| s.now.since(at) >= self.spec.default_instance_warmup);
            if member.state == LifecycleState::InService && warm {
                sum += cpu;
                measured += 1;
            }
        }
        if measured > 0 {
            let name = &self.spec.name;
            record(s, &MetricId::group_cpu(name), second, sum / as_f64(measured));
            record(s, &measured_members(name), second, as_f64(measured));
        }
    }

    /// After a second's metrics are booked: which alarms invoke their policy now.
    pub(crate) fn evaluate_policies(&mut self, s: &mut Surroundings) -> Vec<Invocation> {
        if !std::mem::take(&mut self.ticked) || self.deleting {
            return Vec::new();
        }
        let capacity = u32::try_from(self.count(LifecycleState::InService)).unwrap_or(u32::MAX);
        let mut invocations = Vec::new();
        for index in 0..self.policies.len() {
            self.policies[index].follow_capacity(capacity);
            let Some((metric, members)) = self.metrics_of(self.policies[index].policy.metric(), s)
            else {
                continue;
            };
            let state = &mut self.policies[index];
            let policy = state.policy.name().clone();
            let alarms =
                [(AlarmKind::High, Some(&mut state.high)), (AlarmKind::Low, state.low.as_mut())];
            for (kind, alarm) in alarms {
                let Some(alarm) = alarm else {
                    continue;
                };
                let window = s.metrics.window(&metric, alarm.rule(), s.now);
                alarm.evaluate(&window, s.now);
                if !alarm.take_invocation(s.now) {
                    continue;
                }
                let points = load_points(alarm, &members, s);
                let alarm_name = alarm.name().to_owned();
                let policy = policy.clone();
                invocations.push(Invocation { policy, alarm: kind, alarm_name, points });
            }
        }
        invocations
    }

    /// The metric that a policy tracks and the one that says over how many members it was taken.
    fn metrics_of(&self, metric: TrackedMetric, s: &Surroundings) -> Option<(MetricId, MetricId)> {
        match metric {
            TrackedMetric::AverageCpu => {
                Some((MetricId::group_cpu(&self.spec.name), measured_members(&self.spec.name)))
            }
            TrackedMetric::RequestsPerTarget => {
                let name = self.spec.target_groups.first()?;
                let balancer = s.targets.get(name)?.balancer.as_ref()?;
                let id = |metric| MetricId::target_group(metric, name, balancer);
                let per_target = id(TargetGroupMetric::RequestCountPerTarget);
                Some((per_target, id(TargetGroupMetric::HealthyHostCount)))
            }
        }
    }
}

/// The alarm's data points, each with the number of members it was measured over at that time.
fn load_points(alarm: &Alarm, members: &MetricId, s: &Surroundings) -> Vec<LoadPoint> {
    let period = alarm.rule().period();
    let point = |&(at, value): &(Timestamp, Option<f64>)| {
        let measured = s
            .metrics
            .query(members, at, at + period, period, Statistic::Average)
            .into_iter()
            .next();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small count"
        )]
        let capacity = measured.map_or(0, |m| m.value.round().max(0.0) as u32);
        value.filter(|_| capacity > 0).map(|value| LoadPoint { value, capacity })
    };
    alarm.points().iter().filter_map(point).collect()
}

/// elbow's own metric beside the group's CPU: how many members the mean was taken over.
fn measured_members(group: &GroupName) -> MetricId {
    MetricId::group(GroupMetric::TotalInstances, group)
}

/// A metric that cannot be kept is missing data, which scales nothing; the store says why it was
/// refused to whoever asks for it.
fn record(s: &mut Surroundings, id: &MetricId, second: Timestamp, value: f64) {
    let _ = s.metrics.record(id, second + SECOND / 2, value);
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
