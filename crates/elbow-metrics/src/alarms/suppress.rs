//! ActionsSuppressor: another alarm that holds a composite's actions back (cloudwatch reference,
//! section 16; CloudWatch User Guide, "Suppressing composite alarm actions").
//!
//! A machine of its own: transitions and the suppressor's state go in, "run the actions now" or
//! not comes out.

use std::time::Duration;

use elbow_base::Timestamp;

use crate::AlarmState;

/// What holds actions back, and for how long around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressor {
    /// The alarm whose ALARM suppresses.
    pub alarm: String,
    /// How long to wait for it after the composite went into ALARM.
    pub wait_seconds: u32,
    /// How long to go on after it has left ALARM.
    pub extension_seconds: u32,
}

/// Why actions are held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SuppressedBy {
    /// Waiting for the suppressor to go into ALARM.
    WaitPeriod,
    /// The suppressor has left ALARM a while ago.
    ExtensionPeriod,
    /// The suppressor is in ALARM.
    Alarm,
}

/// Whether a composite's actions are held back, and which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppression {
    by: Option<SuppressedBy>,
    until: Option<Timestamp>,
    /// The transition whose actions have not run: from that state.
    pending: Option<AlarmState>,
}

impl SuppressedBy {
    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WaitPeriod => "WaitPeriod",
            Self::ExtensionPeriod => "ExtensionPeriod",
            Self::Alarm => "Alarm",
        }
    }
}

impl Suppression {
    /// `ActionsSuppressedBy`
    pub fn by(&self) -> Option<SuppressedBy> {
        self.by
    }

    /// When a wait or an extension ends.
    pub fn until(&self) -> Option<Timestamp> {
        self.until
    }

    /// The composite has gone from `from` into `to`; `suppressing` says whether the suppressor is
    /// in ALARM. True when its actions are to run now.
    pub(crate) fn on_transition(
        &mut self,
        suppressor: &Suppressor,
        (from, to): (AlarmState, AlarmState),
        suppressing: bool,
        now: Timestamp,
    ) -> bool {
        if suppressing {
            *self = Self { by: Some(SuppressedBy::Alarm), until: None, pending: Some(from) };
            return false;
        }
        if self.by == Some(SuppressedBy::ExtensionPeriod) {
            self.pending = Some(from);
            return false;
        }
        let wait = Duration::from_secs(u64::from(suppressor.wait_seconds));
        if to == AlarmState::Alarm && !wait.is_zero() {
            let until = Some(now + wait);
            *self = Self { by: Some(SuppressedBy::WaitPeriod), until, pending: Some(from) };
            return false;
        }
        // Out of ALARM within the wait: what was waited for is over, its actions never run.
        *self = Self::default();
        true
    }

    /// The suppressor has come into ALARM or left it. `Some` is the transition whose actions are
    /// to run now.
    pub(crate) fn on_suppressor(
        &mut self,
        suppressor: &Suppressor,
        suppressing: bool,
        now: Timestamp,
    ) -> Option<AlarmState> {
        if suppressing {
            self.by = Some(SuppressedBy::Alarm);
            self.until = None;
            return None;
        }
        if self.by != Some(SuppressedBy::Alarm) {
            return None;
        }
        let extension = Duration::from_secs(u64::from(suppressor.extension_seconds));
        self.by = Some(SuppressedBy::ExtensionPeriod);
        self.until = Some(now + extension);
        self.on_time(now)
    }

    /// `Some` is the transition whose wait or extension is over: its actions are to run now.
    pub(crate) fn on_time(&mut self, now: Timestamp) -> Option<AlarmState> {
        if self.until.is_none_or(|until| until > now) {
            return None;
        }
        let pending = self.pending;
        *self = Self::default();
        pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTO: (AlarmState, AlarmState) = (AlarmState::Ok, AlarmState::Alarm);

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_secs(seconds))
    }

    fn suppressor() -> Suppressor {
        Suppressor { alarm: "s".to_owned(), wait_seconds: 60, extension_seconds: 30 }
    }

    #[test]
    fn actions_wait_for_the_suppressor_and_run_without_it() {
        let (s, mut held) = (suppressor(), Suppression::default());
        assert!(!held.on_transition(&s, INTO, false, at(100)));
        assert_eq!((held.by(), held.until()), (Some(SuppressedBy::WaitPeriod), Some(at(160))));
        assert_eq!(held.on_time(at(159)), None);
        assert_eq!(held.on_time(at(160)), Some(AlarmState::Ok));
        assert_eq!(held.by(), None);
    }

    #[test]
    fn a_suppressor_in_time_holds_them_until_its_extension_is_over() {
        let (s, mut held) = (suppressor(), Suppression::default());
        held.on_transition(&s, INTO, false, at(100));
        assert_eq!(held.on_suppressor(&s, true, at(130)), None);
        assert_eq!(held.by(), Some(SuppressedBy::Alarm));
        assert_eq!(held.on_time(at(200)), None);
        assert_eq!(held.on_suppressor(&s, false, at(300)), None);
        assert_eq!(held.by(), Some(SuppressedBy::ExtensionPeriod));
        assert_eq!(held.on_time(at(330)), Some(AlarmState::Ok));
    }

    #[test]
    fn leaving_alarm_within_the_wait_runs_at_once() {
        let (s, mut held) = (suppressor(), Suppression::default());
        held.on_transition(&s, INTO, false, at(100));
        assert!(held.on_transition(&s, (AlarmState::Alarm, AlarmState::Ok), false, at(120)));
        assert_eq!(held.on_time(at(160)), None);
    }

    #[test]
    fn periods_of_nothing_do_not_wait() {
        let s = Suppressor { wait_seconds: 0, extension_seconds: 0, ..suppressor() };
        let mut held = Suppression::default();
        assert!(held.on_transition(&s, INTO, false, at(1)));
        held.on_transition(&s, INTO, true, at(2));
        assert_eq!(held.on_suppressor(&s, false, at(3)), Some(AlarmState::Ok));
    }
}
