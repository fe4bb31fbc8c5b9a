//! Whether a client stays where it was.

use crate::choice::{Identity, Member};

/// Stay, or choose anew and say why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// With this index.
    Stay(usize),
    /// A new choice, and a new cookie with it.
    New(NewBecause),
}

/// Why a client does not stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewBecause {
    /// It brings no cookie, or not all it needs.
    NoCookie,
    /// Not a value that was sealed with our key for this purpose.
    Invalid,
    /// Its time is over.
    Expired,
    /// It speaks of a group that the request does not go to.
    OtherGroup,
    /// The target is gone, draining or unhealthy.
    TargetGone,
}

/// Where the targets in rotation are by their identity. Built once a snapshot.
#[derive(Clone, Debug, Default)]
pub struct StickyTargets(Vec<(Identity, usize)>);

impl From<Result<usize, NewBecause>> for Decision {
    fn from(stay: Result<usize, NewBecause>) -> Self {
        match stay {
            Ok(place) => Self::Stay(place),
            Err(because) => Self::New(because),
        }
    }
}

impl StickyTargets {
    /// Those of `members` that may get requests: the targets in rotation.
    pub fn new(members: &[Member]) -> Self {
        let places = members.iter().enumerate().filter(|(_, member)| member.in_rotation);
        let mut places: Vec<_> = places.map(|(place, member)| (member.identity, place)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The place of a target, if it may get requests.
    pub fn place_of(&self, identity: Identity) -> Option<usize> {
        let found = self.0.binary_search_by_key(&identity, |(identity, _)| *identity).ok()?;
        Some(self.0[found].1)
    }
}
