//! Tags of a resource.

use std::collections::BTreeMap;

/// Keys and values; a key is there once.
pub type Tags = BTreeMap<String, String>;
