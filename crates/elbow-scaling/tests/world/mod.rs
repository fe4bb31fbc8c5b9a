//! The world around the planner.

pub(crate) mod engine;
mod rules;

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::cause::Sentence;
use elbow_model::target::TargetHealthReason;
use elbow_model::{
    AutoScalingGroup, GroupName, GroupSize, HealthCheckType, InstanceId, LifecycleState,
    PolicyName, TargetHealth, TargetTracking, TrackedMetric, TrackingTiming, ZoneName,
};
use elbow_scaling::{
    AlarmKind, GroupView, Invocation, LaunchHistory, LoadPoint, Member, Plan, Refresh,
    TerminationKind, low_threshold, plan_with,
};

/// How long one step is.
const STEP: Duration = Duration::from_millis(500);

/// What may go wrong.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Faults {
    None,
    /// Members die and fail their checks, launches fail.
    Losses,
    /// The same, and load, bounds, protection and deploys change.
    All,
}

struct Body {
    member: Member,
    /// When it comes into service, when it turns healthy, when it dies by itself.
    boots_at: Timestamp,
    healthy_at: Timestamp,
    dies_at: Option<Timestamp>,
    gone_at: Option<Timestamp>,
    sick_until: Timestamp,
    proved: bool,
}

pub(crate) struct World {
    seed: u64,
    rng: Rng,
    start: Timestamp,
    now: Timestamp,
    spec: AutoScalingGroup,
    behind_balancer: bool,
    desired: u32,
    version: u64,
    refresh: Option<Refresh>,
    launches: LaunchHistory,
    bodies: Vec<Body>,
    load: f64,
    points: Vec<LoadPoint>,
    pending_change: Option<Sentence>,
    next_id: u64,
    boot: Duration,
    health: Duration,
    launch_failure_percent: u8,
    launches_seen: u32,
    watch_floor: bool,
    attached: bool,
    verbose: bool,
    engine: Option<engine::Engine>,
    refresh_ended_at: Option<Timestamp>,
}

impl World {
    pub(crate) fn random(seed: u64) -> Self {
        let mut rng = Rng::from_seed(seed);
        let zones = 1 + rng.below(3);
        let max = 1 + u32::try_from(rng.below(8)).expect("in range");
        let min = u32::try_from(rng.below(u64::from(max) + 1)).expect("in range");
        let size = GroupSize::try_new(min, max).expect("in range");
        let elb = rng.percent(70);
        let mut policies = Vec::new();
        if rng.percent(60) {
            policies.push(policy("cpu", 50.0));
        }
        if rng.percent(20) {
            policies.push(policy("rps", 70.0));
        }
        let spec = AutoScalingGroup {
            name: GroupName::try_new("sim").expect("in range"),
            size,
            zones: (0..zones)
                .map(|index| ZoneName::of_region("z", u8::try_from(index).expect("in range")))
                .collect(),
            target_groups: Vec::new(),
            health_check_type: if elb { HealthCheckType::Elb } else { HealthCheckType::Ec2 },
            health_check_grace_period: Duration::from_secs(rng.below(12)),
            default_instance_warmup: Duration::from_secs(rng.below(8)),
            policies,
        };
        let start = Timestamp::from_unix(Duration::from_secs(1_714_557_600));
        let desired = min + u32::try_from(rng.below(u64::from(max - min) + 1)).expect("in range");
        Self {
            seed,
            behind_balancer: elb || rng.percent(50),
            boot: Duration::from_millis(100 + rng.below(3_000)),
            health: Duration::from_millis(rng.below(3_000)),
            start,
            now: start,
            spec,
            desired,
            version: 1,
            refresh: None,
            launches: LaunchHistory::default(),
            bodies: Vec::new(),
            load: rng.unit() * 50.0 * f64::from(max),
            points: Vec::new(),
            pending_change: Some(Sentence::Created { to: desired }),
            next_id: 1,
            launch_failure_percent: 0,
            launches_seen: 0,
            watch_floor: false,
            attached: false,
            verbose: std::env::var("ELBOW_SIM_SEED").is_ok(),
            engine: None,
            refresh_ended_at: None,
            rng,
        }
    }

    pub(crate) fn large(members: u32) -> Self {
        let mut world = Self::random(1);
        world.spec.size = GroupSize::try_new(members, members * 2).expect("in range");
        world.desired = members;
        world
    }

    /// Runs `steps` steps and checks the rules after each.
    pub(crate) fn run(&mut self, steps: u32, faults: Faults) {
        for _ in 0..steps {
            self.now = self.now + STEP;
            if faults != Faults::None {
                self.break_something(faults);
            }
            if faults == Faults::All {
                self.change_engine();
            }
            self.live();
            let invocations = self.alarms();
            let plan = self.plan(&invocations);
            self.apply(&plan);
            if self.rng.percent(20) {
                self.assert_quiet();
            }
            self.assert_floor();
        }
    }

    /// Faults end: what was sick recovers, launches work, nobody is protected any more.
    pub(crate) fn calm(&mut self) {
        self.launch_failure_percent = 0;
        self.calm_engine();
        for body in &mut self.bodies {
            body.sick_until = self.now;
            body.member.protected = false;
        }
    }

    pub(crate) fn break_launches(&mut self) {
        self.launch_failure_percent = 100;
    }

    /// A load that one of the capacities within the bounds carries, with a little noise.
    pub(crate) fn steady_load(&mut self) {
        self.load = f64::from(self.spec.size.max()) * 50.0 * (0.2 + 0.7 * self.rng.unit());
    }

    pub(crate) fn start_refresh(&mut self) {
        self.version += 1;
        let min = [0, 50, 90, 100][self.rng.index(4).expect("in range")];
        let max =
            if min == 0 { 100 } else { [100, 110, 150, 200][self.rng.index(4).expect("in range")] };
        self.refresh = Some(Refresh {
            version: self.version,
            min_healthy_percent: min,
            max_healthy_percent: max.min(min + 100),
            warmup: Duration::from_secs(self.rng.below(5)),
        });
    }

    /// From now on fewer members serving than the deploy's minimum are a failure of the test.
    pub(crate) fn watch_floor(&mut self) {
        self.watch_floor = true;
    }

    pub(crate) fn without_policies(&mut self) {
        self.spec.policies.clear();
    }

    pub(crate) fn launches_seen(&self) -> u32 {
        self.launches_seen
    }

    pub(crate) fn desired(&self) -> u32 {
        self.desired
    }

    pub(crate) fn time(&self) -> Duration {
        self.now.since(self.start)
    }

    // --- the world moves ---

    fn break_something(&mut self, faults: Faults) {
        let now = self.now;
        let victim = self.rng.index(self.bodies.len());
        if let Some(index) = victim.filter(|_| self.rng.percent(5)) {
            self.bodies[index].dies_at = Some(now);
        }
        let victim = self.rng.index(self.bodies.len());
        if let Some(index) = victim.filter(|_| self.rng.percent(4)) {
            self.bodies[index].sick_until = now + Duration::from_secs(self.rng.below(60));
        }
        if self.rng.percent(1) {
            // Everything fails its checks at once: overload.
            let until = now + Duration::from_secs(self.rng.below(60));
            for body in &mut self.bodies {
                body.sick_until = until;
            }
        }
        if self.rng.percent(3) {
            self.launch_failure_percent = [0, 0, 30, 100][self.rng.index(4).expect("in range")];
        }
        if faults == Faults::All {
            self.change_mind();
        }
    }

    fn change_mind(&mut self) {
        let max = u64::from(self.spec.size.max());
        if self.rng.percent(8) {
            self.load = self.rng.unit() * 60.0 * f64::from(self.spec.size.max());
        }
        if self.rng.percent(4) {
            let to = u32::try_from(self.rng.below(max + 1)).expect("in range");
            let to = self.spec.size.clamp(to);
            self.pending_change = Some(Sentence::UserSetDesired { from: self.desired, to });
            self.desired = to;
        }
        if self.rng.percent(2) {
            let max = 1 + u32::try_from(self.rng.below(9)).expect("in range");
            let min = u32::try_from(self.rng.below(u64::from(max) + 1)).expect("in range");
            self.spec.size = GroupSize::try_new(min, max).expect("in range");
        }
        if self.rng.percent(3) && self.refresh.is_none() {
            self.start_refresh();
        }
        let index = self.rng.index(self.bodies.len());
        if let Some(index) = index.filter(|_| self.rng.percent(5)) {
            self.bodies[index].member.protected = self.rng.percent(50);
        }
        if self.rng.percent(1) && self.spec.zones.len() > 1 {
            let zones = self.spec.zones.len();
            self.spec.zones.swap(0, zones - 1);
        }
    }

    fn live(&mut self) {
        let (now, grace) = (self.now, self.spec.health_check_grace_period);
        for body in &mut self.bodies {
            let member = &mut body.member;
            if body.dies_at.is_some_and(|at| at <= now) && member.running {
                member.running = false;
                if !body.proved && member.counts() {
                    self.launches.failed(now);
                }
            }
            if member.state == LifecycleState::Pending && member.running && body.boots_at <= now {
                member.state = LifecycleState::InService;
                member.in_service_at = Some(now);
            }
            if self.behind_balancer && member.state == LifecycleState::InService {
                member.target = Some(if body.sick_until > now || !member.running {
                    TargetHealth::unhealthy(TargetHealthReason::Timeout)
                } else if body.healthy_at <= now {
                    TargetHealth::healthy()
                } else {
                    TargetHealth::initial()
                });
            }
            self.attached |= member.target.as_ref().is_some_and(TargetHealth::is_healthy);
            member.elb_health_counts = self.attached;
            let old = member.in_service_at.is_some_and(|at| now.since(at) >= grace);
            if !body.proved && member.serves() && (self.behind_balancer || old) {
                body.proved = true;
                self.launches.succeeded();
            }
        }
        self.bodies.retain(|body| body.gone_at.is_none_or(|at| at > now));
    }

    fn alarms(&mut self) -> Vec<Invocation> {
        let warmup = self.spec.default_instance_warmup;
        let now = self.now;
        let measured = |body: &&Body| body.member.serves() && body.member.is_warm(warmup, now);
        let capacity =
            u32::try_from(self.bodies.iter().filter(measured).count()).expect("in range");
        if capacity > 0 {
            let noise = 1.0 + 0.02 * (self.rng.unit() - 0.5);
            let value = (self.load * noise / f64::from(capacity)).min(100.0);
            self.points.push(LoadPoint { value, capacity });
        }
        if self.points.len() > 20 {
            self.points.remove(0);
        }
        let mut invocations = Vec::new();
        for policy in &self.spec.policies {
            let low = low_threshold(policy.target(), self.desired);
            let newest = |n: usize| self.points.iter().rev().take(n);
            let kind = if newest(4).count() == 4 && newest(4).all(|p| p.value > policy.target()) {
                AlarmKind::High
            } else if newest(20).count() == 20 && newest(20).all(|p| p.value < low) {
                AlarmKind::Low
            } else {
                continue;
            };
            invocations.push(Invocation {
                policy: policy.name().clone(),
                alarm: kind,
                alarm_name: format!("{kind} {}", policy.name()),
                points: self.points.clone(),
            });
        }
        invocations
    }

    // --- the planner in it ---

    fn with_view<T>(&self, invocations: &[Invocation], f: impl FnOnce(&GroupView<'_>) -> T) -> T {
        let members: Vec<Member> = self.bodies.iter().map(|body| body.member.clone()).collect();
        f(&GroupView {
            spec: &self.spec,
            desired: self.desired,
            version: self.version,
            members: &members,
            invocations,
            user_request: self.pending_change.clone(),
            refresh: self.refresh.as_ref(),
            launches: &self.launches,
            deleting: false,
        })
    }

    fn plan(&mut self, invocations: &[Invocation]) -> Plan {
        let mut rng = self.rng.fork();
        self.prepare_engine();
        let (plan, report, fault) = self.with_view(invocations, |view| {
            self.with_more(true, |more| {
                let (plan, report) = plan_with(view, more, self.now, &mut rng);
                let fault = plan.check_with(view, more).err();
                (plan, report, fault)
            })
        });
        self.assert_obeys(&plan);
        assert_eq!(fault, None, "{} {plan:?}", self.describe());
        assert!(!report.findings.is_empty(), "unexplained: {} {plan:?}", self.describe());
        assert!(self.spec.size.check_desired(plan.desired).is_ok(), "{}", self.describe());
        if self.verbose {
            println!("{}\n  {plan:?}\n  {report}\n", self.describe());
        }
        plan
    }

    fn apply(&mut self, plan: &Plan) {
        self.desired = plan.desired;
        if let Some(change) = &plan.change {
            self.pending_change = Some(change.clone());
        }
        for termination in &plan.terminations {
            let gone_at = self.now + Duration::from_millis(self.rng.below(5_000));
            let body = self.bodies.iter_mut().find(|body| body.member.id == termination.id);
            let body = body.expect("a member");
            if termination.kind == TerminationKind::Replace && !body.proved && body.member.running {
                self.launches.failed(self.now);
            }
            body.member.state = LifecycleState::Terminating;
            body.member.target = body.member.target.as_ref().map(|_| TargetHealth::draining());
            body.gone_at = Some(gone_at);
            if let Some(engine) = &mut self.engine {
                engine.terminated(termination, self.now);
            }
        }
        for launch in &plan.launches {
            self.launches_seen += 1;
            if let Some(engine) = &mut self.engine {
                engine.launched(InstanceId::from_number(self.next_id), launch);
            }
            let boots_at = self.now + self.boot + Duration::from_millis(self.rng.below(500));
            let fails = self.rng.percent(self.launch_failure_percent);
            self.bodies.push(Body {
                member: Member {
                    id: InstanceId::from_number(self.next_id),
                    zone: launch.zone.clone(),
                    state: LifecycleState::Pending,
                    version: launch.version,
                    launched_at: self.now,
                    in_service_at: None,
                    running: true,
                    target: None,
                    elb_health_counts: false,
                    protected: false,
                },
                boots_at,
                healthy_at: boots_at + self.health,
                dies_at: fails.then_some(self.now + Duration::from_millis(50)),
                gone_at: None,
                sick_until: Timestamp::EPOCH,
                proved: false,
            });
            self.next_id += 1;
        }
        self.follow_refresh(plan);
        let counting = self.bodies.iter().filter(|body| body.member.counts()).count();
        if counting == usize::try_from(self.desired).expect("in range") {
            self.pending_change = None;
        }
    }
}

fn policy(name: &str, target: f64) -> TargetTracking {
    let name = PolicyName::try_new(name).expect("in range");
    TargetTracking::try_new(name, TrackedMetric::AverageCpu, target, TrackingTiming::FAST)
        .expect("in range")
}
