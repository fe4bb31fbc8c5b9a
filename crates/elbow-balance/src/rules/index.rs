//! Which rules can match a request at all, found by what they say literally about host and path.
//!
//! A rule is stored under the literal ends of its host values (`*.example.com` is the end
//! `.example.com`) and, below each, under the literal beginnings of its path values. A request
//! walks along its host from the end and, for each end that is stored, along its path. Rules that
//! say nothing literal about either are candidates for every request.

use std::collections::BTreeMap;

use super::condition::{Condition, Texts};
use super::pattern::Pattern;
use super::trie::{Key, Trie};

/// The index of a table's rules.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Ends of hosts; each has one number, a place in `paths`.
    hosts: Trie,
    /// Beginnings of paths; the numbers are those of rules.
    paths: Vec<Trie>,
}

// === impl Index ===

impl Index {
    /// The index of rules given by their conditions; a rule's number is its place.
    pub(super) fn new<'a>(rules: impl Iterator<Item = &'a [Condition]>) -> Self {
        let mut by_host: BTreeMap<Key, Vec<(Key, usize)>> = BTreeMap::new();
        for (number, conditions) in rules.enumerate() {
            let paths = path_keys(conditions);
            for host in host_keys(conditions) {
                let below = by_host.entry(host).or_default();
                below.extend(paths.iter().map(|path| (path.clone(), number)));
            }
        }
        let (mut hosts, mut paths) = (Vec::new(), Vec::new());
        for (place, (host, below)) in by_host.into_iter().enumerate() {
            hosts.push((host, place));
            paths.push(Trie::new(below));
        }
        Self { hosts: Trie::new(hosts), paths }
    }

    /// Calls `visit` with lists of candidates, each in ascending order.
    pub(super) fn candidates(
        &self,
        host: Option<&[u8]>,
        path: &[u8],
        mut visit: impl FnMut(&[usize]),
    ) {
        self.hosts.walk_back(host.unwrap_or_default(), |places| {
            for &place in places {
                self.paths[place].walk(path, &mut visit);
            }
        });
    }
}

fn anything() -> Vec<Key> {
    vec![Key { bytes: Vec::new(), exact: false }]
}

fn host_keys(conditions: &[Condition]) -> Vec<Key> {
    let patterns = conditions.iter().find_map(|condition| match condition {
        Condition::Host(Texts::Patterns(patterns)) => Some(patterns),
        _ => None,
    });
    let key = |pattern: &Pattern| Key {
        bytes: pattern.literal_tail().iter().rev().copied().collect(),
        exact: pattern.is_literal(),
    };
    patterns.map_or_else(anything, |patterns| patterns.iter().map(key).collect())
}

fn path_keys(conditions: &[Condition]) -> Vec<Key> {
    let patterns = conditions.iter().find_map(|condition| match condition {
        Condition::Path(Texts::Patterns(patterns)) => Some(patterns),
        _ => None,
    });
    let key = |pattern: &Pattern| Key {
        bytes: pattern.literal_head().to_vec(),
        exact: pattern.is_literal(),
    };
    patterns.map_or_else(anything, |patterns| patterns.iter().map(key).collect())
}
