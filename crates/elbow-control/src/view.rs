//! What there is to see: one plain value, made for the live view, the log lines and the lab.

use std::net::SocketAddr;
use std::time::Duration;

use elbow_base::{Histogram, Timestamp};
use elbow_metrics::AlarmState;
use elbow_model::{
    Activity, GroupName, InstanceId, LifecycleState, LoadBalancerName, TargetHealth, ZoneName,
};

use crate::controller::Controller;
use crate::events::Event;
use crate::group::{Group, worst_target};
use crate::member::MemberRecord;
use crate::traffic::TrafficTotals;

/// Activities shown.
const ACTIVITIES_SHOWN: usize = 50;
/// Latency is shown over this long.
const LATENCY_WINDOW: Duration = Duration::from_secs(5);

/// Everything at one time.
#[derive(Clone, Debug)]
pub struct View {
    /// When.
    pub at: Timestamp,
    /// The load balancers' traffic.
    pub balancer: BalancerView,
    /// The groups, by name.
    pub groups: Vec<GroupView>,
    /// What happened lately, oldest first.
    pub events: Vec<Event>,
}

/// The traffic of the load balancer.
#[derive(Clone, Debug)]
pub struct BalancerView {
    /// Its name and listeners.
    pub listeners: Vec<(LoadBalancerName, SocketAddr)>,
    /// Requests in the last whole second.
    pub requests_per_second: u64,
    /// Client connections open now.
    pub connections: u64,
    /// Latency of requests that ended in the last few seconds.
    pub latency: Histogram,
    /// Since the start.
    pub totals: TrafficTotals,
}

/// A group.
#[derive(Clone, Debug)]
pub struct GroupView {
    /// Its name.
    pub name: GroupName,
    /// Smallest capacity.
    pub min: u32,
    /// Largest capacity.
    pub max: u32,
    /// Desired capacity.
    pub desired: u32,
    /// The template version that new members get.
    pub version: u64,
    /// Its members, oldest first.
    pub instances: Vec<InstanceView>,
    /// Its policies.
    pub policies: Vec<PolicyView>,
    /// A new version on its way in.
    pub refresh: Option<RefreshView>,
    /// Launches that failed in a row.
    pub launch_failures: u32,
    /// The last thing that went wrong with a launch.
    pub last_failure: Option<FailureNote>,
    /// The last activities, newest first.
    pub activities: Vec<Activity>,
    /// What the planner said last, line by line, also when it did nothing.
    pub report: Vec<String>,
    /// Everything of it has been told to end.
    pub deleting: bool,
}

/// A member.
#[derive(Clone, Debug)]
pub struct InstanceView {
    /// Its id.
    pub id: InstanceId,
    /// Its zone.
    pub zone: ZoneName,
    /// Its template version.
    pub version: u64,
    /// Its lifecycle state.
    pub state: LifecycleState,
    /// Where it serves.
    pub address: Option<SocketAddr>,
    /// Its target's health, if it is registered.
    pub health: Option<TargetHealth>,
    /// Why the last check failed, even when that has not made it unhealthy.
    pub last_check: Option<String>,
    /// When it was launched.
    pub launched_at: Timestamp,
    /// Percent of its virtual CPUs.
    pub cpu_percent: Option<f64>,
    /// CPU time since its launch.
    pub cpu_time: Duration,
    /// Resident memory.
    pub memory_bytes: u64,
    /// Requests routed to it in the last whole second.
    pub requests_per_second: u64,
    /// Requests in flight to it.
    pub in_flight: u32,
    /// How its process ended, if it has.
    pub exit: Option<String>,
    /// Something its owner should know.
    pub warning: Option<String>,
}

/// A policy and its alarms.
#[derive(Clone, Debug)]
pub struct PolicyView {
    /// Its name.
    pub name: String,
    /// The value it keeps.
    pub target: f64,
    /// The unit of that value.
    pub unit: &'static str,
    /// The metric's last value.
    pub value: Option<f64>,
    /// The state of the alarm above.
    pub high: AlarmState,
    /// The threshold and state of the alarm below, if there is one.
    pub low: Option<(f64, AlarmState)>,
}

/// A refresh under way.
#[derive(Clone, Debug)]
pub struct RefreshView {
    /// The version on its way in.
    pub version: u64,
    /// How much of the group has it.
    pub percent: u8,
    /// What it waits for.
    pub waiting_for: Option<String>,
    /// When it began.
    pub started: Timestamp,
}

/// What went wrong with a launch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailureNote {
    /// When.
    pub at: Timestamp,
    /// The instance, if there was one.
    pub instance: Option<InstanceId>,
    /// What.
    pub what: String,
    /// The last lines of its output.
    pub log: Vec<String>,
}

impl InstanceView {
    /// Whether its target passes its checks.
    pub fn is_healthy(&self) -> bool {
        self.health.as_ref().is_some_and(TargetHealth::is_healthy)
    }
}

impl Controller {
    /// Everything as it is now, with the events after the one numbered `since`.
    pub fn view(&self, since: u64, now: Timestamp) -> View {
        View {
            at: now,
            balancer: BalancerView {
                listeners: self.listeners().collect(),
                requests_per_second: self.traffic.requests_per_second(now),
                connections: self.traffic.connections(),
                latency: self.traffic.latency(now, LATENCY_WINDOW),
                totals: self.traffic.totals,
            },
            groups: self.groups.values().map(|group| self.group_view(group, now)).collect(),
            events: self.events.since(since),
        }
    }

    fn group_view(&self, group: &Group, now: Timestamp) -> GroupView {
        let mut instances: Vec<_> =
            group.members.values().map(|member| self.instance_view(member, now)).collect();
        instances.sort_by(|a, b| (a.launched_at, &a.id).cmp(&(b.launched_at, &b.id)));
        let policies = group.policies.iter().map(|state| PolicyView {
            name: state.policy.name().to_string(),
            target: state.policy.target(),
            unit: state.policy.metric().unit(),
            value: state.high.points().last().and_then(|(_, value)| *value),
            high: state.high.state(),
            low: state.low.as_ref().map(|alarm| (alarm.rule().threshold(), alarm.state())),
        });
        GroupView {
            name: group.spec.name.clone(),
            min: group.spec.size.min(),
            max: group.spec.size.max(),
            desired: group.desired,
            version: group.version,
            instances,
            policies: policies.collect(),
            refresh: group.refresh.as_ref().map(|state| RefreshView {
                version: state.refresh.version,
                percent: state.replaced_percent,
                waiting_for: state.waiting_for.clone(),
                started: state.started,
            }),
            launch_failures: group.launches.consecutive_failures,
            last_failure: group.last_failure.clone(),
            activities: group.activities.latest(ACTIVITIES_SHOWN),
            report: group.last_report.to_string().lines().map(str::to_owned).collect(),
            deleting: group.deleting,
        }
    }

    fn instance_view(&self, member: &MemberRecord, now: Timestamp) -> InstanceView {
        let registration =
            worst_target(member, &self.targets).map(|(_, registration)| registration);
        let failure = registration.and_then(|r| r.health.last_failure()).map(|reason| match reason
            .detail()
        {
            Some(detail) => format!("{}: {detail}", reason.description()),
            None => reason.description(),
        });
        InstanceView {
            id: member.id.clone(),
            zone: member.zone.clone(),
            version: member.version,
            state: member.state,
            address: member.serves_at,
            health: registration.map(|r| r.shown_health()),
            last_check: failure,
            launched_at: member.launched_at,
            cpu_percent: member.cpu_percent,
            cpu_time: member.cpu_time,
            memory_bytes: member.memory_bytes,
            requests_per_second: registration.map_or(0, |r| r.requests.per_second(now)),
            in_flight: registration.map_or(0, |r| r.in_flight()),
            exit: member.describe_exit(now),
            warning: member.warning.clone(),
        }
    }
}
