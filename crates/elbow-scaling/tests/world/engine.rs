//! What a group may have beyond the basics, in the world: suspended processes, zones that come and
//! go, ages, maintenance and termination policies, step policies, budgets, and deploys in stages.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::{
    AdjustmentRule, AdjustmentType, InstanceId, MaintenancePolicy, PolicyName, ScalingPolicy,
    ScalingProcess, StepAdjustment, StepScaling, StepTable, Suspended, TerminationPolicies,
    TerminationPolicy, ZoneName,
};
use elbow_scaling::{
    Circumstances, FlapBudget, Launch, MemberNote, Plan, PolicyCall, Purpose, RefreshFacts,
    RefreshMachine, RefreshPreferences, RefreshStage, RefreshStatus, RefreshTarget,
    ReplacementBudget, Report, Termination, TerminationKind, plan_with,
};

use super::World;

#[derive(Debug)]
pub(crate) struct Engine {
    notes: BTreeMap<InstanceId, MemberNote>,
    suspended: Suspended,
    lifetime: Option<Duration>,
    maintenance: Option<MaintenancePolicy>,
    order: Option<TerminationPolicies>,
    closed: Vec<ZoneName>,
    steps: Vec<ScalingPolicy>,
    replacements: Option<ReplacementBudget>,
    flaps: Option<FlapBudget>,
    machine: Option<RefreshMachine>,
    stage: RefreshStage,
}

impl Engine {
    fn random(rng: &mut Rng) -> Self {
        let seconds = Duration::from_secs;
        let order = [
            vec![TerminationPolicy::Default],
            vec![TerminationPolicy::OldestInstance],
            vec![TerminationPolicy::NewestInstance],
            vec![TerminationPolicy::OldestLaunchTemplate, TerminationPolicy::Default],
            vec![TerminationPolicy::ClosestToNextInstanceHour],
        ];
        let order = order[rng.index(order.len()).expect("in range")].clone();
        let maintenance = [(0, 100), (50, 110), (100, 110), (100, 200), (90, 150)];
        let (min, max) = maintenance[rng.index(maintenance.len()).expect("in range")];
        let with = |rng: &mut Rng| rng.percent(40);
        Self {
            notes: BTreeMap::new(),
            suspended: Suspended::NONE,
            lifetime: with(rng).then(|| seconds(20 + rng.below(100))),
            maintenance: with(rng).then(|| MaintenancePolicy::try_new(min, max).expect("in range")),
            order: with(rng).then(|| TerminationPolicies::try_new(order).expect("in range")),
            closed: Vec::new(),
            steps: vec![step("out", 1), step("in", -1)],
            replacements: with(rng)
                .then(|| ReplacementBudget::try_new(2, seconds(20)).expect("in range")),
            flaps: with(rng).then(|| FlapBudget::try_new(2, seconds(20)).expect("in range")),
            machine: None,
            stage: RefreshStage::default(),
        }
    }

    pub(super) fn launched(&mut self, id: InstanceId, launch: &Launch) {
        self.notes.insert(id, MemberNote { came_for: launch.purpose, ..MemberNote::default() });
    }

    pub(super) fn terminated(&mut self, termination: &Termination, now: Timestamp) {
        if termination.purpose == Purpose::Replace
            && let Some(budget) = &mut self.replacements
        {
            budget.spend(now);
        }
    }
}

impl World {
    /// The same world with a group that has everything.
    pub(crate) fn with_engine(mut self) -> Self {
        self.engine = Some(Engine::random(&mut self.rng));
        self
    }

    pub(crate) fn suspend_at_random(&mut self) {
        let process = ScalingProcess::ALL[self.rng.index(9).expect("in range")];
        if let Some(engine) = &mut self.engine {
            engine.suspended = engine.suspended.with(process);
        }
    }

    /// Another set of zones, which the group knows from now on.
    pub(crate) fn change_zones(&mut self) {
        let zones = 1 + self.rng.below(3);
        let first = u8::try_from(self.rng.below(3)).expect("in range");
        let zone = |n| ZoneName::of_region("z", first + u8::try_from(n).expect("in range"));
        self.spec.zones = (0..zones).map(zone).collect();
    }

    pub(crate) fn set_lifetime(&mut self, lifetime: Option<Duration>) {
        if let Some(engine) = &mut self.engine {
            engine.lifetime = lifetime;
        }
    }

    /// A deploy in stages, with the way back.
    pub(crate) fn start_machine(&mut self) {
        let mut preferences = RefreshPreferences::new(Duration::from_secs(self.rng.below(3)));
        if self.rng.percent(50) {
            preferences = preferences.with_checkpoints(vec![30, 60, 100]).expect("in range");
        }
        preferences.checkpoint_delay = Duration::from_secs(self.rng.below(20));
        preferences.bake = Duration::from_secs(self.rng.below(20));
        preferences.stuck_after = Duration::from_secs(30 + self.rng.below(100));
        preferences.auto_rollback = self.rng.percent(50);
        preferences.skip_matching = self.rng.percent(50);
        let desired = Some(self.version + 1);
        let target = RefreshTarget { current: self.version, desired, numbered: true };
        let machine = RefreshMachine::start(preferences, target, None, self.now).expect("free");
        if let Some(engine) = &mut self.engine {
            engine.machine = Some(machine);
        }
    }

    pub(crate) fn machine_status(&self) -> Option<RefreshStatus> {
        Some(self.engine.as_ref()?.machine.as_ref()?.status())
    }

    pub(super) fn has_engine(&self) -> bool {
        self.engine.is_some()
    }

    /// Whether the machine is at work, or a deploy has just ended: rebalancing waited for it.
    pub(super) fn machine_moved(&self) -> bool {
        if self.engine.is_some() && self.refresh_ended_at == Some(self.now) {
            return true;
        }
        let machine = self.engine.as_ref().and_then(|engine| engine.machine.as_ref());
        machine.is_some_and(|m| m.status().is_active() || m.ended() == Some(self.now))
    }

    pub(crate) fn version(&self) -> u64 {
        self.version
    }

    /// Whether all members that count are of `version`.
    pub(crate) fn all_of(&self, version: u64) -> bool {
        self.bodies.iter().filter(|b| b.member.counts()).all(|b| b.member.version == version)
    }

    pub(crate) fn serving(&self) -> usize {
        self.bodies.iter().filter(|body| body.member.serves()).count()
    }

    /// Whether the group's maintenance policy allows less than the desired capacity.
    pub(crate) fn may_lose(&self) -> bool {
        let policy = self.engine.as_ref().and_then(|engine| engine.maintenance);
        policy.is_some_and(|policy| policy.min_healthy_percent() < 100)
    }

    pub(crate) fn step(&mut self) {
        self.run(1, super::Faults::None);
    }

    pub(super) fn change_engine(&mut self) {
        let (roll, zone) = (self.rng.below(100), self.rng.index(self.spec.zones.len()));
        let victim = self.rng.index(self.bodies.len());
        if self.engine.is_none() {
            return;
        }
        match roll {
            0 => self.suspend_at_random(),
            1..=3 => self.engine_mut().suspended = Suspended::NONE,
            4 => self.change_zones(),
            5 => {
                let zones = self.spec.zones.clone();
                self.engine_mut().closed.extend(zone.map(|zone| zones[zone].clone()));
            }
            6..=8 => self.engine_mut().closed.clear(),
            9 if self.machine_status().is_none_or(|s| !s.is_active()) && self.refresh.is_none() => {
                self.start_machine();
            }
            10 => {
                let id = victim.map(|victim| self.bodies[victim].member.id.clone());
                if let Some(id) = id {
                    self.engine_mut().notes.entry(id).or_default().marked_unhealthy = true;
                }
            }
            11 => {
                let now = self.now;
                if let Some(machine) = &mut self.engine_mut().machine {
                    // Both may be refused, depending on where it stands.
                    let _ = machine.roll_back(now).or_else(|_| machine.cancel(true, now));
                }
            }
            _ => {}
        }
    }

    pub(super) fn calm_engine(&mut self) {
        if let Some(engine) = &mut self.engine {
            engine.suspended = Suspended::NONE;
            engine.closed.clear();
            engine.lifetime = None;
        }
    }

    /// What the machine of a deploy says before a plan is made.
    pub(super) fn prepare_engine(&mut self) {
        let Some(machine) = self.engine.as_ref().and_then(|engine| engine.machine.clone()) else {
            return;
        };
        let members: Vec<_> = self.bodies.iter().map(|body| body.member.clone()).collect();
        let view = machine.view(&self.facts(&members));
        let stage = view.as_ref().map_or(RefreshStage::default(), |(_, stage)| *stage);
        self.refresh = view.map(|(refresh, _)| refresh);
        self.engine_mut().stage = stage;
    }

    pub(super) fn follow_refresh(&mut self, plan: &Plan) {
        let Some(mut machine) = self.engine.as_ref().and_then(|e| e.machine.clone()) else {
            if plan.refresh.as_ref().is_some_and(|step| step.done) {
                self.refresh_ended_at = Some(self.now);
                self.refresh = None;
            }
            return;
        };
        let members: Vec<_> = self.bodies.iter().map(|body| body.member.clone()).collect();
        if let Some(step) = &plan.refresh {
            machine.observe(step, &self.facts(&members), self.now);
        }
        self.version = machine.group_version();
        let over = !machine.status().is_active();
        self.engine_mut().machine = Some(machine);
        if over {
            self.refresh = None;
            self.engine_mut().stage = RefreshStage::default();
        }
    }

    pub(super) fn with_more<T>(&self, calls: bool, f: impl FnOnce(&Circumstances<'_>) -> T) -> T {
        let Some(engine) = &self.engine else { return f(&Circumstances::default()) };
        let calls = if calls { self.calls(engine) } else { Vec::new() };
        f(&Circumstances {
            suspended: engine.suspended,
            calls: &calls,
            notes: Some(&engine.notes),
            rebalance: true,
            closed_zones: &engine.closed,
            termination_policies: engine.order.as_ref(),
            maintenance: engine.maintenance,
            max_lifetime: engine.lifetime,
            stage: engine.stage,
            replacements: engine.replacements.as_ref(),
            flaps: engine.flaps.as_ref(),
            ..Circumstances::default()
        })
    }

    /// What the group would do at `at` if nothing else happened.
    pub(super) fn planned_at(&self, at: Timestamp, rng: &mut Rng) -> (Plan, Report) {
        self.with_view(&[], |view| self.with_more(false, |more| plan_with(view, more, at, rng)))
    }

    /// Suspended processes are obeyed, whatever the plan is for.
    pub(super) fn assert_obeys(&self, plan: &Plan) {
        let Some(engine) = &self.engine else { return };
        let suspended = |process| engine.suspended.contains(process);
        let fault = if suspended(ScalingProcess::Launch) && !plan.launches.is_empty() {
            "launches"
        } else if suspended(ScalingProcess::Terminate) && !plan.terminations.is_empty() {
            "terminates"
        } else if suspended(ScalingProcess::ReplaceUnhealthy)
            && plan.terminations.iter().any(|t| t.purpose == Purpose::Replace)
        {
            "replaces"
        } else if suspended(ScalingProcess::InstanceRefresh)
            && plan.terminations.iter().any(|t| t.kind == TerminationKind::Refresh)
        {
            "deploys"
        } else if suspended(ScalingProcess::AlarmNotification)
            && plan
                .change
                .as_ref()
                .is_some_and(|change| matches!(change, elbow_model::cause::Sentence::Alarm { .. }))
        {
            "scales"
        } else {
            return;
        };
        panic!("{fault} though suspended: {} {plan:?}", self.describe());
    }

    fn calls<'a>(&self, engine: &'a Engine) -> Vec<PolicyCall<'a>> {
        let Some(point) = self.points.last() else { return Vec::new() };
        let due = |policy: &&ScalingPolicy| match policy.name().as_str() {
            "out" => point.value > 80.0,
            _ => point.value < 10.0,
        };
        let call = |policy: &'a ScalingPolicy| PolicyCall {
            policy,
            alarm_name: format!("alarm of {}", policy.name()),
            threshold: if policy.name().as_str() == "out" { 80.0 } else { 10.0 },
            values: vec![point.value],
            warmup: self.spec.default_instance_warmup,
        };
        engine.steps.iter().filter(due).map(call).collect()
    }

    pub(super) fn describe_engine(&self) -> String {
        let Some(e) = &self.engine else { return "none".to_owned() };
        let known = |id: &InstanceId| self.bodies.iter().any(|body| body.member.id == *id);
        let notes: Vec<String> = e
            .notes
            .iter()
            .filter(|(id, note)| known(id) && **note != MemberNote::default())
            .map(|(id, note)| format!("{id} {:?} {}", note.came_for, note.marked_unhealthy))
            .collect();
        format!(
            "{notes:?} {:?} life {:?} {:?} {:?} closed {:?} {:?} {:?} {:?} {:?}",
            e.suspended.iter().collect::<Vec<_>>(),
            e.lifetime,
            e.maintenance,
            e.order,
            e.closed,
            e.replacements,
            e.flaps,
            e.stage,
            e.machine,
        )
    }

    fn facts<'a>(&self, members: &'a [elbow_scaling::Member]) -> RefreshFacts<'a> {
        let engine = self.engine.as_ref();
        let suspended =
            engine.is_some_and(|e| e.suspended.contains(ScalingProcess::InstanceRefresh));
        RefreshFacts { members, standby: &[], desired: self.desired, alarms: &[], suspended }
    }

    fn engine_mut(&mut self) -> &mut Engine {
        self.engine.as_mut().expect("a world with an engine")
    }
}

fn step(name: &str, amount: i32) -> ScalingPolicy {
    let rule = AdjustmentRule::try_new(AdjustmentType::ChangeInCapacity, None).expect("in range");
    let (lower, upper) = if amount > 0 { (Some(0.0), None) } else { (None, Some(0.0)) };
    let steps = vec![StepAdjustment { lower, upper, amount }];
    let table = StepTable::try_new(rule, steps).expect("in range");
    let name = PolicyName::try_new(name).expect("in range");
    ScalingPolicy::Step(StepScaling::new(name, rule, table))
}
