//! The ordered map behind every snapshot: cloning it is free, changing it copies little.
//!
//! Two levels: a list of leaves, each a sorted run of entries. A change copies the list and one
//! leaf if somebody else still holds them, and works in place if nobody does. With 100,000 records
//! the list has about 2,000 pointers, so that a copy costs microseconds; at that size a deeper tree
//! would save less than it costs to read.

use std::sync::Arc;

use crate::key::{KeyPrefix, RecordKey};
use crate::record::Versioned;

/// Entries of a leaf: a copy is one small allocation, a search six comparisons.
const LEAF_ENTRIES_MAX: usize = 64;
/// Entries of a leaf made from sorted input, which leaves room for insertions.
const LEAF_ENTRIES_LOADED: usize = LEAF_ENTRIES_MAX * 3 / 4;
/// Two neighbours that have at most this many together become one.
const LEAF_ENTRIES_MERGED: usize = LEAF_ENTRIES_MAX / 2;

type Leaf = Vec<(RecordKey, Versioned)>;

/// A sorted map from keys to records with cheap clones.
#[derive(Clone, Debug, Default)]
pub(crate) struct Map {
    /// None is empty; their entries are in order.
    leaves: Arc<Vec<Arc<Leaf>>>,
    len: usize,
}

/// Entries of a prefix in the order of their keys. Holds its own view: the store and the
/// transaction it came from may change meanwhile.
#[derive(Clone, Debug)]
pub struct Scan {
    map: Map,
    prefix: KeyPrefix,
    leaf: usize,
    entry: usize,
}

// === impl Map ===

impl Map {
    /// The map with these entries, whose keys rise strictly.
    pub(crate) fn from_sorted(entries: impl IntoIterator<Item = (RecordKey, Versioned)>) -> Self {
        let mut leaves = Vec::new();
        let mut leaf = Leaf::with_capacity(LEAF_ENTRIES_LOADED);
        let mut len = 0;
        for entry in entries {
            len += 1;
            leaf.push(entry);
            if leaf.len() == LEAF_ENTRIES_LOADED {
                leaves.push(Arc::new(std::mem::replace(
                    &mut leaf,
                    Leaf::with_capacity(LEAF_ENTRIES_LOADED),
                )));
            }
        }
        if !leaf.is_empty() {
            leaves.push(Arc::new(leaf));
        }
        let map = Self { leaves: Arc::new(leaves), len };
        map.check_invariants();
        map
    }

    /// How many entries there are.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The record of `key`.
    pub(crate) fn get(&self, key: &RecordKey) -> Option<&Versioned> {
        let leaf = self.leaves.get(self.leaf_of(key.as_joined()))?;
        let at = leaf.binary_search_by(|(k, _)| k.cmp(key)).ok()?;
        leaf.get(at).map(|(_, record)| record)
    }

    /// Sets the record of `key`.
    pub(crate) fn insert(&mut self, key: RecordKey, record: Versioned) {
        let at = self.leaf_of(key.as_joined());
        let leaves = Arc::make_mut(&mut self.leaves);
        let Some(shared) = leaves.get_mut(at) else {
            leaves.push(Arc::new(vec![(key, record)]));
            self.len += 1;
            return;
        };
        let leaf = Arc::make_mut(shared);
        match leaf.binary_search_by(|(k, _)| k.cmp(&key)) {
            Ok(found) => leaf[found].1 = record,
            Err(free) => {
                leaf.insert(free, (key, record));
                self.len += 1;
                if leaf.len() > LEAF_ENTRIES_MAX {
                    let upper = leaf.split_off(LEAF_ENTRIES_MAX / 2);
                    leaves.insert(at + 1, Arc::new(upper));
                }
            }
        }
    }

    /// Removes the record of `key`; says whether there was one.
    pub(crate) fn remove(&mut self, key: &RecordKey) -> bool {
        let at = self.leaf_of(key.as_joined());
        let Some(found) =
            self.leaves.get(at).and_then(|leaf| leaf.binary_search_by(|(k, _)| k.cmp(key)).ok())
        else {
            return false;
        };
        let leaves = Arc::make_mut(&mut self.leaves);
        let leaf = Arc::make_mut(&mut leaves[at]);
        leaf.remove(found);
        self.len -= 1;
        if leaf.is_empty() {
            leaves.remove(at);
        } else if at + 1 < leaves.len()
            && leaves[at].len() + leaves[at + 1].len() <= LEAF_ENTRIES_MERGED
        {
            let upper = leaves.remove(at + 1);
            Arc::make_mut(&mut leaves[at]).extend(upper.iter().cloned());
        }
        true
    }

    /// The entries of `prefix`, or those of them after `after`.
    pub(crate) fn scan(&self, prefix: &KeyPrefix, after: Option<&RecordKey>) -> Scan {
        let start = match after {
            Some(key) if key.as_joined() >= prefix.as_joined() => key.as_joined(),
            _ => prefix.as_joined(),
        };
        let leaf = self.leaf_of(start);
        let entry = self.leaves.get(leaf).map_or(0, |entries| {
            entries.partition_point(|(k, _)| match after {
                Some(key) if k == key => true,
                _ => k.as_joined() < start,
            })
        });
        Scan { map: self.clone(), prefix: prefix.clone(), leaf, entry }
    }

    /// The last leaf that begins at or before `start`; the first if there is none.
    fn leaf_of(&self, start: &str) -> usize {
        self.leaves
            .partition_point(|leaf| leaf.first().is_some_and(|(k, _)| k.as_joined() <= start))
            .saturating_sub(1)
    }

    /// Debug builds: entries in order, no empty leaf, the length right.
    pub(crate) fn check_invariants(&self) {
        if cfg!(debug_assertions) {
            let keys: Vec<&RecordKey> =
                self.leaves.iter().flat_map(|l| l.iter()).map(|e| &e.0).collect();
            assert!(keys.is_sorted_by(|a, b| a < b), "the keys of a map rise");
            assert_eq!(keys.len(), self.len, "the length of a map is its number of entries");
            assert!(self.leaves.iter().all(|leaf| !leaf.is_empty()), "no leaf of a map is empty");
        }
    }
}

// === impl Scan ===

impl Iterator for Scan {
    type Item = (RecordKey, Versioned);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let leaf = self.map.leaves.get(self.leaf)?;
            if let Some((key, record)) = leaf.get(self.entry) {
                if !self.prefix.covers(key) {
                    return None;
                }
                self.entry += 1;
                return Some((key.clone(), record.clone()));
            }
            self.leaf += 1;
            self.entry = 0;
        }
    }
}
