//! Cases of `schedule::cron`.

use super::*;

fn at(text: &str) -> Timestamp {
    let time: jiff::Timestamp = text.parse().unwrap();
    let nanos = u64::try_from(time.as_nanosecond()).unwrap();
    Timestamp::from_unix(std::time::Duration::from_nanos(nanos))
}

/// The next times of `cron` in `zone` after `after`.
fn next(cron: &str, zone: &str, after: &str, many: usize) -> Vec<String> {
    let (cron, zone) = (Cron::try_new(cron).unwrap(), Zone::try_new(zone).unwrap());
    let mut times = Vec::new();
    let mut now = at(after);
    for _ in 0..many {
        now = cron.next(now, &zone).expect("a next time");
        times.push(now.to_seconds_text());
    }
    times
}

#[test]
fn fields_are_read_as_in_a_crontab() {
    // `man 5 crontab`. 2024-05-01 is a Wednesday.
    let cases = [
        ("* * * * *", "2024-05-01T10:01:00Z"),
        ("30 * * * *", "2024-05-01T10:30:00Z"),
        ("*/20 * * * *", "2024-05-01T10:20:00Z"),
        ("5-10/5 * * * *", "2024-05-01T10:05:00Z"),
        ("50/5 * * * *", "2024-05-01T10:50:00Z"),
        ("0 10 * * *", "2024-05-02T10:00:00Z"),
        ("0 8,18 * * *", "2024-05-01T18:00:00Z"),
        ("0 0 1 * *", "2024-06-01T00:00:00Z"),
        // EC2 Auto Scaling API Reference: "30 0 1 1,6,12 *".
        ("30 0 1 1,6,12 *", "2024-06-01T00:30:00Z"),
        ("30 0 1 JAN,jun,12 *", "2024-06-01T00:30:00Z"),
        ("0 9 * * MON-FRI", "2024-05-02T09:00:00Z"),
        ("0 9 * * sun", "2024-05-05T09:00:00Z"),
        ("0 9 * * 7", "2024-05-05T09:00:00Z"),
        ("0 9 * * 0", "2024-05-05T09:00:00Z"),
        ("0 9 * * 5-7", "2024-05-03T09:00:00Z"),
        ("0 0 31 * *", "2024-05-31T00:00:00Z"),
        ("0 0 29 2 *", "2028-02-29T00:00:00Z"),
        // Both days restricted: either. The 13th, and every Friday.
        ("0 0 13 * FRI", "2024-05-03T00:00:00Z"),
        // One begins with a star: both.
        ("0 0 */2 * MON", "2024-05-13T00:00:00Z"),
        ("0 0 13 * *", "2024-05-13T00:00:00Z"),
    ];
    for (cron, expected) in cases {
        assert_eq!(next(cron, "Etc/UTC", "2024-05-01T10:00:00Z", 1), [expected], "{cron}");
    }
    // To the second: what is due now was due.
    assert_eq!(next("0 10 * * *", "Etc/UTC", "2024-05-01T09:59:59Z", 1), ["2024-05-01T10:00:00Z"]);
}

#[test]
fn expressions_that_are_none_say_why() {
    let wrong = [
        ("", "has 0 fields"),
        ("* * * *", "has 4 fields"),
        ("0 9 * * ? *", "has 6 fields"),
        ("60 * * * *", "\"60\" is not a minute (0-59)"),
        ("* 24 * * *", "is not a hour"),
        ("* * 0 * *", "is not a day of the month"),
        ("* * 32 * *", "is not a day of the month"),
        ("* * * 13 *", "is not a month"),
        ("* * * MAI *", "is not a month"),
        ("* * * * 8", "is not a day of the week"),
        ("* * ? * *", "is not a day of the month"),
        ("* * L * *", "is not a day of the month"),
        ("5-1 * * * *", "is not a minute"),
        ("*/0 * * * *", "is not a minute"),
        ("*/ * * * *", "is not a minute"),
        ("1,,2 * * * *", "is not a minute"),
        ("-1 * * * *", "is not a minute"),
        ("+1 * * * *", "is not a minute"),
        ("001 * * * *", "is not a minute"),
        ("@daily", "has 1 fields"),
        // Right in every field, and never.
        ("0 0 30 2 *", "no date ever matches it"),
        ("0 0 31 4,6,9,11 *", "no date ever matches it"),
    ];
    for (text, expected) in wrong {
        let error = Cron::try_new(text).expect_err(text).to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
    // With a weekday beside it, the thirtieth of February is no obstacle.
    assert!(Cron::try_new("0 0 30 2 MON").is_ok());
}

#[test]
fn times_are_those_that_clocks_show() {
    // New York: clocks go forward on March 10, 2024 at 2:00 and back on November 3 at 2:00.
    let new_york = |cron, after, many| next(cron, "America/New_York", after, many);
    assert_eq!(
        new_york("0 9 * * *", "2024-03-09T00:00:00Z", 3),
        ["2024-03-09T14:00:00Z", "2024-03-10T13:00:00Z", "2024-03-11T13:00:00Z"]
    );
    // 2:30 does not occur on the tenth.
    assert_eq!(
        new_york("30 2 * * *", "2024-03-09T00:00:00Z", 2),
        ["2024-03-09T07:30:00Z", "2024-03-11T06:30:00Z"]
    );
    // 1:30 occurs twice on the third; it runs once.
    assert_eq!(
        new_york("30 1 * * *", "2024-11-02T12:00:00Z", 2),
        ["2024-11-03T05:30:00Z", "2024-11-04T06:30:00Z"]
    );
    // From within the hour that occurs twice: the next is tomorrow's.
    assert_eq!(new_york("30 1 * * *", "2024-11-03T06:00:00Z", 1), ["2024-11-04T06:30:00Z"]);
    assert_eq!(
        next("0 0 * * *", "Asia/Kolkata", "2024-05-01T10:00:00Z", 1),
        ["2024-05-01T18:30:00Z"]
    );
    assert_eq!(
        next("0 0 * * *", "Asia/Kathmandu", "2024-05-01T10:00:00Z", 1),
        ["2024-05-01T18:15:00Z"]
    );
    assert!(Zone::try_new("Mars/Olympus").is_err() && Zone::try_new("").is_err());
}

#[test]
fn the_search_is_bounded() {
    let cron = Cron::try_new("0 0 29 2 *").unwrap();
    // 2100 is no leap year.
    let after = cron.next(at("2096-03-01T00:00:00Z"), &Zone::UTC).unwrap();
    assert_eq!(after.to_seconds_text(), "2104-02-29T00:00:00Z");
    let last = Timestamp::from_unix(std::time::Duration::MAX);
    assert_eq!(cron.next(last, &Zone::UTC), None);
}
