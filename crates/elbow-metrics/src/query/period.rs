//! Which periods there are, and where they begin (cloudwatch reference, sections 3 and 5).

use std::time::Duration;

use elbow_base::Timestamp;

use crate::Fault;

const DAY: Duration = Duration::from_secs(86_400);

/// A period of 1, 5, 10, 20 or 30 seconds or a multiple of 60.
///
/// # Errors
/// Names `parameter` and the rule.
pub fn check_period(period: i64, parameter: &str) -> Result<Duration, Fault> {
    match u64::try_from(period) {
        Ok(period @ (1 | 5 | 10 | 20 | 30)) => Ok(Duration::from_secs(period)),
        Ok(period) if period > 0 && period.is_multiple_of(60) => Ok(Duration::from_secs(period)),
        _ => Err(Fault::value(format!(
            "The parameter {parameter} must be 1, 5, 10, 20, 30 or a multiple of 60."
        ))),
    }
}

/// Where the first period begins: `start` rounded down to the minute, beyond 15 days to five
/// minutes, beyond 63 days to the hour; with shorter periods to one of them.
pub fn round_start(start: Timestamp, period: Duration, now: Timestamp) -> Timestamp {
    let age = now.since(start);
    let step = if period < Duration::from_secs(60) {
        period
    } else if age > 63 * DAY {
        Duration::from_secs(3600)
    } else if age > 15 * DAY {
        Duration::from_secs(300)
    } else {
        Duration::from_secs(60)
    };
    start.align_down(step)
}

/// # Errors
/// Refuses a start that is not before the end.
pub(crate) fn check_span(start: Timestamp, end: Timestamp) -> Result<(), Fault> {
    if start < end {
        return Ok(());
    }
    Err(Fault::value("The parameter StartTime must be less than the parameter EndTime."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_are_rounded_by_their_age() {
        let at = |seconds| Timestamp::from_unix(Duration::from_secs(seconds));
        let now = at(100 * 86_400);
        let check = |back: u64, period: u64, expected: u64| {
            let start = at(100 * 86_400 - back);
            let rounded = round_start(start, Duration::from_secs(period), now);
            assert_eq!(start.since(rounded).as_secs(), expected, "{back} {period}");
        };
        check(3_601, 300, 59);
        check(3_601, 10, 9);
        check(20 * 86_400 - 1_799, 300, 299);
        check(70 * 86_400 - 3_599, 3600, 3_599);
        check(70 * 86_400 - 3_599, 30, 29);
    }

    #[test]
    fn periods_are_those_of_the_reference() {
        let good = [1, 5, 10, 20, 30, 60, 120, 86_400];
        assert!(good.iter().all(|period| check_period(*period, "Period").is_ok()));
        let bad = [i64::MIN, -60, 0, 2, 15, 45, 61, 90];
        assert!(bad.iter().all(|period| check_period(*period, "Period").is_err()));
    }
}
