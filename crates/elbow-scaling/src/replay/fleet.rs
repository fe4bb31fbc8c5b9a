//! The simulated group of a replay: members that boot for a set time and leave at once.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::cause::Sentence;
use elbow_model::{ActivityId, AutoScalingGroup, InstanceId, LifecycleState, ScalingPolicy};

use crate::circumstances::Circumstances;
use crate::cooldown::Cooldown;
use crate::number::count;
use crate::plan::plan_with;
use crate::policies::simple::cooldown_after;
use crate::replay::ReplaySetup;
use crate::view::{GroupView, Invocation, LaunchHistory, Member};

pub(super) struct Fleet {
    pub(super) spec: AutoScalingGroup,
    pub(super) desired: u32,
    pub(super) request: Option<Sentence>,
    pub(super) now: Timestamp,
    boot: Duration,
    members: Vec<(Member, Option<ActivityId>)>,
    launched: u64,
}

impl Fleet {
    pub(super) fn new(setup: &ReplaySetup) -> Self {
        let mut fleet = Self {
            spec: setup.spec.clone(),
            desired: setup.desired,
            request: None,
            now: setup.start,
            boot: setup.boot,
            members: Vec::new(),
            launched: 0,
        };
        let zones = fleet.spec.zones.clone();
        for zone in zones.into_iter().cycle().take(crate::number::items(setup.desired)) {
            let mut member = fleet.newcomer(zone);
            // Long enough ago to be warm.
            member.state = LifecycleState::InService;
            member.in_service_at = Some(Timestamp::EPOCH);
            fleet.members.push((member, None));
        }
        fleet
    }

    /// Members that requests go to.
    pub(super) fn serving(&self) -> u32 {
        count(self.members.iter().filter(|(member, _)| member.serves()).count())
    }

    /// Members whose metrics count.
    pub(super) fn warm(&self) -> u32 {
        let warmup = self.spec.default_instance_warmup;
        let warm = |member: &Member| member.serves() && member.is_warm(warmup, self.now);
        count(self.members.iter().filter(|(member, _)| warm(member)).count())
    }

    /// Members that there are.
    pub(super) fn present(&self) -> u32 {
        count(self.members.len())
    }

    /// A second passes.
    pub(super) fn advance(&mut self, cooldown: &mut Cooldown) {
        self.now = self.now + Duration::from_secs(1);
        for (member, activity) in &mut self.members {
            let pending = member.state == LifecycleState::Pending;
            if pending && member.launched_at + self.boot <= self.now {
                member.state = LifecycleState::InService;
                member.in_service_at = Some(self.now);
                if let Some(activity) = activity.take() {
                    cooldown.finish(&activity, self.now);
                }
            }
        }
    }

    /// Plans and does what the plan says; the sentence of a change.
    pub(super) fn plan(
        &mut self,
        invocations: &[Invocation],
        more: &Circumstances<'_>,
        setup: &ReplaySetup,
        cooldown: &mut Cooldown,
        rng: &mut Rng,
    ) -> Option<String> {
        let members: Vec<Member> = self.members.iter().map(|(member, _)| member.clone()).collect();
        let view = GroupView {
            spec: &self.spec,
            desired: self.desired,
            version: 1,
            members: &members,
            invocations,
            user_request: self.request.take(),
            refresh: None,
            launches: &LaunchHistory::default(),
            deleting: false,
        };
        let scheduled = view.user_request.clone();
        let (plan, _) = plan_with(&view, more, self.now, rng);
        self.desired = plan.desired;
        let change = plan.change.or(scheduled);
        let policies: Vec<ScalingPolicy> =
            setup.policies.iter().map(|(policy, _)| policy.clone()).collect();
        let rest = match &change {
            Some(change) => cooldown_after(change, &policies, setup.default_cooldown),
            None => setup.default_cooldown,
        };
        for termination in &plan.terminations {
            let activity = ActivityId::generate(rng);
            cooldown.begin_scaling(activity.clone(), rest);
            cooldown.finish(&activity, self.now);
            self.members.retain(|(member, _)| member.id != termination.id);
        }
        for launch in plan.launches {
            let activity = ActivityId::generate(rng);
            cooldown.begin_scaling(activity.clone(), rest);
            let member = self.newcomer(launch.zone);
            self.members.push((member, Some(activity)));
        }
        change.map(|sentence| sentence.text())
    }

    fn newcomer(&mut self, zone: elbow_model::ZoneName) -> Member {
        self.launched += 1;
        Member {
            id: InstanceId::from_number(self.launched),
            zone,
            state: LifecycleState::Pending,
            version: 1,
            launched_at: self.now,
            in_service_at: None,
            running: true,
            target: None,
            elb_health_counts: false,
            protected: false,
        }
    }
}
