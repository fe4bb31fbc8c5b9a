//! Literal beginnings of texts, so that those a text begins with are found in one walk along it,
//! however many there are.
//!
//! A radix tree: a node has the bytes that all below it share. Keys for ends of texts are stored
//! backwards and walked from the end.

/// Keys with the numbers stored under them.
#[derive(Clone, Debug, Default)]
pub(super) struct Trie {
    nodes: Vec<Node>,
}

/// One key for [`Trie::new`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// What the text begins with, or all of it.
    pub(super) bytes: Vec<u8>,
    /// The text is to be no longer than this.
    pub(super) exact: bool,
}

#[derive(Clone, Debug, Default)]
struct Node {
    /// What comes after the parent's bytes.
    label: Box<[u8]>,
    /// Under keys that end here and let more follow.
    open: Box<[usize]>,
    /// Under keys that end here with the text.
    exact: Box<[usize]>,
    /// The first byte of each child's label, in order.
    firsts: Box<[u8]>,
    children: Box<[usize]>,
}

// === impl Trie ===

impl Trie {
    /// The tree of `entries`; the numbers under one key come back in ascending order.
    pub(super) fn new(mut entries: Vec<(Key, usize)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let mut trie = Self::default();
        if !entries.is_empty() {
            trie.grow(&entries, 0);
        }
        trie
    }

    /// Calls `visit` with the numbers under each key that `text` begins with, shortest first.
    pub(super) fn walk(&self, text: &[u8], visit: impl FnMut(&[usize])) {
        self.walk_by(text.len(), |at| text[at], visit);
    }

    /// The same for keys that are the ends of texts, stored backwards.
    pub(super) fn walk_back(&self, text: &[u8], visit: impl FnMut(&[usize])) {
        self.walk_by(text.len(), |at| text[text.len() - 1 - at], visit);
    }

    fn walk_by(&self, length: usize, at: impl Fn(usize) -> u8, mut visit: impl FnMut(&[usize])) {
        let mut next = self.nodes.first();
        let mut depth = 0;
        while let Some(node) = next {
            let fits = length - depth >= node.label.len();
            if !fits || node.label.iter().enumerate().any(|(n, &byte)| byte != at(depth + n)) {
                return;
            }
            depth += node.label.len();
            if !node.open.is_empty() {
                visit(&node.open);
            }
            if depth == length {
                if !node.exact.is_empty() {
                    visit(&node.exact);
                }
                return;
            }
            next = node.child(at(depth)).map(|child| &self.nodes[child]);
        }
    }

    /// Adds the node of `entries`, which are sorted, not empty, and equal up to `depth`.
    fn grow(&mut self, entries: &[(Key, usize)], depth: usize) -> usize {
        let (first, last) = (&entries[0].0.bytes, &entries[entries.len() - 1].0.bytes);
        let shared = first[depth..].iter().zip(&last[depth..]).take_while(|(a, b)| a == b).count();
        let end = depth + shared;
        let place = self.nodes.len();
        self.nodes.push(Node::default());
        let here = entries.iter().take_while(|(key, _)| key.bytes.len() == end).count();
        let (here, below) = entries.split_at(here);
        let numbers = |exact| {
            here.iter().filter(|(key, _)| key.exact == exact).map(|(_, number)| *number).collect()
        };
        let (open, exact) = (numbers(false), numbers(true));
        let (mut firsts, mut children) = (Vec::new(), Vec::new());
        for group in below.chunk_by(|a, b| a.0.bytes[end] == b.0.bytes[end]) {
            firsts.push(group[0].0.bytes[end]);
            children.push(self.grow(group, end));
        }
        self.nodes[place] = Node {
            label: first[depth..end].into(),
            open,
            exact,
            firsts: firsts.into(),
            children: children.into(),
        };
        place
    }
}

// === impl Node ===

impl Node {
    fn child(&self, first: u8) -> Option<usize> {
        memchr::memchr(first, &self.firsts).map(|at| self.children[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_text_begins_with() {
        let keys = [
            ("", false),
            ("/api/", false),
            ("/api/", true),
            ("/apis", true),
            ("/a", false),
            ("/api/v1", true),
        ];
        let entries = keys.iter().enumerate().map(|(number, (bytes, exact))| {
            (Key { bytes: bytes.as_bytes().to_vec(), exact: *exact }, number)
        });
        let trie = Trie::new(entries.collect());
        let cases: [(&str, &[usize]); 7] = [
            ("", &[0]),
            ("/", &[0]),
            ("/apis", &[0, 4, 3]),
            ("/api/", &[0, 4, 1, 2]),
            ("/api/v1", &[0, 4, 1, 5]),
            ("/api/v1/x", &[0, 4, 1]),
            ("x", &[0]),
        ];
        for (text, expected) in cases {
            let mut found = Vec::new();
            trie.walk(text.as_bytes(), |numbers| found.extend_from_slice(numbers));
            assert_eq!(found, expected, "{text}");
            let backwards: Vec<u8> = text.bytes().rev().collect();
            found.clear();
            trie.walk_back(&backwards, |numbers| found.extend_from_slice(numbers));
            assert_eq!(found, expected, "{text} from its end");
        }
        Trie::new(Vec::new()).walk(b"/", |_| unreachable!("nothing is stored"));
    }
}
