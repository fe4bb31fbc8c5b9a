//! Cases of `refresh_machine`: a small group goes through each way there is.

use elbow_base::Rng;
use elbow_model::{LifecycleState, MaintenancePolicy, ZoneName};

use super::*;
use crate::circumstances::{Circumstances, ProtectedMembers};
use crate::testing::{Case, now};
use crate::{LaunchHistory, plan_with};

/// Members that boot within one second; one turn a second.
struct Group {
    case: Case,
    machine: RefreshMachine,
    now: Timestamp,
    standby: Vec<InstanceId>,
    alarms: Vec<String>,
    suspended: bool,
    events: Vec<String>,
}

fn preferences() -> RefreshPreferences {
    let healthy = MaintenancePolicy::try_new(100, 110).unwrap();
    RefreshPreferences::new(Duration::ZERO).with_healthy(healthy)
}

impl Group {
    fn new(members: u32, preferences: RefreshPreferences) -> Self {
        let list: Vec<String> = (1..=members).map(|number| format!("{number} a S")).collect();
        let case = Case::parse(&format!("0..20 want {members} in a | {}", list.join(";")));
        let target = RefreshTarget { current: 1, desired: Some(2), numbered: true };
        let machine = RefreshMachine::start(preferences, target, None, now()).unwrap();
        let (standby, alarms) = (Vec::new(), Vec::new());
        Self { case, machine, now: now(), standby, alarms, suspended: false, events: Vec::new() }
    }

    fn facts(&self) -> RefreshFacts<'_> {
        RefreshFacts {
            members: &self.case.members,
            standby: &self.standby,
            desired: self.case.desired,
            alarms: &self.alarms,
            suspended: self.suspended,
        }
    }

    fn turn(&mut self) {
        self.now = self.now + Duration::from_secs(1);
        for member in &mut self.case.members {
            if member.state == LifecycleState::Pending {
                member.state = LifecycleState::InService;
                member.in_service_at = Some(self.now);
            }
        }
        self.case.members.retain(|member| member.state != LifecycleState::Terminating);
        let Some((refresh, stage)) = self.machine.view(&self.facts()) else { return };
        let mut view = self.case.view();
        view.version = self.machine.group_version();
        view.refresh = Some(&refresh);
        let launches = LaunchHistory::default();
        view.launches = &launches;
        let more = Circumstances { stage, ..Circumstances::default() };
        let (plan, _) = plan_with(&view, &more, self.now, &mut Rng::from_seed(1));
        for termination in &plan.terminations {
            let mut members = self.case.members.iter_mut();
            let member = members.find(|member| member.id == termination.id).unwrap();
            member.state = LifecycleState::Terminating;
        }
        for launch in &plan.launches {
            let number = self.now.unix_seconds() % 10_000 * 100;
            let number = number + self.case.members.len() as u64;
            self.case.members.push(Member {
                id: InstanceId::from_number(number),
                zone: ZoneName::of_region("", 0),
                state: LifecycleState::Pending,
                version: launch.version,
                launched_at: self.now,
                in_service_at: None,
                running: true,
                target: None,
                elb_health_counts: true,
                protected: false,
            });
        }
        let step = plan.refresh.unwrap();
        let mut machine = self.machine.clone();
        for event in machine.observe(&step, &self.facts(), self.now) {
            self.events.push(match event {
                RefreshEvent::Status(status) => status.to_string(),
                RefreshEvent::Checkpoint(percent) => format!("{percent}%"),
            });
        }
        self.machine = machine;
    }

    fn turns(&mut self, turns: u32) -> &mut Self {
        (0..turns).for_each(|_| self.turn());
        self
    }

    /// How many members of each version count.
    fn versions(&self) -> (usize, usize) {
        let of = |version| {
            let members = self.case.members.iter();
            members.filter(|member| member.counts() && member.version == version).count()
        };
        (of(1), of(2))
    }
}

#[test]
fn it_replaces_all_and_only_then_changes_the_group() {
    let mut group = Group::new(3, preferences());
    group.turns(4);
    assert_eq!(
        (group.machine.status(), group.machine.group_version()),
        (RefreshStatus::InProgress, 1)
    );
    group.turns(20);
    assert_eq!(group.events, ["InProgress", "Successful"]);
    assert_eq!((group.versions(), group.machine.group_version()), ((0, 3), 2));
    assert_eq!((group.machine.percent(), group.machine.instances_to_update()), (100, 0));
    assert!(group.machine.ended().is_some() && group.machine.view(&group.facts()).is_none());
}

#[test]
fn checkpoints_rest_and_a_last_one_below_all_is_a_partial_refresh() {
    let mut preferences = preferences().with_checkpoints(vec![20, 50, 100]).unwrap();
    preferences.checkpoint_delay = Duration::from_secs(30);
    let mut group = Group::new(4, preferences.clone());
    group.turns(20);
    // 20 % of four is one, which is 25 %.
    assert_eq!((group.versions(), group.machine.percent()), ((3, 1), 25));
    assert!(group.machine.reason().unwrap().starts_with("Waiting for the checkpoint delay"));
    group.turns(30);
    assert_eq!(group.versions(), (2, 2));
    group.turns(60);
    assert_eq!(group.events, ["InProgress", "20%", "50%", "Successful"].map(str::to_owned));
    let partial = preferences.with_checkpoints(vec![50]).unwrap();
    let mut group = Group::new(4, partial);
    group.turns(60);
    assert_eq!((group.events.last().unwrap().as_str(), group.versions()), ("Successful", (2, 2)));
    assert_eq!((group.machine.group_version(), group.machine.percent()), (2, 50));
}

#[test]
fn checkpoints_passed_together_are_told_as_one() {
    let preferences = preferences().with_checkpoints(vec![10, 20, 30, 100]).unwrap();
    let mut group = Group::new(2, preferences);
    group.turns(9);
    assert_eq!(group.events, ["InProgress", "30%"]);
}

#[test]
fn a_bake_time_comes_before_success() {
    let mut preferences = preferences();
    preferences.bake = Duration::from_secs(60);
    let mut group = Group::new(2, preferences.clone());
    group.turns(20);
    assert_eq!((group.machine.status(), group.machine.group_version()), (RefreshStatus::Baking, 1));
    group.turns(60);
    assert_eq!(
        (group.machine.status(), group.machine.group_version()),
        (RefreshStatus::Successful, 2)
    );
    // An alarm while it bakes: the way back, and the group has never had the new version.
    preferences.auto_rollback = true;
    let mut group = Group::new(2, preferences);
    group.turns(20);
    group.alarms.push("errors".to_owned());
    group.turns(30);
    assert_eq!(
        group.events,
        ["InProgress", "Baking", "RollbackInProgress", "RollbackSuccessful"].map(str::to_owned)
    );
    assert_eq!((group.versions(), group.machine.group_version()), ((2, 0), 1));
    assert_eq!(
        group.machine.reason(),
        Some("CloudWatch alarm errors went into ALARM state. Rolling back.")
    );
}

#[test]
fn an_alarm_fails_it_and_without_a_way_back_nothing_is_reverted() {
    let mut group = Group::new(3, preferences());
    group.turns(2);
    let before = group.versions();
    group.alarms.push("errors".to_owned());
    group.turns(5);
    assert_eq!(group.events, ["InProgress", "Failed"]);
    assert!(before.1 > 0 && group.machine.group_version() == 1);
}

#[test]
fn a_rollback_replaces_what_was_replaced_and_nothing_else() {
    let mut group = Group::new(4, preferences());
    group.turns(3);
    let kept: Vec<InstanceId> = group
        .case
        .members
        .iter()
        .filter(|member| member.counts() && member.version == 1)
        .map(|member| member.id.clone())
        .collect();
    assert!(!kept.is_empty() && kept.len() < 4);
    group.machine.roll_back(group.now).unwrap();
    group.turns(30);
    assert_eq!(
        (group.versions(), group.machine.status()),
        ((4, 0), RefreshStatus::RollbackSuccessful)
    );
    assert!(kept.iter().all(|id| group.case.members.iter().any(|member| member.id == *id)));
    assert_eq!(group.machine.roll_back(group.now), Err(RefreshError::NotActive));
}

#[test]
fn a_cancelled_one_stops_where_it_is() {
    let mut group = Group::new(4, preferences());
    group.turns(3);
    group.machine.cancel(true, group.now).unwrap();
    let before = group.versions();
    group.turns(9);
    assert_eq!(group.machine.status(), RefreshStatus::Cancelled);
    assert_eq!((group.versions().1, group.machine.group_version()), (before.1, 1));
    assert_eq!(group.machine.cancel(true, group.now), Err(RefreshError::NotActive));
    let mut group = Group::new(4, preferences());
    group.machine.cancel(false, group.now).unwrap();
    assert_eq!(group.machine.status(), RefreshStatus::Cancelled);
}

#[test]
fn suspending_pauses_it() {
    let mut group = Group::new(4, preferences());
    group.turns(2);
    group.suspended = true;
    group.turns(2);
    let before = group.versions();
    group.turns(5_000);
    assert_eq!((group.versions(), group.machine.status()), (before, RefreshStatus::InProgress));
    group.suspended = false;
    group.turns(20);
    assert_eq!(group.machine.status(), RefreshStatus::Successful);
}

#[test]
fn an_hour_without_progress_is_a_failure() {
    let mut group = Group::new(3, preferences());
    group.case.members[0].protected = true;
    group.turns(60);
    assert_eq!((group.versions(), group.machine.status()), ((1, 2), RefreshStatus::InProgress));
    assert!(group.machine.reason().unwrap().contains("is protected from scale in"));
    group.turns(3_600);
    assert_eq!(group.machine.status(), RefreshStatus::Failed);
    let reason = group.machine.reason().unwrap();
    assert!(reason.starts_with("No progress for 3600 seconds."), "{reason}");
}

#[test]
fn protected_and_standby_members_are_treated_as_asked() {
    for (protected, expected) in
        [(ProtectedMembers::Ignore, (1, 2)), (ProtectedMembers::Refresh, (0, 3))]
    {
        let mut preferences = preferences();
        preferences.protected = protected;
        let mut group = Group::new(3, preferences);
        group.case.members[0].protected = true;
        group.turns(30);
        assert_eq!(
            (group.versions(), group.machine.status()),
            (expected, RefreshStatus::Successful),
            "{protected:?}"
        );
    }
    let mut waits = Group::new(2, preferences());
    waits.standby.push(InstanceId::from_number(9));
    waits.turns(30);
    assert_eq!(
        (waits.machine.status(), waits.machine.instances_to_update()),
        (RefreshStatus::InProgress, 1)
    );
    waits.standby.clear();
    waits.turns(1);
    assert_eq!(waits.machine.status(), RefreshStatus::Successful);
    let mut ignoring = preferences();
    ignoring.standby = StandbyMembers::Ignore;
    let mut ignores = Group::new(2, ignoring);
    ignores.standby.push(InstanceId::from_number(9));
    ignores.turns(30);
    assert_eq!(ignores.machine.status(), RefreshStatus::Successful);
}

#[test]
fn matching_members_are_replaced_unless_skipped() {
    for (skip, expected) in [(true, 3), (false, 0)] {
        let mut preferences = preferences();
        preferences.skip_matching = skip;
        let mut group = Group::new(3, preferences);
        for member in &mut group.case.members {
            member.version = 2;
        }
        let before: Vec<_> = group.case.members.iter().map(|m| m.id.clone()).collect();
        group.turns(30);
        let kept = group.case.members.iter().filter(|m| before.contains(&m.id)).count();
        assert_eq!((group.machine.status(), kept), (RefreshStatus::Successful, expected));
        // With nothing to do it is over at once.
        assert!(!skip || group.machine.ended() == Some(now() + Duration::from_secs(1)));
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let target = RefreshTarget { current: 1, desired: Some(2), numbered: true };
    let first = RefreshMachine::start(preferences(), target, None, now()).unwrap();
    assert_eq!(first.status(), RefreshStatus::Pending);
    let start = |preferences, target, active: Option<&RefreshMachine>| {
        RefreshMachine::start(preferences, target, active, now()).map(|_| ())
    };
    assert_eq!(start(preferences(), target, Some(&first)), Err(RefreshError::InProgress));
    let mut automatic = preferences();
    automatic.auto_rollback = true;
    for target in
        [RefreshTarget { desired: None, ..target }, RefreshTarget { numbered: false, ..target }]
    {
        assert_eq!(start(automatic.clone(), target, None), Err(RefreshError::Irreversible));
        let mut plain = RefreshMachine::start(preferences(), target, None, now()).unwrap();
        assert_eq!(plain.roll_back(now()), Err(RefreshError::Irreversible));
    }
    for wrong in [vec![50, 50], vec![0], vec![101], vec![50, 20]] {
        assert!(preferences().with_checkpoints(wrong).is_err());
    }
    let mut long = preferences();
    long.bake = Duration::from_secs(172_801);
    assert!(long.check().unwrap_err().to_string().contains("BakeTime must be at most 172800"));
}
