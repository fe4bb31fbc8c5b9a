//! The kinds a program knows, the version of each, and the way from older versions to it.
//!
//! Pure: it says what old bytes become; the durable store applies it when it opens.

use std::collections::BTreeMap;
use std::fmt;

use crate::key::{Kind, RecordKey};
use crate::limits::RECORD_BYTES_MAX;
use crate::record::{Record, SchemaVersion};

/// One step of a migration: the bytes of a record of one version as those of the next.
pub type MigrationStep = fn(&[u8]) -> Result<Vec<u8>, MigrationFailure>;

/// Why a step could not carry a record over.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0}")]
pub struct MigrationFailure(pub String);

/// Every kind that may be stored. Whatever is not in it cannot be written, so that whatever was
/// written can be read.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    kinds: BTreeMap<&'static str, KindSchema>,
}

/// What a migration does, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MigrationReport {
    /// Records that change their form, by kind and by the version they have now.
    pub moves: BTreeMap<(Kind, SchemaVersion), Move>,
    /// Records that cannot be carried over, at most [`MigrationReport::PROBLEMS_MAX`] of them.
    pub problems: Vec<UpgradeError>,
}

/// Records of a kind that go from one version to the current one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The version they will have.
    pub to: SchemaVersion,
    /// How many there are.
    pub records: usize,
}

/// The rule that a schema breaks.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum SchemaError {
    /// Two types would decode each other's records.
    #[error("the kind {0} is registered twice")]
    Duplicate(Kind),
    /// A version without a way to it.
    #[error("{kind} has version {version} and {steps} migration steps instead of one fewer")]
    Steps {
        /// The kind.
        kind: Kind,
        /// Its version.
        version: SchemaVersion,
        /// How many steps there are.
        steps: usize,
    },
}

/// Why a stored record cannot be read by this program.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum UpgradeError {
    /// A newer program wrote it.
    #[error("{key} has version {found} of its kind, this elbow knows versions up to {known}")]
    Newer {
        /// The record.
        key: RecordKey,
        /// Its version.
        found: SchemaVersion,
        /// The newest version known.
        known: SchemaVersion,
    },
    /// A newer program wrote it.
    #[error("{key} is of a kind that this elbow does not know")]
    UnknownKind {
        /// The record.
        key: RecordKey,
    },
    /// A version that never was.
    #[error("{key} has version 0")]
    VersionZero {
        /// The record.
        key: RecordKey,
    },
    /// A step refused the bytes.
    #[error("{key} cannot go from version {from} to {to}")]
    Step {
        /// The record.
        key: RecordKey,
        /// The version before the step.
        from: SchemaVersion,
        /// The version after it.
        to: SchemaVersion,
        /// What the step says.
        source: MigrationFailure,
    },
    /// A step made a record too large.
    #[error("{key} has {bytes} bytes after its migration, more than {RECORD_BYTES_MAX}")]
    TooLarge {
        /// The record.
        key: RecordKey,
        /// Its new length.
        bytes: usize,
    },
}

/// A migration step on a typed record: `change` gets the fields of its JSON object.
///
/// ```
/// use elbow_store::{MigrationStep, json_step};
///
/// const STEP: MigrationStep = |old| {
///     json_step(old, |fields| {
///         fields.insert("colour".to_owned(), "green".into());
///         Ok(())
///     })
/// };
/// assert_eq!(STEP(br#"{"size":1}"#).unwrap(), br#"{"colour":"green","size":1}"#);
/// ```
///
/// # Errors
/// If the bytes are not a JSON object, or what `change` says.
pub fn json_step(
    old: &[u8],
    change: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>) -> Result<(), MigrationFailure>,
) -> Result<Vec<u8>, MigrationFailure> {
    let failed = |error: serde_json::Error| MigrationFailure(error.to_string());
    let mut fields = serde_json::from_slice(old).map_err(failed)?;
    change(&mut fields)?;
    serde_json::to_vec(&fields).map_err(failed)
}

#[derive(Clone, Copy)]
struct KindSchema {
    kind: Kind,
    version: SchemaVersion,
    steps: &'static [MigrationStep],
}

/// What a stored record becomes.
pub(crate) struct Upgraded {
    pub(crate) kind: Kind,
    pub(crate) to: SchemaVersion,
    /// The new bytes; `None` if the record is of the current version.
    pub(crate) bytes: Option<Vec<u8>>,
}

// === impl Schema ===

impl Schema {
    /// A schema without kinds.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the kind of a record type.
    ///
    /// # Errors
    /// If another type has the same kind.
    pub fn with<R: Record>(self) -> Result<Self, SchemaError> {
        const {
            assert!(
                R::VERSION as usize == R::MIGRATIONS.len() + 1,
                "a record has one migration for each version before its own"
            );
        }
        self.with_kind(R::KIND, R::VERSION, R::MIGRATIONS)
    }

    /// Adds a kind whose records are opaque bytes.
    ///
    /// # Errors
    /// If the kind is there already or the steps do not fit the version.
    pub fn with_kind(
        mut self,
        kind: Kind,
        version: SchemaVersion,
        steps: &'static [MigrationStep],
    ) -> Result<Self, SchemaError> {
        if version as usize != steps.len() + 1 {
            return Err(SchemaError::Steps { kind, version, steps: steps.len() });
        }
        match self.kinds.insert(kind.as_str(), KindSchema { kind, version, steps }) {
            None => Ok(self),
            Some(_) => Err(SchemaError::Duplicate(kind)),
        }
    }

    /// The current version of a kind; `None` if it is not registered.
    pub fn version_of(&self, kind_name: &str) -> Option<SchemaVersion> {
        self.kinds.get(kind_name).map(|kind| kind.version)
    }

    /// What the record `key`, stored with `version`, becomes.
    pub(crate) fn upgrade(
        &self,
        key: &RecordKey,
        version: SchemaVersion,
        bytes: &[u8],
    ) -> Result<Upgraded, UpgradeError> {
        let Some(known) = self.kinds.get(key.kind_name()) else {
            return Err(UpgradeError::UnknownKind { key: key.clone() });
        };
        let to = known.version;
        if version > to {
            return Err(UpgradeError::Newer { key: key.clone(), found: version, known: to });
        }
        let Some(done) = (version as usize).checked_sub(1) else {
            return Err(UpgradeError::VersionZero { key: key.clone() });
        };
        let mut upgraded: Option<Vec<u8>> = None;
        for (step, from) in known.steps[done..].iter().zip(version..) {
            let old = upgraded.as_deref().unwrap_or(bytes);
            let new = step(old).map_err(|source| UpgradeError::Step {
                key: key.clone(),
                from,
                to: from + 1,
                source,
            })?;
            upgraded = Some(new);
        }
        match upgraded {
            Some(bytes) if bytes.len() > RECORD_BYTES_MAX => {
                Err(UpgradeError::TooLarge { key: key.clone(), bytes: bytes.len() })
            }
            bytes => Ok(Upgraded { kind: known.kind, to, bytes }),
        }
    }
}

// === impl MigrationReport ===

impl MigrationReport {
    /// Problems that a report lists: enough to see a pattern.
    pub const PROBLEMS_MAX: usize = 100;

    /// Whether nothing changes and nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty() && self.problems.is_empty()
    }

    pub(crate) fn count(&mut self, kind: Kind, from: SchemaVersion, to: SchemaVersion) {
        self.moves.entry((kind, from)).or_insert(Move { to, records: 0 }).records += 1;
    }

    pub(crate) fn note(&mut self, problem: UpgradeError) {
        if self.problems.len() < Self::PROBLEMS_MAX {
            self.problems.push(problem);
        }
    }
}

impl fmt::Display for MigrationReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "nothing to migrate");
        }
        for ((kind, from), Move { to, records }) in &self.moves {
            writeln!(f, "{kind}: {records} records from version {from} to {to}")?;
        }
        for problem in &self.problems {
            writeln!(f, "problem: {problem}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for KindSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} version {}", self.kind, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Kind = Kind::new("thing");

    fn add_a(old: &[u8]) -> Result<Vec<u8>, MigrationFailure> {
        if old.is_empty() {
            return Err(MigrationFailure("nothing to add to".to_owned()));
        }
        Ok([old, b"a"].concat())
    }

    fn grow(_: &[u8]) -> Result<Vec<u8>, MigrationFailure> {
        Ok(vec![0; RECORD_BYTES_MAX + 1])
    }

    fn key() -> RecordKey {
        RecordKey::new(KIND, "1", "r", "n").unwrap()
    }

    #[test]
    fn every_step_from_the_stored_version_on_is_taken() {
        let schema = Schema::new().with_kind(KIND, 3, &[add_a, add_a]).unwrap();
        let upgrade = |version| schema.upgrade(&key(), version, b"x").unwrap().bytes;
        assert_eq!(upgrade(1).as_deref(), Some(&b"xaa"[..]));
        assert_eq!(upgrade(2).as_deref(), Some(&b"xa"[..]));
        assert_eq!(upgrade(3), None);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let schema = Schema::new().with_kind(KIND, 2, &[add_a]).unwrap();
        let error = |version, bytes: &[u8]| match schema.upgrade(&key(), version, bytes) {
            Err(error) => error.to_string(),
            Ok(_) => "no error".to_owned(),
        };
        assert_eq!(
            error(9, b"x"),
            "thing/1/r/n has version 9 of its kind, this elbow knows versions up to 2"
        );
        assert_eq!(error(0, b"x"), "thing/1/r/n has version 0");
        assert_eq!(error(1, b""), "thing/1/r/n cannot go from version 1 to 2");
        let other = RecordKey::new(Kind::new("other"), "1", "r", "n").unwrap();
        assert!(matches!(schema.upgrade(&other, 1, b""), Err(UpgradeError::UnknownKind { .. })));
        let schema = Schema::new().with_kind(KIND, 2, &[grow]).unwrap();
        assert!(matches!(schema.upgrade(&key(), 1, b"x"), Err(UpgradeError::TooLarge { .. })));
    }

    #[test]
    fn a_schema_that_makes_no_sense_is_refused() {
        let schema = Schema::new().with_kind(KIND, 1, &[]).unwrap();
        assert_eq!(schema.with_kind(KIND, 1, &[]).unwrap_err(), SchemaError::Duplicate(KIND));
        let error = Schema::new().with_kind(KIND, 3, &[add_a]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "thing has version 3 and 1 migration steps instead of one fewer"
        );
        assert!(Schema::new().with_kind(KIND, 0, &[]).is_err());
    }
}
