//! A group's own metrics, second by second, and the alarms of its policies.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_metrics::{
    Alarm, AlarmState, Dimension, GroupMetric, MetricId, Statistic, TargetGroupMetric,
};
use elbow_model::{ActivityId, GroupName, LifecycleState, TargetTracking, TrackedMetric};
use elbow_scaling::{AlarmKind, Invocation, LoadPoint, alarm_name, alarms_of};

use crate::group::{Group, Surroundings};
use crate::member::MemberRecord;

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

    /// The alarm above, then the one below if there is one.
    fn alarms_mut(&mut self) -> impl Iterator<Item = &mut Alarm> {
        std::iter::once(&mut self.high).chain(&mut self.low)
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
    /// Books the metrics of the second that began at `second`.
    pub(crate) fn tick(&mut self, second: Timestamp, s: &mut Surroundings) {
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
        if self.policies.iter().any(|p| p.policy.metric() == TrackedMetric::RequestsPerTarget) {
            let serving = as_f64(self.serving(s));
            record(s, &serving_members(&name), second, serving);
        }
        self.ticked = true;
    }

    /// Members that the first target group counts as healthy.
    fn serving(&self, s: &Surroundings) -> usize {
        let Some(name) = self.spec.target_groups.first() else {
            return 0;
        };
        let healthy = |member: &MemberRecord| {
            member.registrations.iter().filter(|(at, _)| at == name).any(|(_, key)| {
                let registration = s.targets.get(name).and_then(|targets| targets.get(*key));
                registration.is_some_and(|r| r.shown_health().is_healthy())
            })
        };
        self.members.values().filter(|member| healthy(member)).count()
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
        let mut metrics = Vec::with_capacity(self.policies.len());
        let mut due = false;
        for index in 0..self.policies.len() {
            self.policies[index].follow_capacity(capacity);
            let found = self.metrics_of(self.policies[index].policy.metric(), s);
            if let Some((metric, _)) = &found {
                for alarm in self.policies[index].alarms_mut() {
                    let window = s.metrics.window(metric, alarm.rule(), s.now);
                    alarm.evaluate(&window, s.now);
                    due |= alarm.invocation_due(s.now);
                }
            }
            metrics.push(found);
        }
        // The planner weighs all that is in ALARM as soon as one is due: scale-in needs the
        // consent of every policy, and their minutes need not coincide.
        if due { self.invoke(&metrics, s) } else { Vec::new() }
    }

    fn invoke(
        &mut self,
        metrics: &[Option<(MetricId, MetricId)>],
        s: &Surroundings,
    ) -> Vec<Invocation> {
        let mut invocations = Vec::new();
        for (state, metrics) in self.policies.iter_mut().zip(metrics) {
            let Some((_, members)) = metrics else {
                continue;
            };
            let policy = state.policy.name().clone();
            let kinds = [AlarmKind::High, AlarmKind::Low];
            for (kind, alarm) in kinds.into_iter().zip(state.alarms_mut()) {
                if alarm.state() != AlarmState::Alarm {
                    continue;
                }
                alarm.take_invocation(s.now);
                invocations.push(Invocation {
                    policy: policy.clone(),
                    alarm: kind,
                    alarm_name: alarm.name().to_owned(),
                    points: load_points(alarm, members, s),
                });
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
                // Other groups may share the target group; this one answers for its own members.
                Some((per_target, serving_members(&self.spec.name)))
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

/// Books what a second's requests were for each target group, once however many groups use it.
pub(crate) fn tick_targets(second: u64, s: &mut Surroundings) {
    let start = Timestamp::from_unix(Duration::from_secs(second));
    for (name, targets) in s.targets.iter() {
        let Some(balancer) = &targets.balancer else {
            continue;
        };
        let id = |metric| MetricId::target_group(metric, name, balancer);
        let (healthy, requests) = (as_f64(targets.healthy()), targets.requests_in(second));
        #[expect(clippy::cast_precision_loss, reason = "requests in a second, far below 2^52")]
        let requests = requests as f64;
        let mut samples = vec![
            (id(TargetGroupMetric::HealthyHostCount), healthy),
            (id(TargetGroupMetric::RequestCount), requests),
        ];
        // Without a target there is nothing to count per target (no datapoint, as on AWS).
        if healthy > 0.0 {
            samples.push((id(TargetGroupMetric::RequestCountPerTarget), requests / healthy));
        }
        for (id, value) in samples {
            let _ = s.metrics.record(&id, start + SECOND / 2, value);
        }
    }
}

/// elbow's own metric beside the group's CPU: how many members the mean was taken over.
fn measured_members(group: &GroupName) -> MetricId {
    own_metric("MeasuredMembers", group)
}

/// elbow's own metric beside the requests per target: how many of the targets are the group's.
fn serving_members(group: &GroupName) -> MetricId {
    own_metric("ServingMembers", group)
}

fn own_metric(name: &str, group: &GroupName) -> MetricId {
    let value = group.as_str().to_owned();
    let group_dimension = Dimension { name: "AutoScalingGroupName".into(), value };
    // Only a name of nothing but spaces is no dimension; such a group shares its total's metric.
    MetricId::try_new("Elbow/AutoScaling", name, vec![group_dimension])
        .unwrap_or_else(|_| MetricId::group(GroupMetric::TotalInstances, group))
}

/// A metric that cannot be kept is missing data, which scales nothing; the store says why it was
/// refused to whoever asks for it.
fn record(s: &mut Surroundings, id: &MetricId, second: Timestamp, value: f64) {
    let _ = s.metrics.record(id, second + SECOND / 2, value);
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
