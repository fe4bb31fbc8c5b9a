//! Cases of `schedule::due`.

use std::time::Duration;

use super::*;
use crate::schedule::action::{ActionSize, ActionTimes};
use crate::testing::now;

const HOUR: Duration = Duration::from_secs(3600);

fn action(name: &str, times: ActionTimes) -> ScheduledAction {
    let size = ActionSize { desired: Some(1), ..ActionSize::default() };
    ScheduledAction::try_new(ActionName::try_new(name).unwrap(), size, &times, now()).unwrap()
}

fn recurs(name: &str, cron: &str) -> ScheduledAction {
    action(name, ActionTimes { recurrence: Some(cron.to_owned()), ..ActionTimes::default() })
}

fn texts(runs: &[Firing]) -> Vec<String> {
    runs.iter().map(|run| format!("{} {}", run.at.to_seconds_text(), run.action)).collect()
}

#[test]
fn each_run_fires_once() {
    let start = Some(now() + HOUR);
    let actions = [
        action("once", ActionTimes { start, ..ActionTimes::default() }),
        recurs("hourly", "30 * * * *"),
    ];
    let mut timetable = Timetable::new(now());
    let first = timetable.take(&actions, Suspended::NONE, now());
    assert_eq!((first.fires.len(), first.next), (0, Some(now() + HOUR / 2)));
    let second = timetable.take(&actions, Suspended::NONE, now() + HOUR / 2);
    assert_eq!(texts(&second.fires), ["2024-05-01T10:30:00Z hourly"]);
    assert!(second.over.is_empty() && second.missed.is_empty());
    let same = timetable.take(&actions, Suspended::NONE, now() + HOUR / 2);
    assert_eq!(same.fires, []);
    let third = timetable.take(&actions, Suspended::NONE, now() + HOUR);
    assert_eq!(texts(&third.fires), ["2024-05-01T11:00:00Z once"]);
    assert_eq!(third.over, [ActionName::try_new("once").unwrap()]);
    // A clock that was set back fires nothing twice.
    let back = timetable.take(&actions[1..], Suspended::NONE, now());
    assert_eq!(back.fires, []);
}

#[test]
fn after_a_long_sleep_the_last_runs_fire_in_order() {
    let actions = [recurs("down", "0 18 * * *"), recurs("up", "0 8 * * *")];
    let mut timetable = Timetable::new(now());
    let due = timetable.take(&actions, Suspended::NONE, now() + HOUR * 48);
    assert_eq!(texts(&due.fires), ["2024-05-02T18:00:00Z down", "2024-05-03T08:00:00Z up"]);
    assert_eq!(texts(&due.missed), ["2024-05-01T18:00:00Z down", "2024-05-02T08:00:00Z up"]);
}

#[test]
fn runs_while_suspended_are_lost() {
    let actions = [recurs("hourly", "0 * * * *")];
    let suspended = Suspended::of(&[ScalingProcess::ScheduledActions]);
    let mut timetable = Timetable::new(now());
    // What is due at the very moment of its making fires.
    assert_eq!(timetable.take(&actions, Suspended::NONE, now()).fires.len(), 1);
    let due = timetable.take(&actions, suspended, now() + HOUR);
    assert_eq!(
        (texts(&due.fires), texts(&due.missed)),
        (vec![], vec!["2024-05-01T11:00:00Z hourly".to_owned()])
    );
    let resumed = timetable.take(&actions, Suspended::NONE, now() + HOUR + HOUR / 2);
    assert_eq!((resumed.fires.len(), resumed.next), (0, Some(now() + HOUR * 2)));
}

#[test]
fn a_very_long_sleep_is_no_burden() {
    let actions = [recurs("minutely", "* * * * *")];
    let mut timetable = Timetable::new(now());
    let year = HOUR * 24 * 365;
    let due = timetable.take(&actions, Suspended::NONE, now() + year);
    assert_eq!((due.fires.len(), due.missed.len()), (1, RUNS_MAX - 1));
    assert_eq!(due.next, Some(now() + year + Duration::from_secs(60)));
}
