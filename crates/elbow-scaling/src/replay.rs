//! Policies over recorded traffic, before they are let loose: the real planner and the real alarms
//! in a simulated group.
//!
//! One turn a second. A load is spread evenly over the members that serve; what they cannot carry
//! is short. Members boot for a set time and neither fail nor are anything but alike: this answers
//! what a policy does with a load, not what faults do.

mod fleet;

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_metrics::{Alarm, AlarmRule, Window};
use elbow_model::{AutoScalingGroup, ScalingPolicy, Suspended};

use crate::circumstances::Circumstances;
use crate::cooldown::Cooldown;
use crate::number::count;
use crate::policies::{PolicyCall, warmup_of};
use crate::schedule::{ScheduledAction, Timetable, apply};
use crate::tracking::{alarm_name, alarms_of};
use crate::view::{AlarmKind, Invocation, LoadPoint};

use fleet::Fleet;

/// A group and what surrounds it.
#[derive(Clone, Debug)]
pub struct ReplaySetup {
    /// The group with its target tracking policies.
    pub spec: AutoScalingGroup,
    /// The desired capacity at the start; as many members serve.
    pub desired: u32,
    /// Simple and step policies, each with the alarm that invokes it.
    pub policies: Vec<(ScalingPolicy, AlarmRule)>,
    /// `DefaultCooldown`.
    pub default_cooldown: Duration,
    /// Scheduled actions.
    pub schedule: Vec<ScheduledAction>,
    /// From launch to service.
    pub boot: Duration,
    /// The most that one member carries, in the unit of the policies' metric.
    pub member_capacity: f64,
    /// The price of one member for an hour.
    pub hourly_price: f64,
    /// When the recording began: alarms and schedules go by the clock.
    pub start: Timestamp,
}

/// One second of a replay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReplaySecond {
    /// The load, in the metric's unit times members.
    pub load: f64,
    /// The desired capacity at the end of the second.
    pub desired: u32,
    /// Members that served in it.
    pub serving: u32,
    /// Members that there were, booting ones included: those that are paid for.
    pub members: u32,
    /// What could not be carried.
    pub short: f64,
}

/// What became of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    /// Second by second.
    pub seconds: Vec<ReplaySecond>,
    /// Changes of the desired capacity: second and sentence.
    pub changes: Vec<(usize, String)>,
    /// What it would have cost.
    pub cost: f64,
}

/// Runs the policies of `setup` over `loads`, one a second: the whole load, in the unit of the
/// policies' metric times members.
pub fn replay(setup: &ReplaySetup, loads: &[f64]) -> Replay {
    let mut run = Run::new(setup);
    let mut replay = Replay { seconds: Vec::new(), changes: Vec::new(), cost: 0.0 };
    for (second, load) in loads.iter().copied().enumerate() {
        let load = if load.is_finite() { load.max(0.0) } else { 0.0 };
        let (serving, members) = run.measure(load);
        if let Some(change) = run.turn() {
            replay.changes.push((second, change));
        }
        let carried = f64::from(serving) * setup.member_capacity;
        let short = (load - carried).max(0.0);
        let desired = run.fleet.desired;
        replay.seconds.push(ReplaySecond { load, desired, serving, members, short });
        replay.cost += f64::from(members) * setup.hourly_price / 3600.0;
    }
    replay
}

impl Replay {
    /// The load that could not be carried, in unit-seconds, and in how many seconds.
    pub fn shortage(&self) -> (f64, usize) {
        let short = self.seconds.iter().filter(|second| second.short > 0.0);
        (short.clone().map(|second| second.short).sum(), short.count())
    }

    /// The largest number of members that there were.
    pub fn peak(&self) -> u32 {
        self.seconds.iter().map(|second| second.members).max().unwrap_or(0)
    }

    /// Members times seconds.
    pub fn member_seconds(&self) -> u64 {
        self.seconds.iter().map(|second| u64::from(second.members)).sum()
    }
}

/// An alarm of one of the policies, by its place in the setup.
struct Watch {
    alarm: Alarm,
    of: Watched,
}

#[derive(Clone, Copy)]
enum Watched {
    Tracking(usize, AlarmKind),
    Called(usize),
}

struct Run<'a> {
    setup: &'a ReplaySetup,
    fleet: Fleet,
    watches: Vec<Watch>,
    /// The metric per member, second by second; `None` while nobody served.
    points: Vec<Option<LoadPoint>>,
    cooldown: Cooldown,
    timetable: Timetable,
    rng: Rng,
}

impl<'a> Run<'a> {
    fn new(setup: &'a ReplaySetup) -> Self {
        let mut watches = Vec::new();
        for (index, policy) in setup.spec.policies.iter().enumerate() {
            let (high, low) = alarms_of(policy, setup.desired);
            let rules = [(AlarmKind::High, Some(high)), (AlarmKind::Low, low)];
            for (kind, rule) in rules {
                let name = alarm_name(&setup.spec.name, kind, policy.name().as_str());
                let of = Watched::Tracking(index, kind);
                watches.extend(rule.map(|rule| Watch { alarm: Alarm::new(name, rule), of }));
            }
        }
        for (index, (policy, rule)) in setup.policies.iter().enumerate() {
            let alarm = Alarm::new(format!("alarm of {}", policy.name()), rule.clone());
            watches.push(Watch { alarm, of: Watched::Called(index) });
        }
        Self {
            setup,
            fleet: Fleet::new(setup),
            watches,
            points: Vec::new(),
            cooldown: Cooldown::default(),
            timetable: Timetable::new(setup.start),
            rng: Rng::from_seed(0),
        }
    }

    /// A second passes under `load`. Answers with those that served and those that there were.
    fn measure(&mut self, load: f64) -> (u32, u32) {
        let serving = self.fleet.serving();
        let most = self.setup.member_capacity;
        let value = |members: u32| (load / f64::from(members)).min(most);
        let warm = self.fleet.warm();
        self.points.push((warm > 0).then(|| LoadPoint { value: value(serving), capacity: warm }));
        let members = self.fleet.present();
        self.fleet.advance(&mut self.cooldown);
        (serving, members)
    }

    fn turn(&mut self) -> Option<String> {
        self.follow_schedule();
        let now = self.fleet.now;
        let due = self.evaluate();
        let (mut invocations, mut calls) = (Vec::new(), Vec::new());
        for (watch, due) in self.watches.iter().zip(&due) {
            let in_alarm = watch.alarm.state() == elbow_metrics::AlarmState::Alarm;
            match watch.of {
                // The planner weighs all that is in ALARM once one is due.
                Watched::Tracking(index, alarm) if in_alarm && due.contains(&true) => {
                    invocations.push(Invocation {
                        policy: self.setup.spec.policies[index].name().clone(),
                        alarm,
                        alarm_name: watch.alarm.name().to_owned(),
                        points: self.window(watch.alarm.rule(), now),
                    });
                }
                Watched::Called(index) if due[0] => {
                    let policy = &self.setup.policies[index].0;
                    let values = watch.alarm.points().iter().filter_map(|(_, value)| *value);
                    let warmup = Some(self.setup.spec.default_instance_warmup);
                    calls.push(PolicyCall {
                        policy,
                        alarm_name: watch.alarm.name().to_owned(),
                        threshold: watch.alarm.rule().threshold(),
                        values: values.collect(),
                        warmup: warmup_of(policy, warmup, self.setup.default_cooldown),
                    });
                }
                Watched::Tracking(..) | Watched::Called(_) => {}
            }
        }
        let cooldown = self.cooldown.clone();
        let more =
            Circumstances { calls: &calls, cooldown: Some(&cooldown), ..Circumstances::default() };
        self.fleet.plan(&invocations, &more, self.setup, &mut self.cooldown, &mut self.rng)
    }

    fn follow_schedule(&mut self) {
        let now = self.fleet.now;
        let due = self.timetable.take(&self.setup.schedule, Suspended::NONE, now);
        for firing in due.fires {
            let named = self.setup.schedule.iter().find(|action| *action.name() == firing.action);
            let Some(action) = named else { continue };
            let (size, desired) = (self.fleet.spec.size, self.fleet.desired);
            // An action that does not fit changes nothing.
            if let Ok(applied) = apply(action.name(), action.size(), size, desired) {
                self.fleet.spec.size = applied.size;
                self.fleet.desired = applied.desired;
                self.fleet.request = applied.sentence;
            }
        }
    }

    /// Judges all alarms. Says of each whether it invokes its policy itself, and, for target
    /// tracking, whether any of them does.
    fn evaluate(&mut self) -> Vec<[bool; 2]> {
        let now = self.fleet.now;
        let in_service = self.fleet.serving().max(1);
        for watch in &mut self.watches {
            if let Watched::Tracking(index, kind) = watch.of {
                // The service edits its alarms as the capacity changes.
                let (high, low) = alarms_of(&self.setup.spec.policies[index], in_service);
                let rule = if kind == AlarmKind::High { Some(high) } else { low };
                rule.into_iter().for_each(|rule| watch.alarm.set_rule(rule));
            }
            let rule = watch.alarm.rule().clone();
            let window = window_of(&self.points, &rule, self.setup.start, now);
            watch.alarm.evaluate(&window, now);
        }
        let tracking = |watch: &Watch| matches!(watch.of, Watched::Tracking(..));
        let any =
            self.watches.iter().any(|watch| tracking(watch) && watch.alarm.invocation_due(now));
        self.watches
            .iter_mut()
            .map(|watch| {
                let own = if any && tracking(watch) {
                    watch.alarm.take_invocation(now)
                } else {
                    !tracking(watch) && watch.alarm.take_invocation(now)
                };
                [own, any && tracking(watch)]
            })
            .collect()
    }

    /// The points of an alarm's window, by period.
    fn window(&self, rule: &AlarmRule, now: Timestamp) -> Vec<LoadPoint> {
        let periods = periods(rule, self.setup.start, now, self.points.len());
        let points = periods.filter_map(|seconds| mean_point(&self.points[seconds]));
        points.collect()
    }
}

/// The seconds of each of the periods that an alarm evaluates at `now`, oldest first.
fn periods(
    rule: &AlarmRule,
    start: Timestamp,
    now: Timestamp,
    known: usize,
) -> impl Iterator<Item = std::ops::Range<usize>> {
    let period = rule.period();
    let end = now.align_down(period);
    let index = move |at: Timestamp| {
        usize::try_from(at.since(start).as_secs()).unwrap_or(usize::MAX).min(known)
    };
    (0..rule.range()).rev().map(move |back| {
        let to = end - period * back;
        index(to - period)..index(to)
    })
}

fn window_of(
    points: &[Option<LoadPoint>],
    rule: &AlarmRule,
    start: Timestamp,
    now: Timestamp,
) -> Window {
    let periods = periods(rule, start, now, points.len());
    let values = periods.map(|seconds| mean_point(&points[seconds]).map(|point| point.value));
    let values = values.collect();
    Window { end: now.align_down(rule.period()), period: rule.period(), values }
}

/// The mean of the seconds of one period.
fn mean_point(seconds: &[Option<LoadPoint>]) -> Option<LoadPoint> {
    let known: Vec<&LoadPoint> = seconds.iter().flatten().collect();
    let capacity = known.last()?.capacity;
    let value = known.iter().map(|point| point.value).sum::<f64>() / f64::from(count(known.len()));
    Some(LoadPoint { value, capacity })
}

#[cfg(test)]
mod tests;
