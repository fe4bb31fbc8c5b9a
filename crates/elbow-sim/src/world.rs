//! The world: the controller, and everything around it, one event at a time.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use elbow_base::{Clock, Rng, SimClock, Timestamp};
use elbow_compute::Driver;
use elbow_control::{ControlSettings, Controller, GroupView, TurnOutput, View};
use elbow_model::health_check::HealthCheckSettings;
use elbow_model::target_group::DeregistrationDelay;
use elbow_model::{
    AutoScalingGroup, Command, GroupName, GroupSize, HealthCheck, HealthCheckType, InstanceId,
    LaunchTemplateVersion, Listener, LoadBalancer, LoadBalancerName, Matcher, PolicyName,
    PortChoice, TargetGroup, TargetGroupName, TargetTracking, ZoneName,
};

use crate::auditor::{Auditor, Rules};
use crate::driver::{BAD_VARIABLE, SimDriver};
use crate::options::Options;
use crate::queue::{Event, Queue};
use crate::routing::Request;
use crate::service::Service;
use crate::trace::Trace;
use crate::traffic::Traffic;
use crate::worker::{REPORT_EVERY, Worker};

/// The simulation begins here: 2026-01-01T00:00:00Z.
const START: Duration = Duration::from_secs(1_767_225_600);
/// The driver measures this often.
pub(crate) const MEASURE_EVERY: Duration = Duration::from_secs(1);
/// A controller that wakes itself is woken after this at the earliest.
const STEP_MIN: Duration = Duration::from_millis(1);
/// Turns at one instant before the simulation gives up on them (the auditor has spoken by then).
const TURNS_AT_ONCE_MAX: u32 = 50;

/// Numbers of one simulation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Requests sent by clients.
    pub requests: u64,
    /// Requests that were answered with an error of the load balancer.
    pub failed: u64,
    /// Requests sent again to another target.
    pub retries: u64,
    /// Launches, with those refused.
    pub launches: u64,
    /// Instances told to end.
    pub terminations: u64,
    /// Turns of the controller.
    pub turns: u64,
    /// The most members that counted at a time.
    pub members_max: usize,
}

/// A simulated world.
pub struct World {
    pub(crate) options: Options,
    pub(crate) driver: Arc<SimDriver>,
    pub(crate) queue: Queue,
    pub(crate) rng: Rng,
    pub(crate) services: BTreeMap<InstanceId, Service>,
    pub(crate) workers: Vec<Worker>,
    pub(crate) requests: BTreeMap<u64, Request>,
    pub(crate) traffic: Traffic,
    pub(crate) auditor: Auditor,
    pub(crate) trace: Trace,
    pub(crate) stats: Stats,
    /// Faults have stopped.
    pub(crate) calm: bool,
    /// When something last went wrong.
    pub(crate) last_fault: Timestamp,
    /// A deploy may leave fewer than the desired capacity.
    pub(crate) lenient_deploy: bool,
    pub(crate) turn_wanted: bool,
    clock: Arc<SimClock>,
    controller: Controller,
    group: GroupName,
    changed: Arc<AtomicBool>,
    wake_at: Timestamp,
    next_change: Option<Timestamp>,
    inspected: Timestamp,
    events_seen: u64,
}

impl World {
    /// The world that `seed` and `options` always give.
    ///
    /// # Panics
    /// If the options contradict the rules of what they describe.
    pub fn new(seed: u64, options: Options) -> Self {
        let mut rng = Rng::from_seed(seed);
        let start = Timestamp::from_unix(START);
        let clock = Arc::new(SimClock::new(start));
        let driver = Arc::new(SimDriver::new(
            Arc::clone(&clock) as Arc<dyn Clock>,
            rng.fork(),
            options.service,
            options.faults,
            options.terminate_grace,
        ));
        let changed = Arc::new(AtomicBool::new(false));
        let waker = Arc::clone(&changed);
        driver.on_change(Arc::new(move || waker.store(true, Ordering::Relaxed)));
        let group = GroupName::try_new("web").expect("a name that is allowed");
        let rules = Rules {
            min: options.min,
            max: options.max,
            deregistration_delay: options.deregistration_delay,
        };
        let mut world = Self {
            controller: make_controller(&options, &group, rng.fork()),
            workers: (0..options.data_plane.workers).map(|n| Worker::new(n, start)).collect(),
            traffic: Traffic::new(start, &options.traffic),
            auditor: Auditor::new(rules),
            trace: Trace::new(start, options.trace_lines),
            driver,
            queue: Queue::default(),
            services: BTreeMap::new(),
            requests: BTreeMap::new(),
            stats: Stats::default(),
            calm: false,
            last_fault: start,
            lenient_deploy: false,
            turn_wanted: true,
            clock,
            group,
            changed,
            wake_at: start,
            next_change: None,
            inspected: Timestamp::EPOCH,
            events_seen: 0,
            rng,
            options,
        };
        world.auditor.reason(start, world.options.desired);
        world.plan_first_events(start);
        world
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The controller, to ask things of. A change is seen at the next step.
    pub fn controller(&mut self) -> &mut Controller {
        self.turn_wanted = true;
        &mut self.controller
    }

    /// The group's name.
    pub fn group_name(&self) -> &GroupName {
        &self.group
    }

    /// Everything that the controller shows.
    pub fn view(&self) -> View {
        self.controller.view(0, self.now())
    }

    /// What the controller shows of the group.
    ///
    /// # Panics
    /// Never: groups are not dropped.
    pub fn group(&self) -> GroupView {
        let view = self.controller.view(u64::MAX, self.now());
        view.groups.into_iter().next().expect("the group is there")
    }

    /// The instances that the driver still has a record of.
    pub fn instances(&self) -> Vec<InstanceId> {
        self.driver.observe().into_iter().map(|observed| observed.id).collect()
    }

    /// The numbers so far.
    pub fn stats(&self) -> Stats {
        self.stats
    }

    /// The rules broken so far.
    pub fn violations(&self) -> &[String] {
        self.auditor.violations()
    }

    /// What happened lately.
    pub fn trace(&self) -> &Trace {
        &self.trace
    }

    /// Lets time pass.
    pub fn run_for(&mut self, time: Duration) {
        let end = self.now() + time;
        while self.step(end) {}
    }

    /// Lets time pass until `done`, at most `limit`. Returns how long it took, or `None`.
    pub fn run_until(
        &mut self,
        limit: Duration,
        mut done: impl FnMut(&GroupView) -> bool,
    ) -> Option<Duration> {
        let start = self.now();
        let end = start + limit;
        loop {
            if done(&self.group()) {
                return Some(self.now().since(start));
            }
            if !self.step(end) {
                return None;
            }
        }
    }

    /// One step: on to the next thing that happens, at most to `end`. False when that is reached.
    pub fn step(&mut self, end: Timestamp) -> bool {
        let now = self.now();
        let mut at = if self.turn_wanted { now } else { self.wake_at };
        for next in [self.queue.next_at(), self.next_change].into_iter().flatten() {
            at = at.min(next);
        }
        if at.max(now) >= end && !(self.turn_wanted && now < end) {
            self.clock.advance(end.since(now));
            return false;
        }
        self.clock.advance(at.since(now));
        let now = self.now();
        if self.next_change.is_some_and(|next| next <= now) {
            self.driver.fake.advance();
            self.turn_wanted = true;
        }
        while let Some(event) = self.queue.pop_due(now) {
            self.happen(event, now);
        }
        if self.turn_wanted || now >= self.wake_at || self.changed.load(Ordering::Relaxed) {
            self.take_turns(now);
        }
        true
    }

    /// Turns until nothing changes any more at this instant.
    fn take_turns(&mut self, now: Timestamp) {
        self.note_running(now);
        for _ in 0..TURNS_AT_ONCE_MAX {
            self.turn_wanted = false;
            self.changed.store(false, Ordering::Relaxed);
            let output = self.controller.turn(&*self.driver, now);
            self.stats.turns += 1;
            self.auditor.on_turn(&output, now);
            let called = self.follow_calls(now);
            self.follow_output(output, now);
            if called || now.since(self.inspected) >= Duration::from_secs(1) {
                self.inspect(now);
            }
            self.note_running(now);
            if !self.changed.load(Ordering::Relaxed) {
                break;
            }
        }
        self.next_change = self.driver.fake.next_change();
    }

    fn follow_output(&mut self, output: TurnOutput, now: Timestamp) {
        // One that does not let time pass is the auditor's business; here it must go on.
        self.wake_at = output.wake_at.max(now + STEP_MIN);
        if let Some(snapshot) = output.snapshot {
            self.auditor.on_snapshot(&snapshot, now);
            for worker in &mut self.workers {
                let after = now + self.options.data_plane.swap.draw(&mut self.rng);
                // The newest of several snapshots wins; the channel holds one.
                worker.last_swap = worker.last_swap.max(after);
                let snapshot = Arc::clone(&snapshot);
                self.queue.plan(after, Event::Swap { worker: worker.id, snapshot });
            }
        }
        for request in output.probes {
            self.probe(request, now);
        }
    }

    fn inspect(&mut self, now: Timestamp) {
        self.inspected = now;
        let view = self.controller.view(self.events_seen, now);
        for event in &view.events {
            self.events_seen = event.sequence;
            let kind = event.kind;
            self.trace.add(event.at, format_args!("{kind:?}: {} | {}", event.what, event.why));
        }
        if let Some(group) = view.groups.first() {
            let counting = group.instances.iter().filter(|i| i.state.counts_toward_desired());
            self.stats.members_max = self.stats.members_max.max(counting.count());
            self.auditor.inspect(group, now);
        }
    }

    fn plan_first_events(&mut self, start: Timestamp) {
        for worker in 0..self.workers.len() {
            self.queue.plan(start + REPORT_EVERY, Event::ReportDue(worker));
        }
        let phase = Duration::from_millis(self.rng.below(1000));
        self.queue.plan(start + phase, Event::Measure);
        self.queue.plan(start, Event::Arrival);
        for (index, (at, _)) in self.options.actions.iter().enumerate() {
            self.queue.plan(start + *at, Event::Act(index));
        }
    }
}

/// The template of a version; `bad` ones never pass a check.
pub(crate) fn template(bad: bool) -> LaunchTemplateVersion {
    let mut environment = BTreeMap::new();
    if bad {
        environment.insert(BAD_VARIABLE.to_owned(), "1".to_owned());
    }
    LaunchTemplateVersion {
        number: 1,
        command: Command::Argv(vec!["serve".to_owned()]),
        environment,
        port: PortChoice::Fixed(8080),
        vcpus: 1,
    }
}

fn make_controller(options: &Options, name: &GroupName, rng: Rng) -> Controller {
    let zones: Vec<ZoneName> =
        (0..options.zones).map(|zone| ZoneName::of_region("us-east-1", zone)).collect();
    let settings = ControlSettings {
        zones: zones.clone(),
        workers: options.data_plane.workers,
        hold: options.hold,
        terminate_grace: options.terminate_grace,
        tick_margin: options.data_plane.tick_margin,
        log_lines: 5,
    };
    let mut controller = Controller::new(settings, rng);
    let targets = TargetGroupName::try_new("web").expect("a name that is allowed");
    let check = options.check;
    let health_check = HealthCheck::try_new(HealthCheckSettings {
        path: "/health".to_owned(),
        port: None,
        interval: check.interval,
        timeout: check.timeout,
        healthy_threshold: check.healthy,
        unhealthy_threshold: check.unhealthy,
        matcher: Matcher::ok(),
    });
    let target_group = TargetGroup {
        name: targets.clone(),
        health_check: health_check.expect("checks that keep the rules"),
        deregistration_delay: DeregistrationDelay::try_new(options.deregistration_delay)
            .expect("at most an hour"),
    };
    controller.create_target_group(target_group).expect("the first of its name");
    let balancer = LoadBalancer {
        name: LoadBalancerName::try_new("web").expect("a name that is allowed"),
        listeners: vec![Listener {
            address: SocketAddr::from(([127, 0, 0, 1], 80)),
            forward_to: targets.clone(),
        }],
    };
    controller.create_load_balancer(balancer).expect("its target group is there");
    let policies = options.policy.iter().map(|&(metric, target)| {
        let name = PolicyName::try_new("track").expect("a name that is allowed");
        TargetTracking::try_new(name, metric, target, options.timing).expect("a sane policy")
    });
    let spec = AutoScalingGroup {
        name: name.clone(),
        size: GroupSize::try_new(options.min, options.max).expect("min is not above max"),
        zones,
        target_groups: vec![targets],
        health_check_type: if options.elb { HealthCheckType::Elb } else { HealthCheckType::Ec2 },
        health_check_grace_period: options.grace,
        default_instance_warmup: options.warmup,
        policies: policies.collect(),
    };
    controller.create_group(spec, options.desired, template(false)).expect("all parts are there");
    controller
}
