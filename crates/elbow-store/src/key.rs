//! Where a record is: kind, account, region and name, as one ordered string.
//!
//! The parts are joined with NUL, which none of them may contain, so that the order of keys is the
//! order of their parts and a scan of a prefix is one range, here as in a distributed engine.

use std::fmt;
use std::sync::Arc;

use crate::limits::{KEY_BYTES_MAX, KIND_BYTES_MAX};

const SEPARATOR: char = '\0';

/// The kind of a record, for instance `target-group`. Every kind is registered in a
/// [`Schema`](crate::Schema).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(&'static str);

/// The full name of a record. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey(Arc<str>);

/// What a scan covers: every key that begins with it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct KeyPrefix(String);

/// The rule that a key breaks.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    /// The name is what tells records of one place apart.
    #[error("a {kind} record has an empty name")]
    EmptyName {
        /// The kind.
        kind: Kind,
    },
    /// NUL separates the parts.
    #[error("the {part} {value:?} of a {kind} record contains a NUL character")]
    Nul {
        /// The kind.
        kind: Kind,
        /// Which part: account, region or name.
        part: &'static str,
        /// The part.
        value: String,
    },
    /// Longer than [`KEY_BYTES_MAX`].
    #[error("the key of a {kind} record has {bytes} bytes, more than {KEY_BYTES_MAX}")]
    TooLong {
        /// The kind.
        kind: Kind,
        /// The key's length.
        bytes: usize,
    },
}

// === impl Kind ===

impl Kind {
    /// The kind called `name`: lower-case letters, digits and hyphens, 1 to
    /// [`KIND_BYTES_MAX`] of them. Meant for constants, where a bad name does not compile.
    ///
    /// # Panics
    /// If the name breaks that rule.
    pub const fn new(name: &'static str) -> Self {
        assert!(
            !name.is_empty() && name.len() <= KIND_BYTES_MAX,
            "a kind's name has 1 to 64 bytes"
        );
        let bytes = name.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            assert!(
                matches!(bytes[at], b'a'..=b'z' | b'0'..=b'9' | b'-'),
                "a kind's name has only lower-case letters, digits and hyphens"
            );
            at += 1;
        }
        Self(name)
    }

    /// The name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

// === impl RecordKey ===

impl RecordKey {
    /// The key of the record `name` of this kind in this account and region. A global resource
    /// has an empty region.
    ///
    /// # Errors
    /// Names the rule that a part breaks.
    pub fn new(kind: Kind, account: &str, region: &str, name: &str) -> Result<Self, KeyError> {
        if name.is_empty() {
            return Err(KeyError::EmptyName { kind });
        }
        for (part, value) in [("account", account), ("region", region), ("name", name)] {
            if value.contains(SEPARATOR) {
                return Err(KeyError::Nul { kind, part, value: value.to_owned() });
            }
        }
        let joined = [kind.0, account, region, name].join("\0");
        if joined.len() > KEY_BYTES_MAX {
            return Err(KeyError::TooLong { kind, bytes: joined.len() });
        }
        Ok(Self(joined.into()))
    }

    /// The key that an engine stored as these bytes; `None` if no key is stored so.
    pub(crate) fn from_stored(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let parts = text.split(SEPARATOR).count();
        let whole = parts == 4 && text.len() <= KEY_BYTES_MAX && !text.ends_with(SEPARATOR);
        whole.then(|| Self(text.into()))
    }

    /// The name of the kind. Only a [`Schema`](crate::Schema) can tell whether it is known.
    pub fn kind_name(&self) -> &str {
        self.part(0)
    }

    /// The account.
    pub fn account(&self) -> &str {
        self.part(1)
    }

    /// The region; empty for a global resource.
    pub fn region(&self) -> &str {
        self.part(2)
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.part(3)
    }

    /// Whether this is a record of `kind`.
    pub fn is(&self, kind: Kind) -> bool {
        self.kind_name() == kind.0
    }

    /// The key as one string, in the order that scans follow.
    pub(crate) fn as_joined(&self) -> &str {
        &self.0
    }

    fn part(&self, index: usize) -> &str {
        // Every constructor makes four parts.
        self.0.split(SEPARATOR).nth(index).unwrap_or_default()
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.replace(SEPARATOR, "/"))
    }
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

// === impl KeyPrefix ===

impl KeyPrefix {
    /// Every record.
    pub const fn all() -> Self {
        Self(String::new())
    }

    /// Every record of a kind, in all accounts and regions.
    pub fn kind(kind: Kind) -> Self {
        Self(format!("{}\0", kind.0))
    }

    /// Every record of a kind in an account.
    pub fn account(kind: Kind, account: &str) -> Self {
        Self(format!("{}\0{account}\0", kind.0))
    }

    /// Every record of a kind in an account and region.
    pub fn region(kind: Kind, account: &str, region: &str) -> Self {
        Self(format!("{}\0{account}\0{region}\0", kind.0))
    }

    /// Every record of a kind in an account and region whose name begins with `start`.
    pub fn names(kind: Kind, account: &str, region: &str, start: &str) -> Self {
        Self(format!("{}\0{account}\0{region}\0{start}", kind.0))
    }

    /// Whether this prefix covers `key`.
    pub fn covers(&self, key: &RecordKey) -> bool {
        key.0.starts_with(&self.0)
    }

    pub(crate) fn as_joined(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for KeyPrefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}*", self.0.replace(SEPARATOR, "/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VPC: Kind = Kind::new("vpc");

    #[test]
    fn parts_come_back_and_the_text_is_readable() {
        let key = RecordKey::new(VPC, "000000000000", "eu-central-1", "vpc/a:b").unwrap();
        assert_eq!(
            (key.kind_name(), key.account(), key.region(), key.name()),
            ("vpc", "000000000000", "eu-central-1", "vpc/a:b")
        );
        assert_eq!(key.to_string(), "vpc/000000000000/eu-central-1/vpc/a:b");
        assert!(key.is(VPC) && !key.is(Kind::new("vp")));
        assert_eq!(RecordKey::from_stored(key.as_joined().as_bytes()), Some(key));
    }

    #[test]
    fn broken_keys_name_their_rule() {
        let error = |account: &str, name: &str| {
            RecordKey::new(VPC, account, "", name).unwrap_err().to_string()
        };
        assert_eq!(error("1", ""), "a vpc record has an empty name");
        assert_eq!(
            error("1\0", "n"),
            "the account \"1\\0\" of a vpc record contains a NUL character"
        );
        assert_eq!(
            error("1", &"n".repeat(KEY_BYTES_MAX)),
            "the key of a vpc record has 1031 bytes, more than 1024"
        );
        for bytes in [&b"vpc"[..], b"vpc\0a\0r\0", b"a\0b\0c\0d\0e", b"\xff\0a\0b\0c"] {
            assert_eq!(RecordKey::from_stored(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_prefix_ends_at_the_part_it_names() {
        let key = |region| RecordKey::new(VPC, "1", region, "name").unwrap();
        assert!(KeyPrefix::region(VPC, "1", "eu").covers(&key("eu")));
        assert!(!KeyPrefix::region(VPC, "1", "eu").covers(&key("eu-central-1")));
        assert!(KeyPrefix::account(VPC, "1").covers(&key("eu")));
        assert!(KeyPrefix::kind(VPC).covers(&key("eu")) && KeyPrefix::all().covers(&key("eu")));
        assert!(KeyPrefix::names(VPC, "1", "eu", "na").covers(&key("eu")));
        assert!(!KeyPrefix::names(VPC, "1", "eu", "nb").covers(&key("eu")));
    }
}
