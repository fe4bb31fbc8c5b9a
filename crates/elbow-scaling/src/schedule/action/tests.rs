//! Cases of `schedule::action`.

use std::time::Duration;

use super::*;
use crate::testing::now;

const HOUR: Duration = Duration::from_secs(3600);

fn action(name: &str, desired: u32, times: ActionTimes) -> Result<ScheduledAction, ActionError> {
    let size = ActionSize { desired: Some(desired), ..ActionSize::default() };
    ScheduledAction::try_new(ActionName::try_new(name).unwrap(), size, &times, now())
}

fn recurs(cron: &str) -> ActionTimes {
    ActionTimes { recurrence: Some(cron.to_owned()), ..ActionTimes::default() }
}

fn runs(action: &ScheduledAction, many: usize) -> Vec<String> {
    let mut times: Vec<Timestamp> = action.first(now()).into_iter().collect();
    while let Some(next) = times.last().and_then(|last| action.next(*last)) {
        if times.len() == many {
            break;
        }
        times.push(next);
    }
    times.into_iter().map(Timestamp::to_seconds_text).collect()
}

#[test]
fn start_recurrence_and_end_work_together() {
    // API Reference, PutScheduledUpdateGroupAction. Now is 2024-05-01T10:00:00Z.
    let once = action("a", 1, ActionTimes { start: Some(now() + HOUR), ..Default::default() });
    assert_eq!(runs(&once.unwrap(), 9), ["2024-05-01T11:00:00Z"]);
    let daily = action("a", 1, recurs("0 9 * * *")).unwrap();
    assert_eq!(runs(&daily, 2), ["2024-05-02T09:00:00Z", "2024-05-03T09:00:00Z"]);
    // First at the start, whatever the recurrence says, then by it until the end.
    let (start, end) = (Some(now() + HOUR), Some(now() + HOUR * 48));
    let both = action("a", 1, ActionTimes { start, end, ..recurs("0 9 * * *") }).unwrap();
    assert_eq!(
        runs(&both, 9),
        ["2024-05-01T11:00:00Z", "2024-05-02T09:00:00Z", "2024-05-03T09:00:00Z"]
    );
    let zone = Some("Europe/Berlin".to_owned());
    let berlin = action("a", 1, ActionTimes { zone, ..recurs("0 9 * * *") }).unwrap();
    assert_eq!(runs(&berlin, 1), ["2024-05-02T07:00:00Z"]);
    // A minute that is now counts as the first.
    let sharp = action("a", 1, ActionTimes { start: Some(now()), ..Default::default() }).unwrap();
    assert_eq!(runs(&sharp, 9), ["2024-05-01T10:00:00Z"]);
}

#[test]
fn actions_that_break_a_rule_say_which() {
    let plain = ActionTimes::default;
    let past = Some(now() - HOUR);
    let soon = Some(now() + HOUR);
    let cases = [
        (plain(), "Either StartTime or Recurrence"),
        (ActionTimes { start: past, ..plain() }, "Given start time is in the past"),
        (ActionTimes { end: past, ..recurs("* * * * *") }, "end time is in the past"),
        (ActionTimes { start: soon, end: soon, ..recurs("* * * * *") }, "after the start time"),
        (ActionTimes { start: soon, end: soon, ..plain() }, "EndTime requires Recurrence"),
        (ActionTimes { end: soon, ..recurs("0 9 * * *") }, "has no time between"),
        (recurs("0 0 30 2 *"), "no date ever matches"),
        (ActionTimes { zone: Some("X/Y".into()), ..recurs("* * * * *") }, "not a valid time zone"),
    ];
    for (times, expected) in cases {
        let error = action("a", 1, times.clone()).expect_err(expected).to_string();
        assert!(error.contains(expected), "{times:?}: {error}");
    }
    let sizes = [
        ((None, None, None), "At least one of"),
        ((Some(3), Some(2), None), "must not be greater"),
        ((Some(1), Some(2), Some(3)), "Desired capacity:3 must be between"),
        ((Some(4), None, Some(3)), "Desired capacity:3 must be between"),
    ];
    for ((min, max, desired), expected) in sizes {
        let size = ActionSize { min, max, desired };
        let name = ActionName::try_new("a").unwrap();
        let error = ScheduledAction::try_new(name, size, &recurs("* * * * *"), now());
        assert!(error.unwrap_err().to_string().contains(expected), "{size:?}");
    }
    assert!(ActionName::try_new("").is_err());
}

#[test]
fn two_actions_of_a_group_do_not_start_at_the_same_time() {
    let mut actions = Vec::new();
    let noon = |name: &str| action(name, 1, recurs("0 12 * * *")).unwrap();
    add_action(&mut actions, noon("a"), now()).unwrap();
    let name = ActionName::try_new("a").unwrap();
    assert_eq!(add_action(&mut actions, noon("b"), now()), Err(ActionError::Conflict(name)));
    // Of the same name: replaced.
    add_action(&mut actions, noon("a"), now()).unwrap();
    for hour in 0..ScheduledAction::LIMIT - 1 {
        let start = Some(now() + HOUR * u32::try_from(hour + 9).unwrap());
        let next = action(&format!("n{hour}"), 1, ActionTimes { start, ..Default::default() });
        add_action(&mut actions, next.unwrap(), now()).unwrap();
    }
    assert_eq!(actions.len(), ScheduledAction::LIMIT);
    let late = action("late", 1, recurs("1 1 1 1 *")).unwrap();
    assert_eq!(add_action(&mut actions, late, now()), Err(ActionError::TooMany));
}
