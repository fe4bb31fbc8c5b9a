//! One whole run: chaos, calm, convergence, the answer to the load, the end of the group.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use elbow_control::GroupView;
use elbow_model::{LifecycleState, TargetHealth, TrackedMetric};

use crate::options::{Action, Options};
use crate::trace::Trace;
use crate::world::{Stats, World};

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its seed.
    pub seed: u64,
    /// The rules broken; empty when all is well.
    pub violations: Vec<String>,
    /// Its numbers.
    pub stats: Stats,
    /// How much time was simulated.
    pub simulated: Duration,
    /// How long it took from the end of the faults until everything was as it should be.
    pub converged_after: Option<Duration>,
    /// What happened lately.
    pub trace: Trace,
    /// What was drawn.
    pub options: Options,
}

/// Beyond what the options say, convergence may take this long: the longest back-off, and the
/// pause of replacement when all targets fail.
const SLACK: Duration = Duration::from_secs(140);
/// Each replacement of a sick member may wait for a pause of a minute.
const SICK_PAUSE: Duration = Duration::from_secs(70);
/// A worker that never takes over a snapshot is not waited for longer than this.
const CONFIRM_PATIENCE: Duration = Duration::from_secs(6);
/// Metrics are noisy; within this of a threshold either answer is right.
const TOLERANCE: f64 = 1.15;

/// Runs a world from beginning to end. The same seed and options always give the same outcome.
pub fn run(seed: u64, options: &Options) -> Outcome {
    let mut world = World::new(seed, options.clone());
    let start = world.now();
    let mut converged_after = None;
    // A broken plan panics in debug builds: that is a finding like any other, with its trace.
    let lived = catch_unwind(AssertUnwindSafe(|| {
        world.run_for(options.chaos);
        world.calm_down();
        converged_after = converge(&mut world);
        if converged_after.is_some() {
            check_answer_to_load(&mut world);
        }
        end(&mut world);
    }));
    let mut violations = world.violations().to_vec();
    if let Err(panic) = lived {
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("with no text");
        violations.push(format!("panicked: {text}"));
    }
    Outcome {
        seed,
        violations,
        stats: world.stats(),
        simulated: world.now().since(start),
        converged_after,
        trace: world.trace().clone(),
        options: options.clone(),
    }
}

/// Waits until everything is as it should be and stays so.
fn converge(world: &mut World) -> Option<Duration> {
    let start = world.now();
    let limit = start + longest_convergence(&world.options);
    let stable_for = stable_for(&world.options);
    let mut stable_since = world.now();
    let mut desired = world.group().desired;
    loop {
        world.run_for(Duration::from_secs(1));
        let group = world.group();
        let fault = unsettled(world, &group);
        let now = world.now();
        if fault.is_some() || group.desired != desired {
            stable_since = now;
            desired = group.desired;
        }
        if now.since(stable_since) >= stable_for {
            return Some(stable_since.since(start));
        }
        if now >= limit {
            let why = fault.unwrap_or_else(|| "the desired capacity does not settle".to_owned());
            world.auditor.fault(now, format_args!("does not converge: {why}"));
            return None;
        }
    }
}

fn longest_convergence(options: &Options) -> Duration {
    let (service, check) = (options.service, options.check);
    let launch = service.boot.to
        + (service.listen.to * 4 + Duration::from_secs(2))
        + check.interval * (check.healthy + check.unhealthy + 2)
        + options.data_plane.swap.to
        + options.data_plane.report_lag.to
        + Duration::from_secs(8);
    let mut step = launch + options.grace + options.warmup + Duration::from_secs(2);
    if !options.heals {
        step += SICK_PAUSE;
    }
    let shrink = stable_for(options);
    SLACK
        + options.deregistration_delay
        + options.terminate_grace
        + (step * 2 + shrink) * (options.max + 2)
}

/// How long nothing may change until that says something.
fn stable_for(options: &Options) -> Duration {
    if options.policy.is_none() {
        return Duration::from_secs(8);
    }
    let timing = options.timing;
    let window = timing.period * (timing.low_periods + 2);
    // Alarms with AWS's periods repeat every minute.
    let repeat = if timing.period < Duration::from_secs(10) { 3 } else { 65 };
    window * 2 + options.warmup + Duration::from_secs(repeat)
}

/// Why the group is not as it should be.
fn unsettled(world: &World, group: &GroupView) -> Option<String> {
    let desired = usize::try_from(group.desired).unwrap_or(usize::MAX);
    if stuck_with_reason(world, group) {
        return None;
    }
    if group.refresh.is_some() {
        return Some(format!("the refresh goes on: {:?}", group.refresh));
    }
    for instance in &group.instances {
        let healthy = instance.health.as_ref().is_some_and(TargetHealth::is_healthy);
        if instance.state != LifecycleState::InService || !healthy {
            let (state, health) = (instance.state, &instance.health);
            return Some(format!("{} is {state}, {health:?}", instance.id));
        }
        if !world.services.get(&instance.id).is_some_and(crate::service::Service::is_able) {
            return Some(format!("{} counts as healthy and cannot serve", instance.id));
        }
    }
    if group.instances.len() != desired {
        return Some(format!("{} members, {desired} desired", group.instances.len()));
    }
    if group.launch_failures > 0 {
        return Some(format!("{} launch failures are not forgiven", group.launch_failures));
    }
    let living = world.instances();
    if living.len() != desired {
        return Some(format!("the driver has {living:?}"));
    }
    let zones = world.options.zones;
    let count = |zone: &str| group.instances.iter().filter(|i| i.zone.as_str() == zone).count();
    let sizes: Vec<usize> =
        (0..zones).map(|n| count(&format!("us-east-1{}", char::from(b'a' + n)))).collect();
    // A scale-in during a deploy counts zones with the old members, and there is no rebalancing
    // afterwards: the planner's, and known.
    let deploys =
        world.options.actions.iter().any(|(_, action)| matches!(action, Action::Deploy { .. }));
    let (least, most) = (sizes.iter().min().copied(), sizes.iter().max().copied());
    if !deploys && most.unwrap_or(0) > least.unwrap_or(0) + 1 {
        return Some(format!("zones hold {sizes:?}"));
    }
    None
}

/// A version that never becomes healthy waits, with the old one serving: that is as it should be.
fn stuck_with_reason(world: &World, group: &GroupView) -> bool {
    let Some(refresh) = group.refresh.as_ref().filter(|_| !world.options.heals) else {
        return false;
    };
    let sick = |id| world.services.get(id).is_some_and(|s| s.mode != crate::options::Mode::Fit);
    let newcomers: Vec<_> =
        group.instances.iter().filter(|i| i.version == refresh.version).collect();
    newcomers.iter().any(|i| sick(&i.id)) || newcomers.is_empty()
}

/// Under a steady load the capacity is neither too small nor too large.
fn check_answer_to_load(world: &mut World) {
    let Some((metric, target)) = world.options.policy else { return };
    let group = world.group();
    if group.refresh.is_some() || group.desired == 0 {
        return;
    }
    let rate = world.options.calm_rate;
    let load = match metric {
        TrackedMetric::RequestsPerTarget => rate,
        TrackedMetric::AverageCpu => rate * world.options.service.cost.to.as_secs_f64() * 100.0,
    };
    let now = world.now();
    let (desired, min, max) = (group.desired, world.options.min, world.options.max);
    let each = load / f64::from(desired);
    if each > target * TOLERANCE && desired < max {
        world.auditor.fault(
            now,
            format_args!("no scale-out: {each:.1} a member, target {target:.1}, {desired} desired"),
        );
    }
    // Counts are whole: a second may have one request more than the mean.
    let grain = match metric {
        TrackedMetric::RequestsPerTarget => 2.0,
        TrackedMetric::AverageCpu => 2.0 * world.options.service.cost.to.as_secs_f64() * 100.0,
    };
    // What is reported late counts to a later second, on top of its own.
    let late = world.options.data_plane.report_lag.to.as_secs_f64();
    let highest = load * (TOLERANCE + late) + grain;
    let too_many =
        highest / f64::from(desired) < target * 0.65 && highest / target < f64::from(desired) - 1.0;
    if too_many && desired > min {
        world.auditor.fault(
            now,
            format_args!("no scale-in: {each:.1} a member, target {target:.1}, {desired} desired"),
        );
    }
}

/// The group is deleted: nothing is left, and no activity open.
fn end(world: &mut World) {
    world.delete();
    let options = &world.options;
    let limit = options.deregistration_delay
        + options.terminate_grace
        + options.service.boot.to
        + CONFIRM_PATIENCE
        + Duration::from_secs(10);
    let empty = world.run_until(limit, |group| group.instances.is_empty());
    // What was told last is gone last.
    world.run_for(Duration::from_secs(1));
    let now = world.now();
    let left = world.instances();
    if empty.is_none() || !left.is_empty() || world.controller().member_count() > 0 {
        world.auditor.fault(now, format_args!("{left:?} are left of a deleted group"));
    }
    world.auditor.finish(now);
}

impl Outcome {
    /// Whether no rule was broken.
    pub fn is_clean(&self) -> bool {
        self.violations.is_empty()
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_clean() {
            writeln!(f, "{:#?}", self.options)?;
            write!(f, "{}", self.trace)?;
        }
        let Stats { requests, failed, retries, launches, terminations, turns, members_max } =
            self.stats;
        writeln!(
            f,
            "seed {}: {:.0} s simulated, {requests} requests, {failed} failed, {retries} retries, \
             {launches} launches, {terminations} terminations, at most {members_max} members, \
             {turns} turns",
            self.seed,
            self.simulated.as_secs_f64(),
        )?;
        for violation in &self.violations {
            writeln!(f, "  {violation}")?;
        }
        Ok(())
    }
}
