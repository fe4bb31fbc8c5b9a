//! The notation of this crate's tests: one line a case, `group | members | plan`.
//!
//! Group: `1..4 want 2 in a,b`, then any of `elb`, `grace=30s`, `warmup=10s`, `v2` (the version of
//! launches; 1), `fails=3@2s` (three failures, the last 2 s ago), `refresh=v2:100:110:5s` (version,
//! minimum and maximum healthy percent, warm-up), `cpu=50` and `rps=100` (policies of these names
//! and targets), `cpu=50!` (without scale-in), `high:cpu=90x2,95x2` and `low:..` (invocations, oldest
//! point first: value x members), `deleting`; and of what else may be known: `balance`, `closed=b`,
//! `life=24h`, `maint=100:110`, `order=OldestInstance,Default`, `suspend=Launch,Terminate`,
//! `stage=2` (the most new members), `forecast=3`.
//!
//! Members, separated by `;`: `3 a S healthy 30s v2 protected`: number, zone, state (P, S, T, X:
//! Pending, InService, Terminating, Terminated), then any of the target's health (`none` unless
//! given), the age (an hour unless given, less as many
//! seconds as its number says, so that the first is the oldest), the version (1), `protected`, `dead`, `early` (the attachment
//! has not been InService), `came=rebalance` (what it was launched for), `marked`, `status`
//! (user and machine call it unhealthy), `lc` (of a launch configuration), `misfit=1`, `named`.
//!
//! Plan: `=3` desired is now 3; `+a` a launch in zone a; `-3` member 3 leaves. What for is a mark
//! behind: none for scaling, `!` replacement, `?` replacement ahead, `*` refresh, `~` zones, `^`
//! lifetime, `x` deletion. `50%` and `done`: the
//! refresh; `wake 2s`: when to plan again. `-` is an empty plan.

use std::collections::BTreeMap;
use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::target::TargetHealthReason;
use elbow_model::{
    AutoScalingGroup, GroupName, GroupSize, HealthCheckType, InstanceId, LifecycleState,
    MaintenancePolicy, PolicyName, ScalingProcess, TargetHealth, TargetHealthState, TargetTracking,
    TerminationPolicies, TerminationPolicy, TrackedMetric, TrackingTiming, ZoneName,
};

use crate::{
    AlarmKind, Circumstances, ForecastFloor, GroupView, Invocation, LaunchHistory, LoadPoint,
    Member, MemberNote, Plan, Purpose, Refresh, Report, plan_with,
};

/// What a view borrows from.
pub(crate) struct Case {
    pub(crate) spec: AutoScalingGroup,
    pub(crate) desired: u32,
    pub(crate) version: u64,
    pub(crate) members: Vec<Member>,
    pub(crate) invocations: Vec<Invocation>,
    pub(crate) refresh: Option<Refresh>,
    pub(crate) launches: LaunchHistory,
    pub(crate) deleting: bool,
    pub(crate) notes: BTreeMap<InstanceId, MemberNote>,
    pub(crate) order: Option<TerminationPolicies>,
    pub(crate) closed: Vec<ZoneName>,
    pub(crate) forecast: Option<ForecastFloor>,
    pub(crate) more: Circumstances<'static>,
}

/// The time of every test.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(1_714_557_600))
}

/// Plans every line of `table` and compares; all differences are shown together.
pub(crate) fn check(table: &str) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (case, expected) = line.rsplit_once('|').expect("a plan after the last |");
        let (plan, report) = Case::parse(case).plan();
        let (found, expected) = (render(&plan), expected.trim());
        if found != expected {
            wrong.push(format!("{line}\n  found    {found}\n  expected {expected}\n{report}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Plans `case` and compares the report, line by line.
pub(crate) fn check_report(case: &str, expected: &[&str]) {
    let (_, report) = Case::parse(case).plan();
    let text = report.to_string();
    assert_eq!(text.lines().collect::<Vec<_>>(), expected, "{case}");
}

impl Case {
    pub(crate) fn parse(text: &str) -> Self {
        let (group, members) = text.split_once('|').unwrap_or((text, ""));
        let mut case = Self::empty();
        let mut words = group.split_whitespace();
        while let Some(word) = words.next() {
            match word {
                "want" => case.desired = number(words.next().expect("a number after want")),
                "in" => {
                    let zones = words.next().expect("zones after in");
                    case.spec.zones = zones.split(',').map(zone).collect();
                }
                "balance" => case.more.rebalance = true,
                "elb" => case.spec.health_check_type = HealthCheckType::Elb,
                "deleting" => case.deleting = true,
                other => case.word(other),
            }
        }
        for text in members.split(';').map(str::trim).filter(|m| !m.is_empty()) {
            let (member, note) = member(text);
            if note != MemberNote::default() {
                case.notes.insert(member.id.clone(), note);
            }
            case.members.push(member);
        }
        case
    }

    pub(crate) fn view(&self) -> GroupView<'_> {
        GroupView {
            spec: &self.spec,
            desired: self.desired,
            version: self.version,
            members: &self.members,
            invocations: &self.invocations,
            user_request: None,
            refresh: self.refresh.as_ref(),
            launches: &self.launches,
            deleting: self.deleting,
        }
    }

    pub(crate) fn more(&self) -> Circumstances<'_> {
        Circumstances {
            notes: (!self.notes.is_empty()).then_some(&self.notes),
            termination_policies: self.order.as_ref(),
            closed_zones: &self.closed,
            forecast: self.forecast.as_ref(),
            ..self.more.clone()
        }
    }

    pub(crate) fn plan(&self) -> (Plan, Report) {
        plan_with(&self.view(), &self.more(), now(), &mut Rng::from_seed(7))
    }

    fn empty() -> Self {
        Self {
            spec: AutoScalingGroup {
                name: GroupName::try_new("web").unwrap(),
                size: GroupSize::try_new(0, 0).unwrap(),
                zones: Vec::new(),
                target_groups: Vec::new(),
                health_check_type: HealthCheckType::Ec2,
                health_check_grace_period: Duration::ZERO,
                default_instance_warmup: Duration::ZERO,
                policies: Vec::new(),
            },
            desired: 0,
            version: 1,
            members: Vec::new(),
            invocations: Vec::new(),
            refresh: None,
            launches: LaunchHistory::default(),
            deleting: false,
            notes: BTreeMap::new(),
            order: None,
            closed: Vec::new(),
            forecast: None,
            more: Circumstances::default(),
        }
    }

    fn word(&mut self, word: &str) {
        if let Some((min, max)) = word.split_once("..") {
            self.spec.size = GroupSize::try_new(number(min), number(max)).unwrap();
        } else if let Some(kind) = word.strip_prefix("high:") {
            self.invocations.push(invocation(AlarmKind::High, kind));
        } else if let Some(kind) = word.strip_prefix("low:") {
            self.invocations.push(invocation(AlarmKind::Low, kind));
        } else if let Some(version) = word.strip_prefix('v') {
            self.version = u64::from(number(version));
        } else {
            let (key, value) = word.split_once('=').unwrap_or_else(|| panic!("{word}?"));
            match key {
                "grace" => self.spec.health_check_grace_period = seconds(value),
                "warmup" => self.spec.default_instance_warmup = seconds(value),
                "fails" => {
                    let (failures, ago) = value.split_once('@').expect("fails=3@2s");
                    self.launches = LaunchHistory {
                        consecutive_failures: number(failures),
                        last_failure_at: Some(now() - seconds(ago)),
                    };
                }
                "refresh" => self.refresh = Some(refresh(value)),
                "closed" => self.closed = value.split(',').map(zone).collect(),
                "life" => self.more.max_lifetime = Some(seconds(value)),
                "stage" => self.more.stage.new_at_most = Some(number(value)),
                "forecast" => {
                    let policy = PolicyName::try_new("forecast").unwrap();
                    self.forecast = Some(ForecastFloor { policy, capacity: number(value) });
                }
                "maint" => {
                    let (min, max) = value.split_once(':').expect("maint=90:110");
                    let policy = MaintenancePolicy::try_new(number(min), number(max));
                    self.more.maintenance = Some(policy.unwrap());
                }
                "order" => {
                    let policies =
                        value.split(',').map(|name| TerminationPolicy::parse(name).unwrap());
                    self.order = Some(TerminationPolicies::try_new(policies.collect()).unwrap());
                }
                "suspend" => {
                    for name in value.split(',') {
                        let process = ScalingProcess::parse(name).unwrap();
                        self.more.suspended = self.more.suspended.with(process);
                    }
                }
                name => self.spec.policies.push(policy(name, value)),
            }
        }
    }
}

/// A plan in the notation.
pub(crate) fn render(plan: &Plan) -> String {
    let mut words = Vec::new();
    if plan.change.is_some() {
        words.push(format!("={}", plan.desired));
    }
    for launch in &plan.launches {
        words.push(format!("+{}{}", launch.zone, mark(launch.purpose)));
    }
    for termination in &plan.terminations {
        let id = u64::from_str_radix(&termination.id.as_str()[2..], 16).unwrap();
        words.push(format!("-{id}{}", mark(termination.purpose)));
    }
    if let Some(step) = &plan.refresh {
        words.push(format!("{}%", step.replaced_percent));
        if step.done {
            words.push("done".to_owned());
        }
    }
    if let Some(at) = plan.wake_at {
        words.push(format!("wake {}s", at.since(now()).as_secs_f64()));
    }
    if words.is_empty() { "-".to_owned() } else { words.join(" ") }
}

fn mark(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Scale => "",
        Purpose::Replace => "!",
        Purpose::ReplaceFirst => "?",
        Purpose::Refresh => "*",
        Purpose::Rebalance | Purpose::Migrate => "~",
        Purpose::Lifetime => "^",
        Purpose::Delete => "x",
    }
}

fn purpose(text: &str) -> Purpose {
    match text {
        "rebalance" => Purpose::Rebalance,
        "migrate" => Purpose::Migrate,
        "lifetime" => Purpose::Lifetime,
        "first" => Purpose::ReplaceFirst,
        other => panic!("came={other}?"),
    }
}

fn member(text: &str) -> (Member, MemberNote) {
    let mut note = MemberNote::default();
    let mut words = text.split_whitespace();
    let mut next = || words.next().unwrap_or_else(|| panic!("number, zone and state: {text}"));
    let number_of = u64::from(number(next()));
    let (zone, state) = (zone(next()), next());
    let state = match state {
        "P" => LifecycleState::Pending,
        "S" => LifecycleState::InService,
        "T" => LifecycleState::Terminating,
        "X" => LifecycleState::Terminated,
        other => panic!("state {other} of {text}"),
    };
    let mut member = Member {
        id: InstanceId::from_number(number_of),
        zone,
        state,
        version: 1,
        launched_at: now() - Duration::from_secs(3600 - number_of),
        in_service_at: None,
        running: true,
        target: None,
        elb_health_counts: true,
        protected: false,
    };
    for word in words {
        match word {
            "protected" => member.protected = true,
            "dead" => member.running = false,
            "marked" => note.marked_unhealthy = true,
            "status" => note.status_check_failed = true,
            "lc" => note.from_configuration = true,
            "named" => note.named_by_function = true,
            "early" => member.elb_health_counts = false,
            "healthy" => member.target = Some(TargetHealth::healthy()),
            "initial" => member.target = Some(TargetHealth::initial()),
            "draining" => member.target = Some(TargetHealth::draining()),
            "unused" => {
                let state = TargetHealthState::Unused;
                member.target = Some(TargetHealth { state, reason: None });
            }
            "unhealthy" => {
                member.target = Some(TargetHealth::unhealthy(TargetHealthReason::Timeout));
            }
            other => match (other.split_once('='), other.strip_prefix('v')) {
                (Some(("came", what)), _) => note.came_for = purpose(what),
                (Some(("misfit", much)), _) => note.misfit = number(much),
                (_, Some(version)) => member.version = u64::from(number(version)),
                (_, None) => member.launched_at = now() - seconds(other),
            },
        }
    }
    member.in_service_at = (member.state != LifecycleState::Pending).then_some(member.launched_at);
    (member, note)
}

fn invocation(alarm: AlarmKind, text: &str) -> Invocation {
    let (name, points) = text.split_once('=').expect("policy=points");
    let point = |text: &str| {
        let (value, capacity) = text.split_once('x').expect("value x capacity");
        LoadPoint { value: value.parse().unwrap(), capacity: number(capacity) }
    };
    Invocation {
        policy: PolicyName::try_new(name).unwrap(),
        alarm,
        alarm_name: format!("{alarm} of {name}"),
        points: points.split(',').filter(|p| !p.is_empty()).map(point).collect(),
    }
}

fn policy(name: &str, target: &str) -> TargetTracking {
    let (target, only_out) = match target.strip_suffix('!') {
        Some(target) => (target, true),
        None => (target, false),
    };
    let policy = TargetTracking::try_new(
        PolicyName::try_new(name).unwrap(),
        TrackedMetric::AverageCpu,
        target.parse().unwrap(),
        TrackingTiming::FAST,
    );
    let policy = policy.unwrap();
    if only_out { policy.without_scale_in() } else { policy }
}

fn refresh(text: &str) -> Refresh {
    let parts: Vec<&str> = text.split(':').collect();
    let [version, min, max, warmup] = parts[..] else { panic!("refresh=v2:100:110:5s") };
    Refresh {
        version: u64::from(number(version.trim_start_matches('v'))),
        min_healthy_percent: number(min),
        max_healthy_percent: number(max),
        warmup: seconds(warmup),
    }
}

fn zone(letter: &str) -> ZoneName {
    // Zone names of one letter read best: `of_region` adds the letter to an empty region.
    let index = letter.bytes().next().expect("a letter") - b'a';
    ZoneName::of_region("", index)
}

fn seconds(text: &str) -> Duration {
    if let Some(hours) = text.strip_suffix('h') {
        return Duration::from_secs(3600 * u64::from(number(hours)));
    }
    let seconds = text.strip_suffix('s').unwrap_or_else(|| panic!("{text}?"));
    Duration::from_secs_f64(seconds.parse().unwrap())
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a number"))
}
