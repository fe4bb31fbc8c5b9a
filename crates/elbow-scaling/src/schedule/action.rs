//! A scheduled action as its owner made it, and the rules it keeps.

use std::fmt;
use std::sync::Arc;

use elbow_base::Timestamp;

use crate::schedule::cron::{Cron, CronError};
use crate::schedule::zone::{Zone, ZoneError};

/// A scheduled action of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduledAction {
    name: ActionName,
    size: ActionSize,
    start: Option<Timestamp>,
    end: Option<Timestamp>,
    recurrence: Option<Cron>,
    zone: Zone,
}

/// A scheduled action's name: 1 to 255 printable characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionName(Arc<str>);

/// What an action changes; at least one of the three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ActionSize {
    /// The minimum from then on.
    pub min: Option<u32>,
    /// The maximum from then on.
    pub max: Option<u32>,
    /// The desired capacity then.
    pub desired: Option<u32>,
}

/// When an action runs, as its owner says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionTimes {
    /// The only time, or the first one of a recurrence.
    pub start: Option<Timestamp>,
    /// When a recurrence ends.
    pub end: Option<Timestamp>,
    /// The recurrence.
    pub recurrence: Option<String>,
    /// Its time zone; UTC by default.
    pub zone: Option<String>,
}

/// The rule that an action breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    /// A name that AWS does not allow.
    #[error("scheduled action name {0:?} must have 1 to 255 printable characters")]
    Name(String),
    /// It changes nothing.
    #[error("At least one of MinSize, MaxSize or DesiredCapacity must be specified")]
    NoSize,
    /// The bounds are the wrong way round.
    #[error("Min size {min} must not be greater than max size {max}")]
    MinAboveMax {
        /// The minimum given.
        min: u32,
        /// The maximum given.
        max: u32,
    },
    /// The desired capacity lies outside of bounds that the same action gives. (AWS's text.)
    #[error(
        "Desired capacity:{desired} must be between the specified min size:{min} and max size:{max}"
    )]
    DesiredOutside {
        /// The desired capacity given.
        desired: u32,
        /// The minimum, or 0.
        min: u32,
        /// The maximum, or the largest number.
        max: u32,
    },
    /// No time at all.
    #[error("Either StartTime or Recurrence must be specified")]
    NoTime,
    /// Too late.
    #[error("Given start time is in the past")]
    StartInPast,
    /// Too late.
    #[error("Given end time is in the past")]
    EndInPast,
    /// It would end before it begins.
    #[error("Given end time must be after the start time")]
    EndBeforeStart,
    /// An end without a recurrence ends nothing.
    #[error("EndTime requires Recurrence")]
    EndWithoutRecurrence,
    /// The recurrence is none.
    #[error("{0}")]
    Cron(CronError),
    /// The time zone is none.
    #[error("{0}")]
    Zone(ZoneError),
    /// It recurs, but never within its bounds.
    #[error("The recurrence {0} has no time between the start time and the end time")]
    Empty(String),
    /// Two of one group at the same time.
    #[error("Scheduled action {0} is already scheduled at this time")]
    Conflict(ActionName),
    /// More than the quota.
    #[error("A group may have at most {} scheduled actions", ScheduledAction::LIMIT)]
    TooMany,
}

// === impl ActionName ===

impl ActionName {
    /// A scheduled action's name.
    ///
    /// # Errors
    /// If AWS does not allow it.
    pub fn try_new(text: &str) -> Result<Self, ActionError> {
        let printable = text.chars().all(|c| !c.is_control());
        if printable && (1..=255).contains(&text.chars().count()) {
            Ok(Self(text.into()))
        } else {
            Err(ActionError::Name(text.to_owned()))
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ActionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ActionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// === impl ScheduledAction ===

impl ScheduledAction {
    /// Scheduled actions per group (autoscaling reference, section 20).
    pub const LIMIT: usize = 125;

    /// An action made at `now`.
    ///
    /// # Errors
    /// Names the first rule that it breaks.
    pub fn try_new(
        name: ActionName,
        size: ActionSize,
        times: &ActionTimes,
        now: Timestamp,
    ) -> Result<Self, ActionError> {
        size.check()?;
        let recurrence = times.recurrence.as_deref().map(Cron::try_new).transpose();
        let recurrence = recurrence.map_err(ActionError::Cron)?;
        let zone = times.zone.as_deref().map_or(Ok(Zone::UTC), Zone::try_new);
        let zone = zone.map_err(ActionError::Zone)?;
        let (start, end) = (times.start, times.end);
        if start.is_none() && recurrence.is_none() {
            return Err(ActionError::NoTime);
        }
        if start.is_some_and(|start| start < now) {
            return Err(ActionError::StartInPast);
        }
        if end.is_some_and(|end| end < now) {
            return Err(ActionError::EndInPast);
        }
        if end.is_some() && recurrence.is_none() {
            return Err(ActionError::EndWithoutRecurrence);
        }
        if start.zip(end).is_some_and(|(start, end)| end <= start) {
            return Err(ActionError::EndBeforeStart);
        }
        let action = Self { name, size, start, end, recurrence, zone };
        match (&action.recurrence, action.first(now)) {
            (Some(cron), None) => Err(ActionError::Empty(cron.to_string())),
            _ => Ok(action),
        }
    }

    /// The first time at or after `now`.
    pub fn first(&self, now: Timestamp) -> Option<Timestamp> {
        match self.start {
            Some(start) if start >= now => Some(start),
            _ => self.next(now),
        }
    }

    /// The first time after `after`: the start, then each time of the recurrence until the end.
    /// `None` when it has run for good.
    pub fn next(&self, after: Timestamp) -> Option<Timestamp> {
        if let Some(start) = self.start.filter(|start| *start > after) {
            return Some(start);
        }
        let next = self.recurrence.as_ref()?.next(after, &self.zone)?;
        Some(next).filter(|next| self.end.is_none_or(|end| *next <= end))
    }

    /// Its name.
    pub fn name(&self) -> &ActionName {
        &self.name
    }

    /// What it changes.
    pub fn size(&self) -> ActionSize {
        self.size
    }

    /// Its only or first time.
    pub fn start(&self) -> Option<Timestamp> {
        self.start
    }

    /// When its recurrence ends.
    pub fn end(&self) -> Option<Timestamp> {
        self.end
    }

    /// Its recurrence.
    pub fn recurrence(&self) -> Option<&Cron> {
        self.recurrence.as_ref()
    }
}

impl ActionSize {
    fn check(self) -> Result<(), ActionError> {
        if self == Self::default() {
            return Err(ActionError::NoSize);
        }
        let (min, max) = (self.min.unwrap_or(0), self.max.unwrap_or(u32::MAX));
        if min > max {
            return Err(ActionError::MinAboveMax { min, max });
        }
        match self.desired {
            Some(desired) if !(min..=max).contains(&desired) => {
                Err(ActionError::DesiredOutside { desired, min, max })
            }
            _ => Ok(()),
        }
    }
}

/// Adds `action` to those of its group, in place of the one of its name.
///
/// # Errors
/// Refuses one too many, and one that would run first at the same time as another.
pub fn add_action(
    actions: &mut Vec<ScheduledAction>,
    action: ScheduledAction,
    now: Timestamp,
) -> Result<(), ActionError> {
    let first = action.first(now);
    let others = || actions.iter().filter(|other| other.name != action.name);
    if let Some(other) = others().find(|other| first.is_some() && other.first(now) == first) {
        return Err(ActionError::Conflict(other.name.clone()));
    }
    if others().count() >= ScheduledAction::LIMIT {
        return Err(ActionError::TooMany);
    }
    match actions.iter_mut().find(|other| other.name == action.name) {
        Some(place) => *place = action,
        None => actions.push(action),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
