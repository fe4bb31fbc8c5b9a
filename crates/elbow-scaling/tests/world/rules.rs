//! The rules that hold after every step, and those that hold once faults have ended.

use std::time::Duration;

use elbow_scaling::{Plan, TerminationKind};

use super::{Body, World};

impl World {
    pub(crate) fn assert_settled(&mut self) {
        let counting = self.bodies.iter().filter(|body| body.member.counts()).count();
        let serving = self.bodies.iter().filter(|body| body.member.serves()).count();
        let desired = usize::try_from(self.desired).expect("in range");
        assert_eq!((counting, serving), (desired, desired), "not settled: {}", self.describe());
        assert!(self.refresh.is_none(), "the deploy has not ended: {}", self.describe());
    }

    pub(crate) fn assert_balanced(&self) {
        let sizes: Vec<usize> = self
            .spec
            .zones
            .iter()
            .map(|zone| {
                let here = |body: &&Body| body.member.counts() && body.member.zone == *zone;
                self.bodies.iter().filter(here).count()
            })
            .collect();
        let (least, most) =
            (sizes.iter().min().expect("in range"), sizes.iter().max().expect("in range"));
        assert!(most - least <= 1, "zones {sizes:?}: {}", self.describe());
    }

    /// A plan carried out leaves nothing to do, now or at any time before the one it names.
    pub(super) fn assert_quiet(&mut self) {
        let mut rng = self.rng.fork();
        let idle = |plan: &Plan| plan.launches.is_empty() && plan.terminations.is_empty();
        let ended = |plan: &Plan| plan.refresh.as_ref().is_some_and(|step| step.done);
        if self.machine_moved() {
            // What it learned from this turn's plan may let the next one go on.
            return;
        }
        let (again, report) = self.planned_at(self.now, &mut rng);
        // The budget of replacements is a turn's: one that is over it and not replaced, because the
        // deploy has no room for its successor or a newcomer for other reasons stands in, makes way
        // for the next.
        let replaces =
            |plan: &Plan| plan.terminations.iter().any(|t| t.kind == TerminationKind::Replace);
        if (self.refresh.is_some() || self.has_engine()) && replaces(&again) {
            return;
        }
        assert!(idle(&again), "acts twice: {} {again:?}\n{report}", self.describe());
        let latest = again.wake_at.map_or(Duration::from_secs(7200), |at| at.since(self.now));
        let nanos = u64::try_from(latest.as_nanos()).expect("in range");
        let early = self.now + Duration::from_nanos(rng.below(nanos));
        let (later, report) = self.planned_at(early, &mut rng);
        assert!(
            idle(&later) && ended(&later) == ended(&again),
            "overslept until {early:?}: {} {later:?}\n{report}",
            self.describe()
        );
        if let Some(at) = again.wake_at {
            assert!(at > self.now, "wakes in the past: {}", self.describe());
        }
    }

    pub(super) fn assert_floor(&self) {
        let Some(refresh) = self.refresh.as_ref().filter(|_| self.watch_floor) else { return };
        let serving = self.bodies.iter().filter(|body| body.member.serves()).count();
        let floor = usize::try_from(refresh.floor(self.desired)).expect("in range");
        assert!(serving >= floor, "{serving} of {floor} serve: {}", self.describe());
        let counting = self.bodies.iter().filter(|body| body.member.counts()).count();
        let ceiling = usize::try_from(refresh.ceiling(self.desired)).expect("in range");
        assert!(counting <= ceiling, "{counting} over {ceiling}: {}", self.describe());
    }

    pub(super) fn describe(&self) -> String {
        let members: Vec<String> = self
            .bodies
            .iter()
            .map(|body| {
                let member = &body.member;
                let id = member.id.as_str().trim_start_matches("i-").trim_start_matches('0');
                let age = self.now.since(member.launched_at).as_secs_f64();
                let health = member.target.as_ref().map_or("", |target| target.state.as_str());
                let dead = if member.running { "" } else { " dead" };
                let protected = if member.protected { " protected" } else { "" };
                format!(
                    "{id} {} {} v{} {health} {age:.1}s{dead}{protected}",
                    member.zone, member.state, member.version
                )
            })
            .collect();
        format!(
            "seed {} at {:?}: {:?} desired {} v{} refresh {:?} {:?} elb {:?} grace {:?}\n  {}\n  zones {:?} engine {}",
            self.seed,
            self.time(),
            self.spec.size,
            self.desired,
            self.version,
            self.refresh,
            self.launches,
            self.spec.health_check_type,
            self.spec.health_check_grace_period,
            members.join("\n  "),
            self.spec.zones,
            self.describe_engine(),
        )
    }
}
