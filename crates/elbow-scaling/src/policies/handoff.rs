//! From alarm to policy: when an alarm invokes the policy that it names (autoscaling reference,
//! section 9.1).
//!
//! On the transition into ALARM, and then again and again while it stays there: that is what keeps
//! simple and step policies moving. One value of this type per pair of alarm and policy.

use std::time::Duration;

use elbow_base::Timestamp;

/// When the policy was invoked last for an alarm that is in ALARM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handoff {
    invoked_at: Option<Timestamp>,
}

impl Handoff {
    /// AWS's repetition.
    pub const EVERY: Duration = Duration::from_secs(60);

    /// Alarms with a shorter period than this, AWS's shortest, repeat at every period: elbow's
    /// extension.
    pub const AWS_PERIOD_MIN: Duration = Duration::from_secs(10);

    /// How often an alarm with periods of `period` repeats.
    pub fn every(period: Duration) -> Duration {
        if period < Self::AWS_PERIOD_MIN { period } else { Self::EVERY }
    }

    /// Whether the policy is to be invoked at `now`, which is then noted.
    ///
    /// While `AlarmNotification` is `suspended` nothing is invoked; on resume an alarm that is in
    /// ALARM acts at once.
    pub fn take(
        &mut self,
        in_alarm: bool,
        suspended: bool,
        every: Duration,
        now: Timestamp,
    ) -> bool {
        if !in_alarm || suspended {
            self.invoked_at = None;
            return false;
        }
        if self.invoked_at.is_some_and(|at| now.since(at) < every) {
            return false;
        }
        self.invoked_at = Some(now);
        true
    }

    /// When the next repetition is due; `None` when the alarm was not in ALARM.
    pub fn next(&self, every: Duration) -> Option<Timestamp> {
        Some(self.invoked_at? + every)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::now;

    #[test]
    fn an_alarm_repeats_every_minute_while_it_lasts() {
        let mut handoff = Handoff::default();
        let every = Handoff::every(Duration::from_secs(60));
        // Second, in ALARM, suspended, invoked.
        let story = [
            (0, false, false, false),
            (5, true, false, true),
            (6, true, false, false),
            (64, true, false, false),
            (65, true, false, true),
            (70, false, false, false),
            (71, true, false, true),
            // Suspended: ignored; on resume it acts again at once.
            (72, true, true, false),
            (200, true, true, false),
            (201, true, false, true),
        ];
        for (second, in_alarm, suspended, expected) in story {
            let at = now() + Duration::from_secs(second);
            assert_eq!(handoff.take(in_alarm, suspended, every, at), expected, "at {second} s");
        }
        assert_eq!(handoff.next(every), Some(now() + Duration::from_secs(261)));
        assert_eq!(Handoff::every(Duration::from_secs(1)), Duration::from_secs(1));
        assert_eq!(Handoff::every(Duration::from_secs(10)), Handoff::EVERY);
    }
}
