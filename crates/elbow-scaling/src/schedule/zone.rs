//! Time zones by their IANA names, from the database that is part of the program: no file is read,
//! and every machine agrees.

use elbow_base::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

/// A time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// A name that no time zone has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a valid time zone name; IANA names such as Etc/UTC and Europe/Berlin are")]
pub struct ZoneError(pub String);

impl Zone {
    /// UTC, AWS's default.
    pub const UTC: Self = Self(TimeZone::UTC);

    /// The time zone of this name.
    ///
    /// # Errors
    /// If there is none.
    pub fn try_new(name: &str) -> Result<Self, ZoneError> {
        let zone = TimeZoneDatabase::bundled().get(name);
        zone.map(Self).map_err(|_| ZoneError(name.to_owned()))
    }

    /// The local time at `at`; `None` for times that no calendar has.
    pub(crate) fn local(&self, at: Timestamp) -> Option<DateTime> {
        let nanos = i128::try_from(at.since_epoch().as_nanos()).ok()?;
        Some(self.0.to_datetime(jiff::Timestamp::from_nanosecond(nanos).ok()?))
    }

    /// When it is `local` here.
    ///
    /// A local time that occurs twice, when clocks go back, is the first of the two; one that does
    /// not occur, when they go forward, is none: as AWS's EventBridge Scheduler does it, a run
    /// is neither repeated nor moved.
    pub(crate) fn instant(&self, local: DateTime) -> Option<Timestamp> {
        let ambiguous = self.0.to_ambiguous_timestamp(local);
        if matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. }) {
            return None;
        }
        let nanos = u64::try_from(ambiguous.earlier().ok()?.as_nanosecond()).ok()?;
        Some(Timestamp::from_unix(std::time::Duration::from_nanos(nanos)))
    }
}
