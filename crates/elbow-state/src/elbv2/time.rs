//! Times in records: nanoseconds since 1970, as exact as [`Timestamp`] is.

use std::time::Duration;

use elbow_base::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(super) fn serialize<S: Serializer>(time: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
    // A timestamp has 64 bits of nanoseconds.
    u64::try_from(time.since_epoch().as_nanos()).unwrap_or(u64::MAX).serialize(to)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
    u64::deserialize(from).map(|nanos| Timestamp::from_unix(Duration::from_nanos(nanos)))
}
